/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rect.h"

G_BEGIN_DECLS

/* The path that something travels along: a row of short straight pieces with
 * the curve's own direction at both ends of each.
 */
typedef struct _UskPath UskPath;

/* How many bytes the pieces of a path may take, and those of all paths of a drawing:
 * each curve takes some thousand, and four bytes of a file can ask for one.
 */
#define USK_PATH_MOST_BYTES ((gsize) 16 * 1024 * 1024)

UskPath *usk_path_new (void);
void     usk_path_free (UskPath *self);
void     usk_path_move (UskPath *self, double x, double y);
void     usk_path_line (UskPath *self, double x, double y);
void     usk_path_cubic (UskPath *self, double x1, double y1, double x2, double y2, double x, double y);
void     usk_path_arc (UskPath *self, double rx, double ry, double turn, gboolean large, gboolean sweep, double x,
                       double y);
double   usk_path_get_length (UskPath *self);
gsize    usk_path_get_size (UskPath *self);
void     usk_path_get_box (UskPath *self, UskRect *box);
void     usk_path_locate (UskPath *self, double fraction, double *x, double *y, double *angle);

UskPath *usk_path_parse (const char *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskPath, usk_path_free)

G_END_DECLS
