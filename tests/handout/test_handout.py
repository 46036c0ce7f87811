#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program writes handouts of the real content; the files are read back."""

import concurrent.futures
import itertools
import os
import re
import sqlite3
import tempfile

import check_pdf
import pikepdf
import tap
from handouts import TREATMENTS, Handouts, ask, count_pages, describe, read, run

LANGUAGES = os.environ["UNDERSKIN_LANGUAGES"]
# A full handout has no fewer and no more pages, by whether it is in large print.
PAGES = {False: (7, 12), True: (12, 26)}
A4, LETTER = "595.276 x 841.89", "612 x 792"


def examine(form):
    """What there is to say about one handout; called in a process of its own."""
    treatment, paper, large, monochrome = form
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "handout.pdf")
        done = run(f"--handout={treatment}", f"--paper={paper}", f"--output={path}",
                   *(["--large-print"] if large else []), *(["--monochrome"] if monochrome else []))
        if done.returncode != 0:
            return [done.stderr], 0, []
        return check_pdf.check(path), count_pages(path), ask("pdffonts", path).splitlines()[2:]


class Pages(Handouts):
    def test_language(self):
        self.write("--handout=facial-massage", "--language=eo", f"--content={LANGUAGES}")
        self.assertIn("«Facial massage»", read(self.path))
        for options in [], ["--paper=letter", "--large-print"], ["--short"]:
            self.write("--handout=facial-massage", "--language=he", f"--content={LANGUAGES}", *options)
            self.assertEqual([], check_pdf.check(self.path))
            # In raw order pdftotext puts marks of direction between the letters, so they are counted.
            self.assertGreater(len(re.findall("[א-ת]", read(self.path))), 500)
            self.assertNotIn("very text is checked again", read(self.path))
            self.assertRegex(describe(self.path)["Title"], "[א-ת]{3}")

    def list_foreign(self):
        """What is read aloud in another language than the handout: the language and the element of each."""
        with pikepdf.open(self.path) as pdf:
            checker = check_pdf.Checker(pdf)
            self.assertEqual([], checker.check())
            return [(str(element.obj.Lang), element) for element in checker.elements() if "/Lang" in element.obj]

    def list_references(self, language):
        """The references that stand on a handout, in their order: each with the language that it is in."""
        with sqlite3.connect(f"file:{os.environ['UNDERSKIN_CONTENT']}?mode=ro", uri=True) as store:
            rows = store.execute("""SELECT subject, language, value FROM text WHERE field = 'reference'
                                    AND language IN ('en', ?) ORDER BY language = 'en'""", [language]).fetchall()
        store.close()
        words = ask("pdftotext", "-raw", self.path, "-").translate({ord(space): None for space in " \n\f\u00a0"})
        # What is translated must not stand there in English as well.
        found = sorted((words.rfind("".join(value.split())), subject, own) for subject, own, value in rows)
        found = [row for row in found if row[0] >= 0]
        self.assertEqual(len(found), len({subject for _, subject, _ in found}))
        return [own for _, _, own in found]

    def test_references_are_read_in_english(self):
        """The papers have English titles; what we call a source, and the numbers before all, are Spanish."""
        forms = itertools.product(TREATMENTS, ([], ["--large-print", "--paper=letter"]))
        for treatment, options in forms:
            self.write(f"--handout={treatment}", "--language=es", *options)
            foreign = self.list_foreign()
            self.assertGreater(len(foreign), 3)
            self.assertEqual({("en", "P", "LBody")},
                             {(language, element.kind, element.parent.kind) for language, element in foreign})
            # Each is the paragraph of one item, and no item without is one of theirs.
            items = [element.parent.parent for _, element in foreign]
            languages = self.list_references("es")
            self.assertIn("es", languages)
            self.assertEqual(["en" if item in items else "es" for item in items[0].parent.children("LI")], languages)
        self.write("--handout=facial-massage")
        self.assertEqual([], self.list_foreign())

    def test_all_languages(self):
        folder = os.path.join(self.folder, "all")
        done = run("--handout=all", "--paper=a4", "--short", f"--content={LANGUAGES}", f"--output={folder}")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual(sorted(f"{treatment}-a4-{language}-short.pdf" for treatment in TREATMENTS
                                for language in ("en", "eo", "he")), sorted(os.listdir(folder)))
        done = run("--handout=all", "--paper=a4", "--short", "--language=eo", f"--content={LANGUAGES}",
                   f"--output={folder}-eo")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual(sorted(f"{treatment}-a4-eo-short.pdf" for treatment in TREATMENTS),
                         sorted(os.listdir(folder + "-eo")))

    def test_unknown_language(self):
        for handout in "facial-massage", "all":
            done = run(f"--handout={handout}", "--language=xx", f"--output={self.path}")
            self.assertEqual(2, done.returncode)
            self.assertIn('no language "xx"; it has: en', done.stderr)
            self.assertFalse(os.path.exists(self.path))

    def test_everything_is_there_in_order(self):
        text = read(self.write("--handout=microneedling", "--compare=microneedling,facelift", "--claims=M1"))
        parts = ["See what tiny needles do in your skin", "When to get help", "Call 911 now",
                 "1. Your skin has layers", "8. Visits, side effects",
                 "Side by side", "⊕○", "In pictures", "How deep", "What articles say", "Partly supported",
                 "Three things to remember", "Who should avoid it or ask first", "Questions to ask",
                 "Write your own questions here", "Care afterward",
                 "Numbers and limits", "Words explained", "Epidermis:", "Sources", "doi:10.",
                 "About this handout", "Creative Commons"]
        place = 0
        for part in parts:
            place = text.find(part, place)
            self.assertGreaterEqual(place, 0, part)

    def test_sources_are_marked(self):
        text = " ".join(read(self.write("--handout=microneedling")).split())
        for part in ("not checked yet.", "18(5):577-585.†", "Getting to the Point.*", "MassDevice and Allure.*‡"):
            self.assertIn(part, text)
        self.assertNotIn("Dermatol Surg. 2017;43(3):321-339.*", text)

    def test_short_has_all_questions(self):
        for treatment in TREATMENTS:
            for large in ([], ["--large-print"]):
                text = read(self.write(f"--handout={treatment}", "--short", *large))
                self.assertIn("The full handout says more and names its sources.", text)
                self.assertNotIn("has all the questions to ask", text)

    def test_short_says_of_which_step_its_drawing_is(self):
        for treatment, step in (("microneedling", "1. Your skin has layers"), ("dry-needling", "3. Through skin to muscle")):
            text = read(self.write(f"--handout={treatment}", "--short"))
            self.assertIn(step, text)

    def test_stripes_are_explained_where_they_are(self):
        for compared, expected in (("microneedling,facelift", True), ("facial-massage,no-treatment", False)):
            with self.subTest(compared=compared):
                path = self.write("--handout=facial-massage", f"--compare={compared}")
                text = re.sub(r"\s+", " ", ask("pdftotext", path, "-"))
                self.assertIn("A ring is zero days.", text)
                self.assertEqual(expected, "where it is striped, it may be that long" in text)

    def test_the_treatment_is_compared_too(self):
        text = read(self.write("--handout=microneedling", "--compare=dry-needling,facelift"))
        table = text[text.index("Side by side"):]
        self.assertLess(table.index("Microneedling"), table.index("Dry needling"))
        self.assertIn("Many tiny needles", table)

    def test_each_page_says_what_it_is(self):
        path = self.write("--handout=dry-needling")
        pages = count_pages(path)
        for page in range(1, pages + 1):
            text = re.sub(r"\s+", " ", ask("pdftotext", "-f", str(page), "-l", str(page), path, "-"))
            self.assertIn(f"Page {page} of {pages}", text)
            self.assertIn("Not yet reviewed by a clinician.", text)
            self.assertRegex(text, r"Content \S+, published [A-Z][a-z]+ \d+, \d{4}, next review by [A-Z][a-z]+ \d+, \d{4}\.")

    def test_when_to_get_help_is_on_the_first_page(self):
        for treatment in TREATMENTS:
            for large in ([], ["--large-print"]):
                with self.subTest(treatment=treatment, large=large):
                    path = self.write(f"--handout={treatment}", *large)
                    first = ask("pdftotext", "-l", "1", path, "-")
                    self.assertIn("When to get help", first)
                    self.assertIn("911", first)

    def test_short_form_fits_its_sheets(self):
        for treatment in TREATMENTS:
            for paper in ("a4", "letter"):
                for large in [], ["--large-print"]:
                    with self.subTest(treatment=treatment, paper=paper, large=large):
                        path = self.write(f"--handout={treatment}", "--short", f"--paper={paper}", *large)
                        self.assertLessEqual(count_pages(path), 4 if large else 2)
                        text = read(path)
                        for part in ("Three things to remember", "Who should avoid it or ask first", "Care afterward",
                                     "When to get help", "Questions to ask", "Write your own questions here"):
                            self.assertIn(part, text)
                        self.assertGreaterEqual(text.count("☐"), 2)
                        # Nobody must turn to the end for help.
                        front = ask("pdftotext", "-l", "1", path, "-")
                        self.assertIn("When to get help", front)
                        self.assertIn("911", front)

    def test_small_drawings_have_numbers(self):
        path = self.write("--handout=facial-massage")
        self.assertRegex(read(path), r"1 Massage 2 45 minutes 3 Less worried 4 3 minutes 5 More relaxed 6 Same mood")
        self.assertEqual([], check_pdf.check(path))

    def write_as(self, name, phone, logo, *arguments):
        """Writes a handout of a clinic that is set up like this."""
        settings = os.path.join(self.folder, "glib-2.0", "settings")
        os.makedirs(settings, exist_ok=True)
        with open(os.path.join(settings, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[org/underskin/Kiosk]\nclinic-name='{name}'\nclinic-phone='{phone}'\nclinic-logo='{logo}'\n")
        return self.write_anew(*arguments,
                               environment={"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": self.folder})

    def test_letterheads(self):
        logo = os.path.join(self.folder, "logo.svg")
        with open(logo, "w", encoding="utf-8") as file:
            file.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><path d="M0 0h60v9z"/></svg>')
        long = "The Lakeside and Northern Valley Center for Dermatology, Therapy and Aesthetic Medicine"
        for name, phone in (("Lakeside", "555 0100"), ("", ""), ("", "555 0100"), (long, "+1 (555) 010-0199")):
            for arguments in [], ["--large-print"], ["--short", "--monochrome"]:
                with self.subTest(name=name, phone=phone, arguments=arguments):
                    path = self.write_as(name, phone, logo, "--handout=facial-massage", *arguments)
                    self.assertEqual(check_pdf.check(path), [])
                    first = re.sub(r"\s+", " ", ask("pdftotext", "-l", "1", path, "-"))
                    self.assertIn(name, first)
                    self.assertIn(phone, first)
                    if "--short" not in arguments:
                        self.assertIn("When to get help", first)
        # The longest text, with the most above it, still goes onto one sheet.
        path = self.write_as("Lakeside", "555 0100", logo, "--handout=microneedling", "--short", "--language=es",
                             "--paper=letter")
        self.assertLessEqual(count_pages(path), 2)
        path = self.write_as("Lakeside", "555 0100", logo, "--handout=facial-massage", "--language=he",
                             f"--content={LANGUAGES}")
        # In a text from right to left the number keeps the order of its parts.
        words = re.findall(r'xMin="([^"]*)".*>(555|0100)</word>', ask("pdftotext", "-l", "1", "-bbox", path, "-"))
        starts = {word: float(start) for start, word in words[:2]}
        self.assertLess(starts["555"], starts["0100"])

    def test_papers(self):
        for paper, size in (("a4", A4), ("letter", LETTER)):
            described = describe(self.write("--handout=facial-massage", f"--paper={paper}"))
            self.assertIn(size, described["Page size"])
            self.assertEqual(described["Tagged"].strip(), "yes")
            self.assertEqual(described["Title"].strip(), "Facial massage")

    def test_rules_for_everybody(self):
        for arguments in (["--monochrome"], ["--large-print", "--paper=letter"],
                          ["--compare=dry-needling,acupuncture,no-treatment"]):
            with self.subTest(arguments=arguments):
                self.assertEqual(check_pdf.check(self.write("--handout=dry-needling", *arguments)), [])

    def test_every_form_keeps_the_rules(self):
        forms = [(treatment, paper, large, monochrome) for treatment in TREATMENTS for paper in ("a4", "letter")
                 for large in (False, True) for monochrome in (False, True)]
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            for form, (problems, pages, fonts) in zip(forms, pool.map(examine, forms), strict=True):
                with self.subTest(form=form):
                    self.assertEqual(problems, [])
                    least, most = PAGES[form[2]]
                    self.assertGreaterEqual(pages, least)
                    self.assertLessEqual(pages, most)
                    self.assertGreater(len(fonts), 0)
                    for font in fonts:
                        self.assertRegex(font, r"yes yes yes\s+\d+\s+\d+$")

    def test_fonts_are_inside_and_drawings_are_sharp(self):
        path = self.write("--handout=microneedling", "--large-print")
        fonts = ask("pdffonts", path).splitlines()[2:]
        self.assertTrue(any("Inter" in font for font in fonts))
        for font in fonts:
            self.assertRegex(font, r"yes yes yes\s+\d+\s+\d+$")
        self.assertEqual(ask("pdfimages", "-list", path).splitlines()[2:], [])

    def test_large_print_flows_anew(self):
        normal = count_pages(self.write("--handout=dry-needling"))
        large = count_pages(self.write("--handout=dry-needling", "--large-print"))
        self.assertGreater(large, normal)

    def test_heads_of_tables_are_repeated(self):
        path = self.write("--handout=microneedling", "--compare=microneedling,facelift")
        pages = ask("pdftotext", "-layout", path, "-").split("\f")
        rows = [page for page in pages if re.search(r"(Not very|Fairly|We are|Not) (sure|known)", page)]
        self.assertGreater(len(rows), 1)
        for page in rows:
            self.assertRegex(page, r"Question\s+Microneedling\s+Facelift")

    def test_the_head_of_a_table_is_one_row(self):
        """Questions that stand above their rows have no head of their own, which would read as that of the rows."""
        names = r"Microneedling\s+Dry needling\s+Facelift"
        for arguments in [], ["--language=es"]:
            path = self.write("--handout=microneedling", "--compare=microneedling,dry-needling,facelift", *arguments)
            lines = [line.strip() for line in ask("pdftotext", "-layout", path, "-").splitlines()]
            self.assertFalse({"Question", "Pregunta"}.intersection(lines))
            with pikepdf.open(path) as pdf:
                checker = check_pdf.Checker(pdf)
                self.assertEqual([], checker.check())
                heads = [row for element in checker.elements() if element.kind == "THead" for row in element.kids]
            self.assertEqual([["TD", "TH", "TH", "TH"]], [[cell.kind for cell in row.kids] for row in heads])
            if not arguments:
                self.assertGreater(sum(bool(re.fullmatch(names, line)) for line in lines), 1)

    def test_questions_to_ask_are_neither_sure_nor_unsure(self):
        text = read(self.write("--handout=microneedling", "--compare=microneedling,facelift"))
        asked = text[text.index("What should I ask?"):text.index("What else could I do?")]
        self.assertIn("?", asked)
        self.assertNotRegex(asked, "[⊕○]|sure|known")
        self.assertRegex(text[text.index("What else could I do?"):], "[⊕○]{4} ")

    def test_the_foot_takes_two_lines(self):
        for language, first, last in (("en", "Not yet reviewed", "Content "), ("es", "Aún no revisado", "Contenido ")):
            for arguments in ["--paper=letter"], ["--paper=a4"], ["--paper=letter", "--short"], ["--paper=a4", "--short"]:
                with self.subTest(language=language, arguments=arguments):
                    # The longest month of both languages, and a day of two digits.
                    path = self.write_anew("--handout=microneedling", f"--language={language}", *arguments,
                                           environment={"SOURCE_DATE_EPOCH": "1790700000"})
                    for page in ask("pdftotext", "-layout", path, "-").split("\f")[:-1]:
                        lines = [line.strip() for line in page.splitlines() if line.strip()]
                        self.assertTrue(lines[-2].startswith(first), lines[-3:])
                        self.assertTrue(lines[-1].startswith(last), lines[-3:])

    def test_words_are_explained_where_they_are_looked_for(self):
        """By the word of the text, with the name beside it only where that is another."""
        text = read(self.write("--handout=microneedling"))
        words = text[text.index("Words explained"):]
        places = [words.index(word) for word in (
            "Blood thinner (anticoagulant):", "Dark marks (post-inflammatory hyperpigmentation):", "Microchannel:",
            "Stretch marks:", "Sunken scars (atrophic scar):")]
        self.assertEqual(places, sorted(places))

    def test_all_of_them(self):
        done = run("--handout=all", "--short", f"--output={self.folder}/new/stack")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(os.listdir(f"{self.folder}/new/stack")),
                         sorted(f"{name}-{paper}-{language}-short.pdf" for name in TREATMENTS for paper in ("a4", "letter")
                                for language in ("en", "es")))

    def test_wrong_use(self):
        for arguments in (["--handout=nonsense"], ["--handout="], ["--handout=microneedling", "--paper=a3"],
                          ["--handout=microneedling", "--compare=facelift"],
                          ["--handout=microneedling", "--compare=facelift,facelift"],
                          ["--handout=microneedling", "--compare=facelift,nonsense"],
                          ["--handout=microneedling", "--compare=,"],
                          ["--handout=microneedling", "--claims=X1"],
                          ["--handout=microneedling", "--short", "--compare=facelift,fillers"], ["--large-print"]):
            with self.subTest(arguments=arguments):
                self.refuse(2, *arguments, f"--output={self.path}")
        self.refuse(2, "--handout=microneedling")

    def test_failures(self):
        self.refuse(1, "--handout=microneedling", f"--output={self.folder}/none/handout.pdf")
        self.refuse(1, "--handout=microneedling", f"--output={self.folder}")
        self.refuse(1, "--handout=microneedling", "--output=/dev/null")
        self.refuse(1, "--handout=microneedling", f"--output={self.path}", "--content=/none.db")



if __name__ == "__main__":
    tap.run(Pages)
