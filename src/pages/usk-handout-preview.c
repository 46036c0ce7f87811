/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-preview.h"

#include <glib/gi18n.h>

#include "usk-paper-view.h"

struct _UskHandoutPreview {
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  UskPaperView *paper;
  GtkToggleButton *larger;
  GtkLabel *position;
  GtkWidget *turner;

  UskHandout *handout;
  guint page;
  GCancellable *cancellable;
  int drawn_width;
  int drawn_height;
  gboolean complete;
};

G_DEFINE_FINAL_TYPE (UskHandoutPreview, usk_handout_preview, GTK_TYPE_WIDGET)

/* What the thread that draws a page needs. */
typedef struct {
  UskHandout *handout;
  guint page;
  int width;
  int height;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->handout);
  g_free (job);
}

static GdkTexture *
draw_page (const Job *job)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  double width, height;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  usk_handout_get_page_size (job->handout, &width, &height);
  cairo_scale (cr, job->width / width, job->height / height);
  usk_handout_draw_page (job->handout, job->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * (gsize) job->height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (job->width, job->height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static void
draw_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, draw_page (task_data), g_object_unref);
}

static void
on_drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UskHandoutPreview *self = USK_HANDOUT_PREVIEW (source);
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A page that was cancelled is followed by the one that took its place. */
  if (texture == NULL)
    return;

  usk_paper_view_set_texture (self->paper, texture);
  self->complete = TRUE;
}

/* Draws the page at the size that it has on screen; what is there stays until
 * then.
 */
static void
request_page (UskHandoutPreview *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->complete = FALSE;
  usk_paper_view_get_pixels (self->paper, &self->drawn_width, &self->drawn_height);
  if (self->handout == NULL || self->drawn_width == 0 || self->drawn_height == 0)
    return;

  job = g_new (Job, 1);
  job->handout = g_object_ref (self->handout);
  job->page = self->page;
  job->width = self->drawn_width;
  job->height = self->drawn_height;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_drawn_cb, NULL);
  g_task_set_source_tag (task, request_page);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, draw_thread);
}

static void
on_resized_cb (UskHandoutPreview *self)
{
  int width, height;

  usk_paper_view_get_pixels (self->paper, &width, &height);
  if (width != self->drawn_width || height != self->drawn_height)
    request_page (self);
}

/* Whoever cannot read a page touches it. */
static void
on_tapped_cb (UskHandoutPreview *self)
{
  if (self->handout != NULL)
    gtk_toggle_button_set_active (self->larger, !gtk_toggle_button_get_active (self->larger));
}

/* The focus comes to what scrolls, and a reader to the page in it. */
static void
name_place (UskHandoutPreview *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Until there is a page the empty place says what will be there. */
static void
tell_making (UskHandoutPreview *self)
{
  gtk_label_set_label (self->position, "");
  name_place (self, _("Your handout is being made"));
}

static void
show_page (UskHandoutPreview *self, guint page)
{
  guint n = usk_handout_get_n_pages (self->handout);
  /* Translators: which page of how many, such as "Page 2 of 6". */
  g_autofree char *position = g_strdup_printf (_("Page %u of %u"), page + 1, n);

  self->page = page;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_label_set_label (self->position, position);
  name_place (self, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", page + 1 < n);
  request_page (self);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskHandoutPreview *self = USK_HANDOUT_PREVIEW (widget);

  if (self->handout != NULL)
    show_page (self, g_str_equal (name, "preview.next") ? self->page + 1 : self->page - 1);
}

static void
usk_handout_preview_dispose (GObject *object)
{
  UskHandoutPreview *self = USK_HANDOUT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->handout);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HANDOUT_PREVIEW);

  G_OBJECT_CLASS (usk_handout_preview_parent_class)->dispose (object);
}

static void
usk_handout_preview_class_init (UskHandoutPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_handout_preview_dispose;

  g_type_ensure (USK_TYPE_PAPER_VIEW);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, turn_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/pages/usk-handout-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPreview, larger);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPreview, position);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPreview, turner);
  gtk_widget_class_bind_template_callback (widget_class, on_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tapped_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "preview");
}

static void
usk_handout_preview_init (UskHandoutPreview *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tell_making (self);
}

/**
 * usk_handout_preview_set_handout:
 * @self: a preview
 * @handout: (nullable): what to show, from its first page on
 */
void
usk_handout_preview_set_handout (UskHandoutPreview *self, UskHandout *handout)
{
  g_return_if_fail (USK_IS_HANDOUT_PREVIEW (self));

  g_set_object (&self->handout, handout);
  gtk_widget_set_visible (self->turner, handout != NULL);
  if (handout != NULL)
    {
      double width, height;

      usk_handout_get_page_size (handout, &width, &height);
      usk_paper_view_set_aspect (self->paper, width / height);
      show_page (self, 0);
      return;
    }

  tell_making (self);
  g_cancellable_cancel (self->cancellable);
  usk_paper_view_set_texture (self->paper, NULL);
  gtk_toggle_button_set_active (self->larger, FALSE);
  self->complete = FALSE;
}

/**
 * usk_handout_preview_is_complete:
 * @self: a preview
 *
 * Returns: whether the page on screen is the one that was asked for last.
 */
gboolean
usk_handout_preview_is_complete (UskHandoutPreview *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PREVIEW (self), FALSE);

  return self->complete;
}
