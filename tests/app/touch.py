# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fingers do on a touchscreen, whatever screen it is."""

import time

WIDTH, HEIGHT = 1024, 600

# A finger of a visitor: a tap, and the parts of a movement.
TAP = 0.06
FRAME = 0.016


class CannotStart(Exception):
    """What a touchscreen needs is there, but this machine does not let it work."""


class Touchscreen:
    """Fingers on a screen that knows touch() with "down", "move" or "up"."""

    def __init__(self):
        self.fingers = {}

    def touch(self, what, finger, x, y):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def press(self, x, y, finger=0):
        self.fingers[finger] = (x, y)
        self.touch('down', finger, x, y)

    def move(self, x, y, finger=0):
        self.fingers[finger] = (x, y)
        self.touch('move', finger, x, y)

    def release(self, finger=0):
        self.touch('up', finger, *self.fingers.pop(finger))

    def lift(self):
        """Takes every finger off the glass."""
        for finger in list(self.fingers):
            self.release(finger)

    def tap(self, x, y, finger=0):
        self.hold(x, y, TAP, finger)

    def hold(self, x, y, seconds, finger=0):
        self.press(x, y, finger)
        time.sleep(seconds)
        self.release(finger)

    def draw(self, *ways, seconds=0.15, rest=0.0):
        """Draws a finger, or several, over the glass, each from a place to another.

        Fingers that rest at the end throw nothing.
        """
        parts = max(2, round(seconds / FRAME))
        for finger, (start, _) in enumerate(ways):
            self.press(*start, finger)
        for part in range(1, parts + 1):
            time.sleep(seconds / parts)
            for finger, way in enumerate(ways):
                self.move(*(a + (b - a) * part / parts for a, b in zip(*way)), finger)
        time.sleep(rest)
        self.lift()
