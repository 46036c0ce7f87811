/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* draw-pdf FILE: writes a finished PDF with one of everything, for the tests of its checker. */

#include <glib.h>

#include "usk-pdf-finish.h"
#include "usk-pdf-fixture.h"

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) finished = NULL;

  if (argc != 2)
    {
      g_printerr ("usage: draw-pdf FILE\n");
      return 2;
    }

  drawn = usk_pdf_fixture_draw_all ();
  finished = usk_pdf_finish (drawn, &usk_pdf_fixture_info, &error);
  if (finished == NULL || !g_file_set_contents (argv[1], g_bytes_get_data (finished, NULL),
                                                (gssize) g_bytes_get_size (finished), &error))
    {
      g_printerr ("draw-pdf: %s\n", error->message);
      return 1;
    }

  return 0;
}
