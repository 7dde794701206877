//! `/vi/what-if?all=70&units=34-01:60&by=2026-12`: a scenario, marked as one everywhere.
use crate::{
    domain::{Course, Decimal, FURTHEST, Month, Rate, Scenario, Settled, WhatIf},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        islands::Sliders,
        parts::{notice, view_bar},
    },
};
use leptos::prelude::*;

/// The page of a scenario.
pub fn what_if(scene: &Scene, scenario: &Scenario) -> Outcome {
    match scene.board.settle(&scene.view) {
        Settled::At(month) => Outcome::Sheet(of_month(scene, scenario, month)),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Refused(Refusal::NoSuchPage),
    }
}

fn of_month(scene: &Scene, scenario: &Scenario, month: Month) -> Sheet {
    let (lang, w, view, board) = (scene.lang, scene.lang.what_if(), scene.view, &scene.board);
    let what_if = board.what_if(&view, month, scenario);
    let headline = lang.scenario_headline(&what_if);
    let headline = headline.unwrap_or_else(|| lang.texts().no_figure.to_owned());
    let pace = board.pace_of_localities(view.indicator, month, view.plan);
    let target = pace
        .zip(what_if.at(what_if.by))
        .map(|(pace, rate)| lang.scenario_target(&pace, rate));
    let notice = notice::moved(scene, month, |view| board.settle(view));
    let name = |unit: &_| lang.unit_name(board.units().get(*unit));
    let left_out: Vec<_> = what_if.left_out.iter().map(name).collect();
    let left_out = (!left_out.is_empty()).then(|| {
        let text = format!("{}: {}.", w.left_out, left_out.join(", "));
        view! { <p class="notice">{text}</p> }
    });
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page scenario">
            {notice}
            <section class="hero">
                <div>
                    <h1 class="plain">{mark(scene)} " " {headline.clone()}</h1>
                    <p class="lead">{lang.scenario_from(month)} " " {w.explained} " " {target}</p>
                </div>
            </section>
            {form(scene, scenario, &what_if)}
            {months(scene, scenario, &what_if)}
            {moved(scene, &what_if)}
            {left_out}
            <Sliders/>
        </div>
    };
    Sheet {
        title: format!("{}: {}", w.mark, w.title),
        description: format!("{}: {headline}", w.mark),
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// The mark of everything that comes from a scenario.
fn mark(scene: &Scene) -> AnyView {
    view! { <span class="chip watch">{scene.lang.what_if().mark}</span> }.into_any()
}

fn form(scene: &Scene, scenario: &Scenario, what_if: &WhatIf) -> AnyView {
    let (lang, w, units) = (scene.lang, scene.lang.what_if(), scene.board.units());
    let hidden = scene.view.pairs().into_iter();
    let hidden = hidden
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let own = |course: &&Course| {
        let id = &units.get(course.unit).id;
        scenario.units.iter().any(|(known, _)| known == id)
    };
    let chosen = what_if.courses.iter().filter(own).map(|course| {
        let unit = units.get(course.unit);
        let name = Scenario::field(&unit.id);
        let label = format!("{}, {}", lang.unit_name(unit), w.rate);
        view! {
            <div>
                <label for=name.clone()>{label.clone()}</label>
                {number(name, label, course.to)}
            </div>
        }
    });
    let chosen = chosen.collect_view();
    let hint = (!scenario.units.is_empty())
        .then(|| view! { <p class="quiet">{w.empty_takes_out}</p> });
    let options = what_if
        .courses
        .iter()
        .filter(|course| !own(course))
        .map(|course| {
            let unit = units.get(course.unit);
            let rate = lang.percent(course.rate.percent());
            let label = format!("{} ({rate})", lang.unit_name(unit));
            view! { <option value=unit.id.0.clone()>{label}</option> }
        })
        .collect_view();
    let months = what_if.from.plus(1).through(what_if.from.plus(FURTHEST));
    let months = months
        .map(|month| {
            let selected = month == what_if.by;
            view! { <option value=month.to_string() selected=selected>{lang.month(month)}</option> }
        })
        .collect_view();
    let anew = scene.link_to(&Address::WhatIf(Scenario::default()), &scene.view);
    view! {
        <section class="block">
            <h2>{w.assume}</h2>
            <form class="stacked across" method="get" action=format!("/{}/what-if", lang.code())>
                {hidden}
                <div>
                    <label for="all">{w.all}</label>
                    {number("all".to_owned(), w.all.to_owned(), scenario.all)}
                    <p class="quiet">{w.all_hint}</p>
                </div>
                <div>
                    <label for="by">{w.by}</label>
                    <select id="by" name="by">{months}</select>
                </div>
                {chosen}
                <div>
                    <label for="unit">{w.unit}</label>
                    <select id="unit" name="unit"><option value="">{w.no_unit}</option>{options}</select>
                </div>
                <div>
                    <label for="rate">{w.rate}</label>
                    {number("rate".to_owned(), format!("{}, {}", w.unit, w.rate), None)}
                </div>
                <p class="go">
                    <button class="primary">{w.reckon}</button>
                    <a href=anew>{w.anew}</a>
                </p>
                {hint}
            </form>
        </section>
    }
    .into_any()
}

/// A field for a percentage, and a slider that shows once a script answers to it.
fn number(name: String, label: String, stands: Option<Decimal>) -> AnyView {
    let value = stands.map(|rate| rate.to_string()).unwrap_or_default();
    let slides = name.clone();
    // An empty number is no value of a slider.
    let slider = Some(value.clone()).filter(|value| !value.is_empty());
    view! {
        <span class="slide">
            <input type="number" id=name.clone() name=name value=value.clone() min="0" max="100"
                step="0.01" inputmode="decimal"/>
            <input type="range" min="0" max="100" step="0.5" value=slider aria-label=label
                data-slides=slides autocomplete="off" hidden/>
        </span>
    }
    .into_any()
}

fn months(scene: &Scene, scenario: &Scenario, what_if: &WhatIf) -> AnyView {
    let (lang, w, t) = (scene.lang, scene.lang.what_if(), scene.lang.texts());
    let unchanged = what_if.unchanged().unwrap_or_default();
    let rows = what_if
        .months()
        .into_iter()
        .map(|(month, rate)| {
            view! {
                <tr>
                    <th scope="row">{lang.month(month)}</th>
                    <td class="n strong">{lang.number(rate, 2)}</td>
                    <td class="n" data-label=w.unchanged>{lang.number(unchanged, 2)}</td>
                    <td class="n" data-label=w.difference>{lang.signed(rate - unchanged)}</td>
                </tr>
            }
        })
        .collect_view();
    let mut query = scene.view.at(what_if.from).query();
    for (name, value) in scenario.pairs() {
        query += &format!("&{name}={value}");
    }
    let file = format!("/downloads/what-if.csv{query}&lang={}", lang.code());
    view! {
        <section class="block" id="months">
            <h2>{mark(scene)} " " {w.months}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=w.months>
                <table class="published">
                    <thead>
                        <tr>
                            <th scope="col">{t.month}</th>
                            <th scope="col" class="n">{w.in_scenario} " %"</th>
                            <th scope="col" class="n">{w.unchanged} " %"</th>
                            <th scope="col" class="n">{w.difference}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="downloads"><a href=file>{w.download}</a></p>
        </section>
    }
    .into_any()
}

fn moved(scene: &Scene, what_if: &WhatIf) -> Option<AnyView> {
    let (lang, w, t) = (scene.lang, scene.lang.what_if(), scene.lang.texts());
    let latest = |course: &Course| {
        let rate = lang.number(Rate::percent(course.rate), 2);
        match course.month == what_if.from {
            true => rate,
            false => format!("{rate} ({})", lang.month(course.month)),
        }
    };
    let rows: Vec<_> = what_if
        .moved()
        .map(|course| {
            let unit = scene.board.units().get(course.unit);
            let to = course.to.map(|to| lang.number(to.value(), 2));
            view! {
                <tr>
                    <th scope="row"><a href=scene.unit_link(&unit.id.0, None)>{lang.unit_name(unit)}</a></th>
                    <td class="n" data-label=w.from>{latest(course)}</td>
                    <td class="n strong">{to}</td>
                    <td class="n" data-label=w.volume>{lang.number(course.volume.mean(), 0)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="block" id="moved">
                <h2>{mark(scene)} " " {w.moved}</h2>
                <div class="scroll" tabindex="0" role="region" aria-label=w.moved>
                    <table class="published">
                        <thead>
                            <tr>
                                <th scope="col">{t.locality}</th>
                                <th scope="col" class="n">{w.from} " %"</th>
                                <th scope="col" class="n">{w.to} " %"</th>
                                <th scope="col" class="n">{w.volume}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    })
}
