/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-text-scale.h"

#include "usk-scale.h"
#include "usk-session.h"

struct _UskTextScale {
  GObject parent_instance;

  GtkWidget *window; /* not owned: the window owns its scale */
  GtkCssProvider *provider;
  double font_size;
  int width;
  int height;
  guint idle;
};

G_DEFINE_FINAL_TYPE (UskTextScale, usk_text_scale, G_TYPE_OBJECT)

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
apply (UskTextScale *self)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (number, sizeof number, "%.2f", self->font_size);
  css = g_strdup_printf ("window.kiosk { font-size: %spx; }", number);
  gtk_css_provider_load_from_data (self->provider, css, -1);
  set_class (self->window, "compact", usk_scale_is_compact (self->width, self->height));
  set_class (self->window, "tight", usk_scale_is_tight (self->width, self->height));
}

static gboolean
apply_cb (gpointer user_data)
{
  UskTextScale *self = user_data;

  self->idle = 0;
  apply (self);

  return G_SOURCE_REMOVE;
}

static void
usk_text_scale_dispose (GObject *object)
{
  UskTextScale *self = USK_TEXT_SCALE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->provider != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (self->window),
                                                   GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (usk_text_scale_parent_class)->dispose (object);
}

static void
usk_text_scale_class_init (UskTextScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usk_text_scale_dispose;
}

static void
usk_text_scale_init (UskTextScale *self)
{
}

/**
 * usk_text_scale_new:
 * @window: (transfer none): a window of the style class "kiosk", which must let
 *   go of its scale before it is gone
 *
 * Returns: (transfer full): the scale of its text.
 */
UskTextScale *
usk_text_scale_new (GtkWidget *window)
{
  UskTextScale *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (USK_TYPE_TEXT_SCALE, NULL);
  self->window = window;
  self->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (window), GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);

  return self;
}

/**
 * usk_text_scale_expect:
 * @self: the scale of a window that is not on screen yet
 * @width: in pixels, that the window will probably get
 * @height: in pixels, that it will probably get
 *
 * Sets the size of the text at once, so that the first frame has not to be laid
 * out twice.
 */
void
usk_text_scale_expect (UskTextScale *self, int width, int height)
{
  g_return_if_fail (USK_IS_TEXT_SCALE (self));

  self->font_size = usk_scale_get_font_size (width, height);
  self->width = width;
  self->height = height;
  apply (self);
}

/**
 * usk_text_scale_follow:
 * @self: the scale of a window
 * @width: in pixels, that the window has got
 * @height: in pixels, that it has got
 *
 * Style cannot change while sizes are given out, so a new size of the text waits
 * for the main loop.
 */
void
usk_text_scale_follow (UskTextScale *self, int width, int height)
{
  double font_size = usk_scale_get_font_size (width, height);

  g_return_if_fail (USK_IS_TEXT_SCALE (self));

  self->width = width;
  self->height = height;
  if (ABS (font_size - self->font_size) < 0.01)
    return;

  self->font_size = font_size;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH, apply_cb, self, NULL);
}

/**
 * usk_text_scale_is_due:
 * @self: the scale of a window
 *
 * Returns: whether all words are about to be set again in another size.
 */
gboolean
usk_text_scale_is_due (UskTextScale *self)
{
  g_return_val_if_fail (USK_IS_TEXT_SCALE (self), FALSE);

  return self->idle != 0;
}

/**
 * usk_text_scale_choose:
 * @self: the scale of a window
 * @size: 1 (normal) to 4 (largest)
 *
 * Makes the text as large as the visitor wants it.
 */
void
usk_text_scale_choose (UskTextScale *self, guint size)
{
  g_return_if_fail (USK_IS_TEXT_SCALE (self));
  g_return_if_fail (size >= USK_SESSION_MIN_TEXT_SIZE && size <= USK_SESSION_MAX_TEXT_SIZE);

  for (guint i = USK_SESSION_MIN_TEXT_SIZE; i <= USK_SESSION_MAX_TEXT_SIZE; i++)
    {
      g_autofree char *name = g_strdup_printf ("text-%u", i);

      set_class (self->window, name, i == size);
    }
}
