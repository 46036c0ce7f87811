/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-text-heights.h"

typedef struct {
  double width;
  double height;
} Known;

struct _UskTextHeights {
  GArray *known; /* Known, by width */
};

/**
 * usk_text_heights_new:
 *
 * Returns: (transfer full): a text of which nothing is known.
 */
UskTextHeights *
usk_text_heights_new (void)
{
  UskTextHeights *self = g_new0 (UskTextHeights, 1);

  self->known = g_array_new (FALSE, FALSE, sizeof (Known));

  return self;
}

/**
 * usk_text_heights_free:
 * @self: (transfer full): what is known of a text
 */
void
usk_text_heights_free (UskTextHeights *self)
{
  g_array_unref (self->known);
  g_free (self);
}

static const Known *
get (UskTextHeights *self, guint index)
{
  return &g_array_index (self->known, Known, index);
}

/* Returns the first that is not narrower, or how many there are. */
static guint
find_place (UskTextHeights *self, double width)
{
  guint i = 0;

  while (i < self->known->len && get (self, i)->width < width)
    i++;

  return i;
}

/**
 * usk_text_heights_add:
 * @self: what is known of a text
 * @width: at which it was wrapped, in any unit
 * @height: how high it was, in any unit
 */
void
usk_text_heights_add (UskTextHeights *self, double width, double height)
{
  Known known = { width, height };

  g_return_if_fail (self != NULL);

  g_array_insert_val (self->known, find_place (self, width), known);
}

/**
 * usk_text_heights_find:
 * @self: what is known of a text
 * @width: at which it would be wrapped
 * @height: (out): how high it would be
 *
 * A text does not get higher in more room: where it is as high in less room as
 * in more, it is so between them.
 *
 * Returns: whether that is known.
 */
gboolean
usk_text_heights_find (UskTextHeights *self, double width, double *height)
{
  guint i;

  g_return_val_if_fail (self != NULL && height != NULL, FALSE);

  i = find_place (self, width);
  if (i == self->known->len)
    return FALSE;

  *height = get (self, i)->height;

  return get (self, i)->width <= width || (i > 0 && get (self, i - 1)->height <= *height);
}
