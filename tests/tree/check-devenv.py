#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does "meson devenv" run everything from the build tree?"""

import os
import pathlib
import subprocess
import sys
import tempfile


def main():
    meson, build = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        # What the machine may know about an installed kiosk must not help.
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("UNDERSKIN_CONTENT", "GSETTINGS_SCHEMA_DIR", "DISPLAY", "WAYLAND_DISPLAY")}
        environment |= {"XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "GSETTINGS_BACKEND": "memory"}

        def run(*command):
            done = subprocess.run([meson, "devenv", "-C", str(build), *command], env=environment, check=False,
                                  capture_output=True, encoding="utf-8")
            return done.returncode == 0, done.stdout + done.stderr

        cases = [
            ("the kiosk finds its content and settings", run("src/app/underskin", "--check")),
            ("the settings are those of the tree", run("gsettings", "get", "org.underskin.Kiosk", "idle-seconds")),
            ("the words of the program are those of the tree",
             run("sh", "-c", f'test "$UNDERSKIN_LOCALEDIR" -ef "{build}/po"')),
            ("a step can be drawn", run("src/compile/underskin-content", "preview", "data/content.db", "microneedling",
                                        "1", "--size=320x320", f"--output={folder}/step.png")),
        ]
    print(f"1..{len(cases)}")
    for number, (name, (good, output)) in enumerate(cases, 1):
        print("ok" if good else "not ok", number, "-", name)
        if not good:
            print("#", output.replace("\n", "\n# "))


if __name__ == "__main__":
    main()
