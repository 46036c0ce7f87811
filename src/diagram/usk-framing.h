/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rect.h"

G_BEGIN_DECLS

/**
 * UskFraming:
 * @canvas: what the drawing fills
 * @subject: what the camera of a scene frames, with its padding; never empty
 *
 * All that decides what a picture of a scene shows, in units of the drawing.
 */
typedef struct {
  UskRect canvas;
  UskRect subject;
} UskFraming;

double  usk_framing_get_aspect (const UskFraming *self);
UskRect usk_framing_get_view (const UskFraming *self, double width, double height);

G_END_DECLS
