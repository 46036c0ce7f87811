/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-walkthrough-page-private.h"

#include <glib/gi18n.h>

#include "usk-drawing.h"
#include "usk-review.h"
#include "usk-visit-bar.h"

/* A swipe has to be meant: slower drags are for looking at the picture. */
#define SWIPE_SPEED 400.0

G_DEFINE_FINAL_TYPE (UskWalkthroughPage, usk_walkthrough_page, USK_TYPE_PAGE)

guint
usk_walkthrough_page_get_n_steps (UskWalkthroughPage *self)
{
  return self->steps != NULL ? g_list_model_get_n_items (self->steps) : 0;
}

static UskPlayer *
get_player (UskWalkthroughPage *self)
{
  return usk_diagram_view_get_player (usk_stage_get_view (self->stage));
}

static UskDiagram *
load_diagram (UskWalkthroughPage *self, UskScene *scene, GError **error)
{
  return usk_drawing_load (usk_page_get_library (USK_PAGE (self)), scene, error);
}

/* The next step's picture is drawn while the visitor reads this one. */
static void
prefetch_next (UskWalkthroughPage *self)
{
  guint number = usk_step_get_number (self->step);
  g_autoptr (UskStep) next = NULL;
  g_autoptr (UskDiagram) diagram = NULL;

  if (number >= usk_walkthrough_page_get_n_steps (self))
    return;

  next = g_list_model_get_item (self->steps, number);
  diagram = load_diagram (self, usk_step_get_scene (next), NULL);
  if (diagram != NULL)
    usk_diagram_view_prefetch (usk_stage_get_view (self->stage), diagram, usk_step_get_scene (next));
}

/* Also of a step that is not shown yet, to find out what its words need. */
void
usk_walkthrough_page_set_words (UskWalkthroughPage *self, UskTreatment *treatment, UskStep *step, guint n_steps)
{
  guint number = usk_step_get_number (step);
  /* Translators: which step of how many, such as "Step 3 of 8". */
  g_autofree char *progress = g_strdup_printf (_("Step %u of %u"), number, n_steps);
  g_autofree char *review =
    usk_review_describe_step (usk_page_get_clinic (USK_PAGE (self)),
                              usk_library_get_language (usk_page_get_library (USK_PAGE (self))), step);

  gtk_label_set_label (self->treatment_label, usk_treatment_get_name (treatment));
  gtk_label_set_label (self->progress_label, progress);
  gtk_level_bar_set_max_value (self->progress, n_steps);
  gtk_level_bar_set_value (self->progress, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
  gtk_label_set_label (self->title, usk_step_get_title (step));
  usk_passage_list_set_passages (self->texts, usk_step_get_texts (step));
  gtk_label_set_label (self->review, review);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A slider takes room from the words, so they come closer together. */
void
usk_walkthrough_page_set_slider (UskWalkthroughPage *self, UskScene *scene)
{
  usk_scrubber_set_scene (self->scrubber, usk_diagram_view_get_player (usk_stage_get_view (self->stage)), scene);
  if (usk_scene_get_scrub (scene) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->texts), "dense");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->texts), "dense");
}

static gboolean
show_drawing (UskWalkthroughPage *self, GError **error)
{
  UskScene *scene = usk_step_get_scene (self->step);
  g_autoptr (UskDiagram) diagram = load_diagram (self, scene, error);
  g_autoptr (GdkTexture) poster = NULL;

  if (diagram == NULL)
    return FALSE;

  if (!usk_diagram_view_is_ready (usk_stage_get_view (self->stage), diagram, scene))
    poster = usk_page_load_poster (USK_PAGE (self), usk_scene_get_id (scene));
  usk_stage_show (self->stage, diagram, scene, poster);
  usk_walkthrough_page_set_slider (self, scene);
  usk_play_controls_set_player (self->controls, usk_diagram_view_get_player (usk_stage_get_view (self->stage)));

  return TRUE;
}

static gboolean
prefetch_in_idle_cb (gpointer user_data)
{
  UskWalkthroughPage *self = user_data;

  if (self->step != NULL && usk_diagram_view_is_settled (usk_stage_get_view (self->stage)))
    prefetch_next (self);

  return G_SOURCE_REMOVE;
}

/* What is drawn ahead would share the cores with the frames of a transition, which
 * have to be in time.
 */
static void
on_settled_cb (UskWalkthroughPage *self)
{
  if (self->step != NULL && usk_diagram_view_is_settled (usk_stage_get_view (self->stage)))
    g_idle_add_full (G_PRIORITY_LOW, prefetch_in_idle_cb, g_object_ref (self), g_object_unref);
}

/* The words and the names in the picture are about to be replaced.  Focus that was among
 * them goes to the way on instead of to whatever GTK finds next: it would look for that
 * after the next frame, and GTK 4.8 touches the old widget once more when it is gone.
 */
static void
leave_step (UskWalkthroughPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)) &&
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stage)))
    return;

  gtk_widget_grab_focus (self->next_button);
}

gboolean
usk_walkthrough_page_show_step (UskWalkthroughPage *self, guint number, GError **error)
{
  g_autoptr (UskStep) step = g_list_model_get_item (self->steps, number - 1);

  usk_sheet_close (self->sheet);
  leave_step (self);
  g_set_object (&self->step, step);
  usk_walkthrough_page_set_words (self, self->treatment, step, usk_walkthrough_page_get_n_steps (self));

  return show_drawing (self, error);
}

static void
on_swipe_cb (UskWalkthroughPage *self, double velocity_x, double velocity_y)
{
  if (ABS (velocity_x) < SWIPE_SPEED || ABS (velocity_x) < 2 * ABS (velocity_y))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "walkthrough.turn", "b", velocity_x < 0);
}

static void
on_tall_changed_cb (UskWalkthroughPage *self)
{
  usk_split_turn_rows (self->split, GTK_ORIENTABLE (self->actions));
}

static void
usk_walkthrough_page_hidden (UskPage *page)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);

  usk_sheet_close (self->sheet);
  self->moment = usk_player_get_moment (get_player (self));
  usk_player_pause (get_player (self));
}

static void
forget_words (UskWalkthroughPage *self)
{
  gtk_label_set_label (self->treatment_label, "");
  gtk_label_set_label (self->progress_label, "");
  gtk_level_bar_set_value (self->progress, 0);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_label_set_label (self->title, "");
  usk_passage_list_set_passages (self->texts, NULL);
  gtk_label_set_label (self->review, "");
}

static void
usk_walkthrough_page_reset (UskPage *page)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);

  usk_sheet_close (self->sheet);
  usk_stage_clear (self->stage);
  usk_scrubber_clear (self->scrubber);
  usk_play_controls_clear (self->controls);
  forget_words (self);
  usk_walkthrough_page_set_way_back (self, FALSE);
  g_clear_object (&self->step);
  g_clear_object (&self->steps);
  g_clear_object (&self->treatment);
}

static void
usk_walkthrough_page_constructed (GObject *object)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (object);

  G_OBJECT_CLASS (usk_walkthrough_page_parent_class)->constructed (object);

  usk_diagram_view_set_rasterizer (usk_stage_get_view (self->stage), usk_page_get_rasterizer (USK_PAGE (self)));
  g_signal_connect_object (usk_stage_get_view (self->stage), "notify::settled", G_CALLBACK (on_settled_cb), self,
                           G_CONNECT_SWAPPED);
  usk_page_hold_while_playing (USK_PAGE (self), get_player (self));
}

static void
usk_walkthrough_page_dispose (GObject *object)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (object);

  g_clear_object (&self->step);
  g_clear_object (&self->steps);
  g_clear_object (&self->treatment);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_WALKTHROUGH_PAGE);

  G_OBJECT_CLASS (usk_walkthrough_page_parent_class)->dispose (object);
}

static gboolean
usk_walkthrough_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);
  UskWalkthroughPage *before = USK_WALKTHROUGH_PAGE (page_before);

  if (before->step == NULL)
    return TRUE;

  usk_walkthrough_page_set_way_back (self, gtk_widget_get_visible (before->way_back));

  if (!usk_walkthrough_page_open (self, usk_treatment_get_id (before->treatment),
                                  usk_step_get_number (before->step), error))
    return FALSE;

  usk_player_go_on (get_player (self), &before->moment);

  return TRUE;
}

static void
usk_walkthrough_page_class_init (UskWalkthroughPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_walkthrough_page_constructed;
  object_class->dispose = usk_walkthrough_page_dispose;
  page_class->prepare = usk_walkthrough_page_prepare;
  page_class->hidden = usk_walkthrough_page_hidden;
  page_class->reset = usk_walkthrough_page_reset;
  page_class->take_over = usk_walkthrough_page_take_over;

  usk_walkthrough_page_install_actions (widget_class);
  g_type_ensure (USK_TYPE_FIT);
  g_type_ensure (USK_TYPE_PASSAGE_LIST);
  g_type_ensure (USK_TYPE_PLAY_CONTROLS);
  g_type_ensure (USK_TYPE_SCRUBBER);
  g_type_ensure (USK_TYPE_SHEET);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_STAGE);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/pages/usk-walkthrough-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, stage);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, treatment_label);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, panel);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, way_back);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, progress);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, title);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, texts);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, review);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, scrubber);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, actions);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, controls);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, UskWalkthroughPage, sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_swipe_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tall_changed_cb);
}

static void
usk_walkthrough_page_init (UskWalkthroughPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_walkthrough_page_set_way_back:
 * @self: a walkthrough page
 * @way_back: whether a question waits for the visitor
 *
 * Offers the way back to the question that led here, in the place of the
 * treatment's name.
 */
void
usk_walkthrough_page_set_way_back (UskWalkthroughPage *self, gboolean way_back)
{
  g_return_if_fail (USK_IS_WALKTHROUGH_PAGE (self));

  gtk_widget_set_visible (self->way_back, way_back);
  gtk_widget_set_visible (GTK_WIDGET (self->treatment_label), !way_back);
}

/**
 * usk_walkthrough_page_open:
 * @self: a walkthrough page
 * @treatment: a treatment's id
 * @number: a step from 1; one beyond the last is the last
 * @error: return location: what the library says
 *
 * Returns: whether the step is shown.
 */
gboolean
usk_walkthrough_page_open (UskWalkthroughPage *self, const char *treatment, guint number, GError **error)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (UskTreatment) item = NULL;
  g_autoptr (GListModel) steps = NULL;

  g_return_val_if_fail (USK_IS_WALKTHROUGH_PAGE (self), FALSE);
  g_return_val_if_fail (number > 0, FALSE);

  item = usk_library_get_treatment (library, treatment, error);
  steps = item != NULL ? usk_library_list_steps (library, treatment, error) : NULL;
  if (steps == NULL)
    return FALSE;

  usk_page_skip_preparing (USK_PAGE (self));
  g_set_object (&self->treatment, item);
  g_set_object (&self->steps, steps);

  return usk_walkthrough_page_show_step (self, MIN (number, usk_walkthrough_page_get_n_steps (self)), error);
}
