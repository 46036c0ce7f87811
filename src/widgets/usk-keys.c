/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which keys a language needs is for its translators to say: "A, B, Ñ = Eñe". */

#include "usk-keys.h"

#include <string.h>

/* A letter may be written with two or three, such as "Ch", or with marks of its
 * own; what is longer is a slip in the list.
 */
#define MAX_CHARACTERS 4

static void
key_free (UskKey *key)
{
  g_free (key->label);
  g_free (key->name);
  g_free (key);
}

/* Returns %NULL for what no key can have on it. */
static UskKey *
parse_key (const char *item)
{
  g_auto (GStrv) parts = g_strsplit (item, "=", 2);
  g_autofree char *label = parts[0] != NULL ? g_utf8_normalize (parts[0], -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  UskKey *key;

  if (label == NULL || g_strstrip (label)[0] == '\0' || g_utf8_strlen (label, -1) > MAX_CHARACTERS)
    return NULL;

  key = g_new0 (UskKey, 1);
  key->label = g_steal_pointer (&label);
  if (parts[1] != NULL && g_strstrip (parts[1])[0] != '\0')
    key->name = g_strdup (parts[1]);

  return key;
}

static GPtrArray *
parse (const char *list)
{
  g_auto (GStrv) items = g_strsplit (list, ",", -1);
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) key_free);

  for (guint i = 0; items[i] != NULL; i++)
    {
      UskKey *key = parse_key (items[i]);

      if (key != NULL)
        g_ptr_array_add (keys, key);
    }

  return keys;
}

/**
 * usk_keys_parse:
 * @list: keys with commas between them, each as "Á" or as "Á = A with an accent"
 * @usual: the list to take where @list has no key at all
 *
 * Leaves out what no key can have on it, since a slip of a translator must not
 * take the keyboard away.
 *
 * Returns: (transfer full) (element-type UskKey): the keys, in their order.
 */
GPtrArray *
usk_keys_parse (const char *list, const char *usual)
{
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (list != NULL && usual != NULL, NULL);

  keys = parse (list);

  return keys->len > 0 ? g_steal_pointer (&keys) : parse (usual);
}
