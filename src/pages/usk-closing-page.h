/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_CLOSING_PAGE (usk_closing_page_get_type ())

/* The end of a walkthrough: what to remember, who should ask first, when to
 * get help, and where to go next.
 */
G_DECLARE_FINAL_TYPE (UskClosingPage, usk_closing_page, USK, CLOSING_PAGE, UskPage)

gboolean usk_closing_page_open (UskClosingPage *self, const char *treatment, GError **error);

G_END_DECLS
