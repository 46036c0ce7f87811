# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our drawings, moving, beside what a browser makes of the same files.

  test-browser.py CHROMIUM DRAW-MOMENTS FOLDER-OF-DRAWINGS

Chromium shows every drawing at every moment on one tall page, in as few starts
as its largest screenshot allows.  Two rasterisers never agree on the pixels of
an edge, so both pictures are made a little softer first: what then still
differs has been drawn in another place, in another colour, or not at all.
"""

import glob
import html
import os
import re
import subprocess
import sys
import tempfile

try:
    import numpy
    from PIL import Image, ImageFilter
except ImportError:
    print('1..0 # SKIP numpy or PIL is missing')
    sys.exit(0)

Image.MAX_IMAGE_PIXELS = None
SIZE = 360
COLUMNS = 8
ROWS = 24  # of one screenshot
SMALL_MOMENTS = (0, 0.7, 1.55, 2.9, 4.25, 7.1)
# The opening picture, and the drawing with all its parts shown, so that all that
# moves is seen to move.
OPENING_MOMENTS = (1.3,)
MOMENTS = (0.7, 2.9, 4.25)
MEAN = 1.6
# Of all pixels, the share that may differ by more than FAR after softening.
FAR, SHARE = 32, 0.0005

CANVAS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1600">'
SMALL = CANVAS + '''
<style>.red{fill:#c33}.blue{fill:#36c}.dark{fill:none;stroke:#222;stroke-width:24}</style>
<g id="frames" display="none"><rect id="frame-all" x="80" y="80" width="1440" height="1440"/></g>
<g id="paper"><rect width="1600" height="1600" fill="#fbf8f4"/></g>
<g id="spline"><g transform="translate(200 200)"><g><animateTransform attributeName="transform" type="translate"
  values="0 0;300 0;300 300;0 0" keyTimes="0;.3;.5;1" calcMode="spline" keySplines=".4 0 .2 1;.5 0 1 .6;0 .4 .4 1"
  begin="0.5s" dur="4s" repeatCount="indefinite"/><path class="red" d="M0 0h200l-60 120z"/></g></g></g>
<g id="turn"><g transform="translate(1100 400) scale(1.5 1)"><g><animateTransform attributeName="transform" type="rotate"
  values="0 50 0;200 50 0" dur="3s" repeatCount="1.5" fill="freeze"/><rect class="blue" x="-100" y="-30" width="200" height="60"/></g></g></g>
<g id="grow"><g transform="translate(400 1100)"><g><animateTransform attributeName="transform" type="translate"
  values="0 0;100 50" dur="5s" fill="freeze"/><animateTransform attributeName="transform" type="scale" values="1;.2 2;1"
  dur="2.5s" repeatCount="2" additive="sum"/><animate attributeName="opacity" values="1;0.2" begin="1s" dur="3s"/>
  <circle class="red" r="120"/></g></g></g>
<g id="travel"><g transform="translate(800 700)"><g><animateMotion path="M0 0c100 -200 300 -200 400 0s-100 500 -300 300a150 90 30 1 1 -200 -100q-50 50 0 200t100 0z"
  rotate="auto" dur="6s" repeatCount="indefinite"/><path class="blue" d="M-40 -40L60 0L-40 40z"/></g></g></g>
<g id="points"><g transform="translate(200 1400)"><g><animateMotion path="M0 0h1000v-150" keyPoints="0;.2;.2;1" keyTimes="0;.5;.6;1"
  calcMode="linear" dur="4s" repeatCount="indefinite" fill="freeze"/><animateTransform attributeName="transform" type="rotate"
  values="0;45;0" calcMode="discrete" dur="3s" repeatCount="indefinite"/><rect class="red" x="-50" y="-50" width="100" height="100"/></g></g></g>
<g id="glow"><defs><radialGradient id="fade" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="#a33"/><stop offset="1"
  stop-color="#a33" stop-opacity="0"/></radialGradient><linearGradient id="light" x2="1" y2="1"><stop offset="0" stop-color="#fff"/>
  <stop offset="1" stop-color="#246"/></linearGradient></defs><ellipse cx="1350" cy="250" rx="200" ry="90" fill="url(#fade)" transform="rotate(40 1350 250)"/>
  <g transform="translate(250 700) rotate(-30)" fill="url(#light)"><g><animateTransform attributeName="transform" type="rotate" values="0;360"
  dur="9s" repeatCount="indefinite"/><path d="M-150 0C-100 -90 100 -90 150 0L90 40H-90z"/></g></g></g>
<g id="nested"><animateTransform attributeName="transform" type="translate" values="0 0;0 -120;0 0" dur="4s" repeatCount="indefinite"/>
  <path class="dark" d="M1300 900v300"/><g transform="translate(1300 1200)"><g><animateTransform attributeName="transform" type="rotate"
  values="-40;40;-40" dur="2s" repeatCount="indefinite"/><path class="dark" d="M0 0v160"/></g></g></g>
</svg>'''


def cell(index):
    """Where a picture lies on the page."""
    return index % COLUMNS * SIZE, index // COLUMNS * SIZE


def page(jobs):
    """Each picture is a frame of its own document, so that styles stay apart."""
    frames = []
    for index, (path, second) in enumerate(jobs):
        with open(path, encoding='utf-8') as source:
            svg = source.read()
        inner = ('<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>' + svg
                 + f'<script>let s=document.querySelector("svg");s.pauseAnimations();s.setCurrentTime({second})</script>')
        x, y = cell(index)
        frames.append(f'<iframe style="left:{x}px;top:{y}px" srcdoc="{html.escape(inner)}"></iframe>')
    return ('<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;background:#fff}iframe{position:absolute;border:0;'
            f'width:{SIZE}px;height:{SIZE}px}}</style>' + ''.join(frames))


class NoBrowser(Exception):
    pass


def run_browser(command):
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=150)
    except (OSError, subprocess.SubprocessError) as problem:
        raise NoBrowser(f'Chromium did not run: {type(problem).__name__}') from problem


def browse(chromium, jobs, folder):
    """The screenshot of one page of pictures."""
    source, output = os.path.join(folder, 'page.html'), os.path.join(folder, 'page.png')
    with open(source, 'w', encoding='utf-8') as out:
        out.write(page(jobs))
    rows = (len(jobs) + COLUMNS - 1) // COLUMNS
    with tempfile.TemporaryDirectory() as profile:
        run_browser([chromium, '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                     '--disable-background-networking', '--disable-component-update', '--disable-sync',
                     f'--user-data-dir={profile}', '--hide-scrollbars', '--force-device-scale-factor=1',
                     '--force-color-profile=srgb', '--virtual-time-budget=3000',
                     f'--window-size={COLUMNS * SIZE},{rows * SIZE}', f'--screenshot={output}', 'file://' + source])
    return Image.open(output).convert('RGB')


def soften(image):
    return numpy.asarray(image.filter(ImageFilter.GaussianBlur(1.2)), dtype=float)


def differences(ours, theirs):
    gap = numpy.abs(soften(ours) - soften(theirs))
    return gap.mean(), (gap.max(axis=2) > FAR).mean(), gap.max()


def draw(program, jobs, folder):
    """Our own pictures of the same moments."""
    outputs = [os.path.join(folder, f'{index}.png') for index in range(len(jobs))]
    lines = ''.join(f'{path} {second} {SIZE} {output}\n' for (path, second), output in zip(jobs, outputs))
    subprocess.run([program], input=lines, text=True, check=True)
    return [Image.open(output).convert('RGB') for output in outputs]


def compare(chromium, program, jobs, folder):
    ours = draw(program, jobs, folder)
    for start in range(0, len(jobs), COLUMNS * ROWS):
        batch = jobs[start:start + COLUMNS * ROWS]
        shot = browse(chromium, batch, folder)
        for index, (path, second) in enumerate(batch):
            x, y = cell(index)
            theirs = shot.crop((x, y, x + SIZE, y + SIZE))
            yield path, second, ours[start + index], theirs


def keep(name, ours, theirs):
    """For eyes: both pictures side by side, where a folder is given for them."""
    folder = os.environ.get('USK_BROWSER_PICTURES')
    if folder:
        both = Image.new('RGB', (2 * SIZE, SIZE))
        both.paste(ours, (0, 0))
        both.paste(theirs, (SIZE, 0))
        both.save(os.path.join(folder, f'{name}.png'))


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as out:
        out.write(text)
    return path


def show_all(text):
    """The drawing with every part in its opening picture."""
    return re.sub(r'(<g id="(?!frames"|anchors")[^"]*"[^>]*?) display="none"', r'\1', text)


def list_jobs(drawings, folder):
    small = write(folder, 'small.svg', SMALL)
    jobs = [(small, second) for second in SMALL_MOMENTS]
    for path in sorted(glob.glob(os.path.join(drawings, '*.svg'))):
        with open(path, encoding='utf-8') as source:
            text = source.read()
        name = os.path.basename(path)
        # Copies, because an artist may save while this runs.
        opening = write(folder, name, text)
        everything = write(folder, name.replace('.svg', '-all.svg'), show_all(text))
        jobs += [(opening, second) for second in OPENING_MOMENTS]
        jobs += [(everything, second) for second in MOMENTS]
    return jobs


def main():
    chromium, program, drawings = sys.argv[1:4]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        jobs = list_jobs(drawings, folder)
        print(f'1..{len(jobs)}')
        try:
            pictures = list(compare(chromium, program, jobs, folder))
        except NoBrowser as problem:
            # A browser that does not run here says nothing about our drawings.
            for number in range(1, len(jobs) + 1):
                print(f'ok {number} # SKIP {problem}')
            return 0
        for number, (path, second, ours, theirs) in enumerate(pictures, 1):
            name = f'{os.path.basename(path)[:-len(".svg")]} at {second} s'
            mean, share, largest = differences(ours, theirs)
            good = mean <= MEAN and share <= SHARE
            failed = failed or not good
            print(f'{"ok" if good else "not ok"} {number} - {name}: '
                  f'mean {mean:.2f}, {1e4 * share:.1f} of 10000 far, largest {largest:.0f}')
            keep(name, ours, theirs)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
