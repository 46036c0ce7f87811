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
  guint i = 0;

  while (i < G_N_ELEMENTS (certainties) && g_strcmp0 (certainties[i].id, certainty) != 0)
    i++;

  return i;
}

static guint
find_known (const char *certainty)
{
  guint i = find (certainty);

  g_return_val_if_fail (i < G_N_ELEMENTS (certainties), G_N_ELEMENTS (certainties) - 1);

  return i;
}

/**
 * usk_certainty_is_known:
 * @certainty: (nullable): what a pack has for a certainty
 *
 * Returns: whether it is one; the other functions take no other.
 */
gboolean
usk_certainty_is_known (const char *certainty)
{
  return find (certainty) < G_N_ELEMENTS (certainties);
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
  return _(certainties[find_known (certainty)].name);
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
  return certainties[find_known (certainty)].symbols;
}
