/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-options.h"

G_BEGIN_DECLS

gboolean usk_health_check (const UskOptions *options);

G_END_DECLS
