/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Underskin calls of librsvg. */

#include <librsvg/rsvg.h>

#include "usk-late-library.h"

static UskLateLibrary rsvg = { "librsvg-2.so.2", NULL };

USK_LATE (&rsvg, RsvgHandle *, rsvg_handle_new_from_data, (const guint8 *data, gsize size, GError **error),
          (data, size, error))
USK_LATE (&rsvg, gboolean, rsvg_handle_render_document,
          (RsvgHandle * handle, cairo_t *cr, const RsvgRectangle *viewport, GError **error),
          (handle, cr, viewport, error))
USK_LATE (&rsvg, gboolean, rsvg_handle_get_geometry_for_layer,
          (RsvgHandle * handle, const char *id, const RsvgRectangle *viewport, RsvgRectangle *ink,
           RsvgRectangle *logical, GError **error),
          (handle, id, viewport, ink, logical, error))
USK_LATE (&rsvg, gboolean, rsvg_handle_get_intrinsic_size_in_pixels,
          (RsvgHandle * handle, gdouble *width, gdouble *height), (handle, width, height))
USK_LATE_VOID (&rsvg, rsvg_handle_get_intrinsic_dimensions,
               (RsvgHandle * handle, gboolean *has_width, RsvgLength *width, gboolean *has_height,
                RsvgLength *height, gboolean *has_view_box, RsvgRectangle *view_box),
               (handle, has_width, width, has_height, height, has_view_box, view_box))
