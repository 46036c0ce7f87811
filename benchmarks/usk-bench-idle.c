/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen costs on which nothing moves. */

#include <sys/resource.h>

#include "usk-bench.h"

#define SECONDS 20

static double
seconds_of (const struct timeval *time)
{
  return (double) time->tv_sec + (double) time->tv_usec / 1e6;
}

static void
watch_idle (UskBench *self, const char *name)
{
  struct rusage before, after;
  gint64 start;
  double used, passed;

  usk_bench_wait (self, 3000);
  g_array_set_size (self->frames, 0);
  start = g_get_monotonic_time ();
  getrusage (RUSAGE_SELF, &before);
  usk_bench_wait (self, SECONDS * 1000);
  getrusage (RUSAGE_SELF, &after);

  passed = (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
  used = seconds_of (&after.ru_utime) + seconds_of (&after.ru_stime) - seconds_of (&before.ru_utime) -
         seconds_of (&before.ru_stime);
  usk_bench_figures_begin (self->figures, name);
  usk_bench_figures_add (self->figures, "cpu_percent", 100 * used / passed);
  usk_bench_figures_add (self->figures, "wakeups_per_second", (double) (after.ru_nvcsw - before.ru_nvcsw) / passed);
  usk_bench_figures_add (self->figures, "frames", self->frames->len);
  usk_bench_figures_end (self->figures);
}

/* Brings the first step to its end that plays only once. */
static void
finish_once (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  gboolean *found = user_data;
  UskScene *scene = usk_step_get_scene (step);

  if (*found || usk_scene_get_play (scene) != USK_SCENE_PLAY_ONCE || usk_scene_get_scrub (scene) != NULL)
    return;

  *found = TRUE;
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, (guint) (1000 * usk_scene_get_duration (scene)) + 3000);
}

void
usk_bench_idle (UskBench *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));
  gboolean found = FALSE;

  usk_bench_act (self, "win.open-step", "(su)", "microneedling", 1);
  usk_bench_wait (self, 1000);
  usk_bench_wait_ready (self);
  usk_player_pause (usk_diagram_view_get_player (usk_bench_get_view (self)));
  watch_idle (self, "step_paused");

  usk_bench_for_each_step (self, finish_once, &found);
  if (found)
    watch_idle (self, "step_finished");

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  usk_bench_act (self, "win.home", NULL);
  watch_idle (self, "home_motion_off");
}
