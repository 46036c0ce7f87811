/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-print-style.h"

#include <gio/gio.h>
#include <string.h>

#include "usk-print-resources.h"

#define FOLDER "/org/underskin/Kiosk/print/"

static char *
load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (usk_print_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The patterns are a file that a browser shows; a drawing needs what is between
 * its tags of definitions.
 */
static char *
load_definitions (const char *name)
{
  g_autofree char *text = load (name);
  char *start = strstr (text, "<defs>"), *end = strstr (text, "</defs>");

  g_assert (start != NULL && end != NULL);
  start += strlen ("<defs>");

  return g_strndup (start, (gsize) (end - start));
}

/**
 * usk_print_style_get_monochrome:
 *
 * Any thread may ask.
 *
 * Returns: (transfer none): what drawings look like on paper in black and white.
 */
const UskStylesheet *
usk_print_style_get_monochrome (void)
{
  static UskStylesheet style = { .gray = TRUE };
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      style.css = load ("print-monochrome.css");
      style.definitions = load_definitions ("print-monochrome-patterns.svg");
      g_once_init_leave (&loaded, 1);
    }

  return &style;
}
