/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-source.h"

enum {
  PROP_0,
  PROP_KEY,
  PROP_REFERENCE,
  PROP_REFERENCE_LANGUAGE,
  PROP_OWN_WORDS,
  PROP_FROM_MEMORY,
  PROP_KIND,
  PROP_READ,
  PROP_SIZE,
  PROP_FUNDING,
  PROP_FUNDING_KNOWN,
  PROP_CAUTION,
  PROP_YEAR,
  PROP_DOI,
  PROP_USES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

struct _UskSource {
  GObject parent_instance;

  char *key;
  char *reference;
  char *reference_language;
  gboolean own_words;
  gboolean from_memory;
  char *kind;
  char *read;
  char *size;
  char *funding;
  gboolean funding_known;
  char *caution;
  int year;
  char *doi;
  GArray *uses;
};

G_DEFINE_FINAL_TYPE (UskSource, usk_source, G_TYPE_OBJECT)

static void
usk_source_finalize (GObject *object)
{
  UskSource *self = USK_SOURCE (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->reference_language, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->read, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->funding, g_free);
  g_clear_pointer (&self->caution, g_free);
  g_clear_pointer (&self->doi, g_free);
  g_clear_pointer (&self->uses, g_array_unref);

  G_OBJECT_CLASS (usk_source_parent_class)->finalize (object);
}

static void
usk_source_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSource *self = USK_SOURCE (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_REFERENCE:
      g_value_set_string (value, self->reference);
      break;
    case PROP_REFERENCE_LANGUAGE:
      g_value_set_string (value, self->reference_language);
      break;
    case PROP_OWN_WORDS:
      g_value_set_boolean (value, self->own_words);
      break;
    case PROP_FROM_MEMORY:
      g_value_set_boolean (value, self->from_memory);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_READ:
      g_value_set_string (value, self->read);
      break;
    case PROP_SIZE:
      g_value_set_string (value, self->size);
      break;
    case PROP_FUNDING:
      g_value_set_string (value, self->funding);
      break;
    case PROP_FUNDING_KNOWN:
      g_value_set_boolean (value, self->funding_known);
      break;
    case PROP_CAUTION:
      g_value_set_string (value, self->caution);
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    case PROP_DOI:
      g_value_set_string (value, self->doi);
      break;
    case PROP_USES:
      g_value_set_boxed (value, self->uses);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_source_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSource *self = USK_SOURCE (object);

  switch (prop_id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_REFERENCE:
      self->reference = g_value_dup_string (value);
      break;
    case PROP_REFERENCE_LANGUAGE:
      self->reference_language = g_value_dup_string (value);
      break;
    case PROP_OWN_WORDS:
      self->own_words = g_value_get_boolean (value);
      break;
    case PROP_FROM_MEMORY:
      self->from_memory = g_value_get_boolean (value);
      break;
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;
    case PROP_READ:
      self->read = g_value_dup_string (value);
      break;
    case PROP_SIZE:
      self->size = g_value_dup_string (value);
      break;
    case PROP_FUNDING:
      self->funding = g_value_dup_string (value);
      break;
    case PROP_FUNDING_KNOWN:
      self->funding_known = g_value_get_boolean (value);
      break;
    case PROP_CAUTION:
      self->caution = g_value_dup_string (value);
      break;
    case PROP_YEAR:
      self->year = g_value_get_int (value);
      break;
    case PROP_DOI:
      self->doi = g_value_dup_string (value);
      break;
    case PROP_USES:
      self->uses = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_source_class_init (UskSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = usk_source_finalize;
  object_class->get_property = usk_source_get_property;
  object_class->set_property = usk_source_set_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL, flags);
  properties[PROP_REFERENCE_LANGUAGE] = g_param_spec_string ("reference-language", NULL, NULL, NULL, flags);
  properties[PROP_OWN_WORDS] = g_param_spec_boolean ("own-words", NULL, NULL, FALSE, flags);
  properties[PROP_FROM_MEMORY] = g_param_spec_boolean ("from-memory", NULL, NULL, FALSE, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_READ] = g_param_spec_string ("read", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_string ("size", NULL, NULL, NULL, flags);
  properties[PROP_FUNDING] = g_param_spec_string ("funding", NULL, NULL, NULL, flags);
  properties[PROP_FUNDING_KNOWN] = g_param_spec_boolean ("funding-known", NULL, NULL, FALSE, flags);
  properties[PROP_CAUTION] = g_param_spec_string ("caution", NULL, NULL, NULL, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_DOI] = g_param_spec_string ("doi", NULL, NULL, NULL, flags);
  properties[PROP_USES] = g_param_spec_boxed ("uses", NULL, NULL, G_TYPE_ARRAY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_source_init (UskSource *self)
{
}

/**
 * usk_source_get_key:
 * @self: a source
 *
 * Returns: (transfer none): the key, such as "CHO15".
 */
const char *
usk_source_get_key (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->key;
}

/**
 * usk_source_get_reference:
 * @self: a source
 *
 * Returns: (transfer none): the full reference.
 */
const char *
usk_source_get_reference (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->reference;
}

/**
 * usk_source_get_reference_language:
 * @self: a source
 *
 * A reference stays as it was published, in English; one in our own words may be translated.
 *
 * Returns: (transfer none): the language of the reference, such as "en".
 */
const char *
usk_source_get_reference_language (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->reference_language;
}

/**
 * usk_source_has_own_words:
 * @self: a source
 *
 * Returns: whether the reference tells in our own words what the source is.
 */
gboolean
usk_source_has_own_words (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), FALSE);

  return self->own_words;
}

/**
 * usk_source_is_from_memory:
 * @self: a source
 *
 * Returns: whether some of the reference, such as names or pages, is from
 *   memory and not checked yet.
 */
gboolean
usk_source_is_from_memory (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), FALSE);

  return self->from_memory;
}

/**
 * usk_source_get_kind:
 * @self: a source
 *
 * Returns: (transfer none): the kind of source, such as "systematic-review".
 */
const char *
usk_source_get_kind (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->kind;
}

/**
 * usk_source_get_read:
 * @self: a source
 *
 * Returns: (transfer none): how far it was read: "abstract", "page", "second-hand" or "citation".
 */
const char *
usk_source_get_read (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->read;
}

/**
 * usk_source_get_size:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): how many people or studies, or %NULL.
 */
const char *
usk_source_get_size (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->size;
}

/**
 * usk_source_get_funding:
 * @self: a source
 *
 * Returns: (transfer none): who paid for it, or that this is not known.
 */
const char *
usk_source_get_funding (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->funding;
}

/**
 * usk_source_get_caution:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what a reader must know about it, or %NULL.
 */
const char *
usk_source_get_caution (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->caution;
}

/**
 * usk_source_get_year:
 * @self: a source
 *
 * Returns: when it came out, or 0 when that is not known.
 */
int
usk_source_get_year (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), 0);

  return self->year;
}

/**
 * usk_source_get_doi:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): its digital object identifier, or %NULL.
 */
const char *
usk_source_get_doi (UskSource *self)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), NULL);

  return self->doi;
}

/**
 * usk_source_get_n_uses:
 * @self: a source
 * @use: a kind of use
 *
 * Returns: how many of that kind lean on it.
 */
guint
usk_source_get_n_uses (UskSource *self, UskSourceUse use)
{
  g_return_val_if_fail (USK_IS_SOURCE (self), 0);
  g_return_val_if_fail (use < USK_SOURCE_N_USES, 0);

  return self->uses != NULL ? g_array_index (self->uses, guint, use) : 0;
}
