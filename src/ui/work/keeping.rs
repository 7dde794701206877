//! Targets as administrators keep them: every target as it stands, and a form that adds one.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, choice, field, outcome},
    settings::worded,
    table::table,
    units_list::{UNITS, units_list},
};
use crate::{
    domain::{Indicator, Operator, PathShape, Scope, Target, TargetVersion, Verified, Zone},
    i18n::Lang,
    ui::{app::Scene, parts::goal_table::verified},
};
use leptos::prelude::*;

/// Every target, and the form that adds one.
#[derive(Clone, Debug)]
pub struct TargetsPage {
    /// Every version of every target, in the order of pages.
    pub versions: Vec<TargetVersion>,
    /// What was typed, and why nothing was added.
    pub fields: Fields,
}

pub(super) fn targets(scene: &Scene, page: &TargetsPage) -> (String, AnyView) {
    let (lang, k) = (scene.lang, scene.lang.keeping());
    let last = page.versions.iter().enumerate().filter(|(at, version)| {
        let next = page.versions.get(at + 1);
        next.is_none_or(|next| next.target.id != version.target.id)
    });
    let rows = last.map(|(_, version)| row(scene, version)).collect_view();
    let heads = [
        k.indicator,
        k.scope,
        k.value,
        k.due,
        k.document,
        k.verified,
        k.version,
        "",
    ];
    let indicators =
        Indicator::ALL.map(|indicator| (indicator.code().to_owned(), lang.heading(indicator)));
    let scopes = [Scope::Localities, Scope::Ministries, Scope::National];
    let zones = Zone::ALL.iter().copied().map(Scope::Region);
    let mut scopes: Vec<_> = scopes
        .into_iter()
        .chain(zones)
        .map(|scope| (scope.code(), lang.scope(&scene.board, &scope)))
        .collect();
    scopes.push(("unit".to_owned(), lang.judging().scope_of_unit.to_owned()));
    let (fields, j) = (&page.fields, lang.judging());
    let unit = Called {
        name: "of_unit",
        label: j.one_unit,
        hint: lang.tokens().unit_hint,
    };
    let main = view! {
        <div class="page work">
            {places(scene, "admin/targets")}
            <h1 class="plain">{k.title}</h1>
            <p class="lead">{k.explained}</p>
            {outcome(None, fields)}
            {table(k.title, "filings", &heads, rows)}
            <section class="block narrow">
                <h2>{k.add}</h2>
                <form class="stacked" method="post" action=format!("/{}/admin/targets", lang.code())>
                    {choice(fields, Called::plain("indicator", k.indicator), indicators, Indicator::default().code())}
                    {choice(fields, Called::plain("scope", k.scope), scopes, &Scope::Localities.code())}
                    {field(fields, unit, Kind::MaybeListed(UNITS), "")}
                    {says(scene, fields, None)}
                    <button class="primary">{k.add}</button>
                </form>
                {units_list(scene)}
            </section>
        </div>
    };
    (k.title.to_owned(), main.into_any())
}

fn row(scene: &Scene, version: &TargetVersion) -> impl IntoView + use<> {
    let (lang, k) = (scene.lang, scene.lang.keeping());
    let target = &version.target;
    let name = lang.indicator_by_code(&target.indicator);
    let to = format!("/{}/admin/targets/{}", lang.code(), target.id);
    let label = format!("{}: {name}, {}", k.versions, target.document);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="short">{lang.scope(&scene.board, &target.scope)}</td>
            <td class="short">{goal(lang, version)}</td>
            <td class="short">{lang.day(target.due)}</td>
            <td lang="vi">{target.document.clone()}</td>
            <td>{verified(scene, target.verified)}</td>
            <td class="short">{version.number.to_string()}</td>
            <td class="short"><a href=to aria-label=label>{k.versions}</a></td>
        </tr>
    }
}

/// What a version asks for, or that it asks for nothing any more.
pub(super) fn goal(lang: Lang, version: &TargetVersion) -> String {
    if version.is_withdrawn {
        lang.keeping().withdrawn.to_owned()
    } else {
        lang.goal(&version.target)
    }
}

/// The fields of everything that a version says; they hold what the last one said.
pub(super) fn says(scene: &Scene, fields: &Fields, last: Option<&Target>) -> AnyView {
    let (lang, k) = (scene.lang, scene.lang.keeping());
    let typed = |name, label, kind, stands: String| {
        field(fields, Called::plain(name, label), kind, stands)
    };
    let hinted = |name, label, hint, kind, stands: String| {
        field(fields, Called { name, label, hint }, kind, stands)
    };
    let said = |what: fn(&Target) -> String| last.map(what).unwrap_or_default();
    let operators = [(">=", k.at_least), ("=", k.equal)];
    let operator = last.map_or(Operator::AtLeast, |last| last.operator);
    let read = [Verified::Yes, Verified::Partly, Verified::No]
        .map(|how| (how.code().to_owned(), lang.verified(how).to_owned()));
    let how = last.map_or(Verified::No, |last| last.verified);
    let judges = [("yes", lang.admin().yes), ("no", lang.admin().no)];
    let judged = Called {
        name: "judged",
        label: k.judged,
        hint: k.judged_hint,
    };
    let stands = match last {
        Some(last) if last.judged => "yes",
        _ => "no",
    };
    let value = last.map(|last| lang.decimal_of(last.value));
    let j = lang.judging();
    let shape = last.map_or(PathShape::Linear, |last| last.path.clone());
    let path = Called {
        name: "path",
        label: j.path,
        hint: j.path_explained,
    };
    let steps = shape
        .milestones()
        .iter()
        .map(|(month, value)| format!("{month}={}", lang.decimal_of(*value)));
    let steps = steps.collect::<Vec<_>>().join("; ");
    let code = shape.to_string();
    let shape = code.split(':').next().unwrap_or_default();
    let unit = last.map_or("%", |last| &last.unit);
    view! {
        {choice(fields, Called::plain("operator", k.operator), worded(operators), operator.sign())}
        {hinted("value", k.value, lang.unit_of_value(unit), Kind::Decimal, value.unwrap_or_default())}
        {hinted("from", k.from, k.from_hint, Kind::Day, String::new())}
        {typed("due", k.due, Kind::Day, said(|last| last.due.to_string()))}
        {typed("document", k.document, Kind::Words(300), said(|last| last.document.clone()))}
        {typed("issued", k.issued, Kind::MaybeDay, said(|last| last.issued.map(|day| day.to_string()).unwrap_or_default()))}
        {choice(fields, Called::plain("verified", k.verified), read, how.code())}
        {hinted("source", k.source, k.source_hint, Kind::MaybeWords(600), said(|last| last.source.clone()))}
        {choice(fields, judged, worded(judges), stands)}
        {choice(fields, path, worded(lang.path_choices()), shape)}
        {hinted("steps", j.milestones, j.milestones_hint, Kind::MaybeWords(600), steps)}
        {typed("note", k.note, Kind::MaybeWords(300), said(|last| last.note.clone()))}
    }
    .into_any()
}
