/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-detail.h"

G_BEGIN_DECLS

/* All that paper has to know of a scene's drawing besides its ink: what is
 * framed, where the line of each label ends, and how much there is to see where.  A pack keeps it, so that a
 * handout can be laid out without reading the drawing.
 */
typedef struct _UskPaperGeometry UskPaperGeometry;

/**
 * UskPaperPlace:
 * @x: where the line of a label ends, in units of the drawing
 * @y: where the line of a label ends, in units of the drawing
 * @strength: how much of what it names can be seen, from 0 to 1
 *
 * What a label means at one moment.
 */
typedef struct {
  double x;
  double y;
  double strength;
} UskPaperPlace;

UskPaperGeometry *usk_paper_geometry_new (const UskFraming *framing, guint n_labels, guint n_moments);
UskPaperGeometry *usk_paper_geometry_measure (UskDiagram *diagram, UskScene *scene, GError **error);
void              usk_paper_geometry_free (UskPaperGeometry *self);
const UskFraming *usk_paper_geometry_get_framing (const UskPaperGeometry *self);
guint             usk_paper_geometry_get_n_labels (const UskPaperGeometry *self);
guint             usk_paper_geometry_get_n_moments (const UskPaperGeometry *self);
void usk_paper_geometry_set_place (UskPaperGeometry *self, guint label, guint moment, const UskPaperPlace *place);
const UskPaperPlace *usk_paper_geometry_find_place (const UskPaperGeometry *self, guint label, guint moment);
void                 usk_paper_geometry_set_detail (UskPaperGeometry *self, guint moment, UskDetail *detail);
UskDetail           *usk_paper_geometry_find_detail (const UskPaperGeometry *self, guint moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPaperGeometry, usk_paper_geometry_free)

G_END_DECLS
