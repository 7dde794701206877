//! Levels of dossier-handling systems and grades of the Ministry of Public Security.
use super::{citation, told};
use crate::{
    domain::{Grade, Grades, Level, SystemLevel, SystemLevels, UnitIx},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;
use std::fmt::Write;

/// The units that one source names, by their places.
pub fn levels(scene: &Scene, published: &SystemLevels<'_>) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.assessments());
    let day = lang.day(published.day);
    let caption = format!("{}, {day}", w.levels);
    let rows = published.rows.iter().map(|row| line(scene, row));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table class="levels">
                <caption class="sr">{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="n">{w.rank}</th>
                        <th scope="col">{lang.service766().unit}</th>
                        <th scope="col">{w.level}</th>
                        <th scope="col">{lang.texts().note}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <p class="quiet">{day} ". " {lang.texts().source} ": " {citation::links(published.source)} "."</p>
    }
    .into_any()
}

fn line(scene: &Scene, row: &SystemLevel<'_>) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.assessments());
    let unit = scene.board.units().get(row.unit);
    let to = scene.unit_link(&unit.id.0, None);
    let placing = row.told.placing;
    let place = placing.map(|placing| lang.placing_of(placing));
    view! {
        <tr data-unit=unit.id.0.clone()>
            <td class="n rank" data-label=w.rank><b>{place}</b></td>
            <th scope="row"><a href=to>{lang.unit_name(unit)}</a></th>
            <td data-label=w.level>{scale(scene, row.level)}</td>
            <td class="note" lang="vi">
                {row.told.note.clone()} " " {told::mark(scene, row.told.provenance)}
            </td>
        </tr>
    }
    .into_any()
}

/// A level among all four, in words for whoever does not see it.
fn scale(scene: &Scene, level: Option<Level>) -> AnyView {
    let Some(level) = level else {
        let word = scene.lang.assessments().level_unknown;
        return view! { <span class="quiet">{word}</span> }.into_any();
    };
    let steps = Level::ALL
        .iter()
        .map(|step| {
            let class = if *step == level { "here" } else { "" };
            view! { <span class=class>{step.code()}</span> }
        })
        .collect_view();
    let told = scene.lang.level_of(level);
    view! { <span class="scale" role="img" aria-label=told>{steps}</span> }.into_any()
}

/// How many localities have each grade: one bar, and the same as a table.
pub fn grades(scene: &Scene, published: &Grades<'_>) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.assessments());
    let day = lang.day(published.day);
    let caption = format!("{}, {day}", w.grades);
    let told = lang.grades_told(published);
    let key = published
        .counts
        .iter()
        .map(|(grade, count, _)| {
            view! { <li class=class(*grade)><b>{*count}</b> " " {lang.grade(*grade)}</li> }
        })
        .collect_view();
    let rows = published
        .counts
        .iter()
        .map(|(grade, count, told)| {
            let share = lang.percent(published.share(*count) * 100.0);
            view! {
                <tr>
                    <th scope="row">{lang.grade(*grade)}</th>
                    <td class="n strong">{format!("{count}/{}", published.of)}</td>
                    <td class="n">{share} " " {told::mark(scene, told.provenance)}</td>
                </tr>
            }
        })
        .collect_view();
    let sum = format!("{}/{}", published.counted(), published.of);
    let all = lang.percent(published.share(published.counted()) * 100.0);
    view! {
        <figure class="graded">
            <div role="img" aria-label=told inner_html=stacked(published)></div>
            <ul class="key">{key}</ul>
        </figure>
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table class="grades">
                <caption class="sr">{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{w.grade}</th>
                        <th scope="col" class="n">{w.localities}</th>
                        <th scope="col" class="n">{w.share}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr><th scope="row">{w.total}</th><td class="n strong">{sum}</td><td class="n">{all}</td></tr>
                </tfoot>
            </table>
        </div>
        <p class="quiet">{day} ". " {lang.texts().source} ": " {citation::links(published.source)} "."</p>
    }
    .into_any()
}

/// One bar of all that were graded, cut by grade.
fn stacked(published: &Grades<'_>) -> String {
    let mut svg = String::from(
        r#"<svg class="grade-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let mut from = 0.0;
    for (grade, count, _) in &published.counts {
        let width = published.share(*count) * 1000.0;
        let _ = write!(
            svg,
            r#"<rect class="{}" x="{from:.0}" width="{width:.0}" height="40"/>"#,
            class(*grade)
        );
        from += width;
    }
    svg.push_str("</svg>");
    svg
}

fn class(grade: Grade) -> &'static str {
    match grade {
        Grade::Good => "first",
        Grade::Fair => "second",
        Grade::Average => "third",
    }
}

/// The levels that were published of a unit or of what it was made from; `None` without any.
pub fn of_unit(scene: &Scene, ix: UnitIx) -> Option<AnyView> {
    let (w, board) = (scene.lang.assessments(), &scene.board);
    let mut units = board.units().predecessors(ix).to_vec();
    units.push(ix);
    let tables: Vec<_> = board
        .system_levels()
        .into_iter()
        .filter_map(|mut published| {
            published.rows.retain(|row| units.contains(&row.unit));
            (!published.rows.is_empty()).then(|| levels(scene, &published))
        })
        .collect();
    let to = scene.link_to(&Address::Assessments, &Default::default());
    (!tables.is_empty()).then(|| {
        view! {
            <section class="block" id="assessments">
                <h2>{w.of_unit}</h2>
                <p class="quiet">{w.lead} " " <a href=to>{w.to_page}</a></p>
                {tables}
            </section>
        }
        .into_any()
    })
}
