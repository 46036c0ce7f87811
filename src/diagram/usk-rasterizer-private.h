/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rasterizer.h"

G_BEGIN_DECLS

/* What only tests ask for. */
void  usk_rasterizer_set_n_threads (UskRasterizer *self, int n_threads);
void  usk_rasterizer_clear (UskRasterizer *self);
gsize usk_rasterizer_get_size (UskRasterizer *self);

G_END_DECLS
