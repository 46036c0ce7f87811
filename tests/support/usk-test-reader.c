/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-test-reader.h"

#include <gio/gio.h>
#include <string.h>

/**
 * usk_test_read_qr_code:
 * @path: (type filename): a picture
 *
 * The program that reads it knows nothing of us.
 *
 * Returns: (transfer full): what its QR code says.
 */
char *
usk_test_read_qr_code (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "zbarimg", "--raw",
                                                     "--quiet", "--nodbus", path, NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  g_assert_true (g_str_has_suffix (text, "\n"));
  text[strlen (text) - 1] = '\0';

  return g_steal_pointer (&text);
}
