/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-store.h"

G_BEGIN_DECLS

/**
 * UskStoreKind:
 * @USK_STORE_KIND_PACK: a content pack
 * @USK_STORE_KIND_CLINIC: a clinic file
 */
typedef enum {
  USK_STORE_KIND_PACK,
  USK_STORE_KIND_CLINIC,
} UskStoreKind;

gboolean usk_migrations_apply (UskStore *store, UskStoreKind kind, GError **error);
gboolean usk_migrations_verify (UskStore *store, UskStoreKind kind, GError **error);
guint    usk_migrations_get_version (UskStoreKind kind);

G_END_DECLS
