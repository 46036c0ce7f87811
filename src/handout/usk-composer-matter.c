/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands at the end of a handout: sources, and what it is. */

#include "usk-composer-private.h"

#include "usk-day-text.h"
#include "usk-i18n.h"
#include "usk-review.h"
#include "usk-tail.h"

/* We know it only from others. */
static gboolean
is_told_by_others (UskSource *source)
{
  const char *read = usk_source_get_read (source);

  return g_str_equal (read, "second-hand") || g_str_equal (read, "citation");
}

/* What a reader has to know before looking a source up.  The screen says so at each
 * source; on paper there is room for a mark only, and its meaning once.
 */
static const struct {
  const char *mark;
  gboolean (*applies) (UskSource *source);
  const char *meaning;
} caveats[] = {
  /* Translators: the mark stands after some items of a list of sources. */
  { "*", usk_source_has_own_words, N_("* Described in our own words.") },
  { "†", usk_source_is_from_memory, N_("† Some details are from memory, not checked yet.") },
  { "‡", is_told_by_others, N_("‡ We know it only from what others say.") },
};

/* The marks stand before the DOI, which they would change. */
static char *
describe_reference (UskSource *source)
{
  g_autofree char *reference = g_markup_escape_text (usk_source_get_reference (source), -1);
  GString *text = g_string_new (reference);

  for (guint i = 0; i < G_N_ELEMENTS (caveats); i++)
    if (caveats[i].applies (source))
      g_string_append (text, caveats[i].mark);

  return g_string_free (text, FALSE);
}

/* The name of a number does not stand at the end of a line without any of it. */
static char *
describe_source (UskSource *source)
{
  const char *doi = usk_source_get_doi (source);
  g_autofree char *reference = describe_reference (source);
  g_autofree char *rest = NULL;

  if (doi == NULL || !g_ascii_isalnum (doi[0]))
    return usk_tail_bind (reference);

  rest = g_markup_escape_text (doi + 1, -1);

  return g_strdup_printf ("%s <span allow_breaks=\"false\">doi:%c</span>%s", reference, doi[0], rest);
}

/* The reference in full, with the number by which the text names it.  One that is
 * torn by a page could not be looked up.  One that stays as it was published is
 * to be read aloud in its own language, one in our words in that of the handout.
 */
static void
add_source (UskComposer *self, UskBlock *list, UskSource *source)
{
  g_autofree char *markup = describe_source (source);
  const char *language = usk_source_get_reference_language (source);
  UskBlock *item = usk_block_append (list, usk_block_new (USK_BLOCK_ITEM));

  usk_block_append (item, usk_block_new_text (USK_TEXT_NOTE, markup));
  usk_block_set_together (usk_block_get_child (item, 0), TRUE);
  if (!g_str_equal (usk_library_get_language (self->library), language))
    usk_block_set_language (usk_block_get_child (item, 0), language);
}

static GPtrArray *
read_sources (UskComposer *self, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->sources->len; i++)
    {
      UskSource *source = usk_library_get_reference (self->library, g_ptr_array_index (self->sources, i), error);

      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
    }

  return g_steal_pointer (&sources);
}

static gboolean
have_caveat (GPtrArray *sources, guint caveat)
{
  for (guint i = 0; i < sources->len; i++)
    if (caveats[caveat].applies (g_ptr_array_index (sources, i)))
      return TRUE;

  return FALSE;
}

/* What the marks in the list mean, each in a line of its own. */
static void
add_caveats (UskBlock *section, GPtrArray *sources)
{
  for (guint i = 0; i < G_N_ELEMENTS (caveats); i++)
    if (have_caveat (sources, i))
      usk_composer_add_text (section, USK_TEXT_NOTE, _(caveats[i].meaning));
}

/**
 * usk_composer_add_sources:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds the sources in the order of their numbers.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_sources (UskComposer *self, UskBlock *root, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  UskBlock *section, *first, *list;

  if (self->sources->len == 0)
    return TRUE;
  if ((sources = read_sources (self, error)) == NULL)
    return FALSE;

  section = usk_composer_add_long_section (root, 2, _("Sources"));
  first = usk_block_append (section, usk_block_new (USK_BLOCK_SECTION));
  usk_block_set_together (first, TRUE);
  usk_composer_add_text (first, USK_TEXT_BODY,
                         _("A number in brackets after a text shows its source below. "
                            "A text without a number is general guidance and has no source."));
  add_caveats (first, sources);
  list = usk_block_append (section, usk_block_new_list (USK_LIST_NUMBERS));
  for (guint i = 0; i < sources->len; i++)
    add_source (self, list, g_ptr_array_index (sources, i));

  return TRUE;
}

/* What the content says of itself, in one paragraph: a list of short lines would
 * often take a page of its own.
 */
static void
add_metas (UskComposer *self, UskBlock *section)
{
  static const char *const keys[] = { "update-policy", "funding", "licence" };
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *text = usk_library_get_meta (self->library, keys[i]);

      if (text != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", text);
    }
  if (all->len > 0)
    usk_composer_add_text (section, USK_TEXT_NOTE, all->str);
}

static char *
describe_brief (const char *more)
{
  g_autofree char *text = g_strdup_printf (
    "%s %s", _("This is general education. It does not replace advice from a health professional."), more);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return usk_tail_bind (markup);
}

/* The foot of its last page tells the dates, and is read aloud there.  Numbers of sources are
 * left out here, so general guidance cannot be told apart; a sign-off covers steps only, so none
 * of it is ever confirmed.  The full handout is named for its questions where some were left out here.
 */
static void
add_brief_about (UskComposer *self, UskBlock *root)
{
  g_autofree char *all = describe_brief (_("Much here is general guidance that no clinician has confirmed yet. "
                                            "The full handout says more and names its sources."));
  g_autofree char *fewer =
    describe_brief (_("Much here is general guidance that no clinician has confirmed yet. "
                       "The full handout says more, has all the questions to ask, and names its sources."));
  UskBlock *about = usk_block_append (root, usk_block_new_text (USK_TEXT_NOTE, all));

  usk_block_set_together (about, TRUE);
  if (self->questions > 0)
    usk_block_set_text_without (about, self->questions, fewer);
}

/**
 * usk_composer_add_about:
 * @self: the composer
 * @root: where to add
 *
 * Adds what the handout is, who reviewed it and how old it is.  The foot of
 * each page says part of it too, but is not read aloud, except at the end of a
 * short handout, which leaves the dates to it.
 */
void
usk_composer_add_about (UskComposer *self, UskBlock *root)
{
  g_autofree char *review = NULL, *version = NULL, *all = NULL;
  UskBlock *section;

  if (self->options->brief)
    {
      add_brief_about (self, root);
      return;
    }

  review = usk_composer_get_review (self);
  version = usk_composer_get_version (self, ' ');
  all = g_strdup_printf ("%s %s %s",
                         _("This is general education. It does not replace advice from a health professional."),
                         review, version);
  section = usk_composer_add_section (root, 2, _("About this handout"));
  usk_block_set_together (section, TRUE);
  usk_composer_add_text (section, USK_TEXT_NOTE, all);
  add_metas (self, section);
}

/**
 * usk_composer_get_review:
 * @self: the composer
 *
 * Returns: (transfer full): whether a clinician of this site has signed off
 *   what the handout says.
 */
char *
usk_composer_get_review (UskComposer *self)
{
  return usk_review_describe_steps (self->clinic, usk_library_get_language (self->library), self->steps);
}

static char *
get_day (UskComposer *self, const char *key)
{
  g_autofree char *day = usk_library_get_meta (self->library, key);

  return day != NULL ? usk_day_text_describe (day) : g_strdup ("?");
}

/**
 * usk_composer_get_version:
 * @self: the composer
 * @separator: what stands before the day on which the handout is made
 *
 * Returns: (transfer full): the version and the dates of the content, and the
 *   day on which the handout is made.
 */
char *
usk_composer_get_version (UskComposer *self, char separator)
{
  g_autofree char *version = usk_library_get_meta (self->library, "version");
  g_autofree char *published = get_day (self, "published");
  g_autofree char *next = get_day (self, "next-review");
  /* Translators: a version such as 2026.11, then two days such as November 21, 2026. */
  g_autofree char *content = g_strdup_printf (_("Content %s, published %s, next review by %s."),
                                              version != NULL ? version : "?", published, next);
  g_autofree char *day = NULL;
  g_autofree char *made = NULL;

  if (self->options->made == NULL)
    return g_steal_pointer (&content);

  day = usk_day_text_describe_time (self->options->made);
  /* Translators: a day such as November 21, 2026. */
  made = g_strdup_printf (_("Made on %s."), day);

  return g_strdup_printf ("%s%c%s", content, separator, made);
}
