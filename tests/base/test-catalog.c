/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-catalog.h"

#include <string.h>

#include "usk-error.h"
#include "usk-test-words.h"

static const char polish[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n\"\n"
  "\n"
  "msgid \"Skin\"\nmsgstr \"Skóra\"\n\n"
  "msgid \"Fat\"\nmsgstr \"\"\n\n"
  "#, fuzzy\nmsgid \"Muscle\"\nmsgstr \"Mysz\"\n\n"
  "msgid \"%s day\"\nmsgid_plural \"%s days\"\n"
  "msgstr[0] \"%s dzień\"\nmsgstr[1] \"%s dni\"\nmsgstr[2] \"%s dnia\"\n";

static UskCatalog *
load (const char *messages)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_words_install (folder, "pl", messages);
  g_autoptr (GError) error = NULL;
  UskCatalog *catalog = usk_catalog_load (path, &error);

  g_assert_no_error (error);

  return catalog;
}

static void
test_look_up (void)
{
  g_autoptr (UskCatalog) catalog = load (polish);

  g_assert_cmpstr (usk_catalog_look_up (catalog, "Skin"), ==, "Skóra");
  g_assert_cmpstr (usk_catalog_look_up (catalog, "Fat"), ==, "Fat");
  g_assert_cmpstr (usk_catalog_look_up (catalog, "Muscle"), ==, "Muscle");
  g_assert_cmpstr (usk_catalog_look_up (catalog, "Bone"), ==, "Bone");
}

static void
test_plurals (void)
{
  g_autoptr (UskCatalog) catalog = load (polish);
  g_autoptr (UskCatalog) plain =
    load ("msgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"uno\"\nmsgstr[1] \"\"\n");

  g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "%s day", "%s days", 1), ==, "%s dzień");
  g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "%s day", "%s days", 3), ==, "%s dni");
  g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "%s day", "%s days", 12), ==, "%s dnia");
  g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "%s week", "%s weeks", 1), ==, "%s week");
  g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "%s week", "%s weeks", 0), ==, "%s weeks");
  g_assert_cmpstr (usk_catalog_look_up_plural (plain, "one", "many", 1), ==, "uno");
  g_assert_cmpstr (usk_catalog_look_up_plural (plain, "one", "many", 2), ==, "many");
}

/* A rule that asks for a form that is not there, or that is none. */
static void
test_bad_rule (void)
{
  static const char *const rules[] = { "7", "n/0", "n +" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *head = g_strdup_printf ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n"
                                               "Plural-Forms: nplurals=2; plural=%s;\\n\"\n\n"
                                               "msgid \"one\"\nmsgid_plural \"many\"\n"
                                               "msgstr[0] \"uno\"\nmsgstr[1] \"multi\"\n",
                                               rules[i]);
      g_autoptr (UskCatalog) catalog = load (head);

      g_assert_cmpstr (usk_catalog_look_up_plural (catalog, "one", "many", 2), ==, "many");
    }
}

static char *
get_bytes (gsize *size)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_words_install (folder, "pl", polish);
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_assert_true (g_file_get_contents (path, &bytes, size, &error));
  g_assert_no_error (error);

  return bytes;
}

/* Whatever a file holds, it is read or refused, and never read beyond its end. */
static void
try_bytes (UskTestFolder *folder, const char *bytes, gsize size)
{
  g_autofree char *path = usk_test_folder_write (folder, "damaged.mo", bytes, (gssize) size);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskCatalog) catalog = usk_catalog_load (path, &error);

  if (catalog == NULL)
    {
      g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, path));
      return;
    }
  g_assert_true (g_utf8_validate (usk_catalog_look_up (catalog, "Skin"), -1, NULL));
  for (gulong n = 0; n < 3; n++)
    g_assert_true (g_utf8_validate (usk_catalog_look_up_plural (catalog, "%s day", "%s days", n), -1, NULL));
}

static void
test_damaged (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  gsize size;
  g_autofree char *bytes = get_bytes (&size);

  for (gsize i = 0; i < size; i++)
    {
      try_bytes (folder, bytes, i);
      for (guint bit = 0; bit < 8; bit += 7)
        {
          bytes[i] = (char) (bytes[i] ^ (1 << bit));
          try_bytes (folder, bytes, size);
          bytes[i] = (char) (bytes[i] ^ (1 << bit));
        }
    }
}

static void
test_other_byte_order (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *path = usk_test_words_install (folder, "pl", polish);
  g_autofree char *source = g_build_filename (folder->path, "pl", "LC_MESSAGES", "words.po", NULL);
  const char *other = G_BYTE_ORDER == G_LITTLE_ENDIAN ? "--endianness=big" : "--endianness=little";
  const char *arguments[] = { "msgfmt", other, "--output-file", path, source, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UskCatalog) catalog = NULL;

  g_assert_true (
    g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  catalog = usk_catalog_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (usk_catalog_look_up (catalog, "Skin"), ==, "Skóra");
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (usk_catalog_load ("/nonexistent/underskin.mo", &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/look-up", test_look_up);
  g_test_add_func ("/catalog/plurals", test_plurals);
  g_test_add_func ("/catalog/bad-rule", test_bad_rule);
  g_test_add_func ("/catalog/damaged", test_damaged);
  g_test_add_func ("/catalog/other-byte-order", test_other_byte_order);
  g_test_add_func ("/catalog/missing", test_missing);

  return g_test_run ();
}
