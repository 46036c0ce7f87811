/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskTongue:
 *
 * While one lives, the words of the program are in its language on the thread
 * that made it, and on no other.  They nest, and end in the reverse order.
 */
typedef struct _UskTongue UskTongue;

void usk_tongue_set_folder (const char *folder);
void usk_tongue_leave_system (void);
void usk_tongue_set_screen (const char *language);

UskTongue *usk_tongue_new (const char *language);
void       usk_tongue_free (UskTongue *self);

const char *usk_tongue_get_language (void);

const char *usk_tongue_translate (const char *text) G_GNUC_FORMAT (1);
const char *usk_tongue_translate_plural (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1)
  G_GNUC_FORMAT (2);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskTongue, usk_tongue_free)

G_END_DECLS
