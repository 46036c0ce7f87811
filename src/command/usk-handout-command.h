/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-options.h"

G_BEGIN_DECLS

int usk_handout_command_run (const UskOptions *options);

G_END_DECLS
