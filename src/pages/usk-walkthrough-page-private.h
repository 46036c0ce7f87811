/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-fit.h"
#include "usk-passage-list.h"
#include "usk-play-controls.h"
#include "usk-scrubber.h"
#include "usk-sheet.h"
#include "usk-split.h"
#include "usk-stage.h"
#include "usk-walkthrough-page.h"

G_BEGIN_DECLS

struct _UskWalkthroughPage {
  UskPage parent_instance;

  GtkWidget         *overlay;
  UskSplit          *split;
  UskStage          *stage;
  GtkWidget         *way_back;
  GtkLabel          *treatment_label;
  GtkLabel          *progress_label;
  GtkLevelBar       *progress;
  GtkLabel          *title;
  GtkScrolledWindow *scroller;
  UskPassageList    *texts;
  GtkLabel          *review;
  UskScrubber       *scrubber;
  GtkBox            *actions;
  UskPlayControls   *controls;
  GtkWidget         *next_button;
  UskSheet          *sheet;

  UskTreatment *treatment;
  GListModel   *steps;
  UskStep      *step;
  UskMoment     moment; /* when the page was hidden */

  GtkWidget *panel;
};

void     usk_walkthrough_page_install_actions (GtkWidgetClass *widget_class);
gboolean usk_walkthrough_page_show_step (UskWalkthroughPage *self, guint number, GError **error);
guint    usk_walkthrough_page_get_n_steps (UskWalkthroughPage *self);
void     usk_walkthrough_page_set_words (UskWalkthroughPage *self, UskTreatment *treatment, UskStep *step,
                                         guint n_steps);
void     usk_walkthrough_page_set_slider (UskWalkthroughPage *self, UskScene *scene);
gboolean usk_walkthrough_page_prepare (UskPage *page, guint round, UskAhead *ahead);

G_END_DECLS
