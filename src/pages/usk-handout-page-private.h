/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout-buttons.h"
#include "usk-handout-choices.h"
#include "usk-handout-maker.h"
#include "usk-handout-page.h"
#include "usk-handout-preview.h"
#include "usk-handout-printing.h"
#include "usk-handout-subject.h"
#include "usk-sheet.h"
#include "usk-split.h"

G_BEGIN_DECLS

struct _UskHandoutPage {
  UskPage parent_instance;

  GtkWidget         *overlay;
  UskHandoutPreview *preview;
  GtkLabel          *about;
  GtkLabel          *state;
  UskHandoutChoices *choices;
  UskHandoutButtons *buttons;
  UskSplit          *split;
  UskSheet          *sheet;

  UskHandoutOptions  *site;
  UskHandoutPrinting *printing;
  gboolean            staffed;
  char               *told; /* (nullable): what went wrong with the staff's printing or saving */

  UskHandoutSubject *subject;
  UskHandoutMaker   *maker;
  UskHold           *making_hold;
};

void usk_handout_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
