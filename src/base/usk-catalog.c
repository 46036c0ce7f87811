/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-catalog.h"

#include <string.h>

#include "usk-error.h"
#include "usk-plural.h"

/* The head of the file, and the words that make it up. */
#define MAGIC        0x950412deu
#define N_HEAD_WORDS 5
#define PLURAL_FORMS "\nPlural-Forms:"
#define PLURAL_RULE  "plural="
#define DEFAULT_RULE "n != 1"

/* What a text is in this language: all its forms one after the other, each with
 * a zero behind it.
 */
typedef struct {
  const char *forms;
  gsize size;
} Entry;

/* The bytes of a file while it is read. */
typedef struct {
  const char *path;
  const char *bytes;
  gsize size;
  gboolean swapped;
} Reader;

struct _UskCatalog {
  GObject parent_instance;

  char *bytes;
  Entry *entries;
  GHashTable *places; /* text in English -> Entry, both within the fields above */
  char *rule;
};

G_DEFINE_FINAL_TYPE (UskCatalog, usk_catalog, G_TYPE_OBJECT)

static void
usk_catalog_finalize (GObject *object)
{
  UskCatalog *self = USK_CATALOG (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->rule, g_free);

  G_OBJECT_CLASS (usk_catalog_parent_class)->finalize (object);
}

static void
usk_catalog_class_init (UskCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_catalog_finalize;
}

static void
usk_catalog_init (UskCatalog *self)
{
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
refuse (const Reader *reader, GError **error)
{
  g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED, "%s is no message catalogue, or damaged; install it again",
               reader->path);

  return FALSE;
}

static gboolean
read_word (const Reader *reader, gsize offset, guint32 *word)
{
  if (offset > reader->size || reader->size - offset < sizeof *word)
    return FALSE;

  memcpy (word, reader->bytes + offset, sizeof *word);
  if (reader->swapped)
    *word = GUINT32_SWAP_LE_BE (*word);

  return TRUE;
}

/* A text is written as its length and its place, and has a zero behind it. */
static gboolean
read_text (const Reader *reader, gsize offset, Entry *text)
{
  guint32 length, place;

  if (!read_word (reader, offset, &length) || !read_word (reader, offset + sizeof length, &place) ||
      place >= reader->size || length >= reader->size - place || reader->bytes[place + length] != '\0')
    return FALSE;

  text->forms = reader->bytes + place;
  text->size = (gsize) length + 1;

  return TRUE;
}

/* Words that are no UTF-8 would end the program where they are drawn. */
static gboolean
is_text (const Entry *entry)
{
  for (const char *form = entry->forms; form < entry->forms + entry->size; form += strlen (form) + 1)
    if (!g_utf8_validate (form, -1, NULL))
      return FALSE;

  return TRUE;
}

static gboolean
read_entries (UskCatalog *self, const Reader *reader, const guint32 *head, GError **error)
{
  guint32 n = head[2];

  /* So many would not fit into the file, whatever else is in it. */
  if (n > reader->size / (4 * sizeof n))
    return refuse (reader, error);

  self->entries = g_new0 (Entry, MAX (n, 1));
  for (guint32 i = 0; i < n; i++)
    {
      Entry key;
      gsize step = (gsize) i * 2 * sizeof n;

      if (!read_text (reader, head[3] + step, &key) || !read_text (reader, head[4] + step, &self->entries[i]) ||
          !is_text (&self->entries[i]))
        return refuse (reader, error);
      g_hash_table_insert (self->places, (gpointer) key.forms, &self->entries[i]);
    }

  return TRUE;
}

/* The translation of the empty text tells about the catalogue. */
static void
read_rule (UskCatalog *self)
{
  const Entry *about = g_hash_table_lookup (self->places, "");
  const char *line = about != NULL ? strstr (about->forms, PLURAL_FORMS) : NULL;
  const char *rule = line != NULL ? strstr (line, PLURAL_RULE) : NULL;

  self->rule = g_strdup (rule != NULL ? rule + strlen (PLURAL_RULE) : DEFAULT_RULE);
  self->rule[strcspn (self->rule, ";\n")] = '\0';
}

/* Bytes stand in the order of the machine that made the file. */
static gboolean
read_head (Reader *reader, guint32 head[N_HEAD_WORDS])
{
  reader->swapped = read_word (reader, 0, head) && head[0] == GUINT32_SWAP_LE_BE (MAGIC);
  for (guint i = 0; i < N_HEAD_WORDS; i++)
    if (!read_word (reader, i * sizeof head[0], &head[i]) || head[0] != MAGIC)
      return FALSE;

  return TRUE;
}

/**
 * usk_catalog_load:
 * @path: (type filename): a catalogue
 * @error: return location: %USK_ERROR_NOT_FOUND, %USK_ERROR_UNREADABLE or
 *   %USK_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): what is in it.
 */
UskCatalog *
usk_catalog_load (const char *path, GError **error)
{
  g_autoptr (UskCatalog) self = NULL;
  g_autoptr (GError) local_error = NULL;
  Reader reader = { .path = path };
  guint32 head[N_HEAD_WORDS];

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (USK_TYPE_CATALOG, NULL);
  if (!g_file_get_contents (path, &self->bytes, &reader.size, &local_error))
    {
      gboolean missing = g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error_literal (error, USK_ERROR, missing ? USK_ERROR_NOT_FOUND : USK_ERROR_UNREADABLE,
                           local_error->message);
      return NULL;
    }

  reader.bytes = self->bytes;
  if (!read_head (&reader, head))
    {
      refuse (&reader, error);
      return NULL;
    }
  if (!read_entries (self, &reader, head, error))
    return NULL;
  read_rule (self);

  return g_steal_pointer (&self);
}

/**
 * usk_catalog_look_up:
 * @self: a catalogue
 * @text: a text of the program, in English
 *
 * Returns: (transfer none): the same in the language of the catalogue, or
 *   @text where nobody has translated it.
 */
const char *
usk_catalog_look_up (UskCatalog *self, const char *text)
{
  const Entry *entry;

  g_return_val_if_fail (USK_IS_CATALOG (self), text);
  g_return_val_if_fail (text != NULL, NULL);

  entry = g_hash_table_lookup (self->places, text);

  return entry != NULL && entry->forms[0] != '\0' ? entry->forms : text;
}

/* Returns a form of a text, or %NULL if it has not so many. */
static const char *
get_form (const Entry *entry, gulong number)
{
  const char *form = entry->forms;

  for (; number > 0 && form < entry->forms + entry->size; number--)
    form += strlen (form) + 1;

  return form < entry->forms + entry->size && form[0] != '\0' ? form : NULL;
}

/**
 * usk_catalog_look_up_plural:
 * @self: a catalogue
 * @one: a text of the program for one thing, in English
 * @many: the text for more or for none
 * @n: how many there are
 *
 * Returns: (transfer none): the text for that many in the language of the
 *   catalogue, or @one or @many where nobody has translated it.
 */
const char *
usk_catalog_look_up_plural (UskCatalog *self, const char *one, const char *many, gulong n)
{
  const Entry *entry;
  const char *found = NULL;
  gulong form;

  g_return_val_if_fail (USK_IS_CATALOG (self), many);
  g_return_val_if_fail (one != NULL && many != NULL, NULL);

  entry = g_hash_table_lookup (self->places, one);
  if (entry != NULL && usk_plural_choose (self->rule, n, &form))
    found = get_form (entry, form);
  if (found != NULL)
    return found;

  return n == 1 ? one : many;
}
