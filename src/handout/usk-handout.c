/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout.h"

#include "usk-errand.h"
#include "usk-handout-pdf.h"
#include "usk-painter.h"
#include "usk-tongue.h"

struct _UskHandout {
  GObject parent_instance;

  GBytes *pdf;
  GPtrArray *pages; /* cairo_surface_t, records of each page */
  GMutex replaying;
  UskErrand *clearing; /* (nullable): frees what it was made from */
  guint n_pages;
  double width;
  double height;
};

/* What the thread needs. */
typedef struct {
  UskLeaflet *leaflet;
  UskHandoutOptions *options;
} Job;

G_DEFINE_FINAL_TYPE (UskHandout, usk_handout, G_TYPE_OBJECT)

static void
free_job (gpointer data)
{
  Job *job = data;

  usk_leaflet_free (job->leaflet);
  usk_handout_options_free (job->options);
  g_free (job);
}

static void
usk_handout_finalize (GObject *object)
{
  UskHandout *self = USK_HANDOUT (object);

  g_clear_pointer (&self->clearing, usk_errand_finish);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_mutex_clear (&self->replaying);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  G_OBJECT_CLASS (usk_handout_parent_class)->finalize (object);
}

static void
usk_handout_class_init (UskHandoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_handout_finalize;
}

static void
usk_handout_init (UskHandout *self)
{
  g_mutex_init (&self->replaying);
}

/* Records of the pages can be replayed by any thread, unlike the layout. */
static gboolean
record_pages (UskHandout *self, UskPainter *painter, GCancellable *cancellable, GError **error)
{
  cairo_rectangle_t extents = { 0, 0, self->width, self->height };
  gboolean drawn = TRUE;

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  for (guint i = 0; drawn && i < self->n_pages; i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
      cairo_t *cr = cairo_create (surface);

      drawn = usk_painter_draw_page (painter, i, cr, cancellable, error);
      cairo_destroy (cr);
      g_ptr_array_add (self->pages, surface);
    }

  return drawn;
}

static void
free_layout (gpointer data)
{
  usk_layout_free (data);
}

/* A layout has thousands of pieces, and who made the handout wants to bring it to the disk. */
static void
clear_away (UskHandout *self, UskLayout *layout, UskPainter *painter)
{
  usk_painter_free (painter);
  self->clearing = usk_errand_new (free_layout, layout);
}

/**
 * usk_handout_make:
 * @leaflet: what it says
 * @options: how it looks
 * @pages: whether the pages will be looked at or printed, not only the bytes used
 * @cancellable: (nullable): checked between the steps of the work
 * @error: return location: %USK_ERROR_RENDER, %G_IO_ERROR_CANCELLED, or what
 *   usk_pdf_finish() says
 *
 * Lays out and paints a handout.  Takes a tenth of a second or more, so this is
 * for a thread, or for a program without a screen.
 *
 * Returns: (transfer full) (nullable): the handout.
 */
UskHandout *
usk_handout_make (const UskLeaflet *leaflet, const UskHandoutOptions *options, gboolean pages,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (UskHandout) self = NULL;
  g_autoptr (UskLayout) layout = NULL;
  g_autoptr (UskPainter) painter = NULL;
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = NULL;
  UskPaperStyle style;

  g_return_val_if_fail (leaflet != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  /* Charts look up their words when they are measured and drawn. */
  tongue = usk_tongue_new (leaflet->language);
  style = usk_handout_options_get_style (options, leaflet->language);
  layout = usk_layout_new (leaflet, &style, cancellable, error);
  if (layout == NULL)
    return NULL;

  self = g_object_new (USK_TYPE_HANDOUT, NULL);
  painter = usk_painter_new (layout);
  self->n_pages = usk_painter_get_n_pages (painter);
  self->width = style.width;
  self->height = style.height;
  self->pdf = usk_handout_pdf_make (painter, &style, leaflet, options->clinic_name, cancellable, error);
  if (self->pdf == NULL || (pages && !record_pages (self, painter, cancellable, error)))
    return NULL;
  clear_away (self, g_steal_pointer (&layout), g_steal_pointer (&painter));

  return g_steal_pointer (&self);
}

static void
make_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  UskHandout *handout = usk_handout_make (job->leaflet, job->options, TRUE, cancellable, &error);

  if (handout != NULL)
    g_task_return_pointer (task, handout, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * usk_handout_make_async:
 * @library: the content
 * @clinic: (nullable): this site's data
 * @options: what is wanted; copied
 * @cancellable: (nullable): stops it
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Reads what the handout says here and now, and makes it in a thread.
 */
void
usk_handout_make_async (UskLibrary *library, UskClinic *clinic, const UskHandoutOptions *options,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  UskLeaflet *leaflet;
  Job *job;

  g_return_if_fail (USK_IS_LIBRARY (library));
  g_return_if_fail (options != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_handout_make_async);
  leaflet = usk_compose (library, clinic, options, &error);
  if (leaflet == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (Job, 1);
  job->leaflet = leaflet;
  job->options = usk_handout_options_copy (options);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, make_thread);
}

/**
 * usk_handout_make_finish:
 * @result: of usk_handout_make_async()
 * @error: return location: what usk_compose() and usk_handout_make() say
 *
 * Returns: (transfer full) (nullable): the handout.
 */
UskHandout *
usk_handout_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == usk_handout_make_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usk_handout_get_pdf:
 * @self: a handout
 *
 * Returns: (transfer none): its file.
 */
GBytes *
usk_handout_get_pdf (UskHandout *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT (self), NULL);

  return self->pdf;
}

/**
 * usk_handout_get_n_pages:
 * @self: a handout
 *
 * Returns: how many pages it has.
 */
guint
usk_handout_get_n_pages (UskHandout *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT (self), 0);

  return self->n_pages;
}

/**
 * usk_handout_get_page_size:
 * @self: a handout
 * @width: (out): of each page, in points
 * @height: (out): of each page, in points
 */
void
usk_handout_get_page_size (UskHandout *self, double *width, double *height)
{
  g_return_if_fail (USK_IS_HANDOUT (self));

  *width = self->width;
  *height = self->height;
}

/**
 * usk_handout_draw_page:
 * @self: a handout whose pages were kept
 * @page: below usk_handout_get_n_pages()
 * @cr: where to draw, in points, from (0, 0); the paper is not drawn
 *
 * Draws a page on a screen or for a printer, the same as in the file.  Any
 * thread may ask for it; cairo can replay a record only for one at a time, so
 * others wait.
 */
void
usk_handout_draw_page (UskHandout *self, guint page, cairo_t *cr)
{
  g_return_if_fail (USK_IS_HANDOUT (self));
  g_return_if_fail (self->pages != NULL && page < self->pages->len);
  g_return_if_fail (cr != NULL);

  g_mutex_lock (&self->replaying);
  cairo_save (cr);
  cairo_set_source_surface (cr, g_ptr_array_index (self->pages, page), 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  g_mutex_unlock (&self->replaying);
}
