/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskStylesheet:
 * @gray: whether the drawing's own colors become grays, as a copier sees them
 * @css: (nullable): rules that have the last word over the drawing's own
 * @definitions: (nullable): elements of SVG that the rules refer to, such as
 *   patterns; trusted, and with ids that no drawing uses
 *
 * How a drawing is to look for a purpose of its own.  Whoever fills it in owns
 * the texts.
 */
typedef struct {
  gboolean    gray;
  const char *css;
  const char *definitions;
} UskStylesheet;

char *usk_stylesheet_apply (const UskStylesheet *self, const char *styles);

G_END_DECLS
