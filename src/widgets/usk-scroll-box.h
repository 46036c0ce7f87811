/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_SCROLL_BOX (usk_scroll_box_get_type ())

/* As high as the words in its GtkScrolledWindow need at the width that they get,
 * and lower where there is less room.
 */
G_DECLARE_FINAL_TYPE (UskScrollBox, usk_scroll_box, USK, SCROLL_BOX, GtkWidget)

G_END_DECLS
