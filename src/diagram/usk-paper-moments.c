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
 * its cover says it best.  One that plays once tells how something becomes
 * something else, which needs its first and its last still.
 *
 * Returns: how many moments there are, at least one.
 */
guint
usk_paper_moments_choose (UskScene *scene, double moments[USK_MAX_PAPER_MOMENTS])
{
  guint n_stills;
  const double *stills;

  g_return_val_if_fail (USK_IS_SCENE (scene), 0);
  g_return_val_if_fail (moments != NULL, 0);

  stills = usk_scene_get_stills (scene, &n_stills);
  if (n_stills < 2 || usk_scene_get_play (scene) == USK_SCENE_PLAY_LOOP)
    {
      moments[0] = usk_scene_get_cover (scene);
      return 1;
    }

  moments[0] = stills[0];
  moments[1] = stills[n_stills - 1];

  return 2;
}
