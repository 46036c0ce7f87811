#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the program share that writes handouts."""

import os
import re
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["UNDERSKIN_PROGRAM"]
TREATMENTS = ["microneedling", "dry-needling", "facial-massage"]

# The handouts that were written, which nobody changes, by the words that they were asked for with.
SHELF = tempfile.TemporaryDirectory()
MADE = {}


def run(*arguments, **options):
    """Runs the program with neither a display nor a message bus."""
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
    environment.update(options.pop("environment", {}))
    return subprocess.run([PROGRAM, *arguments], env=environment, check=False, capture_output=True, text=True,
                          **options)


def ask(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def describe(path):
    return dict(line.split(":", 1) for line in ask("pdfinfo", path).splitlines() if ":" in line)


def count_pages(path):
    return int(describe(path)["Pages"])


def read(path):
    """The words of a file, without line breaks."""
    return re.sub(r"\s+", " ", ask("pdftotext", "-raw", path, "-"))


class Handouts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.path = os.path.join(self.folder, "handout.pdf")

    def make(self, path, *arguments, **options):
        done = run(*arguments, f"--output={path}", **options)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)

    def write(self, *arguments):
        """Writes a handout, or takes the one that an earlier test wrote with the same words."""
        if arguments not in MADE:
            path = os.path.join(SHELF.name, f"{len(MADE)}.pdf")
            self.make(path, *arguments)
            os.chmod(path, 0o400)
            MADE[arguments] = path
        self.path = MADE[arguments]
        return self.path

    def write_anew(self, *arguments, **options):
        self.path = os.path.join(self.folder, "handout.pdf")
        self.make(self.path, *arguments, **options)
        return self.path

    def refuse(self, status, *arguments, **options):
        """One line, the right status, and no file."""
        done = run(*arguments, **options)
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("underskin: "))
        self.assertEqual(os.listdir(self.folder), [])
