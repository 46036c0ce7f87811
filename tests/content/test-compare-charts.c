/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How to read a picture: of its marks those that it has, and no others. */

#include "usk-compare-charts.h"

typedef struct {
  double low;
  double high;
  gboolean is_duration;
} Row;

/* In black and white where a case says so. */
static const struct {
  UskCompareView view;
  Row rows[3];
  guint n_rows;
  const char *const has[5];
  const char *const lacks[5];
  UskChartPalette palette;
} cases[] = {
  { USK_COMPARE_DEPTH, { { 10, 10, FALSE } }, 1, { "Solid", "muscle", "as on the face" }, { "Striped" } },
  { USK_COMPARE_DEPTH, { { 0, 1.5, FALSE } }, 1, { "Striped" }, { "Solid", "muscle", "as on the face" } },
  { USK_COMPARE_DEPTH, { { 0, 2.5, FALSE } }, 1, { "Striped", "as on the face" }, { "Solid", "muscle" } },
  { USK_COMPARE_DEPTH, { { 0.5, 1.5, FALSE }, { 0, 0, FALSE } }, 2, { "Solid", "Striped" }, { NULL } },
  { USK_COMPARE_TIME, { { 0, 84, FALSE } }, 1, { "bracket" }, { "bar", "striped", "dot", "ring" } },
  { USK_COMPARE_TIME,
    { { 182, 182, FALSE }, { 0, 84, FALSE } },
    2,
    { "bracket", "dot" },
    { "bar", "striped", "ring" } },
  { USK_COMPARE_TIME, { { 1, 3, TRUE }, { 0, 0, TRUE } }, 2, { "bar", "striped", "ring" }, { "dot" } },
  { USK_COMPARE_TIME, { { 182, 365, FALSE } }, 1, { "bracket" }, { "bar", "striped", "dot" } },
  { USK_COMPARE_TIME, { { 182, 365, FALSE }, { 0, 84, TRUE } }, 2, { "bracket", "bar", "striped" }, { "dot" } },
  { USK_COMPARE_TIME,
    { { 1, 3, TRUE }, { 0, 84, FALSE } },
    2,
    { "bracket", "bar", "striped" },
    { "dot", "ring" } },
  { USK_COMPARE_TIME, { { 2, 2, TRUE } }, 1, { "bar" }, { "striped", "dot", "ring" } },
  { USK_COMPARE_HARM_SESSIONS, { { 30, 59, FALSE } }, 1, { "sessions", "Dark", "Outlined", "Pale" }, { "Dots" } },
  { USK_COMPARE_HARM_SESSIONS, { { 17.7, 17.7, FALSE } }, 1, { "Dark", "Pale" }, { "Outlined", "people" } },
  { USK_COMPARE_HARM_SESSIONS, { { 0, 0.98, FALSE } }, 1, { "Outlined", "Pale" }, { "Dark" } },
  { USK_COMPARE_HARM_SESSIONS,
    { { 30, 59, FALSE } },
    1,
    { "Dark", "Outlined", "Dots: it did not happen." },
    { "Pale" },
    USK_CHART_PALETTE_MONOCHROME },
  { USK_COMPARE_HARM_PEOPLE,
    { { 5, 5, FALSE } },
    1,
    { "people", "Dots" },
    { "Pale", "sessions" },
    USK_CHART_PALETTE_MONOCHROME },
};

static void
test_hint (gconstpointer data)
{
  const guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);
  g_autofree char *hint = NULL;

  for (guint i = 0; i < cases[index].n_rows; i++)
    {
      const Row *row = &cases[index].rows[i];

      g_ptr_array_add (rows, usk_chart_row_new ("Choice", "what", "value", row->low, row->high));
      usk_chart_row_set_duration (g_ptr_array_index (rows, i), row->is_duration);
    }
  hint = usk_compare_charts_get_hint (cases[index].view, rows, cases[index].palette);
  for (guint i = 0; cases[index].has[i] != NULL; i++)
    g_assert_nonnull (strstr (hint, cases[index].has[i]));
  for (guint i = 0; cases[index].lacks[i] != NULL; i++)
    g_assert_null (strstr (hint, cases[index].lacks[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/compare-charts/hint/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_hint);
    }

  return g_test_run ();
}
