# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A broken pack: the kiosk comes up, says calmly whom to tell, and changes no file."""

import os
import random
import tempfile
import time

from broken import CALM, assert_calm_words, checksum, copy_of_pack, set_version, write_file
from kiosk import PACK, Kiosk, run


def expect_calm(content, code, cause, **how):
    before = checksum(content) if os.path.isfile(content) else None
    with Kiosk(content=content, **how) as kiosk:
        kiosk.expect(CALM, 'Please tell the staff', 'For the operator: ' + code)
        assert_calm_words(kiosk)
        kiosk.key('Return', 'Home', 'Right', 'Escape')
        kiosk.mouse('mousemove', 500, 300, 'click', 1)
        time.sleep(0.3)
        assert kiosk.is_up()
        kiosk.expect(CALM)
        assert cause in kiosk.log(), 'the log does not name %r: %s' % (cause, kiosk.log())
    assert before is None or checksum(content) == before, 'the file was changed'
    leftovers = [name for name in os.listdir(os.path.dirname(content)) if name.startswith('pack.db-')] \
        if os.path.isdir(os.path.dirname(content)) else []
    assert not leftovers, leftovers


def test_no_pack():
    expect_calm('/nowhere/pack.db', 'content-missing', '/nowhere/pack.db')


def test_pack_is_a_folder():
    with tempfile.TemporaryDirectory() as folder:
        expect_calm(folder, 'content-unreadable', folder)


def test_empty_pack():
    with copy_of_pack() as path:
        write_file(path, b'')
        expect_calm(path, 'content-', path)


def test_random_bytes():
    with copy_of_pack() as path:
        write_file(path, random.Random(1).randbytes(50000))
        expect_calm(path, 'content-', path)


def test_truncated_pack():
    """Cut off in the header, in the schema, in the middle."""
    size = os.path.getsize(PACK)
    for length in (60, 100, 4096, 20000, size // 2):
        with copy_of_pack() as path:
            os.truncate(path, length)
            print('# cut to %d bytes' % length)
            expect_calm(path, 'content-', path)


def test_pack_cut_at_the_end():
    """The calm screen or a kiosk that works, but never one that falls over."""
    with copy_of_pack() as path:
        os.truncate(path, os.path.getsize(path) - 4096)
        before = checksum(path)
        with Kiosk(content=path) as kiosk:
            time.sleep(1)
            kiosk.key('Return')
            time.sleep(1)
            assert kiosk.is_up()
            assert CALM in kiosk.words() or 'Which treatment' in kiosk.words(), kiosk.words()
        assert checksum(path) == before


def test_older_pack():
    with copy_of_pack() as path:
        set_version(path, 0)
        expect_calm(path, 'content-', path)


def test_newer_pack():
    with copy_of_pack() as path:
        set_version(path, 99)
        expect_calm(path, 'content-too-new', path)


run([value for name, value in list(globals().items()) if name.startswith('test_')])
