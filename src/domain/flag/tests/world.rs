//! A small country: a dozen provinces, some months, rates as given.
use crate::domain::*;
use chrono::DateTime;

/// Provinces of the small country.
pub const PROVINCES: usize = 12;

pub fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// The key of the province at `place`.
pub fn key(place: usize) -> UnitId {
    UnitId(format!("34-{place:02}"))
}

fn units() -> Units {
    let all = (0..PROVINCES).map(|place| Unit {
        id: key(place),
        code: String::new(),
        name_vi: format!("Tỉnh {place}"),
        name_en: format!("Province {place}"),
        kinds: vec![("2020-01-01".parse().unwrap(), UnitKind::Province)],
        region: None,
        parent: None,
        valid_from: "2020-01-01".parse().unwrap(),
        valid_to: None,
        tile: None,
        aliases: String::new(),
        sort: place as u32,
        note: String::new(),
    });
    Units::new(all.collect(), &[])
}

/// A rule with the numbers of a text.
pub fn rule(kind: RuleKind, parameters: &str) -> Rule {
    let wording = Wording {
        name: "a".into(),
        sentence: "b".into(),
        clears: "c".into(),
    };
    let rule = Rule {
        kind,
        version: 1,
        is_off: false,
        severity: if kind.is_good() {
            Severity::Good
        } else {
            Severity::Serious
        },
        parameters: parameters.parse().unwrap(),
        vi: wording.clone(),
        en: wording,
        made_at: DateTime::UNIX_EPOCH,
        made_by: None,
    };
    assert_eq!(rule.check(), Ok(()));
    rule
}

/// A target of `value` percent for all localities, due at the end of 2026.
pub fn target(value: &str) -> Target {
    Target {
        id: "t".into(),
        indicator: "e2e_total".into(),
        scope: Scope::Localities,
        operator: Operator::AtLeast,
        value: value.parse().unwrap(),
        unit: "%".into(),
        issued: Some("2025-12-31".parse().unwrap()),
        due: "2026-12-31".parse().unwrap(),
        document: "QĐ 1".into(),
        source: "https://a.vn".into(),
        verified: Verified::Yes,
        judged: true,
        note: String::new(),
        path: PathShape::Linear,
        from: None,
        until: None,
    }
}

/// Figures by province, month, source: part and whole.
#[derive(Default)]
pub struct World {
    pub reports: Vec<Report>,
    pub targets: Vec<Target>,
    pub published: Vec<PublishedFigure>,
    pub rules: Vec<Rule>,
    pub late: Vec<(usize, u32)>,
}

impl World {
    /// Rates in hundredths of a percent of 1.000.000 dossiers, one per month from the first.
    pub fn series(mut self, place: usize, first: &str, rates: &[Option<u64>]) -> Self {
        for (by, rate) in (0..).zip(rates) {
            if let Some(rate) = rate {
                self.add(place, month(first).plus(by), rate * 100, 1_000_000);
            }
        }
        self
    }

    /// The same rate of everybody else in every month up to `last`.
    pub fn others_at(
        mut self,
        places: std::ops::Range<usize>,
        rates: &[u64],
        at: &str,
    ) -> Self {
        for (place, rate) in places.zip(rates) {
            self.add(place, month(at), rate * 100, 1_000_000);
        }
        self
    }

    pub fn add(&mut self, place: usize, at: Month, part: u64, whole: u64) {
        self.add_from(SourceSystem::Manual, place, at, part, whole);
    }

    pub fn add_from(
        &mut self,
        source: SourceSystem,
        place: usize,
        at: Month,
        part: u64,
        whole: u64,
    ) {
        let mut counts = Counts::none();
        counts.set(Measure::OnlineE2e, Count::Value(part));
        counts.set(Measure::ReceivedTotal, Count::Value(whole));
        self.reports.push(Report {
            unit: key(place),
            period: PeriodRule::Calendar.period(at),
            source,
            version: 1,
            counts,
        });
    }

    pub fn board(&self) -> Board {
        let mut board = Board::new(
            units(),
            self.targets.clone(),
            self.published.clone(),
            self.rules.clone(),
            1,
        );
        let months: std::collections::BTreeSet<Month> = self
            .reports
            .iter()
            .map(|report| report.period.month())
            .collect();
        for at in months {
            let of: Vec<&Report> = self
                .reports
                .iter()
                .filter(|report| report.period.month() == at)
                .collect();
            let mut body = EditionBody::from_reports(&of);
            body.late = self
                .late
                .iter()
                .filter_map(|(place, days)| {
                    let found = body.units.iter().position(|unit| *unit == key(*place))?;
                    Some((found as u32, *days))
                })
                .collect();
            let edition = Edition {
                month: at,
                revision: 1,
                published_at: DateTime::UNIX_EPOCH,
                data_date: at.last_day(),
                has_sample: false,
            };
            let slab = Slab::new(edition, body, board.units()).unwrap();
            board = board.with_month(slab);
            let flags = judge(&board, at);
            let slab = board.slab(at).unwrap().clone();
            board = board.with_month(slab.with_flags(flags));
        }
        board
    }

    /// The flagship's flags of the month by one rule.
    pub fn flags(&self, kind: RuleKind, parameters: &str, at: &str) -> Vec<Flag<UnitIx>> {
        self.on(kind, parameters, at, Basis::Month)
    }

    pub fn on(
        &self,
        kind: RuleKind,
        parameters: &str,
        at: &str,
        basis: Basis,
    ) -> Vec<Flag<UnitIx>> {
        let mut flags = evaluate(&self.board(), &rule(kind, parameters), month(at));
        flags.retain(|flag| flag.indicator == Indicator::E2eTotal && flag.basis == basis);
        flags
    }

    /// The places of the provinces that one rule flags.
    pub fn flagged(&self, kind: RuleKind, parameters: &str, at: &str) -> Vec<usize> {
        let flags = self.flags(kind, parameters, at);
        flags.iter().map(|flag| flag.unit.index()).collect()
    }
}
