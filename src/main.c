/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "usk-application.h"
#include "usk-handout-command.h"
#include "usk-health.h"
#include "usk-tongue.h"

#define EXIT_USAGE 2

static int
run (const UskOptions *options, char *program)
{
  g_autoptr (UskApplication) application = NULL;
  int status;

  if (options->check)
    return usk_health_check (options) ? EXIT_SUCCESS : EXIT_FAILURE;

  if (options->handout != NULL)
    return usk_handout_command_run (options);

  application = usk_application_new (options);
  status = g_application_run (G_APPLICATION (application), 1, &program);

  return status != EXIT_SUCCESS ? status : usk_application_get_status (application);
}

int
main (int argc, char **argv)
{
  /* As UNDERSKIN_CONTENT, for a program that is not installed. */
  const char *catalogs = g_getenv ("UNDERSKIN_LOCALEDIR");
  UskOptions options;
  g_autoptr (GError) error = NULL;
  int status = EXIT_USAGE;

  usk_application_spare_graphics ();
  setlocale (LC_ALL, "");
  usk_tongue_set_folder (catalogs != NULL ? catalogs : USK_LOCALEDIR);

  if (usk_options_parse (&options, &argc, &argv, &error))
    status = run (&options, argv[0]);
  else
    g_printerr ("underskin: %s\n", error->message);
  usk_options_clear (&options);

  return status;
}
