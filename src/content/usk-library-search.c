/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search's side of the library. */

#include "usk-library-private.h"

#include <string.h>

#include "usk-words.h"

/* Whoever types one letter has not said anything yet. */
#define LEAST_LETTERS 2

/* More hits than this are not ranked: the order among so many tells nobody
 * anything, and finding it takes long.
 */
#define MAX_RANKED 250

/* Common words take long to find in titles alone, and hardly any title has all
 * of more words than these.
 */
#define MAX_TITLE_WORDS 3

/* What a kind shows at most; a visitor rather types a word more. */
#define MAX_OF_A_KIND 8

/* The order in which the kinds are shown. */
static const char *const kinds[] = { "treatment", "term", "step", "points", "choice", "panel", "claim", "source" };

/* A title says what a thing is about: one word in it is worth many in a body.
 * One hit more than can be ranked is looked at, to know that there are too many.
 * The language stands beside the text, which takes longer to read than the index
 * does, so it is left alone where all rows have the same.
 */
#define SELECT_HITS                                                                                               \
  "SELECT rowid, relevance (search, 0, 0, 8, 1, 0) FROM search "                                                  \
  "WHERE search MATCH ?1 AND ((SELECT count (*) FROM language) = 1 OR language = ?2) "                            \
  "LIMIT " G_STRINGIFY (MAX_RANKED) " + 1"

/* The rows that are asked for (?1): first that whose title is what was typed, then those
 * whose title begins with it (?2), and then the others, each in the order of the request.  A
 * title that begins with it and is as long as it (?3) is the same.
 */
#define SELECT_ROWS                                                                                               \
  "WITH begun AS MATERIALIZED (SELECT rowid AS row FROM search WHERE search MATCH ?2) "                           \
  "SELECT kind, subject, title, body FROM json_each (?1) AS hit "                                                 \
  "CROSS JOIN search ON search.rowid = hit.value LEFT JOIN begun ON begun.row = hit.value "                       \
  "ORDER BY CASE WHEN begun.row IS NULL THEN 2 WHEN length (title) = ?3 THEN 0 ELSE 1 END, hit.id"

typedef struct {
  gint64 row;
  double score;
} Hit;

/* The language that the index has for the visitor. */
static char *
find_language (UskLibrary *self)
{
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, NULL, "SELECT code FROM language WHERE code = ?", USK_SQL_VALUES (usk_sql_text (self->language)));

  return g_strdup (statement != NULL && usk_statement_next (statement, NULL) ? self->language : "en");
}

/* Words have letters and digits only, so quoting them is all it takes. */
static char *
join_words (const char *const *words)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " AND " : "", words[i], words[i + 1] == NULL ? " *" : "");

  return g_string_free (match, FALSE);
}

/* A search for the titles that begin with the words, the last of which may be unfinished. */
static char *
join_start (const char *typed)
{
  return g_strdup_printf ("{title} : ^ \"%s\" *", typed);
}

/* The subject says how it is opened: "panel/microneedling/pain". */
UskResult *
usk_library_make_result (const char *kind, const char *subject, const char *title, const char *snippet)
{
  static const char *const actions[][2] = {
    { "treatment", "win.open-treatment" }, { "term", "win.show-term" },      { "step", "win.show-step" },
    { "points", "win.show-points" },       { "choice", "win.open-compare" }, { "panel", "win.show-panel" },
    { "claim", "win.show-claim" },         { "source", "win.show-source" },
  };
  g_auto (GStrv) parts = g_strsplit (subject, "/", 3);
  g_autoptr (GVariant) parameter = NULL;
  const char *action = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (kind, actions[i][0]))
      action = actions[i][1];
  if (action == NULL || parts[0] == NULL || parts[1] == NULL)
    return NULL;

  parameter = g_variant_ref_sink (parts[2] != NULL ? g_variant_new ("(ss)", parts[1], parts[2])
                                                   : g_variant_new_string (parts[1]));

  return g_object_new (USK_TYPE_RESULT, "kind", kind, "title", title, "snippet", snippet, "action", action,
                       "parameter", parameter, NULL);
}

/* Returns %G_N_ELEMENTS (kinds) for a kind that this version does not know. */
static guint
find_kind (const char *name)
{
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && !g_str_equal (name, kinds[kind]))
    kind++;

  return kind;
}

/* Returns: (transfer full): the #Hit items of @match, in the order of the pack. */
static GArray *
list_hits (UskLibrary *self, const char *match, const char *language, GError **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, SELECT_HITS, USK_SQL_VALUES (usk_sql_text (match), usk_sql_text (language)));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (usk_statement_next (statement, &local_error))
    {
      Hit hit = { usk_statement_get_int (statement, 0), usk_statement_get_double (statement, 1) };

      g_array_append_val (hits, hit);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error) ? g_steal_pointer (&hits) : NULL;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *first = a, *second = b;

  if (first->score < second->score || first->score > second->score)
    return first->score < second->score ? -1 : 1;

  return (first->row > second->row) - (first->row < second->row);
}

/* The rows of the hits, the best first, as JSON. */
static char *
print_best (GArray *hits)
{
  GString *rows = g_string_new ("[");

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, MAX_RANKED); i++)
    g_string_append_printf (rows, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (hits, Hit, i).row);
  g_string_append_c (rows, ']');

  return g_string_free (rows, FALSE);
}

/* What a word means is the last line of its body; above it are its other names, which tell
 * nothing to whoever does not know the word.
 */
static const char *
get_meaning (const char *kind, const char *body)
{
  const char *end = g_str_equal (kind, "term") ? strrchr (body, '\n') : NULL;

  return end != NULL ? end + 1 : body;
}

static void
add_result (UskStatement *row, const char *const *words, GPtrArray *results)
{
  const char *kind = usk_statement_get_text (row, 0);
  g_autofree char *snippet = usk_words_cut_snippet (get_meaning (kind, usk_statement_get_text (row, 3)), words);
  UskResult *result =
    usk_library_make_result (kind, usk_statement_get_text (row, 1), usk_statement_get_text (row, 2), snippet);

  if (result != NULL)
    g_ptr_array_add (results, result);
}

/* Adds the best hits of each kind. */
static gboolean
add_results (UskLibrary *self, GArray *hits, const char *const *words, GPtrArray *results, GError **error)
{
  g_autofree char *typed = g_strjoinv (" ", (char **) words);
  g_autofree char *start = join_start (typed);
  guint n_shown[G_N_ELEMENTS (kinds)] = { 0 };
  g_autofree char *rows = print_best (hits);
  g_autoptr (UskStatement) statement = usk_store_query (
    self->store, error, SELECT_ROWS,
    USK_SQL_VALUES (usk_sql_text (rows), usk_sql_text (start), usk_sql_int (g_utf8_strlen (typed, -1))));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (usk_statement_next (statement, &local_error))
    {
      guint kind = find_kind (usk_statement_get_text (statement, 0));

      if (kind < G_N_ELEMENTS (kinds) && n_shown[kind]++ < MAX_OF_A_KIND)
        add_result (statement, words, results);
    }

  return usk_library_end_rows (g_steal_pointer (&local_error), error);
}

/* Ranks the hits; when there are too many, those with the words in the title,
 * and when these are too many as well, whichever come first in the pack.
 */
static gboolean
find (UskLibrary *self, const char *match, guint n_typed, const char *const *words, GPtrArray *results,
      GError **error)
{
  g_autofree char *title_match = g_strdup_printf ("{title} : (%s)", match);
  g_autofree char *language = find_language (self);
  g_autoptr (GArray) hits = list_hits (self, match, language, error);
  g_autoptr (GArray) title_hits = NULL;

  if (hits == NULL)
    return FALSE;
  if (hits->len > MAX_RANKED && n_typed <= MAX_TITLE_WORDS)
    {
      title_hits = list_hits (self, title_match, language, error);
      if (title_hits == NULL)
        return FALSE;
      if (title_hits->len > 0 && title_hits->len <= MAX_RANKED)
        return add_results (self, title_hits, words, results, error);
    }

  return add_results (self, hits, words, results, error);
}

/* Sets @match to a search for what the visitor may have meant, or to %NULL
 * when no word is near enough; collects these words in @meant.
 */
static gboolean
guess_all (UskLibrary *self, const char *const *words, GPtrArray *meant, char **match, GError **error)
{
  g_autoptr (GString) guessed = g_string_new (NULL);

  *match = NULL;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) guesses = usk_vocabulary_guess (self->vocabulary, words[i], error);

      if (guesses == NULL)
        return FALSE;
      if (guesses->len == 0)
        return TRUE;

      g_string_append (guessed, i > 0 ? " AND (" : "(");
      for (guint k = 0; k < guesses->len; k++)
        {
          const char *word = g_ptr_array_index (guesses, k);

          g_string_append_printf (guessed, "%s\"%s\"", k > 0 ? " OR " : "", word);
          g_ptr_array_add (meant, g_strdup (word));
        }
      g_string_append_c (guessed, ')');
    }
  *match = g_strdup (guessed->str);

  return TRUE;
}

static gboolean
find_similar (UskLibrary *self, const char *const *words, GPtrArray *results, GError **error)
{
  g_autoptr (GPtrArray) meant = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *match = NULL;

  if (!guess_all (self, words, meant, &match, error))
    return FALSE;
  if (match == NULL)
    return TRUE;

  g_ptr_array_add (meant, NULL);

  return find (self, match, g_strv_length ((GStrv) words), (const char *const *) meant->pdata, results, error);
}

/* By kind, and within a kind in the order of their rank. */
static GListModel *
group (GPtrArray *results)
{
  g_autoptr (GListStore) grouped = g_list_store_new (USK_TYPE_RESULT);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < results->len; i++)
      if (g_str_equal (usk_result_get_kind (g_ptr_array_index (results, i)), kinds[kind]))
        g_list_store_append (grouped, g_ptr_array_index (results, i));

  return G_LIST_MODEL (g_steal_pointer (&grouped));
}

/**
 * usk_library_search:
 * @self: a library
 * @text: what the visitor typed, whatever that is
 * @error: return location for a pack that cannot be read: no text is wrong
 *
 * Looks for all words, the last of which may be unfinished, and if that finds
 * nothing, for words that are nearly the same.
 *
 * Returns: (transfer full) (nullable): the #UskResult items, kind by kind,
 *   the best of each kind first.
 */
GListModel *
usk_library_search (UskLibrary *self, const char *text, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *match = NULL;
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *read_words;

  g_return_val_if_fail (USK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  words = usk_words_split (text);
  read_words = (const char *const *) words;
  if (words[0] == NULL || (words[1] == NULL && g_utf8_strlen (words[0], -1) < LEAST_LETTERS))
    return group (results);

  match = join_words (read_words);
  if (!find (self, match, g_strv_length (words), read_words, results, error) ||
      (results->len == 0 && !find_similar (self, read_words, results, error)))
    return NULL;

  return group (results);
}
