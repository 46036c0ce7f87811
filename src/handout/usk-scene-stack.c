/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The moments of a scene one above the other, for large print: words stand beside the
 * pictures, where they hide nothing and have room.
 */

#include "usk-language.h"
#include "usk-scene-figure-private.h"

/* In parts of the size of the labels: what is left at each side of the pictures for their
 * labels, and the least height of a picture.
 */
#define SIDE          8.0
#define LEAST_PICTURE 6.0

/* The height of the pictures is halved so many times to find the one that fits. */
#define N_TRIES 10

/* At the start stands the caption, if there is one, and the labels stand where there
 * is none.
 */
static UskScenePanel *
create_panel (UskSceneFigure *self, guint index, double width, double most, double font_size)
{
  double aspect = usk_framing_get_aspect (&self->framing), side;
  UskRect picture = { 0, 0, MIN (width - 2 * SIDE * font_size, most * aspect), 0 };
  gboolean rtl = usk_language_is_right_to_left (self->language);
  gboolean caption = self->moments[index].caption != NULL;
  UskScenePanel *panel;

  picture.width = MAX (picture.width, font_size);
  picture.height = picture.width / aspect;
  picture.x = side = (width - picture.width) / 2;
  panel = usk_scene_figure_create_panel (self, index, &picture, font_size);
  if (caption)
    {
      double gap = USK_CAPTION_GAP * font_size, column = side - gap;

      panel->caption_box = (UskRect){ rtl ? width - column : 0, 0, column, 0 };
      panel->caption_box.height = usk_scene_figure_measure_caption (self, index, column, font_size) - gap;
    }
  usk_label_plate_set_margins (panel->plate, caption && !rtl ? 0 : side, caption && rtl ? 0 : side);

  return panel;
}

/* With pictures that are no higher than @most.  Tells how high all of them are, with
 * captions that may be higher.
 */
static GPtrArray *
create_panels (UskSceneFigure *self, double width, double most, double font_size, double *height)
{
  GPtrArray *panels = g_ptr_array_new_with_free_func (usk_scene_panel_free);
  double y = 0;

  for (guint i = 0; i < self->n_moments; i++)
    {
      UskScenePanel *panel = create_panel (self, i, width, most, font_size);

      panel->picture.y = panel->caption_box.y = y;
      g_ptr_array_add (panels, panel);
      *height = y + MAX (panel->picture.height, panel->caption_box.height);
      y = *height + USK_SCENE_GAP * font_size;
    }

  return panels;
}

static gboolean
is_lower (UskSceneFigure *self, double width, double most, double font_size, double than)
{
  double height;
  g_autoptr (GPtrArray) panels G_GNUC_UNUSED = create_panels (self, width, most, font_size, &height);

  return height <= than;
}

/* Returns how high pictures can be in a height: the less they are, the wider are the
 * columns of their captions.
 */
static double
find_most (UskSceneFigure *self, double width, double height, double font_size)
{
  double least = LEAST_PICTURE * font_size, most = height;

  if (is_lower (self, width, most, font_size, height))
    return most;

  for (guint i = 0; i < N_TRIES; i++)
    {
      double middle = (least + most) / 2;

      if (is_lower (self, width, middle, font_size, height))
        least = middle;
      else
        most = middle;
    }

  return least;
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
