/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * USK_ERROR:
 *
 * The error domain of every layer.  The message is for the log and the
 * operator; what a visitor reads is chosen by the pages from the code alone.
 */
#define USK_ERROR (usk_error_quark ())

/**
 * UskError:
 * @USK_ERROR_NOT_FOUND: a file, row or part does not exist
 * @USK_ERROR_UNREADABLE: a file exists but cannot be read or is no such file
 * @USK_ERROR_DAMAGED: a file is of the right kind but broken
 * @USK_ERROR_TOO_OLD: a pack or clinic file is from an older, unsupported version
 * @USK_ERROR_TOO_NEW: a pack or clinic file is from a newer version
 * @USK_ERROR_INVALID: input breaks a rule
 * @USK_ERROR_TOO_LARGE: input exceeds a bound
 * @USK_ERROR_READ_ONLY: a file or folder cannot be written
 * @USK_ERROR_STORE: SQLite refused a statement
 * @USK_ERROR_RENDER: a drawing could not be drawn
 * @USK_ERROR_PRINTER: a printer or its server does not answer, or refuses
 */
typedef enum {
  USK_ERROR_NOT_FOUND,
  USK_ERROR_UNREADABLE,
  USK_ERROR_DAMAGED,
  USK_ERROR_TOO_OLD,
  USK_ERROR_TOO_NEW,
  USK_ERROR_INVALID,
  USK_ERROR_TOO_LARGE,
  USK_ERROR_READ_ONLY,
  USK_ERROR_STORE,
  USK_ERROR_RENDER,
  USK_ERROR_PRINTER,
} UskError;

GQuark usk_error_quark (void);

G_END_DECLS
