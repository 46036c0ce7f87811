/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A scene's picture, finished for a PDF: what cairo wrote for one moment in one
 * ink, as the few objects that are left when all that is double is gone.
 * Immutable; any thread may read it.
 */
typedef struct _UskEngraving UskEngraving;

/**
 * UskEngravingObject:
 * @dictionary: an object of a PDF, in which "@3" refers to the object of that
 *   index, always an earlier one
 * @data: (nullable): for a stream: its data, packed as @dictionary says
 * @length: of @data
 *
 * One object.  The last one of an engraving is the picture: a form that fills the
 * unit square.
 */
typedef struct {
  const char   *dictionary;
  const guint8 *data;
  gsize         length;
} UskEngravingObject;

GBytes *usk_engraving_pack (const UskEngravingObject *objects, guint n_objects);

UskEngraving             *usk_engraving_new (GBytes *packed, GError **error);
UskEngraving             *usk_engraving_ref (UskEngraving *self);
void                      usk_engraving_unref (UskEngraving *self);
const UskEngravingObject *usk_engraving_get_objects (const UskEngraving *self, guint *n_objects);
gboolean                  usk_engraving_unfold (const UskEngraving *self, gsize *room, GError **error);
gboolean                  usk_engraving_equal (const UskEngraving *self, const UskEngraving *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskEngraving, usk_engraving_unref)

G_END_DECLS
