# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands for the massage drawings.

Every hand is drawn in its own small space: the wrist at (0, 0), the fingers
pointing up (towards -y), the middle finger tip near (0, -420), the thumb on
the left.  It is a right hand seen from its back; mirror it with a scale of -1
in x for a left hand.  Put it in place with a group's transform.
"""

import math

from atelier import PALETTE, smooth

PALETTE.update({
    'nail': '#F3C6B8', 'nail-hi': '#FDE9E1',
    'sleeve': '#F7F3EC', 'sleeve-lo': '#D5DEDA', 'sleeve-line': '#8AA19C',
})


def along(points, count=26):
    """Evenly many points along a smooth curve through the given points."""
    result, last = [], len(points) - 1
    for i in range(count + 1):
        u = i / count * last
        k = min(int(u), last - 1)
        result.append(_catmull(points, k, u - k))
    return result


def _catmull(points, k, t):
    p0, p1 = points[max(k - 1, 0)], points[k]
    p2, p3 = points[k + 1], points[min(k + 2, len(points) - 1)]
    return tuple(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t
                       + (3 * b - a - 3 * c + e) * t ** 3)
                 for a, b, c, e in zip(p0, p1, p2, p3))


def _normal(points, i):
    a, b = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1
    return -dy / length, dx / length


def finger_outline(points, width, joints=(.36, .7), swell=.07):
    """A finger along its bones: a little thicker at the joints, slimmer and
    round at the tip; the base stays open under the back of the hand."""
    spine = along(points)
    left, right = [], []
    for i, (x, y) in enumerate(spine):
        u = i / (len(spine) - 1)
        w = width / 2 * (1 - .2 * u + sum(swell * math.exp(-((u - j) / .08) ** 2) for j in joints))
        nx, ny = _normal(spine, i)
        left.append((x + nx * w, y + ny * w))
        right.append((x - nx * w, y - ny * w))
    tip, (nx, ny) = spine[-1], _normal(spine, len(spine) - 1)
    end = math.hypot(left[-1][0] - tip[0], left[-1][1] - tip[1])
    # Forward is the normal turned by a quarter: the cap is a soft half ellipse.
    fx, fy = ny, -nx
    cap = [(tip[0] + nx * end * math.cos(a) + fx * end * .95 * math.sin(a),
            tip[1] + ny * end * math.cos(a) + fy * end * .95 * math.sin(a))
           for a in (math.pi * k / 6 for k in range(1, 6))]
    return smooth(left[::3] + [left[-1]] + cap + [right[-1]] + list(reversed(right[::3])), True)


def nail(d, points, width, size=1.0):
    """The nail lies on the last joint, turned with the finger."""
    spine = along(points)
    nx, ny = _normal(spine, len(spine) - 1)
    fx, fy = ny, -nx
    turn = math.degrees(math.atan2(fx, -fy))
    w = width * .27 * size
    x, y = spine[-1][0] - fx * w * .35, spine[-1][1] - fy * w * .35
    with d.group(f'transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({w / 10:.2f})"'):
        d.path('M-9,9C-10,0 -10,-8 -8,-14C-5,-19 5,-19 8,-14C10,-8 10,0 9,9C6,14 -6,14 -9,9Z',
               'f-nail s-skin-line', 'stroke-width="1.4" stroke-opacity=".55"')
        d.path('M-6,-12C-3,-15 2,-15 4,-13C1,-6 -1,2 -3,9C-6,6 -7,-6 -6,-12Z', 'f-nail-hi', 'opacity=".8"')


def crease(d, points, width, at, weight=2.2, opacity=.5):
    """Short bowed lines across a joint."""
    spine = along(points)
    i = round(at * (len(spine) - 1))
    (x, y), (nx, ny) = spine[i], _normal(spine, i)
    fx, fy = ny, -nx
    for k, reach in ((-4, .2), (4, .26)):
        r = width * reach
        d.line([(x - nx * r + fx * k, y - ny * r + fy * k), (x + fx * (k + 2.5), y + fy * (k + 2.5)),
                (x + nx * r + fx * k, y + ny * r + fy * k)], 's-skin-line', weight,
               f'opacity="{opacity}"')


def shades(d, prefix, reach=120, cloth=('sleeve', 'sleeve-lo')):
    """Light from the top left, in the hand's own space; cloth is the sleeve's
    light and dark colour."""
    d.linear(prefix + '-skin', [(0, 'skin-hi'), (.5, 'skin'), (1, 'skin-lo')],
             -reach, -320, reach, 40, units=True)
    d.linear(prefix + '-sleeve', [(0, cloth[0]), (1, cloth[1])], -90, 0, 100, 60, units=True)


# Centre lines run from the knuckle to the last joint before the tip's cap.
RELAXED = {
    'little': ([(57, -170), (66, -232), (70, -282), (68, -318)], 44),
    'ring': ([(24, -190), (32, -270), (34, -338), (31, -382)], 49),
    'middle': ([(-18, -200), (-12, -290), (-10, -360), (-10, -408)], 51),
    'index': ([(-58, -190), (-57, -270), (-53, -335), (-48, -380)], 50),
}
RELAXED_THUMB = ([(-40, -46), (-86, -96), (-117, -158), (-126, -208)], 54)

HAND_EDGE = ([(-55, 30), (-58, -8), (-72, -44), (-88, -92), (-90, -140), (-84, -190), (-64, -222), (-36, -218),
              (-14, -232), (8, -218), (28, -222), (48, -206), (64, -196), (78, -180), (85, -150), (80, -100), (68, -46),
              (58, 0), (55, 32)])


def back_of_hand(length):
    """Back of the hand and bare forearm in one outline; without a length it ends
    at the wrist, to be covered by a sleeve."""
    if not length:
        return smooth(HAND_EDGE + [(54, 66), (20, 78), (-20, 78), (-54, 66)], True)
    end = 60 + length
    arm = [(57, 66), (66, 60 + length * .5), (80, end), (30, end + 12), (-30, end + 12), (-80, end),
           (-66, 60 + length * .5), (-57, 66)]
    return smooth(HAND_EDGE + arm, True)


def _contour(d, shapes, width=5):
    """One outline round a union of shapes: all strokes first, fills later."""
    for shape in shapes:
        d.path(shape, 'f-skin-line s-skin-line', f'stroke-width="{width}" stroke-linejoin="round"')


def _back_details(d, knuckles):
    """Tendons and knuckles: hints only, the hand is young and relaxed."""
    for x, y in knuckles:
        d.path(smooth([(x - 18, y + 4), (x - 4, y - 13), (x + 14, y - 4), (x + 8, y + 14), (x - 10, y + 16)], True),
               'f-skin-hi', 'opacity=".5"')
        d.line([(x - 9, y - 8), (x + 1, y - 13), (x + 10, y - 7)], 's-skin-line', 2.2, 'opacity=".4"')
        d.line([(x * .93, y + 34), (x * .7, y + 84), (x * .45, y + 140)], 's-skin-lo', 4, 'opacity=".38"')
    d.path(smooth([(81, -168), (80, -110), (68, -50), (55, 0), (44, -10), (56, -70), (62, -130), (66, -176)], True),
           'f-skin-lo', 'opacity=".5"')


def sleeve(d, prefix, length=260, start=40):
    """A tunic sleeve with a soft cuff; the wrist comes out of its opening."""
    end = start + length
    d.path(smooth([(-76, start), (-84, start + 50), (-94, end * .6), (-104, end), (0, end + 16), (104, end),
                   (94, end * .6), (84, start + 50), (76, start), (40, start + 15), (0, start + 19), (-40, start + 15)], True),
           's-sleeve-line', f'fill="url(#{prefix}-sleeve)" stroke-width="3.5"')
    d.line([(-72, start + 7), (-38, start + 21), (0, start + 25), (38, start + 21), (72, start + 7)], 's-white', 5, 'opacity=".8"')
    d.line([(-81, start + 36), (-30, start + 53), (30, start + 53), (81, start + 36)], 's-sleeve-line', 2.6, 'opacity=".6"')
    d.line([(40, start + 76), (52, start + 140), (50, end - 30)], 's-sleeve-line', 3, 'opacity=".4"')
    d.line([(-50, start + 80), (-58, start + 136)], 's-sleeve-line', 3, 'opacity=".35"')


def relaxed(d, prefix, fingers=None, thumb=RELAXED_THUMB, arm='sleeve', length=260, shadow=True, nails=True):
    """A hand lying flat, fingers together, as it strokes a cheek."""
    fingers = fingers or RELAXED
    shades(d, prefix)
    back = back_of_hand(length if arm == 'arm' else 0)
    limbs = {name: finger_outline(*spec) for name, spec in fingers.items()}
    thumb_shape = finger_outline(*thumb, joints=(.55,), swell=.05) if thumb else ''
    shapes = [thumb_shape] * bool(thumb) + list(limbs.values()) + [back]
    if shadow:
        with d.group('transform="translate(13 15)"'):
            for shape in shapes:
                d.path(shape, 'f-skin-line', 'fill-opacity=".2"')
    _contour(d, shapes)
    if thumb:
        d.path(thumb_shape, '', f'fill="url(#{prefix}-skin)"')
    for name in ('little', 'ring', 'middle', 'index'):
        # Each finger keeps its own thin edge, so that neighbours part.
        d.path(limbs[name], 's-skin-line', f'fill="url(#{prefix}-skin)" stroke-width="2.4" stroke-opacity=".75"')
    d.path(back, '', f'fill="url(#{prefix}-skin)"')
    _web(d, fingers)
    for name, (points, width) in fingers.items():
        _finger_light(d, points, width)
        crease(d, points, width, .4)
        crease(d, points, width, .74, 1.8, .4)
        if nails:
            nail(d, points, width)
    if thumb:
        _finger_light(d, *thumb)
        crease(d, *thumb, .62)
        nail(d, *thumb, 1.05)
        d.line([(-90, -128), (-84, -96), (-74, -66), (-66, -40)], 's-skin-line', 2.4, 'opacity=".45"')
    _back_details(d, [(-58, -204), (-17, -212), (24, -204), (59, -180)])
    if arm == 'sleeve':
        sleeve(d, prefix, length)


def _web(d, fingers):
    """The folds between the finger roots, fading into the back of the hand."""
    names = ('index', 'middle', 'ring', 'little')
    for one, two in zip(names, names[1:]):
        (ax, ay), (bx, by) = fingers[one][0][0], fingers[two][0][0]
        x, y = (ax + bx) / 2, (ay + by) / 2
        d.line([(x + 3, y - 42), (x + 1, y - 30), (x, y - 18)], 's-skin-line', 2.6, 'opacity=".5"')


def _finger_light(d, points, width):
    """A soft lit streak along the finger's left side."""
    spine = along(points)[4:-3]
    edge = [(x - width * .18, y) for x, y in spine[::4]]
    d.line(edge, 's-skin-hi', width * .2, 'opacity=".5"')


GRIP = {
    'little': ([(58, -160), (66, -196), (64, -222)], 46),
    'ring': ([(26, -180), (34, -226), (33, -254)], 51),
    'middle': ([(-14, -192), (-8, -246), (-8, -276)], 53),
    'index': ([(-58, -186), (-62, -252), (-52, -312), (-34, -352)], 49),
}
GRIP_THUMB = ([(-42, -52), (-96, -112), (-111, -178), (-94, -236)], 52)


def gripping(d, prefix, arm='arm', length=200, shadow=True, cloth=('sleeve', 'sleeve-lo'), cuff=40):
    """A hand round a handle that lies under it, from (-22, -420) to (20, 90):
    the index finger points along the handle, the others curl round it."""
    shades(d, prefix, cloth=cloth)
    back = back_of_hand(length if arm == 'arm' else 0)
    limbs = {name: finger_outline(*spec, joints=(.4, .72) if name == 'index' else (.9,)) for name, spec in GRIP.items()}
    thumb = finger_outline(*GRIP_THUMB, joints=(.55,), swell=.05)
    shapes = [thumb, *limbs.values(), back]
    if shadow:
        with d.group('transform="translate(13 15)"'):
            for shape in shapes:
                d.path(shape, 'f-skin-line', 'fill-opacity=".2"')
    _contour(d, shapes)
    d.path(thumb, '', f'fill="url(#{prefix}-skin)"')
    for name in ('little', 'ring', 'middle', 'index'):
        d.path(limbs[name], 's-skin-line', f'fill="url(#{prefix}-skin)" stroke-width="2.6" stroke-opacity=".75"')
    d.path(back, '', f'fill="url(#{prefix}-skin)"')
    _web(d, GRIP)
    for name in ('little', 'ring', 'middle'):
        points, width = GRIP[name]
        _finger_light(d, points, width)
        _curl(d, points[-1], width)
    for spec, joints in ((GRIP['index'], (.42, .74)), (GRIP_THUMB, (.62,))):
        _finger_light(d, *spec)
        for at in joints:
            crease(d, *spec, at)
        nail(d, *spec)
    d.line([(-90, -128), (-84, -96), (-74, -66), (-66, -40)], 's-skin-line', 2.4, 'opacity=".45"')
    _back_details(d, [(-58, -202), (-15, -206), (25, -196), (59, -174)])
    if arm == 'sleeve':
        sleeve(d, prefix, length, cuff)


def _curl(d, tip, width):
    """A bent finger ends at its middle joint: a lit, creased knob."""
    x, y = tip
    r = width * .34
    d.path(smooth([(x - r, y + 6), (x - r * .5, y - r * .8), (x + r * .6, y - r * .7), (x + r * .8, y + 4), (x, y + 12)], True),
           'f-skin-hi', 'opacity=".55"')
    for k in (2, 10):
        d.line([(x - r * .6, y + k), (x, y + k - 4), (x + r * .6, y + k)], 's-skin-line', 2.2, 'opacity=".45"')
    d.path(smooth([(x - r * 1.1, y - r * .3), (x, y - r * 1.2), (x + r * 1.1, y - r * .3), (x, y - r * .85)], True),
           'f-skin-lo', 'opacity=".55"')
