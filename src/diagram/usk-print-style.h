/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-stylesheet.h"

G_BEGIN_DECLS

const UskStylesheet *usk_print_style_get_monochrome (void);

G_END_DECLS
