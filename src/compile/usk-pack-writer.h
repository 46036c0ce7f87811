/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-source-tree.h"

G_BEGIN_DECLS

gboolean usk_pack_writer_write (UskSourceTree *tree, const char *path, GError **error);

G_END_DECLS
