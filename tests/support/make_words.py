#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a catalogue in which every word of the program stands between «guillemets», for tests alone.

make_words.py SOURCE-ROOT CATALOGUE
"""

import os
import pathlib
import subprocess
import sys

# Files that other tools of gettext's read, and whose words are on no screen.
OTHERS = (".desktop.in", ".desktop", ".xml", ".xml.in")

# Lists of what stands on keys, which are no words.
KEYS = r"^\(A, B,\|1, 2,\)"


def pipe(data, *command, **options):
    """Returns what a command writes when it is given some bytes."""
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True, **options).stdout


def main(root, target):
    """Extracts, fills in and compiles."""
    lines = pathlib.Path(root, "po/POTFILES").read_text(encoding="utf-8").splitlines()
    files = [line for line in lines if line and not line.startswith("#") and not line.endswith(OTHERS)]
    words = pipe(b"", "xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--output=-", *files, cwd=root)
    words = pipe(words, "msggrep", "--invert-match", "--msgid", "--regexp", KEYS, "-")
    words = words.replace(b"nplurals=INTEGER; plural=EXPRESSION", b"nplurals=2; plural=n != 1")
    english = pipe(words, "msgen", "-")
    marked = pipe(english, "msgfilter", "--keep-header", "--input=-", "sed", "-e", "1s/^/«/", "-e", "$s/$/»/",
                  env={**os.environ, "LC_ALL": "C.UTF-8"})
    pipe(marked, "msgfmt", "--output-file", target, "-")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
