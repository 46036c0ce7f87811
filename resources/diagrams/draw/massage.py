# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the massage drawings share besides the face and the hands: grounds,
rounded frames, arrows, the cheek muscle and a facial roller."""

import math
import re

from atelier import PALETTE, num, smooth, taper

PALETTE.update({'mist': '#E3EFEC', 'mist-lo': '#C9DFDA', 'blush': '#F8E7DC', 'blush-lo': '#EFD3C2',
                'stone': '#8DBFA6', 'stone-hi': '#CFE8DA', 'stone-lo': '#4E8B70', 'brass': '#C9A227', 'brass-hi': '#F3E2A0',
                'brass-lo': '#8C6D14'})


def ellipse(cx, cy, rx, ry):
    """An ellipse as path data, so that it can share path attributes."""
    a, b = rx * .5523, ry * .5523
    p = [(cx - rx, cy), (cx - rx, cy - b), (cx - a, cy - ry), (cx, cy - ry), (cx + a, cy - ry), (cx + rx, cy - b),
         (cx + rx, cy), (cx + rx, cy + b), (cx + a, cy + ry), (cx, cy + ry), (cx - a, cy + ry), (cx - rx, cy + b), (cx - rx, cy)]
    t = [f'{num(x)},{num(y)}' for x, y in p]
    return f'M{t[0]}' + ''.join(f'C{t[i]} {t[i + 1]} {t[i + 2]}' for i in (1, 4, 7, 10)) + 'Z'


def rounded(x, y, width, height, r):
    """A rectangle with round corners, as path data."""
    return (f'M{x + r},{y}H{x + width - r}Q{x + width},{y} {x + width},{y + r}V{y + height - r}'
            f'Q{x + width},{y + height} {x + width - r},{y + height}H{x + r}Q{x},{y + height} {x},{y + height - r}'
            f'V{y + r}Q{x},{y} {x + r},{y}Z')


def paper(d, top='paper', low='paper-lo'):
    """The warm ground with a soft light from above."""
    d.linear('ground', [(0, top), (.42, top), (1, low)])
    d.radial('ground-light', [(0, 'white', .9), (1, 'white', 0)], cx=.5, cy=.5, r=.5)
    with d.part('paper'):
        d.path('M0,0H1600V1600H0Z', '', 'fill="url(#ground)"')
        d.path('M0,0H1600V1200H0Z', '', 'fill="url(#ground-light)"')


def arrow(d, points, name='focus', width=16, head=34, halo=True):
    """A soft curved arrow that grows towards its head."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    length = math.hypot(bx - ax, by - ay)
    fx, fy = (bx - ax) / length, (by - ay) / length
    tip = [(bx + fx * head, by + fy * head), (bx - fy * head * .78 - fx * head * .2, by + fx * head * .78 - fy * head * .2),
           (bx - fx * 2, by - fy * 2), (bx + fy * head * .78 - fx * head * .2, by - fx * head * .78 - fy * head * .2)]
    point = 'M' + 'L'.join(f'{num(x)},{num(y)}' for x, y in tip) + 'Z'
    shaft = taper(points, lambda u: width * (.25 + .75 * u))
    if halo:
        for shape in (shaft, point):
            d.path(shape, 'f-white s-white', 'stroke-width="9" stroke-linejoin="round" opacity=".85"')
    for shape in (shaft, point):
        d.path(shape, f'f-{name} s-{name}', 'stroke-width="3" stroke-linejoin="round"')


def muscle(d, length, width, strands=6, bulge=1.0, gloss=True, shade='muscle-shade'):
    """A strap muscle hanging from (0, 0) down to (0, length): fibres that run
    from a pale tendon above to a pale tendon below."""
    def wide(u):
        return width * (.46 + .54 * math.sin(math.pi * min(max(u, 0), 1)) ** bulge)

    def edge(side, part=1.0):
        return [(side * part * wide(i / 10) / 2, length * i / 10) for i in range(11)]

    outline = smooth(edge(-1) + list(reversed(edge(1))), True)
    d.path(outline, 's-muscle-line', f'fill="url(#{shade})" stroke-width="3"')
    for k in range(1, strands):
        side = -1 + 2 * k / strands
        d.line(edge(1, side)[1:-1:2] + [edge(1, side)[9]], 's-muscle-lo', 2.6, 'opacity=".75"')
    if gloss:
        d.line(edge(-1, .56)[2:8], 's-muscle-hi', width * .13, 'opacity=".85"')
    for y, sign in ((0, 1), (length, -1)):
        w = wide(0) / 2
        d.path(smooth([(-w, y - sign * 8), (0, y - sign * 12), (w, y - sign * 8), (w * .8, y + sign * length * .09),
                       (w * .2, y + sign * length * .05), (-w * .4, y + sign * length * .1)], True), 'f-fascia s-fascia-lo',
               'stroke-width="2"')


def muscle_shades(d, width, shade='muscle-shade'):
    d.linear(shade, [(0, 'muscle-hi'), (.45, 'muscle'), (1, 'muscle-lo')], -width / 2, 0, width / 2, 0, units=True)


def roller_shades(d):
    d.linear('stone-barrel', [(0, 'stone'), (.28, 'stone-hi'), (.62, 'stone'), (1, 'stone-lo')], 0, -48, 0, 43, units=True)
    d.linear('roll-handle', [(0, 'tool-hi'), (.5, 'tool'), (1, 'tool-lo')], -18, 0, 18, 0, units=True)


def roller_stone(d):
    """The stone barrel of a facial roller, lying across (0, 0)."""
    d.path(smooth([(-88, -6), (-84, -34), (-52, -46), (0, -48), (52, -46), (84, -34), (88, -6), (84, 26), (52, 40), (0, 43), (-52, 40), (-84, 26)], True),
           's-stone-lo', 'fill="url(#stone-barrel)" stroke-width="3.5"')
    d.path(smooth([(-66, -26), (-30, -36), (20, -37), (46, -34), (10, -27), (-40, -20)], True), 'f-white', 'opacity=".75"')
    d.line([(-40, 10), (-14, 2), (10, 14), (40, 4)], 's-stone-hi', 5, 'opacity=".6"')
    d.line([(-20, 28), (8, 24), (26, 30)], 's-stone-lo', 4, 'opacity=".5"')


def roller_frame(d):
    """The bent wire that holds the barrel, and the handle down to y = 520."""
    wire = [(-96, -3), (-112, 6), (-112, 50), (-84, 84), (-30, 104), (0, 128)]
    for side in (-1, 1):
        pts = [(x * -side, y) for x, y in wire]
        d.line(pts, 's-brass-lo', 13)
        d.line(pts, 's-brass', 9)
        d.line([(x - 2, y - 2) for x, y in pts], 's-brass-hi', 3)
        d.path(ellipse(side * 94, -3, 9, 14), 'f-brass s-brass-lo', 'stroke-width="2.5"')
    d.path('M-20,120C-8,112 8,112 20,120L24,160C8,168 -8,168 -24,160Z', 'f-brass s-brass-lo', 'stroke-width="3"')
    d.path('M-23,156C-8,164 8,164 23,156C30,240 31,360 22,500C18,522 -18,522 -22,500C-31,360 -30,240 -23,156Z',
           's-tool-lo', 'fill="url(#roll-handle)" stroke-width="3"')
    d.line([(-13, 190), (-16, 280), (-14, 400)], 's-tool-hi', 6, 'opacity=".9"')


def small_face(d, mood, awake=False, lines=0, hair='hair'):
    """A little head round (0, 0); mood 0 is worried or neutral, 1 is glad.
    lines: 0 for none, 1 for the fine lines of age, 2 for deep ones."""
    faint = 'opacity=".45"' if lines == 1 else ''
    d.path(smooth([(-70, 6), (-72, -50), (-40, -90), (4, -98), (48, -86), (72, -46), (70, 8), (80, 60), (46, 82), (-46, 82), (-80, 60)], True),
           f'f-{hair}')
    d.path('M-20,50V88C-20,102 20,102 20,88V50Z', 'f-skin-lo')
    d.path(smooth([(0, -72), (42, -54), (53, -8), (44, 40), (18, 68), (0, 72), (-18, 68), (-44, 40), (-53, -8), (-42, -54)], True), 'f-skin')
    d.path(smooth([(-58, 10), (-60, -44), (-30, -80), (4, -86), (44, -74), (60, -40), (58, 10), (48, -24), (22, -52), (-14, -62), (-40, -34), (-50, -6)],
                  True), f'f-{hair}')
    d.line([(-16, -76), (14, -78), (38, -62)], f's-{hair}-hi', 5)
    for s in (-1, 1):
        if mood and not awake:
            d.line([(s * 33, 0), (s * 22, 7), (s * 11, 2)], 's-ink', 4.5)
        else:
            d.path(ellipse(s * 21, 2, 5.4, 6.8), 'f-ink')
        if mood or lines:
            d.line([(s * 34, -20), (s * 22, -26), (s * 10, -22)], 's-hair', 4.5)
        else:
            d.line([(s * 34, -16), (s * 22, -23), (s * 10, -28)], 's-hair', 4.5)
        if lines:
            for dy in (-5, 6):
                d.line([(s * 37, dy * .6), (s * 48, dy * 1.6)], 's-skin-line', 3, faint)
            d.line([(s * 15, 20), (s * 25, 32), (s * 27, 46)], 's-skin-line', 3.4, faint)
            d.line([(s * 12, 15), (s * 22, 17), (s * 31, 12)], 's-skin-line', 2.6, faint)
    for y in ((-36, -46) if lines else ()):
        d.line([(-20, y + 2), (0, y - 2), (22, y + 2)], 's-skin-line', 3, faint)
    d.line([(0, 10), (4, 22), (-2, 24)], 's-skin-line', 3)
    curve = [(-17, 40), (0, 48), (17, 40)] if mood else ([(-15, 43), (0, 43), (15, 43)] if lines else [(-15, 46), (0, 40), (15, 46)])
    d.line(curve, 's-lip-lo', 5)


def save(d):
    """Writes the drawing with see-through paint instead of see-through shapes:
    it looks the same, but librsvg needs no extra layer for each shape."""
    d.body = [re.sub(r'<(path|ellipse|circle) .*/>', lambda shape: _see_through_paint(shape.group(0)), line) for line in d.body]
    d.save()


def _see_through_paint(shape):
    found = re.search(r' opacity="([^"]*)"', shape)
    if not found:
        return shape
    drawn = re.search(r'class="([^"]* )?line[ "]', shape)
    paints = (['stroke'] if drawn else ['fill'] + ['stroke'] * ('stroke-width' in shape))
    return shape.replace(found.group(0), ''.join(f' {paint}-opacity="{found.group(1)}"' for paint in paints))
