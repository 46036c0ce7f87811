/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-term.h"

G_BEGIN_DECLS

GtkWidget *usk_term_view_new (UskTerm *term);
GtkWidget *usk_term_view_new_for_note (const char *note);

G_END_DECLS
