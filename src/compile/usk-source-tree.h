/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "usk-diagram.h"
#include "usk-problems.h"
#include "usk-translation.h"

G_BEGIN_DECLS

/**
 * UskSourceFile:
 * @name: path below the source folder, as problems name it
 * @document: the parsed file
 * @root: its root element
 */
typedef struct {
  char    *name;
  xmlDoc  *document;
  xmlNode *root;
} UskSourceFile;

/**
 * UskEntry:
 * @file: where the element stands
 * @node: the element
 */
typedef struct {
  const UskSourceFile *file;
  xmlNode             *node;
} UskEntry;

/**
 * UskEntryKind:
 *
 * The kinds of elements that others refer to by their id.
 */
typedef enum {
  USK_ENTRY_SOURCE,
  USK_ENTRY_TERM,
  USK_ENTRY_SCENE,
  USK_ENTRY_TREATMENT,
  USK_ENTRY_STEP,
  USK_ENTRY_QUESTION,
  USK_ENTRY_CLAIM,
  USK_ENTRY_ASPECT,
  USK_ENTRY_CHOICE,
  USK_N_ENTRY_KINDS,
} UskEntryKind;

#define USK_TYPE_SOURCE_TREE (usk_source_tree_get_type ())

/* The content source in memory: its files, its drawings and an index of
 * everything that has an id.
 */
G_DECLARE_FINAL_TYPE (UskSourceTree, usk_source_tree, USK, SOURCE_TREE, GObject)

UskSourceTree  *usk_source_tree_load (const char *folder, const char *diagram_folder, UskProblems *problems);
GPtrArray      *usk_source_tree_get_files (UskSourceTree *self);
UskSourceFile  *usk_source_tree_get_file (UskSourceTree *self, const char *root);
GPtrArray      *usk_source_tree_list (UskSourceTree *self, UskEntryKind kind);
const UskEntry *usk_source_tree_find (UskSourceTree *self, UskEntryKind kind, const char *id);
GPtrArray      *usk_source_tree_get_diagrams (UskSourceTree *self);
UskDiagram     *usk_source_tree_find_diagram (UskSourceTree *self, const char *name);
GBytes         *usk_source_tree_get_svg (UskSourceTree *self, const char *name);
UskMessages    *usk_source_tree_get_messages (UskSourceTree *self);
GPtrArray      *usk_source_tree_get_translations (UskSourceTree *self);

G_END_DECLS
