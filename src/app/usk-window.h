/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-clinic.h"
#include "usk-handout-options.h"
#include "usk-library.h"
#include "usk-printer.h"
#include "usk-rasterizer.h"
#include "usk-session.h"

G_BEGIN_DECLS

#define USK_TYPE_WINDOW (usk_window_get_type ())

/* The one window: its pages, the actions between them, and the watch over
 * activity.
 */
G_DECLARE_FINAL_TYPE (UskWindow, usk_window, USK, WINDOW, GtkApplicationWindow)

UskWindow *usk_window_new (GtkApplication *application, UskSession *session, UskRasterizer *rasterizer);
void usk_window_set_site (UskWindow *self, const UskHandoutOptions *site, UskPrinter *printer, gboolean staffed);
void usk_window_set_content (UskWindow *self, UskLibrary *library, UskClinic *clinic);
void usk_window_expect_size (UskWindow *self, int width, int height);
void usk_window_rest (UskWindow *self, const char *code);
GtkWidget *usk_window_get_page_widget (UskWindow *self);

G_END_DECLS
