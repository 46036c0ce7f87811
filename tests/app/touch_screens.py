# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The touchscreen that a test is to use: its first argument says which, "wayland" or "x11"."""

import os
import sys

import touch_wayland
import touch_x11


def skip(why):
    print('1..0 # SKIP', why)
    sys.exit(0)


def open_screen():
    """Starts the touchscreen, and tells the program of the test where it is."""
    kind = {'wayland': touch_wayland, 'x11': touch_x11}[sys.argv[1]]
    if kind.missing():
        skip(kind.missing())
    try:
        screen = kind.Screen()
    except kind.CannotStart as error:
        skip(error)
    for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'GDK_BACKEND'):
        os.environ.pop(name, None)
    os.environ.update(screen.environment)
    del sys.argv[1]
    return screen
