/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-printer-reasons.h"

#include <stdlib.h>
#include <string.h>

/* What to ask a queue and a printer for. */
const char *const usk_printer_reasons_attributes[] = {
  "printer-name",
  "device-uri",
  "printer-state",
  "printer-state-reasons",
  "printer-state-message",
  "printer-input-tray",
  "printer-supply",
  "printer-is-accepting-jobs",
  NULL,
};

/* The keywords of RFC 8011 and PWG 5100.9, and those of CUPS.  An "empty" one
 * without the suffix -error may be about one tray of two, or one color of four;
 * then the levels decide, and at least it is a warning.
 */
typedef struct {
  const char *keyword;
  UskPrinterCondition condition;
  UskPrinterWarnings warning;
} Reason;

static const Reason reasons[] = {
  { "media-jam", USK_PRINTER_JAM, 0 },
  { "cover-open", USK_PRINTER_COVER_OPEN, 0 },
  { "door-open", USK_PRINTER_COVER_OPEN, 0 },
  { "interlock-open", USK_PRINTER_COVER_OPEN, 0 },
  { "media-needed", USK_PRINTER_OUT_OF_PAPER, 0 },
  { "media-empty", USK_PRINTER_OUT_OF_PAPER, USK_PRINTER_LOW_PAPER },
  { "media-low", USK_PRINTER_READY, USK_PRINTER_LOW_PAPER },
  { "toner-empty", USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK },
  { "marker-supply-empty", USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK },
  { "developer-empty", USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK },
  { "toner-low", USK_PRINTER_READY, USK_PRINTER_LOW_INK },
  { "marker-supply-low", USK_PRINTER_READY, USK_PRINTER_LOW_INK },
  { "developer-low", USK_PRINTER_READY, USK_PRINTER_LOW_INK },
  { "offline", USK_PRINTER_OFFLINE, 0 },
  { "shutdown", USK_PRINTER_OFFLINE, 0 },
  { "timed-out", USK_PRINTER_OFFLINE, 0 },
  { "connecting-to-device", USK_PRINTER_OFFLINE, 0 },
  { "paused", USK_PRINTER_STOPPED, 0 },
  { "moving-to-paused", USK_PRINTER_STOPPED, 0 },
  { "hold-new-jobs", USK_PRINTER_STOPPED, 0 },
  { "deactivated", USK_PRINTER_STOPPED, 0 },
};

typedef struct {
  UskPrinterCondition condition;
  UskPrinterWarnings warnings;
  GString *detail;
} Verdict;

static void
note (Verdict *verdict, UskPrinterCondition condition)
{
  if (verdict->condition == USK_PRINTER_READY || condition < verdict->condition)
    verdict->condition = condition;
}

/* Splits "media-empty-warning" into "media-empty" and how bad it is; a keyword
 * without a suffix counts as an error (RFC 8011, 5.4.12).
 */
static char *
split_reason (const char *reason, gboolean *is_error)
{
  static const char *const suffixes[] = { "-report", "-warning", "-error" };

  *is_error = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (reason, suffixes[i]))
      {
        *is_error = i == 2;
        return g_strndup (reason, strlen (reason) - strlen (suffixes[i]));
      }

  return g_strdup (reason);
}

/* Returns whether all the counted things of an attribute such as
 * "type=…;level=0;…" stand at nought, and there is one.
 */
static gboolean
all_empty (ipp_t *answer, const char *name, const char *counted)
{
  ipp_attribute_t *attribute = ippFindAttribute (answer, name, IPP_TAG_STRING);
  guint n_empty = 0;

  for (int i = 0; attribute != NULL && i < ippGetCount (attribute); i++)
    {
      int length = 0;
      const char *data = ippGetOctetString (attribute, i, &length);
      g_autofree char *text = g_strndup (data != NULL ? data : "", (gsize) MAX (length, 0));
      const char *level = strstr (text, "level=");

      /* "auto" is the choice among the other trays and not one of its own. */
      if (strstr (text, counted) == NULL || strstr (text, "name=auto") != NULL)
        continue;
      if (level == NULL || strtol (level + strlen ("level="), NULL, 10) != 0)
        return FALSE;
      n_empty++;
    }

  return n_empty > 0;
}

static gboolean
is_really_empty (ipp_t *answer, UskPrinterCondition condition)
{
  /* A tray for feeding by hand holds no stock. */
  return condition == USK_PRINTER_OUT_OF_PAPER ? all_empty (answer, "printer-input-tray", "type=sheetFeedAuto")
                                               : all_empty (answer, "printer-supply", "supplyThatIsConsumed");
}

/* Of a queue whose printer has answered itself only that counts which the queue
 * alone decides; what else it remembers may be out of date.
 */
static void
read_reason (Verdict *verdict, ipp_t *answer, const char *reason, gboolean has_device)
{
  gboolean is_error;
  g_autofree char *keyword = split_reason (reason, &is_error);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (!g_str_equal (keyword, reasons[i].keyword))
        continue;
      if (has_device && reasons[i].condition != USK_PRINTER_STOPPED)
        return;
      verdict->warnings |= reasons[i].warning;
      if (reasons[i].condition != USK_PRINTER_READY &&
          (reasons[i].warning == 0 || is_error || is_really_empty (answer, reasons[i].condition)))
        note (verdict, reasons[i].condition);
      return;
    }

  /* What we do not know stops us only when the printer says that it is bad. */
  if (!has_device && g_str_has_suffix (reason, "-error"))
    note (verdict, USK_PRINTER_NEEDS_ATTENTION);
}

static void
add_detail (Verdict *verdict, const char *text)
{
  if (text == NULL || text[0] == '\0' || g_str_equal (text, "none"))
    return;

  g_string_append_printf (verdict->detail, "%s%s", verdict->detail->len > 0 ? "; " : "", text);
}

static void
read_answer (Verdict *verdict, ipp_t *answer, gboolean has_device)
{
  ipp_attribute_t *attribute = ippFindAttribute (answer, "printer-state-reasons", IPP_TAG_KEYWORD);

  for (int i = 0; attribute != NULL && i < ippGetCount (attribute); i++)
    {
      const char *reason = ippGetString (attribute, i, NULL);

      read_reason (verdict, answer, reason, has_device);
      add_detail (verdict, reason);
    }

  attribute = ippFindAttribute (answer, "printer-state", IPP_TAG_ENUM);
  if (attribute != NULL && ippGetInteger (attribute, 0) == IPP_PSTATE_STOPPED)
    note (verdict, USK_PRINTER_STOPPED);
  attribute = ippFindAttribute (answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
  if (attribute != NULL && !ippGetBoolean (attribute, 0))
    note (verdict, USK_PRINTER_NOT_ACCEPTING);
  attribute = ippFindAttribute (answer, "printer-state-message", IPP_TAG_TEXT);
  if (attribute != NULL)
    add_detail (verdict, ippGetString (attribute, 0, NULL));
}

/**
 * usk_printer_reasons_read:
 * @queue: what the server says of the queue
 * @device: (nullable): what the printer says of itself
 * @offline: whether the printer was asked and did not answer
 * @name: name of the queue
 *
 * A server learns how its printer is only while it prints, so the printer's own
 * word goes before what the server remembers.
 *
 * Returns: (transfer full): what it comes to.
 */
UskPrinterState *
usk_printer_reasons_read (ipp_t *queue, ipp_t *device, gboolean offline, const char *name)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  Verdict verdict = { USK_PRINTER_READY, USK_PRINTER_NO_WARNING, detail };

  read_answer (&verdict, queue, device != NULL);
  if (device != NULL)
    read_answer (&verdict, device, FALSE);
  if (offline)
    note (&verdict, USK_PRINTER_OFFLINE);

  return usk_printer_state_new (verdict.condition, verdict.warnings, name, detail->str);
}
