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

/* So many rows of a line of time have room on a page of large print with their words. */
#define MOST_LARGE_ROWS 4

/* Where letters are large, columns of words would have a word or less to a line, unless there is only one. */
static gboolean
has_numbers (UskComposer *self, UskCompareView view, guint n_rows)
{
  return self->options->large_print && usk_compare_charts_get_kind (view) == USK_CHART_DEPTH && n_rows > 1;
}

static void
replace (char **text, char *other)
{
  g_free (*text);
  *text = other;
}

/* The words of a picture that has no room for all of them: the list below it tells
 * the rest.
 */
static void
shorten (UskComposer *self, UskChartRow *row, UskCompareView view, guint number, guint n_rows)
{
  switch (usk_compare_charts_get_kind (view))
    {
    case USK_CHART_DEPTH:
      replace (&row->what, g_strdup (""));
      if (!has_numbers (self, view, n_rows))
        break;
      replace (&row->choice, g_strdup_printf ("%u", number));
      replace (&row->value, g_strdup (""));
      break;
    case USK_CHART_TIME:
      replace (&row->what, g_strdup (""));
      break;
    case USK_CHART_HARM:
    default:
      replace (&row->value, g_strdup (row->number != NULL ? row->number : row->value));
      break;
    }
}

static const char *
get_group (GPtrArray *rows, guint index)
{
  return ((const UskChartRow *) g_ptr_array_index (rows, index))->group;
}

/* Who a row is about, and which question it answers where a picture answers several. */
static char *
describe_subject (GPtrArray *rows, guint index, guint from, guint to)
{
  const UskChartRow *row = g_ptr_array_index (rows, index);
  g_autofree char *text = NULL;

  if (g_strcmp0 (get_group (rows, from), get_group (rows, to - 1)) == 0)
    return g_markup_escape_text (row->choice, -1);

  /* Translators: a choice, and the question that a number answers. */
  text = g_strdup_printf (_("%s (%s)"), row->choice, row->group);

  return g_markup_escape_text (text, -1);
}

/* The picture in words, for those who cannot see it and with the sources. */
static void
add_rows_in_words (UskComposer *self, UskBlock *section, UskCompareView view, GPtrArray *rows, GPtrArray *passages,
                   guint from, guint to)
{
  UskListMarker marker = has_numbers (self, view, to - from) ? USK_LIST_NUMBERS : USK_LIST_BULLETS;
  UskBlock *list = usk_block_append (section, usk_block_new_list (marker));

  for (guint i = from; i < to; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);
      g_autofree char *choice = describe_subject (rows, i, from, to);
      g_autofree char *value = g_markup_escape_text (row->value, -1);
      g_autofree char *what = usk_composer_get_markup (self, g_ptr_array_index (passages, i));
      /* Translators: a choice, the value of a number, and what the number is. */
      g_autofree char *markup = g_strdup_printf (_("%s: <b>%s</b>. %s"), choice, value, what);

      usk_block_append (usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)),
                        usk_block_new_text (USK_TEXT_BODY, markup));
    }
}

static gboolean
has_row (GPtrArray *rows, guint from, guint to, const char *choice)
{
  for (guint i = from; i < to; i++)
    if (g_str_equal (((const UskChartRow *) g_ptr_array_index (rows, i))->choice, choice))
      return TRUE;

  return FALSE;
}

/* Returns the names of those choices that none of the rows is about. */
static char *
list_missing (GPtrArray *choices, GPtrArray *rows, guint from, guint to)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const char *name = usk_choice_get_name (g_ptr_array_index (choices, i));

      if (!has_row (rows, from, to, name))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

/* What is said at the end of a chart would be lost alone on the next page. */
static void
add_remark (UskBlock *section, const char *text)
{
  usk_composer_add_text (section, USK_TEXT_BODY, text);
  usk_block_set_following (usk_block_get_child (section, usk_block_get_n_children (section) - 1), TRUE);
}

/* A gap in a picture looks like a zero, so it is said in words, in one line for
 * all: several would often be all that is on a page.
 */
static void
add_missing (UskBlock *section, GPtrArray *choices, GPtrArray *rows)
{
  g_autofree char *names = list_missing (choices, rows, 0, rows->len);
  g_autofree char *text = NULL;

  if (names[0] == '\0')
    return;

  /* Translators: the name of a choice, or of several. */
  text = g_strdup_printf (_("%s: no number here. That does not mean zero."), names);
  add_remark (section, text);
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

/* Returns the names of those choices that some question has no row about. */
static char *
list_incomplete (GPtrArray *choices, GPtrArray *rows)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const char *name = usk_choice_get_name (g_ptr_array_index (choices, i));
      gboolean is_complete = TRUE;

      for (guint from = 0; from < rows->len; from = find_group_end (rows, from))
        is_complete = is_complete && has_row (rows, from, find_group_end (rows, from), name);
      if (!is_complete)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

/* What is told in minutes has no place on a line of days, and what nobody knows has none either: the table that
 * stands before the pictures tells both.
 */
static void
add_missing_times (UskBlock *section, GPtrArray *choices, GPtrArray *rows)
{
  g_autofree char *names = list_incomplete (choices, rows);
  g_autofree char *text = NULL;

  if (choices->len < 2 || names[0] == '\0')
    return;

  /* Translators: the name of a choice, or of several. */
  text = g_strdup_printf (_("%s: not all answers are in days. The table tells more."), names);
  add_remark (section, text);
}

static char *
describe_rows (UskCompareView view, GPtrArray *rows, guint from, guint to)
{
  GString *description = g_string_new (usk_compare_charts_get_name (view));

  g_string_append_c (description, '.');
  for (guint i = from; i < to; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);
      /* Translators: the name of a choice, and a value that was measured or counted. */
      g_autofree char *value = g_strdup_printf (_("%s: %s"), row->choice, row->value);

      g_string_append_printf (description, " %s.", value);
    }

  return g_string_free (description, FALSE);
}

/* The picture of some of the rows. */
static UskFigure *
make_part (UskComposer *self, UskCompareView view, GPtrArray *all, guint from, guint to)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);
  g_autofree char *description = describe_rows (view, all, from, to);

  for (guint i = from; i < to; i++)
    {
      UskChartRow *row = usk_chart_row_copy (g_ptr_array_index (all, i));

      if (self->options->large_print)
        shorten (self, row, view, i - from + 1, to - from);
      g_ptr_array_add (rows, row);
    }

  return usk_chart_figure_new (usk_compare_charts_get_kind (view), rows, description);
}

/* Adds a row with one or two of the fields. */
static void
add_fields_row (UskComposer *self, UskBlock *parent, UskCompareView view, GPtrArray *rows, guint from)
{
  gboolean is_pair = from + 1 < rows->len;
  g_autoptr (UskFigure) start = make_part (self, view, rows, from, from + 1);
  g_autoptr (UskFigure) end = is_pair ? make_part (self, view, rows, from + 1, from + 2) : NULL;
  UskBlock *row = usk_block_append (parent, usk_block_new_beside (is_pair ? end : start, FIELD_SHARE));

  if (is_pair)
    usk_block_append (row, usk_block_new_figure (start));
}

/* How to read some of the rows: what the marks of their picture mean, and before the first
 * picture what to know of the scale of all.
 */
static void
add_hint (UskComposer *self, UskBlock *block, UskCompareView view, GPtrArray *all, guint from, guint to)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  UskChartPalette palette = self->options->monochrome ? USK_CHART_PALETTE_MONOCHROME : USK_CHART_PALETTE_COLOR;
  g_autofree char *hint = NULL;
  g_autofree char *text = NULL;
  const char *scale = from == 0 ? usk_compare_charts_get_scale (view) : NULL;

  for (guint i = from; i < to; i++)
    g_ptr_array_add (rows, g_ptr_array_index (all, i));
  hint = usk_compare_charts_get_hint (view, rows, palette);
  text = scale != NULL ? g_strconcat (hint, " ", scale, NULL) : g_strdup (hint);
  usk_composer_add_text (block, USK_TEXT_BODY, text);
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
      g_autoptr (UskFigure) field = make_part (self, view, rows, 0, 1);

      lead = usk_block_append (first, usk_block_new_beside (field, FIELD_SHARE));
    }
  add_hint (self, lead, view, rows, 0, rows->len);

  for (guint i = beside ? 1 : 0; i < rows->len; i += 2)
    add_fields_row (self, i == 0 ? first : section, view, rows, i);
}

/* Returns the row after those that one picture shows.  A page of large print has room for
 * one picture, which shows several questions where they have few rows.
 */
static guint
find_picture_end (UskComposer *self, UskCompareView view, GPtrArray *rows, guint from)
{
  guint to = find_group_end (rows, from);

  while (self->options->large_print && usk_compare_charts_get_kind (view) == USK_CHART_TIME && to < rows->len &&
         find_group_end (rows, to) - from <= MOST_LARGE_ROWS)
    to = find_group_end (rows, to);

  return to;
}

/* Each question is a picture of its own with its words below, since all of them
 * would take most of a page and leave the one before empty.  What its marks mean stands
 * above it, also where it begins a page.
 */
static void
add_groups (UskComposer *self, UskBlock *section, UskBlock *first, UskCompareView view, GPtrArray *rows,
            GPtrArray *passages)
{
  for (guint from = 0, to; from < rows->len; from = to)
    {
      g_autoptr (UskFigure) figure = NULL;
      UskBlock *part = from == 0 ? first : usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));

      to = find_picture_end (self, view, rows, from);
      figure = make_part (self, view, rows, from, to);
      add_hint (self, part, view, rows, from, to);
      usk_block_append (part, usk_block_new_figure (figure));
      add_rows_in_words (self, section, view, rows, passages, from, to);
    }
}

static void
add_chart (UskComposer *self, UskBlock *parent, UskCompareView view, GPtrArray *choices, GPtrArray *rows,
           GPtrArray *passages)
{
  UskBlock *section = usk_composer_add_long_section (parent, 3, usk_compare_charts_get_name (view));
  UskBlock *first = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));

  usk_block_set_together (first, TRUE);
  if (usk_compare_charts_get_kind (view) == USK_CHART_HARM)
    {
      add_fields (self, section, first, view, rows);
      add_rows_in_words (self, section, view, rows, passages, 0, rows->len);
    }
  else
    {
      add_groups (self, section, first, view, rows, passages);
    }
  if (usk_compare_charts_get_kind (view) == USK_CHART_TIME)
    add_missing_times (section, choices, rows);
  else
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
