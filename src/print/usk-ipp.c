/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-ipp.h"

#include <stdlib.h>
#include <string.h>

#include "usk-error.h"

/* How often, in seconds, a wait looks up to see whether it is still wanted.  For
 * the body of an answer libcups waits one such time and no longer, however that
 * look turns out, and a busy server lets some time go by after the head.
 */
#define TICK  2.0
#define CHUNK 65536

struct _UskIpp {
  http_t *http;
  char *server;
  char *resource;
  GCancellable *cancellable;
  gulong cancelled_id;
  int cancelled;
  gint64 deadline;
};

static double
get_seconds_left (UskIpp *self)
{
  return (double) (self->deadline - g_get_monotonic_time ()) / G_USEC_PER_SEC;
}

static void
on_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  UskIpp *self = user_data;

  /* A connection that is being made looks at this number. */
  g_atomic_int_set (&self->cancelled, 1);
}

/* Called by libcups whenever it has waited for a tick; with 0 it gives up. */
static int
on_tick_cb (http_t *http, void *user_data)
{
  UskIpp *self = user_data;

  return !g_atomic_int_get (&self->cancelled) && get_seconds_left (self) > 0;
}

/* Without this, libcups would ask for a password on the terminal. */
static const char *
on_password_cb (const char *prompt, http_t *http, const char *method, const char *resource, void *user_data)
{
  return NULL;
}

static void
set_error (UskIpp *self, const char *what, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return;

  if (get_seconds_left (self) <= 0)
    g_set_error (error, USK_ERROR, USK_ERROR_PRINTER,
                 "%s did not answer in time. See whether it runs and can be reached from here.", self->server);
  else
    g_set_error (error, USK_ERROR, USK_ERROR_PRINTER, "%s: %s", self->server, what);
}

static UskIpp *
usk_ipp_new (const char *host, int port, http_encryption_t encryption, const char *resource, double seconds,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (UskIpp) self = g_new0 (UskIpp, 1);

  self->server = host[0] == '/' ? g_strdup (host) : g_strdup_printf ("%s, port %d", host, port);
  self->resource = g_strdup (resource);
  self->deadline = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  g_set_object (&self->cancellable, cancellable);
  if (cancellable != NULL)
    self->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), self, NULL);

  cupsSetPasswordCB2 (on_password_cb, NULL);
  self->http = httpConnect2 (host, port, NULL, AF_UNSPEC, encryption, 1, (int) (seconds * 1000), &self->cancelled);
  if (self->http == NULL)
    {
      g_autofree char *reason = g_strdup (cupsLastErrorString ());

      set_error (self, reason, error);
      return NULL;
    }
  httpSetTimeout (self->http, MIN (TICK, seconds), on_tick_cb, self);

  return g_steal_pointer (&self);
}

/**
 * usk_ipp_connect:
 * @server: (nullable): "host", "host:port", "[IPv6]:port" or the path of a
 *   socket; empty for the server of this machine
 * @seconds: how long everything on this connection may take
 * @cancellable: (nullable): stops it, also from another thread
 * @error: return location
 *
 * Returns: (transfer full): a connection, or %NULL with %USK_ERROR_PRINTER or
 *   %G_IO_ERROR_CANCELLED.
 */
UskIpp *
usk_ipp_connect (const char *server, double seconds, GCancellable *cancellable, GError **error)
{
  g_autofree char *host = g_strdup (server);
  int port = ippPort ();
  char *colon;

  if (host == NULL || host[0] == '\0')
    return usk_ipp_new (cupsServer (), port, cupsEncryption (), "/", seconds, cancellable, error);

  if (host[0] != '/' && (colon = strrchr (host, ':')) != NULL && strchr (colon, ']') == NULL &&
      (host[0] == '[' || strchr (host, ':') == colon))
    {
      port = atoi (colon + 1);
      *colon = '\0';
    }
  if (host[0] == '[' && g_str_has_suffix (host, "]"))
    {
      host[strlen (host) - 1] = '\0';
      memmove (host, host + 1, strlen (host));
    }

  return usk_ipp_new (host, port, cupsEncryption (), "/", seconds, cancellable, error);
}

/**
 * usk_ipp_connect_device:
 * @uri: where a queue sends its jobs
 * @seconds: how long everything on this connection may take
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a connection to the printer itself; %NULL
 *   with an error when it does not answer, and %NULL without one when @uri does
 *   not lead to a printer that speaks IPP.
 */
UskIpp *
usk_ipp_connect_device (const char *uri, double seconds, GCancellable *cancellable, GError **error)
{
  char scheme[HTTP_MAX_URI], user[HTTP_MAX_URI], host[HTTP_MAX_URI], resource[HTTP_MAX_URI];
  int port;
  gboolean secure;

  if (httpSeparateURI (HTTP_URI_CODING_ALL, uri, scheme, sizeof scheme, user, sizeof user, host, sizeof host,
                       &port, resource, sizeof resource) < HTTP_URI_STATUS_OK)
    return NULL;
  secure = g_str_equal (scheme, "ipps") || g_str_equal (scheme, "https");
  if (!secure && !g_str_equal (scheme, "ipp") && !g_str_equal (scheme, "http"))
    return NULL;

  return usk_ipp_new (host, port, secure ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, resource,
                      seconds, cancellable, error);
}

/**
 * usk_ipp_free:
 * @self: a connection
 *
 * Closes it.
 */
void
usk_ipp_free (UskIpp *self)
{
  if (self->cancellable != NULL)
    g_cancellable_disconnect (self->cancellable, self->cancelled_id);
  g_clear_pointer (&self->http, httpClose);
  g_clear_object (&self->cancellable);
  g_free (self->server);
  g_free (self->resource);
  g_free (self);
}

/**
 * usk_ipp_is_local:
 * @self: a connection
 *
 * Returns: whether the other end is on this machine, so that what it reaches
 *   can be reached from here too.
 */
gboolean
usk_ipp_is_local (UskIpp *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return httpAddrLocalhost (httpGetAddress (self->http));
}

/**
 * usk_ipp_request_new:
 * @operation: what is asked
 * @queue: (nullable): the queue that it is about, or the whole URI of a printer
 *
 * Returns: (transfer full): a request with the attributes that every one needs.
 */
ipp_t *
usk_ipp_request_new (ipp_op_t operation, const char *queue)
{
  ipp_t *request = ippNewRequest (operation);
  char uri[HTTP_MAX_URI];

  if (queue != NULL)
    {
      if (strstr (queue, "://") != NULL)
        g_strlcpy (uri, queue, sizeof uri);
      else
        httpAssembleURIf (HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", NULL, "localhost", 0, "/printers/%s",
                          queue);
      ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);
    }
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, cupsUser ());

  return request;
}

/**
 * usk_ipp_request_only:
 * @request: a request
 * @attributes: (array zero-terminated=1): names
 *
 * Asks for these attributes and no others.
 */
void
usk_ipp_request_only (ipp_t *request, const char *const *attributes)
{
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                 (int) g_strv_length ((char **) attributes), NULL, attributes);
}

/* A quick server has answered before we look, which is no failure. */
static gboolean
send_document (UskIpp *self, GBytes *document)
{
  http_status_t status = HTTP_STATUS_CONTINUE;
  gsize length;
  const char *data = g_bytes_get_data (document, &length);

  for (gsize sent = 0; sent < length && status == HTTP_STATUS_CONTINUE; sent += CHUNK)
    {
      if (!on_tick_cb (self->http, self))
        return FALSE;
      status = cupsWriteRequestData (self->http, data + sent, MIN (CHUNK, length - sent));
    }

  return status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK;
}

/* Sends a request with a document behind it and waits for the answer. */
static ipp_t *
exchange (UskIpp *self, ipp_t *request, GBytes *document)
{
  size_t length = ippLength (request) + g_bytes_get_size (document);
  gboolean sent = cupsSendRequest (self->http, request, self->resource, length) == HTTP_STATUS_CONTINUE &&
                  send_document (self, document);

  ippDelete (request);

  return sent ? cupsGetResponse (self->http, self->resource) : NULL;
}

/**
 * usk_ipp_ask:
 * @self: a connection
 * @request: (transfer full): what to ask
 * @document: (nullable): what to send with it, straight from memory
 * @error: return location
 *
 * Returns: (transfer full): the answer to a request that was granted; otherwise
 *   %NULL with %USK_ERROR_NOT_FOUND, %USK_ERROR_PRINTER or
 *   %G_IO_ERROR_CANCELLED.
 */
ipp_t *
usk_ipp_ask (UskIpp *self, ipp_t *request, GBytes *document, GError **error)
{
  g_autoptr (ipp_t) answer = NULL;
  ipp_status_t status;

  if (!on_tick_cb (self->http, self))
    {
      ippDelete (request);
      set_error (self, "", error);
      return NULL;
    }

  answer =
    document != NULL ? exchange (self, request, document) : cupsDoRequest (self->http, request, self->resource);
  status = answer != NULL ? ippGetStatusCode (answer) : cupsLastError ();
  if (answer != NULL && status < IPP_STATUS_REDIRECTION_OTHER_SITE)
    return g_steal_pointer (&answer);

  if (answer != NULL && status == IPP_STATUS_ERROR_NOT_FOUND)
    g_set_error (error, USK_ERROR, USK_ERROR_NOT_FOUND, "%s: %s", self->server, cupsLastErrorString ());
  else
    set_error (self, cupsLastErrorString (), error);

  return NULL;
}
