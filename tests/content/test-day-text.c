/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day as a person writes it. */

#include "usk-day-text.h"
#include "usk-tongue.h"

static const struct {
  const char *day;
  const char *words;
} cases[] = {
  { "2026-11-28", "November 28, 2026" },
  { "2028-02-29", "February 29, 2028" },
  { "2026-01-01", "January 1, 2026" },
  { "2026-12-31", "December 31, 2026" },
  /* What is no day stays as it is. */
  { "2026-02-30", "2026-02-30" },
  { "2026-13-01", "2026-13-01" },
  { "2026-11", "2026-11" },
  { "2026-11-28 or so", "2026-11-28 or so" },
  { "soon", "soon" },
  { "", "" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = usk_day_text_describe (cases[i].day);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The day is that of the clock of the moment, not that of the machine. */
static void
test_time (void)
{
  g_autoptr (GTimeZone) east = g_time_zone_new_offset (9 * 60 * 60);
  g_autoptr (GDateTime) utc = g_date_time_new_utc (2026, 11, 28, 20, 0, 0);
  g_autoptr (GDateTime) there = g_date_time_to_timezone (utc, east);
  g_autofree char *first = usk_day_text_describe_time (utc);
  g_autofree char *second = usk_day_text_describe_time (there);

  g_assert_cmpstr (first, ==, "November 28, 2026");
  g_assert_cmpstr (second, ==, "November 29, 2026");
}

/* In the language of the handout, whatever that of the machine is. */
static void
test_spanish (void)
{
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new ("es");
  g_autofree char *first = usk_day_text_describe ("2026-11-28");
  g_autofree char *second = usk_day_text_describe ("2027-01-01");

  g_assert_cmpstr (first, ==, "28 de noviembre de 2026");
  g_assert_cmpstr (second, ==, "1 de enero de 2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));

  g_test_add_func ("/content/day-text/days", test_days);
  g_test_add_func ("/content/day-text/time", test_time);
  g_test_add_func ("/content/day-text/spanish", test_spanish);

  return g_test_run ();
}
