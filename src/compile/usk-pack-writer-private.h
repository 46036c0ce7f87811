/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "usk-source-tree.h"
#include "usk-store.h"

G_BEGIN_DECLS

/* What the functions that write the parts of a pack share. */
typedef struct {
  UskSourceTree *tree;
  UskStore      *store;
  char          *language;
  GError       **error;
} UskPackWriter;

gboolean usk_pack_writer_write_words (UskPackWriter *writer, const char *subject, const char *field,
                                      xmlNode *node);
gboolean usk_pack_writer_write_markup (UskPackWriter *writer, const char *subject, const char *field,
                                       xmlNode *node);
gboolean usk_pack_writer_write_child (UskPackWriter *writer, const char *subject, xmlNode *node, const char *name);
gboolean usk_pack_writer_write_passage (UskPackWriter *writer, const char *subject, const char *role, guint place,
                                        xmlNode *node, xmlNode *words);
gboolean usk_pack_writer_write_passages (UskPackWriter *writer, const char *subject, const char *role,
                                         xmlNode *parent, const char *name);
gboolean usk_pack_writer_write_comparison (UskPackWriter *writer);
gboolean usk_pack_writer_write_engravings (UskPackWriter *writer);
gboolean usk_pack_writer_write_geometry (UskPackWriter *writer);
gboolean usk_pack_writer_write_questions (UskPackWriter *writer, const char *treatment, xmlNode *node);
gboolean usk_pack_writer_write_scenes (UskPackWriter *writer);
gboolean usk_pack_writer_write_search (UskPackWriter *writer);

G_END_DECLS
