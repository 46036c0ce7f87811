/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-figure.h"

G_BEGIN_DECLS

/**
 * UskBlockKind:
 * @USK_BLOCK_SECTION: a group with a heading
 * @USK_BLOCK_HEADING: a heading
 * @USK_BLOCK_TEXT: a paragraph
 * @USK_BLOCK_LIST: a list; holds items
 * @USK_BLOCK_ITEM: an item of a list
 * @USK_BLOCK_TABLE: a table; holds rows, of which the first is its head
 * @USK_BLOCK_ROW: a row; holds cells, of which the first names the row
 * @USK_BLOCK_CELL: a cell; holds paragraphs
 * @USK_BLOCK_FIGURE: a picture
 * @USK_BLOCK_BOX: a frame that draws the eye; its first child is its heading
 * @USK_BLOCK_LINES: empty lines to write on
 * @USK_BLOCK_RULE: a thin line that parts what is above it from what is below
 * @USK_BLOCK_BESIDE: a picture and, beside it where there is room, its text
 *
 * What a block is.
 */
typedef enum {
  USK_BLOCK_SECTION,
  USK_BLOCK_HEADING,
  USK_BLOCK_TEXT,
  USK_BLOCK_LIST,
  USK_BLOCK_ITEM,
  USK_BLOCK_TABLE,
  USK_BLOCK_ROW,
  USK_BLOCK_CELL,
  USK_BLOCK_FIGURE,
  USK_BLOCK_BOX,
  USK_BLOCK_LINES,
  USK_BLOCK_RULE,
  USK_BLOCK_BESIDE,
} UskBlockKind;

/**
 * UskTextRole:
 * @USK_TEXT_TITLE: the title of the handout
 * @USK_TEXT_LEAD: the sentence below the title
 * @USK_TEXT_HEADING: a heading of the second level
 * @USK_TEXT_SUBHEADING: a heading of the third level
 * @USK_TEXT_BANNER: the heading of a box, on its colored band
 * @USK_TEXT_BODY: running text
 * @USK_TEXT_STRONG: running text that must not be missed
 * @USK_TEXT_NOTE: what most people skip, such as a reference
 * @USK_TEXT_LETTERHEAD: the name of the clinic
 * @USK_TEXT_RUNNING: at the top and the bottom of each page
 * @USK_N_TEXT_ROLES: how many there are
 *
 * What a text is for, which decides how it looks.
 */
typedef enum {
  USK_TEXT_TITLE,
  USK_TEXT_LEAD,
  USK_TEXT_HEADING,
  USK_TEXT_SUBHEADING,
  USK_TEXT_BANNER,
  USK_TEXT_BODY,
  USK_TEXT_STRONG,
  USK_TEXT_NOTE,
  USK_TEXT_LETTERHEAD,
  USK_TEXT_RUNNING,
  USK_N_TEXT_ROLES,
} UskTextRole;

/**
 * UskListMarker:
 * @USK_LIST_BULLETS: a dot before each item
 * @USK_LIST_NUMBERS: a number before each item
 * @USK_LIST_TICKS: a box to tick before each item
 *
 * What stands before the items of a list.
 */
typedef enum {
  USK_LIST_BULLETS,
  USK_LIST_NUMBERS,
  USK_LIST_TICKS,
} UskListMarker;

/**
 * UskBoxTone:
 * @USK_BOX_CALM: what is worth keeping
 * @USK_BOX_ALARM: what must be found at once when it is needed
 *
 * How loud a box speaks.
 */
typedef enum {
  USK_BOX_CALM,
  USK_BOX_ALARM,
} UskBoxTone;

/* What yields most to a warning. */
#define USK_MOST_YIELD 2

#define USK_TYPE_BLOCK (usk_block_get_type ())

/* A piece of a handout, before anybody knows on which page it will stand.
 * Filled by who makes it, never changed after it was handed on, so that a
 * thread may lay it out.
 */
G_DECLARE_FINAL_TYPE (UskBlock, usk_block, USK, BLOCK, GObject)

UskBlock *usk_block_new (UskBlockKind kind);
UskBlock *usk_block_new_heading (guint level, const char *text);
UskBlock *usk_block_new_text (UskTextRole role, const char *markup);
UskBlock *usk_block_new_list (UskListMarker marker);
UskBlock *usk_block_new_figure (UskFigure *figure);
UskBlock *usk_block_new_box (UskBoxTone tone, const char *heading);
UskBlock *usk_block_new_lines (guint n_lines);
UskBlock *usk_block_new_beside (UskFigure *figure, double share);

UskBlock *usk_block_append (UskBlock *self, UskBlock *child);
void      usk_block_set_language (UskBlock *self, const char *language);
void      usk_block_set_continued (UskBlock *self, const char *heading);
void      usk_block_set_together (UskBlock *self, gboolean together);
void      usk_block_set_following (UskBlock *self, gboolean following);
void      usk_block_set_text_without (UskBlock *self, guint spare, const char *markup);
void      usk_block_set_caption (UskBlock *self, UskBlock *caption);
void      usk_block_set_spare (UskBlock *self, guint spare);
void      usk_block_set_yield (UskBlock *self, guint yield);

UskBlockKind  usk_block_get_kind (UskBlock *self);
guint         usk_block_get_level (UskBlock *self);
UskTextRole   usk_block_get_role (UskBlock *self);
const char   *usk_block_get_text (UskBlock *self);
const char   *usk_block_get_text_without (UskBlock *self, guint *spare);
UskBlock     *usk_block_get_caption (UskBlock *self);
const char   *usk_block_get_language (UskBlock *self);
const char   *usk_block_get_continued (UskBlock *self);
UskListMarker usk_block_get_marker (UskBlock *self);
UskBoxTone    usk_block_get_tone (UskBlock *self);
UskFigure    *usk_block_get_figure (UskBlock *self);
guint         usk_block_get_n_lines (UskBlock *self);
double        usk_block_get_share (UskBlock *self);
gboolean      usk_block_get_together (UskBlock *self);
gboolean      usk_block_get_following (UskBlock *self);
guint         usk_block_get_spare (UskBlock *self);
guint         usk_block_get_yield (UskBlock *self);
guint         usk_block_get_n_children (UskBlock *self);
UskBlock     *usk_block_get_child (UskBlock *self, guint index);

G_END_DECLS
