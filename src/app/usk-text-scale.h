/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_TEXT_SCALE (usk_text_scale_get_type ())

/* How large the text of a window is, and with it all that is measured in text:
 * by the size of the window, and by what the visitor chose.
 */
G_DECLARE_FINAL_TYPE (UskTextScale, usk_text_scale, USK, TEXT_SCALE, GObject)

UskTextScale *usk_text_scale_new (GtkWidget *window);
void          usk_text_scale_expect (UskTextScale *self, int width, int height);
void          usk_text_scale_follow (UskTextScale *self, int width, int height);
gboolean      usk_text_scale_is_due (UskTextScale *self);
void          usk_text_scale_choose (UskTextScale *self, guint size);

G_END_DECLS
