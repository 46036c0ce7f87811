/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-take-away-view.h"

#include <glib/gi18n.h>

#include "usk-qr-view.h"

/* About ten centimeters on the usual screen of a kiosk: the phone is held at
 * arm's length, by somebody who may sit.  Where there is room the code is larger.
 */
#define CODE_EMS      18
#define MOST_CODE_EMS 30

struct _UskTakeAwayView {
  GtkWidget parent_instance;

  GtkWidget *hint;
  GtkStack *stack;
  GtkLabel *position;
  GtkWidget *turner;

  guint n_codes;
  guint shown;
};

G_DEFINE_FINAL_TYPE (UskTakeAwayView, usk_take_away_view, GTK_TYPE_WIDGET)

static void
show_code (UskTakeAwayView *self, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  /* Translators: which of several codes, such as "Code 1 of 3". */
  g_autofree char *position = g_strdup_printf (_("Code %u of %u"), number, self->n_codes);

  self->shown = number;
  gtk_stack_set_visible_child_name (self->stack, name);
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
create_words (const char *part, const char *language)
{
  GtkWidget *words = gtk_label_new (part);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (words), attributes);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 58);
  gtk_widget_add_css_class (words, "take-away-words");

  return words;
}

static gboolean
add_code (UskTakeAwayView *self, const char *part, const char *language, GError **error)
{
  g_autoptr (UskQrCode) code = usk_qr_code_new (part, error);
  g_autofree char *name = g_strdup_printf ("%u", self->n_codes + 1);
  UskQrView *view;
  GtkWidget *box;

  if (code == NULL)
    return FALSE;

  view = usk_qr_view_new (code, _("Code for the camera of your phone"));
  usk_qr_view_set_ems (view, CODE_EMS, MOST_CODE_EMS);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (box), create_words (part, language));
  gtk_stack_add_named (self->stack, box, name);
  self->n_codes++;

  return TRUE;
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
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, hint);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, stack);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, position);
  gtk_widget_class_bind_template_child (widget_class, UskTakeAwayView, turner);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "takeaway");
}

static void
usk_take_away_view_init (UskTakeAwayView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_take_away_view_new:
 * @parts: (array zero-terminated=1): a text for each code, one at least
 * @language: the language of the texts
 * @error: return location: a text does not fit into a code
 *
 * Returns: (transfer floating) (nullable): the view, at its first code.
 */
GtkWidget *
usk_take_away_view_new (const char *const *parts, const char *language, GError **error)
{
  g_autoptr (UskTakeAwayView) self = NULL;

  g_return_val_if_fail (parts != NULL && parts[0] != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_ref_sink (g_object_new (USK_TYPE_TAKE_AWAY_VIEW, NULL));
  for (guint i = 0; parts[i] != NULL; i++)
    if (!add_code (self, parts[i], language, error))
      return NULL;
  show_code (self, 1);
  g_object_force_floating (G_OBJECT (self));

  return GTK_WIDGET (g_steal_pointer (&self));
}
