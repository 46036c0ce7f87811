/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-tick-list.h"

#include "usk-children.h"
#include "usk-paragraph.h"
#include "usk-passage.h"

struct _UskTickList {
  GtkWidget parent_instance;
};

enum { TICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskTickList, usk_tick_list, GTK_TYPE_WIDGET)

static void
on_toggled_cb (UskTickList *self, GtkCheckButton *button)
{
  UskPassage *passage = g_object_get_data (G_OBJECT (button), "passage");

  g_signal_emit (self, signals[TICKED], 0, usk_passage_get_id (passage), gtk_check_button_get_active (button));
}

/* The whole line can be touched, not only its box. */
static GtkWidget *
create_row (UskTickList *self, UskPassage *passage, gboolean ticked)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *text = gtk_label_new (NULL);

  usk_paragraph_set_text (GTK_LABEL (text), usk_passage_get_plain (passage));
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "passage-text");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), ticked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usk_passage_get_plain (passage), -1);
  g_object_set_data_full (G_OBJECT (button), "passage", g_object_ref (passage), g_object_unref);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
usk_tick_list_dispose (GObject *object)
{
  usk_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (usk_tick_list_parent_class)->dispose (object);
}

static void
usk_tick_list_class_init (UskTickListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_tick_list_dispose;

  /**
   * UskTickList::ticked:
   * @self: the list
   * @id: of the passage
   * @ticked: whether it is ticked now
   */
  signals[TICKED] = g_signal_new ("ticked", USK_TYPE_TICK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ticks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usk_tick_list_init (UskTickList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * usk_tick_list_set_passages:
 * @self: a tick list
 * @passages: (nullable): the #UskPassage items to show
 * @ticked: (nullable): ids of those that are ticked
 */
void
usk_tick_list_set_passages (UskTickList *self, GListModel *passages, const char *const *ticked)
{
  gboolean was_empty;
  guint n;

  g_return_if_fail (USK_IS_TICK_LIST (self));
  g_return_if_fail (passages == NULL || G_IS_LIST_MODEL (passages));

  was_empty = gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL;
  n = passages != NULL ? g_list_model_get_n_items (passages) : 0;
  usk_children_remove (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskPassage) passage = g_list_model_get_item (passages, i);
      gboolean is_ticked = ticked != NULL && g_strv_contains (ticked, usk_passage_get_id (passage));

      gtk_widget_set_parent (create_row (self, passage, is_ticked), GTK_WIDGET (self));
    }
  if (was_empty)
    usk_children_forget_none (GTK_WIDGET (self));
}
