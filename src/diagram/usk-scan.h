/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usk_scan_number (const char **cursor, double *number);
gboolean usk_scan_flag (const char **cursor, gboolean *flag);
gboolean usk_scan_end (const char *cursor);
gboolean usk_scan_numbers (const char *text, double *numbers, guint min, guint max, guint *n_numbers);
gboolean usk_scan_seconds (const char *text, double *seconds);

G_END_DECLS
