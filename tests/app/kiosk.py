# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a screen of its own, as a visitor and a screen reader meet it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

# What is fatal for the program under test is no business of this one.
CHILD_ENVIRONMENT = dict(os.environ)
for name in ('G_DEBUG', 'GTK_A11Y', 'MALLOC_PERTURB_'):
    os.environ.pop(name, None)
CHILD_ENVIRONMENT.pop('GTK_A11Y', None)

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi
except (ImportError, ValueError) as missing:
    print('1..0 # SKIP', missing)
    sys.exit(0)
# Only an X server tells others of a window and lets them press its keys.
ON_X11 = os.environ.get('GDK_BACKEND') != 'wayland'
if ON_X11 and shutil.which('xdotool') is None:
    print('1..0 # SKIP xdotool is not installed')
    sys.exit(0)

PROGRAM = os.environ.get('UNDERSKIN_PROGRAM', 'underskin')
PACK = os.environ.get('UNDERSKIN_CONTENT', '')
PATIENCE = 20


def wait_for(condition, what, seconds=PATIENCE):
    """Waits until a condition holds and returns what it gave."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError('waited in vain for ' + what)


def plain(name):
    """A name as it is written in the content: on screen its last two words may be held together."""
    return (name or '').replace('\u00a0', ' ')


class Kiosk:
    """One run of the program."""

    def __init__(self, *arguments, content=PACK, clinic=None, environment=None, size='1024x600'):
        self.folder = tempfile.TemporaryDirectory()
        self.log_path = os.path.join(self.folder.name, 'log')
        clinic = clinic or os.path.join(self.folder.name, 'clinic.db')
        command = [PROGRAM, '--content=' + content, '--clinic=' + clinic, '--size=' + size, *arguments]
        with open(self.log_path, 'wb') as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log,
                                            env={**CHILD_ENVIRONMENT, **(environment or {})})

    def __enter__(self):
        self.application = wait_for(self._find_application, 'the program on the accessibility bus')
        self.window = wait_for(lambda: self.application.get_child_count() and
                               self.application.get_child_at_index(0), 'the window')
        if ON_X11:
            self.x_window = wait_for(self._find_x_window, 'the window on the screen')
            subprocess.run(['xdotool', 'windowfocus', self.x_window], check=True)
        return self

    def __exit__(self, kind, *rest):
        status = self.process.poll()
        if status is None:
            self.process.send_signal(signal.SIGTERM)
            status = self.process.wait(PATIENCE)
        log = self.log()
        self.folder.cleanup()
        if kind is None:
            assert status == 0, 'ended with %s: %s' % (status, log)
        else:
            print('# log of the program:')
            for line in log.splitlines():
                print('#  ', line)

    def _find_application(self):
        assert self.process.poll() is None, 'the program has ended: ' + self.log()
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            try:
                if application is not None and application.get_process_id() == self.process.pid:
                    return application
            except gi.repository.GLib.Error:
                pass
        return None

    def _find_x_window(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^Underskin$'], capture_output=True,
                               text=True, check=False).stdout.split()
        return found[0] if found else None

    def log(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()

    def is_up(self):
        return self.process.poll() is None

    def everything(self):
        """Every accessible that is on screen, one after the other, so that who has found enough asks for no more."""
        return self._visit(self.window)

    def _visit(self, accessible):
        if accessible is None:
            return
        try:
            if not accessible.get_state_set().contains(Atspi.StateType.VISIBLE):
                return
            yield accessible
            for index in range(accessible.get_child_count()):
                yield from self._visit(accessible.get_child_at_index(index))
        except gi.repository.GLib.Error:
            # It went away while it was looked at, which a changing screen may do.
            pass

    def find(self, name, *roles):
        """The first thing on screen with a name, or None; of several roles one that is named earlier goes first."""
        found = {}
        for accessible in self.everything():
            try:
                if plain(accessible.get_name()) == name:
                    role = accessible.get_role_name() if roles else None
                    if not roles or role == roles[0]:
                        return accessible
                    found.setdefault(role, accessible)
            except gi.repository.GLib.Error:
                pass
        return next((found[role] for role in roles if role in found), None)

    def _texts(self):
        """All that a screen reader can read out, piece by piece."""
        for accessible in self.everything():
            try:
                yield plain(accessible.get_name())
                yield accessible.get_description() or ''
            except gi.repository.GLib.Error:
                pass

    def words(self):
        """All that a screen reader can read out."""
        return '\n'.join(word for word in self._texts() if word)

    def says(self, *words):
        """Whether all these words are on screen."""
        missing = set(words)
        for text in self._texts():
            missing = {word for word in missing if word not in text}
            if not missing:
                return True
        return not missing

    def expect(self, *words):
        """Waits until all these words are on screen."""
        try:
            wait_for(lambda: self.says(*words), repr(words))
        except AssertionError as error:
            raise AssertionError('%s; on screen is: %r' % (error, self.words())) from None

    def press(self, name):
        """Does the action of a button, as assistive technology does."""
        button = wait_for(lambda: self.find(name, 'push button', 'toggle button'), 'the button ' + name)
        assert button.get_n_actions() > 0, name + ' offers no action'
        assert button.do_action(0), name + ' does not act'

    def key(self, *names):
        subprocess.run(['xdotool', 'key', *names], check=True)

    def place_of(self, name):
        """The middle of a thing, in the window, which lies at the corner of the screen."""
        thing = wait_for(lambda: self.find(name), name)
        extents = thing.get_extents(Atspi.CoordType.WINDOW)
        return extents.x + extents.width // 2, extents.y + extents.height // 2

    def click(self, name):
        x, y = self.place_of(name)
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '1'], check=True)

    def mouse(self, *words):
        subprocess.run(['xdotool', *map(str, words)], check=True)


def run(tests):
    """Runs test functions, all or those named as arguments, and reports them in TAP."""
    tests = [test for test in tests if len(sys.argv) < 2 or test.__name__ in sys.argv[1:]]
    print('1..%d' % len(tests))
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', '-')
        started = time.monotonic()
        try:
            test()
            print('ok %d %s # %.1f s' % (number, name, time.monotonic() - started), flush=True)
        except Exception:  # every failure is told, and the next test still runs
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print('not ok %d %s' % (number, name), flush=True)
    sys.stdout.flush()
