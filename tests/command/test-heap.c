/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#define MIB         (1024 * 1024)
#define PATIENCE_US (10 * G_USEC_PER_SEC)

/* Whether a page of the heap, so far before its end, is in memory. */
static gboolean
is_there (gsize before_end)
{
  guchar there = 0;

  g_assert_no_errno (mincore ((char *) sbrk (0) - before_end, 1, &there));

  return (there & 1) != 0;
}

/* The environment of the test lets the heap take 32 MiB at once. */
static void
test_clear_ahead (void)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  g_free (g_malloc (MIB / 16));
  if (mallinfo2 ().keepcost < 16 * MIB || g_get_num_processors () == 1)
    {
      g_test_skip ("The heap or the machine is of another kind");
      return;
    }

  g_assert_false (is_there (16 * MIB));
  usk_heap_clear_ahead ();
  while (!is_there (16 * MIB) && g_get_monotonic_time () < end)
    g_usleep (1000);
  g_assert_true (is_there (16 * MIB));
}

/* Without much memory there is nothing to do. */
static void
test_small (void)
{
  malloc_trim (0);
  usk_heap_clear_ahead ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/clear-ahead", test_clear_ahead);
  g_test_add_func ("/heap/small", test_small);

  return g_test_run ();
}
