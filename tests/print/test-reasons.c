/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-ipp.h"
#include "usk-printer-reasons.h"

/* What a printer or a queue answers. */
static ipp_t *
answer (ipp_pstate_t state, const char *reasons, gboolean accepting)
{
  ipp_t *ipp = ippNew ();
  g_auto (GStrv) words = g_strsplit (reasons, " ", -1);

  ippAddInteger (ipp, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", state);
  ippAddStrings (ipp, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", (int) g_strv_length (words), NULL,
                 (const char *const *) words);
  ippAddBoolean (ipp, IPP_TAG_PRINTER, "printer-is-accepting-jobs", (char) accepting);

  return ipp;
}

static void
add_level (ipp_t *ipp, const char *name, const char *text)
{
  ipp_attribute_t *attribute = ippFindAttribute (ipp, name, IPP_TAG_STRING);

  if (attribute == NULL)
    ippAddOctetString (ipp, IPP_TAG_PRINTER, name, text, (int) strlen (text));
  else
    ippSetOctetString (ipp, &attribute, ippGetCount (attribute), text, (int) strlen (text));
}

static void
assert_state (UskPrinterState *state, UskPrinterCondition condition, UskPrinterWarnings warnings)
{
  g_assert_cmpint (usk_printer_state_get_condition (state), ==, condition);
  g_assert_cmpint (usk_printer_state_get_warnings (state), ==, warnings);
}

static const struct {
  const char *reasons;
  UskPrinterCondition condition;
  UskPrinterWarnings warnings;
} cases[] = {
  { "none", USK_PRINTER_READY, 0 },
  { "media-jam", USK_PRINTER_JAM, 0 },
  { "media-jam-warning", USK_PRINTER_JAM, 0 },
  { "cover-open-error", USK_PRINTER_COVER_OPEN, 0 },
  { "door-open-report", USK_PRINTER_COVER_OPEN, 0 },
  { "interlock-open", USK_PRINTER_COVER_OPEN, 0 },
  { "media-empty", USK_PRINTER_OUT_OF_PAPER, USK_PRINTER_LOW_PAPER },
  { "media-empty-error", USK_PRINTER_OUT_OF_PAPER, USK_PRINTER_LOW_PAPER },
  { "media-empty-warning", USK_PRINTER_READY, USK_PRINTER_LOW_PAPER },
  { "media-needed-report", USK_PRINTER_OUT_OF_PAPER, 0 },
  { "media-low-report", USK_PRINTER_READY, USK_PRINTER_LOW_PAPER },
  { "media-low-error", USK_PRINTER_READY, USK_PRINTER_LOW_PAPER },
  { "toner-empty-error", USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK },
  { "marker-supply-empty-error", USK_PRINTER_OUT_OF_INK, USK_PRINTER_LOW_INK },
  { "marker-supply-empty-warning", USK_PRINTER_READY, USK_PRINTER_LOW_INK },
  { "toner-low-warning media-low-warning", USK_PRINTER_READY, USK_PRINTER_LOW_INK | USK_PRINTER_LOW_PAPER },
  { "offline-report", USK_PRINTER_OFFLINE, 0 },
  { "connecting-to-device", USK_PRINTER_OFFLINE, 0 },
  { "paused", USK_PRINTER_STOPPED, 0 },
  { "hold-new-jobs", USK_PRINTER_STOPPED, 0 },
  { "cups-waiting-for-job-completed", USK_PRINTER_READY, 0 },
  { "cups-insecure-filter-warning", USK_PRINTER_READY, 0 },
  { "fuser-over-temp-error", USK_PRINTER_NEEDS_ATTENTION, 0 },
  { "fuser-over-temp-warning", USK_PRINTER_READY, 0 },
  { "com.example.anything", USK_PRINTER_READY, 0 },
  { "", USK_PRINTER_READY, 0 },
  { "-error", USK_PRINTER_NEEDS_ATTENTION, 0 },
  /* Of several that is told which a person can do something about. */
  { "paused media-empty-error media-jam-error", USK_PRINTER_JAM, USK_PRINTER_LOW_PAPER },
  { "offline-report cover-open", USK_PRINTER_COVER_OPEN, 0 },
};

static void
test_keywords (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ipp_t) queue = answer (IPP_PSTATE_IDLE, cases[i].reasons, TRUE);
      g_autoptr (UskPrinterState) state = usk_printer_reasons_read (queue, NULL, FALSE, "q");

      g_test_message ("%s", cases[i].reasons);
      assert_state (state, cases[i].condition, cases[i].warnings);
    }
}

static void
test_queue_alone (void)
{
  g_autoptr (ipp_t) stopped = answer (IPP_PSTATE_STOPPED, "none", TRUE);
  g_autoptr (ipp_t) rejecting = answer (IPP_PSTATE_IDLE, "none", FALSE);
  g_autoptr (ipp_t) nothing = ippNew ();
  g_autoptr (UskPrinterState) first = usk_printer_reasons_read (stopped, NULL, FALSE, "q");
  g_autoptr (UskPrinterState) second = usk_printer_reasons_read (rejecting, NULL, FALSE, "q");
  g_autoptr (UskPrinterState) third = usk_printer_reasons_read (nothing, NULL, TRUE, "q");

  assert_state (first, USK_PRINTER_STOPPED, 0);
  assert_state (second, USK_PRINTER_NOT_ACCEPTING, 0);
  assert_state (third, USK_PRINTER_OFFLINE, 0);
}

/* The paper has been filled since the last job, which the server does not know. */
static void
test_printer_goes_before_queue (void)
{
  g_autoptr (ipp_t) queue = answer (IPP_PSTATE_IDLE, "media-empty-error some-trouble-error", TRUE);
  g_autoptr (ipp_t) paused = answer (IPP_PSTATE_IDLE, "paused media-empty-error", TRUE);
  g_autoptr (ipp_t) good = answer (IPP_PSTATE_IDLE, "none", TRUE);
  g_autoptr (ipp_t) jammed = answer (IPP_PSTATE_STOPPED, "media-jam-error", TRUE);
  g_autoptr (UskPrinterState) filled = usk_printer_reasons_read (queue, good, FALSE, "q");
  g_autoptr (UskPrinterState) still = usk_printer_reasons_read (paused, good, FALSE, "q");
  g_autoptr (UskPrinterState) stuck = usk_printer_reasons_read (good, jammed, FALSE, "q");

  assert_state (filled, USK_PRINTER_READY, 0);
  assert_state (still, USK_PRINTER_STOPPED, 0);
  assert_state (stuck, USK_PRINTER_JAM, 0);
}

/* One empty tray of two is no reason to refuse; two are. */
static void
test_levels (void)
{
  g_autoptr (ipp_t) good = answer (IPP_PSTATE_IDLE, "none", TRUE);
  g_autoptr (ipp_t) device = answer (IPP_PSTATE_IDLE, "media-empty-report toner-empty-report", TRUE);
  g_autoptr (ipp_t) full = answer (IPP_PSTATE_IDLE, "media-empty-report toner-empty-report", TRUE);
  g_autoptr (UskPrinterState) empty = NULL;
  g_autoptr (UskPrinterState) low = NULL;
  UskPrinterWarnings both = USK_PRINTER_LOW_PAPER | USK_PRINTER_LOW_INK;

  add_level (device, "printer-input-tray", "type=sheetFeedAutoRemovableTray;level=-2;name=auto");
  add_level (device, "printer-input-tray", "type=sheetFeedAutoRemovableTray;level=0;name=main;");
  add_level (device, "printer-input-tray", "type=sheetFeedManual;level=-2;name=manual");
  empty = usk_printer_reasons_read (good, device, FALSE, "q");
  assert_state (empty, USK_PRINTER_OUT_OF_PAPER, both);

  add_level (full, "printer-input-tray", "type=sheetFeedAutoRemovableTray;level=0;name=main;");
  add_level (full, "printer-input-tray", "type=sheetFeedAutoRemovableTray;level=-3;name=second;");
  add_level (full, "printer-supply", "class=supplyThatIsConsumed;type=toner;level=0;colorantname=cyan;");
  add_level (full, "printer-supply", "class=supplyThatIsConsumed;type=toner;level=40;colorantname=black;");
  low = usk_printer_reasons_read (good, full, FALSE, "q");
  assert_state (low, USK_PRINTER_READY, both);

  /* What makes no sense is no proof. */
  for (guint i = 0; i < 3; i++)
    {
      static const char *const odd[] = { "", "type=sheetFeedAuto", "type=sheetFeedAuto;level=" };
      g_autoptr (ipp_t) strange = answer (IPP_PSTATE_IDLE, "media-empty-report", TRUE);
      g_autoptr (UskPrinterState) state = NULL;

      add_level (strange, "printer-input-tray", odd[i]);
      state = usk_printer_reasons_read (good, strange, FALSE, "q");
      g_test_message ("%s", odd[i]);
      assert_state (state, i == 2 ? USK_PRINTER_OUT_OF_PAPER : USK_PRINTER_READY, USK_PRINTER_LOW_PAPER);
    }
}

static guint
count_words (const char *sentence)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);

  return g_strv_length (words);
}

/* Every condition has its own words, which say nothing that only the log should. */
static void
test_texts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (UskPrinterCondition i = 0; i < USK_PRINTER_N_CONDITIONS; i++)
    {
      g_autoptr (UskPrinterState) state =
        usk_printer_state_new (i, USK_PRINTER_NO_WARNING, "front-desk", "a detail");
      g_autofree char *staff = usk_printer_state_get_staff_text (state);
      const char *visitor = usk_printer_state_get_visitor_text (state);
      g_auto (GStrv) sentences = g_strsplit (visitor, ".", -1);

      g_assert_true (g_hash_table_add (seen, (gpointer) visitor));
      g_assert_null (strstr (visitor, "front-desk"));
      g_assert_null (strstr (visitor, "a detail"));
      for (guint n = 0; sentences[n] != NULL; n++)
        g_assert_cmpuint (count_words (sentences[n]), <=, 20);
      g_assert_true ((strstr (visitor, "code") != NULL) == (i != USK_PRINTER_READY));
      g_assert_true ((strstr (staff, "front-desk") != NULL) == (i != USK_PRINTER_NOT_CONFIGURED));
      g_assert_null (strchr (staff, '%'));
      g_assert_true (usk_printer_state_is_ready (state) == (i == USK_PRINTER_READY));
    }
}

static void
test_staff_warnings (void)
{
  g_autoptr (UskPrinterState) state =
    usk_printer_state_new (USK_PRINTER_READY, USK_PRINTER_LOW_PAPER | USK_PRINTER_LOW_INK, "a%sb", NULL);
  g_autofree char *staff = usk_printer_state_get_staff_text (state);

  g_assert_cmpstr (staff, ==, "Printer a%sb: ready. Paper is low. Toner or ink is low.");
  g_assert_cmpstr (usk_printer_state_get_detail (state), ==, "");
  g_assert_cmpstr (usk_printer_state_get_queue (state), ==, "a%sb");
}

static void
test_detail (void)
{
  g_autoptr (ipp_t) queue = answer (IPP_PSTATE_IDLE, "media-low-report paused", TRUE);
  g_autoptr (UskPrinterState) state = NULL;

  ippAddString (queue, IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-state-message", NULL, "Closed for today.");
  state = usk_printer_reasons_read (queue, NULL, FALSE, "q");
  g_assert_cmpstr (usk_printer_state_get_detail (state), ==, "media-low-report; paused; Closed for today.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/keywords", test_keywords);
  g_test_add_func ("/reasons/queue-alone", test_queue_alone);
  g_test_add_func ("/reasons/printer-goes-before-queue", test_printer_goes_before_queue);
  g_test_add_func ("/reasons/levels", test_levels);
  g_test_add_func ("/reasons/texts", test_texts);
  g_test_add_func ("/reasons/staff-warnings", test_staff_warnings);
  g_test_add_func ("/reasons/detail", test_detail);

  return g_test_run ();
}
