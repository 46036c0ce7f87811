/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Print servers that CUPS never is, but that are allowed. */

#include <gio/gio.h>
#include <string.h>

#include "usk-error.h"
#include "usk-queue.h"

#define SECONDS      20
#define DOCUMENT     400000
#define END_OF_HEAD  "\r\n\r\n"
#define HEAD_ALLOWED 4096

/* IPP 2.0, the two attributes that every answer has, and the end (RFC 8010). */
#define ANSWER(status)                                                                                            \
  "\x02\x00" status "\x00\x00\x00\x01\x01"                                                                        \
  "\x47\x00\x12"                                                                                                  \
  "attributes-charset"                                                                                            \
  "\x00\x05"                                                                                                      \
  "utf-8"                                                                                                         \
  "\x48\x00\x1b"                                                                                                  \
  "attributes-natural-language"                                                                                   \
  "\x00\x02"                                                                                                      \
  "en"                                                                                                            \
  "\x03"

typedef struct {
  GSocketListener *listener;
  GThread *thread;
  guint port;
  const char *status;
  const char *answer;
  gsize answer_size;
  guint pause; /* milliseconds between the head of the answer and its body */
} Server;

static void
read_head (GInputStream *input)
{
  char head[HEAD_ALLOWED + 1] = "";

  for (gsize n = 0; n < HEAD_ALLOWED && strstr (head, END_OF_HEAD) == NULL; n++)
    if (g_input_stream_read (input, head + n, 1, NULL, NULL) <= 0)
      break;
  g_assert_nonnull (strstr (head, END_OF_HEAD));
}

/* Answers as soon as it knows that a document comes, then reads it. */
static gpointer
serve (gpointer data)
{
  Server *self = data;
  g_autoptr (GSocketConnection) connection = g_socket_listener_accept (self->listener, NULL, NULL, NULL);
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_autofree char *head =
    g_strdup_printf ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 %s\r\nContent-Type: application/ipp\r\n"
                     "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                     self->status, self->answer_size);
  char rest[8192];

  read_head (input);
  g_output_stream_write_all (output, head, strlen (head), NULL, NULL, NULL);
  g_usleep (self->pause * 1000);
  g_output_stream_write_all (output, self->answer, self->answer_size, NULL, NULL, NULL);
  while (g_input_stream_read (input, rest, sizeof rest, NULL, NULL) > 0)
    ;

  return NULL;
}

static void
start (Server *self, const char *status, const char *answer, gsize answer_size, guint pause)
{
  self->listener = g_socket_listener_new ();
  self->port = g_socket_listener_add_any_inet_port (self->listener, NULL, NULL);
  self->status = status;
  self->answer = answer;
  self->answer_size = answer_size;
  self->pause = pause;
  self->thread = g_thread_new ("server", serve, self);
}

static gboolean
send_to (Server *self, GError **error)
{
  g_autofree char *address = g_strdup_printf ("localhost:%u", self->port);
  g_autofree char *pages = g_malloc0 (DOCUMENT);
  g_autoptr (GBytes) document = g_bytes_new_take (g_steal_pointer (&pages), DOCUMENT);
  UskQueue *queue = usk_queue_open (address, "queue", SECONDS, NULL, error);
  gboolean sent;

  g_assert_nonnull (queue);
  sent = usk_queue_send_document (queue, 1, document, error);
  usk_queue_free (queue);
  g_thread_join (self->thread);
  g_object_unref (self->listener);

  return sent;
}

static void
test_answers_early (void)
{
  static const char answer[] = ANSWER ("\x00\x00");
  g_autoptr (GError) error = NULL;
  Server server;

  start (&server, "200 OK", answer, sizeof answer - 1, 0);
  send_to (&server, &error);
  g_assert_no_error (error);
}

/* A server that is busy with other things. */
static void
test_answers_in_parts (void)
{
  static const char answer[] = ANSWER ("\x00\x00");
  g_autoptr (GError) error = NULL;
  Server server;

  start (&server, "200 OK", answer, sizeof answer - 1, 500);
  send_to (&server, &error);
  g_assert_no_error (error);
}

/* server-error-not-accepting-jobs */
static void
test_refuses_early (void)
{
  static const char answer[] = ANSWER ("\x05\x06");
  g_autoptr (GError) error = NULL;
  Server server;

  start (&server, "200 OK", answer, sizeof answer - 1, 0);
  g_assert_false (send_to (&server, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_PRINTER);
}

static void
test_fails_early (void)
{
  g_autoptr (GError) error = NULL;
  Server server;

  start (&server, "503 Service Unavailable", "", 0, 0);
  g_assert_false (send_to (&server, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_PRINTER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue/answers-early", test_answers_early);
  g_test_add_func ("/queue/answers-in-parts", test_answers_in_parts);
  g_test_add_func ("/queue/refuses-early", test_refuses_early);
  g_test_add_func ("/queue/fails-early", test_fails_early);

  return g_test_run ();
}
