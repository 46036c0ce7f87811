/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"
#include "usk-test-source.h"

G_BEGIN_DECLS

/* The library of a small pack that is made for each test. */
typedef struct {
  UskTestFolder *folder;
  char          *pack;
  UskLibrary    *library;
} Fixture;

void        fixture_set_up (Fixture *fixture, gconstpointer data);
void        fixture_tear_down (Fixture *fixture, gconstpointer data);
UskLibrary *fixture_open_library (const char *pack, const char *language);
void        fixture_assert_passage (GListModel *passages, guint index, const char *plain, const char *sources);

G_END_DECLS
