/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *usk_language_get_name (const char *tag);
gboolean usk_language_is_right_to_left (const char *tag);

G_END_DECLS
