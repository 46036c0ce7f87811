/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-content"

#include "usk-clinic.h"

#include "usk-error.h"
#include "usk-migrations.h"

struct _UskClinic {
  GObject parent_instance;

  UskStore *store;
};

G_DEFINE_FINAL_TYPE (UskClinic, usk_clinic, G_TYPE_OBJECT)

static void
usk_clinic_finalize (GObject *object)
{
  UskClinic *self = USK_CLINIC (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (usk_clinic_parent_class)->finalize (object);
}

static void
usk_clinic_class_init (UskClinicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_clinic_finalize;
}

static void
usk_clinic_init (UskClinic *self)
{
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY,
               "%s cannot be made: give the kiosk's user the right to write there", folder);

  return FALSE;
}

/**
 * usk_clinic_open:
 * @path: (type filename): a clinic file, made when it does not exist
 * @error: return location: %USK_ERROR_READ_ONLY, %USK_ERROR_DAMAGED,
 *   %USK_ERROR_UNREADABLE or %USK_ERROR_TOO_NEW
 *
 * An older file is brought to the newest version in one transaction.
 *
 * Returns: (transfer full) (nullable): the clinic data.
 */
UskClinic *
usk_clinic_open (const char *path, GError **error)
{
  g_autoptr (UskClinic) self = NULL;
  g_autoptr (UskStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!make_folder (path, error))
    return NULL;

  store = usk_store_open (path, USK_STORE_MODE_WRITE, error);
  if (store == NULL || !usk_migrations_apply (store, USK_STORE_KIND_CLINIC, error))
    return NULL;

  self = g_object_new (USK_TYPE_CLINIC, NULL);
  self->store = g_steal_pointer (&store);

  return g_steal_pointer (&self);
}

/**
 * usk_clinic_digest_text:
 * @text: a text as it was reviewed
 *
 * Returns: (transfer full): its SHA-256 in hexadecimal.
 */
char *
usk_clinic_digest_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/**
 * usk_clinic_sign_off:
 * @self: clinic data
 * @subject: what was reviewed, such as "step/microneedling-1"
 * @language: language of the text
 * @text: the text as it was read
 * @reviewer: name and profession of who signs
 * @when: the day of the review
 * @error: return location: %USK_ERROR_READ_ONLY, or what the clinic file says
 *
 * Returns: whether the sign-off was kept.
 */
gboolean
usk_clinic_sign_off (UskClinic *self, const char *subject, const char *language, const char *text,
                     const char *reviewer, GDateTime *when, GError **error)
{
  g_autofree char *digest = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (USK_IS_CLINIC (self), FALSE);
  g_return_val_if_fail (when != NULL, FALSE);

  digest = usk_clinic_digest_text (text);
  day = g_date_time_format (when, "%Y-%m-%d");

  return usk_store_run (
    self->store, error,
    "INSERT INTO review (subject, language, digest, reviewer, reviewed) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (subject, language) DO UPDATE SET digest = excluded.digest, "
    "reviewer = excluded.reviewer, reviewed = excluded.reviewed",
    USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (language), usk_sql_text (digest),
                    usk_sql_text (reviewer), usk_sql_text (day)));
}

/**
 * usk_clinic_get_reviewer:
 * @self: clinic data
 * @subject: what is shown
 * @language: language of the text
 * @text: the text as it is shown
 * @reviewed: (out) (optional) (transfer full): the day of the review, as YYYY-MM-DD
 *
 * Returns: (transfer full) (nullable): who signed off this very text, or %NULL
 *   when nobody did or the text has changed since.
 */
char *
usk_clinic_get_reviewer (UskClinic *self, const char *subject, const char *language, const char *text,
                         char **reviewed)
{
  g_autofree char *digest = NULL;
  g_autoptr (UskStatement) statement = NULL;

  g_return_val_if_fail (USK_IS_CLINIC (self), NULL);

  digest = usk_clinic_digest_text (text);
  statement =
    usk_store_query (self->store, NULL,
                     "SELECT reviewer, reviewed FROM review "
                     "WHERE subject = ? AND language = ? AND digest = ?",
                     USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (language), usk_sql_text (digest)));
  if (statement == NULL || !usk_statement_next (statement, NULL))
    return NULL;

  /* In a damaged file a name or a day may be no text; nobody stands for such a sign-off. */
  if (usk_statement_get_text (statement, 0)[0] == '\0' || usk_statement_get_text (statement, 1)[0] == '\0')
    return NULL;

  if (reviewed != NULL)
    *reviewed = g_strdup (usk_statement_get_text (statement, 1));

  return g_strdup (usk_statement_get_text (statement, 0));
}
