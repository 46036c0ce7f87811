/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a handout tells of the evidence: comparison and claims. */

#include "usk-composer-private.h"

#include "usk-certainty.h"
#include "usk-error.h"
#include "usk-i18n.h"
#include "usk-verdict.h"

static gboolean
compares (UskComposer *self)
{
  return self->options->compare != NULL && self->options->compare[0] != NULL;
}

static UskChoice *
find_own (GListModel *choices, const char *treatment)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (usk_choice_get_treatment (choice), treatment) == 0)
        return g_steal_pointer (&choice);
    }

  return NULL;
}

/* Puts the treatment of the handout first, unless it is there: what stands under its title
 * must not be true of others alone.
 */
static void
add_own (UskComposer *self, GListModel *all, GPtrArray *choices)
{
  const char *treatment = self->options->treatment;
  g_autoptr (UskChoice) own = treatment != NULL ? find_own (all, treatment) : NULL;

  if (own == NULL)
    return;

  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (usk_choice_get_id (g_ptr_array_index (choices, i)), usk_choice_get_id (own)))
      return;
  g_ptr_array_insert (choices, 0, g_steal_pointer (&own));
}

/**
 * usk_composer_find_choices:
 * @self: the composer
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Returns: (transfer full) (nullable) (element-type UskChoice): what is to be
 *   compared, the treatment of the handout among it.
 */
GPtrArray *
usk_composer_find_choices (UskComposer *self, GError **error)
{
  g_autoptr (GListModel) all = usk_library_list_choices (self->library, error);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (all == NULL)
    return NULL;

  for (guint i = 0; compares (self) && self->options->compare[i] != NULL; i++)
    {
      UskChoice *choice = usk_choice_find (all, self->options->compare[i]);

      if (choice == NULL)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no choice \"%s\" to compare",
                       self->options->compare[i]);
          return NULL;
        }
      g_ptr_array_add (choices, choice);
    }
  add_own (self, all, choices);

  return g_steal_pointer (&choices);
}

static UskBlock *
add_cell (UskBlock *row)
{
  return usk_block_append (row, usk_block_new (USK_BLOCK_CELL));
}

static void
add_head (UskBlock *table, GPtrArray *choices)
{
  UskBlock *row = usk_block_append (table, usk_block_new (USK_BLOCK_ROW));

  usk_composer_add_text (add_cell (row), USK_TEXT_STRONG, _("Question"));
  for (guint i = 0; i < choices->len; i++)
    usk_composer_add_text (add_cell (row), USK_TEXT_STRONG, usk_choice_get_name (g_ptr_array_index (choices, i)));
}

static gboolean
matters (UskComposer *self, UskAspect *aspect)
{
  const char *const *all = usk_aspect_get_matters (aspect);

  return self->options->matter != NULL && all != NULL && g_strv_contains (all, self->options->matter);
}

static void
add_answer (UskComposer *self, UskBlock *row, UskAspect *aspect, UskPanel *panel)
{
  const char *certainty = usk_panel_get_certainty (panel);
  UskBlock *cell = add_cell (row);
  g_autofree char *mark = NULL;

  usk_composer_add_passage (self, cell, usk_panel_get_answer (panel));
  if (usk_aspect_asks (aspect))
    return;

  mark = g_strdup_printf ("%s %s", usk_certainty_get_symbols (certainty), usk_certainty_get_name (certainty));
  usk_composer_add_text (cell, USK_TEXT_BODY, mark);
}

static gboolean
add_row (UskComposer *self, UskBlock *table, UskAspect *aspect, GPtrArray *choices, GError **error)
{
  UskBlock *row = usk_block_append (table, usk_block_new (USK_BLOCK_ROW));

  usk_composer_add_text (add_cell (row), USK_TEXT_STRONG, usk_aspect_get_question (aspect));
  for (guint i = 0; i < choices->len; i++)
    {
      UskChoice *choice = g_ptr_array_index (choices, i);
      g_autoptr (UskPanel) panel =
        usk_library_get_panel (self->library, usk_choice_get_id (choice), usk_aspect_get_id (aspect), error);

      if (panel == NULL)
        return FALSE;
      add_answer (self, row, aspect, panel);
    }

  return TRUE;
}

/* Adds those aspects that matter most to the visitor, or all the others. */
static gboolean
add_rows (UskComposer *self, UskBlock *table, GListModel *aspects, GPtrArray *choices, gboolean that_matter,
          GError **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (aspects); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, i);

      if (matters (self, aspect) == that_matter && !add_row (self, table, aspect, choices, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usk_composer_add_comparison:
 * @self: the composer
 * @root: where to add
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Adds the comparison that was chosen, if any.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_comparison (UskComposer *self, UskBlock *root, GError **error)
{
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (GListModel) aspects = NULL;
  UskBlock *section, *table;

  if (!compares (self))
    return TRUE;

  choices = usk_composer_find_choices (self, error);
  aspects = choices != NULL ? usk_library_list_aspects (self->library, error) : NULL;
  if (aspects == NULL)
    return FALSE;

  section = usk_composer_add_section (root, 2, _("Side by side"));
  usk_composer_add_text (section, USK_TEXT_BODY,
                         _("The four signs say how sure the answer is. The more crosses, the surer. "
                            "Four empty circles mean that it is not known."));
  table = usk_block_append (section, usk_block_new (USK_BLOCK_TABLE));
  add_head (table, choices);

  return add_rows (self, table, aspects, choices, TRUE, error) &&
         add_rows (self, table, aspects, choices, FALSE, error);
}

/* The warning of a treatment that the handout is not about. */
static gboolean
add_other_help (UskComposer *self, UskBlock *root, UskChoice *choice, GError **error)
{
  const char *treatment = usk_choice_get_treatment (choice);
  /* Translators: the name of a treatment stands first. */
  g_autofree char *heading = g_strdup_printf (_("%s: when to get help"), usk_choice_get_name (choice));

  if (treatment == NULL || g_strcmp0 (treatment, self->options->treatment) == 0)
    return TRUE;

  return usk_composer_add_help_box (self, root, treatment, heading, error);
}

/**
 * usk_composer_add_compared_help:
 * @self: the composer
 * @root: where to add
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Adds when to get help after what is compared: whoever compares may take a treatment that
 * the handout is not about.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_compared_help (UskComposer *self, UskBlock *root, GError **error)
{
  g_autoptr (GPtrArray) choices = NULL;

  if (!compares (self))
    return TRUE;

  choices = usk_composer_find_choices (self, error);
  if (choices == NULL)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    if (!add_other_help (self, root, g_ptr_array_index (choices, i), error))
      return FALSE;

  return TRUE;
}

static void
add_claim (UskComposer *self, UskBlock *parent, UskClaim *claim)
{
  const char *verdict = usk_claim_get_verdict (claim);
  const char *also = usk_claim_get_also (claim);
  UskBlock *section = usk_composer_add_section (parent, 3, usk_claim_get_says (claim));
  g_autofree char *name =
    also != NULL
      ? g_strdup_printf ("%s %s · %s %s", usk_verdict_get_symbol (verdict), usk_verdict_get_name (verdict),
                         usk_verdict_get_symbol (also), usk_verdict_get_name (also))
      : g_strdup_printf ("%s %s", usk_verdict_get_symbol (verdict), usk_verdict_get_name (verdict));

  usk_block_set_together (section, TRUE);
  usk_composer_add_text (section, USK_TEXT_STRONG, name);
  usk_composer_add_text (section, USK_TEXT_BODY, usk_verdict_get_meaning (verdict));
  usk_composer_add_passage (self, section, usk_claim_get_why (claim));
}

/**
 * usk_composer_add_claims:
 * @self: the composer
 * @root: where to add
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Adds the claims that were chosen, if any, with our answers.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_claims (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *section = NULL;

  for (guint i = 0; self->options->claims != NULL && self->options->claims[i] != NULL; i++)
    {
      g_autoptr (UskClaim) claim = usk_library_get_claim (self->library, self->options->claims[i], error);

      if (claim == NULL)
        return FALSE;
      if (section == NULL)
        {
          section = usk_composer_add_section (root, 2, _("What articles say"));
          usk_composer_add_text (
            section, USK_TEXT_BODY,
            _("Each heading is what an article says, in our words. Below it is our answer."));
        }
      add_claim (self, section, claim);
    }

  return TRUE;
}
