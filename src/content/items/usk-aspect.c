/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-aspect.h"

enum { PROP_0, PROP_ID, PROP_NAME, PROP_QUESTION, PROP_MATTERS, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskAspect {
  GObject parent_instance;

  char *id;
  char *name;
  char *question;
  char **matters;
};

G_DEFINE_FINAL_TYPE (UskAspect, usk_aspect, G_TYPE_OBJECT)

static void
usk_aspect_finalize (GObject *object)
{
  UskAspect *self = USK_ASPECT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->matters, g_strfreev);

  G_OBJECT_CLASS (usk_aspect_parent_class)->finalize (object);
}

static void
usk_aspect_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskAspect *self = USK_ASPECT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_MATTERS:
      g_value_set_boxed (value, self->matters);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_aspect_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskAspect *self = USK_ASPECT (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_QUESTION:
      self->question = g_value_dup_string (value);
      break;
    case PROP_MATTERS:
      self->matters = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_aspect_class_init (UskAspectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_aspect_finalize;
  object_class->get_property = usk_aspect_get_property;
  object_class->set_property = usk_aspect_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  properties[PROP_MATTERS] = g_param_spec_boxed ("matters", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_aspect_init (UskAspect *self)
{
}

/**
 * usk_aspect_get_id:
 * @self: an aspect
 *
 * Returns: (transfer none): the id, such as "depth".
 */
const char *
usk_aspect_get_id (UskAspect *self)
{
  g_return_val_if_fail (USK_IS_ASPECT (self), NULL);

  return self->id;
}

/**
 * usk_aspect_get_name:
 * @self: an aspect
 *
 * Returns: (transfer none): its short name.
 */
const char *
usk_aspect_get_name (UskAspect *self)
{
  g_return_val_if_fail (USK_IS_ASPECT (self), NULL);

  return self->name;
}

/**
 * usk_aspect_get_question:
 * @self: an aspect
 *
 * Returns: (transfer none): the question.
 */
const char *
usk_aspect_get_question (UskAspect *self)
{
  g_return_val_if_fail (USK_IS_ASPECT (self), NULL);

  return self->question;
}

/**
 * usk_aspect_get_matters:
 * @self: an aspect
 *
 * Returns: (transfer none): what it may matter for, such as "pain".
 */
const char *const *
usk_aspect_get_matters (UskAspect *self)
{
  g_return_val_if_fail (USK_IS_ASPECT (self), NULL);

  return (const char *const *) self->matters;
}

/**
 * usk_aspect_asks:
 * @self: an aspect
 *
 * Returns: whether its answers are questions for the visitor to ask, of which nobody can
 *   say how sure they are.
 */
gboolean
usk_aspect_asks (UskAspect *self)
{
  g_return_val_if_fail (USK_IS_ASPECT (self), FALSE);

  return g_str_equal (self->id, "what-to-ask");
}

/**
 * usk_aspect_find:
 * @aspects: #UskAspect items
 * @id: an id
 *
 * Returns: (transfer full) (nullable): the aspect of that id, if it is among them.
 */
UskAspect *
usk_aspect_find (GListModel *aspects, const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (aspects), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (aspects); i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, i);

      if (g_str_equal (aspect->id, id))
        return g_steal_pointer (&aspect);
    }

  return NULL;
}
