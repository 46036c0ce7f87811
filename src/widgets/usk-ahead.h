/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UskAhead:
 *
 * Parts of a page that are measured ahead of need, one at a time.
 */
typedef struct _UskAhead UskAhead;

UskAhead *usk_ahead_new (void);
void      usk_ahead_free (UskAhead *self);
void      usk_ahead_add_children (UskAhead *self, GtkWidget *parent);
gboolean  usk_ahead_measure_next (UskAhead *self, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskAhead, usk_ahead_free)

G_END_DECLS
