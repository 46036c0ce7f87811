/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-late-diagram.h"

struct _UskLateDiagram {
  GObject parent_instance;

  char *name;
  GMutex mutex;
  GBytes *svg;         /* (nullable): until it was read */
  UskDiagram *diagram; /* (nullable): from then on */
};

G_DEFINE_FINAL_TYPE (UskLateDiagram, usk_late_diagram, G_TYPE_OBJECT)

static void
usk_late_diagram_finalize (GObject *object)
{
  UskLateDiagram *self = USK_LATE_DIAGRAM (object);

  g_free (self->name);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_object (&self->diagram);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (usk_late_diagram_parent_class)->finalize (object);
}

static void
usk_late_diagram_class_init (UskLateDiagramClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_late_diagram_finalize;
}

static void
usk_late_diagram_init (UskLateDiagram *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * usk_late_diagram_new:
 * @name: the drawing's name
 * @svg: its file, which need not be trusted
 *
 * Returns: (transfer full): the drawing, of which nothing is read yet.
 */
UskLateDiagram *
usk_late_diagram_new (const char *name, GBytes *svg)
{
  UskLateDiagram *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (svg != NULL, NULL);

  self = g_object_new (USK_TYPE_LATE_DIAGRAM, NULL);
  self->name = g_strdup (name);
  self->svg = g_bytes_ref (svg);

  return self;
}

/**
 * usk_late_diagram_read:
 * @self: a drawing
 * @error: return location: what usk_diagram_new() says, each time
 *
 * Reads the drawing, unless that was done before.  Who asks while another thread
 * reads it waits for that.
 *
 * Returns: (transfer full) (nullable): the drawing.
 */
UskDiagram *
usk_late_diagram_read (UskLateDiagram *self, GError **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = NULL;

  g_return_val_if_fail (USK_IS_LATE_DIAGRAM (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (self->diagram == NULL)
    {
      self->diagram = usk_diagram_new (self->name, self->svg, NULL, error);
      if (self->diagram == NULL)
        return NULL;
      g_clear_pointer (&self->svg, g_bytes_unref);
    }

  return g_object_ref (self->diagram);
}
