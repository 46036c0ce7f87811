/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-content"

#include "usk-clinic.h"

#include "usk-error.h"
#include "usk-migrations.h"

/* For how many milliseconds a read waits for another process that writes.  Whoever turns
 * to a step waits for it, and a frame has sixteen.
 */
#define READING_PATIENCE 10

struct _UskClinic {
  GObject parent_instance;

  UskStore *store;
  GHashTable *known; /* what was read last, as Signature, or NULL for none, by make_key () */
};

/* Who signed off, and on which day. */
typedef struct {
  char *reviewer;
  char *reviewed;
} Signature;

G_DEFINE_FINAL_TYPE (UskClinic, usk_clinic, G_TYPE_OBJECT)

static void
signature_free (gpointer data)
{
  Signature *signature = data;

  if (signature == NULL)
    return;

  g_free (signature->reviewer);
  g_free (signature->reviewed);
  g_free (signature);
}

static void
usk_clinic_finalize (GObject *object)
{
  UskClinic *self = USK_CLINIC (object);

  g_hash_table_unref (self->known);
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
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, signature_free);
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
  usk_store_set_patience (self->store, READING_PATIENCE);

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
  gboolean kept;

  g_return_val_if_fail (USK_IS_CLINIC (self), FALSE);
  g_return_val_if_fail (when != NULL, FALSE);

  digest = usk_clinic_digest_text (text);
  day = g_date_time_format (when, "%Y-%m-%d");

  usk_store_set_patience (self->store, USK_STORE_PATIENCE);
  kept =
    usk_store_run (self->store, error,
                   "INSERT INTO review (subject, language, digest, reviewer, reviewed) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (subject, language) DO UPDATE SET digest = excluded.digest, "
                   "reviewer = excluded.reviewer, reviewed = excluded.reviewed",
                   USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (language), usk_sql_text (digest),
                                   usk_sql_text (reviewer), usk_sql_text (day)));
  usk_store_set_patience (self->store, READING_PATIENCE);

  return kept;
}

static char *
make_key (const char *subject, const char *language, const char *digest)
{
  return g_strjoin ("\n", digest, language, subject, NULL);
}

/* In a damaged file a name or a day may be no text; nobody stands for such a sign-off. */
static Signature *
read_signature (UskStatement *row)
{
  Signature *signature;

  if (usk_statement_get_text (row, 0)[0] == '\0' || usk_statement_get_text (row, 1)[0] == '\0')
    return NULL;

  signature = g_new0 (Signature, 1);
  signature->reviewer = g_strdup (usk_statement_get_text (row, 0));
  signature->reviewed = g_strdup (usk_statement_get_text (row, 1));

  return signature;
}

/* Returns whether the file could be read, and says in @signature who signed, if anybody did. */
static gboolean
find_signature (UskClinic *self, const char *subject, const char *language, const char *digest,
                Signature **signature, GError **error)
{
  g_autoptr (UskStatement) statement =
    usk_store_query (self->store, error,
                     "SELECT reviewer, reviewed FROM review "
                     "WHERE subject = ? AND language = ? AND digest = ?",
                     USK_SQL_VALUES (usk_sql_text (subject), usk_sql_text (language), usk_sql_text (digest)));
  g_autoptr (GError) failure = NULL;

  *signature = NULL;
  if (statement == NULL)
    return FALSE;
  if (usk_statement_next (statement, &failure))
    *signature = read_signature (statement);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* While another process writes to the file, what it said last still holds; of a file that
 * is broken nothing does.
 */
static const Signature *
look_up (UskClinic *self, const char *subject, const char *language, const char *digest)
{
  g_autofree char *key = make_key (subject, language, digest);
  g_autoptr (GError) error = NULL;
  Signature *signature;

  if (!find_signature (self, subject, language, digest, &signature, &error))
    {
      g_message ("The clinic file cannot be read just now: %s", error->message);
      if (g_error_matches (error, USK_ERROR, USK_ERROR_STORE))
        return g_hash_table_lookup (self->known, key);
    }
  g_hash_table_insert (self->known, g_strdup (key), signature);

  return signature;
}

/**
 * usk_clinic_get_reviewer:
 * @self: clinic data
 * @subject: what is shown
 * @language: language of the text
 * @text: the text as it is shown
 * @reviewed: (out) (optional) (transfer full): the day of the review, as YYYY-MM-DD
 *
 * Waits for nobody: while another process writes to the file, the answer is the last one.
 *
 * Returns: (transfer full) (nullable): who signed off this very text, or %NULL
 *   when nobody did or the text has changed since.
 */
char *
usk_clinic_get_reviewer (UskClinic *self, const char *subject, const char *language, const char *text,
                         char **reviewed)
{
  g_autofree char *digest = NULL;
  const Signature *signature;

  g_return_val_if_fail (USK_IS_CLINIC (self), NULL);
  g_return_val_if_fail (subject != NULL && language != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  digest = usk_clinic_digest_text (text);
  signature = look_up (self, subject, language, digest);
  if (signature == NULL)
    return NULL;
  if (reviewed != NULL)
    *reviewed = g_strdup (signature->reviewed);

  return g_strdup (signature->reviewer);
}
