/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-diagram-private.h"

#include "usk-diagram-reader.h"
#include "usk-svg.h"
#include "usk-svg-gradient.h"

G_DEFINE_FINAL_TYPE (UskDiagram, usk_diagram, G_TYPE_OBJECT)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static void
free_part (gpointer data)
{
  UskPart *part = data;

  g_free (part->id);
  g_free (part);
}

static void
free_leaf (gpointer data)
{
  UskLeaf *leaf = data;

  g_free (leaf->markup);
  g_array_unref (leaf->needs);
  g_free (leaf);
}

static void
usk_diagram_finalize (GObject *object)
{
  UskDiagram *self = USK_DIAGRAM (object);

  g_free (self->name);
  g_free (self->digest);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_free (self->attributes);
  g_free (self->styles);
  g_clear_pointer (&self->resources, usk_resources_free);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->movers);
  g_ptr_array_unref (self->part_names);
  g_hash_table_unref (self->part_index);
  g_ptr_array_unref (self->parts);
  g_hash_table_unref (self->frames);
  g_hash_table_unref (self->anchors);
  g_array_unref (self->keeps);
  g_mutex_clear (&self->measuring);
  g_mutex_clear (&self->digesting);

  G_OBJECT_CLASS (usk_diagram_parent_class)->finalize (object);
}

static void
usk_diagram_class_init (UskDiagramClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_diagram_finalize;
}

static void
usk_diagram_init (UskDiagram *self)
{
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->part_names = g_ptr_array_new ();
  self->part_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->movers = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_mover_free);
  self->leaves = g_ptr_array_new_with_free_func (free_leaf);
  self->frames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->keeps = g_array_new (FALSE, FALSE, sizeof (UskKeep));
  g_mutex_init (&self->measuring);
  g_mutex_init (&self->digesting);
}

static void
list_part_names (UskDiagram *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const UskPart *part = g_ptr_array_index (self->parts, i);

      if (*part->id != '\0')
        g_ptr_array_add (self->part_names, part->id);
    }

  g_ptr_array_add (self->part_names, NULL);
}

static gboolean
load (UskDiagram *self, GBytes *svg, UskReport *report)
{
  g_autoptr (xmlDoc) document = usk_svg_parse (svg, report);
  xmlNode *root;

  if (document == NULL)
    return FALSE;

  /* What the check finds can make reading unsafe, so it comes first. */
  root = xmlDocGetRootElement (document);
  if (!usk_svg_check (root, g_bytes_get_size (svg), report))
    return FALSE;

  usk_svg_pin_gradients (root);
  usk_diagram_read (self, root, report);
  list_part_names (self);

  return report->error == NULL;
}

/**
 * usk_diagram_new:
 * @name: the drawing's name, which is that of its file without ".svg"
 * @svg: the file, which need not be trusted
 * @problems: (nullable): gets everything that breaks docs/drawing.md, with line;
 *   when %NULL, the first few go to the log
 * @error: return location
 *
 * Reads a drawing.  What cannot be used but does no harm, such as a motion with
 * a mistake, is left out; a file that is no SVG, is too large, or contains a
 * document type, a script or a reference to anything outside is refused with
 * %USK_ERROR_DAMAGED, %USK_ERROR_TOO_LARGE or %USK_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL with @error set.
 */
UskDiagram *
usk_diagram_new (const char *name, GBytes *svg, UskProblems *problems, GError **error)
{
  g_autoptr (UskDiagram) self = NULL;
  UskReport report;
  gboolean good;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (svg != NULL, NULL);
  g_return_val_if_fail (problems == NULL || USK_IS_PROBLEMS (problems), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (USK_TYPE_DIAGRAM, NULL);
  self->name = g_strdup (name);
  self->svg = g_bytes_ref (svg);

  usk_report_init (&report, name, problems);
  good = load (self, svg, &report);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&report.error));
  usk_report_clear (&report);

  return good ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_diagram_get_name:
 * @self: a drawing
 *
 * Returns: (transfer none): the name it was given.
 */
const char *
usk_diagram_get_name (UskDiagram *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM (self), NULL);

  return self->name;
}

/**
 * usk_diagram_get_digest:
 * @self: a drawing
 *
 * Computed at the first call, because paper does without; any thread may ask, and
 * waits for none that measures.
 *
 * Returns: (transfer none): the SHA-256 of its file, in hexadecimal.
 */
const char *
usk_diagram_get_digest (UskDiagram *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = NULL;

  g_return_val_if_fail (USK_IS_DIAGRAM (self), NULL);

  locker = g_mutex_locker_new (&self->digesting);
  if (self->digest == NULL)
    {
      self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->svg);
      g_clear_pointer (&self->svg, g_bytes_unref);
    }

  return self->digest;
}

/**
 * usk_diagram_get_canvas:
 * @self: a drawing
 *
 * Returns: the rectangle that it fills, in its own units.
 */
UskRect
usk_diagram_get_canvas (UskDiagram *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM (self), ((UskRect){ 0 }));

  return self->canvas;
}

/**
 * usk_diagram_get_parts:
 * @self: a drawing
 *
 * Returns: (transfer none) (array zero-terminated=1): its parts in paint order.
 */
const char *const *
usk_diagram_get_parts (UskDiagram *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM (self), NULL);

  return (const char *const *) self->part_names->pdata;
}

/**
 * usk_diagram_find_part:
 * @self: a drawing
 * @id: a part
 *
 * Returns: its index in paint order, or -1 when there is none.
 */
int
usk_diagram_find_part (UskDiagram *self, const char *id)
{
  gpointer index;

  return g_hash_table_lookup_extended (self->part_index, id, NULL, &index) ? GPOINTER_TO_INT (index) : -1;
}

/**
 * usk_diagram_has_part:
 * @self: a drawing
 * @part: a name
 *
 * Returns: whether there is such a part, or a frame of that name such as
 *   "frame-all".
 */
gboolean
usk_diagram_has_part (UskDiagram *self, const char *part)
{
  g_return_val_if_fail (USK_IS_DIAGRAM (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  return usk_diagram_find_part (self, part) >= 0 || g_hash_table_contains (self->frames, part);
}

/**
 * usk_diagram_has_anchor:
 * @self: a drawing
 * @anchor: a name without "at-"
 *
 * Returns: whether there is such an anchor.
 */
gboolean
usk_diagram_has_anchor (UskDiagram *self, const char *anchor)
{
  g_return_val_if_fail (USK_IS_DIAGRAM (self), FALSE);
  g_return_val_if_fail (anchor != NULL, FALSE);

  return g_hash_table_contains (self->anchors, anchor);
}
