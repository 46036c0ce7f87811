/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-source.h"

G_BEGIN_DECLS

char *usk_source_make_title (UskSource *source);

G_END_DECLS
