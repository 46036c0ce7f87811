/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-options.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "usk-paper.h"

#define MAX_SIDE 8192

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

static gboolean
parse_size (UskOptions *options, GError **error)
{
  char rest;

  options->width = 1920;
  options->height = 1080;
  if (options->size == NULL)
    return TRUE;

  /* Five digits hold every size there is and cannot overflow. */
  if (sscanf (options->size, "%5dx%5d%c", &options->width, &options->height, &rest) != 2 || options->width < 480 ||
      options->height < 480 || options->width > MAX_SIDE || options->height > MAX_SIDE)
    return refuse (error, _("--size takes WIDTHxHEIGHT, each from 480 to 8192"));

  return TRUE;
}

/* What says how a handout looks means nothing without one. */
static gboolean
validate_handout (const UskOptions *options, GError **error)
{
  UskPaper paper;

  if (options->handout == NULL)
    {
      if (options->output != NULL || options->compare != NULL || options->claims != NULL ||
          options->paper != NULL || options->large_print || options->monochrome || options->brief)
        return refuse (error, _("--output, --compare, --claims, --paper, --large-print, --monochrome and --short "
                                 "need --handout"));
      return TRUE;
    }

  if (options->handout[0] == '\0')
    return refuse (error, _("--handout takes a treatment, or \"all\""));
  if (options->output == NULL || options->output[0] == '\0')
    return refuse (error, _("--handout needs --output=FILE"));
  if (options->paper != NULL && !usk_paper_parse (options->paper, &paper))
    return refuse (error, _("--paper takes a4 or letter"));

  return TRUE;
}

static gboolean
validate (UskOptions *options, GError **error)
{
  if (options->text_size < 1 || options->text_size > 4)
    return refuse (error, _("--text-size takes 1 to 4"));
  if (options->step < 1)
    return refuse (error, _("--step takes a number from 1"));
  if (options->step > 1 && options->treatment == NULL)
    return refuse (error, _("--step needs --treatment"));

  return validate_handout (options, error) && parse_size (options, error);
}

/**
 * usk_options_parse:
 * @options: (out caller-allocates): what was asked for
 * @argc: (inout): from main()
 * @argv: (inout): from main()
 * @error: return location for a #GOptionError
 *
 * Returns: whether the use was right.
 */
gboolean
usk_options_parse (UskOptions *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &options->kiosk, N_("Fill the screen"), NULL },
    { "treatment", 0, 0, G_OPTION_ARG_STRING, &options->treatment, N_("Begin with this treatment"), "T" },
    { "step", 0, 0, G_OPTION_ARG_INT, &options->step, N_("Begin with this step of it"), "N" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_("Language of the visit"), "L" },
    { "content", 0, 0, G_OPTION_ARG_FILENAME, &options->content, N_("Content pack"), "FILE" },
    { "clinic", 0, 0, G_OPTION_ARG_FILENAME, &options->clinic, N_("Clinic file"), "FILE" },
    { "tour", 0, 0, G_OPTION_ARG_FILENAME, &options->tour, N_("Write a picture of every screen"), "DIR" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, N_("Size of the tour's pictures"), "WIDTHxHEIGHT" },
    { "text-size", 0, 0, G_OPTION_ARG_INT, &options->text_size, N_("Text size"), "1..4" },
    { "handout", 0, 0, G_OPTION_ARG_STRING, &options->handout,
      N_("Write the handout of this treatment, or of all; needs no display"), "T" },
    { "compare", 0, 0, G_OPTION_ARG_STRING, &options->compare, N_("Compare these in the handout"), "A,B" },
    { "claims", 0, 0, G_OPTION_ARG_STRING, &options->claims, N_("Answer these claims in the handout"), "ID,…" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper, N_("Paper of the handout"), "a4|letter" },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &options->large_print, N_("Handout in large letters"), NULL },
    { "monochrome", 0, 0, G_OPTION_ARG_NONE, &options->monochrome, N_("Handout in black and white"), NULL },
    { "short", 0, 0, G_OPTION_ARG_NONE, &options->brief, N_("Short handout"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_("File of the handout, or folder for all"),
      "FILE" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, N_("Say whether this installation is healthy"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  *options = (UskOptions){ .step = 1, .text_size = 1 };
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, _("\"%s\" is not understood"),
                   (*argv)[1]);
      return FALSE;
    }

  return validate (options, error);
}

/**
 * usk_options_clear:
 * @options: options
 */
void
usk_options_clear (UskOptions *options)
{
  g_clear_pointer (&options->treatment, g_free);
  g_clear_pointer (&options->language, g_free);
  g_clear_pointer (&options->content, g_free);
  g_clear_pointer (&options->clinic, g_free);
  g_clear_pointer (&options->tour, g_free);
  g_clear_pointer (&options->size, g_free);
  g_clear_pointer (&options->handout, g_free);
  g_clear_pointer (&options->compare, g_free);
  g_clear_pointer (&options->claims, g_free);
  g_clear_pointer (&options->paper, g_free);
  g_clear_pointer (&options->output, g_free);
}

/**
 * usk_options_find_content:
 * @options: options
 *
 * The command line wins, then UNDERSKIN_CONTENT, then the installed pack.
 *
 * Returns: (transfer full) (type filename): path of the pack.
 */
char *
usk_options_find_content (const UskOptions *options)
{
  const char *from_environment = g_getenv ("UNDERSKIN_CONTENT");

  if (options->content != NULL)
    return g_strdup (options->content);
  if (from_environment != NULL)
    return g_strdup (from_environment);

  return g_build_filename (USK_PKGDATADIR, "content.db", NULL);
}

/**
 * usk_options_find_clinic:
 * @options: options
 *
 * Returns: (transfer full) (type filename): path of the clinic file.
 */
char *
usk_options_find_clinic (const UskOptions *options)
{
  if (options->clinic != NULL)
    return g_strdup (options->clinic);

  return g_build_filename (g_get_user_data_dir (), "underskin", "clinic.db", NULL);
}
