/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define USK_N_VERDICTS 7

gboolean    usk_verdict_is_known (const char *verdict);
const char *usk_verdict_get_id (guint index);
const char *usk_verdict_get_name (const char *verdict);
const char *usk_verdict_get_symbol (const char *verdict);
const char *usk_verdict_get_meaning (const char *verdict);

G_END_DECLS
