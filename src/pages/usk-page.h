/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-ahead.h"
#include "usk-clinic.h"
#include "usk-library.h"
#include "usk-player.h"
#include "usk-rasterizer.h"
#include "usk-session.h"

G_BEGIN_DECLS

#define USK_TYPE_PAGE (usk_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (UskPage, usk_page, USK, PAGE, GtkWidget)

/**
 * UskPageClass:
 * @prepare: the page is not opened yet, and has time: show something that it may show
 *   later, and name the parts of it that are worth to be measured ahead.  It is asked again
 *   when they are, until it returns %FALSE; @reset follows
 * @shown: the page came on screen
 * @hidden: the page left the screen
 * @reset: forget everything the visitor did here
 * @take_over: go on where another page of the same type was
 *
 * One screen.  A page gets its services when it is made, knows no other page,
 * and asks for everything else through actions of the window.
 */
struct _UskPageClass {
  GtkWidgetClass parent_class;

  gboolean (*prepare) (UskPage *self, guint round, UskAhead *ahead);
  void (*shown) (UskPage *self);
  void (*hidden) (UskPage *self);
  void (*reset) (UskPage *self);
  gboolean (*take_over) (UskPage *self, UskPage *before, GError **error);
};

gboolean       usk_page_prepare (UskPage *self, int width);
void           usk_page_skip_preparing (UskPage *self);
void           usk_page_shown (UskPage *self);
void           usk_page_hidden (UskPage *self);
void           usk_page_reset (UskPage *self);
gboolean       usk_page_take_over (UskPage *self, UskPage *before, GError **error);
UskLibrary    *usk_page_get_library (UskPage *self);
UskRasterizer *usk_page_get_rasterizer (UskPage *self);
UskClinic     *usk_page_get_clinic (UskPage *self);
UskSelection  *usk_page_get_questions (UskPage *self);
UskHold       *usk_page_hold (UskPage *self, const char *reason);
void           usk_page_hold_while_playing (UskPage *self, UskPlayer *player);
void           usk_page_fail (UskPage *self, const GError *error);
GdkTexture    *usk_page_load_poster (UskPage *self, const char *scene);

G_END_DECLS
