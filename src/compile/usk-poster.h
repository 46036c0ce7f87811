/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"

G_BEGIN_DECLS

GBytes *usk_poster_make (UskDiagram *diagram, UskScene *scene, GError **error);

G_END_DECLS
