/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-review.h"

#include "usk-day-text.h"
#include "usk-i18n.h"
#include "usk-passage.h"

static void
append_passages (GString *text, GListModel *passages)
{
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);

      g_string_append_printf (text, "%s\n", usk_passage_get_plain (passage));
    }
}

/**
 * usk_review_get_step_text:
 * @step: a step
 *
 * Returns: (transfer full): everything in the step that a sign-off covers.
 */
char *
usk_review_get_step_text (UskStep *step)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (USK_IS_STEP (step), NULL);

  g_string_append_printf (text, "%s\n", usk_step_get_title (step));
  append_passages (text, usk_step_get_texts (step));
  append_passages (text, usk_step_get_details (step));

  return g_string_free (text, FALSE);
}

/* Who signed off the step as it is, if anybody did. */
static char *
find_reviewer (UskClinic *clinic, const char *language, UskStep *step, char **reviewed)
{
  g_autofree char *subject = g_strconcat ("step/", usk_step_get_id (step), NULL);
  g_autofree char *text = usk_review_get_step_text (step);

  return usk_clinic_get_reviewer (clinic, subject, language, text, reviewed);
}

/**
 * usk_review_describe_step:
 * @clinic: (nullable): this site's data
 * @language: language of the step's text
 * @step: a step
 *
 * Returns: (transfer full): one line that says whether a clinician of this
 *   site has signed off the step as it is shown.
 */
char *
usk_review_describe_step (UskClinic *clinic, const char *language, UskStep *step)
{
  g_autofree char *reviewed = NULL;
  g_autofree char *reviewer = clinic != NULL ? find_reviewer (clinic, language, step, &reviewed) : NULL;
  g_autofree char *day = NULL;

  if (reviewer == NULL)
    return g_strdup (_("Not yet reviewed by a clinician"));

  day = usk_day_text_describe (reviewed);

  /* Translators: the name of a clinician, then a day such as November 21, 2026. */
  return g_strdup_printf (_("Reviewed by %s on %s"), reviewer, day);
}

/**
 * usk_review_describe_steps:
 * @clinic: (nullable): this site's data
 * @language: language of the text
 * @steps: (nullable): the #UskStep items of a paper that also has other texts
 *
 * A sign-off covers a step and nothing else, so the others are named apart.
 *
 * Returns: (transfer full): what is reviewed, in one or two sentences.
 */
char *
usk_review_describe_steps (UskClinic *clinic, const char *language, GListModel *steps)
{
  guint n_steps = steps != NULL ? g_list_model_get_n_items (steps) : 0;
  guint n_reviewed = 0;

  for (guint i = 0; clinic != NULL && i < n_steps; i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (steps, i);
      g_autofree char *reviewer = find_reviewer (clinic, language, step, NULL);

      if (reviewer != NULL)
        n_reviewed++;
    }
  if (n_reviewed == 0)
    return g_strdup (_("Not yet reviewed by a clinician."));

  /* Translators: how many steps are reviewed, and how many there are. */
  return g_strdup_printf (
    _("A clinician of this clinic has reviewed %u of %u steps. The other texts are not yet reviewed."),
    n_reviewed, n_steps);
}
