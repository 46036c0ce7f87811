/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kernel clears memory when somebody first touches it, and who touches it waits. */

#include "usk-heap.h"

#include <malloc.h>
#include <unistd.h>

#include "usk-niceness.h"

/* What a handout needs, and what is too little to begin a thread for. */
#define NEEDED (24 * 1024 * 1024)
#define LEAST  (2 * 1024 * 1024)

typedef struct {
  char *start;
  gsize length;
  gsize page;
} Rest;

/* Touches each page, and changes nothing that is there already, so the heap may be used meanwhile.  To
 * ask the kernel for all of it at once would keep everybody waiting who wants memory, such as a new thread.
 */
static gpointer
clear_thread (gpointer data)
{
  g_autofree Rest *rest = data;

  usk_niceness_step_back ();
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

  if (unused < LEAST || g_get_num_processors () == 1)
    return;

  /* What is given back must not be touched any more; a program that soon ends keeps all. */
  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
  rest = g_new0 (Rest, 1);
  rest->start = (char *) sbrk (0) - unused;
  rest->length = MIN (unused, NEEDED);
  rest->page = page;
  g_thread_unref (g_thread_new ("memory", clear_thread, rest));
}
