/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define USK_TYPE_QR_CODE (usk_qr_code_get_type ())

/* A text as a QR code.  It is immutable, so that any thread may draw it. */
G_DECLARE_FINAL_TYPE (UskQrCode, usk_qr_code, USK, QR_CODE, GObject)

UskQrCode  *usk_qr_code_new (const char *text, GError **error);
const char *usk_qr_code_get_text (UskQrCode *self);
guint       usk_qr_code_get_size (UskQrCode *self);
guint       usk_qr_code_get_whole_size (UskQrCode *self);
guint       usk_qr_code_get_pixels (UskQrCode *self, double wanted);
void        usk_qr_code_draw (UskQrCode *self, cairo_t *cr, double size);

G_END_DECLS
