# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The touchscreen of an X server of our own.

XTEST, and with it xdotool, knows no touches.  Xorg has an input driver made for
tests, "inputtest", which takes them from a socket; with the dummy video driver
and a seat of its own it needs neither a graphics chip nor a console.
"""

import os
import select
import socket
import struct
import subprocess
import tempfile

from touch import HEIGHT, WIDTH, CannotStart, Touchscreen

SERVER = os.environ.get('UNDERSKIN_XORG', '/usr/lib/xorg/Xorg')
MODULES = os.environ.get('UNDERSKIN_XORG_MODULES', '/usr/lib/xorg/modules')

CONFIGURATION = '''
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Files"
  ModulePath "{modules}"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "{width}x{height}" 49 1024 1064 1168 1312 600 601 604 622
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "{width}x{height}"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "touchscreen"
  Driver "inputtest"
  Option "SocketPath" "{folder}/touch"
  Option "DeviceType" "Touch"
  Option "TouchCount" "5"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "touchscreen"
EndSection
'''

# From xf86-input-inputtest-protocol.h and the X Input extension.
CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
KINDS = {'down': 18, 'move': 19, 'up': 20}
VALUATORS = 64
AXIS_RANGE = 0xffff


def missing():
    """Says what such a touchscreen lacks on this machine, or nothing."""
    for path in (SERVER, MODULES + '/drivers/dummy_drv.so', MODULES + '/input/inputtest_drv.so'):
        if not os.path.exists(path):
            return path + ' is not installed'
    return None


class Screen(Touchscreen):
    """A display of its own; environment says how a client finds it."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = os.path.join(self.folder.name, 'xorg.conf')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(CONFIGURATION.format(modules=MODULES, folder=self.folder.name, width=WIDTH, height=HEIGHT))
        number_end, write_end = os.pipe()
        with open(os.path.join(self.folder.name, 'out'), 'wb') as out:
            self.server = subprocess.Popen(
                [SERVER, '-displayfd', str(write_end), '-seat', 'underskin-test', '-config', path, '-noreset',
                 '-nolisten', 'tcp', '-logfile', os.path.join(self.folder.name, 'log')],
                pass_fds=[write_end], stdout=out, stderr=out)
        os.close(write_end)
        number = b''
        while not number.endswith(b'\n'):
            ready, _, _ = select.select([number_end], [], [], 20)
            part = os.read(number_end, 16) if ready else b''
            if not part:
                self.server.terminate()
                raise CannotStart('Xorg does not start')
            number += part
        os.close(number_end)
        self.environment = {'GDK_BACKEND': 'x11', 'DISPLAY': ':' + number.decode().strip()}
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(os.path.join(self.folder.name, 'touch'))
        self._send(CLIENT_VERSION, struct.pack('=HH', 1, 1))
        self._receive()

    def close(self):
        self.socket.close()
        self.server.terminate()
        self.server.wait(20)
        self.folder.cleanup()

    def _send(self, kind, body=b''):
        self.socket.sendall(struct.pack('=II', 8 + len(body), kind) + body)

    def _receive(self):
        length = struct.unpack('=I', self.socket.recv(4, socket.MSG_WAITALL))[0]
        self.socket.recv(length - 4, socket.MSG_WAITALL)

    def touch(self, what, finger, x, y):
        mask = bytearray(VALUATORS // 8)
        mask[0] = 0b11
        values = [0.0] * VALUATORS
        values[0] = x * AXIS_RANGE / WIDTH
        values[1] = y * AXIS_RANGE / HEIGHT
        body = struct.pack('=III8s4x', finger, KINDS[what], 0, bytes(mask))
        body += struct.pack('=%dd' % (2 * VALUATORS), *values, *([0.0] * VALUATORS))
        self._send(TOUCH, body)
        self._send(WAIT_FOR_SYNC)
        self._receive()
