/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "usk-clock.h"
#include "usk-diagram-view.h"
#include "usk-window.h"

G_BEGIN_DECLS

/* The real window with the real pack, on a clock that a test moves. */
typedef struct {
  UskClock      *clock;
  UskSession    *session;
  UskRasterizer *rasterizer;
  UskLibrary    *library;
  UskClinic     *clinic;
  UskWindow     *window;
} UskTestApp;

#define USK_TEST_IDLE_SECONDS    180
#define USK_TEST_WARNING_SECONDS 30

typedef gboolean (*UskTestMatch) (GtkWidget *widget, gconstpointer data);

void        usk_test_app_init (int *argc, char ***argv);
UskTestApp *usk_test_app_new (int width, int height);
UskTestApp *usk_test_app_new_in (const char *language, int width, int height);
void        usk_test_app_free (UskTestApp *self);

void     usk_test_app_set_motion (gboolean motion);
void     usk_test_app_share_pictures (void);
void     usk_test_app_hide_pixels (UskTestApp *self);
void     usk_test_app_settle (UskTestApp *self);
void     usk_test_app_wait (guint milliseconds);
gboolean usk_test_app_wait_for (gboolean (*condition) (gpointer), gpointer data, guint seconds);
void     usk_test_app_wait_crisp (UskTestApp *self, UskDiagramView *view, const char *scene);

void        usk_test_app_act (UskTestApp *self, const char *action, GVariant *parameter);
gboolean    usk_test_app_press (UskTestApp *self, const char *key);
void        usk_test_app_open (UskTestApp *self, const char *treatment, guint step);
void        usk_test_app_assert_page (UskTestApp *self, const char *name);
void        usk_test_app_assert_step (UskTestApp *self, const char *progress);
GtkWidget  *usk_test_app_get_page (UskTestApp *self);
const char *usk_test_app_get_page_name (UskTestApp *self);
GtkWidget  *usk_test_app_get_focus (UskTestApp *self);

GtkWidget      *usk_test_find (GtkWidget *root, UskTestMatch match, gconstpointer data);
GtkWidget      *usk_test_find_type (GtkWidget *root, GType type);
GtkWidget      *usk_test_find_button (GtkWidget *root, const char *text);
GtkWidget      *usk_test_find_text (GtkWidget *root, const char *text);
GtkWidget      *usk_test_find_action (GtkWidget *root, const char *action);
const char     *usk_test_get_action (GtkWidget *button);
GVariant       *usk_test_get_target (GtkWidget *button);
char           *usk_test_get_text (GtkWidget *widget);
graphene_rect_t usk_test_get_bounds (GtkWidget *widget, GtkWidget *in);

GdkTexture *usk_test_render (GtkWidget *widget);
guint       usk_test_count_frames (GtkWidget *widget, guint milliseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UskTestApp, usk_test_app_free)

G_END_DECLS
