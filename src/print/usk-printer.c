/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-print"

#include "usk-printer-private.h"

#include <glib/gi18n.h>

#include "usk-error.h"

enum { PROP_0, PROP_PAGES_LEFT, PROP_BUSY, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPrinter, usk_printer, G_TYPE_OBJECT)

static void
usk_printer_finalize (GObject *object)
{
  UskPrinter *self = USK_PRINTER (object);

  g_clear_pointer (&self->jobs, usk_print_jobs_unref);
  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_clear_pointer (&self->left_behind, g_ptr_array_unref);
  g_free (self->server);
  g_free (self->queue);

  G_OBJECT_CLASS (usk_printer_parent_class)->finalize (object);
}

static void
usk_printer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPrinter *self = USK_PRINTER (object);

  switch (prop_id)
    {
    case PROP_PAGES_LEFT:
      g_value_set_uint (value, usk_printer_get_pages_left (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_printer_class_init (UskPrinterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usk_printer_finalize;
  object_class->get_property = usk_printer_get_property;

  properties[PROP_PAGES_LEFT] =
    g_param_spec_uint ("pages-left", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
usk_printer_init (UskPrinter *self)
{
  self->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_print_jobs_unref);
  self->left_behind = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_print_jobs_unref);
}

void
usk_printer_set_pages_sent (UskPrinter *self, guint pages)
{
  if (self->pages_sent == pages)
    return;

  self->pages_sent = pages;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES_LEFT]);
}

void
usk_printer_update_busy (UskPrinter *self)
{
  gboolean busy = self->n_sending > 0 || self->watching;

  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * usk_printer_new:
 * @server: (nullable): "host", "host:port" or the path of a socket; empty for
 *   the print server of this machine
 * @queue: (nullable): name of a queue, "default" for that of the server, empty
 *   for no printer
 * @pages_per_visit: how many pages one visitor may print
 *
 * Returns: (transfer full): a printer.
 */
UskPrinter *
usk_printer_new (const char *server, const char *queue, guint pages_per_visit)
{
  UskPrinter *self = g_object_new (USK_TYPE_PRINTER, NULL);

  self->server = g_strdup (server != NULL ? server : "");
  self->queue = g_strdup (queue != NULL ? queue : "");
  self->pages_per_visit = pages_per_visit;
  self->jobs = usk_print_jobs_new (self->server, self->queue);

  return self;
}

/**
 * usk_printer_is_configured:
 * @self: a printer
 *
 * Returns: whether this kiosk has a printer at all.
 */
gboolean
usk_printer_is_configured (UskPrinter *self)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), FALSE);

  return self->queue[0] != '\0';
}

/**
 * usk_printer_get_pages_left:
 * @self: a printer
 *
 * Returns: how many pages this visitor may still print.
 */
guint
usk_printer_get_pages_left (UskPrinter *self)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), 0);

  return self->pages_per_visit - MIN (self->pages_sent, self->pages_per_visit);
}

/**
 * usk_printer_is_busy:
 * @self: a printer
 *
 * Returns: whether something that this visit has sent is on its way to paper or
 *   waits for it, as far as the server tells.
 */
gboolean
usk_printer_is_busy (UskPrinter *self)
{
  g_return_val_if_fail (USK_IS_PRINTER (self), FALSE);

  return self->busy;
}

/**
 * usk_printer_get_visitor_text:
 * @error: why a document was not printed
 *
 * Returns: (transfer none): what a visitor reads about it, in their language.
 */
const char *
usk_printer_get_visitor_text (const GError *error)
{
  if (g_error_matches (error, USK_ERROR, USK_ERROR_TOO_LARGE))
    return _("This is more than one visit may print. Please scan the code with your phone.");

  return _("Your pages could not be printed. Please tell the staff, or scan the code with your phone.");
}
