/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-problems.h"

G_BEGIN_DECLS

/**
 * UskPoEntry:
 * @context: (nullable): what tells it from the same text elsewhere
 * @original: what is translated; the empty text stands for the head of the file
 * @translation: what it is in the other language, or the empty text
 * @fuzzy: whether the translator still has to look at it
 * @line: its line in the file from 1, or 0 if that is not known
 */
typedef struct {
  char    *context;
  char    *original;
  char    *translation;
  gboolean fuzzy;
  guint    line;
} UskPoEntry;

GPtrArray *usk_po_file_read (const char *path, const char *name, UskProblems *problems);

G_END_DECLS
