//! Whether the published results are those of the method as it is.
use super::*;
use crate::domain::forecast::logit_of;

fn of(data: Data) -> Vec<Score> {
    let (all, held) = match data {
        Data::Simulated => (simulated(), HELD_BACK[0]),
        Data::Public => (public_rates(), HELD_BACK[1]),
    };
    scores(&rounds(&all, held), None)
}

#[test]
fn the_results_on_file_are_those_of_the_method_as_it_is() {
    for data in Data::ALL {
        let known: Vec<Row> = frozen()
            .into_iter()
            .filter(|(of, score)| *of == data && score.method != Method::AutoEts)
            .collect();
        let now: Vec<Row> = of(data).into_iter().map(|score| (data, score)).collect();
        assert_eq!(
            written(&now),
            written(&known),
            "run `make bench`, which writes them"
        );
    }
    let ets = |row: &&Row| row.1.method == Method::AutoEts;
    assert_eq!(frozen().iter().filter(ets).count(), 2);
}

#[test]
fn on_simulated_curves_the_band_is_as_wide_as_it_says_and_drift_errs_more() {
    let scores = of(Data::Simulated);
    let mase = |method| scores.iter().find(|s| s.method == method).unwrap().mase;
    assert!(AIM.contains(&scores[0].held.unwrap()), "{scores:?}");
    assert!(mase(Method::Ours) < mase(Method::Drift).min(mase(Method::Naive)));
}

#[test]
fn a_line_is_forecast_by_drift_without_error_and_by_the_last_month_with_one() {
    let percent = |at: usize| 20.0 + at as f64;
    let line: Logits = (0..48).map(|at| Some(logit_of(percent(at)))).collect();
    let all = vec![line; 30];
    let scores = scores(
        &rounds(&all, &[12]),
        Some(&|past, ahead| {
            assert_eq!(past.len(), 36);
            vec![0.0; ahead]
        }),
    );
    let mase = |method| scores.iter().find(|s| s.method == method).unwrap().mase;
    assert!(mase(Method::Drift) < 1e-9);
    // Errors of 1 to 12 points in steps of one.
    assert!((mase(Method::Naive) - 6.5).abs() < 1e-9);
    assert!(mase(Method::AutoEts) > 50.0);
    assert_eq!((scores[0].series, scores[0].months), (30, 360));
}

#[test]
fn public_rates_are_read_whole() {
    let all = public_rates();
    assert_eq!(all.len(), 14);
    assert!(all.iter().all(|series| series.len() == 122));
    assert!(all.iter().flatten().all(Option::is_some));
    // Agriculture, January 2000: 10.3 %.
    assert_eq!(all[0][0], Some(logit_of(10.3)));
}
