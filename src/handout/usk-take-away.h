/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"

G_BEGIN_DECLS

/* The bytes that one code may hold: with them it has 101 modules a side, and
 * each is large enough for the camera of a plain phone at arm's length.
 */
#define USK_TAKE_AWAY_MAX_BYTES 660
#define USK_TAKE_AWAY_MAX_CODES 3

GStrv usk_take_away_compose (UskLibrary *library, const char *treatment, const char *const *questions,
                             const char *clinic_name, const char *clinic_phone, GError **error);
GStrv usk_take_away_split (const char *title, const char *const *lines, gsize max_bytes);

G_END_DECLS
