/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A key of the keyboard on screen. */
typedef struct {
  char *label; /* what stands on it; it types the same in small letters */
  char *name;  /* (nullable): what a voice calls it, where that is not the label */
} UskKey;

GPtrArray *usk_keys_parse (const char *list, const char *usual);

G_END_DECLS
