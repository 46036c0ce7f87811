/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * UskMessage:
 * @key: what a translation is found by: context and text, for usk_messages_make_key()
 * @text: the text of it in the language of the source, marks kept
 * @node: the element or the attribute that says it
 */
typedef struct {
  char       *key;
  const char *text;
  xmlNode    *node;
} UskMessage;

#define USK_TYPE_MESSAGES (usk_messages_get_type ())

/* What translators get to see of the source.  Which words these are is read
 * from the same rules that xgettext follows, data/content/its/underskin.its, so
 * that the template and the compiler cannot differ.
 */
G_DECLARE_FINAL_TYPE (UskMessages, usk_messages, USK, MESSAGES, GObject)

UskMessages      *usk_messages_new (void);
void              usk_messages_add (UskMessages *self, xmlDoc *document);
const UskMessage *usk_messages_find (UskMessages *self, const xmlNode *node);
const UskMessage *usk_messages_look_up (UskMessages *self, const char *key);
guint             usk_messages_get_count (UskMessages *self);
GPtrArray        *usk_messages_list (UskMessages *self);
char             *usk_messages_make_key (const char *context, const char *text);

G_END_DECLS
