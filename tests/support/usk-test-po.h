/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-source-tree.h"

G_BEGIN_DECLS

/* A translator's file in the making: its text, for usk_test_po_write(). */
GString *usk_test_po_new (const char *language);
guint    usk_test_po_add (GString *po, const char *flags, const char *context, const char *original,
                          const char *translation);
void     usk_test_po_write (GString *po, const char *source, const char *language);
void     usk_test_po_list (const char *source, const char *languages);
void     usk_test_po_quote (const char *source, const char *language);

G_END_DECLS
