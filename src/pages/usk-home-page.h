/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_HOME_PAGE (usk_home_page_get_type ())

/* The three treatments as living pictures. */
G_DECLARE_FINAL_TYPE (UskHomePage, usk_home_page, USK, HOME_PAGE, UskPage)

G_END_DECLS
