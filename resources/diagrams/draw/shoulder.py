# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A therapist feels for a tight, tender band in the shoulder muscle.

A person is seen from behind, the head turned a little to the left.  A window
in the skin shows the trapezius with one taut band and a tender spot in it.
The dashed ring round the spot says that experts still argue about it.
"""

import math

from atelier import EASE, SIZE, Drawing, num, smooth, taper
from therapist import crease, limb, nail

SPINE = 700
LOOP = 6
PRESS = [0, .16, .26, .72, .86, 1]      # the hand comes down, stays and lifts


def ellipse(cx, cy, rx, ry):
    """An ellipse as path data."""
    return (f'M{num(cx - rx)},{num(cy)}a{num(rx)},{num(ry)} 0 1 1 {num(2 * rx)},0'
            f'a{num(rx)},{num(ry)} 0 1 1 {num(-2 * rx)},0Z')


def soft(d, paint, cx, cy, rx, ry, turn=0):
    """A soft-edged patch of light or shade: an ellipse filled with a fading gradient."""
    spin = f' transform="rotate({turn} {cx} {cy})"' if turn else ''
    d.path(ellipse(cx, cy, rx, ry), '', f'fill="url(#{paint})"{spin}')


def gradients(d):
    d.defs.append(f'<clipPath id="body"><path d="{silhouette()}"/></clipPath>')
    d.linear('wall', [(0, 'paper'), (1, 'paper-lo')])
    d.linear('back', [(0, 'skin-hi'), (.45, 'skin'), (1, 'skin-lo')], 120, 560, 1330, 1400, units=True)
    d.linear('face', [(0, 'skin-hi'), (1, 'skin')], 490, 260, 680, 560, units=True)
    d.radial('knot', [(0, 'band-hi'), (.55, 'band'), (1, 'band-lo')], .42, .32, .7)
    d.radial('blush', [(0, 'flush', .24), (1, 'flush', 0)], .5, .5, .5)
    d.linear('hairdo', [(0, 'hair-hi'), (.6, 'hair')], 0, 0, .8, 1)
    d.linear('wrap', [(0, 'white'), (.5, 'cloth'), (1, 'cloth-lo')], 0, 0, 1, .5)
    d.linear('sleeve-light', [(0, 'scrub-hi'), (.4, 'scrub'), (1, 'scrub-lo')], 0, 0, 1, .25)
    d.linear('palm', [(0, 'hand-hi'), (.5, 'hand'), (1, 'hand-lo')], -110, -300, 110, 60, units=True)
    d.linear('tendon-in', [(0, 'fascia-hi', .95), (.55, 'fascia', .45), (1, 'fascia', 0)], 712, 900, 850, 880, units=True)
    d.linear('tendon-out', [(0, 'fascia', 0), (1, 'fascia-hi', .9)], 1060, 850, 1160, 872, units=True)
    for name, tone, strength in (('shade', 'skin-lo', .75), ('deep', 'skin-line', .5), ('light', 'skin-hi', .6),
                                 ('ache-light', 'heat', .66)):
        d.radial(name, [(0, tone, strength), (.5, tone, strength * .45), (1, tone, 0)], .5, .5, .5)


# ---- the patient -----------------------------------------------------------

RIGHT_SIDE = [(96, 430), (122, 510), (126, 590), (144, 660), (200, 716), (290, 757), (390, 790), (468, 822), (532, 874),
              (568, 955), (582, 1070), (576, 1210), (566, 1400), (560, 1660)]


def silhouette():
    left = [(SPINE - x, y + 8) for x, y in reversed(RIGHT_SIDE)]
    return smooth(left + [(SPINE + x, y) for x, y in RIGHT_SIDE]) + 'Z'


def shoulders(d):
    d.path(silhouette(), '', 'fill="url(#back)"')
    soft(d, 'deep', 740, 560, 120, 90)
    soft(d, 'deep', 624, 606, 150, 62, 8)
    soft(d, 'light', 340, 910, 190, 90, 20)
    soft(d, 'shade', 700, 1080, 46, 270)


def blades(d):
    """The shoulder blades and the furrow of the spine, as soft light and shade."""
    for sign in (-1, 1):
        x = SPINE + sign * 205
        soft(d, 'shade', x - sign * 40 + 14, 1130, 40, 150, sign * -10)
        soft(d, 'shade', x + sign * 110, 1245, 140, 36, sign * -12)
    soft(d, 'light', 400, 1080, 120, 140, 14)
    d.line([(700, 1030), (704, 1120), (699, 1240), (702, 1330)], 's-skin-line', 4, 'stroke-opacity=".35"')
    d.line([(512, 1040), (486, 1120), (497, 1206), (536, 1250)], 's-skin-line', 4, 'stroke-opacity=".3"')


def wrap(d):
    """A soft cloth round the back, under the arms."""
    top = [(242, 1288), (330, 1318), (480, 1346), (650, 1362), (800, 1356), (960, 1334), (1090, 1300), (1158, 1276)]
    d.path(smooth(top) + 'V1660H242Z', 's-cloth-lo', 'stroke-width="4" fill="url(#wrap)"')
    d.line([(x, y + 34) for x, y in top], 's-cloth-lo', 4, 'stroke-opacity=".8"')
    for x, lean in ((360, 26), (520, -12), (650, 14), (860, -22), (1010, -34)):
        fold = [(x, 1396), (x + lean * .3, 1460), (x + lean, 1540), (x + lean * 1.2, 1640)]
        d.path(taper(fold, lambda u: 4 + 18 * u), 'f-cloth-lo', 'fill-opacity=".55"')


def arm_edge(sign):
    return [(SPINE + sign * x, y) for x, y in [(436, 1180), (452, 1240), (462, 1330), (462, 1480), (458, 1660)]]


def arms(d):
    for sign in (-1, 1):
        d.line(arm_edge(sign), 's-skin-line', 4, 'stroke-opacity=".8"')
    soft(d, 'light', 186, 1230, 40, 220)
    soft(d, 'shade', 1222, 1300, 50, 330)


def face(d):
    """The cheek and jaw that the turned head shows: a calm, lost profile, the tip of the nose just past the cheek."""
    d.path(smooth([(524, 340), (502, 356), (487, 382), (477, 402), (479, 413), (492, 420), (524, 424)], True),
           's-skin-line', 'stroke-width="4" fill="url(#face)"')
    d.path(smooth([(590, 200), (530, 250), (507, 300), (507, 334), (499, 362), (491, 396), (496, 430), (503, 462),
                   (520, 508), (556, 548), (606, 574), (664, 570), (720, 500), (700, 320)], True),
           's-skin-line', 'stroke-width="4" fill="url(#face)"')
    soft(d, 'light', 532, 404, 34, 60)
    soft(d, 'blush', 552, 446, 48, 40)
    soft(d, 'shade', 640, 500, 60, 60)
    d.line([(506, 336), (494, 333), (486, 325)], 's-hair', 5)
    d.line([(512, 302), (526, 291), (545, 290)], 's-hair', 6, 'stroke-opacity=".8"')
    d.line([(506, 470), (517, 478), (526, 474)], 's-skin-line', 4, 'stroke-opacity=".45"')


def head_of_hair(d):
    """Hair gathered up into a knot, so that the neck lies free."""
    d.path(smooth([(862, 92), (915, 104), (944, 150), (936, 206), (896, 240), (842, 236), (806, 200), (806, 138)], True),
           's-hair', 'stroke-width="4" fill="url(#hairdo)"')
    outline = [(534, 228), (582, 146), (660, 102), (740, 96), (818, 126), (868, 194), (884, 290), (872, 386), (842, 462),
               (804, 520), (752, 552), (706, 548), (668, 520), (646, 484), (646, 430), (640, 372), (612, 330), (590, 326),
               (580, 352), (568, 352), (556, 326), (532, 292), (514, 270)]
    d.path(smooth(outline, True), 's-hair', 'stroke-width="4" fill="url(#hairdo)"')
    strands = [[(560, 238), (640, 160), (740, 138), (836, 168)], [(566, 280), (650, 204), (750, 180), (846, 196)],
               [(604, 316), (690, 250), (780, 222), (858, 226)], [(650, 372), (720, 300), (800, 262), (868, 250)],
               [(660, 450), (736, 372), (812, 312), (874, 268)], [(692, 522), (766, 448), (832, 372), (878, 296)],
               [(752, 540), (810, 474), (852, 400), (880, 320)]]
    for k, pts in enumerate(strands):
        d.path(taper(pts, lambda u: 3 + 9 * math.sin(math.pi * u)), 'f-hair-hi', f'fill-opacity="{.75 if k % 2 else .45}"')
    for pts in ([(828, 130), (866, 116), (908, 136), (922, 176)], [(824, 172), (858, 148), (896, 164), (900, 206)],
                [(836, 210), (862, 190), (882, 200)]):
        d.line(pts, 's-hair-hi', 6, 'stroke-opacity=".8"')
    for pts in ([(700, 540), (692, 562), (696, 580)], [(764, 542), (772, 562), (768, 578)]):
        d.path(taper(pts, lambda u: 7 - 6 * u), 'f-hair', 'fill-opacity=".8"')


def ear(d):
    d.path(smooth([(592, 352), (616, 330), (644, 344), (652, 386), (640, 424), (626, 462), (606, 476), (594, 458),
                   (598, 420), (588, 390)], True), 's-skin-line', 'stroke-width="4" fill="url(#face)"')
    d.line([(606, 362), (624, 350), (636, 370), (634, 404), (622, 434)], 's-skin-line', 4, 'stroke-opacity=".7"')
    d.line([(606, 396), (618, 392), (620, 412), (610, 430)], 's-skin-line', 4, 'stroke-opacity=".6"')


def nape(d):
    d.line([(668, 596), (658, 650), (650, 700)], 's-skin-line', 4, 'stroke-opacity=".28"')
    d.line([(640, 588), (606, 650), (580, 706)], 's-skin-line', 4, 'stroke-opacity=".3"')


# ---- the window in the skin ------------------------------------------------

def fibre(v, u):
    """A point of the trapezius: v from its upper edge down, u from the spine outward."""
    p0 = (735 - 14 * v, 640 + 405 * v)
    c = (862 + 22 * v, 748 + 212 * v)
    p2 = (1158 - 42 * v, 846 + 72 * v)
    a, b, e = (1 - u) ** 2, 2 * u * (1 - u), u * u
    return a * p0[0] + b * c[0] + e * p2[0], a * p0[1] + b * c[1] + e * p2[1]


def run(v, start=0, end=1, count=9):
    return [fibre(v, start + (end - start) * i / (count - 1)) for i in range(count)]


def window_outline():
    top, low = run(0), run(1)
    tip = [(1180, 868), (1174, 896), (1146, 914)]
    inner = [(712, 960), (708, 840), (714, 730)]
    return smooth(top + tip + list(reversed(low)) + inner, True)


def opening(d):
    """The cut edge: skin, a thin line of fat, then the dark depth."""
    data = window_outline()
    d.path(data, 's-skin-line line', 'stroke-width="34" stroke-opacity=".5" transform="translate(4 6)"')
    d.path(data, 's-skin-hi line', 'stroke-width="30"')
    d.path(data, 's-fat line', 'stroke-width="14"')
    d.path(data, 'f-muscle-lo s-muscle-line', 'stroke-width="5"')


def bundles(d):
    """Muscle bundles side by side, each a little different in tone and width."""
    edges = [0]
    while edges[-1] < 1:
        edges.append(edges[-1] + d.rng.uniform(.042, .07))
    edges[-1] = 1
    tones = ('f-muscle', 'f-muscle-hi', 'f-muscle', 'f-muscle-lo', 'f-muscle')
    for k, (a, b) in enumerate(zip(edges, edges[1:])):
        start = d.rng.uniform(0, .012)
        upper, lower = run(a + .004, start, 1), run(b - .004, start, 1)
        d.path(smooth(upper) + 'L' + smooth(list(reversed(lower)))[1:] + 'Z', tones[k % len(tones)])
        shine = run(a + (b - a) * .3, .08 + start, .96)
        d.path(taper(shine, lambda u: 1 + 4 * math.sin(math.pi * u)), 'f-muscle-hi', 'fill-opacity=".6"')
        d.line(run(b, .02, .99), 's-muscle-line', 2.5, 'stroke-opacity=".55"')
    data = window_outline()
    d.path(data, '', 'fill="url(#tendon-in)"')
    d.path(data, '', 'fill="url(#tendon-out)"')


BAND_V = .27
KNOT = fibre(BAND_V, .6)


def taut_band(d):
    pts = run(BAND_V, .03, .985, 17)
    d.path(taper(pts, lambda u: 1 + 40 * math.sin(math.pi * u) ** .75), 'f-band s-band-lo', 'stroke-width="3"')
    for shift in (-.022, .004, .026):
        d.path(taper(run(BAND_V + shift * .7, .16, .9, 11), lambda u: 1 + 3.5 * math.sin(math.pi * u)), 'f-band-hi',
               'fill-opacity=".8"')


def knot(d):
    """The tender spot swells in the band; it gives a little when pressed."""
    with d.group(f'transform="translate({num(KNOT[0])} {num(KNOT[1])}) rotate(17)"'):
        with d.group():
            d.move('scale', ['1 1', '1 1', '1.1 .9', '1.1 .9', '1 1', '1 1'], LOOP, times=PRESS, splines=EASE)
            d.path(smooth([(-70, 1), (-46, -26), (-8, -38), (30, -34), (58, -16), (72, 2), (52, 26), (10, 37), (-36, 29)],
                          True), 's-band-lo', 'stroke-width="5" fill="url(#knot)"')
            for y, w in ((-19, 30), (-5, 48), (9, 50), (22, 30)):
                d.path(taper([(-w, y), (-w / 3, y - 5), (w / 3, y - 5), (w, y)],
                             lambda u: 1 + 4 * math.sin(math.pi * u)), 'f-band-lo', 'fill-opacity=".6"')
            d.path(smooth([(-38, -15), (-10, -27), (22, -24), (6, -18), (-18, -14)], True), 'f-muscle-hi',
                   'fill-opacity=".75"')


def debate_ring(d):
    """A dashed ring: what this spot is, is still an open question."""
    ring = f'stroke-dasharray="17 15" transform="translate({num(KNOT[0])} {num(KNOT[1])}) rotate(17)"'
    d.path(ellipse(0, 0, 106, 70), 's-band-lo line', 'stroke-width="11" stroke-opacity=".55" ' + ring)
    d.path(ellipse(0, 0, 106, 70), 's-white line', 'stroke-width="6" ' + ring)


# Radius round the spot, and from where to where in degrees; they stay on the body.
WAVES = ((152, 206, 232), (206, 211, 233), (258, 216, 238))


def polar_end(wave):
    r, _, end = wave
    a = math.radians(end + 3)
    return KNOT[0] + r * math.cos(a), KNOT[1] + r * math.sin(a)


def ripple(r, start, end):
    """A ripple of the ache, so that it is seen without colour too."""
    return smooth([(KNOT[0] + r * math.cos(math.radians(a)), KNOT[1] + r * math.sin(math.radians(a)))
                   for a in (start + (end - start) * k / 6 for k in range(7))])


def ache(d):
    """The usual pain, spreading softly from the spot and up the side of the neck."""
    late = ((0, .22, .36, .72, .9, 1), (0, .32, .48, .74, .92, 1), (0, .42, .58, .76, .94, 1))
    spots = ((KNOT[0] + 10, KNOT[1] - 2, 180, 132, 15), (846, 706, 140, 74, 46), (788, 604, 58, 100, 0))
    for times, spot, wave in zip(late, spots, WAVES):
        with d.group():
            d.fade([0, 0, 1, .8, 0, 0], LOOP, times=times, splines=EASE)
            soft(d, 'ache-light', *(round(v) for v in spot))
            d.path(ripple(*wave), 's-white line', 'stroke-width="17" stroke-opacity=".85"')
            d.path(ripple(*wave), 's-warning line', 'stroke-width="9"')


# ---- the therapist ---------------------------------------------------------

# Local to the hand: the wrist is the origin, the fingers point up.
FINGERS = {
    'little': ([(66, -150), (86, -222), (112, -300), (116, -344), (106, -386)], (60, 56, 50, 44, 34)),
    'ring': ([(30, -190), (40, -255), (52, -352), (52, -412), (42, -462)], (66, 62, 56, 49, 38)),
    'thumb': ([(-26, -34), (-104, -106), (-166, -170), (-190, -232), (-192, -284)], (84, 94, 70, 62, 44)),
    'middle': ([(-22, -200), (-24, -268), (-20, -378), (-12, -440), (-2, -492)], (68, 64, 59, 52, 40)),
    'index': ([(-74, -180), (-82, -246), (-88, -345), (-78, -404), (-62, -452)], (68, 64, 58, 51, 39)),
}
DORSUM = [(-78, 70), (-80, 10), (-98, -60), (-112, -140), (-112, -205), (-90, -252), (-40, -276), (10, -274), (56, -258),
          (94, -226), (108, -170), (98, -90), (82, -10), (78, 70)]


def finger_details(d, name, heading):
    pts, widths = FINGERS[name]
    turn = math.degrees(heading) + 90
    tip, w = pts[-1], widths[-1]
    nail(d, tip[0] + 2 * math.cos(heading), tip[1] + 2 * math.sin(heading), turn, w * .78)
    if name != 'thumb':
        crease(d, pts[2][0], pts[2][1], turn * .3, widths[2])
    crease(d, pts[3][0], pts[3][1], turn * .6, widths[3] * .8)


def gleam(d, name):
    """Light from the top left along one side of a finger."""
    pts, widths = FINGERS[name]
    side = [(x - w * .22, y) for (x, y), w in zip(pts[1:], widths[1:])]
    d.path(taper(side, lambda u: 3 + 13 * math.sin(math.pi * u)), 'f-hand-hi', 'fill-opacity=".75"')


def hand_shape(d):
    outlines = {name: limb(*spec) for name, spec in FINGERS.items()}
    back = smooth(DORSUM) + 'Z'
    for data in [o[0] for o in outlines.values()] + [back]:
        d.path(data, 's-hand-line line', 'stroke-width="7"')
    for name in ('little', 'ring', 'thumb'):
        d.path(outlines[name][0], '', 'fill="url(#palm)"')
    for name in ('middle', 'index'):
        d.path(outlines[name][0], 's-hand-line', 'stroke-width="4" fill="url(#palm)"')
    d.path(back, '', 'fill="url(#palm)"')
    return outlines


def hand_relief(d):
    """Knuckles and tendons of the back of the hand."""
    for x, y in ((-80, -232), (-26, -252), (34, -244), (82, -210)):
        d.path(ellipse(x - 4, y - 4, 24, 20), 'f-hand-hi', 'fill-opacity=".55"')
        d.line([(x - 18, y + 16), (x + 2, y + 22), (x + 20, y + 14)], 's-hand-lo', 3.5, 'stroke-opacity=".7"')
    for a, b in (((-74, -200), (-34, -50)), ((-22, -218), (-10, -50)), ((32, -210), (14, -50)), ((76, -180), (36, -50))):
        mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        d.path(taper([a, mid, b], lambda u: 11 - 8 * u), 'f-hand-hi', 'fill-opacity=".4"')
    d.line([(-112, -196), (-124, -160), (-150, -152)], 's-hand-lo', 4, 'stroke-opacity=".6"')


def cuff(d):
    d.path(smooth([(-98, 22), (-58, 36), (0, 42), (58, 36), (96, 18), (106, 52), (106, 88), (0, 104), (-108, 90),
                   (-108, 54)],
                  True), 's-scrub-lo', 'stroke-width="4" fill="url(#sleeve-light)"')
    d.line([(-100, 66), (-40, 80), (40, 80), (100, 62)], 's-scrub-lo', 4, 'stroke-opacity=".6"')


HAND_AT, HAND_TURN, HAND_SIZE = (1172, 1247), -31, .93


def sleeve(d):
    """The forearm; it stays still, and the cuff that moves with the hand hides the joint."""
    d.path(smooth([(1120, 1372), (1190, 1318), (1280, 1278), (1350, 1340), (1440, 1450), (1560, 1580), (1660, 1680),
                   (1400, 1720), (1290, 1700), (1230, 1600), (1160, 1470)], True),
           's-scrub-lo', 'stroke-width="4" fill="url(#sleeve-light)"')
    for pts in ([(1190, 1450), (1270, 1476), (1330, 1450)], [(1236, 1560), (1330, 1570), (1390, 1520)],
                [(1330, 1640), (1420, 1610), (1450, 1560)]):
        d.path(taper(pts, lambda u: 3 + 12 * math.sin(math.pi * u)), 'f-scrub-lo', 'fill-opacity=".5"')


def hand(d):
    """The hand comes down on the band, rolls across it twice and lifts."""
    with d.group():
        d.move('translate', ['26 34', '26 34', '0 0', '9 14', '-3 -2', '7 12', '0 0', '26 34', '26 34'], LOOP,
               times=[0, .12, .26, .38, .5, .6, .72, .88, 1], splines=EASE)
        with d.group(f'transform="translate({HAND_AT[0]} {HAND_AT[1]}) rotate({HAND_TURN}) scale({HAND_SIZE})"'):
            with d.group('transform="translate(2 30)"'):
                shadow = ''.join(limb(*FINGERS[name])[0] for name in FINGERS) + smooth(DORSUM) + 'Z'
                d.path(shadow, 'f-band-lo', 'fill-opacity=".28"')
            outlines = hand_shape(d)
            for name in FINGERS:
                gleam(d, name)
                finger_details(d, name, outlines[name][1])
            hand_relief(d)
            cuff(d)


def main():
    d = Drawing('shoulder', seed=11)
    gradients(d)
    with d.part('paper'):
        d.path(f'M0,0H{SIZE}V{SIZE}H0Z', '', 'fill="url(#wall)"')
        d.path(smooth([(210, 700), (170, 420), (330, 150), (640, 20), (1010, 40), (1330, 230), (1440, 560), (1400, 900),
                       (1300, 1400), (300, 1400)], True), 'f-focus-hi', 'fill-opacity=".42"')
    with d.part('person'):
        with d.group('clip-path="url(#body)"'):
            shoulders(d)
            blades(d)
            nape(d)
            wrap(d)
            arms(d)
        d.path(silhouette(), 's-skin-line line', 'stroke-width="4"')
        face(d)
        head_of_hair(d)
        ear(d)
        d.keep('profile', 508, 372, 64)
    with d.part('muscle'):
        opening(d)
        bundles(d)
    with d.part('sleeve'):
        sleeve(d)
    with d.part('ache'):
        ache(d)
        for i, (r, start, end) in enumerate(WAVES):
            a = math.radians((start + end) / 2)
            d.keep(f'wave-{i + 1}', KNOT[0] + r * math.cos(a), KNOT[1] + r * math.sin(a), 36)
    with d.part('band'):
        taut_band(d)
    with d.part('spot'):
        knot(d)
        d.keep('knot', *KNOT, 40)
    with d.part('debate'):
        debate_ring(d)
    with d.part('hand'):
        hand(d)
    d.anchor('muscle', 790, 950)
    d.anchor('band', *fibre(BAND_V, .24))
    d.anchor('spot', KNOT[0] - 6, KNOT[1] - 22)
    d.anchor('debate', KNOT[0] + 93, KNOT[1] - 16)
    # At the outer end of the last ripple, on the neck.
    d.anchor('ache', *polar_end(WAVES[2]))
    d.save()


if __name__ == '__main__':
    main()
