#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program makes the same handouts of packs that lack what is kept for speed, and says why it makes none."""

import os
import resource
import shutil
import sqlite3
import tempfile
import zlib

import check_pdf
import pikepdf
import tap
from handouts import TREATMENTS, Handouts, ask, read, run


def change_engravings(pack, change):
    """Puts what change () makes of each engraving in its stead; None takes it out."""
    shutil.copyfile(os.environ["UNDERSKIN_CONTENT"], pack)
    with sqlite3.connect(pack) as store:
        for key, *rest, objects in store.execute("SELECT rowid, * FROM engraving").fetchall():
            changed = change(objects)
            if changed is None:
                store.execute("DELETE FROM engraving WHERE rowid = ?", [key])
            else:
                store.execute("UPDATE engraving SET objects = ? WHERE rowid = ?", [changed, key])
    store.close()
    return f"--content={pack}"


def seal(objects):
    """Makes what was changed on purpose look whole."""
    return zlib.adler32(objects[4:]).to_bytes(4, "little") + objects[4:]


def forge(stream):
    """Makes an engraving of one packed stream, as GVariant writes "(ua(say))"."""
    def close(body, end):
        size = next(size for size in (1, 2, 4) if len(body) + size < 256 ** size)
        return body + end.to_bytes(size, "little")

    dictionary = b"<< /Type /XObject /Subtype /Form /BBox [ 0 0 1 1 ] /Filter /FlateDecode >>\0"
    element = close(dictionary + stream, len(dictionary))
    return seal(bytes(4) + close(element, len(element)))


def render(path, last):
    """The gray pixels of each of the first pages."""
    with tempfile.TemporaryDirectory() as folder:
        ask("pdftoppm", "-gray", "-r", "60", "-l", str(last), path, os.path.join(folder, "page"))
        pages = []
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), "rb") as file:
                pages.append(file.read())
    return pages


def compare(one, other):
    """How far two pages are from each other, in levels of gray: on the mean, and the share beyond a quarter."""
    assert len(one) == len(other)
    steps = [abs(a - b) for a, b in zip(one, other)]
    return sum(steps) / len(steps), sum(step > 64 for step in steps) / len(steps)


class Packs(Handouts):
    def test_same_input_same_bytes(self):
        seconds = {"SOURCE_DATE_EPOCH": "1790000000"}
        with open(self.write_anew("--handout=facial-massage", environment=seconds), "rb") as file:
            first = file.read()
        with open(self.write_anew("--handout=facial-massage", environment=seconds), "rb") as file:
            self.assertEqual(file.read(), first)
        self.assertIn("Made on September 21, 2026.", read(self.path))

    def test_alone_as_in_a_stack(self):
        """One that is made alone has a second thread to set its texts, and one of a stack has none."""
        seconds = {"SOURCE_DATE_EPOCH": "1790000000"}
        stack = os.path.join(self.folder, "stack")
        done = run("--handout=all", "--paper=a4", "--language=es", f"--output={stack}", environment=seconds)
        self.assertEqual(done.returncode, 0, done.stderr)
        for treatment in TREATMENTS:
            alone = self.write_anew(f"--handout={treatment}", "--paper=a4", "--language=es", environment=seconds)
            with open(alone, "rb") as one, open(f"{stack}/{treatment}-a4-es.pdf", "rb") as other:
                self.assertEqual(one.read(), other.read(), treatment)

    def paint(self, arguments, change):
        """Writes a handout whose engravings were changed; returns its bytes."""
        content = change_engravings(os.path.join(self.folder, "changed.db"), change)
        path = os.path.join(self.folder, "painted.pdf")
        done = run(*arguments, content, f"--output={path}")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("painted", done.stderr)
        with open(path, "rb") as file:
            return file.read()

    def test_engraved_and_painted_look_the_same(self):
        # Patterns have cells of whole points, of which an engraving has more and finer ones.
        for arguments, mean, share in ((["--handout=microneedling"], .3, .0005),
                                       (["--handout=facial-massage", "--large-print", "--paper=letter"], .3, .0005),
                                       (["--handout=dry-needling", "--monochrome"], 1.5, .005)):
            with self.subTest(arguments=arguments):
                engraved = render(self.write(*arguments), 4)
                self.paint(arguments, lambda objects: None)
                painted = render(os.path.join(self.folder, "painted.pdf"), 4)
                for one, other in zip(engraved, painted, strict=True):
                    distance = compare(one, other)
                    self.assertLess(distance[0], mean)
                    self.assertLess(distance[1], share)
                # A page without its picture would be found out.
                self.assertGreater(compare(engraved[0], engraved[1])[1], 10 * share)

    def test_no_place_holder_is_left(self):
        for arguments in [], ["--monochrome"], ["--short"]:
            with pikepdf.open(self.write("--handout=microneedling", *arguments)) as pdf:
                kinds = [str(each.Subtype) for each in pdf.objects
                         if isinstance(each, pikepdf.Stream) and "/Subtype" in each]
                self.assertEqual(kinds.count("/Image"), 0)
                self.assertGreater(kinds.count("/Form"), 0)
                for each in pdf.objects:
                    if isinstance(each, pikepdf.Stream):
                        self.assertNotIn(b"underskin-inlay", each.read_bytes())

    def test_broken_engravings_are_painted(self):
        arguments = ["--handout=facial-massage", "--short"]
        painted = self.paint(arguments, lambda objects: None)
        self.assertEqual(check_pdf.check(os.path.join(self.folder, "painted.pdf")), [])
        two = b"".join(row for (row,) in sqlite3.connect(os.environ["UNDERSKIN_CONTENT"]).execute(
            "SELECT objects FROM engraving LIMIT 2"))
        bomb = zlib.compress(bytes(200 << 20), 9)
        changes = {
            "empty": lambda objects: b"",
            "truncated": lambda objects: objects[:len(objects) // 2],
            "wrong bytes": lambda objects: objects[:999] + bytes(byte ^ 1 for byte in objects[999:1099]) + objects[1099:],
            "another file": lambda objects: b"%PDF-1.7\n%%EOF\n",
            "two at once": lambda objects: two,
            "huge": lambda objects: bytes(16 << 20),
            "something strange": lambda objects: seal(objects.replace(b"/BBox", b"/Book")),
            "no dictionaries": lambda objects: seal(objects.replace(b"<<", b"[[", 1)),
            # Only the program that puts it into the file finds this out.
            "unbalanced": lambda objects: seal(objects.replace(b"/BBox [", b"/BBox <")),
            # These say nothing before their streams are unpacked.
            "no stream": lambda objects: forge(bytes(999)),
            "half a stream": lambda objects: forge(bomb[:len(bomb) // 2]),
            "a stream that fills a memory": lambda objects: forge(bomb),
        }
        for name, change in changes.items():
            with self.subTest(name=name):
                self.assertEqual(self.paint(arguments, change), painted)

    def make_from(self, script, *arguments):
        """Writes a handout from a pack that a script changed; returns its bytes and what was said."""
        pack = os.path.join(self.folder, "changed.db")
        shutil.copyfile(os.environ["UNDERSKIN_CONTENT"], pack)
        with sqlite3.connect(pack) as store:
            store.execute("PRAGMA ignore_check_constraints = ON")
            store.executescript(script)
        store.close()
        done = run(*arguments, f"--content={pack}", f"--output={self.path}",
                   environment={"SOURCE_DATE_EPOCH": "1790000000"})
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(self.path, "rb") as file:
            return file.read(), done.stderr

    def test_drawings_are_not_read(self):
        # Nobody notices that they are broken: what they say is kept beside the engravings.
        for arguments in (["--handout=microneedling"], ["--handout=dry-needling", "--large-print"],
                          ["--handout=facial-massage", "--monochrome", "--language=es"]):
            with self.subTest(arguments=arguments):
                expected, said = self.make_from("", *arguments)
                self.assertEqual(said, "")
                self.assertEqual(self.make_from("UPDATE diagram SET svg = CAST ('<svg' AS BLOB)", *arguments),
                                 (expected, ""))

    def test_lost_places_are_measured(self):
        scripts = {
            "none": "DELETE FROM label_place; DELETE FROM framing",
            "no framing": "DELETE FROM framing",
            "no labels": "DELETE FROM label_place",
            "one label": "DELETE FROM label_place WHERE place = 2",
            "far away": "UPDATE label_place SET x = 9e999",
            "empty": "UPDATE framing SET subject_width = 0",
            "no detail": "DELETE FROM scene_detail",
            "other labels": "DELETE FROM label; UPDATE label_place SET place = place + 70",
        }
        for arguments in ["--handout=facial-massage"], ["--handout=microneedling", "--short"]:
            expected, _ = self.make_from("", *arguments)
            for name, script in scripts.items():
                with self.subTest(arguments=arguments, name=name):
                    made, said = self.make_from(script, *arguments)
                    self.assertIn("A drawing of a handout is measured", said)
                    self.assertEqual(made == expected, name != "other labels")

    def test_neither_drawings_nor_places(self):
        pack = os.path.join(self.folder, "changed.db")
        for where, script in (("place", "DELETE FROM framing"), ("engraving", "DELETE FROM engraving")):
            with self.subTest(where=where):
                shutil.copyfile(os.environ["UNDERSKIN_CONTENT"], pack)
                with sqlite3.connect(pack) as store:
                    store.executescript(f"UPDATE diagram SET svg = CAST ('<svg' AS BLOB); {script}")
                store.close()
                done = run("--handout=dry-needling", f"--content={pack}", f"--output={self.path}")
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertRegex(done.stderr.splitlines()[-1], r"^underskin: shoulder\.svg:.*not well-formed")
                self.assertFalse(os.path.exists(self.path))

    def test_full_disk_leaves_nothing_new(self):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write("the old one")
        done = run("--handout=microneedling", f"--output={self.path}", restore_signals=False,
                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("cannot be written", done.stderr)
        self.assertEqual(os.listdir(self.folder), ["handout.pdf"])
        with open(self.path, encoding="utf-8") as file:
            self.assertEqual(file.read(), "the old one")


if __name__ == "__main__":
    tap.run(Packs)
