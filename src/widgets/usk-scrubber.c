/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-scrubber.h"

#include <glib/gi18n.h>
#include <math.h>

struct _UskScrubber {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *value;
  GtkLabel *mark;

  UskPlayer *player;
  UskScene *scene;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (UskScrubber, usk_scrubber, GTK_TYPE_WIDGET)

static const char *
find_mark (const UskScrub *scrub, double time)
{
  const char *text = "";

  for (guint i = 0; i < scrub->n_marks; i++)
    if (scrub->marks[i].at <= time + 1e-6)
      text = scrub->marks[i].text;

  return text;
}

static char *
format_value (const UskScrub *scrub, double time)
{
  double value = scrub->from + (scrub->to - scrub->from) * (time - scrub->start) / (scrub->end - scrub->start);

  if (scrub->unit == NULL)
    return g_strdup ("");

  /* Translators: a number and its unit, such as "1.5 mm". */
  return g_strdup_printf (_("%.1f %s"), round (value / scrub->step) * scrub->step, scrub->unit);
}

static void
update (UskScrubber *self)
{
  const UskScrub *scrub = self->scene != NULL ? usk_scene_get_scrub (self->scene) : NULL;
  g_autofree char *value = NULL;
  g_autofree char *spoken = NULL;
  double time;

  gtk_widget_set_visible (GTK_WIDGET (self), scrub != NULL);
  if (scrub == NULL)
    return;

  time = usk_player_get_time (self->player);
  value = format_value (scrub, time);
  spoken = g_strjoin (" ", value, find_mark (scrub, time), NULL);
  gtk_label_set_label (self->value, value);
  gtk_widget_set_visible (GTK_WIDGET (self->value), value[0] != '\0');
  gtk_label_set_label (self->mark, find_mark (scrub, time));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken, -1);

  self->following = TRUE;
  gtk_adjustment_set_value (self->adjustment, time);
  self->following = FALSE;
}

static void
on_value_changed_cb (UskScrubber *self, GtkAdjustment *adjustment)
{
  if (!self->following && self->player != NULL)
    usk_player_seek (self->player, gtk_adjustment_get_value (adjustment));
}

static void
configure (UskScrubber *self, const UskScrub *scrub)
{
  double seconds_per_step = (scrub->end - scrub->start) * scrub->step / (scrub->to - scrub->from);

  self->following = TRUE;
  gtk_adjustment_configure (self->adjustment, scrub->start, scrub->start, scrub->end, seconds_per_step,
                            seconds_per_step * 5, 0);
  self->following = FALSE;
}

static void
usk_scrubber_dispose (GObject *object)
{
  UskScrubber *self = USK_SCRUBBER (object);

  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  g_clear_object (&self->scene);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_SCRUBBER);

  G_OBJECT_CLASS (usk_scrubber_parent_class)->dispose (object);
}

static void
usk_scrubber_class_init (UskScrubberClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usk_scrubber_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-scrubber.ui");
  gtk_widget_class_bind_template_child (widget_class, UskScrubber, box);
  gtk_widget_class_bind_template_child (widget_class, UskScrubber, scale);
  gtk_widget_class_bind_template_child (widget_class, UskScrubber, adjustment);
  gtk_widget_class_bind_template_child (widget_class, UskScrubber, value);
  gtk_widget_class_bind_template_child (widget_class, UskScrubber, mark);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scrubber");
}

static void
usk_scrubber_init (UskScrubber *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_scrubber_set_scene:
 * @self: a scrubber
 * @player: whose time it drives and follows
 * @scene: what the player plays
 */
void
usk_scrubber_set_scene (UskScrubber *self, UskPlayer *player, UskScene *scene)
{
  g_return_if_fail (USK_IS_SCRUBBER (self));
  g_return_if_fail (USK_IS_PLAYER (player));
  g_return_if_fail (USK_IS_SCENE (scene));

  if (self->player != player)
    {
      if (self->player != NULL)
        g_signal_handlers_disconnect_by_data (self->player, self);
      g_set_object (&self->player, player);
      g_signal_connect_object (player, "notify::time", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  g_set_object (&self->scene, scene);
  if (usk_scene_get_scrub (scene) != NULL)
    configure (self, usk_scene_get_scrub (scene));
  update (self);
}

/**
 * usk_scrubber_clear:
 * @self: a scrubber
 *
 * Hides, and keeps nothing of the scene that it was for.
 */
void
usk_scrubber_clear (UskScrubber *self)
{
  g_return_if_fail (USK_IS_SCRUBBER (self));

  g_clear_object (&self->scene);
  update (self);
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->mark, "");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}
