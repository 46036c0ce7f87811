/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rasterizer.h"

G_BEGIN_DECLS

void usk_rasterizer_set_n_threads (UskRasterizer *self, int n_threads);

G_END_DECLS
