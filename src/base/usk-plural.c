/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rule of a catalogue for its plurals, such as
 * "n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2": C's operators on one number.
 * A catalogue is a file, so the rule is read as distrustfully as one.
 */

#include "usk-plural.h"

#include <string.h>

/* No language needs a rule that is nested this deeply. */
#define MAX_DEPTH 64

typedef struct {
  const char *at;
  gulong n;
  guint depth;
  gboolean bad;
} Reader;

/* Binary operators, those that bind least first; of those that begin alike the
 * longer one first.
 */
static const struct {
  const char *sign;
  guint level;
} operators[] = {
  { "||", 0 }, { "&&", 1 }, { "==", 2 }, { "!=", 2 }, { "<=", 3 }, { ">=", 3 }, { "<", 3 },
  { ">", 3 },  { "+", 4 },  { "-", 4 },  { "*", 5 },  { "/", 5 },  { "%", 5 },
};

#define N_LEVELS 6

static gulong read_choice (Reader *self);

static void
skip_space (Reader *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

static gboolean
accept (Reader *self, const char *sign)
{
  skip_space (self);
  if (!g_str_has_prefix (self->at, sign))
    return FALSE;
  self->at += strlen (sign);

  return TRUE;
}

static void
expect (Reader *self, const char *sign)
{
  if (!accept (self, sign))
    self->bad = TRUE;
}

/* Nothing can be divided by nothing. */
static gulong
divide (Reader *self, const char *sign, gulong a, gulong b)
{
  if (b == 0)
    {
      self->bad = TRUE;
      return 0;
    }

  return sign[0] == '/' ? a / b : a % b;
}

static gulong
calculate (Reader *self, const char *sign, gulong a, gulong b)
{
  switch (sign[0])
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return sign[1] == '=' ? a <= b : a < b;
    case '>':
      return sign[1] == '=' ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      return divide (self, sign, a, b);
    }
}

static gulong
read_number (Reader *self)
{
  gulong value;

  skip_space (self);
  if (accept (self, "n"))
    return self->n;
  if (accept (self, "("))
    {
      value = read_choice (self);
      expect (self, ")");
      return value;
    }
  if (!g_ascii_isdigit (*self->at))
    {
      self->bad = TRUE;
      return 0;
    }
  for (value = 0; g_ascii_isdigit (*self->at); self->at++)
    value = value * 10 + (gulong) g_ascii_digit_value (*self->at);

  return value;
}

/* "!=" cannot begin a number, so every "!" here is a "not". */
static gulong
read_signed (Reader *self)
{
  gboolean negated = FALSE, found = FALSE;
  gulong value;

  while (accept (self, "!"))
    {
      negated = !negated;
      found = TRUE;
    }
  value = read_number (self);
  if (!found)
    return value;

  return negated ? value == 0 : value != 0;
}

static const char *
accept_operator (Reader *self, guint level)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].level == level && accept (self, operators[i].sign))
      return operators[i].sign;

  return NULL;
}

static gulong
read_level (Reader *self, guint level)
{
  const char *sign;
  gulong value;

  if (level == N_LEVELS)
    return read_signed (self);

  value = read_level (self, level + 1);
  while (!self->bad && (sign = accept_operator (self, level)) != NULL)
    value = calculate (self, sign, value, read_level (self, level + 1));

  return value;
}

static gulong
read_choice (Reader *self)
{
  gulong value, yes, no;

  if (self->bad || ++self->depth > MAX_DEPTH)
    {
      self->bad = TRUE;
      return 0;
    }

  value = read_level (self, 0);
  if (accept (self, "?"))
    {
      yes = read_choice (self);
      expect (self, ":");
      no = read_choice (self);
      value = value ? yes : no;
    }
  self->depth--;

  return value;
}

/**
 * usk_plural_choose:
 * @rule: what stands behind "plural=" in a catalogue, up to its semicolon
 * @n: how many there are
 * @form: (out): which of the forms of a text is right for that many
 *
 * Returns: whether the rule could be read; otherwise @form is not set.
 */
gboolean
usk_plural_choose (const char *rule, gulong n, gulong *form)
{
  Reader reader = { .at = rule, .n = n };
  gulong value;

  g_return_val_if_fail (rule != NULL && form != NULL, FALSE);

  value = read_choice (&reader);
  skip_space (&reader);
  if (reader.bad || *reader.at != '\0')
    return FALSE;
  *form = value;

  return TRUE;
}
