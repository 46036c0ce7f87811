/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-clinic.h"
#include "usk-handout-options.h"
#include "usk-library.h"

G_BEGIN_DECLS

/**
 * UskLeaflet:
 * @root: all of it, in the order of reading
 * @title: its title
 * @language: of its text
 * @clinic: (nullable): what stands at the top of each page, beside the title
 * @foot: what stands at the bottom of each page, in lines: review, version, and the day on which it was made,
 *   which joins one of the others
 * @page_format: how a page says which it is of how many
 * @made: the day on which it was made, in seconds since 1970
 * @max_pages: how many it may have, 0 for as many as it takes
 * @most_pages: how many it may have where it cannot say what it must on fewer
 *
 * What a handout says, before anybody knows on what paper.
 */
typedef struct {
  UskBlock *root;
  char     *title;
  char     *language;
  char     *clinic;
  char     *foot;
  char     *page_format;
  gint64    made;
  guint     max_pages;
  guint     most_pages;
} UskLeaflet;

UskLeaflet *usk_compose (UskLibrary *library, UskClinic *clinic, const UskHandoutOptions *options, GError **error);
void        usk_leaflet_free (UskLeaflet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskLeaflet, usk_leaflet_free)

G_END_DECLS
