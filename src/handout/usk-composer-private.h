/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-compose.h"

G_BEGIN_DECLS

/**
 * UskComposer:
 * @library: the content
 * @clinic: (nullable): this site's data
 * @options: what is wanted
 * @steps: (nullable): the steps of the treatment
 * @sources: keys of the sources that were cited, in the order of their numbers
 * @terms: ids of the terms that were used
 * @words: for each term, how the text writes it where it stands first, as markup
 * @questions: the highest spare of the questions that may be left out, or 0
 *
 * What the parts of the composing share.
 */
typedef struct {
  UskLibrary              *library;
  UskClinic               *clinic;
  const UskHandoutOptions *options;
  GListModel              *steps;
  GPtrArray               *sources;
  GPtrArray               *terms;
  GPtrArray               *words;
  guint                    questions;
} UskComposer;

char      *usk_composer_get_markup (UskComposer *self, UskPassage *passage);
void       usk_composer_add_passage (UskComposer *self, UskBlock *block, UskPassage *passage);
void       usk_composer_add_items (UskComposer *self, UskBlock *list, GListModel *passages);
void       usk_composer_add_text (UskBlock *block, UskTextRole role, const char *text);
UskBlock  *usk_composer_add_item (UskBlock *list, UskTextRole role, const char *text);
UskBlock  *usk_composer_add_section (UskBlock *root, guint level, const char *heading);
UskBlock  *usk_composer_add_long_section (UskBlock *root, guint level, const char *heading);
char      *usk_composer_isolate (UskComposer *self, const char *text);
UskFigure *usk_composer_make_figure (UskComposer *self, UskScene *scene, GError **error);

gboolean usk_composer_add_contents (UskComposer *self, UskBlock *root, GError **error);
char    *usk_composer_name_step (UskStep *step);
gboolean usk_composer_add_steps (UskComposer *self, UskBlock *root, GError **error);
void     usk_composer_add_step_titles (UskComposer *self, UskBlock *root);
gboolean usk_composer_add_numbers (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_remember (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_ask_first (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_questions (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_aftercare (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_help_box (UskComposer *self, UskBlock *parent, const char *treatment,
                                    const char *heading, GError **error);
gboolean usk_composer_add_get_help (UskComposer *self, UskBlock *root, GError **error);

gboolean   usk_composer_add_comparison (UskComposer *self, UskBlock *root, GError **error);
gboolean   usk_composer_add_compared_help (UskComposer *self, UskBlock *root, GError **error);
gboolean   usk_composer_add_charts (UskComposer *self, UskBlock *root, GError **error);
gboolean   usk_composer_add_claims (UskComposer *self, UskBlock *root, GError **error);
GPtrArray *usk_composer_find_choices (UskComposer *self, GError **error);

gboolean usk_composer_add_glossary (UskComposer *self, UskBlock *root, GError **error);
gboolean usk_composer_add_sources (UskComposer *self, UskBlock *root, GError **error);
void     usk_composer_add_about (UskComposer *self, UskBlock *root);
char    *usk_composer_get_review (UskComposer *self);
char    *usk_composer_get_version (UskComposer *self, char separator);

G_END_DECLS
