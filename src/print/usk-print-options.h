/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskPrintSides:
 * @USK_PRINT_ONE_SIDED: one page on a sheet
 * @USK_PRINT_LONG_EDGE: both sides, turned as in a book
 * @USK_PRINT_SHORT_EDGE: both sides, turned as in a notepad
 */
typedef enum {
  USK_PRINT_ONE_SIDED,
  USK_PRINT_LONG_EDGE,
  USK_PRINT_SHORT_EDGE,
} UskPrintSides;

/**
 * UskPrintOptions:
 * @n_pages: pages of the document, which count against the limit of a visit
 * @copies: how many times; 0 means once
 * @sides: which sides of the paper; a printer that cannot, prints on one side
 * @media: (nullable): size of the paper by its PWG 5101.1 name, such as
 *   "iso_a4_210x297mm" or "na_letter_8.5x11in"; %NULL for the printer's own
 * @monochrome: without color
 *
 * How a document is to be printed.
 */
typedef struct {
  guint         n_pages;
  guint         copies;
  UskPrintSides sides;
  const char   *media;
  gboolean      monochrome;
} UskPrintOptions;

G_END_DECLS
