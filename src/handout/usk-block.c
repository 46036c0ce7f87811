/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-block-private.h"

#include "usk-text.h"

G_DEFINE_FINAL_TYPE (UskBlock, usk_block, G_TYPE_OBJECT)

static void
usk_block_finalize (GObject *object)
{
  UskBlock *self = USK_BLOCK (object);

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_object (&self->figure);
  g_clear_object (&self->caption);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->text_without, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->continued, g_free);

  G_OBJECT_CLASS (usk_block_parent_class)->finalize (object);
}

static void
usk_block_class_init (UskBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_block_finalize;
}

static void
usk_block_init (UskBlock *self)
{
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usk_block_new:
 * @kind: a kind that needs nothing else: a section, an item, a table, a row or a cell
 *
 * Returns: (transfer full): an empty block.
 */
UskBlock *
usk_block_new (UskBlockKind kind)
{
  UskBlock *self = g_object_new (USK_TYPE_BLOCK, NULL);

  self->kind = kind;

  return self;
}

/**
 * usk_block_new_heading:
 * @level: 1 for the title, 2 or 3
 * @text: plain text
 *
 * Returns: (transfer full): a heading.
 */
UskBlock *
usk_block_new_heading (guint level, const char *text)
{
  static const UskTextRole roles[] = { USK_TEXT_TITLE, USK_TEXT_HEADING, USK_TEXT_SUBHEADING };
  UskBlock *self;

  g_return_val_if_fail (level >= 1 && level <= G_N_ELEMENTS (roles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = usk_block_new (USK_BLOCK_HEADING);
  self->level = level;
  self->role = roles[level - 1];
  self->text = g_markup_escape_text (text, -1);

  return self;
}

/**
 * usk_block_new_text:
 * @role: what it is for
 * @markup: Pango markup without links
 *
 * Returns: (transfer full): a paragraph.  Its numbers stay on the line of what
 *   they count.
 */
UskBlock *
usk_block_new_text (UskTextRole role, const char *markup)
{
  UskBlock *self;

  g_return_val_if_fail (markup != NULL, NULL);

  self = usk_block_new (USK_BLOCK_TEXT);
  self->role = role;
  self->text = usk_text_keep_numbers (markup);

  return self;
}

/**
 * usk_block_new_list:
 * @marker: what stands before its items
 *
 * Returns: (transfer full): a list without items.
 */
UskBlock *
usk_block_new_list (UskListMarker marker)
{
  UskBlock *self = usk_block_new (USK_BLOCK_LIST);

  self->marker = marker;

  return self;
}

/**
 * usk_block_new_figure:
 * @figure: a picture
 *
 * Returns: (transfer full): a block with the picture.
 */
UskBlock *
usk_block_new_figure (UskFigure *figure)
{
  UskBlock *self;

  g_return_val_if_fail (USK_IS_FIGURE (figure), NULL);

  self = usk_block_new (USK_BLOCK_FIGURE);
  self->figure = g_object_ref (figure);

  return self;
}

/**
 * usk_block_new_box:
 * @tone: how loud it speaks
 * @heading: plain text
 *
 * Returns: (transfer full): a box with its heading.
 */
UskBlock *
usk_block_new_box (UskBoxTone tone, const char *heading)
{
  UskBlock *self = usk_block_new (USK_BLOCK_BOX);
  UskBlock *first = usk_block_append (self, usk_block_new_heading (2, heading));

  self->tone = tone;
  self->together = TRUE;
  if (tone == USK_BOX_ALARM)
    first->role = USK_TEXT_BANNER;

  return self;
}

/**
 * usk_block_new_lines:
 * @n_lines: how many
 *
 * Returns: (transfer full): lines to write on.
 */
UskBlock *
usk_block_new_lines (guint n_lines)
{
  UskBlock *self = usk_block_new (USK_BLOCK_LINES);

  self->n_lines = n_lines;

  return self;
}

/**
 * usk_block_new_beside:
 * @figure: a picture
 * @share: how much of the width the picture gets where there is room for both
 *
 * Returns: (transfer full): a block whose children will stand beside the picture.
 */
UskBlock *
usk_block_new_beside (UskFigure *figure, double share)
{
  UskBlock *self = usk_block_new_figure (figure);

  g_return_val_if_fail (share > 0 && share < 1, self);

  self->kind = USK_BLOCK_BESIDE;
  self->share = share;

  return self;
}

/**
 * usk_block_append:
 * @self: a block that is not handed on yet
 * @child: (transfer full): what comes next in it
 *
 * Returns: (transfer none): @child.
 */
UskBlock *
usk_block_append (UskBlock *self, UskBlock *child)
{
  g_return_val_if_fail (USK_IS_BLOCK (self), NULL);
  g_return_val_if_fail (USK_IS_BLOCK (child), NULL);

  g_ptr_array_add (self->children, child);

  return child;
}

/**
 * usk_block_set_language:
 * @self: a paragraph that is not handed on yet
 * @language: (nullable): a language tag, such as "en", or %NULL for the language of
 *   the handout
 *
 * Says in which language it is, so that it is read aloud in the right voice.
 */
void
usk_block_set_language (UskBlock *self, const char *language)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * usk_block_set_continued:
 * @self: a section that is not handed on yet, which begins with its heading
 * @heading: (nullable): plain text
 *
 * Sets what stands above the rest of it on the next pages, where it goes on there.
 */
void
usk_block_set_continued (UskBlock *self, const char *heading)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  g_free (self->continued);
  self->continued = heading != NULL ? g_markup_escape_text (heading, -1) : NULL;
}

/**
 * usk_block_set_together:
 * @self: a block that is not handed on yet
 * @together: whether it should stand on one page if a page has room for it
 */
void
usk_block_set_together (UskBlock *self, gboolean together)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  self->together = together;
}

/**
 * usk_block_set_following:
 * @self: a block that is not handed on yet
 * @following: whether it should stand on one page with the end of what is before it
 */
void
usk_block_set_following (UskBlock *self, gboolean following)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  self->following = following;
}

/**
 * usk_block_set_text_without:
 * @self: a paragraph that is not handed on yet
 * @spare: from 1 on
 * @markup: Pango markup without links
 *
 * Sets what it says instead where blocks that have this spare were left out.
 */
void
usk_block_set_text_without (UskBlock *self, guint spare, const char *markup)
{
  g_return_if_fail (USK_IS_BLOCK (self));
  g_return_if_fail (spare > 0);
  g_return_if_fail (markup != NULL);

  g_free (self->text_without);
  self->text_without = usk_text_keep_numbers (markup);
  self->without = spare;
}

/**
 * usk_block_set_caption:
 * @self: a picture beside its text, not handed on yet
 * @caption: (transfer full): a paragraph, which may have a spare
 *
 * Sets what stands above the picture.
 */
void
usk_block_set_caption (UskBlock *self, UskBlock *caption)
{
  g_return_if_fail (USK_IS_BLOCK (self));
  g_return_if_fail (USK_IS_BLOCK (caption));

  g_clear_object (&self->caption);
  self->caption = caption;
}

/**
 * usk_block_set_spare:
 * @self: a block that is not handed on yet
 * @spare: 0 for what must be there; of the others the highest is left out
 *   first when a handout is longer than it may be
 */
void
usk_block_set_spare (UskBlock *self, guint spare)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  self->spare = spare;
}

/**
 * usk_block_set_yield:
 * @self: a block that is not handed on yet
 * @yield: 0 for what keeps its place; of the others the lowest goes first behind
 *   the warning that follows it, when that would otherwise come too late
 */
void
usk_block_set_yield (UskBlock *self, guint yield)
{
  g_return_if_fail (USK_IS_BLOCK (self));

  self->yield = yield;
}
