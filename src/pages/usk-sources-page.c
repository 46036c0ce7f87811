/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-sources-page.h"

#include <glib/gi18n.h>

#include "usk-back-button.h"
#include "usk-cells.h"
#include "usk-paragraph.h"
#include "usk-rows.h"
#include "usk-source-kind.h"
#include "usk-source-row.h"
#include "usk-split.h"
#include "usk-toggle.h"
#include "usk-visit-bar.h"

/* What a visitor who asks for nothing special sees. */
#define EVERYTHING "everything"

/* More than the tallest screen shows. */
#define ROWS_AT_ONCE 16

struct _UskSourcesPage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *topics;
  GtkBox *rows;
  GtkScrolledWindow *scroller;
  GtkFlowBox *families;
  GtkWidget *every_family;
  GtkWidget *family_buttons[USK_N_SOURCE_FAMILIES];

  GListModel *sources;
  char *topic;
  char *family;
};

enum { PROP_0, PROP_TOPIC, PROP_FAMILY, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskSourcesPage, usk_sources_page, USK_TYPE_PAGE)

static guint
count_family (UskSourcesPage *self, guint family)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (self->sources, i);

      count += usk_source_kind_get_family (usk_source_get_kind (source)) == family;
    }

  return count;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  if (GTK_IS_STRING_OBJECT (item))
    return usk_paragraph_new_heading (gtk_string_object_get_string (item));

  return usk_source_row_new (item);
}

static void
append_family (UskSourcesPage *self, guint family, GListStore *items)
{
  g_autoptr (GtkStringObject) name = gtk_string_object_new (usk_source_family_get_name (family));

  g_list_store_append (items, name);
  for (guint i = 0; i < g_list_model_get_n_items (self->sources); i++)
    {
      g_autoptr (UskSource) source = g_list_model_get_item (self->sources, i);

      if (usk_source_kind_get_family (usk_source_get_kind (source)) == family)
        g_list_store_append (items, source);
    }
}

static void
fill_rows (UskSourcesPage *self)
{
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT); /* headings and sources */

  for (guint family = 0; self->sources != NULL && family < USK_N_SOURCE_FAMILIES; family++)
    if ((g_str_equal (self->family, EVERYTHING) ||
         g_str_equal (self->family, usk_source_family_get_id (family))) &&
        count_family (self, family) > 0)
      append_family (self, family, items);
  usk_rows_fill (self->rows, G_LIST_MODEL (items), ROWS_AT_ONCE, create_row, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static GtkWidget *
create_family (UskSourcesPage *self, const char *id)
{
  GtkWidget *button = usk_toggle_new_for_action ("", "sources.family", id);

  gtk_widget_add_css_class (button, "chip");
  usk_cells_append (self->families, button);

  return button;
}

/* They are made once, and each topic shows those that it has. */
static void
create_families (UskSourcesPage *self)
{
  self->every_family = create_family (self, EVERYTHING);
  for (guint family = 0; family < USK_N_SOURCE_FAMILIES; family++)
    self->family_buttons[family] = create_family (self, usk_source_family_get_id (family));
}

static void
show_family (GtkWidget *button, const char *name, guint count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%s %u", name, count) : g_strdup ("");

  usk_toggle_set_text (button, text);
  gtk_widget_set_visible (gtk_widget_get_parent (button), count > 0);
}

static void
fill_families (UskSourcesPage *self)
{
  show_family (self->every_family, _("All kinds"), g_list_model_get_n_items (self->sources));
  for (guint family = 0; family < USK_N_SOURCE_FAMILIES; family++)
    show_family (self->family_buttons[family], usk_source_family_get_name (family), count_family (self, family));
}

static void
forget_families (UskSourcesPage *self)
{
  show_family (self->every_family, "", 0);
  for (guint family = 0; family < USK_N_SOURCE_FAMILIES; family++)
    show_family (self->family_buttons[family], "", 0);
}

static void
set_family (UskSourcesPage *self, const char *family)
{
  g_free (self->family);
  self->family = g_strdup (family);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAMILY]);
  fill_rows (self);
}

static gboolean
set_topic (UskSourcesPage *self, const char *topic, GError **error)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (GListModel) sources =
    usk_library_list_sources (library, g_str_equal (topic, EVERYTHING) ? NULL : topic, error);

  if (sources == NULL)
    return FALSE;

  g_set_object (&self->sources, sources);
  g_free (self->topic);
  self->topic = g_strdup (topic);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOPIC]);
  fill_families (self);
  set_family (self, EVERYTHING);

  return TRUE;
}

static gboolean
fill_topics (UskSourcesPage *self, GError **error)
{
  g_autoptr (GListModel) treatments = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->topics)) != NULL)
    return TRUE;

  treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);
  if (treatments == NULL)
    return FALSE;

  gtk_box_append (self->topics, usk_toggle_new_for_action (_("All topics"), "sources.topic", EVERYTHING));
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      gtk_box_append (self->topics, usk_toggle_new_for_action (usk_treatment_get_name (treatment), "sources.topic",
                                                               usk_treatment_get_id (treatment)));
    }

  return TRUE;
}

static void
forget (UskSourcesPage *self)
{
  g_clear_object (&self->sources);
  g_clear_pointer (&self->topic, g_free);
  g_clear_pointer (&self->family, g_free);
}

static void
usk_sources_page_reset (UskPage *page)
{
  UskSourcesPage *self = USK_SOURCES_PAGE (page);

  forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOPIC]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAMILY]);
  forget_families (self);
  fill_rows (self);
}

static void
usk_sources_page_dispose (GObject *object)
{
  forget (USK_SOURCES_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_SOURCES_PAGE);

  G_OBJECT_CLASS (usk_sources_page_parent_class)->dispose (object);
}

/* The state of an action is a string, so before the page is opened it is an
 * empty one and not NULL.
 */
static void
usk_sources_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSourcesPage *self = USK_SOURCES_PAGE (object);

  switch (prop_id)
    {
    case PROP_TOPIC:
      g_value_set_string (value, self->topic != NULL ? self->topic : "");
      break;
    case PROP_FAMILY:
      g_value_set_string (value, self->family != NULL ? self->family : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_sources_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSourcesPage *self = USK_SOURCES_PAGE (object);
  g_autoptr (GError) error = NULL;

  switch (prop_id)
    {
    case PROP_TOPIC:
      if (!set_topic (self, g_value_get_string (value), &error))
        usk_page_fail (USK_PAGE (self), error);
      break;
    case PROP_FAMILY:
      set_family (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
usk_sources_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskSourcesPage *self = USK_SOURCES_PAGE (page);
  UskSourcesPage *before = USK_SOURCES_PAGE (page_before);

  if (before->topic == NULL)
    return TRUE;
  if (!usk_sources_page_open (self, error) || !set_topic (self, before->topic, error))
    return FALSE;
  set_family (self, before->family);

  return TRUE;
}

static void
usk_sources_page_class_init (UskSourcesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = usk_sources_page_dispose;
  object_class->get_property = usk_sources_page_get_property;
  object_class->set_property = usk_sources_page_set_property;
  USK_PAGE_CLASS (klass)->reset = usk_sources_page_reset;
  USK_PAGE_CLASS (klass)->take_over = usk_sources_page_take_over;

  properties[PROP_TOPIC] = g_param_spec_string ("topic", NULL, NULL, NULL, flags);
  properties[PROP_FAMILY] = g_param_spec_string ("family", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "sources.topic", "topic");
  gtk_widget_class_install_property_action (widget_class, "sources.family", "family");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "win.back", NULL);

  g_type_ensure (USK_TYPE_BACK_BUTTON);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-sources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskSourcesPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskSourcesPage, topics);
  gtk_widget_class_bind_template_child (widget_class, UskSourcesPage, rows);
  gtk_widget_class_bind_template_child (widget_class, UskSourcesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskSourcesPage, families);
}

static void
usk_sources_page_init (UskSourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_families (self);
}

/**
 * usk_sources_page_open:
 * @self: a sources page
 * @error: return location: what the library says
 *
 * Returns: whether the sources are shown, all of them.
 */
gboolean
usk_sources_page_open (UskSourcesPage *self, GError **error)
{
  g_return_val_if_fail (USK_IS_SOURCES_PAGE (self), FALSE);

  return fill_topics (self, error) && set_topic (self, EVERYTHING, error);
}
