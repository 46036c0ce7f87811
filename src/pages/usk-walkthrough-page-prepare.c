/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first opening of the page meets its fonts, styles and icons for the first time.
 * That can be had before, while nobody waits.
 */

#include "usk-walkthrough-page-private.h"

/* Whatever cannot be read is told when a visitor asks for it. */
static gboolean
set_first_words (UskWalkthroughPage *self)
{
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, NULL);
  g_autoptr (UskTreatment) treatment = treatments != NULL ? g_list_model_get_item (treatments, 0) : NULL;
  g_autoptr (UskStep) step =
    treatment != NULL ? usk_library_get_step (library, usk_treatment_get_id (treatment), 1, NULL) : NULL;

  if (step != NULL)
    usk_walkthrough_page_set_words (self, treatment, step, usk_step_get_number (step));

  return step != NULL;
}

static void
measure (GtkWidget *widget, int width)
{
  int least, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), &least, &natural, NULL, NULL);
}

/**
 * usk_walkthrough_page_prepare:
 * @self: a walkthrough page that is not on screen
 * @width: of the words in pixels, about
 *
 * Does a little of what the first opening would have to do: sets some words, or
 * measures one part of the panel.  A page that was opened needs no more of it.
 *
 * Returns: whether there is more to do.
 */
gboolean
usk_walkthrough_page_prepare (UskWalkthroughPage *self, int width)
{
  g_return_val_if_fail (USK_IS_WALKTHROUGH_PAGE (self), FALSE);

  if (!self->prepared)
    {
      self->prepared = TRUE;
      self->unprepared = set_first_words (self) ? gtk_widget_get_first_child (self->panel) : NULL;
      return self->unprepared != NULL;
    }
  if (self->unprepared == NULL)
    return FALSE;

  measure (self->unprepared, width);
  self->unprepared = gtk_widget_get_next_sibling (self->unprepared);
  if (self->unprepared == NULL)
    usk_passage_list_set_passages (self->texts, NULL);

  return self->unprepared != NULL;
}
