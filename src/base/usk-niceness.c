/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-niceness.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

/* By so much nicer a thread gets a tenth of a core that somebody else wants, too. */
#define NICER 10

/**
 * usk_niceness_step_back:
 *
 * Lets the calling thread leave the cores to others from now on, for work that can wait.  Threads
 * that it begins do the same.  Only on Linux has each thread a niceness of its own; elsewhere, this
 * does nothing.
 */
void
usk_niceness_step_back (void)
{
#ifdef __linux__
  static _Thread_local gboolean stepped_back;
  id_t thread = (id_t) gettid ();

  if (!stepped_back)
    setpriority (PRIO_PROCESS, thread, getpriority (PRIO_PROCESS, thread) + NICER);
  stepped_back = TRUE;
#endif
}
