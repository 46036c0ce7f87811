/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "usk-report.h"

G_BEGIN_DECLS

/* What an element is to us.  Only what is listed here ever reaches librsvg. */
typedef enum {
  USK_SVG_ALIEN, /* nothing we know */
  USK_SVG_ROOT,
  USK_SVG_GROUP,
  USK_SVG_SHAPE,
  USK_SVG_RESOURCE, /* what shapes refer to: gradients, clip paths, symbols */
  USK_SVG_STYLE,
  USK_SVG_ABOUT, /* words about the drawing, which nobody sees */
  USK_SVG_MOTION,
  USK_SVG_SCRIPT,
} UskSvgKind;

xmlDoc    *usk_svg_parse (GBytes *bytes, UskReport *report);
UskSvgKind usk_svg_get_kind (const xmlNode *node);
gboolean   usk_svg_is (const xmlNode *node, const char *name);
char      *usk_svg_get (const xmlNode *node, const char *attribute);
gboolean   usk_svg_is_hidden (const xmlNode *node);
gboolean   usk_svg_is_anchor (const xmlNode *node);
gboolean   usk_svg_has_motion (const xmlNode *node);
gboolean   usk_svg_has_shape (const xmlNode *node);

gboolean usk_svg_numbers_are_bounded (const char *name, const char *value);

gboolean usk_svg_check (xmlNode *root, gsize size, UskReport *report);

void usk_svg_write_styles (GString *text, const xmlNode *node);
void usk_svg_write_resource (GString *text, const xmlNode *node);
void usk_svg_write_attributes (GString *text, const xmlNode *node, const char *const *except);
void usk_svg_write_start (GString *text, const xmlNode *node, const char *const *except);
void usk_svg_write_end (GString *text, const xmlNode *node);
void usk_svg_write (GString *text, const xmlNode *node);

G_END_DECLS
