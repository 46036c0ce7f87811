# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every drawing script shares: palette, organic lines and the SVG writer.

A script NAME.py beside this file makes ../NAME.svg.  The same script always
writes the same bytes, so a drawing can be reviewed as code.  The rules of the
drawings themselves are in docs/drawing.md.
"""

import math
import os
import random

SIZE = 1600

# One name, one colour.  In a drawing the name becomes three classes: f-NAME
# (fill), s-NAME (stroke) and c-NAME (gradient stop), so that a stylesheet can
# recolour the drawing for a skin tone, high contrast or black-and-white print.
PALETTE = {
    'paper': '#FBF8F4', 'paper-lo': '#EFE7DC', 'air': '#F4EEE6',
    'ink': '#22302F', 'ink-soft': '#566866', 'white': '#FFFFFF',
    'skin-hi': '#F9DCC8', 'skin': '#EFBF9F', 'skin-lo': '#D99A77', 'skin-line': '#9C5F43',
    'lip': '#C9766B', 'lip-lo': '#A8544D', 'hair': '#5A4034', 'hair-hi': '#84624F',
    'corneum': '#EBCBAE', 'corneum-hi': '#F6E2CF', 'corneum-lo': '#C99B78',
    'epidermis': '#F0BFA4', 'epidermis-hi': '#F7D3BD', 'epidermis-lo': '#E0A383',
    'basal': '#D98F6C', 'basal-lo': '#8A4B31',
    'dermis': '#F8DDD3', 'dermis-hi': '#FCEBE4', 'dermis-lo': '#EFC6B8',
    'collagen': '#E3A79B', 'collagen-hi': '#F6D9D0', 'collagen-lo': '#C98778',
    'collagen-new': '#0F766E', 'collagen-new-hi': '#5FB8AE',
    'elastin': '#C9A227', 'elastin-hi': '#E8CF7A',
    'fibroblast': '#7B5EA7', 'fibroblast-hi': '#A98AD0', 'fibroblast-lo': '#4A3370',
    'fat': '#F7DC93', 'fat-hi': '#FFF1C6', 'fat-lo': '#E3B95C', 'fat-line': '#D2A548',
    'fascia': '#EDE3D6', 'fascia-hi': '#FBF6EE', 'fascia-lo': '#CDBDA8',
    'muscle': '#C65D57', 'muscle-hi': '#E08A80', 'muscle-lo': '#A4443F', 'muscle-line': '#7D302D',
    'band': '#8E2F2B', 'band-hi': '#B5524C', 'band-lo': '#641D1B',
    'artery': '#C62828', 'artery-hi': '#EC8A80', 'vein': '#3F5FA8', 'vein-hi': '#9CB2E0',
    'blood': '#C62828', 'flush': '#E8746A',
    'nerve': '#D9A400', 'nerve-hi': '#F5D979', 'nerve-lo': '#8F6B00', 'signal': '#FFF3B0',
    'ligament': '#8AA0A8', 'ligament-hi': '#B9C8CD', 'ligament-lo': '#5F767E',
    'bone': '#EFE6CF', 'bone-hi': '#FBF6E6', 'bone-lo': '#CDBE98', 'bone-line': '#9A8A62',
    'lung': '#E9A6A0', 'lung-hi': '#F6CBC5', 'lung-lo': '#C97F79', 'pleura': '#9FB9C4',
    'steel': '#6B7785', 'steel-hi': '#E9EDF1', 'steel-mid': '#A9B3BD', 'steel-lo': '#414B57',
    'tool': '#2F7F79', 'tool-hi': '#62B3AB', 'tool-lo': '#1D5A55', 'grip': '#E9EDF1', 'grip-lo': '#B9C3CC',
    'white-cell': '#E6EDF6', 'white-cell-lo': '#6D86B5', 'platelet': '#CDBFD6',
    'focus': '#0F766E', 'focus-hi': '#CFE8E4', 'warning': '#B3261E', 'warning-hi': '#F7D9D5',
    'heat': '#E4572E', 'heat-hi': '#F9B384', 'germ': '#5E7F3A', 'germ-hi': '#9CBD6E',
    'cloth': '#C9D8D5', 'cloth-lo': '#9FB7B2', 'oil': '#EBC46A', 'oil-hi': '#F9E7B5',
}


def num(value):
    """A short number: at most one decimal, no trailing zero."""
    text = f'{value:.1f}'
    return text[:-2] if text.endswith('.0') else ('0' if text == '-0' else text)


def noise(x, seed, scale, amplitude):
    """Smooth, repeatable unevenness in -amplitude..amplitude."""
    total = 0.0
    for k, (freq, part) in enumerate(((1, 1), (2.3, .5), (5.1, .22))):
        total += part * math.sin(x / scale * freq + seed * 1.7 + k * 2.1)
    return amplitude * total / 1.72


def smooth(points, close=False):
    """A Catmull-Rom curve through the points, as path data."""
    n = len(points)
    data = f'M{num(points[0][0])},{num(points[0][1])}'
    for i in range(n if close else n - 1):
        p0 = points[(i - 1) % n] if (i > 0 or close) else points[0]
        p1, p2 = points[i % n], points[(i + 1) % n]
        p3 = points[(i + 2) % n] if (i + 2 < n or close) else p2
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        data += f'C{num(c1[0])},{num(c1[1])} {num(c2[0])},{num(c2[1])} {num(p2[0])},{num(p2[1])}'
    return data + ('Z' if close else '')


def band(top, bottom, left=-20, right=SIZE + 20, step=20):
    """The closed area between two height functions of x, as path data."""
    xs = [left + i * step for i in range(int((right - left) / step) + 1)]
    upper = smooth([(x, top(x)) for x in xs])
    lower = smooth([(x, bottom(x)) for x in reversed(xs)])
    return upper + 'L' + lower[1:] + 'Z'


def blob(rng, cx, cy, rx, ry, wobble=.12, points=9, turn=None):
    """An irregular closed cell outline, as path data."""
    start = rng.uniform(0, math.tau) if turn is None else turn
    pts = []
    for i in range(points):
        a = start + math.tau * i / points
        r = 1 + rng.uniform(-wobble, wobble)
        pts.append((cx + rx * r * math.cos(a), cy + ry * r * math.sin(a)))
    return smooth(pts, True)


def taper(points, width):
    """A stroke of changing width as a filled outline; width(u) for u in 0..1."""
    left, right = [], []
    n = len(points)
    for i, (x, y) in enumerate(points):
        a, b = points[max(i - 1, 0)], points[min(i + 1, n - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy) or 1
        w = width(i / (n - 1)) / 2
        left.append((x - dy / length * w, y + dx / length * w))
        right.append((x + dy / length * w, y - dx / length * w))
    tail = smooth(list(reversed(right)))
    return smooth(left) + 'L' + tail[1:] + 'Z'


class Drawing:
    """Collects parts in paint order and writes the SVG."""

    def __init__(self, name, units_per_mm=None, seed=7):
        self.name = name
        self.units_per_mm = units_per_mm
        self.rng = random.Random(seed)
        self.defs = []
        self.body = []
        self.frames = []
        self.anchors = []
        self.depth = 1
        self.frame('all', 80, 80, 1440, 1440)

    def add(self, text):
        self.body.append('  ' * self.depth + text)

    def part(self, ident, attributes='', hidden=False):
        """Open a part; use it as a context manager.  A hidden part is not in
        the drawing's opening picture: only a scene that names it shows it."""
        extra = (' ' + attributes if attributes else '') + (' display="none"' if hidden else '')
        return _Group(self, f'<g id="{ident}"{extra}>')

    def group(self, attributes=''):
        return _Group(self, f'<g {attributes}>' if attributes else '<g>')

    def path(self, data, classes, attributes=''):
        extra = ' ' + attributes if attributes else ''
        self.add(f'<path class="{classes}" d="{data}"{extra}/>')

    def line(self, points, classes, width, attributes=''):
        """A smooth open stroke with round ends."""
        self.path(smooth(points), classes + ' line', f'stroke-width="{num(width)}" {attributes}'.strip())

    def linear(self, ident, stops, x1=0, y1=0, x2=0, y2=1, units=None):
        """A linear gradient of palette names: [(offset, name), ...]."""
        self._gradient('linearGradient', ident, f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops, units)

    def radial(self, ident, stops, cx=.38, cy=.32, r=.8, units=None):
        self._gradient('radialGradient', ident, f'cx="{cx}" cy="{cy}" r="{r}"', stops, units)

    def _gradient(self, tag, ident, geometry, stops, units):
        space = ' gradientUnits="userSpaceOnUse"' if units else ''
        inner = ''.join(f'<stop offset="{offset}" class="c-{name}"'
                        + (f' stop-opacity="{rest[0]}"' if rest else '') + '/>'
                        for offset, name, *rest in stops)
        self.defs.append(f'<{tag} id="{ident}" {geometry}{space}>{inner}</{tag}>')

    # Motions: call inside the part or group that moves.
    def move(self, kind, values, dur, begin=0, times=None, splines=None, repeat='indefinite', additive=False):
        """animateTransform; kind is translate, rotate or scale, values are
        strings such as '0 0', '30 800 800' or '1 1.2'."""
        self._motion(f'<animateTransform attributeName="transform" type="{kind}"', values, dur, begin,
                     times, splines, repeat, ' additive="sum"' if additive else '')

    def fade(self, values, dur, begin=0, times=None, splines=None, repeat='indefinite'):
        """animate of opacity; values are numbers in 0..1."""
        self._motion('<animate attributeName="opacity"', [num2(v) for v in values], dur, begin, times, splines, repeat)

    def travel(self, path, dur, begin=0, repeat='indefinite', points=None, times=None):
        """animateMotion along path data, at an even pace unless key points are given."""
        keys = ''
        if points:
            keys = (f' calcMode="linear" keyPoints="{";".join(num3(p) for p in points)}"'
                    f' keyTimes="{";".join(num3(t) for t in times)}"')
        self.add(f'<animateMotion path="{path}"{keys} begin="{num3(begin)}s" dur="{num3(dur)}s"'
                 f' repeatCount="{repeat}" fill="freeze"/>')

    def _motion(self, head, values, dur, begin, times, splines, repeat, extra=''):
        keys = f' keyTimes="{";".join(num3(t) for t in times)}"' if times else ''
        if splines:
            one = splines if isinstance(splines, list) else [splines] * (len(values) - 1)
            keys += f' calcMode="spline" keySplines="{";".join(one)}"'
            if not times:
                n = len(values) - 1
                keys += f' keyTimes="{";".join(num3(i / n) for i in range(n + 1))}"'
        self.add(f'{head} values="{";".join(values)}"{keys} begin="{num3(begin)}s" dur="{num3(dur)}s"'
                 f' repeatCount="{repeat}" fill="freeze"{extra}/>')

    def frame(self, name, x, y, width, height):
        """A rectangle that a scene's camera can frame, never painted."""
        self.frames.append(f'<rect id="frame-{name}" x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"/>')

    def anchor(self, name, x, y):
        """Where the leader line of a label for this part ends."""
        self.anchors.append(f'<circle id="at-{name}" cx="{num(x)}" cy="{num(y)}" r="6"/>')

    def keep(self, name, x, y, radius):
        """What no label should hide on paper, though none points at it; call it inside the part, or the group that moves."""
        self.add(f'<circle id="keep-{name}" cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" display="none"/>')

    def text(self):
        body = '\n'.join(self.body)
        defs = '\n'.join('    ' + d for d in self.defs)
        used = []
        for name, colour in PALETTE.items():
            rules = [(f'f-{name}', 'fill'), (f's-{name}', 'stroke'), (f'c-{name}', 'stop-color')]
            for cls, prop in rules:
                if _has_class(body, cls) or _has_class(defs, cls):
                    used.append(f'.{cls}{{{prop}:{colour}}}')
        style = '.line{fill:none;stroke-linecap:round;stroke-linejoin:round}' + ''.join(used)
        scale = f' data-units-per-mm="{num(self.units_per_mm)}"' if self.units_per_mm else ''
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}"{scale}>\n'
                f'  <style>{style}</style>\n  <defs>\n{defs}\n  </defs>\n{body}\n'
                f'  <g id="frames" display="none">{"".join(self.frames)}</g>\n'
                f'  <g id="anchors" display="none">{"".join(self.anchors)}</g>\n</svg>\n')

    def save(self):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', self.name + '.svg')
        with open(path, 'w', encoding='utf-8') as out:
            out.write(self.text())


EASE = '.4 0 .2 1'
EASE_IN = '.5 0 1 .6'
EASE_OUT = '0 .4 .4 1'


def num2(value):
    return f'{value:.2f}'.rstrip('0').rstrip('.') or '0'


def num3(value):
    return f'{value:.3f}'.rstrip('0').rstrip('.') or '0'


def _has_class(text, cls):
    return any(sign + cls + end in text for sign in ('"', ' ') for end in ('"', ' '))


class _Group:
    def __init__(self, drawing, tag):
        self.drawing, self.tag = drawing, tag

    def __enter__(self):
        self.drawing.add(self.tag)
        self.drawing.depth += 1
        return self.drawing

    def __exit__(self, *_):
        self.drawing.depth -= 1
        self.drawing.add('</g>')
