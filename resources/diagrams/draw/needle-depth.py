# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling 2: clean, numb, set the depth.

Above, not to scale: roller, stamp, a sealed sterile tip, and in the middle the
pen, whose clear tip rests on the skin.  At true scale (360 units are 1 mm): a
slice of face skin, and one needle of the pen's tip that goes down from 0 to
1.5 mm as the slider moves.  A ruler with a tick each 0.1 mm stands close beside
it, and the layer that the point has reached lights up.  No depth is tied to a
use: only the skin and the setting are shown.
"""

import math
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
COLLAR = 500
RULER = 912
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
    fibres.hairs(d, fine, 'collagen', 2.6, 'stroke-opacity=".8"')


def skin(d):
    """The layers from the back to the front, as in the other skin drawings."""
    for ident, draw in (('fat', tissue.fat), ('dermis', tissue.dermis), ('collagen', collagen), ('vessels', tissue.vessels),
                        ('epidermis', tissue.epidermis), ('corneum', tissue.corneum)):
        with d.part(ident):
            draw(d, SKIN)
    # Right of the ruler, so that no line has to cross it.
    d.anchor('epidermis', 1190, SKIN.surface(1190) + 20)
    d.anchor('dermis', 1440, depth(.7))


# --- Ruler ---------------------------------------------------------------

def ruler(d):
    """A clear plastic rule that begins at the skin: a tick each 0.1 mm, a long one each 0.5 mm."""
    left, right, top, foot = RULER, RULER + 96, SURFACE - 8, depth(DEEPEST) + 30
    with d.part('ruler'):
        d.path(f'M{left},{top}Q{left + 48},{top - 3} {right},{top}Q{right + 2},{num(top + 260)} {right - 1},{num(foot - 10)}'
               f'Q{right - 1},{num(foot)} {right - 11},{num(foot)}Q{left + 40},{num(foot + 3)} {left + 10},{num(foot)}'
               f'Q{left},{num(foot - 1)} {left},{num(foot - 11)}Q{left - 2},{num(top + 300)} {left},{top}Z', 'f-white s-steel',
               'stroke-width="3" fill-opacity=".9"')
        small = ''.join(f'M{left + 3},{num(depth(k / 10))}h34' for k in range(16) if k % 5)
        large = ''.join(f'M{left + 3},{num(depth(k / 10))}h66' for k in range(0, 16, 5))
        d.path(small, 's-ink-soft line', 'stroke-width="4.5"')
        d.path(large, 's-ink line', 'stroke-width="7.5"')
        d.path(f'M{right - 12},{top + 26}L{right - 13},{num(foot - 26)}', 's-grip-lo line', 'stroke-width="5" stroke-opacity=".7"')
        d.keep('zero', left + 40, depth(.03), 24)
        for i in range(6):
            d.keep(f'ruler-{i + 1}', left + 40, depth(.19 + i * .26), 34)
    d.anchor('ruler', right - 16, depth(1.2))


# --- Layers that light up --------------------------------------------------

def zone(d, ident, top, bottom, shown):
    """A soft light in one layer, faded out to both sides; it comes on at
    `shown` seconds and stays, fainter, when the point has gone deeper."""
    left, right = AXIS - 330, AXIS + 330
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
    d.path(smooth(facet, True), 'f-steel-lo', 'fill-opacity=".32"')
    d.line([(AXIS - half * .55, top + 60), (AXIS - half * .56, shoulder + 40), (AXIS - half * .3, tip - 150)], 's-white', 7, 'stroke-opacity=".75"')


def hub(d):
    """The plunger that carries the needle inside the tip, on a rod that never leaves the collar."""
    bottom = SURFACE - DEEPEST * MM - 26
    d.path(f'M{AXIS - 30},{bottom - 390}H{AXIS + 30}V{bottom - 180}H{AXIS - 30}Z', 's-steel-lo', 'fill="url(#needle-steel)" stroke-width="2.5"')
    d.path(f'M{AXIS - 84},{bottom - 150}Q{AXIS},{bottom - 138} {AXIS + 84},{bottom - 150}L{AXIS + 84},{bottom - 34}Q{AXIS + 82},{bottom} {AXIS + 64},{bottom + 4}'
           f'Q{AXIS},{bottom + 16} {AXIS - 64},{bottom + 4}Q{AXIS - 82},{bottom} {AXIS - 84},{bottom - 34}Z', 's-tool-lo',
           'fill="url(#tool-body)" stroke-width="3"')
    d.path(f'M{AXIS - 83},{bottom - 52}Q{AXIS},{bottom - 34} {AXIS + 83},{bottom - 52}', 's-tool-lo line', 'stroke-width="3" stroke-opacity=".6"')


def pointer(d):
    """The point's level, carried across to the ruler."""
    d.path(f'M{AXIS + 20},{SURFACE}H{RULER - 44}', 's-focus line', 'stroke-width="5" stroke-dasharray="1 11"')
    d.path(f'M{RULER - 1},{SURFACE}L{RULER - 36},{SURFACE - 22}Q{RULER - 41},{SURFACE} {RULER - 36},{SURFACE + 22}Z', 'f-focus s-white', 'stroke-width="3"')


def needle(d):
    d.linear('needle-steel', [(0, 'steel'), (.26, 'steel-hi'), (.5, 'steel-mid'), (1, 'steel-lo')], 0, 0, 1, 0)
    with d.part('needle'):
        with d.group():
            hub(d)
            needle_shape(d)
            pointer(d)
            d.keep('point', AXIS, SURFACE - 60, 60)
            d.keep('pointer', RULER - 40, SURFACE, 36)
            d.keep('shaft', AXIS, SURFACE - 200, 60)
            d.keep('hub', AXIS, SURFACE - 340, 70)
            for i in range(3):
                d.keep(f'rod-{i + 1}', AXIS, SURFACE - 470 - 110 * i, 60)
            d.move('translate', ['0 0', f'0 {num(DEEPEST * MM)}'], SLIDE, repeat='1')
    # A spot that the needle covers at every depth, as it slides along its own length.
    d.anchor('needle', AXIS - 6, SURFACE - 190)


# --- Tools ------------------------------------------------------------------

def placed(d, ident, x, y, turn, scale, draw, anchor, keeps):
    with d.part(ident):
        with d.group(f'transform="translate({x} {y}) rotate({turn}) scale({scale})"'):
            draw(d)
        for i, spot in enumerate(keeps):
            d.keep(f'{ident}-{i + 1}', *spot)
    d.anchor(ident, *anchor)


def mirrored(half, points):
    """A closed outline from points (share of the half width, y) down the left side and up the right one."""
    left = [(AXIS - half * w, y) for w, y in points]
    right = [(AXIS + half * w, y) for w, y in reversed(points)]
    return smooth(left) + 'L' + smooth(right)[1:] + 'Z'


def pen(d):
    """The lower end of a pen, from above the canvas down to the collar of its tip.

    It is opaque, so that the part of the needle still inside it is hidden."""
    d.linear('pen-grip', [(0, 'grip-lo'), (.26, 'white'), (.6, 'grip'), (1, 'steel-mid')], 0, 0, 1, 0)
    with d.part('pen'):
        d.path(mirrored(126, [(1, -40), (1.02, 120), (1.01, 240), (.94, 320), (.88, 352)]), 's-steel-lo', 'fill="url(#pen-grip)" stroke-width="3"')
        sleeve = f'M{AXIS - 127},-30V196Q{AXIS},224 {AXIS + 127},196V-30Z'
        d.path(sleeve, 's-tool-lo', 'fill="url(#tool-body)" stroke-width="3"')
        window = [(AXIS - 30, 70), (AXIS, 62), (AXIS + 30, 70), (AXIS + 33, 112), (AXIS + 30, 154), (AXIS, 162), (AXIS - 30, 154), (AXIS - 33, 112)]
        d.path(smooth(window, True), 'f-focus-hi s-tool-lo', 'stroke-width="3"')
        d.line([(AXIS - 18, 84), (AXIS - 20, 112), (AXIS - 18, 140)], 's-white', 7)
        _depth_ring(d)
        d.line([(AXIS - 80, 244), (AXIS - 78, 300)], 's-white', 12, 'stroke-opacity=".9"')
        _collar(d)
        for i, (y, r) in enumerate(((240, 116), (400, 100), (520, 64))):
            d.keep(f'pen-{i + 1}', AXIS, y, r)
    d.anchor('pen', AXIS + 108, 132)


def _depth_ring(d):
    """The ring that sets the depth: ridged metal, curved as a cylinder is."""
    top, foot, half = 336, 414, 120
    d.path(f'M{AXIS - half},{top}Q{AXIS},{top + 26} {AXIS + half},{top}L{AXIS + half},{foot}Q{AXIS},{foot + 26} {AXIS - half},{foot}Z',
           's-steel-lo', 'fill="url(#tool-metal)" stroke-width="3"')
    ridges = ''
    for k in range(-8, 9):
        x = half * .95 * math.sin(k * math.pi / 18)
        sag = 13 * (1 - (x / half) ** 2)
        ridges += f'M{num(AXIS + x)},{num(top + 10 + sag)}V{num(foot - 8 + sag)}'
    d.path(ridges, 's-steel-lo line', 'stroke-width="4" stroke-opacity=".6"')


def _collar(d):
    """The coloured collar by which the tip is clicked on; its needle slides out of it."""
    top, foot, half = 414, COLLAR, 142
    d.path(f'M{AXIS - half + 10},{top}Q{AXIS},{top + 26} {AXIS + half - 10},{top}L{AXIS + half},{foot - 8}Q{AXIS + half},{foot + 2} {AXIS + half - 12},{foot + 4}'
           f'Q{AXIS},{foot + 30} {AXIS - half + 12},{foot + 4}Q{AXIS - half},{foot + 2} {AXIS - half},{foot - 8}Z', 's-tool-lo',
           'fill="url(#tool-body)" stroke-width="3"')
    d.path(f'M{AXIS - half + 3},{foot - 30}Q{AXIS},{foot - 2} {AXIS + half - 3},{foot - 30}', 's-tool-lo line', 'stroke-width="3.5" stroke-opacity=".7"')


def tip_back(d):
    """The far side of the clear tip, behind the needle."""
    with d.part('pen-tip-back'):
        d.path(mirrored(140, [(1, COLLAR - 10), (.985, COLLAR + 150), (.93, SURFACE - 12)]), '', 'fill="url(#clear-back)"')


def tip(d):
    """The clear walls of the tip, cut open; its rim rests on the skin and the needle runs in the middle."""
    rim = SURFACE - 8
    with d.part('pen-tip'):
        for side in (-1, 1):
            at = lambda x, side=side: num(AXIS + side * x)
            d.path(f'M{at(138)},{COLLAR}C{at(138)},{COLLAR + 140} {at(134)},{rim - 110} {at(130)},{rim - 12}Q{at(129)},{rim} {at(117)},{rim}L{at(82)},{rim}'
                   f'Q{at(70)},{rim - 1} {at(71)},{rim - 13}Q{at(72)},{rim - 24} {at(86)},{rim - 26}Q{at(108)},{rim - 30} {at(110)},{rim - 58}'
                   f'C{at(115)},{rim - 140} {at(119)},{COLLAR + 130} {at(119)},{COLLAR + 8}Z', 's-steel',
                   'fill="url(#clear-wall)" stroke-width="2.5" stroke-linejoin="round"')
        d.line([(AXIS - 104, COLLAR + 40), (AXIS - 102, COLLAR + 150), (AXIS - 97, rim - 96)], 's-white', 9, 'stroke-opacity=".9"')
        # The needle on its way through the tip.
        for i in range(2):
            d.keep(f'way-{i + 1}', AXIS, COLLAR + 110 + i * 120, 60)


def bench(d):
    placed(d, 'roller', 222, 560, -9, .9, tools.roller, (152, 146), ((164, 212, 30), (180, 300, 36), (218, 545, 90)))
    placed(d, 'stamp', 480, 624, 4, .9, tools.stamp, (495, 350), ((493, 456, 34), (481, 606, 56)))
    placed(d, 'sterile-tip', 1286, 350, 6, 1, tools.pouch, (1288, 506), ((1288, 286, 60), (1290, 378, 84), (1280, 458, 54), (1186, 170, 14)))
    pen(d)


def main():
    d = Drawing('needle-depth', MM, seed=5)
    tools.gradients(d)
    d.linear('clear-wall', [(0, 'vein-hi', .8), (.45, 'white', .9), (1, 'steel-mid', .85)], 0, 0, 1, 0)
    d.linear('clear-back', [(0, 'vein-hi', .32), (.3, 'white', .8), (.75, 'white', .35), (1, 'vein-hi', .32)], 0, 0, 1, 0)
    paper(d)
    skin(d)
    tip_back(d)
    zones(d)
    ruler(d)
    needle(d)
    bench(d)
    tip(d)
    d.save()


if __name__ == '__main__':
    main()
