/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-fault-page.h"
#include "usk-frame-memory.h"
#include "usk-handout.h"
#include "usk-idle-warning.h"
#include "usk-sheet.h"
#include "usk-text-scale.h"
#include "usk-window.h"

G_BEGIN_DECLS

/* The pages of a window in the order in which they are made. */
typedef enum {
  USK_WINDOW_ATTRACT,
  USK_WINDOW_HOME,
  USK_WINDOW_WALKTHROUGH,
  USK_WINDOW_CLOSING,
  USK_WINDOW_COMPARE,
  USK_WINDOW_EVIDENCE,
  USK_WINDOW_QUIZ,
  USK_WINDOW_SEARCH,
  USK_WINDOW_SOURCES,
  USK_WINDOW_HANDOUT,
  USK_WINDOW_FAULT,
  USK_N_WINDOW_PAGES,
} UskWindowPage;

struct _UskWindow {
  GtkApplicationWindow parent_instance;

  GtkStack       *stack;
  UskSheet       *sheet;
  UskIdleWarning *warning;
  UskFaultPage   *fault;

  UskPage *pages[USK_N_WINDOW_PAGES]; /* NULL for those that nobody has made yet */
  UskPage *current;
  guint    pages_idle;

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
  GtkPrintOperation *print_operation; /* (nullable): of the staff, until its pages are drawn */
  GtkNativeDialog   *save_dialog;     /* (nullable): of the staff, while it is open */
  GCancellable      *saving;          /* (nullable): what was saved in this visit */

  UskTextScale   *text_scale;
  UskFrameMemory *frame_memory;
  gboolean        swallowing;
  GHashTable     *fingers; /* of GdkEventSequence: the hand that wakes the screen */
  guint32         finger_time;
  char           *waking_language; /* (nullable): whose button the waking finger is on */
  GtkWidget      *focus_before_warning;
  GtkWidget      *focus_left[USK_N_WINDOW_PAGES]; /* weak: where it was on each page in this visit */
  UskWindowPage   ways_back[USK_N_WINDOW_PAGES];  /* the attract page where there is none */
};

/* usk-window-pages.c */
void     usk_window_build (UskWindow *self);
void     usk_window_show_attract (UskWindow *self);
gboolean usk_window_make_pages (UskWindow *self);
void     usk_window_reset_pages (UskWindow *self);
void     usk_window_forget_pages (UskWindow *self);
void     usk_window_forget_focus (UskWindow *self);
void     usk_window_go (UskWindow *self, UskWindowPage which);
void     usk_window_go_if (UskWindow *self, gboolean opened, UskWindowPage which, const GError *error);

/* usk-window-actions.c */
gboolean usk_window_prepare (UskWindow *self);
void     usk_window_fail (UskWindow *self, const GError *error);
void     usk_window_install_actions (GtkWidgetClass *widget_class);

/* usk-window-sheets.c, usk-window-handout.c */
void usk_window_install_sheet_actions (GtkWidgetClass *widget_class);
void usk_window_install_handout_actions (GtkWidgetClass *widget_class);

/* usk-window-staff.c */
void usk_window_install_staff_actions (GtkWidgetClass *widget_class);
void usk_window_save_handout (UskWindow *self, UskHandout *handout, GFile *file);
void usk_window_stop_staff (UskWindow *self);

/* usk-window-back.c */
void usk_window_remember_way (UskWindow *self, UskWindowPage which);
void usk_window_forget_ways (UskWindow *self);
void usk_window_install_back_actions (GtkWidgetClass *widget_class);

/* usk-window-language.c */
void usk_window_want_language (UskWindow *self, const char *language);
void usk_window_offer_languages (UskWindow *self);
void usk_window_install_language_actions (GtkWidgetClass *widget_class);

/* usk-window-activity.c */
void usk_window_watch_activity (UskWindow *self);

G_END_DECLS
