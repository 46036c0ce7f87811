/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-source.h"

G_BEGIN_DECLS

GtkWidget *usk_source_view_new (UskSource *source, GListModel *uses);

G_END_DECLS
