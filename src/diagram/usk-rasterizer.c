/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-rasterizer-private.h"

#include "usk-diagram-private.h"
#include "usk-picture-cache.h"
#include "usk-raster-request.h"

#define N_THREADS 2

struct _UskRasterizer {
  GObject parent_instance;

  GMainContext *context;
  GThreadPool *threads;
  UskPictureCache *cache;
  GHashTable *requests;    /* key, borrowed from the request, to what is under way */
  UskRasterRequest *ahead; /* (nullable): the one picture that a thread makes ahead of need */
  GQueue later;            /* further ones of that kind, which no thread has yet */
  guint serial;
};

G_DEFINE_FINAL_TYPE (UskRasterizer, usk_rasterizer, G_TYPE_OBJECT)

/* Nobody will get what it makes, so whoever asks again starts afresh. */
static void
abandon (UskRasterRequest *request)
{
  g_cancellable_cancel (request->cancellable);
  if (request->owner != NULL)
    g_hash_table_remove (request->owner->requests, request->key);
  request->owner = NULL;
}

static void
start (UskRasterizer *self, UskRasterRequest *request)
{
  request->started = TRUE;
  g_thread_pool_push (self->threads, request, NULL);
}

/* Only one thread ever works ahead, so that the other is free for what somebody
 * waits for.
 */
static void
start_ahead (UskRasterizer *self)
{
  if (self->ahead != NULL || g_queue_is_empty (&self->later))
    return;

  self->ahead = g_queue_pop_head (&self->later);
  start (self, self->ahead);
}

static gboolean
hand_over (gpointer data)
{
  UskRasterRequest *request = data;
  g_autoptr (UskRasterizer) self = NULL;

  if (request->owner == NULL)
    return G_SOURCE_REMOVE;

  self = g_object_ref (request->owner);
  g_hash_table_remove (self->requests, request->key);
  request->owner = NULL;
  if (self->ahead == request)
    self->ahead = NULL;
  start_ahead (self);
  if (request->picture != NULL)
    usk_picture_cache_insert (self->cache, request->key, request->picture);
  usk_raster_request_answer (request);

  return G_SOURCE_REMOVE;
}

static void
abandon_all (UskRasterizer *self, gboolean also_awaited)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->requests);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      UskRasterRequest *request = value;

      if (request->waiters->len > 0 && !also_awaited)
        continue;
      g_hash_table_iter_remove (&iter);
      request->owner = NULL;
      g_cancellable_cancel (request->cancellable);
      if (!request->started)
        usk_raster_request_free (request);
    }

  self->ahead = NULL;
  g_queue_clear (&self->later);
}

static void
usk_rasterizer_finalize (GObject *object)
{
  UskRasterizer *self = USK_RASTERIZER (object);

  abandon_all (self, TRUE);
  /* Waiting is short, as what is under way was cancelled, and leaves no thread
   * behind that still draws while the program ends.
   */
  g_thread_pool_free (self->threads, FALSE, TRUE);
  g_hash_table_unref (self->requests);
  g_clear_pointer (&self->cache, usk_picture_cache_free);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (usk_rasterizer_parent_class)->finalize (object);
}

static void
usk_rasterizer_class_init (UskRasterizerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_rasterizer_finalize;
}

/* Threads of our own, as they step back for the frames and never forward again. */
static GThreadPool *
create_threads (int n_threads)
{
  GThreadPool *threads = g_thread_pool_new (usk_raster_request_work, NULL, n_threads, TRUE, NULL);

  g_thread_pool_set_sort_function (threads, usk_raster_request_compare, NULL);

  return threads;
}

static void
usk_rasterizer_init (UskRasterizer *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->requests = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->later);
  self->threads = create_threads (N_THREADS);
}

/**
 * usk_rasterizer_new:
 * @max_bytes: how many bytes of pixels are kept at most
 *
 * Returns: (transfer full): a rasterizer that answers in the thread-default
 *   main context of the caller, which is the only thread that may use it.
 */
UskRasterizer *
usk_rasterizer_new (gsize max_bytes)
{
  UskRasterizer *self = g_object_new (USK_TYPE_RASTERIZER, NULL);

  self->cache = usk_picture_cache_new (max_bytes);

  return self;
}

/**
 * usk_rasterizer_set_n_threads:
 * @self: a rasterizer
 * @n_threads: how many may draw at the same time
 *
 * For tests, in which things must happen in one order.
 */
void
usk_rasterizer_set_n_threads (UskRasterizer *self, int n_threads)
{
  /* One that already waits for work would still take some if it were superfluous. */
  g_thread_pool_free (self->threads, FALSE, TRUE);
  self->threads = create_threads (n_threads);
}

/* All that a picture depends on.  A scene counts by what it shows and not by its
 * name: the clinic may change it, and two steps may show the same.
 */
static char *
make_key (UskDiagram *diagram, UskScene *scene, int width, int height)
{
  g_autofree char *show = NULL;
  g_autofree char *focus = NULL;
  const char *camera;
  double padding;

  if (scene == NULL)
    return g_strdup_printf ("%s %s %dx%d", usk_diagram_get_name (diagram), usk_diagram_get_digest (diagram), width,
                            height);

  show = g_strjoinv (" ", (char **) usk_scene_get_show (scene));
  focus = g_strjoinv (" ", (char **) usk_scene_get_focus (scene));
  camera = usk_scene_get_camera (scene, &padding);

  return g_strdup_printf ("%s %s %dx%d|%s|%s|%s %g|%g", usk_diagram_get_name (diagram),
                          usk_diagram_get_digest (diagram), width, height, show, focus,
                          camera != NULL ? camera : "frame-all", padding, usk_scene_get_duration (scene));
}

/**
 * usk_rasterizer_lookup:
 * @self: a rasterizer
 * @diagram: a drawing
 * @scene: (nullable): a scene of it, or %NULL for its opening picture
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer full) (nullable): the picture, if it is there already.
 */
UskPicture *
usk_rasterizer_lookup (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (USK_IS_RASTERIZER (self), NULL);
  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (scene == NULL || USK_IS_SCENE (scene), NULL);

  key = make_key (diagram, scene, width, height);

  return usk_picture_cache_lookup (self->cache, key);
}

static UskRasterRequest *
add_request (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height, char *key)
{
  UskRasterRequest *request = usk_raster_request_new (diagram, scene, width, height);

  request->owner = self;
  request->done = hand_over;
  request->key = key;
  request->serial = self->serial++;
  request->context = g_main_context_ref (self->context);
  g_hash_table_insert (self->requests, request->key, request);

  return request;
}

/* Somebody waits now. */
static void
hurry (UskRasterizer *self, UskRasterRequest *request, int priority)
{
  gboolean sooner = !request->started || priority < g_atomic_int_get (&request->priority);

  if (sooner)
    g_atomic_int_set (&request->priority, priority);
  if (!request->started)
    {
      g_queue_remove (&self->later, request);
      start (self, request);
    }
  else if (sooner)
    /* Setting it again sorts what waits in the queue. */
    g_thread_pool_set_sort_function (self->threads, usk_raster_request_compare, NULL);
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  UskRasterWaiter *waiter = user_data;
  UskRasterRequest *request = waiter->request;
  g_autoptr (GTask) task = g_object_ref (waiter->task);

  g_ptr_array_remove (request->waiters, waiter);
  if (request->waiters->len == 0 && !request->wanted)
    abandon (request);
  g_task_return_error_if_cancelled (task);

  return G_SOURCE_REMOVE;
}

/**
 * usk_rasterizer_render_async:
 * @self: a rasterizer
 * @diagram: a drawing
 * @scene: (nullable): a scene of it, or %NULL for its opening picture
 * @width: in pixels
 * @height: in pixels
 * @priority: such as %G_PRIORITY_DEFAULT; a smaller number is drawn earlier
 * @cancellable: (nullable): ends the waiting, and the work when nobody else waits
 * @callback: called in the rasterizer's thread
 * @user_data: for @callback
 *
 * Asks for a picture, which comes from memory when it is there.
 */
void
usk_rasterizer_render_async (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height,
                             int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (UskPicture) picture = NULL;
  g_autofree char *key = NULL;
  UskRasterRequest *request;

  g_return_if_fail (USK_IS_RASTERIZER (self));
  g_return_if_fail (USK_IS_DIAGRAM (diagram));
  g_return_if_fail (scene == NULL || USK_IS_SCENE (scene));
  g_return_if_fail (width > 0 && height > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_rasterizer_render_async);
  g_task_set_priority (task, priority);
  if (g_task_return_error_if_cancelled (task))
    return;

  key = make_key (diagram, scene, width, height);
  picture = usk_picture_cache_lookup (self->cache, key);
  if (picture != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&picture), g_object_unref);
      return;
    }

  request = g_hash_table_lookup (self->requests, key);
  if (request == NULL)
    request = add_request (self, diagram, scene, width, height, g_steal_pointer (&key));
  usk_raster_request_add_waiter (request, task, cancelled_cb);
  hurry (self, request, priority);
}

/**
 * usk_rasterizer_render_finish:
 * @self: a rasterizer
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set to
 *   %USK_ERROR_RENDER or %G_IO_ERROR_CANCELLED.
 */
UskPicture *
usk_rasterizer_render_finish (UskRasterizer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (USK_IS_RASTERIZER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usk_rasterizer_prefetch:
 * @self: a rasterizer
 * @diagram: a drawing
 * @scene: (nullable): a scene of it, or %NULL for its opening picture
 * @width: in pixels
 * @height: in pixels
 *
 * Makes a picture that will soon be asked for, when there is nothing better to do.
 */
void
usk_rasterizer_prefetch (UskRasterizer *self, UskDiagram *diagram, UskScene *scene, int width, int height)
{
  g_autoptr (UskPicture) picture = NULL;
  g_autofree char *key = NULL;
  UskRasterRequest *request;

  g_return_if_fail (USK_IS_RASTERIZER (self));
  g_return_if_fail (USK_IS_DIAGRAM (diagram));
  g_return_if_fail (scene == NULL || USK_IS_SCENE (scene));
  g_return_if_fail (width > 0 && height > 0);

  key = make_key (diagram, scene, width, height);
  picture = usk_picture_cache_lookup (self->cache, key);
  if (picture != NULL)
    return;

  request = g_hash_table_lookup (self->requests, key);
  if (request == NULL)
    {
      request = add_request (self, diagram, scene, width, height, g_steal_pointer (&key));
      g_queue_push_tail (&self->later, request);
      start_ahead (self);
    }
  request->wanted = TRUE;
}

/**
 * usk_rasterizer_clear:
 * @self: a rasterizer
 *
 * Forgets all pictures, and those under way that nobody waits for, so that a
 * test can begin anew.
 */
void
usk_rasterizer_clear (UskRasterizer *self)
{
  g_return_if_fail (USK_IS_RASTERIZER (self));

  usk_picture_cache_clear (self->cache);
  abandon_all (self, FALSE);
}

/**
 * usk_rasterizer_get_size:
 * @self: a rasterizer
 *
 * For tests of the bound.
 *
 * Returns: the bytes of pixels that are kept.
 */
gsize
usk_rasterizer_get_size (UskRasterizer *self)
{
  g_return_val_if_fail (USK_IS_RASTERIZER (self), 0);

  return usk_picture_cache_get_size (self->cache);
}
