/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usk_markup_parse (const char *text, const char *emergency_number, char **markup, char **plain,
                           gboolean *calls, GError **error);

G_END_DECLS
