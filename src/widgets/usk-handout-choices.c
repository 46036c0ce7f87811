/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-handout-choices.h"

#include "usk-cells.h"
#include "usk-children.h"
#include "usk-language.h"

/* As many languages find room in a line, and twice as many in a wide place. */
#define MAX_LANGUAGES 3

/* What there is to choose.  Each is a property and an action of that name. */
typedef enum {
  CHOICE_FORM,
  CHOICE_LETTERS,
  CHOICE_PAPER,
  CHOICE_INK,
  CHOICE_LANGUAGE,
  N_CHOICES,
} Choice;

static const char *const names[N_CHOICES] = { "form", "letters", "paper", "ink", "language" };

struct _UskHandoutChoices {
  GtkWidget parent_instance;

  GtkFlowBox *rows;
  GtkWidget *form_row;
  GtkFlowBox *languages;

  gboolean wide;
  guint n_languages;
  char *usual_language;
  char *chosen[N_CHOICES];
};

enum { PROP_0, PROP_WIDE, PROP_FIRST, N_PROPS = PROP_FIRST + N_CHOICES };
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

/* Fills the lines evenly. */
static void
arrange_languages (UskHandoutChoices *self)
{
  guint most = self->wide ? 2 * MAX_LANGUAGES : MAX_LANGUAGES;
  guint n_lines = MAX (1, (self->n_languages + most - 1) / most);
  guint columns = MAX (1, (self->n_languages + n_lines - 1) / n_lines);

  gtk_flow_box_set_max_children_per_line (self->languages, columns);
}

/* A wide and low place has room for two rows beside each other. */
static void
set_wide (UskHandoutChoices *self, gboolean wide)
{
  if (self->wide == wide)
    return;

  self->wide = wide;
  gtk_flow_box_set_max_children_per_line (self->rows, wide ? 2 : 1);
  gtk_flow_box_set_min_children_per_line (self->rows, wide ? 2 : 1);
  arrange_languages (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static void
usk_handout_choices_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  if (prop_id == PROP_WIDE)
    g_value_set_boolean (value, self->wide);
  else if (prop_id >= PROP_FIRST && prop_id < N_PROPS)
    g_value_set_string (value, self->chosen[prop_id - PROP_FIRST]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
usk_handout_choices_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  if (prop_id == PROP_WIDE)
    set_wide (self, g_value_get_boolean (value));
  else if (prop_id < PROP_FIRST || prop_id >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (choose (self, (Choice) (prop_id - PROP_FIRST), g_value_get_string (value)))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
usk_handout_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HANDOUT_CHOICES);
  usk_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (usk_handout_choices_parent_class)->dispose (object);
}

static void
usk_handout_choices_finalize (GObject *object)
{
  UskHandoutChoices *self = USK_HANDOUT_CHOICES (object);

  g_clear_pointer (&self->usual_language, g_free);
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

  properties[PROP_WIDE] = g_param_spec_boolean (
    "wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
  gtk_widget_class_bind_template_child (widget_class, UskHandoutChoices, rows);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutChoices, form_row);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutChoices, languages);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choices");
}

static void
usk_handout_choices_init (UskHandoutChoices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  usk_cells_give_keys_away (self->rows);
  self->usual_language = g_strdup ("en");
  usk_handout_choices_reset (self);
}

/**
 * usk_handout_choices_create_actions:
 * @self: the choices
 *
 * Makes the actions "form", "letters", "paper", "ink" and "language", with the
 * chosen value as their state.  The buttons look for them in a group of the name "handout",
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
  const char *usual[N_CHOICES] = { "full", "normal", get_usual_paper (), "color", NULL };
  gboolean changed = FALSE;

  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self));

  usual[CHOICE_LANGUAGE] = self->usual_language;
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

/* Who cannot read the language of the screen looks for their own, by its own
 * name; a screen reader must know in which language that name is, too.
 */
static GtkWidget *
create_language (const char *language)
{
  g_autofree char *name = usk_language_get_name (language);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "wrap", TRUE, "max-width-chars", 12, "justify",
                                   GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", label, "action-name", "handout.language",
                                    "action-target", g_variant_new_string (language), NULL);

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/**
 * usk_handout_choices_set_languages:
 * @self: the choices
 * @languages: (array zero-terminated=1): the languages that there are
 * @usual: the one that most visitors want
 *
 * Lets a visitor choose among them, if there is a choice, and chooses @usual.
 */
void
usk_handout_choices_set_languages (UskHandoutChoices *self, const char *const *languages, const char *usual)
{
  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self));
  g_return_if_fail (languages != NULL && usual != NULL);

  usk_children_remove (GTK_WIDGET (self->languages));
  for (guint i = 0; languages[i] != NULL; i++)
    usk_cells_append (self->languages, create_language (languages[i]));
  self->n_languages = g_strv_length ((char **) languages);
  arrange_languages (self);
  gtk_widget_set_visible (GTK_WIDGET (self->languages), self->n_languages > 1);

  g_free (self->usual_language);
  self->usual_language = g_strdup (usual);
  if (choose (self, CHOICE_LANGUAGE, usual))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * usk_handout_choices_take_over:
 * @self: the choices
 * @before: those of a screen in another language
 *
 * Chooses as in @before, but for the language: a handout is in that of the
 * screen until somebody wants another one.
 */
void
usk_handout_choices_take_over (UskHandoutChoices *self, UskHandoutChoices *before)
{
  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self) && USK_IS_HANDOUT_CHOICES (before));

  for (guint i = 0; i < N_CHOICES; i++)
    if (i != CHOICE_LANGUAGE)
      choose (self, (Choice) i, before->chosen[i]);
}

/**
 * usk_handout_choices_forget_form:
 * @self: the choices
 *
 * Chooses all of a handout, for one that may not have a short form.  The rest
 * of what was chosen stays: eyes, printer and language are those of the visitor.
 */
void
usk_handout_choices_forget_form (UskHandoutChoices *self)
{
  g_return_if_fail (USK_IS_HANDOUT_CHOICES (self));

  if (choose (self, CHOICE_FORM, "full"))
    g_signal_emit (self, signals[CHANGED], 0);
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

/**
 * usk_handout_choices_get_language:
 * @self: the choices
 *
 * Returns: (transfer none): the language that it is read in.
 */
const char *
usk_handout_choices_get_language (UskHandoutChoices *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_CHOICES (self), NULL);

  return self->chosen[CHOICE_LANGUAGE];
}
