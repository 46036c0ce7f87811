/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-window.h"

G_BEGIN_DECLS

void usk_trace_watch (UskWindow *window);

G_END_DECLS
