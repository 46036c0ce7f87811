/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-test-folder.h"

G_BEGIN_DECLS

char *usk_test_words_install (UskTestFolder *folder, const char *locale, const char *messages);
void  usk_test_words_install_file (UskTestFolder *folder, const char *locale, const char *catalog);
void  usk_test_words_use (UskTestFolder *folder);
char *usk_test_words_find_rest (const char *text);

G_END_DECLS
