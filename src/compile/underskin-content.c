/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The author's program: checks and compiles the content source and shows one
 * moment of a drawing.  Exit status 0: done, 1: it failed, 2: wrong use.
 */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "usk-check.h"
#include "usk-error.h"
#include "usk-library.h"
#include "usk-pack-writer.h"

#define EXIT_USAGE 2

typedef struct {
  char *output;
  char *diagrams;
  char *stylesheet;
  char *size;
  double time;
} Options;

typedef struct {
  const char *name;
  guint n_arguments;
  const char *usage;
  int (*run) (Options *options, char **arguments);
} Command;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->diagrams);
  g_free (options->stylesheet);
  g_free (options->size);
}

static int
fail (const GError *error)
{
  g_printerr ("underskin-content: %s\n", error->message);

  return EXIT_FAILURE;
}

static int G_GNUC_PRINTF (1, 2) refuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("underskin-content: %s; try \"underskin-content --help\"\n", message);

  return EXIT_USAGE;
}

/* Drawings stand beside the source, or where the project keeps them. */
static char *
find_diagrams (const Options *options, const char *source)
{
  g_autofree char *beside = g_build_filename (source, "diagrams", NULL);

  if (options->diagrams != NULL)
    return g_strdup (options->diagrams);
  if (g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&beside);

  return g_build_filename (source, "..", "..", "resources", "diagrams", NULL);
}

/* A translation that is not finished is no mistake, but nobody shall take it for
 * a whole one.
 */
static void
warn_of_missing (UskSourceTree *tree)
{
  UskMessages *messages = usk_source_tree_get_messages (tree);
  GPtrArray *translations = usk_source_tree_get_translations (tree);

  for (guint i = 0; i < translations->len; i++)
    {
      UskTranslation *translation = g_ptr_array_index (translations, i);
      guint n_missing = usk_translation_count_missing (translation, messages);

      if (n_missing > 0)
        g_printerr ("%s: %u of %u messages %s not translated; English stands in %s place\n",
                    usk_translation_get_language (translation), n_missing, usk_messages_get_count (messages),
                    n_missing == 1 ? "is" : "are", n_missing == 1 ? "its" : "their");
    }
}

/* Prints every problem; returns the tree only when there is none. */
static UskSourceTree *
load_checked (const Options *options, const char *source)
{
  g_autofree char *diagrams = find_diagrams (options, source);
  g_autoptr (UskProblems) problems = usk_problems_new ();
  g_autoptr (UskSourceTree) tree = usk_source_tree_load (source, diagrams, problems);
  g_autofree char *text = NULL;
  guint count;

  usk_check_all (tree, problems);
  warn_of_missing (tree);
  count = usk_problems_get_count (problems);
  if (count == 0)
    return g_steal_pointer (&tree);

  text = usk_problems_to_string (problems);
  g_printerr ("%sunderskin-content: %u problem%s in %s\n", text, count, count == 1 ? "" : "s", source);

  return NULL;
}

static int
run_check (Options *options, char **arguments)
{
  g_autoptr (UskSourceTree) tree = load_checked (options, arguments[0]);

  if (tree == NULL)
    return EXIT_FAILURE;

  g_print ("%u treatments, %u steps, %u scenes, %u terms (each counts as a plain word), %u sources, %u claims, "
           "%u translations: no problem\n",
           usk_source_tree_list (tree, USK_ENTRY_TREATMENT)->len, usk_source_tree_list (tree, USK_ENTRY_STEP)->len,
           usk_source_tree_list (tree, USK_ENTRY_SCENE)->len, usk_source_tree_list (tree, USK_ENTRY_TERM)->len,
           usk_source_tree_list (tree, USK_ENTRY_SOURCE)->len, usk_source_tree_list (tree, USK_ENTRY_CLAIM)->len,
           usk_source_tree_get_translations (tree)->len);

  return EXIT_SUCCESS;
}

static int
run_compile (Options *options, char **arguments)
{
  g_autoptr (UskSourceTree) tree = NULL;
  g_autoptr (GError) error = NULL;

  if (options->output == NULL)
    return refuse ("compile needs --output=FILE.db");

  tree = load_checked (options, arguments[0]);
  if (tree == NULL)
    {
      g_printerr ("underskin-content: no pack was written\n");
      return EXIT_FAILURE;
    }

  return usk_pack_writer_write (tree, options->output, &error) ? EXIT_SUCCESS : fail (error);
}

static gboolean
parse_size (const char *text, int *width, int *height)
{
  char rest;

  return text != NULL && sscanf (text, "%dx%d%c", width, height, &rest) == 2 && *width > 0 && *height > 0 &&
         *width <= 8192 && *height <= 8192;
}

static gboolean
draw_png (UskDiagram *diagram, UskScene *scene, const char *stylesheet, double seconds, int width, int height,
          const char *path, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean done = usk_diagram_draw (diagram, scene, &(UskStylesheet){ .css = stylesheet }, seconds, cr, width,
                                    height, NULL, error);

  cairo_destroy (cr);
  if (done && cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY, "%s cannot be written", path);
      done = FALSE;
    }
  cairo_surface_destroy (surface);

  return done;
}

static int
run_render (Options *options, char **arguments)
{
  g_autofree char *text = NULL;
  g_autofree char *stylesheet = NULL;
  g_autofree char *name = g_path_get_basename (arguments[0]);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int width, height;

  if (options->output == NULL || !parse_size (options->size, &width, &height))
    return refuse ("render needs --size=WIDTHxHEIGHT and --output=FILE.png");

  if (g_str_has_suffix (name, ".svg"))
    name[strlen (name) - strlen (".svg")] = '\0';
  if (!g_file_get_contents (arguments[0], &text, &length, &error) ||
      (options->stylesheet != NULL && !g_file_get_contents (options->stylesheet, &stylesheet, NULL, &error)))
    return fail (error);

  svg = g_bytes_new_take (g_steal_pointer (&text), length);
  diagram = usk_diagram_new (name, svg, NULL, &error);
  if (diagram == NULL ||
      !draw_png (diagram, NULL, stylesheet, options->time, width, height, options->output, &error))
    return fail (error);

  return EXIT_SUCCESS;
}

static UskStep *
find_step (UskLibrary *library, const char *treatment, const char *number, GError **error)
{
  g_autoptr (GListModel) steps = usk_library_list_steps (library, treatment, error);
  guint64 n;

  if (steps == NULL)
    return NULL;
  if (g_ascii_string_to_unsigned (number, 10, 1, g_list_model_get_n_items (steps), &n, error))
    return g_list_model_get_item (steps, (guint) n - 1);

  return NULL;
}

static int
run_preview (Options *options, char **arguments)
{
  g_autoptr (UskLibrary) library = NULL;
  g_autoptr (UskStep) step = NULL;
  g_autoptr (UskDiagram) diagram = NULL;
  g_autoptr (GError) error = NULL;
  int width, height;

  if (options->output == NULL || !parse_size (options->size, &width, &height))
    return refuse ("preview needs --size=WIDTHxHEIGHT and --output=FILE.png");

  library = usk_library_open (arguments[0], "en", "911", &error);
  step = library != NULL ? find_step (library, arguments[1], arguments[2], &error) : NULL;
  diagram = step != NULL
              ? usk_library_get_diagram (library, usk_scene_get_diagram (usk_step_get_scene (step)), &error)
              : NULL;
  if (diagram == NULL ||
      !draw_png (diagram, usk_step_get_scene (step), NULL, options->time, width, height, options->output, &error))
    return fail (error);

  return EXIT_SUCCESS;
}

static const Command commands[] = {
  { "check", 1, "check SRC", run_check },
  { "compile", 1, "compile SRC --output=FILE.db", run_compile },
  { "render", 1, "render FILE.svg --time=SECONDS --size=WIDTHxHEIGHT --output=FILE.png", run_render },
  { "preview", 3, "preview FILE.db TREATMENT STEP --size=WIDTHxHEIGHT --output=FILE.png", run_preview },
};

static int
run_command (Options *options, int argc, char **argv)
{
  if (argc < 2)
    return refuse ("say what to do: check, compile, render or preview");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return (guint) argc - 2 == commands[i].n_arguments ? commands[i].run (options, argv + 2)
                                                         : refuse ("wrong use of: %s", commands[i].usage);

  return refuse ("there is no command \"%s\"", argv[1]);
}

int
main (int argc, char **argv)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where to write", "FILE" },
    { "diagrams", 0, 0, G_OPTION_ARG_FILENAME, &options.diagrams, "Folder of the drawings", "DIR" },
    { "stylesheet", 0, 0, G_OPTION_ARG_FILENAME, &options.stylesheet, "CSS that recolors the drawing", "CSS" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, "Size of the picture", "WIDTHxHEIGHT" },
    { "time", 0, 0, G_OPTION_ARG_DOUBLE, &options.time, "Moment to show", "SECONDS" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("COMMAND …");
  g_autoptr (GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "check SRC\ncompile SRC --output=FILE.db\n"
                                         "render FILE.svg --time=SECONDS --size=WIDTHxHEIGHT --output=FILE.png\n"
                                         "preview FILE.db TREATMENT STEP --size=WIDTHxHEIGHT --output=FILE.png");
  g_option_context_add_main_entries (context, entries, NULL);
  status = g_option_context_parse (context, &argc, &argv, &error) ? run_command (&options, argc, argv)
                                                                  : refuse ("%s", error->message);
  options_clear (&options);

  return status;
}
