/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The engravings of a pack: each moment of a scene that paper shows, in each ink.
 * They take longer to draw than all the rest of a pack, so all processors help.
 */

#include "usk-pack-writer-private.h"

#include "usk-engraver.h"
#include "usk-paper-moments.h"
#include "usk-scene-reader.h"

static const char *const inks[] = { "color", "monochrome" };

typedef struct {
  UskDiagram *diagram; /* of the tree */
  UskScene *scene;
  double seconds;
  gboolean monochrome;
  GBytes *packed; /* (nullable) until it is drawn */
  GError *error;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->scene);
  g_clear_pointer (&job->packed, g_bytes_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static void
engrave_cb (gpointer data, gpointer user_data)
{
  Job *job = data;

  job->packed = usk_engraver_engrave (job->diagram, job->scene, job->seconds, job->monochrome, &job->error);
}

static void
add_jobs (GPtrArray *jobs, UskDiagram *diagram, UskScene *scene)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments);

  for (guint i = 0; i < n_moments; i++)
    for (guint ink = 0; ink < G_N_ELEMENTS (inks); ink++)
      {
        Job *job = g_new0 (Job, 1);

        job->diagram = diagram;
        job->scene = g_object_ref (scene);
        job->seconds = moments[i];
        job->monochrome = ink == 1;
        g_ptr_array_add (jobs, job);
      }
}

static GPtrArray *
list_jobs (UskPackWriter *writer)
{
  GPtrArray *jobs = g_ptr_array_new_with_free_func (free_job);
  GPtrArray *entries = usk_source_tree_list (writer->tree, USK_ENTRY_SCENE);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (UskScene) scene = usk_scene_reader_read (g_ptr_array_index (entries, i));

      add_jobs (jobs, usk_source_tree_find_diagram (writer->tree, usk_scene_get_diagram (scene)), scene);
    }

  return jobs;
}

static void
run_jobs (GPtrArray *jobs)
{
  GThreadPool *pool = g_thread_pool_new (engrave_cb, NULL, (int) g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < jobs->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (jobs, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static gboolean
write_job (UskPackWriter *writer, Job *job)
{
  if (job->packed == NULL)
    {
      g_propagate_error (writer->error, g_steal_pointer (&job->error));
      return FALSE;
    }

  return usk_store_run (
    writer->store, writer->error, "INSERT INTO engraving (scene, seconds, ink, objects) VALUES (?, ?, ?, ?)",
    USK_SQL_VALUES (usk_sql_text (usk_scene_get_id (job->scene)), usk_sql_double (job->seconds),
                    usk_sql_text (inks[job->monochrome ? 1 : 0]), usk_sql_bytes (job->packed)));
}

gboolean
usk_pack_writer_write_engravings (UskPackWriter *writer)
{
  g_autoptr (GPtrArray) jobs = list_jobs (writer);

  run_jobs (jobs);
  for (guint i = 0; i < jobs->len; i++)
    if (!write_job (writer, g_ptr_array_index (jobs, i)))
      return FALSE;

  return TRUE;
}
