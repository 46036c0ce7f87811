/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-rasterizer.h"

G_BEGIN_DECLS

typedef struct _UskRasterRequest UskRasterRequest;

/* One picture under way, however many wait for it.  All but what the comments
 * name belongs to the rasterizer's own thread.
 */
struct _UskRasterRequest {
  UskRasterizer *owner;    /* (nullable): not a reference; it may go first */
  GSourceFunc    done;     /* gets the request in the owner's thread */
  GPtrArray     *waiters;  /* of UskRasterWaiter */
  gboolean       wanted;   /* also when nobody waits */
  gboolean       started;  /* a thread has it or will get it */
  int            priority; /* atomic: read when the queue is sorted */
  guint          serial;   /* constant, as what follows, which the worker reads */
  char          *key;
  GMainContext  *context;
  UskDiagram    *diagram;
  UskScene      *scene; /* (nullable) */
  int            width;
  int            height;
  GCancellable  *cancellable;
  UskPicture    *picture; /* written by the worker before it hands back */
  GError        *error;   /* likewise */
};

typedef struct {
  UskRasterRequest *request;
  GTask            *task;
  GSource          *source; /* (nullable): watches the caller's cancellable */
} UskRasterWaiter;

UskRasterRequest *usk_raster_request_new (UskDiagram *diagram, UskScene *scene, int width, int height);
void              usk_raster_request_free (gpointer data);
void usk_raster_request_add_waiter (UskRasterRequest *self, GTask *task, GCancellableSourceFunc cancelled);
void usk_raster_request_answer (UskRasterRequest *self);
int  usk_raster_request_compare (gconstpointer a, gconstpointer b, gpointer user_data);
void usk_raster_request_work (gpointer data, gpointer user_data);

G_END_DECLS
