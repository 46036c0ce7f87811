/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-clock.h"

typedef struct {
  UskClock *clock;
  guint id;
  guint source;
  gint64 due;
  UskClockAlarm callback;
  gpointer user_data;
} Alarm;

struct _UskClock {
  GObject parent_instance;

  gboolean manual;
  gint64 manual_time;
  guint last_id;
  GList *alarms;
};

G_DEFINE_FINAL_TYPE (UskClock, usk_clock, G_TYPE_OBJECT)

static void
alarm_free (Alarm *alarm)
{
  g_clear_handle_id (&alarm->source, g_source_remove);
  g_free (alarm);
}

/* The alarm is taken out of the list before its callback runs, because the
 * callback usually sets the next alarm.
 */
static void
ring (Alarm *alarm)
{
  UskClock *self = alarm->clock;
  UskClockAlarm callback = alarm->callback;
  gpointer user_data = alarm->user_data;

  self->alarms = g_list_remove (self->alarms, alarm);
  alarm_free (alarm);
  callback (user_data);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  Alarm *alarm = user_data;

  alarm->source = 0;
  ring (alarm);

  return G_SOURCE_REMOVE;
}

static Alarm *
find_alarm (UskClock *self, guint id)
{
  for (GList *l = self->alarms; l != NULL; l = l->next)
    {
      Alarm *alarm = l->data;

      if (alarm->id == id)
        return alarm;
    }

  return NULL;
}

static Alarm *
find_next_due (UskClock *self, gint64 until)
{
  Alarm *next = NULL;

  for (GList *l = self->alarms; l != NULL; l = l->next)
    {
      Alarm *alarm = l->data;

      if (alarm->due <= until && (next == NULL || alarm->due < next->due))
        next = alarm;
    }

  return next;
}

static void
usk_clock_finalize (GObject *object)
{
  UskClock *self = USK_CLOCK (object);

  g_list_free_full (g_steal_pointer (&self->alarms), (GDestroyNotify) alarm_free);

  G_OBJECT_CLASS (usk_clock_parent_class)->finalize (object);
}

static void
usk_clock_class_init (UskClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_clock_finalize;
}

static void
usk_clock_init (UskClock *self)
{
}

/**
 * usk_clock_new:
 *
 * Returns: (transfer full): a clock that follows the machine's monotonic time.
 */
UskClock *
usk_clock_new (void)
{
  return g_object_new (USK_TYPE_CLOCK, NULL);
}

/**
 * usk_clock_new_manual:
 *
 * Returns: (transfer full): a clock that moves only with usk_clock_advance().
 */
UskClock *
usk_clock_new_manual (void)
{
  UskClock *self = usk_clock_new ();

  self->manual = TRUE;

  return self;
}

/**
 * usk_clock_get_time:
 * @self: a clock
 *
 * Returns: monotonic time in microseconds.
 */
gint64
usk_clock_get_time (UskClock *self)
{
  g_return_val_if_fail (USK_IS_CLOCK (self), 0);

  return self->manual ? self->manual_time : g_get_monotonic_time ();
}

/**
 * usk_clock_add_alarm:
 * @self: a clock
 * @delay: microseconds from now
 * @alarm: (scope async): called once
 * @user_data: handed to @alarm
 *
 * Returns: an id for usk_clock_remove_alarm(), never 0.
 */
guint
usk_clock_add_alarm (UskClock *self, gint64 delay, UskClockAlarm alarm, gpointer user_data)
{
  Alarm *entry;

  g_return_val_if_fail (USK_IS_CLOCK (self), 0);
  g_return_val_if_fail (alarm != NULL, 0);

  entry = g_new0 (Alarm, 1);
  entry->clock = self;
  entry->id = ++self->last_id;
  entry->due = usk_clock_get_time (self) + MAX (delay, 0);
  entry->callback = alarm;
  entry->user_data = user_data;
  if (!self->manual)
    entry->source = g_timeout_add ((guint) (MAX (delay, 0) / 1000), on_timeout_cb, entry);
  self->alarms = g_list_append (self->alarms, entry);

  return entry->id;
}

/**
 * usk_clock_remove_alarm:
 * @self: a clock
 * @id: what usk_clock_add_alarm() returned; an alarm that has rung is ignored
 */
void
usk_clock_remove_alarm (UskClock *self, guint id)
{
  Alarm *alarm;

  g_return_if_fail (USK_IS_CLOCK (self));

  alarm = find_alarm (self, id);
  if (alarm == NULL)
    return;

  self->alarms = g_list_remove (self->alarms, alarm);
  alarm_free (alarm);
}

/**
 * usk_clock_advance:
 * @self: a clock from usk_clock_new_manual()
 * @microseconds: how far to move it
 *
 * Rings every alarm that falls due on the way, in the order of time.
 */
void
usk_clock_advance (UskClock *self, gint64 microseconds)
{
  gint64 until;
  Alarm *alarm;

  g_return_if_fail (USK_IS_CLOCK (self));
  g_return_if_fail (self->manual);

  until = self->manual_time + microseconds;
  while ((alarm = find_next_due (self, until)) != NULL)
    {
      self->manual_time = MAX (self->manual_time, alarm->due);
      ring (alarm);
    }
  self->manual_time = until;
}
