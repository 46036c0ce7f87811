/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the moments of a scene stand in its figure, with their captions and their
 * labels.
 */

#include "usk-language.h"
#include "usk-paper-text.h"
#include "usk-scene-figure-private.h"

/* The share of a picture that its labels may cover, and that of all there is to see in it
 * that they may hide close to what they name: more where they are so few that they find
 * places far from each other.
 */
#define MOST_COVERED        0.105
#define MOST_COVERED_BY_FEW 0.13
#define MOST_HIDDEN         0.06
#define MOST_HIDDEN_BY_FEW  0.078
#define FEW_LABELS          4

/* How much stronger a part must be in one moment than in the other for its
 * label to belong there.
 */
#define CLEARLY 0.2

void
usk_scene_panel_free (gpointer data)
{
  UskScenePanel *panel = data;

  usk_label_plate_free (panel->plate);
  g_free (panel);
}

static void
locate (UskSceneFigure *self, const UskScenePanel *panel, const UskSceneLabel *label, double *x, double *y)
{
  const UskRect *picture = &panel->picture;
  const UskPaperPlace *place = &label->places[panel->moment];
  UskRect view = usk_framing_get_view (&self->framing, picture->width, picture->height);

  *x = (place->x - view.x) / view.width * picture->width;
  *y = (place->y - view.y) / view.height * picture->height;
}

/* How much of what a label names can be seen in a panel. */
static double
get_strength (UskSceneFigure *self, const UskScenePanel *panel, const UskSceneLabel *label)
{
  double x, y;

  locate (self, panel, label, &x, &y);
  if (x < 0 || y < 0 || x > panel->picture.width || y > panel->picture.height)
    return 0;

  return label->places[panel->moment].strength;
}

/* Each name stands once: where its thing can be seen better, or else where there
 * are fewer names.
 */
static UskScenePanel *
choose_panel (UskSceneFigure *self, GPtrArray *panels, const UskSceneLabel *label)
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

static void
measure_names (UskSceneFigure *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      UskSceneLabel *label = &g_array_index (self->labels, UskSceneLabel, i);

      if (label->width <= 0)
        usk_label_plate_measure (usk_label_get_text (label->label), self->language, &label->width, &label->height);
    }
}

/* The share of what there is to see that the names would hide in a row of this width: the
 * most of any picture.
 */
static double
measure_hidden (UskSceneFigure *self, double width)
{
  double each = (width - USK_SCENE_GAP * (self->n_moments - 1)) / self->n_moments, most = 0;
  g_autoptr (GPtrArray) panels = g_ptr_array_new_with_free_func (usk_scene_panel_free);
  UskRect picture = { 0, 0, each, each / usk_framing_get_aspect (&self->framing) };

  for (guint i = 0; i < self->n_moments; i++)
    g_ptr_array_add (panels, usk_scene_figure_create_panel (self, i, &picture, 1));
  for (guint i = 0; i < self->labels->len; i++)
    {
      const UskSceneLabel *label = &g_array_index (self->labels, UskSceneLabel, i);
      UskScenePanel *panel = choose_panel (self, panels, label);
      double x, y;

      locate (self, panel, label, &x, &y);
      usk_label_plate_add_blank (panel->plate, label->width, label->height, x, y);
    }
  for (guint i = 0; i < panels->len; i++)
    most = MAX (most, usk_label_plate_get_hidden (((UskScenePanel *) g_ptr_array_index (panels, i))->plate));

  return most;
}

/* The figure may be asked by several threads at once, and for many widths. */
static double
get_hidden (UskSceneFigure *self, double width)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->measuring);
  double hidden;

  if (!usk_text_heights_find (self->hidden, width, &hidden))
    {
      hidden = measure_hidden (self, width);
      usk_text_heights_add (self->hidden, width, hidden);
    }

  return hidden;
}

/* The share of its pictures that the names cover. */
static double
get_covered (UskSceneFigure *self, double width)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->measuring);
  double each = (width - USK_SCENE_GAP * (self->n_moments - 1)) / self->n_moments, area = 0;

  measure_names (self);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const UskSceneLabel *label = &g_array_index (self->labels, UskSceneLabel, i);

      area += label->width * label->height;
    }

  return area / (each * each / usk_framing_get_aspect (&self->framing) * self->n_moments);
}

/* Words on a small picture would hide what they name, and so would words on a larger one
 * where what they name stands close together.  Where pictures are stacked the words stand
 * beside them.
 */
gboolean
usk_scene_figure_needs_numbers (UskSceneFigure *self, double width, const UskFigureStyle *style)
{
  gboolean few = self->labels->len <= FEW_LABELS;
  double relative = width / usk_figure_style_get_label_size (style);

  if (style->stacked && self->n_moments > 1)
    return FALSE;

  return get_covered (self, relative) > (few ? MOST_COVERED_BY_FEW : MOST_COVERED) ||
         get_hidden (self, relative) > (few ? MOST_HIDDEN_BY_FEW : MOST_HIDDEN);
}

static void
add_labels (UskSceneFigure *self, GPtrArray *panels, gboolean numbers)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const UskSceneLabel *label = &g_array_index (self->labels, UskSceneLabel, i);
      UskScenePanel *panel = choose_panel (self, panels, label);
      double x, y;

      locate (self, panel, label, &x, &y);
      if (numbers)
        usk_label_plate_add_number (panel->plate, i + 1, x, y);
      else
        usk_label_plate_add (panel->plate, usk_label_get_text (label->label), x, y);
    }
  for (guint i = 0; i < panels->len; i++)
    usk_label_plate_place (((UskScenePanel *) g_ptr_array_index (panels, i))->plate);
}

PangoLayout *
usk_scene_figure_make_caption (UskSceneFigure *self, const char *text, double width, double size)
{
  PangoLayout *layout = usk_paper_text_new (text, size, PANGO_WEIGHT_NORMAL, self->language);

  usk_paper_text_wrap (layout, width);

  return layout;
}

UskScenePanel *
usk_scene_figure_create_panel (UskSceneFigure *self, guint index, const UskRect *picture, double font_size)
{
  UskScenePanel *panel = g_new0 (UskScenePanel, 1);
  const UskSceneMoment *moment = &self->moments[index];

  panel->moment = index;
  panel->picture = *picture;
  panel->plate = usk_label_plate_new (picture->width, picture->height, font_size, self->language);
  usk_label_plate_set_detail (panel->plate, moment->detail);
  panel->caption = moment->caption;

  return panel;
}

/* A figure is tried in many widths. */
double
usk_scene_figure_measure_caption (UskSceneFigure *self, guint index, double width, double font_size)
{
  const UskSceneMoment *moment = &self->moments[index];
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = NULL;
  double height;

  if (moment->caption == NULL)
    return 0;

  locker = g_mutex_locker_new (&self->measuring);
  if (!usk_text_heights_find (moment->heights, width / font_size, &height))
    {
      g_autoptr (PangoLayout) layout = usk_scene_figure_make_caption (self, moment->caption, width, font_size);

      usk_paper_text_measure (layout, NULL, &height);
      height /= font_size;
      usk_text_heights_add (moment->heights, width / font_size, height);
    }

  return (height + USK_CAPTION_GAP) * font_size;
}

/* Side by side, with the captions below. */
static GPtrArray *
create_row (UskSceneFigure *self, double width, const UskFigureStyle *style)
{
  GPtrArray *panels = g_ptr_array_new_with_free_func (usk_scene_panel_free);
  double aspect = usk_framing_get_aspect (&self->framing);
  double font_size = usk_figure_style_get_label_size (style), gap = USK_SCENE_GAP * font_size;
  double each = (width - gap * (self->n_moments - 1)) / self->n_moments;
  gboolean rtl = usk_language_is_right_to_left (self->language);

  for (guint i = 0; i < self->n_moments; i++)
    {
      guint place = rtl ? self->n_moments - 1 - i : i;
      UskRect picture = { (each + gap) * place, 0, each, each / aspect };
      UskScenePanel *panel = usk_scene_figure_create_panel (self, i, &picture, font_size);
      double height = usk_scene_figure_measure_caption (self, i, each, font_size),
             space = height > 0 ? USK_CAPTION_GAP * font_size : 0;

      panel->caption_box = (UskRect){ picture.x, picture.height + space, each, height - space };
      g_ptr_array_add (panels, panel);
    }

  return panels;
}

/* Each picture and each caption in its place, without the labels. */
GPtrArray *
usk_scene_figure_make_panels (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  if (style->stacked && self->n_moments > 1)
    return usk_scene_figure_stack_panels (self, width, height, style);

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
 *   order of time, with all labels, whose places are found meanwhile.
 */
GPtrArray *
usk_scene_figure_lay_out (UskSceneFigure *self, double width, double height, const UskFigureStyle *style)
{
  GPtrArray *panels = usk_scene_figure_make_panels (self, width, height, style);

  add_labels (self, panels, usk_scene_figure_needs_numbers (self, width, style));

  return panels;
}
