/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-handout-printing.h"

#include <glib/gi18n.h>

/* The names of PWG 5101.1. */
#define MEDIA_A4     "iso_a4_210x297mm"
#define MEDIA_LETTER "na_letter_8.5x11in"

struct _UskHandoutPrinting {
  GObject parent_instance;

  UskPrinter *printer;
  gboolean ready;
  GCancellable *printing;
  const char *text;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskHandoutPrinting, usk_handout_printing, G_TYPE_OBJECT)

static void
tell (UskHandoutPrinting *self, const char *text)
{
  self->text = text;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UskHandoutPrinting) self = user_data;
  g_autoptr (UskPrinterState) state = usk_printer_query_finish (USK_PRINTER (source), result, NULL);
  g_autofree char *staff = NULL;

  if (state == NULL || usk_printer_state_get_condition (state) == USK_PRINTER_NOT_CONFIGURED)
    return;

  self->ready = usk_printer_state_is_ready (state);
  staff = usk_printer_state_get_staff_text (state);
  if (!self->ready)
    g_message ("%s", staff);
  tell (self, self->ready ? "" : usk_printer_state_get_visitor_text (state));
}

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UskHandoutPrinting) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean printed = usk_printer_print_finish (USK_PRINTER (source), result, &error) != 0;

  /* Also of what came to the server just before it was given up there is nothing
   * to tell any more, and another handout may be on its way.
   */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->printing);
  if (!printed)
    g_message ("A handout is not printed: %s", error->message);
  tell (self, printed ? _("Your pages are on their way to the printer.") : usk_printer_get_visitor_text (error));
}

static void
usk_handout_printing_finalize (GObject *object)
{
  UskHandoutPrinting *self = USK_HANDOUT_PRINTING (object);

  g_clear_object (&self->printing);
  g_clear_object (&self->printer);

  G_OBJECT_CLASS (usk_handout_printing_parent_class)->finalize (object);
}

static void
usk_handout_printing_class_init (UskHandoutPrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_handout_printing_finalize;

  /**
   * UskHandoutPrinting::changed:
   * @self: the way to the printer
   *
   * There is something else to tell, or another answer to whether it works.
   */
  signals[CHANGED] =
    g_signal_new ("changed", USK_TYPE_HANDOUT_PRINTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usk_handout_printing_init (UskHandoutPrinting *self)
{
  self->text = "";
}

/**
 * usk_handout_printing_new:
 * @printer: where visitors print
 *
 * Returns: (transfer full): the way there, closed until it is asked whether it works.
 */
UskHandoutPrinting *
usk_handout_printing_new (UskPrinter *printer)
{
  UskHandoutPrinting *self;

  g_return_val_if_fail (USK_IS_PRINTER (printer), NULL);

  self = g_object_new (USK_TYPE_HANDOUT_PRINTING, NULL);
  self->printer = g_object_ref (printer);

  return self;
}

/**
 * usk_handout_printing_ask:
 * @self: the way to the printer
 *
 * Asks how the printer is; the answer comes as a change.
 */
void
usk_handout_printing_ask (UskHandoutPrinting *self)
{
  g_return_if_fail (USK_IS_HANDOUT_PRINTING (self));

  self->ready = FALSE;
  if (usk_printer_is_configured (self->printer))
    usk_printer_query_async (self->printer, NULL, on_asked_cb, g_object_ref (self));
}

/**
 * usk_handout_printing_print:
 * @self: the way to the printer, which works
 * @handout: what to print
 * @a4: whether on A4, and not on Letter
 * @monochrome: whether in black ink alone
 */
void
usk_handout_printing_print (UskHandoutPrinting *self, UskHandout *handout, gboolean a4, gboolean monochrome)
{
  UskPrintOptions options = { .copies = 1, .sides = USK_PRINT_LONG_EDGE };

  g_return_if_fail (USK_IS_HANDOUT_PRINTING (self));
  g_return_if_fail (USK_IS_HANDOUT (handout));
  g_return_if_fail (self->printing == NULL);

  options.n_pages = usk_handout_get_n_pages (handout);
  options.media = a4 ? MEDIA_A4 : MEDIA_LETTER;
  options.monochrome = monochrome;
  self->printing = g_cancellable_new ();
  tell (self, _("One moment, please."));
  usk_printer_print_async (self->printer, usk_handout_get_pdf (handout), &options, self->printing, on_printed_cb,
                           g_object_ref (self));
}

/**
 * usk_handout_printing_reset:
 * @self: the way to the printer
 *
 * Gives up what is being sent, and has nothing to tell.
 */
void
usk_handout_printing_reset (UskHandoutPrinting *self)
{
  g_return_if_fail (USK_IS_HANDOUT_PRINTING (self));

  g_cancellable_cancel (self->printing);
  g_clear_object (&self->printing);
  tell (self, "");
}

/**
 * usk_handout_printing_is_configured:
 * @self: the way to the printer
 *
 * Returns: whether this kiosk has a printer.
 */
gboolean
usk_handout_printing_is_configured (UskHandoutPrinting *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PRINTING (self), FALSE);

  return usk_printer_is_configured (self->printer);
}

/**
 * usk_handout_printing_is_ready:
 * @self: the way to the printer
 *
 * Returns: whether it works and nothing is under way.
 */
gboolean
usk_handout_printing_is_ready (UskHandoutPrinting *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PRINTING (self), FALSE);

  return self->ready && self->printing == NULL;
}

/**
 * usk_handout_printing_get_text:
 * @self: the way to the printer
 *
 * Returns: (transfer none): what to tell the visitor; may be empty.
 */
const char *
usk_handout_printing_get_text (UskHandoutPrinting *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PRINTING (self), NULL);

  return self->text;
}
