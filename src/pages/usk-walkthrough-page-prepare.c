/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is set on the page while nobody has opened it, so that its parts are measured
 * ahead with words like those that they will have.
 */

#include "usk-walkthrough-page-private.h"

/* A step with a slider has every part that any step has. */
static UskStep *
find_full_step (GListModel *steps)
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (steps, i);

      if (usk_scene_get_scrub (usk_step_get_scene (step)) != NULL)
        return g_steal_pointer (&step);
    }

  return g_list_model_get_item (steps, 0);
}

/* Whatever cannot be read is told when a visitor asks for it. */
void
usk_walkthrough_page_prepare (UskPage *page, UskAhead *ahead)
{
  UskWalkthroughPage *self = USK_WALKTHROUGH_PAGE (page);
  UskLibrary *library = usk_page_get_library (page);
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, NULL);
  g_autoptr (UskTreatment) treatment = treatments != NULL ? g_list_model_get_item (treatments, 0) : NULL;
  g_autoptr (GListModel) steps =
    treatment != NULL ? usk_library_list_steps (library, usk_treatment_get_id (treatment), NULL) : NULL;
  g_autoptr (UskStep) step = steps != NULL ? find_full_step (steps) : NULL;

  if (step == NULL)
    return;

  usk_walkthrough_page_set_words (self, treatment, step, g_list_model_get_n_items (steps));
  usk_walkthrough_page_set_slider (self, usk_step_get_scene (step));
  usk_ahead_add_children (ahead, self->panel);
}
