//! `/vi/units/63-35`: one unit in one month, and how it came there.
use crate::{
    domain::{
        Ahead, Map, Month, Pack, PackScope, Settled, Unit, UnitIx, UnitKind, View, ranking,
    },
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{
            assessments, dti_history, family, figures, flag_history, flags, ministry, months,
            notice, pace, published, ranks, record, sentence, service766, targets, trend,
            unit_counters, unit_figures, view_bar,
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
    let target = board.target_for(ix, view.indicator, month);
    let headline = lang.unit_headline(
        &name,
        row,
        of,
        target.map(|target| target.value),
        month,
        &view,
    );
    let description = format!("{name}: {}", sentence::plain(&headline));
    let ahead = (unit.valid_to.is_none()).then(|| view.ahead.unwrap_or(Ahead::HalfYear));
    let trend = board.unit_trend(ix, &view, month);
    let trend = board.forecast(trend, ix, &view, ahead.map_or(0, Ahead::months));
    let grounds = board.grounds(&[ix], view.basis, month);
    let notice = notice::moved(scene, month, |view| board.settle_unit(ix, view));
    let missing = (!row.figure.missing.is_empty()).then(|| {
        let text = lang.missing(&lang.gaps(board, &row.figure.missing));
        view! { <p class="notice">{text}</p> }
    });
    // The ranks stand in the column that has room: several flags fill the right one.
    let ranks = ranks::figure(scene, ix, &name, month).into_any();
    let (left, right) = if row.flags.len() > 1 {
        (Some(ranks), None)
    } else {
        (None, Some(ranks))
    };
    let briefing = briefing(scene, unit);
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page">
            {title(scene, unit, month, Some(briefing)).into_any()}
            {notice}
            <section class="hero">
                <p class="headline">{sentence::sentence(headline)}</p>
                {figures::fraction(scene, &row.figure, &grounds, month).into_any()}
            </section>
            {missing}
            {figures::row(unit_figures::cells(scene, row, of, month)).into_any()}
            {figures::rest_on(scene, month).into_any()}
            <div class="two block">
                <section>
                    {trend::figure(scene, &trend, &name, t.localities_block, Some(&unit.id.0), ahead).into_any()}
                    {left}
                    {family::family(scene, ix).into_any()}
                </section>
                <div>
                    {flags::of_unit(scene, row, month).into_any()}
                    {right}
                </div>
            </div>
            {pace::of_unit(scene, ix, month)}
            {targets::of_unit(scene, ix, month)}
            {flag_history::history(scene, ix, month).map(IntoAny::into_any)}
            {months::beside(scene, ix, month).into_any()}
            {months::table(scene, ix, month).into_any()}
            {record::table(scene, ix, month).into_any()}
            {dti_history::of_unit(scene, ix)}
            {service766::of_unit(scene, ix)}
            {assessments::of_unit(scene, ix)}
            {published::table(scene, Some(&unit.id), None).into_any()}
            {unit_counters::of(scene, ix)}
        </div>
    };
    Sheet {
        title: format!("{name}, {}", lang.month_long(month)),
        description,
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
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
            {title(scene, unit, month, None).into_any()}
            <p class="notice">{t.unit_nothing}</p>
            {dti_history::of_unit(scene, ix)}
            {ministry::of_unit(scene, ix)}
            {service766::of_unit(scene, ix)}
            {assessments::of_unit(scene, ix)}
            {published::table(scene, Some(&unit.id), None).into_any()}
            {unit_counters::of(scene, ix)}
        </div>
    };
    Sheet {
        title: lang.unit_name(unit),
        description: t.about_product.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}

/// The briefing on a unit, in a month that it has.
fn briefing(scene: &Scene, unit: &Unit) -> String {
    let pack = Pack {
        scope: PackScope::Unit(unit.id.0.clone()),
        ..Pack::default()
    };
    let view = View {
        month: scene.view.month.or(scene.last_month()),
        ..scene.across()
    };
    scene.link_to(&Address::Briefing(Box::new(pack), None), &view)
}

/// Breadcrumb, name, and what the unit is: kind, since when, made from what, code.
fn title(
    scene: &Scene,
    unit: &Unit,
    month: Month,
    briefing: Option<String>,
) -> impl IntoView + use<> {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
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
    let facts = lang.unit_facts(unit, month.last_day(), &made_from);
    let overview = scene.link_to(
        &Address::Overview,
        &View {
            asked: None,
            ..scene.view
        },
    );
    let is_ministry = unit.kind() == UnitKind::Ministry;
    let class = if is_ministry { "unit long" } else { "unit" };
    let compare = (!is_ministry).then(|| {
        let address = Address::Compare(vec![unit.id.0.clone()]);
        view! { <a href=scene.link_to(&address, &scene.across())>{t.compare_this}</a> }
    });
    let profile = scene.link_to(&Address::Profile(unit.id.0.clone()), &scene.across());
    let briefing = briefing.map(|to| view! { <a href=to>{lang.briefing_page().title}</a> });
    let notes = board.slab(month).map(|_| {
        let to = format!("/{}/notes?unit={}&month={month}", lang.code(), unit.id);
        view! { <a href=to rel="nofollow">{lang.notes().about_unit}</a> }
    });
    view! {
        <nav class="crumbs" aria-label=t.units>
            <a href=overview>{t.nav_overview}</a> {parent}
            " › " <span aria-current="page">{lang.unit_name(unit)}</span>
        </nav>
        <h1 class=class>{lang.unit_name(unit)} <small>{facts}</small></h1>
        <p class="actions"><a href=profile>{lang.profile().one_page}</a> " " {compare} " " {briefing} " " {notes}</p>
    }
}
