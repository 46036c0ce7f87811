/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The labels of every picture as a reader finds them in the handouts: on each paper, in
 * normal and in large print, in each language of the pack.  None may hide what its drawing
 * says must be seen, nor may its line strike that out or seem to end on something else.
 */

#include "usk-handout.h"
#include "usk-layout-private.h"
#include "usk-scene-figure-private.h"
#include "usk-test-labels.h"
#include "usk-tongue.h"

#define N_STEPS 8

static const char *const languages[] = { "en", "es" };

/* The labels of a picture by the rules that hold on every screen, too. */
static guint
check_panel (const char *where, const UskScenePanel *panel, const UskDetail *detail, double size)
{
  guint n;
  const UskLabelSpot *spots = usk_label_plate_get_spots (panel->plate, &n);
  g_autofree const char **names = g_new (const char *, n);
  UskTestLabels labels = { where, names, spots, n, detail, { 0, 0, panel->picture.width, panel->picture.height },
                           size };

  for (guint i = 0; i < n; i++)
    names[i] = usk_label_plate_get_text (panel->plate, i);

  return usk_test_labels_check (&labels);
}

static guint
check_piece (const char *handout, const UskPiece *piece, const UskPaperStyle *paper)
{
  UskSceneFigure *figure = USK_SCENE_FIGURE (piece->figure);
  UskFigureStyle style = usk_paper_style_get_figure (paper);
  g_autoptr (GPtrArray) panels = NULL;
  guint n_faults = 0;

  style.stacked = piece->stacked;
  panels = usk_scene_figure_lay_out (figure, piece->width, piece->height, &style);
  for (guint i = 0; i < panels->len; i++)
    {
      const UskScenePanel *panel = g_ptr_array_index (panels, i);
      g_autofree char *where = g_strdup_printf ("%s, %s, picture %u of %u", handout,
                                                usk_scene_get_id (figure->scene), i + 1, panels->len);
      const UskDetail *detail = figure->moments[panel->moment].detail;

      g_assert_nonnull (detail);
      n_faults += check_panel (where, panel, detail, usk_figure_style_get_label_size (&style));
    }

  return n_faults;
}

static guint
check_layout (const char *handout, const UskLayout *layout, guint least)
{
  guint n_faults = 0, n_pictures = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const UskLayoutPage *page = g_ptr_array_index (layout->pages, i);

      for (guint k = 0; k < page->pieces->len; k++)
        {
          const UskPiece *piece = g_ptr_array_index (page->pieces, k);

          if (piece->kind != USK_PIECE_FIGURE || !USK_IS_SCENE_FIGURE (piece->figure))
            continue;
          n_pictures++;
          n_faults += check_piece (handout, piece, &layout->style);
        }
    }
  g_assert_cmpuint (n_pictures, >=, least);

  return n_faults;
}

/* What a handout is: all of a treatment, that in large print, a sheet, that in large print,
 * and a treatment beside two others.
 */
enum { LARGE = 1, BRIEF = 2, COMPARED = 4, N_FORMS = 6 };

static guint
check_handout (UskLibrary *library, const char *treatment, UskPaper paper, guint form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskHandoutOptions) options = usk_handout_options_new ();
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (usk_library_get_language (library));
  g_autoptr (UskLeaflet) leaflet = NULL;
  g_autofree char *handout = g_strdup_printf (
    "%s, %s, %s, %s print%s%s", treatment, usk_library_get_language (library), usk_paper_get_name (paper),
    form & LARGE ? "large" : "normal", form & BRIEF ? ", short" : "", form & COMPARED ? ", compared" : "");
  const char *compared[] = { "microneedling", "dry-needling", "facial-massage", NULL };
  UskPaperStyle style;
  UskLayout *layout;
  guint n_faults;

  options->treatment = g_strdup (treatment);
  options->paper = paper;
  options->made = g_date_time_new_utc (2026, 11, 28, 12, 0, 0);
  options->large_print = form & LARGE;
  options->brief = form & BRIEF;
  options->compare = form & COMPARED ? g_strdupv ((GStrv) compared) : NULL;
  leaflet = usk_compose (library, NULL, options, &error);
  g_assert_no_error (error);
  style = usk_handout_options_get_style (options, leaflet->language);
  layout = usk_layout_new (leaflet, &style, NULL, &error);
  g_assert_no_error (error);
  n_faults = check_layout (handout, layout, form & BRIEF ? 0 : N_STEPS);
  usk_layout_free (layout);

  return n_faults;
}

static void
test_treatment (gconstpointer data)
{
  guint n_faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UskLibrary) library =
        usk_library_open (g_getenv ("UNDERSKIN_CONTENT"), languages[i], "911", &error);

      g_assert_no_error (error);
      for (UskPaper paper = 0; paper < USK_N_PAPERS; paper++)
        for (guint form = 0; form < N_FORMS; form++)
          n_faults += check_handout (library, data, paper, form);
    }
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));
  g_test_add_data_func ("/labels/microneedling", "microneedling", test_treatment);
  g_test_add_data_func ("/labels/dry-needling", "dry-needling", test_treatment);
  g_test_add_data_func ("/labels/facial-massage", "facial-massage", test_treatment);

  return g_test_run ();
}
