/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-motion-reader.h"

#include <math.h>
#include <string.h>

#include "usk-scan.h"

/* One SMIL element on its way to a motion.  Every mistake is told, not only
 * the first, so @valid says at the end whether the motion can be used.
 */
typedef struct {
  const xmlNode *node;
  UskReport *report;
  UskMotion *motion;
  gboolean valid;
} Reader;

static const char *const known_everywhere[] = {
  "id", "begin", "dur", "repeatCount", "fill", "calcMode", "keyTimes", "keySplines", "additive", NULL,
};
static const char *const known_animate[] = { "attributeName", "values", "from", "to", NULL };
static const char *const known_transform[] = { "attributeName", "type", "values", "from", "to", NULL };
static const char *const known_travel[] = { "path", "keyPoints", "rotate", NULL };

static G_GNUC_PRINTF (2, 3) void complain (Reader *reader, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  usk_report_problem (reader->report, reader->node, "%s; the motion is left out.", message);
  reader->valid = FALSE;
}

static gboolean
get_kind (const xmlNode *node, UskMotionKind *kind, const char *const **known)
{
  g_autofree char *target = usk_svg_get (node, "attributeName");
  g_autofree char *type = usk_svg_get (node, "type");

  *known = known_travel;
  *kind = USK_MOTION_TRAVEL;
  if (usk_svg_is (node, "animateMotion"))
    return TRUE;

  *known = known_animate;
  *kind = USK_MOTION_OPACITY;
  if (usk_svg_is (node, "animate"))
    return g_strcmp0 (target, "opacity") == 0;

  *known = known_transform;
  if (!usk_svg_is (node, "animateTransform") || g_strcmp0 (target, "transform") != 0)
    return FALSE;
  if (g_strcmp0 (type, "scale") == 0)
    *kind = USK_MOTION_SCALE;
  else if (g_strcmp0 (type, "rotate") == 0)
    *kind = USK_MOTION_ROTATE;
  else
    *kind = USK_MOTION_TRANSLATE;

  return *kind != USK_MOTION_TRANSLATE || type == NULL || strcmp (type, "translate") == 0;
}

static void
check_attributes (Reader *reader, const char *const *known)
{
  for (const xmlAttr *attribute = reader->node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;

      if (attribute->ns != NULL || !(g_strv_contains (known, name) || g_strv_contains (known_everywhere, name)))
        complain (reader, "A motion has no attribute \"%s\" here", name);
    }
}

/* A list ends with its last item, with or without a semicolon behind it. */
static char **
get_list (Reader *reader, const char *attribute)
{
  g_autofree char *text = usk_svg_get (reader->node, attribute);

  if (text == NULL)
    return NULL;

  g_strchomp (text);
  if (g_str_has_suffix (text, ";"))
    text[strlen (text) - 1] = '\0';

  return g_strsplit (text, ";", -1);
}

static char **
get_values (Reader *reader)
{
  char **values = get_list (reader, "values");
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (values != NULL)
    return values;

  from = usk_svg_get (reader->node, "from");
  to = usk_svg_get (reader->node, "to");
  if (from == NULL || to == NULL)
    return NULL;

  values = g_new0 (char *, 3);
  values[0] = g_steal_pointer (&from);
  values[1] = g_steal_pointer (&to);

  return values;
}

static gboolean
scan_value (UskMotionKind kind, const char *text, double value[3])
{
  guint n;

  value[0] = value[1] = value[2] = 0;
  switch (kind)
    {
    case USK_MOTION_TRANSLATE:
      return usk_scan_numbers (text, value, 1, 2, NULL);
    case USK_MOTION_SCALE:
      if (!usk_scan_numbers (text, value, 1, 2, &n))
        return FALSE;
      if (n == 1)
        value[1] = value[0];
      return TRUE;
    case USK_MOTION_ROTATE:
      return usk_scan_numbers (text, value, 1, 3, &n) && n != 2;
    case USK_MOTION_OPACITY:
    case USK_MOTION_TRAVEL:
      return usk_scan_numbers (text, value, 1, 1, NULL) && value[0] >= 0 && value[0] <= 1;
    default:
      return FALSE;
    }
}

static void
set_values (Reader *reader, const char *what, char **list)
{
  UskMotion *motion = reader->motion;

  motion->timing.n_values = g_strv_length (list);
  motion->values = (double (*)[3]) g_new0 (double, 3 * MAX (1, motion->timing.n_values));
  if (motion->timing.n_values == 0)
    complain (reader, "A motion needs %s", what);

  for (guint i = 0; i < motion->timing.n_values; i++)
    if (!scan_value (motion->kind, list[i], motion->values[i]))
      complain (reader, "\"%s\" is not a value that %s may have", list[i], what);
}

static void
read_travel (Reader *reader)
{
  UskMotion *motion = reader->motion;
  g_autofree char *path = usk_svg_get (reader->node, "path");
  g_autofree char *rotate = usk_svg_get (reader->node, "rotate");
  g_auto (GStrv) points = get_list (reader, "keyPoints");

  motion->path = path != NULL ? usk_path_parse (path) : NULL;
  if (motion->path == NULL)
    complain (reader, "<animateMotion> needs a path, and the path must be right");
  if (g_strcmp0 (rotate, "auto") == 0 || g_strcmp0 (rotate, "auto-reverse") == 0)
    {
      motion->turns = TRUE;
      motion->angle = rotate[4] == '-' ? 180 : 0;
    }
  else if (rotate != NULL && !usk_scan_numbers (rotate, &motion->angle, 1, 1, NULL))
    complain (reader, "rotate is \"auto\" or an angle");

  if (points != NULL)
    set_values (reader, "keyPoints", points);
  else
    {
      char *whole[] = { (char *) "0", (char *) "1", NULL };

      set_values (reader, "keyPoints", whole);
    }
}

static void
read_values (Reader *reader)
{
  g_auto (GStrv) values = get_values (reader);

  if (values == NULL)
    complain (reader, "A motion needs values, or from and to");
  else
    set_values (reader, "values", values);
}

static void
read_mode (Reader *reader)
{
  UskTiming *timing = &reader->motion->timing;
  gboolean travels = reader->motion->kind == USK_MOTION_TRAVEL;
  gboolean has_points = xmlHasNsProp ((xmlNode *) reader->node, BAD_CAST "keyPoints", NULL) != NULL;
  g_autofree char *mode = usk_svg_get (reader->node, "calcMode");

  timing->mode = USK_CALC_LINEAR;
  if (g_strcmp0 (mode, "spline") == 0)
    timing->mode = USK_CALC_SPLINE;
  else if (g_strcmp0 (mode, "discrete") == 0)
    timing->mode = USK_CALC_DISCRETE;
  else if (mode != NULL && strcmp (mode, "linear") != 0 && !(travels && strcmp (mode, "paced") == 0))
    complain (reader, "calcMode=\"%s\" is not known", mode);

  /* The even pace is what <animateMotion> has by itself, and only that works
   * without key points.
   */
  if (travels && has_points != (mode != NULL && strcmp (mode, "paced") != 0))
    complain (reader, "keyPoints and a calcMode belong together");
}

static void
spread_evenly (UskTiming *timing)
{
  double n = timing->mode == USK_CALC_DISCRETE ? timing->n_values : MAX (1, timing->n_values - 1.0);

  for (guint i = 0; i < timing->n_values; i++)
    timing->key_times[i] = i / n;
}

static gboolean
times_are_right (const UskTiming *timing)
{
  guint last = timing->n_values - 1;

  if (timing->key_times[0] < 0 || timing->key_times[0] > 0)
    return FALSE;

  for (guint i = 1; i <= last; i++)
    if (timing->key_times[i] < timing->key_times[i - 1] || timing->key_times[i] > 1)
      return FALSE;

  return last == 0 || timing->mode == USK_CALC_DISCRETE || timing->key_times[last] >= 1;
}

static void
read_times (Reader *reader)
{
  UskTiming *timing = &reader->motion->timing;
  g_auto (GStrv) times = get_list (reader, "keyTimes");
  gboolean right = TRUE;

  timing->key_times = g_new0 (double, MAX (1, timing->n_values));
  if (times == NULL)
    {
      spread_evenly (timing);
      return;
    }
  if (g_strv_length (times) != timing->n_values)
    {
      complain (reader, "There are %u values but %u keyTimes", timing->n_values, g_strv_length (times));
      return;
    }

  for (guint i = 0; i < timing->n_values; i++)
    right = usk_scan_numbers (times[i], &timing->key_times[i], 1, 1, NULL) && right;
  if (!right || (timing->n_values > 0 && !times_are_right (timing)))
    complain (reader, "keyTimes go from 0 to 1 and never back");
}

static gboolean
scan_spline (const char *text, double spline[4])
{
  if (!usk_scan_numbers (text, spline, 4, 4, NULL))
    return FALSE;

  for (guint i = 0; i < 4; i++)
    if (spline[i] < 0 || spline[i] > 1)
      return FALSE;

  return TRUE;
}

static void
read_splines (Reader *reader)
{
  UskTiming *timing = &reader->motion->timing;
  g_auto (GStrv) splines = get_list (reader, "keySplines");
  guint gaps = MAX (1, timing->n_values) - 1;

  if (timing->mode != USK_CALC_SPLINE)
    {
      if (splines != NULL)
        complain (reader, "keySplines need calcMode=\"spline\"");
      return;
    }
  if (splines == NULL || g_strv_length (splines) != gaps)
    {
      complain (reader, "There are %u gaps between values but %u keySplines", gaps,
                splines != NULL ? g_strv_length (splines) : 0);
      return;
    }

  timing->splines = g_new0 (double, 4 * MAX (1, gaps));
  for (guint i = 0; i < gaps; i++)
    if (!scan_spline (splines[i], &timing->splines[4 * i]))
      complain (reader, "\"%s\" is not a spline: four numbers in 0..1", splines[i]);
}

static void
read_clock (Reader *reader)
{
  UskTiming *timing = &reader->motion->timing;
  g_autofree char *begin = usk_svg_get (reader->node, "begin");
  g_autofree char *duration = usk_svg_get (reader->node, "dur");
  g_autofree char *repeat = usk_svg_get (reader->node, "repeatCount");

  timing->repeat = 1;
  if (begin != NULL && !usk_scan_seconds (begin, &timing->begin))
    complain (reader, "begin=\"%s\" is not an offset in seconds", begin);
  if (duration == NULL || !usk_scan_seconds (duration, &timing->duration) || timing->duration < 0.01)
    {
      complain (reader, "dur must be given in seconds");
      timing->duration = 1;
    }
  if (g_strcmp0 (repeat, "indefinite") == 0)
    timing->repeat = INFINITY;
  else if (repeat != NULL && (!usk_scan_numbers (repeat, &timing->repeat, 1, 1, NULL) || timing->repeat <= 0))
    complain (reader, "repeatCount=\"%s\" is neither a number nor \"indefinite\"", repeat);
}

static void
read_choices (Reader *reader)
{
  g_autofree char *fill = usk_svg_get (reader->node, "fill");
  g_autofree char *additive = usk_svg_get (reader->node, "additive");

  reader->motion->timing.freeze = g_strcmp0 (fill, "freeze") == 0;
  if (fill != NULL && !reader->motion->timing.freeze && strcmp (fill, "remove") != 0)
    complain (reader, "fill is \"freeze\" or \"remove\"");

  reader->motion->sum = g_strcmp0 (additive, "sum") == 0;
  if (additive != NULL && !reader->motion->sum && strcmp (additive, "replace") != 0)
    complain (reader, "additive is \"sum\" or \"replace\"");
  if (reader->motion->sum && reader->motion->kind == USK_MOTION_OPACITY)
    complain (reader, "additive=\"sum\" is for transforms");
}

static void
check_late_start (Reader *reader)
{
  const UskMotion *motion = reader->motion;

  if (reader->valid && motion->kind == USK_MOTION_OPACITY && motion->timing.begin > 0 && motion->values[0][0] <= 0)
    usk_report_problem (reader->report, reader->node,
                        "Before its begin this motion hides nothing: begin at 0 and hold the first value.");
}

/**
 * usk_motion_read:
 * @node: a SMIL element
 * @report: gets everything that is wrong with it
 *
 * Returns: (transfer full) (nullable): the motion, or %NULL when it cannot be
 *   played as written.
 */
UskMotion *
usk_motion_read (const xmlNode *node, UskReport *report)
{
  g_autoptr (UskMotion) motion = NULL;
  Reader reader = { .node = node, .report = report, .valid = TRUE };
  const char *const *known;
  UskMotionKind kind;

  if (!get_kind (node, &kind, &known))
    {
      complain (&reader, "Only transform, opacity and animateMotion can move");
      return NULL;
    }

  motion = reader.motion = usk_motion_new (kind);
  check_attributes (&reader, known);
  if (kind == USK_MOTION_TRAVEL)
    read_travel (&reader);
  else
    read_values (&reader);
  read_mode (&reader);
  read_times (&reader);
  read_splines (&reader);
  read_clock (&reader);
  read_choices (&reader);
  check_late_start (&reader);

  return reader.valid ? g_steal_pointer (&motion) : NULL;
}
