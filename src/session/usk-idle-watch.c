/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-session"

#include "usk-idle-watch.h"

#include "usk-stopwatch.h"

#define SECOND G_TIME_SPAN_SECOND

/* Nobody presses for so long: something lies on the screen, or it is broken. */
#define STUCK_SECONDS 60

struct _UskIdleWatch {
  GObject parent_instance;

  UskClock *clock;
  guint seconds;

  gboolean running;
  guint alarm;
  UskStopwatch idle;
  gint64 last_press;
  /* Not owned: a hold that dies takes itself out. */
  GPtrArray *holds;
};

enum { IDLE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskIdleWatch, usk_idle_watch, G_TYPE_OBJECT)

/* A printer that is stuck must not keep a visit for ever. */
static void
tell_of_long_hold (UskIdleWatch *self)
{
  for (guint i = 0; i < self->holds->len; i++)
    g_message ("The visitor is no longer waited for, although this is not done yet: %s",
               usk_hold_get_reason (g_ptr_array_index (self->holds, i)));
}

/* How long it takes at least until the visitor is idle. */
static gint64
get_wait (UskIdleWatch *self)
{
  gint64 now = usk_clock_get_time (self->clock);
  gint64 left = self->seconds * SECOND - usk_stopwatch_get_passed (&self->idle, now);

  return left + usk_stopwatch_get_hold_left (&self->idle, now);
}

static void
cancel_alarm (UskIdleWatch *self)
{
  if (self->alarm != 0)
    usk_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
}

static void on_alarm (gpointer user_data);

static void
set_alarm (UskIdleWatch *self)
{
  cancel_alarm (self);
  self->alarm = usk_clock_add_alarm (self->clock, get_wait (self), on_alarm, self);
}

/* Activity does not move the alarm, because touches come by the hundred; the
 * alarm looks back when it rings and sleeps on for what is left.
 */
static void
on_alarm (gpointer user_data)
{
  UskIdleWatch *self = user_data;

  self->alarm = 0;
  if (get_wait (self) > 0)
    {
      set_alarm (self);
      return;
    }

  self->running = FALSE;
  tell_of_long_hold (self);
  g_signal_emit (self, signals[IDLE], 0);
}

/* The alarm may have been set for the end of a longer hold. */
static void
release (UskIdleWatch *self)
{
  usk_stopwatch_release (&self->idle, usk_clock_get_time (self->clock));
  if (self->running)
    set_alarm (self);
}

static void
on_hold_gone_cb (gpointer user_data, GObject *hold)
{
  UskIdleWatch *self = user_data;

  g_ptr_array_remove_fast (self->holds, hold);
  if (self->holds->len == 0)
    release (self);
}

static void
drop_holds (UskIdleWatch *self)
{
  for (guint i = 0; i < self->holds->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->holds, i), on_hold_gone_cb, self);
  g_ptr_array_set_size (self->holds, 0);
}

static void
usk_idle_watch_dispose (GObject *object)
{
  UskIdleWatch *self = USK_IDLE_WATCH (object);

  if (self->clock != NULL)
    cancel_alarm (self);
  drop_holds (self);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (usk_idle_watch_parent_class)->dispose (object);
}

static void
usk_idle_watch_finalize (GObject *object)
{
  g_ptr_array_unref (USK_IDLE_WATCH (object)->holds);

  G_OBJECT_CLASS (usk_idle_watch_parent_class)->finalize (object);
}

static void
usk_idle_watch_class_init (UskIdleWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usk_idle_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = usk_idle_watch_finalize;

  /**
   * UskIdleWatch::idle:
   * @self: the watch
   *
   * The visitor has done nothing for too long.  The watch has stopped.
   */
  signals[IDLE] =
    g_signal_new ("idle", USK_TYPE_IDLE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usk_idle_watch_init (UskIdleWatch *self)
{
  self->holds = g_ptr_array_new ();
}

/**
 * usk_idle_watch_new:
 * @clock: the clock to go by
 * @seconds: how long a visitor may do nothing
 * @most_held: seconds for which holds may stop that time, all in all
 *
 * Returns: (transfer full): a watch that has not started.
 */
UskIdleWatch *
usk_idle_watch_new (UskClock *clock, guint seconds, guint most_held)
{
  UskIdleWatch *self;

  g_return_val_if_fail (USK_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (seconds > 0, NULL);

  self = g_object_new (USK_TYPE_IDLE_WATCH, NULL);
  self->clock = g_object_ref (clock);
  self->seconds = seconds;
  usk_stopwatch_init (&self->idle, most_held * SECOND);

  return self;
}

/**
 * usk_idle_watch_start:
 * @self: a watch
 *
 * A visitor is there now and has all the time; the holds that there are go on.
 */
void
usk_idle_watch_start (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  usk_idle_watch_note_activity (self);
  self->running = TRUE;
  set_alarm (self);
}

/**
 * usk_idle_watch_stop:
 * @self: a watch
 *
 * Tells nothing any more until it is started again; keeps its holds.
 */
void
usk_idle_watch_stop (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  self->running = FALSE;
  cancel_alarm (self);
}

/**
 * usk_idle_watch_forget:
 * @self: a watch
 *
 * Stops for good with this visitor: what outlives a visit holds no other one.
 */
void
usk_idle_watch_forget (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  usk_idle_watch_stop (self);
  drop_holds (self);
  usk_stopwatch_release (&self->idle, usk_clock_get_time (self->clock));
}

/**
 * usk_idle_watch_note_activity:
 * @self: a watch
 *
 * The visitor did something.
 */
void
usk_idle_watch_note_activity (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  usk_stopwatch_start (&self->idle, usk_clock_get_time (self->clock));
}

/**
 * usk_idle_watch_note_press:
 * @self: a watch
 *
 * A finger, or a button of the mouse, went down.
 */
void
usk_idle_watch_note_press (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  self->last_press = usk_clock_get_time (self->clock);
  usk_idle_watch_note_activity (self);
}

/**
 * usk_idle_watch_note_drag:
 * @self: a watch
 *
 * What was pressed down moves.  A minute after the last press it is no longer
 * a visitor but a thing that touches the screen, and does not count.
 */
void
usk_idle_watch_note_drag (UskIdleWatch *self)
{
  g_return_if_fail (USK_IS_IDLE_WATCH (self));

  if (usk_clock_get_time (self->clock) - self->last_press <= STUCK_SECONDS * SECOND)
    usk_idle_watch_note_activity (self);
}

/**
 * usk_idle_watch_hold:
 * @self: a watch
 * @reason: what takes time, for the log, in words that tell nothing of the visitor
 *
 * As long as the hold lives the visitor's time stands still, but all holds
 * together stop it no longer than was said when the watch was made, counted
 * since the visitor last did something.
 *
 * Returns: (transfer full): the hold, which ends with its last reference.
 */
UskHold *
usk_idle_watch_hold (UskIdleWatch *self, const char *reason)
{
  UskHold *hold;

  g_return_val_if_fail (USK_IS_IDLE_WATCH (self), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  hold = usk_hold_new (reason);
  g_object_weak_ref (G_OBJECT (hold), on_hold_gone_cb, self);
  g_ptr_array_add (self->holds, hold);
  usk_stopwatch_hold (&self->idle, usk_clock_get_time (self->clock));

  return hold;
}
