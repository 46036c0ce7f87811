/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_LABEL (usk_label_get_type ())

/* A named, tappable marker for a part: what it says, what its line points at
 * and what a tap explains.  Immutable.
 */
G_DECLARE_FINAL_TYPE (UskLabel, usk_label, USK, LABEL, GObject)

UskLabel   *usk_label_new (const char *part, const char *anchor, const char *text, const char *term,
                           const char *note);
const char *usk_label_get_part (UskLabel *self);
const char *usk_label_get_anchor (UskLabel *self);
const char *usk_label_get_text (UskLabel *self);
const char *usk_label_get_term (UskLabel *self);
const char *usk_label_get_note (UskLabel *self);

G_END_DECLS
