/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_FAULT_PAGE (usk_fault_page_get_type ())

/* The calm screen for when something is broken: says whom to tell what, and
 * keeps every detail for the log.
 */
G_DECLARE_FINAL_TYPE (UskFaultPage, usk_fault_page, USK, FAULT_PAGE, UskPage)

void usk_fault_page_set_code (UskFaultPage *self, const char *code);

G_END_DECLS
