//! What stands beside and under the form: clocks, live rates, checks, the next steps, the history.
use super::entry::EntryPage;
use crate::{
    domain::{Counts, FORM, Filing, IDENTITIES, ReportState},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The two clocks.
pub(super) fn clocks(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.typing());
    view! {
        <dl class="clocks">
            <div>
                <dt>{t.on_time_until}</dt>
                <dd><b>{lang.end_of_day(page.days.on_time_until)}</b></dd>
                <dd class="quiet">{lang.standing(page.standing, page.days)}</dd>
            </div>
            <div>
                <dt>{t.locked_after}</dt>
                <dd><b>{lang.end_of_day(page.days.locked_after)}</b></dd>
                <dd class="quiet">{t.then_correction}</dd>
            </div>
        </dl>
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

/// Rates, checks, and who does what next.
pub(super) fn rail(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let counts = counts(page);
    let before = page.asking.as_ref().and_then(|asking| asking.last_month());
    let rates = FORM
        .into_iter()
        .flat_map(|group| group.rates)
        .map(|indicator| {
            let now = counts.read(*indicator).rate();
            let shown =
                now.map_or_else(|| w.no_rate.to_owned(), |rate| lang.percent(rate.percent()));
            let before = before.and_then(|counts| counts.read(*indicator).rate());
            let points = now
                .zip(before)
                .map(|(now, before)| lang.signed(now.percent() - before.percent()));
            view! {
                <div>
                    <dt>{lang.of(indicator.name())}</dt>
                    <dd class=if now.is_some() { "rate" } else { "rate none" } data-rate=indicator.code()>{shown}</dd>
                    <dd class="points" data-points=indicator.code()>{points}</dd>
                </div>
            }
        })
        .collect_view();
    let breaches = counts.breaches();
    let lines = IDENTITIES
        .into_iter()
        .map(|identity| {
            let broken = breaches.iter().find(|breach| breach.identity == identity);
            let text = broken.map(|breach| lang.breach(breach));
            let fine = text.is_none();
            let line = identity.line();
            view! {
                <li class="bad" data-identity=identity.place().to_string() hidden=fine>
                    <span>{text}</span> " "
                    <a href=format!("#m-{}", line.code())>{lang.typing().to_line} " “" {lang.of(line.name())} "”"</a>
                </li>
            }
        })
        .collect_view();
    let (asked, unanswered) = asked(page);
    let nothing_asked = asked == 0;
    let asked = lang.asked(asked, unanswered);
    let way = if page.is_signed { w.way_signed } else { w.way };
    let since = lang.points_since(&lang.month(page.month.plus(-1)));
    view! {
        <section>
            <h2>{w.rates}</h2>
            <dl class="live" data-none=w.no_rate>{rates}</dl>
            <p class="quiet">{since}</p>
        </section>
        <section>
            <h2>{w.checks}</h2>
            <p class="good" data-fine="" hidden=!breaches.is_empty()>{w.checks_fine}</p>
            <ul class="lines">{lines}</ul>
            <p class="asked-total" data-asked="" hidden=nothing_asked>{asked}</p>
        </section>
        <section>
            <h2>{w.next}</h2>
            <p>{way}</p>
            <p class="quiet">{w.print_hint} " " <a href="?blank">{lang.typing().blank}</a></p>
        </section>
    }
}

/// How many lines the checks ask about, and how many of them have no reason.
pub(super) fn asked(page: &EntryPage) -> (usize, usize) {
    let asked = page.cells.iter().filter(|cell| !cell.asked.is_empty());
    let unanswered = asked.clone().filter(|cell| cell.words().1.is_empty());
    (asked.count(), unanswered.count())
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
                        <b>{event.act.map_or_else(|| lang.entry_begun(), |act| lang.act_done(act))}</b> " "
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
