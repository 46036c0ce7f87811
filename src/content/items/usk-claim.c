/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-claim.h"

enum {
  PROP_0,
  PROP_ID,
  PROP_ARTICLE,
  PROP_VERDICT,
  PROP_ALSO,
  PROP_LEFT_OUT,
  PROP_SAYS,
  PROP_WHY,
  PROP_STEPS,
  PROP_STEP_TITLES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

struct _UskClaim {
  GObject parent_instance;

  char *id;
  char *article;
  char *verdict;
  char *also;
  gboolean left_out;
  char *says;
  UskPassage *why;
  char **steps;
  char **step_titles;
};

G_DEFINE_FINAL_TYPE (UskClaim, usk_claim, G_TYPE_OBJECT)

static void
usk_claim_finalize (GObject *object)
{
  UskClaim *self = USK_CLAIM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->verdict, g_free);
  g_clear_pointer (&self->also, g_free);
  g_clear_pointer (&self->says, g_free);
  g_clear_object (&self->why);
  g_clear_pointer (&self->steps, g_strfreev);
  g_clear_pointer (&self->step_titles, g_strfreev);

  G_OBJECT_CLASS (usk_claim_parent_class)->finalize (object);
}

static void
usk_claim_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskClaim *self = USK_CLAIM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ARTICLE:
      g_value_set_string (value, self->article);
      break;
    case PROP_VERDICT:
      g_value_set_string (value, self->verdict);
      break;
    case PROP_ALSO:
      g_value_set_string (value, self->also);
      break;
    case PROP_LEFT_OUT:
      g_value_set_boolean (value, self->left_out);
      break;
    case PROP_SAYS:
      g_value_set_string (value, self->says);
      break;
    case PROP_WHY:
      g_value_set_object (value, self->why);
      break;
    case PROP_STEPS:
      g_value_set_boxed (value, self->steps);
      break;
    case PROP_STEP_TITLES:
      g_value_set_boxed (value, self->step_titles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_claim_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskClaim *self = USK_CLAIM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_ARTICLE:
      self->article = g_value_dup_string (value);
      break;
    case PROP_VERDICT:
      self->verdict = g_value_dup_string (value);
      break;
    case PROP_ALSO:
      self->also = g_value_dup_string (value);
      break;
    case PROP_LEFT_OUT:
      self->left_out = g_value_get_boolean (value);
      break;
    case PROP_SAYS:
      self->says = g_value_dup_string (value);
      break;
    case PROP_WHY:
      self->why = g_value_dup_object (value);
      break;
    case PROP_STEPS:
      self->steps = g_value_dup_boxed (value);
      break;
    case PROP_STEP_TITLES:
      self->step_titles = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_claim_class_init (UskClaimClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_claim_finalize;
  object_class->get_property = usk_claim_get_property;
  object_class->set_property = usk_claim_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_ARTICLE] = g_param_spec_string ("article", NULL, NULL, NULL, flags);
  properties[PROP_VERDICT] = g_param_spec_string ("verdict", NULL, NULL, NULL, flags);
  properties[PROP_ALSO] = g_param_spec_string ("also", NULL, NULL, NULL, flags);
  properties[PROP_LEFT_OUT] = g_param_spec_boolean ("left-out", NULL, NULL, FALSE, flags);
  properties[PROP_SAYS] = g_param_spec_string ("says", NULL, NULL, NULL, flags);
  properties[PROP_WHY] = g_param_spec_object ("why", NULL, NULL, USK_TYPE_PASSAGE, flags);
  properties[PROP_STEPS] = g_param_spec_boxed ("steps", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_STEP_TITLES] = g_param_spec_boxed ("step-titles", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_claim_init (UskClaim *self)
{
}

/**
 * usk_claim_get_id:
 * @self: a claim
 *
 * Returns: (transfer none): the id, such as "M27".
 */
const char *
usk_claim_get_id (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->id;
}

/**
 * usk_claim_get_article:
 * @self: a claim
 *
 * Returns: (transfer none): id of the treatment that the article is about.
 */
const char *
usk_claim_get_article (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->article;
}

/**
 * usk_claim_get_verdict:
 * @self: a claim
 *
 * Returns: (transfer none): the verdict, such as "partly-supported".
 */
const char *
usk_claim_get_verdict (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->verdict;
}

/**
 * usk_claim_get_also:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): a second verdict, or %NULL.
 */
const char *
usk_claim_get_also (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->also;
}

/**
 * usk_claim_get_left_out:
 * @self: a claim
 *
 * Returns: whether the article left this out and we add it.
 */
gboolean
usk_claim_get_left_out (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), FALSE);

  return self->left_out;
}

/**
 * usk_claim_get_says:
 * @self: a claim
 *
 * Returns: (transfer none): what the article says, in our words.
 */
const char *
usk_claim_get_says (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->says;
}

/**
 * usk_claim_get_why:
 * @self: a claim
 *
 * Returns: (transfer none): why we judge it so.
 */
UskPassage *
usk_claim_get_why (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return self->why;
}

/**
 * usk_claim_get_steps:
 * @self: a claim
 *
 * Returns: (transfer none): ids of the steps that answer it.
 */
const char *const *
usk_claim_get_steps (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return (const char *const *) self->steps;
}

/**
 * usk_claim_get_step_titles:
 * @self: a claim
 *
 * Returns: (transfer none): what the steps of usk_claim_get_steps() are called.
 */
const char *const *
usk_claim_get_step_titles (UskClaim *self)
{
  g_return_val_if_fail (USK_IS_CLAIM (self), NULL);

  return (const char *const *) self->step_titles;
}
