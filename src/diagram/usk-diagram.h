/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "usk-framing.h"
#include "usk-problems.h"
#include "usk-scene.h"
#include "usk-stylesheet.h"

G_BEGIN_DECLS

#define USK_TYPE_DIAGRAM (usk_diagram_get_type ())

/* One SVG drawing, read, checked and taken apart into what the program moves
 * and what stays still.  Immutable, so any thread may use it; each thread that
 * draws opens a librsvg handle of its own (docs/drawing.md is the grammar).
 */
G_DECLARE_FINAL_TYPE (UskDiagram, usk_diagram, USK, DIAGRAM, GObject)

UskDiagram        *usk_diagram_new (const char *name, GBytes *svg, UskProblems *problems, GError **error);
const char        *usk_diagram_get_name (UskDiagram *self);
UskRect            usk_diagram_get_canvas (UskDiagram *self);
const char *const *usk_diagram_get_parts (UskDiagram *self);
gboolean           usk_diagram_has_part (UskDiagram *self, const char *part);
gboolean           usk_diagram_has_anchor (UskDiagram *self, const char *anchor);
gboolean           usk_diagram_get_bounds (UskDiagram *self, const char *part, UskRect *bounds);
gboolean   usk_diagram_get_anchor (UskDiagram *self, UskLabel *label, double seconds, double *x, double *y);
double     usk_diagram_get_strength (UskDiagram *self, const char *part, double seconds);
UskFraming usk_diagram_get_framing (UskDiagram *self, UskScene *scene);
double     usk_diagram_get_aspect (UskDiagram *self, UskScene *scene);
UskRect    usk_diagram_frame (UskDiagram *self, UskScene *scene, double width, double height);
void       usk_diagram_check_scene (UskDiagram *self, UskScene *scene, const char *file, guint line,
                                    UskProblems *problems);
gboolean   usk_diagram_draw (UskDiagram *self, UskScene *scene, const UskStylesheet *stylesheet, double seconds,
                             cairo_t *cr, double width, double height, GCancellable *cancellable, GError **error);

G_END_DECLS
