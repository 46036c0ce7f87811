/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words and signs of our verdicts.  Each has a sign of its own, because
 * color alone says nothing to many people.
 */

#include "usk-verdict.h"

#include "usk-i18n.h"

static const struct {
  const char *id;
  const char *symbol;
  const char *name;
  const char *meaning;
} verdicts[USK_N_VERDICTS] = {
  { "supported", "✓", N_("Supported"), N_("Good sources say the same.") },
  { "partly-supported", "◐", N_("Partly supported"), N_("Some of it is right, or only under conditions.") },
  { "disputed", "≠", N_("Disputed"), N_("Sources disagree.") },
  { "not-supported", "✕", N_("Not supported"),
    N_("We found no good source for it, or sources say the opposite.") },
  { "other-treatment", "⇄", N_("About another treatment"), N_("It is said of another treatment.") },
  { "history", "↺", N_("History"), N_("It is about the past.") },
  { "cannot-be-checked", "?", N_("Cannot be checked"),
    N_("There is nothing that it could be checked against.") },
};

static guint
find (const char *verdict)
{
  guint i = 0;

  while (i < USK_N_VERDICTS && g_strcmp0 (verdicts[i].id, verdict) != 0)
    i++;

  return i;
}

static guint
find_known (const char *verdict)
{
  guint i = find (verdict);

  g_return_val_if_fail (i < USK_N_VERDICTS, USK_N_VERDICTS - 1);

  return i;
}

/**
 * usk_verdict_is_known:
 * @verdict: (nullable): what a pack has for a verdict
 *
 * Returns: whether it is one; the other functions take no other.
 */
gboolean
usk_verdict_is_known (const char *verdict)
{
  return find (verdict) < USK_N_VERDICTS;
}

/**
 * usk_verdict_get_id:
 * @index: below %USK_N_VERDICTS
 *
 * Returns: (transfer none): the verdict's id, from the best to the least certain.
 */
const char *
usk_verdict_get_id (guint index)
{
  g_return_val_if_fail (index < USK_N_VERDICTS, NULL);

  return verdicts[index].id;
}

/**
 * usk_verdict_get_name:
 * @verdict: a verdict's id
 *
 * Returns: (transfer none): its name in the visitor's language.
 */
const char *
usk_verdict_get_name (const char *verdict)
{
  return _(verdicts[find_known (verdict)].name);
}

/**
 * usk_verdict_get_symbol:
 * @verdict: a verdict's id
 *
 * Returns: (transfer none): its sign.
 */
const char *
usk_verdict_get_symbol (const char *verdict)
{
  return verdicts[find_known (verdict)].symbol;
}

/**
 * usk_verdict_get_meaning:
 * @verdict: a verdict's id
 *
 * Returns: (transfer none): what it means, one sentence.
 */
const char *
usk_verdict_get_meaning (const char *verdict)
{
  return _(verdicts[find_known (verdict)].meaning);
}
