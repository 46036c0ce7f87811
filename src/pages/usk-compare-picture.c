/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-compare-picture.h"

#include "usk-chart-table.h"
#include "usk-chart-view.h"
#include "usk-paragraph.h"

struct _UskComparePicture {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  UskCompareView view;
  GtkWidget *hint;
  UskChartView *chart;
  UskChartTable *table;
};

G_DEFINE_FINAL_TYPE (UskComparePicture, usk_compare_picture, GTK_TYPE_WIDGET)

static void
usk_compare_picture_dispose (GObject *object)
{
  UskComparePicture *self = USK_COMPARE_PICTURE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (usk_compare_picture_parent_class)->dispose (object);
}

static void
usk_compare_picture_class_init (UskComparePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_compare_picture_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
usk_compare_picture_init (UskComparePicture *self)
{
}

/**
 * usk_compare_picture_new:
 * @view: which picture
 *
 * Returns: (transfer floating): the picture, of nothing yet.
 */
GtkWidget *
usk_compare_picture_new (UskCompareView view)
{
  UskComparePicture *self = g_object_new (USK_TYPE_COMPARE_PICTURE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->view = view;
  self->hint = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "width-chars", 12, "xalign", 0.0, NULL);
  self->chart = usk_chart_view_new (usk_compare_charts_get_kind (view));
  self->table = usk_chart_table_new ();
  gtk_widget_add_css_class (box, "section-card");
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));

  self->scroller =
    g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", box, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->hint,
                                  NULL, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * usk_compare_picture_show:
 * @self: a picture
 * @library: where the data is
 * @aspects: all #UskAspect items
 * @choices: (element-type UskChoice): what is compared
 * @error: return location: what the library says
 *
 * Returns: whether they are shown.
 */
gboolean
usk_compare_picture_show (UskComparePicture *self, UskLibrary *library, GListModel *aspects, GPtrArray *choices,
                          GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  const char *scale = usk_compare_charts_get_scale (self->view);
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  g_return_val_if_fail (USK_IS_COMPARE_PICTURE (self), FALSE);

  rows = usk_compare_charts_collect (library, aspects, choices, self->view, NULL, error);
  if (rows == NULL)
    return FALSE;

  hint = usk_compare_charts_get_hint (self->view, rows, USK_CHART_PALETTE_COLOR);
  usk_chart_view_set_rows (self->chart, rows);
  usk_chart_table_set_rows (self->table, choices, rows);
  text = scale != NULL ? g_strconcat (hint, " ", scale, NULL) : g_strdup (hint);
  usk_paragraph_set_text (GTK_LABEL (self->hint), text);
  gtk_widget_set_visible (self->hint, rows->len > 0);

  return TRUE;
}

/**
 * usk_compare_picture_clear:
 * @self: a picture
 *
 * Shows nothing, and keeps nothing of what was compared.
 */
void
usk_compare_picture_clear (UskComparePicture *self)
{
  g_return_if_fail (USK_IS_COMPARE_PICTURE (self));

  usk_chart_view_clear (self->chart);
  usk_chart_table_clear (self->table);
  gtk_label_set_label (GTK_LABEL (self->hint), "");
}
