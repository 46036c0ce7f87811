/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"

G_BEGIN_DECLS

UskDiagram *usk_drawing_open (UskLateDiagram *late, UskScene *scene, GError **error);
UskDiagram *usk_drawing_load (UskLibrary *library, UskScene *scene, GError **error);

G_END_DECLS
