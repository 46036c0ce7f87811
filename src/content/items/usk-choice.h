/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USK_TYPE_CHOICE (usk_choice_get_type ())

/* Something that can be compared.  Immutable. */
G_DECLARE_FINAL_TYPE (UskChoice, usk_choice, USK, CHOICE, GObject)

const char *usk_choice_get_id (UskChoice *self);
const char *usk_choice_get_name (UskChoice *self);
const char *usk_choice_get_treatment (UskChoice *self);
UskChoice  *usk_choice_find (GListModel *choices, const char *id);

G_END_DECLS
