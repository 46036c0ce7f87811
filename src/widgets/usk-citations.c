/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-citations.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-way.h"

struct _UskCitations {
  GObject parent_instance;

  GPtrArray *keys;
  GPtrArray *references;
};

G_DEFINE_FINAL_TYPE (UskCitations, usk_citations, G_TYPE_OBJECT)

static void
usk_citations_finalize (GObject *object)
{
  UskCitations *self = USK_CITATIONS (object);

  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->references);

  G_OBJECT_CLASS (usk_citations_parent_class)->finalize (object);
}

static void
usk_citations_class_init (UskCitationsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_citations_finalize;
}

static void
usk_citations_init (UskCitations *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->references = g_ptr_array_new_with_free_func (g_free);
}

/**
 * usk_citations_new:
 *
 * Returns: (transfer full): no sources yet.
 */
UskCitations *
usk_citations_new (void)
{
  return g_object_new (USK_TYPE_CITATIONS, NULL);
}

/* Returns its number, from 1. */
static guint
number (UskCitations *self, const char *key, const char *reference)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &index))
    {
      index = self->keys->len;
      g_ptr_array_add (self->keys, g_strdup (key));
      g_ptr_array_add (self->references, g_strdup (reference));
    }

  return index + 1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint *first = a, *second = b;

  return *first < *second ? -1 : *first > *second;
}

/* The smallest first, as in every list of numbers, in whatever order the passage has them. */
static GArray *
list_numbers (UskCitations *self, UskPassage *passage)
{
  const char *const *keys = usk_passage_get_sources (passage);
  const char *const *references = usk_passage_get_references (passage);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint n = number (self, keys[i], references[i]);

      g_array_append_val (numbers, n);
    }
  g_array_sort (numbers, compare_numbers);

  return numbers;
}

/**
 * usk_citations_cite:
 * @self: the citations of a card
 * @passage: a passage on it
 *
 * Returns: (transfer full): the numbers of its sources, such as "1, 3"; empty where it
 *   has none.
 */
char *
usk_citations_cite (UskCitations *self, UskPassage *passage)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (USK_IS_CITATIONS (self), NULL);
  g_return_val_if_fail (USK_IS_PASSAGE (passage), NULL);

  text = g_string_new (NULL);
  numbers = list_numbers (self, passage);
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? ", " : "", g_array_index (numbers, guint, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * usk_citations_append_list:
 * @self: the citations of a card
 * @box: where to add
 *
 * Adds each source once, in the order of the numbers, below a heading.
 */
void
usk_citations_append_list (UskCitations *self, GtkBox *box)
{
  GtkWidget *list;

  g_return_if_fail (USK_IS_CITATIONS (self));
  g_return_if_fail (GTK_IS_BOX (box));

  if (self->keys->len == 0)
    return;

  gtk_box_append (box, usk_paragraph_new_heading (_("Sources")));
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (list, "sources");
  for (guint i = 0; i < self->keys->len; i++)
    gtk_box_append (GTK_BOX (list), usk_citations_new_button (g_ptr_array_index (self->keys, i),
                                                              g_ptr_array_index (self->references, i), i + 1));
  gtk_box_append (box, list);
}

/**
 * usk_citations_new_button:
 * @key: a source's key
 * @reference: its reference
 * @number: its number among others, or 0
 *
 * Returns: (transfer floating): a button that opens it through "win.show-source".
 */
GtkWidget *
usk_citations_new_button (const char *key, const char *reference, guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("[%u] %s", number, reference) : g_strdup (reference);
  /* Translators: %s is a reference, such as "Chopra K, and others. 2015. …". */
  g_autofree char *name = g_strdup_printf (_("Source: %s"), text);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 58);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "source");
  usk_way_set (GTK_BUTTON (button), "win.show-source", g_variant_new_string (key));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}
