/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-printer-state.h"

#include <glib/gi18n.h>

struct _UskPrinterState {
  GObject parent_instance;

  UskPrinterCondition condition;
  UskPrinterWarnings warnings;
  char *queue;
  char *detail;
};

/* One plain sentence about what is wrong, and one about what to do instead. */
static const char *const visitor_texts[USK_PRINTER_N_CONDITIONS] = {
  [USK_PRINTER_READY] = N_("The printer is ready."),
  [USK_PRINTER_NOT_CONFIGURED] = N_("There is no printer here. Please scan the code with your phone."),
  [USK_PRINTER_UNREACHABLE] =
    N_("Printing does not work now. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_QUEUE_MISSING] =
    N_("The printer was not found. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_JAM] =
    N_("Paper is stuck in the printer. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_COVER_OPEN] =
    N_("A door of the printer is open. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_OUT_OF_PAPER] =
    N_("The printer is out of paper. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_OUT_OF_INK] =
    N_("The printer is out of ink. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_NEEDS_ATTENTION] =
    N_("The printer needs help. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_OFFLINE] =
    N_("The printer is off, or not connected. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_STOPPED] =
    N_("The printer has been stopped. Please tell the staff, or scan the code with your phone."),
  [USK_PRINTER_NOT_ACCEPTING] =
    N_("The printer takes no pages now. Please tell the staff, or scan the code with your phone."),
};

/* For staff.  xgettext gives a comment to the string on the line behind it and to no other. */
static const char *const staff_texts[USK_PRINTER_N_CONDITIONS] = {
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_READY] = N_("Printer %s: ready."),
  [USK_PRINTER_NOT_CONFIGURED] = N_("No printer is set up. Name a queue in the setting “printer-queue”."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_UNREACHABLE] = N_("Printer %s: the print server does not answer, or refuses. See that it runs."),
  [USK_PRINTER_QUEUE_MISSING] =
    /* Translators: %s is the name of a print queue. */
  N_("Printer %s: the print server has no such queue. See the setting “printer-queue”."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_JAM] = N_("Printer %s: paper is stuck. Open the printer and take it out."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_COVER_OPEN] = N_("Printer %s: a cover or door is open. Close it."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_OUT_OF_PAPER] = N_("Printer %s: out of paper. Fill the tray."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_OUT_OF_INK] = N_("Printer %s: out of toner or ink. Change the cartridge."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_NEEDS_ATTENTION] = N_("Printer %s: needs attention. See the display of the printer."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_OFFLINE] = N_("Printer %s: off, or not connected. Switch it on and see its cable or network."),
  /* Translators: %s is the name of a print queue. */
  [USK_PRINTER_STOPPED] = N_("Printer %s: the queue is stopped. Start it again, for example with cupsenable."),
  [USK_PRINTER_NOT_ACCEPTING] =
    /* Translators: %s is the name of a print queue. */
  N_("Printer %s: the queue takes no new jobs. Let it take them, for example with cupsaccept."),
};

G_DEFINE_FINAL_TYPE (UskPrinterState, usk_printer_state, G_TYPE_OBJECT)

static void
usk_printer_state_finalize (GObject *object)
{
  UskPrinterState *self = USK_PRINTER_STATE (object);

  g_free (self->queue);
  g_free (self->detail);

  G_OBJECT_CLASS (usk_printer_state_parent_class)->finalize (object);
}

static void
usk_printer_state_class_init (UskPrinterStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_printer_state_finalize;
}

static void
usk_printer_state_init (UskPrinterState *self)
{
}

/**
 * usk_printer_state_new:
 * @condition: what stands in the way
 * @warnings: what will soon
 * @queue: (nullable): name of the queue that was asked
 * @detail: (nullable): what the server and the printer said, for the log
 *
 * Returns: (transfer full): a state.
 */
UskPrinterState *
usk_printer_state_new (UskPrinterCondition condition, UskPrinterWarnings warnings, const char *queue,
                       const char *detail)
{
  UskPrinterState *self;

  g_return_val_if_fail (condition < USK_PRINTER_N_CONDITIONS, NULL);

  self = g_object_new (USK_TYPE_PRINTER_STATE, NULL);
  self->condition = condition;
  self->warnings = warnings;
  self->queue = g_strdup (queue != NULL ? queue : "");
  self->detail = g_strdup (detail != NULL ? detail : "");

  return self;
}

/**
 * usk_printer_state_get_condition:
 * @self: a state
 *
 * Returns: what stands in the way of printing.
 */
UskPrinterCondition
usk_printer_state_get_condition (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), USK_PRINTER_UNREACHABLE);

  return self->condition;
}

/**
 * usk_printer_state_get_warnings:
 * @self: a state
 *
 * Returns: what staff should see to soon.
 */
UskPrinterWarnings
usk_printer_state_get_warnings (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), USK_PRINTER_NO_WARNING);

  return self->warnings;
}

/**
 * usk_printer_state_is_ready:
 * @self: a state
 *
 * Returns: whether printing can be offered.
 */
gboolean
usk_printer_state_is_ready (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), FALSE);

  return usk_printer_state_get_condition (self) == USK_PRINTER_READY;
}

/**
 * usk_printer_state_get_queue:
 * @self: a state
 *
 * Returns: (transfer none): the name of the queue, the real one where "default"
 *   was asked for.
 */
const char *
usk_printer_state_get_queue (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), NULL);

  return self->queue;
}

/**
 * usk_printer_state_get_detail:
 * @self: a state
 *
 * Returns: (transfer none): the keywords and words of the server and the printer, for the log;
 *   empty when they said nothing.
 */
const char *
usk_printer_state_get_detail (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), NULL);

  return self->detail;
}

/**
 * usk_printer_state_get_visitor_text:
 * @self: a state
 *
 * Returns: (transfer none): what a visitor reads, in their language.
 */
const char *
usk_printer_state_get_visitor_text (UskPrinterState *self)
{
  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), NULL);

  return _(visitor_texts[self->condition]);
}

/**
 * usk_printer_state_get_staff_text:
 * @self: a state
 *
 * Returns: (transfer full): what staff and operators read: what, where, what to
 *   do, and the warnings.
 */
char *
usk_printer_state_get_staff_text (UskPrinterState *self)
{
  g_autoptr (GString) text = NULL;
  g_auto (GStrv) around = NULL;

  g_return_val_if_fail (USK_IS_PRINTER_STATE (self), NULL);

  /* A translation without the name still says what to do. */
  around = g_strsplit (_(staff_texts[self->condition]), "%s", 2);
  text = g_string_new (around[0]);
  if (around[0] != NULL && around[1] != NULL)
    g_string_append_printf (text, "%s%s", self->queue, around[1]);
  if (self->warnings & USK_PRINTER_LOW_PAPER)
    g_string_append_printf (text, " %s", _("Paper is low."));
  if (self->warnings & USK_PRINTER_LOW_INK)
    g_string_append_printf (text, " %s", _("Toner or ink is low."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
