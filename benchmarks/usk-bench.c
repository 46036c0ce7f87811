/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drives the kiosk from inside: the phases ask for actions as a visitor would
 * and wait for frames, while the main loop runs as it always does.
 */

#include "usk-bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "usk-application.h"

/* Longer than anything should take on a slow machine that does other things. */
#define PATIENCE 20000

static UskBench bench;
static UskBenchPhase bench_phase;

static gboolean
is_wayland (void)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (gtk_widget_get_display (GTK_WIDGET (bench.window))), "GdkWayland");
}

static void
on_before_paint_cb (GdkFrameClock *clock)
{
  UskBenchMoment now = usk_bench_moment_now ();
  UskBenchFrame frame = { .begin = now.clock,
                          .number = gdk_frame_clock_get_frame_counter (clock),
                          .begun = now,
                          .laid_out = now };

  g_array_append_val (bench.frames, frame);
}

static void
on_layout_cb (GdkFrameClock *clock)
{
  if (bench.frames->len > 0)
    g_array_index (bench.frames, UskBenchFrame, bench.frames->len - 1).laid_out = usk_bench_moment_now ();
}

static void
on_after_paint_cb (GdkFrameClock *clock)
{
  UskBenchFrame *frame;

  if (bench.frames->len == 0)
    return;

  frame = &g_array_index (bench.frames, UskBenchFrame, bench.frames->len - 1);
  frame->handed_over = usk_bench_moment_now ();
  frame->painted = frame->handed_over.clock;
  usk_bench_blocks_add_frame (bench.blocks, &frame->begun, &frame->laid_out, &frame->handed_over);
  if (!bench.wait_for_display)
    {
      frame->shown = frame->painted;
      return;
    }
  if (is_wayland ())
    return;

  /* What we asked of the display server is not yet on the screen. */
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (bench.window)));
  frame->shown = g_get_monotonic_time ();
}

/* A Wayland compositor tells by itself which frame it has drawn. */
static void
note_shown (UskBench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  for (guint i = 0; self->wait_for_display && i < self->frames->len; i++)
    {
      UskBenchFrame *frame = &g_array_index (self->frames, UskBenchFrame, i);
      GdkFrameTimings *timings = frame->shown == 0 ? gdk_frame_clock_get_timings (clock, frame->number) : NULL;

      if (timings != NULL && gdk_frame_timings_get_complete (timings))
        frame->shown = g_get_monotonic_time ();
    }
}

/* Waits for one thing to happen. */
void
usk_bench_iterate (UskBench *self)
{
  g_main_context_iteration (NULL, TRUE);
  if (is_wayland ())
    note_shown (self);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
usk_bench_wait (UskBench *self, guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, on_timeout_cb, &passed);
  while (!passed)
    usk_bench_iterate (self);
}

static const UskBenchFrame *
find_shown (UskBench *self)
{
  for (guint i = 0; i < self->frames->len; i++)
    {
      const UskBenchFrame *frame = &g_array_index (self->frames, UskBenchFrame, i);

      if (frame->shown != 0)
        return frame;
    }

  return NULL;
}

/* Waits until the next frame is on the screen; NULL if none came.  The frame is
 * there until somebody asks for the next.
 */
const UskBenchFrame *
usk_bench_wait_for_frame (UskBench *self)
{
  gboolean passed = FALSE;
  guint source = g_timeout_add (PATIENCE, on_timeout_cb, &passed);
  const UskBenchFrame *frame = NULL;

  g_array_set_size (self->frames, 0);
  while (!passed && frame == NULL)
    {
      usk_bench_iterate (self);
      frame = find_shown (self);
    }
  if (!passed)
    g_source_remove (source);

  return frame;
}

/* Waits for the next frame and says when it was on the screen; 0 if none came. */
gint64
usk_bench_wait_frame (UskBench *self)
{
  const UskBenchFrame *frame = usk_bench_wait_for_frame (self);

  return frame != NULL ? frame->shown : 0;
}

/* Waits until the picture on screen is the sharp one and nothing moves to it. */
gboolean
usk_bench_wait_ready (UskBench *self)
{
  UskDiagramView *view = usk_bench_get_view (self);
  gint64 start = g_get_monotonic_time ();

  while (view != NULL && !(usk_diagram_view_is_settled (view) && usk_diagram_view_is_crisp (view)))
    {
      if (g_get_monotonic_time () - start > PATIENCE * 1000)
        return FALSE;
      usk_bench_wait (self, 10);
    }

  return TRUE;
}

void
usk_bench_act (UskBench *self, const char *action, const char *format, ...)
{
  g_autoptr (GVariant) parameter = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format != NULL)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);

  if (!gtk_widget_activate_action_variant (usk_window_get_page_widget (self->window), action, parameter))
    g_error ("There is no action %s", action);
}

/* The first widget of a type that is on screen. */
GtkWidget *
usk_bench_find (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = usk_bench_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

UskDiagramView *
usk_bench_get_view (UskBench *self)
{
  return (UskDiagramView *) usk_bench_find (usk_window_get_page_widget (self->window), USK_TYPE_DIAGRAM_VIEW);
}

void
usk_bench_for_each_step (UskBench *self, UskBenchStep callback, gpointer user_data)
{
  g_autoptr (GListModel) treatments = usk_library_list_treatments (self->library, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      const char *id = usk_treatment_get_id (treatment);
      g_autoptr (GListModel) steps = usk_library_list_steps (self->library, id, NULL);

      for (guint n = 0; n < g_list_model_get_n_items (steps); n++)
        {
          g_autoptr (UskStep) step = g_list_model_get_item (steps, n);

          callback (self, id, step, user_data);
        }
    }
}

static gboolean
run_phase_cb (gpointer user_data)
{
  GApplication *application = user_data;
  GtkNative *native = GTK_NATIVE (bench.window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (on_layout_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), NULL);
  usk_bench_wait (&bench, 1500);

  usk_bench_figures_add_text (bench.figures, "renderer", G_OBJECT_TYPE_NAME (gtk_native_get_renderer (native)));
  usk_bench_figures_add (bench.figures, "width", gtk_widget_get_width (GTK_WIDGET (bench.window)));
  usk_bench_figures_add (bench.figures, "height", gtk_widget_get_height (GTK_WIDGET (bench.window)));
  bench_phase (&bench);
  usk_bench_figures_print (bench.figures);
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static void
on_activate_cb (GApplication *application)
{
  bench.window = USK_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_idle_add (run_phase_cb, application);
}

/* The window is as large as the first-class screen unless somebody wants many
 * visits and not what painting costs.  On Wayland only a kiosk gets it so large.
 */
static UskOptions
read_options (void)
{
  UskOptions options = { .step = 1, .text_size = 1, .width = 1920, .height = 1080 };
  const char *size = g_getenv ("USK_BENCH_SIZE");
  int width, height;

  options.kiosk = g_getenv ("WAYLAND_DISPLAY") != NULL;
  if (size != NULL && sscanf (size, "%dx%d", &width, &height) == 2 && width > 0 && height > 0)
    {
      options.width = width;
      options.height = height;
    }

  return options;
}

int
usk_bench_run (UskBenchPhase phase, UskBenchFigures *figures)
{
  const UskOptions options = read_options ();
  g_autoptr (UskApplication) application = usk_application_new (&options);
  g_autofree char *content = usk_options_find_content (&options);
  g_autoptr (GError) error = NULL;

  bench.library = usk_library_open (content, "en", "112", &error);
  if (bench.library == NULL)
    {
      g_printerr ("underskin-benchmark: %s\n", error->message);
      return EXIT_FAILURE;
    }
  bench.figures = figures;
  bench.frames = g_array_new (FALSE, FALSE, sizeof (UskBenchFrame));
  bench.blocks = usk_bench_blocks_new ();
  bench_phase = phase;
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate_cb), NULL);
  g_application_run (G_APPLICATION (application), 0, NULL);

  usk_bench_blocks_free (bench.blocks);
  g_array_unref (bench.frames);
  g_object_unref (bench.library);

  return EXIT_SUCCESS;
}
