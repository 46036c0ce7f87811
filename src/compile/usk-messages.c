/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-messages.h"

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#include "usk-compile-resources.h"
#include "usk-xml.h"

#define RULES_RESOURCE "/org/underskin/Kiosk/compile/its/underskin.its"

/* As in the files that msgfmt writes; no text holds it. */
#define CONTEXT_END "\004"

struct _UskMessages {
  GObject parent_instance;

  xmlDoc *rules;
  GPtrArray *messages;
  GHashTable *by_node; /* xmlNode -> UskMessage */
  GHashTable *by_key;  /* key -> the first UskMessage with it */
};

G_DEFINE_FINAL_TYPE (UskMessages, usk_messages, G_TYPE_OBJECT)

static void
usk_message_free (gpointer data)
{
  UskMessage *message = data;

  g_free (message->key);
  g_free (message);
}

static void
usk_messages_finalize (GObject *object)
{
  UskMessages *self = USK_MESSAGES (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->rules, xmlFreeDoc);

  G_OBJECT_CLASS (usk_messages_parent_class)->finalize (object);
}

static void
usk_messages_class_init (UskMessagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_messages_finalize;
}

static void
usk_messages_init (UskMessages *self)
{
  g_autoptr (GBytes) text =
    g_resource_lookup_data (usk_compile_get_resource (), RULES_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_if_fail (text != NULL);
  self->rules = xmlReadMemory (g_bytes_get_data (text, NULL), (int) g_bytes_get_size (text), "underskin.its", NULL,
                               XML_PARSE_NONET);
  self->messages = g_ptr_array_new_with_free_func (usk_message_free);
  self->by_node = g_hash_table_new (NULL, NULL);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
}

/* An attribute holds no marks, but a translator sees it escaped as it stands in
 * the file, for so does xgettext.
 */
static char *
escape_attribute (xmlNode *node)
{
  g_autofree char *text = usk_xml_text (node);
  g_autoptr (GString) escaped = g_string_new (text);

  g_string_replace (escaped, "&", "&amp;", 0);
  g_string_replace (escaped, "<", "&lt;", 0);
  g_string_replace (escaped, ">", "&gt;", 0);
  g_string_replace (escaped, "\"", "&quot;", 0);

  return g_strdup (escaped->str);
}

/* The last rule that selects a node gives its context, as everywhere in ITS. */
static char *
find_context (UskMessages *self, xmlXPathContext *xpath, xmlNode *node)
{
  char *context = NULL;

  USK_XML_EACH (rule, xmlDocGetRootElement (self->rules), "contextRule")
    {
      g_autofree char *selector = usk_xml_get (rule, "selector");
      g_autofree char *pointer = usk_xml_get (rule, "contextPointer");
      xmlXPathObject *selected = xmlXPathEval ((const xmlChar *) selector, xpath);

      if (selected != NULL && xmlXPathNodeSetContains (selected->nodesetval, node))
        {
          xmlXPathObject *value = xmlXPathNodeEval (node, (const xmlChar *) pointer, xpath);
          xmlChar *text = xmlXPathCastToString (value);

          g_free (context);
          context = g_strdup ((const char *) text);
          xmlFree (text);
          xmlXPathFreeObject (value);
          xpath->node = (xmlNode *) xpath->doc;
        }
      xmlXPathFreeObject (selected);
    }

  return context;
}

static void
add_node (UskMessages *self, xmlXPathContext *xpath, xmlNode *node)
{
  g_autofree char *text = node->type == XML_ATTRIBUTE_NODE ? escape_attribute (node) : usk_xml_markup (node);
  g_autofree char *context = find_context (self, xpath, node);
  UskMessage *message;

  if (text[0] == '\0')
    return;

  message = g_new (UskMessage, 1);
  message->key = usk_messages_make_key (context, text);
  message->text = strstr (message->key, CONTEXT_END) + strlen (CONTEXT_END);
  message->node = node;
  g_ptr_array_add (self->messages, message);
  g_hash_table_insert (self->by_node, node, message);
  if (!g_hash_table_contains (self->by_key, message->key))
    g_hash_table_insert (self->by_key, message->key, message);
}

/**
 * usk_messages_new:
 *
 * Returns: (transfer full): no messages yet.
 */
UskMessages *
usk_messages_new (void)
{
  return g_object_new (USK_TYPE_MESSAGES, NULL);
}

/**
 * usk_messages_add:
 * @self: messages
 * @document: a file of the source, which must outlive @self
 *
 * Adds each text that a rule calls translatable.
 */
void
usk_messages_add (UskMessages *self, xmlDoc *document)
{
  xmlXPathContext *xpath;

  g_return_if_fail (USK_IS_MESSAGES (self));
  g_return_if_fail (document != NULL);

  xpath = xmlXPathNewContext (document);
  USK_XML_EACH (rule, xmlDocGetRootElement (self->rules), "translateRule")
    {
      g_autofree char *translate = usk_xml_get (rule, "translate");
      g_autofree char *selector = usk_xml_get (rule, "selector");
      xmlXPathObject *selected =
        g_str_equal (translate, "yes") ? xmlXPathEval ((const xmlChar *) selector, xpath) : NULL;

      if (selected != NULL && selected->nodesetval != NULL)
        for (int i = 0; i < selected->nodesetval->nodeNr; i++)
          add_node (self, xpath, selected->nodesetval->nodeTab[i]);
      xmlXPathFreeObject (selected);
    }
  xmlXPathFreeContext (xpath);
}

/**
 * usk_messages_find:
 * @self: messages
 * @node: an element or an attribute
 *
 * Returns: (transfer none) (nullable): the message that it is, %NULL if it has
 *   no words for translators.
 */
const UskMessage *
usk_messages_find (UskMessages *self, const xmlNode *node)
{
  g_return_val_if_fail (USK_IS_MESSAGES (self), NULL);

  return g_hash_table_lookup (self->by_node, node);
}

/**
 * usk_messages_look_up:
 * @self: messages
 * @key: from usk_messages_make_key()
 *
 * Returns: (transfer none) (nullable): the first message with that key.
 */
const UskMessage *
usk_messages_look_up (UskMessages *self, const char *key)
{
  g_return_val_if_fail (USK_IS_MESSAGES (self), NULL);

  return g_hash_table_lookup (self->by_key, key);
}

/**
 * usk_messages_get_count:
 * @self: messages
 *
 * Returns: how many there are to translate; what is said twice counts once.
 */
guint
usk_messages_get_count (UskMessages *self)
{
  g_return_val_if_fail (USK_IS_MESSAGES (self), 0);

  return g_hash_table_size (self->by_key);
}

/**
 * usk_messages_list:
 * @self: messages
 *
 * Returns: (transfer none) (element-type UskMessage): all of them.
 */
GPtrArray *
usk_messages_list (UskMessages *self)
{
  g_return_val_if_fail (USK_IS_MESSAGES (self), NULL);

  return self->messages;
}

/**
 * usk_messages_make_key:
 * @context: (nullable): what tells it from the same text elsewhere
 * @text: a text, marks kept
 *
 * White space does not count: authors and editors break lines where they like.
 *
 * Returns: (transfer full): what a message is found by.
 */
char *
usk_messages_make_key (const char *context, const char *text)
{
  g_autofree char *folded = usk_xml_fold (text);

  return g_strconcat (context != NULL ? context : "", CONTEXT_END, folded, NULL);
}
