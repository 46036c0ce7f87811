/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is known of the height of a text that is wrapped at some width.  For one
 * thread at a time.
 */
typedef struct _UskTextHeights UskTextHeights;

UskTextHeights *usk_text_heights_new (void);
void            usk_text_heights_free (UskTextHeights *self);
void            usk_text_heights_add (UskTextHeights *self, double width, double height);
gboolean        usk_text_heights_find (UskTextHeights *self, double width, double *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskTextHeights, usk_text_heights_free)

G_END_DECLS
