/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "usk-path.h"
#include "usk-scan.h"

/* Reads the path data of SVG 1.1, section 8.3, into a UskPath. */
typedef struct {
  UskPath *path;
  const char *cursor;
  char command;  /* as written: lower case is relative */
  char previous; /* the command before, in upper case, for S and T */
  double x, y;   /* current point */
  double sx, sy; /* where the subpath started */
  double cx, cy; /* last control point */
} Reader;

static gboolean
read_point (Reader *reader, double *x, double *y)
{
  if (!usk_scan_number (&reader->cursor, x) || !usk_scan_number (&reader->cursor, y))
    return FALSE;

  if (g_ascii_islower (reader->command))
    {
      *x += reader->x;
      *y += reader->y;
    }

  return TRUE;
}

static void
arrive (Reader *reader, double x, double y, double cx, double cy)
{
  reader->x = x;
  reader->y = y;
  reader->cx = cx;
  reader->cy = cy;
}

static gboolean
read_move (Reader *reader)
{
  double x, y;

  if (!read_point (reader, &x, &y))
    return FALSE;

  usk_path_move (reader->path, x, y);
  arrive (reader, x, y, x, y);
  reader->sx = x;
  reader->sy = y;
  /* Further pairs after a move are lines. */
  reader->command = reader->command == 'm' ? 'l' : 'L';

  return TRUE;
}

static gboolean
read_line (Reader *reader)
{
  double x, y;

  if (!read_point (reader, &x, &y))
    return FALSE;

  usk_path_line (reader->path, x, y);
  arrive (reader, x, y, x, y);

  return TRUE;
}

static gboolean
read_straight (Reader *reader)
{
  gboolean horizontal = g_ascii_toupper (reader->command) == 'H';
  gboolean relative = g_ascii_islower (reader->command);
  double value, x, y;

  if (!usk_scan_number (&reader->cursor, &value))
    return FALSE;

  x = horizontal ? value + (relative ? reader->x : 0) : reader->x;
  y = horizontal ? reader->y : value + (relative ? reader->y : 0);
  usk_path_line (reader->path, x, y);
  arrive (reader, x, y, x, y);

  return TRUE;
}

/* The first control point of S and T mirrors the last one of a curve of the
 * same kind before it.
 */
static void
mirror (Reader *reader, const char *kinds, double *x, double *y)
{
  gboolean smooth = reader->previous != '\0' && strchr (kinds, reader->previous) != NULL;

  *x = smooth ? 2 * reader->x - reader->cx : reader->x;
  *y = smooth ? 2 * reader->y - reader->cy : reader->y;
}

static gboolean
read_cubic (Reader *reader)
{
  double x1, y1, x2, y2, x, y;

  if (g_ascii_toupper (reader->command) == 'S')
    mirror (reader, "CS", &x1, &y1);
  else if (!read_point (reader, &x1, &y1))
    return FALSE;
  if (!read_point (reader, &x2, &y2) || !read_point (reader, &x, &y))
    return FALSE;

  usk_path_cubic (reader->path, x1, y1, x2, y2, x, y);
  arrive (reader, x, y, x2, y2);

  return TRUE;
}

static gboolean
read_quadratic (Reader *reader)
{
  double x1, y1, x, y;

  if (g_ascii_toupper (reader->command) == 'T')
    mirror (reader, "QT", &x1, &y1);
  else if (!read_point (reader, &x1, &y1))
    return FALSE;
  if (!read_point (reader, &x, &y))
    return FALSE;

  usk_path_cubic (reader->path, reader->x + (x1 - reader->x) * 2 / 3, reader->y + (y1 - reader->y) * 2 / 3,
                  x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y);
  arrive (reader, x, y, x1, y1);

  return TRUE;
}

static gboolean
read_arc (Reader *reader)
{
  double rx, ry, turn, x, y;
  gboolean large, sweep;

  if (!usk_scan_number (&reader->cursor, &rx) || !usk_scan_number (&reader->cursor, &ry) ||
      !usk_scan_number (&reader->cursor, &turn) || !usk_scan_flag (&reader->cursor, &large) ||
      !usk_scan_flag (&reader->cursor, &sweep) || !read_point (reader, &x, &y))
    return FALSE;

  usk_path_arc (reader->path, rx, ry, turn, large, sweep, x, y);
  arrive (reader, x, y, x, y);

  return TRUE;
}

static gboolean
read_close (Reader *reader)
{
  usk_path_line (reader->path, reader->sx, reader->sy);
  arrive (reader, reader->sx, reader->sy, reader->sx, reader->sy);
  /* A number straight after "Z" belongs to no command. */
  reader->command = '\0';

  return TRUE;
}

static gboolean
read_command (Reader *reader)
{
  switch (g_ascii_toupper (reader->command))
    {
    case 'M':
      return read_move (reader);
    case 'L':
      return read_line (reader);
    case 'H':
    case 'V':
      return read_straight (reader);
    case 'C':
    case 'S':
      return read_cubic (reader);
    case 'Q':
    case 'T':
      return read_quadratic (reader);
    case 'A':
      return read_arc (reader);
    case 'Z':
      return read_close (reader);
    default:
      return FALSE;
    }
}

static gboolean
read_next (Reader *reader, gboolean first)
{
  const char *cursor = reader->cursor + strspn (reader->cursor, " \t\r\n\f");
  char used;

  if (g_ascii_isalpha (*cursor))
    {
      reader->command = *cursor;
      reader->cursor = cursor + 1;
    }
  if (first && g_ascii_toupper (reader->command) != 'M')
    return FALSE;

  used = g_ascii_toupper (reader->command);
  if (!read_command (reader))
    return FALSE;
  reader->previous = used;

  return TRUE;
}

/**
 * usk_path_parse:
 * @data: SVG path data with any of its commands
 *
 * Returns: (transfer full) (nullable): the path, or %NULL when @data is empty,
 *   breaks the grammar anywhere or asks for more than %USK_PATH_MOST_BYTES.
 */
UskPath *
usk_path_parse (const char *data)
{
  g_autoptr (UskPath) path = usk_path_new ();
  Reader reader = { .path = path, .cursor = data };
  gboolean first = TRUE;

  do
    {
      if (!read_next (&reader, first) || usk_path_get_size (path) > USK_PATH_MOST_BYTES)
        return NULL;
      first = FALSE;
  } while (!usk_scan_end (reader.cursor));

  /* Numbers near the limit of a double overflow when they are added up. */
  return isfinite (usk_path_get_length (path)) ? g_steal_pointer (&path) : NULL;
}
