/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USK_TYPE_FRAME_MEMORY (usk_frame_memory_get_type ())

G_DECLARE_FINAL_TYPE (UskFrameMemory, usk_frame_memory, USK, FRAME_MEMORY, GObject)

UskFrameMemory *usk_frame_memory_new (GtkNative *native);
void            usk_frame_memory_fit (UskFrameMemory *self, int width, int height);
gboolean        usk_frame_memory_is_kept (UskFrameMemory *self);

G_END_DECLS
