#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies a pack and adds two languages of pseudo text, for tests alone: one from left to right, one from right to left.

add_languages.py PACK COPY
"""

import re
import shutil
import sqlite3
import sys

LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתאבגד")


def turn(text):
    """Returns a text in other letters, its marks as they are."""
    return "".join(part if part.startswith("<") else part.lower().translate(LETTERS)
                   for part in re.split(r"(<[^>]*>)", text))


def add_languages(pack):
    """Adds Esperanto and Hebrew."""
    with sqlite3.connect(pack) as store:
        store.create_function("turn", 1, turn)
        store.execute("INSERT INTO language VALUES ('eo'), ('he')")
        store.execute("INSERT INTO text SELECT subject, field, 'eo', '«' || value || '»' FROM text "
                      "WHERE language = 'en'")
        store.execute("INSERT INTO text SELECT subject, field, 'he', turn (value) FROM text WHERE language = 'en'")
    store.close()


if __name__ == "__main__":
    shutil.copyfile(sys.argv[1], sys.argv[2])
    add_languages(sys.argv[2])
