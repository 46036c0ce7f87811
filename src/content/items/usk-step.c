/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-step.h"

enum { PROP_0, PROP_ID, PROP_TREATMENT, PROP_NUMBER, PROP_TITLE, PROP_TEXTS, PROP_DETAILS, PROP_SCENE, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskStep {
  GObject parent_instance;

  char *id;
  char *treatment;
  guint number;
  char *title;
  GListModel *texts;
  GListModel *details;
  UskScene *scene;
};

G_DEFINE_FINAL_TYPE (UskStep, usk_step, G_TYPE_OBJECT)

static void
usk_step_finalize (GObject *object)
{
  UskStep *self = USK_STEP (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->treatment, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->texts);
  g_clear_object (&self->details);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (usk_step_parent_class)->finalize (object);
}

static void
usk_step_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskStep *self = USK_STEP (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TREATMENT:
      g_value_set_string (value, self->treatment);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXTS:
      g_value_set_object (value, self->texts);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, self->details);
      break;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_step_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskStep *self = USK_STEP (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TREATMENT:
      self->treatment = g_value_dup_string (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_get_uint (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_TEXTS:
      self->texts = g_value_dup_object (value);
      break;
    case PROP_DETAILS:
      self->details = g_value_dup_object (value);
      break;
    case PROP_SCENE:
      self->scene = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_step_class_init (UskStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_step_finalize;
  object_class->get_property = usk_step_get_property;
  object_class->set_property = usk_step_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TREATMENT] = g_param_spec_string ("treatment", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXTS] = g_param_spec_object ("texts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, USK_TYPE_SCENE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_step_init (UskStep *self)
{
}

/**
 * usk_step_get_id:
 * @self: a step
 *
 * Returns: (transfer none): the id, such as "microneedling-3".
 */
const char *
usk_step_get_id (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->id;
}

/**
 * usk_step_get_treatment:
 * @self: a step
 *
 * Returns: (transfer none): id of the treatment.
 */
const char *
usk_step_get_treatment (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->treatment;
}

/**
 * usk_step_get_number:
 * @self: a step
 *
 * Returns: its place in the walkthrough, from 1.
 */
guint
usk_step_get_number (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), 0);

  return self->number;
}

/**
 * usk_step_get_title:
 * @self: a step
 *
 * Returns: (transfer none): the title.
 */
const char *
usk_step_get_title (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->title;
}

/**
 * usk_step_get_texts:
 * @self: a step
 *
 * Returns: (transfer none): the #UskPassage items of the text.
 */
GListModel *
usk_step_get_texts (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->texts;
}

/**
 * usk_step_get_details:
 * @self: a step
 *
 * Returns: (transfer none): the #UskPassage items for those who want to know more.
 */
GListModel *
usk_step_get_details (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->details;
}

/**
 * usk_step_get_scene:
 * @self: a step
 *
 * Returns: (transfer none): what the drawing shows.
 */
UskScene *
usk_step_get_scene (UskStep *self)
{
  g_return_val_if_fail (USK_IS_STEP (self), NULL);

  return self->scene;
}
