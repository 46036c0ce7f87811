# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collagen in a chosen area: woven bundles, a thin tangle, or sorted waves.

tissue.collagen() fills a whole section; these functions fill one area with
fewer and larger shapes, for a picture in which the fibres are background, or
in which their order is the story.
"""

import math

from atelier import smooth, taper


def wave(rng, x, y, length, angle, sway, points=8):
    """A gently wavy line round (x, y)."""
    phase = rng.uniform(0, math.tau)
    line = []
    for i in range(points):
        s = length * (i / (points - 1) - .5)
        off = sway * math.sin(phase + 7.5 * s / length)
        line.append((x + s * math.cos(angle) - off * math.sin(angle), y + s * math.sin(angle) + off * math.cos(angle)))
    return line


def spindle(thick):
    """Width along a bundle: round ends, full middle."""
    return lambda u: thick * (math.sin(math.pi * u) ** .55 + .06)


def bundle(d, line, thick, fill, edge):
    """One bundle with a lit upper side."""
    d.path(taper(line, spindle(thick)), f'f-{fill} s-{edge}', 'stroke-width="1.6"')
    return [(x - 1, y - thick * .18) for x, y in line[1:-1]]


def weave(d, rng, box, rows, pitch, width=(15, 25), fill='collagen', edge='collagen-lo', light='collagen-hi'):
    """Bundles on a loose grid in box = (left, top, right, foot); neighbours cross."""
    left, top, right, foot = box
    lit = []
    for row in range(rows):
        for column in range(int((right - left) / pitch) + 1):
            x = left + column * pitch + (row % 2) * pitch / 2 + rng.uniform(-40, 40)
            y = top + (foot - top) * row / (rows - 1) + rng.uniform(-16, 16)
            angle = (.3 if (row + column) % 2 else -.28) + rng.uniform(-.18, .18)
            if row == rows - 1:
                angle *= .3  # the lowest bundles lie flat on the fat and do not cross into it
            lit.append(bundle(d, wave(rng, x, y, rng.uniform(280, 430), angle, rng.uniform(9, 15), 7), rng.uniform(*width), fill, edge))
    hairs(d, lit, light, 2.6)


def hairs(d, lines, colour, width, attributes=''):
    """Many thin fibres as one path."""
    extra = f' {attributes}' if attributes else ''
    d.path(''.join(smooth(line) for line in lines), f's-{colour} line', f'stroke-width="{width}"{extra}')
