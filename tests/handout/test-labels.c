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

#include <math.h>

/* Steps in which a line is followed, in cells of what there is to see. */
#define STEPS_IN_CELL 4

/* Cells are marked as far as the circle of a drawing touches them, so a line may graze
 * one or two of them without striking out anything.
 */
#define MOST_HIDDEN 0
#define MOST_STRUCK 2

/* In parts of the size of the labels: closer to the end of a line is on it. */
#define NEAR 0.45

#define N_STEPS 8

static const char *const languages[] = { "en", "es" };

typedef struct {
  const char *where; /* which handout */
  const UskScenePanel *panel;
  const UskDetail *detail;
  double size; /* of the labels */
  guint n_faults;
} Sheet;

/* Whether the drawing says that this place, in points, must be seen. */
static gboolean
is_kept (const Sheet *sheet, double x, double y)
{
  const UskRect *picture = &sheet->panel->picture;
  int column = (int) floor (x / picture->width * USK_DETAIL_SIDE);
  int row = (int) floor (y / picture->height * USK_DETAIL_SIDE);

  return column >= 0 && row >= 0 && column < USK_DETAIL_SIDE && row < USK_DETAIL_SIDE &&
         usk_detail_get_cells (sheet->detail)[row * USK_DETAIL_SIDE + column] == G_MAXUINT8;
}

static void
tell (Sheet *sheet, const char *label, const char *fault, const char *other)
{
  g_test_message ("%s: “%s” %s%s", sheet->where, label, fault, other);
  sheet->n_faults++;
}

/* The middles of the cells in a box. */
static void
check_box (Sheet *sheet, const char *label, const UskRect *box)
{
  double across = sheet->panel->picture.width / USK_DETAIL_SIDE;
  double down = sheet->panel->picture.height / USK_DETAIL_SIDE;
  guint n_hidden = 0;

  for (double y = floor (box->y / down) * down + down / 2; y < box->y + box->height; y += down)
    for (double x = floor (box->x / across) * across + across / 2; x < box->x + box->width; x += across)
      n_hidden += x > box->x && y > box->y && is_kept (sheet, x, y);
  if (n_hidden > MOST_HIDDEN)
    {
      g_autofree char *cells = g_strdup_printf ("%u", n_hidden);

      tell (sheet, label, "hides cells that must be seen: ", cells);
    }
}

/* A line may run over what it ends on, and over nothing before it. */
static void
check_line (Sheet *sheet, const char *label, const UskLabelSpot *spot)
{
  double x, y, length;
  guint n_steps, n_struck = 0, own = TRUE;

  usk_label_spot_get_line (spot, &x, &y);
  length = hypot ((spot->anchor_x - x) / sheet->panel->picture.width,
                  (spot->anchor_y - y) / sheet->panel->picture.height);
  n_steps = (guint) ceil (length * USK_DETAIL_SIDE * STEPS_IN_CELL) + 1;
  for (guint i = 0; i <= n_steps; i++)
    {
      double part = i / (double) n_steps;
      gboolean kept = is_kept (sheet, spot->anchor_x + part * (x - spot->anchor_x),
                               spot->anchor_y + part * (y - spot->anchor_y));

      if (i > STEPS_IN_CELL && !kept)
        own = FALSE;
      n_struck += kept && !own;
    }
  if (n_struck > MOST_STRUCK * STEPS_IN_CELL)
    {
      g_autofree char *steps = g_strdup_printf ("%.1f", n_struck / (double) STEPS_IN_CELL);

      tell (sheet, label, "strikes out cells that must be seen: ", steps);
    }
}

static double
get_distance (const UskLabelSpot *spot, double px, double py)
{
  double x, y, dx, dy, part;

  usk_label_spot_get_line (spot, &x, &y);
  dx = spot->anchor_x - x;
  dy = spot->anchor_y - y;
  part = CLAMP (((px - x) * dx + (py - y) * dy) / MAX (dx * dx + dy * dy, 1e-9), 0, 1);

  return hypot (x + part * dx - px, y + part * dy - py);
}

/* Two lines that cross, or of which one comes close to what the other ends on, leave a
 * reader in doubt.
 */
static void
check_pair (Sheet *sheet, const char *label, const UskLabelSpot *spot, const char *name, const UskLabelSpot *other)
{
  double apart = hypot (spot->anchor_x - other->anchor_x, spot->anchor_y - other->anchor_y);
  double x = CLAMP (other->anchor_x, spot->box.x, spot->box.x + spot->box.width);
  double y = CLAMP (other->anchor_y, spot->box.y, spot->box.y + spot->box.height);

  if (hypot (other->anchor_x - x, other->anchor_y - y) < NEAR * sheet->size)
    tell (sheet, label, "stands on the end of the line of ", name);
  if (apart > NEAR * sheet->size && get_distance (spot, other->anchor_x, other->anchor_y) < NEAR * sheet->size)
    tell (sheet, label, "runs through the end of the line of ", name);
}

static void
check_panel (Sheet *sheet)
{
  guint n;
  const UskLabelSpot *spots = usk_label_plate_get_spots (sheet->panel->plate, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *label = usk_label_plate_get_text (sheet->panel->plate, i);

      check_box (sheet, label, &spots[i].box);
      check_line (sheet, label, &spots[i]);
      for (guint k = 0; k < n; k++)
        if (k != i)
          check_pair (sheet, label, &spots[i], usk_label_plate_get_text (sheet->panel->plate, k), &spots[k]);
    }
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
      Sheet sheet = { where, panel, figure->moments[panel->moment].detail,
                      usk_figure_style_get_label_size (&style), 0 };

      g_assert_nonnull (sheet.detail);
      check_panel (&sheet);
      n_faults += sheet.n_faults;
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

static guint
check_handout (UskLibrary *library, const char *treatment, UskPaper paper, gboolean large, gboolean brief)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskHandoutOptions) options = usk_handout_options_new ();
  g_autoptr (UskLeaflet) leaflet = NULL;
  g_autofree char *handout =
    g_strdup_printf ("%s, %s, %s, %s print%s", treatment, usk_library_get_language (library),
                     usk_paper_get_name (paper), large ? "large" : "normal", brief ? ", short" : "");
  UskPaperStyle style;
  UskLayout *layout;
  guint n_faults;

  options->treatment = g_strdup (treatment);
  options->paper = paper;
  options->large_print = large;
  options->brief = brief;
  leaflet = usk_compose (library, NULL, options, &error);
  g_assert_no_error (error);
  style = usk_handout_options_get_style (options, leaflet->language);
  layout = usk_layout_new (leaflet, &style, NULL, &error);
  g_assert_no_error (error);
  n_faults = check_layout (handout, layout, brief ? 0 : N_STEPS);
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
        for (guint form = 0; form < 4; form++)
          n_faults += check_handout (library, data, paper, form % 2 == 1, form / 2 == 1);
    }
  g_assert_cmpuint (n_faults, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/labels/microneedling", "microneedling", test_treatment);
  g_test_add_data_func ("/labels/dry-needling", "dry-needling", test_treatment);
  g_test_add_data_func ("/labels/facial-massage", "facial-massage", test_treatment);

  return g_test_run ();
}
