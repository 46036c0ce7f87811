/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout.h"
#include "usk-page.h"
#include "usk-printer.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_PAGE (usk_handout_page_get_type ())

/* What a visitor takes home: looked at, printed, or carried away on a phone. */
G_DECLARE_FINAL_TYPE (UskHandoutPage, usk_handout_page, USK, HANDOUT_PAGE, UskPage)

void        usk_handout_page_set_site (UskHandoutPage *self, const UskHandoutOptions *site, UskPrinter *printer,
                                       gboolean staffed);
gboolean    usk_handout_page_open (UskHandoutPage *self, const char *treatment, const char *const *choices,
                                   const char *const *claims, const char *matter, GError **error);
UskHandout *usk_handout_page_get_handout (UskHandoutPage *self);
char       *usk_handout_page_suggest_name (UskHandoutPage *self);
gboolean    usk_handout_page_is_complete (UskHandoutPage *self);
gboolean    usk_handout_page_is_covered (UskHandoutPage *self);
void        usk_handout_page_tell (UskHandoutPage *self, const char *text);

G_END_DECLS
