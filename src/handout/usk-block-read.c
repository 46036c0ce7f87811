/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a block is and holds, for whoever lays it out. */

#include "usk-block-private.h"

/**
 * usk_block_get_kind:
 * @self: a block
 *
 * Returns: what it is.
 */
UskBlockKind
usk_block_get_kind (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), USK_BLOCK_SECTION);

  return self->kind;
}

/**
 * usk_block_get_level:
 * @self: a heading
 *
 * Returns: its level, from 1.
 */
guint
usk_block_get_level (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->level;
}

/**
 * usk_block_get_role:
 * @self: a heading or a paragraph
 *
 * Returns: what its text is for.
 */
UskTextRole
usk_block_get_role (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), USK_TEXT_BODY);

  return self->role;
}

/**
 * usk_block_get_text:
 * @self: a heading or a paragraph
 *
 * Returns: (transfer none) (nullable): Pango markup.
 */
const char *
usk_block_get_text (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);

  return self->text;
}

/**
 * usk_block_get_text_without:
 * @self: a paragraph
 * @spare: (out): 0, or the spare of what it is about
 *
 * Returns: (transfer none) (nullable): the Pango markup that it has where blocks with
 *   this spare were left out, or %NULL if it always has the same.
 */
const char *
usk_block_get_text_without (UskBlock *self, guint *spare)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);
  g_return_val_if_fail (spare != NULL, NULL);

  *spare = self->without;

  return self->text_without;
}

/**
 * usk_block_get_caption:
 * @self: a block with a picture
 *
 * Returns: (transfer none) (nullable): what stands above the picture.
 */
UskBlock *
usk_block_get_caption (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);

  return self->caption;
}

/**
 * usk_block_get_language:
 * @self: a block
 *
 * Returns: (nullable): its language, where that is not the language of the handout.
 */
const char *
usk_block_get_language (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);

  return self->language;
}

/**
 * usk_block_get_continued:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what stands above the rest of it on the next pages,
 *   as markup.
 */
const char *
usk_block_get_continued (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);

  return self->continued;
}

/**
 * usk_block_get_marker:
 * @self: a list
 *
 * Returns: what stands before its items.
 */
UskListMarker
usk_block_get_marker (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), USK_LIST_BULLETS);

  return self->marker;
}

/**
 * usk_block_get_tone:
 * @self: a box
 *
 * Returns: how loud it speaks.
 */
UskBoxTone
usk_block_get_tone (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), USK_BOX_CALM);

  return self->tone;
}

/**
 * usk_block_get_figure:
 * @self: a block with a picture
 *
 * Returns: (transfer none) (nullable): the picture.
 */
UskFigure *
usk_block_get_figure (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);

  return self->figure;
}

/**
 * usk_block_get_n_lines:
 * @self: lines to write on
 *
 * Returns: how many.
 */
guint
usk_block_get_n_lines (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->n_lines;
}

/**
 * usk_block_get_share:
 * @self: a picture with its text
 *
 * Returns: how much of the width the picture gets.
 */
double
usk_block_get_share (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->share;
}

/**
 * usk_block_get_together:
 * @self: a block
 *
 * Returns: whether it should stand on one page.
 */
gboolean
usk_block_get_together (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), FALSE);

  return self->together;
}

/**
 * usk_block_get_following:
 * @self: a block
 *
 * Returns: whether it should stand on one page with the end of what is before it.
 */
gboolean
usk_block_get_following (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), FALSE);

  return self->following;
}

/**
 * usk_block_get_spare:
 * @self: a block
 *
 * Returns: 0 if it must be there; the highest is left out first.
 */
guint
usk_block_get_spare (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->spare;
}

/**
 * usk_block_get_yield:
 * @self: a block
 *
 * Returns: 0 if it keeps its place; the lowest goes first behind a warning.
 */
guint
usk_block_get_yield (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->yield;
}

/**
 * usk_block_get_n_children:
 * @self: a block
 *
 * Returns: how many blocks are in it.
 */
guint
usk_block_get_n_children (UskBlock *self)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), 0);

  return self->children->len;
}

/**
 * usk_block_get_child:
 * @self: a block
 * @index: below usk_block_get_n_children()
 *
 * Returns: (transfer none): a block in it.
 */
UskBlock *
usk_block_get_child (UskBlock *self, guint index)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);
  g_return_val_if_fail (index < self->children->len, NULL);

  return g_ptr_array_index (self->children, index);
}
