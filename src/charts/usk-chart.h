/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UskChartKind:
 * @USK_CHART_DEPTH: millimeters below the surface of the skin
 * @USK_CHART_TIME: days from the treatment
 * @USK_CHART_HARM: events among 1,000
 */
typedef enum {
  USK_CHART_DEPTH,
  USK_CHART_TIME,
  USK_CHART_HARM,
} UskChartKind;

/**
 * UskChartPalette:
 * @USK_CHART_PALETTE_COLOR: the colors of the screen
 * @USK_CHART_PALETTE_MONOCHROME: black, white and few grays, for a copier
 */
typedef enum {
  USK_CHART_PALETTE_COLOR,
  USK_CHART_PALETTE_MONOCHROME,
} UskChartPalette;

/**
 * UskChartLook:
 * @palette: its colors
 * @right_to_left: whether the reader reads from right to left; then time and
 *   all that is beside each other runs that way too
 *
 * How a chart is drawn.
 */
typedef struct {
  UskChartPalette palette;
  gboolean        right_to_left;
} UskChartLook;

/**
 * UskChartRow:
 * @group: (nullable): the question that it answers; rows that share one follow
 *   each other
 * @choice: name of the choice
 * @what: what is measured or counted, or an empty text where a list tells it
 * @value: the value in words, or in a chart of depth an empty text where a list
 *   tells it and @choice is the number of its item
 * @number: (nullable): the value without its unit, for where a heading tells that
 * @low: lower end, in the unit of the chart's kind
 * @high: upper end, in the unit of the chart's kind
 * @is_duration: in a chart of time, whether the ends tell how long something takes
 *   from the treatment on, rather than when it was seen
 * @counts_people: in a chart of harms, whether people are counted rather than sessions
 * @is_apart: in a chart of harms, whether @choice and @what have a line each even where one
 *   has room for both
 */
typedef struct {
  char    *group;
  char    *choice;
  char    *what;
  char    *value;
  char    *number;
  double   low;
  double   high;
  gboolean is_duration;
  gboolean counts_people;
  gboolean is_apart;
} UskChartRow;

#define USK_TYPE_CHART_ROW (usk_chart_row_get_type ())

GType        usk_chart_row_get_type (void);
UskChartRow *usk_chart_row_new (const char *choice, const char *what, const char *value, double low, double high);
UskChartRow *usk_chart_row_copy (const UskChartRow *row);
void         usk_chart_row_set_group (UskChartRow *row, const char *group);
void         usk_chart_row_set_number (UskChartRow *row, const char *number);
void         usk_chart_row_set_duration (UskChartRow *row, gboolean is_duration);
void         usk_chart_row_set_people (UskChartRow *row, gboolean counts_people);
void         usk_chart_row_set_apart (UskChartRow *row, gboolean is_apart);
void         usk_chart_row_free (UskChartRow *row);

gboolean usk_chart_shows_muscle (double depth);
gboolean usk_chart_leaves_skin (double depth);

double usk_chart_get_height (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, double width,
                             double font_size);
double usk_chart_get_least_height (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, double width,
                                   double font_size);
void   usk_chart_draw (UskChartKind kind, const UskChartRow *const *rows, guint n_rows, cairo_t *cr, double width,
                       double height, double font_size, UskChartLook look);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskChartRow, usk_chart_row_free)

G_END_DECLS
