/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_SETTINGS (usk_settings_get_type ())

/* What the site decides.  Without an installed schema the defaults of the
 * schema hold, so that the program also runs from a copied folder.
 */
G_DECLARE_FINAL_TYPE (UskSettings, usk_settings, USK, SETTINGS, GObject)

UskSettings *usk_settings_new (void);
char        *usk_settings_get_clinic_name (UskSettings *self);
char        *usk_settings_get_clinic_phone (UskSettings *self);
char        *usk_settings_get_clinic_logo (UskSettings *self);
char        *usk_settings_get_emergency_number (UskSettings *self);
guint        usk_settings_get_idle_seconds (UskSettings *self);
guint        usk_settings_get_warning_seconds (UskSettings *self);
char        *usk_settings_get_printer_server (UskSettings *self);
char        *usk_settings_get_printer_queue (UskSettings *self);
guint        usk_settings_get_pages_per_visit (UskSettings *self);

G_END_DECLS
