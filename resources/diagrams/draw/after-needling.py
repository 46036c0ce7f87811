# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to expect after dry needling: a path through time, and a lung warning.

Above, a path leads from the treatment (first sign) past two days (two suns)
and some weeks (rows of days) into a mist: beyond, nothing is known.  Its
colour goes from sore (warm) to eased (teal) and then is lost.  Below, framed
in red, the warning for a hurt lung: chest pain, short breath, coughing blood,
even days later, and a phone.  Beside it two fields of sessions, one for each
survey, in dots of one size and in bands of 1,000: one band with about one
mark, and all 7,629 of the other, with none.
"""

import math

from atelier import PALETTE, SIZE, Drawing, band, blob, noise, num, num2, smooth, taper

PALETTE.update({
    'sky': '#F3F4EC', 'sky-lo': '#DCEAE6', 'hill-far': '#CFE0DA', 'hill-mid': '#B9D3C4', 'hill': '#A3C4AE', 'hill-lo': '#86AE97',
    'meadow': '#DDE8DA', 'bush': '#7FA78C', 'bush-hi': '#A5C6A9', 'sand': '#F2E4CC', 'sand-lo': '#C9B08A', 'mist': '#EDF1F0',
    'wood': '#A9805A', 'wood-lo': '#6F4F35', 'sun': '#F0B429', 'denim': '#50698F', 'denim-lo': '#3D5274', 'dot': '#7E9492', 'sessions': '#4C6664',
})

LOOP = 10
ROUTE = [(-70, 912), (60, 900), (250, 872), (460, 846), (690, 838), (890, 812), (1012, 752), (1004, 672), (830, 604),
                        (646, 548), (594, 478),
         (664, 414), (820, 376), (990, 344), (1130, 300), (1250, 244), (1390, 196)]


def ellipse(cx, cy, rx, ry):
    """An ellipse as path data."""
    return (f'M{num(cx - rx)},{num(cy)}a{num(rx)},{num(ry)} 0 1 1 {num(2 * rx)},0'
            f'a{num(rx)},{num(ry)} 0 1 1 {num(-2 * rx)},0Z')


def box(x, y, w, h, r):
    """A rectangle with round corners as path data."""
    return (f'M{num(x + r)},{num(y)}h{num(w - 2 * r)}q{num(r)},0 {num(r)},{num(r)}v{num(h - 2 * r)}q0,{num(r)} {num(-r)},{num(r)}'
            f'h{num(2 * r - w)}q{num(-r)},0 {num(-r)},{num(-r)}v{num(2 * r - h)}q0,{num(-r)} {num(r)},{num(-r)}Z')


def curve(points, per=24):
    """Points of the Catmull-Rom curve through the given points, close together."""
    out, n = [], len(points) - 1
    for k in range(n):
        p = [points[max(0, min(n, k + j))] for j in (-1, 0, 1, 2)]
        for i in range(per):
            f = i / per
            out.append(tuple(.5 * (2 * p[1][c] + (p[2][c] - p[0][c]) * f
                                   + (2 * p[0][c] - 5 * p[1][c] + 4 * p[2][c] - p[3][c]) * f * f
                                   + (3 * p[1][c] - p[0][c] - 3 * p[2][c] + p[3][c]) * f ** 3) for c in (0, 1)))
    return out + [points[-1]]


WAY = curve(ROUTE)


def width(u):
    """The path grows narrower with distance."""
    return 104 - 70 * min(1, u * 1.05)


def gradients(d):
    d.linear('sky', [(0, 'sky-lo'), (.5, 'sky')])
    d.linear('hill-a', [(0, 'hill-mid'), (1, 'hill-far')])
    d.linear('hill-b', [(0, 'hill'), (.7, 'hill-mid')])
    d.linear('field', [(0, 'hill-mid'), (.3, 'meadow'), (1, 'paper-lo')])
    d.radial('veil', [(0, 'mist', 1), (.45, 'mist', .85), (1, 'mist', 0)], 1420, 170, 520, units=True)
    d.linear('body', [(0, 'skin-hi'), (.5, 'skin'), (1, 'skin-lo')], 0, 0, 1, .6)
    d.linear('card', [(0, 'white'), (1, 'warning-hi')])
    d.radial('lung', [(0, 'lung-hi'), (.6, 'lung'), (1, 'lung-lo')], .4, .3, .8)
    d.radial('warm', [(0, 'white'), (.35, 'heat-hi', .95), (1, 'heat', 0)], .5, .5, .5)
    d.radial('eased', [(0, 'white'), (.35, 'collagen-new-hi', .95), (1, 'collagen-new', 0)], .5, .5, .5)
    d.defs.append(f'<clipPath id="inset"><path d="{box(*INSET, 44)}"/></clipPath>')


# ---- the landscape and the path --------------------------------------------

def hills(d):
    d.path(f'M0,0H{SIZE}V520H0Z', '', 'fill="url(#sky)"')
    d.path(band(lambda x: 262 + noise(x, 2, 330, 46) - x * .03, lambda x: 620, step=60), 'f-hill-far')
    d.path(band(lambda x: 400 + noise(x, 6, 300, 44) - max(0, x - 900) * .12, lambda x: 760, step=60), '',
           'fill="url(#hill-a)"')
    d.path(band(lambda x: 560 + noise(x, 9, 360, 50), lambda x: 960, step=60), '', 'fill="url(#hill-b)"')
    d.path(band(lambda x: 742 + noise(x, 4, 340, 28), lambda x: SIZE + 20, step=60), '', 'fill="url(#field)"')


def bushes(d):
    spots = [(150, 716, 62), (236, 736, 44), (1330, 716, 70), (1424, 742, 48), (1240, 742, 36), (360, 560, 40), (300, 574,
                        28),
             (1330, 560, 34), (1278, 572, 24), (452, 408, 24), (414, 416, 17)]
    for x, y, r in spots:
        d.path(ellipse(x + r * .2, y + r * .66, r * 1.1, r * .2), 'f-hill-lo', 'fill-opacity=".6"')
        d.path(blob(d.rng, x, y, r, r * .78, .1, 9), 'f-bush')
        d.path(blob(d.rng, x - r * .2, y - r * .2, r * .6, r * .42, .12, 8), 'f-bush-hi', 'fill-opacity=".8"')


def ribbon(d, start, end, tone, grow=0.0, attributes='', thin=4):
    """A stretch of the path; start and end are shares of its length."""
    n = len(WAY) - 1
    pts = [WAY[i] for i in range(round(start * n), round(end * n) + 1, thin)]
    d.path(taper(pts, lambda u: width(start + (end - start) * u) + grow), tone, attributes)


TONES = [(0, '#E4672F'), (.12, '#E8763F'), (.27, '#F0A87C'), (.345, '#F3DEC0'), (.43, '#F3DEC0'), (.5, '#A9D3C4'), (.56, '#3F9E94'),
                        (.68, '#3F9E94'),
         (.82, '#B9D2CE'), (1, '#E6EDEC')]


def blend(u):
    """The colour of the path at a share of its length."""
    for (a, one), (b, two) in zip(TONES, TONES[1:]):
        if u <= b:
            f = (u - a) / (b - a)
            parts = [round(int(one[i:i + 2], 16) * (1 - f) + int(two[i:i + 2], 16) * f) for i in (1, 3, 5)]
            return '#' + ''.join(f'{p:02X}' for p in parts)
    return TONES[-1][1]


def path(d):
    ribbon(d, 0, 1, 'f-hill-lo', 22, 'fill-opacity=".55" transform="translate(0 7)"')
    ribbon(d, 0, 1, 'f-sand', 14)
    n = len(WAY) - 1
    right = max(range(n // 2), key=lambda i: WAY[i][0])
    left = min(range(right, n), key=lambda i: WAY[i][0])
    for k, (one, two) in enumerate(((0, right), (right, left), (left, n))):
        way_light(d, k, one, two)
        ribbon(d, one / n, min(1, (two + 6) / n), '', -8, f'fill="url(#way-{k})"', thin=2)


def way_light(d, k, one, two):
    """The colours of a stretch of the path that runs one way only, along x."""
    n, stops = len(WAY) - 1, []
    start, end = WAY[one][0], WAY[two][0]
    for i in range(9):
        at = round(one + (two - one) * i / 8)
        name = f'way-{k}-{i}'
        PALETTE[name] = blend(at / n)
        stops.append((round((WAY[at][0] - start) / (end - start), 3), name))
    d.linear(f'way-{k}', stops, round(start), 0, round(end), 0, units=True)


def near(u, side, away):
    """A point beside the path."""
    i = round(u * (len(WAY) - 1))
    (x0, y0), (x1, y1) = WAY[max(0, i - 1)], WAY[min(len(WAY) - 1, i + 1)]
    size = math.hypot(x1 - x0, y1 - y0)
    return WAY[i][0] + side * (y1 - y0) / size * away, WAY[i][1] - side * (x1 - x0) / size * away


def signpost(d, x, y, r, ring):
    """A round way-mark on a wooden post; (x, y) is its foot."""
    d.path(ellipse(x + 8, y + 2, r * .7, r * .16), 'f-hill-lo', 'fill-opacity=".7"')
    d.path(taper([(x, y), (x + 1, y - r), (x, y - r * 2)], lambda u: r * .24 - r * .04 * u), 'f-wood s-wood-lo',
           'stroke-width="3"')
    d.path(ellipse(x, y - r * 2.3, r, r), f'f-white s-{ring}', f'stroke-width="{num(r * .13)}"')


def limb(d, points, thick, thin, tone):
    d.path(taper(points, lambda u: thick + (thin - thick) * u), tone)


def walker(d, x, y):
    """A small person on the way, seen from behind, a hand on the sore shoulder."""
    with d.group(f'transform="translate({x} {y})"'):
        d.path(ellipse(10, 2, 44, 9), 'f-skin-line', 'fill-opacity=".3"')
        limb(d, [(-11, -96), (-15, -50), (-19, -8)], 25, 14, 'f-denim')
        limb(d, [(10, -96), (16, -52), (15, -20), (11, -10)], 25, 14, 'f-denim-lo')
        d.path(smooth([(-28, -6), (-18, -12), (-10, -5), (-12, 2), (-28, 2)], True), 'f-white')
        d.path(smooth([(4, -12), (16, -14), (18, -7), (6, -5)], True), 'f-white')
        limb(d, [(-30, -154), (-40, -122), (-39, -88)], 17, 11, 'f-skin-lo')
        d.path(smooth([(-10, -172), (-30, -164), (-35, -140), (-27, -118), (-26, -88), (0, -84), (26, -88), (25, -118),
                        (34, -140),
                       (30, -164), (10, -172)], True), 'f-collagen-new-hi')
        d.path(smooth([(6, -171), (30, -163), (34, -140), (25, -118), (26, -88), (8, -86), (14, -130)], True),
               'f-collagen-new',
               'fill-opacity=".45"')
        limb(d, [(-30, -156), (-38, -138), (-41, -122)], 20, 17, 'f-collagen-new-hi')
        limb(d, [(0, -168), (0, -178), (0, -192)], 17, 15, 'f-skin-lo')
        d.path(ellipse(20, -160, 17, 13), '', 'fill="url(#warm)"')
        limb(d, [(33, -150), (50, -140), (53, -146)], 20, 17, 'f-collagen-new')
        limb(d, [(53, -146), (44, -160), (25, -170)], 14, 11, 'f-skin-lo')
        d.path(smooth([(30, -176), (20, -176), (14, -168), (22, -162), (32, -165)], True), 'f-skin')
        d.path(blob(d.rng, 0, -202, 19, 22, .03, 10), 'f-hair')
        d.path(blob(d.rng, 9, -225, 10, 9, .05, 9), 'f-hair')
        d.path(taper([(-12, -206), (-6, -218), (4, -220)], lambda u: 1 + 5 * math.sin(math.pi * u)), 'f-hair-hi')


def plaster(d, x, y, r):
    """Right after: a small round plaster on a treated spot."""
    d.path(ellipse(x, y, r * .66, r * .66), 'f-skin')
    with d.group(f'transform="translate({num(x)} {num(y)}) rotate(-32)"'):
        d.path(box(-r * .52, -r * .2, r * 1.04, r * .4, r * .19), 'f-collagen-hi s-skin-line', 'stroke-width="3"')
        d.path(box(-r * .17, -r * .2, r * .34, r * .4, r * .03), 'f-white s-skin-line', 'stroke-width="2"')


def sun(d, x, y, r):
    rays = ''
    for i in range(8):
        a, b = math.cos(math.tau * i / 8) * r, math.sin(math.tau * i / 8) * r
        rays += f'M{num(x + 1.4 * a)},{num(y + 1.4 * b)}L{num(x + 1.85 * a)},{num(y + 1.85 * b)}'
    d.path(rays, 's-sun line', f'stroke-width="{num(r * .34)}"')
    d.path(ellipse(x, y, r, r), 'f-sun')


def week_rows(d, x, y, r):
    """Some weeks: rows of seven days."""
    dots = ''.join(f'M{num(x + (c - 3) * r * .2)},{num(y + (row - 1) * r * .32)}h.1' for row in range(3) for c in range(7))
    d.path(dots, 's-focus line', f'stroke-width="{num(r * .14)}"')


MARKS = {'after': (.13, 1, 72, 62), 'days': (.41, -1, 92, 58), 'weeks': (.625, 1, 66, 52), 'months': (.885, -1, 34, 44)}


def mark(name):
    u, side, away, r = MARKS[name]
    x, y = near(u, side, away)
    return x, y, r


def marks(d):
    x, y, r = mark('after')
    signpost(d, x, y, r, 'heat')
    plaster(d, x, y - r * 2.3, r)
    x, y, r = mark('days')
    signpost(d, x, y, r, 'sand-lo')
    for side in (-1, 1):
        sun(d, x + side * r * .43, y - r * 2.3, r * .19)
    x, y, r = mark('weeks')
    signpost(d, x, y, r, 'focus')
    week_rows(d, x, y - r * 2.3, r)


def last_mark(d):
    """Six to twelve months: an empty, dashed sign, for what is not known."""
    x, y, r = mark('months')
    d.path(taper([(x, y), (x, y - r), (x, y - r * 2)], lambda u: r * .22), 'f-dot', 'fill-opacity=".6"')
    d.path(ellipse(x, y - r * 2.3, r, r), 'f-mist')
    d.path(ellipse(x, y - r * 2.3, r, r), 's-ink-soft line', 'stroke-width="6" stroke-dasharray="14 13"')


def cloud(d, x, y, size, tone, strength):
    pts = [(-1.5, .18), (-1.1, -.12), (-.66, -.1), (-.3, -.42), (.22, -.4), (.56, -.12), (1.05, -.16), (1.5, .16),
                        (1.1, .36), (0, .42),
           (-1.1, .38)]
    d.path(smooth([(x + a * size, y + b * size) for a, b in pts], True), f'f-{tone}', f'fill-opacity="{strength}"')


def fog(d):
    """The mist that stays: it hides where the path leads."""
    d.path('M900,0H1600V700H900Z', '', 'fill="url(#veil)"')
    cloud(d, 1330, 110, 300, 'mist', .75)
    cloud(d, 1490, 250, 230, 'mist', .7)
    cloud(d, 1080, 150, 170, 'mist', .5)


def drifting(d):
    for x, y, size, strength, way in ((1424, 292, 150, .85, 26), (990, 108, 120, .6, -28), (1430, 84, 150, .8, 20)):
        with d.group():
            d.move('translate', ['0 0', f'{way} -4', '0 0'], LOOP, splines='.45 0 .55 1')
            cloud(d, x, y, size, 'mist', strength)


def traveler(d):
    """A soft light goes along: warm while sore, teal while eased, gone in the mist."""
    stops = [.25, .28, .43, .55, .7, .9, .9]
    times = [0, .06, .32, .46, .66, .88, 1]
    for paint, values in (('warm', [0, 1, 1, 0, 0, 0, 0]), ('eased', [0, 0, 0, .4, 1, 0, 0])):
        with d.group():
            d.travel(smooth(ROUTE), LOOP, points=stops, times=times)
            d.fade(values, LOOP, times=[0, .06, .26, .38, .62, .82, 1])
            d.path(ellipse(0, 0, 66, 50), 'traveler-light', f'fill="url(#{paint})"')


# ---- the lung warning ------------------------------------------------------

INSET = (100, 976, 946, 516)
CHEST_X = 300
CHEST_SCALE = .74           # leaves room below the lungs


def in_chest(x, y):
    """Where a point of the chest, x from its middle, is in the picture."""
    return CHEST_X + x * CHEST_SCALE, INSET[1] + (y - INSET[1]) * CHEST_SCALE


def both(points):
    """Points for one side of the chest, and their mirror image."""
    return [(CHEST_X + x, y) for x, y in points], [(CHEST_X - x, y) for x, y in points]


def torso(d):
    right, left = both([(50, 960), (54, 1042), (76, 1082), (150, 1106), (212, 1132), (250, 1190), (264, 1290), (270, 1400),
                        (272, 1740)])
    d.path(smooth(list(reversed(left)) + right) + 'Z', 's-skin-line', 'stroke-width="4" fill="url(#body)"')
    for side in both([(190, 1300), (186, 1380), (192, 1740)]):
        d.line(side, 's-skin-line', 4, 'stroke-opacity=".75"')
    for side in both([(16, 1112), (60, 1098), (120, 1104), (180, 1120)]):
        d.line(side, 's-skin-line', 4, 'stroke-opacity=".5"')
    d.path(ellipse(CHEST_X, 1058, 34, 14), 'f-skin-lo', 'fill-opacity=".4"')


LUNG = [(64, 1130), (104, 1156), (140, 1230), (162, 1320), (170, 1420), (150, 1456), (100, 1440), (46, 1420), (28, 1370),
        (26, 1260),
        (34, 1170)]


def ribs(d):
    for k in range(6):
        y = 1168 + k * 50
        w = 122 + 11 * k - (k == 5) * 8
        for sign in (-1, 1):
            pts = [(CHEST_X + sign * 18, y), (CHEST_X + sign * w * .5, y - 13), (CHEST_X + sign * w, y + 16),
                   (CHEST_X + sign * (w + 18), y + 46)]
            d.line(pts, 's-bone-hi', 15, 'stroke-opacity=".55"')


def windpipe(d):
    x = CHEST_X
    d.line([(x, 1040), (x, 1120), (x, 1206)], 's-ligament', 26)
    for sign in (-1, 1):
        d.line([(x, 1200), (x + sign * 24, 1232), (x + sign * 54, 1262)], 's-ligament', 18)
    rings = ''.join(f'M{x - 11},{y}h22' for y in range(1056, 1200, 20))
    d.path(rings, 's-ligament-hi line', 'stroke-width="7"')


def lungs(d):
    """One lung fills its side; the other has shrunk and left a gap of air."""
    right, left = both(LUNG)
    d.path(smooth(left, True), 's-lung-lo', 'stroke-width="4" fill="url(#lung)"')
    d.path(smooth(right, True), 'f-white s-warning', 'stroke-width="6" stroke-dasharray="16 12"')
    hilum = (CHEST_X + 40, 1280)
    small = [(hilum[0] + (x - hilum[0]) * .62, hilum[1] + (y - hilum[1]) * .68) for x, y in right]
    d.path(smooth(small, True), 's-lung-lo', 'stroke-width="4" fill="url(#lung)"')
    for pts in ([(-54, 1262), (-92, 1300), (-112, 1370)], [(-54, 1262), (-84, 1240), (-96, 1200)], [(-60, 1280),
                        (-66, 1340), (-80, 1400)],
                [(54, 1262), (76, 1296), (88, 1336)], [(54, 1262), (70, 1236), (74, 1214)]):
        d.line([(CHEST_X + x, y) for x, y in pts], 's-lung-lo', 6, 'stroke-opacity=".8"')


def rays(d, count, inner, outer, thick=13):
    """A burst of short, uneven rays about the origin."""
    data = ''
    for i in range(count):
        a = math.tau * i / count + .2
        far = outer * (1 if i % 2 else .8)
        data += f'M{num(inner * math.cos(a))},{num(inner * math.sin(a))}L{num(far * math.cos(a))},{num(far * math.sin(a))}'
    d.path(data, 's-warning line', f'stroke-width="{thick}"')


PAIN = in_chest(126, 1200)
PHONE = (884, 1184)
SIGNS = (1070, 1234, 1398)
SIGN_X, SIGN_R = 636, 76
SIGN_SCALE = SIGN_R / 68    # of the little pictures in the signs


def pain(d):
    with d.group(f'transform="translate({PAIN[0]} {PAIN[1]})"'):
        with d.group():
            d.move('scale', ['1 1', '1.16 1.16', '1 1'], 2.5, splines='.45 0 .55 1')
            d.path(ellipse(0, 0, 16, 16), 'f-warning s-white', 'stroke-width="5"')
            rays(d, 10, 27, 48, 10)


def moon(d, x, y, r):
    d.path(f'M{num(x + r * .3)},{num(y - r)}A{num(r)},{num(r)} 0 1 0 {num(x + r)},{num(y + r * .34)}'
           f'A{num(r * .82)},{num(r * .82)} 0 0 1 {num(x + r * .3)},{num(y - r)}Z', 'f-denim-lo')


def days_pass(d):
    """Even days later: day and night and day."""
    for k in range(4):
        x = PHONE[0] - 102 + k * 68
        (sun if k % 2 == 0 else moon)(d, x, 1032, 17 if k % 2 == 0 else 22)


def arrow(d):
    """From the warning signs to the call for help."""
    x = SIGN_X + SIGN_R + 16
    d.path(f'M{x},{SIGNS[1] - 34}L{x + 26},{SIGNS[1]}L{x},{SIGNS[1] + 34}', 's-warning line', 'stroke-width="13"')


def profile(d):
    """A face from the side, the mouth a little open."""
    d.path(smooth([(-34, 46), (-28, 22), (-38, -2), (-34, -28), (-10, -44), (14, -40), (25, -24), (26, -10), (37, 4), (28, 9),
                   (30, 15), (22, 20), (28, 27), (23, 38), (8, 38), (6, 48)], True), 's-skin-line', 'stroke-width="3" fill="url(#body)"')
    d.path(smooth([(-32, 14), (-42, -6), (-38, -34), (-10, -52), (18, -46), (26, -26), (8, -30), (-4, -20), (-10, -4), (-20, 0)], True),
           'f-hair')
    d.line([(12, -8), (18, -6), (23, -9)], 's-skin-line', 4)


def warning_signs(d):
    """New chest pain, short breath, coughing blood."""
    x = SIGN_X
    for y in SIGNS:
        d.path(ellipse(x, y, SIGN_R, SIGN_R), 'f-white s-warning', 'stroke-width="6"')
    with d.group(f'transform="translate({x} {SIGNS[0]}) scale({num2(SIGN_SCALE)})"'):
        d.path('M-13,-44V-24C-22,-14 -46,-14 -50,8L-52,42Q0,70 52,42L50,8C46,-14 22,-14 13,-24V-44Z', 's-skin-line',
               'stroke-width="3" fill="url(#body)"')
        with d.group('transform="translate(14 18) scale(.46)"'):
            d.path(ellipse(0, 0, 22, 22), 'f-warning')
            rays(d, 10, 36, 66)
    with d.group(f'transform="translate({x - 18} {SIGNS[1]}) scale({num2(SIGN_SCALE)})"'):
        profile(d)
        d.path('M40,8q9,-9 18,0M38,24q8,-8 15,0t15,0M42,40q9,-9 18,0', 's-vein line', 'stroke-width="5"')
    with d.group(f'transform="translate({x - 18} {SIGNS[2]}) scale({num2(SIGN_SCALE)})"'):
        profile(d)
        d.path(''.join(f'M{px},{num(dy - r * 1.7)}C{num(px + r * .5)},{num(dy - r * .6)} {px + r},{num(dy - r * .2)} {px + r},{num(dy + r * .3)}'
                       f'A{r},{r} 0 0 1 {px - r},{num(dy + r * .3)}C{px - r},{num(dy - r * .2)} {num(px - r * .5)},{num(dy - r * .6)} {px},{num(dy - r * 1.7)}Z'
                       for px, dy, r in ((44, 24, 7), (60, 38, 8), (42, 46, 6))), 'f-blood')


def handset(d):
    x, y = PHONE
    d.path(ellipse(x, y, 88, 88), 'f-warning s-white', 'stroke-width="6"')
    with d.group(f'transform="translate({x} {y}) rotate(-42) scale(1.12)"'):
        d.path('M-54,-16C-54,-34 -34,-36 -20,-34L-18,-12C-8,-6 8,-6 18,-12L20,-34C34,-36 54,-34 54,-16C54,0 50,10 46,16'
               'C30,34 -30,34 -46,16C-50,10 -54,0 -54,-16Z', 'f-white', 'transform="rotate(180)"')


def waves(d):
    """The phone rings out, past the days above it: call for help."""
    for k, r in enumerate((108, 130)):
        with d.group():
            d.fade([.15, 1, .15], 2.5, times=[0, .3 + .2 * k, 1], splines='.45 0 .55 1')
            a, b = math.radians(-30), math.radians(54)
            d.path(f'M{num(PHONE[0] + r * math.cos(a))},{num(PHONE[1] + r * math.sin(a))}A{r},{r} 0 0 1 '
                   f'{num(PHONE[0] + r * math.cos(b))},{num(PHONE[1] + r * math.sin(b))}', 's-warning line', 'stroke-width="10"')


def lung_warning(d):
    x, y, w, h = INSET
    d.path(box(x + 6, y + 12, w, h, 46), 'f-hill-lo', 'fill-opacity=".5"')
    d.path(box(x, y, w, h, 44), '', 'fill="url(#card)"')
    with d.group('clip-path="url(#inset)"'):
        move = f'translate({num(CHEST_X * (1 - CHEST_SCALE))} {num(y * (1 - CHEST_SCALE))}) scale({CHEST_SCALE})'
        with d.group(f'transform="{move}"'):
            torso(d)
            ribs(d)
            lungs(d)
            windpipe(d)
    d.path(box(x, y, w, h, 44), 's-warning line', 'stroke-width="16"')
    warning_signs(d)
    days_pass(d)
    arrow(d)
    handset(d)
    d.keep('air', *in_chest(152, 1356), 16)
    d.keep('phone', *PHONE, 84)
    for i in range(2):
        d.keep(f'windpipe-{i + 1}', *in_chest(0, 1062 + i * 90), 40)
    for i in range(2):
        d.keep(f'days-{i + 1}', PHONE[0] - 68 + i * 136, 1032, 50)
    for i, y in enumerate(SIGNS):
        # Beside the lowest one stands the name of the call, on a small screen quite close.
        d.keep(f'sign-{i + 1}', SIGN_X, y, SIGN_R + (-4 if y == SIGNS[-1] else 4))
    for i, (y, r) in enumerate(((1180, 48), (1290, 48), (1390, 30))):
        d.keep(f'lung-{i + 1}', *in_chest(-96, y), r)
    # The name of the call stays within the inset wherever there is room for it.
    for i in range(3):
        d.keep(f'inset-side-{i + 1}', INSET[0] + INSET[2] + 4, 1300 + i * 78, 2)


# ---- the sessions of two surveys -------------------------------------------

# One dot is one session in both fields, and ten rows of a hundred are a band of 1,000.
PITCH, COLUMNS, BAND, BAND_GAP = 4, 100, 10, 8
CARD_X, CARD_W = 1068, 432
CARDS = {'survey-one': (772, 132), 'survey-two': (926, 566)}
FIELDS = {'survey-one': 832, 'survey-two': 946}
FIELD_X = CARD_X + (CARD_W - COLUMNS * PITCH) / 2
MARKED = (56, 4)


def row_y(name, row):
    """The middle of a row of sessions."""
    return FIELDS[name] + (row + .5) * PITCH + row // BAND * BAND_GAP


def spot(name, col, row):
    return FIELD_X + (col + .5) * PITCH, row_y(name, row)


def sessions(d, name, count, without=None):
    """As many dots as there were sessions: each row is one dashed line, which costs a hundredth of a hundred dots."""
    y, height = CARDS[name]
    d.path(box(CARD_X + 4, y + 8, CARD_W, height, 28), 'f-hill-lo', 'fill-opacity=".35"')
    d.path(box(CARD_X, y, CARD_W, height, 28), 'f-white')
    # A name that stands under its field stays within the card.
    foot = row_y(name, math.ceil(count / COLUMNS)) + 8
    for i in range(3):
        d.keep(f'{name}-side-{i + 1}', CARD_X + CARD_W + 16, foot + i * (y + height - foot) / 2, 5)
    data = ''
    for row in range(math.ceil(count / COLUMNS)):
        end = min(COLUMNS, count - row * COLUMNS)
        pieces = [(0, end)] if not without or without[1] != row else [(0, without[0]), (without[0] + 1, end)]
        for first, last in pieces:
            data += f'M{num(FIELD_X + first * PITCH + .7)},{num(row_y(name, row))}h{num((last - first) * PITCH - 1.4)}'
    d.path(data, 's-sessions', 'fill="none" stroke-width="2.6" stroke-dasharray="2.6 1.4"')
    d.path(blocks(name, count), 'session-blocks', 'fill="none" stroke="none" stroke-width="2.6"')


def blocks(name, count):
    """Lines round each band and between its tenths, for paper in black and white, where so many dots run together."""
    data, left, step = '', FIELD_X, COLUMNS * PITCH / 10
    for first in range(0, count, BAND * COLUMNS):
        full, rest = divmod(min(count - first, BAND * COLUMNS), COLUMNS)
        top = row_y(name, first // COLUMNS) - PITCH / 2
        foot, step_x = top + full * PITCH, rest * PITCH
        data += f'M{num(left)},{num(top)}h{COLUMNS * PITCH}V{num(foot)}' + (f'H{num(left + step_x)}v{PITCH}' if rest else '') + f'H{num(left)}Z'
        data += ''.join(f'M{num(left + k * step)},{num(top)}V{num(foot + (PITCH if k * step < step_x else 0))}' for k in range(1, 10))
    return data


def thousand(d):
    """1,000 sessions: one band; the marked one is left out here."""
    sessions(d, 'survey-one', 1000, MARKED)
    for i in range(4):
        d.keep(f'thousand-{i + 1}', FIELD_X + 40 + i * 106, FIELDS['survey-one'] + 20, 28)


def every_session(d):
    """All 7,629 sessions of the second survey: seven bands and a part of one."""
    sessions(d, 'survey-two', 7629)


def marked_session(d):
    x, y = spot('survey-one', *MARKED)
    d.path(ellipse(x, y, 5, 5), 'f-warning s-white', 'stroke-width="2.4"')
    with d.group(f'transform="translate({num(x)} {num(y)})"'):
        with d.group():
            d.move('scale', ['1 1', '1.2 1.2', '1 1'], 5, splines='.45 0 .55 1')
            d.path(ellipse(0, 0, 23, 23), 's-white line', 'stroke-width="11"')
            d.path(ellipse(0, 0, 23, 23), 's-warning line', 'stroke-width="6"')
            d.keep('marked', 0, 0, 22)


def anchors(d):
    d.anchor('soreness', *WAY[round(.28 * (len(WAY) - 1))])
    d.anchor('ease', *WAY[round(.72 * (len(WAY) - 1))])
    x, y, r = mark('months')
    d.anchor('unknown', x + r * .8, y - r * 2.9)
    d.anchor('lung-warning', *in_chest(84, 1350))
    d.anchor('phone', PHONE[0] + 40, PHONE[1] + 74)
    x, y = spot('survey-one', *MARKED)
    # Over the ring: on it, the end of the line would hide the one mark.
    d.anchor('survey-one', x, y - 46)
    # Below the last, unfinished band, so that none is touched.
    d.anchor('survey-two', *spot('survey-two', 40, 77))


def main():
    d = Drawing('after-needling', seed=31)
    gradients(d)
    with d.part('paper'):
        hills(d)
        bushes(d)
    with d.part('way'):
        path(d)
    with d.part('marks'):
        marks(d)
        for name in ('after', 'days', 'weeks'):
            x, y, r = mark(name)
            d.keep(name, x, y - r * 2.3, r)
    with d.part('walker'):
        walker(d, 362, 868)
        d.keep('walker', 362, 800, 60)
    with d.part('unknown'):
        fog(d)
        last_mark(d)
        x, y, r = mark('months')
        d.keep('empty', x, y - r * 2.3, r)
    with d.part('lung-warning'):
        lung_warning(d)
    with d.part('survey-one'):
        thousand(d)
    with d.part('survey-two'):
        every_session(d)
    with d.part('traveler'):
        traveler(d)
    with d.part('mist'):
        drifting(d)
    with d.part('pain'):
        pain(d)
        d.keep('pain', *PAIN, 50)
    with d.part('waves'):
        waves(d)
    with d.part('marked'):
        marked_session(d)
    anchors(d)
    d.save()


if __name__ == '__main__':
    main()
