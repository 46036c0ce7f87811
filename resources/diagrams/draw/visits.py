# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling 8: visits about a month apart, and the limits.

Above, four calendar pages with an arrow from each to the next; the fourth is fainter because it is
"three or four visits".  In the middle, on a band of their own, a row of close-ups of skin seen from above
(dark mark, track scars, lump, infection), and apart from them a section in which
RF needles warm the deeper skin.  Good and bad are drawn with the same care.
"""

import math
import random

import fibres
import tissue
from atelier import EASE, SIZE, Drawing, blob, noise, num, smooth

PAGES = (260, 620, 980, 1340)
PAGE_Y = 416
LENSES = tuple((x, 748) for x in (306, 635, 965, 1294))
LENS_R = 136
LENS_SCALE = .98
CYCLE = 8
SURFACE = 1260
PROBES = (690, 800, 910)
PROBE_TIP = 1482
SKIN = tissue.Geometry(units_per_mm=230, surface=SURFACE, dermis_mm=1.05, fat_mm=.3, follicle=None, detail=(0, 0), seed=9)


def paper(d):
    d.linear('paper-light', [(0, 'paper'), (1, 'paper-lo')])
    with d.part('paper'):
        d.add('<rect width="1600" height="1600" fill="url(#paper-light)"/>')
        # What can go wrong belongs to no single visit, so a band holds it together, apart from the calendar.
        top, foot = ([(x, y + noise(x, y, 400, 4)) for x in range(-40, SIZE + 41, 240)] for y in (590, 1100))
        d.path(smooth(top) + 'L' + smooth(foot[::-1])[1:] + 'Z', 'f-white', 'fill-opacity=".6"')
        for edge in (top, foot):
            d.line(edge, 's-grip-lo', 2)


# --- Calendar -----------------------------------------------------------

def day_grid(d, visit_day):
    """Five weeks of days without digits; the visit day is left for the mark."""
    days = ''
    for day in range(33):
        x, y = -93 + day % 7 * 31, -38 + day // 7 * 31
        if day > 1 and day - 2 != visit_day:
            days += f'M{x - 9},{y - 8}q9,-3 18,0q3,8 0,17q-9,3 -18,0q-3,-8 0,-17Z'
    d.path(days, 'f-cloth', 'fill-opacity=".8"')


def day_place(visit_day):
    day = visit_day + 2
    return -93 + day % 7 * 31, -38 + day // 7 * 31


def visit_mark(d, visit_day, faint):
    """A filled day with a small drop-shaped tick: here is a visit."""
    x, y = day_place(visit_day)
    d.add(f'<circle class="{"f-tool-hi" if faint else "f-focus"}" cx="{x}" cy="{y}" r="17"/>')
    d.path(f'M{x - 7},{y}l5,6l9,-11', 's-white line', 'stroke-width="4"')


def page(d, x, visit_day, faint=False):
    """One month on its stand: sheets behind, sheet in front, rings on top."""
    with d.group(f'transform="translate({x} {PAGE_Y})"' + (' class="maybe" opacity=".55"' if faint else '')):
        d.add('<ellipse cx="0" cy="158" rx="136" ry="18" fill="url(#shadow)"/>')
        d.path('M-122,-118Q0,-124 122,-118L132,144Q0,154 -132,144Z', 'f-grip s-grip-lo', 'stroke-width="2"')
        d.path('M-124,-124Q0,-130 124,-124L128,136Q0,146 -128,136Z', 's-steel-mid', 'fill="url(#sheet)" stroke-width="2.5"')
        d.path('M-124,-124Q0,-130 124,-124L125,-70Q0,-76 -125,-70Z', 's-tool-lo', 'fill="url(#header)" stroke-width="2"')
        for ring in (-78, -26, 26, 78):
            d.add(f'<ellipse class="f-tool-lo" cx="{ring}" cy="-106" rx="8" ry="6"/>')
            d.path(f'M{ring},-106Q{ring - 13},-146 {ring + 3},-148Q{ring + 11},-144 {ring + 4},-108', 's-steel line', 'stroke-width="5"')
            d.path(f'M{ring - 3},-116Q{ring - 10},-142 {ring + 1},-145', 's-steel-hi line', 'stroke-width="2"')
        day_grid(d, visit_day)
        visit_mark(d, visit_day, faint)


VISIT_DAYS = (9, 11, 10, 12)


def calendar(d):
    d.linear('sheet', [(0, 'white'), (1, 'paper')])
    d.linear('header', [(0, 'tool-hi'), (1, 'tool')])
    d.radial('shadow', [(0, 'skin-line', .28), (1, 'skin-line', 0)], .5, .5, .5)
    with d.part('path'):
        for i, (a, b) in enumerate(zip(PAGES, PAGES[1:])):
            tail, tone = (' stroke-opacity=".55"', 's-focus maybe line') if i == 2 else ('', 's-focus line')
            left, right, y = a + 140, b - 138, PAGE_Y - 92
            d.path(f'M{left},{y}Q{(left + right) / 2 - 6:g},{y - 22} {right - 14},{y - 4}', tone, f'stroke-width="8" stroke-dasharray="1 15"{tail}')
            d.path(f'M{right - 24},{y - 30}Q{right - 12},{y - 10} {right},{y}Q{right - 14},{y + 6} {right - 30},{y + 22}', tone,
                   f'stroke-width="8"{tail}')
    with d.part('visits'):
        for i, (x, day) in enumerate(zip(PAGES[:3], VISIT_DAYS)):
            page(d, x, day)
            dx, dy = day_place(day)
            d.keep(f'visit-{i + 1}', x + dx, PAGE_Y + dy, 40)
            d.keep(f'foot-{i + 1}', x, PAGE_Y + 110, 40)
            for side in (-1, 1):
                d.keep(f'page-{i + 1}-{(side + 3) // 2}', x + side * 66, PAGE_Y + 20, 58)
            for k in range(4):
                d.keep(f'ring-{i + 1}-{k + 1}', x - 78 + 52 * k, PAGE_Y - 118, 6)
    with d.part('maybe-visit'):
        page(d, PAGES[3], VISIT_DAYS[3], True)
    # On the way from one visit to the next, which takes about a month.
    d.anchor('visits', (PAGES[0] + PAGES[1]) / 2 - 10, PAGE_Y - 87)


def highlight(d):
    """A soft ring that rests on each visit day in turn."""
    places = []
    for x, day in zip(PAGES, VISIT_DAYS):
        dx, dy = day_place(day)
        places.append(f'{num(x + dx)} {num(PAGE_Y + dy)}')
    values, times = [places[0]], [0]
    for i, place in enumerate(places):
        start = i / 4
        if i:
            values.append(place)
            times.append(start + .05)
        values.append(place)
        times.append(start + .2 if i < 3 else 1)
    with d.part('highlight'):
        with d.group():
            d.add('<circle class="f-focus" cx="0" cy="0" r="44" fill-opacity=".16"/>')
            d.add('<circle class="s-focus line" cx="0" cy="0" r="31" stroke-width="6"/>')
            d.move('translate', values, CYCLE, times=times, splines=EASE)
            d.fade([1, 1, 0, 0], CYCLE, times=[0, .95, .985, 1])


# --- Skin close-ups -------------------------------------------------------

def relief(d, rng, cx, cy):
    """The fine lines and pores of skin seen from above."""
    lines = ''
    for turn in (.5, 2.1):
        for k in range(-6, 7):
            off = k * 26 + rng.uniform(-5, 5)
            pts = []
            for j in range(-5, 6):
                u = j * 32
                w = off + noise(u, k + turn, 60, 7)
                pts.append((cx + u * math.cos(turn) - w * math.sin(turn), cy + u * math.sin(turn) + w * math.cos(turn)))
            lines += smooth(pts)
    d.path(lines, 's-skin-lo line', 'stroke-width="2" stroke-opacity=".38"')
    for _ in range(15):
        r, a = LENS_R * math.sqrt(rng.random()), rng.uniform(0, math.tau)
        d.add(f'<ellipse class="f-skin-lo" cx="{num(cx + r * math.cos(a))}" cy="{num(cy + r * math.sin(a))}" rx="4" ry="3" fill-opacity=".6"/>')


def lens(d, ident, cx, cy, draw):
    """A round window on a patch of skin."""
    d.defs.append(f'<clipPath id="clip-{ident}"><circle cx="{cx}" cy="{cy}" r="{LENS_R}"/></clipPath>')
    place = f'translate({cx * (1 - LENS_SCALE):.1f} {cy * (1 - LENS_SCALE):.1f}) scale({LENS_SCALE})'
    with d.part(ident, f'transform="{place}"'):
        d.add(f'<ellipse cx="{cx + 6}" cy="{cy + 14}" rx="{LENS_R + 16}" ry="{LENS_R + 14}" fill="url(#shadow)"/>')
        with d.group(f'clip-path="url(#clip-{ident})"'):
            d.add(f'<circle cx="{cx}" cy="{cy}" r="{LENS_R}" fill="url(#skin-top)"/>')
            relief(d, d.rng, cx, cy)
            draw(d, d.rng, cx, cy)
            # Its name stands below it, neither on its rim nor on its side.
            for side in (-1, 1):
                d.keep(f'rim-{ident}-{(side + 3) // 2}', cx + side * 102, cy + 96, 36)
                d.keep(f'side-{ident}-{(side + 3) // 2}', cx + side * 98, cy - 12, 44)
        d.add(f'<circle class="s-white line" cx="{cx}" cy="{cy}" r="{LENS_R}" stroke-width="12"/>')
        d.add(f'<circle class="s-skin-lo line" cx="{cx}" cy="{cy}" r="{LENS_R + 7}" stroke-width="2.500"/>')


def dark_mark(d, rng, cx, cy):
    """A flat, brown patch with a soft, uneven edge."""
    d.radial('brown', [(0, 'basal-lo', .82), (.6, 'basal-lo', .62), (1, 'basal', .5)], .45, .45, .6)
    d.path(blob(rng, cx, cy + 2, 92, 72, .1, 12), 'f-basal', 'fill-opacity=".4"')
    d.path(blob(rng, cx - 2, cy + 2, 76, 57, .09, 12), '', 'fill="url(#brown)"')
    for dx, dy, r in ((98, 54, 16), (-94, -56, 13), (78, -76, 10), (-70, 84, 9)):
        d.path(blob(rng, cx + dx, cy + dy, r, r * .8, .1), '', 'fill="url(#brown)" fill-opacity=".8"')
    relief_over(d, rng, cx, cy)


def relief_over(d, rng, cx, cy):
    """A few skin lines run on across a flat mark, so that it reads as flat."""
    for k in (-34, -8, 18, 42):
        pts = [(cx + u, cy + k + u * .5 + noise(u, k, 40, 5)) for u in range(-70, 71, 20)]
        d.line(pts, 's-skin-lo', 2, 'stroke-opacity=".5"')


def track_scars(d, rng, cx, cy):
    """Even rows of small raised dots, as a wheel of needles would leave them."""
    with d.group(f'transform="rotate(-24 {cx} {cy})"'):
        shadows, tops = '', ''
        for row in (-78, -39, 0, 39, 78):
            d.path(smooth([(cx + u, cy + row + noise(u, row, 90, 3)) for u in range(-136, 137, 34)]), 's-flush line',
                   'stroke-width="20" stroke-opacity=".17"')
            for k in range(-7, 8):
                x, y = cx + k * 17 + rng.uniform(-1.5, 1.5), cy + row + noise(k * 17, row, 90, 3)
                shadows += f'M{num(x + 1.5)},{num(y + 2)}h.1'
                tops += f'M{num(x - .5)},{num(y - .5)}h.1'
        d.path(shadows, 's-skin-line line', 'stroke-width="11" stroke-opacity=".8"')
        d.path(tops, 's-skin-hi line', 'stroke-width="7"')


def lump(d, rng, cx, cy):
    """Firm, solid bumps, red-brown and dull; the lines of the skin run on over them, spread apart."""
    for dx, dy, r in ((-4, 0, 64), (78, 66, 26), (-86, -64, 20)):
        x, y = cx + dx, cy + dy
        d.path(blob(rng, x + r * .12, y + r * .17, r * 1.26, r * 1.18, .05), '', 'fill="url(#lump-shade)"')
        d.path(blob(rng, x, y, r, r * .93, .07), '', 'fill="url(#dome)"')
        lines = ''
        for turn in (.5, 2.1):
            for k in (-.62, -.22, .2, .6):
                reach = r * (1 - k * k) ** .5 * .94
                for u in (-1, -.5, 0, .5):
                    a, b = ((x + v * reach * math.cos(turn) - r * k * (1 + .25 * (1 - v * v)) * math.sin(turn) * .94,
                             y + v * reach * math.sin(turn) + r * k * (1 + .25 * (1 - v * v)) * math.cos(turn) * .88) for v in (u, u + .5))
                    lines += f'M{num(a[0])},{num(a[1])}L{num(b[0])},{num(b[1])}' if u == -1 else f'L{num(b[0])},{num(b[1])}'
        d.path(lines, 's-lip-lo line', f'stroke-width="{num(max(r / 32, 1.2))}" stroke-opacity=".5"')


def infection(d, rng, cx, cy):
    """Spreading redness and swelling with small spots of pus."""
    d.add(f'<circle cx="{cx}" cy="{cy + 4}" r="132" fill="url(#redness)"/>')
    for dx, dy, r in ((-10, 2, 30), (54, 40, 20), (-58, 50, 16), (40, -54, 16), (-66, -44, 12)):
        x, y = cx + dx, cy + dy
        d.path(blob(rng, x + r * .1, y + r * .14, r * 1.75, r * 1.6, .07), '', 'fill="url(#swelling)"')
        d.path(blob(rng, x, y, r, r * .92, .06, 9), '', 'fill="url(#pus)"')
        d.add(f'<ellipse class="f-white" cx="{num(x - r * .28)}" cy="{num(y - r * .34)}" rx="{num(r * .22)}" ry="{num(r * .13)}" fill-opacity=".7"/>')


def close_ups(d):
    d.radial('skin-top', [(0, 'skin-hi'), (1, 'skin')], .38, .32, .75)
    d.radial('dome', [(0, 'skin-lo'), (.45, 'lip'), (.85, 'lip-lo'), (1, 'lip-lo')], .34, .28, .85)
    d.radial('lump-shade', [(0, 'skin-line', .7), (.75, 'skin-line', .45), (1, 'skin-line', 0)], .5, .5, .5)
    d.radial('redness', [(0, 'warning', .62), (.5, 'flush', .6), (1, 'flush', 0)], .5, .5, .5)
    d.radial('pus', [(0, 'oil-hi'), (.75, 'oil'), (1, 'oil')], .38, .32, .8)
    d.radial('swelling', [(0, 'warning', .9), (.62, 'warning', .62), (1, 'warning', 0)], .5, .5, .5)
    for ident, (cx, cy), draw in zip(('dark-mark', 'track-scars', 'lump', 'infection'), LENSES,
                               (dark_mark, track_scars, lump, infection)):
        lens(d, ident, cx, cy, draw)
        # On the mark, toward its label, which has its place below on the band.
        d.anchor(ident, cx + (-26 if cx < SIZE / 2 else 26), cy + 46)


# --- RF needles -------------------------------------------------------------

def collagen(d):
    rng = random.Random(12)
    fibres.weave(d, rng, (-40, SURFACE + 90, SIZE, SKIN.dermis_y - 40), 3, 270, (11, 18))
    fine = [fibres.wave(rng, x, SKIN.membrane(x) + rng.uniform(16, 60), rng.uniform(40, 90), rng.uniform(-.5, .5), 4, 4)
            for x in range(0, SIZE, 34)]
    fibres.hairs(d, fine, 'collagen', 2.4, 'stroke-opacity=".8"')


def section(d):
    for ident, draw in (('fat', tissue.fat), ('dermis', tissue.dermis)):
        with d.part(ident):
            draw(d, SKIN)
    with d.part('collagen'):
        collagen(d)
    with d.part('epidermis'):
        tissue.epidermis(d, SKIN)
        tissue.corneum(d, SKIN)


def heat(d):
    """Warmth round the bare points only; it swells and fades gently."""
    d.radial('warmth', [(0, 'heat', .95), (.35, 'heat', .62), (.7, 'heat-hi', .45), (1, 'heat-hi', 0)], .5, .5, .5)
    with d.part('heat'):
        with d.group():
            for x in PROBES:
                d.add(f'<ellipse cx="{x}" cy="{PROBE_TIP - 26}" rx="84" ry="80" fill="url(#warmth)"/>')
            d.fade([.55, 1, .55], CYCLE / 2, splines=EASE)
    d.anchor('heat', PROBES[2] + 29, PROBE_TIP - 22)


def probe(d, x):
    """A needle with a coated shaft; only its point is bare metal."""
    top = SURFACE - 30
    d.path(f'M{x - 11},{top}L{x - 10},{PROBE_TIP - 66}L{x},{PROBE_TIP}L{x + 10},{PROBE_TIP - 66}L{x + 11},{top}Z', 's-steel-lo',
           'fill="url(#probe-steel)" stroke-width="2"')
    d.path(f'M{x - 13},{top}L{x - 13},{PROBE_TIP - 62}Q{x},{PROBE_TIP - 54} {x + 13},{PROBE_TIP - 62}L{x + 13},{top}Z', 's-tool-lo',
           'fill="url(#probe-coat)" stroke-width="2"')


def handpiece(d):
    """The RF head on its needles, with the lead that brings the power."""
    d.linear('probe-steel', [(0, 'steel'), (.3, 'steel-hi'), (1, 'steel-lo')], 0, 0, 1, 0)
    d.linear('probe-coat', [(0, 'tool-lo'), (.3, 'tool-hi'), (1, 'tool-lo')], 0, 0, 1, 0)
    d.linear('head', [(0, 'grip-lo'), (.25, 'white'), (.65, 'grip'), (1, 'steel-mid')], 0, 0, 1, 0)
    y = SURFACE - 18
    with d.part('rf-needle'):
        lead = [(810, y - 100), (852, y - 118), (930, y - 112), (1060, y - 84), (1240, y - 68), (1430, y - 78), (SIZE + 40, y - 70)]
        d.line(lead, 's-steel-lo', 24)
        d.line([(px, py - 4) for px, py in lead], 's-steel', 12)
        for x in PROBES:
            probe(d, x)
        d.path(smooth([(742, y - 60), (752, y - 96), (776, y - 112), (824, y - 112), (848, y - 96), (858, y - 60)]) + 'Z', 's-tool-lo',
               'fill="url(#probe-coat)" stroke-width="2.5"')
        d.path(f'M632,{y}Q622,{y} 622,{y - 12}L628,{y - 52}Q632,{y - 70} 654,{y - 71}Q800,{y - 78} 946,{y - 71}Q968,{y - 70} 972,{y - 52}'
               f'L978,{y - 12}Q978,{y} 968,{y}Z', 's-steel-lo', 'fill="url(#head)" stroke-width="2.5"')
        d.path(f'M626,{y - 22}Q800,{y - 14} 974,{y - 22}', 's-steel-mid line', 'stroke-width="3"')
        d.line([(652, y - 56), (700, y - 60), (740, y - 61)], 's-white', 6)
    d.anchor('rf-needle', PROBES[0], SURFACE + 90)


def main():
    d = Drawing('visits', seed=8)
    paper(d)
    calendar(d)
    section(d)
    close_ups(d)
    heat(d)
    handpiece(d)
    highlight(d)
    d.save()


if __name__ == '__main__':
    main()
