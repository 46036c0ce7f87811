# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the checker of PDFs find what is wrong, and does a finished PDF keep the rules?

    test_check_pdf.py DRAW-PDF

DRAW-PDF writes a finished PDF with one of everything.  It must be without
fault; then each rule is broken in a copy, and the checker must name that rule.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import pikepdf
except ImportError:
    print("1..0 # SKIP there is no pikepdf")
    sys.exit(0)

import check_pdf


def elements(pdf, *kinds):
    """Yields the elements of a kind, in the order of reading."""
    def walk(obj):
        kids = obj.get("/K")
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if str(kid.S)[1:] in kinds:
                    yield kid
                yield from walk(kid)
    yield from walk(pdf.Root.StructTreeRoot)


def first(pdf, kind):
    return next(elements(pdf, kind))


def rename(kind, new, place=0):
    def breaks(pdf):
        list(elements(pdf, kind))[place].S = pikepdf.Name("/" + new)
    return breaks


def remove(kind, key):
    def breaks(pdf):
        del first(pdf, kind)[key]
    return breaks


def put(kind, key, value):
    def breaks(pdf):
        first(pdf, kind)[key] = value
    return breaks


def root(key, value=None):
    def breaks(pdf):
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value
    return breaks


def xmp(old, new):
    def breaks(pdf):
        data = pdf.Root.Metadata.read_bytes()
        changed = re.sub(old, new, data, flags=re.S)
        assert changed != data, old
        pdf.Root.Metadata.write(changed)
    return breaks


def content(old, new, page=0):
    def breaks(pdf):
        data = pdf.pages[page].Contents.read_bytes()
        changed = re.sub(old, new, data, count=1, flags=re.S)
        assert changed != data, old
        pdf.pages[page].Contents.write(changed)
    return breaks


def fonts(pdf, subtype):
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font" and obj.get("/Subtype") == "/" + subtype:
            yield obj


def font(subtype, action):
    def breaks(pdf):
        found = list(fonts(pdf, subtype))
        assert found, subtype
        for obj in found:
            action(pdf, obj)
    return breaks


def unembed(pdf, obj):
    del obj.FontDescriptor.FontFile2


def forget_meaning(pdf, obj):
    obj.ToUnicode = pdf.make_stream(b"1 beginbfchar\n<ffff> <0041>\nendbfchar")


def mean_nothing(pdf, obj):
    lines = "".join("<%04x> <feff>\n" % code for code in range(40))
    obj.ToUnicode = pdf.make_stream(f"40 beginbfchar\n{lines}endbfchar".encode())


def drop_row(pdf):
    """Takes a cell away, so that the rows of the table differ."""
    row = list(elements(pdf, "TR"))[-1]
    row.K = pikepdf.Array([row.K[0]])


def circle(pdf):
    element = first(pdf, "Sect")
    element.K.append(element)


def steal_piece(pdf):
    heading, paragraph = first(pdf, "H1"), first(pdf, "H2")
    paragraph.K = heading.K


def confuse_parents(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = first(pdf, "P")


def add_link(contents, tabs, tagged):
    def breaks(pdf):
        page = pdf.pages[0]
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
        if contents:
            link.Contents = pikepdf.String("The site of the clinic")
        if tabs:
            page.obj.Tabs = pikepdf.Name.S
        if tagged:
            tree = pdf.Root.StructTreeRoot
            owner = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Link, P=first(pdf, "Document")))
            first(pdf, "Document").K.append(owner)
            tree.ParentTree.Nums.extend([99, owner])
            link.StructParent = 99
        page.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
    return breaks


def mark_in_object(pdf):
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/Form":
            obj.write(b"/P << /MCID 0 >> BDC " + obj.read_bytes() + b" EMC")


def swap_label(pdf):
    item = first(pdf, "LI")
    item.K = pikepdf.Array([item.K[1], item.K[0]])


def lose_tounicode(pdf, obj):
    del obj.ToUnicode


def lose_map(pdf, obj):
    del obj.CIDToGIDMap


def wrong_widths(pdf, obj):
    obj.W = pikepdf.Array([0, 60, 123])


def symbolic(pdf, obj):
    obj.FontDescriptor.Flags = 4


def no_encoding(pdf, obj):
    del obj.Encoding


NAME = pikepdf.Name
DICTIONARY = pikepdf.Dictionary

BROKEN = [
    ("01-003", "an artifact in a tag", content(rb"(/H1 << /MCID 0 >> BDC.*?)EMC", rb"\1/Artifact BMC EMC EMC")),
    ("01-004", "a tag in an artifact", content(rb"/Artifact BMC", rb"/Artifact BMC /P << /MCID 0 >> BDC EMC")),
    ("01-005", "a line outside of all tags", content(rb"$", rb"\n0 0 m 9 9 l S")),
    ("01-005", "artifacts that are no more", content(rb"/Artifact BMC", rb"/Span BMC")),
    ("01-005", "a mark without an end", content(rb"$", rb"\n/Artifact BMC")),
    ("01-005", "an end without a mark", content(rb"$", rb"\nEMC")),
    ("01-005", "a piece of nobody", content(rb"/MCID 0 ", rb"/MCID 77 ")),
    ("01-005", "no structure", root("/StructTreeRoot")),
    ("01-005", "no /MarkInfo", root("/MarkInfo")),
    ("01-005", "suspect marks", root("/MarkInfo", DICTIONARY(Marked=True, Suspects=True))),
    ("02-001", "an unknown type", rename("P", "Leaflet")),
    ("02-003", "a type in a circle", lambda pdf: (
        rename("P", "A")(pdf), pdf.Root.StructTreeRoot.__setitem__("/RoleMap", DICTIONARY(A=NAME.B, B=NAME.A)))),
    ("02-004", "another meaning for P", lambda pdf: pdf.Root.StructTreeRoot.__setitem__(
        "/RoleMap", DICTIONARY(P=NAME.H1))),
    ("06-001", "no XMP", root("/Metadata")),
    ("06-001", "XMP that is no XML", xmp(rb"</rdf:RDF>", b"")),
    ("06-002", "no word of PDF/UA", xmp(rb"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("06-003", "no title in the XMP", xmp(rb"<dc:title>.*</dc:title>", b"")),
    ("06-004", "another title", lambda pdf: pdf.trailer.Info.__setitem__("/Title", pikepdf.String("Other"))),
    ("06-004", "another producer", xmp(rb"cairo and Underskin", b"somebody")),
    ("06-004", "another date", xmp(rb"CreateDate>20", b"CreateDate>19")),
    ("07-001", "no title bar", root("/ViewerPreferences")),
    ("07-001", "a false title bar", root("/ViewerPreferences", DICTIONARY(DisplayDocTitle=False))),
    ("09-001", "an element in itself", circle),
    ("09-001", "a piece of two elements", steal_piece),
    ("09-001", "a wrong parent tree", confuse_parents),
    ("09-001", "no parent tree", lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/ParentTree")),
    ("09-001", "a page without its row", lambda pdf: pdf.pages[0].obj.__delitem__("/StructParents")),
    ("09-001", "a wrong parent", put("H1", "/P", DICTIONARY())),
    ("09-004", "a cell outside of a row", rename("TR", "Div")),
    ("09-004", "a paragraph in a row", rename("TD", "P")),
    ("09-004", "two heads of a table", rename("TBody", "THead")),
    ("09-004", "a head without a body", rename("TBody", "Div")),
    ("09-005", "an item outside of a list", rename("L", "Div")),
    ("09-005", "a paragraph in an item", rename("LBody", "P")),
    ("09-005", "a label after its text", swap_label),
    ("10-001", "a character without meaning", font("Type0", forget_meaning)),
    ("11-006", "no language", root("/Lang")),
    ("11-006", "a language that is none", root("/Lang", pikepdf.String("en_US"))),
    ("11-006", "two languages", xmp(rb"en-US", b"de")),
    ("11-001", "a paragraph in no language", put("P", "/Lang", pikepdf.String("!"))),
    ("13-004", "a figure without a description", remove("Figure", "/Alt")),
    ("13-004", "a figure with a blank description", put("Figure", "/Alt", pikepdf.String(" "))),
    ("13-004", "a figure without a place", remove("Figure", "/A")),
    ("13-004", "a figure beside the page", put("Figure", "/A", DICTIONARY(O=NAME.Layout, BBox=[0, 0, 9999, 9]))),
    ("14-001", "an empty heading", remove("H2", "/K")),
    ("14-002", "a first heading that is no H1", rename("H1", "P")),
    ("14-003", "a skipped heading", rename("H2", "H3")),
    ("14-007", "two kinds of headings", rename("H2", "H")),
    ("15-003", "a head without scope", remove("TH", "/A")),
    ("15-003", "rows that differ", drop_row),
    ("15-003", "a cell over two columns too many", put("TD", "/A", DICTIONARY(O=NAME.Table, ColSpan=3))),
    ("15-003", "a cell below the table", lambda pdf: list(elements(pdf, "TD"))[-1].__setitem__(
        "/A", DICTIONARY(O=NAME.Table, RowSpan=2))),
    ("16-001", "an unknown numbering", put("L", "/A", DICTIONARY(O=NAME.List, ListNumbering=NAME.Stars))),
    ("17-002", "a formula without a description", rename("P", "Formula")),
    ("19-003", "a note without a name", remove("Note", "/ID")),
    ("19-004", "two notes of one name", put("Note", "/ID", pikepdf.String("note-000002"))),
    ("20-001", "optional content", root("/OCProperties", DICTIONARY())),
    ("21-001", "embedded files", root("/Names", DICTIONARY(EmbeddedFiles=DICTIONARY()))),
    ("25-001", "an XFA form", root("/AcroForm", DICTIONARY(XFA=pikepdf.Array()))),
    ("28-008", "links out of order", add_link(contents=True, tabs=False, tagged=True)),
    ("28-011", "a link outside of the tags", add_link(contents=True, tabs=True, tagged=False)),
    ("28-012", "a link without a description", add_link(contents=False, tabs=True, tagged=True)),
    ("30-002", "tags in an XObject", mark_in_object),
    ("31-006", "no map to glyphs", font("CIDFontType2", lose_map)),
    ("31-009", "a font that is not embedded", font("TrueType", unembed)),
    ("31-016", "wrong widths", font("CIDFontType2", wrong_widths)),
    ("31-020", "no encoding", font("TrueType", no_encoding)),
    ("31-022", "a symbolic font with an encoding", font("TrueType", symbolic)),
    ("31-027", "characters without meaning", font("Type0", lose_tounicode)),
    ("31-028", "characters that mean none", font("Type0", mean_nothing)),
]


def poppler_says(good):
    """Yields what poppler, which is not ours, makes of the finished PDF."""
    def run(*command):
        return subprocess.run([*command], check=True, capture_output=True, encoding="utf-8").stdout

    if shutil.which("pdfinfo") is None:
        return
    facts = run("pdfinfo", good)
    yield "poppler sees a tagged PDF with its title", bool(
        re.search(r"^Tagged: +yes$", facts, re.M) and "Microneedling <& für dich>" in facts)
    tree = re.sub(r"\s+", " ", run("pdfinfo", "-struct-text", good))
    yield "the tree holds no artifact", "Private" not in tree and "Page 1 of 3" not in tree
    yield "a list goes on over a page", bool(re.search(r'"2\." .*? "3\." LBody \(block\) "The skin is cooled\." Table', tree))
    yield "a table has one head", tree.count('"Question"') == 1 and tree.count("/Scope /Column") == 2
    yield "its rows follow each other", bool(
        re.search(r'"A little\.".*"About an hour\.".*/Scope /Row "Who does it\?".*"A trained person\."', tree))
    yield "a paragraph goes on over a page", bool(
        re.search(r'P \(block\) "This sentence begins here" .*?"and ends on the next page\." P', tree))
    text = run("pdftotext", good, "-")
    yield "the text from right to left is there", "الوخز" in text and "עור" in text
    table = run("pdffonts", good).splitlines()[2:]
    yield "all fonts are embedded and have a meaning", bool(table) and all(
        row.split()[-5:-2] == ["yes", "yes", "yes"] for row in table)


def breaks_as_named(good, broken, number, change):
    with pikepdf.open(good) as pdf:
        change(pdf)
        pdf.save(broken, fix_metadata_version=False)
    return number in {problem[0] for problem in check_pdf.check(broken)}


def main():
    results = []
    with tempfile.TemporaryDirectory() as folder:
        good = str(pathlib.Path(folder, "good.pdf"))
        broken = str(pathlib.Path(folder, "broken.pdf"))
        subprocess.run([sys.argv[1], good], check=True)

        problems = check_pdf.check(good)
        results.append(("a finished PDF is without fault: " + str(problems), not problems))
        results.extend(poppler_says(good))
        for number, name, change in BROKEN:
            results.append((f"{number} {name}", breaks_as_named(good, broken, number, change)))

        with pikepdf.open(good) as pdf:
            pdf.save(broken, encryption=pikepdf.Encryption(owner="a", user="b"))
        results.append(("26-001 a locked file", check_pdf.check(broken)[0][0] == "26-001"))
        with pikepdf.open(good) as pdf:
            pdf.save(broken, encryption=pikepdf.Encryption(owner="a", user=""))
        results.append(("26-001 an encrypted file", "26-001" in {problem[0] for problem in check_pdf.check(broken)}))
        pathlib.Path(broken).write_bytes(pathlib.Path(good).read_bytes()[:3000])
        results.append(("a torn file", bool(check_pdf.check(broken))))
        status = [subprocess.run([sys.executable, check_pdf.__file__, path], check=False,
                                 stdout=subprocess.DEVNULL).returncode for path in (good, broken)]
        results.append(("the status says it", status == [0, 1]))

    print(f"1..{len(results)}")
    for place, (name, passed) in enumerate(results, 1):
        print("ok" if passed else "not ok", place, "-", name)


if __name__ == "__main__":
    main()
