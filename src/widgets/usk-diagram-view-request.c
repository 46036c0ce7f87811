/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a diagram view comes to its sharp picture. */

#define G_LOG_DOMAIN "usk-widgets"

#include "usk-diagram-view-private.h"

typedef struct {
  UskDiagramView *view;
  UskShownScene *shown;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->view);
  g_object_unref (request->shown);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
on_picture_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskPicture) picture = usk_rasterizer_render_finish (USK_RASTERIZER (source), result, &error);

  if (picture == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("Scene %s cannot be drawn: %s", usk_scene_get_id (usk_shown_scene_get_scene (request->shown)),
                   error->message);
      return;
    }

  usk_shown_scene_set_picture (request->shown, picture);
  if (request->view->current != request->shown)
    return;

  gtk_widget_queue_draw (GTK_WIDGET (request->view));
  usk_diagram_view_prepare_transition (request->view);
}

static gboolean
get_pixel_size (UskDiagramView *self, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  *width = gtk_widget_get_width (widget) * scale;
  *height = gtk_widget_get_height (widget) * scale;

  return *width > 0 && *height > 0;
}

static gboolean
is_crisp (UskShownScene *shown, int width, int height)
{
  UskPicture *picture = usk_shown_scene_get_picture (shown);

  return picture != NULL && usk_picture_get_width (picture) == width && usk_picture_get_height (picture) == height;
}

static void
start_request (UskDiagramView *self, int width, int height)
{
  Request *request = g_new (Request, 1);

  request->view = g_object_ref (self);
  request->shown = g_object_ref (self->current);
  self->cancellable = g_cancellable_new ();
  usk_rasterizer_render_async (self->rasterizer, usk_shown_scene_get_diagram (self->current),
                               usk_shown_scene_get_scene (self->current), width, height, G_PRIORITY_DEFAULT,
                               self->cancellable, on_picture_ready_cb, request);
}

static gboolean
start_request_cb (gpointer user_data)
{
  UskDiagramView *self = user_data;
  int width, height;

  self->request_idle = 0;
  if (self->current != NULL && get_pixel_size (self, &width, &height))
    start_request (self, width, height);

  return G_SOURCE_REMOVE;
}

void
usk_diagram_view_cancel_request (UskDiagramView *self)
{
  g_clear_handle_id (&self->request_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
take_from_memory (UskDiagramView *self, int width, int height)
{
  g_autoptr (UskPicture) ready =
    usk_rasterizer_lookup (self->rasterizer, usk_shown_scene_get_diagram (self->current),
                           usk_shown_scene_get_scene (self->current), width, height);

  if (ready == NULL)
    return FALSE;

  usk_shown_scene_set_picture (self->current, ready);
  if (self->transition == NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* Asks for the current scene at the size it has now; what is on screen stays
 * until the answer comes.  The drawing begins when the next frame is out, which
 * answers a touch and would have to share the cores with it.
 */
void
usk_diagram_view_request_picture (UskDiagramView *self)
{
  int width, height;

  usk_diagram_view_cancel_request (self);
  if (self->current == NULL || self->rasterizer == NULL || !get_pixel_size (self, &width, &height) ||
      is_crisp (self->current, width, height) || take_from_memory (self, width, height))
    return;

  self->request_idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, start_request_cb, self, NULL);
}

/**
 * usk_diagram_view_is_ready:
 * @self: a diagram view
 * @diagram: a drawing
 * @scene: a scene of it
 *
 * Returns: whether the scene could be shown at once as it was drawn ahead, so
 *   that it needs no poster.
 */
gboolean
usk_diagram_view_is_ready (UskDiagramView *self, UskDiagram *diagram, UskScene *scene)
{
  g_autoptr (UskPicture) picture = NULL;
  int width, height;

  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), FALSE);

  if (self->rasterizer != NULL && get_pixel_size (self, &width, &height))
    picture = usk_rasterizer_lookup (self->rasterizer, diagram, scene, width, height);

  return picture != NULL;
}

/**
 * usk_diagram_view_prefetch:
 * @self: a diagram view
 * @diagram: a drawing
 * @scene: a scene that will probably be shown next
 */
void
usk_diagram_view_prefetch (UskDiagramView *self, UskDiagram *diagram, UskScene *scene)
{
  int width, height;

  g_return_if_fail (USK_IS_DIAGRAM_VIEW (self));

  if (self->rasterizer != NULL && get_pixel_size (self, &width, &height))
    usk_rasterizer_prefetch (self->rasterizer, diagram, scene, width, height);
}

/**
 * usk_diagram_view_is_crisp:
 * @self: a diagram view
 *
 * Returns: whether what is on screen is the scene at its full quality: no
 *   transition, no poster, no picture of another size.  An empty view is.
 */
gboolean
usk_diagram_view_is_crisp (UskDiagramView *self)
{
  int width, height;

  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), TRUE);

  return self->current == NULL || (usk_diagram_view_is_settled (self) && get_pixel_size (self, &width, &height) &&
                                   is_crisp (self->current, width, height));
}
