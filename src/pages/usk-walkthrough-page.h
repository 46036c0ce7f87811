/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_WALKTHROUGH_PAGE (usk_walkthrough_page_get_type ())

/* One step of a treatment at a time: the drawing, the words, the way on. */
G_DECLARE_FINAL_TYPE (UskWalkthroughPage, usk_walkthrough_page, USK, WALKTHROUGH_PAGE, UskPage)

void     usk_walkthrough_page_set_way_back (UskWalkthroughPage *self, gboolean way_back);
gboolean usk_walkthrough_page_open (UskWalkthroughPage *self, const char *treatment, guint number, GError **error);

G_END_DECLS
