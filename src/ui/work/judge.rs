//! One report to be judged: what differs, who said what, and the decision.
use super::{Cell, Said, rail};
use crate::{
    domain::{Count, DueDays, Filing, Month, ReportState, Standing},
    ui::app::Scene,
};
use leptos::prelude::*;

/// A report with what it differs from.
#[derive(Clone, Debug)]
pub struct JudgePage {
    /// Key of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// Which month.
    pub month: Month,
    /// The report.
    pub filing: Filing,
    /// The days of both clocks.
    pub days: DueDays,
    /// On time or late, by the day on which it was handed in.
    pub standing: Standing,
    /// One line for each measure; `before` holds the month before and the version before.
    pub cells: Vec<Cell>,
    /// Whether whoever asks may judge it.
    pub may_review: bool,
    /// What came of the last act.
    pub said: Option<Said>,
}

pub(super) fn judge(scene: &Scene, page: &JudgePage) -> (String, AnyView) {
    let (lang, w) = (scene.lang, scene.lang.work());
    let title = format!("{}, {}", page.name, lang.month(page.month));
    let shown = |count: Option<Count>| match count {
        Some(Count::Value(value)) => lang.whole(value),
        Some(Count::NotApplicable) => w.kinds[1].to_owned(),
        Some(Count::NotProvided) | None => "–".to_owned(),
    };
    let may_reopen = page.may_review
        && matches!(
            page.filing.state,
            ReportState::Submitted | ReportState::Approved
        );
    let version = page.filing.report.version;
    let is_correction = version > 1;
    let rows = page
        .cells
        .iter()
        .map(|line| {
            let code = line.measure.code();
            let trace = line.trace.as_ref();
            let who = trace.map(|trace| format!("{}, {}", trace.entered_by, lang.moment(trace.entered_at)));
            let words = trace.map(|trace| [trace.reason.clone(), trace.comment.clone()].join(" "));
            let reopen = may_reopen.then(|| {
                let label = format!("{}: {}", w.reopen, lang.of(line.measure.name()));
                view! { <input type="checkbox" name="reopen" value=code aria-label=label form="reopen"/> }
            });
            let asked = line.asked.join(" ");
            let differs = line.before[1].is_some_and(|old| old != line.count);
            view! {
                <tr class=if differs { "changed" } else { "" }>
                    <th scope="row">{lang.of(line.measure.name())}</th>
                    <td class="n">{shown(line.before[0])}</td>
                    <td class="n strong">{shown(Some(line.count))}</td>
                    {is_correction.then(|| view! {
                        <td class="n quiet">{differs.then(|| view! { <s>{shown(line.before[1])}</s> })}</td>
                    })}
                    <td>{asked} " " {words} <span class="quiet">{who}</span></td>
                    {reopen.map(|reopen| view! { <td>{reopen}</td> })}
                </tr>
            }
        })
        .collect_view();
    let action = format!("/{}/review/{}/{}", lang.code(), page.unit, page.month);
    let edit = page.filing.edit.to_string();
    let decide = (page.may_review && page.filing.state == ReportState::Submitted).then(|| {
        view! {
            <section class="block decide">
                <form method="post" action=action.clone()>
                    <input type="hidden" name="edit" value=edit.clone()/>
                    <button class="primary" name="act" value="approve">{w.approve}</button>
                </form>
                <form method="post" action=action.clone()>
                    <input type="hidden" name="edit" value=edit.clone()/>
                    <label for="message">{w.message}</label>
                    <textarea id="message" name="message" maxlength="2000" rows="3" required=true></textarea>
                    <button class="danger" name="act" value="return">{w.give_back}</button>
                </form>
            </section>
        }
    });
    let reopen = may_reopen.then(|| {
        view! {
            <form id="reopen" class="block decide" method="post" action=action.clone()>
                <input type="hidden" name="edit" value=edit.clone()/>
                <label for="reopen-message">{w.message}</label>
                <textarea id="reopen-message" name="message" maxlength="2000" rows="2" required=true></textarea>
                <button name="act" value="reopen">{w.reopen}</button>
            </form>
        }
    });
    let heads = lang.month(page.month.plus(-1));
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=w.review>
                <a href=format!("/{}/review?month={}", lang.code(), page.month)>{w.review}</a> " › "
                <span aria-current="page">{page.name.clone()}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            <p class="quiet">
                {lang.report_state(page.filing.state)} " · v" {version} " · "
                {lang.standing(page.standing, page.days)}
            </p>
            {page.said.map(|said| view! {
                <p class=if said.is_good() { "notice fine" } else { "notice" } role="status">{said.words(scene.lang)}</p>
            })}
            <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table class="judged">
                    <thead>
                        <tr>
                            <th scope="col">{w.measure}</th>
                            <th scope="col" class="n">{heads}</th>
                            <th scope="col" class="n">{lang.month(page.month)}</th>
                            {is_correction.then(|| view! { <th scope="col" class="n">"v" {version - 1}</th> })}
                            <th scope="col">{w.words}</th>
                            {may_reopen.then(|| view! { <th scope="col">{w.reopen}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {decide}
            {reopen}
            {rail::history(scene, Some(&page.filing)).into_any()}
        </div>
    };
    (title, main.into_any())
}
