/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-choice.h"

enum { PROP_0, PROP_ID, PROP_KIND, PROP_NAME, PROP_TREATMENT, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskChoice {
  GObject parent_instance;

  char *id;
  char *kind;
  char *name;
  char *treatment;
};

G_DEFINE_FINAL_TYPE (UskChoice, usk_choice, G_TYPE_OBJECT)

static void
usk_choice_finalize (GObject *object)
{
  UskChoice *self = USK_CHOICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->treatment, g_free);

  G_OBJECT_CLASS (usk_choice_parent_class)->finalize (object);
}

static void
usk_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskChoice *self = USK_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TREATMENT:
      g_value_set_string (value, self->treatment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskChoice *self = USK_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_TREATMENT:
      self->treatment = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_choice_class_init (UskChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_choice_finalize;
  object_class->get_property = usk_choice_get_property;
  object_class->set_property = usk_choice_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TREATMENT] = g_param_spec_string ("treatment", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_choice_init (UskChoice *self)
{
}

/**
 * usk_choice_get_id:
 * @self: a choice
 *
 * Returns: (transfer none): the id, such as "no-treatment".
 */
const char *
usk_choice_get_id (UskChoice *self)
{
  g_return_val_if_fail (USK_IS_CHOICE (self), NULL);

  return self->id;
}

/**
 * usk_choice_get_name:
 * @self: a choice
 *
 * Returns: (transfer none): its name.
 */
const char *
usk_choice_get_name (UskChoice *self)
{
  g_return_val_if_fail (USK_IS_CHOICE (self), NULL);

  return self->name;
}

/**
 * usk_choice_get_treatment:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): id of the treatment with its walkthrough, or %NULL.
 */
const char *
usk_choice_get_treatment (UskChoice *self)
{
  g_return_val_if_fail (USK_IS_CHOICE (self), NULL);

  return self->treatment;
}

/**
 * usk_choice_find:
 * @choices: #UskChoice items
 * @id: an id
 *
 * Returns: (transfer full) (nullable): the choice of that id, if it is among them.
 */
UskChoice *
usk_choice_find (GListModel *choices, const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (UskChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (choice->id, id))
        return g_steal_pointer (&choice);
    }

  return NULL;
}
