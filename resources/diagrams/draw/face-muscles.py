# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The muscles of the face under half-transparent skin.

On the left a nerve signal arrives and the cheek muscles shorten and swell
(exercise).  On the right botulinum toxin stops the signal before the forehead
muscle, which rests, and the lines above it soften.
"""

import math

import face
import hands
from atelier import EASE, PALETTE, SIZE, Drawing, num, num2, smooth, taper
from hands import along
from massage import save

PALETTE.update({'rest': '#DDA097', 'rest-hi': '#EDC3BA', 'rest-lo': '#C07E74', 'wrinkle': '#6B3526'})

FACE = (800, 690, 1.02)
PERIOD = 6


def paint():
    d = Drawing('face-muscles', seed=5)
    face.gradients(d)
    gradients(d)
    with d.part('paper'):
        d.add(f'<rect width="{SIZE}" height="{SIZE}" fill="url(#paper-tone)"/>')
    person(d)
    muscles(d)
    features(d)
    nerves(d)
    block(d)
    cheek_muscle(d)
    mouths(d)
    forehead_lines(d)
    signals(d)
    resting_hand(d)
    anchors(d)
    save(d)


def gradients(d):
    d.radial('paper-tone', [(0, 'white'), (.55, 'paper'), (1, 'paper-lo')], cx=.5, cy=.4, r=.8)
    d.linear('muscle-tone', [(0, 'muscle-hi', .66), (.6, 'muscle', .66), (1, 'muscle-lo', .66)], x2=1)
    d.linear('work-tone', [(0, 'muscle-hi'), (.4, 'muscle'), (1, 'muscle-lo')])
    for name, hi, lo in (('brow', 'muscle-hi', 'muscle'), ('brow-rest', 'rest-hi', 'rest')):
        d.linear(f'{name}-tone', [(0, hi, .2), (.35, hi, .75), (1, lo, .8)], x1=0, y1=-345, x2=0, y2=-90, units=True)
    d.linear('rest-tone', [(0, 'rest-hi'), (1, 'rest')], x2=1)
    d.radial('signal-tone', [(0, 'white'), (.35, 'signal'), (1, 'nerve', 0)], cx=.5, cy=.5, r=.5)
    d.radial('drop', [(0, 'collagen-new-hi'), (1, 'focus')])


def here(d):
    return face.place(d, *FACE)


def person(d):
    with d.part('person'):
        face.back_hair(d, *FACE)
        face.neck(d, *FACE)
        face.garment(d, *FACE)
        face.head(d, *FACE)


def features(d):
    with d.part('features'):
        face.nose(d, *FACE)
        d.keep('lips', *face.at(*FACE, 0, 318), 40)
        # A name of one half must not reach over to the other.
        for i in range(8):
            d.keep(f'between-{i + 1}', *face.at(*FACE, 0, 20 + i * 60), 36)
        d.keep('fold', *face.at(*FACE, -150, 322), 34)
        for s in (-1, 1):
            d.keep(f'eye-{"right" if s > 0 else "left"}', *face.at(*FACE, s * 138, 2), 60)
            face.eye(d, *FACE, s)
            face.brow(d, *FACE, s)
        face.hair(d, *FACE)


# Muscles at rest.  Each is described for the right half and mirrored by s.

FRONTALIS = [(16, -92), (60, -112), (120, -126), (180, -126), (222, -104), (236, -160), (218, -222), (176, -284),
             (104, -340), (36, -364), (18, -290), (12, -180)]
MASSETER = [(236, 118), (276, 112), (308, 92), (306, 150), (288, 232), (262, 296), (232, 336), (206, 330), (214, 250),
            (224, 180)]


def muscles(d):
    with d.part('muscles'), here(d):
        for s in (-1, 1):
            masseter(d, s)
            frontalis(d, s, 'muscle' if s < 0 else 'rest')
        for ends in STRAPS:
            cheek_strap(d, *ends)


def fibers(d, lines, hi, lo, width=5):
    for i, points in enumerate(lines):
        d.path(taper(points, lambda u: .8 + width * math.sin(math.pi * u) ** .6), f'f-{hi if i % 2 else lo}',
               'fill-opacity="0.42"')


def frontalis(d, s, tone):
    """The forehead muscle: it lifts the brow and folds the skin across."""
    d.path(smooth(face.mirrored(FRONTALIS, s), True), 'frontalis',
           f'fill="url(#{"brow" if s < 0 else "brow-rest"}-tone)"')
    lines = []
    for i in range(9):
        foot = 28 + 24 * i
        head = -346 + 126 * (i / 8) ** 2
        lines.append(face.mirrored([(foot, -106 - 10 * math.sin(math.pi * i / 8)), (foot + 4, -106 + (head + 106) * .4),
                                    (foot, -106 + (head + 106) * .75), (foot - 5, head)], s))
    fibers(d, lines, f'{tone}-hi', f'{tone}-lo')


def masseter(d, s):
    """The chewing muscle."""
    d.path(smooth(face.mirrored(MASSETER, s), True), 'masseter', 'fill="url(#muscle-tone)"')
    lines = [[(252 + i * 12, 116 - i * 4), (246 + i * 12, 190), (222 + i * 13, 318 - i * 12)] for i in range(5)]
    fibers(d, [face.mirrored(line, s) for line in lines], 'muscle-hi', 'muscle-lo')


# The cheek muscles run from the cheek bone to the corner of the mouth.
# (bone end, lip end, width): zygomaticus major and minor of the right half.
STRAPS = (((246, 96), (112, 292), 44), ((196, 74), (70, 268), 28))


def cheek_strap(d, start, end, width, tone='muscle'):
    length, angle = _axis(start, end)
    with d.group(f'transform="translate({start[0]} {start[1]}) rotate({num(angle)})"'):
        strap(d, length, width, tone)


def _axis(start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    return math.hypot(dx, dy), math.degrees(math.atan2(dy, dx))


def strap(d, length, width, tone):
    """A strap of muscle from (0, 0) along the x axis."""
    spine = [(length * v, 6 * math.sin(math.pi * v)) for v in (0, .15, .35, .55, .75, .9, 1)]
    d.path(taper(spine, lambda u: width * (.3 + .7 * math.sin(math.pi * (.08 + .84 * u)) ** .8)), f'strap-{tone}',
           f'fill="url(#{tone}-tone)"')
    for i in range(4):
        off = (i - 1.5) / 4.4 * width
        pts = [(length * v, 6 * math.sin(math.pi * v) + off * (.4 + .6 * math.sin(math.pi * v)))
               for v in (.03, .3, .6, .97)]
        d.path(taper(pts, lambda u: .6 + 4 * math.sin(math.pi * u)), f'f-muscle-{"hi" if i % 2 == 0 else "lo"}',
               f'fill-opacity="{.8 if tone == "work" else .5}"')


WORK_TIMES = (0, .24, .46, .62, .88, 1)         # hold, let go, rest, shorten, hold


def cheek_muscle(d):
    """The two cheek muscles of the left side shorten toward the bone and swell."""
    with d.part('cheek-muscle'), here(d):
        for start, end, width in STRAPS:
            start, end = (-start[0], start[1]), (-end[0], end[1])
            length, angle = _axis(start, end)
            with d.group(f'transform="translate({start[0]} {start[1]}) rotate({num(angle)})"'), d.group():
                strap(d, length, width, 'work')
                d.move('scale', ['.9 1.42', '.9 1.42', '1 1', '1 1', '.9 1.42', '.9 1.42'], PERIOD / 2, times=WORK_TIMES,
                       splines=EASE)


def mouths(d):
    """The relaxed mouth gives way to one whose left corner is pulled up, with its smile line."""
    # The smile comes in over the relaxed mouth before that goes, so the lips never look pale.
    for name, values, times, lift in (('mouth-rest', (0, 0, 1, 1, 0, 0), (0, .3, .38, .7, .78, 1), .35),
                                      ('mouth-smile', (1, 1, 0, 0, 1, 1), (0, .32, .46, .62, .72, 1), 1.15)):
        with d.part(name), d.group():
            face.mouth(d, *FACE, smile=.35, left_smile=lift)
            if lift > 1:
                with here(d):
                    d.path(taper([(-146, 286), (-157, 312), (-156, 336), (-144, 358)],
                                 lambda u: .8 + 7 * math.sin(math.pi * u)), 'f-skin-line', 'fill-opacity="0.85"')
            d.fade(values, PERIOD / 2, times=times, splines=EASE)


# Lines across the right half of the forehead, and how far each still reaches
# while the muscle below it rests.
FOREHEAD = ([(24, -265), (66, -275), (116, -270), (160, -250)],
            [(20, -219), (58, -227), (114, -230), (176, -206)],
            [(26, -172), (76, -184), (128, -180), (170, -172)])
SOFT = ((.16, .72), (.2, .74), (.14, .7))


def forehead_line(d, points, width, strength):
    """A fold of the skin: a dark line with the light on its lower lip."""
    d.path(taper([(px, py + 7) for px, py in points], lambda u: .6 + width * .6 * math.sin(math.pi * u)), 'f-skin-hi',
           f'fill-opacity="{num2(.8 * strength)}"')
    d.path(taper(points, lambda u: 1.2 + width * math.sin(math.pi * u) ** .7), 'f-wrinkle', f'fill-opacity="{num2(strength)}"')


def worked_lines(d):
    """The muscle of the left half works as ever, so its lines stay."""
    for points in FOREHEAD:
        forehead_line(d, along(face.mirrored(points, -1), 9), 8, .92)


def forehead_lines(d):
    """Those of the right half soften: what is left of them is fainter and shorter.
    They are as deep as the left ones only while the story begins again."""
    with d.part('forehead-lines'):
        with here(d):
            worked_lines(d)
            for points, (start, end) in zip(FOREHEAD, SOFT):
                forehead_line(d, part_of(points, start, end), 5, .6)
        with d.group():
            with here(d):
                for points in FOREHEAD:
                    forehead_line(d, along(points, 9), 8, .92)
            d.fade((0, 1, 1, .3, 0, 0), PERIOD, times=(0, .1, .16, .265, .4, 1), splines=EASE)


def part_of(points, start, end):
    """The stretch of a curve between two shares of its length."""
    fine = along(points, 101)
    return fine[round(start * 100):round(end * 100) + 1:max(1, round((end - start) * 12))]


# Nerves

CHEEK_NERVE = [(-316, 116), (-294, 140), (-262, 144), (-222, 150), (-196, 166)]
BROW_NERVE = [(316, 136), (296, 96), (276, 30), (262, -40), (248, -104), (232, -150)]
BLOCK = (250, -84)


def nerves(d):
    with d.part('nerves'), here(d):
        for k, (px, py) in enumerate(((-270, 144), (-206, 146), (276, 30), (206, -172))):
            d.keep(f'nerve-{k + 1}', px, py, 22)
        for points in ([(246, -112), (228, -158), (208, -182), (180, -196)], [(230, -150), (214, -152), (192, -146)]):
            for tone, width in (('nerve-lo', 11), ('oil-hi', 7)):
                d.line(points, f's-{tone}', width)
        for points in ([(-222, 150), (-206, 140), (-180, 128)], CHEEK_NERVE, BROW_NERVE[:-2] + [(254, -74)]):
            for tone, width in (('nerve-lo', 12), ('nerve', 8), ('nerve-hi', 3)):
                d.line(points, f's-{tone}', width)


def signals(d):
    """Left: the signal reaches the muscle.  Right: it stops at the block."""
    for name, points in (('signal-cheek', CHEEK_NERVE), ('signal-brow', BROW_NERVE[:-2] + [(258, -58)])):
        path = smooth([face.at(*FACE, px, py) for px, py in points])
        with d.part(name):
            with d.group():
                d.add('<circle r="26" fill="url(#signal-tone)"/>')
                d.add('<circle class="f-white s-nerve-lo" r="9" stroke-width="3"/>')
                d.travel(path, PERIOD / 2, points=(0, 0, 1, 1), times=(0, .52, .76, 1))
                d.fade((0, 0, 1, 1, 0, 0), PERIOD / 2, times=(0, .5, .56, .76, .84, 1))


def block(d):
    """Botulinum toxin: small drops round the nerve's end and a bar across it."""
    with d.part('toxin'), here(d):
        for dx, dy, r in ((-26, -30, 9), (20, -26, 8), (30, 2, 9), (-34, 2, 7), (2, -44, 8)):
            d.add(f'<circle cx="{BLOCK[0] + dx}" cy="{BLOCK[1] + dy}" r="{r}" fill="url(#drop)"/>')
        bx, by = BLOCK
        d.keep('block', bx - 8, by - 2, 20)
        bar = [(bx - 34, by - 10), (bx + 34, by + 10)]
        d.line(bar, 's-white', 26)
        d.line(bar, 's-focus', 18)


def resting_hand(d):
    """A hand strokes the right cheek; the muscles under it stay as they are.  It
    comes from the right edge and only its fingers touch the cheek."""
    with d.part('hand'), d.group('transform="translate(1566 1190)"'), d.group():
        d.move('translate', ['0 44', '-10 -44', '0 44'], PERIOD, splines=EASE)
        with d.group('transform="scale(-1 1) rotate(68) scale(1.52)"'):
            hands.relaxed(d, 'hand', fingers=FINGERS, thumb=THUMB, arm='none', length=0)


FINGERS = {
    'little': ([(56, -166), (60, -220), (60, -262), (58, -290)], 44),
    'ring': ([(24, -190), (28, -268), (28, -330), (26, -366)], 49),
    'middle': ([(-18, -200), (-14, -290), (-12, -358), (-12, -400)], 51),
    'index': ([(-58, -190), (-56, -268), (-53, -330), (-49, -370)], 50),
}
THUMB = ([(-44, -40), (-92, -84), (-118, -136), (-124, -180)], 54)


def anchors(d):
    # At the ends of the block and of a line, so that both stay in sight.
    soft = part_of(FOREHEAD[1], *SOFT[1])
    for name, px, py in (('cheek-muscle', -158, 224), ('toxin', BLOCK[0] + 30, BLOCK[1] + 9), ('resting', 92, -312),
                         ('lines', *soft[-1])):
        d.anchor(name, *face.at(*FACE, px, py))
    d.anchor('neither', 1330, 1120)


if __name__ == '__main__':
    paint()
