/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-reader.h"

#include <math.h>
#include <string.h>

#include "usk-diagram-private.h"
#include "usk-motion-reader.h"
#include "usk-scan.h"
#include "usk-svg.h"
#include "usk-transform.h"

/* Each leaf repeats the groups around it, which in a hostile file is a way to
 * multiply a few long attributes.
 */
#define MAX_MARKUP (8 * 1024 * 1024)
#define MAX_LEAVES 2000

/* Where the reader is: every group that had to be opened to get there, because
 * something in it moves, and what they do to what is inside.
 */
typedef struct {
  UskDiagram *diagram;
  UskReport *report;
  int part;
  const UskMover *mover;
  cairo_matrix_t place;
  double opacity;
  GPtrArray *opened; /* const xmlNode */
} Reader;

/* These become numbers of ours when a group is opened, or are of no use in a
 * document of its own.
 */
static const char *const root_except[] = {
  "viewBox", "width", "height", "preserveAspectRatio", "x", "y", "version", "data-units-per-mm", "overflow", NULL,
};
static const char *const opened_except[] = { "opacity", NULL };
static const char *const moving_except[] = { "opacity", "transform", NULL };
static const char *const good_on_opened[] = { "id", "transform", "opacity", "display", NULL };

static void read_group (Reader *reader, const xmlNode *node);

static double
get_number (const xmlNode *node, const char *attribute, double fallback)
{
  g_autofree char *text = usk_svg_get (node, attribute);
  double number;

  return text != NULL && usk_scan_numbers (text, &number, 1, 1, NULL) ? number : fallback;
}

static void
get_transform (Reader *reader, const xmlNode *node, cairo_matrix_t *matrix)
{
  g_autofree char *text = usk_svg_get (node, "transform");

  cairo_matrix_init_identity (matrix);
  if (text != NULL && !usk_transform_parse (text, matrix))
    {
      usk_report_problem (reader->report, node, "\"%s\" is not a transform.", text);
      cairo_matrix_init_identity (matrix);
    }
}

static void
add_keep (Reader *reader, const xmlNode *node, const cairo_matrix_t *place, const UskAnchor *middle)
{
  double across = get_number (node, "r", 0), down = 0;
  UskKeep keep = { *middle, 0, reader->part };

  cairo_matrix_transform_distance (place, &across, &down);
  keep.radius = hypot (across, down);
  if (reader->part < 0)
    usk_report_problem (reader->report, node, "A circle \"keep-NAME\" stands in the part that it belongs to.");
  else if (!(keep.radius > 0 && keep.radius < 1e5))
    usk_report_problem (reader->report, node, "A circle \"keep-NAME\" needs a radius.");
  else if (!usk_svg_is_hidden (node))
    usk_report_problem (reader->report, node, "A circle \"keep-NAME\" must have display=\"none\".");
  else
    g_array_append_val (reader->diagram->keeps, keep);
}

static void
add_anchor (Reader *reader, const xmlNode *node, const cairo_matrix_t *place)
{
  g_autofree char *id = usk_svg_get (node, "id");
  UskAnchor anchor = { get_number (node, "cx", 0), get_number (node, "cy", 0), reader->mover };

  cairo_matrix_transform_point (place, &anchor.x, &anchor.y);
  if (g_str_has_prefix (id, "keep-"))
    add_keep (reader, node, place, &anchor);
  else
    g_hash_table_insert (reader->diagram->anchors, g_strdup (id + strlen ("at-")),
                         g_memdup2 (&anchor, sizeof anchor));
}

/* Anchors may stand anywhere, so that they can move with what they mark. */
static void
read_anchors (Reader *reader, const xmlNode *node, const cairo_matrix_t *place)
{
  cairo_matrix_t inner = *place;
  cairo_matrix_t own;

  if (usk_svg_is_anchor (node))
    {
      add_anchor (reader, node, place);
      return;
    }
  if (usk_svg_get_kind (node) != USK_SVG_GROUP)
    return;

  get_transform (reader, node, &own);
  usk_transform_append (&inner, &own);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_anchors (reader, child, &inner);
}

static gboolean
moves_itself (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (usk_svg_get_kind (child) == USK_SVG_MOTION)
      return TRUE;

  return FALSE;
}

static gboolean
is_full (const Reader *reader)
{
  return reader->diagram->markup_size > MAX_MARKUP || reader->diagram->leaves->len >= MAX_LEAVES;
}

/* A run of shapes within the groups that are open around it. */
static char *
write_run (Reader *reader, GPtrArray *run)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < reader->opened->len; i++)
    {
      const xmlNode *group = g_ptr_array_index (reader->opened, i);

      usk_svg_write_start (markup, group, moves_itself (group) ? moving_except : opened_except);
    }
  for (guint i = 0; i < run->len; i++)
    usk_svg_write (markup, g_ptr_array_index (run, i));
  for (guint i = reader->opened->len; i > 0; i--)
    usk_svg_write_end (markup, g_ptr_array_index (reader->opened, i - 1));

  return g_string_free (markup, FALSE);
}

/* Closes the still run of shapes that was collected so far. */
static void
add_leaf (Reader *reader, GPtrArray *run)
{
  UskLeaf *leaf;

  if (run->len == 0 || is_full (reader))
    return;

  leaf = g_new0 (UskLeaf, 1);
  leaf->part = reader->part;
  leaf->mover = reader->mover;
  leaf->opacity = reader->opacity;
  leaf->markup = write_run (reader, run);
  leaf->needs = usk_resources_find (reader->diagram->resources, leaf->markup);
  g_ptr_array_add (reader->diagram->leaves, leaf);
  reader->diagram->markup_size += strlen (leaf->markup);
  if (is_full (reader))
    usk_report_fatal (reader->report, g_ptr_array_index (run, 0), USK_ERROR_TOO_LARGE,
                      "Too many moving things in too large groups.");
  g_ptr_array_set_size (run, 0);
}

static void
read_children (Reader *reader, const xmlNode *node)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new ();

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (usk_svg_get_kind (child) == USK_SVG_GROUP && usk_svg_has_motion (child))
        {
          add_leaf (reader, run);
          if (!usk_svg_is_hidden (child))
            read_group (reader, child);
          continue;
        }
      read_anchors (reader, child, &reader->place);
      if (usk_svg_has_shape (child) && !usk_svg_is_hidden (child))
        g_ptr_array_add (run, (gpointer) child);
    }

  add_leaf (reader, run);
}

static void
check_opened (Reader *reader, const xmlNode *node, gboolean around)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;

      if (strcmp (name, "clip-path") == 0)
        usk_report_problem (reader->report, node, "A clipPath may not be on or around something that moves.");
      else if (around && attribute->ns == NULL && !g_strv_contains (good_on_opened, name) &&
               !g_str_has_prefix (name, "data-"))
        usk_report_problem (
          reader->report, node,
          "Around something that moves, a group may have a transform and an opacity but no \"%s\".", name);
    }
}

static gboolean
is_around_motion (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (usk_svg_get_kind (child) == USK_SVG_GROUP && usk_svg_has_motion (child))
      return TRUE;

  return FALSE;
}

/* Many short paths take as much as a long one. */
static void
count_travel (Reader *reader, const xmlNode *node, const UskMotion *motion)
{
  UskDiagram *self = reader->diagram;

  if (motion->path != NULL)
    self->travel_size += usk_path_get_size (motion->path);
  if (self->travel_size > USK_PATH_MOST_BYTES)
    usk_report_fatal (reader->report, node, USK_ERROR_TOO_LARGE, "The paths of the motions have too many curves.");
}

/* Adds a motion, unless the drawing is refused for those before it. */
static void
read_motion (Reader *reader, const xmlNode *node, UskMover *mover)
{
  g_autoptr (UskMotion) motion = NULL;

  if (usk_svg_get_kind (node) != USK_SVG_MOTION || reader->diagram->travel_size > USK_PATH_MOST_BYTES)
    return;

  motion = usk_motion_read (node, reader->report);
  if (motion == NULL)
    return;

  count_travel (reader, node, motion);
  usk_mover_add (mover, g_steal_pointer (&motion));
}

static void
read_mover (Reader *reader, const xmlNode *node, const cairo_matrix_t *transform)
{
  UskMover *mover = usk_mover_new (reader->mover, &reader->place);

  if (xmlHasNsProp ((xmlNode *) node, BAD_CAST "transform", NULL) != NULL)
    usk_report_problem (reader->report, node, "A group that moves has no transform: put one around it.");
  mover->transform = *transform;
  mover->opacity = CLAMP (get_number (node, "opacity", 1), 0, 1);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_motion (reader, child, mover);

  g_ptr_array_add (reader->diagram->movers, mover);
  reader->mover = mover;
}

static void
read_group (Reader *outer, const xmlNode *node)
{
  Reader reader = *outer;
  gboolean around = is_around_motion (node);
  gboolean moves = moves_itself (node);
  cairo_matrix_t transform;

  get_transform (&reader, node, &transform);
  if (moves)
    read_mover (&reader, node, &transform);
  else
    {
      usk_transform_append (&reader.place, &transform);
      reader.opacity *= CLAMP (get_number (node, "opacity", 1), 0, 1);
    }
  if (moves || around)
    check_opened (&reader, node, around);

  g_ptr_array_add (reader.opened, (gpointer) node);
  read_children (&reader, node);
  g_ptr_array_set_size (reader.opened, (int) reader.opened->len - 1);
}

static gboolean
is_part_id (const char *id)
{
  if (!g_ascii_islower (*id))
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    if (!(g_ascii_islower (*c) || g_ascii_isdigit (*c) || (*c == '-' && c[1] != '-' && c[1] != '\0')))
      return FALSE;

  return TRUE;
}

static void
read_part (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = usk_svg_get (node, "id");
  guint n_leaves = reader->diagram->leaves->len;
  UskPart *part;

  if (id == NULL || !is_part_id (id))
    usk_report_problem (reader->report, node, "A part needs an id of lower-case words joined by hyphens.");
  if (id != NULL && usk_diagram_find_part (reader->diagram, id) >= 0)
    g_clear_pointer (&id, g_free);

  /* Without a name of its own no scene can show it; it stays what a browser
   * shows of the bare file.
   */
  part = g_new0 (UskPart, 1);
  part->hidden = usk_svg_is_hidden (node);
  part->id = id != NULL ? g_steal_pointer (&id) : g_strdup ("");
  reader->part = (int) reader->diagram->parts->len;
  if (*part->id != '\0')
    g_hash_table_insert (reader->diagram->part_index, part->id, GINT_TO_POINTER (reader->part));
  g_ptr_array_add (reader->diagram->parts, part);

  read_group (reader, node);
  if (reader->diagram->leaves->len == n_leaves)
    usk_report_problem (reader->report, node, "The part \"%s\" is empty.", part->id);
}

static void
read_frame (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = usk_svg_get (node, "id");
  UskRect frame = {
    get_number (node, "x", 0),
    get_number (node, "y", 0),
    get_number (node, "width", 0),
    get_number (node, "height", 0),
  };

  if (!usk_svg_is (node, "rect") || id == NULL || !g_str_has_prefix (id, "frame-"))
    usk_report_problem (reader->report, node, "Only <rect id=\"frame-NAME\"> belongs in frames.");
  else if (usk_rect_is_empty (&frame) || fmax (frame.width, frame.height) > 1e5 ||
           fmax (fabs (frame.x), fabs (frame.y)) > 1e5)
    usk_report_problem (reader->report, node, "The frame \"%s\" frames nothing.", id);
  else
    g_hash_table_insert (reader->diagram->frames, g_steal_pointer (&id), g_memdup2 (&frame, sizeof frame));
}

static void
read_frames (Reader *reader, const xmlNode *node)
{
  if (!usk_svg_is_hidden (node))
    usk_report_problem (reader->report, node, "The group \"frames\" must have display=\"none\".");

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      read_frame (reader, child);
}

static void
read_root_group (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = usk_svg_get (node, "id");

  if (g_strcmp0 (id, "frames") == 0)
    read_frames (reader, node);
  else if (g_strcmp0 (id, "anchors") == 0)
    {
      if (!usk_svg_is_hidden (node))
        usk_report_problem (reader->report, node, "The group \"anchors\" must have display=\"none\".");
      reader->part = -1;
      read_anchors (reader, node, &reader->place);
    }
  else
    read_part (reader, node);
}

/* What stands outside all parts is always visible, as in a browser. */
static void
read_loose (Reader *reader, const xmlNode *node)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new ();

  usk_report_problem (reader->report, node, "<%s> stands outside all parts.", (const char *) node->name);
  reader->part = -1;
  if (!usk_svg_has_shape (node))
    return;

  g_ptr_array_add (run, (gpointer) node);
  add_leaf (reader, run);
}

static void
read_canvas (Reader *reader, const xmlNode *root)
{
  g_autofree char *text = usk_svg_get (root, "viewBox");
  UskDiagram *self = reader->diagram;
  double box[4];

  self->canvas = (UskRect){ 0, 0, 1600, 1600 };
  if (text == NULL)
    usk_report_problem (reader->report, root, "The drawing has no viewBox.");
  else if (!usk_scan_numbers (text, box, 4, 4, NULL) || box[2] <= 0 || box[3] <= 0 || box[2] > 1e5 || box[3] > 1e5)
    usk_report_problem (reader->report, root, "\"%s\" is not a viewBox.", text);
  else
    {
      self->canvas = (UskRect){ box[0], box[1], box[2], box[3] };
      if (strcmp (text, "0 0 1600 1600") != 0)
        usk_report_problem (reader->report, root, "The viewBox of a drawing is \"0 0 1600 1600\".");
    }
}

static void
read_head (Reader *reader, const xmlNode *root)
{
  GString *attributes = g_string_new (NULL);
  GString *styles = g_string_new (NULL);

  usk_svg_write_attributes (attributes, root, root_except);
  usk_svg_write_styles (styles, root);
  reader->diagram->attributes = g_string_free (attributes, FALSE);
  reader->diagram->styles = g_string_free (styles, FALSE);
  reader->diagram->resources = usk_resources_new (root, reader->diagram->styles);
}

/**
 * usk_diagram_read:
 * @self: a new drawing
 * @root: its document, whose size and nesting were found to be bounded
 * @report: gets what breaks the grammar
 *
 * Takes the document apart in paint order: groups that contain something that
 * moves are opened, everything else stays together in as few leaves as possible.
 */
void
usk_diagram_read (UskDiagram *self, const xmlNode *root, UskReport *report)
{
  g_autoptr (GPtrArray) opened = g_ptr_array_new ();
  Reader reader = { .diagram = self, .report = report, .opened = opened, .opacity = 1 };

  cairo_matrix_init_identity (&reader.place);
  read_canvas (&reader, root);
  read_head (&reader, root);
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      Reader inner = reader;

      if (usk_svg_get_kind (child) == USK_SVG_GROUP)
        read_root_group (&inner, child);
      else if (usk_svg_get_kind (child) == USK_SVG_SHAPE)
        read_loose (&inner, child);
    }

  if (!g_hash_table_contains (self->frames, "frame-all"))
    usk_report_problem (report, root, "The drawing has no frame-all.");
}
