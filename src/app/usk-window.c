/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <malloc.h>

#include "usk-glide.h"
#include "usk-scale.h"
#include "usk-stack.h"

G_DEFINE_FINAL_TYPE (UskWindow, usk_window, GTK_TYPE_APPLICATION_WINDOW)

static void
apply_text_size (UskWindow *self)
{
  guint chosen = usk_session_get_text_size (self->session);

  for (guint size = USK_SESSION_MIN_TEXT_SIZE; size <= USK_SESSION_MAX_TEXT_SIZE; size++)
    {
      g_autofree char *name = g_strdup_printf ("text-%u", size);

      if (size == chosen)
        gtk_widget_add_css_class (GTK_WIDGET (self), name);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static void
apply_scale (UskWindow *self, int width, int height)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (number, sizeof number, "%.2f", self->font_size);
  css = g_strdup_printf ("window.kiosk { font-size: %spx; }", number);
  gtk_css_provider_load_from_data (self->scale_provider, css, -1);
  if (usk_scale_is_compact (width, height))
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static gboolean
apply_scale_cb (gpointer user_data)
{
  UskWindow *self = user_data;

  self->scale_idle = 0;
  apply_scale (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));

  return G_SOURCE_REMOVE;
}

/* Style cannot change while sizes are given out, so the new font size waits
 * for the main loop.
 */
static void
usk_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UskWindow *self = USK_WINDOW (widget);
  double font_size = usk_scale_get_font_size (width, height);

  GTK_WIDGET_CLASS (usk_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (ABS (font_size - self->font_size) < 0.01)
    return;
  self->font_size = font_size;
  if (self->scale_idle == 0)
    self->scale_idle = g_idle_add_full (G_PRIORITY_HIGH, apply_scale_cb, self, NULL);
}

/* Whoever stays goes on where they were, also with the keys. */
static void
on_state_changed_cb (UskWindow *self)
{
  gboolean warns = usk_session_get_state (self->session) == USK_SESSION_WARNING;
  GtkWidget *focus;

  /* A screen that rests has no visit to lose.  It tries again from the start,
   * since what failed once need not fail for ever.
   */
  if (warns && self->current == USK_PAGE (self->fault))
    {
      usk_session_end (self->session);
      return;
    }

  if (warns)
    g_set_weak_pointer (&self->focus_before_warning, gtk_root_get_focus (GTK_ROOT (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warns);
  if (warns)
    {
      usk_idle_warning_focus (self->warning);
      return;
    }

  focus = self->focus_before_warning;
  g_clear_weak_pointer (&self->focus_before_warning);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

static void
on_seconds_left_changed_cb (UskWindow *self)
{
  usk_idle_warning_set_seconds (self->warning, usk_session_get_seconds_left (self->session));
}

/* Gives back to the system what the visit has used, for months of visits. */
static gboolean
trim_cb (gpointer user_data)
{
  malloc_trim (0);

  return G_SOURCE_REMOVE;
}

/* Forgets the visitor on every page, also on those that were not open last. */
static void
on_reset_cb (UskWindow *self)
{
  UskPage *const pages[] = { (UskPage *) self->attract, (UskPage *) self->home,    (UskPage *) self->walkthrough,
                             (UskPage *) self->closing, (UskPage *) self->compare, (UskPage *) self->evidence,
                             (UskPage *) self->quiz,    (UskPage *) self->search,  (UskPage *) self->sources,
                             (UskPage *) self->handout };

  usk_sheet_close (self->sheet);
  if (self->library == NULL)
    return;

  if (self->printer != NULL)
    usk_printer_reset (self->printer);
  usk_window_go (self, USK_PAGE (self->attract));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i] != NULL)
      usk_page_reset (pages[i]);
  usk_window_want_language (self, self->first_language);
  g_idle_add_full (G_PRIORITY_LOW, trim_cb, NULL, NULL);
}

static void
set_session (UskWindow *self, UskSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::seconds-left", G_CALLBACK (on_seconds_left_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::text-size", G_CALLBACK (apply_text_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "reset", G_CALLBACK (on_reset_cb), self, G_CONNECT_SWAPPED);
  apply_text_size (self);
}

static void
usk_window_dispose (GObject *object)
{
  UskWindow *self = USK_WINDOW (object);

  g_clear_handle_id (&self->language_idle, g_source_remove);
  g_clear_handle_id (&self->pages_idle, g_source_remove);
  g_clear_handle_id (&self->scale_idle, g_source_remove);
  if (self->scale_provider != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->scale_provider));
  g_clear_object (&self->scale_provider);
  g_clear_weak_pointer (&self->focus_before_warning);
  g_clear_pointer (&self->fingers, g_hash_table_unref);
  g_clear_object (&self->clinic);
  g_clear_object (&self->library);
  g_clear_object (&self->rasterizer);
  g_clear_object (&self->print_hold);
  g_clear_object (&self->session);
  g_clear_object (&self->printer);
  g_clear_pointer (&self->site, usk_handout_options_free);
  g_clear_pointer (&self->first_language, g_free);
  g_clear_pointer (&self->wanted_language, g_free);

  G_OBJECT_CLASS (usk_window_parent_class)->dispose (object);
}

static void
usk_window_class_init (UskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_window_dispose;
  widget_class->size_allocate = usk_window_size_allocate;

  usk_window_install_actions (widget_class);
  usk_window_install_handout_actions (widget_class);
  usk_window_install_language_actions (widget_class);
  g_type_ensure (USK_TYPE_FAULT_PAGE);
  g_type_ensure (USK_TYPE_IDLE_WARNING);
  g_type_ensure (USK_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/app/usk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UskWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, UskWindow, fault);
}

/* Makes what is on screen before there are pages. */
void
usk_window_build (UskWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->current = USK_PAGE (self->fault);
  usk_stack_hide_other_pages (self->stack);
}

static void
usk_window_init (UskWindow *self)
{
  usk_window_build (self);
  self->scale_provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->scale_provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  usk_glide_stop_by_touch (GTK_WIDGET (self));
  usk_window_watch_activity (self);
}

/* A page that is not shown is hidden, too: otherwise GTK would style all pages
 * anew whenever the text size changes.
 */
static void
hide_page (UskWindow *self, GtkWidget *page)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  /* The next page may have nothing that takes the focus.  GTK 4.8 would wait for
   * such a thing and hold this page even beyond the end of the window.
   */
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    gtk_root_set_focus (GTK_ROOT (self), NULL);
  gtk_widget_set_visible (page, FALSE);
}

/* Shows a page.  Only the window knows which pages there are. */
void
usk_window_go (UskWindow *self, UskPage *page)
{
  if (self->current != page)
    {
      GtkWidget *before = GTK_WIDGET (self->current);

      usk_page_hidden (self->current);
      self->current = page;
      gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
      hide_page (self, before);
    }
  usk_page_shown (page);
}

static gpointer
add_page (UskWindow *self, GType type, const char *name)
{
  GtkWidget *page = g_object_new (type, "library", self->library, "rasterizer", self->rasterizer, "clinic",
                                  self->clinic, "session", self->session, NULL);

  gtk_widget_set_visible (page, FALSE);
  usk_glide_stop_by_touch (page);
  gtk_stack_add_named (self->stack, page, name);

  return page;
}

/* Makes the next page that is missing, if any. */
static gboolean
make_page (UskWindow *self)
{
  if (self->home == NULL)
    self->home = add_page (self, USK_TYPE_HOME_PAGE, "home");
  else if (self->walkthrough == NULL)
    self->walkthrough = add_page (self, USK_TYPE_WALKTHROUGH_PAGE, "walkthrough");
  else if (self->closing == NULL)
    self->closing = add_page (self, USK_TYPE_CLOSING_PAGE, "closing");
  else if (self->compare == NULL)
    self->compare = add_page (self, USK_TYPE_COMPARE_PAGE, "compare");
  else if (self->evidence == NULL)
    self->evidence = add_page (self, USK_TYPE_EVIDENCE_PAGE, "evidence");
  else if (self->quiz == NULL)
    self->quiz = add_page (self, USK_TYPE_QUIZ_PAGE, "quiz");
  else if (self->search == NULL)
    self->search = add_page (self, USK_TYPE_SEARCH_PAGE, "search");
  else if (self->sources == NULL)
    self->sources = add_page (self, USK_TYPE_SOURCES_PAGE, "sources");
  else if (self->handout == NULL)
    {
      self->handout = add_page (self, USK_TYPE_HANDOUT_PAGE, "handout");
      if (self->site != NULL)
        usk_handout_page_set_site (self->handout, self->site, self->printer, self->staffed);
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
make_page_cb (gpointer user_data)
{
  UskWindow *self = user_data;

  if (make_page (self))
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

  while (make_page (self))
    ;

  return TRUE;
}

/* Makes the first page; the others are made when there is nothing better to do. */
void
usk_window_show_attract (UskWindow *self)
{
  self->attract = add_page (self, USK_TYPE_ATTRACT_PAGE, "attract");
  self->pages_idle = g_idle_add_full (G_PRIORITY_LOW, make_page_cb, self, NULL);
  usk_window_go (self, USK_PAGE (self->attract));
}

/**
 * usk_window_new:
 * @application: the application
 * @session: the life of the visits
 * @rasterizer: who draws
 *
 * Returns: (transfer none): a window that rests until it is given content.
 */
UskWindow *
usk_window_new (GtkApplication *application, UskSession *session, UskRasterizer *rasterizer)
{
  UskWindow *self;

  g_return_val_if_fail (USK_IS_SESSION (session), NULL);
  g_return_val_if_fail (USK_IS_RASTERIZER (rasterizer), NULL);

  self = g_object_new (USK_TYPE_WINDOW, "application", application, NULL);
  self->rasterizer = g_object_ref (rasterizer);
  set_session (self, session);

  return self;
}

/**
 * usk_window_set_content:
 * @self: a window
 * @library: what visitors read and see
 * @clinic: (nullable): what this site adds
 *
 * Shows the first page; the others are made when there is nothing better to do.
 */
void
usk_window_set_content (UskWindow *self, UskLibrary *library, UskClinic *clinic)
{
  g_return_if_fail (USK_IS_WINDOW (self));
  g_return_if_fail (USK_IS_LIBRARY (library));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->first_language = g_strdup (usk_library_get_language (library));
  g_set_object (&self->clinic, clinic);
  usk_window_offer_languages (self);
  usk_window_show_attract (self);
}

/**
 * usk_window_expect_size:
 * @self: a window that is not on screen yet
 * @width: that it will probably get
 * @height: that it will probably get
 *
 * Sets the size of the text, so that the first frame has not to be laid out twice.
 */
void
usk_window_expect_size (UskWindow *self, int width, int height)
{
  g_return_if_fail (USK_IS_WINDOW (self));

  self->font_size = usk_scale_get_font_size (width, height);
  apply_scale (self, width, height);
}

/**
 * usk_window_rest:
 * @self: a window
 * @code: a short word that the operator finds again in the log
 *
 * Shows the calm screen.
 */
void
usk_window_rest (UskWindow *self, const char *code)
{
  g_return_if_fail (USK_IS_WINDOW (self));
  g_return_if_fail (code != NULL);

  g_message ("The screen rests: %s", code);
  usk_sheet_close (self->sheet);
  usk_fault_page_set_code (self->fault, code);
  usk_window_go (self, USK_PAGE (self->fault));
}

/**
 * usk_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none): name of the page on screen.
 */
const char *
usk_window_get_page (UskWindow *self)
{
  g_return_val_if_fail (USK_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
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
