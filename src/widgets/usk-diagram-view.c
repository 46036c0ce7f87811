/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-widgets"

#include "usk-diagram-view.h"

#include "usk-shown-scene.h"
#include "usk-transition.h"

struct _UskDiagramView {
  GtkWidget parent_instance;

  UskRasterizer *rasterizer;
  UskPlayer *player;
  UskShownScene *current;
  UskTransition *transition; /* NULL when settled */
  GCancellable *cancellable;

  gint64 last_frame;
  guint tick;
  guint request_idle;
};

enum { PROP_0, PROP_PLAYER, PROP_SETTLED, PROP_MOVING, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskDiagramView, usk_diagram_view, GTK_TYPE_WIDGET)

static void update_tick (UskDiagramView *self);

static gboolean
wants_motion (UskDiagramView *self)
{
  gboolean motion = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &motion, NULL);

  return motion;
}

static void
notify_transition (UskDiagramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

static void
end_transition (UskDiagramView *self)
{
  if (self->transition == NULL)
    return;

  g_clear_object (&self->transition);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  notify_transition (self);
}

/* The first frame of a transition shows what is on screen already.  It belongs to
 * the words that change with it; painting the picture again would only make them
 * late.
 */
static void
advance_transition (UskDiagramView *self, gint64 now)
{
  gboolean moved = usk_transition_has_moved (self->transition);

  if (!usk_transition_advance (self->transition, now))
    {
      end_transition (self);
      return;
    }
  if (!usk_transition_has_moved (self->transition))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 passed = self->last_frame > 0 ? now - self->last_frame : 0;

  self->last_frame = now;
  if (self->transition != NULL)
    advance_transition (self, now);
  else
    usk_player_advance (self->player, (double) passed / G_TIME_SPAN_SECOND);

  if (self->transition != NULL || usk_player_is_playing (self->player))
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/* No ticks without need: a still screen must not wake the processor. */
static void
update_tick (UskDiagramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean needed =
    gtk_widget_get_mapped (widget) && (self->transition != NULL || usk_player_is_playing (self->player));

  if (needed && self->tick == 0)
    {
      self->last_frame = 0;
      self->tick = gtk_widget_add_tick_callback (widget, on_tick_cb, NULL, NULL);
    }
  else if (!needed && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick);
      self->tick = 0;
    }
}

static void
on_playing_changed_cb (UskDiagramView *self)
{
  update_tick (self);
}

static void
on_time_changed_cb (UskDiagramView *self)
{
  UskPicture *picture = self->current != NULL ? usk_shown_scene_get_picture (self->current) : NULL;

  if (picture != NULL && !usk_picture_is_still (picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

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
  if (request->view->current == request->shown)
    gtk_widget_queue_draw (GTK_WIDGET (request->view));
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

static void
cancel_request (UskDiagramView *self)
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
static void
request_picture (UskDiagramView *self)
{
  int width, height;

  cancel_request (self);
  if (self->current == NULL || self->rasterizer == NULL || !get_pixel_size (self, &width, &height) ||
      is_crisp (self->current, width, height) || take_from_memory (self, width, height))
    return;

  self->request_idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, start_request_cb, self, NULL);
}

static gboolean
can_begin_transition (UskDiagramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return self->current != NULL && usk_shown_scene_has_image (self->current) && gtk_widget_get_mapped (widget) &&
         gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0 && wants_motion (self);
}

/* Goes on from the picture that stands on screen, if there is one.  From the middle
 * of another transition it first jumps to that one's end.
 */
static void
begin_transition (UskDiagramView *self, UskShownScene *next)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean jumps = self->transition != NULL || !can_begin_transition (self);

  g_clear_object (&self->transition);
  if (can_begin_transition (self))
    {
      UskRect view =
        usk_shown_scene_get_view (self->current, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

      self->transition = usk_transition_new (self->current, &view, usk_player_get_time (self->player));
    }
  g_set_object (&self->current, next);
  if (jumps)
    gtk_widget_queue_draw (widget);
}

static gboolean
is_software (UskDiagramView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
usk_diagram_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->current == NULL || width <= 0 || height <= 0)
    return;

  usk_shown_scene_set_software (self->current, is_software (self));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (self->transition != NULL)
    usk_transition_snapshot (self->transition, snapshot, self->current, width, height,
                             usk_player_get_time (self->player));
  else
    {
      UskRect view = usk_shown_scene_get_view (self->current, width, height);

      usk_shown_scene_snapshot (self->current, snapshot, &view, width, height, usk_player_get_time (self->player));
    }
  gtk_snapshot_pop (snapshot);
}

static void
usk_diagram_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  request_picture (USK_DIAGRAM_VIEW (widget));
}

static void
usk_diagram_view_map (GtkWidget *widget)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (usk_diagram_view_parent_class)->map (widget);
  usk_player_set_motion (self->player, wants_motion (self));
  update_tick (self);
}

static void
usk_diagram_view_unmap (GtkWidget *widget)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (usk_diagram_view_parent_class)->unmap (widget);
  end_transition (self);
  update_tick (self);
}

static void
usk_diagram_view_dispose (GObject *object)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (object);

  cancel_request (self);
  g_clear_object (&self->transition);
  g_clear_object (&self->current);
  g_clear_object (&self->player);
  g_clear_object (&self->rasterizer);

  G_OBJECT_CLASS (usk_diagram_view_parent_class)->dispose (object);
}

static void
usk_diagram_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYER:
      g_value_set_object (value, self->player);
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, usk_diagram_view_is_settled (self));
      break;
    case PROP_MOVING:
      g_value_set_boolean (value, self->transition != NULL && usk_transition_has_moved (self->transition));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_diagram_view_class_init (UskDiagramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_diagram_view_dispose;
  object_class->get_property = usk_diagram_view_get_property;
  widget_class->snapshot = usk_diagram_view_snapshot;
  widget_class->size_allocate = usk_diagram_view_size_allocate;
  widget_class->map = usk_diagram_view_map;
  widget_class->unmap = usk_diagram_view_unmap;

  properties[PROP_PLAYER] =
    g_param_spec_object ("player", NULL, NULL, USK_TYPE_PLAYER, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTLED] =
    g_param_spec_boolean ("settled", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MOVING] =
    g_param_spec_boolean ("moving", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "diagram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usk_diagram_view_init (UskDiagramView *self)
{
  self->player = usk_player_new ();
  g_signal_connect_object (self->player, "notify::time", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (on_playing_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * usk_diagram_view_set_rasterizer:
 * @self: a diagram view
 * @rasterizer: who draws
 */
void
usk_diagram_view_set_rasterizer (UskDiagramView *self, UskRasterizer *rasterizer)
{
  g_return_if_fail (USK_IS_DIAGRAM_VIEW (self));
  g_return_if_fail (USK_IS_RASTERIZER (rasterizer));

  g_set_object (&self->rasterizer, rasterizer);
}

/**
 * usk_diagram_view_show:
 * @self: a diagram view
 * @diagram: a drawing
 * @scene: the scene to show
 * @poster: (nullable): what to show until it is drawn
 *
 * Moves from the scene that is shown to this one and plays it.
 */
void
usk_diagram_view_show (UskDiagramView *self, UskDiagram *diagram, UskScene *scene, GdkTexture *poster)
{
  g_autoptr (UskShownScene) next = NULL;

  g_return_if_fail (USK_IS_DIAGRAM_VIEW (self));

  next = usk_shown_scene_new (diagram, scene, poster);
  begin_transition (self, next);
  usk_player_set_motion (self->player, wants_motion (self));
  usk_player_set_scene (self->player, scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usk_scene_get_description (scene), -1);
  request_picture (self);
  update_tick (self);
  notify_transition (self);
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
 * usk_diagram_view_clear:
 * @self: a diagram view
 *
 * Shows nothing and lets go of every texture.
 */
void
usk_diagram_view_clear (UskDiagramView *self)
{
  g_return_if_fail (USK_IS_DIAGRAM_VIEW (self));

  cancel_request (self);
  g_clear_object (&self->transition);
  g_clear_object (&self->current);
  usk_player_set_scene (self->player, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
 * usk_diagram_view_get_player:
 * @self: a diagram view
 *
 * Returns: (transfer none): the player of the scene.
 */
UskPlayer *
usk_diagram_view_get_player (UskDiagramView *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), NULL);

  return self->player;
}

/**
 * usk_diagram_view_is_settled:
 * @self: a diagram view
 *
 * Returns: whether no transition is under way.
 */
gboolean
usk_diagram_view_is_settled (UskDiagramView *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), TRUE);

  return self->transition == NULL;
}

/**
 * usk_diagram_view_has_image:
 * @self: a diagram view
 *
 * Returns: whether there is a picture on it, at whatever quality.
 */
gboolean
usk_diagram_view_has_image (UskDiagramView *self)
{
  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), FALSE);

  return self->current != NULL && usk_shown_scene_has_image (self->current);
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

/**
 * usk_diagram_view_locate:
 * @self: a diagram view
 * @label: a label of its scene
 * @x: (out): where the label's line ends, in the widget's units
 * @y: (out): where the label's line ends, in the widget's units
 *
 * Returns: whether the scene is there to point at.
 */
gboolean
usk_diagram_view_locate (UskDiagramView *self, UskLabel *label, double *x, double *y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  UskRect view;
  double width, height, scale;

  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), FALSE);

  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  if (self->current == NULL || width <= 0 ||
      !usk_diagram_get_anchor (usk_shown_scene_get_diagram (self->current), label,
                               usk_player_get_time (self->player), x, y))
    return FALSE;

  view = usk_shown_scene_get_view (self->current, width, height);
  scale = width / view.width;
  *x = (*x - view.x) * scale;
  *y = (*y - view.y) * scale;

  return TRUE;
}
