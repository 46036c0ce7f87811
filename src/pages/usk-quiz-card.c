/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz-card.h"

#include <glib/gi18n.h>

#include "usk-children.h"
#include "usk-paragraph.h"
#include "usk-passage-list.h"
#include "usk-quiz-reply.h"
#include "usk-stack.h"
#include "usk-way.h"

struct _UskQuizCard {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkStack *stack;
  GtkBox *answers;
  UskQuizReply *reply;
  UskPassageList *origins;
  GtkLabel *end_label;
  GtkBox *end_steps;
};

G_DEFINE_FINAL_TYPE (UskQuizCard, usk_quiz_card, GTK_TYPE_WIDGET)

static GtkWidget *
create_button (const char *words, const char *action, GVariant *target)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL);
  GtkWidget *button = gtk_button_new ();

  usk_paragraph_set_text (GTK_LABEL (label), words);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "quiz-answer");
  usk_way_set (GTK_BUTTON (button), action, target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

/* The answers stand in the order that their author gave them.  The first says
 * the question too, because the focus comes to it.
 */
static void
fill_answers (UskQuizCard *self, UskQuestion *question)
{
  GListModel *answers = usk_question_get_answers (question);

  usk_children_remove (GTK_WIDGET (self->answers));
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (UskAnswer) answer = g_list_model_get_item (answers, i);
      GtkWidget *button = create_button (usk_answer_get_text (answer), "quiz.answer", g_variant_new_uint32 (i));

      if (i == 0)
        gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        usk_question_get_ask (question), -1);
      gtk_box_append (self->answers, button);
    }
}

/* Returns how many questions are worth another look. */
static guint
fill_end_steps (UskQuizCard *self, UskQuiz *quiz)
{
  guint n_left = 0;

  usk_children_remove (GTK_WIDGET (self->end_steps));
  for (guint i = 0; i < usk_quiz_get_n_questions (quiz); i++)
    {
      g_autoptr (UskQuestion) question = usk_quiz_get_question (quiz, i);

      if (usk_quiz_is_known (quiz, i))
        continue;
      n_left++;
      gtk_box_append (self->end_steps,
                      create_button (usk_question_get_ask (question), "quiz.ask", g_variant_new_uint32 (i)));
    }

  return n_left;
}

static void
usk_quiz_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_QUIZ_CARD);

  G_OBJECT_CLASS (usk_quiz_card_parent_class)->dispose (object);
}

static void
usk_quiz_card_class_init (UskQuizCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_quiz_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (USK_TYPE_PASSAGE_LIST);
  g_type_ensure (USK_TYPE_QUIZ_REPLY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-quiz-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, box);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, title);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, stack);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, answers);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, reply);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, origins);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, end_label);
  gtk_widget_class_bind_template_child (widget_class, UskQuizCard, end_steps);
}

static void
usk_quiz_card_init (UskQuizCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_stack_hide_other_pages (self->stack);
}

/**
 * usk_quiz_card_ask:
 * @self: a card
 * @quiz: a quiz that is not at its end
 *
 * Asks its question, with the focus on the first answer.
 */
void
usk_quiz_card_ask (UskQuizCard *self, UskQuiz *quiz)
{
  g_autoptr (UskQuestion) question = NULL;

  g_return_if_fail (USK_IS_QUIZ_CARD (self));
  g_return_if_fail (USK_IS_QUIZ (quiz));

  question = usk_quiz_get_question (quiz, usk_quiz_get_index (quiz));
  usk_paragraph_set_text (self->title, usk_question_get_ask (question));
  fill_answers (self, question);
  gtk_stack_set_visible_child_name (self->stack, "ask");
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->answers)));
}

/**
 * usk_quiz_card_reply:
 * @self: a card
 * @quiz: a quiz whose question is answered
 *
 * Says what there is to say to the answer, with the focus on it.
 */
void
usk_quiz_card_reply (UskQuizCard *self, UskQuiz *quiz)
{
  g_autoptr (UskQuestion) question = NULL;
  guint index;

  g_return_if_fail (USK_IS_QUIZ_CARD (self));
  g_return_if_fail (USK_IS_QUIZ (quiz));

  index = usk_quiz_get_index (quiz);
  question = usk_quiz_get_question (quiz, index);
  usk_paragraph_set_text (self->title, usk_question_get_ask (question));
  usk_quiz_reply_set (self->reply, question, usk_quiz_get_given (quiz, index));
  usk_passage_list_set_passages (self->origins, usk_quiz_is_known (quiz, index)
                                                  ? usk_question_get_when_right (question)
                                                  : usk_question_get_when_wrong (question));
  gtk_stack_set_visible_child_name (self->stack, "reply");
  gtk_widget_grab_focus (GTK_WIDGET (self->reply));
}

/**
 * usk_quiz_card_end:
 * @self: a card
 * @quiz: a quiz at its end
 *
 * Says where to look again.  There is no count of right answers, which would
 * help nobody.
 */
void
usk_quiz_card_end (UskQuizCard *self, UskQuiz *quiz)
{
  guint n_left;

  g_return_if_fail (USK_IS_QUIZ_CARD (self));
  g_return_if_fail (USK_IS_QUIZ (quiz));

  n_left = fill_end_steps (self, quiz);
  gtk_label_set_label (self->title, n_left == 0 ? _("You know the main points") : _("Good that you checked"));
  gtk_label_set_label (self->end_label,
                       n_left == 0 ? _("Go on to see the most important things once more, and what to ask.")
                                   : _("These are worth another look. Take the time that you need."));
  gtk_stack_set_visible_child_name (self->stack, "end");
}

/**
 * usk_quiz_card_set_low:
 * @self: a card
 * @low: whether its place is wide and low
 *
 * Takes less height for the same words.
 */
void
usk_quiz_card_set_low (UskQuizCard *self, gboolean low)
{
  g_return_if_fail (USK_IS_QUIZ_CARD (self));

  usk_quiz_reply_set_low (self->reply, low);
}

/**
 * usk_quiz_card_clear:
 * @self: a card
 *
 * Forgets what was asked and answered.
 */
void
usk_quiz_card_clear (UskQuizCard *self)
{
  g_return_if_fail (USK_IS_QUIZ_CARD (self));

  usk_quiz_reply_clear (self->reply);
  usk_passage_list_set_passages (self->origins, NULL);
  usk_children_remove (GTK_WIDGET (self->answers));
  usk_children_remove (GTK_WIDGET (self->end_steps));
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->end_label, "");
}
