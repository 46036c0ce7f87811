/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How sure the evidence is, in words and signs.  The signs are those of GRADE
 * (Guyatt and others, BMJ 2008;336:924): four circles, the more of them with a
 * cross, the surer.
 */

#include "usk-certainty.h"

#include "usk-i18n.h"

static const struct {
  const char *id;
  const char *symbols;
  const char *name;
} certainties[] = {
  { "high", "⊕⊕⊕⊕", N_("We are sure") },          { "moderate", "⊕⊕⊕○", N_("Fairly sure") },
  { "low", "⊕⊕○○", N_("Not very sure") },         { "very-low", "⊕○○○", N_("Not sure at all") },
  { "not-established", "○○○○", N_("Not known") },
};

static guint
find (const char *certainty)
{
  for (guint i = 0; i < G_N_ELEMENTS (certainties); i++)
    if (g_strcmp0 (certainties[i].id, certainty) == 0)
      return i;

  g_return_val_if_reached (G_N_ELEMENTS (certainties) - 1);
}

/**
 * usk_certainty_get_name:
 * @certainty: a certainty's id
 *
 * Returns: (transfer none): how sure we are, in the visitor's language.
 */
const char *
usk_certainty_get_name (const char *certainty)
{
  return _(certainties[find (certainty)].name);
}

/**
 * usk_certainty_get_symbols:
 * @certainty: a certainty's id
 *
 * Returns: (transfer none): its four signs.
 */
const char *
usk_certainty_get_symbols (const char *certainty)
{
  return certainties[find (certainty)].symbols;
}
