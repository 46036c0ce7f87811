/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-figure.h"
#include "usk-detail.h"
#include "usk-label-spot.h"

G_BEGIN_DECLS

/* The labels of one picture on paper: each a white box with a line to what it
 * names.
 */
typedef struct _UskLabelPlate UskLabelPlate;

UskLabelPlate *usk_label_plate_new (double width, double height, double font_size, const char *language);
void           usk_label_plate_free (UskLabelPlate *self);
void           usk_label_plate_set_margin (UskLabelPlate *self, double margin);
void           usk_label_plate_set_detail (UskLabelPlate *self, UskDetail *detail);
void           usk_label_plate_add (UskLabelPlate *self, const char *text, double x, double y);
void           usk_label_plate_add_number (UskLabelPlate *self, guint number, double x, double y);
void           usk_label_plate_add_blank (UskLabelPlate *self, double width, double height, double x, double y);
void           usk_label_plate_measure (const char *text, const char *language, double *width, double *height);
double         usk_label_plate_get_hidden (UskLabelPlate *self);
void           usk_label_plate_place (UskLabelPlate *self);
const UskLabelSpot *usk_label_plate_get_spots (UskLabelPlate *self, guint *n_spots);
const char         *usk_label_plate_get_text (UskLabelPlate *self, guint index);
void                usk_label_plate_draw (UskLabelPlate *self, cairo_t *cr, const UskFigureStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskLabelPlate, usk_label_plate_free)

G_END_DECLS
