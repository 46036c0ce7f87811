/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-stage.h"

#include "usk-label-layer.h"

struct _UskStage {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  UskDiagramView *view;
  UskLabelLayer *labels;
  UskScene *unlabelled; /* (nullable): whose labels are not made yet */
  guint labels_idle;
  gboolean discreet;
};

G_DEFINE_FINAL_TYPE (UskStage, usk_stage, GTK_TYPE_WIDGET)

static void
on_activated_cb (UskStage *self, UskLabel *label)
{
  const char *term = usk_label_get_term (label);
  const char *note = usk_label_get_note (label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-label", "(sss)", usk_label_get_text (label),
                              term != NULL ? term : "", note != NULL ? note : "");
}

static gboolean
show_labels_cb (gpointer user_data)
{
  UskStage *self = user_data;
  g_autoptr (UskScene) scene = NULL;

  self->labels_idle = 0;
  if (self->discreet || !usk_diagram_view_is_settled (self->view))
    return G_SOURCE_REMOVE;

  scene = g_steal_pointer (&self->unlabelled);
  if (scene != NULL)
    {
      usk_label_layer_set_labels (self->labels, self->view, usk_scene_get_labels (scene));
      usk_label_layer_place_ahead (self->labels);
    }

  return G_SOURCE_REMOVE;
}

static void
show_labels_soon (UskStage *self)
{
  if (self->labels_idle == 0)
    self->labels_idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, show_labels_cb, self, NULL);
}

/* The labels of a scene are made when its picture has come to rest, because before
 * that nobody sees them, and one frame after it, which has the whole picture to paint.  They
 * also get their places before the frame that shows them.
 */
static void
on_settled_cb (UskStage *self)
{
  if (!usk_diagram_view_is_settled (self->view))
    return;

  usk_label_layer_set_labels (self->labels, self->view, NULL);
  show_labels_soon (self);
}

static void
usk_stage_dispose (GObject *object)
{
  g_clear_handle_id (&USK_STAGE (object)->labels_idle, g_source_remove);
  g_clear_object (&USK_STAGE (object)->unlabelled);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_STAGE);

  G_OBJECT_CLASS (usk_stage_parent_class)->dispose (object);
}

static void
usk_stage_class_init (UskStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_stage_dispose;

  g_type_ensure (USK_TYPE_DIAGRAM_VIEW);
  g_type_ensure (USK_TYPE_LABEL_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, UskStage, overlay);
  gtk_widget_class_bind_template_child (widget_class, UskStage, view);
  gtk_widget_class_bind_template_child (widget_class, UskStage, labels);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_settled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static void
usk_stage_init (UskStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_stage_get_view:
 * @self: a stage
 *
 * Returns: (transfer none): the view of the drawing.
 */
UskDiagramView *
usk_stage_get_view (UskStage *self)
{
  g_return_val_if_fail (USK_IS_STAGE (self), NULL);

  return self->view;
}

/**
 * usk_stage_show:
 * @self: a stage
 * @diagram: a drawing
 * @scene: the scene to show
 * @poster: (nullable): what to show until it is drawn
 */
void
usk_stage_show (UskStage *self, UskDiagram *diagram, UskScene *scene, GdkTexture *poster)
{
  g_return_if_fail (USK_IS_STAGE (self));

  g_set_object (&self->unlabelled, scene);
  usk_diagram_view_show (self->view, diagram, scene, poster);
}

/**
 * usk_stage_set_discreet:
 * @self: a stage
 * @discreet: whether it does not say what can be seen on it
 *
 * A discreet stage has no labels, and nothing to say to a screen reader.  When it
 * becomes discreet it forgets the labels of the scene before, so that the next one has
 * to be shown afterward; when it is no longer, it shows those of the scene that it has.
 */
void
usk_stage_set_discreet (UskStage *self, gboolean discreet)
{
  g_return_if_fail (USK_IS_STAGE (self));

  self->discreet = discreet;
  usk_diagram_view_set_discreet (self->view, discreet);
  if (discreet)
    usk_label_layer_set_labels (self->labels, self->view, NULL);
  else if (self->unlabelled != NULL)
    show_labels_soon (self);
}

/**
 * usk_stage_clear:
 * @self: a stage
 */
void
usk_stage_clear (UskStage *self)
{
  g_return_if_fail (USK_IS_STAGE (self));

  usk_diagram_view_clear (self->view);
  g_clear_handle_id (&self->labels_idle, g_source_remove);
  g_clear_object (&self->unlabelled);
  usk_label_layer_set_labels (self->labels, NULL, NULL);
}
