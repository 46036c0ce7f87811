/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"

G_BEGIN_DECLS

GBytes *usk_engraver_engrave (UskDiagram *diagram, UskScene *scene, double seconds, gboolean monochrome,
                              GError **error);

G_END_DECLS
