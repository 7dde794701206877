//! The ties: what the sample shares with published figures.
use super::{super::timeline, SAMPLE};
use crate::domain::{
    Basis::{self, Month, YearToDate},
    Bound, Figure, Indicator, PublishedFigure,
};

fn assert_near(found: f64, published: f64, within: f64, what: &str) {
    assert!(
        (found - published).abs() <= within,
        "{what}: {found:.4}, published {published}"
    );
}

#[test]
fn all_localities_together_meet_every_published_rate() {
    let ties: [(Basis, &str, f64, f64); 6] = [
        (YearToDate, "2024-07", 17.0, 0.5),
        (YearToDate, "2024-08", 17.9, 0.05),
        (YearToDate, "2024-12", 18.54, 0.05),
        (Month, "2025-06", 14.48, 0.05),
        (Month, "2025-07", 11.81, 0.05),
        (YearToDate, "2025-10", 16.94, 0.05),
    ];
    for (basis, month, published, within) in ties {
        let pooled = SAMPLE.pool(Indicator::E2eTotal, basis, month);
        assert!(pooled.missing.is_empty(), "{month}: {:?}", pooled.missing);
        let rate = pooled.rate().unwrap();
        println!(
            "localities {month} {basis:?}: {rate:?} {:.4}",
            rate.percent()
        );
        assert_near(rate.percent(), published, within, month);
    }
}

#[test]
fn the_leader_of_2024_is_met_to_the_dossier() {
    let rate = SAMPLE.rate("63-35", YearToDate, "2024-12");
    assert_eq!((rate.part, rate.whole), (115_665, 168_746));
}

#[test]
fn localities_with_a_published_rate_have_it() {
    for (unit, month, published) in [
        ("63-48", "2024-07", 66.0),
        ("63-48", "2024-12", 58.89),
        ("63-02", "2024-12", 55.76),
        ("63-36", "2024-12", 52.96),
    ] {
        let rate = SAMPLE.rate(unit, YearToDate, month);
        println!("{unit} to {month}: {rate:?} {:.4}", rate.percent());
        assert_near(rate.percent(), published, 0.05, unit);
    }
}

#[test]
fn localities_published_below_ten_are_below_ten() {
    let mut seen = 0;
    for figure in &SAMPLE.reference.published {
        if figure.is_of(Indicator::E2eTotal)
            && figure.bound == Bound::Less
            && let Some(unit) = figure
                .unit
                .as_ref()
                .filter(|unit| unit.0.starts_with("63-"))
        {
            let rate = SAMPLE.rate(&unit.0, YearToDate, "2024-12").percent();
            println!("{unit}: {rate:.2}");
            assert!(
                rate < 10.0 && figure.value.hundredths == 1_000,
                "{unit}: {rate}"
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 7);
}

#[test]
fn the_four_published_leaders_lead_2024_in_their_order() {
    let ranking = SAMPLE.ranking(YearToDate, "2024-12");
    let leaders: Vec<&str> = ranking.iter().take(4).map(|(unit, _)| *unit).collect();
    assert_eq!(leaders, ["63-35", "63-48", "63-02", "63-36"]);
    println!("leaders and fifth: {:?}", &ranking[..5]);
    assert_eq!(ranking.len(), 63);
}

#[test]
fn to_august_2024_the_best_has_69_and_several_are_under_5() {
    let ranking = SAMPLE.ranking(YearToDate, "2024-08");
    println!("to August 2024: {:?} … {:?}", ranking[0], &ranking[56..]);
    assert_near(ranking[0].1, 69.0, 0.05, ranking[0].0);
    assert!(ranking.iter().filter(|(_, rate)| *rate < 5.0).count() >= 4);
    assert!(ranking.iter().all(|(_, rate)| *rate > 0.5));
}

#[test]
fn no_rate_published_for_a_locality_is_far_from_the_sample() {
    let mut seen = 0;
    for figure in &SAMPLE.reference.published {
        let Some((indicator, sampled)) = over_its_months(figure) else {
            continue;
        };
        let rate = sampled.rate().unwrap().percent();
        let value = figure.value.value();
        let what = format!(
            "{} {} {:?}",
            figure.subject, figure.indicator, figure.period
        );
        println!("{what}: {rate:.2} {} {value}", figure.bound.sign());
        match figure.bound {
            Bound::Equal if indicator == Indicator::E2eTotal => {
                assert_near(rate, value, 0.05, &what);
            }
            Bound::Equal | Bound::About => assert_near(rate, value, 1.0, &what),
            Bound::Greater => assert!(rate > value, "{what}: {rate}"),
            Bound::Less => assert!(rate < value, "{what}: {rate}"),
        }
        seen += 1;
    }
    assert!(seen >= 28, "{seen} rates published for localities");
}

/// The sample's figure for the months of a figure published for one locality.
fn over_its_months(figure: &PublishedFigure) -> Option<(Indicator, Figure)> {
    let unit = figure.unit.as_ref()?;
    let unit = (unit.0.starts_with("63-") || unit.0.starts_with("34-")).then_some(unit)?;
    let indicator: Indicator = figure.indicator.parse().ok()?;
    let months = timeline::months_of(figure.period)?;
    let mut sum = Figure::default();
    for at in months {
        let month = timeline::first_month().plus(at as i32);
        let one = SAMPLE
            .board
            .figure(SAMPLE.find(&unit.0), indicator, Month, month);
        assert!(
            one.missing.is_empty(),
            "{unit} {month} is fixed and must not be missing"
        );
        sum.part += one.part;
        sum.whole += one.whole;
    }
    Some((indicator, sum))
}

#[test]
fn other_rates_of_all_localities_run_near_what_was_published() {
    for (indicator, basis, month, published, within) in [
        (Indicator::OnlineTotal, YearToDate, "2022-11", 43.2, 3.0),
        (Indicator::OnlineTotal, YearToDate, "2023-04", 54.8, 3.0),
        (Indicator::DigitDossier, YearToDate, "2022-12", 38.84, 4.0),
        (Indicator::DigitDossier, YearToDate, "2023-12", 70.24, 4.0),
        (Indicator::ProcE2e, Month, "2024-06", 55.38, 3.0),
        (Indicator::ProcE2e, Month, "2025-10", 37.0, 3.0),
        (Indicator::SvcActive, Month, "2023-03", 51.3, 4.0),
        (Indicator::OnlineTotal, Month, "2025-08", 71.0, 5.0),
        (Indicator::OnlineTotal, Month, "2025-10", 80.0, 5.0),
    ] {
        let rate = SAMPLE
            .pool(indicator, basis, month)
            .rate()
            .unwrap()
            .percent();
        println!("{indicator:?} {month} {basis:?}: {rate:.2}, published {published}");
        assert_near(rate, published, within, month);
    }
}
