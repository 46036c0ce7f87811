/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-page.h"

G_BEGIN_DECLS

#define USK_TYPE_EVIDENCE_PAGE (usk_evidence_page_get_type ())

/* "What you may have read": the claims of the articles and our verdicts. */
G_DECLARE_FINAL_TYPE (UskEvidencePage, usk_evidence_page, USK, EVIDENCE_PAGE, UskPage)

gboolean usk_evidence_page_open (UskEvidencePage *self, const char *article, GError **error);

G_END_DECLS
