/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    usk_certainty_is_known (const char *certainty);
const char *usk_certainty_get_name (const char *certainty);
const char *usk_certainty_get_symbols (const char *certainty);

G_END_DECLS
