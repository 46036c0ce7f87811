/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way back from pages that can be reached from many others.  A page has one way
 * back, that of its last opening, and never one in a circle, so that whoever goes
 * back and back again comes home.
 */

#include "usk-window-private.h"

static UskWindowPage
find_current (UskWindow *self)
{
  UskWindowPage which = USK_WINDOW_ATTRACT;

  while (which < USK_WINDOW_FAULT && self->pages[which] != self->current)
    which++;

  return which;
}

/* Whether the page on screen was itself reached by way of @which. */
static gboolean
leads_to (UskWindow *self, UskWindowPage from, UskWindowPage which)
{
  while (from != which && self->ways_back[from] != USK_WINDOW_ATTRACT)
    from = self->ways_back[from];

  return from == which;
}

/* Before a page is opened: from it there will be a way back to the one on screen. */
void
usk_window_remember_way (UskWindow *self, UskWindowPage which)
{
  UskWindowPage from = find_current (self);

  if (from != USK_WINDOW_FAULT && !leads_to (self, from, which))
    self->ways_back[which] = from;
}

/* The next visitor was nowhere yet. */
void
usk_window_forget_ways (UskWindow *self)
{
  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    self->ways_back[i] = USK_WINDOW_ATTRACT;
}

/* Where a page was opened at the beginning of a visit, home is before it. */
static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  UskWindowPage before = self->ways_back[find_current (self)];

  if (!usk_window_make_pages (self))
    return;

  usk_sheet_close (self->sheet);
  usk_window_go (self, before == USK_WINDOW_ATTRACT ? USK_WINDOW_HOME : before);
}

void
usk_window_install_back_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
}
