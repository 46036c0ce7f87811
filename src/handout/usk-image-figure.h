/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-figure.h"

G_BEGIN_DECLS

#define USK_TYPE_IMAGE_FIGURE (usk_image_figure_get_type ())

/* A picture from a file, such as a clinic's logo: PNG, JPEG or SVG. */
G_DECLARE_FINAL_TYPE (UskImageFigure, usk_image_figure, USK, IMAGE_FIGURE, UskFigure)

UskFigure *usk_image_figure_new (const char *path, const char *description, GError **error);
UskFigure *usk_image_figure_describe (UskImageFigure *self, const char *description);
double     usk_image_figure_get_width (UskImageFigure *self, const UskFigureStyle *style);

G_END_DECLS
