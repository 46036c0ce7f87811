# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person rests with closed eyes while two hands stroke the temples and cheeks.
A soft ring grows and shrinks with slow breath.  Below, two small studies: less
worry after, and a mood test that showed no difference."""

import math

import face
import hands
from atelier import EASE, PALETTE, Drawing, num, smooth, taper
from massage import ellipse, rounded, save

PALETTE.update({'towel': '#FBF8F1', 'towel-lo': '#DDE3DC', 'towel-line': '#A9B8B0', 'breath': '#7FBDB4', 'breath-hi': '#D3EAE5',
                'card': '#FFFDF9', 'card-line': '#D9CDBD', 'worry': '#8B6B86', 'level': '#2F7F79', 'level-hi': '#7CC1B8'})

FACE = (800, 600, .74)
LOOP = 8
BREATH = (0, .45, .55, 1)


def ground(d):
    d.linear('ground', [(0, 'mist'), (.6, 'paper'), (1, 'paper-lo')])
    with d.part('paper'):
        d.path('M0,0H1600V1600H0Z', '', 'fill="url(#ground)"')


def halo(d):
    """A calm light behind the pillow."""
    x, y, k = FACE
    d.radial('halo-light', [(0, 'breath-hi', .9), (.7, 'breath-hi', .7), (1, 'breath-hi', .1)], .5, .5, .5)
    with d.part('halo'):
        d.path(ellipse(x, y + 20, 600, 570), '', 'fill="url(#halo-light)" opacity=".8"')


def breath(d):
    """A ring on the chest: it grows as air goes in and shrinks as it goes out."""
    x, y = 800, 1362
    d.radial('air', [(0, 'white', .2), (.6, 'breath-hi', .8), (1, 'breath', .75)], .5, .5, .5)
    with d.part('breath'):
        d.path(ellipse(x, y, 128, 128), 'line s-breath', 'stroke-width="3" stroke-dasharray="4 14" opacity=".9"')
        with d.group(f'transform="translate({x} {y})"'):
            with d.group():
                d.move('scale', ['.58 .58', '1 1', '1 1', '.58 .58'], LOOP, 0, BREATH, EASE)
                d.path(ellipse(0, 0, 122, 122), 's-breath', 'fill="url(#air)" stroke-width="7"')
                d.path(ellipse(0, 0, 86, 86), 'line s-white', 'stroke-width="6" opacity=".9"')
                d.path(ellipse(0, 0, 50, 50), 'line s-white', 'stroke-width="5" opacity=".8"')


def pillow(d):
    """The couch pillow and the towel under head and shoulders."""
    x, y, k = FACE
    d.radial('pillow-light', [(0, 'white'), (.65, 'towel'), (1, 'towel-lo')], .45, .4, .62)
    with d.part('pillow'):
        shape = [(x - 400, y - 250), (x - 210, y - 392), (x, y - 420), (x + 210, y - 392), (x + 400, y - 250), (x + 432, y + 40),
                 (x + 400, y + 330), (x + 200, y + 400), (x - 200, y + 400), (x - 400, y + 330), (x - 432, y + 40)]
        d.path(smooth([(a + 8, b + 16) for a, b in shape], True), 'f-towel-line', 'opacity=".35"')
        d.path(smooth(shape, True), 's-towel-line', 'fill="url(#pillow-light)" stroke-width="3"')
        for fold in ([(x - 390, y - 180), (x - 350, y - 60), (x - 372, y + 60)], [(x + 396, y - 170), (x + 352, y - 40), (x + 380, y + 90)],
                     [(x - 380, y + 240), (x - 330, y + 220), (x - 290, y + 262)]):
            d.path(taper(fold, lambda u: 12 * math.sin(math.pi * u)), 'f-towel-line', 'opacity=".4"')


def person(d):
    """The shared face with closed eyes; a towel band holds the hair back."""
    x, y, k = FACE
    face.gradients(d)
    with d.part('face'):
        face.neck(d, x, y, k)
        face.ears(d, x, y, k)
        face.head(d, x, y, k)
        face.features(d, x, y, k, smile=.8, closed=True, lift=4)
        hair_crown(d)
        head_band(d)
        chest_towel(d)


def hair_crown(d):
    """Hair combed back under the band."""
    x, y, k = FACE
    with face.place(d, x, y, k):
        d.path(smooth([(-338, -40), (-352, -200), (-300, -400), (-160, -520), (0, -548), (160, -520), (300, -400), (352, -200), (338, -40),
                       (312, -150), (240, -300), (120, -372), (0, -390), (-120, -372), (-240, -300), (-312, -150)], True), '',
               'fill="url(#face-hair)"')
        for s in (-1, 1):
            for i in range(4):
                d.path(taper([(s * (40 + 62 * i), -400 + 18 * i * i / 2), (s * (50 + 70 * i), -470 + 22 * i * i / 2), (s * (30 + 66 * i), -528 + 22 * i * i / 2)],
                             lambda u: 9 * math.sin(math.pi * u)), 'f-hair-hi', 'opacity=".6"')


def head_band(d):
    x, y, k = FACE
    d.linear('band-shade', [(0, 'white'), (.6, 'towel'), (1, 'towel-lo')])
    with face.place(d, x, y, k):
        upper = [(-352, -90), (-330, -262), (-236, -392), (-110, -448), (0, -462), (110, -448), (236, -392), (330, -262), (352, -90)]
        lower = [(326, -60), (296, -190), (206, -302), (100, -352), (0, -366), (-100, -352), (-206, -302), (-296, -190), (-326, -60)]
        d.path(smooth(upper) + 'L' + smooth(lower)[1:] + 'Z', 's-towel-line', 'fill="url(#band-shade)" stroke-width="3.5"')
        d.line([(px * .965, py * .95 - 6) for px, py in lower], 's-towel-line', 3, 'opacity=".5"')


def chest_towel(d):
    x, y, k = FACE
    d.linear('chest', [(0, 'white'), (.4, 'towel'), (1, 'towel-lo')])
    with face.place(d, x, y, k):
        edge = [(-560, 690), (-330, 770), (-120, 812), (0, 818), (120, 812), (330, 770), (560, 690), (660, 780), (760, 1400), (0, 1420), (-760, 1400), (-660, 780)]
        d.path(smooth(edge, True), 's-towel-line', 'fill="url(#chest)" stroke-width="4"')
        d.line([(-540, 742), (-330, 808), (-120, 850), (0, 856), (120, 850), (330, 808), (540, 742)], 's-towel-line', 4, 'opacity=".6"')
        for fold in ([(-470, 800), (-440, 900), (-456, 1010)], [(-250, 850), (-262, 960), (-236, 1090)], [(262, 850), (250, 970), (276, 1100)],
                     [(480, 790), (446, 900), (470, 1020)]):
            d.path(taper(fold, lambda u: 13 * math.sin(math.pi * u)), 'f-towel-line', 'opacity=".3"')


def hand_pair(d):
    """The masseur stands at the head end: both hands come from above, fingers
    down over temples and cheeks, and make slow small strokes."""
    x, y, k = FACE
    with d.part('hands'):
        for s in (-1, 1):
            with d.group(f'transform="translate({num(x + s * 362)} {num(y - 262)}) scale({-s} 1)"'):
                with d.group():
                    d.move('translate', ['0 -14', '6 34', '6 34', '0 -14'], LOOP, 0, BREATH, EASE)
                    with d.group('transform="rotate(158) scale(.98)"'):
                        hands.relaxed(d, 'left' if s < 0 else 'right', length=300)


# The two studies

CARD = (470, 330)


def card(d, x, y):
    w, h = CARD
    d.path(rounded(x, y, w, h, 40), 'f-paper-lo', 'transform="translate(8 12)"')
    d.path(rounded(x, y, w, h, 40), 'f-card s-card-line', 'stroke-width="3"')


def small_face(d, mood, name='skin'):
    """A little head round (0, 0); mood 0 is worried, 1 is calm."""
    d.path(smooth([(-66, -10), (-64, -62), (0, -92), (64, -62), (66, -10), (72, 58), (40, 74), (-40, 74), (-72, 58)], True), 'f-hair')
    d.path('M-20,50V84C-20,98 20,98 20,84V50Z', 'f-skin-lo')
    d.path(smooth([(0, -70), (42, -52), (52, -6), (40, 44), (0, 70), (-40, 44), (-52, -6), (-42, -52)], True), f'f-{name}')
    d.path(smooth([(-56, -4), (-54, -56), (0, -80), (54, -56), (56, -4), (40, -40), (0, -56), (-40, -40)], True), 'f-hair')
    for s in (-1, 1):
        if mood:
            d.line([(s * 32, 0), (s * 21, 7), (s * 11, 2)], 's-ink', 4.5)
            d.line([(s * 34, -22), (s * 22, -27), (s * 10, -23)], 's-hair', 4.5)
        else:
            d.path(ellipse(s * 21, 2, 5, 6.5), 'f-ink')
            d.line([(s * 34, -18), (s * 22, -25), (s * 10, -29)], 's-hair', 4.5)
    curve = [(-16, 34), (0, 41), (16, 34)] if mood else [(-15, 40), (0, 35), (15, 40)]
    d.line(curve, 's-lip-lo', 5)


def scribble(turns, rx, ry, seed):
    """A tangled thought: the more turns, the more worry."""
    points = []
    for i in range(int(turns * 12)):
        a = i / 12 * math.tau
        r = .55 + .45 * math.sin(i * .61 + seed)
        points.append((rx * r * math.cos(a + .3 * math.sin(i)), ry * r * math.sin(a)))
    return points


def worry_card(d):
    """Before: a big tangle over the head.  After: a small one.  Less, not none."""
    x, y = 130, 1172
    with d.part('worry'):
        card(d, x, y)
        for cx, mood, turns, rx, ry, width in ((x + 112, 0, 4.5, 74, 40, 5), (x + 358, 1, 2, 38, 20, 5)):
            with d.group(f'transform="translate({cx} {y + 222}) scale(.98)"'):
                small_face(d, mood)
            with d.group(f'transform="translate({cx} {y + 84})"'):
                d.line(scribble(turns, rx, ry, 1 + turns), 's-worry', width)
                for k, r in ((0, 6), (1, 4)):
                    d.path(ellipse(-4 + 3 * k, 42 + 10 * k if mood == 0 else 28 + 10 * k, r, r), 'f-worry')
        d.path(f'M{x + 202},{y + 190}H{x + 262}M{x + 246},{y + 172}L{x + 266},{y + 190}L{x + 246},{y + 208}', 's-focus line', 'stroke-width="9"')


def mood_card(d):
    """Two level bars of the same height: massage and rest."""
    x, y = 1000, 1172
    d.linear('bar', [(0, 'level-hi'), (.5, 'level'), (1, 'level')], 0, 0, 1, 0)
    with d.part('mood'):
        card(d, x, y)
        base, high = y + 226, 150
        for cx in (x + 140, x + 330):
            d.path(rounded(cx - 46, base - 176, 92, 176, 22), 'f-mist s-card-line', 'stroke-width="3"')
            d.path(rounded(cx - 46, base - high + 30, 92, high - 30, 22), '', 'fill="url(#bar)"')
            d.path(rounded(cx - 34, base - high + 44, 14, high - 66, 7), 'f-white', 'opacity=".4"')
        d.path(f'M{x + 62},{base - high + 30}H{x + 408}', 's-ink-soft line', 'stroke-width="4" stroke-dasharray="12 11"')
        d.path(f'M{x + 213},{base - 74}H{x + 257}M{x + 213},{base - 50}H{x + 257}', 's-focus line', 'stroke-width="10"')
        small_hand(d, x + 140, base + 50)
        small_rest(d, x + 330, base + 50)


def small_hand(d, x, y):
    """Massage: a small hand."""
    with d.group(f'transform="translate({x + 46} {y + 26}) rotate(-74) scale(.25)"'):
        hands.shades(d, 'tiny')
        shapes = [hands.finger_outline(*spec) for spec in hands.RELAXED.values()]
        shapes += [hands.finger_outline(*hands.RELAXED_THUMB), hands.back_of_hand(0)]
        for shape in shapes:
            d.path(shape, 'f-skin-line s-skin-line', 'stroke-width="26" stroke-linejoin="round"')
        for shape in shapes:
            d.path(shape, 'f-skin s-skin-line', 'stroke-width="5" stroke-opacity=".5"')


def small_rest(d, x, y):
    """Rest: a head on a pillow, no hand."""
    d.path(smooth([(x - 66, y + 30), (x - 70, y + 8), (x - 20, y + 2), (x + 30, y + 6), (x + 70, y + 10), (x + 66, y + 32), (x, y + 36)], True),
           'f-towel-lo s-towel-line', 'stroke-width="3"')
    d.path(smooth([(x - 44, y - 2), (x - 30, y - 26), (x, y - 30), (x + 24, y - 20), (x + 28, y), (x, y + 10), (x - 30, y + 10)], True), 'f-hair')
    d.path(smooth([(x - 26, y + 2), (x - 18, y - 20), (x + 6, y - 26), (x + 22, y - 20), (x + 30, y - 12), (x + 24, y + 4), (x, y + 8)], True), 'f-skin')
    d.line([(x + 4, y - 12), (x + 10, y - 9), (x + 16, y - 12)], 's-ink', 3)


def anchors(d):
    x, y, k = FACE
    d.anchor('hands', x - 330, y - 90)
    d.anchor('breath', 800, 1362)
    d.anchor('worry', 490, 1250)
    d.anchor('mood', 1140, 1330)


def main():
    d = Drawing('calm', seed=9)
    ground(d)
    halo(d)
    pillow(d)
    person(d)
    breath(d)
    worry_card(d)
    mood_card(d)
    hand_pair(d)
    anchors(d)
    save(d)


main()
