/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Printing by the staff, with a dialog.  The layout is the handout's own, so
 * all that is left to do is to hand over its pages at their size.
 */

#include "usk-print-operation.h"

#include <glib/gi18n.h>

static void
on_draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, UskHandout *handout)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;

  usk_handout_get_page_size (handout, &width, &height);
  cairo_save (cr);
  cairo_scale (cr, gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  usk_handout_draw_page (handout, (guint) page, cr);
  cairo_restore (cr);
}

static GtkPaperSize *
find_paper (double width, double height)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkPaperSize) size = gtk_paper_size_new (names[i]);

      if (ABS (gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - width) < 1 &&
          ABS (gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - height) < 1)
        return g_steal_pointer (&size);
    }

  return gtk_paper_size_new_custom ("handout", _("Handout"), width, height, GTK_UNIT_POINTS);
}

/* The handout has margins of its own, wide enough for every printer. */
static GtkPageSetup *
create_page_setup (UskHandout *handout)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = NULL;
  double width, height;

  usk_handout_get_page_size (handout, &width, &height);
  size = find_paper (width, height);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);

  return setup;
}

/**
 * usk_print_operation_new:
 * @handout: a handout whose pages were kept
 *
 * Returns: (transfer full): what prints it, on paper of its size.
 */
GtkPrintOperation *
usk_print_operation_new (UskHandout *handout)
{
  GtkPrintOperation *self;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (USK_IS_HANDOUT (handout), NULL);

  self = gtk_print_operation_new ();
  setup = create_page_setup (handout);
  gtk_print_operation_set_default_page_setup (self, setup);
  gtk_print_operation_set_use_full_page (self, TRUE);
  gtk_print_operation_set_unit (self, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (self, (int) usk_handout_get_n_pages (handout));
  gtk_print_operation_set_job_name (self, _("Handout"));
  gtk_print_operation_set_allow_async (self, TRUE);
  g_signal_connect_data (self, "draw-page", G_CALLBACK (on_draw_page_cb), g_object_ref (handout),
                         (GClosureNotify) g_object_unref, 0);

  return self;
}
