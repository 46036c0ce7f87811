# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A true-scale section of facial skin, layer by layer, for every drawing that needs one.

Make one Geometry, then call the layer functions in paint order, each inside a
part of your own:

    g = Geometry(units_per_mm=500, surface=450)
    with d.part('dermis'):
        dermis(d, g)

Order from the back: fat, muscle, dermis, collagen, elastin, nerves, vessels,
fibroblasts, epidermis, corneum, follicle.  Every function draws only, so the
caller decides which part it belongs to and whether that part is hidden.
"""

import math
import random
import re

from atelier import PALETTE, SIZE, band, blob, noise, num, smooth, taper

# Tones that only a cut section of skin needs.
PALETTE.update({
    'artery-lo': '#8F1D1D', 'vein-lo': '#2B4379',
    'cell': '#F4CDB6', 'cell-lo': '#D3926F', 'granular': '#EDB795',
    'hole': '#A65B47', 'hole-lo': '#6E2F2A', 'septum': '#F6E7CF',
    'capillary': '#8B3F63', 'sebum': '#F3D08A', 'sebum-hi': '#FBE9BD', 'sebum-lo': '#C79038',
})

LEFT, RIGHT = -30, SIZE + 30


class Geometry:
    """Where the layers lie; all thicknesses in millimetres of real skin.

    `shape(x)` lowers (positive) or lifts (negative) the surface in drawing
    units, for a scar or a swelling; the deeper layers follow it less and less.
    `follicle` is the x of the hair's mouth, or None for skin without a hair.
    `detail` is the stretch of x whose epidermal cells are outlined one by one.
    """

    def __init__(self, units_per_mm=500, surface=520, corneum_mm=.014, epidermis_mm=.105, dermis_mm=1.4,
                 fat_mm=.4, follicle=1250, shape=None, detail=(520, 1080), seed=3):
        self.unit = units_per_mm
        self.top = surface
        self.corneum_depth = corneum_mm * units_per_mm
        self.epidermis_depth = epidermis_mm * units_per_mm
        self.dermis_y = surface + (epidermis_mm + dermis_mm) * units_per_mm
        self.fat_y = self.dermis_y + fat_mm * units_per_mm
        self.plexus_y = surface + .43 * units_per_mm
        self.deep_y = self.dermis_y - .16 * units_per_mm
        self.follicle = follicle
        self.shape = shape or (lambda x: 0)
        self.detail = detail
        self.seed = seed

    def surface(self, x):
        """The outer face of the horny layer: fine creases and the dip round a hair."""
        y = self.top + noise(x, self.seed, 190, 5) + noise(x, self.seed + 2, 34, 1.3) + self.shape(x)
        return y + (13 * math.exp(-((x - self.follicle) / 30) ** 2) if self.follicle else 0)

    def corneum_floor(self, x):
        return self.surface(x) + self.corneum_depth + noise(x, 9, 60, .7)

    def membrane(self, x):
        """The wavy lower edge of the epidermis; ridges of uneven width and depth."""
        phase = x / 11.5 + 1.6 * math.sin(x / 97 + self.seed) + 1.1 * math.sin(x / 41)
        ridge = math.sin(phase) * (9.5 + noise(x, 5, 120, 4.5))
        return self.surface(x) * .35 + self.top * .65 + self.shape(x) * .55 + self.epidermis_depth + ridge

    def dermis_floor(self, x):
        return self.dermis_y + noise(x, 6, 170, 26) + self.shape(x) * .1

    def fat_floor(self, x):
        return self.fat_y + noise(x, 8, 300, 9)

    def depth(self, mm, x=SIZE / 2):
        """The y that lies so many millimetres below the surface at x."""
        return self.surface(x) + mm * self.unit

    def papillae(self, left=0, right=SIZE):
        """x of the crests between the ridges, where capillary loops rise."""
        xs = [left + 2 * i for i in range(int((right - left) / 2))]
        return [x for x in xs if self.membrane(x) < self.membrane(x - 2) and self.membrane(x) <= self.membrane(x + 2)]


# ---------------------------------------------------------------- helpers

def lean(data, digits=0):
    """The same path in relative smooth curves: a third of the bytes.

    The curves of atelier.smooth leave each point as they came in, so one control
    point in two follows from the other; rounding errors never add up."""
    out, x, y, fresh = [], 0, 0, True
    for verb, args in re.findall(r'([MCLZ])([^MCLZ]*)', data):
        if verb == 'Z':
            out.append('z')
            continue
        values = [float(v) for v in re.findall(r'-?[\d.]+', args)]
        near = [round(v - (y if i % 2 else x), digits) for i, v in enumerate(values)]
        if verb == 'M':
            near = [round(v, digits) for v in values]
            x, y = 0, 0
        elif verb == 'C' and not fresh:
            near, verb = near[2:], 'S'
        out.append((verb if verb == 'M' else verb.lower()) + _pairs(near))
        x, y, fresh = x + near[-2], y + near[-1], verb in 'ML'
    return ''.join(out)


def _pairs(values):
    return tight(' '.join(num(v) for v in values))


def tight(data):
    """Path data without the zeros and separators that a reader of SVG does not need."""
    return re.sub(r'[ ,]-', '-', re.sub(r'(?<!\d)0\.', '.', data))


def strokes(d, lines, classes, width, attributes='', digits=0):
    """Many smooth open lines as one path: one shape to paint instead of many."""
    extra = f' {attributes}' if attributes else ''
    data = ''.join(lean(smooth(points), digits) for points in lines)
    d.path(data, classes + ' line', f'stroke-width="{num(width)}"{extra}')


def tube(d, points, kind, width):
    """One vessel; kind is 'artery' or 'vein': dark wall, body, light on the upper left."""
    strokes(d, [points], f's-{kind}-lo', width + 2.4)
    strokes(d, [points], f's-{kind}', width)
    lit = [(x - width * .2, y - width * .22) for x, y in points]
    strokes(d, [lit], f's-{kind}-hi', max(width * .22, 1), digits=1)


def winding(rng, start, end, sway, steps=7):
    """Points from start to end that wander sideways, as small vessels and nerves do."""
    (x1, y1), (x2, y2) = start, end
    length = math.hypot(x2 - x1, y2 - y1) or 1
    nx, ny = -(y2 - y1) / length, (x2 - x1) / length
    points = [start]
    for i in range(1, steps):
        t = i / steps
        off = rng.uniform(-sway, sway) * math.sin(math.pi * t)
        points.append((x1 + (x2 - x1) * t + nx * off, y1 + (y2 - y1) * t + ny * off))
    return points + [end]


# ---------------------------------------------------------------- deep layers

def muscle(d, g):
    """The top of the face muscle under its thin sheath, only hinted."""
    rng = random.Random(g.seed + 40)
    d.linear('tissue-muscle', [(0, 'muscle-hi'), (.35, 'muscle'), (1, 'muscle-lo')])
    d.path(band(g.fat_floor, lambda x: SIZE + 20, LEFT, RIGHT, 83), '', 'fill="url(#tissue-muscle)"')
    grain = []
    for row in range(5):
        y = g.fat_y + 20 + row * 26
        for start in range(-60, SIZE, 420):
            x = start + rng.uniform(-60, 60)
            grain.append([(x + i * 75, y + noise(x + i * 75, row, 200, 7)) for i in range(5)])
    strokes(d, grain, 's-muscle-line', 2.5, 'stroke-opacity=".55"')
    sheath = [(x, g.fat_floor(x)) for x in range(LEFT, RIGHT + 70, 70)]
    d.line(sheath, 's-fascia-lo', 13)
    d.line([(x, y - 1.5) for x, y in sheath], 's-fascia-hi', 7)


def fat(d, g):
    """Fat cells packed into lobules between pale septa."""
    rng = random.Random(g.seed + 20)
    d.linear('tissue-fat', [(0, 'fat-lo'), (1, 'fat')])
    d.radial('tissue-fat-cell', [(0, 'fat-hi'), (.6, 'fat'), (1, 'fat-lo')])
    d.path(band(lambda x: g.dermis_y - 45, lambda x: SIZE + 20, LEFT, RIGHT, 83), '', 'fill="url(#tissue-fat)"')
    rows = max(int((g.fat_y - g.dermis_y + 50) / 52) + 1, 3)
    for row in range(rows):
        x = -30 - 30 * (row % 2)
        while x < SIZE + 30:
            wide = rng.uniform(27, 42)
            x += wide
            y = g.dermis_y - 12 + row * 53 + noise(x, 6, 170, 20) + noise(x, row, 90, 9)
            d.path(lean(blob(rng, x, y, wide + 2, rng.uniform(27, 33), .1, 6)), 's-fat-line', 'fill="url(#tissue-fat-cell)" stroke-width="2"')
            x += wide - 3
    _septa(d, g, rng)


def _septa(d, g, rng):
    """Sheets of pale fibre that leave the dermis, part the lobules and reach the sheath; slack bridges join them."""
    parts, last = [], None
    for x in (-60, 190, 430, 745, 985, 1290, 1530, 1700):
        top, foot = x + rng.uniform(-40, 40), x + rng.uniform(-50, 50)
        stem = winding(rng, (top, g.dermis_floor(top) - 22), (foot, g.fat_y + 10), 26, 5)
        parts.append(taper(stem, lambda u: 5.5 + 46 * (1 - u) ** 8 + 26 * u ** 9))
        if last:
            (x1, y1), (x2, y2) = last, stem[rng.choice((2, 3))]
            sag = rng.uniform(-26, 26)
            arc = [(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * slack) for t, slack in ((0, 0), (.3, 1), (.7, .6), (1, 0))]
            parts.append(taper(arc, lambda u: 4.5))
        last = stem[rng.choice((2, 3))]
    d.path(lean(''.join(parts)), 'f-septum s-fascia-lo', 'stroke-width="1.6"')


def dermis(d, g):
    """The ground of the dermis, paler and finer under the epidermis."""
    d.linear('tissue-dermis', [(0, 'dermis-hi'), (.22, 'dermis'), (1, 'dermis-lo')])
    d.path(band(lambda x: g.surface(x) + 20, g.dermis_floor, LEFT, RIGHT, 30), 's-collagen', 'fill="url(#tissue-dermis)" stroke-width="4"')


def collagen(d, g):
    """Thick wavy bundles woven in several directions, fine fibres near the epidermis."""
    rng = random.Random(g.seed + 60)
    _sheet(d, _weave(g, rng, 8, 215, 5), 'f-collagen', 'fill-opacity=".3"')
    _sheet(d, _weave(g, rng, 8, 235, 5), 'f-collagen-hi s-dermis-lo', 'stroke-width="2"')
    for line, thick in _weave(g, rng, 8, 245, 6):
        shape = taper(line, lambda u: thick * (math.sin(math.pi * u) ** .55 + .06))
        d.path(lean(shape), 'f-collagen s-collagen-lo', 'stroke-width="1.8"')
        strokes(d, [[(x - 1, y - thick * .17) for x, y in line[1:-1]]], 's-collagen-hi', 2.4)
    strokes(d, [_fine_fibre(g, rng) for _ in range(85)], 's-collagen', 2.6, 'stroke-opacity=".85"')
    strokes(d, [_fine_fibre(g, rng) for _ in range(85)], 's-collagen-lo', 1.5, 'stroke-opacity=".55"')


def _sheet(d, weave, classes, attributes):
    """A layer of bundles as one shape: cheap, and it lies quietly behind the others."""
    shapes = [lean(taper(line, lambda u: thick * 1.1 * (math.sin(math.pi * u) ** .55 + .06))) for line, thick in weave]
    d.path(''.join(shapes), classes, attributes)


def _fine_fibre(g, rng):
    x = rng.uniform(-20, SIZE)
    y = g.membrane(x) + rng.uniform(18, 150)
    return wave(rng, x, y, rng.uniform(50, 120), rng.uniform(-.75, .75), 5, 4)


def wave(rng, x, y, length, angle, sway, points):
    """Points of a wavy fibre with its middle at (x, y)."""
    phase = rng.uniform(0, math.tau)
    result = []
    for i in range(points):
        s = length * i / (points - 1) - length / 2
        off = sway * math.sin(phase + s / max(length, 1) * 7.5)
        result.append((x + s * math.cos(angle) - off * math.sin(angle), y + s * math.sin(angle) + off * math.cos(angle)))
    return result


def _weave(g, rng, rows, pitch, points):
    """Centre lines and widths on a loose grid; neighbours cross like wickerwork."""
    top, foot = g.top + g.epidermis_depth + 118, g.dermis_y - 42
    result = []
    for row in range(rows):
        for column in range(int(SIZE / pitch) + 2):
            x = column * pitch - 60 + (row % 2) * pitch / 2 + rng.uniform(-45, 45)
            y = top + (foot - top) * row / (rows - 1) + rng.uniform(-24, 24)
            steep = .16 if row in (0, rows - 1) else .34
            angle = (steep if (row + column) % 2 else -steep) + rng.uniform(-.16, .16)
            result.append((wave(rng, x, y, rng.uniform(210, 360), angle, rng.uniform(7, 13), points), rng.uniform(11, 20)))
    return result


def elastin(d, g):
    """Thin yellow springs that run between the bundles and fork."""
    rng = random.Random(g.seed + 80)
    springs = []
    for i in range(34):
        x = rng.uniform(0, SIZE)
        y = rng.uniform(g.top + g.epidermis_depth + 60, g.dermis_y - 50)
        line = wave(rng, x, y, rng.uniform(90, 190), rng.uniform(-.6, .6), rng.uniform(7, 12), 9)
        springs.append(line)
        if i % 3 == 0:
            px, py = line[5]
            springs.append([(px, py), (px + 22, py - 16), (px + 50, py - 17), (px + 74, py - 32)])
    strokes(d, springs, 's-elastin', 3)


def fibroblast(d, x, y, length, angle=0, seed=1):
    """One spindle cell with thin feet; give x = y = 0 to draw it where a motion can carry it."""
    rng = random.Random(seed)
    with d.group(f'transform="translate({num(x)} {num(y)}) rotate({num(angle)})"'):
        half, bend = length / 2, rng.uniform(-.08, .08) * length
        spine = [(-half, bend), (-half * .5, bend * .2), (0, -bend * .4), (half * .5, 0), (half, bend * .8)]
        d.path(taper(spine, lambda u: length * .2 * math.sin(math.pi * min(max(u, .03), .97)) ** 1.6 + 1.2), 'f-fibroblast')
        feet = [[(half * .45, 0), (half * .7, -length * .1), (half * .95, -length * .13)],
                [(-half * .5, bend * .2), (-half * .72, length * .09), (-half * .98, length * .16)]]
        strokes(d, feet, 's-fibroblast', max(length * .028, 1.2))
        d.path(blob(rng, -length * .02, -bend * .4 - length * .02, length * .16, length * .055, .06, 6), 'f-fibroblast-hi')
        d.path(blob(rng, length * .015, -bend * .4, length * .1, length * .048, .06, 6), 'f-fibroblast-lo')


def fibroblasts(d, g):
    """The resting fibroblasts between the bundles, few and far apart."""
    for i, (x, mm, angle) in enumerate(((150, .62, -14), (415, .86, 18), (560, 1.3, -10), (700, .66, -18), (905, 1.02, 12),
                                        (1122, .72, 22), (1480, 1.12, -16), (310, 1.22, 8))):
        fibroblast(d, x, g.depth(mm, x), 104, angle, i + 4)


def nerves(d, g):
    """A nerve along the bottom of the fat; two branches climb and end freely under the epidermis."""
    rng = random.Random(g.seed + 101)
    main = [(x, g.fat_y - 30 + noise(x, 5, 170, 9)) for x in range(LEFT, RIGHT + 60, 60)]
    twigs, trunks = [], [main]
    for foot, crown in ((300, 385), (960, 1090)):
        low = (foot - 60, g.fat_y - 30 + noise(foot - 60, 5, 170, 9))
        stem = winding(rng, (foot, g.dermis_floor(foot) + 60), (crown, g.plexus_y - 30), 34, 8)
        trunks.append([low, (foot - 14, low[1] - 22)] + stem)
        for shift in (-95, -38, 12, 70):
            tip = crown + shift
            twigs.append(winding(rng, stem[-1], (tip, g.membrane(tip) + 9), 13, 5))
            x, y = twigs[-1][3]
            twigs.append([(x, y), (x + 12, y - 18), (x + 17, g.membrane(x + 17) + 12)])
    for lines, wide in ((trunks, 7.4), (twigs, 3)):
        strokes(d, lines, 's-nerve-lo', wide + 2)
        strokes(d, lines, 's-nerve', wide)
    strokes(d, [[(x - 1.4, y - 1.2) for x, y in line] for line in trunks], 's-nerve-hi', 2)


# ---------------------------------------------------------------- vessels

def vessels(d, g):
    """A deep and a superficial network, linked by climbing vessels, with loops into some papillae."""
    rng = random.Random(g.seed + 120)
    veins, arteries = ((235, 268), (1128, 1060), (640, 742)), ((180, 215), (1190, 1110), (700, 662))
    for kind, pairs, low, high, thin, wide in (('vein', veins, deep_vein_y, vein_y, 8, 17),
                                               ('artery', arteries, deep_artery_y, artery_y, 6.5, 13)):
        for x, top in pairs:
            tube(d, winding(rng, (x, low(g, x)), (top, high(g, top)), 40, 6), kind, thin)
        tube(d, [(x, low(g, x)) for x in range(LEFT, RIGHT + 55, 55)], kind, wide)
    superficial(d, g)


def deep_vein_y(g, x):
    return g.deep_y + 22 + noise(x, 4, 150, 20)


def deep_artery_y(g, x):
    return g.deep_y - 10 + noise(x, 2, 150, 24)


def superficial(d, g, left=LEFT, right=RIGHT, widen=1.0):
    """The upper network and its loops; widen > 1 draws the vessels dilated."""
    loops(d, g, left, right, 4.4 * widen)
    tube(d, [(x, vein_y(g, x)) for x in range(left, right + 1, 30)], 'vein', 9 * widen)
    tube(d, [(x, artery_y(g, x)) for x in range(left, right + 1, 30)], 'artery', 7.5 * widen)


def loops(d, g, left, right, width):
    """The capillary loops: red going up, blue coming down, mixed at the crest."""
    up, down = capillaries(g, left, right)
    for lines, kind in ((down, 'vein'), (up, 'artery')):
        strokes(d, lines, f's-{kind}-lo', width + 1.8)
        strokes(d, lines, f's-{kind}', width)
    strokes(d, [a[-2:] + b[1:3] for a, b in zip(up, down)], 's-capillary', width)


def artery_y(g, x):
    """The upper arteriole: it wanders and twice crosses the venule beside it."""
    return g.plexus_y - 14 + noise(x, 12, 88, 24) + noise(x, 3, 250, 16)


def vein_y(g, x):
    return g.plexus_y + 20 + noise(x, 11, 105, 20)


def capillaries(g, left=LEFT, right=RIGHT):
    """Hairpins into an uneven choice of papillae: (rising halves, falling halves)."""
    rng = random.Random(g.seed + 7)
    up, down, last = [], [], -99
    for x in g.papillae(0, SIZE):
        lean, gap, keep, drop = rng.uniform(-40, 40), rng.uniform(5, 8), rng.random(), rng.uniform(9, 20)
        if x - last < 66 or keep < .2 or (g.follicle and abs(x - g.follicle) < 70):
            continue
        last = x
        # Drawn from the dice even when out of range, so that every range shows the same loops.
        rising, falling = _hairpin(g, rng, x, lean, gap, g.membrane(x) + drop)
        if left <= x <= right:
            up.append(rising)
            down.append(falling)
    return up, down


def _hairpin(g, rng, x, lean, gap, crest):
    """One loop: both limbs leave the network apart, meet, twist a little and turn round at the crest."""
    foot_a, foot_v = x + lean - rng.uniform(18, 34), x + lean + rng.uniform(14, 34)
    start, end = artery_y(g, foot_a), vein_y(g, foot_v)
    low, twist = crest + (start - crest) * .55, rng.uniform(-7, 7)
    rising = [(foot_a, start), (foot_a + (x - foot_a) * .35 - 7, start - (start - low) * .5), (x - gap + twist, low),
              (x - gap - twist * .5, crest + 34), (x - gap, crest + 9), (x - gap * .6, crest + 2), (x, crest)]
    falling = [(x, crest), (x + gap * .7, crest + 2), (x + gap * 1.1, crest + 9), (x + gap - twist * .5, crest + 36),
               (x + gap + twist, low), (foot_v + (x - foot_v) * .45 + 6, low + (end - low) * .5), (foot_v, end)]
    return rising, falling


# ---------------------------------------------------------------- epidermis

ROWS = ((0, .13, 15, 'granular'), (.13, .27, 12.5, 'epidermis'), (.27, .43, 10, 'cell'), (.43, .59, 8.6, 'epidermis-hi'),
        (.59, .75, 8, 'cell'), (.75, 1, 6.6, 'basal'))


def epidermis(d, g, ident='tissue-epidermis'):
    """Living layers: cells flatten as they rise; a row of tall basal cells follows the ridges."""
    d.linear(ident, [(0, 'cell-lo'), (.5, 'epidermis-lo'), (1, 'basal')])
    d.path(lean(band(lambda x: g.surface(x) + 2, g.membrane, LEFT, RIGHT, 10), 1), 's-basal-lo', f'fill="url(#{ident})" stroke-width="1.4"')
    nuclei = []
    for k, (v1, v2, pitch, tone) in enumerate(ROWS):
        cells, pills, dots = _cell_row(g, v1, v2, pitch, k)
        d.path(pills, f's-{tone} line', f'stroke-width="{num((v2 - v1) * g.epidermis_depth * .82)}"')
        d.path(cells, f'f-{tone}')
        if k:
            nuclei.append((dots, 'cell-lo' if k < 5 else 'basal-lo', 1.6 + .22 * k))
    for dots, tone, size in nuclei:
        d.path(dots, f's-{tone} line', f'stroke-width="{num(size)}"')


def _cell_row(g, v1, v2, pitch, row):
    """One row of cells between two relative depths: outlines where the eye comes close, round-ended dashes elsewhere, nuclei."""
    rng = random.Random(g.seed * 50 + row)
    cells, pills, dots = [], [], []
    x = LEFT + (row % 2) * pitch / 2
    while x < RIGHT:
        near = g.detail[0] < x < g.detail[1]
        far = not g.detail[0] - 275 < x < g.detail[1] + 275
        wide = pitch * rng.uniform(.82, 1.18) * (1 if near else 1.7 if far else 1.2)
        mid = x + wide / 2
        if near:
            cells.append(_cell(g, x + .45, x + wide - .45, v1, v2, rng))
        else:
            pills.append(_pill(g, x, wide, v1, v2))
        if row and not far or row == 5:
            dots.append(f'M{num(mid)},{num(_level(g, mid, (v1 + v2) / 2))}h.1')
        x += wide
    return tight(''.join(cells)), tight(''.join(pills)), ''.join(dots)


def _pill(g, x, wide, v1, v2):
    """A cell as a dash whose round ends and width make the body."""
    half = max((wide - (v2 - v1) * g.epidermis_depth) / 2, .1)
    mid = x + wide / 2
    a, b = _level(g, mid - half, (v1 + v2) / 2), _level(g, mid + half, (v1 + v2) / 2)
    return f'M{num(mid - half)},{num(a)}l{num(2 * half)},{num(b - a)}'


def _level(g, x, v):
    """Depth v = 0 under the horny layer to 1 at the membrane."""
    top = g.corneum_floor(x)
    return top + (g.membrane(x) - top) * v


def _cell(g, x1, x2, v1, v2, rng):
    """One cell: four jittered corners joined by curves through the middles of its sides."""
    gap = .014
    corners = [(x, _level(g, x, v) + rng.uniform(-.7, .7)) for x, v in
               ((x1, v1 + gap), (x2, v1 + gap), (x2, v2 - gap), (x1, v2 - gap))]
    mids = [((corners[i][0] + corners[(i + 1) % 4][0]) / 2, (corners[i][1] + corners[(i + 1) % 4][1]) / 2) for i in range(4)]
    x, y = mids[3]
    data = f'M{num(x)},{num(y)}'
    for corner, mid in zip(corners, mids):
        # Rounder than a brick, squarer than an egg: pull the control point out a little.
        cx, cy = corner[0] + (corner[0] - x - mid[0] + corner[0]) * .12, corner[1] + (corner[1] - y - mid[1] + corner[1]) * .12
        data += f'q{num(cx - x)},{num(cy - y)} {num(mid[0] - x)},{num(mid[1] - y)}'
        x, y = round(mid[0], 1), round(mid[1], 1)
    return data + 'z'


def corneum(d, g, ident='tissue-corneum'):
    """The horny layer: a thin stack of flat, dead cells, light above."""
    d.linear(ident, [(0, 'corneum-hi'), (.5, 'corneum'), (1, 'corneum-lo')])
    d.path(lean(band(g.surface, g.corneum_floor, LEFT, RIGHT, 10), 1), 's-corneum-lo', f'fill="url(#{ident})" stroke-width="1.2"')
    for share, dash in ((.32, '26 3 17 4 38 3'), (.66, '34 3 12 4 22 3')):
        line = [(x, g.surface(x) + g.corneum_depth * share) for x in range(LEFT, RIGHT + 1, 20)]
        strokes(d, [line], 's-corneum-lo', .8, f'stroke-dasharray="{dash}"', 1)


# ---------------------------------------------------------------- follicle

def follicle(d, g):
    """A leaning hair in its sheath, with bulb, oil gland and the small muscle that raises it."""
    if not g.follicle:
        return
    rng = random.Random(g.seed + 140)
    x, y = g.follicle, g.surface(g.follicle)
    foot = g.dermis_floor(x - 130) + 8
    axis = [(x - 137, foot + 44), (x - 134, foot + 10), (x - 124, foot - 70), (x - 98, foot - 220), (x - 66, y + 380), (x - 38, y + 215),
            (x - 14, y + 90), (x - 4, y + 36), (x, y + 5)]
    _arrector(d, g, axis[4])
    _gland(d, axis[5], rng)
    d.linear('tissue-sheath', [(0, 'epidermis-hi'), (.5, 'epidermis'), (1, 'epidermis-lo')], 0, 0, 1, 0)
    outer = taper(axis[:-1], _sheath)
    d.path(outer, '', 'fill="url(#tissue-sheath)"')
    d.path(outer[:-1], 's-basal line', 'stroke-width="3"')
    d.path(taper(axis[2:-1], lambda u: 25 + 8 * u ** 5), 'f-cell')
    _bulb(d, axis[1])
    d.path(taper(axis[-3:], lambda u: 26 + 20 * u * u), 'f-corneum')
    shaft = axis[1:-1] + [(x + 1, y), (x + 24, y - 90), (x + 66, y - 190), (x + 126, y - 270)]
    d.path(taper(shaft, lambda u: 16 - 11 * u ** 3), 'f-hair')
    d.line([(px - 3, py) for px, py in shaft[2:-1]], 's-hair-hi', 2.6)


def _sheath(u):
    """Width along the follicle: round bulb, slender trunk, bulge, funnel at the mouth."""
    foot = math.sqrt(min(u / .07, 1))
    return foot * (46 + 40 * math.exp(-((u - .05) / .09) ** 2) + 9 * math.exp(-((u - .55) / .1) ** 2)) + 8 * max(u - .9, 0) / .1


def _bulb(d, foot):
    x, y = foot
    rng = random.Random(5)
    d.path(blob(rng, x + 3, y - 4, 34, 42, .05, 8), 'f-basal s-basal-lo', 'stroke-width="2.5"')
    d.path(smooth([(x - 15, y + 36), (x - 13, y + 6), (x + 1, y - 14), (x + 14, y + 6), (x + 15, y + 36)], True), 'f-flush s-artery-lo',
           'stroke-width="2"')
    d.line([(x - 5, y + 34), (x - 4, y + 8), (x + 2, y + 2), (x + 6, y + 12), (x + 6, y + 34)], 's-artery', 3)


def _gland(d, at, rng):
    """Grape-like oil gland that opens into the upper follicle, on the wide side of its lean."""
    x, y = at
    d.path(taper([(x + 74, y - 8), (x + 46, y - 40), (x + 14, y - 62)], lambda u: 34 - 12 * u), 'f-sebum s-sebum-lo', 'stroke-width="2.5"')
    d.radial('tissue-sebum', [(0, 'sebum-hi'), (.7, 'sebum'), (1, 'sebum-lo')])
    for dx, dy, rx, ry in ((126, -8, 30, 28), (134, 34, 32, 30), (58, 36, 32, 34), (112, 70, 34, 30), (74, 72, 28, 28), (92, 26, 34, 32),
                           (80, -6, 34, 28)):
        d.path(blob(rng, x + dx, y + dy, rx, ry, .06, 8), 's-sebum-lo', 'fill="url(#tissue-sebum)" stroke-width="2.5"')


def _arrector(d, g, at):
    """From the bulge up to the epidermis, where it frays into thin tendons."""
    x, y = at
    tip = x + 290
    line = [(x + 8, y + 8), (x + 100, y - 92), (x + 196, y - 220), (tip - 30, g.membrane(tip) + 62)]
    d.path(taper(line, lambda u: 27 - 18 * u * u), 'f-muscle s-muscle-line', 'stroke-width="2"')
    ends = [[line[-1], (tip + dx, g.membrane(tip + dx) + 6)] for dx in (-24, 0, 26)]
    strokes(d, ends, 's-muscle-line', 5)
    strokes(d, ends, 's-muscle', 3.4)
    d.line([(px - 4, py - 3) for px, py in line[:-1]], 's-muscle-hi', 4)


# ---------------------------------------------------------------- channels

def channel(d, g, x, depth_mm=.15, width_mm=.07, seed=1):
    """One open channel: a slim, uneven notch from the surface down, its floor in shadow."""
    shape = channel_shape(g, x, depth_mm, width_mm, seed)
    d.path(shape, '', 'fill="url(#tissue-hole)"')
    d.path(shape[:-1], 's-hole-lo line', 'stroke-width="1.6"')


def channel_gradient(d):
    """Call once before the first channel."""
    d.linear('tissue-hole', [(0, 'hole'), (1, 'hole-lo')])


# How wide a channel is at which share of its depth.
CHANNEL_PROFILE = ((0, 1.1), (.06, .97), (.16, .86), (.34, .73), (.58, .56), (.8, .36), (.94, .18))


def channel_shape(g, x, depth_mm=.15, width_mm=.07, seed=1):
    """Path data of an open channel at x."""
    rng = random.Random(seed)
    half, depth, top = width_mm * g.unit / 2, depth_mm * g.unit, g.surface(x)
    left = [(x - half * w * rng.uniform(.93, 1.07), g.surface(x - half) - 1 + depth * v) for v, w in CHANNEL_PROFILE]
    right = [(x + half * w * rng.uniform(.93, 1.07), g.surface(x + half) - 1 + depth * v) for v, w in reversed(CHANNEL_PROFILE)]
    return lean(smooth(left + [(x + 1, top + depth)] + right), 1) + 'z'
