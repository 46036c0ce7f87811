/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-options.h"

G_BEGIN_DECLS

/**
 * UskCommandFunc:
 * @options: what was asked for
 * @program: the name that the program was started by
 *
 * Returns: the status for the shell.
 */
typedef int (*UskCommandFunc) (const UskOptions *options, char *program);

int usk_command_run (int argc, char **argv, UskCommandFunc run);

G_END_DECLS
