//! Importing, publishing, filling with the sample: all or nothing, and once is enough.
use crate::build::{Product, rates};
use toantrinh::{
    domain::{Basis, Indicator, Reason, RuleKind, SourceSystem},
    service::{ImportError, SampleOutcome},
};

const LOCALITIES: [&str; 10] = [
    "34-01", "34-04", "34-08", "34-11", "34-12", "34-14", "34-15", "34-19", "34-20", "34-22",
];

#[tokio::test]
async fn the_same_file_twice_changes_nothing_the_second_time() {
    let product = Product::empty().await;
    let csv = rates(&["2026-09", "2026-10"], &[("34-01", 40), ("34-04", 20)]);
    let first = product.import(&csv).await.unwrap();
    assert_eq!((first.new, first.editions.len()), (4, 2));
    let revision = product.desk.board().revision();
    let second = product.import(&csv).await.unwrap();
    assert_eq!((second.new, second.corrected, second.unchanged), (0, 0, 4));
    assert!(second.editions.is_empty());
    assert_eq!(
        product.desk.board().revision(),
        revision,
        "no reader was disturbed"
    );
}

#[tokio::test]
async fn a_correction_publishes_its_month_again_and_no_other() {
    let product =
        Product::with_reports(&rates(&["2026-09", "2026-10"], &[("34-01", 40)])).await;
    let done = product
        .import(&rates(&["2026-10"], &[("34-01", 41)]))
        .await
        .unwrap();
    assert_eq!(
        (done.corrected, done.editions),
        (1, vec!["2026-10 r2".to_owned()])
    );
    let board = product.desk.board();
    let revision = |month: &str| board.slab(month.parse().unwrap()).unwrap().edition.revision;
    assert_eq!((revision("2026-09"), revision("2026-10")), (1, 2));
    let unit = board.units().find("34-01").unwrap();
    let figure = board.figure(
        unit,
        Indicator::E2eTotal,
        Basis::Month,
        "2026-10".parse().unwrap(),
    );
    assert_eq!((figure.part, figure.whole), (410, 1000));
}

#[tokio::test]
async fn a_file_says_nothing_of_measures_it_has_no_column_for() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    let file = |received| format!("unit_id,month,received_total\n34-01,2026-10,{received}\n");
    let done = product.import(&file(1100)).await.unwrap();
    assert_eq!(done.corrected, 1);
    let board = product.desk.board();
    let unit = board.units().find("34-01").unwrap();
    let figure = board.figure(
        unit,
        Indicator::E2eTotal,
        Basis::Month,
        "2026-10".parse().unwrap(),
    );
    assert_eq!(
        (figure.part, figure.whole),
        (400, 1100),
        "the numerator stayed"
    );
    // 1,000 dossiers filed online are stored: fewer received cannot be.
    assert!(matches!(
        product.import(&file(900)).await,
        Err(ImportError::Problems(_))
    ));
}

#[tokio::test]
async fn a_later_month_is_judged_again_when_an_earlier_one_arrives() {
    let product = Product::with_reports(&rates(&["2026-03"], &[("34-01", 2)])).await;
    let flags = || {
        let board = product.desk.board();
        let unit = board.units().find("34-01").unwrap();
        let month = "2026-03".parse().unwrap();
        board
            .flags_of(unit, Indicator::E2eTotal, Basis::YearToDate, month)
            .len()
    };
    assert_eq!(flags(), 2, "under the floor and below the target");
    let done = product
        .import(&rates(&["2026-01", "2026-02"], &[("34-01", 80)]))
        .await
        .unwrap();
    assert_eq!(done.editions, ["2026-01 r1", "2026-02 r1", "2026-03 r2"]);
    assert_eq!(flags(), 1, "162 of 300 is above the floor");
}

#[tokio::test]
async fn a_measure_that_does_not_apply_makes_no_rate_and_no_gap() {
    let csv = "unit_id,month,received_total,online_e2e\n\
               34-01,2026-10,100,50\n34-04,2026-10,N/A,50\n34-08,2026-10,100,N/A\n";
    let product = Product::with_reports(csv).await;
    let board = product.desk.board();
    let month = "2026-10".parse().unwrap();
    let figure = |id: &str| {
        let unit = board.units().find(id).unwrap();
        board.figure(unit, Indicator::E2eTotal, Basis::Month, month)
    };
    for id in ["34-04", "34-08"] {
        assert!(
            figure(id).rate().is_none() && figure(id).missing.is_empty(),
            "{id}"
        );
    }
    let all = board.localities_in(month);
    let pooled = board.pool(&all, Indicator::E2eTotal, Basis::Month, month);
    assert_eq!((pooled.part, pooled.whole), (50, 100));
}

#[tokio::test]
async fn one_bad_row_keeps_the_whole_file_out() {
    let product = Product::empty().await;
    let csv = rates(&["2026-10"], &[("34-01", 40), ("34-04", 101)]);
    let Err(ImportError::Problems(problems)) = product.import(&csv).await else {
        panic!("a part larger than its whole was taken");
    };
    assert!(problems.iter().all(|problem| problem.line == Some(3)));
    assert!(matches!(problems[0].reason, Reason::Contradiction(_)));
    assert_eq!(product.desk.board().latest_month(), None);
}

#[tokio::test]
async fn a_dry_run_says_what_would_happen_and_writes_nothing() {
    let product = Product::empty().await;
    let csv = rates(&["2026-10"], &[("34-01", 40)]);
    let rule = toantrinh::domain::PeriodRule::Calendar;
    let done = product
        .desk
        .import_reports(csv.as_bytes(), SourceSystem::Emc, rule, true)
        .await
        .unwrap();
    assert_eq!(
        (done.new, done.editions),
        (1, vec!["2026-10 r1".to_owned()])
    );
    assert_eq!(product.desk.board().latest_month(), None);
}

#[tokio::test]
async fn flags_are_judged_on_publication_and_stored_with_the_edition() {
    let mut units: Vec<(&str, u32)> = LOCALITIES.iter().map(|id| (*id, 80)).collect();
    units[0].1 = 3;
    let mut csv = rates(&["2026-07"], &units);
    for (month, falling) in [("2026-08", 70), ("2026-09", 60), ("2026-10", 50)] {
        units[1].1 = falling;
        csv.push_str(rates(&[month], &units).split_once('\n').unwrap().1);
    }
    let product = Product::with_reports(&csv).await;
    let board = product.desk.board();
    let flags = |id: &str| -> Vec<&'static str> {
        let unit = board.units().find(id).unwrap();
        let month = "2026-10".parse().unwrap();
        board
            .flags_of(unit, Indicator::E2eTotal, Basis::Month, month)
            .iter()
            .map(|flag| flag.rule.code())
            .collect()
    };
    assert_eq!(
        flags("34-01"),
        [
            "below-floor",
            "bottom-quartile",
            "below-target",
            "out-of-reach"
        ]
    );
    assert_eq!(
        flags("34-04"),
        ["falling", "bottom-quartile", "below-target", "out-of-reach"]
    );
    assert!(flags("34-08").is_empty(), "80% is above everything");
    assert_eq!(flags("34-24"), ["no-report"]);

    // A floor set later does not change what was judged; the next edition is judged by it.
    product.desk.set_floor("2".parse().unwrap()).await.unwrap();
    let board = product.desk.board();
    let unit = board.units().find("34-01").unwrap();
    let floor = |month: &str| {
        let month = month.parse().unwrap();
        let board = product.desk.board();
        let flags = board.flags_of(unit, Indicator::E2eTotal, Basis::Month, month);
        flags.iter().any(|flag| flag.rule == RuleKind::BelowFloor)
    };
    assert!(floor("2026-10"));
    product
        .import(&rates(&["2026-10"], &[("34-24", 1)]))
        .await
        .unwrap();
    assert!(!floor("2026-10"));
}

#[tokio::test]
async fn a_higher_source_is_judged_and_the_lower_one_stays_beside_it() {
    let product = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    let csv = "unit_id,month,received_total,online_e2e\n34-01,2026-10,1000,300\n";
    let rule = toantrinh::domain::PeriodRule::MidMonth;
    product
        .desk
        .import_reports(csv.as_bytes(), SourceSystem::Manual, rule, false)
        .await
        .unwrap();
    let board = product.desk.board();
    let unit = board.units().find("34-01").unwrap();
    let slab = board.slab("2026-10".parse().unwrap()).unwrap();
    assert_eq!(slab.head(unit).unwrap().source, SourceSystem::Manual);
    assert_eq!(slab.reports(unit).count(), 2);
    let html = product.get("/vi/units/34-01").await.text();
    assert!(
        html.contains("300 / 1.000 = 30,00%") || html.contains("= 30,00%"),
        "judged"
    );
    assert!(
        html.contains("EMC (Bộ KH&amp;CN), 1/10 – 31/10/2026"),
        "beside it"
    );
    assert!(html.contains("400 / 1.000 = 40,00%"));
}

#[tokio::test]
async fn the_sample_fills_an_empty_database_and_nothing_else() {
    let product = Product::empty().await;
    assert!(matches!(
        product.desk.fill_with_sample().await.unwrap(),
        SampleOutcome::Filled(reports) if reports > 3000
    ));
    assert_eq!(
        product.desk.fill_with_sample().await.unwrap(),
        SampleOutcome::Present
    );
    let real = Product::with_reports(&rates(&["2026-10"], &[("34-01", 40)])).await;
    assert!(real.desk.fill_with_sample().await.is_err());
}

#[tokio::test]
async fn a_published_file_is_taken_once() {
    let product = Product::empty().await;
    let file = "unit_set,code,name,indicator,period_start,period_end,op,value,numerator,denominator,unit,source,note\n\
                34,01,Hà Nội,e2e_total,2026-01-01,2026-06-30,=,41.25,,,%,https://example.vn/a,\n";
    let done = product
        .desk
        .import_published(file.as_bytes(), false)
        .await
        .unwrap();
    assert_eq!((done.new, done.unchanged), (1, 0));
    let again = product
        .desk
        .import_published(file.as_bytes(), false)
        .await
        .unwrap();
    assert_eq!((again.new, again.corrected, again.unchanged), (0, 0, 1));
    let mended = file.replace("41.25", "41.26");
    let done = product
        .desk
        .import_published(mended.as_bytes(), false)
        .await
        .unwrap();
    assert_eq!(done.corrected, 1);
    assert!(
        product
            .get("/vi/units/34-01")
            .await
            .text()
            .contains("41,26%")
    );
}
