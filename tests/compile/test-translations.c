/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Translations of the small source: what is refused, with file and line, what is
 * let pass, and what of them reaches the pack.
 */

#include <glib/gstdio.h>

#include "usk-check.h"
#include "usk-library.h"
#include "usk-numbers.h"
#include "usk-pack-writer.h"
#include "usk-store.h"
#include "usk-test-po.h"
#include "usk-test-source.h"

#define SUMMARY "The <term ref=\"needle\">needle</term> goes in &amp; out."
#define HELP    "Is it hard to breathe? Call <emergency-number/> now."
#define THIN    "It is less than 2 mm thick."
#define SMALLER "In one test, 12 &lt; 20 people took part."

#define TEN(text)     text text text text text text text text text text
#define FOUR_THOUSAND TEN (TEN ("ni más ni menos que lo que es tan fino. "))

typedef struct {
  const char *name;
  const char *original;
  const char *translation;
  const char *says; /* (nullable): %NULL if nothing is wrong */
} Case;

static const Case cases[] = {
  { "good/marks", SUMMARY, "La <term ref=\"needle\">aguja</term> entra &amp; sale.", NULL },
  { "good/mark-at-end", SUMMARY, "Entra &amp; sale la <term ref=\"needle\">aguja fina</term>", NULL },
  { "good/emergency", HELP, "Llame ya al <emergency-number/>, si le falta el aire.", NULL },
  { "good/number", THIN, "2 mm: más no mide.", NULL },
  { "good/entity", SMALLER, "De 20 &gt; 12 personas &amp; más.", NULL },
  { "good/white-space", THIN, "  Menos\\n de 2 mm. ", NULL },

  { "mark/lost", SUMMARY, "La aguja entra.", "<term ref=\"needle\"> is lost" },
  { "mark/emergency-lost", HELP, "Llame ya.", "<emergency-number/> is lost" },
  { "mark/emergency-added", THIN, "2 mm. Llame al <emergency-number/>.",
    "<emergency-number/> is not in the English text" },
  { "mark/added", THIN, "2 mm de <term ref=\"dermis\">dermis</term>.",
    "<term ref=\"dermis\"> is not in the English text" },
  { "mark/twice", SUMMARY, "<term ref=\"needle\">Aguja</term> y <term ref=\"needle\">aguja</term>.",
    "<term ref=\"needle\"> is not in the English text" },
  { "mark/other", SUMMARY, "La <term ref=\"dermis\">aguja</term> entra.", "<term ref=\"needle\"> is lost" },
  { "mark/unknown-term", SUMMARY, "La <term ref=\"aguja\">aguja</term> entra.", "there is no term \"aguja\"" },
  { "mark/empty", SUMMARY, "La aguja<term ref=\"needle\"> </term> entra.", "<term ref=\"needle\"> is empty" },
  { "mark/bold", THIN, "Menos de <b>2</b> mm.", "<b> is no mark of ours" },
  { "mark/no-ref", SUMMARY, "La <term>aguja</term> entra.", "<term> is no mark of ours" },
  { "mark/more-attributes", SUMMARY, "La <term ref=\"needle\" id=\"x\">aguja</term> entra.",
    "<term> is no mark of ours" },
  { "mark/nested", SUMMARY, "La <term ref=\"needle\"><emergency-number/></term> entra.",
    "<term> is no mark of ours" },
  { "mark/words-in-number", HELP, "Llame <emergency-number>ya</emergency-number>.",
    "<emergency-number> is no mark of ours" },
  { "mark/not-closed", SUMMARY, "La <term ref=\"needle\">aguja entra.", "the marks cannot be read" },
  { "mark/out-of-the-text", THIN, "2 mm</text><text>", "the marks cannot be read" },
  { "mark/bare-ampersand", THIN, "2 mm & más.", "the marks cannot be read" },
  { "mark/unknown-entity", THIN, "2&nbsp;mm.", "the marks cannot be read" },

  { "length", THIN, "2 mm: " FOUR_THOUSAND, "the translation has more than 4000 bytes" },

  { "number/lost", THIN, "Es delgada.", "the number 2 of the English text is lost" },
  { "number/added", HELP, "Llame ya al <emergency-number/> o al 112.",
    "the number 112 is not in the English text" },
  { "number/changed", SMALLER, "De 20 personas, 21.", "the number 12 of the English text is lost" },
  { "number/twice", THIN, "Menos de 2 mm, 2.", "the number 2 is not in the English text" },
};

static void
assert_one_problem (UskProblems *problems, const char *file, guint line, const char *says)
{
  g_autofree char *text = usk_problems_to_string (problems);

  for (guint i = 0; i < usk_problems_get_count (problems); i++)
    {
      const UskProblem *problem = usk_problems_get (problems, i);

      g_assert_cmpstr (problem->file, ==, file);
      g_assert_cmpuint (problem->line, ==, line);
    }
  g_assert_cmpuint (usk_problems_get_count (problems), >, 0);
  if (strstr (text, says) == NULL)
    g_error ("\"%s\" is not in: %s", says, text);
}

/* What there is to say about the small source with this translation into Spanish. */
static UskProblems *
check_spanish (GString *po)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);

  usk_test_po_write (po, source, "es");
  usk_test_po_list (source, "# Ours.\n\nes\n");

  return usk_test_source_check (source);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autoptr (UskProblems) problems = NULL;
  g_autofree char *text = NULL;
  guint line = usk_test_po_add (po, NULL, NULL, one->original, one->translation);

  g_string_replace (po, "\\\\n", "\\n", 0);
  problems = check_spanish (po);
  text = usk_problems_to_string (problems);
  if (one->says == NULL)
    g_assert_cmpstr (text, ==, "");
  else
    assert_one_problem (problems, "po/es.po", line, one->says);
}

typedef struct {
  const char *name;
  const char *text;
  const char *other;
  const char *lost;
  const char *added;
} Numbers;

static const Numbers numbers[] = {
  { "same", "1 of 20", "20: 1", "", "" },
  { "decimal-comma", "0.77 mm", "0,77 mm", "", "" },
  { "decimal-of-three", "0.125 mm", "0,125 mm", "", "" },
  { "thousands-point", "1,500 people", "1.500 personas", "", "" },
  { "thousands-space", "10,000 people", "10 000 personas", "", "" },
  { "thousands-thin-space", "1,000,000 people", "1 000 000 personnes", "", "" },
  { "thousands-apostrophe", "1,500 people", "1’500 Personen", "", "" },
  { "thousands-plain", "1,500 people", "1500 personas", "", "" },
  { "both", "1,234.5 mm", "1.234,5 mm", "", "" },
  { "both-with-space", "1,234.5 mm", "1 234,5 mm", "", "" },
  { "two-numbers", "In 2019 500 people", "En 2019 500 personas", "", "" },
  { "three-digits-behind-a-space", "20 500", "20 500", "", "" },
  { "end-of-sentence", "It was 2019.", "Fue en 2019.", "", "" },
  { "list", "1, 2, and 3", "1, 2 y 3", "", "" },
  { "arabic", "0.77 of 1,500", "٠٫٧٧ ١٬٥٠٠", "", "" },
  { "devanagari", "24 months", "२४ महीने", "", "" },
  { "range", "2-3 days", "de 2 a 3 días", "", "" },
  { "none", "No number", "Ningún número", "", "" },
  { "comma-lost", "1.5 mm", "15 mm", "1.5", "15" },
  { "comma-moved", "1.5 mm", "0,15 mm", "1.5", "0,15" },
  { "thousands-lost", "1,500 people", "1,5 personas", "1,500", "1,5" },
  { "zero-added", "50 people", "500 personas", "50", "500" },
  { "leading-zeros", "0.05 mm", "0,5 mm", "0.05", "0,5" },
  { "once-more", "2 mm", "2 mm, 2", "", "2" },
  { "in-a-word", "1990s", "años 1990", "", "" },
};

static void
test_numbers (gconstpointer data)
{
  const Numbers *one = data;
  g_auto (GStrv) lost = NULL;
  g_auto (GStrv) added = NULL;
  g_autofree char *all_lost = NULL;
  g_autofree char *all_added = NULL;

  usk_numbers_compare (one->text, one->other, &lost, &added);
  all_lost = g_strjoinv (" ", lost);
  all_added = g_strjoinv (" ", added);
  g_assert_cmpstr (all_lost, ==, one->lost);
  g_assert_cmpstr (all_added, ==, one->added);
}

#define HEAD  "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
#define ENTRY "\nmsgid \"Dot\"\nmsgstr \"Punto\"\n"

typedef struct {
  const char *name;
  const char *linguas;
  const char *po; /* (nullable): text of po/es.po */
  const char *file;
  guint line;
  const char *says;
} BadFile;

static const BadFile bad_files[] = {
  { "linguas/bad-code", "es\nSpanish\n", HEAD, "po/LINGUAS", 2, "\"Spanish\" is no language" },
  { "linguas/path", "es\n../es\n", HEAD, "po/LINGUAS", 2, "is no language" },
  { "linguas/hyphen", "pt-BR\n", HEAD, "po/LINGUAS", 1, "is no language" },
  { "linguas/source", "# Ours.\nen es\n", HEAD, "po/LINGUAS", 2, "the language of the source" },
  { "linguas/twice", "es\n\nes\n", HEAD, "po/LINGUAS", 3, "\"es\" is named twice" },
  { "linguas/noise", "es \xff\xfe\n", HEAD, "po/LINGUAS", 0, "is no text" },
  { "linguas/no-file", "es\n", NULL, "po/es.po", 0, "No such file" },
  { "file/empty", "es\n", "", "po/es.po", 1, "charset=UTF-8" },
  { "file/no-head", "es\n", ENTRY, "po/es.po", 1, "charset=UTF-8" },
  { "file/no-po", "es\n", HEAD "\nhello\n", "po/es.po", 5, "hello" },
  { "file/cut-off", "es\n", HEAD "\nmsgid \"Dot\"\nmsgstr \"Pun", "po/es.po", 6, "string" },
  { "file/no-translation", "es\n", HEAD "\nmsgid \"Dot\"\n\nmsgid \"Needle\"\nmsgstr \"Aguja\"\n", "po/es.po", 5,
    "msgstr" },
  { "file/bad-escape", "es\n", HEAD "\nmsgid \"Dot\"\nmsgstr \"Pun\\qto\"\n", "po/es.po", 6, "" },
  { "file/twice", "es\n", HEAD ENTRY ENTRY, "po/es.po", 8, "remove one of the two" },
  { "file/other-charset", "es\n",
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n" ENTRY, "po/es.po", 3,
    "the head says \"charset=ISO-8859-1\"" },
  { "file/latin-1", "es\n",
    HEAD "\nmsgid \"Dot\"\nmsgstr \"Se\xf1"
         "al\"\n",
    "po/es.po", 6, "is not written in UTF-8" },
  { "file/zero", "es\n", HEAD "\nmsgid \"Dot\"\nmsgstr \"\xc0\x80\"\n", "po/es.po", 6, "is not written in UTF-8" },
  { "file/other-language", "es\n",
    "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n" ENTRY,
    "po/es.po", 1, "is this the file for \"es\"?" },
};

static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (GString) po = g_string_new (bad->po);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_po_list (source, bad->linguas);
  if (bad->po != NULL)
    usk_test_po_write (po, source, "es");
  problems = usk_test_source_check (source);
  assert_one_problem (problems, bad->file, bad->line, bad->says);
}

static void
test_huge (void)
{
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autofree char *space = g_strnfill (16 * 1024 * 1024, '\n');
  g_autoptr (UskProblems) problems = NULL;

  g_string_append (po, space);
  problems = check_spanish (po);
  assert_one_problem (problems, "po/es.po", 0, "is larger than 16 MiB");
}

/* So many that the library itself gives up. */
static void
test_many_mistakes (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (GString) broken = g_string_new (HEAD);
  g_autoptr (GString) lost = usk_test_po_new ("fr");
  g_autoptr (UskProblems) problems = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (broken, "\nmsgid \"Dot\"\nhello\n");
  usk_test_po_add (lost, NULL, NULL, THIN, "Mince.");
  usk_test_po_add (lost, NULL, NULL, HELP, "Appelez.");
  usk_test_po_write (broken, source, "es");
  usk_test_po_write (lost, source, "fr");
  usk_test_po_list (source, "es\nfr\nnope!\n");
  problems = usk_test_source_check (source);
  text = usk_problems_to_string (problems);
  g_assert_nonnull (strstr (text, "po/es.po:6:"));
  g_assert_nonnull (strstr (text, "po/fr.po:6: the number 2 of the English text is lost"));
  g_assert_nonnull (strstr (text, "po/fr.po:9: <emergency-number/> is lost"));
  g_assert_nonnull (strstr (text, "po/LINGUAS:3:"));
}

static void
test_same_answers (void)
{
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autoptr (UskProblems) problems = NULL;
  guint line;

  usk_test_po_add (po, NULL, NULL, "Down", "Ahí");
  line = usk_test_po_add (po, NULL, NULL, "Nowhere", "Ahí");
  problems = check_spanish (po);
  assert_one_problem (problems, "po/es.po", line, "another answer to the same question is the same");
}

/* What is long in another language is not measured by a formula made for English. */
static void
test_reading (void)
{
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autoptr (UskProblems) problems = NULL;

  usk_test_po_add (
    po, NULL, NULL, "Move the dot down.",
    "Desplace cuidadosamente el pequeño punto hacia la parte inferior de la representación esquemática "
    "de la piel hasta que se encuentre debajo de todas las otras capas superficiales.");
  problems = check_spanish (po);
  g_assert_cmpuint (usk_problems_get_count (problems), ==, 0);
}

static UskSourceTree *
load (const char *source)
{
  g_autofree char *diagrams = g_build_filename (source, "diagrams", NULL);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);
  g_autofree char *text = NULL;

  usk_check_all (tree, problems);
  text = usk_problems_to_string (problems);
  g_assert_cmpstr (text, ==, "");

  return g_steal_pointer (&tree);
}

static char *
compile (UskTestFolder *folder, const char *source)
{
  g_autoptr (UskSourceTree) tree = load (source);
  g_autoptr (GError) error = NULL;
  char *pack = usk_test_folder_get_file (folder, "translated.db");

  usk_pack_writer_write (tree, pack, &error);
  g_assert_no_error (error);

  return pack;
}

static guint
count_rows (UskStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStatement) statement = usk_store_query (store, &error, sql, NULL);

  g_assert_no_error (error);
  g_assert_true (usk_statement_next (statement, &error));

  return (guint) usk_statement_get_int (statement, 0);
}

/* Each text of the pack but the names of papers is there in the other language; a reference
 * in our own words is no such name.
 */
static void
test_every_text (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *pack = NULL;
  g_autoptr (UskStore) store = NULL;
  g_autoptr (UskSourceTree) tree = NULL;

  usk_test_po_quote (source, "eo");
  usk_test_po_list (source, "eo\n");
  tree = load (source);
  g_assert_cmpuint (usk_translation_count_missing (usk_source_tree_get_translations (tree)->pdata[0],
                                                   usk_source_tree_get_messages (tree)),
                    ==, 0);
  pack = compile (folder, source);
  store = usk_store_open (pack, USK_STORE_MODE_READ, NULL);
  g_assert_cmpuint (count_rows (store, "SELECT count (*) FROM text WHERE language = 'eo'"), >, 80);
  g_assert_cmpuint (count_rows (store, "SELECT count (*) FROM text AS own WHERE language = 'en' "
                                       "AND (field <> 'reference' OR subject = 'source/TWO02') AND NOT EXISTS ("
                                       "  SELECT 1 FROM text AS other WHERE other.subject = own.subject"
                                       "  AND other.field = own.field AND other.language = 'eo'"
                                       "  AND other.value = '«' || own.value || '»')"),
                    ==, 0);
  g_assert_cmpuint (count_rows (store,
                                "SELECT count (*) FROM text WHERE language = 'eo' "
                                "AND (field = 'reference' AND subject <> 'source/TWO02' OR value NOT GLOB '«*»')"),
                    ==, 0);
  g_assert_cmpuint (count_rows (store, "SELECT count (*) FROM poster"), ==, 2);
}

static char *
search_first (UskLibrary *library, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = usk_library_search (library, words, &error);
  g_autoptr (UskResult) first = NULL;

  g_assert_no_error (error);
  first = g_list_model_get_item (found, 0);

  return first != NULL ? g_strdup (usk_result_get_title (first)) : NULL;
}

/* A fuzzy, an empty and a missing translation are English; the others are read, found and said. */
static void
test_library (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (GString) po = usk_test_po_new ("pt_BR");
  g_autofree char *pack = NULL;
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (UskTreatment) treatment = NULL;
  g_autoptr (UskTerm) term = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *funding = NULL;
  g_autofree char *found = NULL;
  g_autofree char *alias = NULL;
  g_autofree char *english = NULL;

  usk_test_po_add (po, NULL, "treatment", "Small needles", "Agulhas pequenas");
  usk_test_po_add (po, "fuzzy", NULL, "See what a small pack holds.", "Olhe.");
  usk_test_po_add (po, NULL, NULL, "A small source", "Uma fonte pequena");
  usk_test_po_add (po, NULL, NULL, "Nobody paid for it.", " ");
  usk_test_po_add (po, NULL, NULL, SUMMARY, "A <term ref=\"needle\">agulha</term> entra &amp; sai.");
  usk_test_po_add (po, NULL, "term", "Dermis", "Derme");
  usk_test_po_add (po, NULL, "alias", "Inner skin", "Couro profundo");
  usk_test_po_add (po, NULL, NULL, "This text stood here once.", "Antigo.");
  usk_test_po_write (po, source, "pt_BR");
  usk_test_po_list (source, "pt_BR\n");
  pack = compile (folder, source);

  library = usk_library_open (pack, "pt-BR", "192", &error);
  g_assert_no_error (error);
  treatment = usk_library_get_treatment (library, "microneedling", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (usk_treatment_get_name (treatment), ==, "Agulhas pequenas");
  g_assert_cmpstr (usk_treatment_get_purpose (treatment), ==, "See what a small pack holds.");
  g_assert_cmpstr (usk_passage_get_plain (usk_treatment_get_summary (treatment)), ==, "A agulha entra & sai.");
  g_assert_nonnull (
    strstr (usk_passage_get_markup (usk_treatment_get_summary (treatment)), "needle\">agulha</a>"));
  term = usk_library_get_term (library, "dermis", &error);
  g_assert_cmpstr (usk_term_get_name (term), ==, "Derme");
  title = usk_library_get_meta (library, "title");
  funding = usk_library_get_meta (library, "funding");
  g_assert_cmpstr (title, ==, "Uma fonte pequena");
  g_assert_cmpstr (funding, ==, "Nobody paid for it.");

  found = search_first (library, "agulhas");
  alias = search_first (library, "couro");
  english = search_first (library, "second step");
  g_assert_cmpstr (found, ==, "Agulhas pequenas");
  g_assert_cmpstr (alias, ==, "Derme");
  g_assert_cmpstr (english, ==, "The second step");
}

/* In English nothing of a translation is found or shown. */
static void
test_english_is_kept (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *pack = NULL;
  g_autoptr (UskLibrary) library = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *all = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GString) po = usk_test_po_new ("es");

  usk_test_po_add (po, NULL, "term", "Dermis", "Xilófono");
  usk_test_po_write (po, source, "es");
  usk_test_po_quote (source, "eo");
  usk_test_po_list (source, "es\neo # constructed\n");
  pack = compile (folder, source);
  library = usk_library_open (pack, "en", "911", NULL);
  languages = usk_library_list_languages (library, NULL);
  all = g_strjoinv (" ", languages);
  g_assert_cmpstr (all, ==, "en eo es");
  title = usk_library_get_meta (library, "title");
  g_assert_cmpstr (title, ==, "A small source");
  g_assert_null (search_first (library, "xilófono"));
}

static void
test_counts (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (GString) po = usk_test_po_new ("es");
  g_autoptr (UskSourceTree) tree = NULL;
  UskMessages *messages;
  GPtrArray *translations;

  usk_test_po_add (po, NULL, "label", "Dot", "Punto");
  usk_test_po_add (po, NULL, NULL, "Dot", "Punto"); /* no such message without its context */
  usk_test_po_add (po, "fuzzy", "term", "Needle", "Aguja");
  usk_test_po_add (po, NULL, "label", "Needle", "");
  usk_test_po_write (po, source, "es");
  usk_test_po_list (source, "es\n");
  tree = load (source);
  messages = usk_source_tree_get_messages (tree);
  translations = usk_source_tree_get_translations (tree);
  g_assert_cmpuint (translations->len, ==, 1);
  g_assert_cmpuint (usk_translation_count_missing (g_ptr_array_index (translations, 0), messages), ==,
                    usk_messages_get_count (messages) - 1);
}

/* --- the template ------------------------------------------------------- */

static void
add_files (GPtrArray *arguments, const char *source)
{
  static const char *const places[] = { "", "treatments", "scenes" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (source, places[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".xml"))
          g_ptr_array_add (arguments, g_build_filename (path, name, NULL));
    }
}

static GPtrArray *
extract (UskTestFolder *folder, const char *source)
{
  g_autofree char *rules = g_build_filename (g_getenv ("USK_SOURCE_ROOT"), "data", "content", NULL);
  g_autofree char *template = usk_test_folder_get_file (folder, "template.pot");
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  g_ptr_array_add (arguments, g_strdup ("xgettext"));
  g_ptr_array_add (arguments, g_strdup ("--from-code=UTF-8"));
  g_ptr_array_add (arguments, g_strconcat ("--output=", template, NULL));
  add_files (arguments, source);
  g_ptr_array_add (arguments, NULL);
  g_subprocess_launcher_setenv (launcher, "GETTEXTDATADIRS", rules, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  entries = usk_po_file_read (template, "template.pot", problems);
  g_assert_cmpuint (usk_problems_get_count (problems), ==, 0);

  return entries;
}

/* The template's messages and ours are the same, each with its context. */
static void
assert_same_as_template (UskTestFolder *folder, const char *source, guint least)
{
  g_autofree char *diagrams = g_build_filename (source, "diagrams", NULL);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);
  UskMessages *messages = usk_source_tree_get_messages (tree);
  g_autoptr (GPtrArray) entries = extract (folder, source);

  for (guint i = 0; i < entries->len; i++)
    {
      const UskPoEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *key = usk_messages_make_key (entry->context, entry->original);

      g_assert_cmpuint (entry->line, >, 0);
      if (entry->original[0] != '\0' && usk_messages_look_up (messages, key) == NULL)
        g_error ("The template has a message that we do not know: %s", key);
    }
  g_assert_cmpuint (usk_messages_get_count (messages), ==, entries->len - 1);
  g_assert_cmpuint (usk_messages_get_count (messages), >=, least);
}

static void
test_template_of_content (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = g_build_filename (g_getenv ("USK_SOURCE_ROOT"), "data", "content", NULL);

  assert_same_as_template (folder, source, 1000);
}

/* Everything that may stand in a file and be written in more than one way. */
static void
test_template_of_odd_text (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);

  usk_test_source_replace (source, "treatments/one.xml", "Move the dot down.",
                           "Move\n\t <!-- up? --> the &quot;dot&quot; &#38; <![CDATA[<go>]]> \n"
                           "<term\n ref='dermis'>d&#233;rmis &gt; x</term>, 2&#160;mm.  ");
  usk_test_source_replace (source, "scenes/simple.xml", "note=\"The dot goes up and down.\"",
                           "note='\n The  \"dot\" &amp; &lt;all&gt;\n goes. '");
  usk_test_source_replace (source, "terms.xml", "Inner skin", "Skin &amp; all");
  assert_same_as_template (folder, source, 70);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/translations/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/translations/numbers/", numbers[i].name, NULL);

      g_test_add_data_func (path, &numbers[i], test_numbers);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/translations/", bad_files[i].name, NULL);

      g_test_add_data_func (path, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/compile/translations/huge", test_huge);
  g_test_add_func ("/compile/translations/many-mistakes", test_many_mistakes);
  g_test_add_func ("/compile/translations/same-answers", test_same_answers);
  g_test_add_func ("/compile/translations/reading", test_reading);
  g_test_add_func ("/compile/translations/counts", test_counts);
  g_test_add_func ("/compile/translations/every-text", test_every_text);
  g_test_add_func ("/compile/translations/library", test_library);
  g_test_add_func ("/compile/translations/english-is-kept", test_english_is_kept);
  g_test_add_func ("/compile/translations/template-of-content", test_template_of_content);
  g_test_add_func ("/compile/translations/template-of-odd-text", test_template_of_odd_text);

  return g_test_run ();
}
