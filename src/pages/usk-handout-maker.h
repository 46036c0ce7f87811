/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout.h"

G_BEGIN_DECLS

#define USK_TYPE_HANDOUT_MAKER (usk_handout_maker_get_type ())

/* Makes one handout after the other, each in place of the one before, so that
 * what a visitor asked for last is what they get.
 */
G_DECLARE_FINAL_TYPE (UskHandoutMaker, usk_handout_maker, USK, HANDOUT_MAKER, GObject)

UskHandoutMaker *usk_handout_maker_new (UskClinic *clinic);
void        usk_handout_maker_make (UskHandoutMaker *self, UskLibrary *library, const UskHandoutOptions *options);
void        usk_handout_maker_fail (UskHandoutMaker *self, const GError *error);
void        usk_handout_maker_stop (UskHandoutMaker *self);
gboolean    usk_handout_maker_is_busy (UskHandoutMaker *self);
gboolean    usk_handout_maker_has_failed (UskHandoutMaker *self);
UskHandout *usk_handout_maker_get_handout (UskHandoutMaker *self);

G_END_DECLS
