/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program that people and desktops start.  A handout needs none of what a
 * screen needs, and loading that takes several times as long as starting a second
 * program.  So this one, which needs nothing but the C library, becomes the one
 * that is asked for.
 */

#include <errno.h>
#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define _(text) gettext (text)
#define HANDOUT "--handout"

/* The command line is understood there; here one word is enough. */
static bool
asks_for_handout (char **arguments)
{
  for (; *arguments != NULL; arguments++)
    if (strcmp (*arguments, HANDOUT) == 0 || strncmp (*arguments, HANDOUT "=", sizeof HANDOUT) == 0)
      return true;

  return false;
}

/* A tenth of the time of a handout goes by while the kernel hands out its memory
 * page by page.  So the heap takes much at once, in large pages, which is no
 * waste in a program that soon ends, and clears them ahead (usk-heap.c).  An operator's own word stays; and only the
 * environment is heard before the heap begins.
 */
static void
prepare_heap (void)
{
  setenv ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=33554432", 0);
}

/* Where this very file is, so that a copy elsewhere finds its own companions. */
static void
find_folder (char folder[PATH_MAX])
{
  ssize_t length = readlink ("/proc/self/exe", folder, PATH_MAX - 1);

  if (length < 0)
    length = snprintf (folder, PATH_MAX, "%s/", USK_BINDIR);
  folder[length] = '\0';
  *strrchr (folder, '/') = '\0';
}

/* Returns only when that fails, with the reason in errno. */
static void
become (const char *folder, const char *place, const char *program, char **argv)
{
  char path[PATH_MAX];

  errno = ENAMETOOLONG;
  if (snprintf (path, sizeof path, "%s/%s/%s", folder, place, program) < (int) sizeof path)
    execv (path, argv);
}

static int
fail (const char *folder, const char *program)
{
  const int reason = errno;
  const char *catalogs = getenv ("UNDERSKIN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogs != NULL ? catalogs : USK_LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);
  fprintf (stderr, _("underskin: the program %s/%s/%s cannot be started: %s. Install Underskin again.\n"), folder,
           USK_PROGRAMS_FROM_BINDIR, program, strerror (reason));

  return EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  const bool handout = asks_for_handout (argv);
  const char *program = handout ? "underskin-handout" : "underskin-kiosk";
  char folder[PATH_MAX];

  if (handout)
    prepare_heap ();
  find_folder (folder);
  become (folder, USK_PROGRAMS_FROM_BINDIR, program, argv);
  /* In the build tree they stand side by side. */
  if (errno == ENOENT)
    become (folder, ".", program, argv);

  return fail (folder, program);
}
