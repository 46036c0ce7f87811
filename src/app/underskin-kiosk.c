/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What "underskin" becomes for everything but a handout: the screen, and the
 * check of all that the screen needs.
 */

#include <stdlib.h>

#include "usk-application.h"
#include "usk-command.h"
#include "usk-health.h"
#include "usk-tongue.h"

static int
run (const UskOptions *options, char *program)
{
  g_autoptr (UskApplication) application = NULL;
  int status;

  if (options->check)
    return usk_health_check (options) ? EXIT_SUCCESS : EXIT_FAILURE;

  /* What the terminal reads in the language of the system is said by now, and no thread
   * has begun.
   */
  usk_tongue_leave_system ();
  application = usk_application_new (options);
  status = g_application_run (G_APPLICATION (application), 1, &program);

  return status != EXIT_SUCCESS ? status : usk_application_get_status (application);
}

int
main (int argc, char **argv)
{
  usk_application_spare_graphics ();

  return usk_command_run (argc, argv, run);
}
