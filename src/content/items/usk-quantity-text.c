/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number as a person says it.  Harms keep their denominator: never "1 in x",
 * which people compare wrongly.
 */

#include "usk-quantity-text.h"

#include <math.h>

#include "usk-i18n.h"

/* From here on a decimal says nothing that matters beside a whole number. */
#define WHOLE_FROM 10.0

typedef struct {
  const char *unit;
  const char *single;
  const char *range;
  const char *most; /* for a range from zero, where that is no more than "up to"; or NULL */
} Words;

/* Which form of a word goes with a number that may have a fraction: half a day
 * is told like several days.
 */
static gulong
get_plural (double number)
{
  return number == floor (number) ? (gulong) number : 2;
}

/* Puts the words for a unit together, for so many of it.  Written out, since
 * translators are asked for the forms of each word where it stands.
 */
static const Words *
find_words (const char *unit, gulong n, Words *found)
{
  const Words all[] = {
    { "mm", ngettext ("%s mm", "%s mm", n), _("%s to %s mm"), _("up to %s mm") },
    { "minutes", ngettext ("%s minute", "%s minutes", n), _("%s to %s minutes"), NULL },
    { "sessions", ngettext ("%s session", "%s sessions", n), _("%s to %s sessions"), NULL },
    { "days", ngettext ("%s day", "%s days", n), _("%s to %s days"), NULL },
    { "weeks", ngettext ("%s week", "%s weeks", n), _("%s to %s weeks"), NULL },
    { "months", ngettext ("%s month", "%s months", n), _("%s to %s months"), NULL },
    { "events-per-1000-sessions", ngettext ("%s per 1,000 sessions", "%s per 1,000 sessions", n),
      _("%s to %s per 1,000 sessions"), NULL },
    { "people-per-1000", ngettext ("%s of 1,000 people", "%s of 1,000 people", n), _("%s to %s of 1,000 people"),
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_str_equal (all[i].unit, unit))
      {
        *found = all[i];
        return found;
      }

  return NULL;
}

/* From a thousand on in groups, as the words around it have them. */
static char *
format_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  guint whole = (guint) number;

  if (number < 1000)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.4g", number));

  /* Translators: a number such as "1,000", the thousands and the rest. */
  return g_strdup_printf (_("%u,%03u"), whole / 1000, whole % 1000);
}

static gboolean
is_whole (double number)
{
  return number >= WHOLE_FROM && fabs (number - round (number)) < 1e-6;
}

/* A range whose ends differ in their decimals, such as 30.1 to 59, would read
 * as if its ends were counted in two ways.  Adding a decimal would claim what
 * the source does not say, so the other one is rounded.
 */
static void
make_alike (double *low, double *high)
{
  if (*low >= WHOLE_FROM && *high >= WHOLE_FROM && is_whole (*low) != is_whole (*high))
    {
      *low = round (*low);
      *high = round (*high);
    }
}

static char *
replace_numbers (const char *format, const char *low, const char *high)
{
  g_auto (GStrv) pieces = g_strsplit (format, "%s", 3);

  if (pieces[2] != NULL)
    return g_strconcat (pieces[0], low, pieces[1], high, pieces[2], NULL);

  return g_strconcat (pieces[0], low, pieces[1], NULL);
}

/* A needle that goes from nothing to some depth goes up to it.  A time from now on and a
 * harm that may not happen at all are told with their zero.
 */
static char *
say (const Words *words, const char *low, const char *high)
{
  if (g_str_equal (low, high))
    return replace_numbers (words->single, low, high);
  if (words->most != NULL && g_str_equal (low, "0"))
    return replace_numbers (words->most, high, NULL);

  return replace_numbers (words->range, low, high);
}

/**
 * usk_quantity_text_knows_unit:
 * @unit: what a pack has for a unit
 *
 * Returns: whether there are words for it; usk_quantity_text_describe() needs them.
 */
gboolean
usk_quantity_text_knows_unit (const char *unit)
{
  Words found;

  g_return_val_if_fail (unit != NULL, FALSE);

  return find_words (unit, 1, &found) != NULL;
}

/* Says both ends as they are told, with decimals alike; returns the lower one. */
static double
format_ends (UskQuantity *quantity, char **low, char **high)
{
  double from = usk_quantity_get_low (quantity), to = usk_quantity_get_high (quantity);

  make_alike (&from, &to);
  *low = format_number (from);
  *high = format_number (to);

  return from;
}

/**
 * usk_quantity_text_describe_number:
 * @quantity: a quantity
 *
 * Returns: (transfer full): its value without a unit, for where a heading tells that.
 */
char *
usk_quantity_text_describe_number (UskQuantity *quantity)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (USK_IS_QUANTITY (quantity), NULL);

  format_ends (quantity, &low, &high);
  if (g_str_equal (low, high))
    return g_steal_pointer (&low);

  /* Translators: the ends of a range. */
  return replace_numbers (_("%s to %s"), low, high);
}

/**
 * usk_quantity_text_describe:
 * @quantity: a quantity
 *
 * Returns: (transfer full): its value with its unit and, where it has one, the
 *   time it is counted over or who counted it.
 */
char *
usk_quantity_text_describe (UskQuantity *quantity)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *text = NULL;
  Words found;
  const Words *words;
  double from;

  g_return_val_if_fail (USK_IS_QUANTITY (quantity), NULL);

  from = format_ends (quantity, &low, &high);
  words = find_words (usk_quantity_get_unit (quantity), get_plural (from), &found);
  g_return_val_if_fail (words != NULL, g_strdup (""));
  text = say (words, low, high);

  if (usk_quantity_get_span (quantity) == NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s, %s", text, usk_quantity_get_span (quantity));
}
