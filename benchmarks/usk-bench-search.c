/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a search costs in a pack that has far more to read than ours: a copy of
 * the pack whose index is filled up with rows of the pack's own words, as often
 * as these are in the pack, and with new ones made of their halves, since more
 * text has more words.
 */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "usk-bench.h"
#include "usk-options.h"
#include "usk-store.h"

#define N_ROWS 100000

/* The same rows in each run. */
#define SEED 20261124

/* One word in so many is a new one. */
#define NEW_WORDS 50

#define REPEATS 20

/* What visitors type, letter by letter where the keys are slow, and worse. */
static const struct {
  const char *name;
  const char *texts[12];
} mix[] = {
  { "word", { "collagen", "needle", "dermis", "bruising", "massage", "the", "skin", "scars", "retinoid", "of" } },
  { "prefix", { "co", "col", "coll", "mic", "micron", "th", "in", "s0", "need", "ma", "bl", "re" } },
  { "words",
    { "collagen skin", "the skin", "needle in the skin", "a of the to in", "bleeding and br", "facial massage",
      "what can go wrong", "how long does it take", "the th", "dry needling pain re" } },
  { "mistyped",
    { "colagen", "dermsi", "neelde", "bruisnig", "masage", "retinodi", "mircroneedling", "inflamation",
      "xollagen", "kollagne", "facail masage", "teh skn" } },
  { "nothing",
    { "qqqqqqqq", "zzyzxqvv", "wxyzwxyz needle", "7392047", "qzx", "xkcdxkcdxkcd", "vvvv wwww", "jjjjjjjjjj" } },
  { "hostile",
    { "\"", "\"collagen\" OR *", "NEAR(skin needle, 2)", "title:skin", "^the*", "a AND (", "'; DROP TABLE search;--",
      "😀 skin", "דרמיס", "الأدمة", "\xff\xfe skin", "%s%n the" } },
};

typedef struct {
  GPtrArray *words;
  GArray *lengths;
  GRand *rand;
  GString *text;
} Writer;

typedef struct {
  UskLibrary *library;
  GArray *times;
  GArray *processor_times;
} Run;

static const char *
pick (Writer *writer)
{
  return g_ptr_array_index (writer->words, g_rand_int_range (writer->rand, 0, (gint32) writer->words->len));
}

static void
append_word (Writer *writer)
{
  const char *word = pick (writer), *other = pick (writer);
  glong half = g_utf8_strlen (word, -1) / 2, other_half = g_utf8_strlen (other, -1) / 2;

  if (writer->text->len > 0)
    g_string_append_c (writer->text, ' ');
  if (g_rand_int_range (writer->rand, 0, NEW_WORDS) > 0)
    g_string_append (writer->text, word);
  else
    {
      g_string_append_len (writer->text, word, g_utf8_offset_to_pointer (word, half) - word);
      g_string_append (writer->text, g_utf8_offset_to_pointer (other, other_half));
    }
}

/* Returns: (transfer full): so many words. */
static char *
write_text (Writer *writer, guint n_words)
{
  g_string_truncate (writer->text, 0);
  for (guint i = 0; i < n_words; i++)
    append_word (writer);

  return g_strdup (writer->text->str);
}

static void
collect_words (GPtrArray *words, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
}

/* Reads the words of the pack, and how many there are in each title and body. */
static gboolean
read_pack (UskStore *store, Writer *writer, GError **error)
{
  g_autoptr (UskStatement) rows = usk_store_query (store, error, "SELECT title, body FROM search", NULL);
  g_autoptr (GError) local_error = NULL;

  while (rows != NULL && usk_statement_next (rows, &local_error))
    for (int column = 0; column < 2; column++)
      {
        guint before = writer->words->len, length;

        collect_words (writer->words, usk_statement_get_text (rows, column));
        length = writer->words->len - before;
        g_array_append_val (writer->lengths, length);
      }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return rows != NULL && writer->words->len > 0 && (error == NULL || *error == NULL);
}

static gboolean
write_row (UskStore *store, Writer *writer, guint i, GError **error)
{
  static const char *const kinds[] = { "term", "step", "panel", "claim", "source" };
  const char *kind = kinds[i % G_N_ELEMENTS (kinds)];
  gint32 row = g_rand_int_range (writer->rand, 0, (gint32) writer->lengths->len / 2);
  g_autofree char *title = write_text (writer, g_array_index (writer->lengths, guint, 2 * row));
  g_autofree char *body = write_text (writer, g_array_index (writer->lengths, guint, 2 * row + 1));
  g_autofree char *subject = g_strdup_printf ("%s/filler-%u", kind, i);

  return usk_store_run (store, error,
                        "INSERT INTO search (subject, kind, title, body, language) VALUES (?, ?, ?, ?, 'en')", USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (kind), usk_sql_text (title), usk_sql_text (body)));
}

static gboolean
fill (UskStore *store, Writer *writer, GError **error)
{
  gint64 n_rows;
  g_autoptr (UskStatement) count = usk_store_query (store, error, "SELECT count (*) FROM search", NULL);

  if (count == NULL || !usk_statement_next (count, error))
    return FALSE;

  n_rows = usk_statement_get_int (count, 0);
  g_clear_object (&count);
  for (guint i = (guint) n_rows; i < N_ROWS; i++)
    if (!write_row (store, writer, i, error))
      return FALSE;

  return usk_store_run_script (store,
                               "INSERT INTO search (search) VALUES ('optimize');"
                               "DELETE FROM search_word;"
                               "INSERT INTO search_word SELECT length (term), term FROM search_vocabulary;",
                               error);
}

static gboolean
make_pack (const char *path, GError **error)
{
  g_autoptr (UskStore) store = usk_store_open (path, USK_STORE_MODE_WRITE, error);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { words, lengths, rand, text };

  return store != NULL && read_pack (store, &writer, error) &&
         usk_store_run_script (store, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;", error) &&
         fill (store, &writer, error) && usk_store_run_script (store, "COMMIT;", error);
}

static gboolean
measure_text (Run *run, const char *text, GArray *processor_times, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  double processor_start = usk_bench_read_processor_time ();
  g_autoptr (GListModel) results = usk_library_search (run->library, text, error);
  double processor = usk_bench_read_processor_time () - processor_start;

  if (results == NULL)
    return FALSE;

  usk_bench_numbers_add (run->times, (double) (g_get_monotonic_time () - start) / 1000);
  usk_bench_numbers_add (run->processor_times, processor);
  usk_bench_numbers_add (processor_times, processor);

  return TRUE;
}

static gboolean
measure_kind (Run *run, guint kind, UskBenchFigures *figures, GError **error)
{
  g_autoptr (GArray) processor_times = usk_bench_numbers_new ();

  for (guint repeat = 0; repeat < REPEATS; repeat++)
    for (guint i = 0; i < G_N_ELEMENTS (mix[kind].texts) && mix[kind].texts[i] != NULL; i++)
      if (!measure_text (run, mix[kind].texts[i], processor_times, error))
        return FALSE;

  usk_bench_figures_begin (figures, mix[kind].name);
  usk_bench_figures_add (figures, "processor_p50_ms", usk_bench_numbers_quantile (processor_times, 0.5));
  usk_bench_figures_add (figures, "processor_p99_ms", usk_bench_numbers_quantile (processor_times, 0.99));
  usk_bench_figures_add (figures, "processor_worst_ms", usk_bench_numbers_quantile (processor_times, 1));
  usk_bench_figures_end (figures);

  return TRUE;
}

static gboolean
measure (const char *path, UskBenchFigures *figures, GError **error)
{
  g_autoptr (UskLibrary) library = usk_library_open (path, "en", "112", error);
  g_autoptr (GArray) times = usk_bench_numbers_new ();
  g_autoptr (GArray) processor_times = usk_bench_numbers_new ();
  Run run = { library, times, processor_times };

  if (library == NULL)
    return FALSE;
  for (guint kind = 0; kind < G_N_ELEMENTS (mix); kind++)
    if (!measure_kind (&run, kind, figures, error))
      return FALSE;

  usk_bench_figures_add (figures, "rows", N_ROWS);
  usk_bench_figures_add (figures, "searches", times->len);
  usk_bench_figures_add (figures, "p50_ms", usk_bench_numbers_quantile (times, 0.5));
  usk_bench_figures_add (figures, "p99_ms", usk_bench_numbers_quantile (times, 0.99));
  usk_bench_figures_add (figures, "processor_p50_ms", usk_bench_numbers_quantile (processor_times, 0.5));
  usk_bench_figures_add (figures, "processor_p99_ms", usk_bench_numbers_quantile (processor_times, 0.99));

  return TRUE;
}

static gboolean
copy_pack (const char *path, GError **error)
{
  const UskOptions options = { 0 };
  g_autofree char *content = usk_options_find_content (&options);
  g_autoptr (GFile) from = g_file_new_for_path (content);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  return g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

int
usk_bench_search (UskBenchFigures *figures)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("underskin-search-XXXXXX", &error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "content.db", NULL) : NULL;
  gboolean measured = path != NULL && copy_pack (path, &error) && make_pack (path, &error) &&
                      measure (path, figures, &error);

  if (path != NULL)
    {
      g_unlink (path);
      g_rmdir (folder);
    }
  if (!measured)
    {
      g_printerr ("underskin-benchmark: %s\n", error->message);
      return EXIT_FAILURE;
    }
  usk_bench_figures_print (figures);

  return EXIT_SUCCESS;
}
