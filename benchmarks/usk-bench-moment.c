/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-bench-moment.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* Milliseconds that our thread has used, whatever else the machine does. */
double
usk_bench_read_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return 1000.0 * (double) time.tv_sec + (double) time.tv_nsec / 1e6;
}

/* Linux counts in nanoseconds how long a thread has run and how long it has waited
 * for a core.
 */
static double
read_delay (void)
{
  static int file = -1;
  char line[128];
  guint64 run, delay;
  ssize_t length;

  if (file < 0)
    file = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  length = pread (file, line, sizeof line - 1, 0);
  if (length <= 0)
    return 0;

  line[length] = '\0';
  if (sscanf (line, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &run, &delay) != 2)
    return 0;

  return (double) delay / 1e6;
}

static guint64
count_faults (void)
{
  struct rusage usage = { 0 };

  getrusage (RUSAGE_THREAD, &usage);

  return (guint64) usage.ru_minflt;
}

/* Must always be asked in the same thread. */
UskBenchMoment
usk_bench_moment_now (void)
{
  return (UskBenchMoment){ g_get_monotonic_time (), usk_bench_read_processor_time (), read_delay (), count_faults () };
}
