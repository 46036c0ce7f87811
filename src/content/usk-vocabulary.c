/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of the search index, kept by length once somebody mistyped one of
 * about that length.  A pack does not change while it is open.
 */

#include "usk-vocabulary.h"

#include <string.h>

#include "usk-words.h"

/* How many words of the pack a mistyped word may stand for. */
#define MAX_GUESSES 6

/* A word that is long has more room for mistakes. */
#define LONG_WORD     7
#define SHORT_WORD    3
#define MAX_TOLERANCE 2

typedef struct {
  guint letters;
  const char *word;
} Entry;

/* All words of one length: their entries point into the text. */
typedef struct {
  char *text;
  GArray *entries;
} Shelf;

struct _UskVocabulary {
  GObject parent_instance;

  UskStore *store;
  GHashTable *shelves;
};

G_DEFINE_FINAL_TYPE (UskVocabulary, usk_vocabulary, G_TYPE_OBJECT)

static void
shelf_free (Shelf *shelf)
{
  g_free (shelf->text);
  g_array_unref (shelf->entries);
  g_free (shelf);
}

/* Which letters a word has.  One mistake changes two of the bits at most, which
 * rules out nearly all words before they are compared letter by letter.
 */
static guint
get_letters (const char *word)
{
  guint letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    letters |= 1u << (g_utf8_get_char (p) & 31);

  return letters;
}

/* The index divides at spaces, so no word has one. */
static Shelf *
shelf_new (const char *text)
{
  Shelf *shelf = g_new (Shelf, 1);
  char *p, *space;

  shelf->text = g_strdup (text);
  shelf->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (p = shelf->text; *p != '\0'; p = space + 1)
    {
      Entry entry = { .word = p };

      space = strchr (p, ' ');
      if (space != NULL)
        *space = '\0';
      entry.letters = get_letters (p);
      g_array_append_val (shelf->entries, entry);
      if (space == NULL)
        break;
    }

  return shelf;
}

static void
usk_vocabulary_finalize (GObject *object)
{
  UskVocabulary *self = USK_VOCABULARY (object);

  g_clear_pointer (&self->shelves, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (usk_vocabulary_parent_class)->finalize (object);
}

static void
usk_vocabulary_class_init (UskVocabularyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_vocabulary_finalize;
}

static void
usk_vocabulary_init (UskVocabulary *self)
{
  self->shelves = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) shelf_free);
}

/**
 * usk_vocabulary_new:
 * @store: the store of a content pack
 *
 * Returns: (transfer full): the words of its search index, read when needed.
 */
UskVocabulary *
usk_vocabulary_new (UskStore *store)
{
  UskVocabulary *self;

  g_return_val_if_fail (USK_IS_STORE (store), NULL);

  self = g_object_new (USK_TYPE_VOCABULARY, NULL);
  self->store = g_object_ref (store);

  return self;
}

/* One row for all words is read many times faster than a row for each. */
static Shelf *
find_shelf (UskVocabulary *self, glong length, GError **error)
{
  Shelf *shelf = g_hash_table_lookup (self->shelves, GINT_TO_POINTER (length));
  g_autoptr (UskStatement) statement = NULL;

  if (shelf != NULL)
    return shelf;

  statement = usk_store_query (self->store, error,
                               "SELECT group_concat (word, ' ') FROM "
                               "(SELECT word FROM search_word WHERE length = ? ORDER BY word)",
                               USK_SQL_VALUES (usk_sql_int (length)));
  if (statement == NULL || !usk_statement_next (statement, error))
    return NULL;

  shelf = shelf_new (usk_statement_get_text (statement, 0));
  g_hash_table_insert (self->shelves, GINT_TO_POINTER (length), shelf);

  return shelf;
}

/* Sorts the words of a shelf that are near enough by how near they are. */
static void
compare_shelf (Shelf *shelf, const char *word, guint tolerance, GPtrArray *by_distance[])
{
  guint letters = get_letters (word);

  for (guint i = 0; i < shelf->entries->len; i++)
    {
      const Entry *entry = &g_array_index (shelf->entries, Entry, i);
      guint distance;

      if ((guint) __builtin_popcount (entry->letters ^ letters) > 2 * tolerance)
        continue;
      distance = usk_words_get_distance (word, entry->word, tolerance);
      if (distance <= tolerance && by_distance[distance]->len < MAX_GUESSES)
        g_ptr_array_add (by_distance[distance], g_strdup (entry->word));
    }
}

static guint
get_tolerance (glong length)
{
  if (length < SHORT_WORD)
    return 0;

  return length < LONG_WORD ? 1 : MAX_TOLERANCE;
}

/**
 * usk_vocabulary_guess:
 * @self: a vocabulary
 * @word: a folded word that somebody typed
 * @error: return location: what the pack says when it cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the words that the
 *   visitor may have meant, the nearest ones only; empty when none is near.
 */
GPtrArray *
usk_vocabulary_guess (UskVocabulary *self, const char *word, GError **error)
{
  GPtrArray *by_distance[MAX_TOLERANCE + 1];
  glong length;
  guint tolerance, nearest = 0;
  gboolean read = TRUE;

  g_return_val_if_fail (USK_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (word != NULL, NULL);

  length = g_utf8_strlen (word, -1);
  tolerance = get_tolerance (length);
  for (guint i = 0; i <= MAX_TOLERANCE; i++)
    by_distance[i] = g_ptr_array_new_with_free_func (g_free);
  for (glong at = MAX (1, length - (glong) tolerance); read && at <= length + (glong) tolerance; at++)
    {
      Shelf *shelf = find_shelf (self, at, error);

      read = shelf != NULL;
      if (read)
        compare_shelf (shelf, word, tolerance, by_distance);
    }
  while (nearest < tolerance && by_distance[nearest]->len == 0)
    nearest++;
  for (guint i = 0; i <= MAX_TOLERANCE; i++)
    if (!read || i != nearest)
      g_ptr_array_unref (by_distance[i]);

  return read ? by_distance[nearest] : NULL;
}
