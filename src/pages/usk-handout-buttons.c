/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-buttons.h"

#include "usk-paragraph.h"

struct _UskHandoutButtons {
  GtkWidget parent_instance;

  GtkBox *box;
  GtkWidget *print_button;
  GtkWidget *dialog_button;
  GtkWidget *save_button;
  GtkWidget *code_button;
  GtkLabel *code_label;

  gboolean wide;
};

enum { PROP_0, PROP_WIDE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskHandoutButtons, usk_handout_buttons, GTK_TYPE_WIDGET)

/* A tall screen has a low panel, so there the two rows of buttons become one. */
static void
set_wide (UskHandoutButtons *self, gboolean wide)
{
  if (self->wide == wide)
    return;

  self->wide = wide;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->box, wide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static void
usk_handout_buttons_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDE:
      g_value_set_boolean (value, USK_HANDOUT_BUTTONS (object)->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_handout_buttons_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDE:
      set_wide (USK_HANDOUT_BUTTONS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_handout_buttons_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HANDOUT_BUTTONS);

  G_OBJECT_CLASS (usk_handout_buttons_parent_class)->dispose (object);
}

static void
usk_handout_buttons_class_init (UskHandoutButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_handout_buttons_dispose;
  object_class->get_property = usk_handout_buttons_get_property;
  object_class->set_property = usk_handout_buttons_set_property;

  properties[PROP_WIDE] = g_param_spec_boolean (
    "wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/pages/usk-handout-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, box);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, print_button);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, dialog_button);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, save_button);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, code_button);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutButtons, code_label);
}

static void
usk_handout_buttons_init (UskHandoutButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_paragraph_set_text (self->code_label, gtk_label_get_label (self->code_label));
}

/* The phone is the way home where there is no printer to choose. */
static void
stress_code (UskHandoutButtons *self, gboolean stressed)
{
  gtk_widget_remove_css_class (self->code_button, stressed ? "secondary" : "primary");
  gtk_widget_add_css_class (self->code_button, stressed ? "primary" : "secondary");
}

/**
 * usk_handout_buttons_set_ways:
 * @self: the buttons
 * @ways: how the handout can leave the kiosk now
 *
 * Shows the buttons for these ways and lets the visitor press those that would
 * do something.
 */
void
usk_handout_buttons_set_ways (UskHandoutButtons *self, UskHandoutWays ways)
{
  gboolean staff = (ways & USK_HANDOUT_WAYS_STAFF) != 0;
  gboolean printer = (ways & USK_HANDOUT_WAYS_PRINTER) != 0;
  gboolean ready = (ways & USK_HANDOUT_WAYS_READY) != 0;
  gboolean made = (ways & USK_HANDOUT_WAYS_MADE) != 0;

  g_return_if_fail (USK_IS_HANDOUT_BUTTONS (self));

  gtk_widget_set_visible (self->print_button, printer && !staff);
  gtk_widget_set_sensitive (self->print_button, made && ready);
  gtk_widget_set_visible (self->dialog_button, staff);
  gtk_widget_set_sensitive (self->dialog_button, made);
  gtk_widget_set_visible (self->save_button, staff);
  gtk_widget_set_sensitive (self->save_button, made);
  gtk_widget_set_visible (self->code_button, (ways & USK_HANDOUT_WAYS_PHONE) != 0);
  stress_code (self, !printer && !staff);
}
