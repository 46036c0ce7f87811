/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-handout-maker.h"

struct _UskHandoutMaker {
  GObject parent_instance;

  UskClinic *clinic;
  GCancellable *making; /* NULL when nothing is under way */
  UskHandout *handout;
  gboolean failed;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskHandoutMaker, usk_handout_maker, G_TYPE_OBJECT)

static void
tell (UskHandoutMaker *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
drop (UskHandoutMaker *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->handout);
  self->failed = FALSE;
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UskHandoutMaker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskHandout) handout = usk_handout_make_finish (result, &error);

  /* One that was cancelled is followed by the one that took its place. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (handout == NULL)
    {
      usk_handout_maker_fail (self, error);
      return;
    }

  g_clear_object (&self->making);
  g_set_object (&self->handout, handout);
  tell (self);
}

static void
usk_handout_maker_dispose (GObject *object)
{
  UskHandoutMaker *self = USK_HANDOUT_MAKER (object);

  drop (self);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (usk_handout_maker_parent_class)->dispose (object);
}

static void
usk_handout_maker_class_init (UskHandoutMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usk_handout_maker_dispose;

  /**
   * UskHandoutMaker::changed:
   * @self: the maker
   *
   * It has begun, has come to an end, or has been stopped.
   */
  signals[CHANGED] =
    g_signal_new ("changed", USK_TYPE_HANDOUT_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usk_handout_maker_init (UskHandoutMaker *self)
{
}

/**
 * usk_handout_maker_new:
 * @clinic: (nullable): what this site adds to a handout
 *
 * Returns: (transfer full): a maker with nothing to do.
 */
UskHandoutMaker *
usk_handout_maker_new (UskClinic *clinic)
{
  UskHandoutMaker *self;

  g_return_val_if_fail (clinic == NULL || USK_IS_CLINIC (clinic), NULL);

  self = g_object_new (USK_TYPE_HANDOUT_MAKER, NULL);
  g_set_object (&self->clinic, clinic);

  return self;
}

/**
 * usk_handout_maker_make:
 * @self: a maker
 * @library: the content, in the language of the handout
 * @options: what is wanted; copied
 *
 * Makes a handout in place of the one before, made or not.
 */
void
usk_handout_maker_make (UskHandoutMaker *self, UskLibrary *library, const UskHandoutOptions *options)
{
  g_return_if_fail (USK_IS_HANDOUT_MAKER (self));
  g_return_if_fail (USK_IS_LIBRARY (library));
  g_return_if_fail (options != NULL);

  drop (self);
  self->making = g_cancellable_new ();
  usk_handout_make_async (library, self->clinic, options, self->making, on_made_cb, g_object_ref (self));
  tell (self);
}

/**
 * usk_handout_maker_fail:
 * @self: a maker
 * @error: why there will be no handout
 *
 * Stops, and says so in the log.
 */
void
usk_handout_maker_fail (UskHandoutMaker *self, const GError *error)
{
  g_return_if_fail (USK_IS_HANDOUT_MAKER (self));
  g_return_if_fail (error != NULL);

  g_message ("The handout cannot be made: %s", error->message);
  drop (self);
  self->failed = TRUE;
  tell (self);
}

/**
 * usk_handout_maker_stop:
 * @self: a maker
 *
 * Lets go of the handout, made or not.
 */
void
usk_handout_maker_stop (UskHandoutMaker *self)
{
  g_return_if_fail (USK_IS_HANDOUT_MAKER (self));

  drop (self);
  tell (self);
}

/**
 * usk_handout_maker_is_busy:
 * @self: a maker
 *
 * Returns: whether a handout is being made.
 */
gboolean
usk_handout_maker_is_busy (UskHandoutMaker *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_MAKER (self), FALSE);

  return self->making != NULL;
}

/**
 * usk_handout_maker_has_failed:
 * @self: a maker
 *
 * Returns: whether what was wanted last cannot be made.
 */
gboolean
usk_handout_maker_has_failed (UskHandoutMaker *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_MAKER (self), FALSE);

  return self->failed;
}

/**
 * usk_handout_maker_get_handout:
 * @self: a maker
 *
 * Returns: (transfer none) (nullable): the handout, once it is made.
 */
UskHandout *
usk_handout_maker_get_handout (UskHandoutMaker *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_MAKER (self), NULL);

  return self->handout;
}
