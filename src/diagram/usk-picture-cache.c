/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-picture-cache.h"

typedef struct {
  char *key;
  UskPicture *picture;
} Entry;

struct _UskPictureCache {
  GHashTable *links; /* key, borrowed from the entry, to its link in @entries */
  GQueue entries;    /* the last used first */
  gsize size;
  gsize max_bytes;
};

/**
 * usk_picture_cache_new:
 * @max_bytes: how many bytes of pixels are kept at most
 *
 * Returns: (transfer full): an empty cache.
 */
UskPictureCache *
usk_picture_cache_new (gsize max_bytes)
{
  UskPictureCache *self = g_new0 (UskPictureCache, 1);

  self->links = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->entries);
  self->max_bytes = max_bytes;

  return self;
}

static void
remove_link (UskPictureCache *self, GList *link)
{
  Entry *entry = link->data;

  g_hash_table_remove (self->links, entry->key);
  g_queue_delete_link (&self->entries, link);
  self->size -= usk_picture_get_size (entry->picture);
  g_object_unref (entry->picture);
  g_free (entry->key);
  g_free (entry);
}

/**
 * usk_picture_cache_clear:
 * @self: a cache, which forgets all it has
 */
void
usk_picture_cache_clear (UskPictureCache *self)
{
  while (self->entries.tail != NULL)
    remove_link (self, self->entries.tail);
}

/**
 * usk_picture_cache_free:
 * @self: (transfer full): a cache
 */
void
usk_picture_cache_free (UskPictureCache *self)
{
  usk_picture_cache_clear (self);
  g_hash_table_unref (self->links);
  g_free (self);
}

/**
 * usk_picture_cache_lookup:
 * @self: a cache
 * @key: of a picture
 *
 * Returns: (transfer full) (nullable): the picture, which thereby becomes the
 *   last used.
 */
UskPicture *
usk_picture_cache_lookup (UskPictureCache *self, const char *key)
{
  GList *link = g_hash_table_lookup (self->links, key);

  if (link == NULL)
    return NULL;

  g_queue_unlink (&self->entries, link);
  g_queue_push_head_link (&self->entries, link);

  return g_object_ref (((Entry *) link->data)->picture);
}

/**
 * usk_picture_cache_insert:
 * @self: a cache
 * @key: of a picture
 * @picture: the picture, which becomes the last used
 *
 * Makes room by forgetting what was not used for longest.  A picture that is
 * larger than the whole cache is not kept.
 */
void
usk_picture_cache_insert (UskPictureCache *self, const char *key, UskPicture *picture)
{
  GList *link = g_hash_table_lookup (self->links, key);
  gsize size = usk_picture_get_size (picture);
  Entry *entry;

  if (link != NULL)
    remove_link (self, link);
  if (size > self->max_bytes)
    return;
  while (self->size + size > self->max_bytes)
    remove_link (self, self->entries.tail);

  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (key);
  entry->picture = g_object_ref (picture);
  g_queue_push_head (&self->entries, entry);
  g_hash_table_insert (self->links, entry->key, self->entries.head);
  self->size += size;
}

/**
 * usk_picture_cache_get_size:
 * @self: a cache
 *
 * Returns: the bytes of pixels that are kept.
 */
gsize
usk_picture_cache_get_size (UskPictureCache *self)
{
  return self->size;
}
