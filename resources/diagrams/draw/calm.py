# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person rests with closed eyes while two hands stroke the temples and cheeks.
Below, two small studies: less worry after 45 minutes; and after three minutes
more at ease than after rest, with no difference in a mood test."""

import math

import face
import hands
from atelier import EASE, PALETTE, Drawing, num, smooth, taper
from hands import along
from massage import ellipse, rounded, save, small_face

PALETTE.update({'towel': '#FBF8F1', 'towel-lo': '#DDE3DC', 'towel-line': '#A9B8B0', 'breath': '#7FBDB4', 'breath-hi': '#D3EAE5',
                'card': '#FFFDF9', 'card-line': '#D9CDBD', 'worry': '#8B6B86', 'level': '#2F7F79', 'level-hi': '#7CC1B8'})

FACE = (800, 500, .74)
LOOP = 8


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
        d.keep('lips', *face.at(x, y, k, 0, 318), 40)
        for s in (-1, 1):
            d.keep(f'eye-{"right" if s > 0 else "left"}', *face.at(x, y, k, s * 134, 4), 44)
        hair_crown(d)
        head_band(d)
        chest_towel(d)


def hair_crown(d):
    """Hair combed back under the band, strand by strand."""
    x, y, k = FACE
    outer = [(-346, 0), (-368, -180), (-316, -390), (-176, -508), (-60, -536), (0, -540), (60, -536), (176, -508), (316, -390),
             (368, -180), (346, 0)]
    inner = [(-316, -20), (-300, -150), (-226, -270), (-116, -334), (-50, -348), (0, -350), (50, -348), (116, -334), (226, -270),
             (300, -150), (316, -20)]
    with face.place(d, x, y, k):
        d.path(smooth(outer) + 'L' + smooth(list(reversed(inner)))[1:] + 'Z', '', 'fill="url(#face-hair)"')
        for i in range(31):
            v = .06 + .88 * i / 30
            a, b = along(inner, 60)[round(v * 60)], along(outer, 60)[round(v * 60)]
            lean = (v - .5) * 34
            mid = ((a[0] + b[0]) / 2 + lean * .3, (a[1] + b[1]) / 2)
            d.path(taper([a, mid, (b[0] * .985, b[1] * .985)], lambda u, w=7 + 5 * (i % 3): w * math.sin(math.pi * min(u + .12, 1))),
                   'f-hair-lo' if i % 2 else 'f-hair-hi', f'opacity="{.5 if i % 2 else .6}"')


def head_band(d):
    x, y, k = FACE
    d.linear('band-shade', [(0, 'white'), (.6, 'towel'), (1, 'towel-lo')])
    with face.place(d, x, y, k):
        upper = [(-350, -40), (-332, -212), (-238, -344), (-110, -402), (0, -416), (110, -402), (238, -344), (332, -212), (350, -40)]
        lower = [(326, -10), (298, -136), (208, -248), (100, -300), (0, -314), (-100, -300), (-208, -248), (-298, -136), (-326, -10)]
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


WRIST = (322, -290)                # of the right hand, from the face's middle
LEAN = 166


def hand_pair(d):
    """The masseur stands at the head end: both hands come from above, fingers
    down over temples and cheeks, and make slow small strokes.  Only the hands
    move; their wrists slide in and out of the sleeves, which stay."""
    x, y, k = FACE
    for name in ('hands', 'sleeves'):
        with d.part(name):
            for s in (-1, 1):
                with d.group(f'transform="translate({num(x + s * WRIST[0])} {num(y + WRIST[1])}) scale({-s} 1)"'):
                    side = 'left' if s < 0 else 'right'
                    if name == 'hands':
                        with d.group():
                            d.move('translate', ['0 30', '-8 -34', '0 30'], LOOP / 2, 0, None, EASE)
                            with d.group(f'transform="rotate({LEAN}) scale(.98)"'):
                                hands.relaxed(d, side, arm='arm', length=70)
                    else:
                        with d.group(f'transform="rotate({LEAN}) scale(1.04)"'):
                            hands.sleeve(d, side, 330, 66)


# The two studies

LEFT_CARD, RIGHT_CARD = (128, 1046, 540, 456), (684, 1046, 788, 456)


def card(d, box):
    d.path(rounded(box[0], box[1], box[2], box[3], 44), 'f-paper-lo', 'transform="translate(8 12)"')
    d.path(rounded(box[0], box[1], box[2], box[3], 44), 'f-card s-card-line', 'stroke-width="3"')


def clock(d, x, y, r, minutes):
    """A small clock without digits; the coloured part is the time of the massage."""
    d.path(ellipse(x, y, r + 11, r + 11), 'f-level s-tool-lo', 'stroke-width="2.5"')
    d.path(ellipse(x, y, r, r), 'f-white')
    a = math.radians(6 * minutes - 90)
    tip = (x + (r - 7) * math.cos(a), y + (r - 7) * math.sin(a))
    d.path(f'M{x},{y}V{y - r + 7}A{r - 7},{r - 7} 0 {1 if minutes > 30 else 0} 1 {num(tip[0])},{num(tip[1])}Z', 'f-level-hi')
    for i in range(12):
        b = math.radians(30 * i)
        near = r - (13 if i % 3 == 0 else 8)
        d.path(f'M{num(x + near * math.sin(b))},{num(y - near * math.cos(b))}L{num(x + (r - 3) * math.sin(b))},{num(y - (r - 3) * math.cos(b))}',
               's-ink-soft line', f'stroke-width="{4 if i % 3 == 0 else 2.5}"')
    d.path(f'M{x},{y}L{num(x + (tip[0] - x) * .9)},{num(y + (tip[1] - y) * .9)}', 's-ink line', 'stroke-width="6"')
    d.path(ellipse(x, y, 7, 7), 'f-ink')


def scribble(turns, rx, ry, seed):
    """A tangled thought: the more turns, the more worry."""
    points = []
    for i in range(int(turns * 12)):
        a = i / 12 * math.tau
        r = .55 + .45 * math.sin(i * .61 + seed)
        points.append((rx * r * math.cos(a + .3 * math.sin(i)), ry * r * math.sin(a)))
    return points


def worry_card(d):
    """Before: a big tangle over the head.  After 45 minutes: a small one.  Less, not
    none.  Above the clock there is room for its label."""
    x, y = LEFT_CARD[:2]
    with d.part('worry'):
        card(d, LEFT_CARD)
        clock(d, x + 102, y + 176, 64, 45)
        d.keep('forty-five', x + 102, y + 176, 62)
        d.keep('less', x + 358, y + 108, 24)
        for cx, mood, turns, rx, ry in ((x + 260, 0, 4.5, 68, 42), (x + 436, 1, 2, 42, 24)):
            with d.group(f'transform="translate({cx} {y + 302}) scale(.97)"'):
                small_face(d, mood)
                d.keep(f'mood-{mood}', 0, -4, 70)
            with d.group(f'transform="translate({cx} {y + 108})"'):
                d.keep(f'tangle-{mood}', 0, 0, .8 * rx if mood == 0 else .5 * rx)
                d.line(scribble(turns, rx, ry, 1 + turns), 's-worry', 5)
                for k, r in ((0, 7), (1, 4.5)):
                    d.path(ellipse(-4 + 3 * k, 46 + 7 * k + 10 * k if mood == 0 else 34 + 17 * k, r, r), 'f-worry')
        ax, ay = x + 335, y + 108
        d.path(f'M{ax},{ay}H{ax + 38}M{ax + 20},{ay - 21}L{ax + 42},{ay}L{ax + 20},{ay + 21}', 's-focus line', 'stroke-width="11"')


BAND = 476                         # how far the two rows of the right card reach
SIGNS, LEFT, RIGHT = 70, 204, 396  # its columns: what was asked, after massage, after rest


def mood_card(d):
    """Massage for three minutes, or rest.  More at ease after massage; in a mood
    test, the same.  A band holds each row together; what is right of the bands
    stays free for the labels.  The clock is of both columns, so it stands in the
    corner, behind a rule."""
    x, y = RIGHT_CARD[:2]
    left, right, mx = x + LEFT, x + RIGHT, x + (LEFT + RIGHT) / 2
    with d.part('mood'):
        card(d, RIGHT_CARD)
        clock(d, x + SIGNS - 4, y + 94, 38, 3)
        d.keep('three', x + SIGNS - 4, y + 94, 44)
        d.path(f'M{x + 129},{y + 40}V{y + 148}', 's-card-line line', 'stroke-width="4"')
        small_hand(d, left, y + 94)
        small_rest(d, right, y + 104)
        d.keep('massaged', left, y + 96, 40)
        d.keep('rested', right - 10, y + 88, 36)
        for row, (more, less) in enumerate(((1, .55), (.72, .72))):
            cy = y + 230 + 138 * row
            d.path(rounded(x + 18, cy - 60, BAND - 18, 120, 44), 'f-mist s-mist-lo', 'stroke-width="3"')
            face_sign(d, x + SIGNS, cy, bool(row))
            d.keep(f'row-{row}', x + SIGNS, cy, 38)
            for cx, part in ((left, more), (right, less)):
                level(d, cx, cy, part)
            d.keep('same' if row else 'more', mx, cy, 54)
            if row:
                d.path(f'M{mx - 24},{cy - 13}H{mx + 24}M{mx - 24},{cy + 13}H{mx + 24}', 's-focus line', 'stroke-width="11"')
            else:
                d.path(f'M{mx - 20},{cy - 28}L{mx + 22},{cy}L{mx - 20},{cy + 28}', 's-focus line', 'stroke-width="12"')


def level(d, cx, cy, part):
    """A bar that is full as far as its part says."""
    wide, high = 116, 54
    d.path(rounded(cx - wide / 2, cy - high / 2, wide, high, high / 2), 'f-white s-card-line', 'stroke-width="2.5"')
    d.path(rounded(cx - wide / 2, cy - high / 2, wide * part, high, high / 2), 'f-level')


def face_sign(d, x, y, awake):
    """Row signs: at ease with closed eyes; mood with a smile and open eyes."""
    d.path(ellipse(x, y, 43, 43), 'f-skin-hi s-skin-line', 'stroke-width="3"')
    for s in (-1, 1):
        if awake:
            d.path(ellipse(x + s * 14, y - 8, 4.6, 6), 'f-ink')
        else:
            d.line([(x + s * 22, y - 8), (x + s * 15, y - 2), (x + s * 7, y - 7)], 's-ink', 4.5)
    d.line([(x - 17, y + 12), (x, y + 21), (x + 17, y + 12)] if awake else [(x - 12, y + 15), (x, y + 19), (x + 12, y + 15)], 's-lip-lo', 5)


def small_hand(d, x, y):
    """Massage: a small hand."""
    with d.group(f'transform="translate({x + 52} {y + 24}) rotate(-74) scale(.27)"'):
        hands.shades(d, 'tiny')
        shapes = [hands.finger_outline(*spec) for spec in hands.RELAXED.values()]
        shapes += [hands.finger_outline(*hands.RELAXED_THUMB), hands.back_of_hand(0)]
        for shape in shapes:
            d.path(shape, 'f-skin-line s-skin-line', 'stroke-width="26" stroke-linejoin="round"')
        for shape in shapes:
            d.path(shape, 'f-skin s-skin-line', 'stroke-width="5" stroke-opacity=".5"')


def small_rest(d, x, y):
    """Rest: a head on a pillow, no hand."""
    with d.group(f'transform="translate({x} {y}) scale(1.22)"'):
        d.path(smooth([(-66, 30), (-70, 8), (-20, 2), (30, 6), (70, 10), (66, 32), (0, 36)], True), 'f-towel-lo s-towel-line',
               'stroke-width="2.5"')
        d.path(smooth([(-44, -2), (-30, -26), (0, -30), (24, -20), (28, 0), (0, 10), (-30, 10)], True), 'f-hair')
        d.path(smooth([(-26, 2), (-18, -20), (6, -26), (22, -20), (30, -12), (24, 4), (0, 8)], True), 'f-skin')
        d.line([(4, -12), (10, -9), (16, -12)], 's-ink', 2.5)


def anchors(d):
    x, y, k = FACE
    d.anchor('hands', x - 330, y - 150)
    d.anchor('forty-five', LEFT_CARD[0] + 57, LEFT_CARD[1] + 130)
    d.anchor('worry', LEFT_CARD[0] + 434, LEFT_CARD[1] + 85)
    d.anchor('three', RIGHT_CARD[0] + SIGNS - 4, RIGHT_CARD[1] + 47)
    d.anchor('ease', RIGHT_CARD[0] + BAND, RIGHT_CARD[1] + 230)
    d.anchor('mood', RIGHT_CARD[0] + BAND, RIGHT_CARD[1] + 368)


def main():
    d = Drawing('calm', seed=9)
    ground(d)
    halo(d)
    pillow(d)
    person(d)
    worry_card(d)
    mood_card(d)
    hand_pair(d)
    anchors(d)
    save(d)


main()
