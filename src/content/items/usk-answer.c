/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-answer.h"

enum { PROP_0, PROP_TEXT, PROP_RIGHT, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskAnswer {
  GObject parent_instance;

  char *text;
  gboolean right;
};

G_DEFINE_FINAL_TYPE (UskAnswer, usk_answer, G_TYPE_OBJECT)

static void
usk_answer_finalize (GObject *object)
{
  UskAnswer *self = USK_ANSWER (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (usk_answer_parent_class)->finalize (object);
}

static void
usk_answer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskAnswer *self = USK_ANSWER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_RIGHT:
      g_value_set_boolean (value, self->right);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_answer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskAnswer *self = USK_ANSWER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_RIGHT:
      self->right = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_answer_class_init (UskAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_answer_finalize;
  object_class->get_property = usk_answer_get_property;
  object_class->set_property = usk_answer_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_RIGHT] = g_param_spec_boolean ("right", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_answer_init (UskAnswer *self)
{
}

/**
 * usk_answer_get_text:
 * @self: an answer
 *
 * Returns: (transfer none): the words of the answer.
 */
const char *
usk_answer_get_text (UskAnswer *self)
{
  g_return_val_if_fail (USK_IS_ANSWER (self), NULL);

  return self->text;
}

/**
 * usk_answer_get_right:
 * @self: an answer
 *
 * Returns: whether it is the right one.
 */
gboolean
usk_answer_get_right (UskAnswer *self)
{
  g_return_val_if_fail (USK_IS_ANSWER (self), FALSE);

  return self->right;
}
