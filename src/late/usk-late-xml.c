/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Underskin calls of libxml2. */

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>

#include "usk-late-library.h"

static UskLateLibrary xml = { "libxml2.so.2", NULL };

/* A variable, which no call can load; the library frees so unless it is told otherwise. */
xmlFreeFunc xmlFree = free;

USK_LATE_VOID (&xml, xmlInitParser, (void), ())
USK_LATE (&xml, xmlDocPtr, xmlReadMemory,
          (const char *data, int size, const char *url, const char *encoding, int options),
          (data, size, url, encoding, options))
USK_LATE (&xml, xmlParserCtxtPtr, xmlNewParserCtxt, (void), ())
USK_LATE (&xml, xmlDocPtr, xmlCtxtReadMemory,
          (xmlParserCtxtPtr context, const char *data, int size, const char *url, const char *encoding,
           int options),
          (context, data, size, url, encoding, options))
USK_LATE (&xml, xmlErrorPtr, xmlCtxtGetLastError, (void *context), (context))
USK_LATE_VOID (&xml, xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
USK_LATE_VOID (&xml, xmlFreeDoc, (xmlDocPtr document), (document))
USK_LATE_VOID (&xml, xmlDocDumpMemoryEnc, (xmlDocPtr document, xmlChar **data, int *size, const char *encoding),
               (document, data, size, encoding))
USK_LATE (&xml, xmlNodePtr, xmlDocGetRootElement, (const xmlDoc *document), (document))
USK_LATE (&xml, xmlNodePtr, xmlNewNode, (xmlNsPtr space, const xmlChar *name), (space, name))
USK_LATE (&xml, xmlNodePtr, xmlNewChild,
          (xmlNodePtr parent, xmlNsPtr space, const xmlChar *name, const xmlChar *content),
          (parent, space, name, content))
USK_LATE (&xml, xmlNodePtr, xmlAddChild, (xmlNodePtr parent, xmlNodePtr child), (parent, child))
USK_LATE_VOID (&xml, xmlFreeNode, (xmlNodePtr node), (node))
USK_LATE (&xml, unsigned long, xmlChildElementCount, (xmlNodePtr parent), (parent))
USK_LATE (&xml, long, xmlGetLineNo, (const xmlNode *node), (node))
USK_LATE (&xml, xmlChar *, xmlNodeGetContent, (const xmlNode *node), (node))
USK_LATE (&xml, xmlChar *, xmlNodeListGetString, (xmlDocPtr document, const xmlNode *list, int in_line),
          (document, list, in_line))
USK_LATE (&xml, xmlChar *, xmlGetProp, (const xmlNode *node, const xmlChar *name), (node, name))
USK_LATE (&xml, xmlChar *, xmlGetNoNsProp, (const xmlNode *node, const xmlChar *name), (node, name))
USK_LATE (&xml, xmlAttrPtr, xmlHasNsProp, (const xmlNode *node, const xmlChar *name, const xmlChar *space),
          (node, name, space))
USK_LATE (&xml, xmlAttrPtr, xmlSetProp, (xmlNodePtr node, const xmlChar *name, const xmlChar *value),
          (node, name, value))
USK_LATE (&xml, int, xmlStrEqual, (const xmlChar *one, const xmlChar *other), (one, other))
