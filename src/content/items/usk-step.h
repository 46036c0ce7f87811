/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include "usk-scene.h"

G_BEGIN_DECLS

#define USK_TYPE_STEP (usk_step_get_type ())

/* One step of a walkthrough.  Immutable. */
G_DECLARE_FINAL_TYPE (UskStep, usk_step, USK, STEP, GObject)

const char *usk_step_get_id (UskStep *self);
const char *usk_step_get_treatment (UskStep *self);
guint       usk_step_get_number (UskStep *self);
const char *usk_step_get_title (UskStep *self);
GListModel *usk_step_get_texts (UskStep *self);
GListModel *usk_step_get_details (UskStep *self);
UskScene   *usk_step_get_scene (UskStep *self);

G_END_DECLS
