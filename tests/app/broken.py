# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of broken files share."""

import contextlib
import hashlib
import os
import re
import shutil
import sqlite3
import tempfile

from kiosk import PACK

CALM = 'This screen is taking a break'
INVITES = 'Touch to begin'

# What no visitor may read: places, and the words of the libraries underneath.
TECHNICAL = re.compile(r'/|\\|sql|glib|gdbus|quark|errno|malformed|database|\.db|assert|null|0x', re.IGNORECASE)


def checksum(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


@contextlib.contextmanager
def copy_of_pack():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'pack.db')
        shutil.copyfile(PACK, path)
        yield path


@contextlib.contextmanager
def changed_pack(*statements):
    """A copy of the pack on which SQL was let loose, foreign keys and all."""
    with copy_of_pack() as path:
        database = sqlite3.connect(path)
        for statement, values in statements:
            assert database.execute(statement, values).rowcount != 0, 'nothing changed by ' + statement
        database.commit()
        database.close()
        yield path


def assert_calm_words(kiosk):
    """Nothing on screen that only a technician understands."""
    told = [word for word in kiosk.words().splitlines()
            if TECHNICAL.search(word) and not word.startswith(('Gtk', 'Usk'))]
    assert not told, 'a visitor reads %r' % told


def write_file(path, data):
    with open(path, 'wb') as file:
        file.write(data)


def set_version(path, version):
    database = sqlite3.connect(path)
    database.execute('PRAGMA user_version = %d' % version)
    database.commit()
    database.close()
