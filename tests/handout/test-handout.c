/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The handout as the kiosk makes it: in a thread, to be looked at. */

#include "usk-handout.h"

#include "usk-error.h"

/* So many handouts are wanted otherwise, each so long after the one before. */
#define N_SUPERSEDED 12
#define STEP_MS      15

typedef struct {
  UskLibrary *library;
  UskHandoutOptions *options;
  GMainLoop *loop;
  UskHandout *handout;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), "en", "112", &error);
  g_assert_no_error (error);
  fixture->options = usk_handout_options_new ();
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->handout);
  g_clear_error (&fixture->error);
  g_main_loop_unref (fixture->loop);
  usk_handout_options_free (fixture->options);
  g_assert_finalize_object (fixture->library);
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->handout = usk_handout_make_finish (result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
make (Fixture *fixture, GCancellable *cancellable)
{
  usk_handout_make_async (fixture->library, NULL, fixture->options, cancellable, on_made_cb, fixture);
  g_main_loop_run (fixture->loop);
}

/* Counts the pixels of a page that are not empty. */
static guint
count_ink (UskHandout *handout, guint page)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
  cairo_t *cr = cairo_create (image);
  guint n = 0;

  usk_handout_draw_page (handout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  for (int y = 0; y < 850; y++)
    for (int x = 0; x < 600; x++)
      n += cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image) + x] > 0;
  cairo_surface_destroy (image);

  return n;
}

static void
test_pages_can_be_seen (Fixture *fixture, gconstpointer data)
{
  double width, height;

  fixture->options->treatment = g_strdup ("facial-massage");
  fixture->options->brief = TRUE;
  make (fixture, NULL);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (usk_handout_get_n_pages (fixture->handout), ==, 2);
  usk_handout_get_page_size (fixture->handout, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (count_ink (fixture->handout, i), >, 5000);
  g_assert_cmpmem (g_bytes_get_data (usk_handout_get_pdf (fixture->handout), NULL), 5, "%PDF-", 5);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  fixture->options->treatment = g_strdup ("facial-massage");
  g_cancellable_cancel (cancellable);
  make (fixture, cancellable);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->handout);
}

typedef struct {
  GMainLoop *loop;
  guint n_waiting;
  GBytes *last;
} Superseding;

static void
on_one_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Superseding *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskHandout) handout = usk_handout_make_finish (result, &error);

  if (handout == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    self->last = g_bytes_ref (usk_handout_get_pdf (handout));
  if (--self->n_waiting == 0)
    g_main_loop_quit (self->loop);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

/* As in the preview of a visitor who cannot decide: each handout is stopped wherever it is, while others are made,
 * and the last one has the same bytes as if it had been the only one.
 */
static void
test_superseded (Fixture *fixture, gconstpointer data)
{
  Superseding superseding = { .loop = fixture->loop, .n_waiting = N_SUPERSEDED + 1 };

  fixture->options->treatment = g_strdup ("microneedling");
  for (guint i = 0; i <= N_SUPERSEDED; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      usk_handout_make_async (fixture->library, NULL, fixture->options, cancellable, on_one_made_cb, &superseding);
      if (i < N_SUPERSEDED)
        g_timeout_add_full (G_PRIORITY_DEFAULT, i * STEP_MS, cancel_cb, g_object_ref (cancellable),
                            g_object_unref);
    }
  g_main_loop_run (fixture->loop);

  make (fixture, NULL);
  g_assert_no_error (fixture->error);
  g_assert_nonnull (superseding.last);
  g_assert_true (g_bytes_equal (superseding.last, usk_handout_get_pdf (fixture->handout)));
  g_bytes_unref (superseding.last);
}

static void
test_nothing_to_say (Fixture *fixture, gconstpointer data)
{
  make (fixture, NULL);
  g_assert_error (fixture->error, USK_ERROR, USK_ERROR_INVALID);
}

/* Paper keeps some words of a text on one line. */
static gboolean
reads (const char *printed, const char *text)
{
  g_autoptr (GString) words = g_string_new (printed);

  g_string_replace (words, "\u00a0", " ", 0);

  return g_str_equal (words->str, text);
}

/* Returns the place of a text among all texts of a block, or -1. */
static int
find_text (UskBlock *block, const char *text, int *place)
{
  if (usk_block_get_text (block) != NULL)
    {
      (*place)++;
      if (reads (usk_block_get_text (block), text))
        return *place;
    }
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      int found = find_text (usk_block_get_child (block, i), text, place);

      if (found >= 0)
        return found;
    }

  return -1;
}

/* Whether a text is where nothing around it can be left out. */
static gboolean
is_kept (UskBlock *block, const char *text)
{
  if (usk_block_get_spare (block) > 0)
    return FALSE;
  if (usk_block_get_text (block) != NULL && reads (usk_block_get_text (block), text))
    return TRUE;
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    if (is_kept (usk_block_get_child (block, i), text))
      return TRUE;

  return FALSE;
}

/* However full a sheet is, it has what the visitor wants to ask. */
static void
test_own_questions_are_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const own[] = { "One?", "Two?", "Three?", "Four?", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLeaflet) leaflet = NULL;

  fixture->options->treatment = g_strdup ("microneedling");
  fixture->options->brief = TRUE;
  fixture->options->questions = g_strdupv ((char **) own);
  leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);
  g_assert_no_error (error);
  for (guint i = 0; own[i] != NULL; i++)
    g_assert_true (is_kept (leaflet->root, own[i]));
  g_assert_false (is_kept (leaflet->root, "More questions"));
}

static guint
count_figures (UskBlock *block)
{
  guint n = usk_block_get_kind (block) == USK_BLOCK_FIGURE;

  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    n += count_figures (usk_block_get_child (block, i));

  return n;
}

/* Depths are one picture, and of times each question is one; who has no number is
 * named once for each.
 */
static void
test_charts (Fixture *fixture, gconstpointer data)
{
  static const char *const choices[] = { "microneedling", "facelift", "fillers", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLeaflet) leaflet = NULL;
  int place = 0;

  fixture->options->compare = g_strdupv ((char **) choices);
  leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    find_text (leaflet->root, "Facelift, Fillers: no number here. That does not mean zero.", &place), >, 0);
  /* Two of the four pictures of harm stand beside another, and are counted with it. */
  g_assert_cmpuint (count_figures (leaflet->root), ==, 1 + 3 + 2);
}

/* Whoever compares may take another treatment than the one that the handout is about, and
 * is warned of that as well; what has no walkthrough has no warning here.
 */
static void
test_warnings_of_compared (Fixture *fixture, gconstpointer data)
{
  static const char *const choices[] = { "microneedling", "dry-needling", "acupuncture", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLeaflet) leaflet = NULL;
  int own = 0, table = 0, other = 0, lung = 0, place = 0;

  fixture->options->treatment = g_strdup ("microneedling");
  fixture->options->compare = g_strdupv ((char **) choices);
  leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_text (leaflet->root, "When to get help", &own), >, 0);
  g_assert_cmpint (find_text (leaflet->root, "Side by side", &table), >, own);
  g_assert_cmpint (find_text (leaflet->root, "Dry needling: when to get help", &other), >, table);
  g_assert_cmpint (find_text (leaflet->root, "Call for new numbness or weakness.", &lung), >, other);
  g_assert_cmpint (find_text (leaflet->root, "Microneedling: when to get help", &place), ==, -1);
  g_assert_cmpint (find_text (leaflet->root, "Acupuncture: when to get help", &place), ==, -1);
}

/* What a visitor collected comes first, and once. */
static void
test_own_questions_first (Fixture *fixture, gconstpointer data)
{
  const char *const own[] = { "How deep will the needles go?", "May I swim?", NULL };
  g_autoptr (UskLeaflet) leaflet = NULL;
  g_autoptr (GError) error = NULL;
  int a = 0, b = 0, c = 0, d = 0;

  fixture->options->treatment = g_strdup ("microneedling");
  fixture->options->questions = g_strdupv ((char **) own);
  leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_text (leaflet->root, own[0], &a), >, 0);
  g_assert_cmpint (find_text (leaflet->root, own[1], &b), >, a);
  g_assert_cmpint (find_text (leaflet->root, "More questions", &c), >, b);
  g_assert_cmpint (find_text (leaflet->root, "Am I a good fit for this? What if I do nothing?", &d), >, c);
}

static gboolean
contains (GStrv words, const char *word)
{
  return g_strv_contains ((const char *const *) words, word);
}

/* The names of the rows of the first table, from the top. */
static GStrv
list_rows (UskBlock *block)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (usk_block_get_kind (block) == USK_BLOCK_TABLE)
    {
      for (guint i = 1; i < usk_block_get_n_children (block); i++)
        {
          UskBlock *name = usk_block_get_child (usk_block_get_child (block, i), 0);

          g_strv_builder_add (names, usk_block_get_text (usk_block_get_child (name, 0)));
        }
      return g_strv_builder_end (names);
    }
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      g_auto (GStrv) inner = list_rows (usk_block_get_child (block, i));

      if (inner != NULL)
        return g_steal_pointer (&inner);
    }

  return NULL;
}

static GStrv
compose_rows (Fixture *fixture, const char *matter)
{
  static const char *const compare[] = { "dry-needling", "acupuncture", NULL };
  g_autoptr (UskLeaflet) leaflet = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture->options->matter);
  fixture->options->matter = g_strdup (matter);
  g_strfreev (fixture->options->compare);
  fixture->options->compare = g_strdupv ((char **) compare);
  leaflet = usk_compose (fixture->library, NULL, fixture->options, &error);
  g_assert_no_error (error);

  return list_rows (leaflet->root);
}

/* What matters comes first, in its order, and nothing is left out. */
static void
test_what_matters_first (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) plain = compose_rows (fixture, NULL);
  g_auto (GStrv) everything = compose_rows (fixture, "everything");
  g_auto (GStrv) pain = compose_rows (fixture, "pain");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) aspects = usk_library_list_aspects (fixture->library, &error);
  guint n_pain = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (plain), ==, g_list_model_get_n_items (aspects));
  g_assert_true (g_strv_equal ((const char *const *) plain, (const char *const *) everything));
  g_assert_cmpuint (g_strv_length (pain), ==, g_strv_length (plain));
  for (guint i = 0; plain[i] != NULL; i++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, i);
      g_autofree char *question = g_markup_escape_text (usk_aspect_get_question (aspect), -1);

      g_assert_true (contains (pain, plain[i]));
      if (g_strv_contains (usk_aspect_get_matters (aspect), "pain"))
        g_assert_true (reads (pain[n_pain++], question));
    }
  g_assert_cmpuint (n_pain, >, 0);
  g_assert_cmpuint (n_pain, <, g_strv_length (plain));
  g_assert_cmpstr (pain[0], !=, plain[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/handout/pages-can-be-seen", Fixture, NULL, set_up, test_pages_can_be_seen, tear_down);
  g_test_add ("/handout/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/handout/superseded", Fixture, NULL, set_up, test_superseded, tear_down);
  g_test_add ("/handout/nothing-to-say", Fixture, NULL, set_up, test_nothing_to_say, tear_down);
  g_test_add ("/handout/own-questions-are-kept", Fixture, NULL, set_up, test_own_questions_are_kept, tear_down);
  g_test_add ("/handout/charts", Fixture, NULL, set_up, test_charts, tear_down);
  g_test_add ("/handout/warnings-of-compared", Fixture, NULL, set_up, test_warnings_of_compared, tear_down);
  g_test_add ("/handout/own-questions-first", Fixture, NULL, set_up, test_own_questions_first, tear_down);
  g_test_add ("/handout/what-matters-first", Fixture, NULL, set_up, test_what_matters_first, tear_down);

  return g_test_run ();
}
