/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-quantity.h"

enum { PROP_0, PROP_PASSAGE, PROP_UNIT, PROP_LOW, PROP_HIGH, PROP_SPAN, PROP_FROM_TREATMENT, N_PROPS };

static GParamSpec *properties[N_PROPS];

struct _UskQuantity {
  GObject parent_instance;

  UskPassage *passage;
  char *unit;
  double low;
  double high;
  char *span;
  gboolean from_treatment;
};

G_DEFINE_FINAL_TYPE (UskQuantity, usk_quantity, G_TYPE_OBJECT)

static void
usk_quantity_finalize (GObject *object)
{
  UskQuantity *self = USK_QUANTITY (object);

  g_clear_object (&self->passage);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->span, g_free);

  G_OBJECT_CLASS (usk_quantity_parent_class)->finalize (object);
}

static void
usk_quantity_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskQuantity *self = USK_QUANTITY (object);

  switch (prop_id)
    {
    case PROP_PASSAGE:
      g_value_set_object (value, self->passage);
      break;
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      break;
    case PROP_LOW:
      g_value_set_double (value, self->low);
      break;
    case PROP_HIGH:
      g_value_set_double (value, self->high);
      break;
    case PROP_SPAN:
      g_value_set_string (value, self->span);
      break;
    case PROP_FROM_TREATMENT:
      g_value_set_boolean (value, self->from_treatment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_quantity_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskQuantity *self = USK_QUANTITY (object);

  switch (prop_id)
    {
    case PROP_PASSAGE:
      self->passage = g_value_dup_object (value);
      break;
    case PROP_UNIT:
      self->unit = g_value_dup_string (value);
      break;
    case PROP_LOW:
      self->low = g_value_get_double (value);
      break;
    case PROP_HIGH:
      self->high = g_value_get_double (value);
      break;
    case PROP_SPAN:
      self->span = g_value_dup_string (value);
      break;
    case PROP_FROM_TREATMENT:
      self->from_treatment = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_quantity_class_init (UskQuantityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_quantity_finalize;
  object_class->get_property = usk_quantity_get_property;
  object_class->set_property = usk_quantity_set_property;

  properties[PROP_PASSAGE] = g_param_spec_object ("passage", NULL, NULL, USK_TYPE_PASSAGE, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_LOW] = g_param_spec_double ("low", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_HIGH] = g_param_spec_double ("high", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_SPAN] = g_param_spec_string ("span", NULL, NULL, NULL, flags);
  properties[PROP_FROM_TREATMENT] = g_param_spec_boolean ("from-treatment", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_quantity_init (UskQuantity *self)
{
}

/**
 * usk_quantity_get_passage:
 * @self: a quantity
 *
 * Returns: (transfer none): what is counted or measured, and where that comes from.
 */
UskPassage *
usk_quantity_get_passage (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), NULL);

  return self->passage;
}

/**
 * usk_quantity_get_unit:
 * @self: a quantity
 *
 * Returns: (transfer none): the unit, such as "mm" or "events-per-1000-sessions".
 */
const char *
usk_quantity_get_unit (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), NULL);

  return self->unit;
}

/**
 * usk_quantity_get_low:
 * @self: a quantity
 *
 * Returns: the lower end of the range.
 */
double
usk_quantity_get_low (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), 0);

  return self->low;
}

/**
 * usk_quantity_get_high:
 * @self: a quantity
 *
 * Returns: the upper end of the range.
 */
double
usk_quantity_get_high (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), 0);

  return self->high;
}

/**
 * usk_quantity_get_span:
 * @self: a quantity
 *
 * Returns: (transfer none) (nullable): the time it is counted over, or %NULL.
 */
const char *
usk_quantity_get_span (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), NULL);

  return self->span;
}

/**
 * usk_quantity_is_from_treatment:
 * @self: a quantity
 *
 * Returns: whether its numbers tell how long something lasts from the treatment on.
 */
gboolean
usk_quantity_is_from_treatment (UskQuantity *self)
{
  g_return_val_if_fail (USK_IS_QUANTITY (self), FALSE);

  return self->from_treatment;
}
