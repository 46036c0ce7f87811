/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"
#include "usk-diagram-private.h"

G_BEGIN_DECLS

/* Wraps what a drawing must have around the part that a test is about. */
#define FIXTURE_OPEN                                                                                              \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 1600'>"                                              \
  "<g id='frames' display='none'><rect id='frame-all' x='80' y='80' width='1440' height='1440'/></g>"
#define FIXTURE_CLOSE "</svg>"

/* How much two pictures differ, over the four channels of all pixels, 0..255. */
typedef struct {
  double mean;
  int    largest;
} FixtureDifference;

UskDiagram       *fixture_load (const char *svg);
UskDiagram       *fixture_load_part (const char *inside);
GPtrArray        *fixture_find_problems (const char *svg);
gboolean          fixture_has_problem (GPtrArray *messages, const char *words);
UskScene         *fixture_scene (const char *show, const char *focus, const char *camera, double padding);
cairo_surface_t  *fixture_surface (int width, int height);
cairo_surface_t  *fixture_draw (UskDiagram *diagram, UskScene *scene, const char *stylesheet, double seconds,
                                int width, int height);
FixtureDifference fixture_compare (cairo_surface_t *a, cairo_surface_t *b);
guint32           fixture_pixel (cairo_surface_t *surface, int x, int y);

G_END_DECLS
