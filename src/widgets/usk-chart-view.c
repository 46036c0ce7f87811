/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _UskChartView {
  GtkWidget parent_instance;

  UskChartKind kind;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (UskChartView, usk_chart_view, GTK_TYPE_WIDGET)

static double
get_font_size (GtkWidget *widget)
{
  PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static GtkSizeRequestMode
usk_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usk_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  UskChartView *self = USK_CHART_VIEW (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->rows->len > 0)
    *minimum = (int) ceil (usk_chart_get_height (self->kind, (const UskChartRow *const *) self->rows->pdata,
                                                 self->rows->len, MAX (for_size, 100), get_font_size (widget)));
  *natural = *minimum;
}

static void
usk_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UskChartView *self = USK_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  UskChartLook look = { USK_CHART_PALETTE_COLOR, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  cairo_t *cr;

  if (self->rows->len == 0 || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  usk_chart_draw (self->kind, (const UskChartRow *const *) self->rows->pdata, self->rows->len, cr, width, height,
                  get_font_size (widget), look);
  cairo_destroy (cr);
}

static void
usk_chart_view_finalize (GObject *object)
{
  UskChartView *self = USK_CHART_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usk_chart_view_parent_class)->finalize (object);
}

static void
usk_chart_view_class_init (UskChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_chart_view_finalize;
  widget_class->get_request_mode = usk_chart_view_get_request_mode;
  widget_class->measure = usk_chart_view_measure;
  widget_class->snapshot = usk_chart_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usk_chart_view_init (UskChartView *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);
}

/**
 * usk_chart_view_new:
 * @kind: what it shows
 *
 * Returns: (transfer floating): an empty chart.
 */
UskChartView *
usk_chart_view_new (UskChartKind kind)
{
  UskChartView *self = g_object_new (USK_TYPE_CHART_VIEW, NULL);

  self->kind = kind;

  return self;
}

/**
 * usk_chart_view_set_rows:
 * @self: a chart view
 * @rows: (element-type UskChartRow): what to show; copied
 */
void
usk_chart_view_set_rows (UskChartView *self, GPtrArray *rows)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  g_return_if_fail (USK_IS_CHART_VIEW (self));
  g_return_if_fail (rows != NULL);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);
      /* Translators: what was measured or counted, and its value. */
      g_autofree char *value = g_strdup_printf (_("%s: %s"), row->what, row->value);

      g_ptr_array_add (self->rows, usk_chart_row_copy (row));
      if (row->group != NULL)
        g_string_append_printf (spoken, "%s. ", row->group);
      g_string_append_printf (spoken, "%s. %s. ", row->choice, value);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usk_chart_view_clear:
 * @self: a chart view
 *
 * Draws nothing, and says nothing.
 */
void
usk_chart_view_clear (UskChartView *self)
{
  g_return_if_fail (USK_IS_CHART_VIEW (self));

  g_ptr_array_set_size (self->rows, 0);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
