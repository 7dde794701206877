"""Opens a workbook of Toàn Trình with openpyxl and compares it with the JSON of the same address.

    python3 check_xlsx.py BOOK.xlsx TABLE.json [chart]

Ends with an error at the first thing that is wrong. `chart` asks for a native chart as well.
"""
import datetime
import json
import sys

from openpyxl import load_workbook

FORMATS = {
    "count": {"#,##0"},
    "share": {"0.00%"},
    "points": {'+0.00;"−"0.00;0.00'},
    "month": {"mm/yyyy", "mmm yyyy"},
    "day": {"dd/mm/yyyy", "d mmm yyyy"},
}
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def check(condition, *said):
    if not condition:
        sys.exit("check_xlsx: " + " ".join(str(part) for part in said))


def expected(value, kind):
    if value is None:
        return None
    if kind == "month":
        return datetime.datetime.strptime(value, "%Y-%m")
    if kind == "day":
        return datetime.datetime.strptime(value, "%Y-%m-%d")
    return value


def main(book_path, json_path, wants_chart):
    book = load_workbook(book_path)
    with open(json_path, encoding="utf-8") as file:
        table = json.load(file)
    statement, columns, rows = table["statement"], table["columns"], table["rows"]
    about, data = book.worksheets[:2]

    for sheet in book.worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                check(cell.data_type != "f", sheet.title, cell.coordinate, "is a formula")
                if isinstance(cell.value, str) and cell.value.startswith(DANGEROUS):
                    check(cell.quotePrefix, sheet.title, cell.coordinate, "could become a formula")
        if statement["sample"]:
            mark = statement["codes"].get("mark") or statement["lines"][0]["value"]
            first = str(sheet["A1"].value)
            check(first.startswith(mark.split(".")[0]), sheet.title, "has no sample mark")

    said = {(row[0].value, row[1].value) for row in about.iter_rows(min_col=1, max_col=2)}
    for line in statement["lines"][1 if statement["sample"] else 0:]:
        check((line["name"], line["value"]) in said, "statement lacks", line["name"])

    reference = data.auto_filter.ref
    check(reference, "no filter")
    header = data[reference][0]
    check([cell.value for cell in header] == [c["heading"] for c in columns], "headings differ")
    top = header[0].row
    frozen = data.freeze_panes
    check(frozen and int("".join(filter(str.isdigit, frozen))) == top + 1, "panes", frozen)
    check(data.max_row - top == len(rows), data.max_row - top, "rows of", len(rows))

    for at, row in enumerate(rows):
        for place, column in enumerate(columns):
            cell = data.cell(top + 1 + at, place + 1)
            kind, wanted = column["type"], expected(row[column["key"]], column["type"])
            where = f"{cell.coordinate} ({column['key']})"
            if isinstance(wanted, (int, float)):
                # A workbook keeps 16 or 17 digits.
                near = abs(cell.value - wanted) <= 1e-12 * max(1, abs(wanted))
                check(cell.data_type == "n" and near, where, cell.value, "is not", wanted)
            else:
                check(cell.value == wanted, where, repr(cell.value), "is not", repr(wanted))
            if wanted is not None and kind in FORMATS and not isinstance(wanted, str):
                check(cell.number_format in FORMATS[kind], where, "format", cell.number_format)

    charts = [chart for sheet in book.worksheets for chart in sheet._charts]
    if wants_chart:
        check(charts, "no chart")
        for chart in charts:
            check(chart.series, "a chart without a series")
            for series in chart.series:
                check(data.title in series.val.numRef.f, "a series that is not of the figures")
    print(f"{book_path}: {len(rows)} rows, {len(charts)} charts, as in {json_path}")


if __name__ == "__main__":
    check(len(sys.argv) >= 3, "usage:", __doc__)
    main(sys.argv[1], sys.argv[2], "chart" in sys.argv[3:])
