/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-layout-private.h"

G_BEGIN_DECLS

/* Rounding must not push a line that just fits to the next page. */
#define USK_PAGE_SLACK 0.01

/* Where the next slice would stand. */
typedef struct {
  double         y;
  gboolean       fresh;
  UskBoxRun     *box;
  double         box_top;
  UskTableRun   *table;
  UskHeadingRun *again;
  double         repeated; /* how much the heading of what goes on on it takes */
  double         spaces;   /* what stands between its slices in all */
  guint          hints;    /* which of them are on it */
  gboolean       dense;    /* whether that space may make room for what stands behind the warning */
} UskCursor;

/**
 * UskPaginator:
 * @layout: what is being made
 * @page: the page that is being filled
 * @start: where it begins
 * @cursor: where its next slice would stand
 * @placed: (element-type UskSlice): what is on it
 * @size: of the drawings on it
 * @squeeze: which part of the space between its slices makes room for a heading again
 *
 * Fills one page after the other.
 */
typedef struct {
  UskLayout     *layout;
  UskLayoutPage *page;
  UskCursor      start;
  UskCursor      cursor;
  GPtrArray     *placed;
  guint          size;
  double         squeeze;
} UskPaginator;

void       usk_paginator_begin_page (UskPaginator *self);
void       usk_paginator_end_page (UskPaginator *self);
UskCursor  usk_paginator_get_fresh (UskPaginator *self);
gboolean   usk_paginator_fits (UskPaginator *self, UskCursor cursor, GPtrArray *slices, guint from, guint to);
void       usk_paginator_put (UskPaginator *self, GPtrArray *slices, guint from, guint to);
double     usk_paginator_measure (UskPaginator *self, GPtrArray *slices);
GPtrArray *usk_paginator_resize (GPtrArray *slices, guint from, guint to, guint size);
void       usk_paginator_repeat_head (UskPaginator *self, UskCursor *cursor, UskSlice *slice, gboolean draw);

G_END_DECLS
