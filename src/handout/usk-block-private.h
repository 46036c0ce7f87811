/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-block.h"

G_BEGIN_DECLS

struct _UskBlock {
  GObject parent_instance;

  UskBlockKind  kind;
  guint         level;
  UskTextRole   role;
  char         *text;
  char         *text_without;
  guint         without;
  UskBlock     *caption;
  char         *language;
  char         *continued;
  UskListMarker marker;
  UskBoxTone    tone;
  UskFigure    *figure;
  guint         n_lines;
  double        share;
  gboolean      together;
  gboolean      following;
  guint         spare;
  guint         yield;
  GPtrArray    *children;
};

G_END_DECLS
