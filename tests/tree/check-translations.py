#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does every string reach the translators?

Both lists of files are compared with the tree, and both templates are made as
"meson compile underskin-pot" makes them, but in a folder that is thrown away.
With --update the lists are brought up to date instead.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(sys.argv[1]).resolve()
STRING = re.compile(r'(?<![A-Za-z0-9_])(?:(?:N|C|NC)?_|ngettext|g_dp?n?gettext2?) ?\(\s*"')
MARKED = 'translatable="yes"'
# Elements with words that are the same in every language: names of parts, and
# what was published under that name.  A reference may be in words of our own.
KEPT = {"show", "focus", "reference"}
OURS = "ours"
MARKS = {"emergency-number"}
MESSAGE = re.compile(r'^msgid ((?:".*"\n)+)', re.MULTILINE)


def listed(path):
    """Returns the files that a POTFILES names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def relative(paths):
    """Returns paths as POTFILES writes them."""
    return {str(path.relative_to(ROOT)) for path in paths}


def program_files():
    """Returns the files of the program that hold words for people."""
    sources = [path for path in ROOT.glob("src/**/*.[ch]") if STRING.search(path.read_text(encoding="utf-8"))]
    interfaces = [path for path in ROOT.glob("ui/**/*.ui") if MARKED in path.read_text(encoding="utf-8")]
    return relative(sources) | relative(interfaces) | relative(ROOT.glob("data/org.underskin.Kiosk.*"))


def extract(files, *options):
    """Returns the messages that xgettext finds in those of the files that exist."""
    files = {file for file in files if (ROOT / file).exists()}
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, "template.pot")
        subprocess.run(["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
                        "--output", str(template), *options, *sorted(files)],
                       cwd=ROOT, check=True, env={**os.environ, "GETTEXTDATADIRS": str(ROOT / "data/content")})
        found = MESSAGE.findall(template.read_text(encoding="utf-8"))
    return {"".join(re.findall(r'"(.*)"', message)).replace('\\"', '"') for message in found}


def extract_with_itstool(files):
    """Returns the messages that the second reader of our rules finds."""
    done = subprocess.run(["itstool", "-i", "data/content/its/underskin.its", *sorted(files)],
                          cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    found = MESSAGE.findall(done.stdout)
    return {"".join(re.findall(r'"(.*)"', message)).replace('\\"', '"') for message in found}


def titles():
    """Returns the heading of every step."""
    found = set()
    for path in ROOT.glob("data/content/treatments/*.xml"):
        found |= set(re.findall(r"<title>(.*?)</title>", path.read_text(encoding="utf-8")))
    return found


def words():
    """Returns every text of the content that a visitor may read, marks left out."""
    found = set()
    for path in ROOT.glob("data/content/**/*.xml"):
        for element in tree.parse(path).iter():
            mark = element.tag in MARKS or (element.tag == "term" and "ref" in element.attrib)
            kept = element.tag in KEPT and element.get("words") != OURS
            if kept or mark or not (element.text or "").strip():
                continue
            found.add(plain("".join(element.itertext())))
            found |= {plain(element.attrib["note"])} if "note" in element.attrib else set()
    return found


def plain(text):
    """Returns a text or message without marks, entities and line breaks."""
    text = re.sub(r"<[^>]*>", "", text)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return " ".join(text.split())


def update(path, files):
    """Writes a list of files anew, below its comment."""
    comment = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    path.write_text("\n".join(comment + sorted(files)) + "\n", encoding="utf-8")


def main():
    if "--update" in sys.argv:
        update(ROOT / "po/POTFILES", program_files())
        update(ROOT / "data/content/po/POTFILES", relative(ROOT.glob("data/content/**/*.xml")))
        return
    program = listed(ROOT / "po/POTFILES")
    content = listed(ROOT / "data/content/po/POTFILES")
    content_files = relative(ROOT.glob("data/content/**/*.xml"))
    program_messages = extract(program)
    content_messages = extract(content)
    headings = titles()
    cases = [
        ("po/POTFILES names every file with words for people", program ^ program_files(), set()),
        ("data/content/po/POTFILES names every content file", content ^ content_files, set()),
        ("the program's template has what C and UI files say",
         {"%s: good\\n", "End my visit"} - program_messages, set()),
        ("there are steps", bool(headings), True),
        ("the content's template has the title of every step", headings - content_messages, set()),
        ("every word of the content reaches the translators",
         words() - {plain(message) for message in content_messages}, set()),
        ("inline marks stay in the message",
         any('<term ref="epidermis">epidermis</term>' in message for message in content_messages), True),
        ("references are not for translators",
         {message for message in content_messages if "Plast Reconstr Surg" in message}, set()),
    ]
    if shutil.which("itstool"):
        cases.append(("itstool reads the rules in the same way", headings - extract_with_itstool(content), set()))
    print(f"1..{len(cases)}")
    for number, (name, got, wanted) in enumerate(cases, 1):
        print("ok" if got == wanted else "not ok", number, "-", name)
        if got != wanted:
            print("#", got)


if __name__ == "__main__":
    main()
