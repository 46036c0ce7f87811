/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz-reply.h"

#include <glib/gi18n.h>

#include "usk-answer.h"
#include "usk-passage.h"
#include "usk-passage-list.h"

struct _UskQuizReply {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkOrientable *head;
  GtkImage *icon;
  GtkLabel *verdict;
  GtkLabel *said;
  GtkLabel *right;
  UskPassageList *passages;
};

G_DEFINE_FINAL_TYPE (UskQuizReply, usk_quiz_reply, GTK_TYPE_WIDGET)

static const char *
find_right (UskQuestion *question)
{
  GListModel *answers = usk_question_get_answers (question);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (UskAnswer) answer = g_list_model_get_item (answers, i);

      if (usk_answer_get_right (answer))
        return usk_answer_get_text (answer);
    }

  return "";
}

/* All of it in one breath, for the moment in which the focus comes here. */
static void
set_spoken (UskQuizReply *self, GListModel *passages)
{
  g_autoptr (GString) spoken = g_string_new (gtk_label_get_text (self->verdict));

  g_string_append (spoken, ". ");
  if (gtk_widget_get_visible (GTK_WIDGET (self->right)))
    g_string_append_printf (spoken, "%s. ", gtk_label_get_text (self->right));
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);

      g_string_append_printf (spoken, "%s ", usk_passage_get_plain (passage));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}

static void
usk_quiz_reply_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_QUIZ_REPLY);

  G_OBJECT_CLASS (usk_quiz_reply_parent_class)->dispose (object);
}

static void
usk_quiz_reply_class_init (UskQuizReplyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_quiz_reply_dispose;

  g_type_ensure (USK_TYPE_PASSAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-quiz-reply.ui");
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, box);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, head);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, icon);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, verdict);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, said);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, right);
  gtk_widget_class_bind_template_child (widget_class, UskQuizReply, passages);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quizreply");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usk_quiz_reply_init (UskQuizReply *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * usk_quiz_reply_set:
 * @self: a reply
 * @question: a question
 * @answer: which of its answers was given
 */
void
usk_quiz_reply_set (UskQuizReply *self, UskQuestion *question, guint answer)
{
  g_autoptr (UskAnswer) given = NULL;
  g_autofree char *said = NULL;
  g_autofree char *fact = NULL;
  GListModel *passages;
  gboolean right;

  g_return_if_fail (USK_IS_QUIZ_REPLY (self));
  g_return_if_fail (USK_IS_QUESTION (question));
  g_return_if_fail (answer < g_list_model_get_n_items (usk_question_get_answers (question)));

  given = g_list_model_get_item (usk_question_get_answers (question), answer);
  right = usk_answer_get_right (given);
  passages = right ? usk_question_get_when_right (question) : usk_question_get_when_wrong (question);
  /* Translators: what the visitor answered to a question. */
  said = g_strdup_printf (_("You said: %s"), usk_answer_get_text (given));
  /* Translators: the right answer to a question, for somebody who gave another one. */
  fact = g_strdup_printf (_("The answer: %s"), find_right (question));

  gtk_image_set_from_icon_name (self->icon, right ? "usk-check-symbolic" : "usk-more-symbolic");
  gtk_label_set_label (self->verdict, right ? _("That is right") : _("Not quite"));
  gtk_label_set_label (self->said, said);
  gtk_label_set_label (self->right, fact);
  gtk_widget_set_visible (GTK_WIDGET (self->right), !right);
  usk_passage_list_set_passages (self->passages, passages);
  set_spoken (self, passages);
}

/**
 * usk_quiz_reply_set_low:
 * @self: a reply
 * @low: whether its place is wide and low
 *
 * There what the visitor said stands beside what it is worth instead of below, so that
 * more of the words are seen.
 */
void
usk_quiz_reply_set_low (UskQuizReply *self, gboolean low)
{
  g_return_if_fail (USK_IS_QUIZ_REPLY (self));

  gtk_orientable_set_orientation (self->head, low ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

/**
 * usk_quiz_reply_clear:
 * @self: a reply
 *
 * Forgets what was answered.
 */
void
usk_quiz_reply_clear (UskQuizReply *self)
{
  g_return_if_fail (USK_IS_QUIZ_REPLY (self));

  gtk_label_set_label (self->verdict, "");
  gtk_label_set_label (self->said, "");
  gtk_label_set_label (self->right, "");
  usk_passage_list_set_passages (self->passages, NULL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}
