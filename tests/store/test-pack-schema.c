/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each rule of the pack's schema, proven by a row that it lets in and a row
 * that differs from it only in breaking the rule.
 */

#include "usk-error.h"
#include "usk-migrations.h"
#include "usk-test-folder.h"

static const char *const base =
  "INSERT INTO language VALUES ('en');"
  "INSERT INTO text VALUES ('term/a', 'name', 'en', 'A');"
  "INSERT INTO source VALUES ('S1', 1, 'review', 'page', 2001, '10.1/x', 1, 0, 0);"
  "INSERT INTO source VALUES ('S2', 2, 'history', 'page', NULL, NULL, 0, 0, 0);"
  "INSERT INTO passage (id, subject, role, place, general) VALUES ('p1', 'step/a', 'text', 1, 0);"
  "INSERT INTO passage (id, subject, role, place, general) VALUES ('p2', 'step/a', 'text', 2, 1);"
  "INSERT INTO citation VALUES ('p1', 1, 'S1');"
  "INSERT INTO term VALUES ('a', 1);"
  "INSERT INTO diagram VALUES ('d', x'00');"
  "INSERT INTO scene VALUES ('s', 'd', 'paper', NULL, 'frame-all', 0, 'loop', 6, '0', 1);"
  "INSERT INTO scene VALUES ('t', 'd', 'paper', NULL, 'frame-all', 0, 'loop', 6, '0', 1);"
  "INSERT INTO poster VALUES ('s', x'00');"
  "INSERT INTO engraving VALUES ('s', 0, 'color', x'00');"
  "INSERT INTO scrub VALUES ('s', 0, 4, 'mm', 0, 1, 0.1);"
  "INSERT INTO scrub_mark VALUES ('s', 1, 0);"
  "INSERT INTO label VALUES ('s', 1, 'paper', NULL, 'a');"
  "INSERT INTO label VALUES ('s', 7, 'paper', NULL, NULL);"
  "INSERT INTO framing VALUES ('s', 0, 0, 1, 1, 0, 0, 1, 1);"
  "INSERT INTO label_place VALUES ('s', 1, 0, 1.5, -2, 1);"
  "INSERT INTO scene_detail VALUES ('s', 0, zeroblob (2304));"
  "INSERT INTO treatment VALUES ('m', 1, 's');"
  "INSERT INTO step VALUES ('a', 'm', 1, 's');"
  "INSERT INTO claim VALUES ('M1', 1, 'm', 'history', NULL, 0);"
  "INSERT INTO claim_step VALUES ('M1', 'a');"
  "INSERT INTO aspect VALUES ('harm', 1);"
  "INSERT INTO aspect_matter VALUES ('harm', 'risk');"
  "INSERT INTO choice VALUES ('m', 1, 'main', 'm');"
  "INSERT INTO panel VALUES ('m', 'harm', 'low');"
  "INSERT INTO quantity VALUES ('p1', 'mm', 0, 1, 0);"
  "INSERT INTO question VALUES ('q', 'm', 1, 'a');"
  "INSERT INTO answer VALUES ('q', 1, 1);"
  "INSERT INTO treatment VALUES ('z', 9, 's');"
  "INSERT INTO step VALUES ('far', 'z', 1, 's');"
  "INSERT INTO search_word VALUES (3, 'one');"
  "INSERT INTO meta VALUES ('version', '1');";

typedef struct {
  const char *rule;
  const char *good;
  const char *bad;
  const char *says;
} Rule;

#define PASSAGE            "INSERT INTO passage (id, subject, role, place, general, emergency) VALUES "
#define SCENE              "INSERT INTO scene VALUES "
#define UPDATE_SOURCE      "UPDATE source SET "
#define FRAMING(values)    "INSERT INTO framing VALUES (" values ")"
#define ROW(table, values) "INSERT INTO " table " VALUES (" values ")"

static const Rule rules[] = {
  { "meta/key", ROW ("meta", "'language', 'en'"), ROW ("meta", "'version', '2'"),
    "UNIQUE constraint failed: meta.key" },
  { "meta/value", ROW ("meta", "'language', 'en'"), ROW ("meta", "'language', NULL"),
    "NOT NULL constraint failed: meta.value" },
  { "meta/strict", ROW ("meta", "'language', 'en'"), ROW ("meta", "'language', x'00'"),
    "cannot store BLOB value in TEXT column" },
  { "language/code", ROW ("language", "'de'"), ROW ("language", "'D'"), "CHECK constraint failed: code GLOB" },
  { "language/unique", ROW ("language", "'de'"), ROW ("language", "'en'"),
    "UNIQUE constraint failed: language.code" },
  { "text/language", ROW ("text", "'a', 'b', 'en', 'x'"), ROW ("text", "'a', 'b', 'fr', 'x'"), "FOREIGN KEY" },
  { "text/blank", ROW ("text", "'a', 'b', 'en', ' x '"), ROW ("text", "'a', 'b', 'en', '  '"),
    "CHECK constraint failed: length (trim (value)) > 0" },
  { "text/unique", ROW ("text", "'term/a', 'alias', 'en', 'x'"), ROW ("text", "'term/a', 'name', 'en', 'x'"),
    "UNIQUE constraint failed: text." },
  { "source/key", ROW ("source", "'S3', 3, 'review', 'page', NULL, NULL, 0, 0, 0"),
    ROW ("source", "'s3', 3, 'review', 'page', NULL, NULL, 0, 0, 0"), "CHECK constraint failed: key GLOB" },
  { "source/position", ROW ("source", "'S3', 3, 'review', 'page', NULL, NULL, 0, 0, 0"),
    ROW ("source", "'S3', 1, 'review', 'page', NULL, NULL, 0, 0, 0"),
    "UNIQUE constraint failed: source.position" },
  { "source/kind", UPDATE_SOURCE "kind = 'history'", UPDATE_SOURCE "kind = NULL",
    "NOT NULL constraint failed: source.kind" },
  { "source/read", UPDATE_SOURCE "read = 'abstract'", UPDATE_SOURCE "read = 'skimmed'",
    "CHECK constraint failed: read IN" },
  { "source/year-low", UPDATE_SOURCE "year = 1800", UPDATE_SOURCE "year = 1799",
    "CHECK constraint failed: year BETWEEN" },
  { "source/year-high", UPDATE_SOURCE "year = 2100", UPDATE_SOURCE "year = 2101",
    "CHECK constraint failed: year BETWEEN" },
  { "source/year-strict", UPDATE_SOURCE "year = NULL", UPDATE_SOURCE "year = 'about 1900'",
    "cannot store TEXT value in INTEGER column" },
  { "source/doi", UPDATE_SOURCE "doi = '10.1000/a'", UPDATE_SOURCE "doi = 'https://doi.org/10.1000/a'",
    "CHECK constraint failed: doi GLOB" },
  { "source/funding", UPDATE_SOURCE "funding_known = 0", UPDATE_SOURCE "funding_known = 2",
    "CHECK constraint failed: funding_known IN" },
  { "source/own-words", UPDATE_SOURCE "own_words = 1", UPDATE_SOURCE "own_words = 2",
    "CHECK constraint failed: own_words IN" },
  { "source/from-memory", UPDATE_SOURCE "from_memory = 1", UPDATE_SOURCE "from_memory = 2",
    "CHECK constraint failed: from_memory IN" },
  { "passage/role", PASSAGE "('q', 'x', 'get-help', 1, 1, 1)", PASSAGE "('q', 'x', 'footnote', 1, 1, 1)",
    "CHECK constraint failed: role IN" },
  { "passage/place", PASSAGE "('q', 'x', 'text', 1, 1, 0)", PASSAGE "('q', 'x', 'text', 0, 1, 0)",
    "CHECK constraint failed: place > 0" },
  { "passage/general", PASSAGE "('q', 'x', 'text', 1, 0, 0)", PASSAGE "('q', 'x', 'text', 1, 2, 0)",
    "CHECK constraint failed: general IN" },
  { "passage/emergency", PASSAGE "('q', 'x', 'text', 1, 0, 1)", PASSAGE "('q', 'x', 'text', 1, 0, 2)",
    "CHECK constraint failed: emergency IN" },
  { "passage/unique", PASSAGE "('q', 'step/a', 'text', 3, 0, 0)", PASSAGE "('q', 'step/a', 'text', 2, 0, 0)",
    "UNIQUE constraint failed: passage.subject" },
  { "citation/passage", ROW ("citation", "'p1', 2, 'S2'"), ROW ("citation", "'p9', 1, 'S1'"), "FOREIGN KEY" },
  { "citation/source", ROW ("citation", "'p1', 2, 'S2'"), ROW ("citation", "'p1', 2, 'S9'"), "FOREIGN KEY" },
  { "citation/place", ROW ("citation", "'p1', 2, 'S2'"), ROW ("citation", "'p1', 0, 'S2'"),
    "CHECK constraint failed: place > 0" },
  { "citation/twice", ROW ("citation", "'p1', 2, 'S2'"), ROW ("citation", "'p1', 2, 'S1'"),
    "UNIQUE constraint failed: citation.passage, citation.source" },
  { "citation/general", ROW ("citation", "'p1', 2, 'S2'"), ROW ("citation", "'p2', 1, 'S1'"),
    "general guidance cannot cite a source" },
  { "term/position", ROW ("term", "'b', 2"), ROW ("term", "'b', 1"), "UNIQUE constraint failed: term.position" },
  { "diagram/svg", ROW ("diagram", "'e', x'00'"), ROW ("diagram", "'e', '<svg/>'"),
    "cannot store TEXT value in BLOB column" },
  { "scene/diagram", SCENE "('u', 'd', 'p', 'p', 'c', 1.5, 'once', 0.1, '0', 1)",
    SCENE "('u', 'e', 'p', 'p', 'c', 1.5, 'once', 0.1, '0', 1)", "FOREIGN KEY" },
  { "scene/play", SCENE "('u', 'd', 'p', NULL, 'c', 0, 'once', 6, '0', 1)",
    SCENE "('u', 'd', 'p', NULL, 'c', 0, 'twice', 6, '0', 1)", "CHECK constraint failed: play IN" },
  { "scene/duration", SCENE "('u', 'd', 'p', NULL, 'c', 0, 'loop', 1, '0', 1)",
    SCENE "('u', 'd', 'p', NULL, 'c', 0, 'loop', 0, '0', 1)", "CHECK constraint failed: duration > 0" },
  { "scene/padding-strict", SCENE "('u', 'd', 'p', NULL, 'c', 0, 'loop', 1, '0', 1)",
    SCENE "('u', 'd', 'p', NULL, 'c', 'wide', 'loop', 1, '0', 1)", "cannot store TEXT value in REAL column" },
  { "scene/cover", "UPDATE scene SET cover = 2", "UPDATE scene SET cover = 0",
    "CHECK constraint failed: cover > 0" },
  { "poster/scene", ROW ("poster", "'t', x'00'"), ROW ("poster", "'none', x'00'"), "FOREIGN KEY" },
  { "poster/jpeg", ROW ("poster", "'t', x'00'"), ROW ("poster", "'t', NULL"),
    "NOT NULL constraint failed: poster.jpeg" },
  { "engraving/scene", ROW ("engraving", "'t', 0, 'color', x'00'"), ROW ("engraving", "'none', 0, 'color', x'00'"),
    "FOREIGN KEY" },
  { "engraving/seconds", ROW ("engraving", "'t', 0, 'color', x'00'"), ROW ("engraving", "'t', -1, 'color', x'00'"),
    "CHECK constraint failed: seconds >= 0" },
  { "engraving/ink", ROW ("engraving", "'s', 0, 'monochrome', x'00'"), ROW ("engraving", "'s', 0, 'sepia', x'00'"),
    "CHECK constraint failed: ink IN" },
  { "engraving/objects", ROW ("engraving", "'t', 0, 'color', x'00'"), ROW ("engraving", "'t', 0, 'color', NULL"),
    "NOT NULL constraint failed: engraving.objects" },
  { "engraving/unique", ROW ("engraving", "'s', 1, 'color', x'00'"), ROW ("engraving", "'s', 0, 'color', x'00'"),
    "UNIQUE constraint failed: engraving.scene, engraving.seconds, engraving.ink" },
  { "scrub/scene", ROW ("scrub", "'t', 0, 1, NULL, 0, 1, 1"), ROW ("scrub", "'none', 0, 1, NULL, 0, 1, 1"),
    "FOREIGN KEY" },
  { "scrub/times", ROW ("scrub", "'t', 0, 1, NULL, 0, 1, 1"), ROW ("scrub", "'t', 1, 1, NULL, 0, 1, 1"),
    "CHECK constraint failed: end_time > start_time" },
  { "scrub-mark/scene", ROW ("scrub_mark", "'s', 2, 1"), ROW ("scrub_mark", "'t', 2, 1"), "FOREIGN KEY" },
  { "scrub-mark/place", ROW ("scrub_mark", "'s', 2, 1"), ROW ("scrub_mark", "'s', 1, 1"),
    "UNIQUE constraint failed: scrub_mark." },
  { "label/scene", ROW ("label", "'t', 1, 'p', 'at', NULL"), ROW ("label", "'none', 1, 'p', 'at', NULL"),
    "FOREIGN KEY" },
  { "label/term", ROW ("label", "'t', 1, 'p', NULL, 'a'"), ROW ("label", "'t', 1, 'p', NULL, 'none'"),
    "FOREIGN KEY" },
  { "label/place", ROW ("label", "'s', 2, 'p', NULL, NULL"), ROW ("label", "'s', 1, 'p', NULL, NULL"),
    "UNIQUE constraint failed: label." },
  { "framing/scene", FRAMING ("'t', 0, 0, 1, 1, 0, 0, 1, 1"), FRAMING ("'none', 0, 0, 1, 1, 0, 0, 1, 1"),
    "FOREIGN KEY" },
  { "framing/canvas-width", FRAMING ("'t', -9, 0, 2, 1, 0, 0, 1, 1"), FRAMING ("'t', -9, 0, 0, 1, 0, 0, 1, 1"),
    "CHECK constraint failed: canvas_width > 0" },
  { "framing/canvas-height", FRAMING ("'t', 0, -9, 1, 2, 0, 0, 1, 1"), FRAMING ("'t', 0, -9, 1, 0, 0, 0, 1, 1"),
    "CHECK constraint failed: canvas_height > 0" },
  { "framing/subject-width", FRAMING ("'t', 0, 0, 1, 1, -9, 0, 2, 1"), FRAMING ("'t', 0, 0, 1, 1, -9, 0, -2, 1"),
    "CHECK constraint failed: subject_width > 0" },
  { "framing/subject-height", FRAMING ("'t', 0, 0, 1, 1, 0, -9, 1, 2"), FRAMING ("'t', 0, 0, 1, 1, 0, -9, 1, 0"),
    "CHECK constraint failed: subject_height > 0" },
  { "framing/strict", FRAMING ("'t', 0, 0, 1, 1, 0, 0, 1, 1"), FRAMING ("'t', 'left', 0, 1, 1, 0, 0, 1, 1"),
    "cannot store TEXT value in REAL column" },
  { "framing/unique", FRAMING ("'t', 0, 0, 1, 1, 0, 0, 1, 1"), FRAMING ("'s', 0, 0, 1, 1, 0, 0, 1, 1"),
    "UNIQUE constraint failed: framing.scene" },
  { "scene-detail/scene", ROW ("scene_detail", "'t', 0, zeroblob (2304)"),
    ROW ("scene_detail", "'no', 0, zeroblob (2304)"), "FOREIGN KEY constraint failed" },
  { "scene-detail/seconds", ROW ("scene_detail", "'s', 2.5, zeroblob (2304)"),
    ROW ("scene_detail", "'s', -2.5, zeroblob (2304)"), "CHECK constraint failed: seconds >= 0" },
  { "scene-detail/cells", ROW ("scene_detail", "'s', 2.5, zeroblob (2304)"),
    ROW ("scene_detail", "'s', 2.5, zeroblob (2303)"), "CHECK constraint failed: length" },
  { "scene-detail/unique", ROW ("scene_detail", "'s', 2.5, zeroblob (2304)"),
    ROW ("scene_detail", "'s', 0, zeroblob (2304)"), "UNIQUE constraint failed: scene_detail." },
  { "label-place/label", ROW ("label_place", "'s', 7, 0, 1, 1, 1"), ROW ("label_place", "'s', 9, 0, 1, 1, 1"),
    "FOREIGN KEY" },
  { "label-place/seconds", ROW ("label_place", "'s', 1, 2.5, 1, 1, 1"),
    ROW ("label_place", "'s', 1, -2.5, 1, 1, 1"), "CHECK constraint failed: seconds >= 0" },
  { "label-place/strength", ROW ("label_place", "'s', 7, 0, 1, 1, 0.5"),
    ROW ("label_place", "'s', 7, 0, 1, 1, 1.5"), "CHECK constraint failed: strength BETWEEN" },
  { "label-place/strict", ROW ("label_place", "'s', 7, 0, 1, 1, 1"), ROW ("label_place", "'s', 7, 0, 'x', 1, 1"),
    "cannot store TEXT value in REAL column" },
  { "label-place/unique", ROW ("label_place", "'s', 7, 0, 1, 1, 1"), ROW ("label_place", "'s', 1, 0, 1, 1, 1"),
    "UNIQUE constraint failed: label_place." },
  { "treatment/position", ROW ("treatment", "'n', 2, 's'"), ROW ("treatment", "'n', 1, 's'"),
    "UNIQUE constraint failed: treatment.position" },
  { "treatment/scene", ROW ("treatment", "'n', 2, 's'"), ROW ("treatment", "'n', 2, 'none'"), "FOREIGN KEY" },
  { "step/treatment", ROW ("step", "'b', 'm', 2, 't'"), ROW ("step", "'b', 'none', 2, 't'"), "FOREIGN KEY" },
  { "step/position", ROW ("step", "'b', 'm', 2, 't'"), ROW ("step", "'b', 'm', 0, 't'"),
    "CHECK constraint failed: position > 0" },
  { "step/scene", ROW ("step", "'b', 'm', 2, 't'"), ROW ("step", "'b', 'm', 2, 'none'"), "FOREIGN KEY" },
  { "step/unique", ROW ("step", "'b', 'm', 2, 't'"), ROW ("step", "'b', 'm', 1, 't'"),
    "UNIQUE constraint failed: step.treatment" },
  { "claim/article", ROW ("claim", "'M2', 2, 'm', 'disputed', NULL, 1"),
    ROW ("claim", "'M2', 2, 'none', 'disputed', NULL, 1"), "FOREIGN KEY" },
  { "claim/verdict", ROW ("claim", "'M2', 2, 'm', 'supported', NULL, 0"),
    ROW ("claim", "'M2', 2, 'm', 'true', NULL, 0"), "CHECK constraint failed: verdict IN" },
  { "claim/also", ROW ("claim", "'M2', 2, 'm', 'history', 'disputed', 0"),
    ROW ("claim", "'M2', 2, 'm', 'history', 'maybe', 0"), "CHECK constraint failed: also IN" },
  { "claim/left-out", ROW ("claim", "'M2', 2, 'm', 'history', NULL, 1"),
    ROW ("claim", "'M2', 2, 'm', 'history', NULL, 2"), "CHECK constraint failed: left_out IN" },
  { "claim/position", ROW ("claim", "'M2', 2, 'm', 'history', NULL, 1"),
    ROW ("claim", "'M2', 1, 'm', 'history', NULL, 1"), "UNIQUE constraint failed: claim.position" },
  { "claim-step/step", ROW ("step", "'b', 'm', 2, 't'"), ROW ("claim_step", "'M1', 'none'"), "FOREIGN KEY" },
  { "claim-step/claim", ROW ("step", "'b', 'm', 2, 't'"), ROW ("claim_step", "'M9', 'a'"), "FOREIGN KEY" },
  { "aspect/position", ROW ("aspect", "'cost', 2"), ROW ("aspect", "'cost', 1"),
    "UNIQUE constraint failed: aspect.position" },
  { "aspect-matter/aspect", ROW ("aspect_matter", "'harm', 'pain'"), ROW ("aspect_matter", "'none', 'pain'"),
    "FOREIGN KEY" },
  { "aspect-matter/matter", ROW ("aspect_matter", "'harm', 'pain'"), ROW ("aspect_matter", "'harm', 'price'"),
    "CHECK constraint failed: matter IN" },
  { "choice/kind", ROW ("choice", "'n', 2, 'other', NULL"), ROW ("choice", "'n', 2, 'extra', NULL"),
    "CHECK constraint failed: kind IN" },
  { "choice/main", ROW ("choice", "'n', 2, 'main', 'm'"), ROW ("choice", "'n', 2, 'main', NULL"),
    "CHECK constraint failed: (kind = 'main')" },
  { "choice/not-main", ROW ("choice", "'n', 2, 'nothing', NULL"), ROW ("choice", "'n', 2, 'nothing', 'm'"),
    "CHECK constraint failed: (kind = 'main')" },
  { "choice/treatment", ROW ("choice", "'n', 2, 'main', 'm'"), ROW ("choice", "'n', 2, 'main', 'none'"),
    "FOREIGN KEY" },
  { "choice/position", ROW ("choice", "'n', 2, 'other', NULL"), ROW ("choice", "'n', 1, 'other', NULL"),
    "UNIQUE constraint failed: choice.position" },
  { "panel/choice", ROW ("aspect", "'cost', 2"), ROW ("panel", "'none', 'harm', 'low'"), "FOREIGN KEY" },
  { "panel/aspect", ROW ("aspect", "'cost', 2"), ROW ("panel", "'m', 'none', 'low'"), "FOREIGN KEY" },
  { "panel/certainty", "UPDATE panel SET certainty = 'not-established'", "UPDATE panel SET certainty = 'sure'",
    "CHECK constraint failed: certainty IN" },
  { "panel/unique", "UPDATE panel SET certainty = 'very-low'", ROW ("panel", "'m', 'harm', 'high'"),
    "UNIQUE constraint failed: panel." },
  { "quantity/passage", ROW ("quantity", "'p2', 'mm', 1, 1, 0"), ROW ("quantity", "'none', 'mm', 1, 1, 0"),
    "FOREIGN KEY" },
  { "quantity/unit", ROW ("quantity", "'p2', 'days', 1, 2, 0"), ROW ("quantity", "'p2', 'years', 1, 2, 0"),
    "CHECK constraint failed: unit IN" },
  { "quantity/low", ROW ("quantity", "'p2', 'mm', 0, 2, 0"), ROW ("quantity", "'p2', 'mm', -1, 2, 0"),
    "CHECK constraint failed: low >= 0" },
  { "quantity/range", ROW ("quantity", "'p2', 'mm', 2, 2, 0"), ROW ("quantity", "'p2', 'mm', 3, 2, 0"),
    "CHECK constraint failed: low <= high" },
  { "search-word/length", ROW ("search_word", "1, 'a'"), ROW ("search_word", "0, ''"),
    "CHECK constraint failed: length > 0" },
  { "search-word/unique", ROW ("search_word", "3, 'two'"), ROW ("search_word", "3, 'one'"),
    "UNIQUE constraint failed: search_word." },
  { "quantity/from-treatment", ROW ("quantity", "'p2', 'days', 1, 2, 1"), ROW ("quantity", "'p2', 'mm', 1, 2, 1"),
    "CHECK constraint failed: from_treatment" },
  { "quantity/thousand", ROW ("quantity", "'p2', 'people-per-1000', 0, 1000, 0"),
    ROW ("quantity", "'p2', 'people-per-1000', 0, 1001, 0"), "CHECK constraint failed: unit NOT IN" },
  { "question/unique", ROW ("question", "'r', 'm', 2, 'a'"), ROW ("question", "'q', 'm', 2, 'a'"),
    "UNIQUE constraint failed: question.id" },
  { "question/place", ROW ("question", "'r', 'm', 2, 'a'"), ROW ("question", "'r', 'm', 1, 'a'"),
    "UNIQUE constraint failed: question.treatment, question.place" },
  { "question/place-low", ROW ("question", "'r', 'm', 2, 'a'"), ROW ("question", "'r', 'm', 0, 'a'"),
    "CHECK constraint failed: place > 0" },
  { "question/step", ROW ("question", "'r', 'm', 2, 'a'"), ROW ("question", "'r', 'm', 2, 'far'"), "FOREIGN KEY" },
  { "question/no-step", ROW ("question", "'r', 'm', 2, 'a'"), ROW ("question", "'r', 'm', 2, NULL"),
    "NOT NULL constraint failed: question.step" },
  { "question/no-treatment", ROW ("question", "'r', 'z', 1, 'far'"), ROW ("question", "'r', NULL, 1, 'far'"),
    "NOT NULL constraint failed: question.treatment" },
  { "answer/question", ROW ("answer", "'q', 2, 0"), ROW ("answer", "'none', 2, 0"), "FOREIGN KEY" },
  { "answer/place", ROW ("answer", "'q', 3, 0"), ROW ("answer", "'q', 4, 0"),
    "CHECK constraint failed: place BETWEEN" },
  { "answer/unique", ROW ("answer", "'q', 2, 0"), ROW ("answer", "'q', 1, 0"),
    "UNIQUE constraint failed: answer." },
  { "answer/correct", ROW ("answer", "'q', 2, 0"), ROW ("answer", "'q', 2, 2"),
    "CHECK constraint failed: correct IN" },
  { "answer/one-correct", ROW ("answer", "'q', 2, 0"), ROW ("answer", "'q', 2, 1"),
    "UNIQUE constraint failed: answer.question" },
  { "answer/strict", ROW ("answer", "'q', 2, 0"), ROW ("answer", "'q', 2, 'yes'"),
    "cannot store TEXT value in INTEGER column" },
};

typedef struct {
  UskTestFolder *folder;
  UskStore *store;
} Pack;

/* One pack serves all rules: what each of them writes is undone. */
static void
open_pack (Pack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  pack->folder = usk_test_folder_new ();
  path = usk_test_folder_get_file (pack->folder, "pack.db");
  pack->store = usk_store_open (path, USK_STORE_MODE_WRITE, &error);
  g_assert_no_error (error);
  usk_migrations_apply (pack->store, USK_STORE_KIND_PACK, &error);
  g_assert_no_error (error);
  g_assert_true (usk_store_begin (pack->store, &error));
  usk_store_run_script (pack->store, base, &error);
  g_assert_no_error (error);
}

static void
close_pack (Pack *pack)
{
  g_assert_finalize_object (pack->store);
  usk_test_folder_free (pack->folder);
}

static Pack the_pack;

static void
test_rule (gconstpointer data)
{
  const Rule *rule = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (usk_store_run (the_pack.store, &error, "SAVEPOINT rule", NULL));
  usk_store_run (the_pack.store, &error, rule->good, NULL);
  g_assert_no_error (error);
  g_assert_true (usk_store_run (the_pack.store, &error, "ROLLBACK TO rule", NULL));

  g_assert_false (usk_store_run (the_pack.store, &error, rule->bad, NULL));
  g_assert_error (error, USK_ERROR, USK_ERROR_INVALID);
  if (strstr (error->message, rule->says) == NULL)
    g_error ("%s: it was another rule: %s", rule->rule, error->message);
  g_assert_true (usk_store_run (the_pack.store, NULL, "RELEASE rule", NULL));
}

static guint
count_words (UskStore *store, const char *word)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (store, NULL, "SELECT sql FROM sqlite_schema WHERE sql <> ''", NULL);
  guint n = 0;

  while (usk_statement_next (statement, NULL))
    for (const char *c = strstr (usk_statement_get_text (statement, 0), word); c != NULL; c = strstr (c + 1, word))
      n++;

  return n;
}

static guint
count_rules (const char *says)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_prefix (rules[i].says, says))
      n++;

  return n;
}

/* A rule that is added to the schema asks for a line in the table above. */
static void
test_all_rules (void)
{
  /* A year has two bounds, and a main choice and its walkthrough need each other. */
  g_assert_cmpuint (count_words (the_pack.store, "CHECK (") + 2, ==, count_rules ("CHECK"));
  g_assert_cmpuint (count_words (the_pack.store, "REFERENCES "), ==, count_rules ("FOREIGN KEY"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_pack (&the_pack);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strconcat ("/store/pack-schema/", rules[i].rule, NULL);

      g_test_add_data_func (path, &rules[i], test_rule);
    }
  g_test_add_func ("/store/pack-schema/all-rules", test_all_rules);

  status = g_test_run ();
  close_pack (&the_pack);

  return status;
}
