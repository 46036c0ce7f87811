/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "usk-rect.h"

G_BEGIN_DECLS

gboolean usk_svg_get_box (const xmlNode *shape, UskRect *box);

G_END_DECLS
