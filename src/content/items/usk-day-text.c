/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day as a person writes it.  Not with strftime(), whose words are those of the locale
 * of the machine: a handout in Spanish is made where nobody has generated that.
 */

#include "usk-day-text.h"

#include <stdio.h>

#include "usk-i18n.h"

/* Whole, since a language may put the day first, or write a month otherwise beside one.
 * Written out, since translators are asked for each where it stands.
 */
static const char *
get_format (GDateMonth month)
{
  const char *const formats[] = {
    /* Translators: the day of the month, and the year. */
    [G_DATE_JANUARY] = _("January %u, %u"),
    [G_DATE_FEBRUARY] = _("February %u, %u"),
    [G_DATE_MARCH] = _("March %u, %u"),
    [G_DATE_APRIL] = _("April %u, %u"),
    [G_DATE_MAY] = _("May %u, %u"),
    [G_DATE_JUNE] = _("June %u, %u"),
    [G_DATE_JULY] = _("July %u, %u"),
    [G_DATE_AUGUST] = _("August %u, %u"),
    [G_DATE_SEPTEMBER] = _("September %u, %u"),
    [G_DATE_OCTOBER] = _("October %u, %u"),
    [G_DATE_NOVEMBER] = _("November %u, %u"),
    [G_DATE_DECEMBER] = _("December %u, %u"),
  };

  return formats[month];
}

/* Replaces the numbers of a format of a translator, which is not handed to printf. */
static char *
describe (guint year, guint month, guint day)
{
  g_auto (GStrv) pieces = g_strsplit (get_format (month), "%u", 3);
  g_autofree char *day_text = g_strdup_printf ("%u", day);
  g_autofree char *year_text = g_strdup_printf ("%u", year);

  g_return_val_if_fail (g_strv_length (pieces) == 3, NULL);

  return g_strconcat (pieces[0], day_text, pieces[1], year_text, pieces[2], NULL);
}

/**
 * usk_day_text_describe:
 * @day: what a pack has for a day, such as 2026-11-21
 *
 * Returns: (transfer full): the day in the language of the reader, or @day as it is if it
 *   is none.
 */
char *
usk_day_text_describe (const char *day)
{
  guint year = 0, month = 0, number = 0;
  int end = 0;

  g_return_val_if_fail (day != NULL, NULL);

  if (sscanf (day, "%4u-%2u-%2u%n", &year, &month, &number, &end) != 3 || day[end] != '\0' ||
      !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return g_strdup (day);

  return describe (year, month, number);
}

/**
 * usk_day_text_describe_time:
 * @time: a moment
 *
 * Returns: (transfer full): its day, in its own time zone, in the language of the reader.
 */
char *
usk_day_text_describe_time (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  return describe ((guint) g_date_time_get_year (time), (guint) g_date_time_get_month (time),
                   (guint) g_date_time_get_day_of_month (time));
}
