/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-selection.h"

/* A NULL at the end makes the array a list of strings at any moment. */
struct _UskSelection {
  GObject parent_instance;

  GPtrArray *ids;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskSelection, usk_selection, G_TYPE_OBJECT)

static guint
get_n_ids (UskSelection *self)
{
  return self->ids->len - 1;
}

static gboolean
find (UskSelection *self, const char *id, guint *index)
{
  for (*index = 0; *index < get_n_ids (self); (*index)++)
    if (g_str_equal (g_ptr_array_index (self->ids, *index), id))
      return TRUE;

  return FALSE;
}

static void
usk_selection_finalize (GObject *object)
{
  UskSelection *self = USK_SELECTION (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (usk_selection_parent_class)->finalize (object);
}

static void
usk_selection_class_init (UskSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_selection_finalize;

  /**
   * UskSelection::changed:
   * @self: the selection
   *
   * Something was picked or put back.
   */
  signals[CHANGED] =
    g_signal_new ("changed", USK_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usk_selection_init (UskSelection *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->ids, NULL);
}

/**
 * usk_selection_new:
 *
 * Returns: (transfer full): a selection of nothing.
 */
UskSelection *
usk_selection_new (void)
{
  return g_object_new (USK_TYPE_SELECTION, NULL);
}

/**
 * usk_selection_set:
 * @self: a selection
 * @id: what is picked or put back
 * @selected: whether it is picked
 */
void
usk_selection_set (UskSelection *self, const char *id, gboolean selected)
{
  guint index;

  g_return_if_fail (USK_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  if (find (self, id, &index) == selected)
    return;

  if (selected)
    g_ptr_array_insert (self->ids, (gint) get_n_ids (self), g_strdup (id));
  else
    g_ptr_array_remove_index (self->ids, index);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * usk_selection_clear:
 * @self: a selection
 *
 * Puts everything back.
 */
void
usk_selection_clear (UskSelection *self)
{
  g_return_if_fail (USK_IS_SELECTION (self));

  if (get_n_ids (self) == 0)
    return;

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * usk_selection_get_ids:
 * @self: a selection
 *
 * Returns: (transfer none) (array zero-terminated=1): what is picked, the first
 *   first; good until the selection changes.
 */
const char *const *
usk_selection_get_ids (UskSelection *self)
{
  g_return_val_if_fail (USK_IS_SELECTION (self), NULL);

  return (const char *const *) self->ids->pdata;
}
