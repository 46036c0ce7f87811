/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-error.h"

/**
 * usk_error_quark:
 *
 * Returns: the quark of %USK_ERROR.
 */
G_DEFINE_QUARK (usk - error - quark, usk_error)
