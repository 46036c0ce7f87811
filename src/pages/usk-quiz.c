/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quiz.h"

#include <string.h>

#include "usk-error.h"

struct _UskQuiz {
  GObject parent_instance;

  UskTreatment *treatment;
  GListModel *questions;
  GPtrArray *steps; /* UskStep, the one of each question */
  GArray *given;    /* guint, the answer to each question */
  guint index;      /* as many as there are questions is the end */
  gboolean looking; /* at the step again */
};

G_DEFINE_FINAL_TYPE (UskQuiz, usk_quiz, G_TYPE_OBJECT)

static void
usk_quiz_finalize (GObject *object)
{
  UskQuiz *self = USK_QUIZ (object);

  g_clear_object (&self->treatment);
  g_clear_object (&self->questions);
  g_ptr_array_unref (self->steps);
  g_array_unref (self->given);

  G_OBJECT_CLASS (usk_quiz_parent_class)->finalize (object);
}

static void
usk_quiz_class_init (UskQuizClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_quiz_finalize;
}

static void
usk_quiz_init (UskQuiz *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->given = g_array_new (FALSE, FALSE, sizeof (guint));
}

static UskStep *
find_step (GListModel *steps, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (steps, i);

      if (g_str_equal (usk_step_get_id (step), id))
        return g_steal_pointer (&step);
    }

  return NULL;
}

/* A question whose step is not there could not be drawn or looked up. */
static gboolean
find_steps (UskQuiz *self, GListModel *steps, GError **error)
{
  const guint not_answered = USK_QUIZ_NOT_ANSWERED;

  for (guint i = 0; i < usk_quiz_get_n_questions (self); i++)
    {
      g_autoptr (UskQuestion) question = usk_quiz_get_question (self, i);
      UskStep *step = find_step (steps, usk_question_get_step (question));

      if (step == NULL)
        {
          g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "Question \"%s\" in the content pack has no step",
                       usk_question_get_id (question));
          return FALSE;
        }
      g_ptr_array_add (self->steps, step);
      g_array_append_val (self->given, not_answered);
    }

  return TRUE;
}

/**
 * usk_quiz_new:
 * @library: the content
 * @treatment: a treatment's id
 * @error: return location: what the library says, or %USK_ERROR_DAMAGED when a
 *   question has no step
 *
 * Returns: (transfer full) (nullable): its questions, at the first one.
 */
UskQuiz *
usk_quiz_new (UskLibrary *library, const char *treatment, GError **error)
{
  g_autoptr (UskQuiz) self = NULL;
  g_autoptr (GListModel) steps = NULL;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (treatment != NULL, NULL);

  self = g_object_new (USK_TYPE_QUIZ, NULL);
  self->treatment = usk_library_get_treatment (library, treatment, error);
  if (self->treatment == NULL ||
      (self->questions = usk_library_list_questions (library, treatment, error)) == NULL ||
      (steps = usk_library_list_steps (library, treatment, error)) == NULL || !find_steps (self, steps, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usk_quiz_get_treatment:
 * @self: a quiz
 *
 * Returns: (transfer none): what it asks about.
 */
UskTreatment *
usk_quiz_get_treatment (UskQuiz *self)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), NULL);

  return self->treatment;
}

/**
 * usk_quiz_get_n_questions:
 * @self: a quiz
 *
 * Returns: how many questions there are.
 */
guint
usk_quiz_get_n_questions (UskQuiz *self)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), 0);

  return g_list_model_get_n_items (self->questions);
}

/**
 * usk_quiz_get_index:
 * @self: a quiz
 *
 * Returns: the question that is asked, from 0; as many as there are at the end.
 */
guint
usk_quiz_get_index (UskQuiz *self)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), 0);

  return self->index;
}

/**
 * usk_quiz_is_at_end:
 * @self: a quiz
 *
 * Returns: whether all questions were asked.
 */
gboolean
usk_quiz_is_at_end (UskQuiz *self)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), FALSE);

  return usk_quiz_get_index (self) == usk_quiz_get_n_questions (self);
}

/**
 * usk_quiz_get_question:
 * @self: a quiz
 * @index: which question, from 0
 *
 * Returns: (transfer full): the question.
 */
UskQuestion *
usk_quiz_get_question (UskQuiz *self, guint index)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), NULL);
  g_return_val_if_fail (index < usk_quiz_get_n_questions (self), NULL);

  return g_list_model_get_item (self->questions, index);
}

/**
 * usk_quiz_get_step:
 * @self: a quiz
 * @index: which question, from 0
 *
 * Returns: (transfer none): the step that answers it.
 */
UskStep *
usk_quiz_get_step (UskQuiz *self, guint index)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), NULL);
  g_return_val_if_fail (index < self->steps->len, NULL);

  return g_ptr_array_index (self->steps, index);
}

static guint *
find_given (UskQuiz *self, guint index)
{
  return &g_array_index (self->given, guint, index);
}

/**
 * usk_quiz_get_given:
 * @self: a quiz
 * @index: which question, from 0
 *
 * Returns: the answer that was given to it last, from 0, or %USK_QUIZ_NOT_ANSWERED.
 */
guint
usk_quiz_get_given (UskQuiz *self, guint index)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), USK_QUIZ_NOT_ANSWERED);
  g_return_val_if_fail (index < self->given->len, USK_QUIZ_NOT_ANSWERED);

  return *find_given (self, index);
}

/**
 * usk_quiz_is_known:
 * @self: a quiz
 * @index: which question, from 0
 *
 * Returns: whether its last answer was the right one.
 */
gboolean
usk_quiz_is_known (UskQuiz *self, guint index)
{
  guint given = usk_quiz_get_given (self, index);
  g_autoptr (UskQuestion) question = NULL;
  g_autoptr (UskAnswer) answer = NULL;

  if (given == USK_QUIZ_NOT_ANSWERED)
    return FALSE;

  question = usk_quiz_get_question (self, index);
  answer = g_list_model_get_item (usk_question_get_answers (question), given);

  return usk_answer_get_right (answer);
}

/**
 * usk_quiz_answer:
 * @self: a quiz
 * @answer: an answer to the question that is asked, from 0
 *
 * Returns: whether there is such an answer, which is given now.
 */
gboolean
usk_quiz_answer (UskQuiz *self, guint answer)
{
  g_autoptr (UskQuestion) question = NULL;

  g_return_val_if_fail (USK_IS_QUIZ (self), FALSE);

  if (usk_quiz_is_at_end (self))
    return FALSE;

  question = usk_quiz_get_question (self, self->index);
  if (answer >= g_list_model_get_n_items (usk_question_get_answers (question)))
    return FALSE;

  *find_given (self, self->index) = answer;

  return TRUE;
}

/**
 * usk_quiz_ask:
 * @self: a quiz
 * @index: which question, from 0
 *
 * Returns: whether there is such a question, which is asked afresh.
 */
gboolean
usk_quiz_ask (UskQuiz *self, guint index)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), FALSE);

  if (index >= usk_quiz_get_n_questions (self))
    return FALSE;

  self->index = index;
  *find_given (self, index) = USK_QUIZ_NOT_ANSWERED;

  return TRUE;
}

/**
 * usk_quiz_move:
 * @self: a quiz
 * @direction: 1 for the next question or the end, -1 for the one before
 *
 * Returns: whether there was somewhere to go.
 */
gboolean
usk_quiz_move (UskQuiz *self, int direction)
{
  g_return_val_if_fail (USK_IS_QUIZ (self), FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);

  if (direction > 0 ? usk_quiz_is_at_end (self) : self->index == 0)
    return FALSE;

  self->index = direction > 0 ? self->index + 1 : self->index - 1;

  return TRUE;
}

/**
 * usk_quiz_leave_to_look:
 * @self: a quiz
 *
 * The visitor goes to look at the step of this question again.
 */
void
usk_quiz_leave_to_look (UskQuiz *self)
{
  g_return_if_fail (USK_IS_QUIZ (self));

  self->looking = TRUE;
}

/**
 * usk_quiz_come_back:
 * @self: a quiz
 *
 * Whoever has looked at the step again after a wrong answer is asked again.
 */
void
usk_quiz_come_back (UskQuiz *self)
{
  g_return_if_fail (USK_IS_QUIZ (self));

  if (self->looking && !usk_quiz_is_at_end (self) && !usk_quiz_is_known (self, self->index))
    *find_given (self, self->index) = USK_QUIZ_NOT_ANSWERED;
  self->looking = FALSE;
}

/**
 * usk_quiz_take_over:
 * @self: a quiz that was just made
 * @before: the same in another language
 *
 * Goes on where @before was, with the answers that were given there.
 */
void
usk_quiz_take_over (UskQuiz *self, UskQuiz *before)
{
  g_return_if_fail (USK_IS_QUIZ (self) && USK_IS_QUIZ (before));
  g_return_if_fail (self->given->len == before->given->len);

  memcpy (self->given->data, before->given->data, self->given->len * sizeof (guint));
  self->index = before->index;
  self->looking = before->looking;
}
