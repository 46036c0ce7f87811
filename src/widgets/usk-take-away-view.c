/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-take-away-view.h"

#include <glib/gi18n.h>

#include "usk-qr-view.h"

/* About ten centimeters on the usual screen of a kiosk: the phone is held at
 * arm's length, by somebody who may sit.  Where there is room the code is larger.
 */
#define CODE_EMS             18
#define MOST_CODE_EMS        30
#define MOST_CODE_EMS_BESIDE 25

/* How many letters a line has at most, below a code and beside it. */
#define CHARS_BELOW  58
#define CHARS_BESIDE 50

struct _UskTakeAwayView {
  GtkWidget parent_instance;

  GtkWidget *intro;
  GtkLabel *hint;
  GtkStack *codes;
  GtkStack *words;
  GtkLabel *position;
  GtkWidget *turner;

  guint n_codes;
  guint shown;
  gboolean beside;
};

G_DEFINE_FINAL_TYPE (UskTakeAwayView, usk_take_away_view, GTK_TYPE_WIDGET)

static void
show_code (UskTakeAwayView *self, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  /* Translators: which of several codes, such as "Code 1 of 3". */
  g_autofree char *position = g_strdup_printf (_("Code %u of %u"), number, self->n_codes);

  self->shown = number;
  gtk_stack_set_visible_child_name (self->codes, name);
  gtk_stack_set_visible_child_name (self->words, name);
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (self->turner, self->n_codes > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "codes.previous", number > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "codes.next", number < self->n_codes);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskTakeAwayView *self = USK_TAKE_AWAY_VIEW (widget);

  show_code (self, g_str_equal (name, "codes.next") ? self->shown + 1 : self->shown - 1);
}

/* The language tells a screen reader how to say the words, and the fonts how to
 * write letters that several languages share.
 */
static GtkWidget *
create_words (UskTakeAwayView *self, const char *part, const char *language)
{
  GtkWidget *words = gtk_label_new (part);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (words), attributes);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_yalign (GTK_LABEL (words), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (words), self->beside ? CHARS_BESIDE : CHARS_BELOW);
  gtk_widget_add_css_class (words, "take-away-words");

  return words;
}

static gboolean
add_code (UskTakeAwayView *self, const char *part, const char *language, GError **error)
{
  g_autoptr (UskQrCode) code = usk_qr_code_new (part, error);
  g_autofree char *name = g_strdup_printf ("%u", self->n_codes + 1);
  UskQrView *view;

  if (code == NULL)
    return FALSE;

  view = usk_qr_view_new (code, _("Code for the camera of your phone"));
  usk_qr_view_set_ems (view, CODE_EMS, self->beside ? MOST_CODE_EMS_BESIDE : MOST_CODE_EMS);
  gtk_stack_add_named (self->codes, GTK_WIDGET (view), name);
  gtk_stack_add_named (self->words, create_words (self, part, language), name);
  self->n_codes++;

  return TRUE;
}

static void
place (UskTakeAwayView *self, GtkWidget *child, int column, int row, int row_span)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *cell = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (grid, child));

  gtk_grid_layout_child_set_column (cell, column);
  gtk_grid_layout_child_set_row (cell, row);
  gtk_grid_layout_child_set_row_span (cell, row_span);
}

/* On a wide screen the code has all of the height, which is what there is little of. */
static void
put_code_beside (UskTakeAwayView *self)
{
  self->beside = TRUE;
  place (self, GTK_WIDGET (self->codes), 0, 0, 2);
  place (self, self->intro, 1, 0, 1);
  place (self, GTK_WIDGET (self->words), 1, 1, 1);
  gtk_widget_set_vexpand (GTK_WIDGET (self->words), TRUE);
  gtk_label_set_max_width_chars (self->hint, CHARS_BESIDE);
}

static void
usk_take_away_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_TAKE_AWAY_VIEW);

  G_OBJECT_CLASS (usk_take_away_view_parent_class)->dispose (object);
}

static void
usk_take_away_view_class_init (UskTakeAwayViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_take_away_view_dispose;

  gtk_widget_class_install_action (widget_class, "codes.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "codes.previous", NULL, turn_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-take-away-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, intro);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, hint);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, codes);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, words);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, position);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, turner);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "takeaway");
}

static void
usk_take_away_view_init (UskTakeAwayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_take_away_view_new:
 * @parts: (array zero-terminated=1): a text for each code, one at least
 * @language: the language of the texts
 * @tall: whether the screen is higher than wide, so that the words stand below the code
 * @error: return location: a text does not fit into a code
 *
 * Returns: (transfer floating) (nullable): the view, at its first code.
 */
GtkWidget *
usk_take_away_view_new (const char *const *parts, const char *language, gboolean tall, GError **error)
{
  g_autoptr (UskTakeAwayView) self = NULL;

  g_return_val_if_fail (parts != NULL && parts[0] != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_ref_sink (g_object_new (USK_TYPE_TAKE_AWAY_VIEW, NULL));
  if (!tall)
    put_code_beside (self);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!add_code (self, parts[i], language, error))
      return NULL;
  show_code (self, 1);
  g_object_force_floating (G_OBJECT (self));

  return GTK_WIDGET (g_steal_pointer (&self));
}
