/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the library says of sources, claims and the comparison. */

#include "usk-library-fixture.h"
#include "usk-source-title.h"

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
    { "FDA De Novo DEN160029 (SkinPen), March 1, 2018.", 2018, "FDA De Novo DEN160029 (SkinPen), March 1, 2018" },
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
  gboolean known;

  g_assert_cmpstr (usk_source_get_key (one), ==, "ONE01");
  g_assert_cmpstr (usk_source_get_reference (one), ==, "One A. A review of needles & skin. 2001.");
  g_assert_cmpstr (usk_source_get_kind (one), ==, "review");
  g_assert_cmpstr (usk_source_get_read (one), ==, "abstract");
  g_assert_cmpstr (usk_source_get_size (one), ==, "12 people");
  g_assert_cmpstr (usk_source_get_funding (one), ==, "Paid by a maker.");
  g_object_get (one, "funding-known", &known, NULL);
  g_assert_true (known);
  g_assert_cmpstr (usk_source_get_caution (one), ==, "It is small.");
  g_assert_cmpstr (usk_source_get_doi (one), ==, "10.1000/one");
  g_assert_cmpint (usk_source_get_year (one), ==, 2001);

  g_object_get (two, "funding-known", &known, NULL);
  g_assert_false (known);
  g_assert_null (usk_source_get_size (two));
  g_assert_null (usk_source_get_caution (two));
  g_assert_null (usk_source_get_doi (two));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 3);
}

/* Paper has the same words, and counts nothing. */
static void
test_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskSource) one = usk_library_get_source (fixture->library, "ONE01", NULL);
  g_autoptr (UskSource) reference = usk_library_get_reference (fixture->library, "ONE01", NULL);

  g_assert_cmpstr (usk_source_get_reference (reference), ==, usk_source_get_reference (one));
  g_assert_cmpstr (usk_source_get_reference_language (reference), ==, usk_source_get_reference_language (one));
  g_assert_cmpstr (usk_source_get_doi (reference), ==, usk_source_get_doi (one));
  g_assert_cmpint (usk_source_get_year (reference), ==, usk_source_get_year (one));
  g_assert_cmpuint (usk_source_get_n_uses (one, USK_SOURCE_USE_STEP), >, 0);
  g_assert_cmpuint (usk_source_get_n_uses (reference, USK_SOURCE_USE_STEP), ==, 0);
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
  assert_use (uses, 0, "win.show-step", "'first'", "The first step (Small needles)",
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
  g_autofree char *kind = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (aspects), ==, 2);
  matters = g_strjoinv (" ", (char **) usk_aspect_get_matters (what));
  g_assert_cmpstr (usk_aspect_get_question (what), ==, "What is it?");
  g_assert_cmpstr (matters, ==, "basics proof");

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 2);
  g_assert_cmpstr (usk_choice_get_treatment (needles), ==, "microneedling");
  g_object_get (rest, "kind", &kind, NULL);
  g_assert_cmpstr (kind, ==, "nothing");
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
  fixture_assert_passage (details, 0, "They are thin.", "TWO02");
}

#define add(path, function)                                                                                       \
  g_test_add ("/content/library/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("source-titles", test_source_titles);
  add ("sources", test_sources);
  add ("sources/reference", test_reference);
  add ("sources/about", test_sources_about);
  add ("sources/uses", test_uses);
  add ("sources/use-counts", test_use_counts);
  add ("claims", test_claims);
  add ("comparison", test_comparison);
  add ("panels", test_panels);
  add ("quantities", test_quantities);

  return g_test_run ();
}
