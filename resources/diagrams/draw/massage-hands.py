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

FACE = (830, 726, 1.1)
LOOP = 6
BEAT = (0, .42, .55, .95, 1)       # up, down, held, up again, rest
LENGTH, WIDTH = 268, 78            # the cheek muscle from cheekbone to mouth
TILT = 24                          # its slope towards the mouth
CORNER = 100                       # the mouth corner, in face units


def backgrounds(d):
    """Two calm tints: cool where hands work, warm where the muscle works."""
    middle = FACE[0]
    d.linear('left-ground', [(0, 'paper'), (1, 'mist-lo')])
    d.linear('right-ground', [(0, 'paper'), (1, 'blush-lo')])
    with d.part('paper'):
        d.path(f'M0,0H{middle}V1600H0Z', '', 'fill="url(#left-ground)"')
        d.path(f'M{middle},0H1600V1600H{middle}Z', '', 'fill="url(#right-ground)"')


def person(d):
    """The shared face, its mouth left out: the mouth is split below."""
    x, y, k = FACE
    face.gradients(d)
    with d.part('face'):
        face.back_hair(d, x, y, k)
        face.neck(d, x, y, k)
        face.garment(d, x, y, k)
        face.head(d, x, y, k)
        face.nose(d, x, y, k)
        d.keep('lips', *face.at(x, y, k, 0, 318), 44)
        for s in (-1, 1):
            d.keep(f'eye-{"right" if s > 0 else "left"}', *face.at(x, y, k, s * 135, 2), 56)
            face.eye(d, x, y, k, s)
            face.brow(d, x, y, k, s)
        face.hair(d, x, y, k)
        with face.place(d, x, y, k):
            face.spot(d, 0, 372, 84, 22, 'face-dim', .9)
            half_mouth(d, -1)


def half_mouth(d, s):
    """One half of the closed, relaxed lips, a little past the middle."""
    w = CORNER
    upper = [(-3, 285), (0, 284), (20, 277), (52, 286), (w, 300), (50, 311), (18, 310), (-3, 312)]
    lower = [(-3, 312), (18, 310), (50, 311), (w - 3, 301), (68, 340), (32, 356), (-3, 359)]
    flip = lambda points: [(s * x, y) for x, y in points]
    d.path(smooth(flip(upper)) + 'Z', 'f-lip')
    d.path(smooth(flip(lower)) + 'Z', 'mouth', 'fill="url(#face-lower-lip)"')
    d.path(taper(flip([(w + 6, 296), (52, 311), (18, 310), (-3, 312)]), lambda u: 2.5 + 3.5 * math.sin(math.pi * (.15 + u * .45))),
           'f-lip-lo')
    if s < 0:
        face.spot(d, -14, 334, 30, 9, 'face-light', 1)


def working_mouth(d):
    """The right half of the mouth: its corner rises with the muscle."""
    x, y, k = FACE
    with d.part('mouth'):
        with face.place(d, x, y, k):
            with d.group():
                up = '-15 0 312'
                d.move('rotate', [up, '0 0 312', '0 0 312', up, up], LOOP, 0, BEAT, EASE)
                half_mouth(d, 1)


def window(d, s):
    """A soft opening in the cheek, without an edge: skin fades into depth."""
    x, y, k = FACE
    with face.place(d, x, y, k):
        face.spot(d, s * 158, 196, 122, 156, 'cheek-window')


def muscle_place(d, s):
    """The muscle's own space: (0, 0) on the cheekbone, down to the mouth."""
    x, y, k = FACE
    px, py = face.at(x, y, k, s * 204, 84)
    return d.group(f'transform="translate({px:.0f} {py:.0f}) rotate({s * TILT})"')


def relaxed_muscle(d):
    with d.part('relaxed-muscle'):
        window(d, -1)
        with muscle_place(d, -1):
            for k in range(3):
                d.keep(f'rest-{k + 1}', 0, 40 + 60 * k, 24)
            muscle(d, LENGTH, WIDTH * .86, shade='muscle-tone-rest')


def working_muscle(d):
    """Shorter and thicker, pulling from its fixed end on the cheekbone."""
    with d.part('working-muscle'):
        with muscle_place(d, 1):
            with d.group():
                short = '1.36 .87'
                d.move('scale', [short, '1 1', '1 1', short, short], LOOP, 0, BEAT, EASE)
                d.keep('work', 0, 70, 34)
                muscle(d, LENGTH, WIDTH)


def smile_fold(d):
    """The fold beside the mouth that comes and goes with the pull."""
    x, y, k = FACE
    with d.part('smile-fold'):
        with d.group():
            d.fade([.9, 0, 0, .9, .9], LOOP, 0, BEAT, EASE)
            with face.place(d, x, y, k):
                d.path(taper([(84, 176), (112, 204), (134, 244), (140, 292)], lambda u: 9 * math.sin(math.pi * u)), 'f-skin-line',
                       'opacity=".6"')


def working_signs(d):
    """Two arrows that say 'shorter'."""
    with d.part('pull'):
        with muscle_place(d, 1):
            with d.group():
                d.move('translate', ['0 -14', '0 14', '0 14', '0 -14', '0 -14'], LOOP, 0, BEAT, EASE)
                d.keep('pull-up', 92, 208, 34)
                d.keep('pull-end', 89, 252, 16)
                arrow(d, [(88, 266), (96, 226), (92, 186)], 'muscle-line', 18, 40)
            with d.group():
                d.move('translate', ['0 14', '0 -8', '0 -8', '0 14', '0 14'], LOOP, 0, BEAT, EASE)
                d.keep('pull-down', 92, 42, 34)
                arrow(d, [(86, -14), (96, 22), (92, 60)], 'muscle-line', 18, 40)


HAND = (58, 1074)                 # its wrist, off the cheek muscle's outer side
TURN, SIZE = 73, 1.62


def hand(d):
    """The hand slides up and down beside the muscle; only its fingers touch the
    cheek, so the muscle stays in sight.  It ends at the picture's edge."""
    with d.part('hand'):
        with d.group(f'transform="translate({HAND[0]} {HAND[1]})"'):
            with d.group():
                d.move('translate', ['4 -26', '-4 84', '-4 84', '4 -26', '4 -26'], LOOP, 0, BEAT, EASE)
                d.keep('knuckles', 230, -110, 50)
                d.keep('palm', 170, 10, 26)
                d.keep('thumb', 248, -282, 8)
                with d.group(f'transform="rotate({TURN}) scale({SIZE})"'):
                    hands.relaxed(d, 'stroke', fingers=FINGERS, thumb=THUMB, arm='none', length=0)


# The hand lies flatter than at rest: the thumb tucks in behind the index finger.
FINGERS = {
    'little': ([(56, -166), (60, -220), (60, -262), (58, -290)], 44),
    'ring': ([(24, -190), (28, -268), (28, -330), (26, -366)], 49),
    'middle': ([(-18, -200), (-14, -290), (-12, -358), (-12, -400)], 51),
    'index': ([(-58, -190), (-56, -268), (-53, -330), (-49, -370)], 50),
}
THUMB = ([(-44, -40), (-92, -84), (-118, -136), (-124, -180)], 54)


def glide_arrow(d):
    """The way of the hand: up the cheek, under its fingers."""
    with d.part('glide'):
        d.keep('up', 564, 660, 46)
        arrow(d, [(592, 1094), (570, 1010), (556, 900), (552, 770), (564, 668)], 'focus', 30, 46)


def split(d):
    """The line between the two halves."""
    middle = FACE[0]
    with d.part('split'):
        d.path(f'M{middle},0V1600', 's-white', 'stroke-width="6" opacity=".75"')
        d.path(f'M{middle},0V1600', 's-steel', 'stroke-width="2" stroke-dasharray="14 16" opacity=".6"')
        # A name of one half must not reach over to the other.
        for i in range(16):
            d.keep(f'between-{i + 1}', middle, 670 + i * 55, 38)


def anchors(d):
    d.anchor('hand', 204, 1046)
    d.anchor('relaxed-muscle', 688, 1056)
    d.anchor('working-muscle', 990, 1002)


def working_side(d):
    """The right half in paint order: opening, fold, muscle, mouth, arrows."""
    with d.part('working-window'):
        window(d, 1)


def working_moves(d):
    smile_fold(d)
    working_muscle(d)
    working_mouth(d)
    working_signs(d)


def main():
    d = Drawing('massage-hands', seed=5)
    d.radial('cheek-window', [(0, 'cheek-deep', .95), (.5, 'cheek-deep', .8), (.8, 'cheek-deep', .34), (1, 'cheek-deep', 0)], .5, .5, .5)
    muscle_shades(d, WIDTH)
    muscle_shades(d, WIDTH * .86, 'muscle-tone-rest')
    backgrounds(d)
    person(d)
    relaxed_muscle(d)
    working_side(d)
    split(d)
    glide_arrow(d)
    working_moves(d)
    hand(d)
    anchors(d)
    save(d)


main()
