/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The library on the small pack: what its source says comes out as items. */

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "usk-error.h"
#include "usk-library.h"
#include "usk-source-title.h"
#include "usk-store.h"
#include "usk-test-source.h"

typedef struct {
  UskTestFolder *folder;
  char *pack;
  UskLibrary *library;
} Fixture;

static UskLibrary *
open_library (const char *pack, const char *language)
{
  g_autoptr (GError) error = NULL;
  UskLibrary *library = usk_library_open (pack, language, "112", &error);

  g_assert_no_error (error);

  return library;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->pack = usk_test_source_compile (fixture->folder);
  fixture->library = open_library (fixture->pack, "en");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_free (fixture->pack);
  usk_test_folder_free (fixture->folder);
}

static void
assert_passage (GListModel *passages, guint index, const char *plain, const char *sources)
{
  g_autoptr (UskPassage) passage = g_list_model_get_item (passages, index);
  g_autofree char *keys = NULL;

  g_assert_nonnull (passage);
  keys = g_strjoinv (" ", (char **) usk_passage_get_sources (passage));
  g_assert_cmpstr (usk_passage_get_plain (passage), ==, plain);
  g_assert_cmpstr (keys, ==, sources);
  g_assert_cmpint (usk_passage_get_general (passage), ==, sources[0] == '\0');
}

static void
test_meta (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = {
    { "version", "2026.11" },      { "language", "en" },
    { "published", "2026-11-21" }, { "next-review", "2028-11-21" },
    { "title", "A small source" }, { "funding", "Nobody paid for it." },
    { "licence", "CC BY 4.0" },    { "update-policy", "It changes with the tests." },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = usk_library_get_meta (fixture->library, expected[i][0]);

      g_assert_cmpstr (value, ==, expected[i][1]);
    }
  g_assert_null (usk_library_get_meta (fixture->library, "nothing"));
  g_assert_cmpstr (usk_library_get_language (fixture->library), ==, "en");
  g_assert_true (usk_library_check (fixture->library, &error));
  g_assert_no_error (error);
}

static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (fixture->library, NULL);
  g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, 0);
  g_autoptr (UskTreatment) same = usk_library_get_treatment (fixture->library, "microneedling", NULL);
  UskPassage *summary;

  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 1);
  g_assert_cmpstr (usk_treatment_get_id (treatment), ==, "microneedling");
  g_assert_cmpstr (usk_treatment_get_name (treatment), ==, "Small needles");
  g_assert_cmpstr (usk_treatment_get_purpose (treatment), ==, "See what a small pack holds.");
  g_assert_cmpstr (usk_treatment_get_scene (treatment), ==, "still");
  g_assert_cmpuint (usk_treatment_get_n_steps (treatment), ==, 2);
  summary = usk_treatment_get_summary (treatment);
  g_assert_cmpstr (usk_passage_get_plain (summary), ==, "The needle goes in & out.");
  g_assert_cmpstr (usk_passage_get_markup (summary), ==,
                   "The <a href=\"term:needle\">needle</a> goes in &amp; out.");
  g_assert_cmpstr (usk_treatment_get_name (same), ==, "Small needles");
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) steps = usk_library_list_steps (fixture->library, "microneedling", NULL);
  g_autoptr (UskStep) first = g_list_model_get_item (steps, 0);
  g_autoptr (UskStep) second = g_list_model_get_item (steps, 1);
  g_autofree char *treatment = NULL;
  guint number = 0;

  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 2);
  g_assert_cmpstr (usk_step_get_id (first), ==, "first");
  g_assert_cmpstr (usk_step_get_treatment (first), ==, "microneedling");
  g_assert_cmpuint (usk_step_get_number (first), ==, 1);
  g_assert_cmpstr (usk_step_get_title (first), ==, "The first step");
  g_assert_cmpstr (usk_scene_get_id (usk_step_get_scene (first)), ==, "still");

  /* Sources stand in the order in which the author names them. */
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_texts (first)), ==, 2);
  assert_passage (usk_step_get_texts (first), 0, "Skin has an inner layer. It is called the dermis.",
                  "TWO02 ONE01");
  assert_passage (usk_step_get_texts (first), 1, "It is less than 2 mm thick.", "");
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_details (first)), ==, 1);
  assert_passage (usk_step_get_details (first), 0, "In one test, 12 < 20 people took part.", "ONE01");

  g_assert_cmpstr (usk_step_get_id (second), ==, "second");
  g_assert_cmpuint (usk_step_get_number (second), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (usk_step_get_details (second)), ==, 0);

  g_assert_true (usk_library_find_step (fixture->library, "second", &treatment, &number, NULL));
  g_assert_cmpstr (treatment, ==, "microneedling");
  g_assert_cmpuint (number, ==, 2);
}

static void
add_second_treatment (const char *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskStore) store = usk_store_open (pack, USK_STORE_MODE_WRITE, &error);

  g_assert_no_error (error);
  usk_store_run_script (store,
                        "INSERT INTO treatment VALUES ('short', 99, 'still');"
                        "INSERT INTO step VALUES ('only', 'short', 1, 'still');"
                        "INSERT INTO text VALUES ('step/only', 'title', 'en', 'The only step');",
                        &error);
  g_assert_no_error (error);
}

/* The loop sees the first step of each treatment, then the second of those that
 * have one, and then the first again.
 */
static void
test_loop (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "first", "only", "second", "first", "only" };
  g_autoptr (UskLibrary) library = NULL;
  g_autofree char *treatment = NULL;
  guint number = 0;

  add_second_treatment (fixture->pack);
  library = open_library (fixture->pack, "en");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (UskStep) step = NULL;
      g_autoptr (GError) error = NULL;
      char *next = NULL;

      g_assert_true (usk_library_find_next_of_all (library, treatment, number, &next, &number, &error));
      g_assert_no_error (error);
      g_free (treatment);
      treatment = next;
      step = usk_library_get_step (library, treatment, number, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (usk_step_get_id (step), ==, ids[i]);
      g_assert_cmpstr (usk_step_get_treatment (step), ==, treatment);
      g_assert_cmpuint (usk_step_get_number (step), ==, number);
    }
}

static void
test_points (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *section;
    guint n;
  } sections[] = { { "remember", 2 },
                   { "ask-first", 1 },
                   { "questions", 1 },
                   { "aftercare", 1 },
                   { "get-help", 2 } };
  g_autoptr (GListModel) help = usk_library_list_points (fixture->library, "microneedling", "get-help", NULL);
  g_autoptr (UskPassage) emergency = g_list_model_get_item (help, 0);
  g_autoptr (UskPassage) rash = g_list_model_get_item (help, 1);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GListModel) points =
        usk_library_list_points (fixture->library, "microneedling", sections[i].section, NULL);

      g_assert_cmpuint (g_list_model_get_n_items (points), ==, sections[i].n);
    }

  assert_passage (help, 0, "Is it hard to breathe? Call 112 now.", "");
  g_assert_true (usk_passage_get_emergency (emergency));
  g_assert_false (usk_passage_get_emergency (rash));
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskTerm) term = usk_library_get_term (fixture->library, "needle", NULL);

  g_assert_cmpstr (usk_term_get_id (term), ==, "needle");
  g_assert_cmpstr (usk_term_get_name (term), ==, "Needle");
  g_assert_cmpstr (usk_passage_get_plain (usk_term_get_definition (term)), ==, "A thin tool with a sharp end.");
  g_assert_cmpstr (usk_passage_get_sources (usk_term_get_definition (term))[0], ==, "TWO02");
}

static void
test_source_titles (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *reference;
    int year;
    const char *title;
  } cases[] = {
    { "Fernandes D. Minimally invasive. Surg. 2005;17.", 2005, "Fernandes, 2005" },
    { "Mendelson B, Wong C-H. Changes. Surg. 2012.", 2012, "Mendelson and Wong, 2012" },
    { "Abdel Hay R, Shalaby K, Zaher H. Acne scars. 2016.", 2016, "Abdel Hay and others, 2016" },
    { "del Río-Sancho S, et al. Delivery. 2019.", 2019, "del Río-Sancho and others, 2019" },
    { "Benedetto A. Dermabrasion. Book chapter.", 0, "Benedetto" },
    { "FDA. Microneedling Devices. Web page.", 0, "FDA. Microneedling Devices" },
    { "American Academy of Dermatology. News, 2018.", 2018, "American Academy of Dermatology, 2018" },
    { "FDA De Novo DEN160029 (SkinPen), 1 March 2018.", 2018, "FDA De Novo DEN160029 (SkinPen), 1 March 2018" },
    { "StatPearls", 0, "StatPearls" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UskSource) source =
        g_object_new (USK_TYPE_SOURCE, "reference", cases[i].reference, "year", cases[i].year, NULL);
      g_autofree char *title = usk_source_make_title (source);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskSource) one = usk_library_get_source (fixture->library, "ONE01", NULL);
  g_autoptr (UskSource) two = usk_library_get_source (fixture->library, "TWO02", NULL);
  g_autoptr (GListModel) all = usk_library_list_sources (fixture->library, NULL, NULL);

  g_assert_cmpstr (usk_source_get_key (one), ==, "ONE01");
  g_assert_cmpstr (usk_source_get_reference (one), ==, "One A. A review of needles & skin. 2001.");
  g_assert_cmpstr (usk_source_get_kind (one), ==, "review");
  g_assert_cmpstr (usk_source_get_read (one), ==, "abstract");
  g_assert_cmpstr (usk_source_get_size (one), ==, "12 people");
  g_assert_cmpstr (usk_source_get_funding (one), ==, "Paid by a maker.");
  g_assert_true (usk_source_get_funding_known (one));
  g_assert_cmpstr (usk_source_get_caution (one), ==, "It is small.");
  g_assert_cmpstr (usk_source_get_doi (one), ==, "10.1000/one");
  g_assert_cmpint (usk_source_get_year (one), ==, 2001);

  g_assert_false (usk_source_get_funding_known (two));
  g_assert_null (usk_source_get_size (two));
  g_assert_null (usk_source_get_caution (two));
  g_assert_null (usk_source_get_doi (two));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 3);
}

static void
assert_use (GListModel *uses, guint index, const char *action, const char *parameter, const char *title,
            const char *snippet)
{
  g_autoptr (UskResult) use = g_list_model_get_item (uses, index);
  g_autofree char *printed = NULL;

  g_assert_nonnull (use);
  printed = g_variant_print (usk_result_get_parameter (use), FALSE);
  g_assert_cmpstr (usk_result_get_action (use), ==, action);
  g_assert_cmpstr (printed, ==, parameter);
  g_assert_cmpstr (usk_result_get_title (use), ==, title);
  g_assert_cmpstr (usk_result_get_snippet (use), ==, snippet);
}

/* Every place once, whatever leans on the source there, and the very sentence. */
static void
test_uses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) uses = usk_library_list_uses (fixture->library, "TWO02", &error);
  g_autoptr (GListModel) advice = usk_library_list_uses (fixture->library, "ONE01", &error);
  g_autoptr (GListModel) none = usk_library_list_uses (fixture->library, "NONE", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  assert_use (uses, 0, "win.show-step", "'first'", "Small needles: The first step",
              "Skin has an inner layer. It is called the dermis.");
  assert_use (uses, 1, "win.show-panel", "('microneedling', 'what')", "Small needles: What is it?",
              "They are thin.");
  assert_use (uses, g_list_model_get_n_items (uses) - 2, "win.show-claim", "'M1'", "The skin has two layers.",
              "It has more than that.");
  assert_use (uses, g_list_model_get_n_items (uses) - 1, "win.show-term", "'needle'", "Needle",
              "A thin tool with a sharp end.");
  assert_use (advice, 0, "win.open-treatment", "'microneedling'", "Small needles", "The needle goes in & out.");
  assert_use (advice, 1, "win.show-points", "('microneedling', 'remember')", "Small needles",
              "It is a small pack.");
}

/* What the list counts is what the sheet of a source lists. */
static void
test_use_counts (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "step", "panel", "claim", "term", "treatment" };
  g_autoptr (GListModel) sources = usk_library_list_sources (fixture->library, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (sources, i);
      g_autoptr (GListModel) uses = usk_library_list_uses (fixture->library, usk_source_get_key (source), NULL);

      for (guint use = 0; use < USK_SOURCE_USE_TREATMENT; use++)
        {
          guint n = 0;

          for (guint k = 0; k < g_list_model_get_n_items (uses); k++)
            {
              g_autoptr (UskResult) result = g_list_model_get_item (uses, k);

              n += g_str_equal (usk_result_get_kind (result), kinds[use]);
            }
          g_assert_cmpuint (usk_source_get_n_uses (source, use), ==, n);
        }
    }
}

/* A source is about a treatment if a step, a claim, a panel or its advice is. */
static void
test_sources_about (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) about = usk_library_list_sources (fixture->library, "microneedling", &error);
  g_autoptr (GListModel) none = usk_library_list_sources (fixture->library, "dry-needling", &error);
  g_autoptr (UskSource) first = g_list_model_get_item (about, 0);
  g_autoptr (UskSource) second = g_list_model_get_item (about, 1);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (about), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpstr (usk_source_get_key (first), ==, "ONE01");
  g_assert_cmpuint (usk_source_get_n_uses (first, USK_SOURCE_USE_STEP), ==, 1);
  g_assert_cmpuint (usk_source_get_n_uses (first, USK_SOURCE_USE_TREATMENT), ==, 1);
  g_assert_cmpstr (usk_source_get_key (second), ==, "TWO02");
  g_assert_cmpuint (usk_source_get_n_uses (second, USK_SOURCE_USE_TERM), ==, 1);
}

static void
test_claims (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) claims = usk_library_list_claims (fixture->library, "microneedling", NULL);
  g_autoptr (UskClaim) claim = g_list_model_get_item (claims, 0);
  g_autofree char *steps = NULL;
  g_autofree char *titles = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
  steps = g_strjoinv (" ", (char **) usk_claim_get_steps (claim));
  titles = g_strjoinv (", ", (char **) usk_claim_get_step_titles (claim));
  g_assert_cmpstr (usk_claim_get_id (claim), ==, "M1");
  g_assert_cmpstr (usk_claim_get_article (claim), ==, "microneedling");
  g_assert_cmpstr (usk_claim_get_verdict (claim), ==, "history");
  g_assert_cmpstr (usk_claim_get_also (claim), ==, "disputed");
  g_assert_true (usk_claim_get_left_out (claim));
  g_assert_cmpstr (usk_claim_get_says (claim), ==, "The skin has two layers.");
  g_assert_cmpstr (steps, ==, "first second");
  g_assert_cmpstr (titles, ==, "The first step, The second step");
}

static void
test_comparison (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) aspects = usk_library_list_aspects (fixture->library, NULL);
  g_autoptr (GListModel) choices = usk_library_list_choices (fixture->library, NULL);
  g_autoptr (UskAspect) what = g_list_model_get_item (aspects, 0);
  g_autoptr (UskChoice) needles = g_list_model_get_item (choices, 0);
  g_autoptr (UskChoice) rest = g_list_model_get_item (choices, 1);
  g_autofree char *matters = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (aspects), ==, 2);
  matters = g_strjoinv (" ", (char **) usk_aspect_get_matters (what));
  g_assert_cmpstr (usk_aspect_get_question (what), ==, "What is it?");
  g_assert_cmpstr (matters, ==, "basics proof");

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 2);
  g_assert_cmpstr (usk_choice_get_treatment (needles), ==, "microneedling");
  g_assert_cmpstr (usk_choice_get_kind (rest), ==, "nothing");
  g_assert_null (usk_choice_get_treatment (rest));
}

/* What a picture of all choices needs, without the words of their panels. */
static void
test_quantities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) harm = usk_library_list_quantities (fixture->library, "microneedling", "harm", NULL);
  g_autoptr (GListModel) what = usk_library_list_quantities (fixture->library, "microneedling", "what", NULL);
  g_autoptr (UskQuantity) bruise = g_list_model_get_item (harm, 0);

  g_assert_cmpuint (g_list_model_get_n_items (harm), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (what), ==, 0);
  g_assert_cmpfloat (usk_quantity_get_low (bruise), ==, 75);
  g_assert_cmpstr (usk_passage_get_sources (usk_quantity_get_passage (bruise))[0], ==, "ONE01");
}

static void
test_panels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPanel) panel = usk_library_get_panel (fixture->library, "microneedling", "harm", NULL);
  g_autoptr (UskPanel) what = usk_library_get_panel (fixture->library, "microneedling", "what", NULL);
  g_autoptr (GListModel) quantities = NULL;
  g_autoptr (GListModel) details = NULL;
  g_autoptr (UskQuantity) bruise = NULL;

  g_object_get (panel, "quantities", &quantities, NULL);
  g_object_get (what, "details", &details, NULL);
  g_assert_cmpstr (usk_panel_get_certainty (panel), ==, "low");
  g_assert_cmpstr (usk_panel_get_reason (panel), ==, "One small test.");
  g_assert_cmpuint (g_list_model_get_n_items (quantities), ==, 1);
  bruise = g_list_model_get_item (quantities, 0);
  g_assert_cmpstr (usk_quantity_get_unit (bruise), ==, "events-per-1000-sessions");
  g_assert_cmpfloat (usk_quantity_get_low (bruise), ==, 75);
  g_assert_cmpfloat (usk_quantity_get_high (bruise), ==, 80.5);
  g_assert_cmpstr (usk_quantity_get_span (bruise), ==, "In one week");

  g_assert_cmpuint (g_list_model_get_n_items (details), ==, 1);
  assert_passage (details, 0, "They are thin.", "TWO02");
}

static void
assert_label (UskScene *scene, guint index, const char *part, const char *anchor, const char *text,
              const char *term, const char *note)
{
  g_autoptr (UskLabel) label = g_list_model_get_item (usk_scene_get_labels (scene), index);

  g_assert_cmpstr (usk_label_get_part (label), ==, part);
  g_assert_cmpstr (usk_label_get_anchor (label), ==, anchor);
  g_assert_cmpstr (usk_label_get_text (label), ==, text);
  g_assert_cmpstr (usk_label_get_term (label), ==, term);
  g_assert_cmpstr (usk_label_get_note (label), ==, note);
}

static void
test_scene_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) scene = usk_library_get_scene (fixture->library, "still", NULL);
  g_autofree char *show = g_strjoinv (" ", (char **) usk_scene_get_show (scene));
  g_autofree char *focus = g_strjoinv (" ", (char **) usk_scene_get_focus (scene));
  const double *stills;
  double padding = 0;
  guint n_stills;

  g_assert_cmpstr (usk_scene_get_diagram (scene), ==, "simple");
  g_assert_cmpstr (show, ==, "paper skin dot");
  g_assert_cmpstr (focus, ==, "skin dot");
  g_assert_cmpstr (usk_scene_get_camera (scene, &padding), ==, "frame-all");
  g_assert_cmpfloat (padding, ==, 20);
  g_assert_cmpint (usk_scene_get_play (scene), ==, USK_SCENE_PLAY_LOOP);
  g_assert_cmpfloat (usk_scene_get_duration (scene), ==, 6);
  stills = usk_scene_get_stills (scene, &n_stills);
  g_assert_cmpuint (n_stills, ==, 2);
  g_assert_cmpfloat (stills[1], ==, 2.5);
  g_assert_cmpfloat (usk_scene_get_cover (scene), ==, 2.5);
  g_assert_cmpstr (usk_scene_get_caption (scene, 0), ==, "The dot is up");
  g_assert_cmpstr (usk_scene_get_caption (scene, 1), ==, "The dot is down");
  g_assert_null (usk_scene_get_scrub (scene));
  g_assert_cmpstr (usk_scene_get_description (scene), ==, "A dot drifts over a band of skin.");

  g_assert_nonnull (usk_scene_get_detail (scene));
  g_assert_cmpuint (g_list_model_get_n_items (usk_scene_get_labels (scene)), ==, 3);
  assert_label (scene, 0, "skin", NULL, "Inner skin", "dermis", NULL);
  assert_label (scene, 1, "dot", NULL, "Dot", NULL, "The dot goes up and down.");
  assert_label (scene, 2, "skin", "skin-right", "Right side", NULL, "The same band, on its right side.");
}

static void
test_scene_scrub (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) scene = usk_library_get_scene (fixture->library, "slide", NULL);
  const UskScrub *scrub = usk_scene_get_scrub (scene);

  g_assert_cmpint (usk_scene_get_play (scene), ==, USK_SCENE_PLAY_ONCE);
  g_assert_nonnull (scrub);
  g_assert_cmpfloat (scrub->start, ==, 0);
  g_assert_cmpfloat (scrub->end, ==, 4);
  g_assert_cmpstr (scrub->unit, ==, "mm");
  g_assert_cmpfloat (scrub->from, ==, 0);
  g_assert_cmpfloat (scrub->to, ==, 2);
  g_assert_cmpfloat (scrub->step, ==, 0.5);
  g_assert_cmpuint (scrub->n_marks, ==, 2);
  g_assert_cmpfloat (scrub->marks[1].at, ==, 3);
  g_assert_cmpstr (scrub->marks[1].text, ==, "Near the end.");
}

static void
test_diagram (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskDiagram) diagram = usk_library_get_diagram (fixture->library, "simple", NULL);
  g_autoptr (UskDiagram) again = usk_library_get_diagram (fixture->library, "simple", NULL);

  g_assert_cmpstr (usk_diagram_get_name (diagram), ==, "simple");
  g_assert_true (usk_diagram_has_part (diagram, "marker"));
  g_assert_true (usk_diagram_has_anchor (diagram, "skin-right"));
  g_assert_true (diagram == again);
}

static void
test_poster (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) jpeg = usk_library_get_poster (fixture->library, "still", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (jpeg);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GError) error = NULL;
  const guchar *skin;

  g_assert_cmpmem (g_bytes_get_data (jpeg, NULL), 3, "\xff\xd8\xff", 3);
  picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, 640);
  g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, 640);

  /* The middle of the left half is skin, #f0bfa4 as far as a JPEG keeps it. */
  skin = gdk_pixbuf_get_pixels (picture) + 350 * gdk_pixbuf_get_rowstride (picture) +
         100 * gdk_pixbuf_get_n_channels (picture);
  g_assert_cmpint (ABS (skin[0] - 0xf0), <, 6);
  g_assert_cmpint (ABS (skin[1] - 0xbf), <, 6);
  g_assert_cmpint (ABS (skin[2] - 0xa4), <, 6);
}

#define assert_missing(call)                                                                                      \
  G_STMT_START                                                                                                    \
  {                                                                                                               \
    g_autoptr (GError) error = NULL;                                                                              \
                                                                                                                  \
    g_assert_true ((call) == 0);                                                                                  \
    g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);                                                       \
    g_assert_nonnull (strstr (error->message, "no-such"));                                                        \
  }                                                                                                               \
  G_STMT_END

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  UskLibrary *library = fixture->library;
  g_autofree char *treatment = NULL;
  guint number;

  assert_missing (usk_library_get_treatment (library, "no-such", &error));
  assert_missing (usk_library_list_steps (library, "no-such", &error));
  assert_missing (usk_library_get_step (library, "no-such", 1, &error));
  assert_missing (usk_library_get_term (library, "no-such", &error));
  assert_missing (usk_library_get_source (library, "no-such", &error));
  assert_missing (usk_library_get_claim (library, "no-such", &error));
  assert_missing (usk_library_get_panel (library, "no-such", "harm", &error));
  assert_missing (usk_library_get_panel (library, "rest", "no-such", &error));
  assert_missing (usk_library_get_scene (library, "no-such", &error));
  assert_missing (usk_library_get_diagram (library, "no-such", &error));
  assert_missing (usk_library_get_poster (library, "no-such", &error));
  assert_missing (usk_library_get_engraving (library, "no-such", 0, FALSE, &error));
  assert_missing (usk_library_list_questions (library, "no-such", &error));
  assert_missing (usk_library_find_step (library, "no-such", &treatment, &number, &error));
}

static void
test_questions (Fixture *fixture, gconstpointer data)
{
  static const char *const asks[] = { "Which layer lies inside?", "Where does the dot go?",
                                      "Is it hard to breathe?" };
  static const char *const steps[] = { "first", "second", "first" };
  static const guint rights[] = { 1, 0, 2 };
  g_autoptr (GListModel) questions = usk_library_list_questions (fixture->library, "microneedling", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, G_N_ELEMENTS (asks));
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    {
      g_autoptr (UskQuestion) question = g_list_model_get_item (questions, i);

      g_assert_cmpstr (usk_question_get_ask (question), ==, asks[i]);
      g_assert_cmpstr (usk_question_get_step (question), ==, steps[i]);
      g_assert_cmpstr (usk_question_get_treatment (question), ==, "microneedling");
      for (guint k = 0; k < 3; k++)
        {
          g_autoptr (UskAnswer) answer = g_list_model_get_item (usk_question_get_answers (question), k);

          g_assert_cmpint (usk_answer_get_right (answer), ==, k == rights[i]);
        }
    }
}

/* Marks become words, and each reply keeps its own origin. */
static void
test_replies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) questions = usk_library_list_questions (fixture->library, "microneedling", NULL);
  g_autoptr (UskQuestion) layer = g_list_model_get_item (questions, 0);
  g_autoptr (UskQuestion) dot = g_list_model_get_item (questions, 1);
  g_autoptr (UskQuestion) breath = g_list_model_get_item (questions, 2);
  g_autoptr (UskAnswer) call = g_list_model_get_item (usk_question_get_answers (breath), 2);
  g_autoptr (UskAnswer) away = g_list_model_get_item (usk_question_get_answers (dot), 1);

  g_assert_cmpstr (usk_question_get_id (layer), ==, "layer");
  g_assert_cmpuint (g_list_model_get_n_items (usk_question_get_when_right (layer)), ==, 2);
  assert_passage (usk_question_get_when_right (layer), 0, "Yes. A needle can get there.", "ONE01");
  assert_passage (usk_question_get_when_right (layer), 1, "It is thin.", "");
  assert_passage (usk_question_get_when_wrong (layer), 0, "Many people think so. But it is the dermis.", "TWO02");
  assert_passage (usk_question_get_when_wrong (breath), 0, "Do not wait. Call 112 now.", "");
  g_assert_cmpstr (usk_answer_get_text (call), ==, "Then call 112");
  g_assert_cmpstr (usk_answer_get_text (away), ==, "Up & away");
}

/* A question that has lost an answer, the right one or what is said to it is
 * not shown half.
 */
static void
test_broken_question (Fixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = {
    "UPDATE answer SET correct = 0",
    "DELETE FROM answer WHERE question = 'dot'",
    "DELETE FROM text WHERE subject = 'question/dot' AND field = 'answer/2'",
    "DELETE FROM text WHERE subject = 'question/dot' AND field = 'ask'",
    "DELETE FROM passage WHERE subject = 'question/dot/right'",
    "DELETE FROM passage WHERE subject = 'question/dot/wrong'",
    "DELETE FROM answer; DELETE FROM question",
  };
  g_autoptr (GBytes) whole = usk_test_read_file (fixture->pack);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (UskStore) store = NULL;
      g_autoptr (UskLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      usk_test_write_file (fixture->pack, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
      usk_store_run_script (store, scripts[i], &error);
      g_assert_no_error (error);
      g_clear_object (&store);
      library = open_library (fixture->pack, "en");
      g_assert_null (usk_library_list_questions (library, "microneedling", &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, USK_ERROR);
    }
}

/* No file is made where none was. */
static void
test_no_pack (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_folder_get_file (folder, "none.db");
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_library_open (path, "en", "911", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A name in German, and all else in English. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskStore) store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (UskLibrary) german = NULL;
  g_autoptr (UskLibrary) french = NULL;
  g_autoptr (UskTerm) term = NULL;
  g_autoptr (UskTerm) english = usk_library_get_term (fixture->library, "dermis", NULL);
  g_autoptr (UskTerm) fallen_back = NULL;
  g_autoptr (GError) error = NULL;

  usk_store_run_script (store,
                        "INSERT INTO language VALUES ('de');"
                        "INSERT INTO text VALUES ('term/dermis', 'name', 'de', 'Lederhaut')",
                        &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  german = open_library (fixture->pack, "de");
  french = open_library (fixture->pack, "fr");
  term = usk_library_get_term (german, "dermis", NULL);
  fallen_back = usk_library_get_term (french, "dermis", NULL);
  g_assert_cmpstr (usk_library_get_language (german), ==, "de");
  g_assert_cmpstr (usk_term_get_name (term), ==, "Lederhaut");
  g_assert_cmpstr (usk_passage_get_plain (usk_term_get_definition (term)), ==, "The layer under the outer skin.");
  g_assert_cmpstr (usk_term_get_name (english), ==, "Dermis");
  g_assert_cmpstr (usk_term_get_name (fallen_back), ==, "Dermis");
}

static void
test_wrong_use (Fixture *fixture, gconstpointer data)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*emergency_number != NULL*");
  g_assert_null (usk_library_open (fixture->pack, "en", NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*id != NULL*");
  g_assert_null (usk_library_get_term (fixture->library, NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*USK_IS_LIBRARY*");
  g_assert_null (usk_library_list_treatments (NULL, NULL));
  g_test_assert_expected_messages ();
}

#define add(path, function) g_test_add ("/content/library/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("meta", test_meta);
  add ("treatments", test_treatments);
  add ("steps", test_steps);
  add ("loop", test_loop);
  add ("points", test_points);
  add ("terms", test_terms);
  add ("source-titles", test_source_titles);
  add ("sources", test_sources);
  add ("sources/about", test_sources_about);
  add ("sources/uses", test_uses);
  add ("sources/use-counts", test_use_counts);
  add ("claims", test_claims);
  add ("comparison", test_comparison);
  add ("panels", test_panels);
  add ("quantities", test_quantities);
  add ("scene/loop", test_scene_loop);
  add ("scene/scrub", test_scene_scrub);
  add ("diagram", test_diagram);
  add ("poster", test_poster);
  add ("questions", test_questions);
  add ("replies", test_replies);
  add ("broken-question", test_broken_question);
  add ("missing", test_missing);
  add ("language", test_language);
  add ("wrong-use", test_wrong_use);
  g_test_add_func ("/content/library/no-pack", test_no_pack);

  return g_test_run ();
}
