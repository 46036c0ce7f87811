#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the compiler refuse a value of the wrong type for a statement?

It is asked with the flags of a file that uses the store, about lists of values
that are right and lists that are wrong.
"""

import json
import pathlib
import shlex
import subprocess
import sys

RIGHT = [
    "NULL",
    'USK_SQL_VALUES (usk_sql_text ("text"))',
    "USK_SQL_VALUES (usk_sql_text (NULL))",
    "USK_SQL_VALUES (usk_sql_int (7))",
    "USK_SQL_VALUES (usk_sql_int (G_MININT64), usk_sql_double (2))",
    "USK_SQL_VALUES (usk_sql_double (0.5), usk_sql_bytes (bytes))",
]
WRONG = [
    "USK_SQL_VALUES (usk_sql_text (7))",
    "USK_SQL_VALUES (usk_sql_text (0.5))",
    "USK_SQL_VALUES (usk_sql_text (bytes))",
    'USK_SQL_VALUES (usk_sql_int ("text"))',
    "USK_SQL_VALUES (usk_sql_int (half))",
    "USK_SQL_VALUES (usk_sql_int (bytes))",
    'USK_SQL_VALUES (usk_sql_double ("text"))',
    "USK_SQL_VALUES (usk_sql_double (bytes))",
    'USK_SQL_VALUES (usk_sql_bytes ("text"))',
    "USK_SQL_VALUES (usk_sql_bytes (7))",
    "USK_SQL_VALUES (7)",
    "USK_SQL_VALUES (half)",
    'USK_SQL_VALUES ("text")',
    "USK_SQL_VALUES (bytes)",
    "USK_SQL_VALUES (usk_sql_int (7), 7)",
    "USK_SQL_VALUES ()",
    "7",
    '"s"',
    "usk_sql_int (7)",
]
SOURCE = """#include "usk-store.h"
gboolean ask (UskStore *store, GBytes *bytes, double half);
gboolean
ask (UskStore *store, GBytes *bytes, double half)
{{
  return usk_store_run (store, NULL, "SELECT ?", {});
}}
"""


def find_command(build):
    """Returns the words that compile a file that uses the store, and where."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if entry["file"].endswith("src/content/usk-library-texts.c"):
            words = shlex.split(entry["command"])
            # The compiler cache, if any, stands before the compiler.
            compiler = words[1] if words[0].endswith("ccache") else words[0]
            return [compiler, *(word for word in words if word.startswith(("-I", "-D", "-W", "-std", "-isystem")))], \
                entry["directory"]
    raise LookupError("no file in compile_commands.json uses the store")


def compiles(values, command, directory):
    done = subprocess.run([*command, "-fsyntax-only", "-x", "c", "-"], cwd=directory, check=False,
                          input=SOURCE.format(values), encoding="utf-8",
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return done.returncode == 0


def main():
    command, directory = find_command(pathlib.Path(sys.argv[1]))
    cases = [(values, True) for values in RIGHT] + [(values, False) for values in WRONG]
    print(f"1..{len(cases)}")
    for number, (values, right) in enumerate(cases, 1):
        good = compiles(values, command, directory) == right
        print("ok" if good else "not ok", number, "-", "accepted:" if right else "refused:", values)


if __name__ == "__main__":
    main()
