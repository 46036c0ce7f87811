/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Another language makes a page anew, with longer or shorter words but the same
 * rows.  Who had come to a row is at that row again, however far down it is now.
 */

#include "usk-place.h"

#include "usk-rows.h"

/* A page that has no room after so many layouts stays as it is. */
#define MOST_LAYOUTS 10

/* Below the row of the place there are more, which fill the screen. */
#define ROWS_BELOW 8

/* A way down from the content of a list, by the numbers of children, to what crosses
 * the upper edge of what is seen.
 */
typedef struct {
  GArray *way;
  double share; /* of it that is above the edge */
} Mark;

struct _UskPlace {
  GPtrArray *marks; /* one for each list on screen, in the order of the page */
  guint n_layouts;
};

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_array_unref (mark->way);
  g_free (mark);
}

static void
collect_lists (GtkWidget *widget, GPtrArray *lists)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_ptr_array_add (lists, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_lists (child, lists);
}

static GPtrArray *
find_lists (GtkWidget *page)
{
  GPtrArray *lists = g_ptr_array_new ();

  collect_lists (page, lists);

  return lists;
}

/* Returns what moves in a list, or %NULL for an empty one. */
static GtkWidget *
get_content (GtkWidget *list)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (list));

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : NULL;
}

static GtkAdjustment *
get_adjustment (GtkWidget *list)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list));
}

static void
get_extent (GtkWidget *widget, GtkWidget *content, double *top, double *height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT_ZERO;

  if (!gtk_widget_compute_bounds (widget, content, &bounds))
    g_debug ("A row has no place yet");
  *top = (double) bounds.origin.y;
  *height = (double) bounds.size.height;
}

/* Returns the first child that ends below the edge, and its number. */
static GtkWidget *
find_child (GtkWidget *parent, GtkWidget *content, double edge, guint *index)
{
  *index = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child), (*index)++)
    {
      double top, height;

      get_extent (child, content, &top, &height);
      if (gtk_widget_get_mapped (child) && height > 0 && top + height > edge)
        return child;
    }

  return NULL;
}

static Mark *
mark_new (GtkWidget *list)
{
  Mark *mark = g_new0 (Mark, 1);
  double edge = gtk_adjustment_get_value (get_adjustment (list)), top = 0, height = 0;
  GtkWidget *content = get_content (list), *widget = content;
  guint index;

  mark->way = g_array_new (FALSE, FALSE, sizeof (guint));
  if (content == NULL || edge <= 0)
    return mark;

  for (GtkWidget *child; (child = find_child (widget, content, edge, &index)) != NULL; widget = child)
    g_array_append_val (mark->way, index);
  get_extent (widget, content, &top, &height);
  mark->share = height > 0 ? CLAMP ((edge - top) / height, 0, 1) : 0;

  return mark;
}

static GtkWidget *
get_child (GtkWidget *parent, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Returns whether rows were made, which have to be laid out first. */
static gboolean
make_rows (GtkWidget *list, const Mark *mark)
{
  GtkWidget *content = get_content (list);

  return mark->way->len > 0 && GTK_IS_BOX (content) &&
         usk_rows_make (GTK_BOX (content), g_array_index (mark->way, guint, 0) + ROWS_BELOW);
}

/* The way ends early where the new page has no such child. */
static void
go_to_mark (GtkWidget *list, const Mark *mark)
{
  GtkWidget *content = get_content (list), *widget = content;
  double top, height, share = mark->share;

  if (content == NULL || mark->way->len == 0)
    return;

  for (guint i = 0; i < mark->way->len; i++)
    {
      GtkWidget *child = get_child (widget, g_array_index (mark->way, guint, i));

      if (child == NULL)
        {
          share = 0;
          break;
        }
      widget = child;
    }
  get_extent (widget, content, &top, &height);
  gtk_adjustment_set_value (get_adjustment (list), top + share * height);
}

/* Returns whether that was all. */
static gboolean
go_to_place (UskPlace *self, GtkWidget *page)
{
  g_autoptr (GPtrArray) lists = find_lists (page);
  guint n = MIN (lists->len, self->marks->len);
  gboolean made = FALSE;

  if (lists->len < self->marks->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    made |= make_rows (g_ptr_array_index (lists, i), g_ptr_array_index (self->marks, i));
  if (made)
    return FALSE;
  for (guint i = 0; i < n; i++)
    go_to_mark (g_ptr_array_index (lists, i), g_ptr_array_index (self->marks, i));

  return TRUE;
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("usk-place");
}

static void
on_layout_cb (GtkWidget *page, GdkFrameClock *clock)
{
  UskPlace *self = g_object_get_qdata (G_OBJECT (page), get_quark ());

  if (!go_to_place (self, page) && ++self->n_layouts < MOST_LAYOUTS)
    return;

  g_signal_handlers_disconnect_by_func (clock, on_layout_cb, page);
  g_object_set_qdata (G_OBJECT (page), get_quark (), NULL);
}

/**
 * usk_place_note:
 * @page: a page on screen
 *
 * Returns: (transfer full): what stands at the top of each of its lists.
 */
UskPlace *
usk_place_note (GtkWidget *page)
{
  UskPlace *self;
  g_autoptr (GPtrArray) lists = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_new0 (UskPlace, 1);
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  lists = find_lists (page);
  for (guint i = 0; i < lists->len; i++)
    g_ptr_array_add (self->marks, mark_new (g_ptr_array_index (lists, i)));

  return self;
}

/**
 * usk_place_free:
 * @self: a place
 */
void
usk_place_free (UskPlace *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->marks);
  g_free (self);
}

/**
 * usk_place_restore:
 * @self: (transfer full): the place of a page of the same type
 * @page: a page in a window that is on screen
 *
 * Moves the lists to the same rows, as soon as the page is laid out and before it
 * is drawn: a layout that moves something is followed by another one of the same
 * frame.
 */
void
usk_place_restore (UskPlace *self, GtkWidget *page)
{
  GdkFrameClock *clock;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (page));

  clock = gtk_widget_get_frame_clock (page);
  if (clock == NULL)
    {
      usk_place_free (self);
      return;
    }

  g_object_set_qdata_full (G_OBJECT (page), get_quark (), self, (GDestroyNotify) usk_place_free);
  g_signal_connect_object (clock, "layout", G_CALLBACK (on_layout_cb), page, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}
