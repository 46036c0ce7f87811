/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button that is made anew each time that its page opens must not listen to an
 * action: GTK 4.8 does not take all of its entries out of the lists of who does,
 * and in months of visits these would fill the memory (see usk-way.c).
 */

#include "usk-test-app.h"

#define TREATMENT "'dry-needling'"

/* What a visitor does, with the targets as they are written. */
static const char *const ways[][2] = {
  { "win.begin", NULL },
  { "win.open-step", "(" TREATMENT ", uint32 2)" },
  { "walkthrough.parts", NULL },
  { "walkthrough.more", NULL },
  { "walkthrough.next", NULL },
  { "win.show-label", "('Collagen', 'collagen', '')" },
  { "win.close-walkthrough", TREATMENT },
  { "closing.section", "'questions'" },
  { "win.open-compare", TREATMENT },
  { "compare.matter", "'pain'" },
  { "win.show-panel", "(" TREATMENT ", 'serious-harms')" },
  { "win.open-evidence", TREATMENT },
  { "evidence.article", "'microneedling'" },
  { "evidence.verdict", "'supported'" },
  { "win.show-claim", "'M27'" },
  { "win.open-sources", NULL },
  { "sources.topic", TREATMENT },
  { "sources.family", "'guidance'" },
  { "win.show-source", "'AUS08'" },
  { "win.open-search", NULL },
  { "search.query", "'collagen'" },
  { "win.open-quiz", TREATMENT },
  { "quiz.answer", "uint32 0" },
  { "quiz.next", NULL },
  { "quiz.next", NULL },
  { "quiz.next", NULL },
  { "win.take-home", TREATMENT },
  { "win.home", NULL },
  { "win.end-visit", NULL },
};

typedef void (*Look) (GtkWidget *button, const char *action);

static void
remember (GtkWidget *button, const char *action)
{
  g_object_set_data (G_OBJECT (button), "known", GINT_TO_POINTER (TRUE));
}

static void
assert_known (GtkWidget *button, const char *action)
{
  if (g_object_get_data (G_OBJECT (button), "known") == NULL)
    g_error ("A %s that listens to %s was made anew", G_OBJECT_TYPE_NAME (button), action);
}

/* Looks at all listeners, also at those on pages that are not shown. */
static guint
look (GtkWidget *widget, Look what)
{
  const char *action =
    GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  guint n = action != NULL;

  if (action != NULL)
    what (widget, action);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += look (child, what);

  return n;
}

static void
visit (UskTestApp *app, Look what)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const char *target = ways[i][1];

      usk_test_app_act (app, ways[i][0], target != NULL ? g_variant_new_parsed (target) : NULL);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (look (GTK_WIDGET (app->window), what), >, 20);
    }
}

static void
test_stay (void)
{
  g_autoptr (UskTestApp) app = NULL;

  usk_test_app_set_motion (FALSE);
  app = usk_test_app_new (1024, 600);
  usk_test_app_hide_pixels (app);
  visit (app, remember);
  visit (app, assert_known);
}

int
main (int argc, char **argv)
{
  usk_test_app_init (&argc, &argv);

  g_test_add_func ("/listeners/stay", test_stay);

  return g_test_run ();
}
