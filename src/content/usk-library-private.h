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
  GHashTable    *diagrams;
  UskVocabulary *vocabulary;
};

/* Makes an item of the row that a statement stands at. */
typedef gpointer (*UskLibraryReadRow) (UskLibrary *self, UskStatement *row, GError **error);

char       *usk_library_read_text (UskLibrary *self, const char *subject, const char *field, GError **error);
char       *usk_library_find_text (UskLibrary *self, const char *subject, const char *field);
UskPassage *usk_library_read_passage (UskLibrary *self, const char *id, gboolean general, gboolean emergency,
                                      GError **error);
UskPassage *usk_library_read_only_passage (UskLibrary *self, const char *subject, const char *role,
                                           GError **error);
UskStep    *usk_library_read_step (UskLibrary *self, const char *id, const char *treatment, guint number,
                                   const char *scene_id, GError **error);
gboolean    usk_library_end_rows (GError *walk_error, GError **error);
GListModel *usk_library_list_rows (UskLibrary *self, UskStatement *statement, GType type, UskLibraryReadRow read,
                                   GError **error);
UskResult *usk_library_make_result (const char *kind, const char *subject, const char *title, const char *snippet);
GListModel *usk_library_list_passages (UskLibrary *self, const char *subject, const char *role, GError **error);

G_END_DECLS
