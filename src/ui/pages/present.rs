//! `/vi/present?scope=34-44&every=20`: a briefing on the screen, slide by slide, by hand or by
//! itself. Without scripts the slides stand under one another and each snaps into its place.
use super::briefing::made;
use crate::{
    briefing::{Block, Brief, KeyFigure, Table},
    charts,
    domain::{Pack, Showing},
    i18n::{Lang, capital},
    ui::{
        app::{Outcome, Scene, Sheet},
        islands::Slides,
        parts::{
            layout, presenting,
            slides::{Item, Slide, is_short, slides},
        },
    },
};
use leptos::prelude::*;
use std::ops::Range;

/// The slides of a briefing.
pub fn present(scene: &Scene, pack: &Pack, showing: Showing) -> Outcome {
    match made(scene, pack, scene.lang) {
        Ok(brief) => Outcome::Sheet(sheet(scene, pack, showing, &brief)),
        Err(refusal) => Outcome::Refused(refusal),
    }
}

fn sheet(scene: &Scene, pack: &Pack, showing: Showing, brief: &Brief) -> Sheet {
    let each = brief.sections.iter();
    let all: Vec<Slide> = each
        .flat_map(|section| slides(section, brief.lang))
        .collect();
    let of = all.len() + 1;
    let shown = (2..).zip(&all);
    let shown = shown
        .map(|(at, one)| slide(scene, brief, one, (at, of)))
        .collect_view();
    let controls = presenting::controls(scene, pack, showing);
    let main = view! {
        <div class="deck">
            {cover(scene, brief, of)}
            {shown}
        </div>
        <Slides>{controls}</Slides>
    };
    Sheet {
        title: format!("{}, {}", brief.cover.title, brief.cover.subtitle),
        description: format!("{}. {}", brief.cover.title, brief.cover.edition),
        main: main.into_any(),
        has_islands: true,
        month: Some(brief.month),
    }
}

fn cover(scene: &Scene, brief: &Brief, of: usize) -> AnyView {
    let cover = &brief.cover;
    view! {
        <section class="leaf cover" id="s1" aria-labelledby="t1">
            {band(scene)}
            <div class="said">
                <p class="product">{scene.lang.texts().product}</p>
                <h1 id="t1">{capital(&cover.title)}</h1>
                <p class="whom">{cover.subtitle.clone()}</p>
                <p class="edition">{cover.edition.clone()}</p>
            </div>
            <div class="foot">
                <p></p>
                {turn(scene.lang, (1, of))}
            </div>
        </section>
    }
    .into_any()
}

fn slide(scene: &Scene, brief: &Brief, slide: &Slide, place: (usize, usize)) -> AnyView {
    let (lang, section) = (brief.lang, slide.section);
    let (at, _) = place;
    let (part, parts) = slide.part;
    let more = (parts > 1)
        .then(|| view! { " " <span class="more">{lang.continued(part, parts)}</span> });
    let alone = slide.items.is_empty();
    let strips = slide.strips.iter().map(|figures| {
        let class = if alone { "strip large" } else { "strip" };
        self::figures(figures, class)
    });
    let charts = slide.items.iter();
    let charts = charts.filter(|item| matches!(item, Item::Drawing(Block::Chart(_))));
    let plot = match charts.count() {
        0 | 1 => charts::plot,
        _ => charts::plot_beside,
    };
    let items = slide.items.iter();
    let items = items.map(|shown| item(scene, lang, shown, plot));
    let items = (!alone).then(|| view! { <div class="side">{items.collect_view()}</div> });
    view! {
        <section class="leaf" id=format!("s{at}") aria-labelledby=format!("t{at}")>
            {band(scene)}
            <h2 id=format!("t{at}") class=format!("z{}", slide.size)>{section.title.clone()}{more}</h2>
            {strips.collect_view()}
            {items}
            <div class="foot">
                <p>
                    {section.source.clone()}
                    <br/>
                    {scene.lang.texts().product} " · " {brief.cover.edition.clone()}
                </p>
                {turn(scene.lang, place)}
            </div>
        </section>
    }
    .into_any()
}

fn band(scene: &Scene) -> Option<AnyView> {
    let has_sample = scene.board.has_sample();
    has_sample.then(|| layout::sample_band(scene).into_any())
}

/// The number of a slide, and links to its neighbours for who has no scripts.
fn turn(lang: Lang, (at, of): (usize, usize)) -> AnyView {
    let w = lang.present();
    let link = |to: usize, name: &'static str| {
        let is_there = (1..=of).contains(&to);
        is_there.then(|| view! { <a href=format!("#s{to}")>{name}</a> })
    };
    view! {
        <p class="turn">
            {link(at - 1, w.previous)}
            {link(at + 1, w.next)}
            <span>{lang.slide_of(at, of)}</span>
        </p>
    }
    .into_any()
}

fn item(
    scene: &Scene,
    lang: Lang,
    item: &Item,
    plot: fn(&charts::Chart, Lang) -> String,
) -> AnyView {
    match item {
        Item::Figures(figures) => self::figures(figures, "stack"),
        Item::Drawing(Block::Chart(chart)) => {
            drawing(plot(chart, lang), Some(chart.title.clone()))
        }
        Item::Drawing(Block::Picture { picture, month, .. }) => {
            let link = |id: &crate::domain::UnitId| scene.unit_link(&id.0, Some(*month));
            let shown = picture.on_page(&scene.board, *month, &link);
            drawing(shown.map_or_else(String::new, |shown| shown.drawings), None)
        }
        Item::Drawing(_) => ().into_any(),
        Item::Rows(table, rows, size, named) => self::table(table, rows, *size, *named, lang),
        Item::Lines(lines, size) => {
            let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> });
            view! { <ul class=format!("bulleted z{size}")>{lines.collect_view()}</ul> }
                .into_any()
        }
    }
}

fn drawing(svg: String, title: Option<String>) -> AnyView {
    // On a phone a chart is wider than the screen and is moved within its frame.
    let moved = title.is_some().then_some(("0", "region"));
    view! {
        <figure class="drawing">
            {title.clone().map(|title| view! { <figcaption>{title}</figcaption> })}
            <div class="canvas" tabindex=moved.map(|(at, _)| at) role=moved.map(|(_, role)| role) aria-label=title inner_html=svg></div>
        </figure>
    }
    .into_any()
}

fn figures(figures: &[KeyFigure], class: &'static str) -> AnyView {
    let each = figures.iter().map(|figure| {
        view! {
            <div>
                <dt>{figure.label.clone()}</dt>
                <dd class="number">{figure.value.clone()}</dd>
                <dd>{figure.remark.clone()}</dd>
            </div>
        }
    });
    view! { <dl class=class>{each.collect_view()}</dl> }.into_any()
}

fn table(table: &Table, rows: &Range<usize>, size: u16, named: bool, lang: Lang) -> AnyView {
    let class = |at: usize, text: &str| match (table.columns[at].is_number, is_short(text)) {
        (true, true) => Some("n short"),
        (true, false) => Some("n"),
        (false, true) => Some("short"),
        (false, false) => None,
    };
    let heads = table.columns.iter().enumerate();
    let heads = heads.map(|(at, column)| {
        let class = class(at, &column.heading);
        view! { <th scope="col" class=class>{column.heading.clone()}</th> }
    });
    let rows = table.rows[rows.clone()].iter().map(|row| {
        let cells = row.iter().enumerate();
        let cells = cells.map(|(at, cell)| {
            let text = cell.shown(lang);
            let class = class(at, &text);
            view! { <td class=class>{text}</td> }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let name = named.then(|| view! { <caption>{table.title.clone()}</caption> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=table.title.clone()>
            <table class=format!("z{size}")>
                {name}
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
