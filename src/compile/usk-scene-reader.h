/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-source-tree.h"

G_BEGIN_DECLS

UskScene *usk_scene_reader_read (const UskEntry *entry);

G_END_DECLS
