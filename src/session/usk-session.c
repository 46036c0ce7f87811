/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-session"

#include "usk-session.h"

#include "usk-idle-watch.h"

#define SECOND G_TIME_SPAN_SECOND

struct _UskSession {
  GObject parent_instance;

  UskClock *clock;
  UskIdleWatch *watch;
  guint warning_seconds;

  UskSessionState state;
  guint alarm; /* the next second of the warning */
  guint seconds_left;

  guint text_size;
  UskSelection *questions;
};

enum { PROP_0, PROP_STATE, PROP_SECONDS_LEFT, PROP_TEXT_SIZE, N_PROPS };

enum { RESET, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UskSession, usk_session, G_TYPE_OBJECT)

static void
cancel_alarm (UskSession *self)
{
  if (self->alarm != 0)
    usk_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
}

static void on_countdown (gpointer user_data);

static void
set_alarm (UskSession *self)
{
  cancel_alarm (self);
  self->alarm = usk_clock_add_alarm (self->clock, SECOND, on_countdown, self);
}

static void
set_state (UskSession *self, UskSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_seconds_left (UskSession *self, guint seconds)
{
  self->seconds_left = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS_LEFT]);
}

static void
on_countdown (gpointer user_data)
{
  UskSession *self = user_data;

  self->alarm = 0;
  if (self->seconds_left <= 1)
    {
      usk_session_end (self);
      return;
    }

  set_alarm (self);
  set_seconds_left (self, self->seconds_left - 1);
}

static void
start_watch (UskSession *self)
{
  cancel_alarm (self);
  usk_idle_watch_start (self->watch);
  set_state (self, USK_SESSION_VISIT);
}

static void
usk_session_dispose (GObject *object)
{
  UskSession *self = USK_SESSION (object);

  if (self->clock != NULL)
    cancel_alarm (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->clock);
  g_clear_object (&self->questions);

  G_OBJECT_CLASS (usk_session_parent_class)->dispose (object);
}

static void
usk_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskSession *self = USK_SESSION (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_SECONDS_LEFT:
      g_value_set_uint (value, self->seconds_left);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_uint (value, self->text_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskSession *self = USK_SESSION (object);

  switch (prop_id)
    {
    case PROP_TEXT_SIZE:
      usk_session_set_text_size (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_session_class_init (UskSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = usk_session_dispose;
  object_class->get_property = usk_session_get_property;
  object_class->set_property = usk_session_set_property;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, USK_SESSION_WARNING, USK_SESSION_ATTRACT,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECONDS_LEFT] =
    g_param_spec_uint ("seconds-left", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_SIZE] = g_param_spec_uint (
    "text-size", NULL, NULL, USK_SESSION_MIN_TEXT_SIZE, USK_SESSION_MAX_TEXT_SIZE, USK_SESSION_MIN_TEXT_SIZE,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * UskSession::reset:
   * @self: the session
   *
   * Everything that the visitor did must be forgotten now.
   */
  signals[RESET] =
    g_signal_new ("reset", USK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usk_session_init (UskSession *self)
{
  self->text_size = USK_SESSION_MIN_TEXT_SIZE;
  self->questions = usk_selection_new ();
}

/**
 * usk_session_new:
 * @clock: the clock to go by
 * @idle_seconds: how long a visitor may do nothing (our standard: 120 to 300)
 * @warning_seconds: how long the warning waits (our standard: 20 to 45; WCAG
 *   2.2.1 asks for at least 20)
 *
 * Returns: (transfer full): a session in the attract state.
 */
UskSession *
usk_session_new (UskClock *clock, guint idle_seconds, guint warning_seconds)
{
  UskSession *self;

  g_return_val_if_fail (USK_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (idle_seconds > 0 && warning_seconds > 0, NULL);

  self = g_object_new (USK_TYPE_SESSION, NULL);
  self->clock = g_object_ref (clock);
  self->watch = usk_idle_watch_new (clock, idle_seconds, USK_SESSION_MAX_HOLD_SECONDS);
  g_signal_connect_object (self->watch, "idle", G_CALLBACK (usk_session_warn), self, G_CONNECT_SWAPPED);
  self->warning_seconds = warning_seconds;

  return self;
}

/**
 * usk_session_get_state:
 * @self: a session
 *
 * Returns: where the session is.
 */
UskSessionState
usk_session_get_state (UskSession *self)
{
  g_return_val_if_fail (USK_IS_SESSION (self), USK_SESSION_ATTRACT);

  return self->state;
}

/**
 * usk_session_get_seconds_left:
 * @self: a session
 *
 * Returns: seconds until the end of a visit in the warning state.
 */
guint
usk_session_get_seconds_left (UskSession *self)
{
  g_return_val_if_fail (USK_IS_SESSION (self), 0);

  return self->seconds_left;
}

/**
 * usk_session_begin:
 * @self: a session
 *
 * A visitor has touched the screen.  Without effect during a visit.
 */
void
usk_session_begin (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  if (self->state == USK_SESSION_ATTRACT)
    start_watch (self);
}

/**
 * usk_session_note_activity:
 * @self: a session
 *
 * The visitor did something.  The warning stays until it is answered, so that
 * a touch on one of its buttons is not lost to a dialog that goes away.
 */
void
usk_session_note_activity (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  usk_idle_watch_note_activity (self->watch);
}

/**
 * usk_session_note_press:
 * @self: a session
 *
 * A finger, or a button of the mouse, went down.
 */
void
usk_session_note_press (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  usk_idle_watch_note_press (self->watch);
}

/**
 * usk_session_note_drag:
 * @self: a session
 *
 * What was pressed down moves.  A minute after the last press it is no longer
 * a visitor but a thing that touches the screen, and does not count.
 */
void
usk_session_note_drag (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  usk_idle_watch_note_drag (self->watch);
}

/**
 * usk_session_hold:
 * @self: a session
 * @reason: what takes time, for the log, in words that tell nothing of the visitor
 *
 * A visitor who waits for something, or watches something that comes to an end,
 * is not idle: as long as the hold lives, the time until the warning stands
 * still.  It does so for at most %USK_SESSION_MAX_HOLD_SECONDS in all since the
 * visitor last did something, however many holds there are, and never beyond the
 * end of the visit.  A warning that is on screen goes on.
 *
 * Returns: (transfer full): the hold, which ends with its last reference.
 */
UskHold *
usk_session_hold (UskSession *self, const char *reason)
{
  g_return_val_if_fail (USK_IS_SESSION (self), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  return usk_idle_watch_hold (self->watch, reason);
}

/**
 * usk_session_warn:
 * @self: a session
 *
 * Asks the visitor now whether they are still there, and begins to count down.
 */
void
usk_session_warn (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  /* Whoever is told may answer at once, so all is in place before. */
  g_object_freeze_notify (G_OBJECT (self));
  usk_idle_watch_stop (self->watch);
  set_alarm (self);
  set_seconds_left (self, self->warning_seconds);
  set_state (self, USK_SESSION_WARNING);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * usk_session_stay:
 * @self: a session
 *
 * The visitor answers the warning: the visit goes on.  Can be done any number
 * of times.
 */
void
usk_session_stay (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  if (self->state == USK_SESSION_WARNING)
    start_watch (self);
}

/**
 * usk_session_end:
 * @self: a session
 *
 * Ends the visit and forgets it.  Emits "reset" also from the attract state,
 * because wiping twice is safe and wiping too little is not.
 */
void
usk_session_end (UskSession *self)
{
  g_return_if_fail (USK_IS_SESSION (self));

  cancel_alarm (self);
  usk_idle_watch_forget (self->watch);
  usk_session_set_text_size (self, USK_SESSION_MIN_TEXT_SIZE);
  usk_selection_clear (self->questions);
  set_state (self, USK_SESSION_ATTRACT);
  g_signal_emit (self, signals[RESET], 0);
}

/**
 * usk_session_get_text_size:
 * @self: a session
 *
 * Returns: 1 (normal) to 4 (largest).
 */
guint
usk_session_get_text_size (UskSession *self)
{
  g_return_val_if_fail (USK_IS_SESSION (self), USK_SESSION_MIN_TEXT_SIZE);

  return self->text_size;
}

/**
 * usk_session_set_text_size:
 * @self: a session
 * @text_size: 1 (normal) to 4 (largest)
 */
void
usk_session_set_text_size (UskSession *self, guint text_size)
{
  g_return_if_fail (USK_IS_SESSION (self));
  g_return_if_fail (text_size >= USK_SESSION_MIN_TEXT_SIZE && text_size <= USK_SESSION_MAX_TEXT_SIZE);

  if (self->text_size == text_size)
    return;

  self->text_size = text_size;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}

/**
 * usk_session_get_questions:
 * @self: a session
 *
 * Returns: (transfer none): ids of the questions that the visitor wants to ask;
 *   the end of the visit clears it.
 */
UskSelection *
usk_session_get_questions (UskSession *self)
{
  g_return_val_if_fail (USK_IS_SESSION (self), NULL);

  return self->questions;
}
