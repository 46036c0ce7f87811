/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "usk-layout.h"
#include "usk-pdf-tag.h"

G_BEGIN_DECLS

/* What the pieces are made of, from the document down. */
typedef struct _UskElement UskElement;

struct _UskElement {
  UskPdfTag   tag;
  UskElement *parent;
  guint       id;
  const char *language; /* where it is not that of the document */
};

/**
 * UskPieceKind:
 * @USK_PIECE_LINE: a line of text
 * @USK_PIECE_FIGURE: a picture
 * @USK_PIECE_BAND: a filled box
 * @USK_PIECE_FRAME: a filled box with a line around it
 * @USK_PIECE_DISC: a filled disc with a line around it
 * @USK_PIECE_RULE: a thin line
 */
typedef enum {
  USK_PIECE_LINE,
  USK_PIECE_FIGURE,
  USK_PIECE_BAND,
  USK_PIECE_FRAME,
  USK_PIECE_DISC,
  USK_PIECE_RULE,
} UskPieceKind;

/**
 * UskPiece:
 * @kind: what it is
 * @element: (nullable): what it belongs to; none for what is not for reading
 * @x: from the start of the text, and on a page from its left edge
 * @y: from the top of its slice, and on a page from its top
 * @width: its width
 * @height: its height
 * @ink: its color, or that within a frame or a disc
 * @edge: color of the line around a frame or a disc
 * @line_width: of a frame, a disc or a rule
 * @text: (nullable): the layout of a line
 * @line: which of its lines
 * @offset: from @x to where the line begins
 * @baseline: from @y to the line that letters stand on
 * @figure: (nullable): the picture
 * @stacked: whether its pictures, or the words above its chart, stand one above the other
 *
 * What is drawn in one go.
 */
typedef struct {
  UskPieceKind kind;
  UskElement  *element;
  double       x;
  double       y;
  double       width;
  double       height;
  UskInk       ink;
  UskInk       edge;
  double       line_width;
  PangoLayout *text;
  int          line;
  double       offset;
  double       baseline;
  UskFigure   *figure;
  gboolean     stacked;
} UskPiece;

/**
 * UskBreak:
 * @USK_BREAK_FREE: a page may end here
 * @USK_BREAK_IF_NEEDED: only if what stands together is longer than a page
 * @USK_BREAK_NEVER: what follows must be on the same page
 *
 * Whether a page may end after a slice.
 */
typedef enum {
  USK_BREAK_FREE,
  USK_BREAK_IF_NEEDED,
  USK_BREAK_NEVER,
} UskBreak;

typedef struct _UskSlice UskSlice;

/* Drawings that can change do so in steps, from 0, the least, to this: a text
 * beside them is set anew for each.
 */
#define USK_MOST_SIZE 15

/* Above a picture, in parts of the size of running text. */
#define USK_FIGURE_SPACE 0.8

/* From the least to the most. */
typedef struct {
  double least;
  double most;
} UskRange;

/* A frame around slices, on as many pages as they take. */
typedef struct {
  UskBoxTone tone;
  double     pad;
  UskSlice  *banner; /* (nullable): its heading on a dark band */
} UskBoxRun;

/* The heading of what goes on on the next pages. */
typedef struct {
  GPtrArray *slices; /* UskSlice */
} UskHeadingRun;

/* What can be made again in another size. */
typedef struct _UskGrowth UskGrowth;

/* The head of a table, or how to read a row of pictures, for the next pages. */
typedef struct {
  GPtrArray *head;   /* UskSlice */
  gboolean   is_key; /* whether the rows are pictures */
} UskTableRun;

/**
 * UskSlice:
 * @space: above it, unless it is the first on its page
 * @height: its height
 * @after: whether a page may end after it
 * @pieces: (element-type UskPiece): what is in it, in the order of reading
 * @columns: (nullable) (element-type GPtrArray): the slices of each cell of a row
 * @box: (nullable): the frame around it
 * @table: (nullable): the table that it is a row of
 * @again: (nullable): the heading of what it is in, for a page on which that goes on
 * @growth: (nullable): how its drawing can become larger or smaller
 * @said: of a line that tells how to read a picture, the hints that say as much: where one of
 *   them stands on the page already, this one does not
 * @says: of the last line of a hint, the bit that stands for it, or 0
 *
 * A strip across the page that is not torn.
 */
struct _UskSlice {
  double         space;
  double         height;
  UskBreak       after;
  GPtrArray     *pieces;
  GPtrArray     *columns;
  UskBoxRun     *box;
  UskTableRun   *table;
  UskHeadingRun *again;
  UskGrowth     *growth;
  guint          said;
  guint          says;
};

typedef struct {
  GPtrArray *frames; /* UskPiece, behind all others */
  GPtrArray *pieces; /* UskPiece */
  double     foot;   /* where its text ends, before its drawings grow */
  double     growth; /* how much higher its drawings can become */
} UskLayoutPage;

struct _UskLayout {
  UskPaperStyle style;
  char         *language;
  double        text_width;
  double        top;
  double        first_top; /* the same of the first page, which has no running head */
  double        bottom;
  UskElement   *document;
  GArray       *owned;       /* elements, pieces, slices and runs: they go together */
  GHashTable   *texts;       /* role, size, width and markup → PangoLayout */
  GHashTable   *heights;     /* of figures in a width: a set */
  GPtrArray    *hints;       /* how to read charts: each has the bit of its place */
  guint         size;        /* of the drawings that can change, before a page fills itself */
  guint         short_page;  /* the one that leaves something for the last, from 1 on, or 0 */
  double        left_over;   /* how much lower that page is, in points */
  double        repeated;    /* what the headings that stand again take, in points */
  guint         n_torn;      /* times that what should stand together does not */
  guint         dispensed;   /* what has this spare is left out, or 0 */
  guint         urgency;     /* what yields so much or less stands behind the warning */
  guint         alarm_page;  /* on which the first warning begins, from 0 on */
  guint         calm_page;   /* on which the last calm box ends, from 0 on */
  gboolean      warned;      /* whether a warning was met */
  gboolean      whole;       /* whether white is left rather than a step is parted */
  gboolean      flexible;    /* whether a drawing can change */
  gboolean      trying;      /* whether only the number of pages and their ends matter */
  GPtrArray    *pages;       /* UskLayoutPage */
  GCancellable *cancellable; /* (nullable): ends the tries; the maker's own */
};

/**
 * UskSetter:
 * @layout: what is being made
 * @slices: (element-type UskSlice): what is made so far
 * @most_spare: blocks that can be spared more than this are left out
 * @size: how large the drawings are that can change, from 0 to %USK_MOST_SIZE
 * @box: (nullable): the frame that is open
 *
 * Makes slices of blocks.
 */
typedef struct {
  UskLayout *layout;
  GPtrArray *slices;
  guint      most_spare;
  guint      size;
  UskBoxRun *box;
} UskSetter;

/**
 * UskGrowth:
 * @setter: as it was
 * @block: whose figure it is
 * @parent: what the block belongs to
 * @range: (nullable): between which sizes it can change
 * @x: from the start of the text
 * @width: of the block
 * @beside: whether its text stands beside it
 * @stacked: whether its pictures stand one above the other
 *
 * How to make a slice in another size.
 */
struct _UskGrowth {
  UskSetter       setter;
  UskBlock       *block;
  UskElement     *parent;
  const UskRange *range;
  double          x;
  double          width;
  gboolean        beside;
  gboolean        stacked;
};

UskLayout  *usk_layout_copy_empty (const UskLayout *self);
UskElement *usk_layout_add_element (UskLayout *self, UskElement *parent, UskPdfTag tag);
UskPiece   *usk_layout_add_piece (UskLayout *self, UskPieceKind kind, UskElement *element);
UskSlice   *usk_layout_add_slice (UskLayout *self);
GPtrArray  *usk_layout_add_slices (UskLayout *self);
UskPiece   *usk_layout_copy_piece (UskLayout *self, const UskPiece *piece);
gpointer    usk_layout_own (UskLayout *self, gpointer data, GDestroyNotify destroy);

double    usk_slices_get_height (GPtrArray *slices);
void      usk_slice_take (UskSlice *slice, GPtrArray *slices, double y);
void      usk_slice_finish (UskSlice *slice);
UskSlice *usk_slice_split (UskLayout *self, UskSlice *row, double height);

gboolean  usk_slice_shows_figure (const UskSlice *slice);
guint     usk_slice_get_line (const UskSlice *slice);
UskSlice *usk_slice_resize (const UskSlice *slice, guint size);
double    usk_slice_get_growth (const UskSlice *slice, guint size);

GHashTable *usk_layout_create_heights (void);
double      usk_layout_measure_figure (UskLayout *self, UskFigure *figure, gboolean stacked, double width);
double usk_layout_fit_figure (UskLayout *self, UskFigure *figure, gboolean stacked, double share, double *width);
UskSlice *usk_setter_make_figure (const UskSetter *self, UskFigure *figure, gboolean stacked, double share,
                                  UskElement *parent, double x, double width);

gboolean   usk_block_has_kind (UskBlock *block, guint index, UskBlockKind kind);
gboolean   usk_block_is_chart_row (UskBlock *block);
void       usk_setter_note_hint (UskSetter *self, const char *text, guint from);
void       usk_setter_begin_key (UskSetter *self, guint from);
void       usk_setter_go_on_with_key (UskSetter *self, guint from);
void       usk_setter_repeat_heading (UskSetter *self, UskBlock *block, guint from, double x, double width);
GPtrArray *usk_setter_list_kept (UskSetter *self, UskBlock *block);

void usk_setter_set_heading (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set_box (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set_lines (UskSetter *self, UskBlock *block, double x, double width);
void usk_setter_set_rule (UskSetter *self, double x, double width);
void usk_setter_keep_last (UskSetter *self);
void usk_setter_set_figure (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set_key (UskSetter *self, UskFigure *figure, double drawn, UskElement *parent, double x,
                         double width);
void usk_setter_set_beside (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set_children (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
void usk_setter_set_text (UskSetter *self, UskTextRole role, const char *markup, UskElement *element, double x,
                          double width);
void usk_setter_set_table (UskSetter *self, UskBlock *block, UskElement *parent, double x, double width);
GHashTable  *usk_layout_create_texts (void);
PangoLayout *usk_layout_make_text (UskLayout *self, UskTextRole role, const char *markup, double width);
UskPiece *usk_layout_add_line (UskLayout *self, PangoLayout *text, int line, UskTextRole role, UskElement *element,
                               double x, double width);

void   usk_layout_set_pages (UskLayout *self, const UskLeaflet *leaflet, guint most_spare, guint size,
                             gboolean trying);
void   usk_layout_look_ahead (UskLayout *self, const UskLeaflet *leaflet, guint size);
void   usk_layout_set_spacing (UskLayout *self, const UskLeaflet *leaflet, UskSpacing spacing);
void   usk_layout_fit_sheet (UskLayout *self, const UskLeaflet *leaflet);
double usk_layout_get_fill (const UskLayout *self, guint index);
void   usk_layout_fit (UskLayout *self, const UskLeaflet *leaflet);
void   usk_layout_paginate (UskLayout *self, GPtrArray *slices);
void   usk_layout_add_running (UskLayout *self, const UskLeaflet *leaflet);
double usk_layout_measure_foot (UskLayout *self, const UskLeaflet *leaflet);

G_END_DECLS
