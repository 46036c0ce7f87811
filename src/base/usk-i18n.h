/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* In place of <glib/gi18n.h> where a word may be for paper as well as for the
 * screen.  Only for .c files.
 */

#pragma once

#include "usk-tongue.h"

#define _(text)                usk_tongue_translate (text)
#define N_(text)               (text)
#define ngettext(one, many, n) usk_tongue_translate_plural (one, many, n)
