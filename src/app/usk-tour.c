/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-tour.h"

#include <errno.h>

#include "usk-diagram-view.h"
#include "usk-error.h"
#include "usk-handout-page.h"

/* How often the tour looks whether a screen is complete, and how many frames
 * must have been painted since the drawing was: layout and style need one or
 * two, however long a busy machine takes for them.  No motion has to be waited
 * for, because with motion off a scene shows its key frames at once.
 */
#define LOOK_MILLISECONDS 60
#define FRAMES_TO_SETTLE  4

/* No action of a visitor brings up the warning. */
#define WARNING_STOP "idle-warning"

typedef struct {
  char *name;
  char *action;
  GVariant *parameter;
} Stop;

struct _UskTour {
  GObject parent_instance;

  UskWindow *window;
  UskLibrary *library;
  UskSession *session;
  char *folder;
  GPtrArray *stops;
  guint position;
  guint frames;
};

G_DEFINE_FINAL_TYPE (UskTour, usk_tour, G_TYPE_OBJECT)

static void
stop_free (gpointer data)
{
  Stop *stop = data;

  g_clear_pointer (&stop->parameter, g_variant_unref);
  g_free (stop->action);
  g_free (stop->name);
  g_free (stop);
}

static void
add_stop (UskTour *self, char *name, const char *action, GVariant *parameter)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->name = name;
  stop->action = g_strdup (action);
  if (parameter != NULL)
    stop->parameter = g_variant_ref_sink (parameter);
  g_ptr_array_add (self->stops, stop);
}

/* A question, what is said to its first and its second answer, the step that it
 * leads to, and the end.
 */
static void
add_quiz (UskTour *self, const char *id)
{
  add_stop (self, g_strdup_printf ("%s-quiz", id), "win.open-quiz", g_variant_new_string (id));
  add_stop (self, g_strdup_printf ("%s-quiz-answer-1", id), "quiz.answer", g_variant_new_uint32 (0));
  add_stop (self, g_strdup_printf ("%s-quiz-answer-2", id), "quiz.answer", g_variant_new_uint32 (1));
  add_stop (self, g_strdup_printf ("%s-quiz-step", id), "quiz.replay", NULL);
  add_stop (self, g_strdup_printf ("%s-quiz-back", id), "win.return-to-question", NULL);
  add_stop (self, g_strdup_printf ("%s-quiz-2", id), "quiz.next", NULL);
  add_stop (self, g_strdup_printf ("%s-quiz-3", id), "quiz.next", NULL);
  add_stop (self, g_strdup_printf ("%s-quiz-end", id), "quiz.next", NULL);
}

static void
add_walkthrough (UskTour *self, UskTreatment *treatment)
{
  const char *id = usk_treatment_get_id (treatment);

  for (guint n = 1; n <= usk_treatment_get_n_steps (treatment); n++)
    {
      add_stop (self, g_strdup_printf ("%s-%u", id, n), "win.open-step", g_variant_new ("(su)", id, n));
      if (n == 1)
        {
          add_stop (self, g_strdup_printf ("%s-%u-parts", id, n), "walkthrough.parts", NULL);
          add_stop (self, g_strdup_printf ("%s-%u-more", id, n), "walkthrough.more", NULL);
        }
    }
  add_stop (self, g_strdup_printf ("%s-evidence", id), "win.open-evidence", g_variant_new_string (id));
  add_stop (self, g_strdup_printf ("%s-closing", id), "win.close-walkthrough", g_variant_new_string (id));
  add_stop (self, g_strdup_printf ("%s-closing-ask-first", id), "closing.section",
            g_variant_new_string ("ask-first"));
  add_stop (self, g_strdup_printf ("%s-closing-questions", id), "closing.section",
            g_variant_new_string ("questions"));
  add_stop (self, g_strdup_printf ("%s-closing-aftercare", id), "closing.section",
            g_variant_new_string ("aftercare"));
  add_stop (self, g_strdup_printf ("%s-closing-get-help", id), "closing.section",
            g_variant_new_string ("get-help"));
  add_quiz (self, id);
}

/* There is something to see only where there is a choice. */
static void
add_languages (UskTour *self)
{
  g_auto (GStrv) languages = usk_library_list_languages (self->library, NULL);

  if (languages != NULL && g_strv_length (languages) > 1)
    add_stop (self, g_strdup ("language"), "win.choose-language", NULL);
}

static gboolean
add_treatments (UskTour *self, GError **error)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (self->library, error);

  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);

      add_walkthrough (self, treatment);
    }

  return TRUE;
}

static void
add_comparison (UskTour *self)
{
  add_stop (self, g_strdup ("compare"), "win.open-compare", g_variant_new_string ("microneedling"));
  add_stop (self, g_strdup ("compare-depth"), "compare.view", g_variant_new_string ("depth"));
  add_stop (self, g_strdup ("compare-time"), "compare.view", g_variant_new_string ("time"));
  add_stop (self, g_strdup ("compare-harm"), "compare.view", g_variant_new_string ("harm-sessions"));
  add_stop (self, g_strdup ("compare-handout"), "compare.take-home", NULL);
}

static void
add_handout (UskTour *self)
{
  add_stop (self, g_strdup ("handout"), "win.take-home", g_variant_new_string ("dry-needling"));
  add_stop (self, g_strdup ("handout-brief"), "handout.form", g_variant_new_string ("brief"));
  add_stop (self, g_strdup ("handout-codes"), "handout.codes", NULL);
}

/* What a visitor looks something up in. */
static void
add_references (UskTour *self)
{
  add_stop (self, g_strdup ("search"), "win.open-search", NULL);
  add_stop (self, g_strdup ("search-results"), "search.query", g_variant_new_string ("collagen"));
  add_stop (self, g_strdup ("panel"), "win.show-panel", g_variant_new ("(ss)", "dry-needling", "serious-harms"));
  add_stop (self, g_strdup ("claim"), "win.show-claim", g_variant_new_string ("M27"));
  add_stop (self, g_strdup ("word"), "win.show-term", g_variant_new_string ("collagen"));
  add_stop (self, g_strdup ("sources"), "win.open-sources", NULL);
  add_stop (self, g_strdup ("sources-about"), "sources.topic", g_variant_new_string ("facial-massage"));
  add_stop (self, g_strdup ("source"), "win.show-source", g_variant_new_string ("AUS08"));
}

static gboolean
plan (UskTour *self, GError **error)
{
  add_stop (self, g_strdup ("attract"), NULL, NULL);
  add_stop (self, g_strdup ("home"), "win.home", NULL);
  if (!add_treatments (self, error))
    return FALSE;

  add_comparison (self);
  add_handout (self);
  add_references (self);
  add_languages (self);
  add_stop (self, g_strdup (WARNING_STOP), NULL, NULL);
  add_stop (self, g_strdup ("rest"), "win.rest", NULL);

  return TRUE;
}

/* The action may be the window's or the page's; the page is where it starts. */
static void
activate (UskTour *self, const Stop *stop)
{
  usk_session_stay (self->session);
  if (g_str_equal (stop->name, WARNING_STOP))
    usk_session_warn (self->session);
  else if (stop->action != NULL)
    gtk_widget_activate_action_variant (usk_window_get_page_widget (self->window), stop->action, stop->parameter);
}

/* A widget that has not been drawn yet has no node. */
static GskRenderNode *
take_node (UskTour *self)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  return gtk_snapshot_free_to_node (snapshot);
}

/* Every drawing on screen is there at its full quality. */
static gboolean
is_complete (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return TRUE;
  if (USK_IS_DIAGRAM_VIEW (widget) && !usk_diagram_view_is_crisp (USK_DIAGRAM_VIEW (widget)))
    return FALSE;
  if (USK_IS_HANDOUT_PAGE (widget) && !usk_handout_page_is_complete (USK_HANDOUT_PAGE (widget)))
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!is_complete (child))
      return FALSE;

  return TRUE;
}

static gboolean
save (UskTour *self, const Stop *stop, GskRenderNode *node, GError **error)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strconcat (stop->name, ".png", NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_READ_ONLY, "%s cannot be written", path);

  return FALSE;
}

static void
on_after_paint_cb (UskTour *self)
{
  self->frames++;
}

/* Whether nothing more will be seen: a window that somebody has closed is never drawn
 * again.
 */
static gboolean
has_ended (GTask *task)
{
  UskTour *self = g_task_get_source_object (task);

  if (g_task_return_error_if_cancelled (task))
    return TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return FALSE;

  g_task_return_new_error (task, USK_ERROR, USK_ERROR_RENDER,
                           "The window was closed before the tour was over; %u of %u screens are in %s",
                           self->position, self->stops->len, self->folder);

  return TRUE;
}

static gboolean
on_look_cb (gpointer user_data)
{
  GTask *task = user_data;
  UskTour *self = g_task_get_source_object (task);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GError) error = NULL;

  if (has_ended (task))
    return G_SOURCE_REMOVE;
  if (!is_complete (GTK_WIDGET (self->window)))
    self->frames = 0;
  if (self->frames < FRAMES_TO_SETTLE)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      return G_SOURCE_CONTINUE;
    }

  /* What waits to be drawn again has no node, but will have at the next look. */
  if ((node = take_node (self)) == NULL)
    return G_SOURCE_CONTINUE;

  self->frames = 0;
  if (!save (self, g_ptr_array_index (self->stops, self->position), node, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return G_SOURCE_REMOVE;
    }

  if (++self->position == self->stops->len)
    {
      g_task_return_boolean (task, TRUE);
      return G_SOURCE_REMOVE;
    }
  activate (self, g_ptr_array_index (self->stops, self->position));

  return G_SOURCE_CONTINUE;
}

static void
usk_tour_finalize (GObject *object)
{
  UskTour *self = USK_TOUR (object);

  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (usk_tour_parent_class)->finalize (object);
}

static void
usk_tour_class_init (UskTourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_tour_finalize;
}

static void
usk_tour_init (UskTour *self)
{
  self->stops = g_ptr_array_new_with_free_func (stop_free);
}

/**
 * usk_tour_new:
 * @window: the window to show
 * @library: what there is to see
 * @session: the visit it pretends to be
 * @folder: (type filename): where the pictures go
 *
 * Returns: (transfer full): a tour.
 */
UskTour *
usk_tour_new (UskWindow *window, UskLibrary *library, UskSession *session, const char *folder)
{
  UskTour *self;

  g_return_val_if_fail (USK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (USK_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (USK_IS_SESSION (session), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (USK_TYPE_TOUR, NULL);
  self->window = g_object_ref (window);
  self->library = g_object_ref (library);
  self->session = g_object_ref (session);
  self->folder = g_strdup (folder);

  return self;
}

/**
 * usk_tour_run_async:
 * @self: a tour
 * @cancellable: (nullable): ends the tour before its next screen
 * @callback: called when every picture is written, or none will be any more
 * @user_data: handed to @callback
 *
 * The window must be on screen, and stay there.
 */
void
usk_tour_run_async (UskTour *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (USK_IS_TOUR (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usk_tour_run_async);
  if (g_mkdir_with_parents (self->folder, 0755) != 0)
    {
      g_task_return_new_error (task, USK_ERROR, USK_ERROR_READ_ONLY, "%s cannot be made: %s", self->folder,
                               g_strerror (errno));
      return;
    }
  if (!plan (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self->window)), "gtk-enable-animations", FALSE, NULL);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                           G_CALLBACK (on_after_paint_cb), self, G_CONNECT_SWAPPED);
  activate (self, g_ptr_array_index (self->stops, 0));
  g_timeout_add_full (G_PRIORITY_DEFAULT, LOOK_MILLISECONDS, on_look_cb, g_steal_pointer (&task), g_object_unref);
}

/**
 * usk_tour_run_finish:
 * @self: a tour
 * @result: what the callback got
 * @error: return location: %USK_ERROR_READ_ONLY, %USK_ERROR_RENDER if the window was
 *   closed, %G_IO_ERROR_CANCELLED, or what the library says
 *
 * Returns: whether every picture is written.
 */
gboolean
usk_tour_run_finish (UskTour *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
