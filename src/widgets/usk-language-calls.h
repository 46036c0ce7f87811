/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void usk_language_calls_fill (GtkFlowBox *box, const char *const *languages, const char *current,
                              const char *action, const char *call);

G_END_DECLS
