/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_CLINIC (usk_clinic_get_type ())

/* What this site adds to the pack.  Every write of clinic data lives here. */
G_DECLARE_FINAL_TYPE (UskClinic, usk_clinic, USK, CLINIC, GObject)

UskClinic *usk_clinic_open (const char *path, GError **error);
char      *usk_clinic_digest_text (const char *text);
gboolean   usk_clinic_sign_off (UskClinic *self, const char *subject, const char *language, const char *text,
                                const char *reviewer, GDateTime *when, GError **error);
char      *usk_clinic_get_reviewer (UskClinic *self, const char *subject, const char *language, const char *text,
                                    char **reviewed);

G_END_DECLS
