/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-layout-private.h"

G_BEGIN_DECLS

#define FIXTURE_SENTENCE                                                                                          \
  "One study measured a part of the body of ten people, and told how thick its layers were. "

/* In points: narrower squares have numbers instead of names. */
#define FIXTURE_NAMES_FROM 230

/* A handout of A4 pages that a test fills, and its pages once they are laid out. */
typedef struct {
  UskLeaflet   *leaflet;
  UskPaperStyle style;
  UskLayout    *layout;
} Fixture;

typedef struct {
  const char *path;
  const char *language;
  void (*test) (Fixture *fixture, gconstpointer data);
} FixtureTest;

void            fixture_add_tests (const FixtureTest *tests, gsize n_tests);
void            fixture_set_up (Fixture *fixture, gconstpointer data);
void            fixture_tear_down (Fixture *fixture, gconstpointer data);
void            fixture_lay_out (Fixture *fixture);
guint           fixture_count_measured (Fixture *fixture, GCancellable *cancellable, GError **error);
UskFigure      *fixture_new_square (void);
void            fixture_set_names_from (double width);
void            fixture_add_text (UskBlock *block, const char *text);
UskBlock       *fixture_add_list (Fixture *fixture, guint n_items, const char *text);
UskLayoutPage  *fixture_get_page (Fixture *fixture, guint index);
const UskPiece *fixture_find_line (Fixture *fixture, guint page, const char *text, gboolean read);
void            fixture_assert_inside (Fixture *fixture);
guint           fixture_count_squares (Fixture *fixture, guint page, double *size);
double          fixture_find_foot (Fixture *fixture, guint page);

G_END_DECLS
