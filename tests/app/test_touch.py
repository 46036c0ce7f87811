# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit with nothing but fingers on the glass."""

import os
import sys
import time

import touch

if touch.missing():
    print('1..0 # SKIP', touch.missing())
    sys.exit(0)

SCREEN = touch.Touchscreen()
os.environ['DISPLAY'] = SCREEN.display

from kiosk import Kiosk, run  # noqa: E402  it takes the display from the environment

STEPS = 8


def step(number):
    return 'Step %d of %d' % (number, STEPS)


def tap(kiosk, name):
    SCREEN.tap(*kiosk.place_of(name))


def test_whole_treatment():
    with Kiosk() as kiosk:
        tap(kiosk, 'Touch to begin')
        kiosk.expect('Which treatment')
        tap(kiosk, 'Microneedling')
        for number in range(1, STEPS + 1):
            kiosk.expect(step(number))
            tap(kiosk, 'Next')
        kiosk.expect('Where would you like to go next?')
        tap(kiosk, 'When to get help')
        tap(kiosk, 'Back')
        kiosk.expect(step(STEPS))
        tap(kiosk, 'Sources')
        kiosk.expect('Where the text comes from')
        tap(kiosk, 'Close')
        tap(kiosk, 'End my visit')
        kiosk.expect('Touch to begin')


def test_waking_touch_is_swallowed():
    """Pressed and let go where a card will be: only the screen wakes."""
    with Kiosk() as kiosk:
        kiosk.expect('Touch to begin')
        SCREEN.press(300, 300)
        time.sleep(0.3)
        SCREEN.move(302, 302)
        SCREEN.release(302, 302)
        kiosk.expect('Which treatment')
        time.sleep(0.5)
        kiosk.expect('Which treatment')
        SCREEN.tap(300, 300)
        kiosk.expect(step(1))


def test_waking_with_two_fingers():
    """A hand on the glass wakes it and presses nothing."""
    with Kiosk() as kiosk:
        kiosk.expect('Touch to begin')
        SCREEN.press(300, 300, finger=0)
        SCREEN.press(300, 450, finger=1)
        SCREEN.release(300, 300, finger=0)
        time.sleep(0.2)
        SCREEN.move(302, 452, finger=1)
        SCREEN.release(302, 452, finger=1)
        kiosk.expect('Which treatment')
        time.sleep(0.5)
        kiosk.expect('Which treatment')
        SCREEN.tap(300, 300)
        kiosk.expect(step(1))


def test_swipe():
    with Kiosk('--treatment=dry-needling', '--step=2') as kiosk:
        kiosk.expect(step(2))
        time.sleep(1)
        SCREEN.swipe(450, 150, 590)
        kiosk.expect(step(3))
        time.sleep(1)
        SCREEN.swipe(150, 450, 590)
        kiosk.expect(step(2))


try:
    run([test_whole_treatment, test_waking_touch_is_swallowed, test_waking_with_two_fingers, test_swipe])
finally:
    SCREEN.close()
