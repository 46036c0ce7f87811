# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken clinic files, missing fonts, wrong use and the check of an installation."""

import os
import sqlite3
import subprocess
import tempfile

from broken import INVITES, changed_pack, checksum, set_version, write_file
from kiosk import CHILD_ENVIRONMENT, PACK, PROGRAM, Kiosk, run

USES_OWN = ("UPDATE scene SET diagram = 'own' WHERE id = (SELECT min(scene) FROM step)", ())


def expect_no_harm(clinic, cause):
    with Kiosk(clinic=clinic) as kiosk:
        kiosk.press(INVITES)
        kiosk.press('Microneedling')
        kiosk.expect('Step 1 of 8', 'Not yet reviewed by a clinician')
        assert cause in kiosk.log(), kiosk.log()


def test_clinic_file_is_a_folder():
    with tempfile.TemporaryDirectory() as folder:
        expect_no_harm(folder, folder)


def test_damaged_clinic_file():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'clinic.db')
        write_file(path, b'these are not the rows of a clinic' * 300)
        before = checksum(path)
        expect_no_harm(path, path)
        assert checksum(path) == before


def test_clinic_file_under_a_file():
    """Where the folder cannot be made."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'file')
        write_file(path, b'x')
        expect_no_harm(os.path.join(path, 'sub', 'clinic.db'), path)


def test_clinic_file_of_a_newer_version():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'clinic.db')
        sqlite3.connect(path).close()
        set_version(path, 99)
        before = checksum(path)
        expect_no_harm(path, path)
        assert checksum(path) == before


def test_missing_fonts():
    """A machine with one font that is not ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'fonts.conf')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                       '<dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>%s</cachedir></fontconfig>' % folder)
        with Kiosk(environment={'FONTCONFIG_FILE': path}) as kiosk:
            kiosk.press(INVITES)
            kiosk.press('Microneedling')
            kiosk.expect('Step 1 of 8')


def command(*arguments):
    # GTK's own warning that there is no display is expected, so it is not fatal here.
    environment = {**CHILD_ENVIRONMENT, 'DISPLAY': '', 'G_DEBUG': ''}
    return subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=60,
                          check=False)


def test_wrong_use():
    """One line on stderr, exit 2, without a display."""
    for arguments in (['--nonsense'], ['--step=0'], ['--step=3'], ['--text-size=9'], ['--size=big'], ['extra'],
                      ['--step=x'], ['--treatment']):
        done = command(*arguments)
        assert done.returncode == 2, (arguments, done)
        assert done.stdout == '' and done.stderr.count('\n') == 1, (arguments, done)
        assert done.stderr.startswith('underskin: '), done.stderr


def test_check():
    """--check is 0 for a good installation, and else 1 and names what is wrong."""
    with tempfile.TemporaryDirectory() as folder, \
            changed_pack(("INSERT INTO diagram (name, svg) VALUES ('own', x'00')", ()), USES_OWN) as broken:
        clinic = '--clinic=' + os.path.join(folder, 'clinic.db')
        good = command('--check', clinic)
        assert good.returncode == 0 and good.stderr == '', good
        missing = command('--check', clinic, '--content=/nowhere/pack.db')
        assert missing.returncode == 1 and '/nowhere/pack.db' in missing.stderr, missing
        drawing = command('--check', clinic, '--content=' + broken)
        assert drawing.returncode == 1 and 'own' in drawing.stderr, drawing
        place = command('--check', '--clinic=' + folder)
        assert place.returncode == 1 and folder in place.stderr, place


def test_no_display():
    """Without a display the program says so in words and does not crash."""
    done = command('--content=' + PACK)
    assert done.returncode == 1, done
    assert done.stderr.strip(), done


run([value for name, value in list(globals().items()) if name.startswith('test_')])
