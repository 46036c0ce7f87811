/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

gboolean usk_letters_are_whole (const char *text);
void     usk_letters_spare_composing (PangoLayout *layout);

G_END_DECLS
