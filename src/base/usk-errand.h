/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Work that a core does beside, if one is free before somebody needs it done; or else
 * who needs it does it.  So nobody waits for work that was not begun, and a machine
 * whose cores are all busy loses nothing.
 */
typedef struct _UskErrand UskErrand;

/**
 * UskErrandFunc:
 * @data: what it is about
 *
 * Does the work, in any thread.
 */
typedef void (*UskErrandFunc) (gpointer data);

UskErrand *usk_errand_new (UskErrandFunc func, gpointer data);
void       usk_errand_finish (UskErrand *self);
void       usk_errand_drop (UskErrand *self);

G_END_DECLS
