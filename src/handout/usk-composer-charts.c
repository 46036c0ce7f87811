/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a handout tells of the evidence: pictures of numbers. */

#include "usk-composer-private.h"

#include "usk-chart-figure.h"
#include "usk-compare-charts.h"
#include "usk-i18n.h"

/* Two pictures and the gap between them are as wide as the page. */
#define FIELD_SHARE 0.48

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

/* Adds a row with one or two of the fields. */
static void
add_fields_row (UskBlock *parent, UskCompareView view, GPtrArray *rows, guint from)
{
  gboolean is_pair = from + 1 < rows->len;
  g_autoptr (UskFigure) start = make_part (view, rows, from, from + 1);
  g_autoptr (UskFigure) end = is_pair ? make_part (view, rows, from + 1, from + 2) : NULL;
  UskBlock *row = usk_block_append (parent, usk_block_new_beside (is_pair ? end : start, FIELD_SHARE));

  if (is_pair)
    usk_block_append (row, usk_block_new_figure (start));
}

/* Each field of a thousand figures is a picture of its own, since several would
 * not fit on a page.  Two stand side by side, which is how they are compared, and
 * the last of an odd number stands alone.  In large print, how to read them fills the half
 * of a page, so there the first of an odd number stands beside it.
 */
static void
add_fields (UskComposer *self, UskBlock *section, UskBlock *first, UskCompareView view, GPtrArray *rows)
{
  gboolean beside = self->options->large_print && rows->len % 2 == 1;
  UskBlock *lead = first;

  if (beside)
    {
      g_autoptr (UskFigure) field = make_part (view, rows, 0, 1);

      lead = usk_block_append (first, usk_block_new_beside (field, FIELD_SHARE));
    }
  usk_composer_add_text (lead, USK_TEXT_BODY, usk_compare_charts_get_hint (view, rows));

  for (guint i = beside ? 1 : 0; i < rows->len; i += 2)
    add_fields_row (i == 0 ? first : section, view, rows, i);
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
  usk_composer_add_text (first, USK_TEXT_BODY, usk_compare_charts_get_hint (view, rows));
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
      add_fields (self, section, first, view, rows);
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
