/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-home-page.h"

#include "usk-drawing.h"
#include "usk-split.h"
#include "usk-treatment-card.h"
#include "usk-visit-bar.h"

struct _UskHomePage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *cards;
};

G_DEFINE_FINAL_TYPE (UskHomePage, usk_home_page, USK_TYPE_PAGE)

/* A card whose picture is broken still has its words and leads on. */
static void
show_picture (UskHomePage *self, UskTreatmentCard *card, const char *scene_id)
{
  g_autoptr (GError) error = NULL;
  UskPage *page = USK_PAGE (self);
  UskLibrary *library = usk_page_get_library (page);
  UskDiagramView *view = usk_treatment_card_get_view (card);
  g_autoptr (UskScene) scene = usk_library_get_scene (library, scene_id, &error);
  g_autoptr (UskDiagram) diagram = scene != NULL ? usk_drawing_load (library, scene, &error) : NULL;
  g_autoptr (GdkTexture) poster = NULL;

  if (diagram == NULL)
    {
      g_message ("A card has no picture: %s", error->message);
      return;
    }

  poster = usk_page_load_poster (page, scene_id);
  usk_diagram_view_set_rasterizer (view, usk_page_get_rasterizer (page));
  usk_diagram_view_show (view, diagram, scene, poster);
}

static gboolean
fill (UskHomePage *self, GError **error)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);

  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      UskTreatmentCard *card = usk_treatment_card_new (treatment);

      gtk_box_append (self->cards, GTK_WIDGET (card));
      show_picture (self, card, usk_treatment_get_scene (treatment));
    }

  return TRUE;
}

static void
usk_home_page_shown (UskPage *page)
{
  UskHomePage *self = USK_HOME_PAGE (page);
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->cards)) == NULL && !fill (self, &error))
    usk_page_fail (page, error);
}

/* The page is made when there is nothing better to do, so its posters are
 * decoded then.  What fails here is tried again, and told, when it is shown.
 */
static void
usk_home_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (usk_home_page_parent_class)->constructed (object);

  fill (USK_HOME_PAGE (object), NULL);
}

static void
usk_home_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (usk_home_page_parent_class)->dispose (object);
}

static void
usk_home_page_class_init (UskHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = usk_home_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = usk_home_page_dispose;
  USK_PAGE_CLASS (klass)->shown = usk_home_page_shown;

  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, split);
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, cards);
}

static void
usk_home_page_init (UskHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
