/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

GskRenderNode *usk_recording_new (cairo_surface_t *surface, const graphene_rect_t *bounds);

G_END_DECLS
