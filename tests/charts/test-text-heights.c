/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is known of a text's heights is what Pango says of them. */

#include <pango/pangocairo.h>

#include "usk-text-heights.h"

static const char *const texts[] = {
  "",
  "Now",
  "After one week the skin has healed, and new collagen is being made; it becomes stronger for months.",
  "averyveryveryverylongwordthatisbroken and another-one-with-hyphens",
  "Mit  zwei  Leerzeichen und Ümlauten\nund einer zweiten Zeile",
};

static double
measure (PangoLayout *layout, int width)
{
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_size (layout, NULL, &height);

  return height;
}

static PangoLayout *
create (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* Widths come as they come when the size of a figure is looked for: back and forth. */
static void
test_as_pango (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = create (texts[i]);
      g_autoptr (UskTextHeights) heights = usk_text_heights_new ();
      guint n_known = 0;

      for (int k = 0; k < 400; k++)
        {
          int width = 20 + k * 137 % 400;
          double expected = measure (layout, width), height;

          if (!usk_text_heights_find (heights, width, &height))
            usk_text_heights_add (heights, width, expected);
          else
            {
              g_assert_cmpfloat (height, ==, expected);
              n_known++;
            }
        }
      g_assert_cmpuint (n_known, >, 200);
    }
}

static void
test_unknown (void)
{
  g_autoptr (UskTextHeights) heights = usk_text_heights_new ();
  double height;

  g_assert_false (usk_text_heights_find (heights, 10, &height));
  usk_text_heights_add (heights, 30, 1);
  usk_text_heights_add (heights, 10, 3);
  usk_text_heights_add (heights, 20, 3);
  g_assert_false (usk_text_heights_find (heights, 5, &height));
  g_assert_false (usk_text_heights_find (heights, 25, &height));
  g_assert_false (usk_text_heights_find (heights, 31, &height));
  g_assert_true (usk_text_heights_find (heights, 15, &height));
  g_assert_cmpfloat (height, ==, 3);
  g_assert_true (usk_text_heights_find (heights, 10, &height));
  g_assert_cmpfloat (height, ==, 3);
  g_assert_true (usk_text_heights_find (heights, 30, &height));
  g_assert_cmpfloat (height, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-heights/as-pango", test_as_pango);
  g_test_add_func ("/text-heights/unknown", test_unknown);

  return g_test_run ();
}
