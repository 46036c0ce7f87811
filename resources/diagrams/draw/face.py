# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The face that the drawings share: a friendly adult, seen from the front.

Every function draws one feature and takes the drawing, the point between the
pupils (x, y) and the scale k.  At k = 1 the head is 1000 units high: crown at
-500, chin at +500 and, by the classical canon, the eyes on the half line, the
face five eyes wide, the nose as wide as the space between the eyes.

`gradients(d)` comes once per drawing, before anything else.  `front(d, x, y, k)`
draws the whole bust.  Age is 0 for young and 1 for older, for each half of the
face; left and right are the viewer's.  Inside, a half is described once, for
the right side, and mirrored by s = -1 for the left.
"""

import math
import random

from atelier import PALETTE, num, smooth, taper

# skin-light is the gleam on the skin: a stylesheet that darkens the tone tones it down.
PALETTE.update({
    'skin-light': '#FFFAF5',
    'eye-white': '#FBF7F2', 'eye-white-lo': '#DCD5CE', 'iris': '#7A5638', 'iris-hi': '#B08A5C', 'iris-lo': '#3F2A1C',
    'pupil': '#1F1512', 'lash': '#3A2720', 'brow': '#5F4536', 'lip-hi': '#E3A095',
    'hair-lo': '#412D25', 'gray-hair': '#9A918B', 'gray-hair-hi': '#D8D2CC', 'gray-hair-lo': '#6C625D',
    'garment': '#7FA6A1', 'garment-hi': '#A9C6C1', 'garment-lo': '#557F7A',
})


def gradients(d):
    """The fills that the face needs; call once per drawing."""
    d.radial('face-skin', [(0, 'skin-hi'), (.5, 'skin-hi'), (.86, 'skin'), (1, 'skin-lo')], cx=-70, cy=-60, r=640,
             units=True)
    d.radial('face-side', [(.72, 'skin-lo', 0), (1, 'skin-lo', .7)], cx=-96, cy=30, r=470, units=True)
    d.linear('face-bridge', [(0, 'skin-lo', .45), (1, 'skin-lo', 0)], x1=10, y1=0, x2=58, y2=8, units=True)
    d.linear('face-neck', [(0, 'skin-lo'), (.45, 'skin'), (1, 'skin-hi')], x1=0, y1=420, x2=0, y2=760, units=True)
    d.linear('face-cast', [(0, 'skin-line', .62), (1, 'skin-line', 0)], x1=0, y1=430, x2=0, y2=606, units=True)
    d.radial('face-light', [(0, 'skin-light', .46), (1, 'skin-light', 0)], cx=.5, cy=.5, r=.5)
    d.radial('face-blush', [(0, 'flush', .3), (1, 'flush', 0)], cx=.5, cy=.5, r=.5)
    d.radial('face-dim', [(0, 'skin-line', .34), (1, 'skin-line', 0)], cx=.5, cy=.5, r=.5)
    d.radial('face-iris', [(0, 'iris-hi'), (.55, 'iris'), (1, 'iris-lo')], cx=.5, cy=.68, r=.6)
    d.linear('face-hair', [(0, 'hair'), (.26, 'hair-hi'), (.5, 'hair'), (.78, 'hair-hi'), (1, 'hair')], x1=-60, y1=-560,
             x2=90, y2=460, units=True)
    d.linear('face-gray', [(0, 'hair-hi'), (.3, 'gray-hair'), (.55, 'gray-hair-lo'), (.8, 'gray-hair'),
                           (1, 'gray-hair-lo')], x1=-60, y1=-560, x2=90, y2=460, units=True)
    d.linear('face-back', [(0, 'hair'), (.6, 'hair-lo'), (1, 'hair')], x1=0, y1=-300, x2=0, y2=680, units=True)
    d.linear('face-cloth', [(0, 'garment-hi'), (.5, 'garment'), (1, 'garment-lo')], x1=-420, y1=640, x2=420, y2=1100,
             units=True)
    d.linear('face-lower-lip', [(0, 'lip'), (1, 'lip-hi')], x1=0, y1=305, x2=0, y2=352, units=True)


def place(d, x, y, k):
    """The group in which a face at (x, y) in scale k has its own coordinates."""
    return d.group(f'transform="translate({num(x)} {num(y)}) scale({k:.4g})"')


def at(x, y, k, px, py):
    """A point of the face on the canvas, for anchors and frames."""
    return x + k * px, y + k * py


def mix(young, old, age):
    """The points between two lists of points."""
    return [(a + (c - a) * age, b + (e - b) * age) for (a, b), (c, e) in zip(young, old)]


def mirrored(points, s):
    return [(s * px, py) for px, py in points]


def spot(d, cx, cy, rx, ry, fill, opacity=1.0):
    """A soft patch of light or shade."""
    d.add(f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}" fill="url(#{fill})"'
          + (f' fill-opacity="{opacity:.2g}"' if opacity < 1 else '') + '/>')


# Head and neck

YOUNG_EDGE = [(0, -455), (150, -440), (255, -368), (309, -240), (323, -100), (321, 30), (307, 140), (278, 250),
              (230, 350), (160, 435), (84, 487), (0, 502)]
OLD_EDGE = [(0, -455), (150, -440), (255, -368), (306, -240), (312, -100), (318, 30), (303, 140), (278, 254),
            (238, 356), (168, 440), (86, 490), (0, 503)]


def head_outline(left_age=0.0, right_age=0.0):
    """The outline of the bare head, as path data in face coordinates."""
    right = mix(YOUNG_EDGE, OLD_EDGE, right_age)
    left = mirrored(mix(YOUNG_EDGE, OLD_EDGE, left_age), -1)
    return smooth(right + list(reversed(left))[1:-1], True)


def back_hair(d, x, y, k, left_age=0.0, right_age=0.0):
    """The hair behind the head and the neck; draw it first."""
    edge = [(0, -520), (160, -505), (285, -430), (362, -300), (388, -110), (398, 60), (428, 200), (446, 330), (428, 450),
            (430, 560), (396, 650), (336, 704), (276, 712), (206, 700), (120, 660)]
    with place(d, x, y, k):
        d.path(smooth(edge + mirrored(list(reversed(edge)), -1)[:-1], True), 'back-hair', 'fill="url(#face-back)"')
        for s, age in ((-1, left_age), (1, right_age)):
            if age > .5:
                d.path(smooth(mirrored([(240, -300)] + edge[4:] + [(100, 400)], s), True), 'f-gray-hair-lo')
            tone = 'f-gray-hair' if age > .5 else 'f-hair-hi'
            for i in range(5):
                out = 412 - i * 44
                lock = [(out - 36, 40), (out - 8, 190), (out + 12, 320), (out - 10, 450), (out - 4, 560),
                        (out - 40 - 3 * i, 660 - 5 * i)]
                d.path(taper(mirrored(lock, s), lambda u, w=15 - i: w * math.sin(math.pi * u)), tone,
                       f'fill-opacity="{.4 if i % 2 else .22}"')


def neck(d, x, y, k, age=0.0):
    """Neck and shoulders, with the shade that the jaw casts."""
    side = [(150, 330), (138, 470), (140, 570), (172, 648), (280, 700), (430, 748), (540, 820), (600, 940), (622, 1150)]
    with place(d, x, y, k):
        d.path(smooth(mirrored(list(reversed(side)), -1) + side) + 'Z', 'skin-neck', 'fill="url(#face-neck)"')
        cast = [(-150, 330), (-142, 470), (-120, 540), (-40, 606), (60, 612), (128, 560), (140, 470), (150, 330)]
        d.path(smooth(cast, True), 'cast', 'fill="url(#face-cast)"')
        for s in (-1, 1):
            d.path(taper(mirrored([(118, 520), (92, 610), (44, 700)], s), lambda u: 9 * math.sin(math.pi * u)),
                   'f-skin-lo', 'fill-opacity="0.55"')
            d.path(taper(mirrored([(36, 722), (130, 704), (250, 716)], s), lambda u: 8 * math.sin(math.pi * u)),
                   'f-skin-lo', 'fill-opacity="0.7"')
        spot(d, -60, 690, 120, 40, 'face-light', .6)


def garment(d, x, y, k):
    """A soft collarless top, down to 1250 below the eyes."""
    edge = [(232, 684), (330, 712), (440, 746), (552, 818), (618, 930), (656, 1090), (672, 1300)]
    neckline = [(232, 684), (205, 762), (130, 838), (0, 866), (-130, 838), (-205, 762), (-232, 684)]
    with place(d, x, y, k):
        data = smooth(neckline) + 'L' + smooth(mirrored(edge, -1))[1:] + 'L' + smooth(list(reversed(edge)))[1:] + 'Z'
        d.path(data, 'top', 'fill="url(#face-cloth)"')
        d.line(neckline, 's-garment-lo', 5, 'stroke-opacity="0.6"')
        d.line([(px * 1.09, py + 22) for px, py in neckline], 's-garment-hi', 4, 'stroke-opacity="0.8"')
        for fold in ([(-430, 790), (-400, 950), (-420, 1200)], [(420, 800), (395, 960), (425, 1200)],
                     [(-190, 900), (-170, 1040), (-200, 1200)], [(235, 890), (190, 1050), (215, 1210)]):
            d.path(taper(fold, lambda u: 16 * math.sin(math.pi * u)), 'f-garment-lo', 'fill-opacity="0.35"')


def ears(d, x, y, k):
    """The ears, between the brows and the base of the nose."""
    shell = [(308, -52), (338, -72), (362, -60), (371, -14), (362, 50), (351, 98), (340, 130), (324, 142), (308, 128),
             (300, 80)]
    with place(d, x, y, k):
        for s in (-1, 1):
            d.path(smooth(mirrored(shell, s), True), 'f-skin' if s < 0 else 'f-skin-lo')
            d.path(taper(mirrored([(326, -40), (350, -46), (356, -8), (346, 44), (334, 84)], s),
                         lambda u: 9 * math.sin(math.pi * u)), 'f-skin-line', 'fill-opacity="0.45"')


def head(d, x, y, k, left_age=0.0, right_age=0.0):
    """The head without features, with its large soft lights and shades."""
    with place(d, x, y, k):
        d.path(head_outline(left_age, right_age), 'skin-head', 'fill="url(#face-skin)"')
        d.path(head_outline(left_age, right_age), 'side', 'fill="url(#face-side)"')
        spot(d, -40, -230, 190, 110, 'face-light', .8)
        spot(d, -205, 92, 100, 70, 'face-light', .75)
        spot(d, 150, 92, 80, 60, 'face-light', .5)
        spot(d, -14, 440, 74, 44, 'face-light', .6)
        for s, age in ((-1, left_age), (1, right_age)):
            spot(d, s * 200, 150 + 26 * age, 120, 92, 'face-blush', 1 - .35 * age)
            spot(d, s * 134, -34, 104, 56, 'face-dim', .5)


# Hair in front

def hair(d, x, y, k, left_age=0.0, right_age=0.0):
    """The hair above the forehead: parted on the left, swept to both sides, falling before the ears."""
    with place(d, x, y, k):
        for inner, outer, age, seed in ((LEFT_INNER, LEFT_OUTER, left_age, 4), (RIGHT_INNER, RIGHT_OUTER, right_age, 9)):
            _lock(d, inner, outer, age, random.Random(seed))
        _parting(d)


# Each side lies between two lines that both run from the parting to the tip.
RIGHT_INNER = [(-74, -414), (6, -392), (104, -342), (186, -268), (246, -176), (282, -76), (302, 26), (312, 116),
               (322, 206), (336, 300), (344, 404), (378, 520), (402, 612)]
RIGHT_OUTER = [(-76, -541), (-20, -560), (100, -562), (222, -520), (318, -424), (376, -300), (402, -164), (408, -30),
               (420, 110), (448, 236), (460, 350), (444, 450), (440, 540), (402, 612)]
LEFT_INNER = [(-74, -414), (-124, -384), (-184, -322), (-236, -242), (-272, -150), (-294, -56), (-306, 40), (-314, 128),
              (-324, 216), (-338, 308), (-346, 410), (-380, 524), (-402, 612)]
LEFT_OUTER = [(-76, -541), (-120, -552), (-206, -528), (-302, -446), (-368, -324), (-398, -184), (-406, -40),
              (-420, 108), (-448, 236), (-460, 350), (-444, 450), (-440, 540), (-402, 612)]


def _lock(d, inner, outer, age, rng):
    gray = age > .5
    d.path(smooth(inner) + 'L' + smooth(list(reversed(outer)))[1:] + 'Z', 'front-hair',
           f'fill="url(#{"face-gray" if gray else "face-hair"})"')
    light, dark = ('f-gray-hair-hi', 'f-gray-hair-lo') if gray else ('f-hair-hi', 'f-hair-lo')
    # Broad soft locks first, then fine strands, then the gleam where the hair turns to the light.
    for u, width, depth in ((.2, 26, .42), (.52, 34, .4), (.8, 26, .46)):
        _strand(d, inner, outer, u, .02, .98, width, dark, depth)
    for i in range(9):
        u = (i + .5 + rng.uniform(-.3, .3)) / 9
        start, end = rng.uniform(0, .2), rng.uniform(.72, 1)
        _strand(d, inner, outer, u, start, end, rng.uniform(5, 10), dark if i % 2 else light, .62 if i % 2 else .5)
    for i in range(6):
        u = .1 + .82 * i / 5 + rng.uniform(-.03, .03)
        start = .16 + .1 * math.sin(i * 1.3) ** 2
        _strand(d, inner, outer, u, start, start + rng.uniform(.16, .28), rng.uniform(8, 13), light, .75)
    d.line([_between(inner, outer, v / 12, .01) for v in range(13)], 's-gray-hair-lo' if gray else 's-hair-lo', 4,
           'stroke-opacity="0.75"')


def _strand(d, inner, outer, u, start, end, width, tone, depth):
    n = 6 if end - start > .5 else 4
    points = [_between(inner, outer, start + (end - start) * i / n, u) for i in range(n + 1)]
    d.path(taper(points, lambda v: .8 + width * math.sin(math.pi * v) ** .9), tone, f'fill-opacity="{depth:.2g}"')


def _between(inner, outer, v, u):
    """A point inside a lock: v along it from the parting to the tip, u outward."""
    a, b = _along(inner, v), _along(outer, v)
    return a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u


def _along(points, v):
    """A point of the smooth curve through the points, v in 0..1."""
    place_ = min(max(v, 0), 1) * (len(points) - 1)
    i = min(int(place_), len(points) - 2)
    t = place_ - i
    p0, p1, p2, p3 = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, len(points) - 1)]
    return tuple(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t + (3 * b - a - 3 * c + e) * t ** 3)
                 for a, b, c, e in zip(p0, p1, p2, p3))


def _parting(d):
    d.path(taper([(-74, -412), (-80, -462), (-76, -540)], lambda u: 8 * (1 - u) ** .5), 'f-skin-lo',
           'fill-opacity="0.7"')


# Eyes and brows

INNER, OUTER = (66, 13), (204, -4)


def _lid(t, height, a, b):
    peak = a / (a + b)
    return height * (t ** a) * ((1 - t) ** b) / (peak ** a * (1 - peak) ** b)


def _eye_curve(upper, lower):
    """Upper and lower lid as functions of x."""
    def line(px, height, a, b):
        t = min(max((px - INNER[0]) / (OUTER[0] - INNER[0]), 0), 1)
        return INNER[1] + (OUTER[1] - INNER[1]) * t + _lid(t, height, a, b)
    return (lambda px: line(px, -upper, .66, .62)), (lambda px: line(px, lower, .85, .6))


def eye(d, x, y, k, s, age=0.0, closed=False, gaze=(0, 0)):
    """One eye; s is -1 for the left and 1 for the right."""
    with place(d, x, y, k):
        if closed:
            _closed_eye(d, s)
        else:
            _open_eye(d, s, age, gaze)


def _open_eye(d, s, age, gaze):
    top, low = _eye_curve(37 - 6 * age, 21 - 2 * age)
    xs = [INNER[0] + (OUTER[0] - INNER[0]) * i / 14 for i in range(15)]
    lids = [(px, top(px)) for px in xs] + [(px, low(px)) for px in reversed(xs)][1:-1]
    d.path(smooth(mirrored(lids, s), True), 'f-eye-white')
    cast = [(px, top(px) + 13 * math.sin(math.pi * i / 14)) for i, px in enumerate(xs)]
    shade = [(px, top(px)) for px in xs] + list(reversed(cast))[1:-1]
    _iris(d, s, top, low, gaze)
    d.path(smooth(mirrored(shade, s), True), 'f-lash', 'fill-opacity="0.22"')
    d.path(smooth(mirrored([(68, 12), (79, 4), (84, 11), (78, 17)], s), True), 'f-lip-hi')
    _lids(d, s, age, top, low, xs)


def _iris(d, s, top, low, gaze):
    cx, cy, r = 135 + s * gaze[0], -5 + gaze[1], 34
    ring = []
    for i in range(28):
        a = math.tau * i / 28
        px = cx + r * math.cos(a)
        ring.append((px, min(max(cy + r * math.sin(a), top(px)), low(px))))
    d.path(smooth(mirrored(ring, s), True), 'iris', 'fill="url(#face-iris)"')
    d.add(f'<circle class="f-pupil" cx="{num(s * cx)}" cy="{num(cy)}" r="14"/>')
    d.add(f'<circle class="f-white" cx="{num(s * cx - 10)}" cy="{num(cy - 11)}" r="7.5" fill-opacity="0.95"/>')
    d.add(f'<circle class="f-white" cx="{num(s * cx + 11)}" cy="{num(cy + 12)}" r="4" fill-opacity="0.5"/>')


def _lids(d, s, age, top, low, xs):
    lash = [(px, top(px) - 2) for px in xs[:-1]] + [(205, -11), (217, -20)]
    d.path(taper(mirrored(lash, s), lambda u: .8 + 9.5 * math.sin(math.pi * u ** 1.15) ** .7), 'f-lash')
    for px, dx, dy in ((184, 13, 9),):
        d.path(taper(mirrored([(px, top(px)), (px + dx * .6, top(px) - dy * .4), (px + dx, top(px) - dy)], s),
                     lambda u: 6 * (1 - u) + .6), 'f-lash')
    under = [(px, low(px) + 1) for px in xs[4:-1]]
    d.path(taper(mirrored(under, s), lambda u: 1 + 3 * u), 'f-skin-line', 'fill-opacity="0.75"')
    drop = 9 * age
    crease = [(76, -14 + drop), (102, -42 + drop), (140, -59 + drop), (178, -53 + drop * 1.6), (206, -37 + drop * 1.6)]
    d.path(taper(mirrored(crease, s), lambda u: 1.5 + 4.5 * math.sin(math.pi * u)), 'f-skin-line',
           'fill-opacity="0.65"')


def _closed_eye(d, s):
    lash = [(70, 8), (100, 22), (138, 28), (176, 20), (208, 0)]
    d.path(taper(mirrored(lash, s), lambda u: 3 + 6 * math.sin(math.pi * min(u * .9, 1))), 'f-lash')
    for px, py, dx, dy in ((110, 25, -2, 13), (134, 28, 3, 15), (158, 26, 8, 14), (182, 18, 13, 12), (200, 7, 16, 8)):
        d.path(taper(mirrored([(px, py), (px + dx * .4, py + dy * .6), (px + dx, py + dy)], s),
                     lambda u: 4.5 * (1 - u) + .6), 'f-lash')
    crease = [(82, -16), (108, -34), (142, -42), (178, -34), (208, -16)]
    d.path(taper(mirrored(crease, s), lambda u: 1.5 + 3.5 * math.sin(math.pi * u)), 'f-skin-line', 'fill-opacity="0.5"')


def brow(d, x, y, k, s, age=0.0, lift=0.0):
    """One eyebrow; lift raises it by so many units."""
    drop = 10 * age - lift
    spine = [(64, -98 + drop), (104, -112 + drop), (152, -123 + drop), (194, -117 + drop * 1.3),
             (230, -94 + drop * 1.5)]
    thick = 20 - 4 * age
    with place(d, x, y, k):
        d.path(taper(mirrored(spine, s), lambda u: thick * min(u * 3.4 + .3, 1) * (1 - u ** 2.1) + 1.2),
               'f-gray-hair-lo' if age > .5 else 'f-brow', 'fill-opacity="0.85"')
        for i in range(5):
            px = 74 + i * 20
            py = -107 + drop - i * 4.6 + (i > 3) * 4
            d.path(taper(mirrored([(px - 3, py + 5), (px + 7, py - 1), (px + 20, py - 5)], s),
                         lambda u: 3.2 * (1 - u) + .5),
                   'f-gray-hair' if age > .5 else 'f-hair-hi', 'fill-opacity="0.6"')


# Nose and mouth

def nose(d, x, y, k, age=0.0):
    """The nose: a lit bridge, a shaded far side, wings, tip and nostrils."""
    with place(d, x, y, k):
        far = [(64, -70), (32, -40), (17, 10), (16, 80), (22, 140), (30, 170), (58, 176), (60, 130), (56, 40),
               (60, -40)]
        d.path(smooth(far, True), 'bridge', 'fill="url(#face-bridge)"')
        spot(d, -34, -40, 22, 70, 'face-dim', .45)
        spot(d, 34, -44, 24, 70, 'face-dim', .45)
        spot(d, -5, 40, 17, 150, 'face-light', 1)
        spot(d, 0, 206, 84, 26, 'face-dim', .9)
        spot(d, -10, 158, 30, 26, 'face-light', 1)
        for s in (-1, 1):
            wing = [(50, 138), (66, 156), (69, 180), (56, 197), (40, 196)]
            d.path(taper(mirrored(wing, s), lambda u: 2 + 4 * math.sin(math.pi * u)), 'f-skin-line',
                   'fill-opacity="0.7"')
            hole = [(46, 196), (32, 187), (18, 192), (12, 201), (30, 203)]
            d.path(smooth(mirrored(hole, s), True), 'f-skin-line', 'fill-opacity="0.85"')
        d.path(taper([(-16, 204), (0, 211), (16, 204)], lambda u: 4 * math.sin(math.pi * u)), 'f-skin-line',
               'fill-opacity="0.6"')


def mouth(d, x, y, k, smile=.6, left_age=0.0, right_age=0.0, left_smile=None):
    """The closed mouth; smile is 0 for relaxed and 1 for a clear smile.

    A left_smile of its own lifts that corner alone.
    """
    smiles = {-1: smile if left_smile is None else left_smile, 1: smile}

    def corner(s):
        return 95 + 23 * smiles[s], 308 - 30 * smiles[s]

    def upper(s, age):
        px, py = corner(s)
        return [(0, 284 + 4 * age), (20, 277 + 6 * age), (52, 286 + 7 * age), (px, py)]

    def middle(s, _age):
        px, py = corner(s)
        dip = 4 * smiles[s]
        return [(px, py), (54, 309 + dip * .6), (18, 308 + dip), (0, 311 + 4 * smile)]

    def lower(s, age):
        px, py = corner(s)
        return [(px - 4, py + 3), (70, 338 - 5 * age), (32, 356 - 7 * age), (0, 360 - 8 * age)]

    halves = ((-1, left_age), (1, right_age))
    with place(d, x, y, k):
        spot(d, 0, 372, 84, 22, 'face-dim', .9)
        _lip(d, halves, upper, middle, 'class="f-lip"')
        _lip(d, halves, lambda s, age: list(reversed(middle(s, age))), lower, 'fill="url(#face-lower-lip)"')
        _mouth_line(d, corner, 4 * smile)
        for s in (-1, 1):
            fold = [(78, 190), (104, 218), (122, 252), (128, 278)]
            d.path(taper(mirrored(fold, s), lambda u: .6 + 4.5 * math.sin(math.pi * u)), 'f-skin-line',
                   f'fill-opacity="{.24 * smile:.2g}"')
        d.path(taper([(-13, 228), (-15, 252), (-19, 270)], lambda u: 6 * math.sin(math.pi * u)), 'f-skin-lo',
               'fill-opacity="0.4"')
        d.path(taper([(12, 228), (14, 252), (18, 270)], lambda u: 7 * math.sin(math.pi * u)), 'f-skin-lo',
               'fill-opacity="0.5"')


def _mouth_line(d, corner, dip):
    ends = {s: corner(s) for s in (-1, 1)}
    line = [(-ends[-1][0] - 6, ends[-1][1] - 3), (-54, 309 + dip * .6), (-18, 308 + dip), (0, 311 + dip),
            (18, 308 + dip),
            (54, 309 + dip * .6), (ends[1][0] + 6, ends[1][1] - 3)]
    d.path(taper(line, lambda u: 2.5 + 4 * math.sin(math.pi * u)), 'f-lip-lo')
    spot(d, -12, 333, 36, 9, 'face-light', 1)
    for s, (px, py) in ends.items():
        spot(d, s * (px + 10), py + 2, 15, 20, 'face-dim', .6)


def _lip(d, halves, upper, lower, attributes):
    """A lip between two edges, each given for a half and an age."""
    (_, la), (_, ra) = halves
    middle = (la + ra) / 2
    up = mirrored(list(reversed(upper(-1, la)[1:])), -1) + upper(1, middle)[:1] + upper(1, ra)[1:]
    down = lower(1, ra)[:-1] + lower(1, middle)[-1:] + mirrored(list(reversed(lower(-1, la)[:-1])), -1)
    d.add(f'<path {attributes} d="{smooth(up)}L{smooth(down)[1:]}Z"/>')


# Age

def age_lines(d, x, y, k, s, age=1.0):
    """What years write on one half: fine lines, folds, a hollow temple and a lower cheek."""
    with place(d, x, y, k):
        _age_shades(d, s, age)
        for points, width in AGE_LINES:
            d.path(taper(mirrored(points, s), lambda u: .6 + width * math.sin(math.pi * u)), 'f-skin-line',
                   f'fill-opacity="{.6 * age:.2g}"')


AGE_LINES = [
    ([(20, -236), (80, -246), (150, -238), (212, -214)], 4), ([(30, -190), (86, -198), (150, -190), (200, -170)], 4.5),
    ([(16, -280), (80, -288), (146, -276)], 3),
    ([(30, -108), (25, -84), (28, -60)], 3),
    ([(222, -22), (246, -30), (272, -30)], 4), ([(224, -6), (250, -4), (276, 4)], 4.5),
    ([(218, 10), (242, 22), (262, 38)], 4),
    ([(84, 38), (116, 54), (156, 54), (192, 36)], 4), ([(100, 62), (130, 76), (164, 76)], 3),
    ([(70, 166), (96, 204), (118, 250), (126, 292)], 7),
    ([(121, 318), (132, 346), (135, 382)], 5),
    ([(38, 268), (42, 280)], 2.5), ([(64, 270), (70, 284)], 2.5),
]


def _age_shades(d, s, age):
    for cx, cy, rx, ry, depth in ((286, -120, 44, 92, .9), (210, 236, 62, 92, .55), (92, 232, 34, 78, .5),
                                  (138, 52, 78, 30, .7),
                                  (206, 372, 56, 30, .7)):
        spot(d, s * cx, cy, rx, ry, 'face-dim', depth * age)
    for px, py, r in ((232, 96, 9), (252, 128, 6), (206, 130, 5), (228, -250, 7), (196, 176, 4)):
        d.add(f'<ellipse class="f-skin-lo" cx="{num(s * px)}" cy="{num(py)}" rx="{r}" ry="{num(r * .8)}"'
              f' fill-opacity="{.6 * age:.2g}"/>')


# The whole

def features(d, x, y, k, smile=.6, closed=False, left_age=0.0, right_age=0.0, lift=0.0):
    """Eyes, brows, nose and mouth."""
    nose(d, x, y, k)
    mouth(d, x, y, k, smile, left_age, right_age)
    for s, age in ((-1, left_age), (1, right_age)):
        eye(d, x, y, k, s, age, closed)
        brow(d, x, y, k, s, age, lift)


def front(d, x, y, k, smile=.6, closed=False, left_age=0.0, right_age=0.0, bust=True):
    """The whole face from the front, with hair and, if wanted, neck and shoulders."""
    back_hair(d, x, y, k, left_age, right_age)
    if bust:
        neck(d, x, y, k)
        garment(d, x, y, k)
    head(d, x, y, k, left_age, right_age)
    for s, age in ((-1, left_age), (1, right_age)):
        if age:
            age_lines(d, x, y, k, s, age)
    features(d, x, y, k, smile, closed, left_age, right_age)
    hair(d, x, y, k, left_age, right_age)
