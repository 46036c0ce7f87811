# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine shakes lab skin: the device over a dish, and a lens into the dermis
where skin cells are gently stretched and building proteins appear."""

import math

import face  # noqa: F401, for the colours of gray hair
import hands
from atelier import EASE, PALETTE, Drawing, blob, smooth, taper
from massage import ellipse, paper, rounded, save, small_face

PALETTE.update({'medium': '#F1B7B4', 'medium-hi': '#F9DAD6', 'glass': '#9DBFC4', 'glass-hi': '#F3FAFA',
                'glass-lo': '#6F9097', 'bench': '#E4D9CB'})

LOOP = 8
LENS = (800, 1044, 440)
PULL = (0, .3, .5, .8, 1)          # rest, stretched, held, rest again
DISH = (800, 436)


def dish(d):
    """A low glass dish with culture liquid; its far wall is seen through."""
    x, y = DISH
    d.linear('liquid', [(0, 'medium-hi'), (1, 'medium')], 0, 0, 1, 0)
    d.linear('wall', [(0, 'glass-hi', .95), (.3, 'glass', .45), (.75, 'glass-hi', .5), (1, 'glass', .8)], 0, 0, 1, 0)
    with d.part('dish'):
        d.path(ellipse(x + 14, y + 78, 352, 66), 'f-paper-lo')
        d.path(f'M{x - 330},{y}C{x - 334},{y + 34} {x - 330},{y + 60} {x - 318},{y + 74}'
               f'C{x - 210},{y + 132} {x + 210},{y + 132} {x + 318},{y + 74}'
               f'C{x + 330},{y + 60} {x + 334},{y + 34} {x + 330},{y}Z', 's-glass-lo',
               'fill="url(#wall)" stroke-width="3"')
        d.path(ellipse(x, y, 330, 72), 'f-glass-hi s-glass-lo', 'stroke-width="3"')
        d.path(ellipse(x, y + 14, 308, 60), 's-glass-lo', 'fill="url(#liquid)" stroke-width="2"')
        d.line([(x - 250, y + 22), (x - 200, y + 46), (x - 120, y + 60)], 's-white', 5, 'opacity=".8"')


def lab_skin(d):
    """The round piece of lab skin: pale surface, thick cut edge in layers."""
    x, y = DISH[0], DISH[1] + 2
    d.linear('skin-top', [(0, 'corneum-hi'), (1, 'epidermis')])
    with d.part('lab-skin'):
        for drop, name in ((32, 'dermis-lo'), (26, 'dermis'), (10, 'basal'), (7, 'epidermis')):
            wave = [(x + 212 * math.cos(a), y + drop + 40 * math.sin(a) + 2 * math.sin(7 * a))
                    for a in (math.tau * i / 40 for i in range(40))]
            d.path(smooth(wave, True), f'f-{name} s-collagen-lo', 'stroke-width="1.6"')
        top = [(x + 212 * math.cos(a) + 2 * math.sin(5 * a), y + 40 * math.sin(a) + 2 * math.sin(6 * a))
               for a in (math.tau * i / 40 for i in range(40))]
        d.path(smooth(top, True), 's-corneum-lo', 'fill="url(#skin-top)" stroke-width="2.4"')
        d.line([(x - 180, y - 4), (x - 130, y - 24), (x - 70, y - 31)], 's-white', 5, 'opacity=".7"')


def lens_back(d):
    """The lens into the lab skin: its frame, dermis and resting fibres."""
    cx, cy, r = LENS
    d.radial('dermis-glow', [(0, 'dermis-hi'), (.75, 'dermis'), (1, 'dermis-lo')], .45, .4, .62)
    d.linear('cone', [(0, 'focus-hi', .85), (1, 'focus-hi', .15)])
    d.defs.append(f'<clipPath id="in-lens"><circle cx="{cx}" cy="{cy}" r="{r - 6}"/></clipPath>')
    with d.part('lens'):
        d.path(f'M{cx - 46},476L{cx - 300},{cy - 336}H{cx + 300}L{cx + 46},476Z', '', 'fill="url(#cone)"')
        d.path(ellipse(cx, 470, 50, 15), 'line s-focus', 'stroke-width="4"')
        d.path(ellipse(cx + 10, cy + 16, r + 14, r + 14), 'f-paper-lo')
        d.path(ellipse(cx, cy, r + 12, r + 12), 'f-white s-focus', 'stroke-width="5"')
        d.path(ellipse(cx, cy, r, r), '', 'fill="url(#dermis-glow)"')
        with d.group('clip-path="url(#in-lens)"'):
            far_fibres(d)


def far_fibres(d):
    """Wavy collagen bundles in the depth, paler than those near the cells."""
    cx, cy, r = LENS
    for k in range(15):
        y = cy - 420 + k * 60 + d.rng.uniform(-18, 18)
        tilt, sway = d.rng.uniform(-.16, .16), d.rng.uniform(10, 26)
        phase = d.rng.uniform(0, 6)
        pts = [(cx - 470 + s * 67, y + tilt * (s - 7) * 67 + sway * math.sin(s * .9 + phase)) for s in range(15)]
        width = d.rng.uniform(11, 22)
        d.path(taper(pts, lambda u, w=width: w * (.8 + .2 * math.sin(u * 9))), 'f-collagen',
               f'opacity="{d.rng.uniform(.34, .55):.2f}"')
        d.line([(x, yy - width * .22) for x, yy in pts[::2]], 's-collagen-hi', 3, 'opacity=".8"')
    for k in range(9):
        x, y = cx + d.rng.uniform(-380, 300), cy + d.rng.uniform(-360, 360)
        d.line([(x + i * 42, y + 20 * math.sin(i * 1.3 + k)) for i in range(5)], 's-elastin', 3, 'opacity=".5"')


# The cell is drawn round (0, 0): body, then arms that hold on to fibres.
ARMS = [
    ([(-90, 2), (-160, 10), (-222, -8), (-292, -24)], 44),
    ([(-84, 14), (-142, 44), (-186, 72), (-246, 92)], 20),
    ([(90, -6), (158, -14), (226, -4), (296, -20)], 44),
    ([(76, -18), (126, -54), (176, -76), (240, -96)], 20),
    ([(20, 40), (74, 70), (120, 78), (170, 90)], 16),
]
BODY = [(-168, 4), (-112, -24), (-52, -46), (8, -52), (66, -44), (118, -24), (170, -8), (114, 18), (60, 40), (2, 50),
        (-54, 42), (-112, 24)]


def cell_shapes(tips=True):
    shapes = [taper(points, lambda u, w=w: w * (1 - u) ** 1.15 + 6) for points, w in ARMS]
    feet = [points[-1] for points, _ in ARMS] if tips else []
    shapes += [smooth([(x - 9, y + 1), (x, y - 6), (x + 10, y - 1), (x, y + 6)], True) for x, y in feet]
    return shapes + [smooth(BODY, True)]


def fibroblast(d, fibres=True):
    """A skin cell with its own fibres; all of it stretches together."""
    if fibres:
        for points, width in NEAR_FIBRES:
            d.path(taper(points, lambda u, w=width: 5 + (w - 5) * math.sin(math.pi * min(max(u, 0), 1)) ** .6),
                   'f-collagen s-collagen-lo', 'stroke-width="2"')
            d.line([(x, y - width * .2) for x, y in points[1:-1]], 's-collagen-hi', 4, 'opacity=".9"')
    shapes = cell_shapes()
    for shape in shapes:
        d.path(shape, 'f-fibroblast-lo s-fibroblast-lo', 'stroke-width="5"')
    for shape in shapes:
        d.path(shape, '', 'fill="url(#cell-light)"')
    d.path(smooth([(-104, -16), (-50, -38), (14, -43), (66, -34), (16, -30), (-46, -22)], True), 'f-fibroblast-hi',
           'opacity=".8"')
    d.path(smooth([(-48, 2), (-22, -24), (18, -27), (48, -8), (42, 16), (8, 28), (-30, 22)], True),
           'f-fibroblast-lo')
    d.path(smooth([(-30, -2), (-10, -16), (12, -17), (-2, -6)], True), 'f-fibroblast', 'opacity=".9"')
    d.path(blob(d.rng, 16, 6, 9, 7), 'f-fibroblast-hi')


NEAR_FIBRES = [
    ([(-322, -30), (-262, -16), (-180, -32), (-90, -92), (20, -104), (140, -88), (236, -98), (312, -112)], 24),
    ([(-316, 104), (-236, 94), (-140, 108), (-30, 82), (90, 96), (190, 92), (258, 106), (322, 92)], 26),
    ([(-318, -112), (-214, -94), (-120, -116), (0, -140), (110, -120)], 18),
    ([(210, 22), (260, -8), (292, -16), (330, -34)], 20),
]


def stretching(d, x, y, size, turn, amount, fibres=True):
    """Places one cell and lets it lengthen gently, the same way as its fibres."""
    slim = 1 - (amount - 1) * .5
    with d.group(f'transform="translate({x} {y}) rotate({turn}) scale({size})"'):
        with d.group():
            d.move('scale', ['1 1', f'{amount} {slim:.3f}', f'{amount} {slim:.3f}', '1 1', '1 1'], LOOP, 0, PULL, EASE)
            fibroblast(d, fibres)


def cells(d):
    d.radial('cell-light', [(0, 'fibroblast-hi'), (.55, 'fibroblast'), (1, 'fibroblast')], 0, -20, 190, units=True)
    with d.part('small-cells'):
        stretching(d, 610, 812, .4, -20, 1.12)
        stretching(d, 966, 1284, .42, 14, 1.12)
        d.keep('other-cell', 966, 1284, 70)
    with d.part('cell'):
        stretching(d, 800, 1044, 1, -6, 1.15)
        d.keep('nucleus', 804, 1042, 60)


def stretch_arrows(d):
    """Two calm arrows that move apart with the cell."""
    with d.part('stretch'):
        for side in (-1, 1):
            with d.group(f'transform="translate({800 + side * 352} {1040 - side * 37}) rotate(-6) scale({side} 1)"'):
                with d.group():
                    d.move('translate', ['-22 0', '16 0', '16 0', '-22 0', '-22 0'], LOOP, 0, PULL, EASE)
                    d.keep(f'pull-{"right" if side > 0 else "left"}', 14, 0, 34)
                    d.path('M-34,-11C-14,-14 2,-14 14,-12L12,-34L62,0L12,34L14,12C2,14 -14,14 -34,11Z',
                           'f-fibroblast-lo s-white', 'stroke-width="6" stroke-linejoin="round"')


def protein(d, length=104):
    """A short three-stranded rope: the starter of a collagen fibre."""
    steps = 24
    for k, name in enumerate(('collagen-new', 'collagen-new-hi', 'tool-lo')):
        pts = [(-length / 2 + length * i / steps, 10 * math.sin(i / steps * math.tau * 1.5 + k * math.tau / 3))
               for i in range(steps + 1)]
        d.line(pts, 's-white', 10, 'opacity=".75"')
        d.line(pts, 's-' + name, 7)


PROTEINS = [(808, 876, -10, .16), (960, 842, 8, .22), (590, 1208, 14, .3), (752, 1240, -8, .2), (906, 1188, 6, .36),
            (1140, 1110, -34, .32), (700, 1352, 10, .28), (1096, 1212, 24, .26)]


def proteins(d):
    """A few building proteins are there from the start; more show up beside the
    cells while they are pulled."""
    with d.part('proteins'):
        for x, y, turn in ((902, 700, -8), (1060, 772, 20)):
            with d.group(f'transform="translate({x} {y}) rotate({turn})"'):
                protein(d)
        for x, y, turn, at in PROTEINS:
            with d.group(f'transform="translate({x} {y}) rotate({turn})"'):
                with d.group():
                    d.fade([0, 0, 1, 1, 0], LOOP, 0, (0, at, at + .12, .93, 1), EASE)
                    protein(d)


def device(d):
    """The massage machine: a handle with a motor head and a soft round pad."""
    x, y = DISH
    d.linear('pad', [(0, 'steel-hi'), (.45, 'steel-mid'), (1, 'steel')], 0, 0, 1, 0)
    d.linear('body', [(0, 'tool-hi'), (.5, 'tool'), (1, 'tool-lo')], 0, 0, 1, 0)
    d.linear('grip', [(0, 'white'), (.5, 'grip'), (1, 'grip-lo')], 0, 0, 0, 1)
    with d.part('device'):
        with d.group():
            # Half a second to and fro stands for a shake that no eye could follow.
            d.move('translate', ['-6 0', '6 0', '-6 0'], .5, 0, None, EASE)
            d.path(f'M{x - 46},{y - 90}L{x - 56},{y - 40}C{x - 30},{y - 22} {x + 30},{y - 22} {x + 56},{y - 40}'
                   f'L{x + 46},{y - 90}Z', 's-steel-lo', 'fill="url(#pad)" stroke-width="3"')
            d.path(f'M{x - 92},{y - 42}C{x - 96},{y - 18} {x - 88},{y - 6} {x - 76},{y - 2}'
                   f'C{x - 40},{y + 14} {x + 40},{y + 14} {x + 76},{y - 2}C{x + 88},{y - 6} {x + 96},{y - 18} {x + 92},{y - 42}'
                   f'C{x + 50},{y - 26} {x - 50},{y - 26} {x - 92},{y - 42}Z', 's-steel-lo',
                   'fill="url(#pad)" stroke-width="3"')
            d.path(ellipse(x, y - 42, 92, 17), 'f-steel-mid s-steel-lo', 'stroke-width="2.5"')
            d.path(f'M{x - 46},{y - 92}L{x - 50},{y - 46}C{x - 26},{y - 36} {x + 26},{y - 36} {x + 50},{y - 46}L{x + 46},{y - 92}Z',
                   's-steel-lo', 'fill="url(#pad)" stroke-width="2.5"')
            motor_head(d, x, y)


def motor_head(d, x, y):
    d.path(f'M{x - 84},{y - 270}C{x - 84},{y - 312} {x - 52},{y - 330} {x},{y - 332}C{x + 52},{y - 330} {x + 84},{y - 312} {x + 84},{y - 270}'
           f'L{x + 78},{y - 112}C{x + 76},{y - 84} {x + 40},{y - 78} {x},{y - 78}C{x - 40},{y - 78} {x - 76},{y - 84} {x - 78},{y - 112}Z',
           's-tool-lo', 'fill="url(#body)" stroke-width="3.5"')
    d.path(f'M{x - 80},{y - 150}C{x - 30},{y - 134} {x + 30},{y - 134} {x + 80},{y - 150}L{x + 79},{y - 132}'
           f'C{x + 30},{y - 116} {x - 30},{y - 116} {x - 79},{y - 132}Z', 'f-steel-hi', 'opacity=".85"')
    d.path(f'M{x - 62},{y - 276}C{x - 60},{y - 300} {x - 44},{y - 310} {x - 30},{y - 312}L{x - 40},{y - 168}L{x - 60},{y - 172}Z',
           'f-white', 'opacity=".32"')
    d.path(ellipse(x + 14, y - 232, 27, 27), 'f-steel-hi s-tool-lo', 'stroke-width="3"')
    d.path(f'M{x + 14},{y - 248}V{y - 230}M{x + 3},{y - 242}C{x - 8},{y - 222} {x + 36},{y - 222} {x + 25},{y - 242}',
           's-tool line', 'stroke-width="4.5"')


def shake_marks(d):
    """Curved marks beside the pad: it shakes from side to side."""
    x, y = DISH
    with d.part('shake'):
        with d.group():
            d.fade([.35, 1, .35], 2, 0, None, EASE)
            for side in (-1, 1):
                for k in range(3):
                    r, far = 22 + 17 * k, 124 + 22 * k
                    d.line([(x + side * (far - 8), y - 42 - r), (x + side * far, y - 42 + 4), (x + side * (far - 8), y - 42 + r)],
                           's-tool', 6 - k, f'opacity="{1 - .22 * k:.2f}"')


def not_hands(d):
    """A hand, struck through: the study used a machine."""
    x, y, r = 226, 592, 84
    with d.part('not-hands'):
        d.path(ellipse(x + 8, y + 11, r, r), 'f-paper-lo')
        d.path(ellipse(x, y, r, r), 'f-white s-steel', 'stroke-width="5"')
        with d.group(f'transform="translate({x + 2} {y + 54}) rotate(8) scale(.3)"'):
            hands.shades(d, 'not')
            shapes = [hands.finger_outline(*spec) for spec in hands.RELAXED.values()]
            shapes += [hands.finger_outline(*hands.RELAXED_THUMB), hands.back_of_hand(0)]
            for shape in shapes:
                d.path(shape, 'f-skin-line s-skin-line', 'stroke-width="16" stroke-linejoin="round"')
            for shape in shapes:
                d.path(shape, 's-skin-line', 'fill="url(#not-skin)" stroke-width="4" stroke-opacity=".5"')
        d.keep('no-hand', x, y, 56)
        for tone, width in (('white', 24), ('steel-lo', 13)):
            d.path(f'M{x - 57},{y + 57}L{x + 57},{y - 57}', f's-{tone} line', f'stroke-width="{width}"')


def jar(d, x, y):
    """A jar of cream."""
    d.path(rounded(x - 34, y - 14, 68, 52, 14), 'f-white s-steel', 'stroke-width="3.5"')
    d.path(rounded(x - 38, y - 34, 76, 24, 9), 'f-steel-mid s-steel', 'stroke-width="3"')
    d.path(rounded(x - 22, y + 4, 44, 16, 6), 'f-blush-lo')


def small_device(d, x, y):
    d.path(f'M{x - 24},{y - 40}Q{x - 22},{y - 58} {x},{y - 58}Q{x + 22},{y - 58} {x + 24},{y - 40}L{x + 20},{y + 10}H{x - 20}Z',
           's-tool-lo', 'fill="url(#body)" stroke-width="3"')
    d.path(f'M{x - 11},{y + 10}H{x + 11}V{y + 22}H{x - 11}Z', 'f-steel')
    d.path(rounded(x - 30, y + 20, 60, 18, 8), 'f-steel-mid s-steel-lo', 'stroke-width="2.5"')


def comparison(d):
    """Older women: those with machine and cream did better than those with cream
    alone.  The paper right of the card stays free for its label."""
    x, y, w, h = 928, 92, 376, 252
    with d.part('comparison'):
        d.path(rounded(x, y, w, h, 44), 'f-paper-lo', 'transform="translate(8 12)"')
        d.path(rounded(x, y, w, h, 44), 'f-white s-steel-mid', 'stroke-width="3"')
        for cx, both in ((x + 92, False), (x + 280, True)):
            with d.group(f'transform="translate({cx} {y + 174}) scale(.74)"'):
                small_face(d, 1, awake=True, lines=1, hair='gray-hair')
            with d.group(f'transform="translate({cx} {y + 66}) scale(.82)"'):
                if both:
                    small_device(d, -54, 0)
                    d.path('M-15,-6H9M-3,-18V6', 's-focus line', 'stroke-width="7"')
                jar(d, 54 if both else 0, 0)
        mx = x + 186
        d.keep('better', mx, y + 174, 30)
        for k, cx in enumerate((x + 92, x + 280)):
            d.keep(f'woman-{k + 1}', cx, y + 172, 50)
            d.keep(f'cream-{k + 1}', cx, y + 66, 44)
        d.path(f'M{mx + 17},{y + 150}L{mx - 17},{y + 174}L{mx + 17},{y + 198}', 's-focus line', 'stroke-width="11"')


def anchors(d):
    d.anchor('device', 728, 176)
    d.anchor('lab-skin', 606, 446)
    d.anchor('cell', 570, 826)
    d.anchor('stretch', 1166, 1002)
    d.anchor('proteins', 1112, 792)
    d.anchor('better', 1260, 300)
    d.anchor('not-hands', 162, 534)


def main():
    d = Drawing('stretch', seed=11)
    paper(d)
    dish(d)
    lab_skin(d)
    lens_back(d)
    not_hands(d)
    comparison(d)
    device(d)
    shake_marks(d)
    cells(d)
    proteins(d)
    stretch_arrows(d)
    anchors(d)
    d.frame('lens', 340, 580, 920, 920)
    save(d)


main()
