//! The flags of one unit over the last year: rules down, months across.
use crate::{
    domain::{Basis, Month, RuleKind, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Months shown.
const MONTHS: i32 = 12;

/// A table of the months in which each rule flagged the unit; nothing if none did.
pub fn history(scene: &Scene, unit: UnitIx, month: Month) -> Option<impl IntoView + use<>> {
    let (lang, f, board) = (scene.lang, scene.lang.flag_board(), &scene.board);
    let first = board.first_month()?.max(month.plus(1 - MONTHS));
    let months: Vec<Month> = first.through(month).collect();
    let of = |at: &Month| -> Vec<_> {
        let view = scene.view;
        board.flags_of(unit, view.indicator, view.basis, *at)
    };
    let stood: Vec<Vec<_>> = months.iter().map(of).collect();
    let rules: BTreeSet<RuleKind> = stood.iter().flatten().map(|flag| flag.rule).collect();
    if rules.is_empty() {
        return None;
    }
    let heads = months.iter().map(|at| {
        let short = match at.number() {
            1 => lang.month(*at),
            number => number.to_string(),
        };
        view! { <th scope="col" aria-label=lang.month_long(*at)>{short}</th> }
    });
    let heads = heads.collect_view();
    let rows = rules
        .iter()
        .map(|rule| {
            let last = stood.iter().flatten().rfind(|flag| flag.rule == *rule);
            let name = last.map(|flag| lang.flag_word(board, flag));
            let cells = stood
                .iter()
                .map(|flags| {
                    let flag = flags.iter().find(|flag| flag.rule == *rule);
                    let (class, mark, words) = match flag {
                        Some(flag) => (flag.severity.code(), "■", f.stood),
                        None => ("none", "·", f.stood_not),
                    };
                    view! {
                        <td class=class>
                            <span aria-hidden="true">{mark}</span><span class="sr">{words}</span>
                        </td>
                    }
                })
                .collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    let basis = match scene.view.basis {
        Basis::Month => lang.texts().basis_month,
        Basis::YearToDate => lang.texts().basis_ytd,
    };
    Some(view! {
        <section class="block" id="flag-history">
            <h2>{f.history}</h2>
            <p class="quiet">{lang.heading(scene.view.indicator)} ", " {basis.to_lowercase()} ". " {f.history_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=f.history>
                <table class="flag-history">
                    <thead><tr><th scope="col">{f.rule}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    })
}
