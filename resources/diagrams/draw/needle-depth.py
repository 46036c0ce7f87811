# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling 2: clean, numb, set the depth.

Above, not to scale: roller, stamp, pen and a sealed sterile tip.  Below, at
true scale (360 units are 1 mm): a slice of face skin, and one needle of the
pen's tip that goes down from 0 to 1.5 mm as the slider moves.  A ruler with a
tick each 0.1 mm stands beside it, and the layer that the point has reached
lights up.  No depth is tied to a use: only the skin and the setting are shown.
"""

import random

import fibres
import microneedle_tools as tools
import tissue
from atelier import SIZE, Drawing, noise, num, smooth

MM = 360
AXIS = 800
SKIN = tissue.Geometry(units_per_mm=MM, surface=872, epidermis_mm=.1, dermis_mm=1.55, fat_mm=.42, follicle=None, detail=(520, 1080))
SURFACE = round(SKIN.surface(AXIS))
DEEPEST = 1.5
SLIDE = 6
BENCH = 664
RULER = 1030
EPIDERMIS = .1
CORNEUM = .02


def depth(mm):
    """The height on the canvas that lies this deep."""
    return SURFACE + mm * MM


def paper(d):
    d.linear('paper-light', [(0, 'paper'), (.55, 'air'), (1, 'air')], 0, 0, 0, SIZE, units=True)
    with d.part('paper'):
        d.add(f'<rect width="{SIZE}" height="{SIZE}" fill="url(#paper-light)"/>')


def collagen(d, skin):
    """Fewer bundles than in the other skin drawings: here they are background."""
    rng = random.Random(11)
    top, foot = depth(.42), skin.dermis_y - 84
    fibres.weave(d, rng, (-40, top, SIZE, foot), 5, 300, (22, 32), 'collagen-hi', 'collagen-hi', 'dermis-hi')
    fibres.weave(d, rng, (60, top + 30, SIZE + 40, foot), 5, 330)
    fine = [fibres.wave(rng, x, skin.membrane(x) + rng.uniform(26, 110), rng.uniform(50, 110), rng.uniform(-.6, .6), 5, 4)
            for x in range(-10, SIZE, 30)]
    fibres.hairs(d, fine, 'collagen', 2.6, 'opacity=".8"')


def skin(d):
    """The layers from the back to the front, as in the other skin drawings."""
    for ident, draw in (('fat', tissue.fat), ('dermis', tissue.dermis), ('collagen', collagen), ('vessels', tissue.vessels),
                        ('epidermis', tissue.epidermis), ('corneum', tissue.corneum)):
        with d.part(ident):
            draw(d, SKIN)
    d.anchor('epidermis', 360, SKIN.surface(360) + 22)
    d.anchor('dermis', 360, depth(.62))


# --- Ruler ---------------------------------------------------------------

def ruler(d):
    """A clear plastic rule: a tick each 0.1 mm, a long one each 0.5 mm."""
    left, right = RULER, RULER + 84
    with d.part('ruler'):
        d.path(f'M{left + 5},{SURFACE - 26}Q{left + 42},{SURFACE - 30} {right - 8},{SURFACE - 26}Q{right},{SURFACE - 25} {right},{SURFACE - 16}'
               f'L{right - 1},{depth(DEEPEST) + 18}Q{right - 1},{depth(DEEPEST) + 27} {right - 10},{depth(DEEPEST) + 28}'
               f'L{left + 8},{depth(DEEPEST) + 28}Q{left},{depth(DEEPEST) + 27} {left},{depth(DEEPEST) + 18}L{left - 1},{SURFACE - 18}'
               f'Q{left},{SURFACE - 25} {left + 5},{SURFACE - 26}Z', 'f-white s-steel', 'stroke-width="2.5" opacity=".88"')
        small = ''.join(f'M{left + 3},{num(depth(k / 10))}h28' for k in range(16) if k % 5)
        large = ''.join(f'M{left + 3},{num(depth(k / 10))}h58' for k in range(0, 16, 5))
        d.path(small, 's-ink-soft line', 'stroke-width="4"')
        d.path(large, 's-ink line', 'stroke-width="7"')
        d.path(f'M{right - 10},{SURFACE - 12}L{right - 11},{depth(DEEPEST) + 12}', 's-grip-lo line', 'stroke-width="5" opacity=".7"')
        d.path(f'M{AXIS - 250},{SURFACE}H{left - 8}', 's-ink-soft line', 'stroke-width="3" stroke-dasharray="1 13" opacity=".8"')


# --- Layers that light up --------------------------------------------------

def zone(d, ident, top, bottom, shown):
    """A soft light in one layer, faded out to both sides; it comes on at
    `shown` seconds and stays, fainter, when the point has gone deeper."""
    left, right = AXIS - 340, AXIS + 220
    xs = range(left, right + 1, 8)  # fine enough to follow the ridges of the epidermis
    upper = smooth([(x, top(x)) for x in xs])
    lower = smooth([(x, bottom(x)) for x in reversed(xs)])
    begin, end = shown
    end = max(end, begin + .2)  # the thinnest layers are passed faster than the eye sees
    with d.group():
        d.path(upper + 'L' + lower[1:] + 'Z', '', 'fill="url(#reached-light)"')
        d.path(lower, 'line', 'stroke="url(#reached-edge)" stroke-width="4"')
        d.path(upper, 'line', 'stroke="url(#reached-edge)" stroke-width="4"')
        if end < SLIDE:
            d.fade([0, 0, 1, 1, .45, .45], SLIDE, times=[t / SLIDE for t in (0, begin, begin + .16, end, end + .3, SLIDE)], repeat='1')
        else:
            d.fade([0, 0, 1, 1], SLIDE, times=[0, begin / SLIDE, (begin + .3) / SLIDE, 1], repeat='1')


def zones(d):
    d.linear('reached-light', [(0, 'white', 0), (.34, 'white', .66), (.66, 'white', .66), (1, 'white', 0)], 0, 0, 1, 0)
    d.linear('reached-edge', [(0, 'focus', 0), (.34, 'focus', .85), (.66, 'focus', .85), (1, 'focus', 0)], 0, 0, 1, 0)
    second = SLIDE / DEEPEST
    middle = .55
    with d.part('reached'):
        zone(d, 'corneum', SKIN.surface, SKIN.corneum_floor, (.001, CORNEUM * second))
        zone(d, 'epidermis', SKIN.corneum_floor, SKIN.membrane, (CORNEUM * second, EPIDERMIS * second))
        zone(d, 'upper', SKIN.membrane, lambda x: depth(middle) + noise(x, 3, 90, 8), (EPIDERMIS * second, middle * second))
        zone(d, 'deeper', lambda x: depth(middle) + noise(x, 3, 90, 8), lambda x: depth(DEEPEST + .04) + noise(x, 6, 110, 6),
             (middle * second, SLIDE))


# --- Needle ----------------------------------------------------------------

def needle_shape(d):
    """0.25 mm at the shaft, ground to a fine point; then its hub."""
    half = .125 * MM
    tip, shoulder, top = SURFACE, SURFACE - .95 * MM, SURFACE - DEEPEST * MM - 40
    right = [(half, top), (half, shoulder), (half * .82, shoulder + 110), (half * .5, tip - 120), (half * .22, tip - 40), (0, tip)]
    outline = smooth([(AXIS - x, y) for x, y in right]) + 'L' + smooth([(AXIS + x, y) for x, y in reversed(right)])[1:] + 'Z'
    d.path(outline, 's-steel-lo', 'fill="url(#needle-steel)" stroke-width="2.5"')
    facet = [(AXIS + half * .1, shoulder + 10), (AXIS + half * .62, shoulder + 70), (AXIS + half * .42, tip - 130), (AXIS + 2, tip - 14),
             (AXIS - 2, tip - 120), (AXIS - half * .05, shoulder + 90)]
    d.path(smooth(facet, True), 'f-steel-lo', 'opacity=".32"')
    d.line([(AXIS - half * .55, top + 60), (AXIS - half * .56, shoulder + 40), (AXIS - half * .3, tip - 150)], 's-white', 7, 'opacity=".75"')


def hub(d):
    """The plunger that carries the needle inside the tip."""
    bottom = SURFACE - DEEPEST * MM - 26
    d.path(f'M{AXIS - 84},{bottom - 190}L{AXIS + 84},{bottom - 190}L{AXIS + 84},{bottom - 34}Q{AXIS + 82},{bottom} {AXIS + 64},{bottom + 4}'
           f'Q{AXIS},{bottom + 16} {AXIS - 64},{bottom + 4}Q{AXIS - 82},{bottom} {AXIS - 84},{bottom - 34}Z', 's-tool-lo',
           'fill="url(#tool-body)" stroke-width="3"')
    d.path(f'M{AXIS - 83},{bottom - 52}Q{AXIS},{bottom - 34} {AXIS + 83},{bottom - 52}', 's-tool-lo line', 'stroke-width="3" opacity=".6"')


def pointer(d):
    """The point's level, carried across to the ruler."""
    d.path(f'M{AXIS + 26},{SURFACE}H{RULER - 34}', 's-focus line', 'stroke-width="4" stroke-dasharray="1 12"')
    d.path(f'M{RULER - 4},{SURFACE}L{RULER - 34},{SURFACE - 19}Q{RULER - 39},{SURFACE} {RULER - 34},{SURFACE + 19}Z', 'f-focus s-white', 'stroke-width="3"')


def needle(d):
    d.linear('needle-steel', [(0, 'steel'), (.26, 'steel-hi'), (.5, 'steel-mid'), (1, 'steel-lo')], 0, 0, 1, 0)
    with d.part('needle'):
        with d.group():
            hub(d)
            needle_shape(d)
            pointer(d)
            d.move('translate', ['0 0', f'0 {num(DEEPEST * MM)}'], SLIDE, repeat='1')
    d.anchor('needle', AXIS, SURFACE - 56)


# --- Bench of tools ----------------------------------------------------------

def backdrop(d):
    """Opaque, so that the part of the needle still inside the pen is hidden;
    it has the paper's own light, so that no edge shows."""
    with d.part('bench'):
        d.add(f'<rect x="{AXIS - 110}" width="220" height="{BENCH}" fill="url(#paper-light)"/>')

def placed(d, ident, x, y, turn, scale, draw, anchor):
    with d.part(ident):
        with d.group(f'transform="translate({x} {y}) rotate({turn}) scale({scale})"'):
            draw(d)
    d.anchor(ident, *anchor)


def lens_cone(d):
    """From the pen's small tip to the same tip at true scale."""
    d.linear('cone', [(0, 'focus-hi', .5), (1, 'focus-hi', .95)])
    d.path(f'M{AXIS - 24},566Q{AXIS - 60},620 {AXIS - 214},{BENCH}L{AXIS + 214},{BENCH}Q{AXIS + 60},620 {AXIS + 24},566Z', '', 'fill="url(#cone)"')
    for side in (-1, 1):
        d.path(f'M{AXIS + side * 24},566Q{AXIS + side * 60},620 {AXIS + side * 214},{BENCH}', 's-focus line', 'stroke-width="3" stroke-dasharray="2 11"')


def nose(d):
    """The clear guide of the tip, cut open at true scale; the needle runs in it."""
    rim = SURFACE - 12
    d.linear('clear-wall', [(0, 'vein-hi', .8), (.45, 'white', .9), (1, 'steel-mid', .85)], 0, 0, 1, 0)
    with d.part('pen-tip'):
        d.add(f'<ellipse class="f-focus-hi s-focus" cx="{AXIS}" cy="{BENCH - 4}" rx="214" ry="25" stroke-width="3" stroke-dasharray="2 11" stroke-linecap="round"/>')
        d.path(f'M{AXIS - 196},{BENCH}L{AXIS - 160},{rim}L{AXIS + 160},{rim}L{AXIS + 196},{BENCH}Z', 'f-white', 'opacity=".34"')
        for side in (-1, 1):
            wall = (f'M{AXIS + side * 214},{BENCH}L{AXIS + side * 176},{rim - 12}Q{AXIS + side * 172},{rim} {AXIS + side * 158},{rim}L{AXIS + side * 64},{rim}'
                    f'Q{AXIS + side * 52},{rim - 1} {AXIS + side * 52},{rim - 12}Q{AXIS + side * 53},{rim - 26} {AXIS + side * 70},{rim - 27}'
                    f'L{AXIS + side * 122},{rim - 30}Q{AXIS + side * 144},{rim - 34} {AXIS + side * 150},{rim - 60}L{AXIS + side * 176},{BENCH}Z')
            d.path(wall, 's-steel', 'fill="url(#clear-wall)" stroke-width="2.5" stroke-linejoin="round"')
        d.line([(AXIS - 186, BENCH + 16), (AXIS - 172, BENCH + 80), (AXIS - 162, rim - 30)], 's-white', 6, 'opacity=".9"')


def bench(d):
    tools.gradients(d)
    backdrop(d)
    placed(d, 'roller', 268, 556, -9, .85, tools.roller, (268, 556))
    placed(d, 'stamp', 535, 550, 4, 1.02, tools.stamp, (548, 360))
    with d.part('pen'):
        lens_cone(d)
        with d.group(f'transform="translate({AXIS} 566) scale(.88)"'):
            tools.pen(d)
    d.anchor('pen', AXIS, 140)
    placed(d, 'sterile-tip', 1230, 360, 7, 1.05, tools.pouch, (1300, 240))
    nose(d)


def main():
    d = Drawing('needle-depth', MM, seed=5)
    paper(d)
    skin(d)
    ruler(d)
    zones(d)
    needle(d)
    bench(d)
    d.save()


if __name__ == '__main__':
    main()
