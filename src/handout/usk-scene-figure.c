/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scene-figure-private.h"

#include "usk-inlays.h"
#include "usk-paper-moments.h"
#include "usk-paper-text.h"
#include "usk-print-style.h"

/* Shares of the size of the labels. */
#define GAP         1.7
#define CAPTION_GAP 0.5
#define BORDER      0.06

/* The share of a picture that its labels may hide. */
#define MOST_HIDDEN 0.115

/* What is left at each side of pictures that are stacked, for their labels. */
#define SIDE 8.0

/* How much stronger a part must be in one moment than in the other for its
 * label to belong there.
 */
#define CLEARLY 0.2

typedef struct {
  double seconds;
  char *caption;               /* (nullable) */
  UskEngraving *engravings[2]; /* (nullable): in colors, and in black and white */
} Moment;

struct _UskSceneFigure {
  UskFigure parent_instance;

  UskDiagram *diagram;
  UskScene *scene;
  GPtrArray *labels; /* of the scene; its list is not for several threads */
  char *language;
  Moment moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments;
  GMutex measuring;
  double area; /* of all labels, in squares of their size; below 0 while nobody asked */
};

G_DEFINE_FINAL_TYPE (UskSceneFigure, usk_scene_figure, USK_TYPE_FIGURE)

static void
free_panel (gpointer data)
{
  UskScenePanel *panel = data;

  usk_label_plate_free (panel->plate);
  g_free (panel);
}

static void
locate (UskSceneFigure *self, const UskScenePanel *panel, UskLabel *label, double *x, double *y)
{
  const UskRect *picture = &panel->picture;
  UskRect view = usk_diagram_frame (self->diagram, self->scene, picture->width, picture->height);

  usk_diagram_get_anchor (self->diagram, label, panel->seconds, x, y);
  *x = (*x - view.x) / view.width * picture->width;
  *y = (*y - view.y) / view.height * picture->height;
}

/* How much of what a label names can be seen in a panel. */
static double
get_strength (UskSceneFigure *self, const UskScenePanel *panel, UskLabel *label)
{
  double x, y;

  locate (self, panel, label, &x, &y);
  if (x < 0 || y < 0 || x > panel->picture.width || y > panel->picture.height)
    return 0;

  return usk_diagram_get_strength (self->diagram, usk_label_get_part (label), panel->seconds);
}

/* Each name stands once: where its thing can be seen better, or else where there
 * are fewer names.
 */
static UskScenePanel *
choose_panel (UskSceneFigure *self, GPtrArray *panels, UskLabel *label)
{
  UskScenePanel *first = g_ptr_array_index (panels, 0);
  UskScenePanel *last = g_ptr_array_index (panels, panels->len - 1);
  double change = get_strength (self, last, label) - get_strength (self, first, label);
  guint n_first, n_last;

  if (change > CLEARLY || change < -CLEARLY)
    return change > 0 ? last : first;

  usk_label_plate_get_spots (first->plate, &n_first);
  usk_label_plate_get_spots (last->plate, &n_last);

  return n_last < n_first ? last : first;
}

/* The figure may be asked by several threads at once. */
static double
get_label_area (UskSceneFigure *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->measuring);

  if (self->area >= 0)
    return self->area;

  self->area = 0;
  for (guint i = 0; i < self->labels->len; i++)
    self->area +=
      usk_label_plate_measure (usk_label_get_text (g_ptr_array_index (self->labels, i)), self->language);

  return self->area;
}

/* Words on a small picture would hide what they name. */
static gboolean
needs_numbers (UskSceneFigure *self, double width, const UskFigureStyle *style)
{
  double font_size = usk_figure_style_get_label_size (style);
  double each = (width - GAP * font_size * (self->n_moments - 1)) / self->n_moments;
  double picture = each * each / usk_diagram_get_aspect (self->diagram, self->scene);

  if (style->stacked && self->n_moments > 1)
    return FALSE;

  return get_label_area (self) * font_size * font_size > MOST_HIDDEN * picture * self->n_moments;
}

static void
add_labels (UskSceneFigure *self, GPtrArray *panels, gboolean numbers)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      UskLabel *label = g_ptr_array_index (self->labels, i);
      UskScenePanel *panel = choose_panel (self, panels, label);
      double x, y;

      locate (self, panel, label, &x, &y);
      if (numbers)
        usk_label_plate_add_number (panel->plate, i + 1, x, y);
      else
        usk_label_plate_add (panel->plate, usk_label_get_text (label), x, y);
    }
  for (guint i = 0; i < panels->len; i++)
    usk_label_plate_place (((UskScenePanel *) g_ptr_array_index (panels, i))->plate);
}

static PangoLayout *
create_caption (UskSceneFigure *self, const char *text, double width, double size)
{
  PangoLayout *layout = usk_paper_text_new (text, size, PANGO_WEIGHT_NORMAL, self->language);

  usk_paper_text_wrap (layout, width);

  return layout;
}

static UskScenePanel *
create_panel (UskSceneFigure *self, guint index, const UskRect *picture, double font_size)
{
  UskScenePanel *panel = g_new0 (UskScenePanel, 1);
  const Moment *moment = &self->moments[index];

  panel->seconds = moment->seconds;
  panel->picture = *picture;
  panel->plate = usk_label_plate_new (picture->width, picture->height, font_size, self->language);
  panel->caption = moment->caption;

  return panel;
}

static double
measure_caption (UskSceneFigure *self, guint index, double width, double font_size)
{
  g_autoptr (PangoLayout) layout = NULL;
  double height;

  if (self->moments[index].caption == NULL)
    return 0;

  layout = create_caption (self, self->moments[index].caption, width, font_size);
  usk_paper_text_measure (layout, NULL, &height);

  return height + CAPTION_GAP * font_size;
}

/* Side by side, with the captions below. */
static GPtrArray *
create_row (UskSceneFigure *self, double width, const UskFigureStyle *style)
{
  GPtrArray *panels = g_ptr_array_new_with_free_func (free_panel);
  double aspect = usk_diagram_get_aspect (self->diagram, self->scene);
  double font_size = usk_figure_style_get_label_size (style), gap = GAP * font_size;
  double each = (width - gap * (self->n_moments - 1)) / self->n_moments;
  gboolean rtl = usk_paper_text_is_rtl (self->language);

  for (guint i = 0; i < self->n_moments; i++)
    {
      guint place = rtl ? self->n_moments - 1 - i : i;
      UskRect picture = { (each + gap) * place, 0, each, each / aspect };
      UskScenePanel *panel = create_panel (self, i, &picture, font_size);
      double height = measure_caption (self, i, each, font_size), space = height > 0 ? CAPTION_GAP * font_size : 0;

      panel->caption_box = (UskRect){ picture.x, picture.height + space, each, height - space };
      g_ptr_array_add (panels, panel);
    }

  return panels;
}

/* One above the other.  At the start stands the caption, if there is one, and
 * the labels stand where there is none.
 */
static UskScenePanel *
create_stacked (UskSceneFigure *self, guint index, double width, double most, double font_size)
{
  double aspect = usk_diagram_get_aspect (self->diagram, self->scene), side;
  UskRect picture = { 0, 0, MIN (width - 2 * SIDE * font_size, most * aspect), 0 };
  gboolean rtl = usk_paper_text_is_rtl (self->language);
  gboolean caption = self->moments[index].caption != NULL;
  UskScenePanel *panel;

  picture.width = MAX (picture.width, font_size);
  picture.height = picture.width / aspect;
  picture.x = side = (width - picture.width) / 2;
  panel = create_panel (self, index, &picture, font_size);
  if (caption)
    {
      double column = side - CAPTION_GAP * font_size;

      panel->caption_box = (UskRect){ rtl ? width - column : 0, 0, column, 0 };
      panel->caption_box.height = measure_caption (self, index, column, font_size) - CAPTION_GAP * font_size;
    }
  usk_label_plate_set_margins (panel->plate, caption && !rtl ? 0 : side, caption && rtl ? 0 : side);

  return panel;
}

static GPtrArray *
create_stack (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  GPtrArray *panels = g_ptr_array_new_with_free_func (free_panel);
  double font_size = usk_figure_style_get_label_size (style), gap = GAP * font_size, y = 0;
  double most = height > 0 ? (height - gap * (self->n_moments - 1)) / self->n_moments : G_MAXDOUBLE;

  for (guint i = 0; i < self->n_moments; i++)
    {
      UskScenePanel *panel = create_stacked (self, i, width, most, font_size);

      panel->picture.y = panel->caption_box.y = y;
      g_ptr_array_add (panels, panel);
      y += MAX (panel->picture.height, panel->caption_box.height) + gap;
    }

  return panels;
}

static GPtrArray *
create_panels (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  if (style->stacked && self->n_moments > 1)
    return create_stack (self, width, height, style);

  return create_row (self, width, style);
}

/**
 * usk_scene_figure_lay_out:
 * @self: a figure
 * @width: in points
 * @height: in points, at most so high if it is stacked; or 0
 * @style: how it will be drawn
 *
 * Returns: (transfer full) (element-type UskScenePanel): the moments in the
 *   order of time, with all labels in their places.
 */
GPtrArray *
usk_scene_figure_lay_out (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  GPtrArray *panels = create_panels (self, width, height, style);

  add_labels (self, panels, needs_numbers (self, width, style));

  return panels;
}

static double
usk_scene_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  g_autoptr (GPtrArray) panels = create_panels (USK_SCENE_FIGURE (figure), width, 0, style);
  double height = 0;

  for (guint i = 0; i < panels->len; i++)
    {
      const UskScenePanel *panel = g_ptr_array_index (panels, i);

      height = MAX (height, panel->picture.y + panel->picture.height);
      height = MAX (height, panel->caption_box.y + panel->caption_box.height);
    }

  return height;
}

static UskEngraving *
find_engraving (UskSceneFigure *self, double seconds, gboolean monochrome)
{
  for (guint i = 0; i < self->n_moments; i++)
    if (self->moments[i].seconds == seconds)
      return self->moments[i].engravings[monochrome ? 1 : 0];

  return NULL;
}

/* In a PDF, what was finished before takes the place of drawing it anew. */
static gboolean
draw_scene (UskSceneFigure *self, const UskScenePanel *panel, cairo_t *cr, const UskFigureStyle *style,
            GCancellable *cancellable, GError **error)
{
  const UskStylesheet *stylesheet = style->monochrome ? usk_print_style_get_monochrome () : NULL;
  UskInlays *inlays = usk_inlays_find (cr);
  UskEngraving *engraving = find_engraving (self, panel->seconds, style->monochrome);

  if (inlays == NULL || engraving == NULL)
    return usk_diagram_draw (self->diagram, self->scene, stylesheet, panel->seconds, cr, panel->picture.width,
                             panel->picture.height, cancellable, error);

  usk_inlays_paint (inlays, engraving, cr, panel->picture.width, panel->picture.height);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static GStrv
usk_scene_figure_list_key (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (figure);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (!needs_numbers (self, width, style))
    return NULL;

  for (guint i = 0; i < self->labels->len; i++)
    g_strv_builder_add (names, usk_label_get_text (g_ptr_array_index (self->labels, i)));

  return g_strv_builder_end (names);
}

static gboolean
usk_scene_figure_can_stack (UskFigure *figure)
{
  return USK_SCENE_FIGURE (figure)->n_moments > 1;
}

static gboolean
draw_picture (UskSceneFigure *self, const UskScenePanel *panel, cairo_t *cr, const UskFigureStyle *style,
              GCancellable *cancellable, GError **error)
{
  const UskRect *picture = &panel->picture;
  double border = BORDER * usk_figure_style_get_label_size (style);
  gboolean drawn;

  cairo_save (cr);
  cairo_translate (cr, picture->x, picture->y);
  drawn = draw_scene (self, panel, cr, style, cancellable, error);

  /* Square corners: a round clip would be written out again with each shape. */
  cairo_rectangle (cr, border / 2, border / 2, picture->width - border, picture->height - border);
  usk_figure_style_set_ink (style, cr);
  cairo_set_line_width (cr, border);
  cairo_stroke (cr);
  if (drawn)
    usk_label_plate_draw (panel->plate, cr, style);
  cairo_restore (cr);

  return drawn;
}

static void
draw_caption (UskSceneFigure *self, const UskScenePanel *panel, cairo_t *cr, const UskFigureStyle *style)
{
  double font_size = usk_figure_style_get_label_size (style);
  g_autoptr (PangoLayout) layout = create_caption (self, panel->caption, panel->caption_box.width, font_size);

  usk_figure_style_set_ink (style, cr);
  cairo_move_to (cr, panel->caption_box.x, panel->caption_box.y);
  pango_cairo_show_layout (cr, layout);
}

/* Between two moments: which way time runs. */
static void
draw_arrow (const UskScenePanel *from, const UskScenePanel *to, cairo_t *cr, const UskFigureStyle *style)
{
  double font_size = usk_figure_style_get_label_size (style), size = font_size * 0.45;
  const UskRect *a = &from->picture, *b = &to->picture;

  cairo_save (cr);
  if (b->y > a->y)
    {
      cairo_translate (cr, a->x + a->width / 2, a->y + a->height + GAP * font_size / 2);
      cairo_rotate (cr, G_PI_2);
    }
  else
    {
      cairo_translate (cr, (MAX (a->x, b->x) + MIN (a->x, b->x) + a->width) / 2, a->height / 2);
      cairo_scale (cr, b->x > a->x ? 1 : -1, 1);
    }
  cairo_move_to (cr, -size / 2, -size);
  cairo_line_to (cr, size / 2, 0);
  cairo_line_to (cr, -size / 2, size);
  cairo_restore (cr);
  usk_figure_style_set_ink (style, cr);
  cairo_set_line_width (cr, font_size * 0.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static gboolean
usk_scene_figure_draw (UskFigure *figure, cairo_t *cr, double width, double height, const UskFigureStyle *style,
                       GCancellable *cancellable, GError **error)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (figure);
  g_autoptr (GPtrArray) panels = usk_scene_figure_lay_out (self, width, height, style);
  gboolean drawn = TRUE;

  for (guint i = 0; drawn && i < panels->len; i++)
    {
      const UskScenePanel *panel = g_ptr_array_index (panels, i);

      drawn = draw_picture (self, panel, cr, style, cancellable, error);
      if (panel->caption != NULL)
        draw_caption (self, panel, cr, style);
      if (i > 0)
        draw_arrow (g_ptr_array_index (panels, i - 1), panel, cr, style);
    }

  return drawn;
}

static void
usk_scene_figure_finalize (GObject *object)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (object);

  for (guint i = 0; i < self->n_moments; i++)
    {
      g_free (self->moments[i].caption);
      g_clear_pointer (&self->moments[i].engravings[0], usk_engraving_unref);
      g_clear_pointer (&self->moments[i].engravings[1], usk_engraving_unref);
    }
  g_ptr_array_unref (self->labels);
  g_clear_object (&self->diagram);
  g_clear_object (&self->scene);
  g_free (self->language);
  g_mutex_clear (&self->measuring);

  G_OBJECT_CLASS (usk_scene_figure_parent_class)->finalize (object);
}

static void
usk_scene_figure_class_init (UskSceneFigureClass *klass)
{
  UskFigureClass *figure_class = USK_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_scene_figure_finalize;
  figure_class->get_height = usk_scene_figure_get_height;
  figure_class->list_key = usk_scene_figure_list_key;
  figure_class->can_stack = usk_scene_figure_can_stack;
  figure_class->draw = usk_scene_figure_draw;
}

static void
usk_scene_figure_init (UskSceneFigure *self)
{
  self->labels = g_ptr_array_new_with_free_func (g_object_unref);
  self->area = -1;
  g_mutex_init (&self->measuring);
}

/* What the slider would say at that second. */
static char *
find_caption (UskScene *scene, double seconds)
{
  const UskScrub *scrub = usk_scene_get_scrub (scene);
  const char *text = NULL;

  for (guint i = 0; scrub != NULL && i < scrub->n_marks; i++)
    if (scrub->marks[i].at <= seconds + 1e-6)
      text = scrub->marks[i].text;

  return g_strdup (text);
}

static void
add_moment (UskSceneFigure *self, double seconds)
{
  Moment *moment = &self->moments[self->n_moments++];

  moment->seconds = seconds;
  moment->caption = find_caption (self->scene, seconds);
}

static void
add_moments (UskSceneFigure *self)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (self->scene, moments);

  for (guint i = 0; i < n_moments; i++)
    add_moment (self, moments[i]);
}

static void
collect_labels (UskSceneFigure *self)
{
  GListModel *labels = usk_scene_get_labels (self->scene);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (UskLabel) label = g_list_model_get_item (labels, i);
      double x, y;

      if (usk_diagram_get_anchor (self->diagram, label, 0, &x, &y))
        g_ptr_array_add (self->labels, g_steal_pointer (&label));
    }
}

/**
 * usk_scene_figure_new:
 * @diagram: a drawing
 * @scene: a scene of it
 * @language: (nullable): of the scene's labels
 *
 * Returns: (transfer full): the scene as a figure.
 */
UskFigure *
usk_scene_figure_new (UskDiagram *diagram, UskScene *scene, const char *language)
{
  UskSceneFigure *self;

  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  self = g_object_new (USK_TYPE_SCENE_FIGURE, "description", usk_scene_get_description (scene), NULL);
  self->diagram = g_object_ref (diagram);
  self->scene = g_object_ref (scene);
  self->language = g_strdup (language);
  add_moments (self);
  collect_labels (self);

  return USK_FIGURE (self);
}

/**
 * usk_scene_figure_add_engraving:
 * @self: a new figure
 * @seconds: a moment that usk_paper_moments_choose() chooses
 * @monochrome: whether for paper in black and white
 * @engraving: what to print of the moment
 *
 * Spares the work of drawing this moment where the figure goes into a PDF.  It
 * stays out of what is drawn elsewhere.
 */
void
usk_scene_figure_add_engraving (UskSceneFigure *self, double seconds, gboolean monochrome, UskEngraving *engraving)
{
  g_return_if_fail (USK_IS_SCENE_FIGURE (self));
  g_return_if_fail (engraving != NULL);

  for (guint i = 0; i < self->n_moments; i++)
    if (self->moments[i].seconds == seconds)
      {
        UskEngraving **place = &self->moments[i].engravings[monochrome ? 1 : 0];

        g_clear_pointer (place, usk_engraving_unref);
        *place = usk_engraving_ref (engraving);
      }
}
