/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-source-tree.h"

G_BEGIN_DECLS

/* What the grammar cannot say.  Each adds all the problems that it finds. */
gsize usk_check_get_most_bytes (const xmlNode *node);

void usk_check_lengths (UskSourceTree *tree, UskProblems *problems);
void usk_check_references (UskSourceTree *tree, UskProblems *problems);
void usk_check_completeness (UskSourceTree *tree, UskProblems *problems);
void usk_check_scenes (UskSourceTree *tree, UskProblems *problems);
void usk_check_comparison (UskSourceTree *tree, UskProblems *problems);
void usk_check_questions (UskSourceTree *tree, UskProblems *problems);
void usk_check_translations (UskSourceTree *tree, UskProblems *problems);
void usk_check_all (UskSourceTree *tree, UskProblems *problems);

G_END_DECLS
