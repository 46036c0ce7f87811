/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UskLateLibrary:
 * @name: the name that the dynamic linker knows it by
 * @module: (nullable): the library, once somebody needed it
 *
 * A shared library that is loaded when one of its functions is first called.
 */
typedef struct {
  const char *name;
  gpointer    module;
} UskLateLibrary;

gpointer usk_late_library_find (UskLateLibrary *self, const char *function, gpointer *found);

/**
 * USK_LATE:
 * @library: a pointer to the library
 * @result: what the function returns
 * @function: its name
 * @parameters: as in its declaration, in parentheses
 * @arguments: the names of its parameters, in parentheses
 *
 * Defines a function of a library as one that calls it there.  Its header is to be included before, so
 * that the compiler compares the two.
 */
#define USK_LATE(library, result, function, parameters, arguments)                                                \
  result function parameters                                                                                      \
  {                                                                                                               \
    static gpointer found;                                                                                        \
                                                                                                                  \
    return ((__typeof__ (&function)) usk_late_library_find (library, #function, &found)) arguments;               \
  }

/**
 * USK_LATE_VOID:
 * @library: a pointer to the library
 * @function: its name
 * @parameters: as in its declaration, in parentheses
 * @arguments: the names of its parameters, in parentheses
 *
 * As USK_LATE(), for a function that returns nothing.
 */
#define USK_LATE_VOID(library, function, parameters, arguments)                                                   \
  void function parameters                                                                                        \
  {                                                                                                               \
    static gpointer found;                                                                                        \
                                                                                                                  \
    ((__typeof__ (&function)) usk_late_library_find (library, #function, &found)) arguments;                      \
  }

G_END_DECLS
