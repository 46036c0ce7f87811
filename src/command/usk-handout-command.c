/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "underskin --handout": one handout as a file, or all of them for a clinic that
 * prints stacks.  Needs no display and no message bus.
 */

#include "usk-handout-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "usk-error.h"
#include "usk-handout.h"
#include "usk-image-figure.h"
#include "usk-paper-text.h"
#include "usk-settings.h"

#define ALL "all"

/* Every pack has it. */
#define SOURCE_LANGUAGE "en"

/* A handout that is composed and waits for a thread. */
typedef struct {
  UskLeaflet *leaflet;
  UskHandoutOptions *options;
  char *path;
} Job;

typedef struct {
  const UskOptions *options;
  UskSettings *settings;
  UskHandoutOptions *common;
  UskClinic *clinic;
  GPtrArray *jobs;
  GMutex mutex;
  int status;
  guint n_written;
  GThread *fonts; /* the search for them */
} Command;

static void
free_job (gpointer data)
{
  Job *job = data;

  usk_leaflet_free (job->leaflet);
  usk_handout_options_free (job->options);
  g_free (job->path);
  g_free (job);
}

/* What was asked for and is not there is wrong use; what does not work is a failure. */
static gboolean
report (Command *self, const GError *error, gboolean asked)
{
  gboolean wrong = asked && (g_error_matches (error, USK_ERROR, USK_ERROR_INVALID) ||
                             g_error_matches (error, USK_ERROR, USK_ERROR_NOT_FOUND));

  g_printerr ("underskin: %s\n", error->message);
  self->status = wrong ? USK_EXIT_USAGE : EXIT_FAILURE;

  return FALSE;
}

/* g_ascii_string_to_signed() looks at errno, in which its own first use of the "C"
 * locale may leave something when another thread, such as that of the fonts, needs
 * it for the first time, too.
 */
static gboolean
parse_epoch (const char *text, gint64 *seconds)
{
  char *end;

  *seconds = g_ascii_strtoll (text, &end, 10);

  return end != text && *end == '\0' && *seconds >= 0 && *seconds <= G_MAXINT32;
}

/* The same content made on the same day gives the same bytes; a build that must
 * be reproducible says which day that is.
 */
static GDateTime *
get_day (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = NULL;
  gint64 seconds;
  int year, month, day;

  if (epoch != NULL && parse_epoch (epoch, &seconds))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &day);

  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

static GStrv
split (const char *words)
{
  return words != NULL ? g_strsplit (words, ",", -1) : NULL;
}

/* What all handouts of this run share. */
static gboolean
set_common (Command *self)
{
  const UskOptions *options = self->options;
  g_autofree char *logo = usk_settings_get_clinic_logo (self->settings);
  g_autoptr (GError) error = NULL;
  UskHandoutOptions *common = usk_handout_options_new ();

  self->common = common;
  common->compare = split (options->compare);
  common->claims = split (options->claims);
  common->brief = options->brief;
  common->large_print = options->large_print;
  common->monochrome = options->monochrome;
  common->clinic_name = usk_settings_get_clinic_name (self->settings);
  common->clinic_phone = usk_settings_get_clinic_phone (self->settings);
  common->made = get_day ();
  if (logo[0] != '\0')
    {
      common->logo = usk_image_figure_new (logo, common->clinic_name, &error);
      if (common->logo == NULL)
        return report (self, error, FALSE);
    }

  return TRUE;
}

static UskLibrary *
open_library (Command *self, const char *language)
{
  g_autofree char *path = usk_options_find_content (self->options);
  g_autofree char *number = usk_settings_get_emergency_number (self->settings);
  g_autoptr (GError) error = NULL;
  UskLibrary *library = usk_library_open (path, language, number, &error);

  if (library == NULL)
    report (self, error, FALSE);

  return library;
}

/* A handout can be made without what the site adds. */
static void
open_clinic (Command *self)
{
  g_autofree char *path = usk_options_find_clinic (self->options);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) error = NULL;

      self->clinic = usk_clinic_open (path, &error);
      if (self->clinic == NULL)
        g_printerr ("underskin: %s\n", error->message);
    }
}

static gboolean
add_job (Command *self, UskLibrary *library, const char *treatment, UskPaper paper, const char *path)
{
  g_autoptr (UskHandoutOptions) options = usk_handout_options_copy (self->common);
  g_autoptr (GError) error = NULL;
  UskLeaflet *leaflet;
  Job *job;

  options->treatment = g_strdup (treatment);
  options->paper = paper;
  leaflet = usk_compose (library, self->clinic, options, &error);
  if (leaflet == NULL)
    return report (self, error, TRUE);

  job = g_new0 (Job, 1);
  job->leaflet = leaflet;
  job->options = g_steal_pointer (&options);
  job->path = g_strdup (path);
  g_ptr_array_add (self->jobs, job);

  return TRUE;
}

static void
run_job_cb (gpointer data, gpointer user_data)
{
  const Job *job = data;
  Command *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UskHandout) handout = usk_handout_make (job->leaflet, job->options, FALSE, NULL, &error);
  gboolean good = handout != NULL && usk_handout_save (handout, job->path, &error);

  g_mutex_lock (&self->mutex);
  if (good)
    self->n_written++;
  else
    report (self, error, FALSE);
  g_mutex_unlock (&self->mutex);
}

static void
run_jobs (Command *self)
{
  GThreadPool *pool = NULL;

  if (self->jobs->len > 1)
    pool = g_thread_pool_new (run_job_cb, self, (int) g_get_num_processors (), FALSE, NULL);
  for (guint i = 0; i < self->jobs->len; i++)
    if (pool != NULL)
      g_thread_pool_push (pool, g_ptr_array_index (self->jobs, i), NULL);
    else
      run_job_cb (g_ptr_array_index (self->jobs, i), self);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  g_ptr_array_set_size (self->jobs, 0);
}

static UskPaper
get_paper (const UskOptions *options)
{
  UskPaper paper = USK_PAPER_A4;

  if (options->paper != NULL)
    usk_paper_parse (options->paper, &paper);

  return paper;
}

static const char *
get_language (const UskOptions *options)
{
  return options->language != NULL ? options->language : SOURCE_LANGUAGE;
}

static void
take_fonts (Command *self)
{
  if (self->fonts != NULL)
    usk_paper_text_take_fonts (g_steal_pointer (&self->fonts));
}

/* @source is the library in the language that every pack has. */
static void
run_one (Command *self, UskLibrary *source)
{
  const char *language = get_language (self->options);
  g_autoptr (UskLibrary) library = NULL;

  library = g_str_equal (language, SOURCE_LANGUAGE) ? g_object_ref (source) : open_library (self, language);
  if (library == NULL)
    return;

  if (add_job (self, library, self->options->handout, get_paper (self->options), self->options->output))
    {
      take_fonts (self);
      run_jobs (self);
    }
}

/* The name says all that tells one file from the others. */
static char *
make_path (const UskOptions *options, const char *treatment, UskPaper paper, const char *language)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s%s%s%s.pdf", treatment, usk_paper_get_name (paper), language,
                                           options->brief ? "-short" : "", options->large_print ? "-large" : "",
                                           options->monochrome ? "-mono" : "");

  return g_build_filename (options->output, name, NULL);
}

/* Names come from the pack, and one that is a path would lead out of the folder. */
static gboolean
check_name (Command *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL)
    return TRUE;

  g_set_error (&error, USK_ERROR, USK_ERROR_DAMAGED,
               "\"%s\" in the content pack cannot be a part of the name of a file: build the pack again", name);

  return report (self, error, FALSE);
}

static gboolean
add_language (Command *self, UskLibrary *library, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) treatments = usk_library_list_treatments (library, &error);

  if (treatments == NULL)
    return report (self, error, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    for (UskPaper paper = 0; paper < USK_N_PAPERS; paper++)
      {
        g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
        const char *id = usk_treatment_get_id (treatment);
        g_autofree char *path = make_path (self->options, id, paper, language);

        if (self->options->paper != NULL && paper != get_paper (self->options))
          continue;
        if (!check_name (self, id) || !check_name (self, language) || !add_job (self, library, id, paper, path))
          return FALSE;
      }

  return TRUE;
}

static void
run_language (Command *self, const char *language)
{
  g_autoptr (UskLibrary) library = open_library (self, language);

  if (library == NULL)
    return;

  if (add_language (self, library, language))
    run_jobs (self);
}

/* Who asks for a language wants to read it; English in its place would be found
 * out by the patient.
 */
static gboolean
has_language (Command *self, const char *const *languages)
{
  g_autofree char *all = NULL;

  if (self->options->language == NULL || g_strv_contains (languages, self->options->language))
    return TRUE;

  all = g_strjoinv (", ", (char **) languages);
  g_printerr (_("underskin: the content has no language \"%s\"; it has: %s\n"), self->options->language, all);
  self->status = USK_EXIT_USAGE;

  return FALSE;
}

/* Returns the languages of the pack, if what was asked for is one of them. */
static GStrv
list_languages (Command *self, UskLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = NULL;

  languages = usk_library_list_languages (library, &error);
  if (languages == NULL)
    {
      report (self, error, FALSE);
      return NULL;
    }

  return has_language (self, (const char *const *) languages) ? g_steal_pointer (&languages) : NULL;
}

static void
run_all (Command *self, const char *const *languages)
{
  if (g_mkdir_with_parents (self->options->output, 0755) != 0)
    {
      g_printerr (_("underskin: the folder %s cannot be made: %s\n"), self->options->output, g_strerror (errno));
      self->status = EXIT_FAILURE;
      return;
    }

  for (guint i = 0; languages[i] != NULL && self->status == EXIT_SUCCESS; i++)
    if (self->options->language == NULL || g_str_equal (self->options->language, languages[i]))
      run_language (self, languages[i]);
}

static void
run (Command *self)
{
  g_autoptr (UskLibrary) source = open_library (self, SOURCE_LANGUAGE);
  g_auto (GStrv) languages = source != NULL ? list_languages (self, source) : NULL;

  if (languages == NULL)
    return;

  if (g_str_equal (self->options->handout, ALL))
    run_all (self, (const char *const *) languages);
  else
    run_one (self, source);
}

/**
 * usk_handout_command_run:
 * @options: what was asked for, with a handout
 *
 * Returns: the status for the shell: 0, 1 after a failure, 2 after wrong use.
 */
int
usk_handout_command_run (const UskOptions *options)
{
  /* First of all, since it takes the longest. */
  GThread *fonts = usk_paper_text_look_for_fonts (get_language (options));
  g_autoptr (UskSettings) settings = usk_settings_new ();
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (free_job);
  Command self = { .options = options,
                   .settings = settings,
                   .jobs = jobs,
                   .status = EXIT_SUCCESS,
                   .fonts = fonts };

  /* A single handout leaves a core free. */
  if (!g_str_equal (options->handout, ALL))
    usk_paper_text_look_for_helper_fonts (get_language (options));
  g_mutex_init (&self.mutex);
  if (set_common (&self))
    {
      open_clinic (&self);
      run (&self);
    }
  if (self.n_written > 1)
    g_print (_("%u handouts are in %s\n"), self.n_written, options->output);
  take_fonts (&self);
  usk_paper_text_forget_helper_fonts ();
  g_clear_object (&self.clinic);
  usk_handout_options_free (self.common);
  g_mutex_clear (&self.mutex);

  return self.status;
}
