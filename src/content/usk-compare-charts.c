/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Picks the numbers of a comparison for its pictures. */

#include "usk-compare-charts.h"

#include "usk-i18n.h"
#include "usk-quantity-text.h"

#define DAYS_PER_WEEK  7.0
#define DAYS_PER_MONTH 30.4

/* Ends that differ by less than this are one. */
#define NO_RANGE 1e-6

static const struct {
  const char *id;
  const char *name;
  UskChartKind kind;
} views[USK_N_COMPARE_VIEWS] = {
  [USK_COMPARE_DEPTH] = { "depth", N_("How deep"), USK_CHART_DEPTH },
  [USK_COMPARE_TIME] = { "time", N_("When"), USK_CHART_TIME },
  [USK_COMPARE_HARM_SESSIONS] = { "harm-sessions", N_("Harms per 1,000 sessions"), USK_CHART_HARM },
  [USK_COMPARE_HARM_PEOPLE] = { "harm-people", N_("Harms per 1,000 people"), USK_CHART_HARM },
};

/* What one unit of a quantity is in the unit of a view; 0 if it is not of it. */
static const struct {
  UskCompareView view;
  const char *unit;
  double factor;
} factors[] = {
  { USK_COMPARE_DEPTH, "mm", 1 },
  { USK_COMPARE_TIME, "days", 1 },
  { USK_COMPARE_TIME, "weeks", DAYS_PER_WEEK },
  { USK_COMPARE_TIME, "months", DAYS_PER_MONTH },
  { USK_COMPARE_HARM_SESSIONS, "events-per-1000-sessions", 1 },
  { USK_COMPARE_HARM_PEOPLE, "people-per-1000", 1 },
};

/* The line of time is about recovery and results, not about the weeks between
 * visits.
 */
static gboolean
belongs (UskCompareView view, UskAspect *aspect)
{
  static const char *const times[] = { "downtime", "when-results-show", "how-long-it-lasts", NULL };

  return view != USK_COMPARE_TIME || g_strv_contains (times, usk_aspect_get_id (aspect));
}

static double
find_factor (UskCompareView view, const char *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i].view == view && g_str_equal (factors[i].unit, unit))
      return factors[i].factor;

  return 0;
}

/* The same number may stand in the answers to several questions, such as that
 * after pain and that after harms.  A picture shows it once.
 */
static gboolean
is_known (GPtrArray *rows, const UskChartRow *row)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const UskChartRow *other = g_ptr_array_index (rows, i);

      if (g_str_equal (other->choice, row->choice) && g_str_equal (other->what, row->what) &&
          g_str_equal (other->value, row->value) && g_strcmp0 (other->group, row->group) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The line of time answers three questions at once, so each row says which. */
static void
add_quantities (GPtrArray *rows, GPtrArray *passages, UskAspect *aspect, UskChoice *choice, GListModel *quantities,
                UskCompareView view)
{
  const char *group = view == USK_COMPARE_TIME ? usk_aspect_get_name (aspect) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (quantities); i++)
    {
      g_autoptr (UskQuantity) quantity = g_list_model_get_item (quantities, i);
      double factor = find_factor (view, usk_quantity_get_unit (quantity));
      g_autofree char *value = usk_quantity_text_describe (quantity);
      g_autofree char *number = usk_quantity_text_describe_number (quantity);
      UskPassage *passage = usk_quantity_get_passage (quantity);
      UskChartRow *row;

      if (factor <= 0)
        continue;
      row =
        usk_chart_row_new (usk_choice_get_name (choice), usk_passage_get_plain (passage), value,
                           usk_quantity_get_low (quantity) * factor, usk_quantity_get_high (quantity) * factor);
      usk_chart_row_set_group (row, group);
      usk_chart_row_set_number (row, number);
      usk_chart_row_set_duration (row, usk_quantity_is_from_treatment (quantity));
      usk_chart_row_set_people (row, view == USK_COMPARE_HARM_PEOPLE);
      if (is_known (rows, row))
        {
          usk_chart_row_free (row);
          continue;
        }
      g_ptr_array_add (rows, row);
      if (passages != NULL)
        g_ptr_array_add (passages, g_object_ref (passage));
    }
}

/**
 * usk_compare_charts_get_id:
 * @view: a picture
 *
 * Returns: (transfer none): its id.
 */
const char *
usk_compare_charts_get_id (UskCompareView view)
{
  g_return_val_if_fail (view < USK_N_COMPARE_VIEWS, NULL);

  return views[view].id;
}

/**
 * usk_compare_charts_get_name:
 * @view: a picture
 *
 * Returns: (transfer none): its name in the visitor's language.
 */
const char *
usk_compare_charts_get_name (UskCompareView view)
{
  g_return_val_if_fail (view < USK_N_COMPARE_VIEWS, NULL);

  return _(views[view].name);
}

/* What a picture can show, as bits. */
enum {
  MARK_SPAN = 1 << 0,   /* it reaches from one end to another, or that deep */
  MARK_MAYBE = 1 << 1,  /* some of it is not for all */
  MARK_MOMENT = 1 << 2, /* one point in time */
  MARK_NONE = 1 << 3,   /* no time at all */
  MARK_MUSCLE = 1 << 4, /* the section goes that deep */
  MARK_BELOW = 1 << 6,  /* deeper than the skin that is drawn */
  MARK_SEEN = 1 << 5,   /* when it was seen */
  MARK_PEOPLE = 1 << 7, /* people are counted, not sessions */
};

static guint
get_time_marks (const UskChartRow *row)
{
  gboolean is_range = row->high - row->low > NO_RANGE;

  if (row->high <= 0)
    return MARK_NONE;
  if (row->is_duration)
    return MARK_SPAN | (is_range ? MARK_MAYBE : 0);

  return is_range ? MARK_SEEN : MARK_MOMENT;
}

/* The marks that a picture has: what is not in it is not explained. */
static guint
collect_marks (UskCompareView view, GPtrArray *rows)
{
  /* Less than one of the figures is not drawn as one. */
  double least = views[view].kind == USK_CHART_HARM ? 1 : NO_RANGE;
  guint marks = view == USK_COMPARE_HARM_PEOPLE ? MARK_PEOPLE : 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UskChartRow *row = g_ptr_array_index (rows, i);

      if (views[view].kind == USK_CHART_TIME)
        marks |= get_time_marks (row);
      else
        marks |= (row->low >= least ? MARK_SPAN : 0) | (row->high - row->low > NO_RANGE ? MARK_MAYBE : 0);
      if (views[view].kind == USK_CHART_DEPTH && usk_chart_shows_muscle (row->high))
        marks |= MARK_MUSCLE;
      if (views[view].kind == USK_CHART_DEPTH && usk_chart_leaves_skin (row->high))
        marks |= MARK_BELOW;
    }

  return marks;
}

static void
add_sentence (GString *hint, gboolean is_needed, const char *sentence)
{
  if (!is_needed)
    return;

  if (hint->len > 0)
    g_string_append_c (hint, ' ');
  g_string_append (hint, sentence);
}

static void
add_depth_hint (GString *hint, guint marks, UskChartPalette palette)
{
  add_sentence (hint, TRUE, _("True to scale, from the surface down."));
  add_sentence (hint, (marks & MARK_SPAN) != 0, _("Solid: this deep."));
  add_sentence (hint, (marks & MARK_MAYBE) != 0, _("Striped: up to this deep."));
  add_sentence (hint, (marks & MARK_BELOW) != 0 && (marks & MARK_MUSCLE) == 0,
                _("The skin is drawn as on the face. How thick it is differs from place to place."));
  add_sentence (
    hint, (marks & MARK_MUSCLE) != 0,
    _("The skin is drawn as on the face. How thick it is and how deep muscle lies differ from place to place."));
}

static void
add_time_hint (GString *hint, guint marks, UskChartPalette palette)
{
  gboolean is_striped = (marks & MARK_MAYBE) != 0;

  add_sentence (hint, is_striped, _("A bar is a span of time; where it is striped, it may be that long."));
  add_sentence (hint, !is_striped && (marks & MARK_SPAN) != 0, _("A bar is a span of time."));
  add_sentence (hint, (marks & MARK_SEEN) != 0, _("A bracket is when it was seen."));
  add_sentence (hint, (marks & MARK_MOMENT) != 0, _("A dot is one point in time."));
  add_sentence (hint, (marks & MARK_NONE) != 0, _("A ring is zero days."));
}

static void
add_harm_hint (GString *hint, guint marks, UskChartPalette palette)
{
  gboolean is_monochrome = palette == USK_CHART_PALETTE_MONOCHROME;

  add_sentence (hint, (marks & MARK_PEOPLE) != 0, _("Each field has 1,000 people, in blocks of 100."));
  add_sentence (hint, (marks & MARK_PEOPLE) == 0, _("Each field has 1,000 sessions, in blocks of 100."));
  add_sentence (hint, (marks & MARK_SPAN) != 0, _("Dark: it happened."));
  add_sentence (hint, (marks & MARK_MAYBE) != 0, _("Outlined: up to this many."));
  add_sentence (hint, !is_monochrome, _("Pale: it did not happen."));
  add_sentence (hint, is_monochrome, _("Dots: it did not happen."));
}

/**
 * usk_compare_charts_get_hint:
 * @view: a picture
 * @rows: (element-type UskChartRow): what it shows
 * @palette: the colors that it is drawn in: black and white has other marks
 *
 * Returns: (transfer full): how to read it, in the visitor's language: of its marks those
 *   that it has.
 */
char *
usk_compare_charts_get_hint (UskCompareView view, GPtrArray *rows, UskChartPalette palette)
{
  static void (*const add[]) (GString * hint, guint marks, UskChartPalette palette) = {
    [USK_CHART_DEPTH] = add_depth_hint,
    [USK_CHART_TIME] = add_time_hint,
    [USK_CHART_HARM] = add_harm_hint,
  };
  GString *hint;

  g_return_val_if_fail (view < USK_N_COMPARE_VIEWS, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  hint = g_string_new (NULL);
  add[views[view].kind](hint, collect_marks (view, rows), palette);

  return g_string_free (hint, FALSE);
}

/**
 * usk_compare_charts_get_scale:
 * @view: a picture
 *
 * Returns: (transfer none) (nullable): in the visitor's language, what to know of its scale, if
 *   that is not as everybody would think.
 */
const char *
usk_compare_charts_get_scale (UskCompareView view)
{
  g_return_val_if_fail (view < USK_N_COMPARE_VIEWS, NULL);

  return views[view].kind == USK_CHART_TIME ? _("Later times stand closer together.") : NULL;
}

/**
 * usk_compare_charts_get_kind:
 * @view: a picture
 *
 * Returns: the kind of chart that draws it.
 */
UskChartKind
usk_compare_charts_get_kind (UskCompareView view)
{
  g_return_val_if_fail (view < USK_N_COMPARE_VIEWS, USK_CHART_DEPTH);

  return views[view].kind;
}

/**
 * usk_compare_charts_collect:
 * @library: the content
 * @aspects: the #UskAspect items
 * @choices: (element-type UskChoice): what is compared
 * @view: a picture
 * @passages: (nullable) (element-type UskPassage): gets, for each row, where its number comes from
 * @error: return location: what the library says
 *
 * Returns: (transfer full) (nullable) (element-type UskChartRow): its rows,
 *   none when no number is known.
 */
GPtrArray *
usk_compare_charts_collect (UskLibrary *library, GListModel *aspects, GPtrArray *choices, UskCompareView view,
                            GPtrArray *passages, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usk_chart_row_free);

  for (guint a = 0; a < g_list_model_get_n_items (aspects); a++)
    {
      g_autoptr (UskAspect) aspect = g_list_model_get_item (aspects, a);

      for (guint c = 0; belongs (view, aspect) && c < choices->len; c++)
        {
          UskChoice *choice = g_ptr_array_index (choices, c);
          g_autoptr (GListModel) quantities =
            usk_library_list_quantities (library, usk_choice_get_id (choice), usk_aspect_get_id (aspect), error);

          if (quantities == NULL)
            return NULL;
          add_quantities (rows, passages, aspect, choice, quantities, view);
        }
    }

  return g_steal_pointer (&rows);
}
