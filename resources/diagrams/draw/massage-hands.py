# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Massage and exercise on the two halves of one face: on the left a hand slides
over the cheek while the muscle rests, on the right the muscle works by itself."""

import math

import face
import hands
from atelier import EASE, PALETTE, Drawing, smooth, taper
from massage import arrow, muscle, muscle_shades, save

PALETTE['cheek-deep'] = '#E7A99B'

FACE = (800, 752, 1.22)
LOOP = 6
BEAT = (0, .42, .55, .95, 1)       # down, up, held, down again, rest
LENGTH, WIDTH = 284, 72            # the cheek muscle from cheekbone to mouth
TILT = 26                          # its slope towards the mouth
CORNER = 100                       # the mouth corner, in face units


def backgrounds(d):
    """Two calm tints: cool where hands work, warm where the muscle works."""
    d.linear('left-ground', [(0, 'paper'), (1, 'mist-lo')])
    d.linear('right-ground', [(0, 'paper'), (1, 'blush-lo')])
    with d.part('paper'):
        d.path('M0,0H800V1600H0Z', '', 'fill="url(#left-ground)"')
        d.path('M800,0H1600V1600H800Z', '', 'fill="url(#right-ground)"')


def person(d):
    """The shared face, its mouth left out: the mouth is split below."""
    x, y, k = FACE
    face.gradients(d)
    with d.part('face'):
        face.back_hair(d, x, y, k)
        face.neck(d, x, y, k)
        face.garment(d, x, y, k)
        face.ears(d, x, y, k)
        face.head(d, x, y, k)
        face.nose(d, x, y, k)
        for s in (-1, 1):
            face.eye(d, x, y, k, s)
            face.brow(d, x, y, k, s)
        face.hair(d, x, y, k)
        with face.place(d, x, y, k):
            face.spot(d, 0, 372, 84, 22, 'face-dim', .9)
            half_mouth(d, -1)


def half_mouth(d, s):
    """One half of the closed, relaxed lips, a little past the middle."""
    w = CORNER
    upper = [(-3, 285), (0, 284), (20, 277), (52, 286), (w, 304), (50, 312), (18, 309), (-3, 311)]
    lower = [(-3, 311), (18, 309), (50, 312), (w - 3, 305), (68, 340), (32, 354), (-3, 357)]
    flip = lambda points: [(s * x, y) for x, y in points]
    d.path(smooth(flip(upper)) + 'Z', 'f-lip')
    d.path(smooth(flip(lower)) + 'Z', 'mouth', 'fill="url(#face-lower-lip)"')
    d.path(taper(flip([(w + 6, 301), (52, 312), (18, 309), (-3, 311)]), lambda u: 2.5 + 3.5 * math.sin(math.pi * (.15 + u * .45))),
           'f-lip-lo')
    if s < 0:
        face.spot(d, -14, 333, 30, 9, 'face-light', 1)


def working_mouth(d):
    """The right half of the mouth: its corner rises with the muscle."""
    x, y, k = FACE
    with d.part('mouth'):
        with face.place(d, x, y, k):
            with d.group():
                up = '-12 0 312'
                d.move('rotate', ['0 0 312', up, up, '0 0 312', '0 0 312'], LOOP, 0, BEAT, EASE)
                half_mouth(d, 1)


def window(d, s):
    """A soft opening in the cheek, without an edge: skin fades into depth."""
    x, y, k = FACE
    with face.place(d, x, y, k):
        face.spot(d, s * 160, 196, 124, 158, 'cheek-window')


def muscle_place(d, s):
    """The muscle's own space: (0, 0) on the cheekbone, down to the mouth."""
    x, y, k = FACE
    px, py = face.at(x, y, k, s * 206, 92)
    return d.group(f'transform="translate({px:.0f} {py:.0f}) rotate({s * TILT})"')


def relaxed_muscle(d):
    with d.part('relaxed-muscle'):
        window(d, -1)
        with muscle_place(d, -1):
            muscle(d, LENGTH, WIDTH * .86)


def working_muscle(d):
    """Shorter and thicker, pulling from its fixed end on the cheekbone."""
    with d.part('working-muscle'):
        with muscle_place(d, 1):
            with d.group():
                short = '1.34 .89'
                d.move('scale', ['1 1', short, short, '1 1', '1 1'], LOOP, 0, BEAT, EASE)
                muscle(d, LENGTH, WIDTH)


def smile_fold(d):
    """The fold beside the mouth that comes and goes with the pull."""
    x, y, k = FACE
    with d.part('smile-fold'):
        with d.group():
            d.fade([0, .8, .8, 0, 0], LOOP, 0, BEAT, EASE)
            with face.place(d, x, y, k):
                d.path(taper([(78, 168), (104, 200), (124, 244), (130, 292)], lambda u: 8 * math.sin(math.pi * u)), 'f-skin-line',
                       'opacity=".6"')


def working_signs(d):
    """Two arrows that say 'shorter'."""
    with d.part('pull'):
        with muscle_place(d, 1):
            with d.group():
                d.move('translate', ['0 14', '0 -10', '0 -10', '0 14', '0 14'], LOOP, 0, BEAT, EASE)
                arrow(d, [(78, 276), (84, 236), (80, 196)], 'muscle-line', 15, 34)
            with d.group():
                d.move('translate', ['0 -8', '0 10', '0 10', '0 -8', '0 -8'], LOOP, 0, BEAT, EASE)
                arrow(d, [(76, -8), (84, 28), (80, 64)], 'muscle-line', 15, 34)


def hand(d):
    """The hand lies on the cheek and slides up over it and back; the skin bunches
    up a little ahead of its side."""
    with d.part('hand'):
        with d.group('transform="translate(132 1206)"'):
            with d.group():
                d.move('translate', ['0 40', '-8 -78', '-8 -78', '0 40', '0 40'], LOOP, 0, BEAT, EASE)
                with d.group('transform="rotate(64) scale(1.34)"'):
                    ripple(d)
                    hands.relaxed(d, 'stroke', length=160)


def ripple(d):
    """Two soft folds of skin beside the index finger, where the hand is going."""
    for k in range(2):
        shift = 24 + 24 * k
        line = [(-66 - shift, -288), (-75 - shift, -326), (-68 - shift, -366), (-46 - shift * .8, -398 - shift * .3)]
        d.path(taper(line, lambda u: (17 - 4 * k) * math.sin(math.pi * u)), 'f-skin-line', f'opacity="{.34 - .1 * k:.2f}"')
        d.path(taper([(a - 10, b - 2) for a, b in line], lambda u: (13 - 3 * k) * math.sin(math.pi * u)), 'f-skin-hi', 'opacity=".85"')


def glide_arrow(d):
    with d.part('glide'):
        arrow(d, [(196, 880), (180, 800), (188, 716), (216, 650)], 'focus', 24, 46)


def split(d):
    """The line between the two halves."""
    with d.part('split'):
        d.path('M800,0V1600', 's-white', 'stroke-width="6" opacity=".75"')
        d.path('M800,0V1600', 's-steel', 'stroke-width="2" stroke-dasharray="14 16" opacity=".6"')


def anchors(d):
    d.anchor('hand', 268, 1130)
    d.anchor('relaxed-muscle', 628, 1104)
    d.anchor('working-muscle', 1040, 980)
    d.anchor('exercise', 908, 1118)


def working_side(d):
    """The right half in paint order: opening, fold, muscle, mouth, arrows."""
    with d.part('working-window'):
        window(d, 1)
    smile_fold(d)
    working_muscle(d)
    working_mouth(d)
    working_signs(d)


def main():
    d = Drawing('massage-hands', seed=5)
    d.radial('cheek-window', [(0, 'cheek-deep', .95), (.5, 'cheek-deep', .8), (.8, 'cheek-deep', .34), (1, 'cheek-deep', 0)], .5, .5, .5)
    muscle_shades(d, WIDTH)
    backgrounds(d)
    person(d)
    relaxed_muscle(d)
    working_side(d)
    split(d)
    glide_arrow(d)
    hand(d)
    anchors(d)
    save(d)


main()
