/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <librsvg/rsvg.h>

#include "usk-diagram-private.h"

G_BEGIN_DECLS

/* Some versions of librsvg declare this for RsvgHandle itself, others do not. */
typedef RsvgHandle UskHandle;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskHandle, g_object_unref)

GString   *usk_document_begin (UskDiagram *diagram, const UskRect *view, const UskStylesheet *stylesheet,
                               const UskLeaf *const *leaves, guint n_leaves);
void       usk_document_add_leaf (GString *text, const UskLeaf *leaf, double opacity);
void       usk_document_add_moved_leaf (GString *text, const UskLeaf *leaf, const cairo_matrix_t *matrix,
                                        double opacity);
UskHandle *usk_document_end (GString *text, GError **error);
gboolean   usk_document_render (UskHandle *handle, cairo_t *cr, const UskRect *viewport, GError **error);

G_END_DECLS
