/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *usk_day_text_describe (const char *day);
char *usk_day_text_describe_time (GDateTime *time);

G_END_DECLS
