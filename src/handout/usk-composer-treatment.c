/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a handout tells of a treatment: its steps, and what to do. */

#include "usk-composer-private.h"

#include "usk-i18n.h"

/* The drawing is the hero of a step. */
#define STEP_SHARE 0.55

/* Lines for words of one's own: a question takes as many.  A short handout has so many more
 * where its sheet has room for them.
 */
#define OWN_LINES  3
#define MORE_LINES 5

/* Questions for everybody that a short handout keeps where a visitor has none. */
#define LEAST_QUESTIONS 2

/* What a short handout leaves out when its sheet is full, the highest first: lines that fill
 * it; all lines to write on; questions, one by one from the last; the list of the steps, and in
 * large print the summary, unless they push the end of a warning to the next page and go before.
 * Large letters may take a second sheet, so there the lines go last, where no paper would have
 * room for them.  Nothing else goes: who is not told to ask first, or how to care for the skin,
 * may come to harm.
 */
#define SPARE_LINES         60
#define SPARE_OWN           49
#define SPARE_LAST_QUESTION 48
#define SPARE_QUESTIONS     40
#define SPARE_SECTION       31
#define SPARE_STEPS         30
#define SPARE_LARGE_OWN     1

/* On a short handout, what to remember goes behind when to get help where both have no
 * room on its front.
 */
#define REMEMBER_YIELD 1

/**
 * usk_composer_name_step:
 * @step: a step
 *
 * Returns: (transfer full): its number and its title.
 */
char *
usk_composer_name_step (UskStep *step)
{
  return g_strdup_printf ("%u. %s", usk_step_get_number (step), usk_step_get_title (step));
}

static gboolean
add_step (UskComposer *self, UskBlock *section, UskStep *step, GError **error)
{
  g_autofree char *title = usk_composer_name_step (step);
  g_autoptr (UskFigure) figure = usk_composer_make_figure (self, usk_step_get_scene (step), error);
  GListModel *texts = usk_step_get_texts (step);
  UskBlock *block, *beside;

  if (figure == NULL)
    return FALSE;

  block = usk_composer_add_section (section, 3, title);
  usk_block_set_together (block, TRUE);
  beside = usk_block_append (block, usk_block_new_beside (figure, STEP_SHARE));
  for (guint i = 0; i < g_list_model_get_n_items (texts); i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (texts, i);

      usk_composer_add_passage (self, beside, passage);
    }

  return TRUE;
}

/**
 * usk_composer_add_steps:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds the walkthrough: each step with its drawing.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_steps (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *section;

  if (self->steps == NULL)
    return TRUE;

  section = usk_composer_add_section (root, 2, _("Step by step"));
  for (guint i = 0; i < g_list_model_get_n_items (self->steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);

      if (!add_step (self, section, step, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_titles (UskComposer *self, UskBlock *section)
{
  UskBlock *list = usk_block_append (section, usk_block_new_list (USK_LIST_NUMBERS));

  usk_block_set_spare (section, SPARE_STEPS);
  for (guint i = 0; i < g_list_model_get_n_items (self->steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);

      usk_composer_add_item (list, USK_TEXT_BODY, usk_step_get_title (step));
    }
}

/**
 * usk_composer_add_step_titles:
 * @self: the composer
 * @root: where to add
 *
 * Adds the walkthrough in a line for each step.
 */
void
usk_composer_add_step_titles (UskComposer *self, UskBlock *root)
{
  add_titles (self, usk_composer_add_section (root, 2, _("Step by step")));
}

/**
 * usk_composer_add_contents:
 * @self: the composer
 * @root: where to add
 * @error: unused
 *
 * Adds what the steps are called, which fills a first page that has room for it.
 *
 * Returns: %TRUE.
 */
gboolean
usk_composer_add_contents (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *section;

  if (self->steps == NULL)
    return TRUE;

  section = usk_composer_add_section (root, 3, _("The steps in this handout"));
  usk_block_set_together (section, TRUE);
  add_titles (self, section);

  return TRUE;
}

/**
 * usk_composer_add_numbers:
 * @self: the composer
 * @root: where to add
 * @error: return location
 *
 * Adds what the steps keep for those who want to know more.
 *
 * Returns: %TRUE.
 */
gboolean
usk_composer_add_numbers (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *section;

  if (self->steps == NULL)
    return TRUE;

  section = usk_composer_add_section (root, 2, _("Numbers and limits"));
  for (guint i = 0; i < g_list_model_get_n_items (self->steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);
      g_autofree char *title = usk_composer_name_step (step);
      GListModel *details = usk_step_get_details (step);
      UskBlock *block;

      if (g_list_model_get_n_items (details) == 0)
        continue;
      block = usk_composer_add_long_section (section, 3, title);
      usk_composer_add_items (self, usk_block_append (block, usk_block_new_list (USK_LIST_BULLETS)), details);
    }

  return TRUE;
}

/* Adds the points of one kind as a list to a block that is made for them. */
static gboolean
add_points_of (UskComposer *self, UskBlock *block, const char *treatment, const char *name, UskListMarker marker,
               GError **error)
{
  g_autoptr (GListModel) points = usk_library_list_points (self->library, treatment, name, error);

  if (points == NULL)
    return FALSE;
  usk_composer_add_items (self, usk_block_append (block, usk_block_new_list (marker)), points);

  return TRUE;
}

/* The same of the treatment that the handout is about. */
static gboolean
add_points (UskComposer *self, UskBlock *block, const char *name, UskListMarker marker, GError **error)
{
  return add_points_of (self, block, self->options->treatment, name, marker, error);
}

/**
 * usk_composer_add_remember:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds what to remember.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_remember (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *box;

  if (self->options->treatment == NULL)
    return TRUE;

  box = usk_block_append (root, usk_block_new_box (USK_BOX_CALM, _("Three things to remember")));
  if (self->options->brief)
    usk_block_set_yield (box, REMEMBER_YIELD);

  return add_points (self, box, "remember", USK_LIST_NUMBERS, error);
}

/**
 * usk_composer_add_ask_first:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds who should ask first.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_ask_first (UskComposer *self, UskBlock *root, GError **error)
{
  if (self->options->treatment == NULL)
    return TRUE;

  return add_points (self, usk_composer_add_long_section (root, 2, _("Who should avoid it or ask first")),
                     "ask-first", USK_LIST_BULLETS, error);
}

static gboolean
has_own_questions (UskComposer *self)
{
  return self->options->questions != NULL && self->options->questions[0] != NULL;
}

static void
add_own_questions (UskComposer *self, UskBlock *section)
{
  UskBlock *list = usk_block_append (usk_composer_add_section (section, 3, _("Your questions")),
                                     usk_block_new_list (USK_LIST_TICKS));

  for (guint i = 0; self->options->questions[i] != NULL; i++)
    usk_composer_add_item (list, USK_TEXT_BODY, self->options->questions[i]);
}

static void
add_question (UskComposer *self, UskBlock *list, UskPassage *question)
{
  UskBlock *item = usk_block_append (list, usk_block_new (USK_BLOCK_ITEM));
  guint n = usk_block_get_n_children (list);

  usk_composer_add_passage (self, item, question);
  if (n <= LEAST_QUESTIONS)
    return;

  self->questions = MIN (SPARE_QUESTIONS + n, SPARE_LAST_QUESTION);
  usk_block_set_spare (item, self->questions);
}

/* What the visitor collected is not repeated. */
static gboolean
add_other_questions (UskComposer *self, UskBlock *section, GError **error)
{
  const char *const *collected = (const char *const *) self->options->questions;
  g_autoptr (GListModel) questions =
    usk_library_list_points (self->library, self->options->treatment, "questions", error);
  UskBlock *list;

  if (questions == NULL)
    return FALSE;

  list = usk_block_append (section, usk_block_new_list (USK_LIST_TICKS));
  if (collected != NULL && collected[0] != NULL)
    {
      usk_block_set_spare (section, SPARE_SECTION);
      self->questions = SPARE_SECTION;
    }
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (UskPassage) question = g_list_model_get_item (questions, i);

      if (collected == NULL || !g_strv_contains (collected, usk_passage_get_plain (question)))
        add_question (self, list, question);
    }

  return TRUE;
}

static void
add_own_lines (UskComposer *self, UskBlock *section)
{
  gboolean brief = self->options->brief;
  UskBlock *lines = usk_block_append (section, usk_block_new_lines (OWN_LINES));

  for (guint i = 0; brief && i < MORE_LINES; i++)
    usk_block_set_spare (usk_block_append (lines, usk_block_new_lines (1)), SPARE_LINES + i);
}

/**
 * usk_composer_add_questions:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds questions to ask, with boxes to tick and lines to write on: first those
 * that the visitor collected.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_questions (UskComposer *self, UskBlock *root, GError **error)
{
  UskBlock *section = usk_composer_add_long_section (root, 2, _("Questions to ask"));
  UskBlock *own;

  if (has_own_questions (self))
    add_own_questions (self, section);
  if (self->options->treatment != NULL)
    {
      UskBlock *others =
        has_own_questions (self) ? usk_composer_add_section (section, 3, _("More questions")) : section;

      if (!add_other_questions (self, others, error))
        return FALSE;
    }

  own = usk_composer_add_section (root, 3, _("Write your own questions here"));
  usk_block_set_together (own, TRUE);
  usk_block_set_spare (own, self->options->large_print ? SPARE_LARGE_OWN : SPARE_OWN);
  add_own_lines (self, own);

  return TRUE;
}

/**
 * usk_composer_add_aftercare:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds the care afterward.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_aftercare (UskComposer *self, UskBlock *root, GError **error)
{
  if (self->options->treatment == NULL)
    return TRUE;

  return add_points (self, usk_composer_add_long_section (root, 2, _("Care afterward")), "aftercare",
                     USK_LIST_BULLETS, error);
}

/**
 * usk_composer_add_help_box:
 * @self: the composer
 * @parent: where to add
 * @treatment: a treatment's id
 * @heading: what stands above it
 * @error: return location: what the library says
 *
 * Adds when to get help after a treatment, and whom to call.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_help_box (UskComposer *self, UskBlock *parent, const char *treatment, const char *heading,
                           GError **error)
{
  const char *phone = self->options->clinic_phone;
  UskBlock *box = usk_block_append (parent, usk_block_new_box (USK_BOX_ALARM, heading));

  if (!add_points_of (self, box, treatment, "get-help", USK_LIST_BULLETS, error))
    return FALSE;
  if (phone != NULL && phone[0] != '\0')
    {
      g_autofree char *number = usk_composer_isolate (self, phone);
      /* Translators: a telephone number. */
      g_autofree char *call = g_strdup_printf (_("Your clinic: %s"), number);

      usk_composer_add_text (box, USK_TEXT_STRONG, call);
    }

  return TRUE;
}

/**
 * usk_composer_add_get_help:
 * @self: the composer
 * @root: where to add
 * @error: return location: what the library says
 *
 * Adds when to get help after the treatment that the handout is about.
 *
 * Returns: whether all could be read.
 */
gboolean
usk_composer_add_get_help (UskComposer *self, UskBlock *root, GError **error)
{
  if (self->options->treatment == NULL)
    return TRUE;

  return usk_composer_add_help_box (self, root, self->options->treatment, _("When to get help"), error);
}
