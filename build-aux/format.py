#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Format the C sources, or with --check say which are not formatted.

GNOME style is two things that no one .clang-format can say: in a header the
names of the functions stand in a column, in a source local variables do not;
and a function has a space before its parenthesis where gettext's _() has none.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GETTEXT = re.compile(r"(?<![A-Za-z0-9_])((?:N|C|NC)?_) \(")
IN_COLUMNS = ("AlignConsecutiveDeclarations: false", "AlignConsecutiveDeclarations: true")


def format_copies(paths, style, folder):
    """Copies sources below a folder, formats the copies in one run, as a run for each takes a minute in
    all, and yields each with its copy's text."""
    copies = [folder / path.relative_to(ROOT) for path in paths]
    for path, copy in zip(paths, copies):
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    subprocess.run(["clang-format", f"--style=file:{style}", "-i", *copies], check=True)
    for path, copy in zip(paths, copies):
        yield path, GETTEXT.sub(r"\1(", copy.read_text(encoding="utf-8"))


def main():
    check = sys.argv[1:] == ["--check"]
    source_style = ROOT / ".clang-format"
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        header_style = folder / "headers"
        header_style.write_text(source_style.read_text(encoding="utf-8").replace(*IN_COLUMNS), encoding="utf-8")
        for ending, style in ((".c", source_style), (".h", header_style)):
            paths = sorted(path for top in ("src", "tests") for path in ROOT.glob(f"{top}/**/*{ending}"))
            for path, after in format_copies(paths, style, folder):
                if after == path.read_text(encoding="utf-8"):
                    continue
                wrong.append(path.relative_to(ROOT))
                if not check:
                    path.write_text(after, encoding="utf-8")
    for path in wrong:
        print("not formatted:" if check else "formatted", path)
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
