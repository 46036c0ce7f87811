/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-options.h"

G_BEGIN_DECLS

#define USK_TYPE_APPLICATION (usk_application_get_type ())

/* The composition root: builds the services and hands them to the window. */
G_DECLARE_FINAL_TYPE (UskApplication, usk_application, USK, APPLICATION, GtkApplication)

void            usk_application_spare_graphics (void);
UskApplication *usk_application_new (const UskOptions *options);
int             usk_application_get_status (UskApplication *self);

G_END_DECLS
