/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-chart-table.h"

#include <glib/gi18n.h>

#include "usk-chart.h"
#include "usk-children.h"
#include "usk-choice.h"

struct _UskChartTable {
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (UskChartTable, usk_chart_table, GTK_TYPE_WIDGET)

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* Tells how many of the group's rows are the choice's. */
static guint
append_rows (UskChartTable *self, const char *group, const char *choice, GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);
      g_autofree char *text = NULL;

      if (g_strcmp0 (row->group, group) != 0 || !g_str_equal (row->choice, choice))
        continue;
      /* Translators: what was measured or counted, and its value. */
      text = g_strdup_printf (_("%s: %s"), row->what, row->value);
      append_label (self->box, text, "chart-value");
      n++;
    }

  return n;
}

static void
append_group (UskChartTable *self, const char *group, GPtrArray *choices, GPtrArray *rows)
{
  if (group != NULL)
    append_label (self->box, group, "chart-group");

  for (guint i = 0; i < choices->len; i++)
    {
      const char *name = usk_choice_get_name (g_ptr_array_index (choices, i));

      append_label (self->box, name, "chart-choice");
      if (append_rows (self, group, name, rows) == 0)
        append_label (self->box, _("No number here. That does not mean zero."), "chart-value");
    }
}

static const char *
get_group (GPtrArray *rows, guint i)
{
  const UskChartRow *row = g_ptr_array_index (rows, i);

  return row->group;
}

static void
usk_chart_table_dispose (GObject *object)
{
  UskChartTable *self = USK_CHART_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (usk_chart_table_parent_class)->dispose (object);
}

static void
usk_chart_table_class_init (UskChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_chart_table_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "charttable");
}

static void
usk_chart_table_init (UskChartTable *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * usk_chart_table_new:
 *
 * Returns: (transfer floating): an empty table.
 */
UskChartTable *
usk_chart_table_new (void)
{
  return g_object_new (USK_TYPE_CHART_TABLE, NULL);
}

/**
 * usk_chart_table_set_rows:
 * @self: a chart table
 * @choices: (element-type UskChoice): what is compared
 * @rows: (element-type UskChartRow): the numbers that are known
 *
 * Lists every choice under each question, also the one without a number: a bar
 * that is missing from a picture must not look like a zero.
 */
void
usk_chart_table_set_rows (UskChartTable *self, GPtrArray *choices, GPtrArray *rows)
{
  g_return_if_fail (USK_IS_CHART_TABLE (self));
  g_return_if_fail (choices != NULL && rows != NULL);

  usk_children_remove (self->box);
  append_label (self->box, _("The same in words"), "section");
  if (rows->len == 0)
    append_group (self, NULL, choices, rows);
  for (guint i = 0; i < rows->len; i++)
    if (i == 0 || g_strcmp0 (get_group (rows, i), get_group (rows, i - 1)) != 0)
      append_group (self, get_group (rows, i), choices, rows);
}

/**
 * usk_chart_table_clear:
 * @self: a chart table
 */
void
usk_chart_table_clear (UskChartTable *self)
{
  g_return_if_fail (USK_IS_CHART_TABLE (self));

  usk_children_remove (self->box);
}
