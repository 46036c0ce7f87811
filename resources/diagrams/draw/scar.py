# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling 7: weeks to months.

A slice of skin with one sunken (atrophic) acne scar: a dip, a thinned
epidermis and a thin tangle of fibres below.  From day 0 to month 6 new teal
collagen appears, first messy, then sorted and thicker, and the dip rises part
of the way.  One dotted line keeps the first outline of the dip, another the
level of the skin around: less deep, not gone.
"""

import math
import random

import fibres
import tissue
from atelier import SIZE, Drawing, noise, num, smooth, taper

END = 8
TOP = 520
MIDDLE, HALF = 800, 344
DIP = 166
RISES = .38
THICK = 46
SKIN = tissue.Geometry(units_per_mm=420, surface=TOP, epidermis_mm=THICK / 420, dermis_mm=1.75, fat_mm=.6, follicle=None,
                       detail=(330, 1270), seed=6)
# Day 0, week 1, month 1, month 3, month 6 lie two seconds apart.
MOMENTS = [0, .25, .5, .75, 1]
RISE = [0, 0, .18, .62, 1]


def dip(x):
    """The scar's outline, 0 at the rim and 1 at the floor: steep shoulders, an uneven floor."""
    u = (x - MIDDLE) / HALF
    if abs(u) >= 1:
        return 0
    shoulder = (1 - abs(u) ** 2.8) ** 2.1
    return shoulder * (1 + .05 * math.sin(u * 4.4 + .6))


def across(step=15):
    count = int(2 * HALF / step)
    return [MIDDLE - HALF + 2 * HALF * i / count for i in range(count + 1)]


def old_surface(x):
    return SKIN.surface(x) + DIP * dip(x)


# --- Ground -------------------------------------------------------------

def paper(d):
    d.linear('paper-light', [(0, 'paper'), (.24, 'air'), (1, 'air')], 0, 0, 0, SIZE, units=True)
    with d.part('paper'):
        d.add(f'<rect width="{SIZE}" height="{SIZE}" fill="url(#paper-light)"/>')


def collagen(d):
    """Strong bundles at the sides; the scar's own patch is left out of the weave."""
    rng = random.Random(4)
    foot = SKIN.dermis_y - 70
    fibres.weave(d, rng, (-40, TOP + 250, SIZE, foot), 5, 300, (22, 32), 'collagen-hi', 'collagen-hi', 'dermis-hi')
    fibres.weave(d, rng, (-120, TOP + 130, 380, foot), 6, 230, (14, 23))
    fibres.weave(d, rng, (1230, TOP + 130, SIZE + 60, foot), 6, 230, (14, 23))
    fibres.weave(d, rng, (420, TOP + 440, 1200, foot), 4, 300, (14, 23))


def ground(d):
    vessel_skin = tissue.Geometry(units_per_mm=420, surface=TOP, epidermis_mm=THICK / 420, dermis_mm=1.75, follicle=None,
                                  shape=lambda x: DIP * dip(x), seed=6)
    with d.part('fat'):
        tissue.fat(d, SKIN)
    with d.part('dermis'):
        tissue.dermis(d, SKIN)
    with d.part('collagen'):
        collagen(d)
    with d.part('vessels'):
        tissue.vessels(d, vessel_skin)
    with d.part('epidermis'):
        tissue.epidermis(d, SKIN)
    with d.part('corneum'):
        tissue.corneum(d, SKIN)


# --- Fibres that change ---------------------------------------------------

def strength(d, values):
    """Opacity at day 0, week 1, month 1, month 3 and month 6."""
    d.fade(values, END, times=MOMENTS, repeat='1')


def patch(rng, count, length, angle, sway, points):
    """Wavy lines spread over the half-moon of dermis below the dip."""
    lines = []
    for k in range(count):
        u = -1 + 2 * ((k * .618) % 1)
        x = MIDDLE + u * 272
        y = TOP + 118 + DIP * .68 * dip(x) + rng.random() * (140 - 40 * abs(u))
        lean = rng.uniform(*angle) * (1 if abs(u) > .5 else .7)
        lines.append(fibres.wave(rng, x, y, rng.uniform(*length), lean, sway, points))
    return lines


def scar_fibres(d):
    """Thin, short, crossing fibres: the tissue of the old scar."""
    d.radial('scar-bed', [(0, 'dermis-hi'), (.6, 'dermis-hi', .9), (1, 'dermis-hi', 0)], .5, .42, .52)
    with d.part('scar-fibres'):
        d.add(f'<ellipse cx="{MIDDLE}" cy="{TOP + 250}" rx="{HALF + 30}" ry="210" fill="url(#scar-bed)"/>')
        with d.group():
            rng = random.Random(21)
            fibres.hairs(d, patch(rng, 46, (55, 110), (-1.3, 1.3), 8, 5), 'collagen-lo', 3.4)
            fibres.hairs(d, patch(rng, 30, (50, 110), (-1.4, 1.4), 9, 5), 'collagen', 3)
            strength(d, [1, 1, .9, .6, .4])


def new_collagen(d):
    """First a thin tangle, then sorted bundles that follow the skin's pull."""
    with d.part('new-collagen'):
        with d.group():
            rng = random.Random(33)
            fibres.hairs(d, patch(rng, 40, (70, 130), (-1.1, 1.1), 11, 6), 'collagen-new', 4)
            fibres.hairs(d, patch(rng, 26, (60, 120), (-1.2, 1.2), 10, 6), 'collagen-new-hi', 3.2)
            strength(d, [0, .3, 1, .35, .12])
        with d.group():
            sorted_bundles(d, random.Random(35))
            strength(d, [0, 0, .12, .85, 1])
        for x, radius in ((-210, 60), (-90, 70), (60, 70), (200, 60)):
            d.keep(f'bundle-{x + 211}', MIDDLE + x, TOP + 150 + DIP * .3 * dip(MIDDLE + x), radius)
    d.anchor('fibers', MIDDLE + 62, TOP + 290)


def sorted_bundles(d, rng):
    """Thicker waves that lie side by side under the risen floor and reach into the old bundles."""
    lit = []
    for row in range(6):
        reach = 300 - 25 * row
        for part in range(3 if row < 4 else 2):
            share = (part - 1 if row < 4 else part - .5) * .54
            x = MIDDLE + share * reach + rng.uniform(-30, 30)
            line = sagging(rng, x, reach * rng.uniform(.78, 1.05), row)
            thick = rng.uniform(13, 20)
            tone = 'collagen-new' if (row + part) % 3 else 'tool'
            d.path(taper(line, fibres.spindle(thick)), f'f-{tone} s-tool-lo', 'stroke-width="1.4"')
            lit.append([(px, py - thick * .2) for px, py in line[1:-1]])
    fibres.hairs(d, lit, 'collagen-new-hi', 3)


def sagging(rng, x, length, row):
    """One wave that follows the floor above it, less and less with depth."""
    phase, tilt, line = rng.uniform(0, 6), rng.uniform(-.1, .1), []
    for i in range(10):
        s = length * (i / 9 - .5)
        sag = DIP * (1 - RISES) * dip(x + s) * (1 - row / 9)
        line.append((x + s, TOP + THICK + 34 + row * 39 + sag + s * tilt + 8 * math.sin(phase + i * .95)))
    return line


# --- The dip that rises ---------------------------------------------------

def rising(d, base, deep, draw, end=None):
    """A bowl of the cap that grows less deep.

    It is drawn round its own rim (y = 0 there), so that a vertical scale moves
    every point of its curve by a share of the dip, and the rim stays put.
    """
    last = end if end is not None else 1 - RISES
    with d.group(f'transform="translate(0 {num(base)})"'):
        with d.group():
            draw(d, deep)
            values = [f'1 {1 - (1 - last) * r:.3f}' for r in RISE]
            d.move('scale', values, END, times=MOMENTS, repeat='1')


def bowl(curve):
    """The closed area between the rim line and a curve below it."""
    xs = across()
    return smooth([(x, curve(x)) for x in xs]) + f'L{MIDDLE + HALF},-16L{MIDDLE - HALF},-16Z'


def ribbon(top, bottom):
    xs = across()
    return smooth([(x, top(x)) for x in xs]) + 'L' + smooth([(x, bottom(x)) for x in reversed(xs)])[1:] + 'Z'


def rim(x):
    """At both ends the floor meets the wavy edge of the epidermis outside."""
    share = max(0, (abs(x - MIDDLE) / HALF - .7) / .3)
    return (SKIN.membrane(x) - TOP - THICK) * share


def floor_bowl(d, deep):
    """Ground of the epidermis down to its flattened lower edge, with basal cells."""
    d.path(bowl(lambda x: deep * dip(x) + rim(x)), 'f-epidermis-lo')
    # A row of cells that the upper rows cover at first and leave bare as the cap grows thicker.
    steps = across(12)
    d.path(''.join(cell(a + .5, b - .5, deep * dip(a) - 22, deep * dip(b) - 22, 10) for a, b in zip(steps[4:-5], steps[5:-4])), 'f-cell')
    cells, dots, x = '', '', MIDDLE - HALF + 6
    while x < MIDDLE + HALF - 6:
        y = deep * dip(x) + rim(x)
        cells += f'M{num(x - 3.2)},{num(y - 12)}q3.2,-3 6.4,0l.4,10q-3.600,4 -7.200,0z'
        dots += f'M{num(x)},{num(y - 7)}h.1'
        x += 7.4
    d.path(cells, 'f-basal')
    d.path(dots, 's-basal-lo line', 'stroke-width="3.2"')
    d.line([(x, deep * dip(x) + rim(x)) for x in across(10)], 's-basal-lo', 1.6, 'stroke-opacity=".7"')


ROWS = ((-5, 8, 19, 'granular'), (3, 9, 14, 'cell'), (11, 9, 11, 'epidermis-hi'))


def cell_rows(d, deep):
    """Flat cells in three rows that hang along the curve."""
    rng = random.Random(int(deep))
    for offset, height, pitch, tone in ROWS:
        data, nuclei, x = '', '', MIDDLE - HALF + 2
        while x < MIDDLE + HALF - pitch:
            wide = pitch * rng.uniform(.85, 1.15)
            a, b = deep * dip(x + 1) + offset, deep * dip(x + wide - 1) + offset
            data += cell(x, x + wide, a, b, height)
            nuclei += f'M{num(x + wide / 2)},{num((a + b + height) / 2)}h.1'
            x += wide
        d.path(data, f'f-{tone}')
        d.path(nuclei, 's-cell-lo line', 'stroke-width="2.6"')


def cell(x1, x2, y1, y2, height):
    """One rounded brick whose upper corners are (x1, y1) and (x2, y2)."""
    mid, top = num((x1 + x2) / 2), (y1 + y2) / 2
    return (f'M{num(x1 + .6)},{num(y1 + height / 2)}Q{num(x1)},{num(y1)} {mid},{num(top - .6)}Q{num(x2)},{num(y2)} {num(x2 - .6)},{num(y2 + height / 2)}'
            f'Q{num(x2)},{num(y2 + height)} {mid},{num(top + height)}Q{num(x1)},{num(y1 + height)} {num(x1 + .6)},{num(y1 + height / 2)}Z')


def surface_bowl(d, deep):
    """The air above the dip, and the horny layer on its edge."""
    d.path(smooth([(x, deep * dip(x)) for x in across()]) + f'L{MIDDLE + HALF},-14L{MIDDLE - HALF},-14Z', 'f-air')
    d.path(ribbon(lambda x: deep * dip(x) - 1, lambda x: deep * dip(x) + 7), 'f-corneum s-corneum-lo', 'stroke-width="1.2"')
    d.line([(x, deep * dip(x) + 1) for x in across()], 's-corneum-hi', 2)


def cap(d):
    """From the floor of the epidermis up to the air, each bowl round its own rim."""
    floor = DIP - 14
    with d.part('scar'):
        rising(d, TOP + THICK, floor, floor_bowl, .68)
        rising(d, TOP + 10, DIP - 5, cell_rows, .65)
        rising(d, TOP, DIP, surface_bowl)
        for side, x in (('left', -290), ('right', 290)):
            d.keep(f'shoulder-{side}', MIDDLE + x, TOP + 42, 30)
    # The floor of the hollow at the start; at the end the same spot still lies in the cap.
    d.anchor('scar', MIDDLE - 70, TOP + 20 + DIP * dip(MIDDLE - 70))


# --- Lines that stay -------------------------------------------------------

def memory(d):
    """Where the dip was, and where the skin around lies."""
    with d.part('first-outline'):
        d.line([(x, TOP + DIP * dip(x) + 1) for x in across()], 's-white', 10, 'stroke-opacity=".6"')
        d.line([(x, TOP + DIP * dip(x) + 1) for x in across()], 's-ink', 6, 'stroke-dasharray="1 13"')
    with d.part('skin-level'):
        d.path(f'M{MIDDLE - HALF - 40},{TOP}H{MIDDLE + HALF + 40}', 's-focus line', 'stroke-width="6" stroke-dasharray="1 14"')
        # No name may stand on the dots.
        for k in range(-6, 7):
            d.keep(f'level-{k + 7}', MIDDLE + k * 60, TOP, 4)
    # On the slope, where the skin has risen from the line, and no new fiber lies on the way to a name.
    d.anchor('first-outline', MIDDLE + 165, TOP + DIP * dip(MIDDLE + 165))
    # Far from the slope that the other line's name points at.
    d.anchor('skin-level', MIDDLE - 250, TOP)


def main():
    d = Drawing('scar', 420, seed=6)
    d.frame('scar', 300, 330, 1000, 1000)
    paper(d)
    ground(d)
    scar_fibres(d)
    new_collagen(d)
    cap(d)
    memory(d)
    d.anchor('epidermis', 400, SKIN.surface(400) + 26)
    d.anchor('dermis', 376, TOP + 604)
    d.save()


if __name__ == '__main__':
    main()
