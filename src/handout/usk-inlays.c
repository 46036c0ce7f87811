/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-inlays.h"

#include <stdio.h>
#include <string.h>

/* What the pictures of a handout may unfold to; ours take a twentieth of it. */
#define MAX_UNFOLDED (128 * 1024 * 1024)

/* Then follow eight digits. */
#define NAME        "underskin-inlay "
#define NAME_LENGTH (sizeof NAME - 1)

G_STATIC_ASSERT (NAME_LENGTH + 8 == USK_INLAY_SIZE);

struct _UskInlays {
  GPtrArray *engravings; /* UskEngraving, one more than once if it stands in several places */
  GPtrArray *holders;    /* cairo_surface_t, in step with them */

  GThreadPool *unfolder; /* a single thread; NULL if there is nothing to do */
  gsize room;            /* how much more may unfold; the thread's, like the next */
  GError *error;
};

static const cairo_user_data_key_t inlays_key;

/**
 * usk_inlays_new:
 *
 * Returns: (transfer full): a place for engravings, with none.
 */
UskInlays *
usk_inlays_new (void)
{
  UskInlays *self = g_new0 (UskInlays, 1);

  self->engravings = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_engraving_unref);
  self->holders = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->room = MAX_UNFOLDED;

  return self;
}

/* Ends the thread, at once or when it has done all. */
static void
stop (UskInlays *self, gboolean at_once)
{
  if (self->unfolder != NULL)
    g_thread_pool_free (self->unfolder, at_once, TRUE);
  self->unfolder = NULL;
}

/**
 * usk_inlays_free:
 * @self: (transfer full): a place for engravings
 */
void
usk_inlays_free (UskInlays *self)
{
  stop (self, TRUE);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->engravings);
  g_ptr_array_unref (self->holders);
  g_free (self);
}

/**
 * usk_inlays_attach:
 * @self: a place for engravings, which must stay as long as @surface
 * @surface: a PDF that will be completed with usk_pdf_finish()
 *
 * Lets those who draw on @surface know that they may lay in engravings.
 */
void
usk_inlays_attach (UskInlays *self, cairo_surface_t *surface)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (surface != NULL);

  cairo_surface_set_user_data (surface, &inlays_key, self, NULL);
}

/**
 * usk_inlays_find:
 * @cr: where something is drawn
 *
 * Returns: (transfer none) (nullable): where to lay in engravings, or %NULL if all
 *   is to be painted here.
 */
UskInlays *
usk_inlays_find (cairo_t *cr)
{
  g_return_val_if_fail (cr != NULL, NULL);

  return cairo_surface_get_user_data (cairo_get_group_target (cr), &inlays_key);
}

/* cairo writes the pixels as they are, row by row, so they can be read again. */
static cairo_surface_t *
create_holder (guint index)
{
  cairo_surface_t *holder = cairo_image_surface_create (CAIRO_FORMAT_RGB24, USK_INLAY_PIXELS, 1);
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (holder);
  char name[USK_INLAY_SIZE + 1];

  g_snprintf (name, sizeof name, NAME "%08u", index);
  for (guint i = 0; i < USK_INLAY_PIXELS; i++)
    pixels[i] = (guint32) name[3 * i] << 16 | (guint32) name[3 * i + 1] << 8 | (guint32) name[3 * i + 2];
  cairo_surface_mark_dirty (holder);

  return holder;
}

static void
unfold_cb (gpointer data, gpointer user_data)
{
  UskInlays *self = user_data;

  if (self->error == NULL)
    usk_engraving_unfold (data, &self->room, &self->error);
}

/* A forged pack may hold what fills the memory of a printer.  Finding out takes half as
 * long as painting the pages, which goes on meanwhile.
 */
static void
begin_to_unfold (UskInlays *self, UskEngraving *engraving)
{
  if (self->unfolder == NULL)
    self->unfolder = g_thread_pool_new (unfold_cb, self, 1, FALSE, NULL);
  g_thread_pool_push (self->unfolder, engraving, NULL);
}

/* Each place has a holder of its own: one that stands twice on a page gets one name
 * twice from cairo.
 */
static cairo_surface_t *
add_holder (UskInlays *self, UskEngraving *engraving)
{
  guint index = self->holders->len;

  g_ptr_array_add (self->engravings, usk_engraving_ref (engraving));
  g_ptr_array_add (self->holders, create_holder (index));
  if (usk_inlays_find_first (self, index) == index)
    begin_to_unfold (self, engraving);

  return g_ptr_array_index (self->holders, index);
}

/**
 * usk_inlays_paint:
 * @self: where to lay it in
 * @engraving: an engraving
 * @cr: where to draw, from (0, 0)
 * @width: in the current units of @cr
 * @height: in the current units of @cr
 *
 * Draws what holds the place of an engraving.
 */
void
usk_inlays_paint (UskInlays *self, UskEngraving *engraving, cairo_t *cr, double width, double height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (engraving != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (width > 0 && height > 0);

  cairo_save (cr);
  cairo_scale (cr, width / USK_INLAY_PIXELS, height);
  cairo_set_source_surface (cr, add_holder (self, engraving), 0, 0);

  /* To paint without a shape, as the first thing on a page, makes cairo forget the
   * tags that were begun before.
   */
  cairo_rectangle (cr, 0, 0, USK_INLAY_PIXELS, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * usk_inlays_get_n:
 * @self: a place for engravings
 *
 * Returns: how many engravings are laid in.
 */
guint
usk_inlays_get_n (const UskInlays *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->engravings->len;
}

/**
 * usk_inlays_get_engraving:
 * @self: a place for engravings
 * @index: which one
 *
 * Returns: (transfer none): an engraving.
 */
UskEngraving *
usk_inlays_get_engraving (const UskInlays *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->engravings->len, NULL);

  return g_ptr_array_index (self->engravings, index);
}

/**
 * usk_inlays_find_first:
 * @self: a place for engravings
 * @index: which one
 *
 * Returns: the index of the first place that has the same picture, which may be
 *   @index itself.
 */
guint
usk_inlays_find_first (const UskInlays *self, guint index)
{
  guint first = 0;

  g_return_val_if_fail (self != NULL && index < self->engravings->len, 0);

  while (first < index && !usk_engraving_equal (g_ptr_array_index (self->engravings, first),
                                                g_ptr_array_index (self->engravings, index)))
    first++;

  return first;
}

/**
 * usk_inlays_check:
 * @self: a place for engravings, to which nothing is added any more
 * @error: return location: %USK_ERROR_DAMAGED
 *
 * Waits until it is known whether what is laid in can be unpacked, and in a memory of
 * usual size.
 *
 * Returns: whether it can.
 */
gboolean
usk_inlays_check (UskInlays *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  stop (self, FALSE);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));

  return FALSE;
}

/**
 * usk_inlays_parse_name:
 * @data: (array length=length): the pixels of an image
 * @length: how many bytes
 * @index: (out): which engraving it holds the place of
 *
 * Returns: whether it holds one's place.
 */
gboolean
usk_inlays_parse_name (const guint8 *data, gsize length, guint *index)
{
  char digits[USK_INLAY_SIZE - NAME_LENGTH + 1] = { 0 };
  guint64 number;

  if (length != USK_INLAY_SIZE || memcmp (data, NAME, NAME_LENGTH) != 0)
    return FALSE;

  memcpy (digits, data + NAME_LENGTH, USK_INLAY_SIZE - NAME_LENGTH);
  if (!g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT, &number, NULL))
    return FALSE;

  *index = (guint) number;

  return TRUE;
}
