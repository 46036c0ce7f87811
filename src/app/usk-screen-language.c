/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-screen-language.h"

#include <libintl.h>

#include "usk-language.h"
#include "usk-letters.h"
#include "usk-tongue.h"

#define GTK_DOMAIN "gtk40"

/* The few words that are GTK's own, in the dialogs that staff gets in a window. */
static void
bind_gtk (const char *language)
{
  static char *folder;
  g_autofree char *locale = g_strdelimit (g_strdup (language), "-", '_');
  g_autofree char *place = NULL;

  if (folder == NULL)
    folder = g_strdup (bindtextdomain (GTK_DOMAIN, NULL));
  place = g_build_filename (folder, locale, NULL);
  bindtextdomain (GTK_DOMAIN, place);
}

/**
 * usk_screen_language_set:
 * @language: a language of the pack, such as "es"
 *
 * To be called after GTK was started.  What is made from now on has its words
 * in @language, and the whole screen runs in its direction.
 */
void
usk_screen_language_set (const char *language)
{
  g_return_if_fail (language != NULL);

  usk_tongue_set_screen (language);
  bind_gtk (language);
  gtk_widget_set_default_direction (usk_language_is_right_to_left (language) ? GTK_TEXT_DIR_RTL
                                                                             : GTK_TEXT_DIR_LTR);
}

/* Of a language that Pango does not know it has the sample of another one, but then
 * its own name tells.
 */
static gboolean
has_whole_letters (const char *language)
{
  g_autofree char *name = usk_language_get_name (language);

  return usk_letters_are_whole (name) &&
         usk_letters_are_whole (pango_language_get_sample_string (pango_language_from_string (language)));
}

/**
 * usk_screen_language_style:
 * @window: a window
 * @language: that its words are in
 *
 * Where a language has no letters that are made of several characters, the style
 * sheet tells the fonts not to look for them, which takes a quarter of the time in
 * which a text is laid out.
 */
void
usk_screen_language_style (GtkWidget *window, const char *language)
{
  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (language != NULL);

  if (has_whole_letters (language))
    gtk_widget_add_css_class (window, "whole-letters");
  else
    gtk_widget_remove_css_class (window, "whole-letters");
}
