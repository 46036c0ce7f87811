/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_PANEL (usk_panel_get_type ())

/* One choice's answer to one question.  Immutable. */
G_DECLARE_FINAL_TYPE (UskPanel, usk_panel, USK, PANEL, GObject)

const char *usk_panel_get_certainty (UskPanel *self);
const char *usk_panel_get_reason (UskPanel *self);
UskPassage *usk_panel_get_answer (UskPanel *self);
GListModel *usk_panel_get_details (UskPanel *self);
GListModel *usk_panel_get_quantities (UskPanel *self);

G_END_DECLS
