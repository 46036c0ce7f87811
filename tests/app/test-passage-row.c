/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A passage that has no source, in the words of a translator who knows nothing of
 * markup.
 */

#include "usk-passage-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "usk-passage-list.h"
#include "usk-screen-language.h"
#include "usk-test-app.h"
#include "usk-test-words.h"

#define TEXT "Drink water & rest."

#define MARK      "tips & tricks <all>"
#define CONFIRMED "no clinician has confirmed it yet."
#define LEGEND    "is general guidance: " CONFIRMED

static UskPassage *
create_passage (gboolean general, gboolean emergency)
{
  const char *const none[] = { NULL };

  return g_object_new (USK_TYPE_PASSAGE, "id", "a", "markup", "Drink water &amp; rest.", "plain", TEXT, "sources",
                       none, "references", none, "general", general, "emergency", emergency, NULL);
}

static GtkWidget *
present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
test_mark_is_plain (void)
{
  g_autoptr (UskPassage) passage = create_passage (TRUE, FALSE);
  GtkWidget *window = present (usk_passage_row_new (passage, FALSE, FALSE, TRUE));

  g_assert_cmpstr (_("general guidance"), ==, MARK);
  g_assert_nonnull (usk_test_find_text (window, TEXT " " MARK));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As it is at the last letter, where the mark stands. */
static PangoAttribute *
copy_attribute_at_end (GtkLabel *label, PangoAttrType type)
{
  PangoAttrList *attributes = pango_layout_get_attributes (gtk_label_get_layout (label));
  PangoAttrIterator *at = pango_attr_list_get_iterator (attributes);
  int last = (int) strlen (gtk_label_get_text (label)) - 1;
  PangoAttribute *found = NULL;
  int start, end;

  for (gboolean more = TRUE; more && found == NULL; more = pango_attr_iterator_next (at))
    {
      PangoAttribute *attribute = pango_attr_iterator_get (at, type);

      pango_attr_iterator_range (at, &start, &end);
      if (start <= last && end > last && attribute != NULL)
        found = pango_attribute_copy (attribute);
    }
  pango_attr_iterator_destroy (at);

  return found;
}

static void
assert_color_at_end (GtkLabel *label, const char *expected)
{
  PangoAttribute *attribute = copy_attribute_at_end (label, PANGO_ATTR_FOREGROUND);
  g_autofree char *color = NULL;

  if (attribute != NULL)
    color = pango_color_to_string (&((PangoAttrColor *) attribute)->color);
  g_assert_cmpstr (color, ==, expected);
  g_clear_pointer (&attribute, pango_attribute_destroy);
}

static void
assert_mark_color (const char *expected)
{
  g_autoptr (UskPassage) passage = create_passage (TRUE, FALSE);
  GtkWidget *window = present (usk_passage_row_new (passage, FALSE, FALSE, TRUE));

  assert_color_at_end (GTK_LABEL (usk_test_find_text (window, TEXT " " MARK)), expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The program has no color of its own for it. */
static void
test_mark_has_the_color_of_the_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_data (provider, "@define-color ink_soft #0c7bff;", -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  assert_mark_color ("#0c0c7b7bffff");
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
}

/* An order is bold, and what is said about it is not, and stands in a line of its own. */
static void
test_mark_is_below_an_order (void)
{
  g_autoptr (UskPassage) passage = create_passage (TRUE, TRUE);
  GtkWidget *window = present (usk_passage_row_new (passage, FALSE, FALSE, TRUE));
  GtkWidget *label = usk_test_find_text (window, TEXT "\n" MARK);
  PangoAttribute *weight;

  g_assert_nonnull (label);
  weight = copy_attribute_at_end (GTK_LABEL (label), PANGO_ATTR_WEIGHT);
  g_assert_nonnull (weight);
  g_assert_cmpint (((PangoAttrInt *) weight)->value, ==, PANGO_WEIGHT_NORMAL);
  pango_attribute_destroy (weight);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
present_list (gboolean first, gboolean second)
{
  g_autoptr (GListStore) passages = g_list_store_new (USK_TYPE_PASSAGE);
  g_autoptr (UskPassage) order = create_passage (first, TRUE);
  g_autoptr (UskPassage) advice = create_passage (second, FALSE);

  g_list_store_append (passages, order);
  g_list_store_append (passages, advice);

  return present (g_object_new (USK_TYPE_PASSAGE_LIST, "passages", passages, NULL));
}

static void
assert_list (gboolean first, gboolean second, const char *expected)
{
  GtkWidget *window = present_list (first, second);
  g_autofree char *text = usk_test_get_text (window);

  g_assert_cmpstr (g_strstrip (text), ==, expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What holds for all is said once; what holds for some is said where it does. */
static void
test_marks_of_a_list (void)
{
  assert_list (TRUE, TRUE, TEXT "\n" TEXT "\nAll of this " LEGEND);
  assert_list (FALSE, TRUE, TEXT "\n" TEXT " " MARK "\nGeneral guidance: " CONFIRMED);
  assert_list (TRUE, FALSE, TEXT "\n" MARK "\n" TEXT "\nGeneral guidance: " CONFIRMED);
  assert_list (FALSE, FALSE, TEXT "\n" TEXT);
}

static void
test_legend_of_one (void)
{
  g_autoptr (UskPassage) passage = create_passage (TRUE, FALSE);
  GtkWidget *window = present (usk_passage_list_new_for_one (passage));

  g_assert_nonnull (usk_test_find_text (window, TEXT));
  g_assert_nonnull (usk_test_find_text (window, "This " LEGEND));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (UskTestFolder) words = usk_test_folder_new ();

  usk_test_app_init (&argc, &argv);
  g_free (usk_test_words_install (words, "eo", "msgid \"general guidance\"\nmsgstr \"tips & tricks <all>\"\n"));
  usk_test_words_use (words);
  usk_screen_language_set ("eo");

  g_test_add_func ("/passage-row/mark-is-plain", test_mark_is_plain);
  g_test_add_func ("/passage-row/mark-has-the-color-of-the-style", test_mark_has_the_color_of_the_style);
  g_test_add_func ("/passage-row/mark-is-below-an-order", test_mark_is_below_an_order);
  g_test_add_func ("/passage-row/marks-of-a-list", test_marks_of_a_list);
  g_test_add_func ("/passage-row/legend-of-one", test_legend_of_one);

  return g_test_run ();
}
