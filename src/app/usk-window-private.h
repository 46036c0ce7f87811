/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-attract-page.h"
#include "usk-closing-page.h"
#include "usk-compare-page.h"
#include "usk-evidence-page.h"
#include "usk-fault-page.h"
#include "usk-handout-page.h"
#include "usk-home-page.h"
#include "usk-idle-warning.h"
#include "usk-quiz-page.h"
#include "usk-search-page.h"
#include "usk-sheet.h"
#include "usk-sources-page.h"
#include "usk-walkthrough-page.h"
#include "usk-window.h"

G_BEGIN_DECLS

/* The pages of a window, the one for faults included. */
#define USK_N_WINDOW_PAGES 11

struct _UskWindow {
  GtkApplicationWindow parent_instance;

  GtkStack       *stack;
  UskSheet       *sheet;
  UskIdleWarning *warning;
  UskFaultPage   *fault;

  UskAttractPage     *attract;
  UskHomePage        *home;
  UskWalkthroughPage *walkthrough;
  UskClosingPage     *closing;
  UskComparePage     *compare;
  UskEvidencePage    *evidence;
  UskQuizPage        *quiz;
  UskSearchPage      *search;
  UskSourcesPage     *sources;
  UskHandoutPage     *handout;
  UskPage            *current;

  UskSession    *session;
  UskRasterizer *rasterizer;
  UskLibrary    *library;
  UskClinic     *clinic;
  char          *first_language; /* of each visit */
  char          *wanted_language;
  guint          language_idle;

  UskHandoutOptions *site;
  UskPrinter        *printer;
  UskHold           *print_hold;
  gboolean           staffed;

  GtkCssProvider *scale_provider;
  double          font_size;
  guint           scale_idle;
  guint           pages_idle;
  gboolean        swallowing;
  GHashTable     *fingers; /* of GdkEventSequence: the hand that wakes the screen */
  guint32         finger_time;
  GtkWidget      *focus_before_warning;
};

void     usk_window_go (UskWindow *self, UskPage *page);
gboolean usk_window_make_pages (UskWindow *self);
gboolean usk_window_prepare (UskWindow *self);
void     usk_window_fail (UskWindow *self, const GError *error);
void     usk_window_install_actions (GtkWidgetClass *widget_class);
void     usk_window_install_handout_actions (GtkWidgetClass *widget_class);
void     usk_window_install_language_actions (GtkWidgetClass *widget_class);
void     usk_window_build (UskWindow *self);
void     usk_window_show_attract (UskWindow *self);
void     usk_window_want_language (UskWindow *self, const char *language);
void     usk_window_offer_languages (UskWindow *self);
void     usk_window_watch_activity (UskWindow *self);

G_END_DECLS
