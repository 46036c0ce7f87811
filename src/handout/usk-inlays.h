/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "usk-engraving.h"

G_BEGIN_DECLS

/* The engravings that a PDF is to get.  cairo cannot take over what it wrote
 * before, so each is painted as an image that only holds the place, and
 * usk_pdf_inlay_insert() puts the engraving in its stead.
 */
typedef struct _UskInlays UskInlays;

/* What a place holder looks like: pixels in one row, the bytes of which name it. */
#define USK_INLAY_PIXELS 8
#define USK_INLAY_SIZE   (3 * USK_INLAY_PIXELS)

UskInlays *usk_inlays_new (void);
void       usk_inlays_free (UskInlays *self);
void       usk_inlays_attach (UskInlays *self, cairo_surface_t *surface);
UskInlays *usk_inlays_find (cairo_t *cr);
void       usk_inlays_paint (UskInlays *self, UskEngraving *engraving, cairo_t *cr, double width, double height);
guint      usk_inlays_get_n (const UskInlays *self);
UskEngraving *usk_inlays_get_engraving (const UskInlays *self, guint index);
guint         usk_inlays_find_first (const UskInlays *self, guint index);
gboolean      usk_inlays_check (UskInlays *self, GError **error);
gboolean      usk_inlays_parse_name (const guint8 *data, gsize length, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskInlays, usk_inlays_free)

G_END_DECLS
