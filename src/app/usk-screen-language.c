/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-screen-language.h"

#include <gtk/gtk.h>
#include <libintl.h>

#include "usk-language.h"
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
