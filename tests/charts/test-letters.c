/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A text looks the same whether its font was told not to compose letters or not. */

#include <pango/pangocairo.h>
#include <string.h>

#include "usk-letters.h"

/* What glyphs a text has and where they are, as words. */
static char *
describe (PangoLayout *layout)
{
  GString *words = g_string_new (NULL);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        g_string_append_printf (words, "%u+%d ", run->glyphs->glyphs[i].glyph,
                                run->glyphs->glyphs[i].geometry.width);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return g_string_free (words, FALSE);
}

static PangoLayout *
create (const char *markup)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Inter, Noto Sans, DejaVu Sans 12");
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_markup (layout, markup, -1);

  return layout;
}

static gboolean
is_spared (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  g_autofree char *text = attributes != NULL ? pango_attr_list_to_string (attributes) : NULL;

  return text != NULL && strstr (text, "ccmp=0") != NULL;
}

static void
check (const char *markup, gboolean spared)
{
  g_autoptr (PangoLayout) plain = create (markup);
  g_autoptr (PangoLayout) layout = create (markup);
  g_autofree char *expected = describe (plain);
  g_autofree char *found = NULL;

  g_assert_cmpint (usk_letters_are_whole (pango_layout_get_text (layout)), ==, spared);
  usk_letters_spare_composing (layout);
  g_assert_cmpint (is_spared (layout), ==, spared);
  found = describe (layout);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_whole (void)
{
  check ("", TRUE);
  check ("“Fine” lines – 0.5 to 1.5 mm, (A) 10:30 … fi ffl", TRUE);
  check ("Une aiguille pénètre, où ça ? Ñandú, größer, žluťoučký ıi", TRUE);
  check ("<b>Bold</b> and <span size=\"75%\">small [1]</span>", TRUE);
}

static void
test_composed (void)
{
  check ("e\xcc\x81 has an accent of its own", FALSE);
  check ("i\xcc\x87\xcc\xa3", FALSE);
  check ("بشرة", FALSE);
  check ("त्वचा", FALSE);
  check ("☐", FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letters/whole", test_whole);
  g_test_add_func ("/letters/composed", test_composed);

  return g_test_run ();
}
