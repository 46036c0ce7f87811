/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-comparison.h"

#define MIN_CHOSEN 2
#define MAX_CHOSEN 3

struct _UskComparison {
  GObject parent_instance;

  GListModel *aspects;
  GListModel *choices;
  GPtrArray *chosen;
};

G_DEFINE_FINAL_TYPE (UskComparison, usk_comparison, G_TYPE_OBJECT)

/* By its id, because the same choice is another object in another language. */
static gboolean
find_chosen (UskComparison *self, const char *id, guint *index)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_str_equal (usk_choice_get_id (g_ptr_array_index (self->chosen, i)), id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* Ids that this pack does not know are left out. */
static void
choose (UskComparison *self, const char *id)
{
  g_autoptr (UskChoice) choice = usk_choice_find (self->choices, id);

  if (choice != NULL && !usk_comparison_is_chosen (self, choice))
    g_ptr_array_add (self->chosen, g_steal_pointer (&choice));
}

static void
usk_comparison_finalize (GObject *object)
{
  UskComparison *self = USK_COMPARISON (object);

  g_clear_object (&self->aspects);
  g_clear_object (&self->choices);
  g_ptr_array_unref (self->chosen);

  G_OBJECT_CLASS (usk_comparison_parent_class)->finalize (object);
}

static void
usk_comparison_class_init (UskComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_comparison_finalize;
}

static void
usk_comparison_init (UskComparison *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usk_comparison_new:
 * @library: where the choices and the aspects are
 * @error: return location: what the library says
 *
 * Returns: (transfer full) (nullable): a comparison of nothing yet.
 */
UskComparison *
usk_comparison_new (UskLibrary *library, GError **error)
{
  g_autoptr (UskComparison) self = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);

  self = g_object_new (USK_TYPE_COMPARISON, NULL);
  self->aspects = usk_library_list_aspects (library, error);
  if (self->aspects == NULL)
    return NULL;
  self->choices = usk_library_list_choices (library, error);
  if (self->choices == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usk_comparison_get_choices:
 * @self: a comparison
 *
 * Returns: (transfer none): the #UskChoice items that can be compared.
 */
GListModel *
usk_comparison_get_choices (UskComparison *self)
{
  g_return_val_if_fail (USK_IS_COMPARISON (self), NULL);

  return self->choices;
}

/**
 * usk_comparison_get_aspects:
 * @self: a comparison
 *
 * Returns: (transfer none): the #UskAspect items by which they are compared.
 */
GListModel *
usk_comparison_get_aspects (UskComparison *self)
{
  g_return_val_if_fail (USK_IS_COMPARISON (self), NULL);

  return self->aspects;
}

/**
 * usk_comparison_list_aspects_of:
 * @self: a comparison
 * @matter: what matters to the visitor, such as "pain", or %USK_COMPARISON_EVERYTHING
 *
 * Returns: (transfer full): the #UskAspect items that are about it.
 */
GListModel *
usk_comparison_list_aspects_of (UskComparison *self, const char *matter)
{
  GListStore *wanted;

  g_return_val_if_fail (USK_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (matter != NULL, NULL);

  wanted = g_list_store_new (USK_TYPE_ASPECT);
  for (guint i = 0; i < g_list_model_get_n_items (self->aspects); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (self->aspects, i);

      if (g_str_equal (matter, USK_COMPARISON_EVERYTHING) ||
          g_strv_contains (usk_aspect_get_matters (aspect), matter))
        g_list_store_append (wanted, aspect);
    }

  return G_LIST_MODEL (wanted);
}

/**
 * usk_comparison_get_chosen:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type UskChoice): what is compared, in the
 *   order in which it was chosen.
 */
GPtrArray *
usk_comparison_get_chosen (UskComparison *self)
{
  g_return_val_if_fail (USK_IS_COMPARISON (self), NULL);

  return self->chosen;
}

/**
 * usk_comparison_list_ids:
 * @self: a comparison
 *
 * Returns: (transfer full): the ids of what is compared, in the same order.
 */
GStrv
usk_comparison_list_ids (UskComparison *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (USK_IS_COMPARISON (self), NULL);

  for (guint i = 0; i < self->chosen->len; i++)
    g_strv_builder_add (ids, usk_choice_get_id (g_ptr_array_index (self->chosen, i)));

  return g_strv_builder_end (ids);
}

/**
 * usk_comparison_is_chosen:
 * @self: a comparison
 * @choice: a choice
 *
 * Returns: whether it is compared.
 */
gboolean
usk_comparison_is_chosen (UskComparison *self, UskChoice *choice)
{
  guint index;

  g_return_val_if_fail (USK_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (USK_IS_CHOICE (choice), FALSE);

  return find_chosen (self, usk_choice_get_id (choice), &index);
}

/**
 * usk_comparison_begin:
 * @self: a comparison
 * @wanted: id of the choice that the visitor came for
 *
 * Puts the wanted choice first, then another to compare it with, then doing
 * nothing, which is a choice too.
 */
void
usk_comparison_begin (UskComparison *self, const char *wanted)
{
  const char *const candidates[] = { wanted, "microneedling", "dry-needling" };

  g_return_if_fail (USK_IS_COMPARISON (self));
  g_return_if_fail (wanted != NULL);

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < G_N_ELEMENTS (candidates) && self->chosen->len < MIN_CHOSEN; i++)
    choose (self, candidates[i]);
  choose (self, "no-treatment");
}

/**
 * usk_comparison_clear:
 * @self: a comparison
 *
 * Compares nothing any more.
 */
void
usk_comparison_clear (UskComparison *self)
{
  g_return_if_fail (USK_IS_COMPARISON (self));

  g_ptr_array_set_size (self->chosen, 0);
}

/**
 * usk_comparison_toggle:
 * @self: a comparison
 * @choice: a choice
 *
 * Adds a choice or takes it out.  One too many takes the place of the oldest but
 * for the first, which is what the visitor came to compare with others.  Fewer
 * than two would compare nothing, so the last two stay.
 */
void
usk_comparison_toggle (UskComparison *self, UskChoice *choice)
{
  guint index;

  g_return_if_fail (USK_IS_COMPARISON (self));
  g_return_if_fail (USK_IS_CHOICE (choice));

  if (find_chosen (self, usk_choice_get_id (choice), &index))
    {
      if (self->chosen->len > MIN_CHOSEN)
        g_ptr_array_remove_index (self->chosen, index);
      return;
    }

  if (self->chosen->len == MAX_CHOSEN)
    g_ptr_array_remove_index (self->chosen, 1);
  g_ptr_array_add (self->chosen, g_object_ref (choice));
}

/**
 * usk_comparison_take_over:
 * @self: a comparison
 * @before: one of the same pack in another language
 *
 * Compares the same choices.
 */
void
usk_comparison_take_over (UskComparison *self, UskComparison *before)
{
  g_return_if_fail (USK_IS_COMPARISON (self));
  g_return_if_fail (USK_IS_COMPARISON (before));

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < before->chosen->len; i++)
    choose (self, usk_choice_get_id (g_ptr_array_index (before->chosen, i)));
}
