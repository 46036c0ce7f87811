/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"
#include "usk-report.h"

G_BEGIN_DECLS

void usk_diagram_read (UskDiagram *self, const xmlNode *root, UskReport *report);

G_END_DECLS
