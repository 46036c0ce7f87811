/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is set on the page while nobody has opened it, so that its parts are measured
 * ahead with words like those that they will have.
 */

#include "usk-walkthrough-page-private.h"

/* A step with a slider has smaller words than the others, and all parts that any has. */
static UskStep *
find_step (GListModel *steps, gboolean with_slider)
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (steps, i);

      if ((usk_scene_get_scrub (usk_step_get_scene (step)) != NULL) == with_slider)
        return g_steal_pointer (&step);
    }

  return NULL;
}

/* First a step without a slider and then one with it.  Whatever cannot be read is told
 * when a visitor asks for it.
 */
gboolean
usk_walkthrough_page_prepare (UskPage *page, guint round, UskAhead *ahead)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);
  UskLibrary *library = usk_page_get_library (page);
  g_autoptr (GListModel) treatments = round < 2 ? usk_library_list_treatments (library, NULL) : NULL;
  g_autoptr (UskTreatment) treatment = treatments != NULL ? g_list_model_get_item (treatments, 0) : NULL;
  g_autoptr (GListModel) steps =
    treatment != NULL ? usk_library_list_steps (library, usk_treatment_get_id (treatment), NULL) : NULL;
  g_autoptr (UskStep) step = steps != NULL ? find_step (steps, round == 1) : NULL;

  if (step == NULL)
    return FALSE;

  usk_walkthrough_page_set_words (self, treatment, step, g_list_model_get_n_items (steps));
  usk_walkthrough_page_set_slider (self, usk_step_get_scene (step));
  usk_ahead_add_children (ahead, self->panel);

  return TRUE;
}
