/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper-geometry.h"

#include "usk-paper-moments.h"

typedef struct {
  gboolean known;
  UskPaperPlace place;
} Cell;

struct _UskPaperGeometry {
  UskFraming framing;
  guint n_labels;
  guint n_moments;
  Cell *cells;                               /* the moments of the first label, then those of the next */
  UskDetail *details[USK_MAX_PAPER_MOMENTS]; /* (nullable) */
};

static Cell *
get_cell (const UskPaperGeometry *self, guint label, guint moment)
{
  return &self->cells[label * self->n_moments + moment];
}

/**
 * usk_paper_geometry_new:
 * @framing: what the scene shows of its drawing
 * @n_labels: how many labels the scene has
 * @n_moments: how many moments of it stand on paper
 *
 * Returns: (transfer full): the geometry without the place of any label and without
 *   what there is to see.
 */
UskPaperGeometry *
usk_paper_geometry_new (const UskFraming *framing, guint n_labels, guint n_moments)
{
  UskPaperGeometry *self;

  g_return_val_if_fail (framing != NULL, NULL);
  g_return_val_if_fail (n_moments > 0 && n_moments <= USK_MAX_PAPER_MOMENTS, NULL);

  self = g_new0 (UskPaperGeometry, 1);
  self->framing = *framing;
  self->n_labels = n_labels;
  self->n_moments = n_moments;
  self->cells = g_new0 (Cell, n_labels * n_moments);

  return self;
}

static void
measure_places (UskPaperGeometry *self, UskDiagram *diagram, GListModel *labels, const double *moments)
{
  for (guint i = 0; i < self->n_labels; i++)
    for (guint k = 0; k < self->n_moments; k++)
      {
        g_autoptr (UskLabel) label = g_list_model_get_item (labels, i);
        UskPaperPlace place;

        if (!usk_diagram_get_anchor (diagram, label, moments[k], &place.x, &place.y))
          continue;
        place.strength = usk_diagram_get_strength (diagram, usk_label_get_part (label), moments[k]);
        usk_paper_geometry_set_place (self, i, k, &place);
      }
}

static gboolean
measure_details (UskPaperGeometry *self, UskDiagram *diagram, UskScene *scene, const double *moments,
                 GError **error)
{
  for (guint i = 0; i < self->n_moments; i++)
    {
      self->details[i] = usk_detail_measure (diagram, scene, moments[i], error);
      if (self->details[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * usk_paper_geometry_measure:
 * @diagram: a drawing
 * @scene: a scene of it
 * @error: return location: what usk_detail_measure() says
 *
 * Returns: (transfer full) (nullable): the geometry of the scene at each moment that
 *   usk_paper_moments_choose() chooses.
 */
UskPaperGeometry *
usk_paper_geometry_measure (UskDiagram *diagram, UskScene *scene, GError **error)
{
  double moments[USK_MAX_PAPER_MOMENTS];
  GListModel *labels;
  UskFraming framing;
  g_autoptr (UskPaperGeometry) self = NULL;

  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  labels = usk_scene_get_labels (scene);
  framing = usk_diagram_get_framing (diagram, scene);
  self = usk_paper_geometry_new (&framing, g_list_model_get_n_items (labels),
                                 usk_paper_moments_choose (scene, moments));
  measure_places (self, diagram, labels, moments);

  return measure_details (self, diagram, scene, moments, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_paper_geometry_free:
 * @self: (transfer full): a geometry
 */
void
usk_paper_geometry_free (UskPaperGeometry *self)
{
  for (guint i = 0; i < self->n_moments; i++)
    g_clear_pointer (&self->details[i], usk_detail_unref);
  g_free (self->cells);
  g_free (self);
}

/**
 * usk_paper_geometry_get_framing:
 * @self: a geometry
 *
 * Returns: (transfer none): what the scene shows of its drawing.
 */
const UskFraming *
usk_paper_geometry_get_framing (const UskPaperGeometry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->framing;
}

/**
 * usk_paper_geometry_get_n_labels:
 * @self: a geometry
 *
 * Returns: how many labels the scene has.
 */
guint
usk_paper_geometry_get_n_labels (const UskPaperGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_labels;
}

/**
 * usk_paper_geometry_get_n_moments:
 * @self: a geometry
 *
 * Returns: how many moments of the scene stand on paper.
 */
guint
usk_paper_geometry_get_n_moments (const UskPaperGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_moments;
}

/**
 * usk_paper_geometry_set_place:
 * @self: a geometry
 * @label: index of a label in its scene
 * @moment: index of a moment
 * @place: what the label means then
 */
void
usk_paper_geometry_set_place (UskPaperGeometry *self, guint label, guint moment, const UskPaperPlace *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (label < self->n_labels && moment < self->n_moments);
  g_return_if_fail (place != NULL);

  *get_cell (self, label, moment) = (Cell){ TRUE, *place };
}

/**
 * usk_paper_geometry_find_place:
 * @self: a geometry
 * @label: index of a label in its scene
 * @moment: index of a moment
 *
 * Returns: (transfer none) (nullable): what the label means then, or %NULL when
 *   its line has nothing to end on.
 */
const UskPaperPlace *
usk_paper_geometry_find_place (const UskPaperGeometry *self, guint label, guint moment)
{
  const Cell *cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (label < self->n_labels && moment < self->n_moments, NULL);

  cell = get_cell (self, label, moment);

  return cell->known ? &cell->place : NULL;
}

/**
 * usk_paper_geometry_set_detail:
 * @self: a geometry
 * @moment: index of a moment
 * @detail: (transfer none): how much there is to see in each place then
 */
void
usk_paper_geometry_set_detail (UskPaperGeometry *self, guint moment, UskDetail *detail)
{
  UskDetail *old;

  g_return_if_fail (self != NULL);
  g_return_if_fail (moment < self->n_moments);
  g_return_if_fail (detail != NULL);

  old = self->details[moment];
  self->details[moment] = usk_detail_ref (detail);
  g_clear_pointer (&old, usk_detail_unref);
}

/**
 * usk_paper_geometry_find_detail:
 * @self: a geometry
 * @moment: index of a moment
 *
 * Returns: (transfer none) (nullable): how much there is to see in each place then, or
 *   %NULL when nobody has said it.
 */
UskDetail *
usk_paper_geometry_find_detail (const UskPaperGeometry *self, guint moment)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (moment < self->n_moments, NULL);

  return self->details[moment];
}
