/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A handout of a pack with engravings needs neither librsvg, libxml2 nor gdk-pixbuf, and loading them with
 * all that they need themselves takes as long as loading everything else.  Their functions are
 * defined here once more, for the program that makes handouts: as ones that load the library when it is
 * needed after all, and call it.  Who calls them sees no difference.
 */

#include "usk-late-library.h"

#include <gmodule.h>
#include <stdlib.h>

static GMutex mutex;

/* Without the library there is nothing that a caller could do, as if the program could not have been
 * started, which is what happens with any other library.
 */
static void
fail (void)
{
  g_printerr ("underskin: %s. Install Underskin again.\n", g_module_error ());
  _Exit (EXIT_FAILURE);
}

static GModule *
open_module (UskLateLibrary *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (self->module == NULL)
    {
      self->module = g_module_open (self->name, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
      if (self->module == NULL)
        fail ();
      g_module_make_resident (self->module);
    }

  return self->module;
}

/**
 * usk_late_library_find:
 * @self: a library
 * @function: the name of one of its functions
 * @found: where the function is kept for the next call
 *
 * Loads the library unless that was done, in any thread.  Ends the program if that cannot be done.
 *
 * Returns: (transfer none): the function.
 */
gpointer
usk_late_library_find (UskLateLibrary *self, const char *function, gpointer *found)
{
  gpointer symbol = g_atomic_pointer_get (found);

  if (symbol != NULL)
    return symbol;

  if (!g_module_symbol (open_module (self), function, &symbol))
    fail ();
  g_atomic_pointer_set (found, symbol);

  return symbol;
}
