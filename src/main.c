/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>
#include <stdlib.h>

#include "usk-application.h"
#include "usk-health.h"

#define EXIT_USAGE 2

static int
run (const UskOptions *options, char *program)
{
  g_autoptr (UskApplication) application = NULL;
  int status;

  if (options->check)
    return usk_health_check (options) ? EXIT_SUCCESS : EXIT_FAILURE;

  application = usk_application_new (options);
  status = g_application_run (G_APPLICATION (application), 1, &program);

  return status != EXIT_SUCCESS ? status : usk_application_get_status (application);
}

/* Looking for a graphics processor loads libraries of fifty megabytes, which is
 * in vain when the operator has chosen the renderer that does without.
 */
static void
spare_graphics (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") != 0)
    return;

  /* The first is what GTK listens to until 4.12, the second from then on. */
  g_setenv (gtk_get_minor_version () < 14 ? "GDK_DEBUG" : "GDK_DISABLE",
            gtk_get_minor_version () < 14 ? "gl-disable" : "gl", FALSE);
}

int
main (int argc, char **argv)
{
  UskOptions options;
  g_autoptr (GError) error = NULL;
  int status = EXIT_USAGE;

  spare_graphics ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, USK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (usk_options_parse (&options, &argc, &argv, &error))
    status = run (&options, argv[0]);
  else
    g_printerr ("underskin: %s\n", error->message);
  usk_options_clear (&options);

  return status;
}
