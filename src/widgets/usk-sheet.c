/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-sheet.h"

#include "usk-scroll-box.h"

struct _UskSheet {
  GtkWidget parent_instance;

  GtkWidget *scrim;
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  GtkWidget *close_button;
  GtkWidget *opener;
  gboolean pressed_outside;
};

enum { PROP_0, PROP_OPEN, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskSheet, usk_sheet, GTK_TYPE_WIDGET)

static gboolean
is_outside (UskSheet *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked == self->scrim || picked == GTK_WIDGET (self);
}

static void
on_pressed_cb (UskSheet *self, int n_press, double x, double y)
{
  self->pressed_outside = is_outside (self, x, y);
}

/* Only a press that begins and ends outside is meant for closing: a finger that
 * is drawn over the words may well leave the sheet.
 */
static void
on_released_cb (UskSheet *self, int n_press, double x, double y)
{
  if (self->pressed_outside && is_outside (self, x, y))
    usk_sheet_close (self);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_sheet_close (USK_SHEET (widget));
}

static void
usk_sheet_dispose (GObject *object)
{
  UskSheet *self = USK_SHEET (object);

  g_clear_weak_pointer (&self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_SHEET);

  G_OBJECT_CLASS (usk_sheet_parent_class)->dispose (object);
}

static void
usk_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, usk_sheet_is_open (USK_SHEET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_sheet_class_init (UskSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_sheet_dispose;
  object_class->get_property = usk_sheet_get_property;

  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "sheet.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sheet.close", NULL);
  g_type_ensure (USK_TYPE_SCROLL_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, UskSheet, scrim);
  gtk_widget_class_bind_template_child (widget_class, UskSheet, title);
  gtk_widget_class_bind_template_child (widget_class, UskSheet, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskSheet, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
usk_sheet_init (UskSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * usk_sheet_open:
 * @self: a sheet
 * @title: what it is about
 * @content: (transfer floating): what to show in it, instead of what it showed
 */
void
usk_sheet_open (UskSheet *self, const char *title, GtkWidget *content)
{
  GtkRoot *root;

  g_return_if_fail (USK_IS_SHEET (self));
  g_return_if_fail (GTK_IS_WIDGET (content));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!usk_sheet_is_open (self) && root != NULL)
    g_set_weak_pointer (&self->opener, gtk_root_get_focus (root));

  gtk_label_set_label (self->title, title);
  gtk_scrolled_window_set_child (self->scroller, content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->close_button);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

/**
 * usk_sheet_close:
 * @self: a sheet
 *
 * Focus goes back to where it was, and nothing of what was read stays behind.  A closed
 * sheet stays closed.
 */
void
usk_sheet_close (UskSheet *self)
{
  GtkWidget *opener;

  g_return_if_fail (USK_IS_SHEET (self));

  if (!usk_sheet_is_open (self))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  gtk_label_set_label (self->title, "");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);

  opener = self->opener;
  g_clear_weak_pointer (&self->opener);
  if (opener != NULL && gtk_widget_get_mapped (opener))
    gtk_widget_grab_focus (opener);
}

/**
 * usk_sheet_is_open:
 * @self: a sheet
 *
 * Returns: whether it is on screen.
 */
gboolean
usk_sheet_is_open (UskSheet *self)
{
  g_return_val_if_fail (USK_IS_SHEET (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
