/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-health.h"

#include <glib/gstdio.h>

#include "usk-test-folder.h"

typedef struct {
  UskTestFolder *folder;
  char *clinic;
  UskOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = usk_test_folder_new ();
  fixture->clinic = usk_test_folder_get_file (fixture->folder, "clinic.db");
  fixture->options.clinic = fixture->clinic;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->clinic);
  usk_test_folder_free (fixture->folder);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_assert_true (usk_health_check (&fixture->options));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*Content pack: good*Clinic file: good*No printer is set up.*");
  g_test_trap_assert_stderr ("");
}

static void
test_no_pack (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      fixture->options.content = (char *) "/nowhere/content.db";
      g_assert_false (usk_health_check (&fixture->options));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("underskin: Content pack: /nowhere/content.db*\n");
  g_test_trap_assert_stdout ("*Clinic file: good*");
}

static void
test_no_clinic_file (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_assert_cmpint (g_mkdir (fixture->clinic, 0755), ==, 0);
      g_assert_false (usk_health_check (&fixture->options));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*Content pack: good*");
  g_test_trap_assert_stderr ("underskin: Clinic file: *\n");
}

/* Both are looked at, even when the first is bad. */
static void
test_everything_is_told (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_assert_cmpint (g_mkdir (fixture->clinic, 0755), ==, 0);
      fixture->options.content = fixture->clinic;
      g_assert_false (usk_health_check (&fixture->options));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("underskin: Content pack: *\nunderskin: Clinic file: *\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/health/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("good", test_good);
  ADD ("no-pack", test_no_pack);
  ADD ("no-clinic-file", test_no_clinic_file);
  ADD ("everything-is-told", test_everything_is_told);
#undef ADD

  return g_test_run ();
}
