/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"

G_BEGIN_DECLS

/* Cells along each side of a picture. */
#define USK_DETAIL_SIDE  48
#define USK_DETAIL_CELLS (USK_DETAIL_SIDE * USK_DETAIL_SIDE)

/* How much there is to see in each place of a picture, so that labels can stand where
 * it is calm.  Immutable.
 */
typedef struct _UskDetail UskDetail;

UskDetail    *usk_detail_new (const guint8 *cells);
UskDetail    *usk_detail_measure (UskDiagram *diagram, UskScene *scene, double seconds, GError **error);
UskDetail    *usk_detail_ref (UskDetail *self);
void          usk_detail_unref (UskDetail *self);
const guint8 *usk_detail_get_cells (const UskDetail *self);
double        usk_detail_get_share (const UskDetail *self, double left, double top, double right, double bottom);
double        usk_detail_get_kept (const UskDetail *self, double left, double top, double right, double bottom);
double usk_detail_get_crossed (const UskDetail *self, double from_x, double from_y, double to_x, double to_y,
                               double *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskDetail, usk_detail_unref)

G_END_DECLS
