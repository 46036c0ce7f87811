/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-term.h"

enum { PROP_0, PROP_ID, PROP_NAME, PROP_DEFINITION, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskTerm {
  GObject parent_instance;

  char *id;
  char *name;
  UskPassage *definition;
};

G_DEFINE_FINAL_TYPE (UskTerm, usk_term, G_TYPE_OBJECT)

static void
usk_term_finalize (GObject *object)
{
  UskTerm *self = USK_TERM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->definition);

  G_OBJECT_CLASS (usk_term_parent_class)->finalize (object);
}

static void
usk_term_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskTerm *self = USK_TERM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DEFINITION:
      g_value_set_object (value, self->definition);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_term_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskTerm *self = USK_TERM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_DEFINITION:
      self->definition = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_term_class_init (UskTermClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_term_finalize;
  object_class->get_property = usk_term_get_property;
  object_class->set_property = usk_term_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DEFINITION] = g_param_spec_object ("definition", NULL, NULL, USK_TYPE_PASSAGE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_term_init (UskTerm *self)
{
}

/**
 * usk_term_get_id:
 * @self: a term
 *
 * Returns: (transfer none): the id, such as "dermis".
 */
const char *
usk_term_get_id (UskTerm *self)
{
  g_return_val_if_fail (USK_IS_TERM (self), NULL);

  return self->id;
}

/**
 * usk_term_get_name:
 * @self: a term
 *
 * Returns: (transfer none): the word itself.
 */
const char *
usk_term_get_name (UskTerm *self)
{
  g_return_val_if_fail (USK_IS_TERM (self), NULL);

  return self->name;
}

/**
 * usk_term_get_definition:
 * @self: a term
 *
 * Returns: (transfer none): what it means.
 */
UskPassage *
usk_term_get_definition (UskTerm *self)
{
  g_return_val_if_fail (USK_IS_TERM (self), NULL);

  return self->definition;
}
