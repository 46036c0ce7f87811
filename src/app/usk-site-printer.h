/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-printer.h"
#include "usk-settings.h"

G_BEGIN_DECLS

UskPrinter *usk_site_printer_new (UskSettings *settings);

G_END_DECLS
