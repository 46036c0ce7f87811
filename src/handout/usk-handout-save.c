/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way of a handout to the disk. */

#include "usk-error.h"
#include "usk-handout.h"

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      usk_handout_save (USK_HANDOUT (source), data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * usk_handout_save:
 * @self: a handout
 * @path: (type filename): where to
 * @error: return location: %USK_ERROR_READ_ONLY
 *
 * Under its name the file is either whole or not there: it is written beside,
 * brought to the disk, and only then renamed.
 *
 * Returns: whether it is written.
 */
gboolean
usk_handout_save (UskHandout *self, const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (USK_IS_HANDOUT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* The renaming would put a file in the place of a folder or of a device. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY,
                   "%s is no file that could be written; choose another name", path);
      return FALSE;
    }

  data = g_bytes_get_data (usk_handout_get_pdf (self), &size);
  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &local_error))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY, "%s cannot be written: %s", path, local_error->message);

  return FALSE;
}

/**
 * usk_handout_save_async:
 * @self: a handout
 * @file: where to
 * @cancellable: (nullable): stops it, until the writing begins
 * @callback: called when it is written, or is not
 * @user_data: for @callback
 *
 * Does what usk_handout_save() does in a thread, since bringing a file to a stick
 * may take seconds.
 */
void
usk_handout_save_async (UskHandout *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  char *path;

  g_return_if_fail (USK_IS_HANDOUT (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_handout_save_async);
  /* A file that was written is written, whoever has given up since. */
  g_task_set_check_cancellable (task, FALSE);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_task_return_new_error (task, USK_ERROR, USK_ERROR_INVALID,
                               "%s is no place on this machine; choose another folder", uri);
      return;
    }

  g_task_set_task_data (task, path, g_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * usk_handout_save_finish:
 * @self: a handout
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether it is written; otherwise @error is %USK_ERROR_READ_ONLY,
 *   %USK_ERROR_INVALID (a file that is not on this machine) or
 *   %G_IO_ERROR_CANCELLED.
 */
gboolean
usk_handout_save_finish (UskHandout *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (USK_IS_HANDOUT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
