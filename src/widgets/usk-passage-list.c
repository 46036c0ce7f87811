/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-passage-list.h"

#include <glib/gi18n.h>

#include "usk-children.h"
#include "usk-citations.h"
#include "usk-passage-row.h"

struct _UskPassageList {
  GtkWidget parent_instance;

  GListModel *passages;
  gboolean bullets;
  gboolean sources;
  UskCitations *citations; /* (nullable) */
  guint closeness;
};

enum { PROP_0, PROP_PASSAGES, PROP_BULLETS, PROP_SOURCES, PROP_CITATIONS, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPassageList, usk_passage_list, GTK_TYPE_WIDGET)

static guint
count_general (UskPassageList *self, guint n)
{
  guint n_general = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (self->passages, i);

      n_general += usk_passage_get_general (passage) ? 1 : 0;
    }

  return n_general;
}

static GtkWidget *
create_row (UskPassageList *self, UskPassage *passage, gboolean mark)
{
  g_autofree char *numbers = self->citations != NULL ? usk_citations_cite (self->citations, passage) : NULL;

  return numbers != NULL ? usk_passage_row_new_cited (passage, usk_passage_get_calls (passage), mark, numbers)
                         : usk_passage_row_new (passage, self->bullets, self->sources, mark);
}

/* On a card those that tell to call for help come first. */
static void
add_rows (UskPassageList *self, guint n, gboolean orders, gboolean mark)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (self->passages, i);

      if ((self->citations != NULL && usk_passage_get_calls (passage)) == orders)
        gtk_widget_set_parent (create_row (self, passage, mark), GTK_WIDGET (self));
    }
}

/* What holds for all is said once, below them. */
static void
fill (UskPassageList *self)
{
  guint n = self->passages != NULL ? g_list_model_get_n_items (self->passages) : 0;
  guint n_general = count_general (self, n);
  gboolean was_empty = gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL;

  usk_children_remove (GTK_WIDGET (self));
  self->closeness = 0;
  add_rows (self, n, TRUE, n_general < n);
  add_rows (self, n, FALSE, n_general < n);
  if (n_general > 0)
    gtk_widget_set_parent (usk_passage_list_new_legend (n, n_general), GTK_WIDGET (self));
  if (was_empty)
    usk_children_forget_none (GTK_WIDGET (self));
}

static void
usk_passage_list_dispose (GObject *object)
{
  UskPassageList *self = USK_PASSAGE_LIST (object);

  usk_children_remove (GTK_WIDGET (self));
  g_clear_object (&self->passages);
  g_clear_object (&self->citations);

  G_OBJECT_CLASS (usk_passage_list_parent_class)->dispose (object);
}

static void
usk_passage_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPassageList *self = USK_PASSAGE_LIST (object);

  switch (prop_id)
    {
    case PROP_PASSAGES:
      g_value_set_object (value, self->passages);
      break;
    case PROP_BULLETS:
      g_value_set_boolean (value, self->bullets);
      break;
    case PROP_SOURCES:
      g_value_set_boolean (value, self->sources);
      break;
    case PROP_CITATIONS:
      g_value_set_object (value, self->citations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_passage_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPassageList *self = USK_PASSAGE_LIST (object);

  switch (prop_id)
    {
    case PROP_PASSAGES:
      usk_passage_list_set_passages (self, g_value_get_object (value));
      break;
    case PROP_BULLETS:
      self->bullets = g_value_get_boolean (value);
      break;
    case PROP_SOURCES:
      self->sources = g_value_get_boolean (value);
      break;
    case PROP_CITATIONS:
      self->citations = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_passage_list_class_init (UskPassageListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_passage_list_dispose;
  object_class->get_property = usk_passage_list_get_property;
  object_class->set_property = usk_passage_list_set_property;

  properties[PROP_PASSAGES] =
    g_param_spec_object ("passages", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BULLETS] = g_param_spec_boolean (
    "bullets", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SOURCES] = g_param_spec_boolean (
    "sources", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CITATIONS] =
    g_param_spec_object ("citations", NULL, NULL, USK_TYPE_CITATIONS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
usk_passage_list_init (UskPassageList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static const char *
choose_legend (guint n, guint n_general)
{
  if (n_general < n)
    return _("General guidance: no clinician has confirmed it yet.");

  /* Translators: stands below one sentence. */
  return n == 1 ? _("This is general guidance: no clinician has confirmed it yet.")
                /* Translators: stands below several sentences. */
                : _("All of this is general guidance: no clinician has confirmed it yet.");
}

/**
 * usk_passage_list_new_legend:
 * @n: how many passages it stands below
 * @n_general: how many of them are general guidance, one at least
 *
 * Returns: (transfer floating): what the mark of general guidance means, to stand
 *   once below all passages; where all are, it says so, and none needs the mark.
 */
GtkWidget *
usk_passage_list_new_legend (guint n, guint n_general)
{
  GtkWidget *legend = gtk_label_new (choose_legend (n, n_general));

  gtk_label_set_wrap (GTK_LABEL (legend), TRUE);
  gtk_label_set_xalign (GTK_LABEL (legend), 0);
  gtk_widget_add_css_class (legend, "origin");

  return legend;
}

/**
 * usk_passage_list_new_for_one:
 * @passage: a passage
 *
 * Returns: (transfer floating): a list of @passage alone, with its sources and,
 *   where it has none, what the mark of general guidance means.
 */
GtkWidget *
usk_passage_list_new_for_one (UskPassage *passage)
{
  g_autoptr (GListStore) passages = g_list_store_new (USK_TYPE_PASSAGE);

  g_return_val_if_fail (USK_IS_PASSAGE (passage), NULL);

  g_list_store_append (passages, passage);

  return g_object_new (USK_TYPE_PASSAGE_LIST, "sources", TRUE, "passages", passages, NULL);
}

/**
 * usk_passage_list_set_passages:
 * @self: a passage list
 * @passages: (nullable): the #UskPassage items to show
 */
void
usk_passage_list_set_passages (UskPassageList *self, GListModel *passages)
{
  g_return_if_fail (USK_IS_PASSAGE_LIST (self));

  g_set_object (&self->passages, passages);
  fill (self);
}

/**
 * usk_passage_list_set_closeness:
 * @self: a passage list
 * @closeness: from 0, as the style has it, to the last of
 *   %USK_PASSAGE_LIST_N_CLOSENESSES
 *
 * Lets the words come closer together, until there are other passages.  This may be
 * asked for while sizes are given out, before the list has got its own.
 */
void
usk_passage_list_set_closeness (UskPassageList *self, guint closeness)
{
  static const struct {
    double scale;
    double line_height;
  } closer[USK_PASSAGE_LIST_N_CLOSENESSES] = { { 1, 0 }, { 0.93, 1.24 }, { 0.87, 1.19 }, { 0.8, 1.12 } };

  g_return_if_fail (USK_IS_PASSAGE_LIST (self));
  g_return_if_fail (closeness < USK_PASSAGE_LIST_N_CLOSENESSES);

  if (self->closeness == closeness)
    return;

  self->closeness = closeness;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (USK_IS_PASSAGE_ROW (row))
      usk_passage_row_set_closer (USK_PASSAGE_ROW (row), closer[closeness].scale, closer[closeness].line_height);
}

/**
 * usk_passage_list_get_closeness:
 * @self: a passage list
 *
 * Returns: how close its words stand, from 0.
 */
guint
usk_passage_list_get_closeness (UskPassageList *self)
{
  g_return_val_if_fail (USK_IS_PASSAGE_LIST (self), 0);

  return self->closeness;
}
