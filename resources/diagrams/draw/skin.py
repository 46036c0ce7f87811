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
from tissue import strokes, tube

PALETTE.update({'clot': '#A33A32', 'clot-lo': '#6E2420', 'night': '#2E4A5E', 'day': '#FFF3D6', 'sun': '#E3A52C'})

CHANNELS = (470, 635, 800, 965, 1130)
DEPTHS = (.142, .155, .15, .16, .146)
NEAR = CHANNELS[1:4]
NEEDLE_MM, NEEDLE_WIDE = .75, 66
REST, STROKE = 35, 118
ONCE = dict(repeat='1')


def swelling(x):
    """How far the surface lifts while the skin is puffy: slight, and widest over the channels."""
    return -17 * math.exp(-((x - 800) / 250) ** 4)


# ---------------------------------------------------------------- base

def paper(d):
    d.linear('air', [(0, 'paper'), (1, 'paper-lo')])
    with d.part('paper'):
        d.path(f'M0,0H{SIZE}V{SIZE}H0Z', '', 'fill="url(#air)"')


def layers(d, g):
    for name in ('fat', 'muscle', 'dermis', 'collagen', 'elastin', 'nerves', 'vessels'):
        with d.part(name):
            getattr(tissue, name)(d, g)


def upper_layers(d, g):
    for name in ('fibroblasts', 'epidermis', 'corneum', 'follicle'):
        with d.part(name):
            getattr(tissue, name)(d, g)


def swollen_layers(d, g):
    """The same epidermis, lifted a little by fluid in the dermis below it."""
    puffy = tissue.Geometry(shape=swelling, detail=(0, 0))
    with d.part('epidermis-swollen', hidden=True):
        fill = tissue.band(puffy.membrane, lambda x: g.membrane(x) + 8, 380, 1220, 20)
        d.path(tissue.lean(fill), 'f-dermis-hi')
        tissue.epidermis(d, puffy, 'swollen-epidermis')
    with d.part('corneum-swollen', hidden=True):
        tissue.corneum(d, puffy, 'swollen-corneum')
    return puffy


# ---------------------------------------------------------------- step 1

def layer_brackets(d, g):
    """A teal bracket that passes from layer to layer, top to bottom."""
    x = 432
    stops = ((g.surface(x) - 3, g.corneum_floor(x) + 3), (g.corneum_floor(x) + 2, g.membrane(x)),
             (g.membrane(x) + 6, g.dermis_floor(x) - 4), (g.dermis_floor(x) + 4, g.fat_floor(x) - 6))
    with d.part('layer-brackets', hidden=True):
        for i, (top, foot) in enumerate(stops):
            start = i * 3 / 12
            with d.group():
                values, times = [0, 0, 1, 1, 0, 0], [0, start + .02, start + .06, start + .22, start + .265, 1]
                if i == 3:
                    times = [0, start + .02, start + .06, .93, .985, 1]
                d.fade(values, 12, times=times)
                _bracket(d, x, top, foot, 's-focus', 9)


def _bracket(d, x, top, foot, tone, width, arm=20):
    """An upright bracket with a pale casing, its arms to the right."""
    reach = min(arm, 20)
    line = f'M{num(x + reach)},{num(top)}H{num(x)}V{num(foot)}H{num(x + reach)}'
    d.path(line, 's-white line', f'stroke-width="{num(width + 6)}" opacity=".85"')
    d.path(line, f'{tone} line', f'stroke-width="{num(width)}"')


def blood_pulse(d, g):
    """Small bright cells that ride along the upper arteriole, out and round the loop's vein."""
    out = [(x, tissue.artery_y(g, x)) for x in range(40, 1561, 40)]
    back = [(x, tissue.vein_y(g, x)) for x in range(1560, 39, -40)]
    with d.part('blood-pulse', hidden=True):
        for k in range(6):
            way, tone = (out, 'artery-hi') if k < 3 else (back, 'vein-hi')
            cut = (k % 3) * 13
            route = way[cut:cut + 14]
            with d.group():
                d.travel(tissue.lean(smooth(route)), 6)
                d.fade([0, .95, .95, 0], 6, times=[0, .12, .88, 1])
                for dx in (-26, 0, 24):
                    d.path(f'M{dx - 6},0a6,3.6 0 1 0 12,0a6,3.6 0 1 0 -12,0z', f'f-{tone}')


# ---------------------------------------------------------------- step 3

def channel_row(d, g):
    """The open channels as they stay behind, and the same ones opening under the needles."""
    tissue.channel_gradient(d)
    with d.part('channels', hidden=True):
        for i, x in enumerate(CHANNELS):
            _open_channel(d, g, x, DEPTHS[i], i)
    with d.part('channels-opening', hidden=True):
        for i, x in enumerate(CHANNELS):
            with d.group():
                d.fade([0, 0, 1, 1], 12, times=[0, .16, .2, 1], **ONCE)
                _open_channel(d, g, x, DEPTHS[i], i)


def _open_channel(d, g, x, depth, seed):
    tissue.channel(d, g, x, depth, .07, seed + 1)
    top = g.surface(x)
    light = [(x + 12, top + 6), (x + 9, top + 24), (x + 7, top + 42), (x + 3, top + 62)]
    strokes(d, [light], 's-flush', 2.2, 'opacity=".75"', 1)
    lips = [[(x - 30, top - .5), (x - 20, top - 3.5), (x - 15, top + 4)], [(x + 30, top - .5), (x + 20, top - 3.5), (x + 15, top + 4)]]
    strokes(d, lips, 's-corneum-hi', 4, digits=1)


def needles(d, g):
    """Five needles on their plate: in and out twice, then at rest above the skin."""
    base, tip = g.top - REST - NEEDLE_MM * g.unit, g.top - REST
    d.linear('steel-round', [(0, 'steel-mid'), (.3, 'steel-hi'), (.62, 'steel-mid'), (1, 'steel')], 0, 0, 1, 0)
    d.linear('plate', [(0, 'tool-hi'), (1, 'tool')])
    with d.part('needles', hidden=True):
        d.move('translate', ['0 0', '0 0', f'0 {STROKE}', f'0 {STROKE}', '0 0', '0 0', f'0 {STROKE}', f'0 {STROKE}', '0 0', '0 0'], 12,
               times=[0, .07, .17, .23, .32, .36, .45, .5, .6, 1], splines=EASE, **ONCE)
        for x in CHANNELS:
            d.path(_needle_shape(x, base - 6, tip), 's-steel-lo', 'fill="url(#steel-round)" stroke-width="2.2"')
            d.path(f'M{x - 9},{num(tip - 116)}Q{x - 9},{num(tip - 60)} {x - 1},{num(tip - 10)}', 's-white line', 'stroke-width="3" opacity=".8"')
        plate = f'M{CHANNELS[0] - 56},{num(base)}v-34q0,-16 16,-16H{CHANNELS[-1] + 40}q16,0 16,16v34q0,6 -6,6H{CHANNELS[0] - 50}q-6,0 -6,-6z'
        d.path(plate, 's-tool-lo', 'fill="url(#plate)" stroke-width="3"')


def _needle_shape(x, base, tip):
    """A straight shank that tapers to a fine point over its last third."""
    half = NEEDLE_WIDE / 2
    shoulder = tip - 150
    return (f'M{num(x - half)},{num(base)}V{num(shoulder)}C{num(x - half)},{num(shoulder + 50)} {num(x - 9)},{num(tip - 44)} {x},{num(tip)}'
            f'C{num(x + 9)},{num(tip - 44)} {num(x + half)},{num(shoulder + 50)} {num(x + half)},{num(shoulder)}V{num(base)}Z')


def pen_tip(d, g):
    """The clear cap of the pen; the plate slides inside it."""
    left, right = CHANNELS[0] - 84, CHANNELS[-1] + 84
    with d.part('pen-tip', hidden=True):
        cap = f'M{left - 26},-20H{right + 26}L{right},120q-4,18 -22,18H{left + 22}q-18,0 -22,-18Z'
        d.path(cap, 'f-grip s-grip-lo', 'stroke-width="4" opacity=".62"')
        d.path(f'M{left - 40},-20H{right + 40}V30q0,16 -16,16H{left - 24}q-16,0 -16,-16Z', 'f-tool s-tool-lo', 'stroke-width="4"')
        d.path(f'M{left - 10},14H{right - 160}', 's-tool-hi line', 'stroke-width="9"')
        d.path(f'M{left + 18},70L{left + 26},112', 's-white line', 'stroke-width="9" opacity=".8"')


def measures(d, g):
    """Two upright measures side by side: how long the needle is, how deep its channel."""
    x, mid = 718, CHANNELS[2]
    base, tip = g.top - REST - NEEDLE_MM * g.unit, g.top - REST
    top, floor = g.surface(x), g.surface(mid) + DEPTHS[2] * g.unit
    with d.part('measures', hidden=True):
        with d.group():
            d.fade([0, 0, 1], 12, times=[0, .66, .72], **ONCE)
            _measure(d, x, base + 8, tip, 'ink', mid - 40, mid - 6)
        with d.group():
            d.fade([0, 0, 1], 12, times=[0, .74, .8], **ONCE)
            _measure(d, x, top, floor, 'focus', mid - 22, mid - 6)


def _measure(d, x, top, foot, tone, reach_top, reach_foot):
    """A bold line with end bars; dotted guides lead to the thing that it measures."""
    line = f'M{num(x - 17)},{num(top)}h34M{num(x)},{num(top)}V{num(foot)}M{num(x - 17)},{num(foot)}h34'
    guides = f'M{num(x + 28)},{num(top)}H{num(reach_top)}M{num(x + 28)},{num(foot)}H{num(reach_foot)}'
    d.path(guides, f's-{tone} line', 'stroke-width="3" stroke-dasharray="1 9"')
    d.path(line, 's-white line', 'stroke-width="13" opacity=".9"')
    d.path(line, f's-{tone} line', 'stroke-width="6.5"')


def pinpoint(d, g):
    """One bead of blood that wells up from a single channel."""
    x = CHANNELS[3]
    d.radial('bead', [(0, 'artery-hi'), (.45, 'blood'), (1, 'artery-lo')])
    with d.part('blood-bead', hidden=True):
        with d.group():
            d.fade([0, 0, 1], 12, times=[0, .58, .64], **ONCE)
            shape = tissue.channel_shape(g, x, DEPTHS[3] * .97, .062, 4)
            d.path(shape, 'f-blood')
        with d.group(f'transform="translate({x} {num(g.surface(x) + 2)})"'):
            with d.group():
                d.move('scale', ['0 0', '0 0', '1 1'], 12, times=[0, .62, .78], splines=EASE_OUT, **ONCE)
                d.path('M-27,1C-27,-20 -14,-31 0,-31S27,-20 27,1C18,7 -18,7 -27,1Z', 's-artery-lo', 'fill="url(#bead)" stroke-width="2"')
                d.path('M-15,-11Q-12,-21 -3,-24', 's-white line', 'stroke-width="4" opacity=".85"')


# ---------------------------------------------------------------- step 4

def sealing(d, g):
    """Three channels close: new cells slide in from both sides, then the walls meet."""
    with d.part('sealing', hidden=True):
        for i, x in enumerate(NEAR):
            top = g.surface(x)
            with d.group(f'transform="translate({x} {num(top)})"'):
                with d.group():
                    d.move('scale', ['1 1', '1 1', '.62 1', '.3 .92', '0 .8', '0 .8'], 12, times=[0, .15, .42, .68, .84, 1],
                           splines=EASE, **ONCE)
                    still = tissue.Geometry(shape=lambda px, x=x: g.top - g.surface(px + x))
                    d.path(_hole_at_origin(DEPTHS[i + 1] * g.unit, i + 2), 's-hole-lo', 'fill="url(#tissue-hole)" stroke-width="1.4"')
                    strokes(d, [[(12, 5), (9, 24), (7, 42), (3, 60)]], 's-flush', 2.2, 'opacity=".75"', 1)
                for side in (-1, 1):
                    _tongue(d, side, i)


def _hole_at_origin(depth, seed):
    rng = random.Random(seed)
    profile = ((-.04, 1.1), (.08, .92), (.3, .74), (.55, .58), (.8, .36), (.95, .18))
    left = [(-17.5 * w * rng.uniform(.92, 1.08), depth * v) for v, w in profile]
    right = [(17.5 * w * rng.uniform(.92, 1.08), depth * v) for v, w in reversed(profile)]
    return smooth(left + [(1, depth)] + right) + 'Z'


def _tongue(d, side, seed):
    """A small sheet of new cells that creeps over the mouth from one side."""
    rng = random.Random(seed * 7 + side)
    with d.group():
        d.move('translate', [f'{side * 17} 0', f'{side * 17} 0', f'{side * 9} 0', '0 0'], 12, times=[0, .12, .42, .8],
               splines=EASE, **ONCE)
        d.fade([0, 0, 1, 1, 0], 12, times=[0, .1, .2, .9, 1], **ONCE)
        for x, y, rx, ry in ((4, 9, 7, 4.4), (14, 13, 7.5, 5), (7, 20, 6, 4.8), (17, 24, 7, 5), (10, 31, 5.5, 4.6)):
            d.path(tissue.lean(blob(rng, side * x, y, rx, ry, .08, 6), 1), 'f-epidermis-hi s-basal', 'stroke-width="1"')
            d.path(f'M{num(side * x)},{num(y)}h.1', 's-basal-lo line', 'stroke-width="2.6"')


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
    d.path(tissue.lean(blob(rng, -rx * .3, -ry * .32, rx * .36, ry * .22, .05, 6), 1), 'f-white', 'opacity=".55"')
    d.path(f'M{num(rx * .28)},{num(ry * .2)}h.1M{num(-rx * .2)},{num(ry * .34)}h.1M{num(rx * .5)},{num(-ry * .2)}h.1', 's-germ line', 'stroke-width="2.6"')


def droplet(d, size):
    """A drop of a strong product."""
    r = size
    d.path(f'M0,{num(-r * 1.5)}C{num(r * .5)},{num(-r * .7)} {num(r)},{num(-r * .2)} {num(r)},{num(r * .25)}'
           f'A{num(r)},{num(r)} 0 0 1 {num(-r)},{num(r * .25)}C{num(-r)},{num(-r * .2)} {num(-r * .5)},{num(-r * .7)} 0,{num(-r * 1.5)}Z',
           'f-vein-hi s-vein', 'stroke-width="1.6"')
    d.path(f'M{num(-r * .5)},{num(r * .2)}Q{num(-r * .5)},{num(-r * .2)} {num(-r * .15)},{num(-r * .6)}', 's-white line', 'stroke-width="2.4"')


# start, way into or toward the skin, and where it bounces off once the skin is closed
GERMS = ((1, 10, (752, 436), (800, 548), (744, 508)), (2, 10, (846, 416), (812, 574), (862, 506)),
         (3, 9, (690, 470), (640, 538), (668, 506)), (4, 9, (914, 452), (962, 540), (922, 508)))
DROPS = ((9, (786, 396), (796, 566), (792, 503)), (8, (716, 420), (715, 506), (715, 506)), (8, (880, 470), (882, 506), (882, 506)))


def visitors(d, g):
    """Germs and drops enter the open hole early; later the same kinds only touch the closed skin."""
    with d.part('germs', hidden=True):
        for kind, size, start, goal, touch in GERMS:
            _visit(d, start, goal, lambda: germ(d, kind, size), kind * .013)
            _bounce(d, start, touch, lambda: germ(d, kind, size), kind * .02)
    with d.part('drops', hidden=True):
        for k, (size, start, goal, touch) in enumerate(DROPS):
            _visit(d, start, goal, lambda: droplet(d, size), k * .02)
            _bounce(d, start, touch, lambda: droplet(d, size), k * .025 + .02)


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
                                 f'{dx * .2:.0f} {dy * .35:.0f}'], 12, times=[0, .5 + late, .7 + late, .77 + late, .84 + late, .95 + late],
                   splines=EASE, **ONCE)
            d.fade([0, 0, 1, 1], 12, times=[0, .46 + late, .56 + late, 1], **ONCE)
            draw()


def day_clock(d):
    """A day dial: upper half day, lower half night; its hand makes two and a half turns."""
    x, y, r = 952, 372, 47
    with d.part('clock', hidden=True):
        d.path(_disc(x, y, r + 7), 'f-white s-grip-lo', 'stroke-width="2"')
        d.path(f'M{x - r},{y}A{r},{r} 0 0 1 {x + r},{y}Z', 'f-day')
        d.path(f'M{x - r},{y}A{r},{r} 0 0 0 {x + r},{y}Z', 'f-night')
        _sun_and_moon(d, x, y, r)
        ticks = ''.join(f'M{num(x + r * .97 * math.cos(a))},{num(y + r * .97 * math.sin(a))}L{num(x + r * .86 * math.cos(a))},{num(y + r * .86 * math.sin(a))}'
                        for a in (math.tau * k / 12 for k in range(12)))
        d.path(ticks, 's-grip-lo line', 'stroke-width="2"')
        d.path(_disc(x, y, r), 's-ink', 'fill="none" stroke-width="3"')
    with d.part('clock-hand', hidden=True):
        with d.group(f'transform="translate({x} {y})"'):
            with d.group():
                d.move('rotate', ['0 0 0', '0 0 0', '900 0 0', '900 0 0'], 12, times=[0, .08, .86, 1], **ONCE)
                d.path('M-3.4,8L-2.4,-33Q0,-40 2.4,-33L3.4,8Q0,12 -3.4,8Z', 'f-warning s-white', 'stroke-width="1.6"')
        d.path(_disc(x, y, 5), 'f-ink s-white', 'stroke-width="1.6"')


def _disc(x, y, r):
    return f'M{num(x - r)},{num(y)}a{num(r)},{num(r)} 0 1 0 {num(2 * r)},0a{num(r)},{num(r)} 0 1 0 {num(-2 * r)},0z'


def _sun_and_moon(d, x, y, r):
    d.path(_disc(x, y - r * .52, r * .15), 'f-sun')
    rays = ''.join(f'M{num(x + r * .2 * math.cos(a))},{num(y - r * .52 + r * .2 * math.sin(a))}L{num(x + r * .28 * math.cos(a))},{num(y - r * .52 + r * .28 * math.sin(a))}'
                   for a in (math.tau * k / 8 for k in range(8)))
    d.path(rays, 's-sun line', 'stroke-width="2.2"')
    d.path(f'M{num(x + 4)},{num(y + r * .32)}a{num(r * .2)},{num(r * .2)} 0 1 0 {num(r * .16)},{num(r * .28)}a{num(r * .17)},{num(r * .17)} 0 0 1 {num(-r * .16)},{num(-r * .28)}z', 'f-day')
    d.path(f'M{num(x - 20)},{num(y + 18)}h.1M{num(x - 12)},{num(y + 32)}h.1M{num(x + 22)},{num(y + 20)}h.1', 's-day line', 'stroke-width="2.4"')


# ---------------------------------------------------------------- step 5

def flush(d, g):
    """Redness that rises from the widened vessels to the surface."""
    d.radial('flush-glow', [(0, 'flush', .85), (.55, 'flush', .45), (1, 'flush', 0)], .5, .5, .5)
    with d.part('flush', hidden=True):
        d.path('M380,640a420,260 0 1 0 840,0a420,260 0 1 0 -840,0z', '', 'fill="url(#flush-glow)"')


def wide_vessels(d, g):
    """The upper network where it has widened; both ends ease back to the resting width."""
    with d.part('vessels-wide', hidden=True):
        up, down = tissue.capillaries(g, 520, 1080)
        for lines, kind in ((down, 'vein'), (up, 'artery')):
            strokes(d, lines, f's-{kind}-lo', 11)
            strokes(d, lines, f's-{kind}', 9)
        for height, kind, rest in ((tissue.vein_y, 'vein', 9), (tissue.artery_y, 'artery', 7.5)):
            line = [(x, height(g, x)) for x in range(400, 1201, 25)]
            swell = lambda u, rest=rest: rest + rest * 1.6 * math.sin(math.pi * u) ** .7
            d.path(tissue.lean(taper(line, lambda u: swell(u) + 2.4)), f'f-{kind}-lo')
            d.path(tissue.lean(taper(line, swell)), f'f-{kind}')
            lit = [(x, y - rest * .5) for x, y in line[3:-3]]
            d.path(tissue.lean(taper(lit, lambda u: 1 + 2.8 * math.sin(math.pi * u)), 1), f'f-{kind}-hi')


def plugged_channels(d, g):
    """Each channel is stopped by a plug of platelets in a little clot."""
    rng = random.Random(31)
    with d.part('plugs', hidden=True):
        for i, x in enumerate(CHANNELS):
            d.path(tissue.channel_shape(g, x, DEPTHS[i], .062, i + 1), 'f-clot s-clot-lo', 'stroke-width="1.6"')
            for k in range(11):
                v = k / 10
                px = x + rng.uniform(-1, 1) * 12 * (1 - v) ** .8
                d.path(tissue.lean(blob(rng, px, g.surface(x) + 3 + v * 58, 5.6, 4.2, .15, 6), 1), 'f-platelet s-platelet-lo', 'stroke-width="1.2"')


def white_cell(d, size, seed):
    """A crawling white cell: a soft body with a foot put forward, and a lobed nucleus."""
    rng = random.Random(seed)
    d.path(tissue.lean(blob(rng, 0, 0, size, size * .86, .13, 9), 1), 'f-white-cell s-white-cell-lo', 'stroke-width="2.4"')
    for x, y in ((-.3, .12), (.05, -.24), (.34, .14)):
        d.path(tissue.lean(blob(rng, x * size, y * size, size * .29, size * .27, .05, 6), 1), 'f-white-cell-lo')


# Leaves the venule at x, heads for the channel at goal, stops at this depth below its mouth.
CRAWLERS = ((575, 640, 104, 13), (715, 642, 150, 12), (735, 800, 96, 14), (865, 806, 148, 12), (1015, 962, 112, 13), (905, 958, 170, 12))


def crawlers(d, g):
    """White cells roll along the venule, slip through its wall and crawl to the channels."""
    with d.part('white-cells', hidden=True):
        for k, (x, goal, depth, size) in enumerate(CRAWLERS):
            y, end = tissue.vein_y(g, x), g.surface(goal) + depth
            start = x + (70 if k % 2 else -70)
            way = [(start, tissue.vein_y(g, start)), ((start + x) / 2, tissue.vein_y(g, (start + x) / 2)), (x, y),
                   (x + (goal - x) * .2 - 8, y - 40), (x + (goal - x) * .6 + 10, (y + end) / 2), (goal, end)]
            with d.group():
                late = k * .035
                d.travel(tissue.lean(smooth(way)), 10, points=[0, 0, .3, .36, 1, 1], times=[0, late, .22 + late, .32 + late, .72 + late, 1])
                d.fade([0, 1, 1, 0], 10, times=[0, .06, .93, 1])
                white_cell(d, size, k + 2)


def signals(d, g):
    """Growth-factor dots that spread from each plug into the dermis."""
    rng = random.Random(12)
    with d.part('signals', hidden=True):
        for i, x in enumerate(NEAR):
            for wave in range(2):
                with d.group(f'transform="translate({x} {num(g.surface(x) + 84)})"'):
                    with d.group():
                        d.move('scale', ['.25 .25', '1 1'], 5, begin=0, splines=EASE_OUT) if not wave else d.move(
                            'scale', ['.62 .62', '1 1', '1 1', '.25 .25', '.62 .62'], 5, times=[0, .5, .505, .51, 1])
                        d.fade([0, .95, .9, 0], 5, times=[0, .15, .6, 1]) if not wave else d.fade(
                            [.9, .9, 0, 0, .95, .9], 5, times=[0, .1, .5, .51, .7, 1])
                        _spray(d, rng, wave)


def _spray(d, rng, wave):
    dots = ''
    for k in range(8):
        a = math.pi * (.02 + .96 * (k + .5 * wave) / 8) + rng.uniform(-.12, .12)
        r = rng.uniform(52, 92)
        dots += f'M{num(r * math.cos(a))},{num(r * math.sin(a))}h.1'
    d.path(dots, 's-focus line', 'stroke-width="9"')
    d.path(dots, 's-focus-hi line', 'stroke-width="4.6"')


# ---------------------------------------------------------------- step 6

# Where a builder comes from, where it comes to rest, its slope there.
BUILDERS = ((520, 800, 618, 684, -10), (640, 880, 726, 712, 12), (830, 850, 800, 668, -8), (990, 880, 886, 716, -14), (1090, 790, 980, 680, 10))


def new_collagen(d, g):
    """Fine new fibres that appear, patch by patch, around each builder cell."""
    rng = random.Random(77)
    with d.part('collagen-new', hidden=True):
        for k, (_, _, x, y, angle) in enumerate(BUILDERS):
            for half in range(2):
                with d.group():
                    start = .2 + k * .05 + half * .25
                    d.fade([0, 0, 1, 1], 12, times=[0, start, start + .2, 1], **ONCE)
                    _patch(d, rng, x + (half - .5) * 36, y + (half * 2 - 1) * 22, angle)


def _patch(d, rng, x, y, angle):
    lines = []
    for k in range(6):
        slope = math.radians(angle) + rng.uniform(-.28, .28)
        lines.append(tissue._wave(rng, x + rng.uniform(-22, 22), y + (k - 2.5) * 13, rng.uniform(110, 170), slope, 5, 6))
    strokes(d, lines[::2], 's-collagen-new', 3.4)
    strokes(d, lines[1::2], 's-collagen-new-hi', 3)


def builders(d, g):
    """Fibroblasts that move up into the needled zone and settle among the new fibres."""
    with d.part('builders', hidden=True):
        for k, (x1, y1, x2, y2, angle) in enumerate(BUILDERS):
            way = [(x1, y1), (x1 + (x2 - x1) * .3 + 14, y1 - 34), (x1 + (x2 - x1) * .7 - 12, y2 + 40), (x2, y2)]
            with d.group():
                late = k * .04
                d.travel(tissue.lean(smooth(way)), 12, repeat='1', points=[0, 0, 1, 1], times=[0, .03 + late, .38 + late, 1])
                d.fade([0, 1, 1], 12, times=[0, .06 + late, 1], **ONCE)
                tissue.fibroblast(d, 0, 0, 112, angle, k + 20)


def sprouts(d, g):
    """New capillaries that grow up from the network toward the healed channels."""
    with d.part('sprouts', hidden=True):
        for k, (x, height, lean) in enumerate(((655, 92, -14), (765, 112, 16), (845, 84, -12), (938, 104, 14))):
            foot = tissue.artery_y(g, x)
            with d.group(f'transform="translate({x} {num(foot)})"'):
                with d.group():
                    start = .3 + k * .08
                    d.move('scale', ['.4 0', '.4 0', '1 1', '1 1'], 12, times=[0, start, start + .4, 1], splines=EASE_OUT, **ONCE)
                    _sprout(d, height, lean)


def _sprout(d, h, lean):
    """A young loop with two bud tips, thinner and brighter than a grown vessel."""
    loop = [(0, 0), (lean * .4 - 6, -h * .35), (lean - 8, -h * .75), (lean, -h), (lean + 9, -h * .8), (lean * .5 + 12, -h * .4), (26, 8)]
    buds = [[(lean - 8, -h * .75), (lean - 20, -h * .95), (lean - 24, -h * 1.08)], [(lean + 9, -h * .7), (lean + 24, -h * .86)]]
    strokes(d, [loop] + buds, 's-artery-lo', 6.4, digits=1)
    strokes(d, [loop] + buds, 's-artery', 4.2, digits=1)
    strokes(d, [loop], 's-artery-hi', 1.2, digits=1)


# ---------------------------------------------------------------- frames

def frames(d, g):
    d.frame('section', 100, 190, 1400, 1400)
    d.frame('needles', 350, 0, 900, 900)
    d.frame('channel', 590, 300, 420, 420)
    d.frame('repair', 480, 400, 640, 640)


def anchors(d, g):
    """Where labels point; each spot lies on the thing itself and does not move."""
    places = {
        'corneum': (560, g.surface(560) + 3), 'epidermis': (690, g.surface(690) + 30), 'dermis': (860, 880), 'collagen': (520, 1020),
        'fat': (930, 1372), 'muscle': (700, 1540), 'follicle': (1196, 800), 'hair': (1290, 400), 'vessels': (1010, tissue.artery_y(g, 1010)),
        'needles': (635, 330), 'channels-opening': (470, g.surface(470) + 40), 'healthy-skin': (880, g.surface(880) + 32),
        'needle-length': (718, 300), 'channel-depth': (718, g.surface(718) + 40), 'blood-bead': (965, g.surface(965) - 12),
        'sealing': (800, g.surface(800) + 20), 'clock': (952, 372), 'germs': (752, 436), 'drops': (880, 470),
        'vessels-wide': (820, tissue.artery_y(g, 820)), 'plugs': (800, g.surface(800) + 20), 'white-cells': (640, g.surface(640) + 104),
        'signals': (930, g.surface(930) + 130), 'flush': (890, g.surface(890) + 20), 'corneum-swollen': (700, g.surface(700) - 14),
        'builders': (800, 668), 'collagen-new': (700, 742), 'sprouts': (948, tissue.artery_y(g, 938) - 96), 'surface': (700, g.surface(700) + 4),
    }
    for name, (x, y) in places.items():
        d.anchor(name, x, y)


def draw():
    d, g = Drawing('skin', 500), tissue.Geometry()
    paper(d)
    layers(d, g)
    flush(d, g)
    wide_vessels(d, g)
    upper_layers(d, g)
    puffy = swollen_layers(d, g)
    plugged_channels(d, puffy)
    channel_row(d, g)
    day_clock(d)
    blood_pulse(d, g)
    new_collagen(d, g)
    sprouts(d, g)
    builders(d, g)
    signals(d, puffy)
    crawlers(d, puffy)
    sealing(d, g)
    visitors(d, g)
    pinpoint(d, g)
    needles(d, g)
    pen_tip(d, g)
    measures(d, g)
    layer_brackets(d, g)
    frames(d, g)
    anchors(d, g)
    d.save()


draw()
