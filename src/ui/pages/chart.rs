//! `/vi/charts/trend?unit=34-44`: one drawing on its own, with its table, source and tools.
use crate::{
    charts::{OnPage, Picture},
    domain::{Drawing, Month, Overview, Settled, UnitId, UnitIx},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        islands::{ChartReader, Highlight, Tiles},
        parts::{choose, data_table, downloads, kinds, notes, notice, one_unit, view_bar},
    },
};
use leptos::prelude::*;

/// `drawing` of the units that `given` names, by key or by name.
pub fn chart(scene: &Scene, drawing: Drawing, given: &[String]) -> Outcome {
    let (chosen, unclear) = choose::read(scene, given);
    let keys = keys(scene, &chosen, &unclear);
    if keys != given {
        return Outcome::Moved(scene.link_to(&Address::Chart(drawing, keys), &scene.view));
    }
    let units = scene.board.units();
    let stranger = chosen
        .iter()
        .map(|ix| units.get(*ix))
        .find(|unit| !unit.kind().is_locality())
        .map(|unit| unit.id.0.clone());
    let unknown = unclear
        .first()
        .filter(|_| drawing.most_units() == 1)
        .cloned();
    if let Some(id) = stranger.or(unknown) {
        return Outcome::Refused(Refusal::NoSuchUnit(id));
    }
    let picture = Picture {
        drawing,
        view: scene.view.drawn(drawing),
        units: chosen,
        lang: scene.lang,
    };
    match picture.settle(&scene.board) {
        Settled::At(month) => Outcome::Sheet(of_month(scene, &picture, &unclear, month)),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Refused(
            scene
                .view
                .month
                .map_or(Refusal::NoSuchPage, Refusal::NotPublished),
        ),
    }
}

fn keys(scene: &Scene, chosen: &[UnitIx], unclear: &[String]) -> Vec<String> {
    let key = |ix: &UnitIx| scene.board.units().get(*ix).id.0.clone();
    chosen
        .iter()
        .map(key)
        .chain(unclear.iter().cloned())
        .collect()
}

fn of_month(scene: &Scene, picture: &Picture, unclear: &[String], month: Month) -> Sheet {
    let (lang, w, board) = (scene.lang, scene.lang.chart_page(), &scene.board);
    let drawing = picture.drawing;
    let name = lang.drawing_name(drawing);
    let link = |id: &UnitId| scene.unit_link(&id.0, Some(month));
    let shown = (!picture.units.is_empty() || !drawing.needs_units())
        .then(|| picture.on_page(board, month, &link))
        .flatten();
    let finding = shown.as_ref().map(|shown| shown.caption.title.clone());
    let figure = match shown {
        Some(shown) => figure(scene, picture, shown, month).into_any(),
        None => view! { <h1 class="plain">{name}</h1> <p class="lead">{w.choose_units}</p> }
            .into_any(),
    };
    let units = keys(scene, &picture.units, &[]);
    let gallery = scene.link_to(&Address::Charts, &scene.across());
    let notice = notice::moved(scene, month, |view| {
        let moved = Picture {
            view: *view,
            ..picture.clone()
        };
        moved.settle(board)
    });
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page chart-page">
            <nav class="crumbs" aria-label=w.title><a href=gallery>{w.title}</a></nav>
            {notice}
            {chooser(scene, picture, unclear, month)}
            {figure}
            <p>{kinds::when(scene, drawing)}</p>
            {kinds::others(scene, drawing, &units)}
        </div>
    };
    Sheet {
        title: format!("{name}, {}", lang.month_long(month)),
        description: finding.unwrap_or_else(|| lang.drawing_use(drawing).to_owned()),
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// The choice of units, for a drawing that is of units.
fn chooser(
    scene: &Scene,
    picture: &Picture,
    unclear: &[String],
    month: Month,
) -> Option<AnyView> {
    let drawing = picture.drawing;
    drawing.parameter()?;
    if drawing.most_units() == 1 {
        return Some(one_unit::form(scene, picture, month).into_any());
    }
    let overview = Overview::new(&scene.board, scene.board.nation()?, &scene.view, month);
    Some(
        view! {
            {choose::unclear(scene, &picture.units, unclear).into_any()}
            {choose::chosen(scene, &picture.units).into_any()}
            {choose::picks(scene, &picture.units, &overview).into_any()}
        }
        .into_any(),
    )
}

fn figure(
    scene: &Scene,
    picture: &Picture,
    shown: OnPage,
    month: Month,
) -> impl IntoView + use<> {
    let (lang, drawing) = (scene.lang, picture.drawing);
    let OnPage { caption, drawings } = shown;
    let points = drawings.contains("data-x=");
    let of_units = drawings.contains("data-unit=");
    let drawings = view! { <div inner_html=drawings></div> };
    let drawings = if points {
        view! { <ChartReader>{drawings}</ChartReader> }.into_any()
    } else {
        drawings.into_any()
    };
    let parameter = drawing.parameter().filter(|_| !picture.units.is_empty());
    let of = parameter.map(|name| (name, keys(scene, &picture.units, &[]).join(",")));
    let table = data_table::of(scene, picture, month).map(|table| {
        let title = lang.texts().trend_table;
        view! {
            <details>
                <summary>{title}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title>{table}</div>
            </details>
        }
    });
    // Where the keys stop is told as a share of the drawing, so what is around it is as wide.
    let class = if drawing == Drawing::Ranks {
        "alone rank-alone"
    } else {
        "alone"
    };
    view! {
        <figure class=class>
            <figcaption>
                <h1 class="plain">{caption.title}</h1>
                <p class="quiet">{caption.subtitle}</p>
            </figcaption>
            {drawings}
            {(drawing == Drawing::Map).then(|| view! { <Tiles/> })}
            {of_units.then(|| view! { <Highlight/> })}
            {notes::feet(scene, &caption.notes)}
            <p class="quiet">{caption.source} " " {caption.edition}</p>
            {table}
            {downloads::links(scene, drawing.code(), month, of)}
        </figure>
    }
}
