/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which pages a window has, when they are made, and which of them is shown. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <string.h>

#include "usk-attract-page.h"
#include "usk-closing-page.h"
#include "usk-compare-page.h"
#include "usk-evidence-page.h"
#include "usk-glide.h"
#include "usk-handout-page.h"
#include "usk-home-page.h"
#include "usk-quiz-page.h"
#include "usk-search-page.h"
#include "usk-sources-page.h"
#include "usk-stack.h"
#include "usk-walkthrough-page.h"

/* All but the page for faults, which is part of the template because it must be
 * there when there is no content.
 */
static const struct {
  const char *name;
  GType (*get_type) (void);
} kinds[USK_WINDOW_FAULT] = {
  [USK_WINDOW_ATTRACT] = { "attract", usk_attract_page_get_type },
  [USK_WINDOW_HOME] = { "home", usk_home_page_get_type },
  [USK_WINDOW_WALKTHROUGH] = { "walkthrough", usk_walkthrough_page_get_type },
  [USK_WINDOW_CLOSING] = { "closing", usk_closing_page_get_type },
  [USK_WINDOW_COMPARE] = { "compare", usk_compare_page_get_type },
  [USK_WINDOW_EVIDENCE] = { "evidence", usk_evidence_page_get_type },
  [USK_WINDOW_QUIZ] = { "quiz", usk_quiz_page_get_type },
  [USK_WINDOW_SEARCH] = { "search", usk_search_page_get_type },
  [USK_WINDOW_SOURCES] = { "sources", usk_sources_page_get_type },
  [USK_WINDOW_HANDOUT] = { "handout", usk_handout_page_get_type },
};

/* Makes what is on screen before there are pages. */
void
usk_window_build (UskWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages[USK_WINDOW_FAULT] = USK_PAGE (self->fault);
  self->current = USK_PAGE (self->fault);
  usk_stack_hide_other_pages (self->stack);
}

/* Lets go of all pages, which go with what the window shows. */
void
usk_window_forget_pages (UskWindow *self)
{
  g_clear_handle_id (&self->pages_idle, g_source_remove);
  usk_window_forget_focus (self);
  memset (self->pages, 0, sizeof self->pages);
}

/* The next visitor starts on each page where everybody starts. */
void
usk_window_forget_focus (UskWindow *self)
{
  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    g_clear_weak_pointer (&self->focus_left[i]);
}

/* Takes the focus off the page on screen and returns whether it was there.  GTK's
 * stack would remember it for good, and not only for a visit.
 */
static gboolean
take_focus (UskWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->current)))
    return FALSE;

  for (guint i = 0; i < USK_N_WINDOW_PAGES; i++)
    if (self->pages[i] == self->current)
      g_set_weak_pointer (&self->focus_left[i], focus);
  gtk_root_set_focus (GTK_ROOT (self), NULL);

  return TRUE;
}

/* Before the page that had it is hidden: where the next one has nothing that takes the
 * focus, GTK 4.8 would give it back to the hidden page and hold that beyond the end of
 * the window.
 */
static void
give_focus (UskWindow *self, UskWindowPage which)
{
  GtkWidget *focus = self->focus_left[which];

  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_grab_focus (focus))
    return;
  if (!gtk_widget_child_focus (GTK_WIDGET (self->pages[which]), GTK_DIR_TAB_FORWARD))
    gtk_root_set_focus (GTK_ROOT (self), NULL);
}

/* A page that is not shown is hidden, too: otherwise GTK would style all pages
 * anew whenever the text size changes.
 */
static void
change_page (UskWindow *self, UskWindowPage which)
{
  GtkWidget *before = GTK_WIDGET (self->current);
  GtkWidget *page = GTK_WIDGET (self->pages[which]);
  gboolean had_focus = take_focus (self);

  usk_page_hidden (self->current);
  self->current = self->pages[which];
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  if (had_focus)
    give_focus (self, which);
  gtk_widget_set_visible (before, FALSE);
}

/* Shows a page.  Only the window knows which pages there are. */
void
usk_window_go (UskWindow *self, UskWindowPage which)
{
  if (self->current != self->pages[which])
    change_page (self, which);
  usk_page_shown (self->pages[which]);
}

/* Shows a page if what was to be opened on it is there, and says why not. */
void
usk_window_go_if (UskWindow *self, gboolean opened, UskWindowPage which, const GError *error)
{
  if (opened)
    usk_window_go (self, which);
  else
    usk_window_fail (self, error);
}

static void
make_page (UskWindow *self, UskWindowPage which)
{
  GtkWidget *page = g_object_new (kinds[which].get_type (), "library", self->library, "rasterizer",
                                  self->rasterizer, "clinic", self->clinic, "session", self->session, NULL);

  gtk_widget_set_visible (page, FALSE);
  usk_glide_stop_by_touch (page);
  gtk_stack_add_named (self->stack, page, kinds[which].name);
  self->pages[which] = USK_PAGE (page);
  if (which == USK_WINDOW_HANDOUT && self->site != NULL)
    usk_handout_page_set_site (USK_HANDOUT_PAGE (page), self->site, self->printer, self->staffed);
}

/* Makes the next page that is missing, if any. */
static gboolean
make_next_page (UskWindow *self)
{
  for (guint i = 0; i < USK_WINDOW_FAULT; i++)
    if (self->pages[i] == NULL)
      {
        make_page (self, i);
        return TRUE;
      }

  return FALSE;
}

/* Does the next bit of what the first opening of a page would have to do, if any. */
static gboolean
prepare_pages (UskWindow *self)
{
  /* Words take about a third of the window. */
  int width = gtk_widget_get_width (GTK_WIDGET (self)) / 3;

  for (guint i = 0; i < USK_WINDOW_FAULT; i++)
    if (usk_page_prepare (self->pages[i], width))
      return TRUE;

  return FALSE;
}

static gboolean
make_next_page_cb (gpointer user_data)
{
  UskWindow *self = user_data;

  if (make_next_page (self) || prepare_pages (self))
    return G_SOURCE_CONTINUE;

  self->pages_idle = 0;

  return G_SOURCE_REMOVE;
}

/* Makes all pages that the idle main loop has not made yet.  Returns whether
 * there is anything to show on them.
 */
gboolean
usk_window_make_pages (UskWindow *self)
{
  if (self->library == NULL)
    return FALSE;

  while (make_next_page (self))
    ;

  return TRUE;
}

/* Makes the first page; the others are made when there is nothing better to do. */
void
usk_window_show_attract (UskWindow *self)
{
  make_page (self, USK_WINDOW_ATTRACT);
  self->pages_idle = g_idle_add_full (G_PRIORITY_LOW, make_next_page_cb, self, NULL);
  usk_window_go (self, USK_WINDOW_ATTRACT);
}

/* Forgets the visitor on every page, also on those that were not open last. */
void
usk_window_reset_pages (UskWindow *self)
{
  usk_window_go (self, USK_WINDOW_ATTRACT);
  usk_window_forget_focus (self);
  usk_window_forget_ways (self);
  for (guint i = 0; i < USK_WINDOW_FAULT; i++)
    if (self->pages[i] != NULL)
      usk_page_reset (self->pages[i]);
}

/**
 * usk_window_get_page_widget:
 * @self: a window
 *
 * Returns: (transfer none): the page on screen.
 */
GtkWidget *
usk_window_get_page_widget (UskWindow *self)
{
  g_return_val_if_fail (USK_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child (self->stack);
}
