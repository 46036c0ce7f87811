# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scan of a head in three-quarter view: the top of the cheek before and after,
about 4 mm apart, at its true size and through a magnifier; five people, and an
empty place where a comparison group would be."""

import math

from atelier import EASE, PALETTE, Drawing, num, smooth, taper
from hands import along
from massage import arrow, ellipse, paper, rounded, save

PALETTE.update({'scan-hi': '#E4EEF2', 'scan': '#A9C1CC', 'scan-mid': '#7E9DAC', 'scan-lo': '#4F7082', 'scan-deep': '#294654',
                'scan-dark': '#12242D', 'scan-dark-hi': '#24404D', 'scan-line': '#8FD0DE', 'before': '#FFD27A', 'after': '#6BE3D0',
                'ghost': '#76878E', 'card': '#FFFDF9'})

HEAD = (566, 628, .94)             # place and scale; the numbers below are head units
MM = 4.3                           # units for a millimetre: hairline to chin is 190 mm
SHIFT = 4 * MM
TOP = 66                           # height of the cheek's top before, in head units
ZOOM = 5
FOCUS = (258, TOP - SHIFT / 2)     # what the magnifier looks at
LENS = (1190, 548, 262)
RIM = LENS[2] - 8                  # what the magnifier shows ends here
LOOP = 8
BEAT = (0, .36, .46, .58, .84, 1)   # moved, back at the start, moving, moved


def cheek_x(y, top):
    """The outer edge of the far cheek: a plain slope with the cheek's swell."""
    slope = 228 - 26 * max(0, (y + 60) / 330) ** 1.5
    return slope + 44 * math.exp(-((y - top) / 74) ** 2)


def cheek_line(top, low=-52, high=262, step=8):
    return [(cheek_x(y, top), y) for y in range(low, high + 1, step)]


def head_points():
    """The bare head, turned a little to the right, clockwise from the crown."""
    brow = [(40, -478), (150, -452), (224, -378), (258, -272), (266, -176), (262, -122), (244, -84)]
    chin = [(198, 300), (190, 352), (172, 412), (132, 460), (76, 480), (10, 470), (-64, 434), (-142, 366), (-196, 280),
            (-214, 190)]
    back = [(-236, 130), (-284, 104), (-324, 20), (-344, -100), (-334, -236), (-282, -364), (-184, -450), (-80, -484)]
    return brow + cheek_line(TOP) + chin + back


def across(y):
    """From where to where the head reaches at height y."""
    ring = along(head_points() + head_points()[:1], 600)
    hits = [x for x, h in ring if abs(h - y) < 7]
    return min(hits), max(hits)


def panel(d):
    """The dark, cool screen of a scanner."""
    d.linear('screen-light', [(0, 'scan-dark-hi'), (1, 'scan-dark')], 0, 0, .3, 1)
    with d.part('screen'):
        d.path(rounded(112, 122, 876, 1064, 46), 'f-scan-lo', 'transform="translate(12 16)" opacity=".25"')
        d.path(rounded(112, 122, 876, 1064, 46), 's-steel-hi', 'fill="url(#screen-light)" stroke-width="10"')
        d.path(rounded(106, 116, 888, 1076, 50), 'line s-steel', 'stroke-width="3"')
        for x, y, sx, sy in ((150, 160, 1, 1), (950, 160, -1, 1), (150, 1148, 1, -1), (950, 1148, -1, -1)):
            d.path(f'M{x},{y + sy * 54}V{y}H{x + sx * 54}', 's-scan-line line', 'stroke-width="4" opacity=".6"')


def scan_shades(d):
    d.radial('scan-skin', [(0, 'scan-hi'), (.45, 'scan'), (.8, 'scan-mid'), (1, 'scan-lo')], -20, -140, 620, units=True)
    d.linear('scan-neck', [(0, 'scan-deep'), (.5, 'scan-lo'), (1, 'scan-mid')], 0, 380, 0, 600, units=True)
    d.radial('scan-light', [(0, 'white', .65), (1, 'white', 0)], .5, .5, .5)
    d.radial('scan-shade', [(0, 'scan-deep', .4), (1, 'scan-deep', 0)], .5, .5, .5)


def spot(d, cx, cy, rx, ry, fill, turn=0):
    d.add(f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="url(#{fill})"'
          + (f' transform="rotate({turn} {cx} {cy})"' if turn else '') + '/>')


def scanned_head(d):
    x, y, k = HEAD
    with d.part('head'):
        with d.group(f'transform="translate({x} {y}) scale({k})"'):
            # The shoulders end on the screen's edge, so that nothing needs a clip.
            neck = [(-477, 548), (-400, 506), (-312, 452), (-270, 370), (-268, 260), (-290, 120), (-200, 60), (-60, 330), (92, 400),
                    (112, 462), (220, 516), (340, 548), (443, 574)]
            d.path(smooth(neck) + 'L443,556Q443,590 402,590H-436Q-477,590 -477,556Z', '', 'fill="url(#scan-neck)"')
            d.path(smooth(head_points(), True), 's-scan-deep', 'fill="url(#scan-skin)" stroke-width="3"')
            modelling(d)
            eyes(d)
            nose(d)
            mouth(d)
            hair(d)
            ear(d)
            slices(d)
        # A name on the face would say that it names the face.
        d.keep('features', x + 60, y + 60, 230)
        d.keep('beside', x + 270, y + 190, 110)


def modelling(d):
    """Large lights and shades of forehead, cheeks, temple and jaw."""
    spot(d, 70, -300, 170, 110, 'scan-light')
    spot(d, 10, 104, 130, 92, 'scan-light', -14)
    spot(d, 216, 70, 40, 70, 'scan-light')
    spot(d, 112, 420, 54, 36, 'scan-light')
    spot(d, -120, 260, 150, 110, 'scan-shade', 36)
    spot(d, 34, -58, 104, 50, 'scan-shade', -4)
    spot(d, 196, -62, 44, 54, 'scan-shade')
    spot(d, 108, 340, 70, 22, 'scan-shade')


def slices(d):
    """Thin curves round the head, as a scan cuts it slice by slice."""
    for y in range(-400, 480, 68):
        left, right = across(y)
        mid, sag = (left + right) / 2, (right - left) * .05
        d.line([(left + 4, y), (mid - (right - left) * .25, y + sag * .8), (mid, y + sag), (mid + (right - left) * .25, y + sag * .8),
                (right - 4, y)], 's-white', 2, 'opacity=".24"')


def hair(d):
    """Short hair, combed back from the forehead, as the scan shows it."""
    outer = [(206, -402), (156, -456), (60, -496), (-70, -506), (-190, -472), (-294, -384), (-350, -244), (-360, -100), (-338, 30),
             (-292, 122), (-236, 186)]
    inner = [(206, -402), (150, -392), (76, -362), (0, -304), (-56, -226), (-96, -140), (-138, -92), (-180, -100), (-216, -108),
             (-246, 20), (-236, 186)]
    d.linear('scan-hair', [(0, 'scan-mid'), (.4, 'scan-lo'), (1, 'scan-deep')], 160, -480, -330, 120, units=True)
    d.path(smooth(outer) + 'L' + smooth(list(reversed(inner)))[1:] + 'Z', 's-scan-deep', 'fill="url(#scan-hair)" stroke-width="2.5"')
    far, near = along(outer, 40), along(inner, 40)
    for i in range(11):
        u = (i + .6) / 11.4
        strand = [(far[j][0] + (near[j][0] - far[j][0]) * u, far[j][1] + (near[j][1] - far[j][1]) * u) for j in (3, 10, 17, 24, 31, 37)]
        d.path(taper(strand, lambda v, w=9 if i % 2 else 6: w * math.sin(math.pi * v)), 'f-scan' if i % 2 else 'f-scan-deep',
               f'opacity="{.42 if i % 2 else .5}"')


def ear(d):
    shell = [(-176, -72), (-214, -96), (-250, -66), (-254, 0), (-236, 70), (-206, 122), (-184, 118), (-178, 60), (-166, 10)]
    d.path(smooth(shell, True), 'f-scan s-scan-lo', 'stroke-width="3"')
    d.path(smooth([(-188, -48), (-216, -66), (-234, -40), (-232, 10), (-214, 60), (-204, 40), (-212, -10)], True), 'f-scan-lo',
           'opacity=".6"')
    d.path(smooth([(-186, 10), (-196, 34), (-190, 56), (-180, 40)], True), 'f-scan-deep', 'opacity=".5"')


NEAR_EYE = ([(-36, -38), (2, -16), (48, -16), (86, -36)], [(-24, -68), (22, -86), (72, -66)],
            [(-56, -112), (-6, -142), (56, -142), (102, -118)])
FAR_EYE = ([(166, -36), (184, -19), (206, -20), (222, -37)], [(174, -66), (198, -80), (219, -64)],
           [(160, -120), (186, -143), (216, -138), (240, -114)])


def eyes(d):
    """Closed eyes: lid, lashes, crease and brow ridge."""
    for lid, crease, brow in (NEAR_EYE, FAR_EYE):
        d.path(smooth(crease + list(reversed(lid)), True), 'f-scan-hi', 'opacity=".5"')
        d.path(taper(lid, lambda u: 3 + 6 * math.sin(math.pi * u)), 'f-scan-deep')
        d.path(taper(crease, lambda u: 2 + 3 * math.sin(math.pi * u)), 'f-scan-lo')
        d.path(taper(brow, lambda u: 3 + 10 * math.sin(math.pi * u)), 'f-scan-lo', 'opacity=".5"')


def nose(d):
    """Bridge and tip turned to the right; the far side is its dark edge."""
    spot(d, 98, 66, 34, 96, 'scan-shade', -10)
    spot(d, 142, 40, 16, 92, 'scan-light', -14)
    d.path(taper([(142, -64), (136, -34), (144, 8), (160, 58), (174, 104), (170, 132), (152, 148)],
                 lambda u: 1.5 + 4 * math.sin(math.pi * u) ** .8), 'f-scan-lo')
    d.path(taper([(92, 96), (72, 116), (72, 142), (92, 152), (108, 146)], lambda u: 2 + 4.5 * math.sin(math.pi * u)), 'f-scan-lo')
    d.path(smooth([(96, 150), (112, 140), (130, 146), (118, 156)], True), 'f-scan-deep', 'opacity=".75"')
    d.path(smooth([(146, 150), (158, 144), (168, 148), (158, 154)], True), 'f-scan-deep', 'opacity=".6"')
    spot(d, 150, 100, 24, 26, 'scan-light')


def mouth(d):
    d.path(smooth([(34, 256), (76, 236), (106, 226), (122, 232), (136, 227), (152, 240), (166, 254), (136, 258), (90, 260)], True), 'f-scan-mid')
    d.path(smooth([(40, 259), (90, 261), (136, 259), (163, 256), (152, 284), (120, 298), (78, 288)], True), 'f-scan', 'opacity=".95"')
    d.path(taper([(22, 246), (80, 260), (124, 258), (172, 246)], lambda u: 2.5 + 4 * math.sin(math.pi * u)), 'f-scan-deep')
    spot(d, 106, 278, 34, 10, 'scan-light')


def outlines(d):
    """The cheek's edge at true size: the two lines almost touch."""
    x, y, k = HEAD
    with d.part('edge'):
        with d.group(f'transform="translate({x} {y}) scale({k})"'):
            d.line(cheek_line(TOP), 's-before', 5, 'stroke-dasharray="13 11"')


def lens_point(px, py):
    """A point of the head as the magnifier shows it."""
    return LENS[0] + (px - FOCUS[0]) * ZOOM, LENS[1] + (py - FOCUS[1]) * ZOOM


def magnifier(d):
    """The same edge, five times larger."""
    cx, cy, r = LENS
    x, y, k = HEAD
    fx, fy, fr = x + k * FOCUS[0], y + k * FOCUS[1], k * r / ZOOM
    d.linear('lens-skin', [(0, 'scan-mid'), (.5, 'scan'), (.82, 'scan-hi'), (1, 'scan')], cx - r, 0, cx + 130, 0, units=True)
    with d.part('magnifier'):
        d.path(f'M{num(fx + 10)},{num(fy - fr)}L{cx - 70},{cy - r}L{cx - 70},{cy + r}L{num(fx + 10)},{num(fy + fr)}Z', 'f-scan-line', 'opacity=".2"')
        d.path(ellipse(fx, fy, fr, fr), 'line s-white', 'stroke-width="5"')
        d.path(ellipse(cx + 10, cy + 14, r + 12, r + 12), 'f-scan-lo', 'opacity=".25"')
        d.path(ellipse(cx, cy, r + 10, r + 10), 'f-white s-focus', 'stroke-width="5"')
        d.path(ellipse(cx, cy, r, r), 'f-scan-dark')
        magnified_skin(d, TOP)
        before_shadow(d)
        before_line(d)
        d.keep('mark-before', *lens_point(cheek_x(TOP, TOP), TOP), 24)
        d.keep('cheek', cx - 90, cy, 130)
        d.keep('cheek-low', cx - 100, cy + 140, 60)
        for k in range(2):
            d.keep(f'outer-{k + 1}', 1183, 750 + 36 * k, 12)
            d.keep(f'outer-{k + 3}', 1218, 344 + 36 * k, 12)


def lens_edge(top, inset=0, rim=RIM):
    """The cheek's edge, or a line inside of it, from rim to rim of the magnifier."""
    cx, cy, _ = LENS
    points = [(x - inset, y) for x, y in (lens_point(*p) for p in cheek_line(top, -40, 170, 3))]
    inside = [k for k, (x, y) in enumerate(points) if math.hypot(x - cx, y - cy) < rim]
    first, last = inside[0], inside[-1]
    return [on_rim(points[first], points[first - 1], rim)] + points[first:last + 1] + [on_rim(points[last], points[last + 1], rim)]


def on_rim(inner, outer, rim):
    """Where the way from a point inside the magnifier to one outside meets its rim."""
    cx, cy, _ = LENS
    near, far = (math.hypot(x - cx, y - cy) for x, y in (inner, outer))
    share = (rim - near) / (far - near)
    return inner[0] + (outer[0] - inner[0]) * share, inner[1] + (outer[1] - inner[1]) * share


def magnified_skin(d, top):
    """The skin ends on its edge; its shape is cut to the lens here, as what fades must not be clipped."""
    cx, cy, _ = LENS
    edge = lens_edge(top)
    (x0, y0), (x1, y1) = edge[0], edge[-1]
    d.path(ellipse(cx, cy, RIM, RIM), 'f-scan-dark')
    d.path(f'{smooth(edge)}A{RIM},{RIM} 0 0 1 {num(x0)},{num(y0)}Z', '', 'fill="url(#lens-skin)"')
    for inset, name, opacity in ((26, 'scan-hi', .5), (74, 'scan-lo', .3), (140, 'scan-lo', .25)):
        d.line(lens_edge(top, inset, RIM - 8), 's-' + name, 12 if inset == 26 else 5, f'opacity="{opacity}"')


DASHES = 'stroke-dasharray="26 20"'


def before_shadow(d):
    d.line(lens_edge(TOP), 's-scan-dark', 17, DASHES)


def before_line(d):
    d.line(lens_edge(TOP), 's-before', 9, DASHES)
    rim(d)
    mark(d, 'before', *lens_point(cheek_x(TOP, TOP), TOP), hollow=True)


def rim(d):
    """The inner shadow of the magnifier's rim hides the ends of the lines."""
    cx, cy, r = LENS
    d.path(ellipse(cx, cy, (r + RIM) / 2 + 1, (r + RIM) / 2 + 1), 'line s-scan-dark', f'stroke-width="{r - RIM + 2}"')


def mark(d, name, x, y, hollow=False):
    d.path(ellipse(x, y, 17, 17), f'f-{"scan-dark" if hollow else name} s-{name}', 'stroke-width="7"')


def after_line(d):
    """The second line, small and magnified, and the skin that ends on it; its mark climbs the 4 mm."""
    x, y, k = HEAD
    shown = [1, 1, 0, 0, 1, 1]
    with d.part('after'):
        with d.group():
            d.fade(shown, LOOP, 0, BEAT, EASE)
            magnified_skin(d, TOP - SHIFT)
            before_shadow(d)
            for name, width in (('scan-dark', 18), ('after', 10)):
                d.line(lens_edge(TOP - SHIFT), f's-{name}', width)
            before_line(d)
        with d.group():
            d.fade(shown, LOOP, 0, BEAT, EASE)
            with d.group(f'transform="translate({x} {y}) scale({k})"'):
                d.line(cheek_line(TOP - SHIFT), 's-after', 5)
    x0, y0 = lens_point(cheek_x(TOP, TOP), TOP)
    x1, y1 = lens_point(cheek_x(TOP - SHIFT, TOP - SHIFT), TOP - SHIFT)
    with d.part('shift'):
        with d.group():
            d.fade(shown, LOOP, 0, BEAT, EASE)
            d.keep('millimeters', x0 + 70, (y0 + y1) / 2, 44)
            d.path(f'M{num(x0 + 34)},{num(y0)}H{num(x0 + 106)}M{num(x1 + 34)},{num(y1)}H{num(x0 + 106)}', 's-white line', 'stroke-width="5" opacity=".8"')
            arrow(d, [(x0 + 70, y0 - 6), (x0 + 70, y0 - 26), (x0 + 70, y1 + 44)], 'white', 24, 40, halo=False)
        with d.group(f'transform="translate({num(x1)} {num(y1)})"'):
            with d.group():
                start = f'{num(x0 - x1)} {num(y0 - y1)}'
                d.move('translate', ['0 0', '0 0', start, start, '0 0', '0 0'], LOOP, 0, BEAT, EASE)
                mark(d, 'after', 0, 0)
                d.keep('mark-after', 0, 0, 24)


CARDS, CARD_WIDTH = (300, 806), 494    # their left edges
# Below them, names in large print have room.
CARD_TOP, CARD_BOTTOM = 1210, 1380
PERSON = .73
PEOPLE = [('bob', 'hair', 'tool', 'skin'), ('short', 'hair-dark', 'scan-lo', 'skin-lo'), ('bun', 'hair-hi', 'rust', 'skin-hi'),
          ('short', 'hair', 'tool-lo', 'skin'), ('long', 'hair-dark', 'scan-mid', 'skin-lo')]
PALETTE.update({'hair-dark': '#3B2A24', 'rust': '#B98A6E'})


def bust(d, kind, hair, top, skin):
    """A small friendly half figure round (0, 0), about 120 wide, 170 high."""
    if kind in ('long', 'bob'):
        low = 56 if kind == 'long' else 30
        d.path(smooth([(-40, -40), (-34, -78), (0, -92), (34, -78), (40, -40), (44, low - 10), (30, low), (-30, low), (-44, low - 10)], True), f'f-{hair}')
    if kind == 'bun':
        d.path(ellipse(0, -94, 20, 18), f'f-{hair}')
    d.path('M-15,0V34C-15,46 15,46 15,34V0Z', 'f-' + {'skin-hi': 'skin', 'skin': 'skin-lo', 'skin-lo': 'skin-line'}[skin])
    d.path('M-62,92C-64,56 -50,42 -18,32C-8,46 8,46 18,32C50,42 64,56 62,92Z', f'f-{top}')
    d.path(smooth([(0, -78), (26, -66), (32, -34), (24, 0), (0, 18), (-24, 0), (-32, -34), (-26, -66)], True), f'f-{skin}')
    fringe = {'short': [(-35, -30), (-38, -66), (-20, -88), (10, -90), (36, -72), (36, -32), (28, -54), (4, -60), (-24, -52)],
              'bun': [(-35, -30), (-34, -68), (0, -88), (34, -68), (35, -30), (24, -56), (0, -66), (-24, -56)]}.get(
                  kind, [(-38, -20), (-36, -70), (0, -90), (36, -70), (38, -20), (28, -50), (-6, -66), (-24, -50)])
    d.path(smooth(fringe, True), f'f-{hair}')
    for s in (-1, 1):
        d.path(ellipse(s * 12, -30, 3, 3.6), 'f-ink')
    d.line([(-9, -6), (0, -2), (9, -6)], 's-lip-lo', 3)


def card(x):
    return rounded(x, CARD_TOP, CARD_WIDTH, CARD_BOTTOM - CARD_TOP, 28)


def five(left):
    """The middles of five figures that stand in the middle of a card."""
    return [left + CARD_WIDTH / 2 + (k - 2) * 91 for k in range(5)]


def people(d):
    """Both cards leave room for their names beside them."""
    foot = CARD_BOTTOM - 92 * PERSON
    with d.part('people'):
        d.path(card(CARDS[0]), 'f-scan-lo', 'transform="translate(8 11)" opacity=".18"')
        d.path(card(CARDS[0]), 'f-card')
        for k, (x, (kind, hair, top, skin)) in enumerate(zip(five(CARDS[0]), PEOPLE)):
            with d.group(f'transform="translate({num(x)} {num(foot)}) scale({PERSON})"'):
                bust(d, kind, hair, top, skin)
            d.keep(f'person-{k + 1}', x, foot - 14, 40)
            d.keep(f'body-{k + 1}', x, CARD_BOTTOM - 32, 24)
    with d.part('no-group'):
        d.path(card(CARDS[1]), 'f-card', 'opacity=".5"')
        for k, x in enumerate(five(CARDS[1])):
            d.keep(f'nobody-{k + 1}', x, foot - 10, 38)
            d.keep(f'no-body-{k + 1}', x, CARD_BOTTOM - 32, 24)
            with d.group(f'transform="translate({num(x)} {num(foot)}) scale({PERSON * .94:.3f})"'):
                d.path('M-62,92C-64,56 -50,42 -18,32C-15,24 -15,20 -15,12C-28,2 -34,-18 -33,-38C-32,-66 -20,-80 0,-80C20,-80 32,-66 33,-38'
                       'C34,-18 28,2 15,12C15,20 15,24 18,32C50,42 64,56 62,92Z', 'f-white s-ghost',
                       'fill-opacity=".55" stroke-width="4.5" stroke-dasharray="12 10" stroke-linejoin="round"')


def anchors(d):
    # Where each of the two lines is the outer one, so that no label's line from the right crosses the other.
    d.anchor('before', *lens_point(cheek_x(90, TOP), 90))
    d.anchor('after', *lens_point(cheek_x(24, TOP - SHIFT), 24))
    x0, y0 = lens_point(cheek_x(TOP, TOP), TOP)
    # Beside the arrow: a line along it would hide it.
    d.anchor('shift', x0 + 110, y0 - ZOOM * HEAD[2] * SHIFT / 2)
    # At the outer edge of each card, beside the people.
    d.anchor('people', CARDS[0] + 2, CARD_TOP + 104)
    d.anchor('no-group', CARDS[1] + CARD_WIDTH - 2, CARD_TOP + 104)
    d.anchor('head', HEAD[0] - 120, HEAD[1] - 220)


def main():
    d = Drawing('cheek-shift', seed=3)
    scan_shades(d)
    paper(d)
    panel(d)
    scanned_head(d)
    outlines(d)
    magnifier(d)
    people(d)
    after_line(d)
    anchors(d)
    save(d)


main()
