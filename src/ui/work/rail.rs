//! What stands beside and under the form: clocks, live rates, checks, the next steps, the history.
use super::entry::EntryPage;
use crate::{
    domain::{Counts, FORM, Filing, Indicator, Rate, ReportState},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The two clocks.
pub(super) fn clocks(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let lang = scene.lang;
    view! {
        <p class="clocks"><b>{lang.standing(page.standing, page.days)}</b> <span class="quiet">{lang.due_days(page.days)}</span></p>
    }
}

/// The counts as they stand in the form.
fn counts(page: &EntryPage) -> Counts {
    let mut counts = Counts::none();
    for cell in &page.cells {
        counts.set(cell.measure, cell.count);
    }
    counts
}

/// The rate of `indicator` in one report.
fn rate(counts: &Counts, indicator: Indicator) -> Option<Rate> {
    let sum = |measures: &[crate::domain::Measure]| -> Option<u64> {
        measures
            .iter()
            .map(|measure| counts.get(*measure).value())
            .sum()
    };
    Rate::new(sum(indicator.numerator())?, sum(indicator.denominator())?)
}

/// Rates, checks, and who does what next.
pub(super) fn rail(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let counts = counts(page);
    let rates = FORM
        .into_iter()
        .flat_map(|group| group.rates)
        .map(|indicator| {
            let shown = rate(&counts, *indicator)
                .map_or_else(|| w.no_rate.to_owned(), |rate| lang.percent(rate.percent()));
            view! {
                <div>
                    <dt>{lang.of(indicator.name())}</dt>
                    <dd data-rate=indicator.code()>{shown}</dd>
                </div>
            }
        })
        .collect_view();
    let breaches = counts.breaches();
    let fine = breaches
        .is_empty()
        .then(|| view! { <p class="good">{w.checks_fine}</p> });
    let breaches = breaches
        .iter()
        .map(|breach| view! { <li class="bad">{lang.breach(breach)}</li> })
        .collect_view();
    let way = if page.is_signed { w.way_signed } else { w.way };
    view! {
        <section>
            <h2>{w.rates}</h2>
            <dl class="facts">{rates}</dl>
        </section>
        <section>
            <h2>{w.checks}</h2>
            {fine}
            <ul class="lines">{breaches}</ul>
        </section>
        <section>
            <h2>{w.next}</h2>
            <p>{way}</p>
            <p class="quiet">{w.print_hint}</p>
        </section>
    }
}

/// What else may be done with the report: sign or give back, or begin a correction.
pub(super) fn acts(
    scene: &Scene,
    page: &EntryPage,
    action: &str,
    edit: u64,
) -> impl IntoView + use<> {
    let w = scene.lang.work();
    let state = page.filing.as_ref().map(|filing| filing.state);
    let signs = page.may_sign && state == Some(ReportState::AwaitingSignature);
    let corrects =
        page.may_enter && state == Some(ReportState::Approved) && page.standing.is_open();
    let hidden = move || view! { <input type="hidden" name="edit" value=edit.to_string()/> };
    let sign = signs.then(|| {
        view! {
            <section class="block decide">
                <form method="post" action=action.to_owned()>
                    {hidden()}
                    <button class="primary" name="act" value="sign">{w.sign}</button>
                </form>
                <form method="post" action=action.to_owned()>
                    {hidden()}
                    <label for="message">{w.message}</label>
                    <textarea id="message" name="message" maxlength="2000" rows="3" required=true></textarea>
                    <button class="danger" name="act" value="return">{w.give_back}</button>
                </form>
            </section>
        }
    });
    let correct = corrects.then(|| {
        view! {
            <section class="block decide">
                <form method="post" action=action.to_owned()>
                    {hidden()}
                    <label for="message">{w.correct_reason}</label>
                    <textarea id="message" name="message" maxlength="2000" rows="3" required=true></textarea>
                    <button class="primary" name="act" value="correct">{w.correct}</button>
                </form>
            </section>
        }
    });
    (sign, correct)
}

/// What happened to the report, in order.
pub(super) fn history(scene: &Scene, filing: Option<&Filing>) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    filing.map(|filing| {
        let events = filing
            .events
            .iter()
            .map(|event| {
                view! {
                    <li>
                        <b>{event.act.map_or(w.not_begun, |act| lang.act_done(act))}</b> " "
                        {event.actor.clone()} ", " {lang.moment(event.at)}
                        <span class="quiet">{event.message.clone()}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="block history">
                <h2>{w.history}</h2>
                <ul class="lines">{events}</ul>
            </section>
        }
    })
}
