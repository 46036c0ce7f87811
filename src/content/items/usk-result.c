/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-result.h"

enum { PROP_0, PROP_KIND, PROP_TITLE, PROP_SNIPPET, PROP_ACTION, PROP_PARAMETER, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskResult {
  GObject parent_instance;

  char *kind;
  char *title;
  char *snippet;
  char *action;
  GVariant *parameter;
};

G_DEFINE_FINAL_TYPE (UskResult, usk_result, G_TYPE_OBJECT)

static void
usk_result_finalize (GObject *object)
{
  UskResult *self = USK_RESULT (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->snippet, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->parameter, g_variant_unref);

  G_OBJECT_CLASS (usk_result_parent_class)->finalize (object);
}

static void
usk_result_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskResult *self = USK_RESULT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, self->snippet);
      break;
    case PROP_ACTION:
      g_value_set_string (value, self->action);
      break;
    case PROP_PARAMETER:
      g_value_set_variant (value, self->parameter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_result_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskResult *self = USK_RESULT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SNIPPET:
      self->snippet = g_value_dup_string (value);
      break;
    case PROP_ACTION:
      self->action = g_value_dup_string (value);
      break;
    case PROP_PARAMETER:
      self->parameter = g_value_dup_variant (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_result_class_init (UskResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_result_finalize;
  object_class->get_property = usk_result_get_property;
  object_class->set_property = usk_result_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);
  properties[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, flags);
  properties[PROP_PARAMETER] = g_param_spec_variant ("parameter", NULL, NULL, G_VARIANT_TYPE_ANY, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_result_init (UskResult *self)
{
}

/**
 * usk_result_get_kind:
 * @self: a result
 *
 * Returns: (transfer none): the kind of thing, such as "step".
 */
const char *
usk_result_get_kind (UskResult *self)
{
  g_return_val_if_fail (USK_IS_RESULT (self), NULL);

  return self->kind;
}

/**
 * usk_result_get_title:
 * @self: a result
 *
 * Returns: (transfer none): what it is called.
 */
const char *
usk_result_get_title (UskResult *self)
{
  g_return_val_if_fail (USK_IS_RESULT (self), NULL);

  return self->title;
}

/**
 * usk_result_get_snippet:
 * @self: a result
 *
 * Returns: (transfer none): the passage that answers the search.
 */
const char *
usk_result_get_snippet (UskResult *self)
{
  g_return_val_if_fail (USK_IS_RESULT (self), NULL);

  return self->snippet;
}

/**
 * usk_result_get_action:
 * @self: a result
 *
 * Returns: (transfer none): the window's action that opens it.
 */
const char *
usk_result_get_action (UskResult *self)
{
  g_return_val_if_fail (USK_IS_RESULT (self), NULL);

  return self->action;
}

/**
 * usk_result_get_parameter:
 * @self: a result
 *
 * Returns: (transfer none): the parameter of its action.
 */
GVariant *
usk_result_get_parameter (UskResult *self)
{
  g_return_val_if_fail (USK_IS_RESULT (self), NULL);

  return self->parameter;
}
