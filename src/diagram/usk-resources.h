/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What shapes refer to by id: gradients, clip paths, symbols. */
typedef struct _UskResources UskResources;

struct _xmlNode;

UskResources *usk_resources_new (const struct _xmlNode *root, const char *styles);
void          usk_resources_free (UskResources *self);
GArray       *usk_resources_find (UskResources *self, const char *markup);
GArray       *usk_resources_unite (UskResources *self, const GArray *const *needs, guint n_needs);
void          usk_resources_write (UskResources *self, GString *text, const GArray *needs);

G_END_DECLS
