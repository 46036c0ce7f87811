#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the content in three languages, two of them of pseudo text: one from left to right, one from right to left.

It goes the way of a real translation: xgettext makes the template, each message of it is "translated" into a PO file, and
underskin-content reads that.

compile_languages.py ROOT UNDERSKIN_CONTENT OUTPUT
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתאבגד")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
KEPT = re.compile(r"(<[^>]*>|&[a-z]+;|\\.)")


def quote(text):
    """Returns a text between two marks of our own."""
    return f"«{text}»"


def turn(text):
    """Returns a text in other letters, its marks and entities as they are."""
    return "".join(part if KEPT.fullmatch(part) else part.lower().translate(LETTERS) for part in KEPT.split(text))


LANGUAGES = {"eo": quote, "he": turn}


def make_template(root, path):
    """Writes the template of the content, with one line to a message."""
    files = [line for line in (root / "data/content/po/POTFILES").read_text(encoding="utf-8").splitlines()
             if not line.startswith("#")]
    subprocess.run(["xgettext", "--from-code=UTF-8", "--no-wrap", "--output", path, *files],
                   cwd=root, check=True, env={**os.environ, "GETTEXTDATADIRS": str(root / "data/content")})


def translate(template, language):
    """Returns the template with each message translated."""
    head, *messages = template.rstrip("\n").split("\n\n")
    done = [head.replace("#, fuzzy\n", "").replace('"Language: \\n"', f'"Language: {language}\\n"')]
    for message in messages:
        said = message.split("msgid ", 1)[1].split("\nmsgstr", 1)[0]
        text = LANGUAGES[language]("".join(STRING.findall(said)))
        done.append(message.replace('msgstr ""', f'msgstr "{text}"'))
    return "\n\n".join(done) + "\n"


def main():
    root, program, output = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "content")
        template = pathlib.Path(folder, "template.pot")
        shutil.copytree(root / "data/content", source, ignore=shutil.ignore_patterns("*.po"))
        make_template(root, template)
        (source / "po/LINGUAS").write_text("\n".join(LANGUAGES) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            text = translate(template.read_text(encoding="utf-8"), language)
            (source / f"po/{language}.po").write_text(text, encoding="utf-8")
        subprocess.run([program, "compile", source, f"--diagrams={root}/resources/diagrams", f"--output={output}"],
                       check=True)


if __name__ == "__main__":
    main()
