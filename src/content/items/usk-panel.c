/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-panel.h"

enum {
  PROP_0,
  PROP_CHOICE,
  PROP_ASPECT,
  PROP_CERTAINTY,
  PROP_REASON,
  PROP_ANSWER,
  PROP_DETAILS,
  PROP_QUANTITIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

struct _UskPanel {
  GObject parent_instance;

  char *choice;
  char *aspect;
  char *certainty;
  char *reason;
  UskPassage *answer;
  GListModel *details;
  GListModel *quantities;
};

G_DEFINE_FINAL_TYPE (UskPanel, usk_panel, G_TYPE_OBJECT)

static void
usk_panel_finalize (GObject *object)
{
  UskPanel *self = USK_PANEL (object);

  g_clear_pointer (&self->choice, g_free);
  g_clear_pointer (&self->aspect, g_free);
  g_clear_pointer (&self->certainty, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_object (&self->answer);
  g_clear_object (&self->details);
  g_clear_object (&self->quantities);

  G_OBJECT_CLASS (usk_panel_parent_class)->finalize (object);
}

static void
usk_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPanel *self = USK_PANEL (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      g_value_set_string (value, self->choice);
      break;
    case PROP_ASPECT:
      g_value_set_string (value, self->aspect);
      break;
    case PROP_CERTAINTY:
      g_value_set_string (value, self->certainty);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, self->details);
      break;
    case PROP_QUANTITIES:
      g_value_set_object (value, self->quantities);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPanel *self = USK_PANEL (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      self->choice = g_value_dup_string (value);
      break;
    case PROP_ASPECT:
      self->aspect = g_value_dup_string (value);
      break;
    case PROP_CERTAINTY:
      self->certainty = g_value_dup_string (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    case PROP_ANSWER:
      self->answer = g_value_dup_object (value);
      break;
    case PROP_DETAILS:
      self->details = g_value_dup_object (value);
      break;
    case PROP_QUANTITIES:
      self->quantities = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_panel_class_init (UskPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_panel_finalize;
  object_class->get_property = usk_panel_get_property;
  object_class->set_property = usk_panel_set_property;

  properties[PROP_CHOICE] = g_param_spec_string ("choice", NULL, NULL, NULL, flags);
  properties[PROP_ASPECT] = g_param_spec_string ("aspect", NULL, NULL, NULL, flags);
  properties[PROP_CERTAINTY] = g_param_spec_string ("certainty", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, USK_TYPE_PASSAGE, flags);
  properties[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_QUANTITIES] = g_param_spec_object ("quantities", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_panel_init (UskPanel *self)
{
}

/**
 * usk_panel_get_certainty:
 * @self: a panel
 *
 * Returns: (transfer none): how sure the evidence is, such as "low".
 */
const char *
usk_panel_get_certainty (UskPanel *self)
{
  g_return_val_if_fail (USK_IS_PANEL (self), NULL);

  return self->certainty;
}

/**
 * usk_panel_get_reason:
 * @self: a panel
 *
 * Returns: (transfer none): why we are that sure.
 */
const char *
usk_panel_get_reason (UskPanel *self)
{
  g_return_val_if_fail (USK_IS_PANEL (self), NULL);

  return self->reason;
}

/**
 * usk_panel_get_answer:
 * @self: a panel
 *
 * Returns: (transfer none): the short answer.
 */
UskPassage *
usk_panel_get_answer (UskPanel *self)
{
  g_return_val_if_fail (USK_IS_PANEL (self), NULL);

  return self->answer;
}

/**
 * usk_panel_get_details:
 * @self: a panel
 *
 * Returns: (transfer none): the #UskPassage items behind the answer.
 */
GListModel *
usk_panel_get_details (UskPanel *self)
{
  g_return_val_if_fail (USK_IS_PANEL (self), NULL);

  return self->details;
}

/**
 * usk_panel_get_quantities:
 * @self: a panel
 *
 * Returns: (transfer none): the #UskQuantity items of the answer.
 */
GListModel *
usk_panel_get_quantities (UskPanel *self)
{
  g_return_val_if_fail (USK_IS_PANEL (self), NULL);

  return self->quantities;
}
