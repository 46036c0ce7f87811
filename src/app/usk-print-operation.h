/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-handout.h"

G_BEGIN_DECLS

GtkPrintOperation *usk_print_operation_new (UskHandout *handout);

G_END_DECLS
