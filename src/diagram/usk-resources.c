/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-resources.h"

#include <string.h>

#include "usk-svg.h"

/* librsvg matches every rule of a style against every stop of every gradient
 * when it reads a document, which for a drawing takes a millisecond or two.  So
 * the document of a leaf gets only what the leaf refers to.
 */
struct _UskResources {
  GPtrArray *markup; /* char * */
  GPtrArray *refers; /* GArray of guint: what each of them refers to */
  GHashTable *ids;   /* id to index in @markup */
  GArray *always;    /* indices of what the styles refer to */
};

static void
remember_ids (UskResources *self, const xmlNode *node, guint index)
{
  char *id = usk_svg_get (node, "id");

  /* The first of several is the one that references find. */
  if (id != NULL && !g_hash_table_contains (self->ids, id))
    g_hash_table_insert (self->ids, id, GUINT_TO_POINTER (index));
  else
    g_free (id);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      remember_ids (self, child, index);
}

static void
add_resource (UskResources *self, const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  usk_svg_write_resource (text, node);
  remember_ids (self, node, self->markup->len);
  g_ptr_array_add (self->markup, g_string_free (text, FALSE));
}

static void
collect (UskResources *self, const xmlNode *node, gboolean in_defs)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      UskSvgKind kind = usk_svg_get_kind (child);

      if (usk_svg_is (child, "defs"))
        collect (self, child, TRUE);
      else if (kind == USK_SVG_RESOURCE || (in_defs && (kind == USK_SVG_GROUP || kind == USK_SVG_SHAPE)))
        add_resource (self, child);
      else if (kind == USK_SVG_GROUP || kind == USK_SVG_SHAPE)
        collect (self, child, FALSE);
    }
}

/* Takes whatever looks like a reference: a colour that happens to be an id too
 * only makes a document a little longer.
 */
static GArray *
find_references (UskResources *self, const char *markup)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *hash = strchr (markup, '#'); hash != NULL; hash = strchr (hash + 1, '#'))
    {
      g_autofree char *id = g_strndup (hash + 1, strcspn (hash + 1, ")\"'& "));
      gpointer value;
      guint index;

      if (!g_hash_table_lookup_extended (self->ids, id, NULL, &value))
        continue;
      index = GPOINTER_TO_UINT (value);
      g_array_append_val (references, index);
    }

  return references;
}

/**
 * usk_resources_new:
 * @root: the root of a drawing
 * @styles: all its styles, which may refer to resources too
 *
 * Returns: (transfer full): all that its shapes may refer to.
 */
UskResources *
usk_resources_new (const struct _xmlNode *root, const char *styles)
{
  UskResources *self = g_new0 (UskResources, 1);

  self->markup = g_ptr_array_new_with_free_func (g_free);
  self->refers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect (self, root, FALSE);
  for (guint i = 0; i < self->markup->len; i++)
    g_ptr_array_add (self->refers, find_references (self, g_ptr_array_index (self->markup, i)));
  self->always = usk_resources_find (self, styles);

  return self;
}

/**
 * usk_resources_free:
 * @self: (transfer full): resources
 */
void
usk_resources_free (UskResources *self)
{
  g_ptr_array_unref (self->markup);
  g_ptr_array_unref (self->refers);
  g_hash_table_unref (self->ids);
  g_array_unref (self->always);
  g_free (self);
}

static GArray *
list_marks (UskResources *self, const guint8 *marks)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->markup->len; i++)
    if (marks[i] != 0)
      g_array_append_val (needs, i);

  return needs;
}

/**
 * usk_resources_find:
 * @self: resources
 * @markup: shapes
 *
 * Returns: (transfer full): the indices of all resources that @markup refers
 *   to, directly or through another.
 */
GArray *
usk_resources_find (UskResources *self, const char *markup)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->markup->len + 1);
  g_autoptr (GArray) open = find_references (self, markup);

  while (open->len > 0)
    {
      guint index = g_array_index (open, guint, open->len - 1);
      const GArray *further = g_ptr_array_index (self->refers, index);

      g_array_set_size (open, open->len - 1);
      if (marks[index] != 0)
        continue;
      marks[index] = 1;
      g_array_append_vals (open, further->data, further->len);
    }

  return list_marks (self, marks);
}

/**
 * usk_resources_unite:
 * @self: resources
 * @needs: (array length=n_needs): lists of indices
 * @n_needs: how many
 *
 * Returns: (transfer full): the indices of all that any of the lists or a style
 *   needs.
 */
GArray *
usk_resources_unite (UskResources *self, const GArray *const *needs, guint n_needs)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->markup->len + 1);

  for (guint i = 0; i < self->always->len; i++)
    marks[g_array_index (self->always, guint, i)] = 1;
  for (guint i = 0; i < n_needs; i++)
    for (guint j = 0; j < needs[i]->len; j++)
      marks[g_array_index (needs[i], guint, j)] = 1;

  return list_marks (self, marks);
}

/**
 * usk_resources_write:
 * @self: resources
 * @text: where to write
 * @needs: (nullable): indices of those to write, or %NULL for all
 */
void
usk_resources_write (UskResources *self, GString *text, const GArray *needs)
{
  guint n = needs != NULL ? needs->len : self->markup->len;

  g_string_append (text, "<defs>");
  for (guint i = 0; i < n; i++)
    g_string_append (text, g_ptr_array_index (self->markup, needs != NULL ? g_array_index (needs, guint, i) : i));
  g_string_append (text, "</defs>");
}
