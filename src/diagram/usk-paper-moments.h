/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-scene.h"

G_BEGIN_DECLS

/**
 * USK_MAX_PAPER_MOMENTS:
 *
 * How many moments of a scene stand on paper at most.
 */
#define USK_MAX_PAPER_MOMENTS 2

guint usk_paper_moments_choose (UskScene *scene, double moments[USK_MAX_PAPER_MOMENTS]);

G_END_DECLS
