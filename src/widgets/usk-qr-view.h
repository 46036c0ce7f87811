/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-qr-code.h"

G_BEGIN_DECLS

#define USK_TYPE_QR_VIEW (usk_qr_view_get_type ())

/* A QR code on screen, large enough for a telephone. */
G_DECLARE_FINAL_TYPE (UskQrView, usk_qr_view, USK, QR_VIEW, GtkWidget)

UskQrView *usk_qr_view_new (UskQrCode *code, const char *name);
UskQrCode *usk_qr_view_get_code (UskQrView *self);
void       usk_qr_view_set_ems (UskQrView *self, guint least, guint most);

G_END_DECLS
