# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A face, half young and half older, with the layers under each cheek; then the
deep layers with and without massage, alike as far as is known, and a balance
that stays level.

The two stacks are blocks taken out of the two cheeks and pulled apart: skin,
fat compartments, SMAS and muscle, retaining ligaments, bone.  Both stand on the
same rows, so that young and older can be compared layer by layer.
"""

import math
import random

import atelier
import face
import hands
from atelier import EASE, PALETTE, SIZE, Drawing, blob, noise, num, smooth, taper
from massage import save, small_face

PALETTE.update({'shelf': '#FDFBF8', 'shelf-lo': '#E9DFD2', 'loose': '#DDE6E8', 'marrow': '#D9C08E'})

FACE = (800, 474, .65)
WIDE, BACK = 256, 30                 # width of a block and how far its top runs back
YOUNG_X, OLD_X = 464, 768
# name: (top of the row, front height)
ROWS = {'skin': (1036, 56), 'fat': (1134, 72), 'muscle': (1240, 58), 'ligaments': (1334, 66), 'bone': (1436, 72)}
TURN = 2                             # seconds that the light rests on one row


def paint():
    d = Drawing('face-layers', seed=11)
    face.gradients(d)
    gradients(d)
    paper(d)
    person(d)
    shelf(d)
    sun(d)
    samples(d)
    for name in ROWS:
        pair(d, name)
    ruler(d)
    limits(d)
    anchors(d)
    save(d)


def gradients(d):
    d.radial('paper-tone', [(0, 'white'), (.55, 'paper'), (1, 'paper-lo')], cx=.5, cy=.32, r=.8)
    d.linear('shelf-tone', [(0, 'shelf'), (1, 'shelf-lo')])
    for name in ('epidermis', 'dermis', 'fat', 'muscle', 'bone', 'fascia'):
        d.linear(f'{name}-front', [(0, f'{name}-hi'), (1, name)])
        d.linear(f'{name}-top', [(0, f'{name}-hi'), (1, name)], x2=1)
    d.linear('skin-top', [(0, 'skin-hi'), (1, 'skin')], x2=1)
    d.linear('loose-front', [(0, 'white', .75), (1, 'loose', .85)])
    d.linear('strand', [(0, 'ligament-lo'), (.5, 'ligament'), (1, 'ligament-lo')])
    d.linear('stand-tone', [(0, 'tool-hi'), (.5, 'tool'), (1, 'tool-lo')], x2=1, y2=0)
    d.linear('pan-tone', [(0, 'tool-hi'), (1, 'tool-lo')])
    d.radial('ground', [(0, 'ink', .2), (1, 'ink', 0)], cx=.5, cy=.5, r=.5)


def paper(d):
    with d.part('paper'):
        d.add(f'<rect width="{SIZE}" height="{SIZE}" fill="url(#paper-tone)"/>')


def person(d):
    with d.part('person'):
        face.front(d, *FACE, smile=.8, left_age=0, right_age=1)
        d.keep('lips', *face.at(*FACE, 0, 318), 40)
        for s in (-1, 1):
            d.keep(f'eye-{"right" if s > 0 else "left"}', *face.at(*FACE, s * 135, 2), 40)
        seam = [face.at(*FACE, 0, py) for py in (-372, -120, 120, 500)]
        d.line(seam, 's-white', 3, 'stroke-dasharray="2 12" stroke-opacity="0.9"')


def shelf(d):
    """The counter in front of the person, on which the blocks stand."""
    with d.part('shelf'):
        edge = [(-20, 1010), (300, 986), (800, 976), (1300, 986), (1620, 1010)]
        d.path(smooth([(px, py - 10) for px, py in edge]) + f'L1620,{SIZE}L-20,{SIZE}Z', 'f-ink', 'fill-opacity="0.07"')
        d.path(smooth(edge) + f'L1620,{SIZE}L-20,{SIZE}Z', 'front', 'fill="url(#shelf-tone)"')
        for x0 in (YOUNG_X, OLD_X):
            d.add(f'<ellipse cx="{x0 + WIDE / 2 + 14}" cy="1512" rx="{WIDE * .62}" ry="26" fill="url(#ground)"/>')


def samples(d):
    """The place on each cheek from which a block was taken."""
    with d.part('samples'):
        for s, x0 in ((-1, YOUNG_X), (1, OLD_X)):
            foot = x0 + (WIDE + BACK) / 2
            sample(d, face.at(*FACE, s * 204, 150), (0, 35), (foot, 986))
            for i in range(3):
                d.keep(f'way-{"old" if s > 0 else "young"}-{i + 1}', foot, 770 + 90 * i, 45)


def sample(d, spot, start, end):
    """A window on the cheek and a thin line from there to its block."""
    (cx, cy), (ex, ey) = spot, end
    window = [(cx - 31, cy - 30), (cx + 2, cy - 35), (cx + 32, cy - 29), (cx + 35, cy + 2), (cx + 30, cy + 31),
              (cx, cy + 35),
              (cx - 32, cy + 30), (cx - 35, cy)]
    sx, sy = cx + start[0], cy + start[1]
    upright = abs(start[1]) > abs(start[0])
    bend = (0, (ey - sy) * .55) if upright else ((ex - sx) * .55, 0)
    path = (f'M{num(sx)},{num(sy)}C{num(sx + bend[0])},{num(sy + bend[1])} {num(ex - bend[0])},{num(ey - bend[1])} '
            f'{num(ex)},{num(ey)}')
    for colour, width in (('white', 8), ('focus', 4)):
        d.path(path, f'line s-{colour}', f'stroke-width="{width}"')
    d.keep(f'window-{"old" if cx > FACE[0] else "young"}', cx, cy, 34)
    d.path(smooth(window, True), 'f-white s-white', 'fill-opacity="0.3" stroke-width="10"')
    d.path(smooth(window, True), 'line s-focus', 'stroke-width="5"')
    d.add(f'<circle class="f-focus s-white" cx="{num(ex)}" cy="{num(ey)}" r="11" stroke-width="4"/>')


def sun(d):
    """The sun, and the light of it that reaches the older cheek."""
    cx, cy = 1376, 226
    d.radial('sun-glow', [(0, 'nerve-hi', .75), (1, 'nerve-hi', 0)], cx=.5, cy=.5, r=.5)
    d.radial('sun-disc', [(0, 'signal'), (.6, 'nerve-hi'), (1, 'nerve')])
    with d.part('sun'):
        d.add(f'<circle cx="{cx}" cy="{cy}" r="190" fill="url(#sun-glow)"/>')
        for i in range(12):
            a = math.radians(15 + 30 * i)
            far = 142 if i % 2 else 124
            d.path(taper([(cx + r * math.cos(a), cy + r * math.sin(a)) for r in (90, (90 + far) / 2, far)],
                         lambda u: 13 - 9 * u), 'f-nerve')
        d.keep('sun', cx, cy, 120)
        d.add(f'<circle class="s-nerve" cx="{cx}" cy="{cy}" r="70" fill="url(#sun-disc)" stroke-width="3"/>')
        ex, ey = face.at(*FACE, 262, 128)
        for k in (-1, 0, 1):
            start, end = (cx - 118 + 30 * k, cy + 92 + 26 * k), (ex + 10 * k, ey + 40 * k)
            ray = [(start[0] + (end[0] - start[0]) * v, start[1] + (end[1] - start[1]) * v) for v in (.06, .5, 1)]
            d.path(taper(ray, lambda u: 17 - 11 * u), 'f-nerve', 'fill-opacity="0.6"')


def ruler(d):
    """A bright frame that stops on one row after the other."""
    steps, count = [], len(ROWS)
    base = ROWS['skin'][0]
    for top, height in ROWS.values():
        steps.append(top - base)
    left, right = YOUNG_X - 22, OLD_X + WIDE + BACK + 18
    with d.part('ruler'):
        with d.group():
            for tone, wide in (('white', 13), ('focus', 7)):
                d.add(f'<rect class="line s-{tone}" x="{left}" y="998" width="{right - left}" height="106" rx="30"'
                      f' stroke-width="{wide}"/>')
            values = [f'0 {num(v)}' for v in steps for _ in (0, 1)] + ['0 0']
            times = [t for i in range(count) for t in ((i + (.14 if i else 0)) / count, (i + 1) / count)]
            times[-1] = .93
            d.move('translate', values, TURN * count, times=times + [1], splines=EASE)


def pair(d, name):
    """One layer of the young and of the older block."""
    with d.part(f'layers-{name}'):
        for x0, age in ((YOUNG_X, 0), (OLD_X, 1)):
            block(d, name, x0, age)
            keep_block(d, name, x0, age)


def keep_block(d, name, x0, age):
    """A name on a layer would seem to be that layer's; only the end that a label points at may be hidden."""
    top, height = ROWS[name]
    for i in range(3):
        across = (.1 if age else .4) + .26 * i
        d.keep(f'{name}-{"old" if age else "young"}-{i + 1}', x0 + across * WIDE, top + height / 2, height / 2)


def block(d, name, x0, age, rise=0):
    rng = random.Random(f'{name}{age}')
    top, height = ROWS[name][0] - rise, ROWS[name][1]
    layer = {'skin': skin, 'fat': fat, 'muscle': muscle, 'ligaments': ligaments, 'bone': bone}[name]
    # Whole units are fine enough for the many small shapes, and keep the file small.
    fine, atelier.num = atelier.num, lambda value: str(round(value))
    layer(d, rng, x0, top, height, age)
    atelier.num = fine


# One layer of a block.  A layer is a slab: front, top and right side.

def slab(d, x0, upper, bottom, front, top, side, line, steps=9):
    """upper(u) is the height of the upper front edge for u in 0..1 across."""
    us = [i / steps for i in range(steps + 1)]
    few = [i / 6 for i in range(7)]
    edge = [(x0 + u * WIDE, upper(u)) for u in us]
    far = [(px + BACK, py - BACK) for px, py in edge]
    low = [(x0 + u * WIDE, bottom + noise(u * WIDE, x0, 60, 2)) for u in few]
    d.path(smooth(far) + 'L' + smooth(list(reversed(edge)))[1:] + 'Z', 'top', f'fill="url(#{top})"')
    a, b, c, e = edge[-1], far[-1], (low[-1][0] + BACK, low[-1][1] - BACK), low[-1]
    d.path('M' + 'L'.join(f'{num(px)},{num(py)}' for px, py in (a, b, c, e)) + 'Z', f'f-{side}')
    d.path(smooth(edge) + 'L' + smooth(list(reversed(low)))[1:] + 'Z', 'front', f'fill="url(#{front})"')
    for rim in (edge, far):
        d.line(rim, f's-{line}', 2.5, 'stroke-opacity="0.6"')
    return edge, low


def skin(d, rng, x0, top, height, age):
    """Epidermis and dermis; older skin is thinner, folded and poorer in collagen."""
    bottom = top + height
    start = top + 17 * age

    def upper(u):
        fold = sum(11 * math.exp(-((u - f) / .02) ** 2) for f in (.22, .47, .76)) * age
        return start + fold + noise(u * WIDE, 3, 50, 2)

    edge, _ = slab(d, x0, upper, bottom, 'dermis-front', 'skin-top', 'dermis-lo', 'skin-line', 27 if age else 9)
    rim = [(px, py + 13 - 3 * age + 2 * math.sin(px / 9)) for px, py in edge]
    d.path(smooth(edge) + 'L' + smooth(list(reversed(rim)))[1:] + 'Z', 'front', 'fill="url(#epidermis-front)"')
    d.line(rim, 's-basal', 2.5)
    collagen(d, rng, x0, start + 22, bottom - 8, age)
    for f in ((.22, .47, .76) if age else ()):
        px, py = x0 + f * WIDE, upper(f)
        crease = [(px, py), (px + 14, py - 16), (px + BACK, py - BACK)]
        d.path(taper([(qx + 4, qy) for qx, qy in crease], lambda u: 15 - 8 * u), 'f-skin-lo', 'fill-opacity="0.6"')
        d.path(taper(crease, lambda u: 4 - 2 * u), 'f-skin-line', 'fill-opacity="0.8"')


def collagen(d, rng, x0, high, low, age):
    """Long bundles when young; short, thin pieces when older."""
    for i in range(8 if age else 11):
        y = high + (low - high) * ((i * .382) % 1)
        length = rng.uniform(36, 62) if age else rng.uniform(120, 190)
        x = x0 + 8 + rng.uniform(0, WIDE - length - 16)
        pts = [(x + length * v, y + 4.5 * math.sin(v * (7 if age else 9) + i)) for v in (0, .25, .5, .75, 1)]
        width = 3.6 if age else 6
        d.path(taper(pts, lambda u: 1 + width * math.sin(math.pi * u) ** .5),
               'f-collagen-lo' if i % 3 == 0 else 'f-collagen',
               'fill-opacity="0.7"' if age else '')


def fat(d, rng, x0, top, height, age):
    """Three compartments; older pads are smaller and have slid to the lower side."""
    bottom = top + height

    def upper(u):
        if not age:
            return top + 5 * math.cos(u * math.tau * 3) + noise(u * WIDE, 5, 40, 2)
        return top + 36 - 20 * math.sin(math.pi * u ** 2.4) ** 2 + 5 * math.cos(u * math.tau * 3)

    slab(d, x0, upper, bottom, 'fat-front', 'fat-top', 'fat-lo', 'fat-line')
    for wall in (1 / 3, 2 / 3):
        shift = .05 * age
        px = x0 + (wall + shift) * WIDE
        d.path(taper([(px, upper(wall + shift)), (px + 3 + 9 * age, (top + bottom) / 2 + 8 * age), (px - 2, bottom)],
                     lambda u: 7), 'f-fascia-lo')
        d.path(taper([(px, upper(wall + shift)), (px + BACK, upper(wall + shift) - BACK)], lambda u: 5), 'f-fascia-lo',
               'fill-opacity="0.8"')
    lobules(d, rng, x0, upper, bottom, age)


def lobules(d, rng, x0, upper, bottom, age):
    """Fat lobules, three side by side in each compartment, two deep where there is room."""
    shift = .05 * age
    walls = (0, 1 / 3 + shift, 2 / 3 + shift, 1)
    for left, right in zip(walls, walls[1:]):
        step = (right - left) * WIDE / 3
        for i in range(3):
            px = x0 + left * WIDE + step * (i + .5)
            room = bottom - upper((px - x0) / WIDE) - 12
            rows = 2 if room > 44 else 1
            high = room / rows
            for row in range(rows):
                lobule(d, rng, px + rng.uniform(-1, 1), bottom - 6 - high * (row + .5), step * .46, high * .47)


def lobule(d, rng, px, py, rx, ry):
    d.path(blob(rng, px, py, rx, ry, .1, 7), 'f-fat s-fat-line', 'stroke-width="2"')
    d.add(f'<ellipse class="f-fat-hi" cx="{num(px - rx * .25)}" cy="{num(py - ry * .3)}" rx="{num(rx * .45)}"'
          f' ry="{num(ry * .32)}"/>')


def muscle(d, rng, x0, top, height, age):
    """A fibrous sheet (SMAS) on muscle."""
    bottom = top + height
    edge, _ = slab(d, x0, lambda u: top + noise(u * WIDE, 7, 60, 3), bottom, 'muscle-front', 'fascia-top', 'muscle-lo',
                   'fascia-lo')
    for i in range(5):
        y = top + 22 + i * (height - 24) / 5
        pts = [(x0 + 4 + v * (WIDE - 8), y + noise(v * WIDE, i + x0, 50, 3)) for v in (0, .25, .5, .75, 1)]
        d.path(taper(pts, lambda u: 4.5), 'f-muscle-hi' if i % 2 else 'f-muscle-lo', 'fill-opacity="0.75"')
    sheet = [(px, py + 13) for px, py in edge]
    d.path(smooth(edge) + 'L' + smooth(list(reversed(sheet)))[1:] + 'Z', 'front', 'fill="url(#fascia-front)"')
    d.line(sheet, 's-muscle-line', 2, 'stroke-opacity="0.5"')
    for v in (.25, .5, .75):
        thread = [(x0 + BACK * v + 8 + u * (WIDE - 16), top - BACK * v + noise(u * WIDE, v * 9, 50, 2))
                  for u in (0, .25, .5, .75, 1)]
        d.line(thread, 's-fascia-lo', 2, 'stroke-opacity="0.8"')
    for i in range(8):
        px = x0 + 18 + i * (WIDE - 24) / 8
        d.line([(px, top - 2), (px + BACK * .9, top - BACK + 4)], 's-fascia-lo', 1.5, 'stroke-opacity="0.55"')


def ligaments(d, rng, x0, top, height, age):
    """Strands that hold the soft layers to the bone: straight when young, slack when older."""
    bottom = top + height
    slab(d, x0, lambda u: top + noise(u * WIDE, 9, 70, 2), bottom, 'loose-front', 'loose-front', 'loose', 'ligament-hi')
    for i in range(6):
        px = x0 + 34 + i * (WIDE - 62) / 5 + rng.uniform(-5, 5)
        strand(d, px, top + 2, bottom - 2, age, 1 if i % 2 else -1)


def strand(d, px, top, bottom, age, way):
    """One ligament: a stem rooted in the bone that branches toward the skin; slack and thin when older."""
    tall, bend, width = bottom - top, way * 9 * age, 11 - 4 * age
    fork = (px + 7 * age, top + tall * .4)
    for fan in (-17, -6, 6, 17):
        spine = [fork, ((fork[0] + px + fan) / 2 + 4 * age + bend * .5, top + tall * .18), (px + fan + 13 * age, top)]
        d.path(taper(spine, lambda u: width * (.62 - .2 * u)), 'f-ligament')
    stem = [(px, bottom), (px - bend, bottom - tall * .2), (px + bend, bottom - tall * .42), fork]
    d.path(taper(stem, lambda u: width * (1.25 - .3 * u)), 'f-ligament-lo')
    d.path(taper([(px - 14, bottom), (px, bottom - 7), (px + 14, bottom)], lambda u: 3 + 5 * math.sin(math.pi * u)),
           'f-ligament-lo')


def bone(d, rng, x0, top, height, age):
    """Dense rim and spongy core; older bone has lost some of its surface and core."""
    bottom = top + height

    def upper(u):
        return top + age * (16 + 14 * math.sin(math.pi * u) ** 2) + noise(u * WIDE, 4, 70, 2 + 1.5 * age)

    edge, _ = slab(d, x0, upper, bottom, 'bone-front', 'bone-top', 'bone-lo', 'bone-line')
    rim = [(px, py + 14 - 4 * age) for px, py in edge]
    core = smooth(rim) + f'L{num(x0 + WIDE)},{num(bottom - 9)}L{num(x0)},{num(bottom - 9)}Z'
    d.path(core, 'f-marrow', 'fill-opacity="0.4"')
    for i in range(20):
        u = (i + .5) / 20
        px = x0 + 10 + u * (WIDE - 22)
        high = upper(u) + 20
        py = high + (bottom - 18 - high) * ((i * .382 + .15) % 1)
        size = rng.uniform(7, 11) if age else rng.uniform(4.5, 7)
        d.path(blob(rng, px, py, size, size * .7, .22, 5), 'f-bone-line', 'fill-opacity="0.5"')


# What massage has not been shown to do

# Carries the older block to the left (no massage) and to the right (massage).
DEEP_SCALE, DEEP_Y = 1.02, -806
DEEP_X = {'left': 405 - DEEP_SCALE * OLD_X, 'right': 935 - DEEP_SCALE * OLD_X}
RISE = {'skin': -8, 'fat': 10, 'ligaments': 4, 'bone': 18}            # closes the gaps that age has left


def deep(x0_side, x, y):
    """A point of the older block where it stands in the second picture."""
    return DEEP_X[x0_side] + DEEP_SCALE * x, DEEP_Y + DEEP_SCALE * y


def middle(name):
    top, height = ROWS[name]
    return top - RISE.get(name, 0) + height / 2 + 10


def limits(d):
    """The second picture: the same layers without and with massage, open questions, a balance."""
    with d.part('table', hidden=True):
        for ident, y in (('one', 746), ('two', 1486)):
            xs = ((553, 204), (1113, 204)) if ident == 'one' else ((800, 280),)
            for x, rx in xs:
                d.add(f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="28" fill="url(#ground)"/>')
    for name in reversed(ROWS):
        with d.part(f'deep-{name}', hidden=True):
            for side in ('left', 'right'):
                with d.group(f'transform="translate({num(DEEP_X[side])} {DEEP_Y}) scale({DEEP_SCALE})"'):
                    block(d, name, OLD_X, 1, RISE.get(name, 0))
                    if name == 'skin':
                        d.keep(f'deep-{side}', OLD_X + 30, ROWS[name][0] + 40, 30)
                    elif side == 'left':
                        # No name hides another layer than its own.
                        for i in range(2):
                            d.keep(f'deep-{name}-{i + 1}', OLD_X + 160 + 80 * i, middle(name), 24)
    marks(d)
    balance(d)
    gliding_hand(d)


def marks(d):
    """An open question between each deep layer without massage and the same layer with it.

    Nobody has shown a change, and nobody has shown that there is none: an equal
    sign would say more than is known.
    """
    left, right = deep('left', OLD_X + WIDE + BACK, 0)[0], deep('right', OLD_X, 0)[0]
    with d.part('marks', hidden=True):
        bracket(d)
        for name, apart in (('fat', 8), ('ligaments', -14), ('bone', 14)):
            y = deep('left', 0, middle(name))[1] + apart
            cx = (left + right) / 2
            d.keep(f'open-{name}', cx, y, 34)
            d.line([(left + 14, y), (right - 16, y)], 's-focus', 5, 'stroke-dasharray="3 15"')
            d.add(f'<circle class="f-focus s-white" cx="{num(cx)}" cy="{num(y)}" r="36" stroke-width="7"/>')
            d.add(f'<path class="s-white line" stroke-width="8.5" '
                  f'd="M{num(cx - 12.5)},{num(y - 13.5)}a12.5,12.5 0 1 1 19,11q-6.5,4 -6.5,12.5"/>')
            d.add(f'<circle class="f-white" cx="{num(cx)}" cy="{num(y + 21.5)}" r="5.5"/>')


def bracket(d):
    """What holds the left block together as a whole, so that its name is not taken for that of the skin."""
    left, y = deep('left', OLD_X - 6, ROWS['skin'][0] - RISE['skin'] - 41)
    right = deep('left', OLD_X + WIDE + BACK + 6, 0)[0]
    for i, x in enumerate((left, 620, right)):
        d.keep(f'bracket-{i + 1}', x, y + 6, 10)
    # No name may touch both the bracket and the hand.
    d.keep('between', right + 56, 150, 30)
    d.path(f'M{num(left)},{num(y + 22)}V{num(y + 14)}Q{num(left)},{num(y)} {num(left + 14)},{num(y)}H{num(right - 14)}'
           f'Q{num(right)},{num(y)} {num(right)},{num(y + 14)}V{num(y + 22)}', 's-focus line', 'stroke-width="5"')


def gliding_hand(d):
    """A hand that glides over the skin of the right block."""
    x, y = deep('right', OLD_X + WIDE + 110, ROWS['skin'][0] - 10)
    with d.part('gliding-hand', hidden=True), d.group(f'transform="translate({num(x)} {num(y)})"'), d.group():
        d.move('translate', ['40 0', '-70 6', '40 0'], 4, splines=EASE)
        d.keep('fingers', -235, -60, 76)
        with d.group('transform="rotate(-84) scale(.86)"'):
            hands.relaxed(d, 'glide', length=430)


# The balance

PIVOT, ARM = (800, 862), 330
SWAY = (0, 2.2, -1.8, 1.2, -.7, .3, 0, 0)
SWAY_TIMES = (0, .12, .28, .42, .55, .66, .76, 1)


def balance(d):
    with d.part('balance-stand', hidden=True):
        stand(d)
    with d.part('balance-beam', hidden=True):
        with d.group():
            beam(d)
            d.move('rotate', [f'{v} {PIVOT[0]} {PIVOT[1]}' for v in SWAY], 8, times=SWAY_TIMES, splines=EASE)
    for name, s, icon in (('help', -1, lift_icon), ('harm', 1, wrinkle_icon)):
        with d.part(f'pan-{name}', hidden=True):
            with d.group():
                pan(d, PIVOT[0] + s * ARM, icon)
                d.keep(f'icon-{name}', PIVOT[0] + s * ARM, 1160, 110)
                d.keep(f'cords-{name}', PIVOT[0] + s * ARM, 1010, 60)
                d.move('translate', [f'0 {num(s * ARM * math.sin(math.radians(v)))}' for v in SWAY], 8,
                       times=SWAY_TIMES, splines=EASE)


def stand(d):
    px, py = PIVOT
    column = [(px - 12, py), (px - 15, py + 170), (px - 22, py + 400), (px - 36, py + 550)]
    d.path(smooth(column) + 'L' + smooth([(2 * px - a, b) for a, b in reversed(column)])[1:] + 'Z', 'column',
           'fill="url(#stand-tone)"')
    foot = [(px - 140, py + 616), (px - 128, py + 584), (px - 70, py + 554), (px, py + 540), (px + 70, py + 554),
            (px + 128, py + 584),
            (px + 140, py + 616), (px, py + 630)]
    d.path(smooth(foot, True), 'foot', 'fill="url(#stand-tone)"')
    d.line([(px - 104, py + 582), (px - 50, py + 562), (px + 10, py + 556)], 's-tool-hi', 6, 'stroke-opacity="0.8"')


def beam(d):
    px, py = PIVOT
    bow = [(px - ARM, py + 4), (px - 170, py - 4), (px, py - 18), (px + 170, py - 4), (px + ARM, py + 4)]
    d.path(taper(bow, lambda u: 12 + 22 * math.sin(math.pi * u)), 'arm', 'fill="url(#stand-tone)"')
    d.line([(px - 250, py - 6), (px - 120, py - 16), (px, py - 26), (px + 120, py - 18)], 's-tool-hi', 4)
    for x in (px - ARM, px + ARM):
        d.add(f'<circle class="f-tool-lo" cx="{x}" cy="{py + 6}" r="13"/>')
    d.add(f'<circle cx="{px}" cy="{py - 12}" r="32" fill="url(#pan-tone)"/>')
    d.add(f'<circle class="f-tool-hi" cx="{px - 8}" cy="{py - 20}" r="10"/>')


def pan(d, cx, icon):
    top, rim = PIVOT[1] + 8, 1256
    for side in (-138, 138):
        d.line([(cx, top), (cx + side * .5, (top + rim) / 2), (cx + side, rim)], 's-tool-lo', 4)
    back = [(cx - 146, rim), (cx, rim - 16), (cx + 146, rim), (cx, rim + 16)]
    d.path(smooth(back, True), 'f-tool-lo')
    pebble = blob(random.Random(5), cx, rim - 96, 106, 104, .02, 10, 0)
    d.path(pebble, 'f-white s-ink-soft', 'stroke-width="5" stroke-dasharray="13 12" stroke-linecap="round"')
    icon(d, cx, rim - 96)
    bowl = [(cx - 148, rim), (cx - 122, rim + 34), (cx - 50, rim + 60), (cx, rim + 66), (cx + 50, rim + 60),
            (cx + 122, rim + 34), (cx + 148, rim)]
    front = [(cx + 148, rim), (cx + 64, rim + 12), (cx, rim + 16), (cx - 64, rim + 12), (cx - 148, rim)]
    d.path(smooth(bowl) + 'L' + smooth(front)[1:] + 'Z', 'bowl', 'fill="url(#stand-tone)"')
    d.line(front, 's-tool-hi', 4)


def lift_icon(d, cx, cy):
    """The lift that is hoped for: a smooth face with two arrows upward."""
    with d.group(f'transform="translate({num(cx)} {num(cy + 8)}) scale(.84)"'):
        small_face(d, 1, awake=True)
    for s in (-1, 1):
        x, y = cx + s * 76, cy + 6
        d.add(f'<path class="s-white line" stroke-width="15" d="M{x},{y + 34}V{y - 30}M{x - 18},{y - 12}L{x},{y - 32}L{x + 18},{y - 12}"/>')
        d.add(f'<path class="s-focus line" stroke-width="9" d="M{x},{y + 34}V{y - 30}M{x - 18},{y - 12}L{x},{y - 32}L{x + 18},{y - 12}"/>')


def wrinkle_icon(d, cx, cy):
    """The wrinkles that are feared: a lined face."""
    with d.group(f'transform="translate({num(cx)} {num(cy + 8)}) scale(.96)"'):
        small_face(d, 0, lines=2)


def anchors(d):
    for name, x, y in (('skin', YOUNG_X + 60, 1066), ('fat', OLD_X + WIDE - 36, 1184), ('muscle', YOUNG_X + 60, 1280),
                       ('ligaments', OLD_X + WIDE - 30, 1362), ('bone', YOUNG_X + 24, 1476)):
        d.anchor(f'layers-{name}', x, y)
    for name in ('fat', 'ligaments', 'bone'):
        shift = {'ligaments': -26, 'bone': 14}.get(name, 0)
        d.anchor(f'deep-{name}', *deep('left', OLD_X + (110 if name == 'ligaments' else 60), middle(name) + shift))
    d.anchor('without', *deep('left', OLD_X + 165, ROWS['skin'][0] - RISE['skin'] - 41))
    d.anchor('with', *deep('right', OLD_X + WIDE + 60, ROWS['skin'][0] - 12))
    d.anchor('pan-help', 800 - ARM - 108, 1284)
    d.anchor('pan-harm', 800 + ARM + 136, 1260)
    d.anchor('younger', *face.at(*FACE, -210, -150))
    d.anchor('older', *face.at(*FACE, 208, -226))
    d.anchor('sun', 1376, 226)


if __name__ == '__main__':
    paint()
