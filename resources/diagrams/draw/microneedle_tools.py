# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling tools that several drawings share: roller, stamp,
cartridge and the sealed pouch.

Every function draws around its own origin into the group that is open, so the
caller sets place, size and tilt with one transform.  Call gradients() once
per drawing before the first tool.
"""

import math

from atelier import smooth


def gradients(d):
    """The materials: painted plastic, clear plastic, metal and needle steel."""
    d.linear('tool-body', [(0, 'tool-lo'), (.16, 'tool'), (.36, 'tool-hi'), (.6, 'tool'), (1, 'tool-lo')], 0, 0, 1, 0)
    d.linear('tool-grip', [(0, 'grip-lo'), (.3, 'white'), (.62, 'grip'), (1, 'steel-mid')], 0, 0, 1, 0)
    d.linear('tool-metal', [(0, 'steel'), (.3, 'steel-hi'), (.55, 'steel-mid'), (1, 'steel-lo')], 0, 0, 1, 0)
    d.linear('tool-drum', [(0, 'grip-lo'), (.28, 'white'), (.6, 'grip'), (1, 'steel')], 0, 0, 0, 1)
    d.linear('tool-clear', [(0, 'vein-hi', .55), (.28, 'white', .75), (.7, 'vein-hi', .28), (1, 'steel', .6)], 0, 0, 1, 0)
    d.linear('tool-film', [(0, 'white', .9), (.45, 'vein-hi', .28), (.62, 'white', .6), (1, 'vein-hi', .4)], 0, 0, 1, 1)
    d.radial('tool-shade', [(0, 'skin-line', .26), (.6, 'skin-line', .1), (1, 'skin-line', 0)], .5, .5, .5)


def spike(x, y, length, width, angle=90):
    """One fine needle as path data: a slim shank that ends in a long point."""
    a = math.radians(angle)
    ux, uy, vx, vy = math.cos(a), math.sin(a), -math.sin(a), math.cos(a)
    side = [(0, width / 2), (.45, width * .42), (1, 0), (.45, -width * .42), (0, -width / 2)]
    pts = [(x + ux * length * t + vx * w, y + uy * length * t + vy * w) for t, w in side]
    return 'M' + 'L'.join(f'{px:.1f},{py:.1f}' for px, py in pts) + 'Z'


def shade(d, x, y, rx, ry):
    """A soft contact shadow."""
    d.add(f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="url(#tool-shade)"/>')


def fork(d):
    """The yoke that holds the roller's drum by both ends."""
    for side in (-1, 1):
        arm = [(0, -150), (side * 40, -142), (side * 92, -112), (side * 116, -66), (side * 118, -6),
               (side * 106, 12), (side * 96, -6), (side * 96, -56), (side * 76, -92), (side * 34, -116), (0, -120)]
        d.path(smooth(arm, True), 's-steel-lo', 'fill="url(#tool-grip)" stroke-width="2"')
    d.path(smooth([(-30, -120), (-18, -168), (18, -168), (30, -120), (0, -108)], True), 's-steel-lo',
           'fill="url(#tool-grip)" stroke-width="2"')


def drum(d):
    """A cylinder set with rows of fine needles, seen from the side."""
    edge = ''.join(spike(-78 + i * 13, 40, 25, 3.6) for i in range(13))
    edge += ''.join(spike(-78 + i * 13, -40, 25, 3.6, -90) for i in range(13))
    d.path(edge, 'f-steel')
    d.path(smooth([(-88, -36), (-90, 0), (-88, 36), (-74, 45), (0, 47), (74, 45), (88, 36), (90, 0), (88, -36),
                   (74, -45), (0, -47), (-74, -45)], True), 's-steel-lo', 'fill="url(#tool-drum)" stroke-width="2"')
    # Rows nearer to the eye show more of their points; the middle row looks straight at us.
    for row, (y, length, angle) in enumerate(((-27, 15, -90), (-10, 8, -90), (10, 8, 90), (27, 17, 90))):
        shift = 6.5 if row % 2 else 0
        d.path(''.join(spike(-74 + shift + i * 13, y, length, 4.2, angle) for i in range(12)), 'f-steel-lo')
    for side in (-1, 1):
        d.add(f'<ellipse class="f-tool s-tool-lo" cx="{side * 93}" cy="0" rx="9" ry="44" stroke-width="2"/>')
        d.add(f'<ellipse class="f-tool-hi" cx="{side * 93 - 2}" cy="-8" rx="3" ry="24" fill-opacity=".7"/>')


def handle(d, top=-520, width=27):
    """A tapered handle above the fork, with a soft grip and a long highlight."""
    w = width
    d.path(smooth([(-15, -158), (-w * .8, -210), (-w, -270), (-w * 1.06, -360), (-w * .84, top + 40), (-w * .5, top + 6), (0, top),
                   (w * .5, top + 6), (w * .84, top + 40), (w * 1.06, -360), (w, -270), (w * .8, -210), (15, -158)], True),
           's-tool-lo', 'fill="url(#tool-body)" stroke-width="2.5"')
    for i in range(7):
        y = -246 - i * 15
        d.line([(-w * .62, y), (0, y + 5), (w * .62, y)], 's-tool-lo', 4, 'stroke-opacity=".55"')
    d.line([(-w * .46, -220), (-w * .56, -330), (-w * .42, top + 56)], 's-focus-hi', 5, 'stroke-opacity=".75"')


def roller(d):
    """Origin: the middle of the drum; the handle goes up to y = -520."""
    handle(d)
    fork(d)
    drum(d)


def stamp(d):
    """Origin: the middle of the needle field; the handle goes up to y = -350."""
    back = ''.join(spike(-50 + i * 12.5, -6, 30, 3.4) for i in range(9))
    front = ''.join(spike(-56 + i * 12.5, 4, 36, 4) for i in range(10))
    d.path(back, 'f-steel-mid')
    d.path(smooth([(-72, -34), (-73, -8), (-52, 8), (0, 14), (52, 8), (73, -8), (72, -34)]) + 'Z', 's-steel-lo',
           'fill="url(#tool-grip)" stroke-width="2"')
    d.path(front, 'f-steel s-steel-lo', 'stroke-width=".6"')
    d.add('<ellipse class="s-steel-lo" cx="0" cy="-36" rx="72" ry="17" fill="url(#tool-drum)" stroke-width="2"/>')
    d.path(smooth([(-24, -34), (-19, -70), (-21, -112), (-38, -168), (-44, -236), (-40, -300), (-24, -340), (0, -350), (24, -340),
                   (40, -300), (44, -236), (38, -168), (21, -112), (19, -70), (24, -34), (0, -27)], True),
           's-tool-lo', 'fill="url(#tool-body)" stroke-width="2.5"')
    for i in range(5):
        y = -186 - i * 20
        d.line([(-25, y), (0, y + 6), (25, y)], 's-tool-lo', 5, 'stroke-opacity=".5"')
    d.line([(-15, -130), (-24, -220), (-20, -308)], 's-focus-hi', 6, 'stroke-opacity=".75"')


def cartridge(d):
    """A single-use tip.  Origin: the rim; it goes up to y = -150."""
    d.path(smooth([(-11, -40), (-11, -128), (11, -128), (11, -40)]) + 'Z', 's-steel-lo', 'fill="url(#tool-metal)" stroke-width="1.5"')
    d.path('M-22,-44L22,-44L20,-28L-20,-28Z', 'f-tool s-tool-lo', 'stroke-width="1.5"')
    d.path(''.join(spike(-16 + i * 6.4, -29, 29, 3.2) for i in range(6)), 'f-steel-lo')
    d.path('M-26,0Q-29,-60 -38,-104L38,-104Q29,-60 26,0Q0,8 -26,0Z', 's-steel', 'fill="url(#tool-clear)" stroke-width="2.5"')
    d.line([(-19, -12), (-23, -50), (-27, -92)], 's-white', 4, 'stroke-opacity=".9"')
    d.path('M-42,-102Q0,-94 42,-102L40,-146Q0,-154 -40,-146Z', 's-tool-lo', 'fill="url(#tool-body)" stroke-width="2"')
    d.line([(-41, -124), (0, -117), (41, -124)], 's-tool-lo', 2.5, 'stroke-opacity=".7"')


def pouch(d):
    """A sealed peel pouch with one tip in it.  Origin: its middle; 260 x 400."""
    d.path('M-124,-186Q0,-208 124,-186Q130,-184 130,-178Q126,0 130,190Q130,199 121,200Q0,206 -121,200Q-130,199 -130,190'
           'Q-126,0 -130,-178Q-130,-184 -124,-186Z', 'f-white s-steel-mid', 'stroke-width="2.5"')
    d.path('M-96,-130Q0,-150 96,-130Q104,-128 104,-118Q101,20 104,152Q104,166 92,167Q0,171 -92,167Q-104,166 -104,152'
           'Q-101,20 -104,-118Q-104,-128 -96,-130Z', 's-steel-mid', 'fill="url(#tool-film)" stroke-width="2"')
    # Heat-sealed margin: fine slanting ribs all the way round.
    ribs = ''.join(f'M-122,{y}L-109,{y - 9}M109,{y}L122,{y - 9}' for y in range(-126, 172, 11))
    ribs += ''.join(f'M{x},192L{x + 8},176' for x in range(-112, 110, 11))
    d.path(ribs, 's-vein-hi line', 'stroke-width="3" stroke-opacity=".9"')
    d.path('M-112,-158L0,-178L112,-158', 's-tool line', 'stroke-width="7" stroke-opacity=".8"')
    d.path('M-112,-146L0,-165L112,-146', 's-tool-hi line', 'stroke-width="4" stroke-opacity=".8"')
    with d.group('transform="translate(4 150) rotate(4) scale(1.5)"'):
        cartridge(d)
    d.path('M-84,-104Q-50,-118 -34,-118Q-70,-20 -84,96Q-90,0 -84,-104Z', 'f-white', 'fill-opacity=".5"')
    d.path('M72,-112Q92,-20 82,120', 's-white line', 'stroke-width="6" stroke-opacity=".7"')
