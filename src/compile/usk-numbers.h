/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void usk_numbers_compare (const char *text, const char *other, GStrv *lost, GStrv *added);

G_END_DECLS
