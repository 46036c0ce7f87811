/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_SECTION_CARD (usk_section_card_get_type ())

/* A title over something to read, on a card that scrolls when it must. */
G_DECLARE_FINAL_TYPE (UskSectionCard, usk_section_card, USK, SECTION_CARD, GtkWidget)

G_END_DECLS
