/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-page.h"

#include "usk-poster-texture.h"

typedef struct {
  UskLibrary *library;
  UskRasterizer *rasterizer;
  UskClinic *clinic;
  UskSession *session;
  UskHold *motion;
  UskAhead *ahead;   /* (nullable): while the page is prepared */
  guint round;       /* of preparing, from 0 */
  gboolean prepared; /* or opened, which does the same */
} UskPagePrivate;

enum { PROP_0, PROP_LIBRARY, PROP_RASTERIZER, PROP_CLINIC, PROP_SESSION, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UskPage, usk_page, GTK_TYPE_WIDGET)

static void
usk_page_dispose (GObject *object)
{
  UskPagePrivate *priv = usk_page_get_instance_private (USK_PAGE (object));

  g_clear_object (&priv->library);
  g_clear_object (&priv->rasterizer);
  g_clear_object (&priv->clinic);
  g_clear_object (&priv->motion);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->ahead, usk_ahead_free);

  G_OBJECT_CLASS (usk_page_parent_class)->dispose (object);
}

static void
usk_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskPagePrivate *priv = usk_page_get_instance_private (USK_PAGE (object));

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, priv->library);
      break;
    case PROP_RASTERIZER:
      g_value_set_object (value, priv->rasterizer);
      break;
    case PROP_CLINIC:
      g_value_set_object (value, priv->clinic);
      break;
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskPagePrivate *priv = usk_page_get_instance_private (USK_PAGE (object));

  switch (prop_id)
    {
    case PROP_LIBRARY:
      priv->library = g_value_dup_object (value);
      break;
    case PROP_RASTERIZER:
      priv->rasterizer = g_value_dup_object (value);
      break;
    case PROP_CLINIC:
      priv->clinic = g_value_dup_object (value);
      break;
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_page_class_init (UskPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = usk_page_dispose;
  object_class->get_property = usk_page_get_property;
  object_class->set_property = usk_page_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, USK_TYPE_LIBRARY, flags);
  properties[PROP_RASTERIZER] = g_param_spec_object ("rasterizer", NULL, NULL, USK_TYPE_RASTERIZER, flags);
  properties[PROP_CLINIC] = g_param_spec_object ("clinic", NULL, NULL, USK_TYPE_CLINIC, flags);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, USK_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "page");
}

static void
usk_page_init (UskPage *self)
{
}

/* Returns whether the page has shown something more for it. */
static gboolean
prepare_next_round (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  if (priv->ahead == NULL)
    priv->ahead = usk_ahead_new ();

  return USK_PAGE_GET_CLASS (self)->prepare (self, priv->round++, priv->ahead);
}

/**
 * usk_page_prepare:
 * @self: a page that is not on screen
 * @width: of what is measured in pixels, about
 *
 * Does a little of what the first opening would have to do.  The window calls this
 * while nobody waits, until all is done.  A page that was opened needs no more of it.
 *
 * Returns: whether there is more to do.
 */
gboolean
usk_page_prepare (UskPage *self, int width)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), FALSE);

  /* A page that shows nothing for it has nothing to forget, and may hold what it took over. */
  if (priv->prepared || USK_PAGE_GET_CLASS (self)->prepare == NULL)
    return FALSE;
  if ((priv->ahead != NULL && usk_ahead_measure_next (priv->ahead, width)) || prepare_next_round (self))
    return TRUE;

  usk_page_skip_preparing (self);
  usk_page_reset (self);

  return FALSE;
}

/**
 * usk_page_skip_preparing:
 * @self: a page
 *
 * A page says so of itself when it is opened: what it shows then is to stay.
 */
void
usk_page_skip_preparing (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_if_fail (USK_IS_PAGE (self));

  priv->prepared = TRUE;
  g_clear_pointer (&priv->ahead, usk_ahead_free);
}

/**
 * usk_page_shown:
 * @self: a page
 *
 * The window calls this when the page comes on screen.
 */
void
usk_page_shown (UskPage *self)
{
  g_return_if_fail (USK_IS_PAGE (self));

  usk_page_skip_preparing (self);
  if (USK_PAGE_GET_CLASS (self)->shown != NULL)
    USK_PAGE_GET_CLASS (self)->shown (self);
}

/**
 * usk_page_hidden:
 * @self: a page
 *
 * The window calls this when the page leaves the screen.
 */
void
usk_page_hidden (UskPage *self)
{
  g_return_if_fail (USK_IS_PAGE (self));

  if (USK_PAGE_GET_CLASS (self)->hidden != NULL)
    USK_PAGE_GET_CLASS (self)->hidden (self);
}

/**
 * usk_page_reset:
 * @self: a page
 *
 * Forgets everything the visitor did on the page.
 */
void
usk_page_reset (UskPage *self)
{
  g_return_if_fail (USK_IS_PAGE (self));

  if (USK_PAGE_GET_CLASS (self)->reset != NULL)
    USK_PAGE_GET_CLASS (self)->reset (self);
}

/**
 * usk_page_take_over:
 * @self: a page that was just made
 * @before: one of the same type, in another language
 * @error: return location: what the library says
 *
 * Goes on where @before was: ids mean the same in every language.
 *
 * Returns: whether all of it could be read.
 */
gboolean
usk_page_take_over (UskPage *self, UskPage *before, GError **error)
{
  g_return_val_if_fail (USK_IS_PAGE (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (before), FALSE);

  return USK_PAGE_GET_CLASS (self)->take_over == NULL ||
         USK_PAGE_GET_CLASS (self)->take_over (self, before, error);
}

/**
 * usk_page_get_library:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the content.
 */
UskLibrary *
usk_page_get_library (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  return priv->library;
}

/**
 * usk_page_get_rasterizer:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): who draws.
 */
UskRasterizer *
usk_page_get_rasterizer (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  return priv->rasterizer;
}

/**
 * usk_page_get_clinic:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): this site's data, or %NULL when its
 *   file cannot be used.
 */
UskClinic *
usk_page_get_clinic (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  return priv->clinic;
}

/**
 * usk_page_get_questions:
 * @self: a page
 *
 * Returns: (transfer none): ids of the questions that the visitor wants to ask.
 */
UskSelection *
usk_page_get_questions (UskPage *self)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  return usk_session_get_questions (priv->session);
}

/**
 * usk_page_hold:
 * @self: a page
 * @reason: what takes time, as for usk_session_hold()
 *
 * Says that the visitor waits for something of this page and is not idle.
 *
 * Returns: (transfer full): the hold, which ends with its last reference.
 */
UskHold *
usk_page_hold (UskPage *self, const char *reason)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  return usk_session_hold (priv->session, reason);
}

static void
on_will_end_changed_cb (UskPage *self, GParamSpec *pspec, UskPlayer *player)
{
  UskPagePrivate *priv = usk_page_get_instance_private (self);

  g_clear_object (&priv->motion);
  if (usk_player_will_end (player))
    priv->motion = usk_page_hold (self, "a motion that plays to its end");
}

/**
 * usk_page_hold_while_playing:
 * @self: a page
 * @player: the player of its drawing
 *
 * Whoever watches a motion that comes to an end is not idle from now on.  A
 * loop says nothing of who watches it.
 */
void
usk_page_hold_while_playing (UskPage *self, UskPlayer *player)
{
  g_return_if_fail (USK_IS_PAGE (self));
  g_return_if_fail (USK_IS_PLAYER (player));

  g_signal_connect_object (player, "notify::will-end", G_CALLBACK (on_will_end_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * usk_page_fail:
 * @self: a page
 * @error: what went wrong
 *
 * Logs the error and asks the window for the calm screen, which tells the
 * visitor whom to ask and nothing of the cause.
 */
void
usk_page_fail (UskPage *self, const GError *error)
{
  g_return_if_fail (USK_IS_PAGE (self));

  g_message ("A page cannot be shown: %s", error != NULL ? error->message : "unknown reason");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.rest", NULL);
}

/**
 * usk_page_load_poster:
 * @self: a page
 * @scene: a scene's id
 *
 * Returns: (transfer full) (nullable): its poster; without one the screen
 *   waits a little longer for the picture, so that is no failure.
 */
GdkTexture *
usk_page_load_poster (UskPage *self, const char *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  GdkTexture *texture;

  g_return_val_if_fail (USK_IS_PAGE (self), NULL);

  jpeg = usk_library_get_poster (usk_page_get_library (self), scene, &error);
  texture = jpeg != NULL ? usk_poster_texture_new (jpeg, &error) : NULL;
  if (texture == NULL)
    g_message ("There is no poster of %s: %s", scene, error->message);

  return texture;
}
