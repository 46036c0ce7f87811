# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Wayland compositor without a screen, whose glass is touched by lines on standard input.

mutter is a library, and a compositor of its own needs no more than a few calls.
So the touches go in where those of a real touchscreen do, and neither a graphics
chip nor a device nor a service is needed.

    compositor.py WIDTHxHEIGHT NAME

It writes "listening" once clients can come to the display NAME, and then reads

    down FINGER X Y
    move FINGER X Y
    up FINGER

and answers each with "ok".  It ends with its input.  Where mutter says that it
cannot work on this machine, it writes why and ends with status 77.
"""

import ctypes
import glob
import sys

VERSION = '11'
CANNOT_WORK = 77
WHERE = '/usr/lib/*/mutter-%s/Meta-%s.typelib' % (VERSION, VERSION)


def missing():
    """Says what such a compositor lacks on this machine, or nothing."""
    return None if glob.glob(WHERE) else 'gir1.2-mutter-%s is not installed' % VERSION


def load():
    """Loads mutter, whose libraries and descriptions lie in a folder of their own."""
    import gi
    gi.require_version('GIRepository', '2.0')
    from gi.repository import GIRepository
    GIRepository.Repository.prepend_search_path(glob.glob(WHERE)[0].rpartition('/')[0])
    ctypes.CDLL('libmutter-%s.so.0' % VERSION, ctypes.RTLD_GLOBAL)
    for name in ('Clutter', 'Meta'):
        gi.require_version(name, VERSION)


class Glass:
    """What lies between the fingers and the clients."""

    def __init__(self, device, end):
        self.device = device
        self.end = end

    def obey(self, line):
        verb, finger, *place = line.split()
        now = GLib.get_monotonic_time()
        if verb == 'down':
            self.device.notify_touch_down(now, int(finger), *map(float, place))
        elif verb == 'move':
            self.device.notify_touch_motion(now, int(finger), *map(float, place))
        elif verb == 'up':
            self.device.notify_touch_up(now, int(finger))
        else:
            raise ValueError(line)

    def on_input(self, *_):
        line = sys.stdin.readline()
        if not line:
            self.end()
            return False
        self.obey(line)
        print('ok', flush=True)
        return True


def main():
    size, name = sys.argv[1:]

    class Plain(Meta.Plugin):
        """Windows come and go at once."""

        __gtype_name__ = 'UskTestPlain'

        def do_start(self):
            Meta.get_backend().get_stage().show()

        def do_map(self, actor):
            self.map_completed(actor)

        def do_destroy(self, actor):
            self.destroy_completed(actor)

    context = Meta.create_context('underskin-test')
    context.configure([sys.argv[0], '--headless', '--wayland', '--no-x11', '--virtual-monitor', size,
                       '--wayland-display', name])
    context.set_plugin_gtype(Plain.__gtype__)
    try:
        context.setup()
        context.start()
    except GLib.Error as error:
        print('mutter cannot work here:', error.message)
        sys.exit(CANNOT_WORK)
    seat = Clutter.get_default_backend().get_default_seat()
    glass = Glass(seat.create_virtual_device(Clutter.InputDeviceType.TOUCHSCREEN_DEVICE), context.terminate)
    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, glass.on_input)
    context.notify_ready()
    print('listening', flush=True)
    context.run_main_loop()


if __name__ == '__main__':
    load()
    from gi.repository import Clutter, GLib, Meta
    main()
