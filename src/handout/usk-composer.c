/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the composing share: text with its marks, sources and
 * words that are explained.
 */

#include "usk-composer-private.h"

#include "usk-drawing.h"
#include "usk-i18n.h"
#include "usk-language.h"
#include "usk-paper-moments.h"
#include "usk-scene-figure.h"
#include "usk-tail.h"

#define LEFT_TO_RIGHT  "\u2066"
#define END_OF_ISOLATE "\u2069"

/* A glossary word with its link, as usk_markup_parse() writes it. */
#define TERM_LINK "<a href=\"term:([^\"]*)\">(.*?)</a>"

/* Returns the place of a word in a list, to which it is added if it is new. */
static guint
find_or_add (GPtrArray *words, const char *word, gboolean *is_new)
{
  guint index;

  *is_new = !g_ptr_array_find_with_equal_func (words, word, g_str_equal, &index);
  if (!*is_new)
    return index;

  g_ptr_array_add (words, g_strdup (word));

  return words->len - 1;
}

/* The numbers of a passage's sources, as they stand behind it. */
static void
append_citations (UskComposer *self, GString *markup, UskPassage *passage)
{
  const char *const *keys = usk_passage_get_sources (passage);
  gboolean is_new;

  if (self->options->brief || keys == NULL || keys[0] == NULL)
    return;

  /* The space does not break, so that no number begins a line. */
  g_string_append_printf (markup, "<span size=\"%u%%\">\u00a0[", self->options->large_print ? 100 : 75);
  for (guint i = 0; keys[i] != NULL; i++)
    g_string_append_printf (markup, i > 0 ? ",\u00a0%u" : "%u", find_or_add (self->sources, keys[i], &is_new) + 1);
  g_string_append (markup, "]</span>");
}

static gboolean
replace_link_cb (const GMatchInfo *match, GString *result, gpointer user_data)
{
  UskComposer *self = user_data;
  g_autofree char *id = g_match_info_fetch (match, 1);
  g_autofree char *word = g_match_info_fetch (match, 2);
  gboolean is_new;

  find_or_add (self->terms, id, &is_new);
  g_string_append_printf (result, is_new ? "<span weight=\"600\">%s</span>" : "<span>%s</span>", word);
  if (is_new)
    g_ptr_array_add (self->words, g_steal_pointer (&word));

  return FALSE;
}

/**
 * usk_composer_get_markup:
 * @self: the composer
 * @passage: a text with its origin
 *
 * Notes the words and the sources of @passage for the end of the handout.
 *
 * Returns: (transfer full): it as markup, a glossary word strong where it
 *   stands first, with the numbers of its sources behind it.
 */
char *
usk_composer_get_markup (UskComposer *self, UskPassage *passage)
{
  g_autoptr (GRegex) link = g_regex_new (TERM_LINK, 0, 0, NULL);
  g_autofree char *begun =
    g_regex_replace_eval (link, usk_passage_get_markup (passage), -1, 0, 0, replace_link_cb, self, NULL);
  GString *markup = g_string_new (begun);

  append_citations (self, markup, passage);

  return g_string_free (markup, FALSE);
}

/**
 * usk_composer_add_passage:
 * @self: the composer
 * @block: where to add
 * @passage: a text with its origin
 *
 * Adds a paragraph.
 */
void
usk_composer_add_passage (UskComposer *self, UskBlock *block, UskPassage *passage)
{
  g_autofree char *markup = usk_composer_get_markup (self, passage);
  g_autofree char *bound = usk_tail_bind (markup);

  usk_block_append (
    block, usk_block_new_text (usk_passage_get_emergency (passage) ? USK_TEXT_STRONG : USK_TEXT_BODY, bound));
}

/**
 * usk_composer_add_items:
 * @self: the composer
 * @list: a list
 * @passages: the #UskPassage items
 *
 * Adds an item for each passage.
 */
void
usk_composer_add_items (UskComposer *self, UskBlock *list, GListModel *passages)
{
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);

      usk_composer_add_passage (self, usk_block_append (list, usk_block_new (USK_BLOCK_ITEM)), passage);
    }
}

/**
 * usk_composer_add_text:
 * @block: where to add
 * @role: what it is for
 * @text: plain text
 *
 * Adds a paragraph of our own words.
 */
void
usk_composer_add_text (UskBlock *block, UskTextRole role, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *bound = usk_tail_bind (markup);

  usk_block_append (block, usk_block_new_text (role, bound));
}

/**
 * usk_composer_add_item:
 * @list: a list
 * @role: what it is for
 * @text: plain text
 *
 * Adds an item of our own words.
 *
 * Returns: (transfer none): the item.
 */
UskBlock *
usk_composer_add_item (UskBlock *list, UskTextRole role, const char *text)
{
  UskBlock *item = usk_block_append (list, usk_block_new (USK_BLOCK_ITEM));

  usk_composer_add_text (item, role, text);

  return item;
}

/**
 * usk_composer_add_section:
 * @root: where to add
 * @level: of its heading
 * @heading: plain text
 *
 * Returns: (transfer none): a new section that has its heading.
 */
UskBlock *
usk_composer_add_section (UskBlock *root, guint level, const char *heading)
{
  UskBlock *section = usk_block_append (root, usk_block_new (USK_BLOCK_SECTION));

  usk_block_append (section, usk_block_new_heading (level, heading));

  return section;
}

/**
 * usk_composer_add_long_section:
 * @root: where to add
 * @level: of its heading
 * @heading: plain text
 *
 * Returns: (transfer none): a new section that has its heading, and has it again on each page
 *   on which it goes on.
 */
UskBlock *
usk_composer_add_long_section (UskBlock *root, guint level, const char *heading)
{
  UskBlock *section = usk_composer_add_section (root, level, heading);
  /* Translators: the heading of what goes on on the next page. */
  g_autofree char *continued = g_strdup_printf (_("%s (continued)"), heading);

  usk_block_set_continued (section, continued);

  return section;
}

/* Without engravings the figure is the same and takes longer. */
static void
add_engravings (UskComposer *self, UskSceneFigure *figure, UskScene *scene)
{
  gboolean monochrome = self->options->monochrome;
  double moments[USK_MAX_PAPER_MOMENTS];
  guint n_moments = usk_paper_moments_choose (scene, moments);

  for (guint i = 0; i < n_moments; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UskEngraving) engraving =
        usk_library_get_engraving (self->library, usk_scene_get_id (scene), moments[i], monochrome, &error);

      if (engraving != NULL)
        usk_scene_figure_add_engraving (figure, moments[i], monochrome, engraving);
      else
        g_message ("A drawing of a handout is painted: %s", error->message);
    }
}

/**
 * usk_composer_isolate:
 * @self: the composer
 * @text: what is written from left to right in every language, such as a
 *   telephone number
 *
 * Returns: (transfer full): the text, so that its parts keep their order where
 *   the words around it are written from right to left.
 */
char *
usk_composer_isolate (UskComposer *self, const char *text)
{
  if (!usk_language_is_right_to_left (usk_library_get_language (self->library)))
    return g_strdup (text);

  return g_strconcat (LEFT_TO_RIGHT, text, END_OF_ISOLATE, NULL);
}

/* Without what the pack says about it the drawing is read; the figure is the same. */
static UskPaperGeometry *
find_geometry (UskComposer *self, UskLateDiagram *drawing, UskScene *scene, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  UskPaperGeometry *geometry = usk_library_get_paper_geometry (self->library, scene, &local_error);
  g_autoptr (UskDiagram) diagram = NULL;

  if (geometry != NULL)
    return geometry;

  g_message ("A drawing of a handout is measured: %s", local_error->message);
  diagram = usk_drawing_open (drawing, scene, error);

  return diagram != NULL ? usk_paper_geometry_measure (diagram, scene, error) : NULL;
}

/**
 * usk_composer_make_figure:
 * @self: the composer
 * @scene: a scene
 * @error: return location: what the library says
 *
 * Returns: (transfer full) (nullable): the drawing of the scene, with its labels.
 */
UskFigure *
usk_composer_make_figure (UskComposer *self, UskScene *scene, GError **error)
{
  g_autoptr (UskLateDiagram) drawing =
    usk_library_get_late_diagram (self->library, usk_scene_get_diagram (scene), error);
  g_autoptr (UskPaperGeometry) geometry = drawing != NULL ? find_geometry (self, drawing, scene, error) : NULL;
  UskFigure *figure;

  if (geometry == NULL)
    return NULL;

  figure = usk_scene_figure_new (drawing, geometry, scene, usk_library_get_language (self->library));
  add_engravings (self, USK_SCENE_FIGURE (figure), scene);

  return figure;
}
