/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_COMPARE_PAGE (usk_compare_page_get_type ())

/* Two or three choices side by side, question by question. */
G_DECLARE_FINAL_TYPE (UskComparePage, usk_compare_page, USK, COMPARE_PAGE, UskPage)

gboolean usk_compare_page_open (UskComparePage *self, const char *choice, GError **error);

G_END_DECLS
