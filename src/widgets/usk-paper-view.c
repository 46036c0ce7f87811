/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper-view.h"

#include <math.h>

#define EDGE 1.0f

struct _UskPaperView {
  GtkWidget parent_instance;

  double aspect;
  gboolean wide;
  GdkTexture *texture;
};

enum { PROP_0, PROP_WIDE, N_PROPS };
enum { RESIZED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskPaperView, usk_paper_view, GTK_TYPE_WIDGET)

/* The largest sheet of the right shape, in the middle. */
static graphene_rect_t
get_sheet (UskPaperView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double sheet_height = MIN (height - 2 * EDGE, (width - 2 * EDGE) / self->aspect);
  double sheet_width = sheet_height * self->aspect;

  return GRAPHENE_RECT_INIT ((float) (int) ((width - sheet_width) / 2),
                             (float) (int) ((height - sheet_height) / 2), (float) (int) sheet_width,
                             (float) (int) sheet_height);
}

static GtkSizeRequestMode
usk_paper_view_get_request_mode (GtkWidget *widget)
{
  return USK_PAPER_VIEW (widget)->wide ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* A sheet that takes all of the width needs its height; any other fits in. */
static void
usk_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  UskPaperView *self = USK_PAPER_VIEW (widget);
  gboolean grows = self->wide && orientation == GTK_ORIENTATION_VERTICAL && for_size > 0;

  *minimum = grows ? (int) ceil ((for_size - 2 * EDGE) / self->aspect + 2 * EDGE) : 0;
  *natural = *minimum;
}

static void
usk_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_signal_emit (widget, signals[RESIZED], 0);
}

static void
usk_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UskPaperView *self = USK_PAPER_VIEW (widget);
  graphene_rect_t sheet = get_sheet (self);
  graphene_rect_t edge;

  if (self->texture == NULL || sheet.size.width <= 0 || sheet.size.height <= 0)
    return;

  graphene_rect_inset_r (&sheet, -EDGE, -EDGE, &edge);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.13f, 0.19f, 0.18f, 0.35f }, &edge);
  gtk_snapshot_append_texture (snapshot, self->texture, &sheet);
}

static void
set_wide (UskPaperView *self, gboolean wide)
{
  if (self->wide == wide)
    return;

  self->wide = wide;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static void
usk_paper_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDE:
      g_value_set_boolean (value, USK_PAPER_VIEW (object)->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_paper_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDE:
      set_wide (USK_PAPER_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_paper_view_dispose (GObject *object)
{
  g_clear_object (&USK_PAPER_VIEW (object)->texture);

  G_OBJECT_CLASS (usk_paper_view_parent_class)->dispose (object);
}

static void
usk_paper_view_class_init (UskPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_paper_view_dispose;
  object_class->get_property = usk_paper_view_get_property;
  object_class->set_property = usk_paper_view_set_property;
  widget_class->get_request_mode = usk_paper_view_get_request_mode;
  widget_class->measure = usk_paper_view_measure;
  widget_class->size_allocate = usk_paper_view_size_allocate;
  widget_class->snapshot = usk_paper_view_snapshot;

  /**
   * UskPaperView:wide:
   *
   * Whether the sheet is as wide as there is room, however high it then is, and
   * not as large as fits.
   */
  properties[PROP_WIDE] = g_param_spec_boolean (
    "wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * UskPaperView::resized:
   * @self: the view
   *
   * The sheet may have another size, so it is time to draw it anew.
   */
  signals[RESIZED] =
    g_signal_new ("resized", USK_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usk_paper_view_init (UskPaperView *self)
{
  self->aspect = 1;
}

/**
 * usk_paper_view_set_aspect:
 * @self: a paper view
 * @aspect: width of the sheet in heights
 */
void
usk_paper_view_set_aspect (UskPaperView *self, double aspect)
{
  g_return_if_fail (USK_IS_PAPER_VIEW (self));
  g_return_if_fail (aspect > 0);

  self->aspect = aspect;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usk_paper_view_get_pixels:
 * @self: a paper view
 * @width: (out): of the sheet on this screen; 0 while it has none
 * @height: (out): of the sheet on this screen; 0 while it has none
 */
void
usk_paper_view_get_pixels (UskPaperView *self, int *width, int *height)
{
  graphene_rect_t sheet;
  int scale;

  g_return_if_fail (USK_IS_PAPER_VIEW (self));

  sheet = get_sheet (self);
  scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  *width = MAX (0, (int) sheet.size.width * scale);
  *height = MAX (0, (int) sheet.size.height * scale);
}

/**
 * usk_paper_view_set_texture:
 * @self: a paper view
 * @texture: (nullable): what the sheet shows
 */
void
usk_paper_view_set_texture (UskPaperView *self, GdkTexture *texture)
{
  g_return_if_fail (USK_IS_PAPER_VIEW (self));

  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
