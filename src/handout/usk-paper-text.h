/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoLayout *usk_paper_text_new (const char *text, double size, PangoWeight weight, const char *language);
GThread     *usk_paper_text_look_for_fonts (const char *language);
void         usk_paper_text_take_fonts (GThread *search);
void         usk_paper_text_look_for_helper_fonts (const char *language);
GThread     *usk_paper_text_steal_helper_fonts (void);
void         usk_paper_text_forget_helper_fonts (void);
void         usk_paper_text_set_markup (PangoLayout *layout, const char *markup);
double       usk_paper_text_get_scale (PangoLayout *layout);
double       usk_paper_text_to_points (PangoLayout *layout, int units);
void         usk_paper_text_wrap (PangoLayout *layout, double width);
void         usk_paper_text_measure (PangoLayout *layout, double *width, double *height);
void         usk_paper_text_draw (PangoLayout *layout, cairo_t *cr, double x, double y);
void         usk_paper_text_draw_line (PangoLayout *layout, int line, cairo_t *cr, double x, double y);

G_END_DECLS
