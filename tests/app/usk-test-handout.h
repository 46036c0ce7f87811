/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-handout-page.h"
#include "usk-test-app.h"

G_BEGIN_DECLS

UskHandoutPage *usk_test_handout_wait (UskTestApp *app);
UskHandoutPage *usk_test_handout_take_home (UskTestApp *app, const char *treatment);
char           *usk_test_handout_read (UskHandoutPage *page);

G_END_DECLS
