/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-shown-scene.h"

G_BEGIN_DECLS

#define USK_TYPE_TRANSITION (usk_transition_get_type ())

/* The way from one scene to the next: first the camera moves over the old
 * picture, then the new one fades in.
 */
G_DECLARE_FINAL_TYPE (UskTransition, usk_transition, USK, TRANSITION, GObject)

UskTransition *usk_transition_new (UskShownScene *from, const UskRect *view, double seconds);
gboolean       usk_transition_advance (UskTransition *self, gint64 now);
gboolean       usk_transition_wait (UskTransition *self, gint64 now);
gboolean       usk_transition_has_moved (UskTransition *self);
gboolean       usk_transition_prepare (UskTransition *self, UskShownScene *to, double seconds);
void usk_transition_snapshot (UskTransition *self, GtkSnapshot *snapshot, UskShownScene *to, double width,
                              double height, double seconds);

G_END_DECLS
