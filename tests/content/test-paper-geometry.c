/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the pack says about a drawing is what the drawing says. */

#include "usk-drawing.h"
#include "usk-error.h"
#include "usk-library.h"
#include "usk-store.h"
#include "usk-test-source.h"

#define N_SCENES 24

static char *real_pack;

typedef struct {
  UskTestFolder *folder;
  char *pack;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->pack = usk_test_source_compile (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->pack);
  usk_test_folder_free (fixture->folder);
}

static void
assert_rect (const UskRect *a, const UskRect *b)
{
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

/* Returns how many places there are. */
static guint
assert_same (const UskPaperGeometry *read, const UskPaperGeometry *measured)
{
  guint n_labels = usk_paper_geometry_get_n_labels (measured);
  guint n_moments = usk_paper_geometry_get_n_moments (measured);

  assert_rect (&usk_paper_geometry_get_framing (read)->canvas, &usk_paper_geometry_get_framing (measured)->canvas);
  assert_rect (&usk_paper_geometry_get_framing (read)->subject,
               &usk_paper_geometry_get_framing (measured)->subject);
  g_assert_cmpuint (usk_paper_geometry_get_n_labels (read), ==, n_labels);
  g_assert_cmpuint (usk_paper_geometry_get_n_moments (read), ==, n_moments);
  for (guint i = 0; i < n_labels; i++)
    for (guint k = 0; k < n_moments; k++)
      {
        const UskPaperPlace *a = usk_paper_geometry_find_place (read, i, k);
        const UskPaperPlace *b = usk_paper_geometry_find_place (measured, i, k);

        g_assert_cmpfloat (a->x, ==, b->x);
        g_assert_cmpfloat (a->y, ==, b->y);
        g_assert_cmpfloat (a->strength, ==, b->strength);
      }

  for (guint k = 0; k < n_moments; k++)
    g_assert_cmpmem (usk_detail_get_cells (usk_paper_geometry_find_detail (read, k)), USK_DETAIL_CELLS,
                     usk_detail_get_cells (usk_paper_geometry_find_detail (measured, k)), USK_DETAIL_CELLS);

  return n_labels * n_moments;
}

static guint
check_scene (UskLibrary *library, UskScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskPaperGeometry) read = usk_library_get_paper_geometry (library, scene, &error);
  g_autoptr (UskDiagram) diagram = usk_drawing_load (library, scene, NULL);
  g_autoptr (UskPaperGeometry) measured = usk_paper_geometry_measure (diagram, scene, &error);

  g_assert_no_error (error);

  return assert_same (read, measured);
}

static void
test_all_steps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = usk_library_open (real_pack, "en", "911", &error);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, &error);
  guint n_scenes = 0, n_places = 0;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (GListModel) steps = usk_library_list_steps (library, usk_treatment_get_id (treatment), &error);

      for (guint k = 0; k < g_list_model_get_n_items (steps); k++)
        {
          g_autoptr (UskStep) step = g_list_model_get_item (steps, k);

          n_places += check_scene (library, usk_step_get_scene (step));
          n_scenes++;
        }
    }
  g_assert_cmpuint (n_scenes, ==, N_SCENES);
  g_assert_cmpuint (n_places, >, 5 * N_SCENES);
}

/* The dot moves with the scene, and of "slide" paper shows two moments if it has two stills. */
static void
test_moments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UskStore) store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (UskScene) scene = NULL;
  g_autoptr (UskPaperGeometry) geometry = NULL;

  usk_store_run_script (store,
                        "UPDATE scene SET stills = '0 4' WHERE id = 'slide';"
                        "INSERT INTO text VALUES ('scene/slide', 'still/2', 'en', 'The mark is down');"
                        "INSERT INTO label_place SELECT scene, place, 4, x, y + 0.1, 0.5 FROM label_place "
                        "WHERE scene = 'slide';"
                        "INSERT INTO label_place SELECT scene, place, 2, 7, 7, 1 FROM label_place "
                        "WHERE scene = 'slide' AND seconds = 0;"
                        "INSERT INTO scene_detail SELECT scene, 4, cells FROM scene_detail WHERE scene = 'slide'",
                        NULL);
  g_clear_object (&store);
  library = usk_library_open (fixture->pack, "en", "911", NULL);
  scene = usk_library_get_scene (library, "slide", NULL);
  geometry = usk_library_get_paper_geometry (library, scene, NULL);

  g_assert_cmpuint (usk_paper_geometry_get_n_moments (geometry), ==, 2);
  g_assert_cmpuint (usk_paper_geometry_get_n_labels (geometry), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const UskPaperPlace *first = usk_paper_geometry_find_place (geometry, i, 0);
      const UskPaperPlace *last = usk_paper_geometry_find_place (geometry, i, 1);

      g_assert_cmpfloat (first->strength, ==, 1);
      g_assert_cmpfloat (last->strength, ==, 0.5);
      g_assert_cmpfloat (last->y, ==, first->y + 0.1);
      g_assert_cmpfloat (last->x, ==, first->x);
    }
}

typedef struct {
  const char *script;
  int code;
  const char *says;
} Damage;

static const Damage damages[] = {
  { "DELETE FROM framing", USK_ERROR_NOT_FOUND, "\"still\"" },
  { "DELETE FROM label_place", USK_ERROR_DAMAGED, "has no place for its label 1" },
  { "DELETE FROM label_place WHERE place = 3", USK_ERROR_DAMAGED, "has no place for its label 3" },
  { "UPDATE label_place SET seconds = seconds + 1", USK_ERROR_DAMAGED, "has no place for its label 1" },
  { "UPDATE label_place SET x = 9e999", USK_ERROR_DAMAGED, "label 1 that could be shown" },
  { "UPDATE label_place SET y = -2e6 WHERE place = 2", USK_ERROR_DAMAGED, "label 2 that could be shown" },
  { "UPDATE label_place SET strength = 1.01 WHERE place = 2", USK_ERROR_DAMAGED, "label 2 that could be shown" },
  { "UPDATE label_place SET strength = -1 WHERE place = 2", USK_ERROR_DAMAGED, "label 2 that could be shown" },
  { "UPDATE label_place SET place = 0 WHERE place = 1", USK_ERROR_DAMAGED, "a label 0 that it does not have" },
  { "UPDATE label_place SET place = 4294967297 WHERE place = 1", USK_ERROR_DAMAGED, "a label 4294967297" },
  { "UPDATE framing SET canvas_width = 0", USK_ERROR_DAMAGED, "no view" },
  { "UPDATE framing SET canvas_height = 9e999", USK_ERROR_DAMAGED, "no view" },
  { "UPDATE framing SET subject_width = -5", USK_ERROR_DAMAGED, "no view" },
  { "UPDATE framing SET subject_height = 1e-300", USK_ERROR_DAMAGED, "no view" },
  { "UPDATE framing SET subject_x = 1e300", USK_ERROR_DAMAGED, "no view" },
  { "DELETE FROM scene_detail", USK_ERROR_DAMAGED, "something to see" },
  { "UPDATE scene_detail SET seconds = seconds + 1", USK_ERROR_DAMAGED, "something to see" },
  { "UPDATE scene_detail SET cells = zeroblob (2305)", USK_ERROR_DAMAGED, "wrong number of places" },
  { "UPDATE scene_detail SET cells = x''", USK_ERROR_DAMAGED, "wrong number of places" },
  { "DROP TABLE scene_detail", USK_ERROR_STORE, "scene_detail" },
  { "DROP TABLE label_place", USK_ERROR_STORE, "label_place" },
};

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (UskStore) store = usk_store_open (fixture->pack, USK_STORE_MODE_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (UskScene) scene = NULL;

  usk_store_run_script (store, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", NULL);
  usk_store_run_script (store, damage->script, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  library = usk_library_open (fixture->pack, "en", "911", NULL);
  scene = usk_library_get_scene (library, "still", &error);
  g_assert_no_error (error);
  g_assert_null (usk_library_get_paper_geometry (library, scene, &error));
  g_assert_error (error, USK_ERROR, damage->code);
  if (strstr (error->message, damage->says) == NULL)
    g_error ("%s: %s", damage->script, error->message);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  real_pack = argv[1];

  g_test_add_func ("/content/paper-geometry/all-steps", test_all_steps);
  g_test_add ("/content/paper-geometry/moments", Fixture, NULL, set_up, test_moments, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/paper-geometry/damaged/%u", i + 1);

      g_test_add (path, Fixture, &damages[i], set_up, test_damaged, tear_down);
    }

  return g_test_run ();
}
