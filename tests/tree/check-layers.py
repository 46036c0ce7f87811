#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the arrows between the folders hold?

For each folder of src/ the compiler is asked, with exactly the flags that the
folder's library is built with, to include a header of every other folder.  It
must accept those that ARROWS allows and refuse all others: who forgets an
arrow in a meson.build is caught as well as who adds one.

What flags cannot say is read from the sources: a path in an include would go
round the flags, and sqlite3.h and the headers of CUPS lie where every compiler
looks.
"""

import json
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

# Which folder may see which.  README.md draws this table.
ARROWS = {
    "base": set(),
    "late": set(),
    "store": {"base"},
    "diagram": {"base"},
    "content/items": {"base", "diagram"},
    "content": {"base", "charts", "store", "diagram", "content/items"},
    "compile": {"base", "store", "diagram"},
    "charts": {"base"},
    "handout": {"base", "charts", "diagram", "content", "content/items"},
    "command": {"base", "charts", "diagram", "content", "content/items", "handout"},
    "print": {"base"},
    "session": {"base"},
    "widgets": {"base", "charts", "diagram", "content/items"},
    "pages": {"base", "charts", "diagram", "content", "content/items", "handout", "print", "session", "widgets"},
    "app": {"base", "charts", "diagram", "content", "content/items", "handout", "command", "print", "session", "widgets",
            "pages"},
}

# A header of each folder that is there for others.
HEADERS = {
    "base": "usk-problems.h",
    "late": "usk-late-library.h",
    "store": "usk-store.h",
    "diagram": "usk-diagram.h",
    "content/items": "usk-step.h",
    "content": "usk-library.h",
    "compile": "usk-pack-writer.h",
    "charts": "usk-chart.h",
    "handout": "usk-figure.h",
    "command": "usk-options.h",
    "print": "usk-printer.h",
    "session": "usk-session.h",
    "widgets": "usk-stage.h",
    "pages": "usk-home-page.h",
    "app": "usk-window.h",
}

# Which of the big libraries a folder may see; the rest may see none of them.
LIBRARIES = {
    "gtk/gtk.h": {"widgets", "pages", "app"},
    "librsvg/rsvg.h": {"late", "diagram", "content", "content/items", "compile", "handout", "command", "widgets",
                       "pages", "app"},
    "libxml/tree.h": {"late", "diagram", "compile"},
}

# Words of these may stand on paper in another language than the screen's, so
# they are not looked up in that of the process.
PAPER = {"charts", "content", "content/items", "handout"}

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def flags_by_folder(root, build):
    """Returns what the compiler is given for the library of each folder."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        source = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if source.suffix != ".c" or root / "src" not in source.parents:
            continue
        folder = str(source.parent.relative_to(root / "src"))
        # A program that stands in a folder has flags of its own.
        library = "libusk-" + folder.rpartition("/")[2] + ".a.p"
        if library in entry.get("output", ""):
            flags[folder] = shlex.split(entry["command"]), entry["directory"]
    return flags


def compiles(command, directory, header):
    """Returns whether a source with these flags may include a header."""
    kept = [word for word in command[1:] if word.startswith(("-I", "-D", "-std", "-isystem"))]
    # The compiler cache, if any, stands before the compiler.
    compiler = command[0] if not command[0].endswith("ccache") else command[1]
    done = subprocess.run([compiler, *kept, "-fsyntax-only", "-x", "c", "-"], cwd=directory, check=False,
                          input=f"#include <glib.h>\n#include <{header}>\n", encoding="utf-8",
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return done.returncode == 0


def questions(flags):
    """Yields (name, command, directory, header, wanted)."""
    for folder, (command, directory) in sorted(flags.items()):
        for other in sorted(ARROWS):
            if other == folder:
                continue
            wanted = other in ARROWS[folder]
            verb = "may include" if wanted else "cannot include"
            yield f"{folder} {verb} {other}", command, directory, HEADERS[other], wanted
        for header, allowed in LIBRARIES.items():
            wanted = folder in allowed
            verb = "may include" if wanted else "cannot include"
            yield f"{folder} {verb} {header}", command, directory, header, wanted


def includes(root):
    """Yields (path, header, quoted) for every include."""
    for path in sorted((root / "src").glob("**/*.[ch]")):
        for quote, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            yield path.relative_to(root / "src"), header, quote == '"'


def main():
    root, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    flags = flags_by_folder(root, build)
    asked = list(questions(flags))
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda question: compiles(*question[1:4]), asked))

    cases = [(question[0], answer == question[-1]) for question, answer in zip(asked, answers)]
    found = {str(path.parent.relative_to(root / "src")) for path in (root / "src").glob("*/**/*.c")}
    cases.append(("every folder has its arrows: " + " ".join(sorted(found ^ set(ARROWS))), found == set(ARROWS)))
    cases.append(("every folder is a library", set(flags) == set(ARROWS)))
    paths = [f"{path}: {header}" for path, header, quoted in includes(root) if quoted and "/" in header]
    cases.append(("no include goes round by a path: " + " ".join(paths), not paths))
    sqlite = [str(path) for path, header, _ in includes(root)
              if header == "sqlite3.h" and path.parent.name != "store"]
    cases.append(("only the store sees sqlite3.h: " + " ".join(sqlite), not sqlite))
    cups = [str(path) for path, header, _ in includes(root)
            if header.startswith("cups/") and path.parent.name != "print"]
    cases.append(("only print sees CUPS: " + " ".join(cups), not cups))

    qpdf = [str(path) for path, header, _ in includes(root)
            if header.startswith("qpdf/") and path.parent.name not in ("compile", "handout")]
    cases.append(("only the handout and who prepares its drawings see qpdf: " + " ".join(qpdf), not qpdf))

    paper = [str(path) for path, header, _ in includes(root)
             if header == "glib/gi18n.h" and str(path.parent) in PAPER]
    cases.append(("words that may stand on paper have a language of their own: " + " ".join(paper), not paper))

    print(f"1..{len(cases)}")
    for number, (name, good) in enumerate(cases, 1):
        print("ok" if good else "not ok", number, "-", name)


if __name__ == "__main__":
    main()
