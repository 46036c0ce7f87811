/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_CATALOG (usk_catalog_get_type ())

/* The words of the program in one language, from a file that msgfmt wrote.
 * gettext() knows one language at a time for the whole process; this knows its
 * own.  Immutable, so that any thread may use it.
 */
G_DECLARE_FINAL_TYPE (UskCatalog, usk_catalog, USK, CATALOG, GObject)

UskCatalog *usk_catalog_load (const char *path, GError **error);
const char *usk_catalog_look_up (UskCatalog *self, const char *text) G_GNUC_FORMAT (2);
const char *usk_catalog_look_up_plural (UskCatalog *self, const char *one, const char *many, gulong n)
  G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
