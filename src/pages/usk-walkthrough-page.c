/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-walkthrough-page.h"

#include <glib/gi18n.h>

#include "usk-drawing.h"
#include "usk-more-view.h"
#include "usk-parts-view.h"
#include "usk-passage-list.h"
#include "usk-play-controls.h"
#include "usk-review.h"
#include "usk-scrubber.h"
#include "usk-sheet.h"
#include "usk-split.h"
#include "usk-stage.h"
#include "usk-visit-bar.h"

/* A swipe has to be meant: slower drags are for looking at the picture. */
#define SWIPE_SPEED 400.0

struct _UskWalkthroughPage {
  UskPage parent_instance;

  GtkWidget *overlay;
  UskSplit *split;
  UskStage *stage;
  GtkWidget *way_back;
  GtkLabel *treatment_label;
  GtkLabel *progress_label;
  GtkLevelBar *progress;
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  UskPassageList *texts;
  GtkLabel *review;
  UskScrubber *scrubber;
  GtkBox *actions;
  UskPlayControls *controls;
  GtkWidget *next_button;
  UskSheet *sheet;

  UskTreatment *treatment;
  GListModel *steps;
  UskStep *step;
};

G_DEFINE_FINAL_TYPE (UskWalkthroughPage, usk_walkthrough_page, USK_TYPE_PAGE)

static guint
get_n_steps (UskWalkthroughPage *self)
{
  return self->steps != NULL ? g_list_model_get_n_items (self->steps) : 0;
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

  if (number >= get_n_steps (self))
    return;

  next = g_list_model_get_item (self->steps, number);
  diagram = load_diagram (self, usk_step_get_scene (next), NULL);
  if (diagram != NULL)
    usk_diagram_view_prefetch (usk_stage_get_view (self->stage), diagram, usk_step_get_scene (next));
}

static void
show_words (UskWalkthroughPage *self)
{
  guint number = usk_step_get_number (self->step);
  /* Translators: which step of how many, such as "Step 3 of 8". */
  g_autofree char *progress = g_strdup_printf (_("Step %u of %u"), number, get_n_steps (self));
  g_autofree char *review =
    usk_review_describe_step (usk_page_get_clinic (USK_PAGE (self)),
                              usk_library_get_language (usk_page_get_library (USK_PAGE (self))), self->step);

  gtk_label_set_label (self->treatment_label, usk_treatment_get_name (self->treatment));
  gtk_label_set_label (self->progress_label, progress);
  gtk_level_bar_set_max_value (self->progress, get_n_steps (self));
  gtk_level_bar_set_value (self->progress, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
  gtk_label_set_label (self->title, usk_step_get_title (self->step));
  usk_passage_list_set_passages (self->texts, usk_step_get_texts (self->step));
  gtk_label_set_label (self->review, review);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A slider takes room from the words, so they come closer together. */
static void
set_dense (UskWalkthroughPage *self, gboolean dense)
{
  if (dense)
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
  UskPlayer *player;

  if (diagram == NULL)
    return FALSE;

  if (!usk_diagram_view_is_ready (usk_stage_get_view (self->stage), diagram, scene))
    poster = usk_page_load_poster (USK_PAGE (self), usk_scene_get_id (scene));
  usk_stage_show (self->stage, diagram, scene, poster);
  player = usk_diagram_view_get_player (usk_stage_get_view (self->stage));
  usk_scrubber_set_scene (self->scrubber, player, scene);
  set_dense (self, usk_scene_get_scrub (scene) != NULL);
  usk_play_controls_set_player (self->controls, player);

  return TRUE;
}

static gboolean
prefetch_in_idle_cb (gpointer user_data)
{
  UskWalkthroughPage *self = user_data;

  if (self->step != NULL)
    prefetch_next (self);

  return G_SOURCE_REMOVE;
}

/* The words are about to be replaced.  Focus that was among them goes to the
 * way on instead of to whatever GTK finds next.
 */
static void
leave_text (UskWalkthroughPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)) &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  gtk_widget_grab_focus (self->next_button);
}

static gboolean
show_step (UskWalkthroughPage *self, guint number, GError **error)
{
  g_autoptr (UskStep) step = g_list_model_get_item (self->steps, number - 1);

  usk_sheet_close (self->sheet);
  leave_text (self);
  g_set_object (&self->step, step);
  show_words (self);
  if (!show_drawing (self, error))
    return FALSE;

  g_idle_add_full (G_PRIORITY_LOW, prefetch_in_idle_cb, g_object_ref (self), g_object_unref);

  return TRUE;
}

static void
go_to (UskWalkthroughPage *self, guint number)
{
  g_autoptr (GError) error = NULL;

  if (!show_step (self, number, &error))
    usk_page_fail (USK_PAGE (self), error);
}

/* Keys reach the page also from its sheet, where they must not turn it. */
static gboolean
can_turn (UskWalkthroughPage *self)
{
  return self->step != NULL && !usk_sheet_is_open (self->sheet);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (!can_turn (self))
    return;

  if (usk_step_get_number (self->step) < get_n_steps (self))
    go_to (self, usk_step_get_number (self->step) + 1);
  else
    gtk_widget_activate_action (widget, "win.close-walkthrough", "s", usk_treatment_get_id (self->treatment));
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (!can_turn (self))
    return;

  if (usk_step_get_number (self->step) > 1)
    go_to (self, usk_step_get_number (self->step) - 1);
  else
    gtk_widget_activate_action (widget, "win.home", NULL);
}

/* What the right arrow and a swipe to the left mean follows the direction in
 * which the visitor reads.
 */
static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean to_right = g_variant_get_boolean (parameter);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_activate_action (widget, to_right != rtl ? "walkthrough.next" : "walkthrough.previous", NULL);
}

static void
on_swipe_cb (UskWalkthroughPage *self, double velocity_x, double velocity_y)
{
  if (ABS (velocity_x) < SWIPE_SPEED || ABS (velocity_x) < 2 * ABS (velocity_y))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "walkthrough.turn", "b", velocity_x < 0);
}

/* A tall screen has a low panel, so there the two rows of buttons become one. */
static void
on_tall_changed_cb (UskWalkthroughPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions), usk_split_is_tall (self->split)
                                                                    ? GTK_ORIENTATION_HORIZONTAL
                                                                    : GTK_ORIENTATION_VERTICAL);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (widget);

  if (can_turn (self))
    usk_play_controls_toggle (self->controls);
}

static void
parts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_walkthrough_page_show_parts (USK_WALKTHROUGH_PAGE (widget));
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_walkthrough_page_show_more (USK_WALKTHROUGH_PAGE (widget));
}

static void
usk_walkthrough_page_hidden (UskPage *page)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);

  usk_sheet_close (self->sheet);
  usk_player_pause (usk_diagram_view_get_player (usk_stage_get_view (self->stage)));
}

static void
usk_walkthrough_page_reset (UskPage *page)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);

  usk_sheet_close (self->sheet);
  usk_stage_clear (self->stage);
  usk_passage_list_set_passages (self->texts, NULL);
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
  usk_page_hold_while_playing (USK_PAGE (self), usk_diagram_view_get_player (usk_stage_get_view (self->stage)));
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

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "walkthrough.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.turn", "b", turn_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.parts", NULL, parts_action);
  gtk_widget_class_install_action (widget_class, "walkthrough.more", NULL, more_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "walkthrough.turn", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "walkthrough.turn", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "walkthrough.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "walkthrough.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "walkthrough.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "walkthrough.toggle", NULL);
}

static gboolean
usk_walkthrough_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);
  UskWalkthroughPage *before = USK_WALKTHROUGH_PAGE (page_before);

  if (before->step == NULL)
    return TRUE;

  usk_walkthrough_page_set_way_back (self, gtk_widget_get_visible (before->way_back));

  return usk_walkthrough_page_open (self, usk_treatment_get_id (before->treatment),
                                    usk_step_get_number (before->step), error);
}

static void
usk_walkthrough_page_class_init (UskWalkthroughPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_walkthrough_page_constructed;
  object_class->dispose = usk_walkthrough_page_dispose;
  page_class->hidden = usk_walkthrough_page_hidden;
  page_class->reset = usk_walkthrough_page_reset;
  page_class->take_over = usk_walkthrough_page_take_over;

  install_actions (widget_class);
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

  g_set_object (&self->treatment, item);
  g_set_object (&self->steps, steps);

  return show_step (self, MIN (number, get_n_steps (self)), error);
}

/**
 * usk_walkthrough_page_show_parts:
 * @self: a walkthrough page with a step
 *
 * Opens the list of the parts, which is the drawing for those who cannot see
 * or reach it.
 */
void
usk_walkthrough_page_show_parts (UskWalkthroughPage *self)
{
  g_return_if_fail (USK_IS_WALKTHROUGH_PAGE (self));

  if (self->step != NULL)
    usk_sheet_open (self->sheet, _("What the picture shows"),
                    usk_parts_view_new (usk_step_get_scene (self->step)));
}

/**
 * usk_walkthrough_page_show_more:
 * @self: a walkthrough page with a step
 *
 * Opens the numbers, the limits and the sources of the step, and the claims
 * that it answers.
 */
void
usk_walkthrough_page_show_more (UskWalkthroughPage *self)
{
  g_autoptr (GListModel) claims = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (USK_IS_WALKTHROUGH_PAGE (self));

  if (self->step == NULL)
    return;

  claims =
    usk_library_list_claims_of_step (usk_page_get_library (USK_PAGE (self)), usk_step_get_id (self->step), &error);
  if (claims != NULL)
    usk_sheet_open (self->sheet, usk_step_get_title (self->step), usk_more_view_new (self->step, claims));
  else
    usk_page_fail (USK_PAGE (self), error);
}
