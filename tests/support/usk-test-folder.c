/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define NOBODY 65534

UskTestFolder *
usk_test_folder_new (void)
{
  UskTestFolder *self = g_new0 (UskTestFolder, 1);
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("usk-test-XXXXXX", &error);
  g_assert_no_error (error);

  return self;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
usk_test_folder_free (UskTestFolder *self)
{
  remove_all (self->path);
  g_free (self->path);
  g_free (self);
}

char *
usk_test_folder_get_file (UskTestFolder *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

char *
usk_test_folder_write (UskTestFolder *self, const char *name, const void *data, gssize length)
{
  char *path = usk_test_folder_get_file (self, name);

  usk_test_write_file (path, data, length >= 0 ? (gsize) length : strlen (data));

  return path;
}

GBytes *
usk_test_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

/* Without the care for a power cut that g_file_set_contents() takes, because
 * some tests write hundreds of files.
 */
void
usk_test_write_file (const char *path, const void *data, gsize length)
{
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* Nothing is read-only to root, so a test that needs it becomes someone else
 * for a moment; for anyone but root nothing changes.
 */
void
usk_test_become_nobody (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

void
usk_test_become_oneself (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

/* For a child process, which does not come back: a GSpawnChildSetupFunc. */
void
usk_test_stay_nobody (gpointer unused)
{
  if (getuid () == 0 && setuid (NOBODY) != 0)
    _exit (127);
}
