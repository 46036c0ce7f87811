/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-hold.h"

struct _UskHold {
  GObject parent_instance;

  char *reason;
};

G_DEFINE_FINAL_TYPE (UskHold, usk_hold, G_TYPE_OBJECT)

static void
usk_hold_finalize (GObject *object)
{
  UskHold *self = USK_HOLD (object);

  g_free (self->reason);

  G_OBJECT_CLASS (usk_hold_parent_class)->finalize (object);
}

static void
usk_hold_class_init (UskHoldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_hold_finalize;
}

static void
usk_hold_init (UskHold *self)
{
}

/**
 * usk_hold_new:
 * @reason: what takes time, for the log
 *
 * Returns: (transfer full): a hold that nobody heeds yet.
 */
UskHold *
usk_hold_new (const char *reason)
{
  UskHold *self;

  g_return_val_if_fail (reason != NULL, NULL);

  self = g_object_new (USK_TYPE_HOLD, NULL);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * usk_hold_get_reason:
 * @self: a hold
 *
 * Returns: (transfer none): what takes time, for the log.
 */
const char *
usk_hold_get_reason (UskHold *self)
{
  g_return_val_if_fail (USK_IS_HOLD (self), NULL);

  return self->reason;
}
