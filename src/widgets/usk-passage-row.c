/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-passage-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "usk-citations.h"
#include "usk-tail.h"
#include "usk-text.h"
#include "usk-way.h"

struct _UskPassageRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *bullet;
  GtkLabel *text;
  GtkBox *sources;

  char *pressed; /* the link under the finger, until it is followed */
};

G_DEFINE_FINAL_TYPE (UskPassageRow, usk_passage_row, GTK_TYPE_WIDGET)

static gboolean
on_activate_link_cb (UskPassageRow *self, const char *uri, GtkLabel *label)
{
  g_clear_pointer (&self->pressed, g_free);
  if (g_str_has_prefix (uri, "term:"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-term", "s", uri + strlen ("term:"));

  /* No link ever leaves the kiosk. */
  return TRUE;
}

static void
on_pressed_cb (UskPassageRow *self, int n_press)
{
  g_free (self->pressed);
  self->pressed = g_strdup (gtk_label_get_current_uri (self->text));
}

/* An X server takes its pointer away when a finger comes, and with it GTK 4.8
 * forgets which link was pressed.  Where it has not, the link was followed.
 */
static void
on_released_cb (UskPassageRow *self, int n_press)
{
  g_autofree char *uri = g_steal_pointer (&self->pressed);

  if (uri != NULL && n_press == 1)
    on_activate_link_cb (self, uri, self->text);
}

static void
watch_links (UskPassageRow *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->text));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_connect_object (controller, "pressed", G_CALLBACK (on_pressed_cb), self,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
      g_signal_connect_object (controller, "released", G_CALLBACK (on_released_cb), self,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
    }
}

/* What is said on the side of a text, in the style sheet's color for that.  A part of
 * a label has no style of its own, so the color is asked for by its name.
 */
static char *
append_aside (UskPassageRow *self, const char *text, const char *space, const char *words)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *color = NULL;
  GdkRGBA soft;

  if (gtk_style_context_lookup_color (style, "ink_soft", &soft))
    color = g_strdup_printf (" foreground=\"#%02x%02x%02x\"", (guint) (soft.red * 255 + 0.5f),
                             (guint) (soft.green * 255 + 0.5f), (guint) (soft.blue * 255 + 0.5f));

  return g_strdup_printf ("%s%s<span size=\"68%%\" weight=\"normal\"%s>%s</span>", text, space,
                          color != NULL ? color : "", escaped);
}

/* The mark stands in the line itself, so that it never parts from its words, and
 * its own words stay in one line.  Behind an order that must be followed at once it
 * would sound like a doubt, so there it stands below.
 */
static char *
build_markup (UskPassageRow *self, UskPassage *passage, gboolean marked, gboolean order, const char *numbers)
{
  g_autofree char *text = usk_tail_bind (usk_passage_get_markup (passage));
  g_autofree char *cited = g_strdup_printf ("[%s]", numbers);
  g_auto (GStrv) words = NULL;
  g_autofree char *mark = NULL;

  if (numbers[0] != '\0')
    return append_aside (self, text, USK_NO_BREAK_SPACE, cited);
  if (!marked || !usk_passage_get_general (passage))
    return g_steal_pointer (&text);

  /* Translators: stands small behind a sentence that has no source. */
  words = g_strsplit (_("general guidance"), " ", -1);
  mark = g_strjoinv (USK_NO_BREAK_SPACE, words);

  return append_aside (self, text, order ? "\n" : " ", mark);
}

static void
set_passage (UskPassageRow *self, UskPassage *passage, gboolean bullet, gboolean sources, gboolean mark,
             gboolean order, const char *numbers)
{
  const char *const *keys = usk_passage_get_sources (passage);
  const char *const *references = usk_passage_get_references (passage);
  g_autofree char *markup = build_markup (self, passage, mark, order, numbers);

  gtk_label_set_markup (self->text, markup);
  watch_links (self);
  gtk_widget_set_visible (GTK_WIDGET (self->bullet), bullet);
  if (order)
    gtk_widget_add_css_class (GTK_WIDGET (self), "emergency");

  for (guint i = 0; sources && keys[i] != NULL; i++)
    gtk_box_append (self->sources, usk_citations_new_button (keys[i], references[i], 0));
}

static void
usk_passage_row_dispose (GObject *object)
{
  g_clear_pointer (&USK_PASSAGE_ROW (object)->pressed, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_PASSAGE_ROW);

  G_OBJECT_CLASS (usk_passage_row_parent_class)->dispose (object);
}

static void
usk_passage_row_class_init (UskPassageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_passage_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-passage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, box);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, bullet);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, text);
  gtk_widget_class_bind_template_child (widget_class, UskPassageRow, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_link_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
usk_passage_row_init (UskPassageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_passage_row_new:
 * @passage: a passage
 * @bullet: whether it is a point of a list
 * @sources: whether its sources are shown as buttons
 * @mark: whether it says where it is general guidance, as it has to unless that is said
 *   of all that it stands among
 *
 * Returns: (transfer floating): the row.
 */
GtkWidget *
usk_passage_row_new (UskPassage *passage, gboolean bullet, gboolean sources, gboolean mark)
{
  UskPassageRow *self;

  g_return_val_if_fail (USK_IS_PASSAGE (passage), NULL);

  self = g_object_new (USK_TYPE_PASSAGE_ROW, NULL);
  set_passage (self, passage, bullet, sources, mark, usk_passage_get_emergency (passage), "");

  return GTK_WIDGET (self);
}

/**
 * usk_passage_row_new_cited:
 * @passage: a passage of a card that lists the sources of all
 * @order: whether it says what to do at once, and looks like it
 * @mark: whether it says where it is general guidance
 * @numbers: those of its sources in that list, empty where it has none
 *
 * Returns: (transfer floating): the row.
 */
GtkWidget *
usk_passage_row_new_cited (UskPassage *passage, gboolean order, gboolean mark, const char *numbers)
{
  UskPassageRow *self;

  g_return_val_if_fail (USK_IS_PASSAGE (passage), NULL);

  self = g_object_new (USK_TYPE_PASSAGE_ROW, NULL);
  set_passage (self, passage, FALSE, FALSE, mark, order || usk_passage_get_emergency (passage), numbers);

  return GTK_WIDGET (self);
}

/* In units of Pango. */
static int
get_font_size (GtkWidget *widget)
{
  return pango_font_description_get_size (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
}

/**
 * usk_passage_row_set_closer:
 * @self: a passage row
 * @scale: how large its letters are, of 1 for as the style has them
 * @line_height: how high its lines are, of the height of the font; 0 for as the
 *   style has them
 *
 * Makes the words smaller and closer.  They never get smaller than the body text of
 * the window.
 */
void
usk_passage_row_set_closer (UskPassageRow *self, double scale, double line_height)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  int size, least;

  g_return_if_fail (USK_IS_PASSAGE_ROW (self));

  size = get_font_size (GTK_WIDGET (self->text));
  least = get_font_size (GTK_WIDGET (self));
  if (line_height > 0)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes,
                              pango_attr_size_new_absolute (MIN (size, MAX ((int) (size * scale), least))));
      pango_attr_list_insert (attributes, pango_attr_line_height_new (line_height));
    }
  gtk_label_set_attributes (self->bullet, attributes);
  gtk_label_set_attributes (self->text, attributes);
}
