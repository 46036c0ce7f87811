/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-label.h"

struct _UskLabel {
  GObject parent_instance;

  char *part;
  char *anchor;
  char *text;
  char *term;
  char *note;
};

G_DEFINE_FINAL_TYPE (UskLabel, usk_label, G_TYPE_OBJECT)

static void
usk_label_finalize (GObject *object)
{
  UskLabel *self = USK_LABEL (object);

  g_free (self->part);
  g_free (self->anchor);
  g_free (self->text);
  g_free (self->term);
  g_free (self->note);

  G_OBJECT_CLASS (usk_label_parent_class)->finalize (object);
}

static void
usk_label_class_init (UskLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_label_finalize;
}

static void
usk_label_init (UskLabel *self)
{
}

/**
 * usk_label_new:
 * @part: the part that the label names
 * @anchor: (nullable): name of the anchor its line ends on, without "at-", or
 *   %NULL for the part's own
 * @text: what the label says, a few plain words
 * @term: (nullable): id of the glossary term that a tap opens
 * @note: (nullable): text that a tap shows when there is no term
 *
 * Returns: (transfer full): a new label.
 */
UskLabel *
usk_label_new (const char *part, const char *anchor, const char *text, const char *term, const char *note)
{
  UskLabel *self;

  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (USK_TYPE_LABEL, NULL);
  self->part = g_strdup (part);
  self->anchor = g_strdup (anchor);
  self->text = g_strdup (text);
  self->term = g_strdup (term);
  self->note = g_strdup (note);

  return self;
}

/**
 * usk_label_get_part:
 * @self: a label
 *
 * Returns: (transfer none): the part that the label names.
 */
const char *
usk_label_get_part (UskLabel *self)
{
  g_return_val_if_fail (USK_IS_LABEL (self), NULL);

  return self->part;
}

/**
 * usk_label_get_anchor:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the anchor its line ends on, without
 *   "at-", or %NULL for the part's own.
 */
const char *
usk_label_get_anchor (UskLabel *self)
{
  g_return_val_if_fail (USK_IS_LABEL (self), NULL);

  return self->anchor;
}

/**
 * usk_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none): what the label says.
 */
const char *
usk_label_get_text (UskLabel *self)
{
  g_return_val_if_fail (USK_IS_LABEL (self), NULL);

  return self->text;
}

/**
 * usk_label_get_term:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the glossary term that a tap opens.
 */
const char *
usk_label_get_term (UskLabel *self)
{
  g_return_val_if_fail (USK_IS_LABEL (self), NULL);

  return self->term;
}

/**
 * usk_label_get_note:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): the text that a tap shows when there is
 *   no term.
 */
const char *
usk_label_get_note (UskLabel *self)
{
  g_return_val_if_fail (USK_IS_LABEL (self), NULL);

  return self->note;
}
