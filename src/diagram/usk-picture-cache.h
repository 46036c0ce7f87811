/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-picture.h"

G_BEGIN_DECLS

/* The pictures that were used last, within a bound of bytes.  For one thread. */
typedef struct _UskPictureCache UskPictureCache;

UskPictureCache *usk_picture_cache_new (gsize max_bytes);
void             usk_picture_cache_free (UskPictureCache *self);
UskPicture      *usk_picture_cache_lookup (UskPictureCache *self, const char *key);
void             usk_picture_cache_insert (UskPictureCache *self, const char *key, UskPicture *picture);
void             usk_picture_cache_clear (UskPictureCache *self);
gsize            usk_picture_cache_get_size (UskPictureCache *self);

G_END_DECLS
