/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words for the kinds of sources, and for how far we read one. */

#include "usk-source-kind.h"

#include "usk-i18n.h"

/* The last family takes what fits nowhere else. */
static const struct {
  const char *id;
  const char *name;
} families[USK_N_SOURCE_FAMILIES] = {
  { "reviews", N_("Reviews of studies") },
  { "people", N_("Studies with people") },
  { "laboratory", N_("Laboratory and animals") },
  { "guidance", N_("Rules and advice") },
  { "background", N_("Background") },
};

static const struct {
  const char *id;
  guint family;
  const char *name;
} kinds[] = {
  { "systematic-review", 0, N_("Review of all studies on a question") },
  { "review", 0, N_("Review article") },
  { "randomized-trial", 1, N_("Study with groups picked by chance") },
  { "controlled-study", 1, N_("Study with a comparison group") },
  { "before-after-study", 1, N_("Study before and after, without a comparison group") },
  { "survey", 1, N_("Survey") },
  { "case-report", 1, N_("Report of single cases") },
  { "laboratory-study", 2, N_("Laboratory study") },
  { "animal-study", 2, N_("Study in animals") },
  { "anatomy-study", 2, N_("Study of the body’s structure") },
  { "guideline", 3, N_("Guideline") },
  { "regulator", 3, N_("Regulator") },
  { "health-service-page", 3, N_("Page of a health service") },
  { "technique-paper", 4, N_("Paper that describes a technique") },
  { "maker", 4, N_("Maker of a product") },
  { "reference-work", 4, N_("Reference work") },
  { "history", 4, N_("History page") },
  { "news", 4, N_("News") },
  { "essay", 4, N_("Essay") },
};

static const struct {
  const char *id;
  const char *text;
} reads[] = {
  { "abstract", N_("We read the summary, not the full paper.") },
  { "page", N_("We read the page.") },
  { "second-hand", N_("We know it only from others who report it.") },
  { "citation", N_("We saw only that others cite it.") },
};

/**
 * usk_source_kind_get_name:
 * @kind: such as "systematic-review"
 *
 * Returns: (transfer none): what a visitor reads; @kind itself if it is new to us.
 */
const char *
usk_source_kind_get_name (const char *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, kind))
      return _(kinds[i].name);

  return kind;
}

/**
 * usk_source_kind_get_family:
 * @kind: such as "systematic-review"
 *
 * Returns: its family, below %USK_N_SOURCE_FAMILIES.
 */
guint
usk_source_kind_get_family (const char *kind)
{
  g_return_val_if_fail (kind != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, kind))
      return kinds[i].family;

  return USK_N_SOURCE_FAMILIES - 1;
}

/**
 * usk_source_family_get_id:
 * @family: a family
 *
 * Returns: (transfer none): a word for an action.
 */
const char *
usk_source_family_get_id (guint family)
{
  g_return_val_if_fail (family < USK_N_SOURCE_FAMILIES, NULL);

  return families[family].id;
}

/**
 * usk_source_family_get_name:
 * @family: a family
 *
 * Returns: (transfer none): its name in the visitor's language.
 */
const char *
usk_source_family_get_name (guint family)
{
  g_return_val_if_fail (family < USK_N_SOURCE_FAMILIES, NULL);

  return _(families[family].name);
}

/**
 * usk_source_read_get_text:
 * @read: "abstract", "page", "second-hand" or "citation"
 *
 * Returns: (transfer none): a sentence on how far we read it.
 */
const char *
usk_source_read_get_text (const char *read)
{
  g_return_val_if_fail (read != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    if (g_str_equal (reads[i].id, read))
      return _(reads[i].text);

  return read;
}
