/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each way to spoil the small source is a line of a table: what is changed,
 * and the problem that must then be told, with its file and line.
 */

#include <glib/gstdio.h>

#include "usk-test-source.h"

typedef struct {
  const char *name;
  const char *file;
  const char *old;
  const char *new;
  const char *where;
  const char *line; /* words on the line, or NULL for the file as a whole */
  const char *says;
} Bad;

#define LONG_SENTENCE "One two six ten one two six ten one two six ten one two six ten one two six ten now."

#define TEN_WORDS "go in and out of it all day to me. "
#define HUNDRED_WORDS                                                                                             \
  TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS TEN_WORDS

#define HARD_WORDS "Percutaneous instrumentation precipitates inflammation"

/* Easy by the length of its words and sentences, but with one long word in each sentence. */
#define MANY_LONG_WORDS                                                                                           \
  "It is an animal if it can run and eat. It is a family if it is you and me. "                                   \
  "It is a radio if it can sing to me and you. It is an area if it is big and flat to us."

#define DOT_QUESTION                                                                                              \
  "  <question id=\"dot\" step=\"second\">\n"                                                                     \
  "    <ask>Where does the dot go?</ask>\n"                                                                       \
  "    <answer right=\"yes\">Down</answer>\n"                                                                     \
  "    <answer>Up &amp; away</answer>\n"                                                                          \
  "    <answer>Nowhere</answer>\n"                                                                                \
  "    <when-right basis=\"general\">Yes. It goes down.</when-right>\n"                                           \
  "    <when-wrong basis=\"general\">It is easy to think so. But it goes down.</when-wrong>\n"                    \
  "  </question>\n"

static const Bad bads[] = {
  /* What is named must exist. */
  { "unknown/source", "treatments/one.xml", "<summary sources=\"ONE01\">", "<summary sources=\"ONE01 NOPE9\">",
    "treatments/one.xml", "<summary", "there is no source \"NOPE9\"" },
  { "unknown/term", "treatments/one.xml", "ref=\"dermis\"", "ref=\"nope\"", "treatments/one.xml", "ref=\"nope\"",
    "there is no term \"nope\"" },
  { "unknown/term-of-label", "scenes/simple.xml", "term=\"needle\"", "term=\"nope\"", "scenes/simple.xml",
    "term=\"nope\"", "there is no term \"nope\"" },
  { "unknown/scene-of-step", "treatments/one.xml", "<step id=\"second\" scene=\"slide\">",
    "<step id=\"second\" scene=\"nope\">", "treatments/one.xml", "scene=\"nope\"", "there is no scene \"nope\"" },
  { "unknown/scene-of-treatment", "treatments/one.xml", "position=\"1\" scene=\"still\"",
    "position=\"1\" scene=\"nope\"", "treatments/one.xml", "scene=\"nope\"", "there is no scene \"nope\"" },
  { "unknown/step", "claims.xml", "steps=\"first second\"", "steps=\"first nope\"", "claims.xml",
    "steps=", "there is no step \"nope\"" },
  { "unknown/step-of-question", "treatments/one.xml", "<question id=\"dot\" step=\"second\">",
    "<question id=\"dot\" step=\"nope\">", "treatments/one.xml", "step=\"nope\"", "there is no step \"nope\"" },
  { "unknown/source-of-reply", "treatments/one.xml", "<when-wrong sources=\"TWO02\">",
    "<when-wrong sources=\"NOPE9\">", "treatments/one.xml",
    "<when-wrong sources=", "there is no source \"NOPE9\"" },
  { "unknown/treatment", "claims.xml", "article=\"microneedling\"", "article=\"dry-needling\"", "claims.xml",
    "<claim ", "there is no treatment \"dry-needling\"" },
  { "unknown/part", "scenes/simple.xml", "<show>paper skin dot</show>", "<show>paper skin dot nope</show>",
    "scenes/simple.xml", "id=\"still\"", "has no part \"nope\" to show" },
  { "unknown/part-of-label", "scenes/simple.xml", "part=\"dot\"", "part=\"nope\"", "scenes/simple.xml",
    "id=\"still\"", "nope" },
  { "unknown/focus", "scenes/simple.xml", "<focus>skin dot</focus>", "<focus>skin marker</focus>",
    "scenes/simple.xml", "id=\"still\"", "it focuses on \"marker\", which it does not show" },
  { "unknown/camera", "scenes/simple.xml", "part=\"frame-all\" padding=\"20\"",
    "part=\"frame-nope\" padding=\"20\"", "scenes/simple.xml", "id=\"still\"", "frame-nope" },
  { "unknown/anchor", "diagrams/simple.svg", "id=\"at-skin-right\"", "id=\"at-nope\"", "scenes/simple.xml",
    "id=\"slide\"", "ends on the unknown anchor \"skin-right\"" },
  { "unknown/diagram", "scenes/simple.xml", "diagram=\"simple\"", "diagram=\"nope\"", "scenes/simple.xml",
    "id=\"still\"", "there is no readable drawing \"nope.svg\"" },
  { "unknown/choice", "comparison.xml", "<panel choice=\"rest\" aspect=\"what\"",
    "<panel choice=\"nope\" aspect=\"what\"", "comparison.xml", "choice=\"nope\"", "there is no choice \"nope\"" },
  { "unknown/aspect", "comparison.xml", "<panel choice=\"rest\" aspect=\"what\"",
    "<panel choice=\"rest\" aspect=\"nope\"", "comparison.xml", "aspect=\"nope\"", "there is no aspect \"nope\"" },

  /* What the kiosk would refuse. */
  { "length/text", "treatments/one.xml", "Move the dot down.",
    HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS
      HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS HUNDRED_WORDS,
    "treatments/one.xml", "go in and out", "a text of <text> has more than 4000 bytes" },

  /* And exist once. */
  { "twice/source", "sources.xml", "id=\"TWO02\"", "id=\"ONE01\"", "sources.xml", "kind=\"history\"",
    "source \"ONE01\" was already given in sources.xml:5" },
  { "twice/term", "terms.xml", "id=\"needle\"", "id=\"dermis\"", "terms.xml", NULL,
    "term \"dermis\" was already given in terms.xml:5" },
  { "twice/step", "treatments/one.xml", "<step id=\"second\"", "<step id=\"first\"", "treatments/one.xml",
    "scene=\"slide\"", "step \"first\" was already given in treatments/one.xml:9" },
  { "twice/scene", "scenes/simple.xml", "id=\"slide\"", "id=\"still\"", "scenes/simple.xml", "play=\"once\"",
    "scene \"still\" was already given in scenes/simple.xml:5" },
  { "twice/source-in-passage", "treatments/one.xml", "sources=\"TWO02 ONE01\"", "sources=\"TWO02 ONE01 TWO02\"",
    "treatments/one.xml", "TWO02 ONE01 TWO02", "source \"TWO02\" is named twice" },
  { "twice/question", "treatments/one.xml", "<question id=\"dot\"", "<question id=\"layer\"", "treatments/one.xml",
    "<question id=\"layer\" step=\"second\"", "question \"layer\" was already given in" },
  { "twice/answer", "treatments/one.xml", "<answer>Nowhere</answer>", "<answer>Down</answer>",
    "treatments/one.xml", "<answer>Down</answer>", "has this answer twice" },
  { "twice/panel", "comparison.xml", "<panel choice=\"rest\" aspect=\"what\"",
    "<panel choice=\"rest\" aspect=\"harm\"", "comparison.xml", "certainty=\"not-established\"",
    "was already given in line" },

  /* The grammar. */
  { "grammar/element", "terms.xml", "<alias>Inner skin</alias>", "<nickname>Inner skin</nickname>", "terms.xml",
    "<nickname>", "nickname" },
  { "grammar/missing-attribute", "treatments/one.xml", "<text basis=\"general\">Move", "<text>Move",
    "treatments/one.xml", "<text>Move", "" },
  { "grammar/general-with-source", "treatments/one.xml", "<text basis=\"general\">Move",
    "<text basis=\"general\" sources=\"ONE01\">Move", "treatments/one.xml", "Move the dot", "" },
  { "grammar/bad-id", "terms.xml", "id=\"needle\"", "id=\"Needle Two\"", "terms.xml", "Needle Two", "" },
  { "grammar/bad-date", "content.xml", "published=\"2026-11-21\"", "published=\"yesterday\"", "content.xml",
    "yesterday", "" },
  { "language", "content.xml", "language=\"en\"", "language=\"de\"", "content.xml", "language=\"de\"",
    "the language of a source is \"en\", not \"de\"" },
  { "grammar/bad-verdict", "claims.xml", "verdict=\"history\"", "verdict=\"true\"", "claims.xml",
    "verdict=\"true\"", "" },
  { "grammar/no-bold", "treatments/one.xml", "Move the dot down.", "Move the <b>dot</b> down.",
    "treatments/one.xml", "<b>dot</b>", "" },
  { "grammar/missing-section", "treatments/one.xml",
    "<aftercare>\n    <point basis=\"general\">Rest for a day.</point>\n  </aftercare>\n", "",
    "treatments/one.xml", NULL, "" },

  { "grammar/two-answers", "treatments/one.xml", "    <answer>The dot</answer>\n", "", "treatments/one.xml", NULL,
    "" },
  { "grammar/no-reply", "treatments/one.xml",
    "    <when-wrong sources=\"TWO02\">Many people think so. But it is the dermis.</when-wrong>\n", "",
    "treatments/one.xml", NULL, "" },
  { "grammar/reply-without-origin", "treatments/one.xml", "<when-wrong sources=\"TWO02\">", "<when-wrong>",
    "treatments/one.xml", "<when-wrong>Many", "" },
  { "grammar/term-in-answer", "treatments/one.xml", "<answer>The paper</answer>",
    "<answer>The <term ref=\"dermis\">paper</term></answer>", "treatments/one.xml", "paper</term>", "" },

  /* The file itself. */
  { "file/malformed", "terms.xml", "</name>\n    <alias>", "</nam>\n    <alias>", "terms.xml", "</nam>", "" },
  { "file/cut-off", "terms.xml", "</terms>", "", "terms.xml", NULL, "" },
  { "file/empty", "content.xml", "language=\"en\"", "language=\"en\" language=\"en\"", "content.xml",
    "language=", "" },
  { "file/entity", "terms.xml", "Inner skin", "&inner;", "terms.xml", "&inner;", "inner" },

  /* Nothing is blank. */
  { "blank/title", "treatments/one.xml", "<title>The second step</title>", "<title> </title>",
    "treatments/one.xml", "<title> </title>", "<title> is empty" },
  { "blank/text", "treatments/one.xml", "Move the dot down.", "", "treatments/one.xml",
    "<text basis=\"general\"><", "<text> is empty" },
  { "blank/ask", "treatments/one.xml", "<ask>Where does the dot go?</ask>", "<ask> </ask>", "treatments/one.xml",
    "<ask> </ask>", "<ask> is empty" },
  { "blank/answer", "treatments/one.xml", "<answer>Nowhere</answer>", "<answer/>", "treatments/one.xml",
    "<answer/>", "<answer> is empty" },
  { "blank/when-right", "treatments/one.xml", "Yes. It goes down.", "", "treatments/one.xml",
    "<when-right basis=\"general\"><", "<when-right> is empty" },
  { "blank/when-wrong", "treatments/one.xml", "Many people think so. But it is the dermis.", " ",
    "treatments/one.xml", "<when-wrong sources=\"TWO02\"> <", "<when-wrong> is empty" },
  { "blank/name", "terms.xml", "<name>Needle</name>", "<name/>", "terms.xml", "<name/>", "<name> is empty" },
  { "blank/label", "scenes/simple.xml", "part=\"marker\" term=\"needle\">Needle<",
    "part=\"marker\" term=\"needle\"><", "scenes/simple.xml", "\"needle\"><", "<label> is empty" },
  { "blank/note", "scenes/simple.xml", "note=\"The dot goes up and down.\"", "note=\" \"", "scenes/simple.xml",
    "note=\" \"", "note" },
  { "blank/funding", "sources.xml", "Paid by a maker.", "", "sources.xml", "<funding known=\"yes\"><",
    "<funding> is empty" },

  /* Reading. */
  { "reading/long-sentence", "treatments/one.xml", "Move the dot down.", LONG_SENTENCE, "treatments/one.xml",
    "One two six", "a sentence has 21 words" },
  { "reading/grade", "treatments/one.xml", "Move the dot down.",
    "Percutaneous instrumentation precipitates immunological inflammation.", "treatments/one.xml", "Percutaneous",
    "<text> reads at grade" },
  { "reading/grade-of-definition", "terms.xml", "A thin tool with a sharp end.",
    "An elongated penetrating instrument.", "terms.xml", "elongated", "<definition> reads at grade" },
  { "reading/grade-of-description", "scenes/simple.xml", "A mark slides down through the skin.",
    "An indicator penetrates epidermal tissue.", "scenes/simple.xml", "indicator",
    "<description> reads at grade" },

  { "reading/grade-of-answer-of-panel", "comparison.xml", "You do not treat it.", HARD_WORDS, "comparison.xml",
    HARD_WORDS, "<answer> reads at grade" },
  { "reading/grade-of-reason", "comparison.xml", "No one has looked.", HARD_WORDS, "comparison.xml", HARD_WORDS,
    "<reason> reads at grade" },
  { "reading/grade-of-aspect", "comparison.xml", "What can go wrong?", HARD_WORDS, "comparison.xml", HARD_WORDS,
    "<question> reads at grade" },
  { "reading/grade-of-number", "comparison.xml", "Bruise", HARD_WORDS, "comparison.xml", "<quantity",
    "<quantity> reads at grade" },
  { "reading/grade-of-span", "comparison.xml", "In one week", HARD_WORDS, "comparison.xml", "<quantity",
    "<quantity> reads at grade" },
  { "reading/long-reason", "comparison.xml", "No one has looked.", LONG_SENTENCE, "comparison.xml", LONG_SENTENCE,
    "a sentence has 21 words" },
  { "reading/grade-of-ask", "treatments/one.xml", "Where does the dot go?", HARD_WORDS, "treatments/one.xml",
    HARD_WORDS, "<ask> reads at grade" },
  { "reading/grade-of-answer", "treatments/one.xml", "<answer>Nowhere</answer>", "<answer>" HARD_WORDS "</answer>",
    "treatments/one.xml", "<answer right=\"yes\">Down", "<answer> reads at grade" },
  { "reading/grade-of-reply", "treatments/one.xml", "Many people think so. But it is the dermis.", HARD_WORDS,
    "treatments/one.xml", HARD_WORDS, "<when-wrong> reads at grade" },
  { "reading/smog-of-step", "treatments/one.xml", "Move the dot down.", MANY_LONG_WORDS, "treatments/one.xml",
    "<step id=\"second\"", "SMOG" },
  { "reading/smog-of-points", "treatments/one.xml", "Rest for a day.", MANY_LONG_WORDS, "treatments/one.xml",
    "<aftercare>", "SMOG" },
  { "reading/smog-of-panel", "comparison.xml", "No one has looked.", MANY_LONG_WORDS, "comparison.xml",
    "certainty=\"not-established\"", "SMOG" },

  /* Questions. */
  { "question/too-few", "treatments/one.xml", DOT_QUESTION, "", "treatments/one.xml", "<treatment ",
    "the treatment has 2 questions to check oneself: give it 3" },
  { "question/no-right-answer", "treatments/one.xml", "<answer right=\"yes\">Down", "<answer>Down",
    "treatments/one.xml", "<question id=\"dot\"", "question \"dot\" has 0 right answers" },
  { "question/two-right-answers", "treatments/one.xml", "<answer>Nowhere", "<answer right=\"yes\">Nowhere",
    "treatments/one.xml", "<question id=\"dot\"", "question \"dot\" has 2 right answers" },

  /* Nothing is left over. */
  { "left-over/source", "sources.xml", " reserved=\"comparison\"", "", "sources.xml", "id=\"LATER\"",
    "no text cites source LATER" },
  { "left-over/part", "scenes/simple.xml", "<show>paper skin marker</show>", "<show>paper skin dot</show>",
    "simple.svg", NULL, "no scene shows part \"marker\"" },
  { "left-over/scene", "treatments/one.xml", "<step id=\"second\" scene=\"slide\">",
    "<step id=\"second\" scene=\"still\">", "scenes/simple.xml", "id=\"slide\"", "no step shows scene \"slide\"" },

  /* Scenes. */
  { "scene/few-labels", "scenes/simple.xml",
    "    <label part=\"dot\" note=\"The dot goes up and down.\">Dot</label>\n", "", "scenes/simple.xml",
    "id=\"still\"", "scene \"still\" has 2 labels: give it 3 to 7" },
  { "scene/many-labels", "scenes/simple.xml",
    "    <label part=\"dot\" note=\"The dot goes up and down.\">Dot</label>\n",
    "    <label part=\"dot\" note=\"a\">A</label><label part=\"dot\" note=\"b\">B</label><label part=\"dot\" "
    "note=\"c\">C</label>"
    "<label part=\"dot\" note=\"d\">D</label><label part=\"dot\" note=\"e\">E</label><label part=\"dot\" "
    "note=\"f\">F</label>\n",
    "scenes/simple.xml", "id=\"still\"", "scene \"still\" has 8 labels" },
  { "scene/late-still", "scenes/simple.xml", "<still at=\"2.5\"", "<still at=\"7\"", "scenes/simple.xml",
    "id=\"still\"", "the still at 7 s is outside its 6 s" },
  { "scene/still-before", "scenes/simple.xml", "<still at=\"0\">The", "<still at=\"3\">The", "scenes/simple.xml",
    "at=\"2.5\"", "the still at 2.5 s follows one at 3 s: put them in the order of time" },
  { "scene/still-twice", "scenes/simple.xml", "<still at=\"0\">The", "<still at=\"2.5\">The", "scenes/simple.xml",
    "cover=\"yes\"", "the still at 2.5 s follows one at 2.5 s" },
  { "scene/two-covers", "scenes/simple.xml", "<still at=\"0\">The", "<still at=\"0\" cover=\"yes\">The",
    "scenes/simple.xml", "at=\"2.5\"", "a scene has one cover" },
  { "scene/no-caption", "scenes/simple.xml", "The dot is down", "", "scenes/simple.xml", "at=\"2.5\"",
    "the still has no caption" },
  { "scene/blank-caption", "scenes/simple.xml", "The dot is down", "\n ", "scenes/simple.xml", "at=\"2.5\"",
    "the still has no caption" },
  { "scene/short-caption", "scenes/simple.xml", "The dot is down", "Down", "scenes/simple.xml", "at=\"2.5\"",
    "the caption \"Down\" has 1 words: give it 2 to 7" },
  { "scene/long-caption", "scenes/simple.xml", "The dot is down", "The dot is now on its way down",
    "scenes/simple.xml", "at=\"2.5\"", "has 8 words: give it 2 to 7" },
  { "scene/slider", "scenes/simple.xml", "start=\"0\" end=\"4\"", "start=\"0\" end=\"5\"", "scenes/simple.xml",
    "id=\"slide\"", "the slider from 0 s to 5 s is outside" },
  { "scene/loop", "scenes/simple.xml", "duration=\"6\"", "duration=\"5\"", "scenes/simple.xml", "id=\"still\"",
    "no multiple of the 3 s" },

  /* Motions outside the subset. */
  { "motion/skew", "diagrams/simple.svg", "type=\"translate\" from", "type=\"skewX\" from", "simple.svg", "skewX",
    "Only transform, opacity and animateMotion can move" },
  { "motion/colour", "diagrams/simple.svg",
    "<animateTransform attributeName=\"transform\" type=\"translate\" from=\"0 0\" to=\"0 400\"",
    "<animate attributeName=\"fill\" from=\"red\" to=\"blue\"", "simple.svg", "attributeName=\"fill\"",
    "Only transform, opacity and animateMotion can move" },
  { "motion/event", "diagrams/simple.svg", "dur=\"4s\"", "dur=\"4s\" begin=\"click\"", "simple.svg",
    "begin=\"click\"", "is not an offset in seconds" },
  { "motion/key-times", "diagrams/simple.svg", "values=\"0 0;0 200;0 0\"",
    "values=\"0 0;0 200;0 0\" keyTimes=\"0;1\"", "simple.svg", "keyTimes", "There are 3 values but 2 keyTimes" },
  { "drawing/script", "diagrams/simple.svg", "<g id=\"paper\">", "<script/><g id=\"paper\">", "simple.svg",
    "<script/>", "script" },
  { "drawing/picture", "diagrams/simple.svg", "<g id=\"paper\">",
    "<g id=\"paper\"><image href=\"http://x.example/a.png\"/>", "simple.svg", "<image", "may not" },
  { "drawing/text", "diagrams/simple.svg", "<g id=\"paper\">", "<g id=\"paper\"><text>Skin</text>", "simple.svg",
    "<text>", "may not contain <text>" },
  { "drawing/malformed", "diagrams/simple.svg", "</svg>", "", "simple.svg", NULL, "" },

  /* Comparison. */
  { "comparison/missing-panel", "comparison.xml", "<aspect id=\"harm\" matters=\"risk\">",
    "<aspect id=\"cost\" matters=\"time\"><name>Cost</name><question>What does it cost?</question></aspect>\n  "
    "<aspect id=\"harm\" matters=\"risk\">",
    "comparison.xml", "<choice id=\"rest\"", "\"rest\" has no panel for \"cost\"" },
  { "comparison/main", "comparison.xml", "kind=\"nothing\"", "kind=\"main\"", "comparison.xml",
    "<choice id=\"rest\"", "main choice \"rest\" has no walkthrough" },
  { "comparison/range", "comparison.xml", "low=\"75\"", "low=\"81\"", "comparison.xml", "low=\"81\"",
    "low is greater than high" },
  { "comparison/thousand", "comparison.xml", "high=\"80.5\"", "high=\"1001\"", "comparison.xml", "high=\"1001\"",
    "1000" },
  { "comparison/no-time", "comparison.xml", "low=\"75\"", "from-treatment=\"true\" low=\"75\"", "comparison.xml",
    "low=\"75\"", "events-per-1000-sessions are none" },
  { "comparison/negative", "comparison.xml", "low=\"75\"", "low=\"-1\"", "comparison.xml", "low=\"-1\"", "low" },
  { "source/year", "sources.xml", "year=\"2001\"", "year=\"1066\"", "sources.xml", "year=\"1066\"", "year" },
};

static gboolean
is_reported (UskProblems *problems, const char *file, guint line, const char *says)
{
  for (guint i = 0; i < usk_problems_get_count (problems); i++)
    {
      const UskProblem *problem = usk_problems_get (problems, i);

      if (g_str_equal (problem->file, file) && (line == 0 || problem->line == line) &&
          strstr (problem->message, says) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
assert_reported (UskProblems *problems, const char *file, guint line, const char *says)
{
  g_autofree char *text = NULL;

  if (is_reported (problems, file, line, says))
    return;

  text = usk_problems_to_string (problems);
  g_error ("%s:%u: \"%s\" is not among:\n%s", file, line, says, text);
}

/* A drawing is known to its author by its name alone. */
static guint
find_line (const char *source, const Bad *bad)
{
  g_autofree char *file =
    g_str_has_suffix (bad->where, ".svg") ? g_strconcat ("diagrams/", bad->where, NULL) : g_strdup (bad->where);

  return bad->line != NULL ? usk_test_source_find_line (source, file, bad->line) : 0;
}

static void
test_bad (gconstpointer data)
{
  const Bad *bad = data;
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_source_replace (source, bad->file, bad->old, bad->new);
  problems = usk_test_source_check (source);
  assert_reported (problems, bad->where, find_line (source, bad), bad->says);
}

static void
test_good (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (UskProblems) problems = usk_test_source_check (source);
  g_autofree char *text = usk_problems_to_string (problems);

  g_assert_cmpstr (text, ==, "");
}

/* An author sees all of it at once. */
static void
test_all_at_once (void)
{
  static const char *const names[] = {
    "unknown/source",   "unknown/camera",
    "twice/term",       "twice/panel",
    "blank/title",      "reading/grade-of-description",
    "left-over/source", "motion/event",
    "comparison/range", NULL,
  };
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (UskProblems) problems = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    if (g_strv_contains ((const char *const *) names, bads[i].name))
      usk_test_source_replace (source, bads[i].file, bads[i].old, bads[i].new);

  problems = usk_test_source_check (source);
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    if (g_strv_contains ((const char *const *) names, bads[i].name))
      {
        assert_reported (problems, bads[i].where, find_line (source, &bads[i]), bads[i].says);
        n++;
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names) - 1);
  g_assert_cmpuint (usk_problems_get_count (problems), >=, n);
}

static void
test_missing_file (void)
{
  static const struct {
    const char *file;
    const char *root;
  } files[] = {
    { "content.xml", "<content>" },
    { "sources.xml", "<sources>" },
    { "terms.xml", "<terms>" },
    { "treatments/one.xml", "<treatment>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
      g_autofree char *source = usk_test_source_copy (folder);
      g_autofree char *path = g_build_filename (source, files[i].file, NULL);
      g_autoptr (UskProblems) problems = NULL;

      g_assert_cmpint (g_remove (path), ==, 0);
      problems = usk_test_source_check (source);
      assert_reported (problems, "content.xml", 0, files[i].root);
    }
}

static void
test_missing_drawing (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *path = g_build_filename (source, "diagrams", "simple.svg", NULL);
  g_autoptr (UskProblems) problems = NULL;

  g_assert_cmpint (g_remove (path), ==, 0);
  problems = usk_test_source_check (source);
  assert_reported (problems, "scenes/simple.xml",
                   usk_test_source_find_line (source, "scenes/simple.xml", "\"still\""),
                   "there is no readable drawing \"simple.svg\"");
}

static void
test_no_folder (void)
{
  g_autoptr (UskProblems) problems = usk_test_source_check ("/no/such/folder");

  assert_reported (problems, "/no/such/folder", 0, "holds no content source");
}

static void
test_same_place (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *one = g_build_filename (source, "treatments", "one.xml", NULL);
  g_autofree char *two = g_build_filename (source, "treatments", "two.xml", NULL);
  g_autoptr (GBytes) text = usk_test_read_file (one);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_write_file (two, g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  usk_test_source_replace (source, "treatments/two.xml", "<treatment id=\"microneedling\" position=\"1\"",
                           "<treatment id=\"two\" position=\"01\"");
  problems = usk_test_source_check (source);
  assert_reported (problems, "treatments/two.xml", 4, "is taken by another treatment");
  assert_reported (problems, "treatments/two.xml", 9, "step \"first\" was already given in treatments/one.xml:9");
}

#define DOCTYPE "<!DOCTYPE terms [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"

static void
test_document_type (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_source_replace (source, "terms.xml", "<terms>", DOCTYPE "\n<terms>");
  usk_test_source_replace (source, "terms.xml", "Inner skin", "&e;");
  problems = usk_test_source_check (source);
  assert_reported (problems, "terms.xml", usk_test_source_find_line (source, "terms.xml", "<!DOCTYPE"),
                   "has a document type");
}

/* In another encoding the letters of "<!DOCTYPE" are not those bytes. */
static void
test_document_type_in_disguise (void)
{
  const char *text =
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" DOCTYPE "\n"
    "<terms><term id=\"dermis\"><name>A</name><definition basis=\"general\">&e;</definition></term>"
    "<term id=\"needle\"><name>B</name><definition sources=\"TWO02\">C</definition></term></terms>";
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *path = g_build_filename (source, "terms.xml", NULL);
  gsize length;
  g_autofree char *disguised = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_write_file (path, disguised, length);
  problems = usk_test_source_check (source);
  assert_reported (problems, "terms.xml", 0, "has a document type");
}

static void
test_huge (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autofree char *space = g_strnfill (4 * 1024 * 1024, ' ');
  g_autofree char *end = g_strconcat (space, "</terms>", NULL);
  g_autoptr (UskProblems) problems = NULL;

  usk_test_source_replace (source, "terms.xml", "</terms>", end);
  problems = usk_test_source_check (source);
  assert_reported (problems, "terms.xml", 0, "is larger than 4 MiB");
}

static void
test_deep (void)
{
  g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
  g_autofree char *source = usk_test_source_copy (folder);
  g_autoptr (GString) deep = g_string_new ("Move");
  g_autoptr (UskProblems) problems = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<term ref=\"dermis\">");
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "</term>");
  usk_test_source_replace (source, "treatments/one.xml", "Move the dot down.", deep->str);
  problems = usk_test_source_check (source);
  assert_reported (problems, "treatments/one.xml",
                   usk_test_source_find_line (source, "treatments/one.xml", "<term ref=\"dermis\"><term"), "epth");
}

/* Bytes that are no text, in every file. */
static void
test_noise (void)
{
  static const char *const files[] = { "content.xml",    "sources.xml",        "terms.xml",        "claims.xml",
                                       "comparison.xml", "treatments/one.xml", "scenes/simple.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (UskTestFolder) folder = usk_test_folder_new ();
      g_autofree char *source = usk_test_source_copy (folder);
      g_autofree char *path = g_build_filename (source, files[i], NULL);
      g_autoptr (UskProblems) problems = NULL;

      usk_test_write_file (path, "\x00\xff\xfe<\x01>", 6);
      problems = usk_test_source_check (source);
      assert_reported (problems, files[i], 0, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compile/check/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/check/", bads[i].name, NULL);

      g_test_add_data_func (path, &bads[i], test_bad);
    }
  g_test_add_func ("/compile/check/all-at-once", test_all_at_once);
  g_test_add_func ("/compile/check/missing-file", test_missing_file);
  g_test_add_func ("/compile/check/missing-drawing", test_missing_drawing);
  g_test_add_func ("/compile/check/no-folder", test_no_folder);
  g_test_add_func ("/compile/check/same-place", test_same_place);
  g_test_add_func ("/compile/check/document-type", test_document_type);
  g_test_add_func ("/compile/check/document-type-in-disguise", test_document_type_in_disguise);
  g_test_add_func ("/compile/check/huge", test_huge);
  g_test_add_func ("/compile/check/deep", test_deep);
  g_test_add_func ("/compile/check/noise", test_noise);

  return g_test_run ();
}
