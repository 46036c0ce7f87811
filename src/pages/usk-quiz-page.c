/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz-page.h"

#include <glib/gi18n.h>

#include "usk-drawing.h"
#include "usk-play-controls.h"
#include "usk-quiz.h"
#include "usk-quiz-card.h"
#include "usk-split.h"
#include "usk-stage.h"
#include "usk-visit-bar.h"

struct _UskQuizPage {
  UskPage parent_instance;

  UskSplit *split;
  UskStage *stage;
  GtkLabel *treatment_label;
  GtkLabel *progress_label;
  GtkLevelBar *progress;
  GtkScrolledWindow *scroller;
  UskQuizCard *card;
  GtkWidget *look_again;
  GtkBox *actions;
  UskPlayControls *controls;
  GtkWidget *next_button;
  GtkLabel *next_label;

  UskQuiz *quiz;    /* NULL when there is none to come back to */
  UskMoment moment; /* when the page was hidden */
};

G_DEFINE_FINAL_TYPE (UskQuizPage, usk_quiz_page, USK_TYPE_PAGE)

/* What is to be touched stands out: first the answers, and then the way on. */
static void
set_primary (GtkWidget *button, gboolean primary)
{
  gtk_widget_remove_css_class (button, primary ? "secondary" : "primary");
  gtk_widget_add_css_class (button, primary ? "primary" : "secondary");
}

/* The way back to the step is for whoever has read a reply. */
static void
show_ways (UskQuizPage *self, const char *next, gboolean asked, gboolean replied)
{
  set_primary (self->next_button, !asked);
  gtk_label_set_label (self->next_label, next);
  gtk_widget_set_visible (self->look_again, replied);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* What the drawing says would answer the question, and explains the answer. */
static void
set_discreet (UskQuizPage *self, gboolean discreet)
{
  usk_stage_set_discreet (self->stage, discreet);
  usk_play_controls_set_discreet (self->controls, discreet);
}

static void
show_reply (UskQuizPage *self)
{
  set_discreet (self, FALSE);
  show_ways (self, _("Next"), FALSE, TRUE);
  usk_quiz_card_reply (self->card, self->quiz);
}

static gboolean
show_drawing (UskQuizPage *self, UskStep *step, GError **error)
{
  UskScene *scene = usk_step_get_scene (step);
  g_autoptr (UskDiagram) diagram = usk_drawing_load (usk_page_get_library (USK_PAGE (self)), scene, error);
  g_autoptr (GdkTexture) poster = NULL;

  if (diagram == NULL)
    return FALSE;

  poster = usk_page_load_poster (USK_PAGE (self), usk_scene_get_id (scene));
  usk_stage_show (self->stage, diagram, scene, poster);
  usk_play_controls_set_player (self->controls, usk_diagram_view_get_player (usk_stage_get_view (self->stage)));

  return TRUE;
}

static void
show_progress (UskQuizPage *self)
{
  guint number = usk_quiz_get_index (self->quiz) + 1, n = usk_quiz_get_n_questions (self->quiz);
  /* Translators: which question of how many, such as "Question 1 of 3". */
  g_autofree char *progress = g_strdup_printf (_("Question %u of %u"), number, n);

  gtk_label_set_label (self->progress_label, progress);
  gtk_level_bar_set_max_value (self->progress, n);
  gtk_level_bar_set_value (self->progress, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
}

static void
forget_progress (UskQuizPage *self)
{
  gtk_label_set_label (self->progress_label, "");
  gtk_level_bar_set_value (self->progress, 0);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
show_question (UskQuizPage *self, GError **error)
{
  guint index = usk_quiz_get_index (self->quiz);

  show_progress (self);
  if (usk_quiz_get_given (self->quiz, index) == USK_QUIZ_NOT_ANSWERED)
    {
      set_discreet (self, TRUE);
      show_ways (self, _("Skip"), TRUE, FALSE);
      usk_quiz_card_ask (self->card, self->quiz);
    }
  else
    {
      show_reply (self);
    }

  return show_drawing (self, usk_quiz_get_step (self->quiz, index), error);
}

static void
show_end (UskQuizPage *self)
{
  gtk_label_set_label (self->progress_label, "");
  show_ways (self, _("Next"), FALSE, FALSE);
  usk_quiz_card_end (self->card, self->quiz);
  gtk_widget_grab_focus (self->next_button);
}

static void
show (UskQuizPage *self)
{
  g_autoptr (GError) error = NULL;

  if (usk_quiz_is_at_end (self->quiz))
    show_end (self);
  else if (!show_question (self, &error))
    usk_page_fail (USK_PAGE (self), error);
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);

  if (self->quiz != NULL && usk_quiz_answer (self->quiz, g_variant_get_uint32 (parameter)))
    show_reply (self);
}

/* Asks one question afresh, from the list at the end. */
static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);

  if (self->quiz != NULL && usk_quiz_ask (self->quiz, g_variant_get_uint32 (parameter)))
    show (self);
}

static void
replay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);
  UskStep *step;

  if (self->quiz == NULL || usk_quiz_is_at_end (self->quiz))
    return;

  step = usk_quiz_get_step (self->quiz, usk_quiz_get_index (self->quiz));
  usk_quiz_leave_to_look (self->quiz);
  gtk_widget_activate_action (widget, "win.replay-step", "s", usk_step_get_id (step));
}

/* Before the first question and after the end is the closing page. */
static void
move (UskQuizPage *self, int direction)
{
  if (self->quiz == NULL)
    return;

  if (usk_quiz_move (self->quiz, direction))
    show (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-walkthrough", "s",
                                usk_treatment_get_id (usk_quiz_get_treatment (self->quiz)));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (USK_QUIZ_PAGE (widget), 1);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (USK_QUIZ_PAGE (widget), -1);
}

static void
on_tall_changed_cb (UskQuizPage *self)
{
  usk_split_turn_rows (self->split, GTK_ORIENTABLE (self->actions));
  usk_quiz_card_set_low (self->card, usk_split_is_tall (self->split));
}

static void
usk_quiz_page_shown (UskPage *page)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);

  if (self->quiz == NULL)
    return;

  usk_quiz_come_back (self->quiz);
  show (self);
}

static void
usk_quiz_page_hidden (UskPage *page)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);

  self->moment = usk_player_get_moment (usk_diagram_view_get_player (usk_stage_get_view (self->stage)));
  usk_stage_clear (self->stage);
}

static void
usk_quiz_page_reset (UskPage *page)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);

  usk_stage_clear (self->stage);
  usk_play_controls_clear (self->controls);
  set_discreet (self, TRUE);
  usk_quiz_card_clear (self->card);
  gtk_label_set_label (self->treatment_label, "");
  forget_progress (self);
  show_ways (self, "", FALSE, FALSE);
  g_clear_object (&self->quiz);
}

static void
usk_quiz_page_constructed (GObject *object)
{
  UskQuizPage *self = USK_QUIZ_PAGE (object);

  G_OBJECT_CLASS (usk_quiz_page_parent_class)->constructed (object);

  usk_diagram_view_set_rasterizer (usk_stage_get_view (self->stage), usk_page_get_rasterizer (USK_PAGE (self)));
  usk_page_hold_while_playing (USK_PAGE (self), usk_diagram_view_get_player (usk_stage_get_view (self->stage)));
}

static void
usk_quiz_page_dispose (GObject *object)
{
  UskQuizPage *self = USK_QUIZ_PAGE (object);

  g_clear_object (&self->quiz);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_QUIZ_PAGE);

  G_OBJECT_CLASS (usk_quiz_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quiz.answer", "u", answer_action);
  gtk_widget_class_install_action (widget_class, "quiz.ask", "u", ask_action);
  gtk_widget_class_install_action (widget_class, "quiz.replay", NULL, replay_action);
  gtk_widget_class_install_action (widget_class, "quiz.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "quiz.back", NULL, back_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "quiz.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "quiz.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "quiz.back", NULL);
}

static gboolean
usk_quiz_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);
  UskQuizPage *before = USK_QUIZ_PAGE (page_before);

  if (before->quiz == NULL)
    return TRUE;
  if (!usk_quiz_page_open (self, usk_treatment_get_id (usk_quiz_get_treatment (before->quiz)), error))
    return FALSE;
  usk_quiz_take_over (self->quiz, before->quiz);
  show (self);
  usk_player_go_on (usk_diagram_view_get_player (usk_stage_get_view (self->stage)), &before->moment);

  return TRUE;
}

static void
usk_quiz_page_class_init (UskQuizPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_quiz_page_constructed;
  object_class->dispose = usk_quiz_page_dispose;
  page_class->shown = usk_quiz_page_shown;
  page_class->hidden = usk_quiz_page_hidden;
  page_class->reset = usk_quiz_page_reset;
  page_class->take_over = usk_quiz_page_take_over;

  install_actions (widget_class);
  g_type_ensure (USK_TYPE_PLAY_CONTROLS);
  g_type_ensure (USK_TYPE_QUIZ_CARD);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_STAGE);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-quiz-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, stage);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, treatment_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, progress);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, card);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, look_again);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, actions);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, controls);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, next_label);
  gtk_widget_class_bind_template_callback (widget_class, on_tall_changed_cb);
}

static void
usk_quiz_page_init (UskQuizPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_quiz_page_open:
 * @self: a quiz page
 * @treatment: a treatment's id
 * @error: return location: what the library says
 *
 * Begins with the first question and forgets what was answered before.
 *
 * Returns: whether its questions can be asked.
 */
gboolean
usk_quiz_page_open (UskQuizPage *self, const char *treatment, GError **error)
{
  g_return_val_if_fail (USK_IS_QUIZ_PAGE (self), FALSE);
  g_return_val_if_fail (treatment != NULL, FALSE);

  usk_quiz_page_reset (USK_PAGE (self));
  self->quiz = usk_quiz_new (usk_page_get_library (USK_PAGE (self)), treatment, error);
  if (self->quiz == NULL)
    return FALSE;

  gtk_label_set_label (self->treatment_label, usk_treatment_get_name (usk_quiz_get_treatment (self->quiz)));

  return TRUE;
}

/**
 * usk_quiz_page_is_open:
 * @self: a quiz page
 *
 * Returns: whether there are questions to come back to.
 */
gboolean
usk_quiz_page_is_open (UskQuizPage *self)
{
  g_return_val_if_fail (USK_IS_QUIZ_PAGE (self), FALSE);

  return self->quiz != NULL;
}
