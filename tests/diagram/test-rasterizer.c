/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <sys/resource.h>

#include "usk-diagram-fixture.h"
#include "usk-diagram-private.h"
#include "usk-rasterizer-private.h"

#define DRAWING                                                                                                   \
  "<g id='paper'><rect width='1600' height='1600'/></g>"                                                          \
  "<g id='a'><circle cx='800' cy='800' r='300'/></g><g id='b'><circle cx='300' cy='800' r='300'/></g>"

typedef struct {
  UskDiagram *diagram;
  UskRasterizer *rasterizer;
  GPtrArray *answers; /* UskPicture or NULL, in the order of their coming */
  GPtrArray *order;   /* the names that were given with the requests */
  GError *error;      /* of the last answer */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->diagram = fixture_load_part (DRAWING);
  fixture->rasterizer = usk_rasterizer_new (1000 * 1000);
  fixture->answers = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->order = g_ptr_array_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->rasterizer);
  g_ptr_array_unref (fixture->answers);
  g_ptr_array_unref (fixture->order);
  g_clear_error (&fixture->error);
  /* What was given up still hands back what it held. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->diagram);
}

typedef struct {
  Fixture *fixture;
  const char *name;
} Question;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  Fixture *fixture = question->fixture;
  UskPicture *picture;

  g_clear_error (&fixture->error);
  picture = usk_rasterizer_render_finish (USK_RASTERIZER (source), result, &fixture->error);
  g_assert_true ((picture != NULL) == (fixture->error == NULL));
  g_ptr_array_add (fixture->order, (gpointer) question->name);
  if (picture != NULL)
    g_ptr_array_add (fixture->answers, picture);
}

static void
ask (Fixture *fixture, const char *name, UskScene *scene, int size, int priority, GCancellable *cancellable)
{
  Question *question = g_new0 (Question, 1);

  question->fixture = fixture;
  question->name = name;
  usk_rasterizer_render_async (fixture->rasterizer, fixture->diagram, scene, size, size, priority, cancellable,
                               answered_cb, question);
}

static void
wait_for (Fixture *fixture, guint n_answers)
{
  while (fixture->order->len < n_answers)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_kept (Fixture *fixture, UskScene *scene, int size)
{
  g_autoptr (UskPicture) picture =
    usk_rasterizer_lookup (fixture->rasterizer, fixture->diagram, scene, size, size);

  return picture != NULL;
}

/* Waits until a picture that nobody gets an answer about is there. */
static void
wait_until_kept (Fixture *fixture, UskScene *scene, int size)
{
  while (!is_kept (fixture, scene, size))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_render (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskPicture) kept = NULL;

  g_assert_false (is_kept (fixture, NULL, 100));
  ask (fixture, "first", NULL, 100, G_PRIORITY_DEFAULT, NULL);
  /* Nothing is drawn in this thread, and nothing is answered before it returns. */
  g_assert_cmpuint (fixture->order->len, ==, 0);
  wait_for (fixture, 1);
  g_assert_no_error (fixture->error);

  kept = usk_rasterizer_lookup (fixture->rasterizer, fixture->diagram, NULL, 100, 100);
  g_assert_true (kept == g_ptr_array_index (fixture->answers, 0));
  g_assert_cmpuint (usk_rasterizer_get_size (fixture->rasterizer), ==, 100 * 100 * 4);

  ask (fixture, "second", NULL, 100, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 2);
  g_assert_true (kept == g_ptr_array_index (fixture->answers, 1));
}

/* Equal questions get one picture, and it is the picture that makes them equal. */
static void
test_coalesce (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskScene) scene = fixture_scene ("paper a", NULL, "frame-all", 0);
  g_autoptr (UskScene) same = fixture_scene ("paper a", NULL, NULL, 0);
  g_autoptr (UskScene) other = fixture_scene ("paper b", NULL, "frame-all", 0);

  ask (fixture, "a", scene, 100, G_PRIORITY_DEFAULT, NULL);
  ask (fixture, "b", scene, 100, G_PRIORITY_LOW, NULL);
  ask (fixture, "c", same, 100, G_PRIORITY_HIGH, NULL);
  usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, scene, 100, 100);
  wait_for (fixture, 3);
  g_assert_true (g_ptr_array_index (fixture->answers, 0) == g_ptr_array_index (fixture->answers, 1));
  g_assert_true (g_ptr_array_index (fixture->answers, 0) == g_ptr_array_index (fixture->answers, 2));

  ask (fixture, "d", other, 100, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 4);
  g_assert_true (g_ptr_array_index (fixture->answers, 0) != g_ptr_array_index (fixture->answers, 3));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask (fixture, "cancelled", NULL, 400, G_PRIORITY_DEFAULT, cancellable);
  g_cancellable_cancel (cancellable);
  wait_for (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Cancelled before it was asked. */
  ask (fixture, "too late", NULL, 400, G_PRIORITY_DEFAULT, cancellable);
  wait_for (fixture, 2);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Who asks again is not answered with what was given up. */
  ask (fixture, "again", NULL, 400, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 3);
  g_assert_no_error (fixture->error);
}

/* One who goes away does not take the picture from the other. */
static void
test_cancel_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  ask (fixture, "goes", NULL, 400, G_PRIORITY_DEFAULT, cancellable);
  ask (fixture, "stays", NULL, 400, G_PRIORITY_DEFAULT, NULL);
  g_cancellable_cancel (cancellable);
  wait_for (fixture, 2);
  g_assert_cmpuint (fixture->answers->len, ==, 1);
  g_assert_true (is_kept (fixture, NULL, 400));
}

/* With one thread, the order of the answers is that of the work. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  const char *const expected[] = { "first", "urgent", "high", "default", "default again", "low" };

  usk_rasterizer_set_n_threads (fixture->rasterizer, 1);
  ask (fixture, "first", NULL, 900, G_PRIORITY_HIGH - 9, NULL);
  ask (fixture, "low", NULL, 40, G_PRIORITY_LOW, NULL);
  usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, NULL, 41, 41);
  ask (fixture, "default", NULL, 42, G_PRIORITY_DEFAULT, NULL);
  ask (fixture, "default again", NULL, 43, G_PRIORITY_DEFAULT, NULL);
  ask (fixture, "high", NULL, 44, G_PRIORITY_HIGH, NULL);
  /* Somebody who waits makes more of what was only fetched ahead. */
  ask (fixture, "urgent", NULL, 41, G_PRIORITY_HIGH - 1, NULL);
  wait_for (fixture, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_ptr_array_index (fixture->order, i), ==, expected[i]);
}

static void
test_bound (Fixture *fixture, gconstpointer data)
{
  /* Three of 360,000 bytes do not fit into a million. */
  for (int size = 300; size < 303; size++)
    {
      ask (fixture, "x", NULL, size, G_PRIORITY_DEFAULT, NULL);
      wait_for (fixture, (guint) (size - 299));
      g_assert_cmpuint (usk_rasterizer_get_size (fixture->rasterizer), <=, 1000 * 1000);
      /* It is the oldest use that counts, not the oldest picture. */
      if (size == 301)
        g_assert_true (is_kept (fixture, NULL, 300));
    }
  g_assert_true (is_kept (fixture, NULL, 300));
  g_assert_false (is_kept (fixture, NULL, 301));
  g_assert_true (is_kept (fixture, NULL, 302));

  /* What is larger than all room is handed out but not kept. */
  ask (fixture, "huge", NULL, 600, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 4);
  g_assert_cmpuint (fixture->answers->len, ==, 4);
  g_assert_false (is_kept (fixture, NULL, 600));
  g_assert_true (is_kept (fixture, NULL, 302));
}

static void
test_prefetch (Fixture *fixture, gconstpointer data)
{
  usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, NULL, 100, 100);
  wait_until_kept (fixture, NULL, 100);

  usk_rasterizer_clear (fixture->rasterizer);
  g_assert_false (is_kept (fixture, NULL, 100));
  g_assert_cmpuint (usk_rasterizer_get_size (fixture->rasterizer), ==, 0);

  /* What nobody waits for is given up too. */
  usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, NULL, 100, 100);
  usk_rasterizer_clear (fixture->rasterizer);
  ask (fixture, "other", NULL, 110, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 1);
  g_assert_false (is_kept (fixture, NULL, 100));
}

/* What is fetched ahead is made one after the other, and what becomes urgent
 * leaves the row.
 */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  for (int size = 100; size < 105; size++)
    usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, NULL, size, size);
  ask (fixture, "urgent", NULL, 103, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 1);
  wait_until_kept (fixture, NULL, 104);
  for (int size = 100; size < 105; size++)
    g_assert_true (is_kept (fixture, NULL, size));
}

/* Linux knows a niceness of each thread: what draws leaves the cores to the thread
 * that asked, whose own stays what it was.
 */
static void
test_nice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);
  int own = getpriority (PRIO_PROCESS, 0);
  guint n_nicer = 0;
  const char *name;

  if (threads == NULL)
    {
      g_test_skip ("Threads have no niceness of their own here");
      return;
    }

  ask (fixture, "first", NULL, 100, G_PRIORITY_DEFAULT, NULL);
  wait_for (fixture, 1);
  g_assert_cmpint (getpriority (PRIO_PROCESS, 0), ==, own);
  g_dir_rewind (threads);
  while ((name = g_dir_read_name (threads)) != NULL)
    if (getpriority (PRIO_PROCESS, (id_t) atoi (name)) == MIN (own + 10, 19))
      n_nicer++;
  g_assert_cmpuint (n_nicer, >=, 1);
}

/* The program may end while something is under way. */
static void
test_early_end (Fixture *fixture, gconstpointer data)
{
  for (int size = 900; size < 910; size++)
    usk_rasterizer_prefetch (fixture->rasterizer, fixture->diagram, NULL, size, size);
}

/* Whoever asks for a picture needs the digest, and that is the main thread. */
static void
test_digest_waits_for_no_measure (Fixture *fixture, gconstpointer data)
{
  const char *digest;

  g_mutex_lock (&fixture->diagram->measuring);
  digest = usk_diagram_get_digest (fixture->diagram);
  g_mutex_unlock (&fixture->diagram->measuring);
  g_assert_cmpuint (strlen (digest), ==, 64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rasterizer/digest-waits-for-no-measure", Fixture, NULL, set_up, test_digest_waits_for_no_measure,
              tear_down);
  g_test_add ("/rasterizer/render", Fixture, NULL, set_up, test_render, tear_down);
  g_test_add ("/rasterizer/coalesce", Fixture, NULL, set_up, test_coalesce, tear_down);
  g_test_add ("/rasterizer/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/rasterizer/cancel-one", Fixture, NULL, set_up, test_cancel_one, tear_down);
  g_test_add ("/rasterizer/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/rasterizer/bound", Fixture, NULL, set_up, test_bound, tear_down);
  g_test_add ("/rasterizer/prefetch", Fixture, NULL, set_up, test_prefetch, tear_down);
  g_test_add ("/rasterizer/row", Fixture, NULL, set_up, test_row, tear_down);
  g_test_add ("/rasterizer/nice", Fixture, NULL, set_up, test_nice, tear_down);
  g_test_add ("/rasterizer/early-end", Fixture, NULL, set_up, test_early_end, tear_down);

  return g_test_run ();
}
