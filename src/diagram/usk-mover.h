/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-motion.h"

G_BEGIN_DECLS

typedef struct _UskMover UskMover;

/* A group with motions of its own, inside others or not. */
struct _UskMover {
  const UskMover *parent;    /* (nullable): the next moving group around this one */
  cairo_matrix_t  place;     /* all static transforms around the group */
  cairo_matrix_t  transform; /* the group's own, which motions replace or add to */
  double          opacity;   /* the group's own, which motions replace */
  GPtrArray      *motions;   /* of UskMotion, the later one wins */
};

UskMover *usk_mover_new (const UskMover *parent, const cairo_matrix_t *place);
void      usk_mover_free (UskMover *self);
void      usk_mover_add (UskMover *self, UskMotion *motion);
void      usk_mover_sample (const UskMover *self, double seconds, cairo_matrix_t *matrix, double *opacity);
double    usk_mover_get_end (const UskMover *self);
double    usk_mover_get_largest_scale (const UskMover *self);

G_END_DECLS
