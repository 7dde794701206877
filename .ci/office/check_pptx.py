"""Opens a briefing as other programs do and compares it with what it should say.

usage: check_pptx.py FILE.pptx FILE.json
"""
import io
import json
import sys
import zipfile
from datetime import datetime

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.datetime import from_excel
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.chart.axis import DateAxis
from pptx.util import Emu

wrong = []


def hold(true, said):
    if not true:
        wrong.append(said)


def same(a, b):
    return a is None and b is None or None not in (a, b) and abs(a - b) < 1e-12


def chart_is(shape, told):
    chart, name = shape.chart, told["alt"]
    categories = list(chart.plots[0].categories)
    if isinstance(chart.category_axis, DateAxis):
        categories = [str(from_excel(int(one)).date()) for one in categories]
    hold(categories == told["categories"], f"{name}: categories")
    series = list(chart.plots[0].series)
    hold([one.name for one in series] == [one["name"] for one in told["series"]], f"{name}: names")
    for one, of in zip(series, told["series"]):
        values = list(one.values)
        hold(len(values) == len(of["values"]), f"{name}: {of['name']}: number of values")
        hold(all(map(same, values, of["values"])), f"{name}: {of['name']}: {values}")
    book = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    rows = list(book.iter_rows(values_only=True))
    hold(list(rows[0][1:]) == [of["name"] for of in told["series"]], f"{name}: workbook, names")
    firsts = [row[0] for row in rows[1:]]
    firsts = [str(one.date()) if isinstance(one, datetime) else one for one in firsts]
    hold(firsts == told["categories"], f"{name}: workbook, categories")
    for at, of in enumerate(told["series"], 1):
        values = [row[at] for row in rows[1:]]
        hold(all(map(same, values, of["values"])), f"{name}: workbook, {of['name']}: {values}")
    formulas = [cell for row in book.iter_rows() for cell in row if cell.data_type == "f"]
    hold(not formulas, f"{name}: a name became a formula")


def main(path, told):
    told = json.load(open(told, encoding="utf-8"))
    archive = zipfile.ZipFile(path)
    hold(archive.testzip() is None, "the archive is damaged")
    for name in archive.namelist():
        body = archive.read(name)
        if name.endswith((".xml", ".rels", ".svg")):
            etree.fromstring(body)
            hold(b'TargetMode="External"' not in body, f"{name} leads outside")
    deck = Presentation(path)
    hold((deck.slide_width, deck.slide_height) == (12192000, 6858000), "not 16:9")
    slides = list(deck.slides)
    hold(slides[0].shapes.title.text == told["cover"], "the cover has another title")
    charts, tables, seen = iter(told["charts"]), {}, []
    for number, slide in enumerate(slides, 1):
        title = slide.shapes.title
        hold(title is not None and title.text, f"slide {number} has no title")
        notes = slide.notes_slide.notes_text_frame.text
        hold(notes, f"slide {number} has no notes")
        shapes = list(slide.shapes)
        words = " ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
        if told["sample"]:
            hold(told["sample"] in words, f"slide {number} has no mark")
        hold(len({shape.shape_id for shape in shapes}) == len(shapes), f"slide {number}: ids")
        for shape in shapes:
            right, low = shape.left + shape.width, shape.top + shape.height
            inside = min(shape.left, shape.top) >= 0 and right <= 12192000 and low <= 6858000
            hold(inside, f"slide {number}: {shape.name} hangs out")
            if shape.has_chart:
                chart_is(shape, next(charts))
            if shape.has_chart or shape.has_table or shape.shape_type == 13:
                hold(shape._element.xpath(".//p:cNvPr")[0].get("descr"), f"slide {number}: alt")
            if shape.has_table:
                low = shape.top + sum(row.height for row in shape.table.rows)
                hold(low <= Emu(12700 * 498), f"slide {number}: the table runs into the foot")
                rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
                name = shape._element.xpath(".//p:cNvPr")[0].get("descr")
                tables.setdefault((title.text.split(" (")[0], name), []).append(rows)
        if number > 1:
            section = next(
                (at for at, own in enumerate(told["titles"]) if title.text.startswith(own)), None
            )
            hold(section is not None, f"slide {number}: {title.text}")
            if section is not None:
                seen.append(section)
                for line in told["prose"][section] + [told["source"][section]]:
                    hold(line in notes, f"slide {number}: the notes lack {line}")
    hold(next(charts, None) is None, "a chart is missing")
    hold(sorted(set(seen)) == list(range(len(told["titles"]))) and seen == sorted(seen), "sections")
    hold(len(tables) == len(told["tables"]), f"{len(tables)} tables")
    for (title, _), of in zip(tables, told["tables"]):
        rows = [row for part in tables[title, of["title"]] for row in part[1:]]
        hold(all(part[0] == of["head"] for part in tables[title, of["title"]]), f"{title}: head")
        hold(rows == of["rows"], f"{title}: rows")
    wrong.extend(f"schema: {error}" for error in OpenXmlValidator().validate(path).errors)
    print("\n".join(wrong) or f"{path}: {len(slides)} slides, {len(told['charts'])} charts, as told")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
