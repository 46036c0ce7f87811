/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-search-page.h"

#include <glib/gi18n.h>

#include "usk-back-button.h"
#include "usk-children.h"
#include "usk-keyboard.h"
#include "usk-result-list.h"
#include "usk-split.h"
#include "usk-visit-bar.h"

/* Nobody types more here, and the search reads no more. */
#define MAX_CHARACTERS 200

struct _UskSearchPage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *results;
  GtkScrolledWindow *scroller;
  GtkLabel *status;
  GtkLabel *query_label;
  UskKeyboard *keyboard;

  GString *query;
  gboolean typing;
};

enum { PROP_0, PROP_QUERY, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskSearchPage, usk_search_page, USK_TYPE_PAGE)

static void
fill (UskSearchPage *self, GListModel *results)
{
  usk_children_remove (GTK_WIDGET (self->results));
  usk_result_list_fill (self->results, results);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
update_status (UskSearchPage *self, guint n_results)
{
  g_autofree char *text = NULL;

  if (self->query->len == 0)
    text = g_strdup (_("Touch a word to read what it means, or type what you look for."));
  else if (g_utf8_strlen (self->query->str, -1) < 2)
    text = g_strdup (_("Type one more letter."));
  else if (n_results == 0)
    text = g_strdup (_("Nothing found. Try another word, or ask the staff."));
  else
    text = g_strdup_printf (ngettext ("%u place found", "%u places found", n_results), n_results);

  gtk_label_set_label (self->status, text);
}

static void
update_query_label (UskSearchPage *self)
{
  gboolean empty = self->query->len == 0;
  g_autofree char *spoken = empty ? g_strdup (_("Nothing typed yet"))
                                  /* Translators: %s is what the visitor has typed. */
                                  : g_strdup_printf (_("You typed: %s"), self->query->str);

  gtk_label_set_label (self->query_label, empty ? _("Type a word") : self->query->str);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->query_label), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->query_label), "empty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->query_label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (UskSearchPage *self)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) results = self->query->len == 0 ? usk_library_list_glossary (library, &error)
                                                         : usk_library_search (library, self->query->str, &error);

  if (results == NULL)
    {
      usk_page_fail (USK_PAGE (self), error);
      return;
    }

  fill (self, results);
  update_status (self, g_list_model_get_n_items (results));
  update_query_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

static void
on_typed_cb (UskSearchPage *self, const char *text)
{
  /* A space before the first word, or a second one, says nothing. */
  if (g_str_equal (text, " ") && (self->query->len == 0 || self->query->str[self->query->len - 1] == ' '))
    return;
  if (g_utf8_strlen (self->query->str, -1) >= MAX_CHARACTERS)
    return;

  g_string_append (self->query, text);
  update (self);
}

static void
on_erased_cb (UskSearchPage *self)
{
  const char *end = self->query->str + self->query->len;
  const char *last = g_utf8_find_prev_char (self->query->str, end);

  if (last == NULL)
    return;

  g_string_truncate (self->query, (gsize) (last - self->query->str));
  update (self);
}

static void
on_cleared_cb (UskSearchPage *self)
{
  g_string_truncate (self->query, 0);
  update (self);
}

/* After typing, Enter leads to the results and not to the key on screen that
 * happens to have the focus.
 */
static gboolean
go_to_results (UskSearchPage *self)
{
  self->typing = FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->results), GTK_DIR_TAB_FORWARD);
}

/* A real keyboard types as well.  The space bar and Enter belong to the text
 * only while somebody types: to who moves with Tab or the arrows they press
 * the button that has the focus.
 */
static gboolean
on_key_pressed_cb (UskSearchPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (keyval == GDK_KEY_BackSpace)
    {
      on_erased_cb (self);
      return TRUE;
    }
  if (self->typing && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    return go_to_results (self);
  if (character == 0 || !g_unichar_isprint (character) || (character == ' ' && !self->typing))
    {
      self->typing = FALSE;
      return FALSE;
    }

  self->typing = TRUE;
  g_unichar_to_utf8 (character, text);
  on_typed_cb (self, text);

  return TRUE;
}

static void
usk_search_page_shown (UskPage *page)
{
  UskSearchPage *self = USK_SEARCH_PAGE (page);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->results)) == NULL)
    update (self);
  usk_keyboard_focus (self->keyboard);
}

static void
usk_search_page_reset (UskPage *page)
{
  UskSearchPage *self = USK_SEARCH_PAGE (page);

  g_string_truncate (self->query, 0);
  self->typing = FALSE;
  usk_children_remove (GTK_WIDGET (self->results));
  gtk_label_set_label (self->status, "");
  update_query_label (self);
}

static void
usk_search_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSearchPage *self = USK_SEARCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      g_value_set_string (value, self->query->str);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_search_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSearchPage *self = USK_SEARCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      g_string_assign (self->query, g_value_get_string (value));
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_search_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_SEARCH_PAGE);

  G_OBJECT_CLASS (usk_search_page_parent_class)->dispose (object);
}

static void
usk_search_page_finalize (GObject *object)
{
  g_string_free (USK_SEARCH_PAGE (object)->query, TRUE);

  G_OBJECT_CLASS (usk_search_page_parent_class)->finalize (object);
}

static gboolean
usk_search_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskSearchPage *self = USK_SEARCH_PAGE (page);
  UskSearchPage *before = USK_SEARCH_PAGE (page_before);

  g_string_assign (self->query, before->query->str);
  self->typing = before->typing;
  update (self);

  return TRUE;
}

static void
usk_search_page_class_init (UskSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_search_page_dispose;
  object_class->finalize = usk_search_page_finalize;
  object_class->get_property = usk_search_page_get_property;
  object_class->set_property = usk_search_page_set_property;
  USK_PAGE_CLASS (klass)->shown = usk_search_page_shown;
  USK_PAGE_CLASS (klass)->reset = usk_search_page_reset;
  USK_PAGE_CLASS (klass)->take_over = usk_search_page_take_over;

  properties[PROP_QUERY] = g_param_spec_string (
    "query", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "search.query", "query");

  g_type_ensure (USK_TYPE_BACK_BUTTON);
  g_type_ensure (USK_TYPE_KEYBOARD);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, results);
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, status);
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, query_label);
  gtk_widget_class_bind_template_child (widget_class, UskSearchPage, keyboard);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_erased_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cleared_cb);
}

static void
usk_search_page_init (UskSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->query = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_query_label (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
