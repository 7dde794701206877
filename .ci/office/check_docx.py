#!/usr/bin/env python3
"""Opens reports as another program does and holds them against what they must say.

usage: check_docx.py FILE.docx FILE.json
"""
import datetime
import io
import json
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from lxml import etree
from openpyxl.utils.datetime import from_excel
from openxml_audit import FileFormat, OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def near(found, wanted):
    return abs(found - wanted) <= Mm(0.5)


def letters(element):
    """What is read of it, in fields too, which python-docx passes over."""
    return "".join(element.xpath(".//w:t/text()"))


def page(document):
    section = document.sections[0]
    assert near(section.page_width, Mm(210)) and near(section.page_height, Mm(297))
    assert near(section.top_margin, Mm(20)) and near(section.bottom_margin, Mm(20))
    assert near(section.left_margin, Mm(30)) and near(section.right_margin, Mm(15))
    assert section.different_first_page_header_footer
    first = etree.tostring(section.first_page_header._element).decode()
    other = etree.tostring(section.header._element).decode()
    assert "PAGE" not in first and " PAGE " in other


def styles(document, lang):
    styles = document.styles
    default = styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    fonts = default.find(f"{W}rFonts")
    assert {fonts.get(W + kind) for kind in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}
    assert default.find(f"{W}lang").get(W + "val") == lang
    assert default.find(f"{W}sz").get(W + "val") in ("26", "28")
    for name, level in (("Heading 1", "0"), ("Heading 2", "1")):
        properties = styles[name].element.find(f"{W}pPr")
        assert properties.find(f"{W}outlineLvl").get(W + "val") == level
    # The second level follows the first in all else.
    assert styles["Heading 2"].base_style == styles["Heading 1"]
    assert styles["Heading 1"].paragraph_format.keep_with_next
    assert styles["Caption"].paragraph_format.keep_with_next
    body = styles["Body Text"].paragraph_format
    assert body.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY and body.space_after >= Pt(6)
    assert Mm(10) <= body.first_line_indent <= Mm(12.71)
    # No look but by styles: letters carry a size of their own in wide tables alone.
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            assert run.font.name is None and run.font.bold is None and run.font.size is None


def text(document, expected):
    headings = [p.text for p in document.paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    missing = [title for title in expected["titles"] if title not in headings]
    assert not missing, missing
    captions = [letters(p._element) for p in document.paragraphs if p.style.name == "Caption"]
    for word in {re.match(r"\D+", caption)[0] for caption in captions}:
        numbers = [int(re.search(r" (\d+)\. ", c)[1]) for c in captions if c.startswith(word)]
        assert numbers == list(range(1, len(numbers) + 1)), captions
    assert document.core_properties.title == expected["about"]


def tables(document, expected):
    found = [t for t in document.tables if t._element.find(f".//{W}tblHeader") is not None]
    told = [table for table in expected["tables"] if table["in_report"]]
    assert len(found) == len(told)
    for table, wanted in zip(found, told):
        rows = [
            [letters(cell) for cell in row.findall(f"{W}tc")]
            for row in table._element.findall(f"{W}tr")
        ]
        assert rows == [wanted["head"], *wanted["rows"]]
        for row in table._element.findall(f"{W}tr"):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None


def name(cell):
    """A name, or the month of a date."""
    return str(cell.date()) if isinstance(cell, datetime.datetime) else cell


def charts(document, expected):
    parts = [
        relation.target_part
        for relation in document.part.rels.values()
        if relation.reltype.endswith("/chart")
    ]
    assert len(parts) == len(expected["charts"])
    for part, wanted in zip(parts, expected["charts"]):
        root = etree.fromstring(part.blob)
        series = root.findall(".//c:ser", C)
        assert len(series) == len(wanted["series"])
        [book] = [r.target_part for r in part.rels.values() if r.reltype.endswith("/package")]
        sheet = openpyxl.load_workbook(io.BytesIO(book.blob)).active
        rows = list(sheet.iter_rows(values_only=True))
        assert [name(row[0]) for row in rows[1:]] == wanted["categories"]
        for at, (drawn, told) in enumerate(zip(series, wanted["series"]), 1):
            names = [v.text for v in drawn.findall("c:cat//c:v", C)]
            if drawn.find("c:cat/c:numRef", C) is not None:
                names = [str(from_excel(int(name)).date()) for name in names]
            assert names == wanted["categories"]
            assert drawn.find("c:tx//c:v", C).text == told["name"]
            points = {
                int(p.get("idx")): float(p.find("c:v", C).text)
                for p in drawn.findall("c:val//c:pt", C)
            }
            values = [points.get(i) for i in range(len(names))]
            assert values == told["values"], (values, told["values"])
            assert [row[at] for row in rows[1:]] == told["values"]
            assert rows[0][at] == told["name"]


def alternatives(document, expected):
    shown = list(document.element.iter(f"{WP}docPr"))
    assert all(it.get("descr") for it in shown)
    assert len({it.get("id") for it in shown}) == len(shown)
    told = [it.get("descr") for it in shown]
    assert all(chart["alt"] in told for chart in expected["charts"])


def main(file, told):
    expected = json.loads(Path(told).read_text("utf-8"))
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    document = Document(file)
    page(document)
    styles(document, expected["lang"])
    for check in (text, tables, charts, alternatives):
        check(document, expected)
    # Whoever edits it saves it again.
    document.save(io.BytesIO())
    # The standard lets a document go without theme and table of fonts.
    found = OpenXmlValidator(FileFormat.OFFICE_2019).validate(file).errors
    found = [error for error in found if not error.description.endswith("is missing.")]
    assert not found, found
    print(f"{file}: {len(expected['charts'])} charts, {len(expected['tables'])} tables, as told")


if __name__ == "__main__":
    main(*sys.argv[1:3])
