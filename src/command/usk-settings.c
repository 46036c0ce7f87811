/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-settings.h"

#include <gio/gio.h>

#include "usk-text.h"

/* The same as in the schema; the session's own bounds are our standard of 120
 * to 300 and 20 to 45 seconds.
 */
#define DEFAULT_EMERGENCY_NUMBER "911"
#define DEFAULT_IDLE_SECONDS     180
#define DEFAULT_WARNING_SECONDS  30
#define DEFAULT_PAGES_PER_VISIT  20

struct _UskSettings {
  GObject parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (UskSettings, usk_settings, G_TYPE_OBJECT)

static void
usk_settings_finalize (GObject *object)
{
  UskSettings *self = USK_SETTINGS (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (usk_settings_parent_class)->finalize (object);
}

static void
usk_settings_class_init (UskSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_settings_finalize;
}

static void
usk_settings_init (UskSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, USK_APPLICATION_ID, TRUE) : NULL;

  if (schema != NULL)
    self->settings = g_settings_new_full (schema, NULL, NULL);
}

static char *
get_string (UskSettings *self, const char *key, const char *fallback)
{
  g_autofree char *value = self->settings != NULL ? g_settings_get_string (self->settings, key) : NULL;

  return g_strdup (value != NULL && value[0] != '\0' ? value : fallback);
}

/* Words that end up in a line of a page or of a text. */
static char *
get_line (UskSettings *self, const char *key, const char *fallback)
{
  g_autofree char *value = get_string (self, key, fallback);
  g_autofree char *line = usk_text_make_line (value);

  return g_strdup (line[0] != '\0' ? line : fallback);
}

/**
 * usk_settings_new:
 *
 * Returns: (transfer full): the settings of this site.
 */
UskSettings *
usk_settings_new (void)
{
  return g_object_new (USK_TYPE_SETTINGS, NULL);
}

/**
 * usk_settings_get_clinic_name:
 * @self: the settings
 *
 * Returns: (transfer full): the clinic's name, empty when it was not given.
 */
char *
usk_settings_get_clinic_name (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_line (self, "clinic-name", "");
}

/**
 * usk_settings_get_clinic_phone:
 * @self: the settings
 *
 * Returns: (transfer full): the clinic's telephone number, empty when it was
 *   not given.
 */
char *
usk_settings_get_clinic_phone (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_line (self, "clinic-phone", "");
}

/**
 * usk_settings_get_clinic_logo:
 * @self: the settings
 *
 * Returns: (transfer full) (type filename): the file of the clinic's logo,
 *   empty when it was not given.
 */
char *
usk_settings_get_clinic_logo (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_string (self, "clinic-logo", "");
}

/**
 * usk_settings_get_emergency_number:
 * @self: the settings
 *
 * Returns: (transfer full): what to dial here in an emergency.
 */
char *
usk_settings_get_emergency_number (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_line (self, "emergency-number", DEFAULT_EMERGENCY_NUMBER);
}

/**
 * usk_settings_get_idle_seconds:
 * @self: the settings
 *
 * Returns: how long a visitor may do nothing.
 */
guint
usk_settings_get_idle_seconds (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), DEFAULT_IDLE_SECONDS);

  return self->settings != NULL ? g_settings_get_uint (self->settings, "idle-seconds") : DEFAULT_IDLE_SECONDS;
}

/**
 * usk_settings_get_warning_seconds:
 * @self: the settings
 *
 * Returns: how long the warning waits for an answer.
 */
guint
usk_settings_get_warning_seconds (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), DEFAULT_WARNING_SECONDS);

  return self->settings != NULL ? g_settings_get_uint (self->settings, "warning-seconds")
                                : DEFAULT_WARNING_SECONDS;
}

/**
 * usk_settings_get_printer_server:
 * @self: the settings
 *
 * Returns: (transfer full): the print server, as a host or a path, empty for
 *   that of this machine.
 */
char *
usk_settings_get_printer_server (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_string (self, "printer-server", "");
}

/**
 * usk_settings_get_printer_queue:
 * @self: the settings
 *
 * Returns: (transfer full): the queue to which visitors print, empty when there
 *   is none.
 */
char *
usk_settings_get_printer_queue (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), NULL);

  return get_string (self, "printer-queue", "");
}

/**
 * usk_settings_get_pages_per_visit:
 * @self: the settings
 *
 * Returns: how many pages one visitor may print, all copies together.
 */
guint
usk_settings_get_pages_per_visit (UskSettings *self)
{
  g_return_val_if_fail (USK_IS_SETTINGS (self), DEFAULT_PAGES_PER_VISIT);

  return self->settings != NULL ? g_settings_get_uint (self->settings, "pages-per-visit")
                                : DEFAULT_PAGES_PER_VISIT;
}
