/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-options.h"

#include "usk-error.h"

/* A name of a file may have 255 bytes on most disks; this leaves room for what
 * people add to it.
 */
#define MAX_NAME 120

/* A fourth column would be narrower than a long word. */
#define LEAST_COMPARED 2
#define MOST_COMPARED  3

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, USK_ERROR, USK_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
check_compared (char **compare, GError **error)
{
  guint n = g_strv_length (compare);

  if (n < LEAST_COMPARED || n > MOST_COMPARED)
    return refuse (error, "A comparison takes two or three choices");

  for (guint i = 1; i < n; i++)
    for (guint k = 0; k < i; k++)
      if (g_str_equal (compare[i], compare[k]))
        return refuse (error, "A comparison takes different choices");

  return TRUE;
}

static gboolean
has_words (char **words)
{
  return words != NULL && words[0] != NULL;
}

/**
 * usk_handout_options_new:
 *
 * Returns: (transfer full): options for a full handout on A4 with nothing in it.
 */
UskHandoutOptions *
usk_handout_options_new (void)
{
  return g_new0 (UskHandoutOptions, 1);
}

/**
 * usk_handout_options_copy:
 * @self: options
 *
 * Returns: (transfer full): a copy.
 */
UskHandoutOptions *
usk_handout_options_copy (const UskHandoutOptions *self)
{
  UskHandoutOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->treatment = g_strdup (self->treatment);
  copy->compare = g_strdupv (self->compare);
  copy->matter = g_strdup (self->matter);
  copy->claims = g_strdupv (self->claims);
  copy->questions = g_strdupv (self->questions);
  copy->clinic_name = g_strdup (self->clinic_name);
  copy->clinic_phone = g_strdup (self->clinic_phone);
  copy->logo = self->logo != NULL ? g_object_ref (self->logo) : NULL;
  copy->made = self->made != NULL ? g_date_time_ref (self->made) : NULL;

  return copy;
}

/**
 * usk_handout_options_free:
 * @self: (transfer full): options
 */
void
usk_handout_options_free (UskHandoutOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->treatment, g_free);
  g_clear_pointer (&self->compare, g_strfreev);
  g_clear_pointer (&self->matter, g_free);
  g_clear_pointer (&self->claims, g_strfreev);
  g_clear_pointer (&self->questions, g_strfreev);
  g_clear_pointer (&self->clinic_name, g_free);
  g_clear_pointer (&self->clinic_phone, g_free);
  g_clear_object (&self->logo);
  g_clear_pointer (&self->made, g_date_time_unref);
  g_free (self);
}

/**
 * usk_handout_options_check:
 * @self: options
 * @error: return location: %USK_ERROR_INVALID
 *
 * Returns: whether such a handout can be made.
 */
gboolean
usk_handout_options_check (const UskHandoutOptions *self, GError **error)
{
  gboolean compares = self != NULL && has_words (self->compare);
  gboolean answers = self != NULL && has_words (self->claims);

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->treatment == NULL && !compares && !answers)
    return refuse (error, "A handout needs a treatment, a comparison or a claim");
  if (compares && !check_compared (self->compare, error))
    return FALSE;
  if (self->brief && self->treatment == NULL)
    return refuse (error, "The short form needs a treatment");
  if (self->brief && (compares || answers))
    return refuse (error, "The short form has no room for a comparison or for claims; make the full form");

  return TRUE;
}

/* Ids go into names of files as far as they are plain letters and digits, with
 * one hyphen for all that stands between: whatever a pack may hold, no disk and
 * no shell trips over it.
 */
static void
append_word (GString *name, const char *word)
{
  gboolean apart = name->len > 0;

  for (const char *p = word; *p != '\0' && name->len < MAX_NAME; p++)
    if (g_ascii_isalnum (*p))
      {
        if (apart)
          g_string_append_c (name, '-');
        g_string_append_c (name, *p);
        apart = FALSE;
      }
    else
      {
        apart = name->len > 0;
      }
}

static void
append_words (GString *name, const char *kind, char **words)
{
  if (!has_words (words))
    return;

  append_word (name, kind);
  for (guint i = 0; words[i] != NULL && name->len < MAX_NAME; i++)
    append_word (name, words[i]);
}

/**
 * usk_handout_options_suggest_name:
 * @self: options
 * @language: the language of the library
 *
 * Returns: (transfer full): a name for the file that says what is in it, such
 *   as "dry-needling-en-large.pdf", of plain letters, digits and hyphens.
 */
char *
usk_handout_options_suggest_name (const UskHandoutOptions *self, const char *language)
{
  GString *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  name = g_string_new (NULL);
  if (self->treatment != NULL)
    append_word (name, self->treatment);
  append_words (name, "comparison", self->compare);
  append_words (name, "claims", self->claims);
  append_word (name, language);
  if (self->brief)
    append_word (name, "short");
  if (self->large_print)
    append_word (name, "large");
  if (self->monochrome)
    append_word (name, "monochrome");
  g_string_append (name, ".pdf");

  return g_string_free (name, FALSE);
}

/**
 * usk_handout_options_get_style:
 * @self: what is wanted
 * @language: of its text
 *
 * Returns: how such a handout looks, as long as it has room.
 */
UskPaperStyle
usk_handout_options_get_style (const UskHandoutOptions *self, const char *language)
{
  UskPaperStyle style = { 0 };

  g_return_val_if_fail (self != NULL, style);
  g_return_val_if_fail (language != NULL, style);

  style = usk_paper_style (self->paper, self->large_print, self->monochrome, language);
  usk_paper_style_set_spacing (&style, self->brief ? USK_SPACING_COMPACT : USK_SPACING_LOOSE);

  return style;
}
