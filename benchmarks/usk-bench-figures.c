/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-bench-figures.h"

#include <math.h>

static void
add_name (UskBenchFigures *self, const char *name)
{
  if (self->str[self->len - 1] != '{')
    g_string_append (self, ", ");
  g_string_append_printf (self, "\"%s\": ", name);
}

UskBenchFigures *
usk_bench_figures_new (void)
{
  return g_string_new ("{");
}

void
usk_bench_figures_add (UskBenchFigures *self, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  add_name (self, name);
  g_string_append (self, isfinite (value) ? g_ascii_formatd (number, sizeof number, "%.3f", value) : "null");
}

/* Only ever gets names of ours, in which nothing has to be escaped. */
void
usk_bench_figures_add_text (UskBenchFigures *self, const char *name, const char *value)
{
  add_name (self, name);
  g_string_append_printf (self, "\"%s\"", value);
}

void
usk_bench_figures_begin (UskBenchFigures *self, const char *name)
{
  add_name (self, name);
  g_string_append_c (self, '{');
}

void
usk_bench_figures_end (UskBenchFigures *self)
{
  g_string_append_c (self, '}');
}

void
usk_bench_figures_print (UskBenchFigures *self)
{
  g_print ("%s}\n", self->str);
}

GArray *
usk_bench_numbers_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
usk_bench_numbers_add (GArray *numbers, double value)
{
  g_array_append_val (numbers, value);
}

double
usk_bench_numbers_mean (GArray *numbers)
{
  double sum = 0;

  for (guint i = 0; i < numbers->len; i++)
    sum += g_array_index (numbers, double, i);

  return numbers->len > 0 ? sum / numbers->len : NAN;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The smallest value that at least this share of all does not exceed. */
double
usk_bench_numbers_quantile (GArray *numbers, double share)
{
  guint index;

  if (numbers->len == 0)
    return NAN;

  g_array_sort (numbers, compare_numbers);
  index = (guint) MAX (ceil (share * numbers->len) - 1, 0);

  return g_array_index (numbers, double, MIN (index, numbers->len - 1));
}
