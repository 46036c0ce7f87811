/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "usk-path.h"
#include "usk-timing.h"

G_BEGIN_DECLS

typedef enum {
  USK_MOTION_TRANSLATE,
  USK_MOTION_ROTATE,
  USK_MOTION_SCALE,
  USK_MOTION_OPACITY,
  USK_MOTION_TRAVEL,
} UskMotionKind;

/* One SMIL element.  The values of a travel are shares of its path's length. */
typedef struct {
  UskMotionKind kind;
  UskTiming     timing;
  gboolean      sum; /* adds to what was there instead of replacing it */
  double (*values)[3];
  UskPath *path;  /* (nullable): for a travel */
  gboolean turns; /* whether a travel turns into the path's direction */
  double   angle; /* turn of a travel in degrees, on top of that */
} UskMotion;

/* What the motions of one element do to it at one moment. */
typedef struct {
  cairo_matrix_t travel;
  cairo_matrix_t transform;
  double         opacity;
} UskPose;

UskMotion *usk_motion_new (UskMotionKind kind);
void       usk_motion_free (UskMotion *self);
void       usk_motion_apply (const UskMotion *self, double seconds, UskPose *pose);
double     usk_motion_get_largest_scale (const UskMotion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskMotion, usk_motion_free)

G_END_DECLS
