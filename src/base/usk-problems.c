/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-problems.h"

/* Collects everything that is wrong with a source, so that an author sees all
 * of it at once instead of one mistake for each run.
 */
struct _UskProblems {
  GObject parent_instance;

  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (UskProblems, usk_problems, G_TYPE_OBJECT)

static void
usk_problem_free (gpointer data)
{
  UskProblem *problem = data;

  g_free (problem->file);
  g_free (problem->message);
  g_free (problem);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const UskProblem *first = *(UskProblem *const *) a;
  const UskProblem *second = *(UskProblem *const *) b;
  int order = g_strcmp0 (first->file, second->file);

  if (order != 0)
    return order;

  return (first->line > second->line) - (first->line < second->line);
}

static void
usk_problems_finalize (GObject *object)
{
  UskProblems *self = USK_PROBLEMS (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (usk_problems_parent_class)->finalize (object);
}

static void
usk_problems_class_init (UskProblemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_problems_finalize;
}

static void
usk_problems_init (UskProblems *self)
{
  self->problems = g_ptr_array_new_with_free_func (usk_problem_free);
}

/**
 * usk_problems_new:
 *
 * Returns: (transfer full): an empty list of problems.
 */
UskProblems *
usk_problems_new (void)
{
  return g_object_new (USK_TYPE_PROBLEMS, NULL);
}

/**
 * usk_problems_add:
 * @self: the list
 * @file: the file, as its author knows it
 * @line: the line from 1, or 0 for the file as a whole
 * @format: printf() format of one sentence
 * @...: its arguments
 */
void
usk_problems_add (UskProblems *self, const char *file, guint line, const char *format, ...)
{
  UskProblem *problem;
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (USK_IS_PROBLEMS (self));
  g_return_if_fail (file != NULL);

  problem = g_new0 (UskProblem, 1);
  problem->file = g_strdup (file);
  problem->line = line;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* It may quote a file that is no text. */
  problem->message = g_utf8_make_valid (message, -1);
  g_ptr_array_add (self->problems, problem);
}

/**
 * usk_problems_get_count:
 * @self: the list
 *
 * Returns: how many problems were added.
 */
guint
usk_problems_get_count (UskProblems *self)
{
  g_return_val_if_fail (USK_IS_PROBLEMS (self), 0);

  return self->problems->len;
}

/**
 * usk_problems_get:
 * @self: the list
 * @index: from 0, in the order of adding
 *
 * Returns: (transfer none): the problem.
 */
const UskProblem *
usk_problems_get (UskProblems *self, guint index)
{
  g_return_val_if_fail (USK_IS_PROBLEMS (self), NULL);
  g_return_val_if_fail (index < self->problems->len, NULL);

  return g_ptr_array_index (self->problems, index);
}

/**
 * usk_problems_to_string:
 * @self: the list
 *
 * Returns: (transfer full): a line "file:line: message" for each problem,
 *   sorted by file and line, in the form that editors can jump to.
 */
char *
usk_problems_to_string (UskProblems *self)
{
  g_autoptr (GPtrArray) sorted = NULL;
  GString *text;

  g_return_val_if_fail (USK_IS_PROBLEMS (self), NULL);

  text = g_string_new (NULL);
  sorted = g_ptr_array_copy (self->problems, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_problems);

  for (guint i = 0; i < sorted->len; i++)
    {
      const UskProblem *problem = g_ptr_array_index (sorted, i);

      if (problem->line > 0)
        g_string_append_printf (text, "%s:%u: %s\n", problem->file, problem->line, problem->message);
      else
        g_string_append_printf (text, "%s: %s\n", problem->file, problem->message);
    }

  return g_string_free (text, FALSE);
}
