//! What a file of figures may look like, and what is said of one that may not.
use super::*;
use crate::{
    domain::Measure,
    reference,
    service::upload::{self, Reading},
};
use proptest::prelude::*;

fn units() -> Units {
    let reference = reference::load();
    Units::new(reference.units, &reference.succession)
}

fn book(text: &str) -> Book {
    match upload::read(text.as_bytes(), None) {
        Reading::Book(book) => book,
        other => panic!("{other:?}"),
    }
}

fn of(book: &Book) -> Result<Vec<Filled>, Vec<UploadProblem>> {
    let today = "2026-11-22".parse().unwrap();
    figures(book, &units(), |_| true, PeriodRule::Calendar, today)
}

fn wrong(text: &str) -> Vec<(String, UploadReason)> {
    let problems = of(&book(text)).unwrap_err();
    let at = |place: CellPlace| {
        place
            .address()
            .unwrap_or_else(|| format!("{:?}", place.row))
    };
    problems
        .into_iter()
        .map(|problem| (at(problem.place), problem.reason))
        .collect()
}

#[test]
fn a_table_is_read_with_the_columns_of_an_import() {
    let filled = of(&book(
        "unit_id,month,received_total,online_e2e\n34-01,2026-10,100,\n34-44,2026-09,7,N/A\n",
    ))
    .unwrap();
    assert_eq!(filled.len(), 2);
    assert_eq!(filled[0].unit.0, "34-01");
    assert_eq!(filled[0].period.end().to_string(), "2026-10-31");
    assert_eq!(
        filled[0].counts.get(Measure::ReceivedTotal),
        Count::Value(100)
    );
    assert_eq!(filled[0].counts.get(Measure::OnlineE2e), Count::NotProvided);
    assert_eq!(
        filled[1].counts.get(Measure::OnlineE2e),
        Count::NotApplicable
    );
    assert_eq!(
        filled[0].measures(),
        [Measure::ReceivedTotal, Measure::OnlineE2e]
    );
    let place = filled[1].place(Measure::OnlineE2e).unwrap();
    assert_eq!(place.address().as_deref(), Some("D3"));
}

#[test]
fn a_row_of_somebody_elses_unit_is_answered_like_one_of_no_unit() {
    let today = "2026-11-22".parse().unwrap();
    let said = |named: &str| {
        let text =
            format!("unit_id,month,received_total\n34-44,2026-10,1\n{named},2026-10,1\n");
        let mine = |unit: &UnitId| unit.0 == "34-44";
        figures(&book(&text), &units(), mine, PeriodRule::Calendar, today)
    };
    let nobody = |named: &str| {
        let mut problems = said(named).unwrap_err();
        assert_eq!(problems.len(), 1, "{named}");
        problems[0].value.clear();
        problems
    };
    for named in [
        "34-01",
        "01",
        "Hà Nội",
        "34-01 Hà Nội",
        "34-01 Quảng Trị",
        "vn",
    ] {
        assert_eq!(nobody(named), nobody("34-99"), "{named}");
    }
    let twice = said("Quảng Trị").unwrap_err();
    assert!(
        matches!(twice[0].reason, UploadReason::GivenTwice { .. }),
        "the control"
    );
}

#[test]
fn a_table_as_people_make_them_is_read_too() {
    let received = Measure::ReceivedTotal.name().vi.to_uppercase();
    let resolved = Measure::ResolvedTotal.name().vi;
    let text = format!(
        "Báo cáo số liệu\n\nSTT;Đơn vị;Tháng;{received};{resolved};Ghi chú\n\
         1;Tỉnh Quảng Trị;10/2026;5;KAD;đã kiểm tra\n\
         2;44;tháng 9/2026;6;không áp dụng;\n"
    );
    // Titles above have fewer fields than the table, as in a file that a person wrote.
    let filled = of(&book(&text)).unwrap();
    let ids: Vec<_> = filled.iter().map(|filled| filled.unit.0.as_str()).collect();
    assert_eq!(ids, ["34-44", "34-44"]);
    assert_eq!(
        filled[0].counts.get(Measure::ResolvedTotal),
        Count::NotApplicable
    );
}

#[test]
fn every_bad_cell_is_named_and_nothing_is_taken() {
    let text = "unit_id,month,received_total,received_online\n\
                34-99,2026-10,1,1\n\
                63-35,2025-07,1,1\n\
                34-01,2026-13,1,1\n\
                34-01,2026-12,1,1\n\
                34-04,2026-10,1.234,\"1,5\"\n\
                34-08,2026-10,5\n\
                34-11,2026-10,5,1\n\
                34-11,2026-10,5,1\n\
                34-12,2026-10,=1+1,1e5\n\
                34-14,2026-10,-0,１２\n\
                34-15,2026-10,9223372036854775808,NaN\n";
    let found = wrong(text);
    let at = |address: &str| {
        let found = found.iter().find(|(at, _)| at == address);
        found
            .map(|(_, reason)| reason.clone())
            .unwrap_or_else(|| panic!("{address}: {found:?}"))
    };
    let cell = UploadReason::Cell;
    assert_eq!(at("A2"), UploadReason::NameUnknown);
    assert!(matches!(
        at("A3"),
        UploadReason::Cell(Reason::UnitNotValid { .. })
    ));
    assert_eq!(at("B4"), cell(Reason::NotAMonth));
    assert!(matches!(
        at("B5"),
        UploadReason::Cell(Reason::InTheFuture { .. })
    ));
    assert_eq!(at("C6"), cell(Reason::AmbiguousNumber));
    assert_eq!(at("D6"), cell(Reason::AmbiguousNumber));
    assert!(matches!(
        at("Some(7)"),
        UploadReason::Cell(Reason::FieldCount { .. })
    ));
    assert!(matches!(at("A9"), UploadReason::GivenTwice { first } if first.row == Some(8)));
    for address in ["C10", "D10", "C11", "D11", "D12"] {
        assert_eq!(at(address), cell(Reason::NotACount), "{address}");
    }
    assert_eq!(at("C12"), cell(Reason::TooLarge));
    assert_eq!(found.len(), 14);
}

#[test]
fn a_header_must_name_unit_month_and_known_measures_once() {
    let reasons = |text: &str| -> Vec<_> { wrong(text).into_iter().map(|(_, r)| r).collect() };
    assert_eq!(reasons("a,b\n1,2\n"), [UploadReason::HeaderMissing]);
    assert_eq!(
        reasons("unit_id,received_total\n34-01,1\n"),
        [UploadReason::MonthMissing]
    );
    assert_eq!(
        reasons("month,received_total\n2026-10,1\n"),
        [UploadReason::UnitMissing]
    );
    let misspelt = "unit_id,month,received_total,recieved_online\n34-01,2026-10,1,1\n";
    assert_eq!(
        wrong(misspelt),
        [("D1".to_owned(), UploadReason::Cell(Reason::ColumnUnknown))]
    );
    let twice = "unit_id,month,received_total,received_total\n34-01,2026-10,1,1\n";
    assert_eq!(
        wrong(twice),
        [("D1".to_owned(), UploadReason::Cell(Reason::ColumnTwice))]
    );
    let empty = "unit_id,month,received_total\n34-01,2026-10,\n";
    assert_eq!(reasons(empty), [UploadReason::Cell(Reason::Empty)]);
}

#[test]
fn code_and_name_must_belong_together() {
    let table = |name: &str| {
        format!("Mã đơn vị;Tên đơn vị;Tháng;received_total\n34-44;{name};2026-10;1\n")
    };
    assert!(of(&book(&table("Quảng Trị"))).is_ok());
    let other = UploadReason::NameOfAnother {
        name_vi: "Quảng Trị".into(),
    };
    assert_eq!(wrong(&table("Quảng Ngãi")), [("B2".to_owned(), other)]);
}

#[test]
fn formulas_dates_and_errors_are_refused_where_they_stand() {
    use rust_xlsxwriter::{Format, Formula, Workbook};
    let mut file = Workbook::new();
    let sheet = file.add_worksheet();
    for (column, text) in (0..).zip([
        "unit_id",
        "month",
        "received_total",
        "received_online",
        "online_e2e",
        "fee_due",
    ]) {
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.write_string(1, 0, "34-44").unwrap();
    // As a spreadsheet stores 10/2026 when somebody types it.
    let month = Format::new().set_num_format("mm/yyyy");
    sheet.write_number_with_format(1, 1, 46296, &month).unwrap();
    sheet
        .write_formula(1, 2, Formula::new("=1+1").set_result("2"))
        .unwrap();
    sheet.write_number_with_format(1, 3, 46296, &month).unwrap();
    sheet.write_number(1, 4, 1.234).unwrap();
    sheet.write_number(1, 5, 1234).unwrap();
    let Reading::Book(book) = upload::read(&file.save_to_buffer().unwrap(), None) else {
        panic!("it reads");
    };
    let problems = of(&book).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.place.address().unwrap(), problem.reason.clone()))
        .collect();
    let expected = [
        ("C2", UploadReason::File(FileFault::Formula)),
        ("D2", UploadReason::DateNotCount),
        ("E2", UploadReason::Cell(Reason::NotACount)),
    ]
    .map(|(at, reason)| (at.to_owned(), reason));
    assert_eq!(found, expected);
}

#[test]
fn a_value_beside_no_known_measure_and_a_measure_twice_are_refused_in_a_form() {
    let form = |rows: &str| {
        format!(
            "Mã đơn vị,34-44,\nTháng,10/2026,\nMã,Số liệu,Kỳ này\n,Nhóm một,\nreceived_total,,5\n{rows}"
        )
    };
    let filled = of(&book(&form(",Hồ sơ nộp trực tuyến,\n"))).unwrap();
    assert_eq!(
        filled[0].counts.get(Measure::ReceivedTotal),
        Count::Value(5)
    );
    assert_eq!(
        wrong(&form(",Hồ sơ lạ,7\n")),
        [("C6".to_owned(), UploadReason::MeasureUnknown)]
    );
    let twice = form("received_total,,6\n");
    assert_eq!(
        wrong(&twice),
        [("C6".to_owned(), UploadReason::MeasureTwice)]
    );
}

#[test]
fn problems_beyond_a_thousand_are_counted() {
    let rows: String = (0..1500).map(|_| "34-01,2026-10,x\n").collect();
    let problems = of(&book(&format!("unit_id,month,received_total\n{rows}"))).unwrap_err();
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems[1000].reason, UploadReason::More { count: 500 });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_table_and_no_form_make_the_reader_panic(
        cells in prop::collection::vec(
            prop::sample::select(vec![
                "unit_id", "Đơn vị", "Tháng", "Kỳ này", "received_total", "online_e2e", "34-44",
                "2026-10", "10/2026", "5", "1.234", "N/A", "", "period_start", "period_end", "x",
            ]),
            0..60,
        ),
        width in 1usize..7,
    ) {
        let lines: Vec<_> = cells.chunks(width).map(|row| row.join(",")).collect();
        if let Reading::Book(book) = upload::read(lines.join("\n").as_bytes(), None) {
            let today = "2026-11-22".parse().unwrap();
            let _ = figures(&book, &Units::default(), |_| true, PeriodRule::Calendar, today);
        }
    }
}
