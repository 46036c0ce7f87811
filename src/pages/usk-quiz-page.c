/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz-page.h"

#include <glib/gi18n.h>

#include "usk-drawing.h"
#include "usk-error.h"
#include "usk-passage-list.h"
#include "usk-play-controls.h"
#include "usk-quiz-reply.h"
#include "usk-split.h"
#include "usk-stack.h"
#include "usk-stage.h"
#include "usk-visit-bar.h"

#define NOT_ANSWERED G_MAXUINT

struct _UskQuizPage {
  UskPage parent_instance;

  UskSplit *split;
  UskStage *stage;
  GtkLabel *treatment_label;
  GtkLabel *progress_label;
  GtkLevelBar *progress;
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  GtkBox *answers;
  GtkWidget *look_again;
  UskQuizReply *reply;
  UskPassageList *origins;
  GtkLabel *end_label;
  GtkBox *end_steps;
  GtkBox *actions;
  UskPlayControls *controls;
  GtkWidget *next_button;
  GtkLabel *next_label;

  UskTreatment *treatment;
  GListModel *questions;
  GListModel *steps;
  GArray *given;
  guint index;
  gboolean replayed;
};

G_DEFINE_FINAL_TYPE (UskQuizPage, usk_quiz_page, USK_TYPE_PAGE)

/* The way back to the step is for whoever has read a reply. */
static void
show_part (UskQuizPage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->look_again, g_str_equal (name, "reply"));
}

static guint
get_n_questions (UskQuizPage *self)
{
  return self->questions != NULL ? g_list_model_get_n_items (self->questions) : 0;
}

static guint *
get_given (UskQuizPage *self, guint index)
{
  return &g_array_index (self->given, guint, index);
}

/* Whether the last answer to a question was the right one. */
static gboolean
is_known (UskQuizPage *self, guint index)
{
  g_autoptr (UskQuestion) question = g_list_model_get_item (self->questions, index);
  guint given = *get_given (self, index);
  g_autoptr (UskAnswer) answer =
    given != NOT_ANSWERED ? g_list_model_get_item (usk_question_get_answers (question), given) : NULL;

  return answer != NULL && usk_answer_get_right (answer);
}

static UskStep *
find_step (UskQuizPage *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);

      if (g_str_equal (usk_step_get_id (step), id))
        return g_steal_pointer (&step);
    }

  return NULL;
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
create_button (const char *words, const char *action, GVariant *target)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "quiz-answer");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

/* The answers stand in the order that their author gave them.  The first says
 * the question too, because the focus comes to it.
 */
static void
show_answers (UskQuizPage *self, UskQuestion *question)
{
  GListModel *answers = usk_question_get_answers (question);

  remove_children (self->answers);
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (UskAnswer) answer = g_list_model_get_item (answers, i);
      GtkWidget *button = create_button (usk_answer_get_text (answer), "quiz.answer", g_variant_new_uint32 (i));

      if (i == 0)
        gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        usk_question_get_ask (question), -1);
      gtk_box_append (self->answers, button);
    }
  gtk_label_set_label (self->next_label, _("Skip"));
  show_part (self, "ask");
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->answers)));
}

static void
show_reply (UskQuizPage *self, UskQuestion *question)
{
  usk_quiz_reply_set (self->reply, question, *get_given (self, self->index));
  usk_passage_list_set_passages (self->origins, is_known (self, self->index)
                                                  ? usk_question_get_when_right (question)
                                                  : usk_question_get_when_wrong (question));
  gtk_label_set_label (self->next_label, _("Next"));
  show_part (self, "reply");
  gtk_widget_grab_focus (GTK_WIDGET (self->reply));
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
show_progress (UskQuizPage *self, guint number)
{
  /* Translators: which question of how many, such as "Question 1 of 3". */
  g_autofree char *progress = g_strdup_printf (_("Question %u of %u"), number, get_n_questions (self));

  gtk_label_set_label (self->progress_label, progress);
  gtk_level_bar_set_max_value (self->progress, get_n_questions (self));
  gtk_level_bar_set_value (self->progress, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
}

static gboolean
show_question (UskQuizPage *self, GError **error)
{
  g_autoptr (UskQuestion) question = g_list_model_get_item (self->questions, self->index);
  g_autoptr (UskStep) step = find_step (self, usk_question_get_step (question));

  show_progress (self, self->index + 1);
  gtk_label_set_label (self->title, usk_question_get_ask (question));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (*get_given (self, self->index) == NOT_ANSWERED)
    show_answers (self, question);
  else
    show_reply (self, question);

  return show_drawing (self, step, error);
}

/* No count of right answers: what helps is where to look again. */
static void
show_end (UskQuizPage *self)
{
  guint n_left = 0;

  remove_children (self->end_steps);
  for (guint i = 0; i < get_n_questions (self); i++)
    {
      g_autoptr (UskQuestion) question = g_list_model_get_item (self->questions, i);

      if (is_known (self, i))
        continue;
      n_left++;
      gtk_box_append (self->end_steps,
                      create_button (usk_question_get_ask (question), "quiz.ask", g_variant_new_uint32 (i)));
    }

  gtk_label_set_label (self->title, n_left == 0 ? _("You know the main points") : _("Good that you checked"));
  gtk_label_set_label (self->end_label,
                       n_left == 0 ? _("Go on to see the most important things once more, and what to ask.")
                                   : _("These are worth another look. Take the time that you need."));
  gtk_label_set_label (self->progress_label, "");
  gtk_label_set_label (self->next_label, _("Next"));
  show_part (self, "end");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (self->next_button);
}

static void
show (UskQuizPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->index == get_n_questions (self))
    show_end (self);
  else if (!show_question (self, &error))
    usk_page_fail (USK_PAGE (self), error);
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);
  guint answer = g_variant_get_uint32 (parameter);
  g_autoptr (UskQuestion) question = NULL;

  if (self->index >= get_n_questions (self))
    return;

  question = g_list_model_get_item (self->questions, self->index);
  if (answer >= g_list_model_get_n_items (usk_question_get_answers (question)))
    return;

  *get_given (self, self->index) = answer;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_reply (self, question);
}

/* Asks one question afresh, from the list at the end. */
static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index >= get_n_questions (self))
    return;

  self->index = index;
  *get_given (self, index) = NOT_ANSWERED;
  show (self);
}

static void
replay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);
  g_autoptr (UskQuestion) question = NULL;

  if (self->index >= get_n_questions (self))
    return;

  question = g_list_model_get_item (self->questions, self->index);
  self->replayed = TRUE;
  gtk_widget_activate_action (widget, "win.replay-step", "s", usk_question_get_step (question));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);

  if (self->treatment == NULL)
    return;

  if (self->index == get_n_questions (self))
    {
      gtk_widget_activate_action (widget, "win.close-walkthrough", "s", usk_treatment_get_id (self->treatment));
      return;
    }
  self->index++;
  show (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskQuizPage *self = USK_QUIZ_PAGE (widget);

  if (self->treatment == NULL)
    return;

  if (self->index == 0)
    {
      gtk_widget_activate_action (widget, "win.close-walkthrough", "s", usk_treatment_get_id (self->treatment));
      return;
    }
  self->index--;
  show (self);
}

/* A tall screen has a low panel, so there the two rows of buttons become one. */
static void
on_tall_changed_cb (UskQuizPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions), usk_split_is_tall (self->split)
                                                                    ? GTK_ORIENTATION_HORIZONTAL
                                                                    : GTK_ORIENTATION_VERTICAL);
}

/* Whoever has looked at the step again after a wrong answer is asked again. */
static void
usk_quiz_page_shown (UskPage *page)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);

  if (self->treatment == NULL)
    return;

  if (self->replayed && self->index < get_n_questions (self) && !is_known (self, self->index))
    *get_given (self, self->index) = NOT_ANSWERED;
  self->replayed = FALSE;
  show (self);
}

static void
usk_quiz_page_hidden (UskPage *page)
{
  usk_stage_clear (USK_QUIZ_PAGE (page)->stage);
}

static void
usk_quiz_page_reset (UskPage *page)
{
  UskQuizPage *self = USK_QUIZ_PAGE (page);

  usk_stage_clear (self->stage);
  usk_quiz_reply_clear (self->reply);
  usk_passage_list_set_passages (self->origins, NULL);
  remove_children (self->answers);
  remove_children (self->end_steps);
  gtk_label_set_label (self->title, "");
  g_array_set_size (self->given, 0);
  self->index = 0;
  self->replayed = FALSE;
  g_clear_object (&self->questions);
  g_clear_object (&self->steps);
  g_clear_object (&self->treatment);
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

  g_clear_object (&self->questions);
  g_clear_object (&self->steps);
  g_clear_object (&self->treatment);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_QUIZ_PAGE);

  G_OBJECT_CLASS (usk_quiz_page_parent_class)->dispose (object);
}

static void
usk_quiz_page_finalize (GObject *object)
{
  g_array_unref (USK_QUIZ_PAGE (object)->given);

  G_OBJECT_CLASS (usk_quiz_page_parent_class)->finalize (object);
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

static void
usk_quiz_page_class_init (UskQuizPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_quiz_page_constructed;
  object_class->dispose = usk_quiz_page_dispose;
  object_class->finalize = usk_quiz_page_finalize;
  page_class->shown = usk_quiz_page_shown;
  page_class->hidden = usk_quiz_page_hidden;
  page_class->reset = usk_quiz_page_reset;

  install_actions (widget_class);
  g_type_ensure (USK_TYPE_PASSAGE_LIST);
  g_type_ensure (USK_TYPE_PLAY_CONTROLS);
  g_type_ensure (USK_TYPE_QUIZ_REPLY);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_STAGE);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-quiz-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, stage);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, treatment_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, progress);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, title);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, answers);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, look_again);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, reply);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, origins);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, end_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, end_steps);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, actions);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, controls);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, UskQuizPage, next_label);
  gtk_widget_class_bind_template_callback (widget_class, on_tall_changed_cb);
}

static void
usk_quiz_page_init (UskQuizPage *self)
{
  self->given = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_stack_hide_other_pages (self->stack);
}

/* A question whose step is not there could not be drawn or replayed. */
static gboolean
check_steps (UskQuizPage *self, GError **error)
{
  for (guint i = 0; i < get_n_questions (self); i++)
    {
      g_autoptr (UskQuestion) question = g_list_model_get_item (self->questions, i);
      g_autoptr (UskStep) step = find_step (self, usk_question_get_step (question));

      if (step == NULL)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "Question \"%s\" in the content pack has no step",
                       usk_question_get_id (question));
          return FALSE;
        }
    }

  return TRUE;
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
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  const guint not_answered = NOT_ANSWERED;

  g_return_val_if_fail (USK_IS_QUIZ_PAGE (self), FALSE);
  g_return_val_if_fail (treatment != NULL, FALSE);

  usk_quiz_page_reset (USK_PAGE (self));
  self->treatment = usk_library_get_treatment (library, treatment, error);
  if (self->treatment == NULL ||
      (self->questions = usk_library_list_questions (library, treatment, error)) == NULL ||
      (self->steps = usk_library_list_steps (library, treatment, error)) == NULL || !check_steps (self, error))
    {
      usk_quiz_page_reset (USK_PAGE (self));
      return FALSE;
    }

  for (guint i = 0; i < get_n_questions (self); i++)
    g_array_append_val (self->given, not_answered);
  gtk_label_set_label (self->treatment_label, usk_treatment_get_name (self->treatment));

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

  return self->treatment != NULL;
}
