/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"

G_BEGIN_DECLS

#define USK_TYPE_LATE_DIAGRAM (usk_late_diagram_get_type ())

/* The file of a drawing, which is read and taken apart when somebody asks for
 * that, and then once.  Any thread may ask.
 */
G_DECLARE_FINAL_TYPE (UskLateDiagram, usk_late_diagram, USK, LATE_DIAGRAM, GObject)

UskLateDiagram *usk_late_diagram_new (const char *name, GBytes *svg);
UskDiagram     *usk_late_diagram_read (UskLateDiagram *self, GError **error);

G_END_DECLS
