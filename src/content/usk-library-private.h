/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-library.h"
#include "usk-store.h"
#include "usk-vocabulary.h"

G_BEGIN_DECLS

struct _UskLibrary {
  GObject parent_instance;

  UskStore      *store;
  char          *language;
  char          *emergency_number;
  GHashTable    *diagrams; /* name to UskLateDiagram */
  UskVocabulary *vocabulary;
};

/* SQL for the language that a text is read in: the visitor's, or English where it has
 * no translation, because words in the wrong language are better than a hole.  To
 * look twice takes SQLite a small part of the time that sorting the two takes.
 */
#define USK_LIBRARY_LANGUAGE_OF(subject, field, language)                                                         \
  "CASE WHEN EXISTS (SELECT 1 FROM text WHERE subject = " subject " AND field = " field                           \
  " AND language = " language ") THEN " language " ELSE 'en' END"

/* Makes an item of the row that a statement stands at. */
typedef gpointer (*UskLibraryReadRow) (UskLibrary *self, UskStatement *row, GError **error);

/* Of rows: usk-library-rows.c. */
gboolean usk_library_next_or_missing (UskStatement *statement, GError **error, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean    usk_library_end_rows (GError *walk_error, GError **error);
GListModel *usk_library_list_rows (UskLibrary *self, UskStatement *statement, GType type, UskLibraryReadRow read,
                                   GError **error);
GStrv       usk_library_list_words (UskStatement *statement, GError **error);

/* Of what paper has to know of a scene: usk-library-paper.c. */
void usk_library_read_detail (UskLibrary *self, UskScene *scene);

/* Of words: usk-library-texts.c. */
char       *usk_library_read_text (UskLibrary *self, const char *subject, const char *field, GError **error);
char       *usk_library_find_text (UskLibrary *self, const char *subject, const char *field);
UskPassage *usk_library_read_passage (UskLibrary *self, const char *id, gboolean general, gboolean emergency,
                                      GError **error);
GListModel *usk_library_list_passages (UskLibrary *self, const char *subject, const char *role, GError **error);
UskPassage *usk_library_read_only_passage (UskLibrary *self, const char *subject, const char *role,
                                           GError **error);

/* Of what a visitor can be led to: usk-library-search.c. */
UskResult *usk_library_make_result (const char *kind, const char *subject, const char *title, const char *snippet);

G_END_DECLS
