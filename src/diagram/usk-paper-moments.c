/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-paper-moments.h"

/**
 * usk_paper_moments_choose:
 * @scene: a scene
 * @moments: (out caller-allocates): seconds of the scene, in the order of time
 *
 * Chooses what paper shows of a scene.  One that loops always says the same, and
 * its authors name the still first that says it best: it is its poster too.  One
 * that plays once tells how something becomes something else, which needs its
 * first and its last still.
 *
 * Returns: how many moments there are, at least one.
 */
guint
usk_paper_moments_choose (UskScene *scene, double moments[USK_MAX_PAPER_MOMENTS])
{
  guint n_stills;
  const double *stills;
  double last;

  g_return_val_if_fail (USK_IS_SCENE (scene), 0);
  g_return_val_if_fail (moments != NULL, 0);

  stills = usk_scene_get_stills (scene, &n_stills);
  last = moments[0] = n_stills > 0 ? stills[0] : 0;
  if (usk_scene_get_play (scene) == USK_SCENE_PLAY_LOOP)
    return 1;

  for (guint i = 1; i < n_stills; i++)
    {
      moments[0] = MIN (moments[0], stills[i]);
      last = MAX (last, stills[i]);
    }
  if (last <= moments[0])
    return 1;

  moments[1] = last;

  return 2;
}
