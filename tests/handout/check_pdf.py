# SPDX-FileCopyrightText: The Underskin authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does a PDF keep the rules of PDF/UA-1 that a program can check?

The rules are those of ISO 14289-1 as the Matterhorn Protocol 1.1 numbers them;
a number such as 13-004 stands before each problem.  What needs a human, such as
whether a description is a good one, is not looked at.

    check_pdf.py FILE…      prints TAP, one line for each checkpoint, and ends
                            with status 1 if there is a problem
"""

import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from collections import defaultdict

import pikepdf

CHECKPOINTS = {
    "01": "all content is tagged or an artifact",
    "02": "only standard structure types",
    "06": "metadata",
    "07": "the title is displayed",
    "09": "the tree of elements is well formed",
    "10": "text has a meaning in Unicode",
    "11": "natural language",
    "13": "figures are described",
    "14": "headings",
    "15": "tables",
    "16": "lists",
    "17": "formulas are described",
    "19": "notes",
    "20": "optional content",
    "21": "embedded files",
    "25": "no XFA",
    "26": "no encryption",
    "28": "annotations",
    "30": "XObjects",
    "31": "fonts",
}

# ISO 32000-1, tables 333 to 340.
STANDARD = set("""
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
    P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
    Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
    Figure Formula Form""".split())

# Which elements may hold which, and in which they must stand.
HOLDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
STANDS_IN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"},
    "LI": {"L"}, "LBody": {"LI"},
    "TOCI": {"TOC"},
}

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE", "BI"}
SHOWING = {"Tj", "TJ", "'", '"'}
# The parser leaves out all others, which are nearly all that a drawing consists of.
CONSIDERED = " ".join({"BDC", "BMC", "EMC", "q", "Q", "Tf", "BI", "ID", "EI"} | PAINTING - {"INLINE IMAGE"} | SHOWING)
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
MAX_DEPTH = 200

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


def name_of(value):
    """Returns a name without its slash."""
    return str(value)[1:] if isinstance(value, pikepdf.Name) else None


class Element:
    """An element of the structure, with what it holds in order."""

    def __init__(self, obj, parent, kind):
        self.obj = obj
        self.parent = parent
        self.kind = kind
        self.kids = []      # Element
        self.pieces = []    # (page, mcid)

    def children(self, *kinds):
        return [kid for kid in self.kids if kid.kind in kinds]

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.kind


class Checker:
    def __init__(self, pdf):
        self.pdf = pdf
        self.root = pdf.Root
        self.problems = []
        self.top = []
        self.owners = {}            # (page, mcid) → Element
        self.painted = set()        # (page, mcid) in which something is drawn
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.used_codes = defaultdict(set)  # font → character codes
        self.fonts = {}
        self.form_uses = defaultdict(int)
        self.forms_with_pieces = {}

    def problem(self, number, text):
        if (number, text) not in self.problems:
            self.problems.append((number, text))

    def check(self):
        self.check_catalog()
        self.check_metadata()
        self.read_structure()
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_content(number, page)
            self.check_annotations(number, page)
        self.check_parent_tree()
        self.check_elements()
        self.check_headings()
        self.check_fonts()
        return self.problems

    # --- the catalog ---------------------------------------------------------

    def check_catalog(self):
        root = self.root
        marks = root.get("/MarkInfo", {})
        if not bool(marks.get("/Marked", False)):
            self.problem("01-005", "the file does not say that it is marked (/MarkInfo)")
        if bool(marks.get("/Suspects", False)):
            self.problem("01-005", "the file says that its marks are suspect")
        if "/StructTreeRoot" not in root:
            self.problem("01-005", "there is no structure tree")
        if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
            self.problem("07-001", "the title is not to be displayed (/DisplayDocTitle)")
        self.check_language("11-006", root.get("/Lang"), "the document")
        if self.pdf.is_encrypted:
            self.problem("26-001", "the file is encrypted")
        if "/OCProperties" in root:
            self.problem("20-001", "there is optional content, which no handout needs")
        if "/EmbeddedFiles" in root.get("/Names", {}):
            self.problem("21-001", "there are embedded files, which no handout needs")
        if "/XFA" in root.get("/AcroForm", {}):
            self.problem("25-001", "there is an XFA form")

    def check_language(self, number, value, what):
        if value is None:
            self.problem(number, f"{what} has no language")
        elif not LANGUAGE.fullmatch(str(value)):
            self.problem(number, f"{what} has a language that is none: “{value}”")

    # --- metadata ------------------------------------------------------------

    def check_metadata(self):
        stream = self.root.get("/Metadata")
        if stream is None:
            self.problem("06-001", "there is no XMP")
            return
        if "/Filter" in stream:
            self.problem("06-001", "the XMP is packed, so programs cannot find it")
        try:
            xmp = ElementTree.fromstring(stream.read_bytes())
        except ElementTree.ParseError as error:
            self.problem("06-001", f"the XMP is not well formed: {error}")
            return

        def text(path):
            found = xmp.find(".//" + path, NAMESPACES)
            return None if found is None else "".join(found.itertext()).strip()

        part = text("pdfuaid:part")
        if part != "1":
            self.problem("06-002", f"the XMP does not say that this is PDF/UA-1, but “{part}”")
        title = text("dc:title")
        if not title:
            self.problem("06-003", "the XMP has no title")
        language = text("dc:language")
        if language != str(self.root.get("/Lang")):
            self.problem("11-006", f"the XMP says “{language}”, the catalog “{self.root.get('/Lang')}”")

        info = self.pdf.trailer.get("/Info", {})
        for key, path in {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
                          "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}.items():
            said = str(info[key]) if key in info else None
            if said != text(path):
                self.problem("06-004", f"Info and XMP differ: {key} is “{said}”, {path} is “{text(path)}”")
        for key, path in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
            said, wanted = str(info.get(key, "")), text(path) or ""
            if re.sub(r"\D", "", said) != re.sub(r"\D", "", wanted) or len(said) < 6:
                self.problem("06-004", f"Info and XMP differ: {key} is “{said}”, {path} is “{wanted}”")

    # --- the structure -------------------------------------------------------

    def read_structure(self):
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            return
        self.roles = {name_of(pikepdf.Name(key)): name_of(value) for key, value in tree.get("/RoleMap", {}).items()}
        for role in self.roles:
            if role in STANDARD:
                self.problem("02-004", f"the standard type {role} is given another meaning")
        self.seen = set()
        for kid in self.each(tree.get("/K")):
            self.read_element(kid, None, tree, 0)
        if not self.top:
            self.problem("01-005", "the structure is empty")

    def each(self, value):
        if value is None:
            return []
        return list(value) if isinstance(value, pikepdf.Array) else [value]

    def standard_type(self, kind):
        passed = set()
        while kind not in STANDARD and kind in self.roles:
            if kind in passed:
                self.problem("02-003", f"the meaning of the type {kind} goes in a circle")
                return kind
            passed.add(kind)
            kind = self.roles[kind]
        if kind not in STANDARD:
            self.problem("02-001", f"{kind} is no standard type and has no standard meaning")
        return kind

    def read_element(self, obj, parent, holder, depth):
        if depth > MAX_DEPTH or (obj.is_indirect and obj.objgen in self.seen):
            self.problem("09-001", "the structure goes in a circle or is too deep")
            return
        self.seen.add(obj.objgen)
        kind = name_of(obj.get("/S"))
        if kind is None:
            self.problem("02-001", "an element has no type")
            return
        element = Element(obj, parent, self.standard_type(kind))
        (parent.kids if parent else self.top).append(element)
        above = obj.get("/P")
        if above is None or above.objgen != holder.objgen:
            self.problem("09-001", f"{element.path()} names another parent than the one that holds it")
        if "/Lang" in obj:
            self.check_language("11-001", obj.Lang, element.path())
        for kid in self.each(obj.get("/K")):
            self.read_kid(kid, element, depth)

    def read_kid(self, kid, element, depth):
        obj = element.obj
        if isinstance(kid, int):
            self.add_piece(element, obj.get("/Pg"), kid)
        elif not isinstance(kid, pikepdf.Dictionary):
            self.problem("09-001", f"{element.path()} holds what cannot be in it")
        elif kid.get("/Type") == pikepdf.Name.MCR:
            if "/Stm" in kid:
                self.problem("30-002", f"{element.path()} holds a piece of an XObject")
            self.add_piece(element, kid.get("/Pg", obj.get("/Pg")), int(kid.MCID))
        elif kid.get("/Type") != pikepdf.Name.OBJR:
            self.read_element(kid, element, obj, depth + 1)

    def add_piece(self, element, page, mcid):
        number = self.pages.get(page.objgen) if page is not None else None
        if number is None:
            self.problem("09-001", f"{element.path()} holds a piece of no page")
            return
        if (number, mcid) in self.owners:
            self.problem("09-001", f"page {number}: two elements hold the piece {mcid}")
        self.owners[number, mcid] = element
        element.pieces.append((number, mcid))

    # --- content -------------------------------------------------------------

    def check_content(self, number, page):
        self.page_pieces = set()
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        try:
            self.walk_content(number, page.obj, resources, [], 0)
        except pikepdf.PdfError as error:
            self.problem("01-005", f"page {number}: its content cannot be read: {error}")

        row = page.obj.get("/StructParents")
        if self.page_pieces and row is None:
            self.problem("09-001", f"page {number} has no /StructParents")

    def walk_content(self, number, stream, resources, marks, depth):
        """Goes through what is drawn.  A mark is None, "artifact" or the number of a piece."""
        outer = len(marks)
        font = None
        fonts = []
        for operands, operator in pikepdf.parse_content_stream(stream, CONSIDERED):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                marks.append(self.begin_mark(number, operands, resources, marks, depth))
            elif operator == "EMC":
                if len(marks) == outer:
                    self.problem("01-005", f"page {number}: a mark ends that was not begun")
                else:
                    marks.pop()
            elif operator == "q":
                fonts.append(font)
            elif operator == "Q" and fonts:
                font = fonts.pop()
            elif operator == "Tf":
                font = resources.get("/Font", {}).get(str(operands[0]))
            if operator in PAINTING:
                self.paint(number, marks)
            if operator in SHOWING:
                self.show(number, font, operands)
            if operator == "Do" and depth < 20:
                self.draw_object(number, resources.get("/XObject", {}).get(str(operands[0])), resources, marks, depth)
        if len(marks) != outer:
            self.problem("01-005", f"page {number}: a mark does not end")
            del marks[outer:]

    def begin_mark(self, number, operands, resources, marks, depth):
        around = next((mark for mark in reversed(marks) if mark is not None), None)
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Name):
            properties = resources.get("/Properties", {}).get(str(properties), {})
        if operands[0] == pikepdf.Name.Artifact:
            if isinstance(around, int):
                self.problem("01-003", f"page {number}: an artifact stands within tagged content")
            return "artifact"
        if "/MCID" not in properties:
            return None
        mcid = int(properties["/MCID"])
        if around == "artifact":
            self.problem("01-004", f"page {number}: tagged content stands within an artifact")
        if depth > 0:
            self.problem("30-002", f"page {number}: an XObject has tagged content of its own")
            return mcid
        if mcid in self.page_pieces:
            self.problem("09-001", f"page {number}: two pieces have the number {mcid}")
        self.page_pieces.add(mcid)
        if (number, mcid) not in self.owners:
            self.problem("01-005", f"page {number}: no element holds the piece {mcid} ({operands[0]})")
        return mcid

    def paint(self, number, marks):
        mark = next((mark for mark in reversed(marks) if mark is not None), None)
        if mark is None:
            self.problem("01-005", f"page {number}: something is drawn that is neither tagged nor an artifact")
        elif mark != "artifact":
            self.painted.add((number, mark))

    def show(self, number, font, operands):
        if font is None:
            self.problem("31-009", f"page {number}: text is shown in no font")
            return
        self.fonts[font.objgen] = font
        texts = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
        wide = font.get("/Subtype") == pikepdf.Name.Type0
        for text in texts:
            if not isinstance(text, pikepdf.String):
                continue
            data = bytes(text)
            if wide:
                self.used_codes[font.objgen].update(data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2))
            else:
                self.used_codes[font.objgen].update(data)

    def draw_object(self, number, obj, resources, marks, depth):
        if obj is None:
            self.problem("30-001", f"page {number}: an XObject is drawn that is not there")
        elif obj.get("/Subtype") == pikepdf.Name.Form:
            if "/Ref" in obj:
                self.problem("30-001", f"page {number}: an XObject refers to another file")
            self.walk_content(number, obj, obj.get("/Resources", resources), marks, depth + 1)

    def check_parent_tree(self):
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            return
        rows = dict(self.number_tree(tree.get("/ParentTree", {}), 0))
        for (page, mcid), element in self.owners.items():
            row = rows.get(self.pdf.pages[page - 1].obj.get("/StructParents"))
            if not isinstance(row, pikepdf.Array) or mcid >= len(row):
                self.problem("09-001", f"page {page}: the parent tree does not know the piece {mcid}")
            elif not isinstance(row[mcid], pikepdf.Dictionary) or row[mcid].objgen != element.obj.objgen:
                self.problem("09-001", f"page {page}: the parent tree gives the piece {mcid} to another element")
        for page in self.pdf.pages:
            number = self.pages[page.obj.objgen]
            row = rows.get(page.obj.get("/StructParents"))
            for mcid, owner in enumerate(row if isinstance(row, pikepdf.Array) else []):
                if isinstance(owner, pikepdf.Dictionary) and (number, mcid) not in self.owners:
                    self.problem("09-001", f"page {number}: the parent tree gives away the piece {mcid}, "
                                           "which no element holds")

    def number_tree(self, node, depth):
        numbers = node.get("/Nums", [])
        for i in range(0, len(numbers) - 1, 2):
            yield int(numbers[i]), numbers[i + 1]
        if depth < 20:
            for kid in node.get("/Kids", []):
                yield from self.number_tree(kid, depth + 1)

    # --- annotations ---------------------------------------------------------

    def check_annotations(self, number, page):
        annotations = list(page.obj.get("/Annots", []))
        if annotations and page.obj.get("/Tabs") != pikepdf.Name.S:
            self.problem("28-008", f"page {number}: the order of its annotations is not that of reading (/Tabs)")
        for annotation in annotations:
            subtype = name_of(annotation.get("/Subtype"))
            if subtype == "TrapNet":
                self.problem("28-007", f"page {number}: there is a TrapNet annotation")
            if subtype == "Popup" or int(annotation.get("/F", 0)) & 2:
                continue
            if not str(annotation.get("/Contents", "")):
                self.problem("28-012" if subtype == "Link" else "28-004",
                             f"page {number}: a {subtype} annotation has no description (/Contents)")
            row = annotation.get("/StructParent")
            tree = self.root.get("/StructTreeRoot", {}).get("/ParentTree", {})
            owner = dict(self.number_tree(tree, 0)).get(row) if row is not None else None
            wanted = {"Link": "Link", "Widget": "Form"}.get(subtype, "Annot")
            if owner is None or name_of(owner.get("/S")) != wanted:
                self.problem("28-011" if subtype == "Link" else "28-002",
                             f"page {number}: a {subtype} annotation stands in no {wanted} element")

    # --- elements ------------------------------------------------------------

    def elements(self):
        for element in self.top:
            yield from element.walk()

    def attribute(self, element, owner, key):
        for attributes in self.each(element.obj.get("/A")):
            if isinstance(attributes, pikepdf.Dictionary) and name_of(attributes.get("/O")) == owner and key in attributes:
                return attributes[key]
        return None

    def check_elements(self):
        ids = set()
        for element in self.elements():
            self.check_nesting(element)
            if element.kind == "Figure":
                self.check_figure(element)
            elif element.kind == "Formula" and not str(element.obj.get("/Alt", "")).strip():
                self.problem("17-002", f"{element.path()} has no description (/Alt)")
            elif element.kind == "Table":
                self.check_table(element)
            elif element.kind == "L":
                self.check_list(element)
            elif element.kind == "Note":
                name = str(element.obj.get("/ID", ""))
                if not name:
                    self.problem("19-003", f"{element.path()} has no /ID")
                elif name in ids:
                    self.problem("19-004", f"{element.path()} has the /ID of another note")
                ids.add(name)

    def check_nesting(self, element):
        parent = element.parent.kind if element.parent else "the root"
        number = "09-005" if element.kind in ("L", "LI", "LBody") or parent in ("L", "LI") else "09-004"
        if element.kind in HOLDS:
            for kid in element.kids:
                if kid.kind not in HOLDS[element.kind]:
                    self.problem("09-005" if element.kind in ("L", "LI") else "09-004",
                                 f"{element.path()} holds {kid.kind}")
            if element.pieces:
                self.problem("09-005" if element.kind in ("L", "LI") else "09-004",
                             f"{element.path()} holds content of its own")
        if parent not in STANDS_IN.get(element.kind, {parent}):
            self.problem(number, f"{element.kind} stands in {parent}")
        if element.kind in ("Table", "L"):
            captions = [place for place, kid in enumerate(element.kids) if kid.kind == "Caption"]
            if len(captions) > 1 or (captions and captions[0] not in (0, len(element.kids) - 1)):
                self.problem("09-005" if element.kind == "L" else "09-004",
                             f"{element.path()} has more than one caption, or one in its midst")
        if element.kind == "Private":
            self.problem("09-001", f"{element.path()} is no element for readers")

    def check_figure(self, element):
        if not str(element.obj.get("/Alt", element.obj.get("/ActualText", ""))).strip():
            self.problem("13-004", f"{element.path()} has no description (/Alt)")
        pages = {page for kid in element.walk() for page, _ in kid.pieces}
        if len(pages) != 1:
            self.problem("13-004", f"{element.path()} lies on {len(pages)} pages")
            return
        box = self.attribute(element, "Layout", "/BBox")
        if box is None:
            self.problem("13-004", f"{element.path()} does not say where it lies (/BBox)")
            return
        left, bottom, right, top = (float(number) for number in box)
        media = [float(number) for number in self.pdf.pages[min(pages) - 1].mediabox]
        if not (media[0] - 1 <= left < right <= media[2] + 1 and media[1] - 1 <= bottom < top <= media[3] + 1):
            self.problem("13-004", f"{element.path()} says that it lies outside of its page: {left} {bottom} {right} {top}")

    def check_table(self, element):
        if len(element.children("THead")) > 1 or len(element.children("TFoot")) > 1:
            self.problem("09-004", f"{element.path()} has two heads or two feet")
        if element.children("THead", "TFoot") and not element.children("TBody"):
            self.problem("09-004", f"{element.path()} has a head or a foot and no body")
        rows = [row for kid in [element, *element.children("THead", "TBody", "TFoot")] for row in kid.children("TR")]
        if not rows:
            self.problem("09-004", f"{element.path()} has no rows")
            return

        # Which cells of each row are taken, also by cells of rows above.
        taken = [0] * len(rows)
        for place, row in enumerate(rows):
            for cell in row.children("TH", "TD"):
                columns = int(self.attribute(cell, "Table", "/ColSpan") or 1)
                for below in range(int(self.attribute(cell, "Table", "/RowSpan") or 1)):
                    if place + below >= len(rows):
                        self.problem("15-003", f"{element.path()}: a cell reaches below the last row")
                    else:
                        taken[place + below] += columns
        if len(set(taken)) > 1:
            self.problem("15-003", f"{element.path()} has rows of {', '.join(map(str, sorted(set(taken))))} cells")

        heads = [cell for row in rows for cell in row.children("TH")]
        if not heads:
            self.problem("15-003", f"{element.path()} has no head")
        for head in heads:
            if name_of(self.attribute(head, "Table", "/Scope")) not in ("Row", "Column", "Both"):
                self.problem("15-003", f"{head.path()} does not say what it is the head of (/Scope)")

    def check_list(self, element):
        if not element.children("LI", "L"):
            self.problem("09-005", f"{element.path()} has no items")
        for item in element.children("LI"):
            if len(item.children("LBody")) != 1 or len(item.children("Lbl")) > 1:
                self.problem("09-005", f"{item.path()} has no text, or two texts or labels")
            elif item.children("Lbl") and item.kids[0].kind != "Lbl":
                self.problem("09-005", f"{item.path()} has its label after its text")
        numbering = name_of(self.attribute(element, "List", "/ListNumbering"))
        if numbering is not None and numbering not in ("None", "Disc", "Circle", "Square", "Decimal", "UpperRoman",
                                                       "LowerRoman", "UpperAlpha", "LowerAlpha"):
            self.problem("16-001", f"{element.path()} has an unknown numbering: {numbering}")

    def check_headings(self):
        before = 0
        kinds = set()
        for element in self.elements():
            if not re.fullmatch(r"H[1-6]?", element.kind):
                continue
            kinds.add(element.kind == "H")
            if not self.painted.intersection(piece for part in element.walk() for piece in part.pieces):
                self.problem("14-001", f"{element.path()} is empty")
            if element.kind == "H":
                continue
            level = int(element.kind[1])
            if before == 0 and level != 1:
                self.problem("14-002", f"the first heading is {element.kind}, not H1")
            elif level > before + 1:
                self.problem("14-003", f"H{before} is followed by {element.kind}")
            before = level
        if len(kinds) == 2:
            self.problem("14-007", "H and numbered headings stand in the same document")

    # --- fonts ---------------------------------------------------------------

    def check_fonts(self):
        for key, font in self.fonts.items():
            name = name_of(font.get("/BaseFont")) or "a font without a name"
            subtype = name_of(font.get("/Subtype"))
            codes = self.used_codes[key]
            self.check_unicode(name, font, codes)
            if subtype == "Type3":
                continue
            described = font
            if subtype == "Type0":
                described = font.DescendantFonts[0]
                self.check_wide_font(name, font, described, codes)
            descriptor = described.get("/FontDescriptor", {})
            program = next((descriptor[k] for k in ("/FontFile", "/FontFile2", "/FontFile3") if k in descriptor), None)
            if program is None:
                self.problem("31-009", f"{name} is not embedded")
            elif subtype == "TrueType" or name_of(described.get("/Subtype")) == "CIDFontType2":
                self.check_truetype(name, font, described, descriptor, program, codes)

    def check_unicode(self, name, font, codes):
        if "/ToUnicode" not in font:
            if name_of(font.get("/Encoding")) not in ("WinAnsiEncoding", "MacRomanEncoding"):
                self.problem("31-027", f"{name} does not say what its characters mean (/ToUnicode)")
            return
        meanings = self.read_cmap(font.ToUnicode.read_bytes().decode("latin-1"))
        for code in sorted(codes):
            if code not in meanings:
                self.problem("10-001", f"{name}: the character {code:#x} means nothing")
            elif set(meanings[code]) & {"\0", "\ufeff", "\ufffe"} or not meanings[code]:
                self.problem("31-028", f"{name}: the character {code:#x} means no character")

    def read_cmap(self, text):
        meanings = {}

        def decode(digits):
            return bytes.fromhex(digits).decode("utf-16-be", "replace")

        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, meaning in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                meanings[int(code, 16)] = decode(meaning)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, meaning in re.findall(r"<(\w+)>\s*<(\w+)>\s*(<\w+>|\[.*?\])", block, re.S):
                several = re.findall(r"<(\w+)>", meaning)
                for offset in range(int(high, 16) - int(low, 16) + 1):
                    if meaning.startswith("["):
                        if offset < len(several):
                            meanings[int(low, 16) + offset] = decode(several[offset])
                    else:
                        start = decode(several[0])
                        meanings[int(low, 16) + offset] = start[:-1] + chr(ord(start[-1]) + offset)
        return meanings

    def check_wide_font(self, name, font, described, codes):
        if name_of(font.get("/Encoding")) not in ("Identity-H", "Identity-V"):
            self.problem("31-001", f"{name} has another encoding than Identity")
        if name_of(described.get("/Subtype")) == "CIDFontType2":
            mapping = described.get("/CIDToGIDMap")
            if mapping is None or (isinstance(mapping, pikepdf.Name) and mapping != pikepdf.Name.Identity):
                self.problem("31-006", f"{name} does not say how its characters map to glyphs (/CIDToGIDMap)")
        if 0 in codes:
            self.problem("31-030", f"{name}: a character is shown that the font has no glyph for")

    def check_truetype(self, name, font, described, descriptor, program, codes):
        tables = self.read_tables(program.read_bytes())
        wide = described is not font
        symbolic = bool(int(descriptor.get("/Flags", 0)) & 4)
        if not wide and not symbolic:
            encoding = font.get("/Encoding")
            base = encoding.get("/BaseEncoding") if isinstance(encoding, pikepdf.Dictionary) else encoding
            if name_of(base) not in ("WinAnsiEncoding", "MacRomanEncoding"):
                self.problem("31-020", f"{name} is not symbolic and has no standard encoding")
            if "cmap" not in tables:
                self.problem("31-017", f"{name} is not symbolic and its program maps no characters (cmap)")
        elif not wide and "/Encoding" in font:
            self.problem("31-022", f"{name} is symbolic and has an encoding")
        if wide and all(table in tables for table in ("head", "hhea", "hmtx", "maxp")):
            self.check_widths(name, described, tables, codes)

    def read_tables(self, data):
        tables = {}
        if len(data) >= 12:
            for i in range(struct.unpack(">H", data[4:6])[0]):
                tag, _, offset, length = struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i])
                tables[tag.decode("latin-1").strip()] = data[offset:offset + length]
        return tables

    def check_widths(self, name, described, tables, codes):
        """Characters are glyphs here, since the map is the identity."""
        units = struct.unpack(">H", tables["head"][18:20])[0]
        n_metrics = struct.unpack(">H", tables["hhea"][34:36])[0]
        n_glyphs = struct.unpack(">H", tables["maxp"][4:6])[0]
        said = {}
        widths = list(described.get("/W", []))
        while widths:
            first, second = int(widths.pop(0)), widths.pop(0)
            if isinstance(second, pikepdf.Array):
                said.update({first + i: float(width) for i, width in enumerate(second)})
            else:
                width = float(widths.pop(0))
                said.update({cid: width for cid in range(first, int(second) + 1)})
        for code in sorted(codes):
            if code >= n_glyphs:
                self.problem("31-011", f"{name}: the glyph {code} is used and not embedded")
                continue
            place = 4 * min(code, n_metrics - 1)
            width = struct.unpack(">H", tables["hmtx"][place:place + 2])[0] * 1000 / units
            if abs(width - said.get(code, float(described.get("/DW", 1000)))) > 1:
                self.problem("31-016", f"{name}: the glyph {code} is {width:.0f} wide, the file says {said.get(code)}")


def check(path):
    """Returns the problems of a PDF, each as (number, sentence)."""
    try:
        with pikepdf.open(path) as pdf:
            return Checker(pdf).check()
    except pikepdf.PasswordError:
        return [("26-001", "the file is encrypted")]
    except pikepdf.PdfError as error:
        return [("09-001", f"this is no PDF, or a broken one: {error}")]


def report(path):
    """Prints TAP for a PDF and returns whether it keeps the rules."""
    problems = check(path)
    for place, (checkpoint, name) in enumerate(CHECKPOINTS.items(), 1):
        broken = [problem for problem in problems if problem[0].startswith(checkpoint + "-")]
        print("not ok" if broken else "ok", place, "-", checkpoint, name)
        for number, text in broken:
            print("#", number, text)
    return not problems


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: check_pdf.py FILE…")
    good = True
    for path in sys.argv[1:]:
        if len(sys.argv) > 2:
            print("#", path)
        good = report(path) and good
    print(f"1..{len(CHECKPOINTS)}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
