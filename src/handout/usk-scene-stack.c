/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The moments of a scene one above the other, for large print: words stand beside the
 * pictures, where they hide nothing and have room, and captions above them.
 */

#include "usk-scene-figure-private.h"

/* In parts of the size of the labels: what is left at each side of the pictures for their
 * labels, and the least height of a picture.
 */
#define SIDE          8.0
#define LEAST_PICTURE 6.0

/* The labels stand at both sides. */
static UskScenePanel *
create_panel (UskSceneFigure *self, guint index, double width, double most, double font_size)
{
  double aspect = usk_framing_get_aspect (&self->framing);
  UskRect picture = { 0, 0, MIN (width - 2 * SIDE * font_size, most * aspect), 0 };
  UskScenePanel *panel;

  picture.width = MAX (picture.width, font_size);
  picture.height = picture.width / aspect;
  picture.x = (width - picture.width) / 2;
  panel = usk_scene_figure_create_panel (self, index, &picture, font_size);
  usk_label_plate_set_margin (panel->plate, picture.x);

  return panel;
}

/* The caption stands above, as a heading would: each line of it over the whole width. */
static void
put_caption (UskSceneFigure *self, UskScenePanel *panel, double width, double font_size)
{
  double height = usk_scene_figure_measure_caption (self, panel->moment, width, font_size);

  if (height <= 0)
    return;

  panel->caption_box = (UskRect){ 0, panel->picture.y, width, height - USK_CAPTION_GAP * font_size };
  panel->picture.y += height;
}

/* With pictures that are no higher than @most.  Tells how high all of them are. */
static GPtrArray *
create_panels (UskSceneFigure *self, double width, double most, double font_size, double *height)
{
  GPtrArray *panels = g_ptr_array_new_with_free_func (usk_scene_panel_free);
  double y = 0;

  for (guint i = 0; i < self->n_moments; i++)
    {
      UskScenePanel *panel = create_panel (self, i, width, most, font_size);

      panel->picture.y = y;
      put_caption (self, panel, width, font_size);
      g_ptr_array_add (panels, panel);
      *height = panel->picture.y + panel->picture.height;
      y = *height + USK_SCENE_GAP * font_size;
    }

  return panels;
}

/* Returns how high each picture can be in a height. */
static double
find_most (UskSceneFigure *self, double width, double height, double font_size)
{
  double room = height - (self->n_moments - 1) * USK_SCENE_GAP * font_size;

  for (guint i = 0; i < self->n_moments; i++)
    room -= usk_scene_figure_measure_caption (self, i, width, font_size);

  return MAX (room / self->n_moments, LEAST_PICTURE * font_size);
}

/**
 * usk_scene_figure_stack_panels:
 * @self: a figure
 * @width: in points
 * @height: in points, at most so high if that is possible; or 0
 * @style: how it will be drawn
 *
 * Returns: (transfer full) (element-type UskScenePanel): the moments one above the other,
 *   without the labels.
 */
GPtrArray *
usk_scene_figure_stack_panels (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  double font_size = usk_figure_style_get_label_size (style), taken;
  double most = height > 0 ? find_most (self, width, height, font_size) : G_MAXDOUBLE;

  return create_panels (self, width, most, font_size, &taken);
}

/* Pictures in a row keep their size. */
double
usk_scene_figure_get_least_height (UskFigure *figure, double width, const UskFigureStyle *style)
{
  UskSceneFigure *self = USK_SCENE_FIGURE (figure);
  double font_size = usk_figure_style_get_label_size (style), height;
  g_autoptr (GPtrArray) panels = NULL;

  if (!style->stacked || self->n_moments < 2)
    return usk_figure_get_height (figure, width, style);

  panels = create_panels (self, width, LEAST_PICTURE * font_size, font_size, &height);

  return height;
}
