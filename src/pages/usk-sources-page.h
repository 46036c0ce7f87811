/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_SOURCES_PAGE (usk_sources_page_get_type ())

/* Everything that the texts lean on, by topic and by kind. */
G_DECLARE_FINAL_TYPE (UskSourcesPage, usk_sources_page, USK, SOURCES_PAGE, UskPage)

gboolean usk_sources_page_open (UskSourcesPage *self, GError **error);

G_END_DECLS
