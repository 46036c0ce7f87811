/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What "underskin --handout" becomes: all that paper needs, and no screen. */

#include <glib/gi18n.h>

#include "usk-command.h"
#include "usk-handout-command.h"
#include "usk-heap.h"

static int
run (const UskOptions *options, char *program)
{
  /* The word stands on the command line, but as the value of another option. */
  if (options->handout == NULL)
    {
      g_printerr ("underskin: %s\n", _("--handout takes a treatment, or \"all\""));
      return USK_EXIT_USAGE;
    }

  usk_heap_clear_ahead ();

  return usk_handout_command_run (options);
}

int
main (int argc, char **argv)
{
  return usk_command_run (argc, argv, run);
}
