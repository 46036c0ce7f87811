/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-section-card.h"

#include "usk-fit.h"

struct _UskSectionCard {
  GtkWidget parent_instance;

  GtkWidget *fit;
  GtkWidget *scroller;
  GtkBox *box;
  GtkWidget *hint_label;

  char *title;
  char *hint;
  GtkWidget *content;
};

enum { PROP_0, PROP_TITLE, PROP_HINT, PROP_CONTENT, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskSectionCard, usk_section_card, GTK_TYPE_WIDGET)

static void
set_content (UskSectionCard *self, GtkWidget *content)
{
  if (self->content != NULL)
    gtk_box_remove (self->box, self->content);
  self->content = content;
  if (content != NULL)
    gtk_box_append (self->box, content);
}

static void
usk_section_card_dispose (GObject *object)
{
  USK_SECTION_CARD (object)->content = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_SECTION_CARD);

  G_OBJECT_CLASS (usk_section_card_parent_class)->dispose (object);
}

static void
usk_section_card_finalize (GObject *object)
{
  UskSectionCard *self = USK_SECTION_CARD (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (usk_section_card_parent_class)->finalize (object);
}

static void
usk_section_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSectionCard *self = USK_SECTION_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_section_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSectionCard *self = USK_SECTION_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                      -1);
      break;
    case PROP_HINT:
      g_free (self->hint);
      self->hint = g_value_dup_string (value);
      gtk_widget_set_visible (self->hint_label, self->hint != NULL);
      break;
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_section_card_class_init (UskSectionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = usk_section_card_dispose;
  object_class->finalize = usk_section_card_finalize;
  object_class->get_property = usk_section_card_get_property;
  object_class->set_property = usk_section_card_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (USK_TYPE_FIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-section-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UskSectionCard, fit);
  gtk_widget_class_bind_template_child (widget_class, UskSectionCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskSectionCard, box);
  gtk_widget_class_bind_template_child (widget_class, UskSectionCard, hint_label);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sectioncard");
}

static void
usk_section_card_init (UskSectionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
