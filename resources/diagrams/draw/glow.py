# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One cheek is rolled for five minutes: its fine vessels fill and it turns pink,
the other cheek stays as it was.  A clock and a level show how long and how much."""

import math

import face
import hands
from atelier import EASE, PALETTE, Drawing, num, smooth, taper
from massage import ellipse, paper, roller_frame, roller_shades, roller_stone, rounded, save

PALETTE.update({'artery-mid': '#D6453F', 'minute': '#2F7F79', 'clock': '#FFFDF9', 'clock-lo': '#EADFD2'})

FACE = (690, 706, 1.0)
LOOP = 12
ROLLED = .36                       # the part of the loop that stands for five minutes
AFTER = .92                        # the end of the ten minutes after it
CHEEK = (-186, 146)                # middle of a cheek, in face units
WINDOW = .8                        # size of the windows into the cheeks


def person(d):
    x, y, k = FACE
    face.gradients(d)
    with d.part('face'):
        face.front(d, x, y, k, smile=.75)
        d.keep('lips', *face.at(x, y, k, 0, 318), 44)
        for s in (-1, 1):
            side = 'right' if s > 0 else 'left'
            d.keep(f'eye-{side}', *face.at(x, y, k, s * 138, 2), 76)
            d.keep(f'brow-{side}', *face.at(x, y, k, s * 160, -108), 80)


def vessel_net(rng):
    """The fine vessels of the right cheek, round (0, 0): twigs that leave the
    branches at both sides and bend softly, as one path."""
    mesh = []
    for branch in [STEM] + SIDES:
        for (ax, ay), (bx, by) in zip(branch, branch[1:]):
            way = math.atan2(by - ay, bx - ax)
            for side in (-1, 1):
                for part in (.25, .75):
                    x, y = ax + (bx - ax) * part, ay + (by - ay) * part
                    turn, points = way + side * rng.uniform(.55, .95), [(x, y)]
                    for step in range(3):
                        x, y = x + 10 * math.cos(turn), y + 10 * math.sin(turn)
                        turn += side * rng.uniform(-.5, .45)
                        points.append((x, y))
                    if math.hypot(x, y) < 108:
                        mesh.append(smooth(points))
    return ''.join(mesh)


STEM = [(82, 82), (66, 72), (56, 50), (26, 26), (6, -10), (-20, -46), (-22, -92)]
SIDES = [[(56, 50), (18, 64), (-18, 54), (-54, 68), (-78, 58)], [(26, 26), (50, -2), (46, -36), (66, -62), (62, -80)],
         [(6, -10), (-30, -8), (-58, -24), (-90, -16)], [(-20, -46), (10, -62), (20, -88)], [(-18, 54), (-34, 26), (-62, 24)],
         [(-20, -46), (-50, -56), (-64, -78)]]


def draw_net(d, net, thin, thick, fill):
    """The mesh as lines that fade towards the rim, the feeders tapering."""
    d.path(net, 'line', f'stroke="url(#{fill})" stroke-width="{num(thin)}"')
    shapes = [taper(STEM, lambda u: thick * (1 - .6 * u))] + [taper(p, lambda u: thick * .62 * (1 - .6 * u)) for p in SIDES]
    d.path(''.join(shapes), '', f'fill="url(#{fill})"')


def cheek_place(d, s):
    x, y, k = FACE
    cx, cy = face.at(x, y, k, s * abs(CHEEK[0]), CHEEK[1])
    return d.group(f'transform="translate({num(cx)} {num(cy)}) scale({s * k * WINDOW:.3g} {k * WINDOW:.3g})"')


def cheeks(d, net):
    """Both cheeks open softly: the same vessels, at their usual width."""
    for name, s in (('rolled-cheek', -1), ('other-cheek', 1)):
        with d.part(name):
            with cheek_place(d, s):
                d.keep(name, 0, 0, 72)
                d.add('<circle r="118" fill="url(#cheek-depth)"/>')
                draw_net(d, net, 2.4, 6, 'net')


def rims(d):
    """A thin bright rim tells that one looks through the skin here."""
    with d.part('windows'):
        # Where the roller is held while it is seen.
        x, y, k = FACE
        d.keep('held', *face.at(x, y, k, CHEEK[0], CHEEK[1] + 170), 96)
        for s in (-1, 1):
            with cheek_place(d, s):
                d.path(ellipse(0, 0, 118, 118), 'line s-skin-lo', 'stroke-width="7" opacity=".45"')
                d.path(ellipse(0, 0, 118, 118), 'line s-white', 'stroke-width="4" opacity=".95"')


def flush(d, net):
    """The rolled cheek turns pink and its vessels widen; both stay that way
    for the ten minutes after the rolling."""
    times = (0, .05, ROLLED, AFTER, 1)
    for name in ('flush', 'full-vessels'):
        with d.part(name):
            with cheek_place(d, -1):
                with d.group():
                    d.fade([0, 0, 1, 1, 0], LOOP, 0, times, EASE)
                    if name == 'flush':
                        d.add('<ellipse cx="-24" cy="8" rx="172" ry="178" fill="url(#cheek-flush)"/>')
                    else:
                        draw_net(d, net, 3.8, 10, 'net-full')


def roller(d):
    """Her own hand rolls up and down the cheek, then goes down out of sight.
    The arm hangs nearly straight, so that what moves is slim."""
    x, y, k = FACE
    cx, cy = face.at(x, y, k, CHEEK[0] - 4, CHEEK[1])
    beat = (0, .06, .12, .18, .24, .3, ROLLED, .47, .95, 1)
    path = ['0 34', '0 -66', '0 76', '0 -66', '0 76', '0 -66', '0 76', '-30 830', '-30 830', '0 34']
    with d.part('roller'):
        with d.group(f'transform="translate({num(cx)} {num(cy)})"'):
            with d.group():
                d.move('translate', path, LOOP, 0, beat, EASE)
                with d.group('transform="rotate(11) scale(.9)"'):
                    d.path(smooth([(-80, 30), (0, 64), (84, 34), (96, 4), (100, 40), (20, 78), (-70, 56)], True), 'f-skin-line',
                           'opacity=".3"')
                    roller_frame(d)
                    roller_stone(d)
                    with d.group('transform="translate(16 640) scale(1.22)"'):
                        hands.gripping(d, 'hold', arm='sleeve', length=300, cloth=('garment-hi', 'garment'), cuff=-22)


def sector(cx, cy, r, start, end):
    a, b = math.radians(start - 90), math.radians(end - 90)
    return (f'M{cx},{cy}L{num(cx + r * math.cos(a))},{num(cy + r * math.sin(a))}'
            f'A{r},{r} 0 0 1 {num(cx + r * math.cos(b))},{num(cy + r * math.sin(b))}Z')


CLOCK = (1330, 360, 138)


def clock(d):
    """A clock without digits: five minutes of rolling, then ten minutes."""
    x, y, r = CLOCK
    d.radial('clock-face', [(0, 'white'), (.8, 'clock'), (1, 'clock-lo')], .42, .38, .66)
    with d.part('clock'):
        d.keep('minutes', x, y, 150)
        d.path(ellipse(x + 9, y + 13, r + 18, r + 18), 'f-paper-lo')
        d.path(ellipse(x, y, r + 18, r + 18), 'f-tool s-tool-lo', 'stroke-width="3"')
        d.path(ellipse(x - 2, y - 2, r + 9, r + 9), 'f-tool-hi')
        d.path(ellipse(x, y, r, r), 's-tool-lo', 'fill="url(#clock-face)" stroke-width="2.5"')
    for name, start, end, appear in (('five-minutes', 0, 30, (0, .02, ROLLED, AFTER + .04, 1)),
                                     ('ten-minutes', 30, 90, (0, ROLLED, .6, AFTER + .04, 1))):
        with d.part(name):
            with d.group():
                low = .25
                d.fade([low, low, 1, 1, low], LOOP, 0, appear, EASE)
                d.path(sector(x, y, r - 14, start, end), 'f-minute' if start == 0 else 'f-flush')
    with d.part('clock-hand'):
        for k, a in enumerate((96, 105, 114)):
            # 'At least' ten minutes: the sector has no hard end.
            a = math.radians(a)
            d.path(ellipse(x + (r - 40) * math.sin(a), y - (r - 40) * math.cos(a), 6 - k, 6 - k), 'f-flush', f'opacity="{.9 - .25 * k:.2f}"')
        for k in range(12):
            a = math.radians(30 * k)
            near = r - (26 if k % 3 == 0 else 18)
            d.path(f'M{num(x + near * math.sin(a))},{num(y - near * math.cos(a))}L{num(x + (r - 7) * math.sin(a))},{num(y - (r - 7) * math.cos(a))}',
                   's-ink-soft line', f'stroke-width="{7 if k % 3 == 0 else 4}"')
        with d.group(f'transform="translate({x} {y})"'):
            with d.group():
                d.move('rotate', ['0 0 0', '30 0 0', '90 0 0', '90 0 0', '0 0 0'], LOOP, 0, (0, ROLLED, AFTER, .96, 1))
                d.path(f'M-5,22C-6,0 -4,-60 -2,{-r + 26}H2C4,-60 6,0 5,22Z', 'f-ink')
        d.path(ellipse(x, y, 13, 13), 'f-ink')
        d.path(ellipse(x - 3, y - 3, 4, 4), 'f-white')


GAUGE = (1248, 1184, 92, 74)       # middle, top of the old level, half width, step


def gauge(d):
    """Blood flow as a level: four parts before, at most one part more after."""
    x, y, w, step = GAUGE
    d.linear('level', [(0, 'flush'), (.4, 'artery-mid'), (1, 'blood')], 0, 0, 1, 0)
    top = y - step
    drop = [(x, top - 158), (x + 22, top - 112), (x + 31, top - 84), (x, top - 56), (x - 31, top - 84), (x - 22, top - 112)]
    with d.part('gauge'):
        d.path(rounded(x - w / 2 - 14, top - 46, w + 28, 5 * step + 64, 44), 'f-paper-lo', 'transform="translate(8 11)"')
        d.path(rounded(x - w / 2 - 14, top - 46, w + 28, 5 * step + 64, 44), 'f-white s-steel', 'stroke-width="3.5"')
        d.path(f'M{x - w / 2},{y}H{x + w / 2}V{y + 4 * step - 28}Q{x + w / 2},{y + 4 * step} {x + w / 2 - 28},{y + 4 * step}'
               f'H{x - w / 2 + 28}Q{x - w / 2},{y + 4 * step} {x - w / 2},{y + 4 * step - 28}Z', '', 'fill="url(#level)"')
        d.path(f'M{x - w / 2},{top}H{x + w / 2}V{y}H{x - w / 2}Z', 'f-white s-flush', 'stroke-width="3" stroke-dasharray="9 8"')
        d.path(smooth(drop, True), 's-band-lo', 'fill="url(#level)" stroke-width="2"')
        d.line([(x - 14, top - 92), (x - 11, top - 78), (x - 2, top - 70)], 's-white', 5, 'opacity=".7"')
        d.keep('drop', x, top - 106, 52)
        for k in range(4):
            d.keep(f'level-{k + 1}', x, top + (k + .5) * step, 46)
            d.keep(f'marks-{k + 1}', x - w / 2 - 34, top + (k + .5) * step, 34)
    with d.part('more-flow'):
        with d.group(f'transform="translate({x} {y})"'):
            with d.group():
                d.move('scale', ['1 .02', '1 .02', '1 1', '1 1', '1 .02'], LOOP, 0, (0, .05, ROLLED, AFTER, 1), EASE)
                d.path(f'M{-w / 2},{-step}H{w / 2}V0H{-w / 2}Z', 'f-flush')
    with d.part('gauge-marks'):
        for k in range(6):
            d.path(f'M{x - w / 2 - 44},{top + k * step}H{x - w / 2 - 24}', 's-ink-soft line', 'stroke-width="5"')
        d.path(f'M{x - w / 2 - 6},{y}H{x + w / 2 + 6}', 's-ink line', 'stroke-width="5"')
        d.path(f'M{x - w / 2 + 14},{y + 30}V{y + 4 * step - 40}', 's-white line', 'stroke-width="7" opacity=".45"')


def anchors(d):
    x, y, k = FACE
    d.anchor('rolled-cheek', *face.at(x, y, k, -264, 96))
    d.anchor('other-cheek', *face.at(x, y, k, 272, 118))
    d.anchor('gauge', GAUGE[0] + 4, GAUGE[1] - 236)
    for name, angle in (('five-minutes', 15), ('ten-minutes', 60)):
        a = math.radians(angle)
        d.anchor(name, CLOCK[0] + 118 * math.sin(a), CLOCK[1] - 118 * math.cos(a))


def main():
    d = Drawing('glow', seed=21)
    d.radial('cheek-depth', [(0, 'dermis-hi', .9), (.7, 'dermis', .8), (1, 'dermis-lo', .8)], .5, .5, .5)
    d.radial('cheek-flush', [(0, 'flush', .5), (.6, 'flush', .42), (1, 'flush', 0)], .5, .5, .5)
    for name, tone in (('net', 'vessel'), ('net-full', 'vessel-full')):
        d.radial(name, [(0, tone), (.7, tone, .9), (1, tone, .1)], 0, 0, 118, units=True)
    PALETTE.update({'vessel': '#DB978A', 'vessel-full': '#CF4743'})
    roller_shades(d)
    net = vessel_net(d.rng)
    paper(d)
    person(d)
    cheeks(d, net)
    clock(d)
    gauge(d)
    flush(d, net)
    rims(d)
    roller(d)
    anchors(d)
    save(d)


main()
