/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-passage.h"

enum {
  PROP_0,
  PROP_ID,
  PROP_MARKUP,
  PROP_PLAIN,
  PROP_SOURCES,
  PROP_REFERENCES,
  PROP_GENERAL,
  PROP_EMERGENCY,
  PROP_CALLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

struct _UskPassage {
  GObject parent_instance;

  char *id;
  char *markup;
  char *plain;
  char **sources;
  char **references;
  gboolean general;
  gboolean emergency;
  gboolean calls;
};

G_DEFINE_FINAL_TYPE (UskPassage, usk_passage, G_TYPE_OBJECT)

static void
usk_passage_finalize (GObject *object)
{
  UskPassage *self = USK_PASSAGE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->markup, g_free);
  g_clear_pointer (&self->plain, g_free);
  g_clear_pointer (&self->sources, g_strfreev);
  g_clear_pointer (&self->references, g_strfreev);

  G_OBJECT_CLASS (usk_passage_parent_class)->finalize (object);
}

static void
usk_passage_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPassage *self = USK_PASSAGE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_MARKUP:
      g_value_set_string (value, self->markup);
      break;
    case PROP_PLAIN:
      g_value_set_string (value, self->plain);
      break;
    case PROP_SOURCES:
      g_value_set_boxed (value, self->sources);
      break;
    case PROP_REFERENCES:
      g_value_set_boxed (value, self->references);
      break;
    case PROP_GENERAL:
      g_value_set_boolean (value, self->general);
      break;
    case PROP_EMERGENCY:
      g_value_set_boolean (value, self->emergency);
      break;
    case PROP_CALLS:
      g_value_set_boolean (value, self->calls);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_passage_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPassage *self = USK_PASSAGE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_MARKUP:
      self->markup = g_value_dup_string (value);
      break;
    case PROP_PLAIN:
      self->plain = g_value_dup_string (value);
      break;
    case PROP_SOURCES:
      self->sources = g_value_dup_boxed (value);
      break;
    case PROP_REFERENCES:
      self->references = g_value_dup_boxed (value);
      break;
    case PROP_GENERAL:
      self->general = g_value_get_boolean (value);
      break;
    case PROP_EMERGENCY:
      self->emergency = g_value_get_boolean (value);
      break;
    case PROP_CALLS:
      self->calls = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_passage_class_init (UskPassageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_passage_finalize;
  object_class->get_property = usk_passage_get_property;
  object_class->set_property = usk_passage_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_MARKUP] = g_param_spec_string ("markup", NULL, NULL, NULL, flags);
  properties[PROP_PLAIN] = g_param_spec_string ("plain", NULL, NULL, NULL, flags);
  properties[PROP_SOURCES] = g_param_spec_boxed ("sources", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_REFERENCES] = g_param_spec_boxed ("references", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_GENERAL] = g_param_spec_boolean ("general", NULL, NULL, FALSE, flags);
  properties[PROP_EMERGENCY] = g_param_spec_boolean ("emergency", NULL, NULL, FALSE, flags);
  properties[PROP_CALLS] = g_param_spec_boolean ("calls", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_passage_init (UskPassage *self)
{
}

/**
 * usk_passage_get_id:
 * @self: a passage
 *
 * Returns: (transfer none) (nullable): its id in the pack, the same in every language.
 */
const char *
usk_passage_get_id (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), NULL);

  return self->id;
}

/**
 * usk_passage_get_markup:
 * @self: a passage
 *
 * Returns: (transfer none): the text as Pango markup; a glossary word is a link "term:ID".
 */
const char *
usk_passage_get_markup (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), NULL);

  return self->markup;
}

/**
 * usk_passage_get_plain:
 * @self: a passage
 *
 * Returns: (transfer none): the text without marks, for speech and screen readers.
 */
const char *
usk_passage_get_plain (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), NULL);

  return self->plain;
}

/**
 * usk_passage_get_sources:
 * @self: a passage
 *
 * Returns: (transfer none): the keys of the sources that say so, empty for general guidance.
 */
const char *const *
usk_passage_get_sources (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), NULL);

  return (const char *const *) self->sources;
}

/**
 * usk_passage_get_references:
 * @self: a passage
 *
 * Returns: (transfer none): the references that belong to the keys, in the same order.
 */
const char *const *
usk_passage_get_references (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), NULL);

  return (const char *const *) self->references;
}

/**
 * usk_passage_get_general:
 * @self: a passage
 *
 * Returns: whether this is general guidance that no clinician has confirmed.
 */
gboolean
usk_passage_get_general (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), FALSE);

  return self->general;
}

/**
 * usk_passage_get_emergency:
 * @self: a passage
 *
 * Returns: whether this is an emergency.
 */
gboolean
usk_passage_get_emergency (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), FALSE);

  return self->emergency;
}

/**
 * usk_passage_get_calls:
 * @self: a passage
 *
 * Returns: whether it tells to call the emergency number.  Among other texts it comes
 *   first, wherever there is no place of its own for what is an emergency.
 */
gboolean
usk_passage_get_calls (UskPassage *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE (self), FALSE);

  return self->calls;
}
