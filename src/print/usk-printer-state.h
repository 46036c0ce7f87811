/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UskPrinterCondition:
 * @USK_PRINTER_READY: it prints
 * @USK_PRINTER_NOT_CONFIGURED: this kiosk has no printer
 * @USK_PRINTER_UNREACHABLE: the print server does not answer, or refuses
 * @USK_PRINTER_QUEUE_MISSING: the print server does not know the queue
 * @USK_PRINTER_JAM: paper is stuck
 * @USK_PRINTER_COVER_OPEN: a cover or door is open
 * @USK_PRINTER_OUT_OF_PAPER: no paper in any tray
 * @USK_PRINTER_OUT_OF_INK: no toner or ink left
 * @USK_PRINTER_NEEDS_ATTENTION: something else stops it
 * @USK_PRINTER_OFFLINE: the printer is off or not connected
 * @USK_PRINTER_STOPPED: somebody, or an error, stopped the queue
 * @USK_PRINTER_NOT_ACCEPTING: the queue takes no new jobs
 *
 * What stands between a visitor and paper.  Of several the first in this list
 * is told, because it names best what a person has to do.
 */
typedef enum {
  USK_PRINTER_READY,
  USK_PRINTER_NOT_CONFIGURED,
  USK_PRINTER_UNREACHABLE,
  USK_PRINTER_QUEUE_MISSING,
  USK_PRINTER_JAM,
  USK_PRINTER_COVER_OPEN,
  USK_PRINTER_OUT_OF_PAPER,
  USK_PRINTER_OUT_OF_INK,
  USK_PRINTER_NEEDS_ATTENTION,
  USK_PRINTER_OFFLINE,
  USK_PRINTER_STOPPED,
  USK_PRINTER_NOT_ACCEPTING,
} UskPrinterCondition;

#define USK_PRINTER_N_CONDITIONS (USK_PRINTER_NOT_ACCEPTING + 1)

/**
 * UskPrinterWarnings:
 * @USK_PRINTER_LOW_PAPER: paper will be gone soon, or is gone from one tray
 * @USK_PRINTER_LOW_INK: toner or ink will be gone soon, or one color is gone
 *
 * What staff should see to, although the printer still prints.
 */
typedef enum {
  USK_PRINTER_NO_WARNING = 0,
  USK_PRINTER_LOW_PAPER = 1 << 0,
  USK_PRINTER_LOW_INK = 1 << 1,
} UskPrinterWarnings;

#define USK_TYPE_PRINTER_STATE (usk_printer_state_get_type ())

/* How a printer was when it was asked.  Never changes. */
G_DECLARE_FINAL_TYPE (UskPrinterState, usk_printer_state, USK, PRINTER_STATE, GObject)

UskPrinterState    *usk_printer_state_new (UskPrinterCondition condition, UskPrinterWarnings warnings,
                                           const char *queue, const char *detail);
UskPrinterCondition usk_printer_state_get_condition (UskPrinterState *self);
UskPrinterWarnings  usk_printer_state_get_warnings (UskPrinterState *self);
gboolean            usk_printer_state_is_ready (UskPrinterState *self);
const char         *usk_printer_state_get_queue (UskPrinterState *self);
const char         *usk_printer_state_get_detail (UskPrinterState *self);
const char         *usk_printer_state_get_visitor_text (UskPrinterState *self);
char               *usk_printer_state_get_staff_text (UskPrinterState *self);

G_END_DECLS
