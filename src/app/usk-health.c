/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-health.h"

#include <glib/gi18n.h>

#include "usk-clinic.h"
#include "usk-drawing.h"
#include "usk-library.h"
#include "usk-settings.h"
#include "usk-site-printer.h"

static gboolean
report (const char *what, gboolean good, const GError *error)
{
  if (good)
    g_print (_("%s: good\n"), what);
  else
    g_printerr ("underskin: %s: %s\n", what, error->message);

  return good;
}

/* Every scene must have a drawing that can be read and has its parts, not only
 * every row.
 */
static gboolean
check_drawings (UskLibrary *library, GError **error)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, error);

  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (GListModel) steps = usk_library_list_steps (library, usk_treatment_get_id (treatment), error);

      for (guint n = 0; steps != NULL && n < g_list_model_get_n_items (steps); n++)
        {
          g_autoptr (UskStep) step = g_list_model_get_item (steps, n);
          g_autoptr (UskDiagram) diagram = usk_drawing_load (library, usk_step_get_scene (step), error);

          if (diagram == NULL)
            return FALSE;
        }
      if (steps == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
on_printer_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  UskPrinterState **state = user_data;

  *state = usk_printer_query_finish (USK_PRINTER (object), result, NULL);
}

/* A kiosk is healthy without a printer, so this only tells how it is. */
static void
tell_printer (void)
{
  g_autoptr (UskSettings) settings = usk_settings_new ();
  g_autoptr (UskPrinter) printer = usk_site_printer_new (settings);
  g_autoptr (UskPrinterState) state = NULL;
  g_autofree char *text = NULL;
  const char *detail;

  usk_printer_query_async (printer, NULL, on_printer_answered_cb, &state);
  while (state == NULL)
    g_main_context_iteration (NULL, TRUE);

  text = usk_printer_state_get_staff_text (state);
  detail = usk_printer_state_get_detail (state);
  if (detail[0] != '\0')
    g_print ("%s (%s)\n", text, detail);
  else
    g_print ("%s\n", text);
}

/**
 * usk_health_check:
 * @options: which files to look at
 *
 * Prints a line for each thing it looks at; needs no display.
 *
 * Returns: whether this installation is healthy.
 */
gboolean
usk_health_check (const UskOptions *options)
{
  g_autofree char *content_path = usk_options_find_content (options);
  g_autofree char *clinic_path = usk_options_find_clinic (options);
  g_autoptr (GError) content_error = NULL;
  g_autoptr (GError) clinic_error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (content_path, "en", "911", &content_error);
  gboolean content =
    library != NULL && usk_library_check (library, &content_error) && check_drawings (library, &content_error);
  g_autoptr (UskClinic) clinic = usk_clinic_open (clinic_path, &clinic_error);
  gboolean content_good = report (_("Content pack"), content, content_error);
  gboolean clinic_good = report (_("Clinic file"), clinic != NULL, clinic_error);

  tell_printer ();

  return content_good && clinic_good;
}
