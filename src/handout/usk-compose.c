/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands in a handout, and in which order. */

#include "usk-compose.h"

#include "usk-composer-private.h"
#include "usk-image-figure.h"
#include "usk-i18n.h"

/* Both sides of one sheet of paper, and of a second one where large letters would leave out
 * who should ask first or how to care for oneself afterward.
 */
#define BRIEF_PAGES       2
#define BRIEF_LARGE_PAGES 4

/* The share of the width for the clinic's logo at most: less beside a long name,
 * in letters.
 */
#define MOST_LOGO      0.42
#define MOST_LOGO_LONG 0.25
#define LONG_NAME      40

/* What goes behind when to get help, where that would otherwise come too late. */
#define SUMMARY_YIELD 1
#define PURPOSE_YIELD 2

/* The share of the width for the drawing on a short handout. */
#define COVER_SHARE 0.4

/* In large print the summary goes with the list of the steps. */
#define SPARE_SUMMARY 30

typedef gboolean (*AddPart) (UskComposer *self, UskBlock *root, GError **error);

static gboolean
is_given (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* Name and telephone in one line, or nothing. */
static char *
describe_clinic (UskComposer *self)
{
  const UskHandoutOptions *options = self->options;
  g_autofree char *phone = NULL;

  if (!is_given (options->clinic_phone))
    return is_given (options->clinic_name) ? g_strdup (options->clinic_name) : NULL;

  phone = usk_composer_isolate (self, options->clinic_phone);
  if (!is_given (options->clinic_name))
    return g_steal_pointer (&phone);

  return g_strdup_printf ("%s · %s", options->clinic_name, phone);
}

static gboolean
has_long_name (const UskHandoutOptions *options)
{
  return options->clinic_name != NULL && g_utf8_strlen (options->clinic_name, -1) > LONG_NAME;
}

/* A logo is as high as it may be, unless that makes it too wide.  Who cannot see
 * it is told whose it is.
 */
static UskBlock *
make_logo (UskComposer *self)
{
  const UskHandoutOptions *options = self->options;
  UskImageFigure *logo = USK_IMAGE_FIGURE (options->logo);
  UskPaperStyle paper = usk_handout_options_get_style (options, usk_library_get_language (self->library));
  UskFigureStyle style = usk_paper_style_get_figure (&paper);
  double share = usk_image_figure_get_width (logo, &style) / (paper.width - 2 * paper.margin_x);
  g_autoptr (UskFigure) described = usk_image_figure_describe (
    logo, is_given (options->clinic_name) ? options->clinic_name : _("The clinic's logo"));

  return usk_block_new_beside (described, MIN (share, has_long_name (options) ? MOST_LOGO_LONG : MOST_LOGO));
}

static void
add_letterhead (UskComposer *self, UskBlock *root)
{
  const UskHandoutOptions *options = self->options;
  UskBlock *block = root;

  if (options->logo == NULL && !is_given (options->clinic_name) && !is_given (options->clinic_phone))
    return;

  if (options->logo != NULL)
    block = usk_block_append (root, make_logo (self));
  if (is_given (options->clinic_name))
    usk_composer_add_text (block, USK_TEXT_LETTERHEAD, options->clinic_name);
  if (is_given (options->clinic_phone))
    {
      g_autofree char *phone = usk_composer_isolate (self, options->clinic_phone);

      usk_composer_add_text (block, USK_TEXT_BODY, phone);
    }
  usk_block_append (root, usk_block_new (USK_BLOCK_RULE));
}

/* A scene that becomes another one is two pictures, too small beside a text. */
static UskScene *
find_cover (UskComposer *self, UskTreatment *treatment, GError **error)
{
  g_autoptr (UskScene) scene = usk_library_get_scene (self->library, usk_treatment_get_scene (treatment), error);

  for (guint i = 0; scene != NULL && usk_scene_get_play (scene) == USK_SCENE_PLAY_ONCE &&
                    i < g_list_model_get_n_items (self->steps);
       i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);

      g_set_object (&scene, usk_step_get_scene (step));
    }

  return g_steal_pointer (&scene);
}

static UskBlock *
get_last (UskBlock *block)
{
  return usk_block_get_child (block, usk_block_get_n_children (block) - 1);
}

/* Says of which step a drawing is, if it is of one. */
static void
add_caption (UskComposer *self, UskBlock *beside, UskScene *scene)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (self->steps, i);
      g_autofree char *name = usk_composer_name_step (step);
      g_autofree char *markup = g_markup_escape_text (name, -1);

      if (!g_str_equal (usk_scene_get_id (usk_step_get_scene (step)), usk_scene_get_id (scene)))
        continue;
      usk_block_set_caption (beside, usk_block_new_text (USK_TEXT_STRONG, markup));
      return;
    }
}

/* On one sheet the drawing of the treatment stands for those of its steps. */
static gboolean
add_cover (UskComposer *self, UskBlock *root, UskTreatment *treatment, GError **error)
{
  g_autoptr (UskScene) scene = NULL;
  g_autoptr (UskFigure) figure = NULL;
  UskBlock *beside;

  scene = find_cover (self, treatment, error);
  figure = scene != NULL ? usk_composer_make_figure (self, scene, error) : NULL;
  if (figure == NULL)
    return FALSE;

  beside = usk_block_append (root, usk_block_new_beside (figure, COVER_SHARE));
  add_caption (self, beside, scene);
  usk_composer_add_passage (self, beside, usk_treatment_get_summary (treatment));
  usk_composer_add_step_titles (self, beside);

  return TRUE;
}

/* A drawing takes a third of a page whose letters are large, and would cost those who read
 * them the points about their safety.
 */
static gboolean
add_summary (UskComposer *self, UskBlock *root, UskTreatment *treatment, GError **error)
{
  const UskHandoutOptions *options = self->options;

  if (options->brief && !options->large_print)
    return add_cover (self, root, treatment, error);

  usk_composer_add_passage (self, root, usk_treatment_get_summary (treatment));
  if (options->brief)
    {
      usk_block_set_spare (get_last (root), SPARE_SUMMARY);
      usk_composer_add_step_titles (self, root);
      return TRUE;
    }
  usk_block_set_yield (get_last (root), SUMMARY_YIELD);

  return TRUE;
}

static gboolean
add_treatment_title (UskComposer *self, UskLeaflet *leaflet, GError **error)
{
  g_autoptr (UskTreatment) treatment = usk_library_get_treatment (self->library, self->options->treatment, error);

  if (treatment == NULL)
    return FALSE;

  leaflet->title = g_strdup (usk_treatment_get_name (treatment));
  usk_block_append (leaflet->root, usk_block_new_heading (1, leaflet->title));
  usk_composer_add_text (leaflet->root, USK_TEXT_LEAD, usk_treatment_get_purpose (treatment));
  if (!self->options->brief)
    usk_block_set_yield (get_last (leaflet->root), PURPOSE_YIELD);

  return add_summary (self, leaflet->root, treatment, error);
}

/* A handout that tells of no treatment is named after what it does tell. */
static void
add_plain_title (UskComposer *self, UskLeaflet *leaflet)
{
  gboolean compares = self->options->compare != NULL && self->options->compare[0] != NULL;

  leaflet->title = g_strdup (compares ? _("What you can compare") : _("What you may have read"));
  usk_block_append (leaflet->root, usk_block_new_heading (1, leaflet->title));
  usk_composer_add_text (leaflet->root, USK_TEXT_LEAD,
                         compares ? _("See the choices side by side, and how sure the proof is.")
                                  : _("See what articles say, and what we found when we checked."));
}

/* Everything in the order in which it is needed: when to get help on the first
 * page, which is the one that is read; what it is, how it compares, what to do,
 * when to get help after what it is compared with, and at the end where it comes from.
 */
static gboolean
add_parts (UskComposer *self, UskBlock *root, GError **error)
{
  static const AddPart full[] = {
    usk_composer_add_get_help,   usk_composer_add_contents,  usk_composer_add_steps,
    usk_composer_add_comparison, usk_composer_add_charts,    usk_composer_add_claims,
    usk_composer_add_remember,   usk_composer_add_ask_first, usk_composer_add_compared_help,
    usk_composer_add_questions,  usk_composer_add_aftercare, usk_composer_add_numbers,
    usk_composer_add_glossary,   usk_composer_add_sources,
  };
  static const AddPart brief[] = {
    usk_composer_add_remember,  usk_composer_add_get_help,  usk_composer_add_ask_first,
    usk_composer_add_aftercare, usk_composer_add_questions,
  };
  const AddPart *parts = self->options->brief ? brief : full;
  guint n_parts = self->options->brief ? G_N_ELEMENTS (brief) : G_N_ELEMENTS (full);

  for (guint i = 0; i < n_parts; i++)
    if (!parts[i](self, root, error))
      return FALSE;

  return TRUE;
}

static void
set_running (UskComposer *self, UskLeaflet *leaflet)
{
  const UskHandoutOptions *options = self->options;
  g_autofree char *review = usk_composer_get_review (self);
  g_autofree char *version = usk_composer_get_version (self, '\n');

  leaflet->language = g_strdup (usk_library_get_language (self->library));
  leaflet->clinic = describe_clinic (self);
  leaflet->foot = g_strdup_printf ("%s\n%s", review, version);
  /* Translators: the number of a page, and how many there are. */
  leaflet->page_format = g_strdup (_("Page %u of %u"));
  leaflet->made = options->made != NULL ? g_date_time_to_unix (options->made) : 0;
  if (!options->brief)
    return;

  leaflet->max_pages = BRIEF_PAGES;
  leaflet->most_pages = options->large_print ? BRIEF_LARGE_PAGES : BRIEF_PAGES;
}

static gboolean
fill (UskComposer *self, UskLeaflet *leaflet, GError **error)
{
  leaflet->root = usk_block_new (USK_BLOCK_SECTION);
  add_letterhead (self, leaflet->root);
  if (self->options->treatment != NULL)
    {
      self->steps = usk_library_list_steps (self->library, self->options->treatment, error);
      if (self->steps == NULL || !add_treatment_title (self, leaflet, error))
        return FALSE;
    }
  else
    {
      add_plain_title (self, leaflet);
    }

  if (!add_parts (self, leaflet->root, error))
    return FALSE;
  usk_composer_add_about (self, leaflet->root);
  set_running (self, leaflet);

  return TRUE;
}

/**
 * usk_compose:
 * @library: the content
 * @clinic: (nullable): this site's data
 * @options: what is wanted
 * @error: return location: %USK_ERROR_INVALID when there is nothing to say or
 *   too much for one sheet, %USK_ERROR_NOT_FOUND for what the content does not
 *   have, or what the library says
 *
 * Reads all that a handout says, in the language of the library.  Quick enough for the main thread, to which
 * the library belongs.
 *
 * Returns: (transfer full) (nullable): the handout without its layout.
 */
UskLeaflet *
usk_compose (UskLibrary *library, UskClinic *clinic, const UskHandoutOptions *options, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  UskComposer self = { .library = library,
                       .clinic = clinic,
                       .options = options,
                       .sources = sources,
                       .terms = terms,
                       .words = words };
  g_autoptr (UskLeaflet) leaflet = NULL;
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = NULL;
  gboolean filled;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (clinic == NULL || USK_IS_CLINIC (clinic), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!usk_handout_options_check (options, error))
    return NULL;

  tongue = usk_tongue_new (usk_library_get_language (library));
  leaflet = g_new0 (UskLeaflet, 1);
  filled = fill (&self, leaflet, error);
  g_clear_object (&self.steps);

  return filled ? g_steal_pointer (&leaflet) : NULL;
}

/**
 * usk_leaflet_free:
 * @self: (transfer full): a handout without its layout
 */
void
usk_leaflet_free (UskLeaflet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->root);
  g_free (self->title);
  g_free (self->language);
  g_free (self->clinic);
  g_free (self->foot);
  g_free (self->page_format);
  g_free (self);
}
