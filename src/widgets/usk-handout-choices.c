/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-choices.h"

/* What there is to choose.  Each is a property and an action of that name. */
typedef enum {
  CHOICE_FORM,
  CHOICE_LETTERS,
  CHOICE_PAPER,
  CHOICE_INK,
  N_CHOICES,
} Choice;

static const char *const names[N_CHOICES] = { "form", "letters", "paper", "ink" };

struct _UskHandoutChoices {
  GtkWidget parent_instance;

  GtkWidget *form_row;

  char *chosen[N_CHOICES];
};

enum { PROP_0, PROP_FIRST, N_PROPS = PROP_FIRST + N_CHOICES };
enum { CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskHandoutChoices, usk_handout_choices, GTK_TYPE_WIDGET)

static gboolean
is_chosen (UskHandoutChoices *self, Choice choice, const char *value)
{
  return g_strcmp0 (self->chosen[choice], value) == 0;
}

/* Returns whether that was not chosen before. */
static gboolean
choose (UskHandoutChoices *self, Choice choice, const char *value)
{
  if (is_chosen (self, choice, value))
    return FALSE;

  g_free (self->chosen[choice]);
  self->chosen[choice] = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST + (guint) choice]);

  return TRUE;
}

/* The paper of the country that the system is set to. */
static const char *
get_usual_paper (void)
{
  return g_strcmp0 (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0 ? "letter" : "a4";
}

static void
usk_handout_choices_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  if (prop_id >= PROP_FIRST && prop_id < N_PROPS)
    g_value_set_string (value, self->chosen[prop_id - PROP_FIRST]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
usk_handout_choices_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  if (prop_id < PROP_FIRST || prop_id >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (choose (self, (Choice) (prop_id - PROP_FIRST), g_value_get_string (value)))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
usk_handout_choices_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HANDOUT_CHOICES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (usk_handout_choices_parent_class)->dispose (object);
}

static void
usk_handout_choices_finalize (GObject *object)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  for (guint i = 0; i < N_CHOICES; i++)
    g_clear_pointer (&self->chosen[i], g_free);

  G_OBJECT_CLASS (usk_handout_choices_parent_class)->finalize (object);
}

static void
usk_handout_choices_class_init (UskHandoutChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usk_handout_choices_dispose;
  object_class->finalize = usk_handout_choices_finalize;
  object_class->get_property = usk_handout_choices_get_property;
  object_class->set_property = usk_handout_choices_set_property;

  for (guint i = 0; i < N_CHOICES; i++)
    properties[PROP_FIRST + i] = g_param_spec_string (
      names[i], NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * UskHandoutChoices::changed:
   * @self: the choices
   *
   * The visitor wants another handout than a moment ago.
   */
  signals[CHANGED] =
    g_signal_new ("changed", USK_TYPE_HANDOUT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-handout-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHandoutChoices, form_row);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choices");
}

static void
usk_handout_choices_init (UskHandoutChoices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_handout_choices_reset (self);
}

/**
 * usk_handout_choices_create_actions:
 * @self: the choices
 *
 * Makes the actions "form", "letters", "paper" and "ink", with the chosen value
 * as their state.  The buttons look for them in a group of the name "handout",
 * so whoever shows the choices inserts it under that name, and may so activate
 * them, too.
 *
 * Returns: (transfer full): the actions, which keep @self alive.
 */
GActionGroup *
usk_handout_choices_create_actions (UskHandoutChoices *self)
{
  GSimpleActionGroup *group;

  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), NULL);

  group = g_simple_action_group_new ();
  for (guint i = 0; i < N_CHOICES; i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (names[i], self, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  return G_ACTION_GROUP (group);
}

/**
 * usk_handout_choices_reset:
 * @self: the choices
 *
 * Chooses what most visitors want.
 */
void
usk_handout_choices_reset (UskHandoutChoices *self)
{
  const char *const usual[N_CHOICES] = { "full", "normal", get_usual_paper (), "color" };
  gboolean changed = FALSE;

  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self));

  for (guint i = 0; i < N_CHOICES; i++)
    changed |= choose (self, (Choice) i, usual[i]);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * usk_handout_choices_set_has_forms:
 * @self: the choices
 * @has_forms: whether the handout has a short form, too
 */
void
usk_handout_choices_set_has_forms (UskHandoutChoices *self, gboolean has_forms)
{
  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self));

  gtk_widget_set_visible (self->form_row, has_forms);
}

/**
 * usk_handout_choices_is_brief:
 * @self: the choices
 *
 * Returns: whether one sheet is enough.
 */
gboolean
usk_handout_choices_is_brief (UskHandoutChoices *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), FALSE);

  return is_chosen (self, CHOICE_FORM, "brief");
}

/**
 * usk_handout_choices_is_large_print:
 * @self: the choices
 *
 * Returns: whether the letters have to be large.
 */
gboolean
usk_handout_choices_is_large_print (UskHandoutChoices *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), FALSE);

  return is_chosen (self, CHOICE_LETTERS, "large");
}

/**
 * usk_handout_choices_is_a4:
 * @self: the choices
 *
 * Returns: whether the paper is A4, and not Letter.
 */
gboolean
usk_handout_choices_is_a4 (UskHandoutChoices *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), FALSE);

  return is_chosen (self, CHOICE_PAPER, "a4");
}

/**
 * usk_handout_choices_is_monochrome:
 * @self: the choices
 *
 * Returns: whether it is for black ink alone.
 */
gboolean
usk_handout_choices_is_monochrome (UskHandoutChoices *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), FALSE);

  return is_chosen (self, CHOICE_INK, "monochrome");
}
