/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-handout.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_PREVIEW (usk_handout_preview_get_type ())

/* The pages of a handout, one at a time, as they will lie on the table. */
G_DECLARE_FINAL_TYPE (UskHandoutPreview, usk_handout_preview, USK, HANDOUT_PREVIEW, GtkWidget)

void     usk_handout_preview_set_handout (UskHandoutPreview *self, UskHandout *handout);
gboolean usk_handout_preview_is_complete (UskHandoutPreview *self);

G_END_DECLS
