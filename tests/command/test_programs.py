#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does "underskin" become the right program wherever it stands, and load no more than that needs?"""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import tap

MESON, BUILD, PROGRAM, BINDIR = sys.argv[1:5]
# What a screen, a printer or an author needs, and paper does not.
SPARED = re.compile(r"lib(gtk-4|wayland-client|epoxy|cups|gnutls|qpdf|rsvg-2|xml2|gdk_pixbuf-2\.0)\.so")
WITHOUT_DISPLAY = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}


def run(program, *arguments, **environment):
    return subprocess.run([program, *arguments], env=WITHOUT_DISPLAY | environment, check=False, capture_output=True,
                          text=True)


def list_libraries(folder, *arguments):
    """What a run of the program loads: the libraries of each program that its process was, in turn."""
    done = run(PROGRAM, *arguments, LD_DEBUG="files", LD_DEBUG_OUTPUT=f"{folder}/loaded")
    logs = list(pathlib.Path(folder).glob("loaded.*"))
    parts = [""]
    for log in logs:
        for line in log.read_text(encoding="utf-8").splitlines():
            if "calling init:" in line:
                parts[-1] += line + "\n"
            elif "transferring control:" in line:
                parts.append("")
        log.unlink()
    return done, parts


class Programs(unittest.TestCase):
    """With a folder for what they write."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.clinic = f"--clinic={self.folder}/clinic.db"

    def expect_handout(self, program):
        output = self.folder / "handout.pdf"
        done = run(program, "--handout=microneedling", "--short", f"--output={output}")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertTrue(output.read_bytes().startswith(b"%PDF-"))
        output.unlink()

    def expect_check(self, program):
        done = run(program, "--check", self.clinic)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Content pack: good\n", done.stdout)

    def expect_screen(self, program):
        """The first frame, and a good end when it is told to."""
        with subprocess.Popen([program, self.clinic], env=os.environ | {"USK_TRACE": "1"}, stderr=subprocess.PIPE,
                              text=True) as process:
            lines = []
            for line in process.stderr:
                lines.append(line)
                if line.startswith("usk-trace useful "):
                    break
            name = pathlib.Path(f"/proc/{process.pid}/cmdline").read_text(encoding="utf-8").split("\0")[0]
            process.send_signal(signal.SIGTERM)
            lines.append(process.stderr.read())
        self.assertEqual(process.returncode, 0, lines)
        self.assertEqual(name, str(program))

    def expect_all(self, program):
        self.expect_handout(program)
        self.expect_check(program)
        self.expect_screen(program)

    def test_build_tree(self):
        self.expect_all(PROGRAM)

    def test_paper_loads_no_more_than_it_needs(self):
        done, parts = list_libraries(self.folder, "--handout=microneedling", f"--output={self.folder}/handout.pdf")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("libcairo.so", "".join(parts))
        self.assertNotRegex("".join(parts), SPARED)

    def test_screen_is_seen_to_load(self):
        """Otherwise the test above would see nothing of anything."""
        done, parts = list_libraries(self.folder, "--check", self.clinic)
        self.assertEqual(done.returncode, 0, done.stderr)
        for name in ("gtk-4", "wayland-client", "epoxy", "cups"):
            self.assertIn(f"lib{name}.so", "".join(parts))

    def test_choosing_loads_nothing(self):
        for arguments in (["--handout=microneedling", f"--output={self.folder}/handout.pdf"], ["--check", self.clinic]):
            _, parts = list_libraries(self.folder, *arguments)
            self.assertIn("libc.so", parts[0])
            self.assertNotRegex(parts[0], r"lib(glib|gobject|cairo|gtk)")

    def test_installed(self):
        root = self.folder / "root"
        subprocess.run([MESON, "install", "-C", BUILD, "--no-rebuild", "--quiet", f"--destdir={root}"], check=True,
                       stdout=subprocess.DEVNULL)
        program = root / BINDIR.lstrip("/") / "underskin"
        self.expect_all(program)
        self.assertEqual({path.name for path in program.parent.iterdir()}, {"underskin", "underskin-content"})

        link = self.folder / "kiosk"
        link.symlink_to(program)
        self.expect_handout(link)
        self.expect_check(link)

    def break_with(self, *arguments):
        """The line that a program says to whom it cannot become."""
        done = run(self.folder / "underskin", *arguments)
        self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (1, "", 1))
        return done.stderr

    def test_missing_companions(self):
        shutil.copy(PROGRAM, self.folder / "underskin")
        for arguments, name in ((["--check"], "underskin-kiosk"), ([], "underskin-kiosk"),
                                (["--handout=microneedling"], "underskin-handout"),
                                (["--output=a.pdf", "--handout", "microneedling"], "underskin-handout")):
            line = self.break_with(*arguments)
            self.assertRegex(line, f"^underskin: the program /.*/{name} cannot be started: No such file or directory")

    def test_companion_that_cannot_run(self):
        shutil.copy(PROGRAM, self.folder / "underskin")
        (self.folder / "underskin-kiosk").write_text("", encoding="utf-8")
        self.assertIn("underskin-kiosk cannot be started: Permission denied.", self.break_with("--check"))

    def become_script(self, *arguments, **environment):
        """What a script in the place of both companions is given: the name of the program, and its words."""
        shutil.copy(PROGRAM, self.folder / "underskin")
        for name in ("underskin-kiosk", "underskin-handout"):
            script = self.folder / name
            script.write_text('#!/bin/sh\nprintf "%s\\n" "${0##*/}" "$GLIBC_TUNABLES" "$@"\nexit 7\n', encoding="utf-8")
            script.chmod(0o755)
        done = run(self.folder / "underskin", *arguments, **environment)
        self.assertEqual((done.returncode, done.stderr), (7, ""))
        return done.stdout.splitlines()

    def test_words_are_handed_on(self):
        for name, *words in (["kiosk"], ["kiosk", "--handout-s", "x y", ""], ["kiosk", "handout=all"],
                             ["handout", "--handout", "x y"], ["handout", "--short", "--handout=", "--output=a b"]):
            self.assertEqual(self.become_script(*words, GLIBC_TUNABLES="given"), ["underskin-" + name, "given", *words])

    def test_only_paper_takes_memory_at_once(self):
        self.assertIn("hugetlb=1", self.become_script("--handout=x")[1])
        self.assertEqual(self.become_script("--check")[1], "")

    def test_names_from_a_pack_lead_nowhere_else(self):
        pack = self.folder / "content.db"
        shutil.copy(os.environ["UNDERSKIN_CONTENT"], pack)
        with contextlib.closing(sqlite3.connect(pack)) as store, store:
            store.execute("UPDATE treatment SET id = '../escaped' WHERE id = 'microneedling'")
            store.execute("UPDATE step SET treatment = '../escaped' WHERE treatment = 'microneedling'")
            for table, column in ("text", "subject"), ("passage", "subject"), ("passage", "id"), ("citation", "passage"):
                store.execute(f"UPDATE {table} SET {column} = replace ({column}, 'treatment/microneedling', "
                              "'treatment/../escaped')")
        done = run(PROGRAM, "--handout=all", "--short", "--paper=a4", "--language=en", f"--content={pack}",
                   self.clinic, f"--output={self.folder}/out")
        self.assertEqual(done.returncode, 1)
        self.assertIn('"../escaped" in the content pack', done.stderr)
        self.assertEqual(list(self.folder.rglob("*escaped*")), [])

    def test_wrong_use(self):
        for arguments in (["--nonsense"], ["--handout=microneedling"], ["--handout"], ["--handouts=x"], ["--step=2"],
                          ["--treatment", "--handout"], ["--output=a.pdf"], ["--", "--handout=microneedling"]):
            done = run(PROGRAM, *arguments)
            self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), arguments)
            self.assertTrue(done.stderr.startswith("underskin: "), arguments)

    def test_help(self):
        done = run(PROGRAM, "--help")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("underskin [OPTION", done.stdout)
        for option in ("--kiosk", "--handout=T", "--tour=DIR", "--check"):
            self.assertIn(option, done.stdout)


if __name__ == "__main__":
    tap.run(Programs)
