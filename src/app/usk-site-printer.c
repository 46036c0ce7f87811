/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-site-printer.h"

/**
 * usk_site_printer_new:
 * @settings: the settings of this site
 *
 * Returns: (transfer full): a printer for the queue that this site names; where
 *   it names none, one that says so.
 */
UskPrinter *
usk_site_printer_new (UskSettings *settings)
{
  g_autofree char *server = usk_settings_get_printer_server (settings);
  g_autofree char *queue = usk_settings_get_printer_queue (settings);

  return usk_printer_new (server, queue, usk_settings_get_pages_per_visit (settings));
}
