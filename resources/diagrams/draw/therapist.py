# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The therapist's hand in the dry needling drawings.

The hand has a skin tone of its own, so that it stands off from the patient's
skin, which the program may recolour, and a teal sleeve.
"""

import math

from atelier import PALETTE, num, smooth, taper

PALETTE.update({
    'hand': '#A9714F', 'hand-hi': '#CC9670', 'hand-lo': '#7E4B32', 'hand-line': '#54301F', 'nail': '#E2B79D',
    'scrub': '#3E8C86', 'scrub-hi': '#6FB3AC', 'scrub-lo': '#235F5A',
})


def limb(points, widths, count=22):
    """A finger: a tube of changing width with a round end, as path data."""
    n = len(points) - 1
    left, right, last = [], [], None
    for i in range(count + 1):
        t = min(i / count * n, n - 1e-6)
        k, f = int(t), t - int(t)
        p = [points[max(0, min(n, k + j))] for j in (-1, 0, 1, 2)]
        x, y = (.5 * (2 * p[1][c] + (p[2][c] - p[0][c]) * f + (2 * p[0][c] - 5 * p[1][c] + 4 * p[2][c] - p[3][c]) * f * f
                      + (3 * p[1][c] - p[0][c] - 3 * p[2][c] + p[3][c]) * f ** 3) for c in (0, 1))
        w = (widths[k] * (1 - f) + widths[k + 1] * f) / 2
        if last:
            dx, dy = x - last[0], y - last[1]
            size = math.hypot(dx, dy) or 1
            nx, ny = dy / size, -dx / size
            left.append((x + nx * w, y + ny * w))
            right.append((x - nx * w, y - ny * w))
        last = (x, y)
    heading = math.atan2(dy, dx)
    cap = [(last[0] + w * math.cos(heading + a), last[1] + w * math.sin(heading + a)) for a in (-1, -.5, 0, .5, 1)]
    return smooth(left[::2] + cap + list(reversed(right))[::2], True), heading


def crease(d, x, y, turn, width):
    """Skin folds over a finger joint."""
    with d.group(f'transform="translate({num(x)} {num(y)}) rotate({num(turn)})"'):
        for dy, w in ((-8, .62), (0, .8), (8, .6)):
            h = width * w / 2
            d.line([(-h, dy + 2), (0, dy - 3), (h, dy + 2)], 's-hand-lo', 3, 'stroke-opacity=".75"')


def nail(d, x, y, turn, size):
    with d.group(f'transform="translate({num(x)} {num(y)}) rotate({num(turn)})"'):
        d.path(smooth([(-size * .42, size * .5), (-size * .48, -size * .15), (-size * .25, -size * .62),
                       (size * .25, -size * .62),
                       (size * .48, -size * .15), (size * .42, size * .5), (0, size * .68)], True),
               'f-nail s-hand-lo', 'stroke-width="2.5"')
        d.line([(-size * .22, size * .3), (-size * .26, -size * .2), (-size * .12, -size * .42)], 's-white', 4,
               'stroke-opacity=".6"')


# A pinch seen from the thumb's side.  The origin is the middle of what the
# fingertips hold; the wrist is up on the right.
PINCH = {
    'little': ([(410, -270), (330, -330), (228, -402), (132, -440), (52, -432)], (84, 76, 64, 54, 42)),
    'ring': ([(400, -230), (312, -276), (186, -366), (76, -384), (-12, -350)], (90, 82, 72, 60, 46)),
    'middle': ([(296, -226), (150, -310), (34, -278), (-34, -190), (-52, -116)], (88, 78, 68, 58, 46)),
    'index': ([(278, -190), (132, -236), (32, -176), (-10, -88), (-18, -8)], (94, 80, 70, 60, 46)),
    'thumb': ([(480, -176), (392, -104), (276, -66), (170, -50), (88, -22), (26, 10)], (96, 112, 100, 84, 72, 54)),
}
PALM = [(238, -160), (250, -232), (300, -296), (362, -340), (440, -366), (560, -396), (640, -300), (580, -196), (530, -116),
        (480, -104), (400, -84), (330, -92), (290, -128), (264, -142)]


def pinch_gradients(d):
    d.linear('pinch-skin', [(0, 'hand-hi'), (.5, 'hand'), (1, 'hand-lo')], 80, -420, 330, 60, units=True)
    d.linear('pinch-sleeve', [(0, 'scrub-hi'), (.45, 'scrub'), (1, 'scrub-lo')], 520, -480, 700, -240, units=True)


def finger(d, name, gleam=True):
    points, widths = PINCH[name]
    data, _ = limb(points, widths)
    d.path(data, 's-hand-line', 'stroke-width="5" fill="url(#pinch-skin)"')
    if gleam:
        side = [(x - w * .04, y - w * .24) for (x, y), w in zip(points[:-1], widths)]
        d.path(taper(side, lambda u: 3 + 13 * math.sin(math.pi * u)), 'f-hand-hi', 'fill-opacity=".7"')


def pinch_back(d):
    """Everything behind the held thing: fingers, palm and sleeve."""
    for name in ('little', 'ring', 'middle'):
        finger(d, name)
    d.path(smooth(PALM, True), 's-hand-line', 'stroke-width="5" fill="url(#pinch-skin)"')
    finger(d, 'index')
    # The root of the index finger flows into the hand without an edge.
    d.path(smooth([(226, -180), (262, -224), (330, -276), (430, -330), (500, -240), (400, -120), (330, -90), (280, -140),
                   (236, -150)], True), '', 'fill="url(#pinch-skin)"')
    for x, y in ((286, -262), (322, -300)):
        d.line([(x, y), (x + 34, y - 4), (x + 66, y + 12)], 's-hand-lo', 4, 'stroke-opacity=".55"')
    for x, y, turn, w in ((132, -262, -14, 54), (150, -330, -14, 52), (20, -196, -58, 52)):
        crease(d, x, y, turn, w)
    d.path(smooth([(524, -470), (556, -420), (604, -330), (640, -240), (652, -206), (760, -250), (860, -380), (760, -560), (640, -560)],
                  True), 's-scrub-lo', 'stroke-width="4" fill="url(#pinch-sleeve)"')
    d.line([(556, -476), (592, -416), (640, -324), (676, -228)], 's-scrub-lo', 4, 'stroke-opacity=".6"')


def pinch_front(d):
    """The thumb in front of the held thing."""
    points, widths = PINCH['thumb']
    finger(d, 'thumb', False)
    # The root of the thumb flows into the palm, again without an edge.
    d.path(smooth([(352, -134), (420, -196), (510, -240), (580, -220), (540, -140), (500, -112), (440, -84), (380, -74),
                   (346, -96)], True), '', 'fill="url(#pinch-skin)"')
    side = [(330, -108), (250, -92), (180, -74), (120, -54)]
    d.path(taper(side, lambda u: 3 + 16 * math.sin(math.pi * u)), 'f-hand-hi', 'fill-opacity=".7"')
    crease(d, 172, -56, 72, 62)
    nail(d, 62, -16, -112, 38)
