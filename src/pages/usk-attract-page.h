/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_ATTRACT_PAGE (usk_attract_page_get_type ())

/* Invites whoever passes: a silent loop through the steps themselves. */
G_DECLARE_FINAL_TYPE (UskAttractPage, usk_attract_page, USK, ATTRACT_PAGE, UskPage)

G_END_DECLS
