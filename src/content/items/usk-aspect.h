/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USK_TYPE_ASPECT (usk_aspect_get_type ())

/* A question that people ask about every treatment.  Immutable. */
G_DECLARE_FINAL_TYPE (UskAspect, usk_aspect, USK, ASPECT, GObject)

const char        *usk_aspect_get_id (UskAspect *self);
const char        *usk_aspect_get_name (UskAspect *self);
const char        *usk_aspect_get_question (UskAspect *self);
const char *const *usk_aspect_get_matters (UskAspect *self);
gboolean           usk_aspect_asks (UskAspect *self);
UskAspect         *usk_aspect_find (GListModel *aspects, const char *id);

G_END_DECLS
