/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"
#include "usk-mover.h"
#include "usk-resources.h"
#include "usk-error.h"

G_BEGIN_DECLS

/* How strong a part is that the scene shows but does not focus on. */
#define USK_DIMMED_OPACITY 0.35

typedef struct {
  char    *id;
  gboolean hidden; /* not in the opening picture */
} UskPart;

/* A piece of a drawing in which nothing moves against anything else. */
typedef struct {
  int             part;    /* index, or -1 for what stands outside all parts */
  const UskMover *mover;   /* (nullable): the innermost group that moves it */
  double          opacity; /* of the groups that had to be opened around it */
  char           *markup;
  GArray         *needs; /* indices of the resources it refers to */
  gboolean        measured;
  UskRect         bounds; /* at rest, in units; once measured */
} UskLeaf;

typedef struct {
  double          x;
  double          y;
  const UskMover *mover; /* (nullable) */
} UskAnchor;

/* What no label should hide on paper, though none points at it. */
typedef struct {
  UskAnchor middle;
  double    radius;
  int       part; /* index */
} UskKeep;

/**
 * UskVisibility:
 * @USK_VISIBILITY_NONE: not to be seen
 * @USK_VISIBILITY_DIMMED: behind what the scene is about
 * @USK_VISIBILITY_FULL: as drawn
 */
typedef enum {
  USK_VISIBILITY_NONE,
  USK_VISIBILITY_DIMMED,
  USK_VISIBILITY_FULL,
} UskVisibility;

/* Leaves that follow one another in paint order and need one raster. */
typedef struct {
  GArray         *leaves;  /* indices, guint */
  const UskMover *mover;   /* (nullable): for a run of one moving leaf */
  double          opacity; /* of that leaf; still ones have theirs drawn in */
} UskRun;

struct _UskDiagram {
  GObject parent_instance;

  char         *name;
  GBytes       *svg;    /* (nullable): its file, until somebody asks for the digest */
  char         *digest; /* (nullable) */
  UskRect       canvas;
  char         *attributes; /* of the root, with what its shapes inherit */
  char         *styles;     /* all of them, as elements */
  UskResources *resources;
  GPtrArray    *parts; /* UskPart */
  GPtrArray    *part_names;
  GHashTable   *part_index;  /* id to index, both borrowed from parts */
  GPtrArray    *movers;      /* UskMover */
  GPtrArray    *leaves;      /* UskLeaf, in paint order */
  gsize         markup_size; /* bytes of all leaves */
  gsize         travel_size; /* bytes of all paths of motions */
  GHashTable   *frames;      /* name to UskRect */
  GHashTable   *anchors;     /* name without "at-" to UskAnchor */
  GArray       *keeps;       /* UskKeep */
  GMutex        measuring;   /* guards the sizes of leaves, which are found out when somebody asks */
  GMutex        digesting;   /* guards the digest and the file, so that no frame waits for a measure */
};

const char    *usk_diagram_get_digest (UskDiagram *self);
int            usk_diagram_find_part (UskDiagram *self, const char *id);
UskVisibility *usk_diagram_get_visibility (UskDiagram *self, UskScene *scene);
GPtrArray     *usk_diagram_get_runs (UskDiagram *self, UskScene *scene);
GArray        *usk_diagram_get_keeps (UskDiagram *self, UskScene *scene, double seconds);
gboolean       usk_diagram_measure (UskDiagram *self, guint leaf, UskRect *bounds);
gboolean       usk_diagram_render_run (UskDiagram *self, const UskRun *run, const UskVisibility *visibility,
                                       const UskRect *view, cairo_t *cr, const UskRect *viewport, GError **error);

G_END_DECLS
