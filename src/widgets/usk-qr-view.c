/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-qr-view.h"

/* About five centimeters on the usual screen of a kiosk. */
#define DEFAULT_EMS 10

struct _UskQrView {
  GtkWidget parent_instance;

  UskQrCode *code;
  guint least_ems;
  guint most_ems;
};

G_DEFINE_FINAL_TYPE (UskQrView, usk_qr_view, GTK_TYPE_WIDGET)

static int
get_pixels (UskQrView *self, guint ems)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  int font_size = pango_font_description_get_size (pango_context_get_font_description (context));

  return (int) usk_qr_code_get_pixels (self->code, (double) font_size / PANGO_SCALE * ems);
}

/* The largest size of whole modules that fits into a room, but none below the least. */
static int
fit (UskQrView *self, int room)
{
  int least = get_pixels (self, self->least_ems), size = get_pixels (self, self->most_ems);
  int step = (int) usk_qr_code_get_whole_size (self->code);

  while (size > room && size > least)
    size -= step;

  return size;
}

static void
usk_qr_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  UskQrView *self = USK_QR_VIEW (widget);

  *minimum = get_pixels (self, self->least_ems);
  *natural = fit (self, for_size >= 0 ? for_size : G_MAXINT);
}

/* It is as large as it may be, in the middle of its room. */
static void
usk_qr_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UskQrView *self = USK_QR_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int size = fit (self, MIN (width, height));
  int x = MAX (0, width - size) / 2;
  int y = MAX (0, height - size) / 2;
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) size, (float) size));

  cairo_translate (cr, x, y);
  usk_qr_code_draw (self->code, cr, size);
  cairo_destroy (cr);
}

static void
usk_qr_view_finalize (GObject *object)
{
  UskQrView *self = USK_QR_VIEW (object);

  g_clear_object (&self->code);

  G_OBJECT_CLASS (usk_qr_view_parent_class)->finalize (object);
}

static void
usk_qr_view_class_init (UskQrViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_qr_view_finalize;
  widget_class->measure = usk_qr_view_measure;
  widget_class->snapshot = usk_qr_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "qrcode");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usk_qr_view_init (UskQrView *self)
{
  self->least_ems = self->most_ems = DEFAULT_EMS;
}

/**
 * usk_qr_view_new:
 * @code: what to show
 * @name: what it is, for a screen reader
 *
 * Returns: (transfer floating): a view of @code.
 */
UskQrView *
usk_qr_view_new (UskQrCode *code, const char *name)
{
  UskQrView *self;

  g_return_val_if_fail (USK_IS_QR_CODE (code), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (USK_TYPE_QR_VIEW, NULL);
  self->code = g_object_ref (code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

/**
 * usk_qr_view_get_code:
 * @self: a view
 *
 * Returns: (transfer none): what it shows.
 */
UskQrCode *
usk_qr_view_get_code (UskQrView *self)
{
  g_return_val_if_fail (USK_IS_QR_VIEW (self), NULL);

  return self->code;
}

/**
 * usk_qr_view_set_ems:
 * @self: a view
 * @least: how large it is at least, in times the size of the text around it
 * @most: how large it becomes where there is room, in the same unit
 */
void
usk_qr_view_set_ems (UskQrView *self, guint least, guint most)
{
  g_return_if_fail (USK_IS_QR_VIEW (self));
  g_return_if_fail (least > 0 && most >= least);

  self->least_ems = least;
  self->most_ems = most;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
