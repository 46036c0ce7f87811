/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_RESULT (usk_result_get_type ())

/* Something that a search has found, and how to open it.  Immutable. */
G_DECLARE_FINAL_TYPE (UskResult, usk_result, USK, RESULT, GObject)

const char *usk_result_get_kind (UskResult *self);
const char *usk_result_get_title (UskResult *self);
const char *usk_result_get_snippet (UskResult *self);
const char *usk_result_get_action (UskResult *self);
GVariant   *usk_result_get_parameter (UskResult *self);

G_END_DECLS
