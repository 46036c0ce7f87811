/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scene-figure-private.h"

#include "usk-drawing.h"
#include "usk-inlays.h"
#include "usk-paper-text.h"
#include "usk-print-style.h"

/* Of the size of the labels. */
#define BORDER 0.06

G_DEFINE_FINAL_TYPE (UskSceneFigure, usk_scene_figure, USK_TYPE_FIGURE)

static double
usk_scene_figure_get_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  g_autoptr (GPtrArray) panels = usk_scene_figure_make_panels (USK_SCENE_FIGURE (figure), width, 0, style);
  double height = 0;

  for (guint i = 0; i < panels->len; i++)
    {
      const UskScenePanel *panel = g_ptr_array_index (panels, i);

      height = MAX (height, panel->picture.y + panel->picture.height);
      height = MAX (height, panel->caption_box.y + panel->caption_box.height);
    }

  return height;
}

static gboolean
draw_anew (UskSceneFigure *self, const UskScenePanel *panel, cairo_t *cr, const UskFigureStyle *style,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (UskDiagram) diagram = usk_drawing_open (self->drawing, self->scene, error);

  return diagram != NULL &&
         usk_diagram_draw (diagram, self->scene, style->monochrome ? usk_print_style_get_monochrome () : NULL,
                           self->moments[panel->moment].seconds, cr, panel->picture.width, panel->picture.height,
                           cancellable, error);
}

/* In a PDF, what was finished before takes the place of drawing it anew. */
static gboolean
draw_scene (UskSceneFigure *self, const UskScenePanel *panel, cairo_t *cr, const UskFigureStyle *style,
            GCancellable *cancellable, GError **error)
{
  UskInlays *inlays = usk_inlays_find (cr);
  UskEngraving *engraving = self->moments[panel->moment].engravings[style->monochrome ? 1 : 0];

  if (inlays == NULL || engraving == NULL)
    return draw_anew (self, panel, cr, style, cancellable, error);

  usk_inlays_paint (inlays, engraving, cr, panel->picture.width, panel->picture.height);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static GStrv
usk_scene_figure_list_key (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (figure);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (!usk_scene_figure_needs_numbers (self, width, style))
    return NULL;

  for (guint i = 0; i < self->labels->len; i++)
    g_strv_builder_add (names, usk_label_get_text (g_array_index (self->labels, UskSceneLabel, i).label));

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
  g_autoptr (PangoLayout) layout =
    usk_scene_figure_make_caption (self, panel->caption, panel->caption_box.width, font_size);

  usk_figure_style_set_ink (style, cr);
  usk_paper_text_draw (layout, cr, panel->caption_box.x, panel->caption_box.y);
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
      cairo_translate (cr, a->x + a->width / 2, a->y + a->height + USK_SCENE_GAP * font_size / 2);
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

static GPtrArray *
usk_scene_figure_plan (UskFigure *figure, double width, double height, const UskFigureStyle *style)
{
  return usk_scene_figure_lay_out (USK_SCENE_FIGURE (figure), width, height, style);
}

static gboolean
usk_scene_figure_draw (UskFigure *figure, const UskFigurePlan *plan, cairo_t *cr, GCancellable *cancellable,
                       GError **error)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (figure);
  GPtrArray *panels = plan->parts;
  const UskFigureStyle *style = &plan->style;
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
      usk_text_heights_free (self->moments[i].heights);
      g_clear_pointer (&self->moments[i].detail, usk_detail_unref);
      g_clear_pointer (&self->moments[i].engravings[0], usk_engraving_unref);
      g_clear_pointer (&self->moments[i].engravings[1], usk_engraving_unref);
    }
  g_array_unref (self->labels);
  g_clear_object (&self->drawing);
  g_clear_object (&self->scene);
  g_free (self->language);
  usk_text_heights_free (self->hidden);
  g_mutex_clear (&self->measuring);

  G_OBJECT_CLASS (usk_scene_figure_parent_class)->finalize (object);
}

static void
usk_scene_figure_class_init (UskSceneFigureClass *klass)
{
  UskFigureClass *figure_class = USK_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usk_scene_figure_finalize;
  figure_class->get_height = usk_scene_figure_get_height;
  figure_class->get_least_height = usk_scene_figure_get_least_height;
  figure_class->list_key = usk_scene_figure_list_key;
  figure_class->can_stack = usk_scene_figure_can_stack;
  figure_class->plan = usk_scene_figure_plan;
  figure_class->draw = usk_scene_figure_draw;
}

static void
clear_label (gpointer data)
{
  g_clear_object (&((UskSceneLabel *) data)->label);
}

static void
usk_scene_figure_init (UskSceneFigure *self)
{
  self->labels = g_array_new (FALSE, TRUE, sizeof (UskSceneLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->hidden = usk_text_heights_new ();
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
add_moment (UskSceneFigure *self, double seconds, UskDetail *detail)
{
  UskSceneMoment *moment = &self->moments[self->n_moments++];

  moment->seconds = seconds;
  moment->caption = find_caption (self->scene, seconds);
  moment->heights = usk_text_heights_new ();
  moment->detail = detail != NULL ? usk_detail_ref (detail) : NULL;
}

static void
add_moments (UskSceneFigure *self, const UskPaperGeometry *geometry)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (self->scene, moments);

  for (guint i = 0; i < n_moments; i++)
    add_moment (self, moments[i], usk_paper_geometry_find_detail (geometry, i));
}

/* A label that has nothing to end on is left out. */
static void
collect_labels (UskSceneFigure *self, const UskPaperGeometry *geometry)
{
  GListModel *labels = usk_scene_get_labels (self->scene);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      UskSceneLabel label = { 0 };
      const UskPaperPlace *place = NULL;

      for (guint k = 0; k < self->n_moments; k++)
        {
          place = usk_paper_geometry_find_place (geometry, i, k);
          if (place == NULL)
            break;
          label.places[k] = *place;
        }
      if (place == NULL)
        continue;
      label.label = g_list_model_get_item (labels, i);
      g_array_append_val (self->labels, label);
    }
}

/**
 * usk_scene_figure_new:
 * @drawing: a drawing
 * @geometry: what paper has to know of it
 * @scene: a scene of it
 * @language: (nullable): of the scene's labels
 *
 * Returns: (transfer full): the scene as a figure.
 */
UskFigure *
usk_scene_figure_new (UskLateDiagram *drawing, const UskPaperGeometry *geometry, UskScene *scene,
                      const char *language)
{
  UskSceneFigure *self;

  g_return_val_if_fail (USK_IS_LATE_DIAGRAM (drawing), NULL);
  g_return_val_if_fail (geometry != NULL, NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  self = g_object_new (USK_TYPE_SCENE_FIGURE, "description", usk_scene_get_description (scene), NULL);
  self->drawing = g_object_ref (drawing);
  self->scene = g_object_ref (scene);
  self->language = g_strdup (language);
  self->framing = *usk_paper_geometry_get_framing (geometry);
  add_moments (self, geometry);
  collect_labels (self, geometry);

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
