/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a visitor does between the first touch and the end of a visit, without
 * the time in which they read.
 */

#include <stdlib.h>

#include "usk-bench.h"
#include "usk-handout-page.h"

/* One visit in so many looks at everything that is beside the walkthrough;
 * USK_BENCH_CURIOUS says another number.
 */
#define CURIOUS 10

/* Longer than a handout takes on a busy machine. */
#define PATIENCE 20000

static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage" };

static void
touch (UskBench *self, const char *action, GVariant *parameter)
{
  usk_bench_act (self, action, parameter != NULL ? "@*" : NULL, parameter);
  usk_bench_wait_frame (self);
}

static void
visit_walkthrough (UskBench *self, guint number)
{
  const char *treatment = treatments[number % G_N_ELEMENTS (treatments)];

  touch (self, "win.begin", NULL);
  touch (self, "win.open-step", g_variant_new ("(su)", treatment, 1 + number % 6));
  touch (self, "walkthrough.next", NULL);
  touch (self, "walkthrough.next", NULL);
  touch (self, "win.show-label", g_variant_new ("(sss)", "Collagen", "collagen", ""));
  touch (self, "win.close-walkthrough", g_variant_new_string (treatment));
  touch (self, "win.end-visit", NULL);
}

/* Returns whether the handout on screen is whole before we lose patience. */
static gboolean
wait_for_handout (UskBench *self)
{
  GtkWidget *page = usk_window_get_page_widget (self->window);
  gint64 start = g_get_monotonic_time ();

  while (!usk_handout_page_is_complete (USK_HANDOUT_PAGE (page)))
    {
      if (g_get_monotonic_time () - start > PATIENCE * 1000)
        return FALSE;
      usk_bench_wait (self, 20);
    }

  return TRUE;
}

/* Every other one leaves while the handout is still being made. */
static void
visit_everything (UskBench *self, guint turn)
{
  const char *treatment = treatments[turn % G_N_ELEMENTS (treatments)];

  touch (self, "win.begin", NULL);
  touch (self, "win.text-size", NULL);
  touch (self, "win.open-compare", g_variant_new_string (treatment));
  touch (self, "win.show-panel", g_variant_new ("(ss)", treatment, "serious-harms"));
  touch (self, "win.open-evidence", g_variant_new_string (treatment));
  touch (self, "win.show-claim", g_variant_new_string ("M27"));
  touch (self, "win.open-sources", NULL);
  touch (self, "win.show-source", g_variant_new_string ("AUS08"));
  touch (self, "win.open-search", NULL);
  touch (self, "search.query", g_variant_new_string ("collagen"));
  touch (self, "win.open-quiz", g_variant_new_string (treatment));
  touch (self, "quiz.answer", g_variant_new_uint32 (0));
  touch (self, "quiz.next", NULL);
  touch (self, "win.take-home", g_variant_new_string (treatment));
  if (turn % 2 == 0 && !wait_for_handout (self))
    g_printerr ("underskin-benchmark: a handout took too long to wait for\n");
  touch (self, "win.end-visit", NULL);
}

/* One visit, from the first touch to the last. */
void
usk_bench_visit (UskBench *self, guint number)
{
  const char *wanted = g_getenv ("USK_BENCH_CURIOUS");
  guint curious = MAX (wanted != NULL ? (guint) strtoul (wanted, NULL, 10) : CURIOUS, 1);

  if (number % curious == 0)
    visit_everything (self, number / curious);
  else
    visit_walkthrough (self, number);
}
