/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-play-controls.h"

#include <glib/gi18n.h>

struct _UskPlayControls {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *position;
  GtkWidget *before_button;
  GtkWidget *play_button;
  GtkBox *play_box;
  GtkImage *play_icon;
  GtkLabel *play_label;
  GtkWidget *replay_button;
  GtkWidget *parts_button;
  GtkWidget *more_button;

  UskPlayer *player;
  gboolean discreet;
};

enum { PROP_0, PROP_BRIEF, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskPlayControls, usk_play_controls, GTK_TYPE_WIDGET)

static void
set_play_button (UskPlayControls *self, const char *icon, const char *label, const char *spoken)
{
  gtk_image_set_from_icon_name (self->play_icon, icon);
  gtk_label_set_label (self->play_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static char *
describe_position (UskPlayer *player, gboolean discreet)
{
  const char *caption = discreet ? NULL : usk_player_get_caption (player);
  /* Translators: which picture of how many, when motion is switched off. */
  g_autofree char *position =
    g_strdup_printf (_("Picture %u of %u"), usk_player_get_still (player) + 1, usk_player_get_n_stills (player));

  /* Translators: what stands before the colon, and what is said about it. */
  return caption != NULL ? g_strdup_printf (_("%s: %s"), position, caption) : g_steal_pointer (&position);
}

/* Instead of a motion its key frames, one after the other, there and back. */
static void
show_stills (UskPlayControls *self)
{
  g_autofree char *position = describe_position (self->player, self->discreet);
  /* Translators: a button for a screen reader; %s is such as "Picture 1 of 3: The needles go in". */
  g_autofree char *next = g_strdup_printf (_("%s. Next picture"), position);
  /* Translators: a button for a screen reader; %s is such as "Picture 1 of 3: The needles go in". */
  g_autofree char *before = g_strdup_printf (_("%s. Previous picture"), position);

  gtk_label_set_label (self->position, position);
  set_play_button (self, "usk-next-symbolic", _("Next picture"), next);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->before_button), GTK_ACCESSIBLE_PROPERTY_LABEL, before, -1);
}

/* With one picture there is nothing to turn to.  An arrow points away from its word. */
static void
choose_buttons (UskPlayControls *self, gboolean motion)
{
  gboolean stills = !motion && usk_player_get_n_stills (self->player) > 1;

  gtk_widget_set_visible (GTK_WIDGET (self->position), stills);
  gtk_widget_set_visible (self->before_button, stills);
  gtk_widget_set_visible (self->play_button, stills || motion);
  gtk_widget_set_visible (self->replay_button, motion);
  gtk_box_reorder_child_after (self->play_box, GTK_WIDGET (self->play_icon),
                               motion ? NULL : GTK_WIDGET (self->play_label));
}

static void
update_play_button (UskPlayControls *self)
{
  gboolean motion = usk_player_get_motion (self->player);

  choose_buttons (self, motion);
  if (!motion)
    show_stills (self);
  else if (usk_player_is_playing (self->player))
    set_play_button (self, "usk-pause-symbolic", _("Pause"), _("Pause"));
  else
    set_play_button (self, "usk-play-symbolic", _("Play"), _("Play"));
}

/* Time moves at every frame, but only the number of a key frame shows it. */
static void
on_time_changed_cb (UskPlayControls *self)
{
  if (!usk_player_get_motion (self->player))
    update_play_button (self);
}

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  usk_play_controls_toggle (USK_PLAY_CONTROLS (widget));
}

static void
before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskPlayControls *self = USK_PLAY_CONTROLS (widget);

  if (self->player != NULL)
    usk_player_show_still_before (self->player);
}

static void
replay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskPlayControls *self = USK_PLAY_CONTROLS (widget);

  if (self->player != NULL)
    usk_player_replay (self->player);
}

static void
usk_play_controls_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPlayControls *self = USK_PLAY_CONTROLS (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, !gtk_widget_get_visible (self->parts_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Only a step of a walkthrough leads on to its parts and sources. */
static void
usk_play_controls_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPlayControls *self = USK_PLAY_CONTROLS (object);

  switch (prop_id)
    {
    case PROP_BRIEF:
      gtk_widget_set_visible (self->parts_button, !g_value_get_boolean (value));
      gtk_widget_set_visible (self->more_button, !g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_play_controls_dispose (GObject *object)
{
  UskPlayControls *self = USK_PLAY_CONTROLS (object);

  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_PLAY_CONTROLS);

  G_OBJECT_CLASS (usk_play_controls_parent_class)->dispose (object);
}

static void
usk_play_controls_class_init (UskPlayControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_play_controls_dispose;
  G_OBJECT_CLASS (klass)->get_property = usk_play_controls_get_property;
  G_OBJECT_CLASS (klass)->set_property = usk_play_controls_set_property;

  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "play.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "play.before", NULL, before_action);
  gtk_widget_class_install_action (widget_class, "play.replay", NULL, replay_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/underskin/Kiosk/ui/widgets/usk-play-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, box);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, position);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, before_button);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, play_button);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, play_box);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, play_icon);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, play_label);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, replay_button);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, parts_button);
  gtk_widget_class_bind_template_child (widget_class, UskPlayControls, more_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "playcontrols");
}

static void
usk_play_controls_init (UskPlayControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_play_controls_set_player:
 * @self: play controls
 * @player: what they control
 */
void
usk_play_controls_set_player (UskPlayControls *self, UskPlayer *player)
{
  g_return_if_fail (USK_IS_PLAY_CONTROLS (self));
  g_return_if_fail (USK_IS_PLAYER (player));

  if (self->player != player)
    {
      if (self->player != NULL)
        g_signal_handlers_disconnect_by_data (self->player, self);
      g_set_object (&self->player, player);
      g_signal_connect_object (player, "notify::time", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (player, "notify::playing", G_CALLBACK (update_play_button), self,
                               G_CONNECT_SWAPPED);
    }
  update_play_button (self);
}

/**
 * usk_play_controls_set_discreet:
 * @self: play controls
 * @discreet: whether they do not say what can be seen in a picture
 *
 * Hides what a visitor shall find out.  Which picture it is they say all the same.
 */
void
usk_play_controls_set_discreet (UskPlayControls *self, gboolean discreet)
{
  g_return_if_fail (USK_IS_PLAY_CONTROLS (self));

  self->discreet = discreet;
  if (self->player != NULL)
    update_play_button (self);
}

/**
 * usk_play_controls_clear:
 * @self: play controls
 *
 * Keeps nothing of the pictures that they turned to.
 */
void
usk_play_controls_clear (UskPlayControls *self)
{
  g_return_if_fail (USK_IS_PLAY_CONTROLS (self));

  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  gtk_label_set_label (self->position, "");
  set_play_button (self, "usk-play-symbolic", _("Play"), _("Play"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->before_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * usk_play_controls_toggle:
 * @self: play controls
 *
 * Pauses or goes on; with motion off, shows the next key frame.
 */
void
usk_play_controls_toggle (UskPlayControls *self)
{
  g_return_if_fail (USK_IS_PLAY_CONTROLS (self));

  if (self->player == NULL)
    return;

  if (usk_player_is_playing (self->player))
    usk_player_pause (self->player);
  else
    usk_player_play (self->player);
}
