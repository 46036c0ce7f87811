# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A true-scale section of facial skin, layer by layer, for every drawing that needs one.

Make one Geometry, then call the layer functions in paint order, each inside a
part of your own:

    g = Geometry(units_per_mm=500, surface=450)
    with d.part('dermis'):
        dermis(d, g)

Order from the back: muscle, fat, dermis, collagen, elastin, nerves, vessels,
fibroblasts, epidermis, corneum, follicle.  Every function draws only, so the
caller decides which part it belongs to and whether that part is hidden.
"""

import math
import random

from atelier import PALETTE, SIZE, band, blob, noise, num, smooth, taper

# Tones that only a cut section of skin needs.
PALETTE.update({
    'artery-lo': '#8F1D1D', 'vein-lo': '#2B4379',
    'cell': '#F4CDB6', 'cell-lo': '#D3926F', 'granular': '#EDB795',
    'hole': '#A65B47', 'hole-lo': '#6E2F2A', 'septum': '#F6E7CF',
    'sebum': '#F3D08A', 'sebum-hi': '#FBE9BD', 'sebum-lo': '#C79038',
})

LEFT, RIGHT = -30, SIZE + 30


class Geometry:
    """Where the layers lie; all thicknesses in millimetres of real skin.

    `shape(x)` lowers (positive) or lifts (negative) the surface in drawing
    units, for a scar or a swelling; the deeper layers follow it less and less.
    `follicle` is the x of the hair's mouth, or None for skin without a hair.
    `detail` is the stretch of x whose epidermal cells are outlined one by one.
    """

    def __init__(self, units_per_mm=500, surface=450, corneum_mm=.014, epidermis_mm=.105, dermis_mm=1.5,
                 fat_mm=.42, follicle=1250, shape=None, detail=(340, 1260), seed=3):
        self.unit = units_per_mm
        self.top = surface
        self.corneum_depth = corneum_mm * units_per_mm
        self.epidermis_depth = epidermis_mm * units_per_mm
        self.dermis_y = surface + (epidermis_mm + dermis_mm) * units_per_mm
        self.fat_y = self.dermis_y + fat_mm * units_per_mm
        self.plexus_y = surface + .5 * units_per_mm
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

def strokes(d, lines, classes, width, attributes=''):
    """Many smooth open lines as one path: one shape to paint instead of many."""
    extra = f' {attributes}' if attributes else ''
    data = ''.join(smooth(points) for points in lines)
    d.path(data, classes + ' line', f'stroke-width="{num(width)}"{extra}')


def tube(d, points, kind, width):
    """One vessel; kind is 'artery' or 'vein': dark wall, body, light on the upper left."""
    d.line(points, f's-{kind}-lo', width + 2.4)
    d.line(points, f's-{kind}', width)
    lit = [(x - width * .2, y - width * .22) for x, y in points]
    d.line(lit, f's-{kind}-hi', max(width * .22, 1))


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
    d.path(band(g.fat_floor, lambda x: SIZE + 20, LEFT, RIGHT, 80), '', 'fill="url(#tissue-muscle)"')
    grain = []
    for row in range(5):
        y = g.fat_y + 20 + row * 26
        for start in range(-60, SIZE, 420):
            x = start + rng.uniform(-60, 60)
            grain.append([(x + i * 75, y + noise(x + i * 75, row, 200, 7)) for i in range(5)])
    strokes(d, grain, 's-muscle-line', 2.5, 'opacity=".55"')
    sheath = [(x, g.fat_floor(x)) for x in range(LEFT, RIGHT + 1, 70)]
    d.line(sheath, 's-fascia-lo', 13)
    d.line([(x, y - 1.5) for x, y in sheath], 's-fascia-hi', 7)


def fat(d, g):
    """Fat cells packed into lobules between pale septa."""
    rng = random.Random(g.seed + 20)
    d.linear('tissue-fat', [(0, 'fat-lo'), (1, 'fat')])
    d.radial('tissue-fat-cell', [(0, 'fat-hi'), (.6, 'fat'), (1, 'fat-lo')])
    d.path(band(lambda x: g.dermis_y - 45, lambda x: SIZE + 20, LEFT, RIGHT, 80), '', 'fill="url(#tissue-fat)"')
    rows = max(int((g.fat_y - g.dermis_y + 60) / 50), 3)
    for row in range(rows):
        for column in range(26):
            x = -10 + column * 65 + (row % 2) * 33 + rng.uniform(-8, 8)
            y = g.dermis_y - 14 + row * 51 + noise(x, 6, 170, 20) + rng.uniform(-5, 5)
            d.path(blob(rng, x, y, 36, 29, .09, 7), 's-fat-line', 'fill="url(#tissue-fat-cell)" stroke-width="2"')
    _septa(d, g, rng)


def _septa(d, g, rng):
    """Sheets of pale fibre that rise from the sheath and part the lobules."""
    for x in (-10, 250, 545, 790, 1075, 1345, 1590):
        top, foot = x + rng.uniform(-50, 50), x + rng.uniform(-30, 30)
        points = winding(rng, (top, g.dermis_floor(top) - 14), (foot, g.fat_y + 6), 26, 4)
        shape = taper(points, lambda u: 9 + 22 * abs(u - .45) ** 1.3)
        d.path(shape, 'f-septum s-fascia-lo', 'stroke-width="1.5"')


def dermis(d, g):
    """The ground of the dermis, paler and finer under the epidermis."""
    d.linear('tissue-dermis', [(0, 'dermis-hi'), (.25, 'dermis'), (1, 'dermis-lo')])
    d.path(band(lambda x: g.membrane(x) - 12, g.dermis_floor, LEFT, RIGHT, 16), '', 'fill="url(#tissue-dermis)"')
    edge = [(x, g.dermis_floor(x)) for x in range(LEFT, RIGHT + 1, 45)]
    d.line(edge, 's-collagen', 5, 'opacity=".8"')


def collagen(d, g):
    """Thick wavy bundles woven in several directions, fine fibres near the epidermis."""
    rng = random.Random(g.seed + 60)
    _bundles(d, g, rng, 7, 250, (16, 26), 'f-collagen-hi', '', False)
    _bundles(d, g, rng, 8, 225, (10, 19), 'f-collagen', 's-collagen-lo', True)
    fine = []
    for _ in range(95):
        x = rng.uniform(-20, SIZE)
        y = g.membrane(x) + rng.uniform(18, 130)
        fine.append(_wave(rng, x, y, rng.uniform(40, 110), rng.uniform(-.75, .75), 5, 5))
    strokes(d, fine, 's-collagen', 2.6, 'opacity=".8"')


def _wave(rng, x, y, length, angle, sway, points):
    phase = rng.uniform(0, math.tau)
    result = []
    for i in range(points):
        s = length * i / (points - 1) - length / 2
        off = sway * math.sin(phase + s / max(length, 1) * 7.5)
        result.append((x + s * math.cos(angle) - off * math.sin(angle), y + s * math.sin(angle) + off * math.cos(angle)))
    return result


def _bundles(d, g, rng, rows, pitch, width, fill, edge, grain):
    """One sheet of bundles on a loose grid; neighbours cross like wickerwork."""
    top, foot = g.top + g.epidermis_depth + 130, g.dermis_y - 30
    ribs = []
    for row in range(rows):
        for column in range(int(SIZE / pitch) + 2):
            x = column * pitch - 60 + (row % 2) * pitch / 2 + rng.uniform(-45, 45)
            y = top + (foot - top) * row / (rows - 1) + rng.uniform(-24, 24)
            angle = (.32 if (row + column) % 2 else -.3) + rng.uniform(-.22, .22)
            line = _wave(rng, x, y, rng.uniform(210, 380), angle, rng.uniform(8, 14), 8)
            thick = rng.uniform(*width)
            shape = taper(line, lambda u: thick * (math.sin(math.pi * u) ** .55 + .06))
            d.path(shape, f'{fill} {edge}'.strip(), 'stroke-width="1.6"' if edge else '')
            if grain:
                ribs.append([(px - 1, py - thick * .16) for px, py in line[1:-1]])
    if ribs:
        strokes(d, ribs, 's-collagen-hi', 2.6)


def elastin(d, g):
    """Thin yellow springs that run between the bundles and fork."""
    rng = random.Random(g.seed + 80)
    springs = []
    for i in range(34):
        x = rng.uniform(0, SIZE)
        y = rng.uniform(g.top + g.epidermis_depth + 60, g.dermis_y - 50)
        line = _wave(rng, x, y, rng.uniform(90, 190), rng.uniform(-.6, .6), rng.uniform(7, 12), 9)
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
                                        (1060, .72, 22), (1480, 1.12, -16), (310, 1.22, 8))):
        fibroblast(d, x, g.depth(mm, x), 92, angle, i + 4)


def nerves(d, g):
    """Two nerves that climb from the deep dermis and end freely under the epidermis."""
    rng = random.Random(g.seed + 101)
    twigs, trunks = [], []
    for foot, crown in ((340, 385), (1010, 1090)):
        stem = winding(rng, (foot, g.dermis_floor(foot) + 40), (crown, g.plexus_y - 30), 30, 7)
        trunks.append(stem)
        for shift in (-95, -38, 12, 70):
            tip = crown + shift
            twigs.append(winding(rng, stem[-1], (tip, g.membrane(tip) + 9), 13, 5))
            x, y = twigs[-1][3]
            twigs.append([(x, y), (x + 12, y - 18), (x + 17, g.membrane(x + 17) + 12)])
    strokes(d, trunks, 's-nerve-lo', 10)
    strokes(d, trunks, 's-nerve', 7.4)
    strokes(d, [[(x - 1.4, y - 1.2) for x, y in t] for t in trunks], 's-nerve-hi', 2)
    strokes(d, twigs, 's-nerve-lo', 4.6)
    strokes(d, twigs, 's-nerve', 3)


# ---------------------------------------------------------------- vessels

def plexus_line(g, y, seed, left=LEFT, right=RIGHT, sway=16):
    return [(x, y + noise(x, seed, 150, sway)) for x in range(left, right + 1, 55)]


def vessels(d, g):
    """A deep and a superficial network, linked by climbing vessels, with loops into some papillae."""
    rng = random.Random(g.seed + 120)
    deep_vein, deep_artery = plexus_line(g, g.deep_y + 26, 4), plexus_line(g, g.deep_y - 8, 2)
    tube(d, deep_vein, 'vein', 19)
    for x, top in ((235, 262), (1128, 1080), (690, 722)):
        riser = winding(rng, (x, g.deep_y + 20), (top, g.plexus_y + 12), 34, 6)
        tube(d, riser, 'vein', 9)
    tube(d, deep_artery, 'artery', 15)
    for x, top in ((200, 215), (1160, 1122), (655, 668)):
        riser = winding(rng, (x, g.deep_y - 4), (top, g.plexus_y - 12), 34, 6)
        tube(d, riser, 'artery', 7)
    superficial(d, g)


def superficial(d, g, left=LEFT, right=RIGHT, widen=1.0):
    """The upper network and its loops; widen > 1 draws the vessels dilated."""
    tube(d, plexus_line(g, g.plexus_y + 15, 11, left, right, 13), 'vein', 10 * widen)
    tube(d, plexus_line(g, g.plexus_y - 13, 12, left, right, 15), 'artery', 8 * widen)
    up, down = capillaries(g, left, right)
    for lines, kind in ((down, 'vein'), (up, 'artery')):
        strokes(d, lines, f's-{kind}-lo', 4.6 * widen + 1.6)
        strokes(d, lines, f's-{kind}', 4.6 * widen)


def capillaries(g, left=LEFT, right=RIGHT):
    """Hairpins into an uneven choice of papillae: (rising halves, falling halves)."""
    rng = random.Random(g.seed + 7)
    up, down, last = [], [], -99
    for x in g.papillae(0, SIZE):
        lean, gap, keep = rng.uniform(-34, 34), rng.uniform(8, 12), rng.random()
        if x - last < 62 or keep < .3 or (g.follicle and abs(x - g.follicle) < 70):
            continue
        last = x
        crest = g.membrane(x) + rng.uniform(10, 18)
        low = crest + rng.uniform(52, 90)
        foot_a, foot_v = x + lean - 16, x + lean + 20
        rising = [(foot_a, g.plexus_y - 13 + noise(foot_a, 12, 150, 15)), (x + lean * .7 - 12, low + 40), (x - gap * .9, low - 18),
                  (x - gap * .55, crest + 12), (x - 1, crest)]
        falling = [(x - 1, crest), (x + gap * .65, crest + 9), (x + gap * .6, low - 30), (x + lean * .5 + 14, low + 30),
                   (foot_v, g.plexus_y + 15 + noise(foot_v, 11, 150, 13))]
        if left <= x <= right:
            up.append(rising)
            down.append(falling)
    return up, down


# ---------------------------------------------------------------- epidermis

def epidermis(d, g, ident='tissue-epidermis'):
    """Living layers: cells flatten as they rise; a row of tall basal cells follows the ridges."""
    d.linear(ident, [(0, 'cell-lo'), (.5, 'epidermis-lo'), (1, 'basal')])
    d.path(band(lambda x: g.surface(x) + 2, g.membrane, LEFT, RIGHT, 5), '', f'fill="url(#{ident})"')
    rows = ((0, .13, 15, 'granular'), (.13, .27, 12.5, 'epidermis'), (.27, .43, 10, 'cell'), (.43, .59, 8.6, 'epidermis-hi'),
            (.59, .75, 8, 'cell'), (.75, 1, 6.6, 'basal'))
    nuclei = []
    for k, (v1, v2, pitch, tone) in enumerate(rows):
        cells, dots = _cell_row(g, v1, v2, pitch, k)
        d.path(cells, f'f-{tone}')
        if k:
            nuclei.append((dots, 'cell-lo' if k < 5 else 'basal-lo', 1.6 + .22 * k))
    for dots, tone, size in nuclei:
        d.path(dots, f's-{tone} line', f'stroke-width="{num(size)}"')
    edge = [(x, g.membrane(x)) for x in range(LEFT, RIGHT + 1, 6)]
    d.line(edge, 's-basal-lo', 1.4, 'opacity=".7"')


def _cell_row(g, v1, v2, pitch, row):
    """Rounded bricks between two relative depths, as one path, and their nuclei as dots."""
    rng = random.Random(g.seed * 50 + row)
    cells, dots = [], []
    x = LEFT + (row % 2) * pitch / 2
    while x < RIGHT:
        near = g.detail[0] < x < g.detail[1]
        wide = pitch * rng.uniform(.82, 1.18) * (1 if near else 2.1)
        cells.append(_cell(g, x + .45, x + wide - .45, v1, v2, rng))
        if near or row == 5:
            mid = x + wide / 2
            dots.append(f'M{num(mid)},{num(_level(g, mid, (v1 + v2) / 2))}h.1')
        x += wide
    return ''.join(cells), ''.join(dots)


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
    """The horny layer: a thin stack of flat, dead cells, light above, a few edges lifting."""
    d.linear(ident, [(0, 'corneum-hi'), (.6, 'corneum'), (1, 'corneum-lo')])
    d.path(band(g.surface, g.corneum_floor, LEFT, RIGHT, 10), '', f'fill="url(#{ident})"')
    for share, tone, width in ((.0, 'corneum-lo', 1.2), (.36, 'corneum-lo', .7), (.7, 'corneum-lo', .8)):
        line = [(x, g.surface(x) + g.corneum_depth * share) for x in range(LEFT, RIGHT + 1, 14)]
        dash = '' if share == 0 else f'stroke-dasharray="{26 + 20 * share:.0f} 3 {17 - 9 * share:.0f} 4 38 3"'
        d.line(line, f's-{tone}', width, dash)
    d.line([(x, g.surface(x) + 1.4) for x in range(LEFT, RIGHT + 1, 14)], 's-corneum-hi', 1.4)


# ---------------------------------------------------------------- follicle

def follicle(d, g):
    """A leaning hair in its sheath, with bulb, oil gland and the small muscle that raises it."""
    if not g.follicle:
        return
    rng = random.Random(g.seed + 140)
    x, y = g.follicle, g.surface(g.follicle)
    foot = g.dermis_floor(x - 130) + 8
    axis = [(x - 134, foot), (x - 112, foot - 150), (x - 72, y + 420), (x - 38, y + 215), (x - 10, y + 70), (x, y + 2)]
    _arrector(d, g, axis)
    _gland(d, axis, rng)
    d.linear('tissue-sheath', [(0, 'epidermis-hi'), (.5, 'epidermis'), (1, 'epidermis-lo')], 0, 0, 1, 0)
    d.path(taper(axis, _sheath), 's-basal', 'fill="url(#tissue-sheath)" stroke-width="3.5"')
    d.path(taper(axis[:-1], lambda u: _sheath(u) * .6), 'f-cell', 'opacity=".9"')
    _bulb(d, axis[0])
    shaft = axis[:-1] + [(x + 1, y), (x + 32, y - 140), (x + 80, y - 300)]
    d.path(taper(shaft, lambda u: 17 - 9 * u), 'f-hair')
    d.line([(px - 3, py) for px, py in shaft[1:-1]], 's-hair-hi', 2.6)


def _sheath(u):
    """Width along the follicle: bulb, slender trunk, bulge, funnel at the mouth."""
    return 46 + 46 * math.exp(-(u / .09) ** 2) + 9 * math.exp(-((u - .5) / .1) ** 2) - 8 * math.exp(-((u - .9) / .1) ** 2)


def _bulb(d, foot):
    x, y = foot
    rng = random.Random(5)
    d.path(blob(rng, x + 3, y - 4, 34, 42, .05, 8), 'f-basal s-basal-lo', 'stroke-width="2.5"')
    d.path(smooth([(x - 15, y + 36), (x - 13, y + 6), (x + 1, y - 14), (x + 14, y + 6), (x + 15, y + 36)], True), 'f-flush s-artery-lo',
           'stroke-width="2"')
    d.line([(x - 5, y + 34), (x - 4, y + 8), (x + 2, y + 2), (x + 6, y + 12), (x + 6, y + 34)], 's-artery', 3)


def _gland(d, axis, rng):
    """Grape-like oil gland that opens into the upper follicle, on the wide side of its lean."""
    x, y = axis[3]
    d.path(taper([(x + 74, y - 8), (x + 46, y - 40), (x + 14, y - 62)], lambda u: 34 - 12 * u), 'f-sebum s-sebum-lo', 'stroke-width="2.5"')
    d.radial('tissue-sebum', [(0, 'sebum-hi'), (.7, 'sebum'), (1, 'sebum-lo')])
    for dx, dy, rx, ry in ((122, 12, 42, 38), (62, 38, 38, 40), (108, 62, 44, 38), (84, -4, 44, 36)):
        d.path(blob(rng, x + dx, y + dy, rx, ry, .06, 8), 's-sebum-lo', 'fill="url(#tissue-sebum)" stroke-width="2.5"')


def _arrector(d, g, axis):
    x, y = axis[2]
    top = (x + 300, g.membrane(x + 300) + 16)
    line = [(x + 12, y + 16), (x + 110, y - 90), (x + 220, y - 240), top]
    d.path(taper(line, lambda u: 27 - 15 * u), 'f-muscle s-muscle-line', 'stroke-width="2"')
    d.line([(px - 4, py - 3) for px, py in line[:-1]], 's-muscle-hi', 4)


# ---------------------------------------------------------------- channels

def channel(d, g, x, depth_mm=.15, width_mm=.07, seed=1):
    """One open channel: a slim, uneven notch from the surface down, its floor in shadow."""
    d.path(channel_shape(g, x, depth_mm, width_mm, seed), 's-hole-lo', 'fill="url(#tissue-hole)" stroke-width="1.4"')


def channel_gradient(d):
    """Call once before the first channel."""
    d.linear('tissue-hole', [(0, 'hole'), (1, 'hole-lo')])


def channel_shape(g, x, depth_mm=.15, width_mm=.07, seed=1):
    """Path data of an open channel at x."""
    rng = random.Random(seed)
    half, depth, top = width_mm * g.unit / 2, depth_mm * g.unit, g.surface(x)
    profile = ((-.03, 1.12), (.08, .92), (.3, .74), (.55, .58), (.8, .36), (.95, .18))
    left = [(x - half * w * rng.uniform(.92, 1.08), top + depth * v) for v, w in profile]
    right = [(x + half * w * rng.uniform(.92, 1.08), top + depth * v) for v, w in reversed(profile)]
    return smooth(left + [(x + 1, top + depth)] + right) + 'Z'
