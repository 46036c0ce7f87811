/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding the lines of all texts and the heights of all figures takes most of the time of a
 * layout, and two threads can share it: the calling one sets the parts of the handout from the
 * first on, a helper from the last on, until they meet.  All that stays of it is what they have
 * learned, which the tries to come find as if they had set everything themselves.
 */

#include "usk-layout-private.h"

#include "usk-paper-text.h"
#include "usk-tongue.h"

typedef struct {
  UskLayout *layout; /* of the helper, which sees nothing of the other */
  GThread *fonts;    /* the search for those of the helper */
  GPtrArray *parts;  /* UskBlock */
  guint size;
  int n_claimed;
} Ahead;

/* What stands in sections, at any depth: all of that is as wide as the page. */
static void
list_parts (UskBlock *block, GPtrArray *parts)
{
  for (guint i = 0; i < usk_block_get_n_children (block); i++)
    {
      UskBlock *child = usk_block_get_child (block, i);

      if (usk_block_get_kind (child) == USK_BLOCK_SECTION)
        list_parts (child, parts);
      else
        g_ptr_array_add (parts, child);
    }
}

/* One thread counts the parts from the start and the other from the end: as long as both
 * together claim no more than there are, none is claimed twice.
 */
static gboolean
claim (Ahead *self)
{
  return !g_cancellable_is_cancelled (self->layout->cancellable) &&
         g_atomic_int_add (&self->n_claimed, 1) < (int) self->parts->len;
}

static void
set_part (const Ahead *self, UskLayout *layout, guint index)
{
  const guint sizes[] = { 0, self->size };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      UskSetter setter = { layout, usk_layout_add_slices (layout), G_MAXUINT, sizes[i], NULL };

      usk_setter_set (&setter, g_ptr_array_index (self->parts, index), NULL, 0, layout->text_width);
    }
}

static gpointer
help_thread (gpointer data)
{
  Ahead *self = data;
  /* Charts look up their words when they are measured. */
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (self->layout->language);

  usk_paper_text_take_fonts (self->fonts);
  for (guint i = self->parts->len; claim (self); i--)
    set_part (self, self->layout, i - 1);

  return NULL;
}

static gboolean
learn_cb (gpointer key, gpointer value, gpointer user_data)
{
  g_hash_table_replace (user_data, key, value);

  return TRUE;
}

/* Learns the texts and figures of a handout with a helper, if there are fonts for one, with
 * drawings of the two sizes that are tried first.
 */
void
usk_layout_look_ahead (UskLayout *self, const UskLeaflet *leaflet, guint size)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (UskLayout) learned = usk_layout_copy_empty (self);
  Ahead ahead = { learned, usk_paper_text_steal_helper_fonts (), parts, size, 0 };
  GThread *helper;

  if (ahead.fonts == NULL)
    return;

  list_parts (leaflet->root, parts);
  helper = g_thread_new ("helper", help_thread, &ahead);
  for (guint i = 0; claim (&ahead); i++)
    set_part (&ahead, self, i);
  g_thread_join (helper);
  g_hash_table_foreach_steal (learned->texts, learn_cb, self->texts);
  g_hash_table_foreach_steal (learned->heights, learn_cb, self->heights);
}
