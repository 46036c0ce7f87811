/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-widgets"

#include "usk-diagram-view.h"

#include "usk-shown-scene.h"

#define TRANSITION_TIME (420 * G_TIME_SPAN_MILLISECOND)

/* The share of a transition in which the camera moves over the old picture;
 * the new one fades in after it.  Never are two full pictures zoomed at once,
 * which the software renderers could not keep up with.
 */
#define CAMERA_SHARE 0.6

struct _UskDiagramView {
  GtkWidget parent_instance;

  UskRasterizer *rasterizer;
  UskPlayer *player;
  UskShownScene *current;
  UskShownScene *previous;
  double previous_seconds;
  UskRect previous_view;
  GCancellable *cancellable;

  gint64 transition_start;
  gint64 last_frame;
  guint tick;
};

enum { PROP_0, PROP_PLAYER, PROP_SETTLED, N_PROPS };

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
end_transition (UskDiagramView *self)
{
  if (self->previous == NULL)
    return;

  g_clear_object (&self->previous);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

static double
ease (double u)
{
  return u * u * (3 - 2 * u);
}

static double
get_progress (UskDiagramView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now;

  if (self->previous == NULL || clock == NULL)
    return 1;

  now = gdk_frame_clock_get_frame_time (clock);
  if (self->transition_start == 0)
    self->transition_start = now;

  return CLAMP ((double) (now - self->transition_start) / TRANSITION_TIME, 0, 1);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 passed = self->last_frame > 0 ? now - self->last_frame : 0;

  self->last_frame = now;
  if (self->previous != NULL)
    {
      if (get_progress (self) >= 1)
        end_transition (self);
      gtk_widget_queue_draw (widget);
    }
  else
    usk_player_advance (self->player, (double) passed / G_TIME_SPAN_SECOND);

  if (self->previous != NULL || usk_player_is_playing (self->player))
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
    gtk_widget_get_mapped (widget) && (self->previous != NULL || usk_player_is_playing (self->player));

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

/* Asks for the current scene at the size it has now; what is on screen stays
 * until the answer comes.
 */
static void
request_picture (UskDiagramView *self)
{
  g_autoptr (UskPicture) ready = NULL;
  UskDiagram *diagram;
  UskScene *scene;
  Request *request;
  int width, height;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->current == NULL || self->rasterizer == NULL || !get_pixel_size (self, &width, &height) ||
      is_crisp (self->current, width, height))
    return;

  diagram = usk_shown_scene_get_diagram (self->current);
  scene = usk_shown_scene_get_scene (self->current);
  ready = usk_rasterizer_lookup (self->rasterizer, diagram, scene, width, height);
  if (ready != NULL)
    {
      usk_shown_scene_set_picture (self->current, ready);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  request = g_new (Request, 1);
  request->view = g_object_ref (self);
  request->shown = g_object_ref (self->current);
  self->cancellable = g_cancellable_new ();
  usk_rasterizer_render_async (self->rasterizer, diagram, scene, width, height, G_PRIORITY_DEFAULT,
                               self->cancellable, on_picture_ready_cb, request);
}

static void
begin_transition (UskDiagramView *self, UskShownScene *next)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean visible = self->current != NULL && usk_shown_scene_has_image (self->current) &&
                     gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0 &&
                     gtk_widget_get_height (widget) > 0 && wants_motion (self);

  g_clear_object (&self->previous);
  if (visible)
    {
      self->previous_view =
        usk_shown_scene_get_view (self->current, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      self->previous_seconds = usk_player_get_time (self->player);
      self->previous = g_steal_pointer (&self->current);
      self->transition_start = 0;
    }
  g_set_object (&self->current, next);
}

static void
interpolate (const UskRect *from, const UskRect *to, double u, UskRect *result)
{
  result->x = from->x + (to->x - from->x) * u;
  result->y = from->y + (to->y - from->y) * u;
  result->width = from->width + (to->width - from->width) * u;
  result->height = from->height + (to->height - from->height) * u;
}

static void
snapshot_transition (UskDiagramView *self, GtkSnapshot *snapshot, int width, int height)
{
  UskRect target = usk_shown_scene_get_view (self->current, width, height);
  gboolean travels = usk_shown_scene_get_diagram (self->previous) == usk_shown_scene_get_diagram (self->current);
  double progress = get_progress (self);
  double travelled = travels ? ease (CLAMP (progress / CAMERA_SHARE, 0, 1)) : 0;
  double faded = travels ? (progress - CAMERA_SHARE) / (1 - CAMERA_SHARE) : progress;
  UskRect view;

  interpolate (&self->previous_view, &target, travelled, &view);
  usk_shown_scene_snapshot (self->previous, snapshot, &view, width, height, self->previous_seconds);
  if (faded <= 0 || !usk_shown_scene_has_image (self->current))
    return;

  gtk_snapshot_push_opacity (snapshot, CLAMP (faded, 0, 1));
  usk_shown_scene_snapshot (self->current, snapshot, &target, width, height, usk_player_get_time (self->player));
  gtk_snapshot_pop (snapshot);
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
  if (self->previous != NULL)
    snapshot_transition (self, snapshot, width, height);
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->previous);
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
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
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

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->previous);
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

  return self->previous == NULL;
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
