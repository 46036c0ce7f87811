/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cups/cups.h>

#include "usk-printer-state.h"

G_BEGIN_DECLS

extern const char *const usk_printer_reasons_attributes[];

UskPrinterState *usk_printer_reasons_read (ipp_t *queue, ipp_t *device, gboolean offline, const char *name);

G_END_DECLS
