/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-migrations.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "usk-error.h"
#include "usk-store-resources.h"

/* SQLite keeps two numbers in a file's header for its owner: application_id
 * says what kind of file it is, user_version how many migrations it has had.
 */
typedef struct {
  const char *folder;
  gint64 application_id;
  const char *name;
} Kind;

static const Kind kinds[] = {
  [USK_STORE_KIND_PACK] = { "/org/underskin/Kiosk/sql/pack/", 0x55736b50, "content pack" },
  [USK_STORE_KIND_CLINIC] = { "/org/underskin/Kiosk/sql/clinic/", 0x55736b43, "clinic file" },
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The names begin with their number, so sorting them is the right order. */
static char **
list_scripts (const Kind *kind)
{
  char **names =
    g_resource_enumerate_children (usk_store_get_resource (), kind->folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (names != NULL, NULL);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);

  return names;
}

static gboolean
apply_script (UskStore *store, const Kind *kind, const char *name, guint version, GError **error)
{
  g_autofree char *path = g_strconcat (kind->folder, name, NULL);
  g_autoptr (GBytes) script =
    g_resource_lookup_data (usk_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *stamp = NULL;

  if (script == NULL)
    return FALSE;

  stamp = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %" G_GINT64_FORMAT, version,
                           kind->application_id);

  return usk_store_run_script (store, g_bytes_get_data (script, NULL), error) &&
         usk_store_run_script (store, stamp, error);
}

static gboolean
read_version (UskStore *store, const Kind *kind, gint64 *version, GError **error)
{
  gint64 application_id, tables;

  if (!usk_store_get_number (store, "application_id", &application_id, error) ||
      !usk_store_get_number (store, "user_version", version, error) ||
      !usk_store_get_number (store, "schema_version", &tables, error))
    return FALSE;

  /* A file that was never written has neither tables nor an owner. */
  if ((application_id == kind->application_id && *version >= 0) ||
      (application_id == 0 && tables == 0 && *version == 0))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_UNREADABLE, "%s is not a %s of Underskin", usk_store_get_path (store),
               kind->name);

  return FALSE;
}

/* A view hides behind the name of a table and may find rows for ever.  No file of
 * ours has one.
 */
static gboolean
refuse_views (UskStore *store, const Kind *kind, GError **error)
{
  g_autoptr (UskStatement) view =
    usk_store_query (store, error, "SELECT name FROM sqlite_schema WHERE type = 'view'", NULL);
  g_autoptr (GError) local_error = NULL;

  if (view == NULL)
    return FALSE;

  if (usk_statement_next (view, &local_error))
    g_set_error (error, USK_ERROR, USK_ERROR_DAMAGED,
                 "%s has a view \"%s\" in it, which no %s has: copy or build the file again",
                 usk_store_get_path (store), usk_statement_get_text (view, 0), kind->name);
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    return TRUE;

  return FALSE;
}

static gboolean
refuse_newer (UskStore *store, const Kind *kind, gint64 version, guint known, GError **error)
{
  if (version <= known)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_TOO_NEW,
               "%s is a %s of version %" G_GINT64_FORMAT ", but this program knows versions up to %u: "
               "install a newer Underskin",
               usk_store_get_path (store), kind->name, version, known);

  return FALSE;
}

/* Reads the version of a file that is of the right kind and can be read here. */
static gboolean
check_file (UskStore *store, const Kind *kind, guint known, gint64 *version, GError **error)
{
  return read_version (store, kind, version, error) && refuse_newer (store, kind, *version, known, error) &&
         refuse_views (store, kind, error);
}

/* Runs the scripts that the file has not had yet, in the transaction that is open. */
static gboolean
apply_scripts (UskStore *store, const Kind *kind, char **names, GError **error)
{
  guint known = g_strv_length (names);
  gint64 version;

  /* Another program may have brought it up to date before the transaction began. */
  if (!check_file (store, kind, known, &version, error))
    return FALSE;

  for (guint i = (guint) version; i < known; i++)
    if (!apply_script (store, kind, names[i], i + 1, error))
      return FALSE;

  return TRUE;
}

/**
 * usk_migrations_get_version:
 * @kind: what file
 *
 * Returns: the newest version that this program knows.
 */
guint
usk_migrations_get_version (UskStoreKind kind)
{
  g_auto (GStrv) names = list_scripts (&kinds[kind]);

  return g_strv_length (names);
}

/**
 * usk_migrations_apply:
 * @store: a store that may write
 * @kind: what the file is, or will be when it is new
 * @error: return location: %USK_ERROR_TOO_NEW, %USK_ERROR_UNREADABLE for
 *   another program's file, or %USK_ERROR_DAMAGED for one with a view
 *
 * Brings the file to the newest version, in one transaction: after a failure
 * it is what it was.
 *
 * Returns: whether the file is now of the newest version.
 */
gboolean
usk_migrations_apply (UskStore *store, UskStoreKind kind, GError **error)
{
  g_auto (GStrv) names = list_scripts (&kinds[kind]);
  guint known = g_strv_length (names);
  gint64 version;

  g_return_val_if_fail (USK_IS_STORE (store), FALSE);

  if (!check_file (store, &kinds[kind], known, &version, error))
    return FALSE;
  if (version == known)
    return TRUE;
  if (!usk_store_begin (store, error))
    return FALSE;

  if (!apply_scripts (store, &kinds[kind], names, error))
    {
      usk_store_roll_back (store);
      return FALSE;
    }

  return usk_store_commit (store, error);
}

/**
 * usk_migrations_verify:
 * @store: any store
 * @kind: what the file should be
 * @error: return location: %USK_ERROR_TOO_OLD, %USK_ERROR_TOO_NEW,
 *   %USK_ERROR_UNREADABLE for another program's file, or %USK_ERROR_DAMAGED for
 *   one with a view
 *
 * Returns: whether the file can be read as it is.
 */
gboolean
usk_migrations_verify (UskStore *store, UskStoreKind kind, GError **error)
{
  guint known = usk_migrations_get_version (kind);
  gint64 version;

  g_return_val_if_fail (USK_IS_STORE (store), FALSE);

  if (!check_file (store, &kinds[kind], known, &version, error))
    return FALSE;

  if (version < known)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_OLD,
                   "%s is a %s of version %" G_GINT64_FORMAT ", but this program needs version %u: "
                   "build it again with \"underskin-content compile\"",
                   usk_store_get_path (store), kinds[kind].name, version, known);
      return FALSE;
    }

  return TRUE;
}
