//! All units of a group, ranked, in one table that can be sorted.
use super::{chip, downloads, filters, trend};
use crate::{
    charts::{self, Standing},
    domain::{Order, Overview, Ranked, View},
    ui::{
        app::Scene,
        islands::{Columns, Sortable},
    },
};
use leptos::prelude::*;

/// The rows that a phone shows of a longer ranking before it is asked for all, at both ends
/// together; the style sheet knows the same number.
const ENDS: usize = 10;

/// The ranking, with the headings as links to other orders.
pub fn table(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let full = right_edge(overview);
    let words = lang.ranking();
    let chosen = overview.chosen(&scene.board, &scene.view);
    let (ranked, unranked): (Vec<_>, Vec<_>) =
        chosen.iter().copied().partition(|row| row.rank.is_some());
    let rows = ranked
        .iter()
        .map(|row| line(scene, overview, row, full))
        .collect_view();
    let indicator = scene.view.indicator;
    let sum = |measures: &[crate::domain::Measure]| {
        let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
        names.join(" + ")
    };
    let (part, whole) = (sum(indicator.numerator()), sum(indicator.denominator()));
    let head = |order: Order, label: &str, class: &'static str, key, down| {
        heading(scene, order, label.to_owned(), class, key, down)
    };
    let headings = view! {
        <tr>
            {head(Order::Rank, t.rank, "rank-head", "rank", false)}
            {head(Order::Name, t.locality, "name", "name", false)}
            {head(Order::Region, t.region, "region", "region", false)}
            <th scope="col" class="bar-cell" aria-hidden="true">{lang.scale(full)}</th>
            <th scope="col" class="n rate strong">{t.rate_percent}</th>
            {head(Order::Change, t.change_points, "n change", "change", true)}
            <th scope="col" class="year" aria-hidden="true">{words.year}</th>
            <th scope="col" class="n gap">{t.gap}</th>
            <th scope="col" class="n part wide-only">{part.clone()}</th>
            {head(Order::Whole, &whole, "n whole wide-only", "whole", true)}
            <th scope="col" class="status">{t.flags}</th>
        </tr>
    };
    let title = lang.ranking_title(chosen.len(), overview.rows.len());
    let nobody = chosen
        .is_empty()
        .then(|| view! { <p class="notice">{words.nobody}</p> });
    let narrowed = (chosen.len() < overview.rows.len() && !ranked.is_empty())
        .then(|| lang.chosen_pooled(&pooled(scene, overview, &chosen)));
    let without = (!unranked.is_empty()).then(|| {
        let names = (0..).zip(&unranked).map(|(at, row)| {
            let unit = scene.board.units().get(row.unit);
            let to = scene.unit_link(&unit.id.0, Some(overview.month));
            view! { {(at > 0).then_some(", ")} <a href=to>{lang.unit_name(unit)}</a> }
        });
        view! { <p class="quiet">{words.not_ranked} {names.collect_view()} "."</p> }
    });
    let columns = [
        ("region", t.region.to_owned()),
        ("bar-cell", words.bar.to_owned()),
        ("change", t.change_points.to_owned()),
        ("year", words.year.to_owned()),
        ("gap", t.gap.to_owned()),
        ("part", part),
        ("whole", whole),
        ("status", t.flags.to_owned()),
    ];
    let boxes = columns
        .map(|(class, label)| {
            view! {
                <label><input type="checkbox" data-column=class checked=true/> <span>{label}</span></label>
            }
        })
        .collect_view();
    let columns = view! {
        <details class="columns-choice" hidden=true data-table="#ranking table">
            <summary>{words.columns}</summary>
            <div class="boxes">{boxes}</div>
        </details>
    }
    .into_any();
    let table = (!ranked.is_empty()).then(|| {
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table class="ranking" data-foot=foot(scene, overview)>
                    <thead>{headings}</thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    });
    // A phone shows both ends first; the box stands before the table, where CSS can see it.
    let all_rows = (ranked.len() > ENDS).then(|| {
        view! {
            <input type="checkbox" id="all-rows" class="all-rows"/>
            <label for="all-rows" class="all-rows">{lang.all_rows(ranked.len())}</label>
        }
    });
    view! {
        <section class="block" id="ranking">
            <h2>{title}</h2>
            <p class="quiet">
                {lang.ranking_explained(&scene.view)} " " {words.year_explained} " " {t.sortable}
            </p>
            {filters::filters(scene, overview).into_any()}
            <Columns>{columns}</Columns>
            {narrowed.map(|text| view! { <p>{text}</p> })}
            {nobody}
            {all_rows}
            {table.map(|table| view! { <Sortable>{table}</Sortable> })}
            {without}
            {downloads::links(scene, "ranking", overview.month, None)}
        </section>
    }
}

/// What holds for every row, for whoever reads one alone: target and edition, a line each.
pub fn foot(scene: &Scene, overview: &Overview) -> String {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let target = overview
        .target
        .map(|target| format!("{}: {}", t.target, lang.limit(target.value)));
    let edition = trend::edition(scene, overview.month)
        .map(|edition| format!("{}: {edition}", t.edition));
    target
        .into_iter()
        .chain(edition)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The pooled rate of some rows, with what it is made of.
fn pooled(scene: &Scene, overview: &Overview, rows: &[&Ranked]) -> String {
    let lang = scene.lang;
    let units: Vec<_> = rows.iter().map(|row| row.unit).collect();
    let view = scene.view;
    let figure = scene
        .board
        .pool(&units, view.indicator, view.basis, overview.month);
    figure.rate().map_or("–".into(), |rate| {
        let (part, whole) = (lang.whole(rate.part), lang.whole(rate.whole));
        let percent = lang.percent_near(rate.percent(), &overview.thresholds());
        format!("{percent} ({part} / {whole})")
    })
}

fn heading(
    scene: &Scene,
    order: Order,
    label: String,
    class: &'static str,
    key: &'static str,
    down: bool,
) -> impl IntoView + use<> {
    let to = scene.link(&View {
        order,
        ..scene.view
    }) + "#ranking";
    let sorted =
        (order == scene.view.order).then_some(if down { "descending" } else { "ascending" });
    view! {
        <th scope="col" class=class aria-sort=sorted>
            <a href=to data-sort=key data-down=down.then_some("")>{label}</a>
        </th>
    }
}

fn line(scene: &Scene, overview: &Overview, row: &Ranked, full: f64) -> impl IntoView + use<> {
    let lang = scene.lang;
    let unit = scene.board.units().get(row.unit);
    let rate = row.figure.rate();
    let target = overview.target.map(|target| target.value);
    let gap = rate
        .zip(target)
        .map(|(rate, target)| rate.percent() - target.value());
    let standing = match (rate, target) {
        (Some(rate), Some(target)) if rate.reaches(target) => Standing::Met,
        (Some(rate), _) if overview.floor.is_some_and(|floor| !rate.reaches(floor)) => {
            Standing::Below
        }
        _ => Standing::Between,
    };
    let bar = rate
        .map(|rate| charts::bar(rate, row.before, target.map(|t| t.value()), full, standing));
    let dash = || "–".to_owned();
    let missing = (!row.figure.missing.is_empty())
        .then(|| lang.missing(&lang.gaps(&scene.board, &row.figure.missing)));
    let whole = rate.map(|rate| rate.whole);
    let region = unit.region.as_ref().map(|region| lang.region(region));
    let year = charts::spark(&scene.board.last_year(row.unit, &scene.view, overview.month));
    view! {
        <tr
            data-unit=unit.id.0.clone()
            data-rank=row.rank.map(|rank| rank.to_string())
            data-name=unit.sort.to_string()
            data-region=scene.board.units().region_place(row.unit).map(|place| place.to_string())
            data-change=row.change().map(|change| format!("{change:.4}"))
            data-whole=whole.map(|whole| whole.to_string())
        >
            <td class="rank"><b>{row.rank.map_or_else(dash, |rank| rank.to_string())}</b> {moved(scene, row)}</td>
            <th scope="row">
                <a href=scene.unit_link(&unit.id.0, Some(overview.month))>{lang.unit_name(unit)}</a>
            </th>
            <td class="region quiet">{region}</td>
            <td class="bar-cell" inner_html=bar.unwrap_or_default()></td>
            <td class="n rate strong">{rate.map_or_else(dash, |rate| lang.rate_near(rate.percent(), &overview.thresholds()))}</td>
            <td class="n change">{row.change().map_or_else(dash, |change| lang.signed(change))}</td>
            <td class="year" inner_html=year></td>
            <td class="n gap">{gap.map_or_else(dash, |gap| lang.signed(gap))}</td>
            <td class="n part wide-only">{rate.map_or_else(dash, |rate| lang.whole(rate.part))}</td>
            <td class="n whole wide-only">{whole.map_or_else(dash, |whole| lang.whole(whole))}</td>
            <td class="status">
                {chip::gravest(&scene.board, &row.flags, lang)}
                {missing.map(|missing| view! { <span class="quiet">{missing}</span> })}
            </td>
        </tr>
    }
}

/// Places gained or lost since the period before, in shape and in words.
fn moved(scene: &Scene, row: &Ranked) -> impl IntoView + use<> {
    row.moved().filter(|places| *places != 0).map(|places| {
        let (class, sign) = if places > 0 { ("move up", '▲') } else { ("move down", '▼') };
        let words = scene.lang.places(places);
        let label = words.clone();
        view! { <span class=class role="img" aria-label=label title=words><i>{sign}</i>{places.abs()}</span> }
    })
}

/// The rate at the right edge of every bar: the next ten above everything that is drawn.
fn right_edge(overview: &Overview) -> f64 {
    let target = overview.target.map(|target| target.value.value());
    overview
        .rated()
        .flat_map(|row| [row.figure.rate(), row.before])
        .flatten()
        .map(|rate| rate.percent())
        .chain(target)
        .fold(10.0, |most: f64, percent| {
            most.max((percent / 10.0).ceil() * 10.0)
        })
        .min(100.0)
}
