/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-motion.h"
#include "usk-svg.h"

G_BEGIN_DECLS

UskMotion *usk_motion_read (const xmlNode *node, UskReport *report);

G_END_DECLS
