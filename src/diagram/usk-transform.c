/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-transform.h"

#include <math.h>
#include <string.h>

#include "usk-scan.h"

#define RADIANS(degrees) ((degrees) *G_PI / 180)

typedef void (*MakeMatrix) (cairo_matrix_t *matrix, const double *values, guint n_values);

static void
make_matrix (cairo_matrix_t *matrix, const double *v, guint n)
{
  cairo_matrix_init (matrix, v[0], v[1], v[2], v[3], v[4], v[5]);
}

static void
make_translate (cairo_matrix_t *matrix, const double *v, guint n)
{
  cairo_matrix_init_translate (matrix, v[0], n > 1 ? v[1] : 0);
}

static void
make_scale (cairo_matrix_t *matrix, const double *v, guint n)
{
  cairo_matrix_init_scale (matrix, v[0], n > 1 ? v[1] : v[0]);
}

static void
make_rotate (cairo_matrix_t *matrix, const double *v, guint n)
{
  double x = n > 1 ? v[1] : 0;
  double y = n > 2 ? v[2] : 0;

  cairo_matrix_init_translate (matrix, x, y);
  cairo_matrix_rotate (matrix, RADIANS (v[0]));
  cairo_matrix_translate (matrix, -x, -y);
}

static void
make_skew_x (cairo_matrix_t *matrix, const double *v, guint n)
{
  cairo_matrix_init (matrix, 1, 0, tan (RADIANS (v[0])), 1, 0, 0);
}

static void
make_skew_y (cairo_matrix_t *matrix, const double *v, guint n)
{
  cairo_matrix_init (matrix, 1, tan (RADIANS (v[0])), 0, 1, 0, 0);
}

static const struct {
  const char *name;
  guint min;
  guint max;
  MakeMatrix make;
} functions[] = {
  { "matrix", 6, 6, make_matrix }, { "translate", 1, 2, make_translate }, { "scale", 1, 2, make_scale },
  { "rotate", 1, 3, make_rotate }, { "skewX", 1, 1, make_skew_x },        { "skewY", 1, 1, make_skew_y },
};

static gboolean
make_function (const char *name, gsize length, const char *arguments, cairo_matrix_t *matrix)
{
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      double values[6];
      guint n;

      if (strlen (functions[i].name) != length || strncmp (functions[i].name, name, length) != 0)
        continue;
      if (!usk_scan_numbers (arguments, values, functions[i].min, functions[i].max, &n))
        return FALSE;
      functions[i].make (matrix, values, n);

      return functions[i].make != make_rotate || n != 2;
    }

  return FALSE;
}

static gboolean
scan_function (const char **cursor, cairo_matrix_t *matrix)
{
  const char *name = *cursor + strspn (*cursor, " \t\r\n,");
  gsize length = strspn (name, "abcdefghijklmnopqrstuvwxyzXY");
  const char *open = name + length + strspn (name + length, " \t\r\n");
  const char *close = strchr (open, ')');
  g_autofree char *arguments = NULL;

  if (*open != '(' || close == NULL)
    return FALSE;

  arguments = g_strndup (open + 1, (gsize) (close - open - 1));
  *cursor = close + 1;

  return make_function (name, length, arguments, matrix);
}

/**
 * usk_transform_parse:
 * @text: an SVG transform list
 * @matrix: (out): what it does, the identity for an empty list
 *
 * Returns: whether @text is a transform list.
 */
gboolean
usk_transform_parse (const char *text, cairo_matrix_t *matrix)
{
  cairo_matrix_init_identity (matrix);

  while (!usk_scan_end (text))
    {
      cairo_matrix_t function;

      if (!scan_function (&text, &function))
        return FALSE;
      usk_transform_append (matrix, &function);
    }

  return TRUE;
}

/**
 * usk_transform_append:
 * @matrix: (inout): a transform
 * @inner: a transform that happens before @matrix, as the next one does in an
 *   SVG list
 */
void
usk_transform_append (cairo_matrix_t *matrix, const cairo_matrix_t *inner)
{
  cairo_matrix_multiply (matrix, inner, matrix);
}
