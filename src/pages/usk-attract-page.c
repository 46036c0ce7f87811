/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-attract-page.h"

#include "usk-diagram-view.h"
#include "usk-drawing.h"
#include "usk-error.h"
#include "usk-i18n.h"
#include "usk-language-calls.h"
#include "usk-split.h"
#include "usk-tail.h"

#define SECONDS_PER_SCENE 9

/* Where so many in a row are broken, nothing good is worth a longer wait. */
#define MAX_BROKEN 100

struct _UskAttractPage {
  UskPage parent_instance;

  UskSplit *split;
  UskDiagramView *view;
  GtkLabel *headline;
  GtkLabel *caption;
  GtkFlowBox *languages;

  char *treatment; /* of the step on show */
  guint number;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (UskAttractPage, usk_attract_page, USK_TYPE_PAGE)

static gboolean
show_step (UskAttractPage *self, GError **error)
{
  UskPage *page = USK_PAGE (self);
  UskLibrary *library = usk_page_get_library (page);
  g_autoptr (UskStep) step = usk_library_get_step (library, self->treatment, self->number, error);
  UskScene *scene = step != NULL ? usk_step_get_scene (step) : NULL;
  g_autoptr (UskDiagram) diagram = scene != NULL ? usk_drawing_load (library, scene, error) : NULL;
  g_autoptr (GdkTexture) poster = NULL;

  if (diagram == NULL)
    return FALSE;

  poster = usk_page_load_poster (page, usk_scene_get_id (scene));
  usk_diagram_view_show (self->view, diagram, scene, poster);
  gtk_label_set_label (self->caption, usk_step_get_title (step));

  return TRUE;
}

/* One step of each treatment in turn, so that all three are seen within half a
 * minute.
 */
static gboolean
advance (UskAttractPage *self, GError **error)
{
  char *treatment;

  if (!usk_library_find_next_of_all (usk_page_get_library (USK_PAGE (self)), self->treatment, self->number,
                                     &treatment, &self->number, error))
    return FALSE;

  g_free (self->treatment);
  self->treatment = treatment;

  return TRUE;
}

/* One broken step must not take the whole kiosk off the air, so the loop takes
 * the next good one, until it has tried them all.  Whoever opens the broken one
 * gets the calm screen.
 */
static gboolean
show_next_good_step (UskAttractPage *self, GError **error)
{
  g_autofree char *first = NULL;
  guint first_number = 0;

  for (guint tried = 0; tried < MAX_BROKEN; tried++)
    {
      g_autoptr (GError) local_error = NULL;

      if (!advance (self, error))
        return FALSE;
      if (first != NULL && first_number == self->number && g_str_equal (first, self->treatment))
        break;
      if (show_step (self, &local_error))
        return TRUE;

      g_message ("The loop leaves out step %u of %s: %s", self->number, self->treatment, local_error->message);
      if (first == NULL)
        {
          first = g_strdup (self->treatment);
          first_number = self->number;
        }
    }

  g_set_error_literal (error, USK_ERROR, USK_ERROR_DAMAGED, "The content pack has no step that can be shown");

  return FALSE;
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  UskAttractPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!show_next_good_step (self, &error))
    usk_page_fail (USK_PAGE (self), error);

  return G_SOURCE_CONTINUE;
}

static void
usk_attract_page_shown (UskPage *page)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (page);
  g_autoptr (GError) error = NULL;

  if (!show_next_good_step (self, &error))
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
  UskAttractPage *self = USK_ATTRACT_PAGE (page);

  g_clear_pointer (&self->treatment, g_free);
  self->number = 0;
}

/* Who cannot read the invitation is invited, too. */
static void
call_in_other_languages (UskAttractPage *self)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_auto (GStrv) languages = library != NULL ? usk_library_list_languages (library, NULL) : NULL;

  if (library != NULL)
    usk_language_calls_fill (self->languages, (const char *const *) languages, usk_library_get_language (library),
                             "win.begin-in", N_("Touch to begin"));
}

static void
usk_attract_page_constructed (GObject *object)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (object);

  G_OBJECT_CLASS (usk_attract_page_parent_class)->constructed (object);

  usk_diagram_view_set_rasterizer (self->view, usk_page_get_rasterizer (USK_PAGE (self)));
  call_in_other_languages (self);
}

static void
usk_attract_page_dispose (GObject *object)
{
  UskAttractPage *self = USK_ATTRACT_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->treatment, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, headline);
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, caption);
  gtk_widget_class_bind_template_child (widget_class, UskAttractPage, languages);
}

static void
usk_attract_page_init (UskAttractPage *self)
{
  g_autofree char *headline = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  headline = usk_tail_bind (gtk_label_get_label (self->headline));
  gtk_label_set_label (self->headline, headline);
}
