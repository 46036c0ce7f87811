/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-subject.h"

#include <glib/gi18n.h>

#include "usk-take-away.h"

struct _UskHandoutSubject {
  GObject parent_instance;

  UskLibrary *screen;
  UskSelection *questions;

  char *treatment;
  GStrv compared;
  GStrv claims;
  char *matter;

  /* The pack in the language that was chosen, while that is another one. */
  UskLibrary *translated;
};

G_DEFINE_FINAL_TYPE (UskHandoutSubject, usk_handout_subject, G_TYPE_OBJECT)

static void
usk_handout_subject_finalize (GObject *object)
{
  UskHandoutSubject *self = USK_HANDOUT_SUBJECT (object);

  usk_handout_subject_clear (self);
  g_clear_object (&self->screen);
  g_clear_object (&self->questions);

  G_OBJECT_CLASS (usk_handout_subject_parent_class)->finalize (object);
}

static void
usk_handout_subject_class_init (UskHandoutSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_handout_subject_finalize;
}

static void
usk_handout_subject_init (UskHandoutSubject *self)
{
}

/* The questions that the visitor collected about this treatment, as they read
 * in the language of the handout.
 */
static GStrv
list_questions (UskHandoutSubject *self)
{
  UskLibrary *library = usk_handout_subject_get_library (self);
  const char *const *ids = usk_selection_get_ids (self->questions);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr (GListModel) points =
    self->treatment != NULL ? usk_library_list_points (library, self->treatment, "questions", NULL) : NULL;

  for (guint i = 0; points != NULL && i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (UskPassage) point = g_list_model_get_item (points, i);

      if (g_strv_contains (ids, usk_passage_get_id (point)))
        g_strv_builder_add (texts, usk_passage_get_plain (point));
    }

  return g_strv_builder_end (texts);
}

static GStrv
copy_words (const char *const *words)
{
  return words != NULL && words[0] != NULL ? g_strdupv ((char **) words) : NULL;
}

/**
 * usk_handout_subject_new:
 * @library: what is on the screen
 * @questions: ids of the questions that the visitor wants to ask
 *
 * Returns: (transfer full): a subject that is nothing yet, in the language of @library.
 */
UskHandoutSubject *
usk_handout_subject_new (UskLibrary *library, UskSelection *questions)
{
  UskHandoutSubject *self;

  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (USK_IS_SELECTION (questions), NULL);

  self = g_object_new (USK_TYPE_HANDOUT_SUBJECT, NULL);
  self->screen = g_object_ref (library);
  self->questions = g_object_ref (questions);

  return self;
}

/**
 * usk_handout_subject_set:
 * @self: a subject
 * @treatment: (nullable): the treatment to tell of
 * @compared: (nullable): what to compare
 * @claims: (nullable): the claims to answer
 * @matter: (nullable): what matters most to the visitor
 */
void
usk_handout_subject_set (UskHandoutSubject *self, const char *treatment, const char *const *compared,
                         const char *const *claims, const char *matter)
{
  g_return_if_fail (USK_IS_HANDOUT_SUBJECT (self));

  usk_handout_subject_clear (self);
  self->treatment = g_strdup (treatment);
  self->compared = copy_words (compared);
  self->claims = copy_words (claims);
  self->matter = g_strdup (matter);
}

/**
 * usk_handout_subject_take_over:
 * @self: a subject
 * @before: one on a screen in another language
 *
 * Makes @self be about the same as @before, in the language of its own screen.
 */
void
usk_handout_subject_take_over (UskHandoutSubject *self, UskHandoutSubject *before)
{
  g_return_if_fail (USK_IS_HANDOUT_SUBJECT (self) && USK_IS_HANDOUT_SUBJECT (before));

  usk_handout_subject_set (self, before->treatment, (const char *const *) before->compared,
                           (const char *const *) before->claims, before->matter);
}

/**
 * usk_handout_subject_clear:
 * @self: a subject
 *
 * Forgets all of it, the language too.
 */
void
usk_handout_subject_clear (UskHandoutSubject *self)
{
  g_return_if_fail (USK_IS_HANDOUT_SUBJECT (self));

  g_clear_object (&self->translated);
  g_clear_pointer (&self->treatment, g_free);
  g_clear_pointer (&self->compared, g_strfreev);
  g_clear_pointer (&self->claims, g_strfreev);
  g_clear_pointer (&self->matter, g_free);
}

/**
 * usk_handout_subject_is_empty:
 * @self: a subject
 *
 * Returns: whether there is nothing to tell.
 */
gboolean
usk_handout_subject_is_empty (UskHandoutSubject *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), TRUE);

  return self->treatment == NULL && self->compared == NULL && self->claims == NULL;
}

/**
 * usk_handout_subject_has_short_form:
 * @self: a subject
 *
 * Returns: whether one sheet can hold what there is to tell, which is so of
 *   a treatment alone.
 */
gboolean
usk_handout_subject_has_short_form (UskHandoutSubject *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), FALSE);

  return self->compared == NULL && self->claims == NULL;
}

/**
 * usk_handout_subject_get_treatment:
 * @self: a subject
 *
 * Returns: (transfer none) (nullable): the treatment that there is something
 *   to remember of.
 */
const char *
usk_handout_subject_get_treatment (UskHandoutSubject *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), NULL);

  return self->treatment;
}

/**
 * usk_handout_subject_describe:
 * @self: a subject that is not empty
 * @error: return location: what the library says
 *
 * Returns: (transfer full) (nullable): a few words for the screen, in its language.
 */
char *
usk_handout_subject_describe (UskHandoutSubject *self, GError **error)
{
  g_autoptr (UskTreatment) treatment = NULL;

  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), NULL);
  g_return_val_if_fail (!usk_handout_subject_is_empty (self), NULL);

  if (self->compared != NULL)
    return g_strdup (_("Compare two or three"));
  if (self->claims != NULL)
    return g_strdup (_("What you may have read"));

  treatment = usk_library_get_treatment (self->screen, self->treatment, error);

  return treatment != NULL ? g_strdup (usk_treatment_get_name (treatment)) : NULL;
}

/**
 * usk_handout_subject_set_language:
 * @self: a subject
 * @language: one of the pack's languages
 * @error: return location: %USK_ERROR_NOT_FOUND
 *
 * Returns: whether the handout is in that language from now on; otherwise it
 *   is in the one that it was in.
 */
gboolean
usk_handout_subject_set_language (UskHandoutSubject *self, const char *language, GError **error)
{
  UskLibrary *translated = NULL;

  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  if (g_str_equal (language, usk_library_get_language (usk_handout_subject_get_library (self))))
    return TRUE;

  if (!g_str_equal (language, usk_library_get_language (self->screen)))
    {
      translated = usk_library_translate (self->screen, language, error);
      if (translated == NULL)
        return FALSE;
    }
  g_clear_object (&self->translated);
  self->translated = translated;

  return TRUE;
}

/**
 * usk_handout_subject_get_library:
 * @self: a subject
 *
 * Returns: (transfer none): the content in the language of the handout.
 */
UskLibrary *
usk_handout_subject_get_library (UskHandoutSubject *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), NULL);

  return self->translated != NULL ? self->translated : self->screen;
}

/**
 * usk_handout_subject_fill_options:
 * @self: a subject that is not empty
 * @options: options without any subject yet
 *
 * Says there what the handout is about.
 */
void
usk_handout_subject_fill_options (UskHandoutSubject *self, UskHandoutOptions *options)
{
  g_return_if_fail (USK_IS_HANDOUT_SUBJECT (self));
  g_return_if_fail (options != NULL && options->treatment == NULL);

  /* A comparison stands for itself; its treatment is for the phone alone. */
  options->treatment = self->compared == NULL ? g_strdup (self->treatment) : NULL;
  options->compare = g_strdupv (self->compared);
  options->claims = g_strdupv (self->claims);
  options->questions = list_questions (self);
  options->matter = g_strdup (self->matter);
}

/**
 * usk_handout_subject_compose_codes:
 * @self: a subject with a treatment
 * @site: the name and the phone of the clinic
 * @error: return location: what usk_take_away_compose() says
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): what goes to
 *   the visitor's phone, in the language of the handout.
 */
GStrv
usk_handout_subject_compose_codes (UskHandoutSubject *self, const UskHandoutOptions *site, GError **error)
{
  g_auto (GStrv) questions = NULL;

  g_return_val_if_fail (USK_IS_HANDOUT_SUBJECT (self), NULL);
  g_return_val_if_fail (self->treatment != NULL, NULL);
  g_return_val_if_fail (site != NULL, NULL);

  questions = list_questions (self);

  return usk_take_away_compose (usk_handout_subject_get_library (self), self->treatment,
                                (const char *const *) questions, site->clinic_name, site->clinic_phone, error);
}
