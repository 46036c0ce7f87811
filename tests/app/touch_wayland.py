# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The touchscreen of a Wayland compositor of our own."""

import os
import subprocess
import sys
import tempfile

import compositor
from touch import HEIGHT, WIDTH, CannotStart, Touchscreen

NAME = 'underskin-test'

missing = compositor.missing


class Screen(Touchscreen):
    """A display of its own; environment says how a client finds it."""

    environment = {'GDK_BACKEND': 'wayland', 'WAYLAND_DISPLAY': NAME}

    def __init__(self):
        super().__init__()
        # What is fatal for the program under test is none of the compositor's business.
        environment = {name: value for name, value in os.environ.items()
                       if name not in ('G_DEBUG', 'MALLOC_PERTURB_', 'DISPLAY', 'GDK_BACKEND')}
        self.log = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(
            [sys.executable, compositor.__file__, '%dx%d' % (WIDTH, HEIGHT), NAME], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log)
        answer = self.process.stdout.readline().strip()
        if answer != 'listening':
            if self.process.wait(20) == compositor.CANNOT_WORK:
                raise CannotStart(answer)
            self.log.seek(0)
            raise AssertionError('the compositor does not start: ' + answer + self.log.read())

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()
        self.log.close()

    def touch(self, what, finger, x, y):
        place = () if what == 'up' else (x, y)
        self.process.stdin.write(' '.join(map(str, (what, finger, *place))) + '\n')
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer == 'ok\n', 'the compositor says %r' % answer
