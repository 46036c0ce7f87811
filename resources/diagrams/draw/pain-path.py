#!/usr/bin/python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person seen from behind: a needle in the shoulder muscle, the nerve from
there to the spinal cord, and the brain.  Messages run up; a broken line down
and a dimmer stand for what is likely but not proven.
"""

import math

from atelier import EASE, PALETTE, Drawing, SIZE, blob, noise, num, smooth, taper

PALETTE.update({
    'brain': '#EDB3A7', 'brain-hi': '#FBDDD3', 'brain-lo': '#B4685F', 'skin-deep': '#C98763',
    'gown': '#A9C7C3', 'gown-hi': '#D3E4E1', 'gown-lo': '#7FA39E',
})

MID = 800
LOOP = 10
SPOT = (1064, 842)
# The right half of the outline, from the neck down; the left half mirrors it.
SIDE = [(878, 520), (893, 600), (908, 668), (946, 728), (1030, 770), (1130, 800), (1226, 836), (1300, 888), (1350, 970), (1376, 1080),
        (1390, 1220), (1402, 1400), (1420, 1680)]
NERVE = [(1046, 858), (1010, 894), (960, 912), (900, 900), (850, 862), (824, 826), (806, 800)]
CORD = [(800, 505), (800, 620), (802, 760), (800, 900), (799, 1100), (800, 1320), (800, 1680)]


def mirror(points):
    return [(2 * MID - x, y) for x, y in points]


def both(points):
    """The same stroke on both sides of the body, as one path."""
    return smooth(points) + smooth(mirror(points))


def swell(width):
    """A width for taper: almost nothing at both ends, all of it in the middle."""
    return lambda u: width * math.sin(math.pi * u) + 1


def shade(d, data, gradient, attributes=''):
    d.add(f'<path fill="url(#{gradient})" d="{data}"{" " + attributes if attributes else ""}/>')


def ellipse(d, cx, cy, rx, ry, classes, attributes=''):
    d.add(f'<ellipse class="{classes}" cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}"{" " + attributes if attributes else ""}/>')


def gradients(d):
    d.linear('g-paper', [(0, 'paper'), (1, 'paper-lo')])
    d.linear('g-skin', [(0, 'skin-hi'), (.45, 'skin'), (1, 'skin-lo')], 200, 500, 1420, 1500, units=True)
    d.linear('g-neck', [(0, 'skin-lo', .95), (1, 'skin-lo', 0)], 0, 520, 0, 680, units=True)
    d.radial('g-shade', [(0, 'skin-lo', .75), (.5, 'skin-lo', .34), (1, 'skin-lo', 0)], .5, .5, .5)
    d.radial('g-light-skin', [(0, 'skin-hi', .9), (.5, 'skin-hi', .4), (1, 'skin-hi', 0)], .5, .5, .5)
    d.radial('g-hair', [(0, 'hair-hi'), (1, 'hair')], .36, .22, .8)
    d.radial('g-brain', [(0, 'brain-hi'), (.6, 'brain'), (1, 'brain')], .36, .24, .85)
    d.linear('g-gown', [(0, 'gown-hi'), (.5, 'gown'), (1, 'gown-lo')], x2=1, y2=.4)
    d.linear('g-muscle', [(0, 'muscle-hi'), (.5, 'muscle'), (1, 'muscle-lo')], 860, 600, 1060, 1000, units=True)
    d.linear('g-steel', [(0, 'steel-mid'), (.35, 'steel-hi'), (1, 'steel-lo')], x2=1, y2=0)
    d.linear('g-grip', [(0, 'tool'), (.3, 'tool-hi'), (1, 'tool-lo')], x2=1, y2=0)
    d.radial('g-pain', [(0, 'heat', .95), (.3, 'heat', .7), (.65, 'heat-hi', .35), (1, 'heat-hi', 0)], .5, .5, .5)
    d.radial('g-calm', [(0, 'focus-hi'), (.74, 'focus-hi', .95), (1, 'focus-hi', 0)], .5, .5, .5)
    d.radial('g-halo', [(0, 'collagen-new-hi', .9), (.6, 'collagen-new-hi', .75), (1, 'focus-hi', 0)], .5, .5, .5)
    d.radial('g-spark', [(0, 'signal', 1), (.45, 'nerve-hi', .6), (1, 'nerve-hi', 0)], .5, .5, .5)
    d.radial('g-knob', [(0, 'white'), (1, 'grip-lo')], .36, .3, .8)


def paper(d):
    with d.part('paper'):
        d.add(f'<rect fill="url(#g-paper)" x="-80" y="-80" width="{SIZE + 160}" height="{SIZE + 160}"/>')


# --- The person --------------------------------------------------------------

def body(d):
    with d.part('person'):
        outline = smooth(SIDE) + 'L' + smooth(mirror(SIDE)[::-1])[1:] + 'Z'
        shade(d, outline, 'g-skin')
        shoulder_blades(d)
        d.path(both(SIDE), 's-skin-line line', 'stroke-width="3.5" stroke-opacity=".8"')
        shade(d, smooth([(724, 500), (876, 500), (884, 600), (866, 670), (800, 700), (734, 670), (716, 600)], True), 'g-neck')
        gown(d)
        head(d)


def soft(d, paint, cx, cy, rx, ry, turn=0):
    """A soft-edged patch of light or shade."""
    spin = f' transform="rotate({turn} {cx} {cy})"' if turn else ''
    ellipse(d, cx, cy, rx, ry, '', f'fill="url(#{paint})"{spin}')


def shoulder_blades(d):
    """The blades, the furrow of the spine and the arms, in soft light and shade."""
    for side in (-1, 1):
        soft(d, 'g-shade', MID + side * 190, 1120, 46, 170, side * -12)
        soft(d, 'g-shade', MID + side * 300, 1236, 150, 40, side * -12)
    soft(d, 'g-light-skin', 470, 960, 250, 84, -14)
    soft(d, 'g-shade', MID, 1080, 60, 330)
    border = [(986, 1010), (962, 1090), (974, 1170), (1010, 1224)]
    d.path(both(border), 's-skin-line line', 'stroke-width="4" stroke-opacity=".28"')
    arm = [(1262, 1120), (1232, 1200), (1226, 1300), (1236, 1480), (1246, 1680)]
    d.path(both(arm), 's-skin-line line', 'stroke-width="3.5" stroke-opacity=".75"')


def gown(d):
    """A loose cloth lowered below the shoulder blades."""
    top = [(372, 1396), (460, 1372), (620, 1366), (800, 1376), (980, 1366), (1140, 1372), (1228, 1396)]
    shape = smooth(top) + 'L1242,1690L358,1690Z'
    shade(d, shape, 'g-gown')
    d.path(smooth([(x, y + 20) for x, y in top]), 's-gown-lo line', 'stroke-width="3" stroke-dasharray="10 9"')
    d.path(smooth(top), 's-gown-hi line', 'stroke-width="7"')
    folds = ''
    for x, lean in ((470, 22), (610, -14), (742, 10), (905, -18), (1040, 14), (1150, -20)):
        folds += smooth([(x, 1420), (x + lean * .4, 1500), (x + lean, 1640)])
    d.path(folds, 's-gown-lo line', 'stroke-width="7" stroke-opacity=".45"')


def head(d):
    for side in (1, -1):
        ear(d, side)
    hair = [(800, 112), (892, 128), (962, 184), (1000, 280), (1004, 384), (984, 470), (942, 536), (900, 566), (852, 578), (800, 584),
            (748, 578), (700, 566), (658, 536), (616, 470), (596, 384), (600, 280), (638, 184), (708, 128)]
    shade(d, smooth(hair, True), 'g-hair')
    strands(d)


def ear(d, side):
    def at(x, y):
        return (MID + side * (x - MID), y)
    rim = [at(990, 372), at(1022, 356), at(1036, 388), at(1026, 440), at(1004, 474), at(980, 470), at(978, 410)]
    d.path(smooth(rim, True), 'f-skin s-skin-line', 'stroke-width="3"')
    d.path(smooth([at(1008, 380), at(1020, 396), at(1012, 436)]), 's-skin-lo line', 'stroke-width="6"')


def strands(d):
    """Short hair that falls from the crown to a soft, uneven neckline."""
    dark, light = '', ''
    for k in range(30):
        a = (k / 29 - .5) * 2
        crown = (800 + 16 * a, 168)
        end = (800 + 168 * math.sin(a * 1.35), 556 - 120 * abs(a) ** 2.4 + d.rng.uniform(-10, 10))
        side = (800 + 192 * math.sin(a * 1.45), 330 + 30 * (1 - abs(a)))
        line = smooth([crown, ((crown[0] + side[0]) / 2 + 26 * a, 216), side, end])
        dark, light = (dark + line, light) if k % 2 else (dark, light + line)
    d.path(dark, 's-hair line', 'stroke-width="6" stroke-opacity=".6"')
    d.path(light, 's-hair-hi line', 'stroke-width="4" stroke-opacity=".6"')


# --- Muscle and needle --------------------------------------------------------

def muscle(d):
    """The big muscle between neck, spine and shoulder, as if the skin were clear."""
    edge = [(813, 596), (842, 604), (876, 650), (906, 712), (978, 762), (1080, 790), (1180, 824), (1262, 866), (1210, 890), (1120, 914),
            (1010, 952), (930, 1010), (868, 1100), (822, 1200), (812, 1100), (812, 900), (812, 720)]
    with d.part('shoulder-muscle'):
        d.defs.append(f'<clipPath id="clip-muscle"><path d="{smooth(edge, True)}"/></clipPath>')
        shade(d, smooth(edge, True), 'g-muscle')
        with d.group('clip-path="url(#clip-muscle)"'):
            muscle_fibres(d)
        d.path(smooth(edge, True), 's-muscle-lo line', 'stroke-width="3.5"')
        sore_band(d)


def muscle_fibres(d):
    """Fibres run from the neck and the spine together to the shoulder."""
    dark, light = '', ''
    for k in range(26):
        u = k / 25
        start = (838 + 60 * max(0, .28 - u) / .28, 610 + 560 * u)
        end = (1236 - 30 * u - 60 * u * u, 862 + 26 * u)
        middle = (start[0] * .55 + end[0] * .45 + 20 * (u - .2), start[1] * .52 + end[1] * .48 + 62 * (.55 - u) * (1 - .4 * u))
        line = smooth([start, middle, end])
        dark, light = (dark + line, light) if k % 2 else (dark, light + line)
    d.path(dark, 's-muscle-line line', 'stroke-width="3.5" stroke-opacity=".55"')
    d.path(light, 's-muscle-hi line', 'stroke-width="4.5" stroke-opacity=".7"')


def sore_band(d):
    x, y = SPOT
    line = [(x + 14 * k, y + 4.6 * k - .16 * k * k) for k in range(-11, 12)]
    d.path(taper(line, lambda u: 1 + 12 * math.sin(math.pi * u) + 26 * math.exp(-((u - .5) / .13) ** 2)), 'f-band s-band-lo', 'stroke-width="3"')
    d.path(taper([(px - 2, py - 7) for px, py in line[6:16]], swell(9)), 'f-band-hi')


def pain_glow(d):
    """The pain at the sore spot: turned down for a while, then back."""
    with d.part('pain-glow'):
        with d.group():
            d.fade([1, 1, .25, .25, .85, 1], LOOP, times=[0, .35, .55, .82, .96, 1], splines=EASE)
            ellipse(d, SPOT[0], SPOT[1] + 4, 168, 150, '', 'fill="url(#g-pain)"')


def needle(d):
    with d.part('needle'):
        with d.group(f'transform="translate({SPOT[0] + 6} {SPOT[1] - 4}) rotate(34)"'):
            shade(d, 'M-4,-250H4V-34Q3,-12 0,0Q-3,-12 -4,-34Z', 'g-steel', 'class="s-steel-lo" stroke-width="1.5"')
            shade(d, 'M-15,-392Q-15,-402 0,-402Q15,-402 15,-392V-266Q14,-252 5,-246H-5Q-14,-252 -15,-266Z', 'g-grip')
            d.path(''.join(f'M-15,{y}Q0,{y + 5} 15,{y}' for y in range(-386, -258, 12)), 's-tool-lo line', 'stroke-width="2.6"')
            shine = ''.join(f'M-11,{y - 2}Q-5,{y} 2,{y + 1}' for y in range(-386, -258, 12))
            d.path(shine, 's-focus-hi line', 'stroke-width="1.8" stroke-opacity=".8"')


# --- Nerves, cord and brain ---------------------------------------------------

def nerve_line(d, points, width):
    d.line(points, 's-nerve-lo', width + 6)
    d.line(points, 's-nerve', width)
    d.line([(x - width * .15, y - width * .18) for x, y in points], 's-nerve-hi', width * .28)


def spine(d):
    """Bones in the back, shown through the skin, to carry the cord."""
    with d.part('spine'):
        bones, bright = '', ''
        for k in range(14):
            y = 634 + k * 72
            w = 46 + k * 2.2
            x = MID + noise(k * 40, 5, 60, 3)
            half = [(x + 12, y - 24), (x + w * .6, y - 20), (x + w, y - 30), (x + w + 8, y - 14), (x + w * .7, y + 4),
                    (x + w * .5, y + 22), (x + 16, y + 26)]
            bones += smooth(half + [(2 * x - px, py) for px, py in reversed(half)], True)
            bright += smooth([(x - w * .8, y - 20), (x - w * .4, y - 13), (x - 16, y - 16)])
        d.path(bones, 'f-bone s-bone-line', 'stroke-width="3"')
        d.path(bright, 's-bone-hi line', 'stroke-width="6"')


def spinal_cord(d):
    with d.part('spinal-cord'):
        twigs = ''
        for k in range(13):
            y = 664 + k * 72
            twigs += both([(MID + 6, y - 6), (MID + 40, y + 6), (MID + 74 + k * 2, y + 30)])
        d.path(twigs, 's-nerve-lo line', 'stroke-width="8"')
        d.path(twigs, 's-nerve line', 'stroke-width="4.5"')
        d.path(taper(CORD, lambda u: 44 - 14 * u), 'f-nerve-lo')
        d.path(taper(CORD, lambda u: 36 - 13 * u), 'f-nerve')
        d.path(taper([(x - 7, y) for x, y in CORD], lambda u: 9 - 3 * u), 'f-nerve-hi')


def nerve(d):
    with d.part('shoulder-nerve'):
        nerve_line(d, NERVE, 12)


# The ending that the needle stirs.
TOUCHED = (SPOT[0] + 4, SPOT[1] - 2)
# The longest twig, apart from the needle: the label of all twigs points at its end, which is large enough to be seen beside the line.
TWIG = (NERVE[0][0] + 80, NERVE[0][1] + 22)


def nerve_endings(d):
    x, y = NERVE[0]
    with d.part('nerve-endings'):
        for end in ((x - 60, y - 34), (x - 36, y - 48), (x, y - 54), TOUCHED, TWIG):
            nerve_line(d, [(x - 6, y + 6), ((x + end[0]) / 2 - 4, (y + end[1]) / 2 + 8), end], 4.5)
            size = {TOUCHED: 9, TWIG: 12}.get(end, 7)
            ellipse(d, *end, size, size, 'f-nerve-hi s-nerve-lo', 'stroke-width="2.6"')
        d.keep('twig-1', x - 36, y - 30, 30)
        d.keep('twig-2', x + 28, y - 26, 30)
        d.keep('twig-3', *TWIG, 16)


BRAIN = [(806, 186), (850, 166), (908, 184), (952, 236), (972, 310), (970, 386), (944, 440), (896, 466), (846, 470), (808, 456)]

# The furrows of the right half; the left half has nearly the same.
FOLDS = [
    [(836, 182), (846, 210), (876, 214), (888, 236), (880, 260), (906, 276), (932, 262)],
    [(812, 232), (832, 242), (844, 262), (836, 286), (862, 300), (884, 288), (900, 306), (894, 328), (920, 342), (948, 330)],
    [(812, 304), (838, 318), (842, 344), (830, 362), (856, 380), (880, 368), (898, 384), (892, 408), (926, 414)],
    [(813, 378), (836, 390), (846, 412), (838, 434), (866, 446)],
    [(908, 190), (904, 214), (924, 230), (950, 228)],
    [(968, 290), (944, 294), (926, 306)],
    [(970, 366), (946, 372), (926, 364)],
    [(872, 178), (884, 192)], [(856, 336), (874, 340), (880, 352)], [(892, 464), (886, 442), (902, 430)],
    [(812, 268), (822, 280)], [(856, 236), (858, 254)], [(812, 342), (822, 350)],
]


def brain(d):
    """Both halves from behind, with the small brain below them."""
    with d.part('brain'):
        window = [(x + (14 if x > 820 else 0), y) for x, y in BRAIN[:8]] + [(930, 500), (880, 546)]
        d.path(smooth(window + [(800, 556)] + mirror(window)[::-1], True), 'f-skin-hi', 'fill-opacity=".38"')
        small_brain(d)
        for half in (BRAIN, mirror(BRAIN)):
            shade(d, smooth(half, True), 'g-brain', 'class="s-brain-lo" stroke-width="4.5" stroke-linejoin="round"')
        data = ''.join(smooth(line) for line in FOLDS)
        data += ''.join(smooth([(x + noise(y, 4, 30, 5), y + noise(x, 9, 30, 6)) for x, y in mirror(line)]) for line in FOLDS)
        d.path(data, 's-brain-hi line', 'stroke-width="5" transform="translate(-2 -5)" stroke-opacity=".9"')
        d.path(data, 's-brain-lo line', 'stroke-width="5"')
        d.path('M800,184C796,270 804,380 800,458', 's-brain-lo line', 'stroke-width="7"')


def small_brain(d):
    half = [(802, 462), (850, 458), (906, 470), (918, 500), (888, 530), (840, 540), (804, 528)]
    for side in (half, mirror(half)):
        d.path(smooth(side, True), 'f-brain s-brain-lo', 'stroke-width="4"')
    leaves = ''.join(both([(812, y), (856, y + 8), (904 - abs(y - 500) * .6, y + 2)]) for y in (480, 494, 508, 521))
    d.path(leaves, 's-brain-lo line', 'stroke-width="2.8" stroke-opacity=".8"')


# --- What moves -----------------------------------------------------------------

def messages(d):
    """Sparks that run from the muscle to the cord and up to the brain."""
    route = smooth(NERVE + [(800, 770), (801, 700), (800, 620), (800, 540), (802, 470)])
    with d.part('messages'):
        for k in range(3):
            spark(d, route, 5, k / 3)


def spark(d, route, dur, phase):
    split = 1 - phase
    times = sorted({0, 1, split} | {round((t - phase) % 1, 3) for t in (0, .06, .94)})
    shown = [max(0, min(1, min((t + phase) % 1, 1 - (t + phase) % 1) / .06)) for t in times]
    with d.group():
        d.travel(route, dur, points=[phase, 1, 0, phase] if phase else [0, 1], times=[0, split, split, 1] if phase else [0, 1])
        with d.group():
            d.fade(shown, dur, times=times)
            ellipse(d, 0, 0, 38, 38, '', 'fill="url(#g-spark)"')
            ellipse(d, 0, 0, 12, 12, 'f-white s-nerve-lo', 'stroke-width="3.5"')
            d.keep(f'spark-{round(phase * 3) + 1}', 0, 0, 22)


def brain_glow(d):
    """Expecting relief: a soft light behind the head before the line runs down."""
    with d.part('brain-glow'):
        with d.group():
            d.fade([0, 0, .9, .9, 0, 0], LOOP, times=[0, .22, .36, .74, .9, 1], splines=EASE)
            ellipse(d, MID, 330, 330, 310, '', 'fill="url(#g-halo)"')


DOWN = [(728, 470), (690, 560), (676, 660), (696, 752), (752, 806)]


def down_path(d):
    """From the brain down to the cord: broken, because it is not proven."""
    with d.part('down-path'):
        for look in ('s-white line" stroke-width="20', 's-focus line" stroke-width="10" stroke-dasharray="2 21'):
            d.add(f'<path class="{look}" d="{smooth(DOWN)}"/>')
        d.path('M708,800L760,812L744,762', 's-white line', 'stroke-width="20"')
        d.path('M708,800L760,812L744,762', 's-focus line', 'stroke-width="10"')
        for i, (x, y) in enumerate(DOWN[:1] + DOWN[2:] + [(708, 516), (682, 708), (722, 784)]):
            d.keep(f'down-{i + 1}', x, y, 24)


def calm_light(d):
    """A soft teal light goes down the broken line after the messages came up."""
    with d.part('calm-light'):
        with d.group():
            d.travel(smooth(DOWN), LOOP, points=[0, 0, 1, 1], times=[0, .34, .54, 1])
            with d.group():
                d.fade([0, 0, 1, 1, 0, 0], LOOP, times=[0, .32, .36, .52, .58, 1])
                ellipse(d, 0, 0, 46, 46, '', 'fill="url(#g-calm)"')
                ellipse(d, 0, 0, 14, 14, 'f-white s-focus', 'stroke-width="6"')
                d.keep('calm', 0, 0, 26)


DIAL = (290, 724)


def polar(cx, cy, r, angle):
    """A point on a circle; the angle runs clockwise from the top."""
    return cx + r * math.sin(angle), cy - r * math.cos(angle)


# The control runs from the cord to the dimmer.
LINK = [(780, 944), (664, 932), (540, 884), (424, 796)]


def dimmer(d):
    """A turning knob with rays that grow from calm to strong."""
    cx, cy = DIAL
    with d.part('dimmer'):
        d.path(smooth(LINK), 's-focus line', 'stroke-width="8" stroke-dasharray="2 18"')
        ellipse(d, cx + 6, cy + 10, 142, 142, 'f-paper-lo')
        ellipse(d, cx, cy, 140, 140, 'f-paper s-tool', 'stroke-width="6"')
        for k in range(11):
            a = math.radians(-135 + 27 * k)
            inner, outer = 82, 92 + 2.4 * k
            (ax, ay), (bx, by) = polar(cx, cy, inner, a), polar(cx, cy, outer, a)
            d.path(f'M{num(ax)},{num(ay)}L{num(bx)},{num(by)}', ('s-heat' if k > 6 else 's-heat-hi' if k > 3 else 's-gown-lo') + ' line',
                   f'stroke-width="{num(7 + k * .5)}"')
        d.keep('dial', cx, cy, 146)
        for i, (x, y) in enumerate(LINK + [(600, 912), (484, 844), (704, 940)]):
            d.keep(f'link-{i + 1}', x, y, 22)


def knob(d):
    cx, cy = DIAL
    with d.part('dimmer-knob'):
        with d.group():
            d.move('rotate', [f'{a} {cx} {cy}' for a in (112, 112, -58, -58, 90, 112)], LOOP, times=[0, .35, .55, .82, .96, 1], splines=EASE)
            edge = smooth([polar(cx, cy, 69 if k % 2 else 63, math.tau * k / 24) for k in range(24)], True)
            shade(d, edge, 'g-knob', 'class="s-steel" stroke-width="3.5"')
            d.path(f'M{cx},{cy - 24}V{cy - 52}', 's-tool line', 'stroke-width="11"')


def marks(d):
    d.frame('person', 130, 84, 1340, 1340)
    for name, x, y in (('nerve-endings', TWIG[0] + 12, TWIG[1] + 7), ('spinal-cord', 800, 1080), ('brain', 900, 300), ('dimmer', DIAL[0] - 14, DIAL[1] + 124),
                       ('messages', 960, 912),
                       ('down-path', 683, 598), ('needle', 1180, 660), ('shoulder-muscle', 930, 960)):
        d.anchor(name, x, y)


def draw():
    d = Drawing('pain-path', seed=5)
    gradients(d)
    for step in (paper, brain_glow, body, muscle, spine, spinal_cord, nerve, pain_glow, brain, dimmer, nerve_endings, needle,
                 down_path, messages, calm_light, knob):
        step(d)
    marks(d)
    d.save()


if __name__ == '__main__':
    draw()
