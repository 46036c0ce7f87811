/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-widgets"

#include "usk-diagram-view-private.h"

#include <glib/gi18n.h>

enum { PROP_0, PROP_PLAYER, PROP_SETTLED, PROP_MOVING, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskDiagramView, usk_diagram_view, GTK_TYPE_WIDGET)

void
usk_diagram_view_notify_moving (UskDiagramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

void
usk_diagram_view_notify_transition (UskDiagramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
  usk_diagram_view_notify_moving (self);
}

static void
on_playing_changed_cb (UskDiagramView *self)
{
  usk_diagram_view_update_tick (self);
}

static void
on_time_changed_cb (UskDiagramView *self)
{
  UskPicture *picture = self->current != NULL ? usk_shown_scene_get_picture (self->current) : NULL;

  if (picture != NULL && !usk_picture_is_still (picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
usk_diagram_view_is_software (UskDiagramView *self)
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

  usk_shown_scene_set_software (self->current, usk_diagram_view_is_software (self));
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
  usk_diagram_view_request_picture (USK_DIAGRAM_VIEW (widget));
}

static void
usk_diagram_view_map (GtkWidget *widget)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (usk_diagram_view_parent_class)->map (widget);
  usk_player_set_motion (self->player, usk_diagram_view_wants_motion (self));
  usk_diagram_view_update_tick (self);
}

static void
usk_diagram_view_unmap (GtkWidget *widget)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (usk_diagram_view_parent_class)->unmap (widget);
  usk_diagram_view_end_transition (self);
  usk_diagram_view_update_tick (self);
}

static void
usk_diagram_view_dispose (GObject *object)
{
  UskDiagramView *self = USK_DIAGRAM_VIEW (object);

  usk_diagram_view_cancel_request (self);
  usk_diagram_view_clear_transition (self);
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
describe (UskDiagramView *self)
{
  UskScene *scene = self->current != NULL ? usk_shown_scene_get_scene (self->current) : NULL;

  if (scene == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      /* Translators: for a screen reader, in place of what is to be seen, which would tell the answer. */
      self->discreet ? _("The picture of this question. It is described after the answer.")
                     : usk_scene_get_description (scene),
      -1);
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
  usk_diagram_view_begin_transition (self, next);
  usk_player_set_motion (self->player, usk_diagram_view_wants_motion (self));
  usk_player_set_scene (self->player, scene);
  describe (self);
  usk_diagram_view_request_picture (self);
  usk_diagram_view_update_tick (self);
  usk_diagram_view_notify_transition (self);
}

/**
 * usk_diagram_view_set_discreet:
 * @self: a diagram view
 * @discreet: whether it does not say what can be seen in it
 *
 * Hides from a screen reader what a visitor shall find out.
 */
void
usk_diagram_view_set_discreet (UskDiagramView *self, gboolean discreet)
{
  g_return_if_fail (USK_IS_DIAGRAM_VIEW (self));

  self->discreet = discreet;
  describe (self);
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

  usk_diagram_view_cancel_request (self);
  g_clear_object (&self->current);
  usk_player_set_scene (self->player, NULL);
  usk_diagram_view_end_transition (self);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

/**
 * usk_diagram_view_find_detail:
 * @self: a diagram view
 * @place: (out): where the picture of the detail lies, in the widget's units
 *
 * Returns: (transfer none) (nullable): where in the shown scene there is something to see,
 *   if that is known.
 */
UskDetail *
usk_diagram_view_find_detail (UskDiagramView *self, UskRect *place)
{
  UskDiagram *diagram;
  UskScene *scene;
  UskRect view;
  double scale;

  g_return_val_if_fail (USK_IS_DIAGRAM_VIEW (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  if (self->current == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return NULL;

  diagram = usk_shown_scene_get_diagram (self->current);
  scene = usk_shown_scene_get_scene (self->current);
  view = usk_shown_scene_get_view (self->current, gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)));
  scale = gtk_widget_get_width (GTK_WIDGET (self)) / view.width;
  *place = usk_diagram_frame (diagram, scene, usk_diagram_get_aspect (diagram, scene), 1);
  *place = (UskRect){ (place->x - view.x) * scale, (place->y - view.y) * scale, place->width * scale,
                      place->height * scale };

  return usk_scene_get_detail (scene);
}
