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
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GETTEXT = re.compile(r"(?<![A-Za-z0-9_])((?:N|C|NC)?_) \(")


def formatted(text, style):
    """Returns a text as it should be."""
    done = subprocess.run(["clang-format", f"--style=file:{style}"], input=text, capture_output=True, check=True,
                          encoding="utf-8")
    return GETTEXT.sub(r"\1(", done.stdout)


def main():
    check = sys.argv[1:] == ["--check"]
    source_style = ROOT / ".clang-format"
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        header_style = pathlib.Path(folder, "headers")
        header_style.write_text(source_style.read_text(encoding="utf-8").replace(
            "AlignConsecutiveDeclarations: false", "AlignConsecutiveDeclarations: true"), encoding="utf-8")
        for path in sorted([*ROOT.glob("src/**/*.[ch]"), *ROOT.glob("tests/**/*.[ch]")]):
            before = path.read_text(encoding="utf-8")
            after = formatted(before, header_style if path.suffix == ".h" else source_style)
            if before == after:
                continue
            wrong.append(path.relative_to(ROOT))
            if not check:
                path.write_text(after, encoding="utf-8")
    for path in wrong:
        print("not formatted:" if check else "formatted", path)
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
