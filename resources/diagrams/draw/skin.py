# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Facial skin, cut open and to scale: its layers, the needles of a pen, the tiny
channels, how they seal, and the first two phases of repair.

Layers, needles and channels are to scale (a 0.75 mm needle leaves a channel of
about 0.15 mm, as measured in rat skin).  Cells, germs and droplets are drawn
larger than life so that they can be seen.
"""

import math
import random

import tissue
from atelier import EASE, EASE_OUT, PALETTE, SIZE, Drawing, blob, num, smooth, taper
from tissue import strokes

PALETTE.update({'clot': '#A33A32', 'night': '#2E4A5E', 'day': '#FFF3D6', 'sun': '#E3A52C', 'new-cell': '#FBDCC9',
                'fibrin': '#F3D9A6'})

CHANNELS = (470, 635, 800, 965, 1130)
DEPTHS = (.142, .155, .15, .16, .146)
NEAR = CHANNELS[1:4]
NEEDLE_MM, NEEDLE_WIDE = .75, 54
REST, STROKE = 44, 127
ONCE = dict(repeat='1')


# The surface without a hair, for everything that is computed near the channels.
PLAIN = tissue.Geometry(follicle=None)


def swelling(x):
    """How far the surface lifts while the skin is puffy: slight, and widest over the channels."""
    return -17 * math.exp(-((x - 800) / 250) ** 4)


# ---------------------------------------------------------------- base

def paper(d):
    d.linear('air', [(0, 'paper'), (1, 'paper-lo')])
    with d.part('paper'):
        d.path(f'M0,0H{SIZE}V{SIZE}H0Z', '', 'fill="url(#air)"')


def layers(d, g, names):
    for name in names.split():
        with d.part(name):
            getattr(tissue, name)(d, g)


def swollen_layers(d):
    """The same epidermis, lifted a little by fluid in the dermis below it."""
    puffy = tissue.Geometry(shape=swelling, detail=(800, 800))
    d.linear('flush-skin', [(0, 'flush', 0), (.3, 'flush', .55), (.7, 'flush', .55), (1, 'flush', 0)], 0, 0, 1, 0)
    with d.part('epidermis-swollen', hidden=True):
        tissue.epidermis(d, puffy, 'swollen-epidermis')
        d.path(tissue.lean(tissue.band(puffy.surface, puffy.membrane, 420, 1180, 10)), '', 'fill="url(#flush-skin)"')
    with d.part('corneum-swollen', hidden=True):
        tissue.corneum(d, puffy, 'swollen-corneum')
        _flakes(d, puffy)
    return puffy


def _flakes(d, g):
    """Some flat, dead cells that curl up from the surface at one end."""
    for x, length in ((694, 22), (728, 17), (868, 23), (902, 16)):
        y, tip = g.surface(x), x + length
        lift = g.surface(tip) - length * .34
        under = [(x - 5, y + 1.5), (x + length * .5, y), (tip, lift)]
        over = [(tip, lift), (x + length * .5, y - 5), (x - 5, y + 1.5)]
        d.path(tissue.lean(smooth(under) + 'L' + smooth(over)[1:] + 'Z', 1), 'f-corneum-hi s-corneum-lo', 'stroke-width="1.3"')


# ---------------------------------------------------------------- step 1

def layer_outlines(d, g):
    """A teal outline that passes from layer to layer, top to bottom."""
    layers = ((lambda x: g.surface(x) - 6, lambda x: g.membrane(x) + 2, 1),
              (lambda x: g.membrane(x) + 10, lambda x: g.dermis_floor(x) - 6, 4),
              (lambda x: g.dermis_floor(x) + 7, lambda x: g.fat_floor(x) - 10, 1),
              (lambda x: g.fat_floor(x) + 12, lambda x: SIZE - 26, 1))
    with d.part('layer-outline', hidden=True):
        for i, (top, foot, pieces) in enumerate(layers):
            for line in _outline(top, foot, pieces):
                with d.group():
                    start = i / 4
                    d.fade([0, 0, 1, 1, 0, 0], 12, times=[0, start + .01, start + .05, start + .2, start + .24, 1])
                    d.path(line, 's-focus line', 'stroke-width="6.5"')
        for side, x in (('left', 400), ('right', 1060)):
            d.keep(f'outline-{side}', x, g.surface(x) + 20, 40)
        # The loops of vessels below it.
        for i, x in enumerate((790, 950, 1090)):
            d.keep(f'loop-{i + 1}', x, g.surface(x) + 100, 34)
        # The hair, which no layer's name is about.
        for i, (dx, dy) in enumerate(((-82, 430), (-62, 330), (-40, 225), (-16, 100), (0, 0), (30, -100), (66, -190))):
            d.keep(f'hair-{i + 1}', g.follicle + dx, g.surface(g.follicle) + dy, 34)


def _outline(top, foot, pieces, left=400, right=1060):
    """Round a stretch of one layer: one closed line, or its four sides when the whole would be too big to move."""
    xs = range(left, right + 1, 15)
    upper, lower = [(x, top(x)) for x in xs], [(x, foot(x)) for x in reversed(xs)]
    if pieces == 1:
        return [tissue.lean(smooth(upper) + 'L' + smooth(lower)[1:] + 'Z', 1)]
    sides = [[upper[0], lower[-1]], [upper[-1], lower[0]]]
    return [tissue.lean(smooth(points), 1) for points in (upper, lower, *sides)]


def blood_pulse(d, g):
    """Small bright cells that ride along the upper arteriole, out and round the loop's vein."""
    out = [(x, tissue.artery_y(g, x)) for x in range(40, 1121, 40)]
    back = [(x, tissue.vein_y(g, x)) for x in range(1120, 39, -40)]
    with d.part('blood-pulse', hidden=True):
        for k in range(4):
            way, tone = (out, 'artery-hi') if k < 2 else (back, 'vein-hi')
            cut = (k % 2) * 13
            route = way[cut:cut + 15]
            with d.group():
                d.travel(tissue.lean(smooth(route)), 6)
                d.fade([0, .95, .95, 0], 6, times=[0, .12, .88, 1])
                for dx in (-26, 0, 24):
                    d.path(f'M{dx - 6},0a6,3.6 0 1 0 12,0a6,3.6 0 1 0 -12,0z', f'f-{tone}')


# ---------------------------------------------------------------- step 3

def channel_row(d, g):
    """The channels; while the needles are in, each one fills its own."""
    tissue.channel_gradient(d)
    with d.part('channels-opening', hidden=True):
        for i, x in enumerate(CHANNELS):
            tissue.channel(d, g, x, DEPTHS[i], .07, i + 1)
            _wall_light(d, x, g.surface(x))
            d.keep(f'hole-{i + 1}', x - 4, g.surface(x) + 32, 20)


def _wall_light(d, x, y):
    """The light from the upper left falls on the right wall of a hole."""
    strokes(d, [[(x + 12, y + 6), (x + 9, y + 24), (x + 7, y + 42), (x + 3, y + 60)]], 's-flush', 2.2, 'stroke-opacity=".75"', 1)


def needles(d, g):
    """Five needles on their plate: out of the skin, in and out once more, then at rest above it."""
    base, tip = g.top - REST - NEEDLE_MM * g.unit, g.top - REST
    d.linear('steel-round', [(0, 'steel-mid'), (.3, 'steel-hi'), (.62, 'steel-mid'), (1, 'steel')], 0, 0, 1, 0)
    d.linear('plate', [(0, 'tool-hi'), (1, 'tool')])
    with d.part('needles', hidden=True):
        with d.group():
            _in_and_out(d)
            for i, x in enumerate(CHANNELS):
                _needle(d, x, base, tip)
                d.keep(f'point-{i + 1}', x - 2, tip - 26, 11)
                d.keep(f'taper-{i + 1}', x - 6, tip - 56, 18)
                # Blood stands close to the right of the fourth.
                d.keep(f'shaft-{i + 1}', x, tip - 90, 20 if i == 3 else 36)
                # The first two have the names of the needle and of its length beside them.
                for k in range(4 if i > 1 else 0):
                    d.keep(f'shank-{i + 1}-{k + 1}', x, base + 40 + (tip - 150 - base - 40) * k / 3, 26)
        with d.group():
            _in_and_out(d)
            d.path(f'M774,2h52V{num(base - 46)}h-52z', 's-steel-lo', 'fill="url(#steel-round)" stroke-width="2.2"')
            left, right = CHANNELS[0] - 56, CHANNELS[-1] + 56
            plate = f'M{left},{num(base)}v-34q0,-14 14,-14H{right - 14}q14,0 14,14v34q0,6 -6,6H{left + 6}q-6,0 -6,-6z'
            d.path(plate, 's-tool-lo', 'fill="url(#plate)" stroke-width="3"')


def _in_and_out(d):
    """The stroke of the pen, slowed down so that the eye can follow; it begins with the needles in the skin."""
    d.move('translate', [f'0 {STROKE}', f'0 {STROKE}', '0 0', '0 0', f'0 {STROKE}', f'0 {STROKE}', '0 0', '0 0'], 12,
           times=[0, .1, .19, .27, .37, .43, .54, 1], splines=EASE, **ONCE)


def _needle(d, x, base, tip):
    d.path(_needle_shape(x, base - 6, tip), 's-steel-lo', 'fill="url(#steel-round)" stroke-width="2.2"')
    light = f'M{x - 10},{num(tip - 250)}C{x - 10},{num(tip - 170)} {x - 4},{num(tip - 90)} {x - 1},{num(tip - 34)}'
    d.path(light, 's-white line', 'stroke-width="3.4" stroke-opacity=".85"')


def _needle_shape(x, base, tip):
    """A short shank, then one long taper to a fine point."""
    half, neck = NEEDLE_WIDE / 2, tip - 270
    side = f'C{num(x - half)},{num(neck + 110)} {num(x - 9)},{num(tip - 90)} {num(x - 1)},{num(tip)}'
    back = f'C{num(x + 9)},{num(tip - 90)} {num(x + half)},{num(neck + 110)} {num(x + half)},{num(neck)}'
    return f'M{num(x - half)},{num(base)}V{num(neck)}{side}L{num(x + 1)},{num(tip)}{back}V{num(base)}Z'


def pen_tip(d, g):
    """The clear tip of the pen, cut open: its walls rest on the skin and the plate slides between them."""
    left, right = CHANNELS[0] - 78, CHANNELS[-1] + 78
    d.linear('clear-wall', [(0, 'vein-hi', .85), (.45, 'white', .95), (1, 'steel-mid', .9)], 0, 0, 1, 0)
    d.linear('pen-body', [(0, 'tool-hi'), (.3, 'tool'), (1, 'tool-lo')], 0, 0, 1, 0)
    with d.part('pen-tip', hidden=True):
        for side, edge in ((1, left), (-1, right)):
            foot = g.surface(edge + side * 20) - 1
            at = lambda x, edge=edge, side=side: num(edge + side * x)
            wall = (f'M{at(-6)},40C{at(-4)},240 {at(-2)},400 {at(2)},{num(foot - 10)}Q{at(2)},{num(foot)} {at(12)},{num(foot)}H{at(30)}'
                    f'Q{at(39)},{num(foot - 2)} {at(37)},{num(foot - 12)}Q{at(22)},{num(foot - 18)} {at(20)},{num(foot - 46)}C{at(16)},400 {at(13)},240 {at(12)},40Z')
            d.path(wall, 's-steel', 'fill="url(#clear-wall)" stroke-width="2.5" stroke-linejoin="round"')
        d.path('M744,50H856L846,120q-1,10 -10,10H764q-9,0 -10,-10Z', 'f-tool s-tool-lo', 'stroke-width="3.5"')
        body = (f'M{left + 96},-20C{left + 84},6 {left + 10},10 {left - 14},34q-12,24 8,24'
                f'H{right + 6}q20,0 8,-24C{right - 10},10 {right - 84},6 {right - 96},-20Z')
        d.path(body, 's-tool-lo', 'fill="url(#pen-body)" stroke-width="4"')
        d.path(f'M{left + 24},34C{left + 60},22 {left + 110},18 {left + 150},6', 's-tool-hi line', 'stroke-width="8"')


# From the middle of the short measure a tick leads out to the end of its label's line, which so comes from the side
# and makes the measure look neither longer nor shorter.
TICK = 38


def length_spot(g):
    """It stays while the measure rides by: half a stroke below the middle of the measure at rest it is always on it."""
    return CHANNELS[1] - 83, g.top - REST - NEEDLE_MM * g.unit / 2 + STROKE / 2


def depth_tick(g):
    return CHANNELS[4] - 83 + TICK, g.surface(CHANNELS[4]) + DEPTHS[4] * g.unit / 2


def measures(d, g):
    """Two upright measures beside two needles: how long the one is, how deep the channel of the next.

    The first rides with the needle, so that both are true at any moment."""
    near, hole = CHANNELS[1], CHANNELS[4]
    base, tip = g.top - REST - NEEDLE_MM * g.unit, g.top - REST
    top, floor = g.surface(hole), g.surface(hole) + DEPTHS[4] * g.unit
    with d.part('measures', hidden=True):
        with d.group():
            _in_and_out(d)
            _measure(d, near - 83, base + 4, tip, 'ink', near - 36, near - 8)
            for i in range(12):
                d.keep(f'length-{i + 1}', near - 80, base + 24 + (tip - base - 42) * i / 11, 23)
        _measure(d, hole - 83, top, floor, 'focus', hole - 26, hole - 10)
        x, y = depth_tick(g)
        d.path(f'M{num(x)},{num(y)}h{-TICK}', 's-white line', 'stroke-width="13" stroke-opacity=".9"')
        d.path(f'M{num(x)},{num(y)}h{-TICK}', 's-focus line', 'stroke-width="5.5"')
        d.keep('depth-over', hole - 83, top - 108, 60)
        d.keep('depth-top', hole - 83, top, 30)
        d.keep('depth-foot', hole - 80, floor + 2, 30)


def _measure(d, x, top, foot, tone, reach_top, reach_foot):
    """A bold line with end bars; dotted guides lead to the thing beside it that it measures."""
    line = f'M{num(x - 17)},{num(top)}h34M{num(x)},{num(top)}V{num(foot)}M{num(x - 17)},{num(foot)}h34'
    start = x + math.copysign(27, reach_foot - x)
    guides = f'M{num(start)},{num(top)}H{num(reach_top)}M{num(start)},{num(foot)}H{num(reach_foot)}'
    d.path(guides, f's-{tone} line', 'stroke-width="3" stroke-dasharray="1 9"')
    d.path(line, 's-white line', 'stroke-width="13" stroke-opacity=".9"')
    d.path(line, f's-{tone} line', 'stroke-width="5.5"')


def pinpoint(d, g):
    """One bead of blood that wells up from a single channel."""
    x = CHANNELS[3]
    d.radial('bead', [(0, 'artery-hi'), (.45, 'blood'), (1, 'artery-lo')])
    with d.part('blood-bead', hidden=True):
        with d.group():
            d.fade([0, 0, 1, 1], 12, times=[0, .5, .56, 1], **ONCE)
            shape = tissue.channel_shape(g, x, DEPTHS[3] * .97, .062, 4)
            d.path(shape, 'f-blood')
        d.keep('bead', x - 2, g.surface(x) - 16, 22)
        # A little blood stands beside the needle from the start; when the needle has left, it sits on the mouth.
        with d.group(f'transform="translate({x} {num(g.surface(x))})"'):
            with d.group():
                d.move('translate', ['29 0', '29 0', '0 0', '0 0'], 12, times=[0, .52, .6, 1], splines=EASE, **ONCE)
                with d.group():
                    d.move('scale', ['.78 .78', '.78 .78', '1 1', '1 1'], 12, times=[0, .52, .7, 1], splines=EASE_OUT, **ONCE)
                    d.path('M-25,2C-38,-6 -25,-26 0,-26S38,-6 25,2C12,5 -12,5 -25,2Z', 's-artery-lo', 'fill="url(#bead)" stroke-width="2"')
                    d.path('M-18,-10Q-14,-17 -4,-20', 's-white line', 'stroke-width="4" stroke-opacity=".85"')


# ---------------------------------------------------------------- step 4

# How wide a hole still is while it closes, and when.
CLOSING = (1, 1, .7, .36, 0, 0)
CLOSING_TIMES = [0, .12, .4, .64, .84, 1]
MOUTH = 19.2


def sealing(d, g):
    """Three channels close: rows of new cells on both walls lean in until they meet, then melt into the skin."""
    with d.part('sealing', hidden=True):
        for i, x in enumerate(NEAR):
            depth = DEPTHS[i + 1] * g.unit
            with d.group(f'transform="translate({x} {num(g.surface(x))})"'):
                with d.group():
                    d.move('scale', [f'{share:g} 1' for share in CLOSING], 12, times=CLOSING_TIMES, splines=EASE, **ONCE)
                    _hole_at_origin(d, depth, i + 2)
                for side in (-1, 1):
                    _new_wall(d, depth, side, i)
                d.keep(f'sealing-{i + 1}', 0, 30, 30)


def _hole_at_origin(d, depth, seed):
    """The open channel drawn round the middle of its mouth, so that a scale can close it."""
    level = tissue.Geometry(follicle=None, shape=lambda x: -PLAIN.surface(x))
    shape = tissue.channel_shape(level, 0, depth / level.unit, .07, seed)
    d.path(shape, '', 'fill="url(#tissue-hole)"')
    d.path(shape[:-1], 's-hole-lo line', 'stroke-width="1.6"')
    _wall_light(d, 0, 0)


def _new_wall(d, depth, side, seed):
    """New cells along one wall of a hole; the row turns about the foot of the hole as that wall moves in."""
    rng = random.Random(seed * 2 + side + 40)
    with d.group():
        angles = [math.degrees(math.atan(share * MOUTH / depth)) * side for share in CLOSING]
        d.move('rotate', [f'{a:.2f} 0 {num(depth)}' for a in angles], 12, times=CLOSING_TIMES, splines=EASE, **ONCE)
        d.fade([0, 0, 1, 1, 0, 0], 12, times=[0, .06, .16, .86, .96, 1], **ONCE)
        y, cells, nuclei = 1.5, '', ''
        while y < depth - 24:
            share = 1 - y / depth
            high, wide = rng.uniform(10, 12), 5.5 + 7.5 * share
            bulge = wide + rng.uniform(-.8, .8)
            outline = [(0, y + .8), (side * wide * .6, y + .4), (side * bulge, y + high * .5), (side * wide * .55, y + high - .6), (0, y + high - .6),
                       (-side * .8, y + high * .5)]
            cells += tissue.lean(smooth(outline, True), 1)
            nuclei += f'M{num(side * wide * .5)},{num(y + high * .5)}h.1'
            y += high
        d.path(cells, 'f-new-cell s-basal', 'stroke-width="1.5"')
        d.path(nuclei, 's-basal line', 'stroke-width="3.6"')


def germ(d, kind, size):
    """A small round or rod-shaped germ with soft hairs; more curious than wicked."""
    rng = random.Random(kind)
    rx, ry = (size, size * .8) if kind % 2 else (size * 1.35, size * .66)
    hairs = []
    for k in range(9):
        a = math.tau * k / 9 + .2
        hairs.append([(rx * .9 * math.cos(a), ry * .9 * math.sin(a)), (rx * 1.28 * math.cos(a + .1), ry * 1.34 * math.sin(a + .1))])
    strokes(d, hairs, 's-germ', 1.5, digits=1)
    d.path(tissue.lean(blob(rng, 0, 0, rx, ry, .05, 8), 1), 'f-germ-hi s-germ', 'stroke-width="1.6"')
    d.path(tissue.lean(blob(rng, -rx * .3, -ry * .32, rx * .36, ry * .22, .05, 6), 1), 'f-white', 'fill-opacity=".55"')
    dots = ''.join(f'M{num(rx * x)},{num(ry * y)}h.1' for x, y in ((.28, .2), (-.2, .34), (.5, -.2)))
    d.path(dots, 's-germ line', 'stroke-width="2.6"')


def droplet(d, size):
    """A drop of a strong product."""
    r = size
    d.path(f'M0,{num(-r * 1.5)}C{num(r * .5)},{num(-r * .7)} {num(r)},{num(-r * .2)} {num(r)},{num(r * .25)}'
           f'A{num(r)},{num(r)} 0 0 1 {num(-r)},{num(r * .25)}C{num(-r)},{num(-r * .2)} {num(-r * .5)},{num(-r * .7)} 0,{num(-r * 1.5)}Z',
           'f-oil s-nerve-lo', 'stroke-width="1.8"')
    strokes(d, [[(-r * .5, r * .2), (-r * .42, -r * .15), (-r * .15, -r * .6)]], 's-white', 2.4, digits=1)


# Kind, size, start, goal in or over a hole, where it touches the closed skin, how late it comes (share of the scene).
GERMS = ((1, 10, (748, 448), (799, 538), (738, 509), 0), (2, 9.5, (862, 446), (836, 498), (858, 506), .06),
         (4, 9.5, (930, 440), (965, 540), (918, 508), .03))
DROPS = ((9.5, (766, 398), (799, 560), (796, 501), .07), (9, (706, 436), (637, 546), (706, 505), .02))
RESTING_GERM, RESTING_DROP = (640, 440), (694, 366)


def visitors(d, g):
    """Germs and drops enter the open holes early; later the same kinds only touch the closed skin."""
    with d.part('germs', hidden=True):
        with d.group(f'transform="translate({RESTING_GERM[0]} {RESTING_GERM[1]})"'):
            germ(d, 3, 13)
            d.keep('germ', 5, -1, 12)
            for i, y in enumerate((-12, 12)):
                d.keep(f'germ-hair-{i + 1}', -5, y, 4)
        for i, (kind, size, start, goal, touch, late) in enumerate(GERMS):
            _visit(d, start, goal, lambda: _kept(d, f'germ-in-{i + 1}', size, lambda: germ(d, kind, size)), late)
            _bounce(d, start, touch, lambda: _kept(d, f'germ-{i + 1}', size, lambda: germ(d, kind, size)), .06 - late)
    with d.part('drops', hidden=True):
        with d.group(f'transform="translate({RESTING_DROP[0]} {RESTING_DROP[1]})"'):
            droplet(d, 13)
            d.keep('drop', 0, 0, 8)
        for i, (size, start, goal, touch, late) in enumerate(DROPS):
            _visit(d, start, goal, lambda: _kept(d, f'drop-in-{i + 1}', size, lambda: droplet(d, size)), late)
            _bounce(d, start, touch, lambda: _kept(d, f'drop-{i + 1}', size, lambda: droplet(d, size)), late)


def _kept(d, name, size, draw):
    """Small and on its way, so that no name may hide it."""
    draw()
    d.keep(name, 0, 0, size * .7)


def _visit(d, start, goal, draw, late):
    """Drift down and into the hole while it is wide open, and fade there."""
    (x1, y1), (x2, y2) = start, goal
    with d.group(f'transform="translate({x1} {y1})"'):
        with d.group():
            d.move('translate', ['0 0', '-6 8', f'{x2 - x1} {(y2 - y1) * .62:.0f}', f'{x2 - x1} {y2 - y1}', f'{x2 - x1} {y2 - y1}'], 12,
                   times=[0, .06 + late, .16 + late, .24 + late, 1], splines=EASE, **ONCE)
            d.fade([1, 1, 0, 0], 12, times=[0, .26 + late, .34 + late, 1], **ONCE)
            draw()


def _bounce(d, start, touch, draw, late):
    """Come down to the closed skin, touch it and drift away again."""
    (x1, y1), (x2, y2) = start, touch
    with d.group(f'transform="translate({x1} {y1})"'):
        with d.group():
            dx, dy = x2 - x1, y2 - y1
            d.move('translate', [f'{-dx * .3:.0f} -14', f'{-dx * .3:.0f} -14', f'{dx} {dy}', f'{dx * .7:.0f} {dy - 22}', f'{dx} {dy}',
                                 f'{dx * .2:.0f} {dy * .35:.0f}'], 12, times=[0, .36 + late, .64 + late, .72 + late, .8 + late, 1],
                   splines=EASE, **ONCE)
            d.fade([0, 0, 1, 1], 12, times=[0, .32 + late, .4 + late, 1], **ONCE)
            draw()


CLOCK = (806, 356, 42)


def day_clock(d):
    """A day dial, upper half day, lower half night; its hand makes two and a half turns, one bead for each day."""
    x, y, r = CLOCK
    beads = [(x + r + 26, y - 25), (x + r + 26, y), (x + r + 26, y + 25)]
    with d.part('clock', hidden=True):
        d.path(_disc(x, y, r + 7), 'f-white s-grip-lo', 'stroke-width="2"')
        d.path(f'M{x - r},{y}A{r},{r} 0 0 1 {x + r},{y}Z', 'f-day')
        d.path(f'M{x - r},{y}A{r},{r} 0 0 0 {x + r},{y}Z', 'f-night')
        _sun_and_moon(d, x, y, r)
        d.path(_rays(x, y, r * .86, r * .97, 12), 's-grip-lo line', 'stroke-width="2"')
        d.path(_disc(x, y, r), 's-ink', 'fill="none" stroke-width="3"')
        d.path(''.join(_disc(cx, cy, 8.5) for cx, cy in beads), 'f-white s-ink', 'stroke-width="2"')
        d.keep('dial', x, y, r + 8)
        for i, (cx, cy) in enumerate(beads):
            d.keep(f'day-{i + 1}', cx, cy, 8)
    with d.part('clock-hand', hidden=True):
        with d.group(f'transform="translate({x} {y})"'):
            with d.group():
                d.move('rotate', ['0 0 0', '0 0 0', '900 0 0', '900 0 0'], 12, times=[0, .08, .86, 1], **ONCE)
                d.path('M-3.4,8L-2.4,-31Q0,-38 2.4,-31L3.4,8Q0,12 -3.4,8Z', 'f-focus s-white', 'stroke-width="1.8"')
        d.path(_disc(x, y, 5), 'f-ink s-white', 'stroke-width="1.6"')
        for (cx, cy), turned in zip(beads, (1, 2, 2.5)):
            done = .08 + .78 * turned / 2.5
            with d.group():
                d.fade([0, 0, 1, 1], 12, times=[0, done - .02, done, 1], **ONCE)
                whole = _disc(cx, cy, 5.5)
                d.path(whole if turned != 2.5 else f'M{cx},{cy - 5.5}a5.5,5.5 0 0 0 0,11z', 'f-focus')


def _disc(x, y, r):
    return f'M{num(x - r)},{num(y)}a{num(r)},{num(r)} 0 1 0 {num(2 * r)},0a{num(r)},{num(r)} 0 1 0 {num(-2 * r)},0z'


def _rays(x, y, inner, outer, count):
    """Short strokes that point away from a centre."""
    data, long = '', outer - inner
    for k in range(count):
        c, s = math.cos(math.tau * k / count), math.sin(math.tau * k / count)
        data += f'M{num(x + inner * c)},{num(y + inner * s)}l{num(long * c)},{num(long * s)}'
    return data


def _sun_and_moon(d, x, y, r):
    d.path(_disc(x, y - r * .52, r * .15), 'f-sun')
    d.path(_rays(x, y - r * .52, r * .2, r * .28, 8), 's-sun line', 'stroke-width="2.2"')
    moon = (f'M{num(x + 4)},{num(y + r * .32)}a{num(r * .2)},{num(r * .2)} 0 1 0 {num(r * .16)},{num(r * .28)}'
            f'a{num(r * .17)},{num(r * .17)} 0 0 1 {num(-r * .16)},{num(-r * .28)}z')
    d.path(moon, 'f-day')
    stars = ''.join(f'M{num(x + dx)},{num(y + dy)}h.1' for dx, dy in ((-20, 18), (-12, 32), (22, 20)))
    d.path(stars, 's-day line', 'stroke-width="2.4"')


# ---------------------------------------------------------------- step 5

def flush(d, g):
    """Redness in the dermis round the widened vessels, strongest under the channels."""
    d.radial('flush-glow', [(0, 'flush', .8), (.5, 'flush', .5), (1, 'flush', 0)], 800, 650, 400, units=True)
    with d.part('flush', hidden=True):
        d.path(tissue.lean(tissue.band(lambda x: g.surface(x) + 22, lambda x: 1060, 400, 1200, 40)), '', 'fill="url(#flush-glow)"')


def wide_vessels(d, g):
    """The upper network where it has widened; both ends ease back to the resting width."""
    with d.part('vessels-wide', hidden=True):
        tissue.loops(d, g, 500, 1100, 7.5)
        for height, kind, rest in ((tissue.vein_y, 'vein', 9), (tissue.artery_y, 'artery', 7.5)):
            line = [(x, height(g, x)) for x in range(400, 1201, 25)]
            swell = lambda u, rest=rest: rest + rest * 1.35 * math.sin(math.pi * u) ** .7
            d.path(tissue.lean(taper(line, lambda u: swell(u) + 2.4)), f'f-{kind}-lo')
            d.path(tissue.lean(taper(line, swell)), f'f-{kind}')
            lit = [(x, y - rest * .5) for x, y in line[3:-3]]
            d.path(tissue.lean(taper(lit, lambda u: 1 + 2.8 * math.sin(math.pi * u)), 1), f'f-{kind}-hi')
        for i, (up, down) in enumerate(zip(*tissue.capillaries(g, 700, 1000))):
            for k, (x, y) in enumerate((up[-1], up[2], up[1], down[-2])):
                d.keep(f'wide-loop-{i + 1}-{k + 1}', x, y + 12, 14)


def plugged_channels(d, g):
    """Each channel is stopped, up to the surface, by platelets that stick together in a web of fibrin.

    Platelets are far smaller than the skin cells beside them, and have no nucleus."""
    rng = random.Random(31)
    with d.part('plugs', hidden=True):
        for i, x in enumerate(NEAR):
            top, depth = g.surface(x), DEPTHS[i + 1] * g.unit
            shape = tissue.channel_shape(g, x, DEPTHS[i + 1], .062, i + 2)
            d.path(f'{shape[:-1]}q{num(-PLUG_MOUTH)}-9{num(-2 * PLUG_MOUTH)} 0z', 'f-clot')
            _platelets(d, rng, x, top, depth)
            _fibrin(d, rng, x, top, depth)
            d.keep(f'plug-{i + 1}', x, top + 30, 26)


PLUG_MOUTH = .062 * 500 / 2 * 1.1


def _plug_half(v):
    """Half the width of a plug at the share v of its depth, a little inside its uneven wall."""
    below = next(((v2, w2) for v2, w2 in tissue.CHANNEL_PROFILE if v2 >= v), (1, 0))
    above = next(((v1, w1) for v1, w1 in reversed(tissue.CHANNEL_PROFILE) if v1 < v), (0, 1.1))
    share = (v - above[0]) / (below[0] - above[0]) if below[0] > above[0] else 0
    return (above[1] + (below[1] - above[1]) * share) * PLUG_MOUTH / 1.1 * .93


def _fibrin(d, rng, x, top, depth):
    """Fine strands from wall to wall, up and down, so that they cross."""
    strands = []
    for k in range(15):
        v, tilt = .02 + k * .058, rng.uniform(.03, .13) * rng.choice((-1, 1))
        (x1, y1), (x2, y2) = ((x + side * (_plug_half(max(v + side * tilt, 0)) - .4), top + depth * max(v + side * tilt, 0)) for side in (-1, 1))
        middle = rng.uniform(.3, .7)
        strands.append([(x1, y1), (x1 + (x2 - x1) * middle, y1 + (y2 - y1) * middle + rng.uniform(-3, 4)), (x2, y2)])
    strokes(d, strands, 's-fibrin', .55, digits=1)


def _platelets(d, rng, x, top, depth):
    """Small bodies, no two alike, packed from the floor of the hole to its mouth."""
    data, y = '', -1.8
    while y < depth * .95:
        half = max(_plug_half(max(y, 0) / depth) - (3 if y > 0 else 5), 0)
        count = int(half * 2 / 3.9) + 1
        for k in range(count):
            px = (k + .5) / count * 2 * (half + 1) - half - 1 if count > 1 else .5
            data += _platelet(rng, x + px + rng.uniform(-.7, .7), top + y + rng.uniform(-.9, .9))
        y += 3.8
    d.path(tissue.tight(data), 'f-platelet s-platelet', 'stroke-width="1.5" stroke-linejoin="round"')


def _platelet(rng, x, y):
    start, corners = rng.uniform(0, math.tau), []
    for k in range(4):
        a, r = start + math.tau * k / 4 + rng.uniform(-.4, .4), rng.uniform(.5, 1.4)
        corners.append((x + r * 1.15 * math.cos(a), y + r * .9 * math.sin(a)))
    steps = ' '.join(f'{num(bx - ax)} {num(by - ay)}' for (ax, ay), (bx, by) in zip(corners, corners[1:]))
    return f'M{num(corners[0][0])} {num(corners[0][1])}l{steps}z'


def white_cell(d, size, seed):
    """A crawling white cell: a soft body with a foot put forward, and a lobed nucleus."""
    rng = random.Random(seed)
    d.path(tissue.lean(blob(rng, 0, 0, size, size * .86, .13, 9), 1), 'f-white-cell s-white-cell-lo', 'stroke-width="2.4"')
    lobes = [(-.36 * size, .16 * size), (-.12 * size, -.22 * size), (.24 * size, -.16 * size), (.34 * size, .22 * size)]
    strokes(d, [lobes], 's-white-cell-lo', size * .3, digits=1)
    d.path(''.join(f'M{num(x)},{num(y)}h.1' for x, y in lobes[::3] + lobes[1:2]), 's-white-cell-lo line', f'stroke-width="{num(size * .44)}"')


# Leaves the venule at x, heads for the channel at goal, stops at this depth below its mouth.
CRAWLERS = ((688, 616, 118, 16), (735, 640, 152, 14), (762, 770, 122, 16), (846, 838, 126, 15), (925, 936, 118, 16), (985, 990, 150, 14))
# White cells that have arrived before, so that some are there at any moment.
ARRIVED = ((682, 128, 16, 11), (1000, 104, 15, 12))


def crawlers(d, g):
    """White cells roll along the venule, slip through its wall and crawl to the channels, one after the other."""
    with d.part('white-cells', hidden=True):
        for x, depth, size, seed in ARRIVED:
            with d.group(f'transform="translate({x} {num(g.surface(x) + depth)})"'):
                white_cell(d, size, seed)
        for k, (x, goal, depth, size) in enumerate(CRAWLERS):
            y, end = tissue.vein_y(g, x), g.surface(goal) + depth
            start = x + 76
            way = [(start, tissue.vein_y(g, start)), ((start + x) / 2, tissue.vein_y(g, (start + x) / 2)), (x, y),
                   (x + (goal - x) * .15 + 8, y - 44), (x + (goal - x) * .6 - 12, (y + end) / 2), (goal, end)]
            phase = (k * 5 % 6) / 6
            points, times = later([0, .3, .36, 1, 1], [0, .24, .36, .76, 1], phase)
            shown, fades = later([0, 0, 1, 1, 0, 0], [0, .02, .07, .92, .975, 1], phase)
            with d.group():
                d.travel(tissue.lean(smooth(way)), 10, points=points, times=times)
                d.fade(shown, 10, times=fades)
                white_cell(d, size, k + 2)
                d.keep(f'crawler-{k + 1}', 0, 0, size)


def later(values, times, phase):
    """The same endless motion, begun a share of its time earlier: values and key times turned round by `phase`."""
    if not phase:
        return values, times
    at = next(i for i, t in enumerate(times) if t > phase)
    share = (phase - times[at - 1]) / (times[at] - times[at - 1])
    now = values[at - 1] + (values[at] - values[at - 1]) * share
    early = [(t - phase, v) for t, v in zip(times[at:], values[at:])]
    rest = [(t + 1 - phase, v) for t, v in zip(times[:at], values[:at])]
    rest[0] = (rest[0][0] + .001, rest[0][1])
    whole = [(0, now)] + early + rest + [(1, now)]
    return [v for _, v in whole], [t for t, _ in whole]


# Below each plug, and some apart from everything else, on one of which the label's line ends.
SIGNALS_ALONE = ((38, 80), (66, 82), (46, 108), (72, 104))
SIGNALS_AT_REST = [(x, dx, dy) for x in NEAR for dx, dy in ((-14, 84), (2, 90), (17, 82))] + [(NEAR[1], dx, dy) for dx, dy in SIGNALS_ALONE]


def signals(d, puffy):
    """Growth-factor dots: some rest below each plug, others spread into the dermis, wave after wave."""
    rng = random.Random(12)
    with d.part('signals', hidden=True):
        rest = ''.join(f'M{x + dx},{num(PLAIN.surface(x) + dy)}h.1' for x, dx, dy in SIGNALS_AT_REST)
        d.path(rest, 's-white line', 'stroke-width="11"')
        d.path(rest, 's-focus line', 'stroke-width="7.5"')
        for i, x in enumerate(NEAR):
            # The dots that spread are seen all round here.
            d.keep(f'spreading-{i + 1}', x, PLAIN.surface(x) + 90, 36)
            with d.group(f'transform="translate({x} {num(PLAIN.surface(x) + 70)})"'):
                for wave in range(2):
                    with d.group():
                        _spread(d, wave)
                        _spray(d, rng, wave)


def _spread(d, wave):
    """The second wave runs half a turn behind the first, so that dots are always on their way."""
    if wave == 0:
        d.move('scale', ['.4 .4', '1.05 1.05'], 5, splines=EASE_OUT)
        d.fade([0, 1, 1, 0], 5, times=[0, .12, .76, 1])
    else:
        d.move('scale', ['.85 .85', '1.05 1.05', '.4 .4', '.85 .85'], 5, times=[0, .5, .501, 1])
        d.fade([1, 1, 0, 0, 1, 1], 5, times=[0, .27, .49, .52, .63, 1])


def _spray(d, rng, wave):
    dots = ''
    for k in range(4):
        a = math.pi * (.1 + .8 * (k + .5 * wave) / 3.5) + rng.uniform(-.1, .1)
        r = rng.uniform(44, 70)
        dots += f'M{num(r * math.cos(a))},{num(r * math.sin(a))}h.1'
    d.path(dots, 's-white line', 'stroke-width="10.5"')
    d.path(dots, 's-focus line', 'stroke-width="7"')


# ---------------------------------------------------------------- step 6

# Where a builder comes from, where it comes to rest, its slope there.  The first one is at work from the start.
BUILDERS = ((742, 636, 742, 636, -8), (850, 840, 906, 622, -9), (960, 820, 904, 676, 6))


def new_collagen(d, g):
    """Fine new fibres that appear, patch by patch, around each builder cell."""
    rng = random.Random(77)
    with d.part('collagen-new', hidden=True):
        # Its name belongs below the epidermis.
        for i, x in enumerate((600, 630, 660, 690, 720)):
            d.keep(f'ridge-{i + 1}', x, g.membrane(x) - 19, 20)
        for k, (_, _, x, y, angle) in enumerate(BUILDERS):
            for half in range(2):
                with d.group():
                    start = (.2 if half else 0) if k == 0 else .24 + k * .06 + half * .26
                    if start:
                        d.fade([0, 0, 1, 1], 12, times=[0, start, start + .18, 1], **ONCE)
                    # The first cell has moved on, to the left of what it has made.
                    _patch(d, rng, x + (0, 12)[half] + 32 if k == 0 else x, y + (half * 2 - 1) * 17, angle)


def _patch(d, rng, x, y, angle):
    """Three loose fibres on one side of the cell; they stay between the epidermis and the upper vessels."""
    lines = []
    while len(lines) < 3:
        slope = math.radians(angle) + rng.uniform(-.14, .14)
        line = tissue.wave(rng, x + rng.uniform(-16, 16), y + (len(lines) - 1) * 11 + rng.uniform(-4, 4), rng.uniform(100, 138), slope, 4.5, 6)
        if all(PLAIN.membrane(px) + 8 < py < tissue.artery_y(PLAIN, px) - 4 for px, py in line):
            lines.append(line)
        else:
            y += 1 if y < 640 else -1
    strokes(d, lines[::2], 's-collagen-new', 3.6)
    strokes(d, lines[1::2], 's-collagen-new-hi', 3)


def builders(d, g):
    """Fibroblasts that move up into the needled zone and settle among the new fibres."""
    with d.part('builders', hidden=True):
        for k, (x1, y1, x2, y2, angle) in enumerate(BUILDERS):
            if k == 0:
                tissue.fibroblast(d, x2, y2, 92, angle, 20)
                d.keep('foot', 700, 654, 6)
                continue
            # Where it will be at rest; its name belongs to the first one.
            d.keep(f'rest-{k}', x2, y2, 30)
            way = [(x1, y1), (x1 + (x2 - x1) * .3 + 14, y1 - 34), (x1 + (x2 - x1) * .7 - 12, y2 + 40), (x2, y2)]
            with d.group():
                late = k * .04
                d.travel(tissue.lean(smooth(way)), 12, repeat='1', points=[0, 0, 1, 1], times=[0, .03 + late, .34 + late, 1])
                tissue.fibroblast(d, 0, 0, 92, angle, k + 20)


# Foot on the upper arteriole, height, width of the arch, lean of its crest.  The first has sprouted before the start.
SPROUTS = ((680, 66, 30, 3), (816, 106, 32, 3), (962, 106, 34, -3))


def sprouts(d, g):
    """New capillary arches that grow up from the network toward the healed channels."""
    with d.part('sprouts', hidden=True):
        for k, (x, height, width, lean) in enumerate(SPROUTS):
            foot = tissue.artery_y(g, x)
            with d.group(f'transform="translate({x} {num(foot)})"'):
                start = .22 + k * .12
                with d.group():
                    # It grows in height alone, so that its feet stay where they open into the old vessels.
                    first = '1 .5' if k == 0 else '1 .1'
                    d.move('scale', [first, first, '1 1', '1 1'], 12, times=[0, start, start + .36, 1], splines=EASE_OUT, **ONCE)
                    if k:
                        d.fade([0, 0, 1, 1], 12, times=[0, start, start + .06, 1], **ONCE)
                    _sprout(d, height, width, lean)
                    d.keep(f'sprout-{k + 1}', width / 2, -height / 2, 30)
                    d.keep(f'crest-{k + 1}', width / 2 + lean, -height + 8, 14)
                with d.group():
                    if k:
                        d.fade([0, 0, 1, 1], 12, times=[0, start, start + .06, 1], **ONCE)
                    _joint(d, width, tissue.vein_y(g, x + width) - foot)


def _joint(d, w, vein):
    """The last stretch of the venous limb, below the height of the other foot: it opens into the venule."""
    # The casing stops short of both ends, so that the stretch joins the limb above and opens into the venule.
    wall = vein - 7.2
    if wall > 1:
        strokes(d, [[(w + 4, 1), (w + 2, wall)]], 's-vein-lo', 6, digits=1)
    strokes(d, [[(w + 4, -4), (w + 4, 1), (w + 2, vein - 4.6)]], 's-vein', 4, digits=1)


def _sprout(d, h, w, lean):
    """A young, winding arch from arteriole to venule, down to the height where both its feet stay put."""
    rising = [(0, 2), (-1, -6), (-6, -h * .3), (4 + lean * .5, -h * .58), (w * .06 + lean, -h * .84), (w * .22 + lean, -h * .97),
              (w * .5 + lean, -h)]
    falling = [rising[-1], (w * .78 + lean, -h * .96), (w * .9 + lean, -h * .82), (w * .78, -h * .55), (w + 5, -h * .25), (w + 4, -7), (w + 4, 1)]
    # The casing stops short of the foot, so that the young vessel opens into the old one.
    for line, casing, kind in ((falling, falling, 'vein'), (rising, rising[1:], 'artery')):
        strokes(d, [casing], f's-{kind}-lo', 6, digits=1)
        strokes(d, [line], f's-{kind}', 4, digits=1)
    strokes(d, [rising[-2:] + falling[1:3]], 's-capillary', 4, digits=1)
    strokes(d, [[(x - 1, y) for x, y in rising[1:-2]]], 's-artery-hi', 1.2, digits=1)


# ---------------------------------------------------------------- frames

def frames(d, g):
    d.frame('section', 110, 210, 1380, 1380)
    d.frame('needles', 350, 0, 900, 900)
    d.frame('channel', 600, 296, 400, 400)
    d.frame('repair', 560, 420, 480, 480)
    d.frame('build', 590, 456, 412, 412)


def anchors(d, g, puffy):
    """Where labels point; each spot lies on the thing itself and does not move."""
    places = {
        'corneum': (232, g.surface(232) - 1), 'epidermis': (700, g.surface(700) + 24), 'dermis': (800, 968), 'collagen': (528, 902),
        'fat': (1340, 1350), 'muscle': (560, 1545), 'follicle': (1196, 800), 'hair': (1290, 400), 'vessels': (1010, tissue.artery_y(g, 1010)),
        'needles': (470, 300), 'channels-opening': (CHANNELS[0] - 15, g.surface(CHANNELS[0]) + 24), 'healthy-skin': (718, g.surface(718) + 46),
        'needle-length': length_spot(g), 'channel-depth': depth_tick(g), 'blood-bead': (CHANNELS[3] + 29, g.surface(CHANNELS[3]) - 17),
        'sealing': (NEAR[0] + 1, g.surface(NEAR[0]) + 62), 'clock': (CLOCK[0] + CLOCK[2] + 26 + 15, CLOCK[1]),
        'germs': (RESTING_GERM[0] - 10, RESTING_GERM[1] + 2), 'drops': (RESTING_DROP[0] - 9, RESTING_DROP[1] + 6),
        'vessels-wide': (684, tissue.artery_y(g, 684) - 3.6), 'plugs': (NEAR[1] + 13, puffy.surface(NEAR[1]) + 3),
        'white-cells': (ARRIVED[0][0] - 2, puffy.surface(ARRIVED[0][0]) + ARRIVED[0][1] + 11),
        'signals': (NEAR[1] + SIGNALS_ALONE[1][0], g.surface(NEAR[1]) + SIGNALS_ALONE[1][1]), 'flush': (890, g.surface(890) + 20), 'corneum-swollen': (590, g.surface(590) + 10),
        'builders': (726, 637), 'collagen-new': (724, 604), 'sprouts': (SPROUTS[0][0] - 6, tissue.artery_y(g, SPROUTS[0][0]) - 21),
        'surface': (880, g.surface(880) + 4),
    }
    for name, (x, y) in places.items():
        d.anchor(name, x, y)


def draw():
    d, g = Drawing('skin', 500), tissue.Geometry()
    paper(d)
    layers(d, g, 'fat muscle dermis collagen elastin')
    flush(d, g)
    layers(d, g, 'nerves vessels')
    wide_vessels(d, g)
    layers(d, g, 'fibroblasts epidermis corneum')
    puffy = swollen_layers(d)
    layers(d, g, 'follicle')
    plugged_channels(d, puffy)
    channel_row(d, g)
    day_clock(d)
    blood_pulse(d, g)
    new_collagen(d, g)
    builders(d, g)
    sprouts(d, g)
    signals(d, puffy)
    crawlers(d, puffy)
    sealing(d, g)
    visitors(d, g)
    pinpoint(d, g)
    needles(d, g)
    pen_tip(d, g)
    measures(d, g)
    layer_outlines(d, g)
    frames(d, g)
    anchors(d, g, puffy)
    d.save()


draw()
