/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-command.h"

#include <locale.h>

#include "usk-tongue.h"

/**
 * usk_command_run:
 * @argc: from main()
 * @argv: from main()
 * @run: does what was asked for
 *
 * What every program of the kiosk begins with: the language of the terminal, and
 * the command line.
 *
 * Returns: the status for the shell: what @run returns, or that of wrong use.
 */
int
usk_command_run (int argc, char **argv, UskCommandFunc run)
{
  /* As UNDERSKIN_CONTENT, for a program that is not installed. */
  const char *catalogs = g_getenv ("UNDERSKIN_LOCALEDIR");
  UskOptions options;
  g_autoptr (GError) error = NULL;
  int status = USK_EXIT_USAGE;

  setlocale (LC_ALL, "");
  usk_tongue_set_folder (catalogs != NULL ? catalogs : USK_LOCALEDIR);

  if (usk_options_parse (&options, &argc, &argv, &error))
    status = run (&options, argv[0]);
  else
    g_printerr ("underskin: %s\n", error->message);
  usk_options_clear (&options);

  return status;
}
