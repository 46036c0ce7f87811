/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout.h"
#include "usk-printer.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_PRINTING (usk_handout_printing_get_type ())

/* A visitor's way to the printer: whether it works, one handout at a time, and
 * what to tell the visitor about it.
 */
G_DECLARE_FINAL_TYPE (UskHandoutPrinting, usk_handout_printing, USK, HANDOUT_PRINTING, GObject)

UskHandoutPrinting *usk_handout_printing_new (UskPrinter *printer);
void                usk_handout_printing_ask (UskHandoutPrinting *self);
void usk_handout_printing_print (UskHandoutPrinting *self, UskHandout *handout, gboolean a4, gboolean monochrome);
void usk_handout_printing_reset (UskHandoutPrinting *self);
gboolean    usk_handout_printing_is_configured (UskHandoutPrinting *self);
gboolean    usk_handout_printing_is_ready (UskHandoutPrinting *self);
const char *usk_handout_printing_get_text (UskHandoutPrinting *self);

G_END_DECLS
