/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number as a person says it.  Harms keep their denominator: never "1 in x",
 * which people compare wrongly.
 */

#include "usk-quantity-text.h"

#include <glib/gi18n.h>

static const struct {
  const char *unit;
  const char *one;
  const char *range;
} units[] = {
  { "mm", N_("%s mm"), N_("%s to %s mm") },
  { "minutes", N_("%s minutes"), N_("%s to %s minutes") },
  { "sessions", N_("%s sessions"), N_("%s to %s sessions") },
  { "days", N_("%s days"), N_("%s to %s days") },
  { "weeks", N_("%s weeks"), N_("%s to %s weeks") },
  { "months", N_("%s months"), N_("%s to %s months") },
  { "events-per-1000-sessions", N_("%s per 1,000 sessions"), N_("%s to %s per 1,000 sessions") },
  { "people-per-1000", N_("%s of 1,000 people"), N_("%s to %s of 1,000 people") },
};

static char *
format_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.4g", number));
}

static char *
replace_numbers (const char *format, const char *low, const char *high)
{
  g_auto (GStrv) pieces = g_strsplit (format, "%s", 3);

  if (pieces[2] != NULL)
    return g_strconcat (pieces[0], low, pieces[1], high, pieces[2], NULL);

  return g_strconcat (pieces[0], low, pieces[1], NULL);
}

/**
 * usk_quantity_text_describe:
 * @quantity: a quantity
 *
 * Returns: (transfer full): its value with its unit and, where it has one, the
 *   time it is counted over.
 */
char *
usk_quantity_text_describe (UskQuantity *quantity)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (USK_IS_QUANTITY (quantity), NULL);

  low = format_number (usk_quantity_get_low (quantity));
  high = format_number (usk_quantity_get_high (quantity));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, usk_quantity_get_unit (quantity)))
      text = replace_numbers (g_str_equal (low, high) ? _(units[i].one) : _(units[i].range), low, high);

  if (usk_quantity_get_span (quantity) == NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s, %s", text, usk_quantity_get_span (quantity));
}
