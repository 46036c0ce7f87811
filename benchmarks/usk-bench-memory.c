/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program keeps: after every screen, and after many visits. */

#include <math.h>
#include <stdlib.h>

#include "usk-bench.h"

/* How many simulated visits; the last figure is taken after all of them. */
#define DEFAULT_VISITS 1000

/* A line of what the kernel says of our memory, in megabytes. */
static double
read_memory (const char *field)
{
  g_autofree char *rollup = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return NAN;
  found = strstr (rollup, field);

  return found != NULL ? g_ascii_strtod (found + strlen (field), NULL) / 1024 : NAN;
}

/* Each of them is something that is held: a file, a socket, an event source. */
static guint
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
show_step (UskBench *self, const char *treatment, UskStep *step, gpointer user_data)
{
  usk_bench_act (self, "win.open-step", "(su)", treatment, usk_step_get_number (step));
  usk_bench_wait (self, 50);
  usk_bench_wait_ready (self);
  usk_bench_act (self, "walkthrough.parts", NULL);
  usk_bench_wait_frame (self);
  usk_bench_act (self, "walkthrough.more", NULL);
  usk_bench_wait_frame (self);
  if (usk_step_get_number (step) > 1)
    return;

  usk_bench_act (self, "win.close-walkthrough", "s", treatment);
  usk_bench_wait_frame (self);
}

static void
visit (UskBench *self, guint number)
{
  static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };
  const char *treatment = treatments[number % G_N_ELEMENTS (treatments)];

  usk_bench_act (self, "win.begin", NULL);
  usk_bench_wait_frame (self);
  usk_bench_act (self, "win.open-step", "(su)", treatment, 1 + number % 6);
  usk_bench_wait_frame (self);
  for (guint n = 0; n < 2; n++)
    {
      usk_bench_act (self, "walkthrough.next", NULL);
      usk_bench_wait_frame (self);
    }
  usk_bench_act (self, "win.show-label", "(sss)", "Collagen", "collagen", "");
  usk_bench_wait_frame (self);
  usk_bench_act (self, "win.close-walkthrough", "s", treatment);
  usk_bench_wait_frame (self);
  usk_bench_act (self, "win.end-visit", NULL);
  usk_bench_wait_frame (self);
}

static void
add_memory (UskBench *self, const char *name)
{
  usk_bench_wait (self, 2500);
  usk_bench_figures_begin (self->figures, name);
  usk_bench_figures_add (self->figures, "pss_mb", read_memory ("\nPss:"));
  usk_bench_figures_add (self->figures, "private_mb", read_memory ("\nPss_Anon:"));
  usk_bench_figures_add (self->figures, "resident_mb", read_memory ("\nRss:"));
  usk_bench_figures_add (self->figures, "descriptors", count_descriptors ());
  usk_bench_figures_end (self->figures);
}

void
usk_bench_memory (UskBench *self)
{
  const char *wanted = g_getenv ("USK_BENCH_VISITS");
  guint n_visits = wanted != NULL ? (guint) strtoul (wanted, NULL, 10) : DEFAULT_VISITS;

  add_memory (self, "at_start");
  usk_bench_act (self, "win.home", NULL);
  usk_bench_wait (self, 1500);
  usk_bench_for_each_step (self, show_step, NULL);
  add_memory (self, "every_screen");
  usk_bench_act (self, "win.end-visit", NULL);

  for (guint number = 1; number <= n_visits; number++)
    {
      visit (self, number);
      if (number == 50 || number % (n_visits > 2000 ? 1000 : 250) == 0 || number == n_visits)
        {
          g_autofree char *name = g_strdup_printf ("visits_%u", number);

          add_memory (self, name);
        }
    }
}
