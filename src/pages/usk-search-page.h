/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_SEARCH_PAGE (usk_search_page_get_type ())

/* Search in everything that a visitor can read; the glossary before anything
 * is typed.
 */
G_DECLARE_FINAL_TYPE (UskSearchPage, usk_search_page, USK, SEARCH_PAGE, UskPage)

G_END_DECLS
