/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-home-page.h"

#include "usk-drawing.h"
#include "usk-language-calls.h"
#include "usk-split.h"
#include "usk-treatment-card.h"
#include "usk-visit-bar.h"

/* As many cards as a screen shows, and as many pictures as are kept. */
#define N_AHEAD 3

struct _UskHomePage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *cards;
  GtkBox *ways;
  GtkFlowBox *languages;
  GtkWidget *panel;

  GListModel *treatments;
  guint ahead; /* treatments whose first step is drawn or was tried */
  guint tick;
  guint idle;
  GCancellable *cancellable; /* of the drawing ahead that is under way */
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
  g_clear_object (&self->treatments);
  self->treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);
  if (self->treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (self->treatments, i);
      UskTreatmentCard *card = usk_treatment_card_new (treatment);

      gtk_box_append (self->cards, GTK_WIDGET (card));
      show_picture (self, card, usk_treatment_get_scene (treatment));
    }

  return TRUE;
}

static gboolean draw_ahead_cb (gpointer user_data);

static void
draw_ahead (UskHomePage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, draw_ahead_cb, self, NULL);
}

static void
on_drawn_ahead_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UskHomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskPicture) picture G_GNUC_UNUSED =
    usk_rasterizer_render_finish (USK_RASTERIZER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  /* Once the visitor has chosen, the next steps are what matters. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw_ahead (self);
}

/* Returns whether the first step of a treatment is being drawn from now on.  What
 * fails here is told when the visitor opens it.
 */
static gboolean
draw_first_step (UskHomePage *self, UskTreatment *treatment)
{
  UskRasterizer *rasterizer = usk_page_get_rasterizer (USK_PAGE (self));
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width, height;
  g_autoptr (UskStep) step = usk_library_get_step (library, usk_treatment_get_id (treatment), 1, NULL);
  UskScene *scene = step != NULL ? usk_step_get_scene (step) : NULL;
  g_autoptr (UskDiagram) diagram = scene != NULL ? usk_drawing_load (library, scene, NULL) : NULL;
  g_autoptr (UskPicture) ready = NULL;

  if (diagram == NULL)
    return FALSE;
  usk_split_get_stage_size (self->split, &width, &height);
  ready = usk_rasterizer_lookup (rasterizer, diagram, scene, width * scale, height * scale);
  if (ready != NULL)
    return FALSE;

  self->cancellable = g_cancellable_new ();
  usk_rasterizer_render_async (rasterizer, diagram, scene, width * scale, height * scale, G_PRIORITY_LOW,
                               self->cancellable, on_drawn_ahead_cb, g_object_ref (self));

  return TRUE;
}

/* While the visitor chooses, the first step of each treatment is drawn, one after
 * the other.  The walkthrough has a stage of the same size as this page.
 */
static gboolean
draw_ahead_cb (gpointer user_data)
{
  UskHomePage *self = user_data;
  guint n = self->treatments != NULL ? g_list_model_get_n_items (self->treatments) : 0;
  g_autoptr (UskTreatment) treatment = NULL;

  if (self->cancellable == NULL && self->ahead < MIN (n, N_AHEAD))
    treatment = g_list_model_get_item (self->treatments, self->ahead++);
  if (treatment != NULL && !draw_first_step (self, treatment))
    return G_SOURCE_CONTINUE;

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

/* All that this page ever shows is there from the beginning. */
static gboolean
usk_home_page_prepare (UskPage *page, guint round, UskAhead *ahead)
{
  UskHomePage *self = USK_HOME_PAGE (page);

  if (round > 0)
    return FALSE;

  usk_ahead_add_children (ahead, GTK_WIDGET (self->cards));
  usk_ahead_add_children (ahead, self->panel);

  return TRUE;
}

/* Waits until the page has its size, and then until its frame is out. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UskHomePage *self = USK_HOME_PAGE (widget);
  int width, height;

  usk_split_get_stage_size (self->split, &width, &height);
  if (width <= 0 || height <= 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  self->ahead = 0;
  draw_ahead (self);

  return G_SOURCE_REMOVE;
}

static void
usk_home_page_shown (UskPage *page)
{
  UskHomePage *self = USK_HOME_PAGE (page);
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->cards)) == NULL && !fill (self, &error))
    {
      usk_page_fail (page, error);
      return;
    }
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* What is being drawn is finished: most often it is what the visitor has chosen. */
static void
usk_home_page_hidden (UskPage *page)
{
  UskHomePage *self = USK_HOME_PAGE (page);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

/* The focus begins at the first card, also before the page has its size: GTK goes
 * by places, and of things that have none yet it takes the panel first.
 */
static gboolean
usk_home_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UskHomePage *self = USK_HOME_PAGE (widget);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL &&
      gtk_widget_child_focus (GTK_WIDGET (self->cards), direction))
    return TRUE;

  return GTK_WIDGET_CLASS (usk_home_page_parent_class)->focus (widget, direction);
}

/* Whoever woke the screen beside the languages may read none of these words.  One
 * name has room beside another button, more of them have a row.
 */
static void
name_other_languages (UskHomePage *self)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_auto (GStrv) languages = usk_library_list_languages (library, NULL);

  usk_language_calls_fill (self->languages, (const char *const *) languages, usk_library_get_language (library),
                           "win.language", NULL);
  if (languages != NULL && g_strv_length (languages) > 2)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->ways), GTK_ORIENTATION_VERTICAL);
}

/* The page is made when there is nothing better to do, so its posters are
 * decoded then.  What fails here is tried again, and told, when it is shown.
 */
static void
usk_home_page_constructed (GObject *object)
{
  UskHomePage *self = USK_HOME_PAGE (object);

  G_OBJECT_CLASS (usk_home_page_parent_class)->constructed (object);

  fill (self, NULL);
  name_other_languages (self);
}

static void
usk_home_page_dispose (GObject *object)
{
  UskHomePage *self = USK_HOME_PAGE (object);

  usk_home_page_hidden (USK_PAGE (self));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->treatments);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (usk_home_page_parent_class)->dispose (object);
}

static void
usk_home_page_class_init (UskHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = usk_home_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = usk_home_page_dispose;
  widget_class->focus = usk_home_page_focus;
  USK_PAGE_CLASS (klass)->prepare = usk_home_page_prepare;
  USK_PAGE_CLASS (klass)->shown = usk_home_page_shown;
  USK_PAGE_CLASS (klass)->hidden = usk_home_page_hidden;

  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, split);
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, ways);
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, languages);
  gtk_widget_class_bind_template_child (widget_class, UskHomePage, panel);
}

static void
usk_home_page_init (UskHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
