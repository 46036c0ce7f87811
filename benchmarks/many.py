# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a pack with 1,000 treatments: copies of ours, with all that belongs to them.

There are two such packs.  In "others" all that come on top are treatments to
compare with, as in a clinic that offers much and explains three things.  In
"walkthroughs" each has steps, claims and questions of its own, which is more
than the home page has room for.
"""

import shutil
import sqlite3

TREATMENTS = 1000


class Copier:
    """Copies what belongs to one treatment, under new names that end in a number."""

    def __init__(self, database):
        self.database = database
        self.columns = {}
        self.found = {}
        for row in database.execute("SELECT subject, kind, title, body, language FROM search"):
            self.found.setdefault(row[0], []).append(row[1:])

    def insert(self, table, row):
        self.database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def get_next(self, table):
        return self.database.execute(f"SELECT max (position) + 1 FROM {table}").fetchone()[0]

    def copy_subject(self, old, new, number):
        """The words of a subject and of what is below it, their origin, and how they are found."""
        def rename(name):
            return new + name[len(old):]

        within = "{0} = ?1 OR ({0} > ?1 || '/' AND {0} < ?1 || '0')"
        execute = self.database.execute
        for row in execute("SELECT * FROM passage WHERE " + within.format("subject"), [old]).fetchall():
            self.insert("passage", (rename(row[0]), rename(row[1]), *row[2:]))
        for table in ("citation", "quantity"):
            for row in execute(f"SELECT * FROM {table} WHERE " + within.format("passage"), [old]).fetchall():
                self.insert(table, (rename(row[0]), *row[1:]))
        for subject, field, language, value in execute(
                "SELECT * FROM text WHERE " + within.format("subject"), [old]).fetchall():
            self.insert("text", (rename(subject), field, language, f"{value} {number}" if field == "name" else value))
        for subject in [name for name in self.found if name == old or name.startswith(old + "/")]:
            for row in self.found[subject]:
                execute("INSERT INTO search (subject, kind, title, body, language) VALUES (?, ?, ?, ?, ?)",
                        (rename(subject), *row))

    def copy_choice(self, old, number):
        new = f"{old}-{number}"
        kind, treatment = self.database.execute("SELECT kind, treatment FROM choice WHERE id = ?", [old]).fetchone()
        self.insert("choice", (new, self.get_next("choice"), kind, new if treatment else None))
        for row in self.database.execute("SELECT * FROM panel WHERE choice = ?", [old]).fetchall():
            self.insert("panel", (new, *row[1:]))
        for subject in ("choice", "panel"):
            self.copy_subject(f"{subject}/{old}", f"{subject}/{new}", number)

    def copy_walkthrough(self, old, number):
        def rename(name):
            return f"{name}-{number}"

        def select(statement):
            return self.database.execute(statement, [old]).fetchall()

        new = rename(old)
        self.insert("treatment", (new, self.get_next("treatment"),
                                  *select("SELECT scene FROM treatment WHERE id = ?")[0]))
        self.copy_subject("treatment/" + old, "treatment/" + new, number)
        for step, _, *rest in select("SELECT * FROM step WHERE treatment = ?"):
            self.insert("step", (rename(step), new, *rest))
            self.copy_subject("step/" + step, "step/" + rename(step), number)
        for claim, _, _, *rest in select("SELECT * FROM claim WHERE article = ?"):
            self.insert("claim", (rename(claim), self.get_next("claim"), new, *rest))
            self.copy_subject("claim/" + claim, "claim/" + rename(claim), number)
        for claim, step in select("SELECT claim_step.* FROM claim_step JOIN step ON step.id = step JOIN claim "
                                  "ON claim.id = claim WHERE treatment = article AND article = ?"):
            self.insert("claim_step", (rename(claim), rename(step)))
        for question, _, place, step in select("SELECT * FROM question WHERE treatment = ?"):
            self.insert("question", (rename(question), new, place, rename(step)))
            for row in self.database.execute("SELECT * FROM answer WHERE question = ?", [question]).fetchall():
                self.insert("answer", (rename(question), *row[1:]))
            self.copy_subject("question/" + question, "question/" + rename(question), number)

    def fill(self, kind):
        walkthroughs = kind == "walkthroughs"
        models = [row[0] for row in self.database.execute(
            "SELECT id FROM choice WHERE kind = ? ORDER BY position", ["main" if walkthroughs else "other"])]
        for number in range(TREATMENTS - self.database.execute("SELECT count (*) FROM choice").fetchone()[0]):
            model = models[number % len(models)]
            if walkthroughs:
                self.copy_walkthrough(model, number + 1)
            self.copy_choice(model, number + 1)


def write_pack(original, path, kind):
    """Writes a pack with many treatments, with every rule of the pack's schema in force."""
    shutil.copy(original, path)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA foreign_keys = ON")
    with database:
        Copier(database).fill(kind)
        database.execute("INSERT INTO search (search) VALUES ('optimize')")
        database.execute("DELETE FROM search_word")
        database.execute("INSERT INTO search_word SELECT length (term), term FROM search_vocabulary")
    database.close()
