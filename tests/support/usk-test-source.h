/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-problems.h"
#include "usk-test-folder.h"

G_BEGIN_DECLS

/* The small source of tests/data, as a copy that a test may spoil. */
char        *usk_test_source_copy (UskTestFolder *folder);
void         usk_test_source_replace (const char *source, const char *file, const char *old, const char *new);
guint        usk_test_source_find_line (const char *source, const char *file, const char *text);
UskProblems *usk_test_source_check (const char *source);
char        *usk_test_source_compile (UskTestFolder *folder);

G_END_DECLS
