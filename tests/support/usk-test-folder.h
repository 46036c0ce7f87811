/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder of a test's own, which goes away with everything in it. */
typedef struct {
  char *path;
} UskTestFolder;

UskTestFolder *usk_test_folder_new (void);
void           usk_test_folder_free (UskTestFolder *self);
char          *usk_test_folder_get_file (UskTestFolder *self, const char *name);
char          *usk_test_folder_write (UskTestFolder *self, const char *name, const void *data, gssize length);

GBytes *usk_test_read_file (const char *path);
void    usk_test_write_file (const char *path, const void *data, gsize length);
void    usk_test_become_nobody (void);
void    usk_test_become_oneself (void);
void    usk_test_stay_nobody (gpointer unused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskTestFolder, usk_test_folder_free)

G_END_DECLS
