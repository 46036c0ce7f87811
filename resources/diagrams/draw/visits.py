# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Microneedling 8: visits about a month apart, and the limits.

Above, four calendar pages on a ribbon; the fourth is fainter because it is
"three or four visits".  Below, four close-ups of skin seen from above (dark
mark, track scars, lump, infection), and apart from them a section in which an
RF needle warms the deeper skin.  Good and bad are drawn with the same care.
"""

import math

from atelier import EASE, Drawing, blob, noise, num, smooth

PAGES = (260, 620, 980, 1340)
PAGE_Y = 330
LENSES = (260, 620, 980, 1340)
LENS_Y = 800
LENS_R = 150
CYCLE = 8
SURFACE = 1180


def paper(d):
    d.linear('paper-light', [(0, 'paper'), (1, 'paper-lo')])
    with d.part('paper'):
        d.add('<rect width="1600" height="1600" fill="url(#paper-light)"/>')


# --- Calendar -----------------------------------------------------------

def day_grid(d, visit_day):
    """Five weeks of days without digits; the visit day is left for the mark."""
    days = ''
    for day in range(33):
        x, y = -93 + day % 7 * 31, -38 + day // 7 * 31
        if day > 1 and day - 2 != visit_day:
            days += f'M{x - 9},{y - 8}q9,-3 18,0q3,8 0,17q-9,3 -18,0q-3,-8 0,-17Z'
    d.path(days, 'f-paper-lo')


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
    with d.group(f'transform="translate({x} {PAGE_Y})"' + (' opacity=".55"' if faint else '')):
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
            tail = ' opacity=".55"' if i == 2 else ''
            d.path(f'M{a + 60},{PAGE_Y - 158}Q{(a + b) / 2},{PAGE_Y - 232} {b - 60},{PAGE_Y - 158}', 's-focus line',
                   f'stroke-width="6" stroke-dasharray="1 17"{tail}')
            d.path(f'M{b - 84},{PAGE_Y - 182}l26,25l-35,10', 's-focus line', f'stroke-width="6"{tail}')
    with d.part('visits'):
        for x, day in zip(PAGES[:3], VISIT_DAYS):
            page(d, x, day)
    with d.part('maybe-visit'):
        page(d, PAGES[3], VISIT_DAYS[3], True)
    d.anchor('visits', PAGES[1] - 60, PAGE_Y - 96)


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
            d.add('<circle class="f-focus" cx="0" cy="0" r="44" opacity=".16"/>')
            d.add('<circle class="s-focus line" cx="0" cy="0" r="31" stroke-width="6"/>')
            d.move('translate', values, CYCLE, times=times, splines=EASE)
            d.fade([1, 1, 0, 0], CYCLE, times=[0, .95, .985, 1])


# --- Skin close-ups -------------------------------------------------------

def relief(d, rng, cx):
    """The fine lines and pores of skin seen from above."""
    lines = ''
    for turn in (.5, 2.1):
        for k in range(-6, 7):
            off = k * 26 + rng.uniform(-5, 5)
            pts = []
            for j in range(-5, 6):
                u = j * 32
                w = off + noise(u, k + turn, 60, 7)
                pts.append((cx + u * math.cos(turn) - w * math.sin(turn), LENS_Y + u * math.sin(turn) + w * math.cos(turn)))
            lines += smooth(pts)
    d.path(lines, 's-skin-lo line', 'stroke-width="2" opacity=".38"')
    for _ in range(15):
        r, a = LENS_R * math.sqrt(rng.random()), rng.uniform(0, math.tau)
        d.add(f'<ellipse class="f-skin-lo" cx="{num(cx + r * math.cos(a))}" cy="{num(LENS_Y + r * math.sin(a))}" rx="4" ry="3" opacity=".6"/>')


def lens(d, ident, cx, draw):
    """A round window on a patch of skin."""
    d.defs.append(f'<clipPath id="clip-{ident}"><circle cx="{cx}" cy="{LENS_Y}" r="{LENS_R}"/></clipPath>')
    with d.part(ident):
        d.add(f'<ellipse cx="{cx + 6}" cy="{LENS_Y + 14}" rx="{LENS_R + 16}" ry="{LENS_R + 14}" fill="url(#shadow)"/>')
        with d.group(f'clip-path="url(#clip-{ident})"'):
            d.add(f'<circle cx="{cx}" cy="{LENS_Y}" r="{LENS_R}" fill="url(#skin-top)"/>')
            relief(d, d.rng, cx)
            draw(d, d.rng, cx)
        d.add(f'<circle class="s-white line" cx="{cx}" cy="{LENS_Y}" r="{LENS_R}" stroke-width="12"/>')
        d.add(f'<circle class="s-skin-lo line" cx="{cx}" cy="{LENS_Y}" r="{LENS_R + 7}" stroke-width="2.500"/>')


def dark_mark(d, rng, cx):
    """A flat, brown patch with an uneven edge."""
    d.path(blob(rng, cx, LENS_Y + 4, 84, 66, .16, 13), 'f-basal', 'opacity=".45"')
    d.path(blob(rng, cx + 2, LENS_Y + 2, 66, 50, .18, 13), 'f-basal-lo', 'opacity=".5"')
    d.path(blob(rng, cx - 8, LENS_Y + 6, 42, 30, .2, 11), 'f-basal-lo', 'opacity=".5"')
    for dx, dy, r in ((88, -34, 11), (70, 62, 14), (-92, 36, 10)):
        d.path(blob(rng, cx + dx, LENS_Y + dy, r, r * .8, .2), 'f-basal-lo', 'opacity=".4"')
    relief_over(d, rng, cx)


def relief_over(d, rng, cx):
    """A few skin lines run on across a flat mark, so that it reads as flat."""
    for k in (-34, -8, 18, 42):
        pts = [(cx + u, LENS_Y + k + u * .5 + noise(u, k, 40, 5)) for u in range(-70, 71, 20)]
        d.line(pts, 's-skin-lo', 2, 'opacity=".5"')


def track_scars(d, rng, cx):
    """Even rows of small raised dots, as a wheel of needles would leave them."""
    with d.group(f'transform="rotate(-24 {cx} {LENS_Y})"'):
        for row in (-66, -22, 22, 66):
            d.add(f'<rect class="f-flush" x="{cx - 120}" y="{LENS_Y + row - 11}" width="240" height="22" rx="11" opacity=".16"/>')
            for k in range(-5, 6):
                x, y = cx + k * 22 + rng.uniform(-2, 2), LENS_Y + row + rng.uniform(-2, 2)
                d.add(f'<ellipse class="f-skin-line" cx="{num(x + 1.5)}" cy="{num(y + 2)}" rx="7" ry="6.500" opacity=".75"/>')
                d.add(f'<ellipse class="f-skin-hi" cx="{num(x - 1)}" cy="{num(y - 1.5)}" rx="5" ry="4.500"/>')


def lump(d, rng, cx):
    """Firm raised bumps with light on one side and shadow on the other."""
    for dx, dy, r in ((-6, 2, 62), (74, 64, 26), (-84, -62, 20)):
        x, y = cx + dx, LENS_Y + dy
        d.path(blob(rng, x + r * .16, y + r * .2, r * 1.16, r * 1.1, .05), 'f-skin-line', 'opacity=".32"')
        d.path(blob(rng, x, y, r, r * .93, .05), 's-skin-line', 'fill="url(#dome)" stroke-width="2" stroke-opacity=".6"')
        d.path(blob(rng, x - r * .32, y - r * .36, r * .26, r * .16, .1, 9, 0), 'f-white', f'opacity=".6" transform="rotate(-32 {num(x - r * .32)} {num(y - r * .36)})"')


def infection(d, rng, cx):
    """Spreading redness and swelling with small spots of pus."""
    d.add(f'<circle cx="{cx}" cy="{LENS_Y + 4}" r="132" fill="url(#redness)"/>')
    for dx, dy, r in ((-8, 0, 34), (52, 38, 22), (-56, 46, 19), (38, -52, 17)):
        x, y = cx + dx, LENS_Y + dy
        d.path(blob(rng, x + 3, y + 4, r * 1.2, r * 1.12, .08), 'f-lip-lo', 'opacity=".55"')
        d.path(blob(rng, x, y, r, r * .94, .07), 's-lip-lo', 'fill="url(#pus)" stroke-width="2"')
        d.add(f'<ellipse class="f-white" cx="{num(x - r * .3)}" cy="{num(y - r * .34)}" rx="{num(r * .24)}" ry="{num(r * .15)}" opacity=".8"/>')


def close_ups(d):
    d.radial('skin-top', [(0, 'skin-hi'), (1, 'skin')], .38, .32, .75)
    d.radial('dome', [(0, 'skin-hi'), (.45, 'flush', .85), (1, 'lip')], .34, .3, .85)
    d.radial('redness', [(0, 'warning', .62), (.5, 'flush', .6), (1, 'flush', 0)], .5, .5, .5)
    d.radial('pus', [(0, 'oil-hi'), (.6, 'oil'), (1, 'heat-hi')], .38, .32, .75)
    for ident, cx, draw in zip(('dark-mark', 'track-scars', 'lump', 'infection'), LENSES,
                               (dark_mark, track_scars, lump, infection)):
        lens(d, ident, cx, draw)
        d.anchor(ident, cx, LENS_Y + LENS_R - 42)


def main():
    d = Drawing('visits', seed=8)
    paper(d)
    calendar(d)
    close_ups(d)
    highlight(d)
    d.save()


if __name__ == '__main__':
    main()
