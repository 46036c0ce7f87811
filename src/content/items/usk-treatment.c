/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-treatment.h"

enum { PROP_0, PROP_ID, PROP_NAME, PROP_PURPOSE, PROP_SUMMARY, PROP_SCENE, PROP_N_STEPS, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskTreatment {
  GObject parent_instance;

  char *id;
  char *name;
  char *purpose;
  UskPassage *summary;
  char *scene;
  guint n_steps;
};

G_DEFINE_FINAL_TYPE (UskTreatment, usk_treatment, G_TYPE_OBJECT)

static void
usk_treatment_finalize (GObject *object)
{
  UskTreatment *self = USK_TREATMENT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->purpose, g_free);
  g_clear_object (&self->summary);
  g_clear_pointer (&self->scene, g_free);

  G_OBJECT_CLASS (usk_treatment_parent_class)->finalize (object);
}

static void
usk_treatment_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskTreatment *self = USK_TREATMENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, self->purpose);
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    case PROP_SCENE:
      g_value_set_string (value, self->scene);
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, self->n_steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_treatment_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskTreatment *self = USK_TREATMENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_PURPOSE:
      self->purpose = g_value_dup_string (value);
      break;
    case PROP_SUMMARY:
      self->summary = g_value_dup_object (value);
      break;
    case PROP_SCENE:
      self->scene = g_value_dup_string (value);
      break;
    case PROP_N_STEPS:
      self->n_steps = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_treatment_class_init (UskTreatmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_treatment_finalize;
  object_class->get_property = usk_treatment_get_property;
  object_class->set_property = usk_treatment_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_PURPOSE] = g_param_spec_string ("purpose", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, USK_TYPE_PASSAGE, flags);
  properties[PROP_SCENE] = g_param_spec_string ("scene", NULL, NULL, NULL, flags);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_treatment_init (UskTreatment *self)
{
}

/**
 * usk_treatment_get_id:
 * @self: a treatment
 *
 * Returns: (transfer none): the id, such as "microneedling".
 */
const char *
usk_treatment_get_id (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), NULL);

  return self->id;
}

/**
 * usk_treatment_get_name:
 * @self: a treatment
 *
 * Returns: (transfer none): the name in the visitor's language.
 */
const char *
usk_treatment_get_name (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), NULL);

  return self->name;
}

/**
 * usk_treatment_get_purpose:
 * @self: a treatment
 *
 * Returns: (transfer none): one sentence that says what the walkthrough shows.
 */
const char *
usk_treatment_get_purpose (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), NULL);

  return self->purpose;
}

/**
 * usk_treatment_get_summary:
 * @self: a treatment
 *
 * Returns: (transfer none): what the treatment is, in a sentence or two.
 */
UskPassage *
usk_treatment_get_summary (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), NULL);

  return self->summary;
}

/**
 * usk_treatment_get_scene:
 * @self: a treatment
 *
 * Returns: (transfer none): id of the scene that stands for it on the home page.
 */
const char *
usk_treatment_get_scene (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), NULL);

  return self->scene;
}

/**
 * usk_treatment_get_n_steps:
 * @self: a treatment
 *
 * Returns: how many steps the walkthrough has.
 */
guint
usk_treatment_get_n_steps (UskTreatment *self)
{
  g_return_val_if_fail (USK_IS_TREATMENT (self), 0);

  return self->n_steps;
}
