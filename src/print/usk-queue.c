/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-queue.h"

#include "usk-error.h"
#include "usk-printer-reasons.h"

/* Everyone who may look at a queue reads the name of a job, so it is the same
 * for all of them.
 */
#define JOB_NAME "Underskin"

/* The first stops a job, the second forgets it, the third finds none. */
#define MAX_PURGES 3

struct _UskQueue {
  UskIpp *ipp;
  char *name;
  GCancellable *cancellable;
};

static char *
find_default (UskIpp *ipp, GError **error)
{
  static const char *const name_only[] = { "printer-name", NULL };
  ipp_t *request = usk_ipp_request_new (IPP_OP_CUPS_GET_DEFAULT, NULL);
  g_autoptr (ipp_t) answer = NULL;
  ipp_attribute_t *name;

  usk_ipp_request_only (request, name_only);
  answer = usk_ipp_ask (ipp, request, NULL, error);
  if (answer == NULL)
    return NULL;

  name = ippFindAttribute (answer, "printer-name", IPP_TAG_NAME);
  if (name == NULL)
    {
      g_set_error_literal (error, USK_ERROR, USK_ERROR_NOT_FOUND, "The print server has no default queue.");
      return NULL;
    }

  return g_strdup (ippGetString (name, 0, NULL));
}

/**
 * usk_queue_open:
 * @server: (nullable): as for usk_ipp_connect()
 * @name: of the queue, or %USK_QUEUE_DEFAULT
 * @seconds: how long all that is done with it may take
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: (transfer full): the queue, which need not exist, or %NULL with
 *   %USK_ERROR_PRINTER, %USK_ERROR_NOT_FOUND (no default) or
 *   %G_IO_ERROR_CANCELLED.
 */
UskQueue *
usk_queue_open (const char *server, const char *name, double seconds, GCancellable *cancellable, GError **error)
{
  g_autoptr (UskQueue) self = g_new0 (UskQueue, 1);

  g_set_object (&self->cancellable, cancellable);
  self->ipp = usk_ipp_connect (server, seconds, cancellable, error);
  if (self->ipp == NULL)
    return NULL;

  self->name = g_str_equal (name, USK_QUEUE_DEFAULT) ? find_default (self->ipp, error) : g_strdup (name);

  return self->name != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * usk_queue_free:
 * @self: a queue
 *
 * Ends the conversation.
 */
void
usk_queue_free (UskQueue *self)
{
  g_clear_pointer (&self->ipp, usk_ipp_free);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self);
}

/* Asks the printer behind a queue.  Returns %NULL when it cannot be asked, and
 * sets @offline when it should answer and does not.
 */
static ipp_t *
ask_device (UskQueue *self, ipp_t *answer, double seconds, gboolean *offline, GError **error)
{
  ipp_attribute_t *attribute = ippFindAttribute (answer, "device-uri", IPP_TAG_URI);
  const char *uri = attribute != NULL ? ippGetString (attribute, 0, NULL) : NULL;
  g_autoptr (GError) device_error = NULL;
  g_autoptr (UskIpp) device = NULL;
  ipp_t *request, *device_answer = NULL;

  /* What another machine reaches may well be out of our reach. */
  if (uri == NULL || !usk_ipp_is_local (self->ipp))
    return NULL;

  device = usk_ipp_connect_device (uri, seconds, self->cancellable, &device_error);
  if (device != NULL)
    {
      request = usk_ipp_request_new (IPP_OP_GET_PRINTER_ATTRIBUTES, uri);
      usk_ipp_request_only (request, usk_printer_reasons_attributes);
      device_answer = usk_ipp_ask (device, request, NULL, &device_error);
    }

  if (g_error_matches (device_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&device_error));
  *offline = device_error != NULL;

  return device_answer;
}

/**
 * usk_queue_query:
 * @self: a queue
 * @device_seconds: how long the printer behind it may take to answer
 * @error: return location
 *
 * Returns: (transfer full): how the printer is, or %NULL with an error as for
 *   usk_ipp_ask().
 */
UskPrinterState *
usk_queue_query (UskQueue *self, double device_seconds, GError **error)
{
  ipp_t *request = usk_ipp_request_new (IPP_OP_GET_PRINTER_ATTRIBUTES, self->name);
  g_autoptr (ipp_t) answer = NULL;
  g_autoptr (ipp_t) device = NULL;
  g_autoptr (GError) cancelled = NULL;
  gboolean offline = FALSE;

  usk_ipp_request_only (request, usk_printer_reasons_attributes);
  answer = usk_ipp_ask (self->ipp, request, NULL, error);
  if (answer == NULL)
    return NULL;

  device = ask_device (self, answer, device_seconds, &offline, &cancelled);
  if (cancelled != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cancelled));
      return NULL;
    }

  return usk_printer_reasons_read (answer, device, offline, self->name);
}

static void
add_options (ipp_t *request, const UskPrintOptions *options)
{
  static const char *const sides[] = { "one-sided", "two-sided-long-edge", "two-sided-short-edge" };

  ippAddInteger (request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", (int) MAX (options->copies, 1));
  ippAddString (request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", NULL, sides[options->sides]);
  if (options->media != NULL)
    ippAddString (request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", NULL, options->media);
  if (options->monochrome)
    ippAddString (request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-color-mode", NULL, "monochrome");

  /* No cover sheet with the name of an account on it. */
  ippAddString (request, IPP_TAG_JOB, IPP_TAG_NAME, "job-sheets", NULL, "none");
}

/**
 * usk_queue_create_job:
 * @self: a queue
 * @options: how to print
 * @error: return location
 *
 * Returns: the number of a new job that waits for its document, or 0 with an
 *   error as for usk_ipp_ask().
 */
int
usk_queue_create_job (UskQueue *self, const UskPrintOptions *options, GError **error)
{
  ipp_t *request = usk_ipp_request_new (IPP_OP_CREATE_JOB, self->name);
  g_autoptr (ipp_t) answer = NULL;
  ipp_attribute_t *id;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, JOB_NAME);
  add_options (request, options);
  answer = usk_ipp_ask (self->ipp, request, NULL, error);
  if (answer == NULL)
    return 0;

  id = ippFindAttribute (answer, "job-id", IPP_TAG_INTEGER);
  if (id == NULL)
    {
      g_set_error_literal (error, USK_ERROR, USK_ERROR_PRINTER,
                           "The print server took a job and gave it no number.");
      return 0;
    }

  return ippGetInteger (id, 0);
}

static ipp_t *
create_job_request (UskQueue *self, ipp_op_t operation, int job_id)
{
  ipp_t *request = usk_ipp_request_new (operation, self->name);

  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job_id);

  return request;
}

/**
 * usk_queue_send_document:
 * @self: a queue
 * @job_id: a job that waits for its document
 * @pdf: the document
 * @error: return location
 *
 * Returns: whether the server took all of it; otherwise @error is as for
 *   usk_ipp_ask().
 */
gboolean
usk_queue_send_document (UskQueue *self, int job_id, GBytes *pdf, GError **error)
{
  ipp_t *request = create_job_request (self, IPP_OP_SEND_DOCUMENT, job_id);
  g_autoptr (ipp_t) answer = NULL;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL, "application/pdf");
  ippAddBoolean (request, IPP_TAG_OPERATION, "last-document", 1);
  answer = usk_ipp_ask (self->ipp, request, pdf, error);

  return answer != NULL;
}

/**
 * usk_queue_get_job_state:
 * @self: a queue
 * @job_id: a job
 * @state: (out): where it is
 * @error: return location
 *
 * A job that the server has forgotten counts as completed.
 *
 * Returns: whether the server said so; otherwise @error is as for
 *   usk_ipp_ask().
 */
gboolean
usk_queue_get_job_state (UskQueue *self, int job_id, ipp_jstate_t *state, GError **error)
{
  static const char *const state_only[] = { "job-state", NULL };
  ipp_t *request = create_job_request (self, IPP_OP_GET_JOB_ATTRIBUTES, job_id);
  g_autoptr (GError) problem = NULL;
  g_autoptr (ipp_t) answer = NULL;
  ipp_attribute_t *attribute;

  *state = IPP_JSTATE_COMPLETED;
  usk_ipp_request_only (request, state_only);
  answer = usk_ipp_ask (self->ipp, request, NULL, &problem);
  if (answer == NULL)
    {
      if (g_error_matches (problem, USK_ERROR, USK_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  attribute = ippFindAttribute (answer, "job-state", IPP_TAG_ENUM);
  if (attribute != NULL)
    *state = (ipp_jstate_t) ippGetInteger (attribute, 0);

  return TRUE;
}

/* Returns what became of one request to purge a job. */
static gboolean
ask_to_purge (UskQueue *self, int job_id, GError **error)
{
  ipp_t *request = create_job_request (self, IPP_OP_CANCEL_JOB, job_id);
  g_autoptr (ipp_t) answer = NULL;

  ippAddBoolean (request, IPP_TAG_OPERATION, "purge-job", 1);
  answer = usk_ipp_ask (self->ipp, request, NULL, error);

  return answer != NULL;
}

/**
 * usk_queue_purge_job:
 * @self: a queue
 * @job_id: a job of this user
 * @error: return location
 *
 * Stops a job if it has not ended, and has the server remove its document and
 * every trace of it from the spool folder.  CUPS keeps what it has noted of a
 * job that it had to stop, so it is asked until it knows no such job.
 *
 * Returns: whether nothing of it is left; otherwise @error is as for
 *   usk_ipp_ask().
 */
gboolean
usk_queue_purge_job (UskQueue *self, int job_id, GError **error)
{
  for (guint i = 0; i < MAX_PURGES; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (ask_to_purge (self, job_id, &problem))
        continue;
      if (g_error_matches (problem, USK_ERROR, USK_ERROR_NOT_FOUND))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return TRUE;
}
