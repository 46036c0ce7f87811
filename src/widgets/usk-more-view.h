/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-step.h"

G_BEGIN_DECLS

GtkWidget *usk_more_view_new (UskStep *step, GListModel *claims);

G_END_DECLS
