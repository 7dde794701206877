//! A board of a few made-up units, for tests of what is derived from it.
use super::{
    Board, Count, Counts, Decimal, Edition, EditionBody, Measure, Month, Operator, PathShape,
    Period, Report, Scope, Slab, SourceSystem, Target, Unit, UnitId, UnitKind, Units, Verified,
};
use chrono::DateTime;

/// A locality that always was one.
pub fn locality(id: &str) -> Unit {
    let from = "2008-08-01".parse().unwrap();
    Unit {
        id: UnitId(id.into()),
        code: id.into(),
        name_vi: id.into(),
        name_en: id.into(),
        kinds: vec![(from, UnitKind::Province)],
        region: None,
        parent: None,
        valid_from: from,
        valid_to: None,
        tile: None,
        aliases: String::new(),
        sort: 0,
        note: String::new(),
    }
}

/// A target of 70 % for all localities.
pub fn seventy(due: &str) -> Target {
    Target {
        id: "seventy".into(),
        indicator: "e2e_total".into(),
        scope: Scope::Localities,
        operator: Operator::AtLeast,
        value: Decimal::whole(70),
        unit: "%".into(),
        issued: "2024-08-31".parse().ok(),
        due: due.parse().unwrap(),
        path: PathShape::Linear,
        document: "QĐ 1".into(),
        source: "nguồn".into(),
        verified: Verified::Yes,
        judged: true,
        note: String::new(),
        from: None,
        until: None,
    }
}

/// End-to-end dossiers of those received, month by month.
pub type Months = [Option<(u64, u64)>];

/// A board on which each locality has, from January 2026 on, these end-to-end dossiers of these
/// received; a month without is a month without a report.
pub fn board(rows: &[(&str, &Months)], targets: Vec<Target>) -> Board {
    let units: Vec<Unit> = rows.iter().map(|(id, _)| locality(id)).collect();
    let first: Month = "2026-01".parse().unwrap();
    let months = rows.iter().map(|(_, counts)| counts.len()).max();
    let units = Units::new(units, &[]);
    let mut board = Board::new(units.clone(), targets, vec![], vec![], 1);
    for at in 0..months.unwrap_or(0) {
        let month = first.plus(at as i32);
        let period = Period::new(month.first_day(), month.last_day()).unwrap();
        let reports: Vec<Report> = rows
            .iter()
            .filter_map(|(id, counts)| {
                let (part, whole) = (*counts.get(at)?)?;
                let mut counts = Counts::none();
                counts.set(Measure::OnlineE2e, Count::Value(part));
                counts.set(Measure::ReceivedTotal, Count::Value(whole));
                Some(Report {
                    unit: UnitId((*id).into()),
                    period,
                    source: SourceSystem::Emc,
                    version: 1,
                    counts,
                })
            })
            .collect();
        let edition = Edition {
            month,
            revision: 1,
            published_at: DateTime::UNIX_EPOCH,
            data_date: month.last_day(),
            has_sample: false,
        };
        let reports: Vec<&Report> = reports.iter().collect();
        let body = EditionBody::from_reports(&reports);
        board = board.with_month(Slab::new(edition, body, &units).unwrap());
    }
    board
}
