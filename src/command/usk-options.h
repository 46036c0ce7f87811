/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a shell is told of wrong use; a failure is EXIT_FAILURE. */
#define USK_EXIT_USAGE 2

/**
 * UskOptions:
 * @kiosk: fill the screen and hide the pointer
 * @treatment: (nullable): where to begin
 * @step: its step, from 1
 * @language: (nullable): language of the visit
 * @content: (nullable): path of the pack
 * @clinic: (nullable): path of the clinic file
 * @tour: (nullable): folder for a picture of every screen
 * @size: (nullable): of the tour's pictures, as it was written, such as "1920x1080"
 * @width: of the tour's pictures
 * @height: of the tour's pictures
 * @text_size: 1 to 4
 * @handout: (nullable): treatment to write a handout of, or "all"
 * @compare: (nullable): choices to compare in it, with commas between
 * @claims: (nullable): claims to answer in it, with commas between
 * @paper: (nullable): what it is printed on
 * @large_print: in large letters
 * @monochrome: in black and white
 * @brief: in short
 * @output: (nullable): its file, or the folder for all
 * @check: say whether this installation is healthy
 *
 * What the command line asks for.
 */
typedef struct {
  gboolean kiosk;
  char    *treatment;
  int      step;
  char    *language;
  char    *content;
  char    *clinic;
  char    *tour;
  char    *size;
  int      width;
  int      height;
  int      text_size;
  char    *handout;
  char    *compare;
  char    *claims;
  char    *paper;
  gboolean large_print;
  gboolean monochrome;
  gboolean brief;
  char    *output;
  gboolean check;
} UskOptions;

gboolean usk_options_parse (UskOptions *options, int *argc, char ***argv, GError **error);
void     usk_options_clear (UskOptions *options);
char    *usk_options_find_content (const UskOptions *options);
char    *usk_options_find_clinic (const UskOptions *options);

G_END_DECLS
