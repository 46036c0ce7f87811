#!/usr/bin/python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A section from the skin down into a shoulder or back muscle, at 40 units to
the millimetre: skin, fat, fascia and muscle with a taut band, a 0.3 mm needle
held by a therapist's hand, nerves and capillaries.  Hidden parts add a window
on the lungs in the chest, the reflex loop through the spinal cord, the two
close-ups of the small chemistry study and the fifteen-minute dial.

Widths and depths of the needle are true to scale; nerves, capillaries and
fibres are drawn larger than life; the handle is shortened and the hand is
smaller than the tissue, so that both fit.  The lungs are shown in a window of
their own, never under the needle: where to needle is not for a drawing to say.
"""

import math
import re

import atelier
import therapist
from atelier import PALETTE, Drawing, SIZE, band, blob, noise, num, smooth, taper

PALETTE.update({
    'muscle-deep': '#8F3733', 'muscle-pale': '#F0B1A6', 'grey-matter': '#C9A0A0', 'grey-matter-lo': '#8A5F63',
    'motor': '#B295E6', 'motor-hi': '#F1E8FF', 'motor-lo': '#3B2367',
    'lung-mid': '#DE837E', 'lung-deep': '#BF5F5C', 'lung-edge': '#8E3B3A', 'chemical': '#FFD34D', 'chemical-hi': '#FFF3C4', 'chemical-lo': '#6B4A00',
    'needle-edge': '#3F4852', 'tone-1': '#F3CBAE', 'tone-2': '#D9A27C', 'tone-3': '#A9714D', 'tone-4': '#7A4B32',
    'hair-1': '#3B2A25', 'hair-2': '#7A5233', 'hair-3': '#B9B2AB', 'hair-4': '#A5682F',
    'group-1': '#2F7F79', 'group-2': '#B5762A', 'group-3': '#6F5A9E',
})

MM = 40
TIP = (760, 812)
SKIN_Y = 520
# Where the fascicles of the muscle meet, from the top down.
ROWS = [700, 764, 858, 922, 1000, 1066, 1146, 1214, 1300, 1372, 1452, 1528, 1622]
# Where each fascicle is cut off on the right, so that its fibres show end-on.
CUTS = [1392, 1452, 1322, 1414, 1472, 1356, 1440, 1330, 1408, 1466, 1350, 1430]


# --- The shape of the tissue -------------------------------------------------

def dome(x):
    """The body is round: all layers fall away a little to both sides."""
    return 26 * ((x - TIP[0]) / 800) ** 2


def skin_top(x):
    dent = 7 * math.exp(-((x - TIP[0]) / 80) ** 2)
    return SKIN_Y + dome(x) + noise(x, 1, 210, 6) + dent


def dermis_end(x):
    return 588 + dome(x) + noise(x, 3, 150, 9)


def fat_end(x):
    return 684 + dome(x) + noise(x, 5, 230, 9)


def muscle_top(x):
    return fat_end(x) + 13


def row_edge(index, x):
    """The height of the border above fascicle `index`: all follow one sweep,
    each with its own unevenness."""
    if index == 0:
        return muscle_top(x)
    sweep = (8 + index * 2.2) * math.sin((x - TIP[0]) / 430)
    own = noise(x, 20 + index, 260, 9) - noise(TIP[0], 20 + index, 260, 9)
    return ROWS[index] + dome(x) + sweep + own


def row_at(index, share, x):
    """A height inside a fascicle; share runs from 0 (top) to 1 (bottom)."""
    top, bottom = row_edge(index, x), row_edge(index + 1, x)
    return top + (bottom - top) * share


def pebble(rng, cx, cy, rx, ry, wobble=.12, points=6):
    """A small rounded cell: the middles of an uneven polygon's sides, joined
    by curves.  It takes a third of the text of a blob, so it suits crowds."""
    start, corners = rng.uniform(0, math.tau), []
    for k in range(points):
        a, r = start + math.tau * k / points, 1.16 + rng.uniform(-wobble, wobble)
        corners.append((cx + rx * r * math.cos(a), cy + ry * r * math.sin(a)))
    mids = [((x + corners[k - 1][0]) / 2, (y + corners[k - 1][1]) / 2) for k, (x, y) in enumerate(corners)]
    data = f'M{num(mids[0][0])},{num(mids[0][1])}'
    for k, (x, y) in enumerate(corners):
        ex, ey = mids[(k + 1) % points]
        data += f'Q{num(x)},{num(y)} {num(ex)},{num(ey)}'
    return data + 'Z'


def short(value):
    """One decimal at most, and no zero before the point."""
    return num(value).replace('0.', '.', 1) if abs(value) < 1 else num(value)


def relative(data):
    """The same path with relative coordinates, which takes a third less text.
    Each step starts from the rounded point, so that no error adds up."""
    at = start = (0, 0)
    out = ''
    for letter, body in re.findall(r'([MCLQZ])([^MCLQZ]*)', data):
        values = [float(v) for v in re.split(r'[ ,]+', body.strip())] if body.strip() else []
        size = {'M': 2, 'L': 2, 'Q': 4, 'C': 6, 'Z': 1}[letter]
        if letter == 'Z':
            out, at = out + 'z', start
        for first in range(0, len(values), size):
            steps = [short(v - at[k % 2]) for k, v in enumerate(values[first:first + size])]
            at = (at[0] + float(steps[-2]), at[1] + float(steps[-1]))
            start = at if letter == 'M' else start
            out += letter.lower() + ' '.join(steps).replace(' -', '-')
    return out


class Section(Drawing):
    """A drawing with a great deal of tissue: its paths are written compactly."""

    def text(self):
        return re.sub(r' d="([MCLQZ0-9., -]+)"', lambda m: f' d="{relative(m[1])}"', super().text())


def around(cx, cy, *steps):
    """Points given as steps from a centre."""
    return [(cx + x, cy + y) for x, y in steps]


def swell(width):
    """A width for taper: nothing at both ends, all of it in the middle."""
    return lambda u: width * math.sin(math.pi * u) + .5


def shade(d, data, gradient, attributes=''):
    extra = ' ' + attributes if attributes else ''
    d.add(f'<path fill="url(#{gradient})" d="{data}"{extra}/>')


def ellipse(d, cx, cy, rx, ry, classes, attributes=''):
    extra = ' ' + attributes if attributes else ''
    d.add(f'<ellipse class="{classes}" cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}"{extra}/>')


def gradients(d):
    d.linear('g-paper', [(0, 'paper'), (1, 'paper-lo')])
    d.linear('g-skin', [(0, 'skin-hi'), (.3, 'dermis'), (1, 'dermis-lo')])
    d.linear('g-row-a', [(0, 'muscle'), (.3, 'muscle-hi'), (1, 'muscle-lo')])
    d.linear('g-row-b', [(0, 'muscle-lo'), (.35, 'muscle'), (1, 'muscle-lo')])
    d.linear('g-row-c', [(0, 'muscle'), (.4, 'muscle-hi'), (.75, 'muscle'), (1, 'muscle-deep')])
    d.linear('g-back', [(0, 'muscle-deep'), (1, 'band-lo')])
    d.linear('g-deep', [(0, 'band-lo', 0), (1, 'band-lo', .42)], 0, 700, 0, 1600, units=True)
    d.linear('g-band', [(0, 'band-hi'), (.4, 'band'), (1, 'band-lo')])
    d.linear('g-steel', [(0, 'steel-mid'), (.3, 'steel-hi'), (.6, 'steel-mid'), (1, 'steel-lo')], x2=1, y2=0)
    d.linear('g-grip', [(0, 'tool'), (.28, 'tool-hi'), (.6, 'tool'), (1, 'tool-lo')], x2=1, y2=0)
    d.radial('g-lung', [(0, 'lung'), (.5, 'lung-mid'), (1, 'lung-deep')], .4, .3, .8)
    d.linear('g-body', [(0, 'skin-hi'), (.5, 'skin'), (1, 'skin-lo')], x2=1, y2=.7)
    d.radial('g-haze', [(0, 'chemical', .42), (.5, 'chemical', .2), (1, 'chemical', 0)], .5, .5, .5)
    therapist.pinch_gradients(d)
    d.radial('g-lens', [(0, 'white'), (1, 'paper-lo')], r=.9)
    d.radial('g-cord', [(0, 'bone-hi'), (1, 'bone-lo')])
    d.radial('g-glow', [(0, 'signal', .95), (.5, 'nerve-hi', .55), (1, 'nerve-hi', 0)], .5, .5, .5)
    d.radial('g-warm', [(0, 'flush', .85), (.6, 'flush', .35), (1, 'flush', 0)], .5, .5, .5)


# --- Still tissue ------------------------------------------------------------

def paper(d):
    with d.part('paper'):
        d.add(f'<rect fill="url(#g-paper)" x="-80" y="-80" width="{SIZE + 160}" height="{SIZE + 160}"/>')


def skin(d):
    """A thin outer layer on the dermis: at this scale the epidermis is a line."""
    with d.part('skin'):
        shade(d, band(skin_top, dermis_end, step=40), 'g-skin')
        collagen(d)
        d.path(band(lambda x: skin_top(x) + 3, lambda x: skin_top(x) + 12 + noise(x, 9, 9, 2.4), step=20), 'f-epidermis-lo')
        d.path(band(skin_top, lambda x: skin_top(x) + 6, step=40), 'f-corneum-hi')
        d.line([(x, skin_top(x)) for x in range(-20, SIZE + 21, 40)], 's-corneum-lo', 2)
        for x in (268, 1236):
            hair(d, x)


def collagen(d):
    data = ''
    for _ in range(20):
        x, share = d.rng.uniform(-40, SIZE), d.rng.uniform(.35, .88)
        length, tilt = d.rng.uniform(110, 220), d.rng.uniform(-7, 7)
        pts = []
        for k in range(3):
            px = x + length * k / 2
            y = skin_top(px) + (dermis_end(px) - skin_top(px)) * share
            pts.append((px, y + tilt * (k / 2 - .5) + 4 * math.sin(k * 2 + x)))
        data += smooth(pts)
    d.path(data, 's-collagen line', 'stroke-width="4" stroke-opacity=".5"')


def hair(d, x):
    """A fine body hair in its follicle."""
    top = skin_top(x)
    shaft = [(x - 13, top + 54), (x - 5, top + 26), (x + 6, top - 6), (x + 28, top - 52)]
    d.line(shaft[:2] + [(x + 3, top + 5)], 's-epidermis-lo', 12)
    d.line(shaft[:2] + [(x + 3, top + 5)], 's-epidermis-hi', 7)
    ellipse(d, x - 14, top + 56, 8, 9, 'f-epidermis-lo')
    d.path(taper(shaft, lambda u: 4.6 * (1 - u) + 1.2), 'f-hair')


def fat(d):
    with d.part('fat'):
        d.path(band(lambda x: dermis_end(x) - 3, fat_end, step=40), 'f-fat-lo')
        outline, bright = '', ''
        for row in range(2):
            for col in range(30):
                x = -20 + col * 57 + (28 if row % 2 else 0) + d.rng.uniform(-5, 5)
                height = fat_end(x) - dermis_end(x)
                y = dermis_end(x) + height * (row + .5) / 2 + d.rng.uniform(-3, 3)
                r = d.rng.uniform(24, 28)
                outline += pebble(d.rng, x, y, r, height / 4 - 1, .1, 7)
                bright += f'M{num(x - 14)},{num(y - 2)}Q{num(x - 11)},{num(y - 13)} {num(x + 2)},{num(y - 12)}'
        d.path(outline, 'f-fat s-fat-line', 'stroke-width="2"')
        d.path(bright, 's-fat-hi line', 'stroke-width="7"')


def fascia(d):
    """The smooth sheet that wraps the muscle."""
    with d.part('fascia'):
        d.path(band(lambda x: fat_end(x) - 3, lambda x: muscle_top(x) + 4, step=40), 'f-fascia')
        d.line([(x, fat_end(x) + 1) for x in range(-20, SIZE + 21, 40)], 's-fascia-hi', 4)
        d.line([(x, muscle_top(x) + 2) for x in range(-20, SIZE + 21, 40)], 's-fascia-lo', 3)


def muscle(d):
    with d.part('muscle'):
        muscle_back(d)
        for index in range(len(ROWS) - 1):
            fascicle(d, index)
        shade(d, f'M-80,{ROWS[0]}H{SIZE + 80}V{SIZE + 80}H-80Z', 'g-deep')


def muscle_back(d):
    """Deeper bundles that run on to the right, behind the cut ends."""
    shade(d, band(muscle_top, lambda x: SIZE + 20, step=40), 'g-back')
    for index in range(len(ROWS) - 1):
        body = band(lambda x: row_edge(index, x) + 10, lambda x: row_edge(index + 1, x) + 5, 1180, SIZE + 40, 70)
        shade(d, body, 'g-row-b', 'fill-opacity=".72"')
        d.line([(x, row_at(index, .4, x) + 8) for x in range(1180, SIZE + 41, 140)], 's-band', 4, 'stroke-opacity=".6"')


def fascicle(d, index):
    """One bundle: rounded body, a few fibres and a cut end."""
    cut = CUTS[index]
    body = band(lambda x: row_edge(index, x) + 2, lambda x: row_edge(index + 1, x) - 2, -20, cut, (cut + 20) / 15 - .01)
    mid, half = row_at(index, .5, cut), (row_edge(index + 1, cut) - row_edge(index, cut)) / 2
    ellipse(d, cut + 22, mid + 8, half * .5, half, 'f-band-lo', 'fill-opacity=".5"')
    shade(d, body, 'g-row-' + 'acbac'[index % 5])
    fibres(d, index, cut)
    d.line([(x, row_edge(index + 1, x) - 1) for x in range(-20, cut, 60)], 's-fascia-lo', 2.6, 'stroke-opacity=".55"')
    cut_end(d, cut, mid, half)


def fibres(d, index, cut):
    """A few long fibres: enough to show the grain, few enough to stay calm."""
    looks = {'muscle-line': ('2.5', '.4'), 'muscle-pale': ('3', '.5')}
    lines = dict.fromkeys(looks, '')
    for k in range(4):
        share = (k + .7 + d.rng.uniform(-.2, .2)) / 4.6
        begin = d.rng.uniform(-20, 380)
        end = cut - d.rng.uniform(0, 380)
        name = ('muscle-pale', 'muscle-line')[k % 2]
        steps = int((end - begin) / 190)
        pts = [(begin + (end - begin) * s / steps, 0) for s in range(steps + 1)]
        drift = d.rng.uniform(-.05, .05)
        lines[name] += smooth([(x, row_at(index, share + drift * s / steps, x)) for s, (x, _) in enumerate(pts)])
    for name, data in lines.items():
        width, opacity = looks[name]
        d.path(data, f's-{name} line', f'stroke-width="{width}" stroke-opacity="{opacity}"')


def cut_end(d, cx, cy, half):
    """The fibres of a bundle seen end-on inside their pale sleeve."""
    rx = half * .46
    ellipse(d, cx, cy, rx, half, 'f-fascia s-fascia-lo', 'stroke-width="2.5"')
    cells = ''
    for row in range(-2, 3):
        y = row * half * .38
        width = rx * math.sqrt(max(0, 1 - (y / half) ** 2))
        count = max(1, round(width * 2 / 19))
        for k in range(count):
            x = -width + width * 2 * (k + .5) / count
            cells += pebble(d.rng, cx + x * .86, cy + y * .94, width * .84 / count, half * .17, .12)
    d.path(cells, 'f-muscle-hi s-muscle-lo', 'stroke-width="2"')


# --- The taut band -----------------------------------------------------------

def band_mid(x):
    return row_at(1, .5, x)


def band_half(x):
    """Half the height of the band: slender, with the contraction knot at the needle."""
    ends = max(0, min((x - 150) / 260, (1330 - x) / 260, 1))
    ease = ends * ends * (3 - 2 * ends)
    return ease * (19 + 21 * math.exp(-((x - TIP[0]) / 92) ** 2))


def taut_band(d):
    """Drawn round the needle tip, so that the twitch swells about that point."""
    with d.part('taut-band'):
        d.path(band(lambda x: band_mid(x) - band_half(x) - 1, lambda x: band_mid(x) + band_half(x) * 1.22 + 1, 160, 1320, 40),
               'f-band-lo', 'fill-opacity=".4"')
        with d.group(f'transform="translate({TIP[0]} {TIP[1]})"'):
            with d.group():
                twitch(d)
                with d.group(f'transform="translate({-TIP[0]} {-TIP[1]})"'):
                    band_body(d)


def twitch(d):
    """One quick jump after the signal is back, then a long rest."""
    times = [0, .443, .458, .474, .488, .51, .53, 1]
    d.move('scale', ['1 1', '1 1', '.95 1.26', '.985 .98', '.97 1.12', '1 .98', '1 1', '1 1'], 8, times=times)


def band_line(share, backward=False):
    """A line along the band: share -1 is its upper rim, 1 the lower one."""
    xs = list(range(160, 1321, 40))
    return smooth([(x, band_mid(x) + share * band_half(x)) for x in (reversed(xs) if backward else xs)])


def band_ticks():
    """Cross stripes: far apart in the stretched band, crowded in the knot."""
    data, x = '', 250
    while x < 1250:
        y, h = band_mid(x), band_half(x) * .86
        data += f'M{num(x)},{num(y - h)}Q{num(x + h * .22)},{num(y)} {num(x)},{num(y + h)}'
        x += 12 - 6 * math.exp(-((x - TIP[0]) / 90) ** 2)
    return data


def band_body(d):
    top, low = band_line(-1), band_line(1)
    for upper, lower, name in ((-1, 1, 'band-lo'), (-1, .78, 'band'), (-.92, -.3, 'band-hi')):
        d.path(band_line(upper) + 'L' + band_line(lower, True)[1:] + 'Z', 'f-' + name)
    d.path(band_ticks(), 's-band-lo line', 'stroke-width="2.6" stroke-opacity=".5"')
    for name, width, opacity, shares in (('band-lo', 3, .8, (-.16, .42)), ('band-hi', 3, .8, (.12, .62))):
        data = ''.join(smooth([(x, band_mid(x) + s * band_half(x)) for x in range(210, 1281, 50)]) for s in shares)
        d.path(data, f's-{name} line', f'stroke-width="{width}" stroke-opacity="{opacity}"')
    d.path(top, 's-muscle-pale line', 'stroke-width="2.5"')
    d.path(low, 's-muscle-hi line', 'stroke-width="2.5"')
    gloss = [(TIP[0] - 70 + k * 24, band_mid(TIP[0] - 70 + k * 24) - band_half(TIP[0] - 70 + k * 24) * .74) for k in range(5)]
    d.path(taper(gloss, swell(7)), 'f-muscle-pale', 'fill-opacity=".8"')


# --- Needle and hand ---------------------------------------------------------

HANDLE = (372, 492)


def needle_body(d):
    """A solid shaft 0.3 mm wide that ends in a long, fine point."""
    x, y, half = TIP[0], TIP[1], .15 * MM
    shade(d, f'M{x - half},{HANDLE[1] - 6}H{x + half}V{y - 52}C{x + half},{y - 30} {x + 2},{y - 8} {x},{y}'
          f'C{x - 2},{y - 8} {x - half},{y - 30} {x - half},{y - 52}Z', 'g-steel')
    for side in (1, -1):
        edge = x + side * half
        d.path(f'M{edge},{HANDLE[1]}V{y - 52}C{edge},{y - 30} {x + side * 2},{y - 8} {x},{y}', 's-needle-edge line', 'stroke-width="1.8"')
    handle(d, x)


def handle(d, x):
    top, bottom = HANDLE
    shade(d, f'M{x - 20},{top + 14}Q{x - 20},{top} {x},{top}Q{x + 20},{top} {x + 20},{top + 14}V{bottom - 22}'
          f'Q{x + 19},{bottom - 6} {x + 8},{bottom}H{x - 8}Q{x - 19},{bottom - 6} {x - 20},{bottom - 22}Z', 'g-grip')
    ridges = ''.join(f'M{x - 20},{y}Q{x},{y + 7} {x + 20},{y}' for y in range(top + 24, bottom - 24, 14))
    d.path(ridges, 's-tool-lo line', 'stroke-width="3"')
    ridges = ''.join(f'M{x - 15},{y - 3}Q{x - 8},{y} {x + 2},{y + 1}' for y in range(top + 24, bottom - 24, 14))
    d.path(ridges, 's-focus-hi line', 'stroke-width="2" stroke-opacity=".7"')


def needle(d):
    """At rest in the muscle; the wet sheen of the tissue closes round it."""
    with d.part('needle', hidden=True):
        way = [(TIP[0], skin_top(TIP[0])), (TIP[0], TIP[1] - 60), (TIP[0], TIP[1] + 4)]
        d.path(taper(way, lambda u: 20 - 13 * u), 'f-band-lo', 'fill-opacity=".3"')
        needle_body(d)
        d.keep('tip', TIP[0], TIP[1] - 4, 20)
        for i in range(7):
            d.keep(f'shaft-{i + 1}', TIP[0], 572 + i * 28, 14)


def needle_tap(d):
    """A person's fingertips hold the needle on the skin, bring it in quickly, on
    into the muscle, and draw it out again at the end of the loop."""
    hand = f'transform="translate({TIP[0]} {HANDLE[0] + 62}) rotate(-20) scale(.74)"'
    with d.part('needle-tap'):
        stops = ['0 -296', '0 -296', '0 -120', '0 -120', '0 0', '0 0', '0 -296', '0 -296']
        d.move('translate', stops, 8, times=[0, .12, .155, .22, .3, .82, .94, 1], splines=atelier.EASE)
        with d.group(hand):
            therapist.pinch_back(d)
        needle_body(d)
        d.keep('tapped-tip', TIP[0], TIP[1] - 10, 30)
        for i in range(7):
            d.keep(f'tapped-shaft-{i + 1}', TIP[0], 572 + i * 28, 14)
        for i, (x, y, r) in enumerate(((981, 220, 70), (910, 307, 50), (800, 210, 60), (790, 400, 40), (760, 452, 18))):
            d.keep(f'hand-{i + 1}', x, y, r)
        with d.group(hand):
            therapist.pinch_front(d)


# --- A window on the lungs -----------------------------------------------------

CHEST, CHEST_R = (1172, 1100), 322


def at_chest(points):
    """Points given from the middle of the window."""
    return [(CHEST[0] + x, CHEST[1] + y) for x, y in points]


def chest_both(points):
    """The same line on both sides of the chest, as path data."""
    return smooth(at_chest(points)) + smooth(at_chest([(-x, y) for x, y in points]))


BODY = [(58, -330), (60, -250), (70, -206), (112, -176), (190, -150), (244, -112), (270, -40), (280, 80), (286, 360)]
LUNG = [(44, -156), (66, -150), (88, -118), (110, -72), (138, -8), (158, 64), (170, 140), (166, 190), (136, 182), (86, 166), (36, 176), (24, 120),
        (21, 0), (22, -90), (27, -138)]
# The first rib leaves the spine at the height of the first vertebra of the chest, and each further rib one vertebra below.
RIB_TOP, RIB_STEP = -134, 34
REACH_OF_RIBS = (66, 104, 132, 152, 167, 178, 185, 189, 190, 186, 138, 88)


def chest_window(d):
    """Somebody's neck, shoulders and upper back, seen from behind."""
    cx, cy = CHEST
    d.defs.append(f'<clipPath id="clip-chest"><circle cx="{cx}" cy="{cy}" r="{CHEST_R}"/></clipPath>')
    with d.part('chest-wall', hidden=True):
        ellipse(d, cx + 8, cy + 14, CHEST_R + 14, CHEST_R + 14, 'f-band-lo', 'fill-opacity=".45"')
        ellipse(d, cx, cy, CHEST_R + 14, CHEST_R + 14, 'f-white')
        ellipse(d, cx, cy, CHEST_R, CHEST_R, 'f-focus-hi')
        with d.group('clip-path="url(#clip-chest)"'):
            left = [(-x, y) for x, y in reversed(BODY)]
            shade(d, smooth(at_chest(BODY + [(0, 400)] + left)) + 'Z', 'g-body', 'class="s-skin-line" stroke-width="4"')
            d.path(chest_both([(214, 70), (206, 160), (212, 340)]), 's-skin-line line', 'stroke-width="4" stroke-opacity=".7"')
            d.path(smooth(at_chest([(-60, -340), (-66, -292), (-30, -262), (0, -256), (30, -262), (66, -292), (60, -340)]), True), 'f-hair')
        ellipse(d, cx, cy, CHEST_R + 7, CHEST_R + 7, 's-warning', 'fill="none" stroke-width="9"')
        d.keep('chest', cx, cy, CHEST_R - 128)
        d.keep('head', cx, cy - 280, 44)


def lung(d):
    """Both lungs: they begin just above the first ribs and fill the upper back."""
    with d.part('lung', hidden=True):
        for side in (1, -1):
            outline = smooth(at_chest([(side * x, y) for x, y in LUNG]), True)
            shade(d, outline, 'g-lung', 'class="s-lung-edge" stroke-width="5"')


def rib_line(k):
    """One rib from the spine outward, seen from behind: it slopes down all the way and turns forward at the side of the
    chest.  The first is short and strongly curved; the last two end free."""
    y, reach = RIB_TOP + k * RIB_STEP, REACH_OF_RIBS[k]
    if k == 0:
        return [(14, y), (38, y), (58, y + 12), (67, y + 34), (64, y + 48)]
    drop = 54 + 4 * k if k < 10 else 58 - 14 * (k - 10)
    return [(14, y), (reach * .3, y + drop * .02), (reach * .62, y + drop * .17), (reach * .88, y + drop * .5), (reach, y + drop)]


def vertebrae():
    """The bones of the neck and the back, a little larger from one to the next."""
    data = ''
    for k in range(17):
        y, size = RIB_TOP + (k - 3) * RIB_STEP, .74 + .016 * k
        half = [(0, -13), (12, -16), (27, -12), (24, 1), (12, 15), (0, 18)]
        data += smooth(at_chest([(px * size, y + py * size) for px, py in half + [(-px, py) for px, py in reversed(half[1:-1])]]), True)
    return data


BLADE = [(80, -92), (104, -102), (150, -84), (186, -78), (184, -52), (160, -20), (134, 40), (114, 84), (100, 88), (90, 60), (74, -20), (68, -64)]
BLADE_SPINE = [(70, -50), (110, -70), (158, -100), (200, -124), (220, -110), (208, -98), (164, -82), (112, -52)]


def shoulder_blades(d):
    """Pale outlines only: they lie over the ribs and show where on the back one is."""
    for shape, opacity in ((BLADE, '.2'), (BLADE_SPINE, '.5')):
        data = ''.join(smooth(at_chest([(side * x, y) for x, y in shape]), True) for side in (1, -1))
        d.path(data, 'f-bone-hi s-bone-line', f'fill-opacity="{opacity}" stroke-width="3.5" stroke-opacity=".85"')


def ribs(d):
    """Ribs, spine and shoulder blades in front of the lungs, as seen from behind: the lungs lie
    just under them."""
    bones = ''.join(chest_both(rib_line(k)) for k in range(len(REACH_OF_RIBS)))
    with d.part('rib', hidden=True):
        with d.group('clip-path="url(#clip-chest)"'):
            d.path(bones, 's-bone-line line', 'stroke-width="13.5"')
            d.path(bones, 's-bone-hi line', 'stroke-width="8"')
            d.path(vertebrae(), 'f-bone-hi s-bone-line', 'stroke-width="3"')
            shoulder_blades(d)


# --- Nerves and the reflex loop ----------------------------------------------

CORD = (1050, 1312)
SENSORY = [(736, 892), (734, 948), (768, 1000), (828, 1044), (888, 1090), (934, 1150), (964, 1210), (992, 1258)]
MOTOR = [(985, 1386), (930, 1404), (850, 1424), (740, 1412), (640, 1350), (572, 1250), (548, 1130), (560, 1010), (580, 930), (594, 894)]


# Where the sensory nerve ends in the grey matter, the link, and the motor cell.
DOOR_IN, DOOR_OUT = (1024, 1276), (1030, 1356)
CROSSING = [DOOR_IN, (1042, 1300), (1040, 1330), DOOR_OUT]


def nerve_line(d, points, colour, width):
    """Pale core in a dark sleeve, so that it reads on red muscle."""
    d.line(points, f's-{colour}-lo', width + 5)
    d.line(points, f's-{colour}', width)
    d.line([(x - width * .16, y - width * .2) for x, y in points], f's-{colour}-hi', width * .26)


def arrows(d, points, colour, steps):
    """Small arrow heads that say which way the messages run, also at rest."""
    data = ''
    for k in steps:
        (ax, ay), (bx, by) = points[k], points[k + 1]
        x, y, a = (ax + bx) / 2, (ay + by) / 2, math.atan2(by - ay, bx - ax)
        wings = [(x + 21 * math.cos(a + turn), y + 21 * math.sin(a + turn)) for turn in (2.4, -2.4)]
        tip = (x + 9 * math.cos(a), y + 9 * math.sin(a))
        data += 'M{},{}L{},{}L{},{}'.format(*(num(v) for point in (wings[0], tip, wings[1]) for v in point))
    d.path(data, f's-{colour}-lo line', 'stroke-width="12"')
    d.path(data, f's-{colour}-hi line', 'stroke-width="6"')


def sensory_nerve(d):
    """From the muscle through the knot of nerve cells into the back of the cord."""
    with d.part('sensory-nerve', hidden=True):
        nerve_line(d, SENSORY + [DOOR_IN], 'nerve', 13)
        arrows(d, SENSORY, 'nerve', (1, 3))
        d.path(blob(d.rng, 932, 1147, 34, 23, .06, 9, 0), 'f-nerve s-nerve-lo', 'stroke-width="3.5" transform="rotate(58 932 1147)"')
        ellipse(d, 933, 1133, 14, 6, 'f-nerve-hi', 'transform="rotate(58 933 1133)"')
        d.keep('nerve-knot', 932, 1147, 34)
        d.line(CROSSING, 's-grey-matter-lo', 5)
        ellipse(d, *DOOR_IN, 9, 9, 'f-nerve s-nerve-lo', 'stroke-width="3"')


def motor_nerve(d):
    """From the front horn of the cord back to the fibres of the band."""
    with d.part('motor-nerve', hidden=True):
        nerve_line(d, [DOOR_OUT] + MOTOR, 'motor', 13)
        arrows(d, MOTOR, 'motor', (2, 4, 6))
        d.keep('motor-arrow', 570, 1068, 30)
        d.path(blob(d.rng, *DOOR_OUT, 16, 15, .14, 8), 'f-motor s-motor-lo', 'stroke-width="3.5"')
        ellipse(d, DOOR_OUT[0] - 1, DOOR_OUT[1], 5, 5, 'f-motor-lo')


def nerve_endings(d):
    """The fine twigs of both nerves lie on the band itself."""
    with d.part('nerve-endings', hidden=True):
        twigs(d, 'nerve', SENSORY[0], ((672, 826), (706, 806), (738, 834), (792, 832), (824, 816)), 5)
        twigs(d, 'motor', MOTOR[-1], ((478, 818), (524, 800), (572, 822), (620, 798), (652, 820)), 5)
        for i, (x, y) in enumerate(((510, 826), (572, 836), (634, 830), (690, 830), (740, 850), (800, 836))):
            d.keep(f'twig-{i + 1}', x, y, 30)


def twigs(d, colour, root, ends, width):
    x, y = root
    for end in ends:
        nerve_line(d, [(x, y + 3), ((x * 3 + end[0]) / 4, y - 22), ((x + end[0] * 3) / 4, (y + end[1] * 2) / 3), end], colour, width)
    for end in ends:
        if colour == 'motor':
            d.path(blob(d.rng, *end, 15, 7.5, .2, 7), 'f-motor s-motor-lo', 'stroke-width="2.6"')
        else:
            ellipse(d, *end, 6.5, 6, 'f-nerve-hi s-nerve-lo', 'stroke-width="2.6"')


def spinal_cord(d):
    """A round window on the cord, cut across; the roots of one side enter it."""
    cx, cy = CORD
    with d.part('spinal-cord', hidden=True):
        ellipse(d, cx + 6, cy + 10, 206, 206, 'f-band-lo', 'fill-opacity=".4"')
        ellipse(d, cx, cy, 202, 202, 's-white', 'fill="url(#g-lens)" stroke-width="9"')
        ellipse(d, cx, cy, 198, 198, 's-fascia-lo', 'fill="none" stroke-width="2.5"')
        x, y = cx + 36, cy
        outline = [(x - 128, y - 4), (x - 108, y - 66), (x - 52, y - 98), (x - 6, y - 100), (x, y - 88), (x + 6, y - 100), (x + 52, y - 98),
                   (x + 108, y - 66), (x + 128, y - 4), (x + 112, y + 62), (x + 62, y + 102), (x + 12, y + 108), (x + 2, y + 66),
                   (x - 2, y + 66), (x - 12, y + 108), (x - 62, y + 102), (x - 112, y + 62)]
        shade(d, smooth(outline, True), 'g-cord', 'class="s-bone-line" stroke-width="3.5"')
        grey_matter(d, x, y)
        d.keep('grey', x, y, 84)


def grey_matter(d, x, y):
    """The butterfly: slim horns behind (up), broad horns in front (down)."""
    half = [(0, -14), (22, -22), (44, -56), (66, -78), (78, -70), (66, -40), (58, -8), (72, 26), (70, 58), (48, 68), (28, 48), (18, 18), (0, 14)]
    left = [(x - px, y + py) for px, py in reversed(half[1:-1])]
    d.path(smooth([(x + px, y + py) for px, py in half] + left, True), 'f-grey-matter s-grey-matter-lo', 'stroke-width="3"')
    ellipse(d, x, y, 5, 7, 'f-bone-hi s-grey-matter-lo', 'stroke-width="2"')


def reflex_signals(d):
    """Out along the sensory nerve, across the cord, back along the motor nerve."""
    with d.part('reflex-signal', hidden=True):
        runner(d, SENSORY + [DOOR_IN], .1, .26)
        runner(d, CROSSING, .26, .3)
        runner(d, [DOOR_OUT] + MOTOR, .3, .44)
        with d.group(f'transform="translate({CORD[0] - 16} {CORD[1] + 4})"'):
            with d.group():
                d.fade([0, 0, 1, 0, 0], 8, times=[0, .24, .28, .38, 1])
                ellipse(d, 0, 0, 74, 84, '', 'fill="url(#g-glow)"')
        jump_marks(d)
        with d.group(f'transform="translate({TIP[0]} {TIP[1] + 4})"'):
            with d.group():
                d.fade([0, 0, 1, .2, 0, 0], 8, times=[0, .06, .1, .2, .3, 1])
                ellipse(d, 0, 0, 66, 52, '', 'fill="url(#g-glow)"')


def jump_marks(d):
    """Short strokes above and below the band while it jumps."""
    data = ''
    for k in (-2, -1, 0, 1, 2):
        if k:
            x = TIP[0] + k * 92
            data += f'M{x},{TIP[1] - 66 + 9 * abs(k)}L{x + k * 12},{TIP[1] - 102 + 12 * abs(k)}'
            if k > 0:
                data += f'M{x},{TIP[1] + 72 - 9 * abs(k)}L{x + k * 12},{TIP[1] + 108 - 12 * abs(k)}'
    with d.group():
        d.fade([0, 0, 1, 1, 0, 0], 8, times=[0, .442, .452, .52, .56, 1])
        d.path(data, 's-band-lo line', 'stroke-width="15"')
        d.path(data, 's-signal line', 'stroke-width="8"')
        for k in (-2, -1, 1, 2):
            d.keep(f'mark-{k + 3}', TIP[0] + k * 98, TIP[1] - 84 + 10 * abs(k), 20)
            if k > 0:
                d.keep(f'mark-{k + 5}', TIP[0] + k * 98, TIP[1] + 90 - 10 * abs(k), 20)


def runner(d, points, begin, end):
    """A bright dot that follows the path between two shares of the loop."""
    with d.group():
        d.travel(smooth(points), 8, points=[0, 0, 1, 1], times=[0, begin, end, 1])
        with d.group():
            d.fade([0, 0, 1, 1, 0, 0], 8, times=[0, begin, begin + .005, end - .005, end, 1])
            ellipse(d, 0, 0, 30, 30, '', 'fill="url(#g-glow)"')
            ellipse(d, 0, 0, 11, 11, 'f-white s-nerve-lo', 'stroke-width="3"')


# --- Capillaries -------------------------------------------------------------

# Long capillaries follow the fibres; short ones cross between neighbours.
LANES = range(12)
REACH = (215, 92)


def lane_y(k, x):
    return 738 + k * 50 + dome(x) + (6 + k * 2) * math.sin((x - TIP[0]) / 430) + noise(x, 80 + k, 150, 15)


def nearness(x, y):
    """1 at the needle tip, falling to 0 a few millimetres away."""
    return math.exp(-((x - TIP[0]) / REACH[0]) ** 2 - ((y - TIP[1] - 16) / REACH[1]) ** 2)


def lane(k, left=-20, right=SIZE + 20, step=40):
    return [(x, lane_y(k, x)) for x in range(left, right + 1, step)]


def crossings(k, every=170):
    """Slanting links from lane k to the next, unevenly spaced."""
    out = []
    for n in range(10):
        x = 30 + n * every + (85 if k % 2 else 0) + noise(n * 50 + k * 90, k, 40, 34)
        slant = (64 + noise(n * 70 + k * 30, 2, 30, 26)) * (1 if (n + k) % 2 else -1)
        if (n * 3 + k * 5) % 7 == 0:
            continue
        top, low = (x, lane_y(k, x)), (x + slant, lane_y(k + 1, x + slant))
        out.append([top, (x + slant * .55, top[1] * .92 + low[1] * .08), (x + slant * .4, top[1] * .08 + low[1] * .92), low])
    return out


def curve(line, steps=5):
    """Points on the cubic curve of a crossing."""
    out = []
    for s in range(steps + 1):
        t = s / steps
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
        out.append(tuple(sum(w * point[axis] for w, point in zip(parts, line)) for axis in (0, 1)))
    return out


def vessel(d, lines, width):
    """Thin pale wall with the blood inside."""
    data = ''.join(smooth(line) for line in lines)
    d.path(data, 's-lung-hi line', f'stroke-width="{num(width + 3)}"')
    d.path(data, 's-blood line', f'stroke-width="{num(width)}"')


def capillaries(d):
    """Links are single curves: there are many of them, and they are short."""
    links = [line for k in LANES[:-1] for line in crossings(k)]
    data = ''.join('M{},{}C{},{} {},{} {},{}'.format(*(num(v) for point in line for v in point)) for line in links)
    with d.part('capillaries', hidden=True):
        d.path(data, 's-lung-hi line', 'stroke-width="6"')
        d.path(data, 's-blood line', 'stroke-width="3"')
        vessel(d, [lane(k, step=40 if k < 4 else 80) for k in LANES], 4)


def opened(line, extra):
    """The outline of a capillary that is widest nearest to the needle tip."""
    n = len(line) - 1
    return taper(line, lambda u: 4 + (extra + 15) * nearness(*line[round(u * n)]) + extra * .75)


def wide_capillaries(d):
    """The capillaries round the tip, opened up; they stay so for the test."""
    lines = [curve(line) for k in range(3) for line in crossings(k) if nearness(*line[1]) > .12]
    lines += [lane(k, TIP[0] - 420, TIP[0] + 420, 40) for k in range(4)]
    with d.part('wide-capillaries', hidden=True):
        d.fade([0, 0, 1, 1, 0], 10, times=[0, .06, .22, .95, 1])
        ellipse(d, TIP[0], TIP[1] + 34, 330, 144, '', 'fill="url(#g-warm)"')
        d.path(''.join(opened(line, 4) for line in lines), 'f-lung-hi')
        d.path(''.join(opened(line, 0) for line in lines), 'f-blood')
        shine = [[(x, y - 1 - 4 * nearness(x, y)) for x, y in lane(k, TIP[0] - 190, TIP[0] + 190, 40)] for k in range(4)]
        d.path(''.join(taper(line, swell(3.4)) for line in shine), 'f-artery-hi', 'fill-opacity=".9"')
        for k in range(3):
            for n, away in enumerate((-200, -115, 115, 200)):
                d.keep(f'flow-{k + 1}-{n + 1}', TIP[0] + away, lane_y(k, TIP[0] + away), 20)
        for n, away in enumerate((-90, 0, 60)):
            d.keep(f'flow-4-{n + 1}', TIP[0] + away, lane_y(3, TIP[0] + away), 20)


def red_cells(d):
    """Brisk round the tip, slow and sparse elsewhere."""
    with d.part('red-cells', hidden=True):
        with d.group():
            d.fade([0, 0, 1, 1, 0], 10, times=[0, .12, .24, .95, 1])
            for k in range(3):
                for n in range(3):
                    cell(d, lane(k, TIP[0] - 250, TIP[0] + 250, 50), 2.5, n / 3 + k * .11, 6)
        for k, left in ((5, 420), (6, 430), (8, 400), (4, 640)):
            cell(d, lane(k, left, left + 420, 60), 10, .25 + k * .07, 2.8)


def cell(d, line, dur, phase, size):
    """A red cell that starts its way at a share of the path and wraps round;
    it fades at both ends, so that the jump back is not seen."""
    split = 1 - phase
    with d.group():
        d.travel(smooth(line), dur, points=[phase, 1, 0, phase], times=[0, split, split, 1])
        with d.group():
            near = [0, .08, .92, 1]
            times = sorted({0, 1, split} | {(t - phase) % 1 for t in near})
            d.fade([min(1, max(0, min(((t + phase) % 1) / .08, (1 - (t + phase) % 1) / .08))) for t in times], dur, times=times)
            ellipse(d, 0, 0, size * 1.15, size * .85, 'f-muscle-pale s-artery', 'stroke-width="1"')


DIAL = (885, 1128, 78)


def dial_face(d):
    """A clock face with its first quarter filled: the fifteen minutes of the test."""
    cx, cy, r = DIAL
    with d.part('quarter-dial', hidden=True):
        ellipse(d, cx + 5, cy + 8, r + 12, r + 12, 'f-band-lo', 'fill-opacity=".4"')
        ellipse(d, cx, cy, r + 12, r + 12, 'f-white s-focus', 'stroke-width="7"')
        d.path(f'M{cx},{cy}V{cy - r}A{r},{r} 0 0 1 {cx + r},{cy}Z', 'f-focus', 'fill-opacity=".32"')
        ticks = ''
        for k in range(12):
            a, inner = math.tau * k / 12, r - (18 if k % 3 == 0 else 10)
            ticks += f'M{num(cx + r * math.sin(a))},{num(cy - r * math.cos(a))}L{num(cx + inner * math.sin(a))},{num(cy - inner * math.cos(a))}'
        d.path(ticks, 's-ink-soft line', 'stroke-width="5"')
        d.keep('dial', cx, cy, r)


def dial_hand(d):
    cx, cy, r = DIAL
    with d.part('dial-hand', hidden=True):
        with d.group():
            d.move('rotate', [f'0 {cx} {cy}', f'0 {cx} {cy}', f'90 {cx} {cy}', f'90 {cx} {cy}'], 10, times=[0, .08, .9, 1])
            d.path(taper([(cx, cy + 16), (cx, cy - 30), (cx, cy - r + 12)], lambda u: 9 - 4 * u), 'f-focus')
        ellipse(d, cx, cy, 9, 9, 'f-focus')


# --- The small study: two close-ups, nine people, three groups ----------------

LENS_Y, LENS_R = 600, 318
LENSES = {'active': 442, 'calm': 1158}


def lens(d, name):
    """A round close-up of muscle fibres, with or without a sore spot."""
    cx = LENSES[name]
    d.defs.append(f'<clipPath id="clip-{name}"><circle cx="{cx}" cy="{LENS_Y}" r="{LENS_R}"/></clipPath>')
    with d.part('spot-' + name, hidden=True):
        ellipse(d, cx + 8, LENS_Y + 14, LENS_R + 8, LENS_R + 8, 'f-fascia-lo', 'fill-opacity=".7"')
        with d.group(f'clip-path="url(#clip-{name})"'):
            ellipse(d, cx, LENS_Y, LENS_R, LENS_R, 'f-muscle-deep')
            for k in range(7):
                close_fibre(d, cx, k, name == 'active')
        ellipse(d, cx, LENS_Y, LENS_R, LENS_R, 's-white', 'fill="none" stroke-width="14"')
        ellipse(d, cx, LENS_Y, LENS_R + 6, LENS_R + 6, 's-fascia-lo', 'fill="none" stroke-width="3"')
        # No name lies across both.
        for i in range(3):
            d.keep(f'rim-{name}-{i + 1}', 800 + math.copysign(54, cx - 800), LENS_Y - 60 + i * 60, 30)
            d.keep(f'side-{name}-{i + 1}', cx + math.copysign(LENS_R, cx - 800), LENS_Y - 60 + i * 60, 30)
        if name == 'calm':
            # The name of the sore spot stands above, and touches only its own.
            for i, turn in enumerate((.9, 1.2, 1.5)):
                d.keep(f'brow-{i + 1}', cx - LENS_R * math.cos(turn), LENS_Y - LENS_R * math.sin(turn), 24)


def close_fibre(d, cx, k, sore):
    """One thick fibre across the window; in the sore spot the middle one is
    a dark, swollen knot and its neighbours give way."""
    middle = LENS_Y + (k - 3) * 98
    knot = sore and k == 3

    def bulge(x):
        return 30 * math.exp(-((x - cx) / 120) ** 2) if sore else 0

    def mid(x):
        away = (k > 3) - (k < 3)
        return middle + noise(x, 60 + k, 240, 8) + away * bulge(x) * (1 if abs(k - 3) == 1 else .45)

    def half(x):
        return 43 + (bulge(x) if knot else 0) - (bulge(x) * .3 if abs(k - 3) == 1 else 0)
    left, right = cx - LENS_R - 20, cx + LENS_R + 20
    shade(d, band(lambda x: mid(x) - half(x), lambda x: mid(x) + half(x), left, right, 50), 'g-band' if knot else 'g-row-' + 'aca'[k % 3])
    spans = ((left, cx - 110, '3 15'), (cx - 110, cx + 110, '4 6'), (cx + 110, right, '3 15')) if knot else ((left, right, '3 12'),)
    for begin, end, dash in spans:
        n = max(2, int((end - begin) / 40))
        pts = [(begin + (end - begin) * s / n, mid(begin + (end - begin) * s / n)) for s in range(n + 1)]
        wide = 118 if dash == '4 6' else 74
        d.path(smooth(pts), 's-band-lo' if knot else 's-muscle-line',
               f'fill="none" stroke-width="{wide}" stroke-dasharray="{dash}" stroke-opacity=".28"')
    xs = range(int(left), int(right) + 1, 50)
    d.line([(x, mid(x) - half(x) * .55) for x in xs], 's-band-hi' if knot else 's-muscle-pale', 6, 'stroke-opacity=".7"')
    d.line([(x, mid(x) + half(x) * .5) for x in xs], 's-band-lo' if knot else 's-muscle-lo', 4, 'stroke-opacity=".7"')


def chemicals(d, name, haze, cells):
    """Drifting specks of uneven size in a soft haze: more here, fewer there.
    They are no count of anything, so no two groups are alike."""
    cx = LENSES[name]
    with d.part('chemicals-' + name, hidden=True):
        with d.group(f'clip-path="url(#clip-{name})"'):
            for x, y, rx, ry in haze:
                ellipse(d, cx + x, LENS_Y + y, rx, ry, '', 'fill="url(#g-haze)"')
        for index, (gx, gy, count) in enumerate(cells):
            with d.group():
                a, b = 9 + 3 * (index % 3), 7 + 2 * (index % 2)
                sign = 1 if index % 2 else -1
                d.move('translate', ['0 0', f'{a * sign} {-b}', f'{-b * sign} {a}', '0 0'], 6, splines='.45 0 .55 1')
                for k in range(count):
                    angle = math.tau * k / count + index * 1.3 + d.rng.uniform(-.4, .4)
                    r = 0 if k == 0 else d.rng.uniform(38, 66)
                    messenger(d, cx + gx + r * math.cos(angle), LENS_Y + gy + r * math.sin(angle))
                if name == 'active' and (gx < -120 or gy in (96, 134)):
                    d.keep(f'specks-{index + 1}', cx + gx, LENS_Y + gy, 40)


# The speck that the label of all specks points at is large enough to be seen beside the end of the line.
BIG = (LENSES['active'] - 104, LENS_Y + 214)


def messenger(d, x, y):
    r = d.rng.uniform(9, 17)
    if math.dist((x, y), BIG) < 1:
        r = 25
    d.path(pebble(d.rng, x, y, r, r * .92, .1, 6), 'f-chemical s-chemical-lo', 'stroke-width="3.5"')
    ellipse(d, x - r * .28, y - r * .32, r * .34, r * .26, 'f-chemical-hi')


# The ghost of the needle leans away from the corner where the sore spot is named.
GHOST_TILT = 26
GHOST_POINT = (LENSES['active'] + 12, LENS_Y - 36)


def ghost(up):
    """A place on the ghost of the needle, so far up from its point."""
    turn = math.radians(GHOST_TILT)
    return GHOST_POINT[0] + up * math.sin(turn), GHOST_POINT[1] - up * math.cos(turn)


def maybe(d):
    """A ghost of a needle and a broken, faded swirl: only a possibility."""
    x, y = GHOST_POINT[0], GHOST_POINT[1] + 12
    needle_shape = f'M{x - 6},{y - 420}V{y - 70}L{x},{y - 12}L{x + 6},{y - 70}V{y - 420}Z'
    with d.part('maybe-change', hidden=True):
        grip = f'M{x - 15},{y - 428}V{y - 484}Q{x - 15},{y - 496} {x},{y - 496}Q{x + 15},{y - 496} {x + 15},{y - 484}V{y - 428}Z'
        with d.group(f'transform="rotate({GHOST_TILT} {x} {y - 12})"'):
            d.path(needle_shape, 's-white f-steel-hi line', 'stroke-width="9" stroke-opacity=".7"')
            d.path(needle_shape, 's-steel-lo line', 'stroke-width="3.5" stroke-dasharray="14 9"')
            d.path(grip, 's-tool-lo f-focus-hi line', 'stroke-width="3.5" stroke-dasharray="12 8"')
        for i, up in enumerate((30, 110, 190, 400, 450, 490)):
            d.keep(f'ghost-{i + 1}', *ghost(up), 26)
        for i, (px, py) in enumerate(((124, 14), (112, 46), (60, 84), (-124, -14), (-112, -46), (-60, -84))):
            d.keep(f'swirl-{i + 1}', x + px, y + py, 28)
        for paint, swirl, heads in (('tool-lo', 14, 14), ('white', 9, 8)):
            d.path(f'M{x + 126},{y + 10}A128,104 0 0 1 {x + 60},{y + 92}M{x - 126},{y - 10}A128,104 0 0 1 {x - 60},{y - 92}',
                   f's-{paint} line', f'stroke-width="{swirl}" stroke-dasharray="2 18"')
            d.path(f'M{x + 66},{y + 66}L{x + 46},{y + 98}L{x + 84},{y + 102}M{x - 66},{y - 66}L{x - 46},{y - 98}L{x - 84},{y - 102}',
                   f's-{paint} line', f'stroke-width="{heads}"')


LOOKS = [('tone-1', 'hair-2', 0), ('tone-3', 'hair-1', 1), ('tone-2', 'hair-1', 2), ('tone-1', 'hair-3', 1), ('tone-4', 'hair-1', 3),
         ('tone-2', 'hair-4', 0), ('tone-1', 'hair-4', 2), ('tone-3', 'hair-1', 3), ('tone-2', 'hair-3', 2)]
SHIRTS = ['cloth-lo', 'tool-hi', 'collagen', 'steel-mid', 'fat-lo', 'fibroblast-hi', 'tool-hi', 'artery-hi', 'cloth-lo']


def nine_people(d):
    with d.part('nine-people', hidden=True):
        d.path('M190,1268Q190,1292 214,1292H1386Q1410,1292 1410,1268', 's-ink-soft line', 'stroke-width="5"')
        for k, (tone, hair_tone, style) in enumerate(LOOKS):
            person(d, 248 + k * 138, 1124, tone, hair_tone, style, SHIRTS[k])
            d.keep(f'person-{k + 1}', 248 + k * 138, 1164, 70)


def person(d, x, y, tone, hair_tone, style, shirt):
    """Head and shoulders; y is the middle of the face."""
    if style in (0, 2):
        low = 62 if style == 0 else 34
        fall = around(x, y, (-38, 0), (-34, -36), (0, -50), (34, -36), (38, 0), (36, low), (18, low + 4), (-18, low + 4), (-36, low))
        d.path(smooth(fall, True), 'f-' + hair_tone)
    with d.group(f'transform="translate({x} {y})"'):
        d.path('M-60,132C-60,80 -40,64 -15,56H15C40,64 60,80 60,132Z', 'f-' + shirt)
        d.path('M-13,26V56Q0,74 13,56V26Z', 'f-' + tone)
        d.path('M-13,34Q0,48 13,34V42Q0,54 -13,42Z', 'f-hair', 'fill-opacity=".25"')
        d.path(smooth([(0, -42), (26, -32), (32, -2), (22, 28), (0, 42), (-22, 28), (-32, -2), (-26, -32)], True), 'f-' + tone)
    hair_cap(d, x, y, hair_tone, style)
    ellipse(d, x - 12, y + 2, 3.2, 3.8, 'f-ink')
    ellipse(d, x + 12, y + 2, 3.2, 3.8, 'f-ink')
    smile = 's-white' if tone in ('tone-3', 'tone-4') else 's-skin-line'
    d.path(f'M{x - 11},{y + 18}Q{x},{y + 28} {x + 11},{y + 18}', smile + ' line', 'stroke-width="3.2"')


CROPPED = [(-34, -8), (-36, -36), (-14, -54), (14, -54), (36, -36), (34, -8), (27, -24), (0, -30), (-27, -24)]
PARTED = [(-34, -4), (-36, -34), (-10, -54), (22, -50), (36, -26), (33, -4), (26, -20), (4, -24), (-24, -30)]
FRINGE = [(-37, 2), (-36, -34), (-6, -53), (28, -44), (37, 2), (28, -14), (8, -32), (-14, -20), (-28, -8)]
HAIR_CAPS = [FRINGE, PARTED, FRINGE, CROPPED]


def hair_cap(d, x, y, tone, style):
    """The hair over the forehead, parted to one side or close-cropped."""
    pts = around(x, y, *HAIR_CAPS[style])
    d.path(smooth(pts, True), 'f-' + tone)


def badge(d, x, y, k, classes):
    """A disc, a square and a hexagon with round corners."""
    if k == 0:
        ellipse(d, x, y, 49, 49, classes, 'stroke-width="6"')
    elif k == 1:
        d.path(f'M{x - 34},{y - 45}H{x + 34}Q{x + 45},{y - 45} {x + 45},{y - 34}V{y + 34}Q{x + 45},{y + 45} {x + 34},{y + 45}'
               f'H{x - 34}Q{x - 45},{y + 45} {x - 45},{y + 34}V{y - 34}Q{x - 45},{y - 45} {x - 34},{y - 45}Z', classes, 'stroke-width="6"')
    else:
        d.path('M' + 'L'.join(f'{num(px)},{num(py)}' for px, py in (polar(x, y, 56, math.tau * i / 6) for i in range(6))) + 'Z',
               classes, 'stroke-width="6" stroke-linejoin="round"')


def polar(cx, cy, r, angle):
    """A point on a circle; the angle runs clockwise from the top."""
    return cx + r * math.sin(angle), cy - r * math.cos(angle)


def three_groups(d):
    """Three badges in one frame on a stem, each of its own shape, so that they differ without colour too.
    How many people each group held is not shown.
    """
    with d.part('three-groups', hidden=True):
        d.path('M800,1292V1362M640,1362H960A64,64 0 0 1 960,1490H640A64,64 0 0 1 640,1362Z', 's-ink-soft line', 'stroke-width="5"')
        for k, name in enumerate(('group-1', 'group-2', 'group-3')):
            x = 650 + k * 150
            badge(d, x, 1426, k, f'f-{name} s-white')
            d.keep(name, x, 1426, 56)
            d.path(f'M{x - 28},1450C{x - 28},1428 {x - 16},1422 {x},1422C{x + 16},1422 {x + 28},1428 {x + 28},1450Z', 'f-white')
            ellipse(d, x, 1404, 15, 16, 'f-white')


# --- Frames, anchors, order ---------------------------------------------------

def marks(d):
    d.frame('section', 60, 12, 1480, 1480)
    d.frame('twitch', 250, 440, 1110, 1110)
    d.frame('study', 80, 80, 1440, 1440)
    d.frame('flow', 400, 556, 720, 720)
    for name, x, y in (('needle', TIP[0], 640), ('needle-tap', TIP[0], 504), ('skin', 430, 566), ('fat', 430, 652),
                       ('muscle', 430, 980), ('fascia', 1000, 690), ('rib', *at_chest([rib_line(6)[3]])[0]), ('lung', CHEST[0] + 84, CHEST[1] - 92), ('chest-wall', 1172, 900),
                       ('taut-band', 1040, band_mid(1040)), ('knot', TIP[0] + 42, band_mid(TIP[0] + 42) - 17), ('sensory-nerve', 810, 1031), ('motor-nerve', 561, 1214),
                       ('spinal-cord', 1188, 1316), ('needle-tip', TIP[0], TIP[1] - 5), ('wide-capillaries', 870, lane_y(3, 870)), ('nearby', 470, lane_y(7, 470)),
                       ('quarter-dial', *polar(*DIAL[:2], DIAL[2] * .8, .785)), ('spot-active', LENSES['active'] + 210, LENS_Y + 6), ('spot-calm', 1388, 764),
                       ('maybe-change', *ghost(300)), ('chemicals-active', BIG[0] - 22, BIG[1] + 22), ('nine-people', 218, 1292),
                       ('three-groups', 1024, 1426)):
        d.anchor(name, x, y)


def draw():
    d = Section('muscle', units_per_mm=MM, seed=11)
    gradients(d)
    for step in (paper, skin, fat, muscle, fascia, chest_window, lung, ribs, spinal_cord, capillaries, sensory_nerve, motor_nerve, dial_face):
        step(d)
    for name in LENSES:
        lens(d, name)
    for step in (nine_people, three_groups, maybe, taut_band, wide_capillaries, red_cells, nerve_endings, needle, needle_tap,
                 reflex_signals, dial_hand):
        step(d)
    chemicals(d, 'active', ((-130, -150, 190, 130), (170, 150, 170, 130)),
              [(-150, -150, 4), (112, -210, 3), (204, -104, 5), (-178, 130, 4), (-40, 96, 5), (172, 134, 4), (-104, 214, 3), (70, 226, 4)])
    chemicals(d, 'calm', (), [(-140, -120, 1), (120, -170, 2), (150, 90, 1), (-110, 160, 1)])
    marks(d)
    d.save()


if __name__ == '__main__':
    draw()
