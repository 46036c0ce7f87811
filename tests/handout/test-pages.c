/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The real content on every paper, in every language, with and without the letterhead of a
 * clinic: what a reader who turns the pages must be able to rely on.
 */

#include "usk-chart-figure.h"
#include "usk-compare-charts.h"
#include "usk-handout.h"
#include "usk-i18n.h"
#include "usk-image-figure.h"
#include "usk-layout-private.h"
#include "usk-tail.h"
#include "usk-test-folder.h"

#define LONG_NAME "The Lakeside and Northern Valley Center for Dermatology"
#define LOGO                                                                                                      \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 16'><rect width='60' height='16' fill='#00f'/></svg>"

/* A page that ends within a paragraph has room for fewer lines than this. */
#define MOST_WHITE_LINES 4

/* A page before the last is fuller than this. */
#define LEAST_FILL 0.5

/* Of the pages of a comparison one may be a little emptier, before a picture that needs most of
 * a page; the others are fuller than this.
 */
#define LEAST_COMPARED 0.41
#define FULL_COMPARED  0.55

/* An item of so many lines is whole, and in large letters a paragraph too. */
#define MOST_ITEM       4
#define MOST_LARGE_ITEM 8

/* A question of one's own takes as many. */
#define LEAST_OWN_LINES 3

/* A page that begins with the rest of a step has so many lines of it. */
#define LEAST_REST 3

static const char *const treatments[] = { "microneedling", "dry-needling", "facial-massage", NULL };
#define N_TREATMENTS (G_N_ELEMENTS (treatments) - 1)

/* By the variable that names the pack. */
static const struct {
  const char *pack;
  const char *language;
} languages[] = {
  { "UNDERSKIN_CONTENT", "en" },
  { "UNDERSKIN_CONTENT", "es" },
  { "UNDERSKIN_LANGUAGES", "eo" },
  { "UNDERSKIN_LANGUAGES", "he" },
};

/* Without a letterhead, with a short and with a long one. */
static const char *const clinics[] = { NULL, "Lakeside", LONG_NAME };

static UskFigure *logo;

typedef void (*Check) (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options);

static UskLayout *
lay_out (UskLibrary *library, const UskHandoutOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskLeaflet) leaflet = usk_compose (library, NULL, options, &error);
  UskPaperStyle style;
  UskLayout *layout;

  g_assert_no_error (error);
  style = usk_handout_options_get_style (options, leaflet->language);
  layout = usk_layout_new (leaflet, &style, NULL, &error);
  g_assert_no_error (error);

  return layout;
}

/* Lays out one form after the other on both papers, in normal and in large print. */
static void
check_forms (UskLibrary *library, UskHandoutOptions *options, Check check)
{
  g_autoptr (UskTongue) tongue G_GNUC_UNUSED = usk_tongue_new (usk_library_get_language (library));

  for (UskPaper paper = 0; paper < USK_N_PAPERS; paper++)
    for (guint large = 0; large < 2; large++)
      {
        UskLayout *layout;

        options->paper = paper;
        options->large_print = large == 1;
        g_test_message ("%s in %s on %s, %s, for %s", options->treatment, usk_library_get_language (library),
                        usk_paper_get_name (paper), large ? "large" : "normal",
                        options->clinic_name != NULL ? options->clinic_name : "nobody");
        layout = lay_out (library, options);
        check (library, layout, options);
        usk_layout_free (layout);
      }
}

static void
check_clinics (UskLibrary *library, gboolean brief, Check check)
{
  for (guint i = 0; i < N_TREATMENTS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (clinics); k++)
      {
        g_autoptr (UskHandoutOptions) options = usk_handout_options_new ();

        options->treatment = g_strdup (treatments[i]);
        options->made = g_date_time_new_utc (2026, 9, 30, 12, 0, 0);
        options->brief = brief;
        options->clinic_name = g_strdup (clinics[k]);
        if (clinics[k] != NULL)
          {
            options->clinic_phone = g_strdup ("+1 (555) 010-0199");
            options->logo = g_object_ref (logo);
          }
        check_forms (library, options, check);
      }
}

static void
check_all (gboolean brief, Check check)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UskLibrary) library =
        usk_library_open (g_getenv (languages[i].pack), languages[i].language, "112", &error);

      g_assert_no_error (error);
      check_clinics (library, brief, check);
    }
}

static const UskLayoutPage *
get_page (const UskLayout *layout, guint index)
{
  return g_ptr_array_index (layout->pages, index);
}

static guint
count_alarms (const UskLayoutPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->frames->len; i++)
    {
      const UskPiece *frame = g_ptr_array_index (page->frames, i);

      n += frame->kind == USK_PIECE_FRAME && frame->edge == USK_INK_ALARM;
    }

  return n;
}

/* The box has one frame in all, and that is among the first pages. */
static void
assert_whole (const UskLayout *layout, guint n_front)
{
  for (guint i = 0; i < layout->pages->len; i++)
    {
      guint n = count_alarms (get_page (layout, i));

      g_assert_cmpuint (n, <=, i < n_front ? 1 : 0);
      if (n > 0)
        n_front = 0;
    }
  g_assert_cmpuint (n_front, ==, 0);
}

/* What is to be read is no smaller than that of its kind of print. */
static void
assert_readable (const UskLayout *layout)
{
  UskFigureStyle figure = usk_paper_style_get_figure (&layout->style);

  g_assert_cmpfloat (usk_figure_style_get_label_size (&figure), >=, layout->style.large_print ? 18 : 9);
  for (UskTextRole role = 0; role < USK_N_TEXT_ROLES; role++)
    {
      double size = usk_paper_style_get_text (&layout->style, role).size;

      if (role != USK_TEXT_RUNNING && (role != USK_TEXT_NOTE || layout->style.large_print))
        g_assert_cmpfloat (size, >=, layout->style.large_print ? 18 : 12);
    }
}

/* Whether a page begins within a paragraph. */
static gboolean
begins_within (const UskLayoutPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->element != NULL)
        return piece->kind == USK_PIECE_LINE && piece->line > 0;
    }

  return FALSE;
}

/* No page ends in the middle of a sentence above white paper. */
static void
assert_full_where_torn (const UskLayout *layout)
{
  UskTextStyle body = usk_paper_style_get_text (&layout->style, USK_TEXT_BODY);

  for (guint i = 1; i < layout->pages->len; i++)
    if (begins_within (get_page (layout, i)))
      g_assert_cmpfloat (layout->bottom - get_page (layout, i - 1)->foot, <,
                         MOST_WHITE_LINES * body.size * body.leading);
}

/* The first piece of a page that is read. */
static const UskPiece *
get_first (const UskLayoutPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->element != NULL)
        return piece;
    }

  g_assert_not_reached ();
}

/* How many lines of a step that began before stand on a page above the next heading; how to read a
 * picture stands above that.
 */
static guint
count_rest (const UskLayoutPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->element == NULL)
        continue;
      if (piece->kind == USK_PIECE_FIGURE)
        return 0;
      if (piece->kind != USK_PIECE_LINE || piece->element->tag != USK_PDF_TAG_P ||
          piece->element->parent->tag != USK_PDF_TAG_SECT)
        break;
      n++;
    }

  return n;
}

/* No line or two of a step are all that is of it on a page. */
static void
assert_no_lost_lines (const UskLayout *layout)
{
  for (guint i = 1; i < layout->pages->len; i++)
    {
      guint n = count_rest (get_page (layout, i));

      g_assert_true (n == 0 || n >= LEAST_REST);
    }
}

/* No page begins within a short item, nor in large print within a short paragraph. */
static void
assert_texts_whole (const UskLayout *layout)
{
  for (guint i = 1; i < layout->pages->len; i++)
    {
      const UskPiece *first = get_first (get_page (layout, i));
      gboolean large = layout->style.large_print;

      if (begins_within (get_page (layout, i)) && (large || first->element->parent->tag == USK_PDF_TAG_LBODY))
        g_assert_cmpint (pango_layout_get_line_count (first->text), >, large ? MOST_LARGE_ITEM : MOST_ITEM);
    }
}

static guint
count_bullets (const UskLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    for (guint k = 0; k < get_page (layout, i)->pieces->len; k++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (layout, i)->pieces, k);

        n += piece->kind == USK_PIECE_LINE && g_str_equal (pango_layout_get_text (piece->text), "•");
      }

  return n;
}

static guint
count_points (UskLibrary *library, const char *treatment)
{
  static const char *const kinds[] = { "ask-first", "get-help", "aftercare" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GListModel) points = usk_library_list_points (library, treatment, kinds[i], NULL);

      n += g_list_model_get_n_items (points);
    }

  return n;
}

/* Whether a text of an element that is read, or of one that is not, contains words. */
static gboolean
is_said (const UskLayoutPage *page, const char *words, gboolean read)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->kind == USK_PIECE_LINE && (piece->element != NULL) == read &&
          strstr (pango_layout_get_text (piece->text), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The dates are read at the foot of the last page, and of no other. */
static void
assert_foot_is_read (UskLibrary *library, const UskLayout *layout)
{
  g_autofree char *version = usk_library_get_meta (library, "version");

  for (guint i = 0; i < layout->pages->len; i++)
    {
      gboolean is_last = i + 1 == layout->pages->len;

      g_assert_cmpint (is_said (get_page (layout, i), version, TRUE), ==, is_last);
      g_assert_cmpint (is_said (get_page (layout, i), version, FALSE), ==, !is_last);
    }
}

static guint
count_text (const UskLayout *layout, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    for (guint k = 0; k < get_page (layout, i)->pieces->len; k++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (layout, i)->pieces, k);

        n += piece->kind == USK_PIECE_LINE && piece->line == 0 &&
             strstr (pango_layout_get_text (piece->text), text) != NULL;
      }

  return n;
}

/* How many lines to write on there are. */
static guint
count_own_lines (const UskLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    for (guint k = 0; k < get_page (layout, i)->pieces->len; k++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (layout, i)->pieces, k);

        n += piece->kind == USK_PIECE_RULE && piece->ink == USK_INK_SOFT;
      }

  return n;
}

/* A picture says of which step it is, and there are lines to write on, or not even a heading
 * for them, and that only where a single sheet is full.
 */
static void
assert_caption_and_lines (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options)
{
  g_autoptr (GListModel) steps = usk_library_list_steps (library, options->treatment, NULL);
  guint n_captions = 0, n_lines = count_own_lines (layout);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (UskStep) step = g_list_model_get_item (steps, i);
      g_autofree char *name = g_strdup_printf ("%u. %s", usk_step_get_number (step), usk_step_get_title (step));

      n_captions += count_text (layout, name);
    }
  g_assert_cmpuint (n_captions, ==, options->large_print ? 0 : 1);
  g_assert_cmpuint (count_text (layout, _("Write your own questions here")), ==, n_lines > 0);
  if (n_lines > 0 || options->large_print)
    g_assert_cmpuint (n_lines, >=, LEAST_OWN_LINES);
}

/* All questions are there in normal print without a letterhead; where some are left out, and only there, it is
 * said where all of them are.
 */
static void
assert_questions (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options)
{
  g_autoptr (GListModel) questions = usk_library_list_points (library, options->treatment, "questions", NULL);
  gboolean shipped = strstr ("en es", usk_library_get_language (library)) != NULL;
  g_autofree char *fewer =
    usk_tail_bind (_("Much here is general guidance that no clinician has confirmed yet. "
                      "The full handout says more, has all the questions to ask, and names its sources."));
  guint n = count_text (layout, "☐"), said;

  if (options->clinic_name == NULL && shipped && !options->large_print)
    g_assert_cmpuint (n, ==, g_list_model_get_n_items (questions));
  said = count_text (layout, fewer);
  g_assert_cmpuint (said, ==, (n < g_list_model_get_n_items (questions) ? 1 : 0));
}

/* Adds the sections that begin on a page, each with its heading. */
static void
note_sections (const UskLayoutPage *page, GHashTable *sections)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->element != NULL &&
          (piece->element->tag == USK_PDF_TAG_H2 || piece->element->tag == USK_PDF_TAG_H3))
        g_hash_table_insert (sections, piece->element->parent, (gpointer) pango_layout_get_text (piece->text));
    }
}

/* The name of the section that a page goes on with, or NULL. */
static const char *
get_section (const UskLayoutPage *page, GHashTable *sections)
{
  const char *name = NULL;

  for (UskElement *element = get_first (page)->element; element != NULL && name == NULL; element = element->parent)
    name = g_hash_table_lookup (sections, element);

  return name;
}

static gboolean
is_chart (const char *name)
{
  for (UskCompareView view = 0; view < USK_N_COMPARE_VIEWS; view++)
    if (g_str_equal (name, usk_compare_charts_get_name (view)))
      return TRUE;

  return FALSE;
}

static gboolean
begins_with_item (const UskLayoutPage *page)
{
  for (UskElement *element = get_first (page)->element; element != NULL; element = element->parent)
    if (element->tag == USK_PDF_TAG_LI)
      return TRUE;

  return FALSE;
}

/* Large letters may break a long one into two lines. */
static gboolean
has_room_for_heading (const UskLayout *layout, const UskLayoutPage *page, const char *again)
{
  UskTextStyle heading = usk_paper_style_get_text (&layout->style, USK_TEXT_SUBHEADING);
  double line = heading.size * heading.leading;
  double width = (double) g_utf8_strlen (again, -1) * heading.size * 0.6;
  double height = width > layout->text_width ? 2 * line : line;

  return page->foot + height + layout->style.font_size < layout->bottom;
}

/* A chart that goes on on a page has its heading there again; a list has where there is room; and
 * nothing else has.
 */
static void
assert_headings_again (const UskLayout *layout)
{
  g_autoptr (GHashTable) sections = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const UskLayoutPage *page = get_page (layout, i);
      const char *name = get_section (page, sections);
      g_autofree char *again = g_strdup_printf (_("%s (continued)"), name != NULL ? name : "");
      gboolean said = is_said (page, again, FALSE);

      if (name == NULL || !(is_chart (name) || begins_with_item (page)))
        g_assert_false (said);
      else if (is_chart (name) || has_room_for_heading (layout, page, again))
        g_assert_true (said);
      note_sections (page, sections);
    }
}

/* Both sides of one sheet of paper, and of a second one only where large letters need it;
 * every point about a reader's safety; and the warning, whole, on the front of its sheet, with
 * what to remember before it or on the same page.  Only where large letters leave no room for
 * that under a letterhead, it goes to the back.
 */
static void
check_sheet (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options)
{
  g_assert_cmpuint (layout->pages->len, <=, options->large_print ? 4 : 2);
  g_assert_cmpuint (count_bullets (layout), ==, count_points (library, options->treatment));
  assert_whole (layout, 1);
  assert_readable (layout);
  assert_full_where_torn (layout);
  assert_foot_is_read (library, layout);
  assert_headings_again (layout);
  assert_questions (library, layout, options);
  assert_caption_and_lines (library, layout, options);
  if (!options->large_print || options->clinic_name == NULL)
    g_assert_cmpuint (layout->calm_page, <=, layout->alarm_page);
}

static void
test_short (void)
{
  check_all (TRUE, check_sheet);
}

/* Charts beside each other are there to be compared. */
static void
assert_charts_alike (const UskLayout *layout)
{
  double width = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    for (guint k = 0; k < get_page (layout, i)->pieces->len; k++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (layout, i)->pieces, k);

        if (piece->kind != USK_PIECE_FIGURE || !USK_IS_CHART_FIGURE (piece->figure) ||
            piece->width > layout->text_width / 2)
          continue;
        if (width > 0)
          g_assert_cmpfloat_with_epsilon (piece->width, width, 0.5);
        width = piece->width;
      }
}

/* Two fields of harms beside each other begin and end at the same height. */
static void
assert_feet_aligned (const UskLayout *layout)
{
  for (guint i = 0; i < layout->pages->len; i++)
    {
      const GPtrArray *pieces = get_page (layout, i)->pieces;

      for (guint k = 0; k + 1 < pieces->len; k++)
        {
          const UskPiece *one = g_ptr_array_index (pieces, k), *other = g_ptr_array_index (pieces, k + 1);

          if (one->kind == USK_PIECE_FIGURE && other->kind == USK_PIECE_FIGURE &&
              MAX (one->y, other->y) < MIN (one->y + one->height, other->y + other->height))
            g_assert_cmpfloat_with_epsilon (one->y + one->height, other->y + other->height, 0.1);
        }
    }
}

/* Whether what is on a page above a picture says how to read it. */
static gboolean
has_words_above (const UskLayout *layout, const UskLayoutPage *page, const UskPiece *figure)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const UskPiece *piece = g_ptr_array_index (page->pieces, i);

      if (piece->kind == USK_PIECE_LINE && piece->y >= layout->top && piece->y < figure->y)
        return TRUE;
    }

  return FALSE;
}

/* No page begins with a field of harms that nobody can read. */
static void
assert_keys (const UskLayout *layout)
{
  for (guint i = 0; i < layout->pages->len; i++)
    for (guint k = 0; k < get_page (layout, i)->pieces->len; k++)
      {
        const UskPiece *piece = g_ptr_array_index (get_page (layout, i)->pieces, k);

        if (piece->kind == USK_PIECE_FIGURE && USK_IS_CHART_FIGURE (piece->figure))
          g_assert_true (has_words_above (layout, get_page (layout, i), piece));
      }
}

/* Who opens a long handout sees at once when to get help, and turns no page that is
 * mostly white.
 */
static void
check_pages (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options)
{
  assert_whole (layout, 1);
  assert_readable (layout);
  assert_full_where_torn (layout);
  assert_charts_alike (layout);
  assert_texts_whole (layout);
  assert_no_lost_lines (layout);
  assert_headings_again (layout);
  for (guint i = 0; i + 1 < layout->pages->len; i++)
    g_assert_cmpfloat (usk_layout_get_fill (layout, i), >, LEAST_FILL);
}

static void
test_full (void)
{
  check_all (FALSE, check_pages);
}

/* Charts leave little white before them, in large print too. */
static void
check_compared (UskLibrary *library, const UskLayout *layout, const UskHandoutOptions *options)
{
  guint n_white = 0;

  assert_readable (layout);
  assert_full_where_torn (layout);
  assert_charts_alike (layout);
  assert_keys (layout);
  assert_feet_aligned (layout);
  assert_texts_whole (layout);
  assert_no_lost_lines (layout);
  assert_headings_again (layout);
  for (guint i = 0; i + 1 < layout->pages->len; i++)
    {
      g_assert_cmpfloat (usk_layout_get_fill (layout, i), >, LEAST_COMPARED);
      n_white += usk_layout_get_fill (layout, i) < FULL_COMPARED;
    }
  g_assert_cmpuint (n_white, <=, 1);
}

static void
test_compared (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages) * N_TREATMENTS; i++)
    {
      const char *language = languages[i / N_TREATMENTS].language;
      g_autoptr (GError) error = NULL;
      g_autoptr (UskLibrary) library =
        usk_library_open (g_getenv (languages[i / N_TREATMENTS].pack), language, "112", &error);
      g_autoptr (UskHandoutOptions) options = usk_handout_options_new ();

      g_assert_no_error (error);
      options->treatment = g_strdup (treatments[i % N_TREATMENTS]);
      options->made = g_date_time_new_utc (2026, 9, 30, 12, 0, 0);
      options->compare = g_strdupv ((char **) treatments);
      check_forms (library, options, check_compared);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (UskTestFolder) folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  usk_tongue_set_folder (g_getenv ("UNDERSKIN_LOCALEDIR"));
  folder = usk_test_folder_new ();
  path = usk_test_folder_write (folder, "logo.svg", LOGO, -1);
  logo = usk_image_figure_new (path, "Logo", &error);
  g_assert_no_error (error);

  g_test_add_func ("/pages/short", test_short);
  g_test_add_func ("/pages/full", test_full);
  g_test_add_func ("/pages/compared", test_compared);

  status = g_test_run ();
  g_object_unref (logo);

  return status;
}
