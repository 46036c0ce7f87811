/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-scene.h"

G_BEGIN_DECLS

GtkWidget *usk_parts_view_new (UskScene *scene);

G_END_DECLS
