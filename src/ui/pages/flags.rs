//! `/vi/flags`: the flags of a month by severity, rule, region and age.
use crate::{
    domain::{AGES, Flag, Month, RuleKind, Settled, Severity, UnitIx, Wanted, Zone, in_force},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{chip::chip, flags::panel, form, notice, view_bar},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Flags of one severity shown before the rest is folded away.
const SHOWN: usize = 20;

/// The board of flags.
pub fn flags(scene: &Scene, wanted: Wanted) -> Outcome {
    match scene.board.settle(&scene.view) {
        Settled::At(month) => Outcome::Sheet(of_month(scene, wanted, month)),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Moved(scene.link_to(&Address::Overview, &scene.view)),
    }
}

fn of_month(scene: &Scene, wanted: Wanted, month: Month) -> Sheet {
    let (lang, f, board) = (scene.lang, scene.lang.flag_board(), &scene.board);
    let found = board.flags_wanted(&scene.view, &wanted, month);
    let units: BTreeSet<UnitIx> = found.iter().map(|flag| flag.unit).collect();
    let title = lang.flag_headline(found.len(), units.len(), &lang.month_long(month));
    let unjudged = board
        .slab(month)
        .is_some_and(|slab| slab.flags().is_empty());
    let empty = found.is_empty().then(|| {
        let text = if unjudged { f.not_judged } else { f.none };
        view! { <p class="notice">{text}</p> }
    });
    let groups = Severity::ALL
        .iter()
        .map(|severity| {
            let flags: Vec<_> = found
                .iter()
                .filter(|flag| flag.severity == *severity)
                .copied()
                .collect();
            (!flags.is_empty()).then(|| group(scene, *severity, &flags, month).into_any())
        })
        .collect_view();
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page board">
            <section class="hero">
                <h1 class="plain">{title.clone()}</h1>
            </section>
            {notice::moved(scene, month, |view| board.settle(view))}
            {counts(scene, wanted, month).into_any()}
            {filters(scene, wanted).into_any()}
            {empty}
            {groups}
            <p class="actions">
                <a href=scene.link_to(&Address::Rules, &scene.across())>{f.to_rules}</a>
            </p>
        </div>
    };
    Sheet {
        title: format!("{}, {}", f.title, lang.month_long(month)),
        description: f.description.to_owned(),
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// How many flags there are of each severity, each a link to them.
fn counts(scene: &Scene, wanted: Wanted, month: Month) -> impl IntoView + use<> {
    let (lang, board) = (scene.lang, &scene.board);
    let cell = |severity: &Severity| {
        let only = Wanted {
            severity: Some(*severity),
            ..wanted
        };
        let number = board.flags_wanted(&scene.view, &only, month).len();
        let chosen = wanted.severity == Some(*severity);
        let to = Wanted {
            severity: (!chosen).then_some(*severity),
            ..wanted
        };
        let to = scene.link_to(&Address::Flags(to), &scene.view);
        view! {
            <li class=severity.code()>
                <a href=to aria-current=chosen.then_some("true")>
                    <b>{number}</b> " " {lang.severity(*severity)}
                </a>
            </li>
        }
    };
    let cells = Severity::ALL.iter().map(cell).collect_view();
    view! { <ul class="severities" aria-label=lang.flag_board().severity>{cells}</ul> }
}

/// A plain form; without JavaScript its button does what the choice says.
fn filters(scene: &Scene, wanted: Wanted) -> impl IntoView + use<> {
    let (lang, f, words, board) = (
        scene.lang,
        scene.lang.flag_board(),
        scene.lang.ranking(),
        &scene.board,
    );
    let severities = Severity::ALL.iter().map(|severity| {
        let chosen = wanted.severity == Some(*severity);
        view! { <option value=severity.code() selected=chosen>{lang.severity(*severity)}</option> }
    });
    let severities = severities.collect_view();
    let rules = in_force(board.rules()).map(|rule| {
        let chosen = wanted.rule == Some(rule.kind);
        let name = lang.wording(rule).name.clone();
        view! { <option value=rule.kind.code() selected=chosen>{name}</option> }
    });
    let rules = rules.collect_view();
    let ages = AGES.map(|age| {
        let chosen = wanted.age == Some(age);
        view! { <option value=age.to_string() selected=chosen>{lang.at_least_months(age)}</option> }
    });
    let mut regions: Vec<_> = Zone::ALL
        .iter()
        .filter_map(|zone| {
            let unit = board
                .units()
                .iter()
                .map(|(_, unit)| unit)
                .find(|unit| unit.region.as_ref().and_then(Zone::of) == Some(*zone))?;
            Some((*zone, lang.region(unit.region.as_ref()?).to_owned()))
        })
        .collect();
    regions.dedup();
    let regions = regions.into_iter().map(|(zone, name)| {
        let chosen = scene.view.zone == Some(zone);
        view! { <option value=zone.code() selected=chosen>{name}</option> }
    });
    let regions = regions.collect_view();
    let clear = (wanted != Wanted::default() || scene.view.zone.is_some()).then(|| {
        let view = crate::domain::View {
            zone: None,
            ..scene.view
        };
        let all = scene.link_to(&Address::Flags(Wanted::default()), &view);
        view! { <a href=all>{words.clear}</a> }
    });
    view! {
        <form class="filters" method="get" action=form::action(scene)>
            <label for="severity">{f.severity}</label>
            <select id="severity" name="severity"><option value="">{f.all_severities}</option>{severities}</select>
            <label for="rule">{f.rule}</label>
            <select id="rule" name="rule"><option value="">{f.all_rules}</option>{rules}</select>
            <label for="region">{words.region}</label>
            <select id="region" name="region"><option value="">{words.all_regions}</option>{regions}</select>
            <label for="age">{f.age}</label>
            <select id="age" name="age"><option value="">{f.all_ages}</option>{ages.collect_view()}</select>
            {form::hidden(scene, &["severity", "rule", "region", "age", "asked"])}
            <button>{words.apply}</button>
            {clear}
        </form>
    }
}

fn group(
    scene: &Scene,
    severity: Severity,
    flags: &[&Flag<UnitIx>],
    month: Month,
) -> impl IntoView + use<> {
    let lang = scene.lang;
    let line = |flag: &&Flag<UnitIx>| line(scene, flag, month);
    let first = flags.iter().take(SHOWN).map(line).collect_view();
    let rest = (flags.len() > SHOWN).then(|| {
        let rest = flags.iter().skip(SHOWN).map(line).collect_view();
        view! {
            <details class="rest">
                <summary>{lang.more_flags(flags.len() - SHOWN)}</summary>
                <ul class="laggards">{rest}</ul>
            </details>
        }
    });
    view! {
        <section class="block" id=severity.code()>
            <h2>{lang.severity(severity)} " " <small>{flags.len()}</small></h2>
            <ul class="laggards">{first}</ul>
            {rest}
        </section>
    }
}

fn line(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
    let unit = board.units().get(flag.unit);
    let region = unit
        .region
        .as_ref()
        .map(|region| lang.region(region).to_owned());
    let rate = match flag.rule {
        RuleKind::NoReport | RuleKind::Late => None,
        _ => board
            .figure(flag.unit, flag.indicator, flag.basis, month)
            .rate(),
    };
    let rate = rate.map_or_else(|| "–".into(), |rate| lang.percent(rate.percent()));
    let name = lang.unit_name(unit);
    view! {
        <li>
            <div class="who">
                <a href=scene.unit_link(&unit.id.0, Some(month))>{name.clone()}</a>
                <span class="quiet">{region}</span>
            </div>
            <div class="rate">{rate}</div>
            <div class="reason">
                {chip(board, flag, lang)}
                <p>
                    {lang.flag_sentence(board, flag)} " "
                    <span class="quiet">{lang.standing_since(flag, month)} "."</span>
                </p>
            </div>
            <details class="why">
                <summary>{t.why} <span class="sr">" " {name}</span></summary>
                {panel(scene, flag, month)}
            </details>
        </li>
    }
}
