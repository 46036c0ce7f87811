/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a handout tells of the evidence: comparison, pictures of numbers, claims. */

#include "usk-composer-private.h"

#include "usk-certainty.h"
#include "usk-chart-figure.h"
#include "usk-compare-charts.h"
#include "usk-error.h"
#include "usk-i18n.h"
#include "usk-verdict.h"

/* Two pictures and the gap between them are as wide as the page. */
#define FIELD_SHARE 0.48

static gboolean
compares (UskComposer *self)
{
  return self->options->compare != NULL && self->options->compare[0] != NULL;
}

static UskChoice *
find_choice (GListModel *choices, const char *id, const char *treatment)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, i);

      if ((id != NULL && g_str_equal (usk_choice_get_id (choice), id)) ||
          (treatment != NULL && g_strcmp0 (usk_choice_get_treatment (choice), treatment) == 0))
        return g_steal_pointer (&choice);
    }

  return NULL;
}

/**
 * usk_composer_find_choices:
 * @self: the composer
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Returns: (transfer full) (nullable) (element-type UskChoice): what is to be
 *   compared, or else the treatment itself.
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
      UskChoice *choice = find_choice (all, self->options->compare[i], NULL);

      if (choice == NULL)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The content pack has no choice \"%s\" to compare",
                       self->options->compare[i]);
          return NULL;
        }
      g_ptr_array_add (choices, choice);
    }
  if (!compares (self) && self->options->treatment != NULL)
    {
      UskChoice *own = find_choice (all, NULL, self->options->treatment);

      if (own != NULL)
        g_ptr_array_add (choices, own);
    }

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
      g_autofree char *certainty = NULL;
      UskBlock *cell;

      if (panel == NULL)
        return FALSE;
      cell = add_cell (row);
      certainty = g_strdup_printf ("%s %s", usk_certainty_get_symbols (usk_panel_get_certainty (panel)),
                                   usk_certainty_get_name (usk_panel_get_certainty (panel)));
      usk_composer_add_passage (self, cell, usk_panel_get_answer (panel));
      usk_composer_add_text (cell, USK_TEXT_BODY, certainty);
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

/* The picture in words, for those who cannot see it and with the sources. */
static void
add_rows_in_words (UskComposer *self, UskBlock *section, GPtrArray *rows, GPtrArray *passages, guint from,
                   guint to)
{
  UskBlock *list = usk_block_append (section, usk_block_new_list (USK_LIST_BULLETS));

  for (guint i = from; i < to; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);
      g_autofree char *choice = g_markup_escape_text (row->choice, -1);
      g_autofree char *value = g_markup_escape_text (row->value, -1);
      g_autofree char *what = usk_composer_get_markup (self, g_ptr_array_index (passages, i));
      /* Translators: a choice, the value of a number, and what the number is. */
      g_autofree char *markup = g_strdup_printf (_("%s: <b>%s</b>. %s"), choice, value, what);

      usk_block_append (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)),
                        usk_block_new_text (USK_TEXT_BODY, markup));
    }
}

static gboolean
has_row (GPtrArray *rows, const char *choice)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const UskChartRow *) g_ptr_array_index (rows, i))->choice, choice))
      return TRUE;

  return FALSE;
}

/* A gap in a picture looks like a zero, so it is said in words, in one line for
 * all: several would often be all that is on a page.
 */
static void
add_missing (UskBlock *section, GPtrArray *choices, GPtrArray *rows)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < choices->len; i++)
    {
      const char *name = usk_choice_get_name (g_ptr_array_index (choices, i));

      if (!has_row (rows, name))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len == 0)
    return;

  /* Translators: the name of a choice, or of several. */
  text = g_strdup_printf (_("%s: no number here. That does not mean zero."), names->str);
  usk_composer_add_text (section, USK_TEXT_BODY, text);
}

static char *
describe_rows (UskCompareView view, GPtrArray *rows)
{
  GString *description = g_string_new (usk_compare_charts_get_name (view));

  g_string_append_c (description, '.');
  for (guint i = 0; i < rows->len; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (description, " %s: %s.", row->choice, row->value);
    }

  return g_string_free (description, FALSE);
}

/* The picture of some of the rows. */
static UskFigure *
make_picture (UskCompareView view, GPtrArray *rows)
{
  g_autofree char *description = describe_rows (view, rows);

  return usk_chart_figure_new (usk_compare_charts_get_kind (view), rows, description);
}

static UskFigure *
make_part (UskCompareView view, GPtrArray *all, guint from, guint to)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);

  for (guint i = from; i < to; i++)
    g_ptr_array_add (rows, usk_chart_row_copy (g_ptr_array_index (all, i)));

  return make_picture (view, rows);
}

/* Each field of a thousand figures is a picture of its own, since several would
 * not fit on a page.  Two stand side by side, which is how they are compared.
 * The first of an odd number stands beside how to read it.
 */
static void
add_fields (UskBlock *section, UskBlock *first, UskCompareView view, GPtrArray *rows)
{
  guint odd = rows->len % 2;
  UskBlock *lead = first;

  if (odd == 1)
    {
      g_autoptr (UskFigure) field = make_part (view, rows, 0, 1);

      lead = usk_block_append (first, usk_block_new_beside (field, FIELD_SHARE));
    }
  usk_composer_add_text (lead, USK_TEXT_BODY, usk_compare_charts_get_hint (view));

  for (guint i = odd; i < rows->len; i += 2)
    {
      g_autoptr (UskFigure) start = make_part (view, rows, i, i + 1);
      g_autoptr (UskFigure) end = make_part (view, rows, i + 1, i + 2);
      UskBlock *pair = usk_block_append (i == 0 ? first : section, usk_block_new_beside (end, FIELD_SHARE));

      usk_block_append (pair, usk_block_new_figure (start));
    }
}

/* Returns the row after those that answer the same question. */
static guint
find_group_end (GPtrArray *rows, guint from)
{
  const UskChartRow *first = g_ptr_array_index (rows, from);
  guint to = from + 1;

  while (to < rows->len &&
         g_strcmp0 (((const UskChartRow *) g_ptr_array_index (rows, to))->group, first->group) == 0)
    to++;

  return to;
}

/* Each question is a picture of its own with its words below, since all of them
 * would take most of a page and leave the one before empty.
 */
static void
add_groups (UskComposer *self, UskBlock *section, UskBlock *first, UskCompareView view, GPtrArray *rows,
            GPtrArray *passages)
{
  usk_composer_add_text (first, USK_TEXT_BODY, usk_compare_charts_get_hint (view));
  for (guint from = 0, to; from < rows->len; from = to)
    {
      g_autoptr (UskFigure) figure = NULL;

      to = find_group_end (rows, from);
      figure = make_part (view, rows, from, to);
      usk_block_append (from == 0 ? first : section, usk_block_new_figure (figure));
      add_rows_in_words (self, section, rows, passages, from, to);
    }
}

static void
add_chart (UskComposer *self, UskBlock *parent, UskCompareView view, GPtrArray *choices, GPtrArray *rows,
           GPtrArray *passages)
{
  UskBlock *section = usk_composer_add_section (parent, 3, usk_compare_charts_get_name (view));
  UskBlock *first = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));

  usk_block_set_together (first, TRUE);
  if (usk_compare_charts_get_kind (view) == USK_CHART_HARM)
    {
      add_fields (section, first, view, rows);
      add_rows_in_words (self, section, rows, passages, 0, rows->len);
    }
  else
    {
      add_groups (self, section, first, view, rows, passages);
    }
  add_missing (section, choices, rows);
}

/**
 * usk_composer_add_charts:
 * @self: the composer
 * @root: where to add
 * @error: return location: %USK_ERROR_NOT_FOUND, or what the library says
 *
 * Adds the pictures of those numbers that are known.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_charts (UskComposer *self, UskBlock *root, GError **error)
{
  g_autoptr (GPtrArray) choices = usk_composer_find_choices (self, error);
  g_autoptr (GListModel) aspects = choices != NULL ? usk_library_list_aspects (self->library, error) : NULL;
  UskBlock *section = NULL;

  if (aspects == NULL)
    return FALSE;

  for (UskCompareView view = 0; view < USK_N_COMPARE_VIEWS; view++)
    {
      g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) rows =
        usk_compare_charts_collect (self->library, aspects, choices, view, passages, error);

      if (rows == NULL)
        return FALSE;
      if (rows->len == 0)
        continue;
      if (section == NULL)
        section = usk_composer_add_section (root, 2, _("In pictures"));
      add_chart (self, section, view, choices, rows, passages);
    }

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
