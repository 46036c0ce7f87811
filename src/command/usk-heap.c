/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kernel clears memory when somebody first touches it, and who touches it waits. */

#include "usk-heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* What a handout needs, in pieces so small that nobody who wants memory meanwhile waits long. */
#define NEEDED (24 * 1024 * 1024)
#define PIECE  (2 * 1024 * 1024)

typedef struct {
  char *start;
  gsize length;
  gsize page;
} Rest;

/* Changes nothing that is there already, so the heap may be used meanwhile.  A kernel that cannot do
 * this clears the memory later.
 */
static gpointer
clear_thread (gpointer data)
{
  g_autofree Rest *rest = data;

  for (gsize done = 0; done < rest->length; done += rest->page)
    __atomic_fetch_or (rest->start + done, 0, __ATOMIC_RELAXED);

  return NULL;
}

/**
 * usk_heap_clear_ahead:
 *
 * Lets another core clear the memory that the heap has and did not use yet.  There is much of it only if
 * the heap was told to take much at once.
 */
void
usk_heap_clear_ahead (void)
{
  gsize page = (gsize) getpagesize (), unused = mallinfo2 ().keepcost / page * page;
  Rest *rest;

  if (unused < PIECE || g_get_num_processors () == 1)
    return;

  rest = g_new0 (Rest, 1);
  rest->start = (char *) sbrk (0) - unused;
  rest->length = MIN (unused, NEEDED);
  rest->page = page;
  g_thread_unref (g_thread_new ("memory", clear_thread, rest));
}
