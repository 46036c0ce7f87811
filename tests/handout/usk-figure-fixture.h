/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-figure.h"

G_BEGIN_DECLS

/* Round a drawn figure, in a color that no figure has. */
#define FIXTURE_MARGIN 20
#define FIXTURE_PAGE   0x80ff80u

cairo_surface_t *fixture_draw (UskFigure *figure, double width, const UskFigureStyle *style);
guint32          fixture_get_pixel (cairo_surface_t *surface, int x, int y);
GByteArray      *fixture_make_pdf (UskFigure *figure, double width, const UskFigureStyle *style);
gboolean         fixture_has_raster (GByteArray *pdf);

G_END_DECLS
