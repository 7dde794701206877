//! `/vi/units/63-35`: one unit in one month, and how it came there.
use crate::{
    domain::{
        Map, Measure, Month, Ranked, Scope, Settled, Unit, UnitIx, View, ranking,
        target_in_force,
    },
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{
            figures::{self, Cell},
            flags, published, sentence, trend, view_bar,
        },
    },
};
use leptos::prelude::*;

/// The page of the unit with key `id`.
pub fn unit(scene: &Scene, id: &str) -> Outcome {
    let Some(unit) = scene.board.units().find(id) else {
        return Outcome::Refused(Refusal::NoSuchUnit(id.to_owned()));
    };
    if scene.board.nation() == Some(unit) {
        return Outcome::Moved(scene.link_to(&Address::Overview, &scene.view));
    }
    if !scene.board.units().get(unit).kind().is_locality() {
        return Outcome::Sheet(of_publications(scene, unit));
    }
    match scene.board.settle_unit(unit, &scene.view) {
        Settled::At(month) => Outcome::Sheet(of_month(scene, unit, month)),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Sheet(of_publications(scene, unit)),
    }
}

fn of_month(scene: &Scene, ix: UnitIx, month: Month) -> Sheet {
    let (lang, t, view, board) = (scene.lang, scene.lang.texts(), scene.view, &scene.board);
    let unit = board.units().get(ix);
    let name = lang.unit_name(unit);
    let map = match unit.valid_to {
        Some(_) => Map::Old,
        None => view.map,
    };
    let rows = ranking(board, &board.members(map, month), &view, month);
    let of = rows.iter().filter(|row| row.rank.is_some()).count();
    let Some(row) = rows.iter().find(|row| row.unit == ix) else {
        return of_publications(scene, ix);
    };
    let target = target_in_force(board.targets(), view.indicator, Scope::Localities, month);
    let headline = lang.unit_headline(
        &name,
        row,
        of,
        target.map(|target| target.value),
        month,
        view.basis,
    );
    let description = format!("{name}: {}", sentence::plain(&headline));
    let trend = board.unit_trend(ix, &view, month);
    let notice = view.asked.map(|asked| {
        view! { <p class="notice" role="status">{lang.moved_notice(asked, month)}</p> }
    });
    let missing = (!row.figure.missing.is_empty()).then(|| {
        let text = lang.missing(&lang.gaps(board, &row.figure.missing));
        view! { <p class="notice">{text}</p> }
    });
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page">
            {title(scene, unit, month).into_any()}
            {notice}
            <section class="hero">
                <p class="headline">{sentence::sentence(headline)}</p>
                {figures::fraction(scene, &row.figure, lang.covers(month, view.basis)).into_any()}
            </section>
            {missing}
            {figures::row(cells(scene, row, of, month)).into_any()}
            <div class="two block">
                <section>{trend::figure(scene, &trend, &name, t.localities_block, Some(&unit.id.0)).into_any()}</section>
                {flags::of_unit(scene, row, month).into_any()}
            </div>
            {family(scene, ix, month).into_any()}
            {table(scene, ix, month).into_any()}
            {published::table(scene, Some(&unit.id), None).into_any()}
        </div>
    };
    Sheet {
        title: format!("{name}, {}", lang.month_long(month)),
        description,
        main: main.into_any(),
        has_islands: false,
    }
}

/// A unit without figures of its own: its name and what was published about it.
fn of_publications(scene: &Scene, ix: UnitIx) -> Sheet {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let unit = scene.board.units().get(ix);
    let month = Month::of(
        unit.valid_to
            .unwrap_or(chrono::NaiveDate::MAX - chrono::Days::new(400)),
    );
    let main = view! {
        <div class="page">
            {title(scene, unit, month).into_any()}
            <p class="notice">{t.nothing_title}</p>
            {published::table(scene, Some(&unit.id), None).into_any()}
        </div>
    };
    Sheet {
        title: lang.unit_name(unit),
        description: t.about_product.to_owned(),
        main: main.into_any(),
        has_islands: false,
    }
}

/// Breadcrumb, name, and what the unit is: kind, since when, made from what, code.
fn title(scene: &Scene, unit: &Unit, month: Month) -> impl IntoView + use<> {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
    let kind = lang.kind(unit.kind_on(month.last_day()));
    let parent = unit
        .parent
        .as_ref()
        .and_then(|id| board.units().find(&id.0))
        .filter(|parent| Some(*parent) != board.nation())
        .map(|parent| {
            let parent = board.units().get(parent);
            let to = scene.unit_link(&parent.id.0, None);
            view! { " › " <a href=to>{lang.unit_name(parent)}</a> }
        });
    let made_from: Vec<_> = board
        .units()
        .find(&unit.id.0)
        .map(|ix| board.units().predecessors(ix))
        .unwrap_or_default()
        .iter()
        .map(|old| lang.unit_name(board.units().get(*old)))
        .collect();
    let facts = lang.unit_facts(unit, kind, &made_from);
    let overview = scene.link_to(
        &Address::Overview,
        &View {
            asked: None,
            ..scene.view
        },
    );
    view! {
        <nav class="crumbs" aria-label=t.units>
            <a href=overview>{t.nav_overview}</a> {parent}
            " › " <span aria-current="page">{lang.unit_name(unit)}</span>
        </nav>
        <h1 class="unit">{lang.unit_name(unit)} <small>{facts}</small></h1>
    }
}

fn cells(scene: &Scene, row: &Ranked, of: usize, month: Month) -> Vec<Cell> {
    let (lang, t, board, view) = (scene.lang, scene.lang.texts(), &scene.board, scene.view);
    let rate = row.figure.rate();
    let target = target_in_force(board.targets(), view.indicator, Scope::Localities, month);
    let limit = target.map(|target| target.value);
    let all = board.members(Map::Reported, month);
    let group = board.pool(&all, view.indicator, view.basis, month).rate();
    let year_ago = board.slab(month.plus(-12)).and_then(|_| {
        board
            .figure(row.unit, view.indicator, view.basis, month.plus(-12))
            .rate()
    });
    let [rate_name, against_group, against_year, needed] = lang.unit_labels();
    let difference = |other: Option<crate::domain::Rate>| {
        rate.zip(other).map_or("–".into(), |(rate, other)| {
            lang.signed(rate.percent() - other.percent())
        })
    };
    let points = lang.points_unit().to_owned();
    vec![
        Cell {
            name: rate_name.into(),
            number: rate.map_or(t.no_figure.into(), |rate| lang.near(rate, limit)),
            unit: String::new(),
            change: row
                .change()
                .map(|change| lang.points(change))
                .unwrap_or_default(),
            meaning: lang.covers(month, view.basis),
        },
        Cell {
            name: t.rank.into(),
            number: row.rank.map_or("–".into(), |rank| rank.to_string()),
            unit: format!("/{of}"),
            change: row
                .moved()
                .filter(|places| *places != 0)
                .map(|p| lang.places(p))
                .unwrap_or_default(),
            meaning: String::new(),
        },
        Cell {
            name: limit.map_or(t.gap.into(), |limit| {
                format!("{} {}", t.gap, lang.limit(limit))
            }),
            number: rate.zip(limit).map_or("–".into(), |(rate, limit)| {
                lang.signed(rate.percent() - limit.value())
            }),
            unit: limit.map(|_| points.clone()).unwrap_or_default(),
            change: target.map_or(t.no_target.into(), |target| lang.due(target, month)),
            meaning: rate
                .zip(limit)
                .map(|(rate, limit)| format!("{needed} {}", lang.whole(rate.missing_to(limit))))
                .unwrap_or_default(),
        },
        Cell {
            name: against_group.into(),
            number: difference(group),
            unit: points.clone(),
            change: group
                .map(|rate| lang.percent(rate.percent()))
                .unwrap_or_default(),
            meaning: t.localities_block.into(),
        },
        Cell {
            name: against_year.into(),
            number: difference(year_ago),
            unit: points,
            change: year_ago
                .map(|rate| lang.percent(rate.percent()))
                .unwrap_or_default(),
            meaning: lang.month(month.plus(-12)),
        },
    ]
}

/// Predecessors with their own last rate, or the successor.
fn family(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, t, board, view) = (scene.lang, scene.lang.texts(), &scene.board, scene.view);
    let card = |unit: UnitIx, at: Month| {
        let figure = board.figure(unit, view.indicator, view.basis, at);
        let unit = board.units().get(unit);
        let rate = figure
            .rate()
            .map_or("–".into(), |rate| lang.percent(rate.percent()));
        let plain = View {
            map: Map::default(),
            ..scene.view
        };
        let to = scene.link_to(
            &Address::Unit(unit.id.0.clone()),
            &View {
                asked: None,
                ..plain.at(at)
            },
        );
        view! {
            <li>
                <a href=to>{lang.unit_name(unit)}</a> " " <code>{unit.id.0.clone()}</code>
                <p>{lang.month(at)} ": " <b>{rate}</b></p>
            </li>
        }
    };
    let old = board.units().predecessors(ix);
    let last_old = old
        .iter()
        .filter_map(|old| board.units().get(*old).last_month())
        .max();
    let published = |at: Month| board.slab(at).map(|_| at).or(board.latest_month());
    let before = last_old.and_then(published).map(|at| {
        let cards = old
            .iter()
            .map(|old| card(*old, at.min(month.max(at))))
            .collect_view();
        view! {
            <section class="block">
                <h2>{t.predecessors_title}</h2>
                <p class="quiet">{t.predecessors_explained}</p>
                <ul class="family">{cards}</ul>
            </section>
        }
    });
    let after = board
        .units()
        .successor(ix)
        .zip(board.latest_month())
        .map(|(new, at)| {
            view! {
                <section class="block">
                    <h2>{t.successor}</h2>
                    <ul class="family">{card(new, at)}</ul>
                </section>
            }
        });
    view! { {before} {after} }
}

/// Months in the table before the rest is folded away.
const MONTHS_SHOWN: i32 = 12;

/// The figures behind the trend, month by month, newest first.
fn table(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let first = scene.board.first_month().unwrap_or(month);
    let rows = |months: Vec<Month>| {
        let lines = months
            .into_iter()
            .map(|at| line(scene, ix, at))
            .collect_view();
        let sum = |measures: &[Measure]| {
            let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
            names.join(" + ")
        };
        let indicator = scene.view.indicator;
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=t.months_title>
                <table class="months">
                    <thead>
                        <tr>
                            <th scope="col">{t.month}</th>
                            <th scope="col" class="n">{sum(indicator.numerator())}</th>
                            <th scope="col" class="n">{sum(indicator.denominator())}</th>
                            <th scope="col" class="n">{t.rate_percent}</th>
                            <th scope="col" class="n">{t.change_points}</th>
                            <th scope="col">{t.source}</th>
                            <th scope="col">{t.edition}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
    };
    let newest: Vec<_> = month
        .plus(1 - MONTHS_SHOWN)
        .max(first)
        .through(month)
        .rev()
        .collect();
    let older: Vec<_> = first.through(month.plus(-MONTHS_SHOWN)).rev().collect();
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="rest">
                <summary>{t.all_months} " (" {older.len()} ")"</summary>
                {rows(older)}
            </details>
        }
    });
    view! {
        <section class="block" id="months">
            <h2>{t.months_title}</h2>
            {rows(newest)}
            {older}
        </section>
    }
}

fn line(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, view, board) = (scene.lang, scene.view, &scene.board);
    let figure = board.figure(ix, view.indicator, view.basis, month);
    let before = view
        .basis
        .before(month)
        .and_then(|before| board.figure(ix, view.indicator, view.basis, before).rate());
    let rate = figure.rate();
    let dash = || "–".to_owned();
    let slab = board.slab(month);
    let source = slab.map(|slab| {
        let mut names: Vec<_> = board
            .units()
            .resolve(ix, month)
            .into_iter()
            .filter_map(|unit| Some(lang.of(slab.head(unit)?.source.name())))
            .collect();
        names.dedup();
        names.join(", ")
    });
    let source = match figure.missing.is_empty() {
        true => source.unwrap_or_default(),
        false => lang.missing(&lang.gaps(board, &figure.missing)),
    };
    let change = rate
        .zip(before)
        .map(|(rate, before)| rate.percent() - before.percent());
    view! {
        <tr>
            <th scope="row">{lang.month(month)}</th>
            <td class="n">{rate.map_or_else(dash, |rate| lang.whole(rate.part))}</td>
            <td class="n">{rate.map_or_else(dash, |rate| lang.whole(rate.whole))}</td>
            <td class="n strong">{rate.map_or_else(dash, |rate| lang.number(rate.percent(), 2))}</td>
            <td class="n">{change.map_or_else(dash, |change| lang.signed(change))}</td>
            <td class="quiet">{source}</td>
            <td class="quiet">{slab.map(|slab| slab.edition.to_string())}</td>
        </tr>
    }
}
