/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-keyboard.h"

#include <glib/gi18n.h>

#include "usk-key-rows.h"
#include "usk-keys.h"

/* From A to Z: who never learned to type finds a letter there, and the rows
 * may break where the screen is narrow.  A language has letters of its own, which
 * stand on keys of their own: a long press is nothing that a visitor would look for.
 */

/* Translators: the letter keys of the keyboard on screen: the alphabet of your language in its order, with commas
 * between the letters.  A key may have a name for those who listen: "Ñ = Eñe".
 */
#define LETTERS N_("A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z")

/* Translators: the other keys, above the letters: the digits, and behind them letters with accents and signs, if
 * your language needs them, such as "Á = A with an accent".  Twenty together fit the smallest screen.
 */
#define SIGNS N_("1, 2, 3, 4, 5, 6, 7, 8, 9, 0")

struct _UskKeyboard {
  GtkWidget parent_instance;

  GtkWidget *box;
  UskKeyRows *letters;
  UskKeyRows *signs;
};

enum { TYPED, ERASED, CLEARED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskKeyboard, usk_keyboard, GTK_TYPE_WIDGET)

static void
on_key_clicked_cb (GtkButton *key, UskKeyboard *self)
{
  g_autofree char *text = g_utf8_strdown (gtk_button_get_label (key), -1);

  g_signal_emit (self, signals[TYPED], 0, text);
}

static void
on_space_clicked_cb (UskKeyboard *self)
{
  g_signal_emit (self, signals[TYPED], 0, " ");
}

static void
on_erase_clicked_cb (UskKeyboard *self)
{
  g_signal_emit (self, signals[ERASED], 0);
}

static void
on_clear_clicked_cb (UskKeyboard *self)
{
  g_signal_emit (self, signals[CLEARED], 0);
}

static void
add_key (UskKeyboard *self, UskKeyRows *row, const UskKey *what)
{
  GtkWidget *key = gtk_button_new_with_label (what->label);

  gtk_widget_add_css_class (key, "key");
  if (what->name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL, what->name, -1);
  g_signal_connect_object (key, "clicked", G_CALLBACK (on_key_clicked_cb), self, 0);
  usk_key_rows_append (row, key);
}

static void
add_keys (UskKeyboard *self, UskKeyRows *row, const char *usual)
{
  g_autoptr (GPtrArray) keys = usk_keys_parse (_(usual), usual);

  for (guint i = 0; i < keys->len; i++)
    add_key (self, row, g_ptr_array_index (keys, i));
}

static void
usk_keyboard_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_KEYBOARD);

  G_OBJECT_CLASS (usk_keyboard_parent_class)->dispose (object);
}

static void
usk_keyboard_class_init (UskKeyboardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_keyboard_dispose;

  signals[TYPED] = g_signal_new ("typed", USK_TYPE_KEYBOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[ERASED] =
    g_signal_new ("erased", USK_TYPE_KEYBOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLEARED] =
    g_signal_new ("cleared", USK_TYPE_KEYBOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (USK_TYPE_KEY_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-keyboard.ui");
  gtk_widget_class_bind_template_child (widget_class, UskKeyboard, box);
  gtk_widget_class_bind_template_child (widget_class, UskKeyboard, letters);
  gtk_widget_class_bind_template_child (widget_class, UskKeyboard, signs);
  gtk_widget_class_bind_template_callback (widget_class, on_space_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_erase_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "keyboard");
}

static void
usk_keyboard_init (UskKeyboard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self, self->letters, LETTERS);
  add_keys (self, self->signs, SIGNS);
}

/**
 * usk_keyboard_focus:
 * @self: a keyboard
 *
 * Moves the focus to its first key.
 */
void
usk_keyboard_focus (UskKeyboard *self)
{
  g_return_if_fail (USK_IS_KEYBOARD (self));

  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->letters)));
}
