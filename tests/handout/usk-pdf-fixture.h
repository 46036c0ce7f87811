/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "usk-pdf-finish.h"

G_BEGIN_DECLS

/* A PDF that is drawn in a test, page by page, and ends up in memory. */
typedef struct {
  GByteArray *bytes;
  cairo_t    *cr;
} UskPdfFixture;

void    usk_pdf_fixture_begin (UskPdfFixture *self);
void    usk_pdf_fixture_text (UskPdfFixture *self, double x, double y, const char *text);
GBytes *usk_pdf_fixture_end (UskPdfFixture *self);

/* One of everything that a handout holds, over three pages, and what it says of itself. */
extern const UskPdfInfo usk_pdf_fixture_info;
GBytes                 *usk_pdf_fixture_draw_all (void);

G_END_DECLS
