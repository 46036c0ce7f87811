# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three tools at one scale: dry needle, microneedling tip, injection needle.

Everything outside the round lenses is drawn at 25 units per millimeter: a dry
needle of 0.25 x 30 mm that reaches the muscle, needles 1 mm long of a
microneedling tip that stay in the skin, and an injection needle of
0.5 x 16 mm, which is crossed out because nothing is injected.  Each lens
enlarges one tip ten times; the small disc beside it shows the tip cut across.
"""

import math

from atelier import EASE, EASE_IN, PALETTE, SIZE, Drawing, band, blob, noise, num, smooth, taper

PALETTE.update({'liquid': '#7FA9D6', 'liquid-hi': '#CFE2F5', 'liquid-lo': '#3F6FA6', 'glass': '#DCE8EC', 'ring': '#2B5F5A',
                'needle-core': '#E9EDF1'})

MM = 25                     # units per millimeter
ZOOM = 10                   # how much the lenses enlarge
LOOP = 9
SKIN_TOP = 980
DRY_X, PEN_X, SHOT_X = 724, 396, 1318
DRY_TIP, SHOT_TIP = 1378, 888
LENS = {'dry': (952, 1324, 162), 'pen': (300, 1352, 142), 'shot': (1112, 790, 118)}


def surface(x):
    return SKIN_TOP + noise(x, 3, 260, 5)


def dermis_end(x):
    return SKIN_TOP + 48 + noise(x, 8, 130, 7)


def fat_end(x):
    return SKIN_TOP + 178 + noise(x, 5, 240, 12)


def ellipse(cx, cy, rx, ry):
    """An ellipse as path data."""
    return (f'M{num(cx - rx)},{num(cy)}a{num(rx)},{num(ry)} 0 1 1 {num(2 * rx)},0'
            f'a{num(rx)},{num(ry)} 0 1 1 {num(-2 * rx)},0Z')


def box(x, y, w, h, r):
    """A rectangle with round corners as path data."""
    return (f'M{num(x + r)},{num(y)}h{num(w - 2 * r)}q{num(r)},0 {num(r)},{num(r)}v{num(h - 2 * r)}q0,{num(r)} {num(-r)},{num(r)}'
            f'h{num(2 * r - w)}q{num(-r)},0 {num(-r)},{num(-r)}v{num(2 * r - h)}q0,{num(-r)} {num(r)},{num(-r)}Z')


def arc(cx, cy, r, start, end):
    """An arc, clockwise from start to end in degrees, as path data."""
    a, b = math.radians(start), math.radians(end)
    large = 1 if end - start > 180 else 0
    return (f'M{num(cx + r * math.cos(a))},{num(cy + r * math.sin(a))}'
            f'A{num(r)},{num(r)} 0 {large} 1 {num(cx + r * math.cos(b))},{num(cy + r * math.sin(b))}')


def gradients(d):
    d.linear('wall', [(0, 'paper'), (1, 'paper-lo')])
    d.radial('stage', [(0, 'white', .95), (.55, 'white', .6), (1, 'white', 0)], .5, .5, .5)
    d.linear('meat', [(0, 'muscle-hi'), (.3, 'muscle'), (1, 'muscle-lo')])
    d.linear('steel', [(0, 'steel-mid'), (.3, 'steel-hi'), (.6, 'steel-mid'), (1, 'steel')], 0, 0, 1, 0)
    d.linear('grip', [(0, 'tool'), (.28, 'tool-hi'), (.6, 'tool'), (1, 'tool-lo')], 0, 0, 1, 0)
    d.linear('cartridge', [(0, 'cloth-lo'), (.28, 'cloth'), (.6, 'cloth-lo'), (1, 'steel-mid')], 0, 0, 1, 0)
    d.linear('shell', [(0, 'grip-lo'), (.25, 'white'), (.55, 'grip'), (1, 'steel-mid')], 0, 0, 1, 0)
    d.linear('glass', [(0, 'steel-mid', .7), (.22, 'white', .9), (.6, 'glass', .6), (1, 'steel-mid', .8)], 0, 0, 1, 0)
    d.linear('hub', [(0, 'heat'), (.3, 'heat-hi'), (1, 'heat')], 0, 0, 1, 0)
    d.linear('liquid', [(0, 'liquid'), (.3, 'liquid-hi'), (1, 'liquid')], 0, 0, 1, 0)
    d.radial('drop-light', [(0, 'liquid-hi'), (1, 'liquid-lo')])
    for name, (cx, cy, r) in LENS.items():
        d.defs.append(f'<clipPath id="clip-{name}"><path d="{ellipse(cx, cy, r, r)}"/></clipPath>')


# ---- the section of skin, fat and muscle -----------------------------------

def muscle(d):
    d.path(f'M-20,{SKIN_TOP + 150}H{SIZE + 20}V{SIZE + 20}H-20Z', '', 'fill="url(#meat)"')
    y, k = SKIN_TOP + 206, 0
    while y < SIZE + 30:
        tall = d.rng.uniform(30, 46)
        wave = (lambda top, k: lambda x: top + noise(x, k * 3 + 1, 300, 9))
        if k % 2:
            d.path(band(wave(y, k), wave(y + tall, k + 1), step=60), 'f-muscle-lo', 'fill-opacity=".38"')
        d.line([(x, wave(y, k)(x)) for x in range(-20, SIZE + 40, 90)], 's-muscle-line', 2.5, 'stroke-opacity=".45"')
        y, k = y + tall, k + 1


def fat(d):
    d.path(band(lambda x: SKIN_TOP + 30, fat_end, step=40), 'f-fat-lo')
    lobules, lights = '', ''
    for row in range(3):
        for col in range(-1, 26):
            x = col * 64 + row % 2 * 32 + d.rng.uniform(-8, 8)
            y = SKIN_TOP + 74 + row * 39 + d.rng.uniform(-5, 5)
            rx, ry = d.rng.uniform(30, 36), d.rng.uniform(20, 24)
            lobules += blob(d.rng, x, y, rx, ry, .1, 7)
            lights += blob(d.rng, x - 9, y - 7, rx * .4, ry * .3, .1, 6)
    d.path(lobules, 'f-fat s-fat-line', 'stroke-width="2"')
    d.path(lights, 'f-fat-hi')
    d.path(band(fat_end, lambda x: fat_end(x) + 13 + noise(x, 2, 90, 3), step=40), 'f-fascia')
    d.path(band(lambda x: fat_end(x) + 11, lambda x: fat_end(x) + 15, step=40), 'f-fascia-lo')


def skin(d):
    d.path(band(surface, dermis_end, step=40), 'f-dermis')
    d.path(band(lambda x: dermis_end(x) - 14, dermis_end, step=40), 'f-dermis-lo')
    wisps = ''
    for _ in range(70):
        x, y = d.rng.uniform(0, SIZE), SKIN_TOP + d.rng.uniform(14, 40)
        wisps += smooth([(x, y), (x + 18, y + d.rng.uniform(-5, 5)), (x + 40, y + d.rng.uniform(-4, 4))])
    d.path(wisps, 's-collagen line', 'stroke-width="2.5"')
    d.path(band(lambda x: surface(x) - 2, lambda x: surface(x) + 8, step=40), 'f-epidermis-lo')
    d.line([(x, surface(x) - 2) for x in range(-20, SIZE + 40, 50)], 's-skin-line', 3.5)


HOLES = [PEN_X - 100 + 12.5 * i for i in range(17)]      # half a millimeter apart


def holes(d):
    """Many shallow holes: under the tip, and beside it where it has been."""
    data = ''
    for x in HOLES + [PEN_X - 125 - 12.5 * i for i in range(14)]:
        top = surface(x) - 3
        data += f'M{num(x - 3)},{num(top)}L{num(x)},{num(top + 25)}L{num(x + 3)},{num(top)}Z'
    d.path(data, 'f-skin-line')


# ---- the tools -------------------------------------------------------------

def needle_shape(x, top, tip, width, point):
    """A solid needle with a long, fine, symmetrical point."""
    h = width / 2
    return (f'M{num(x - h)},{num(top)}V{num(tip - point)}Q{num(x - h)},{num(tip - point * .35)} {num(x)},{num(tip)}'
            f'Q{num(x + h)},{num(tip - point * .35)} {num(x + h)},{num(tip - point)}V{num(top)}Z')


def dry_needle(d):
    top = DRY_TIP - 30 * MM
    # A light core in a dark edge stands out from the air and from the muscle; edge and core together are 0.25 mm wide.
    d.path(needle_shape(DRY_X, top, DRY_TIP, .25 * MM - 1.5, 18), 'f-needle-core s-steel-lo', 'stroke-width="1.5"')
    d.path(f'M{DRY_X - 15},{top - 26}L{DRY_X - 5},{top + 8}H{DRY_X + 5}L{DRY_X + 15},{top - 26}Z', 'f-steel s-steel-lo',
           'stroke-width="2"')
    d.path(box(DRY_X - 26, top - 500, 52, 480, 24), 's-tool-lo', 'stroke-width="3" fill="url(#grip)"')
    for y in range(int(top) - 440, int(top) - 60, 26):
        d.line([(DRY_X - 22, y), (DRY_X, y + 5), (DRY_X + 22, y)], 's-tool-lo', 4, 'stroke-opacity=".6"')
    d.path(ellipse(DRY_X, SKIN_TOP, 16, 5), 'f-skin-line', 'fill-opacity=".55"')


def pen_body(d, x):
    d.path(smooth([(x - 172, -40), (x - 172, 240), (x - 164, 420), (x - 130, 560), (x - 122, 624)])
           + 'L' + smooth([(x + 122, 624), (x + 130, 560), (x + 164, 420), (x + 172, 240), (x + 172, -40)])[1:] + 'Z',
           's-steel', 'stroke-width="4" fill="url(#shell)"')
    d.path(f'M{x - 172},125Q{x},155 {x + 172},125V185Q{x},215 {x - 172},185Z', '', 'fill="url(#cartridge)"')
    for y in (360, 398, 436, 474):
        w = 146 - (y - 360) * .18
        d.path(taper([(x - w, y), (x - w / 2, y + 12), (x, y + 16), (x + w / 2, y + 12), (x + w, y)],
                     lambda u: 3 + 8 * math.sin(math.pi * u)), 'f-steel-mid')


def pen(d):
    """The end of a microneedling pen: body, cartridge and a clear collar on the skin."""
    x = PEN_X
    pen_body(d, x)
    d.path(f'M{x - 124},600Q{x},630 {x + 124},600L{x + 134},780Q{x},810 {x - 134},780Z', 's-steel-lo',
           'stroke-width="4" fill="url(#cartridge)"')
    d.path(f'M{x - 100},800V860Q{x},876 {x + 100},860V800Z', 'f-grip s-steel', 'stroke-width="3"')
    d.path(box(x - 26, 858, 52, 76, 6), 'f-steel-mid s-steel', 'stroke-width="3"')
    d.path(f'M{x - 146},776Q{x},814 {x + 146},776L{x + 140},{SKIN_TOP - 8}Q{x},{SKIN_TOP + 8} {x - 140},{SKIN_TOP - 8}Z',
           's-steel', 'stroke-width="4" fill="url(#glass)" fill-opacity=".72"')
    d.path(taper([(x - 120, 812), (x - 119, 870), (x - 116, 950)], lambda u: 13 - 9 * u), 'f-white', 'fill-opacity=".9"')


def pen_needles(d):
    """The plate with the short needles goes down and up a millimeter, as the motor moves it."""
    with d.group():
        d.move('translate', ['0 -27', '0 -27', '0 0', '0 -27', '0 0', '0 -27', '0 0', '0 -27', '0 -27'], LOOP,
               times=[0, .36, .42, .47, .52, .57, .62, .68, 1], splines=EASE)
        y = SKIN_TOP - 26
        d.path(box(PEN_X - 112, y - 22, 224, 26, 8), 'f-steel-mid s-steel-lo', 'stroke-width="3"')
        data = ''.join(f'M{num(x - 3.5)},{num(y + 4)}L{num(x)},{num(y + 48)}L{num(x + 3.5)},{num(y + 4)}Z' for x in HOLES)
        d.path(data, 'f-steel-lo')


def bevel(x, tip, width, length, top):
    """A hollow needle ends in a slant, so that its opening shows."""
    h = width / 2
    return f'M{num(x - h)},{num(top)}V{num(tip - length)}L{num(x + h)},{num(tip)}V{num(top)}Z'


def syringe(d):
    x, hub = SHOT_X, SHOT_TIP - 16 * MM
    with d.group():
        d.path(bevel(x, SHOT_TIP, .5 * MM, 30, hub - 4), 's-steel-lo', 'stroke-width="1.5" fill="url(#steel)"')
        d.path(f'M{x - 112},-40V256Q{x - 112},286 {x - 70},292H{x + 70}Q{x + 112},286 {x + 112},256V-40Z',
               's-steel', 'stroke-width="4" fill="url(#glass)"')
        d.path(f'M{x - 100},120H{x + 100}V252Q{x + 98},276 {x + 64},280H{x - 64}Q{x - 98},276 {x - 100},252Z', '',
               'fill="url(#liquid)"')
        d.path(f'M{x - 26},-40V80H{x + 26}V-40Z', 'f-grip s-steel-mid', 'stroke-width="3"')
        d.path(box(x - 103, 70, 206, 56, 14), 'f-ink-soft')
        d.path(box(x - 46, 290, 92, 30, 8), 'f-glass s-steel', 'stroke-width="3"')
        d.path(smooth([(x - 54, 316), (x - 52, 372), (x - 32, 404), (x - 22, 450), (x - 12, hub + 6)]) + 'L'
               + smooth([(x + 12, hub + 6), (x + 22, 450), (x + 32, 404), (x + 52, 372), (x + 54, 316)])[1:] + 'Z',
               's-heat', 'stroke-width="3" fill="url(#hub)"')
        d.line([(x - 78, 20), (x - 78, 262)], 's-white', 10, 'stroke-opacity=".8"')


STOP = (SHOT_X, 336, 156)


def strike(d):
    """Crossed out: this tool is not used here."""
    cx, cy, r = STOP
    h = r * math.cos(math.pi / 4)
    sign = ellipse(cx, cy, r, r) + f'M{num(cx - h)},{num(cy - h)}L{num(cx + h)},{num(cy + h)}'
    d.path(sign, 's-white line', 'stroke-width="36"')
    d.path(sign, 's-warning line', 'stroke-width="20"')


# ---- the lenses ------------------------------------------------------------

def beam(d, name, x, y):
    """The light wedge from the true spot to its lens, and the small ring on the spot."""
    cx, cy, r = LENS[name]
    turn = math.atan2(cy - y, cx - x)
    small = r / ZOOM
    sides = []
    for sign in (-1, 1):
        a = turn + sign * math.pi / 2
        sides.append(((x + small * math.cos(a), y + small * math.sin(a)), (cx + r * math.cos(a), cy + r * math.sin(a))))
    (a, b), (c, e) = sides
    wedge = 'L'.join(f'{num(px)},{num(py)}' for px, py in (a, b, e, c))
    d.path(f'M{wedge}Z', 'f-white', 'fill-opacity=".34"')
    d.path(ellipse(x, y, small + 4, small + 4), 's-white line', 'stroke-width="8"')
    d.path(ellipse(x, y, small + 4, small + 4), 's-ring line', 'stroke-width="4"')


def rim(d, name):
    cx, cy, r = LENS[name]
    d.path(ellipse(cx, cy, r, r), 's-white line', 'stroke-width="20"')
    d.path(ellipse(cx, cy, r + 8, r + 8), 's-ring line', 'stroke-width="6"')
    d.path(f'M{num(cx - r * .84)},{num(cy - r * .3)}A{num(r * .9)},{num(r * .9)} 0 0 1 {num(cx - r * .3)},{num(cy - r * .84)}',
           's-white line', 'stroke-width="9" stroke-opacity=".55"')


def lens_fibres(d, cx, cy, r):
    """Muscle fibres, enlarged, parted by the needle."""
    d.path(ellipse(cx, cy, r, r), 'f-muscle')
    for k in range(-4, 5):
        y = cy + k * 42
        tone = 'f-muscle-hi' if k % 2 else 'f-muscle-lo'
        d.path(band(lambda x: y + noise(x, k + 9, 80, 4), lambda x: y + 25 + noise(x, k + 4, 70, 4), cx - r - 10,
                    cx + r + 10, 28),
               tone, 'fill-opacity=".55"')
        d.line([(x, y + 32 + noise(x, k, 60, 3)) for x in range(int(cx - r - 10), int(cx + r + 20), 40)], 's-muscle-line',
               2.5,
               'stroke-opacity=".5"')


def lens_dry(d):
    beam(d, 'dry', DRY_X, DRY_TIP - 8)
    cx, cy, r = LENS['dry']
    with d.group('clip-path="url(#clip-dry)"'):
        lens_fibres(d, cx, cy, r)
        wide = .25 * MM * ZOOM
        d.path(needle_shape(cx, cy - r - 10, cy + 88, wide + 18, 190), 'f-band-lo', 'fill-opacity=".35"')
        d.path(needle_shape(cx, cy - r - 10, cy + 80, wide, 180), 's-steel-lo', 'stroke-width="4" fill="url(#steel)"')
    rim(d, 'dry')


def lens_pen(d):
    """Three of the short needles: they end in the skin."""
    beam(d, 'pen', PEN_X, SKIN_TOP + 6)
    cx, cy, r = LENS['pen']
    line = cy - 66
    with d.group('clip-path="url(#clip-pen)"'):
        d.path(ellipse(cx, cy, r, r), 'f-air')
        d.path(band(lambda x: line + noise(x, 4, 70, 4), lambda x: cy + r, cx - r - 10, cx + r + 10, 28), 'f-dermis')
        for k in range(16):
            x, y = cx + d.rng.uniform(-r, r - 40), line + d.rng.uniform(50, 220)
            d.path(taper([(x, y), (x + 34, y + d.rng.uniform(-14, 10)), (x + 80, y + d.rng.uniform(-10, 14))],
                         lambda u: 2 + 6 * math.sin(math.pi * u)), 'f-collagen', 'fill-opacity=".8"')
        d.path(band(lambda x: line + noise(x, 4, 70, 4), lambda x: line + 30 + noise(x, 1, 22, 6), cx - r - 10, cx + r + 10,
                    12),
               'f-epidermis s-basal', 'stroke-width="3"')
        d.path(band(lambda x: line - 7 + noise(x, 4, 70, 4), lambda x: line + 4 + noise(x, 4, 70, 4), cx - r - 10,
                    cx + r + 10, 28),
               'f-corneum s-skin-line', 'stroke-width="2"')
        for x in (cx - 125, cx, cx + 125):
            d.path(f'M{num(x - 36)},{num(cy - r - 20)}L{num(x)},{num(line + 184)}L{num(x + 36)},{num(cy - r - 20)}Z',
                   's-steel-lo', 'stroke-width="4" fill="url(#steel)"')
    rim(d, 'pen')


def lens_shot(d):
    """The slanted end of the injection needle, with the opening of its channel."""
    beam(d, 'shot', SHOT_X, SHOT_TIP - 8)
    cx, cy, r = LENS['shot']
    wide = .5 * MM * ZOOM
    with d.group('clip-path="url(#clip-shot)"'):
        d.path(ellipse(cx, cy, r, r), 'f-air')
        d.path(bevel(cx, cy + 92, wide, 190, cy - r - 10), 's-steel-lo', 'stroke-width="4" fill="url(#steel)"')
        turn = math.degrees(math.atan2(190, wide))
        with d.group(f'transform="translate({num(cx)} {num(cy - 3)}) rotate({num(turn)})"'):
            d.path(ellipse(-2, 6, 106, 27), 'f-steel-hi s-steel-lo', 'stroke-width="4"')
            d.path(ellipse(-8, 7, 80, 19), 'f-steel-lo')
            d.path(ellipse(4, 11, 60, 11), 'f-liquid')
    rim(d, 'shot')


def disc(d, x, y):
    d.path(ellipse(x, y, 66, 66), 'f-white s-ring', 'stroke-width="6"')


def cut_solid(d, x, y):
    """Cut across: metal all through."""
    disc(d, x, y)
    d.path(ellipse(x, y, 36, 36), 'f-steel s-steel-lo', 'stroke-width="5"')
    d.path(f'M{x - 24},{y - 8}A26,26 0 0 1 {x - 2},{y - 25}', 's-steel-hi line', 'stroke-width="7"')


def cut_hollow(d, x, y):
    """Cut across: a ring with a channel."""
    disc(d, x, y)
    d.path(ellipse(x, y, 40, 40), 'f-steel s-steel-lo', 'stroke-width="5"')
    d.path(ellipse(x, y, 23, 23), 'f-liquid-hi s-steel-lo', 'stroke-width="5"')


def cut_many(d, x, y):
    """The tip seen end on: a plate with many small points."""
    disc(d, x, y)
    d.path(ellipse(x, y, 50, 50), 'f-grip s-steel-mid', 'stroke-width="3"')
    for ring, count in ((0, 1), (19, 6), (38, 12)):
        for i in range(count):
            a = math.tau * i / count + ring
            d.path(ellipse(x + ring * math.cos(a), y + ring * math.sin(a), 5.5, 5.5), 'f-steel-lo')


def drop(d):
    """A drop swells at the injection needle alone, falls and is gone before the skin."""
    with d.group(f'transform="translate({SHOT_X + 4} {SHOT_TIP})"'):
        with d.group():
            d.fade([0, 0, 1, 1, 0, 0], LOOP, times=[0, .68, .73, .88, .92, 1])
            d.move('translate', ['0 6', '0 6', '0 10', '0 84', '0 84'], LOOP, times=[0, .72, .8, .91, 1],
                   splines=[EASE, EASE, EASE_IN, EASE])
            d.path('M0,-20C6,-4 17,4 17,17A17,17 0 0 1 -17,17C-17,4 -6,-4 0,-20Z', 's-liquid-lo',
                   'stroke-width="2.5" fill="url(#drop-light)"')


DISC = {'dry': (1118, 1440), 'pen': (452, 1438), 'shot': (1036, 908)}


def glow(d):
    """A ring lights up round one lens after the other and runs behind its small disc."""
    for name, start in (('dry', .04), ('pen', .37), ('shot', .68)):
        cx, cy, r = LENS[name]
        x, y = DISC[name]
        away, far, near = math.hypot(x - cx, y - cy), r + 22, 69
        gap = math.degrees(math.acos((away ** 2 + far ** 2 - near ** 2) / (2 * away * far)))
        turn = math.degrees(math.atan2(y - cy, x - cx))
        with d.group():
            d.fade([0, 0, 1, 1, 0, 0], LOOP, times=[0, start, start + .05, start + .2, start + .27, 1], splines=EASE)
            d.path(arc(cx, cy, far, turn + gap, turn - gap + 360), 's-elastin', 'fill="none" stroke-width="14"')


def main():
    d = Drawing('needles', units_per_mm=MM, seed=23)
    gradients(d)
    with d.part('paper'):
        d.path(f'M0,0H{SIZE}V{SKIN_TOP + 20}H0Z', '', 'fill="url(#wall)"')
        d.path(ellipse(DRY_X, 520, 250, 560), '', 'fill="url(#stage)"')
    with d.part('muscle'):
        muscle(d)
    with d.part('fat'):
        fat(d)
    with d.part('skin'):
        skin(d)
    with d.part('holes'):
        holes(d)
    with d.part('dry-needle'):
        dry_needle(d)
        for i in range(7):
            d.keep(f'shaft-{i + 1}', DRY_X, 640 + i * 120, 20)
        for i in range(7):
            d.keep(f'handle-{i + 1}', DRY_X, 276 + i * 50, 20)
        d.keep('dry-tip', DRY_X, DRY_TIP - 8, 34)
    with d.part('syringe'):
        syringe(d)
        for i in range(4):
            d.keep(f'shot-{i + 1}', SHOT_X, 560 + i * 100, 7)
        d.keep('shot-tip', SHOT_X, SHOT_TIP, 60)
    with d.part('strike'):
        strike(d)
        d.keep('strike', STOP[0], STOP[1], STOP[2] - 10)
    with d.part('pen'):
        pen(d)
        for i, x in enumerate((-84, 0, 84)):
            d.keep(f'pen-tip-{i + 1}', PEN_X + x, SKIN_TOP - 70, 62)
            d.keep(f'pen-collar-{i + 1}', PEN_X + x, SKIN_TOP - 180, 62)
            d.keep(f'pen-skin-{i + 1}', PEN_X + x, SKIN_TOP + 6, 40)
            d.keep(f'pen-body-{i + 1}', PEN_X, 110 + i * 150, 62)
    with d.part('lens-dry'):
        lens_dry(d)
        d.keep('dry-lens', LENS['dry'][0], LENS['dry'][1], LENS['dry'][2] + 10)
        d.keep('dry-disc', *DISC['dry'], 50)
        cut_solid(d, *DISC['dry'])
    with d.part('lens-pen'):
        lens_pen(d)
        d.keep('pen-lens', LENS['pen'][0], LENS['pen'][1], LENS['pen'][2])
        d.keep('pen-disc', *DISC['pen'], 62)
        cut_many(d, *DISC['pen'])
    with d.part('lens-syringe'):
        lens_shot(d)
        d.keep('shot-lens', *LENS['shot'][:2], LENS['shot'][2] + 10)
        d.keep('shot-disc', *DISC['shot'], 62)
        cut_hollow(d, *DISC['shot'])
    with d.part('pen-needles'):
        pen_needles(d)
    with d.part('drop'):
        drop(d)
    with d.part('glow'):
        glow(d)
    d.anchor('dry-needle', DRY_X, 170)
    # Where the bar does not end, on the side where its label has room.
    d.anchor('strike', STOP[0] - STOP[2] * math.cos(.75), STOP[1] + STOP[2] * math.sin(.75))
    d.anchor('pen', PEN_X - 128, 552)
    d.anchor('holes', PEN_X - 212, SKIN_TOP + 8)
    # On the rim of the cut needle: a dot on its middle would make it look hollow.
    d.anchor('solid', DISC['dry'][0] + 40, DISC['dry'][1] - 12)
    d.anchor('muscle', 1232, 1238)
    d.save()


if __name__ == '__main__':
    main()
