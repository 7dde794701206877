//! Holds the forecast against simpler ones and writes the results that the product shows.
use augurs_core::{Fit, Predict};
use augurs_ets::AutoETS;
use std::{path::Path, time::Instant};
use toantrinh::domain::{
    backtest::{
        AIM, Data, HELD_BACK, Logits, Method, frozen, public_rates, rounds, scores, simulated,
        written,
    },
    forecast::Errors,
};

fn main() {
    let mut rows = Vec::new();
    for (data, all, held) in [
        (Data::Simulated, simulated(), HELD_BACK[0]),
        (Data::Public, public_rates(), HELD_BACK[1]),
    ] {
        let found = scores(&rounds(&all, held), Some(&auto_ets));
        let mase = |method| {
            let of = found.iter().find(|score| score.method == method);
            of.map_or(f64::NAN, |score| score.mase)
        };
        let ours = mase(Method::Ours);
        let held = found
            .first()
            .and_then(|score| score.held)
            .unwrap_or(f64::NAN);
        say(
            &format!("forecast, {data:?}: the 80 % band holds (aim: 76 to 84)"),
            format!("{held:.1} %, {}", reached(AIM.contains(&held))),
        );
        for other in [Method::Naive, Method::Drift, Method::AutoEts] {
            let theirs = mase(other);
            say(
                &format!("  MASE against {} (aim: less)", other.code()),
                format!("{ours:.2} against {theirs:.2}, {}", reached(ours < theirs)),
            );
        }
        rows.extend(found.into_iter().map(|score| (data, score)));
    }
    let known = written(&frozen());
    let now = written(&rows);
    if now != known {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/backtest/results.csv");
        std::fs::write(file, now).expect("the bench runs in its source tree");
        say(
            "  these results differ from those on file",
            "written".to_owned(),
        );
    }
    speed(&simulated());
}

/// The past errors of as many series as there are localities.
fn speed(all: &[Logits]) {
    let began = Instant::now();
    let errors = Errors::of(all[..34].iter().map(Vec::as_slice));
    let took = began.elapsed();
    assert!(errors.comparable(6, 0.0).is_some());
    say(
        "past errors of 34 series of 60 months (aim: under 50 ms)",
        format!("{took:.1?}"),
    );
}

fn auto_ets(past: &[f64], ahead: usize) -> Vec<f64> {
    // Where no model is found, the last month stands.
    let last = past.last().copied().unwrap_or_default();
    let fitted = AutoETS::non_seasonal().fit(past);
    let forecast = fitted.and_then(|model| model.predict(ahead, None));
    forecast.map_or(vec![last; ahead], |forecast| forecast.point)
}

fn reached(is: bool) -> &'static str {
    if is { "reached" } else { "not reached" }
}

fn say(what: &str, value: String) {
    println!("{what:<58} {value}");
}
