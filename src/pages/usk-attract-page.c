/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-attract-page.h"

#include "usk-diagram-view.h"
#include "usk-drawing.h"
#include "usk-error.h"
#include "usk-split.h"

#define SECONDS_PER_SCENE 9

struct _UskAttractPage {
  UskPage parent_instance;

  UskSplit *split;
  UskDiagramView *view;
  GtkLabel *caption;

  GPtrArray *steps;
  guint position;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (UskAttractPage, usk_attract_page, USK_TYPE_PAGE)

/* One step of each treatment in turn, so that all three are seen within half a
 * minute.  A treatment that cannot be read is left out here; whoever opens it
 * gets the calm screen.
 */
static gboolean
load_steps (UskAttractPage *self, GError **error)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, error);
  g_autoptr (GPtrArray) walkthroughs = g_ptr_array_new_with_free_func (g_object_unref);
  guint longest = 0;

  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      g_autoptr (GError) local_error = NULL;
      GListModel *steps = usk_library_list_steps (library, usk_treatment_get_id (treatment), &local_error);

      if (steps == NULL)
        {
          g_message ("The loop leaves out %s: %s", usk_treatment_get_id (treatment), local_error->message);
          continue;
        }
      g_ptr_array_add (walkthroughs, steps);
      longest = MAX (longest, g_list_model_get_n_items (steps));
    }

  for (guint n = 0; n < longest; n++)
    for (guint i = 0; i < walkthroughs->len; i++)
      {
        GListModel *steps = g_ptr_array_index (walkthroughs, i);

        if (n < g_list_model_get_n_items (steps))
          g_ptr_array_add (self->steps, g_list_model_get_item (steps, n));
      }

  return TRUE;
}

static gboolean
show_step (UskAttractPage *self, GError **error)
{
  UskPage *page = USK_PAGE (self);
  UskStep *step = g_ptr_array_index (self->steps, self->position);
  UskScene *scene = usk_step_get_scene (step);
  g_autoptr (GdkTexture) poster = NULL;
  g_autoptr (UskDiagram) diagram = usk_drawing_load (usk_page_get_library (page), scene, error);

  if (diagram == NULL)
    return FALSE;

  poster = usk_page_load_poster (page, usk_scene_get_id (scene));
  usk_diagram_view_show (self->view, diagram, scene, poster);
  gtk_label_set_label (self->caption, usk_step_get_title (step));

  return TRUE;
}

/* One broken drawing must not take the whole kiosk off the air, so the loop
 * takes the next step that has a good one.
 */
static gboolean
show_next_good_step (UskAttractPage *self, GError **error)
{
  for (guint tried = 0; tried < self->steps->len; tried++)
    {
      g_autoptr (GError) local_error = NULL;

      if (show_step (self, &local_error))
        return TRUE;
      g_message ("The loop leaves out a step: %s", local_error->message);
      self->position = (self->position + 1) % self->steps->len;
    }

  g_set_error_literal (error, USK_ERROR, USK_ERROR_DAMAGED, "The content pack has no step that can be shown");

  return FALSE;
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  UskAttractPage *self = user_data;
  g_autoptr (GError) error = NULL;

  self->position = (self->position + 1) % self->steps->len;
  if (!show_next_good_step (self, &error))
    usk_page_fail (USK_PAGE (self), error);

  return G_SOURCE_CONTINUE;
}

static void
usk_attract_page_shown (UskPage *page)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (page);
  g_autoptr (GError) error = NULL;

  if ((self->steps->len == 0 && !load_steps (self, &error)) || !show_next_good_step (self, &error))
    {
      usk_page_fail (page, error);
      return;
    }

  if (self->timeout == 0)
    self->timeout = g_timeout_add_seconds (SECONDS_PER_SCENE, on_timeout_cb, self);
}

static void
usk_attract_page_hidden (UskPage *page)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (page);

  g_clear_handle_id (&self->timeout, g_source_remove);
  usk_diagram_view_clear (self->view);
}

static void
usk_attract_page_reset (UskPage *page)
{
  USK_ATTRACT_PAGE (page)->position = 0;
}

static void
usk_attract_page_constructed (GObject *object)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (object);

  G_OBJECT_CLASS (usk_attract_page_parent_class)->constructed (object);

  usk_diagram_view_set_rasterizer (self->view, usk_page_get_rasterizer (USK_PAGE (self)));
}

static void
usk_attract_page_dispose (GObject *object)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_ATTRACT_PAGE);

  G_OBJECT_CLASS (usk_attract_page_parent_class)->dispose (object);
}

static void
usk_attract_page_class_init (UskAttractPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_attract_page_constructed;
  object_class->dispose = usk_attract_page_dispose;
  page_class->shown = usk_attract_page_shown;
  page_class->hidden = usk_attract_page_hidden;
  page_class->reset = usk_attract_page_reset;

  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_DIAGRAM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-attract-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, view);
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, caption);
}

static void
usk_attract_page_init (UskAttractPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}
