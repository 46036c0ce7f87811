/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-question.h"

enum {
  PROP_0,
  PROP_ID,
  PROP_TREATMENT,
  PROP_STEP,
  PROP_ASK,
  PROP_ANSWERS,
  PROP_WHEN_RIGHT,
  PROP_WHEN_WRONG,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

struct _UskQuestion {
  GObject parent_instance;

  char *id;
  char *treatment;
  char *step;
  char *ask;
  GListModel *answers;
  GListModel *when_right;
  GListModel *when_wrong;
};

G_DEFINE_FINAL_TYPE (UskQuestion, usk_question, G_TYPE_OBJECT)

static void
usk_question_finalize (GObject *object)
{
  UskQuestion *self = USK_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->treatment, g_free);
  g_clear_pointer (&self->step, g_free);
  g_clear_pointer (&self->ask, g_free);
  g_clear_object (&self->answers);
  g_clear_object (&self->when_right);
  g_clear_object (&self->when_wrong);

  G_OBJECT_CLASS (usk_question_parent_class)->finalize (object);
}

static void
usk_question_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskQuestion *self = USK_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TREATMENT:
      g_value_set_string (value, self->treatment);
      break;
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    case PROP_ASK:
      g_value_set_string (value, self->ask);
      break;
    case PROP_ANSWERS:
      g_value_set_object (value, self->answers);
      break;
    case PROP_WHEN_RIGHT:
      g_value_set_object (value, self->when_right);
      break;
    case PROP_WHEN_WRONG:
      g_value_set_object (value, self->when_wrong);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_question_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskQuestion *self = USK_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TREATMENT:
      self->treatment = g_value_dup_string (value);
      break;
    case PROP_STEP:
      self->step = g_value_dup_string (value);
      break;
    case PROP_ASK:
      self->ask = g_value_dup_string (value);
      break;
    case PROP_ANSWERS:
      self->answers = g_value_dup_object (value);
      break;
    case PROP_WHEN_RIGHT:
      self->when_right = g_value_dup_object (value);
      break;
    case PROP_WHEN_WRONG:
      self->when_wrong = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_question_class_init (UskQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_question_finalize;
  object_class->get_property = usk_question_get_property;
  object_class->set_property = usk_question_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TREATMENT] = g_param_spec_string ("treatment", NULL, NULL, NULL, flags);
  properties[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  properties[PROP_ASK] = g_param_spec_string ("ask", NULL, NULL, NULL, flags);
  properties[PROP_ANSWERS] = g_param_spec_object ("answers", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_WHEN_RIGHT] = g_param_spec_object ("when-right", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_WHEN_WRONG] = g_param_spec_object ("when-wrong", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_question_init (UskQuestion *self)
{
}

/**
 * usk_question_get_id:
 * @self: a question
 *
 * Returns: (transfer none): the id.
 */
const char *
usk_question_get_id (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * usk_question_get_step:
 * @self: a question
 *
 * Returns: (transfer none): id of the step that gives the answer.
 */
const char *
usk_question_get_step (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->step;
}

/**
 * usk_question_get_ask:
 * @self: a question
 *
 * Returns: (transfer none): the question itself.
 */
const char *
usk_question_get_ask (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->ask;
}

/**
 * usk_question_get_answers:
 * @self: a question
 *
 * Returns: (transfer none): the #UskAnswer items in their order, one of them right.
 */
GListModel *
usk_question_get_answers (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->answers;
}

/**
 * usk_question_get_when_right:
 * @self: a question
 *
 * Returns: (transfer none): the #UskPassage items to say to a right answer.
 */
GListModel *
usk_question_get_when_right (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->when_right;
}

/**
 * usk_question_get_when_wrong:
 * @self: a question
 *
 * Returns: (transfer none): the #UskPassage items to say to a wrong answer.
 */
GListModel *
usk_question_get_when_wrong (UskQuestion *self)
{
  g_return_val_if_fail (USK_IS_QUESTION (self), NULL);

  return self->when_wrong;
}
