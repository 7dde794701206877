//! Rules as administrators keep them: the list, one rule with the form that makes its next version,
//! and what that version would flag.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, area, choice, field, outcome},
    settings::worded,
    table::table,
};
use crate::{
    domain::{Rule, Severity, in_force},
    ui::app::Scene,
};
use leptos::prelude::*;

/// One rule.
#[derive(Clone, Debug)]
pub struct KeepRulePage {
    /// Its last version.
    pub rule: Rule,
    /// Whether a version was made just now.
    pub is_saved: bool,
    /// Flags of the latest month by the last version, and by what was typed; while trying.
    pub tried: Option<(usize, usize)>,
    /// What was typed, and why no version was made.
    pub fields: Fields,
}

pub(super) fn rules(scene: &Scene) -> (String, AnyView) {
    let (lang, f, k) = (scene.lang, scene.lang.flag_board(), scene.lang.keeping());
    let row = |rule: &Rule| {
        let name = lang.wording(rule).name.clone();
        let to = format!("/{}/admin/rules/{}", lang.code(), rule.kind.code());
        let numbers: Vec<_> = rule
            .parameters
            .iter()
            .map(|(parameter, value)| {
                format!("{}: {}", lang.parameter(parameter), lang.decimal_of(value))
            })
            .collect();
        let state = if rule.is_off {
            f.is_off
        } else {
            lang.severity(rule.severity)
        };
        view! {
            <tr>
                <th scope="row"><a href=to>{name}</a></th>
                <td>{state}</td>
                <td>{numbers.join("; ")}</td>
                <td class="short">{rule.version.to_string()}</td>
                <td>{rule.made_by.clone().unwrap_or_else(|| f.shipped.to_owned())}</td>
            </tr>
        }
    };
    let rows = in_force(scene.board.rules()).map(row).collect_view();
    let heads = [f.rule, f.severity, f.numbers, k.version, k.made];
    let main = view! {
        <div class="page work">
            {places(scene, "admin/rules")}
            <h1 class="plain">{f.rules}</h1>
            <p class="lead">{f.rules_explained}</p>
            {table(f.rules, "filings", &heads, rows)}
        </div>
    };
    (f.rules.to_owned(), main.into_any())
}

pub(super) fn keep_rule(scene: &Scene, page: &KeepRulePage) -> (String, AnyView) {
    let (lang, a, f, k) = (
        scene.lang,
        scene.lang.admin(),
        scene.lang.flag_board(),
        scene.lang.keeping(),
    );
    let rule = &page.rule;
    let title = lang.wording(rule).name.clone();
    let list = format!("/{}/admin/rules", lang.code());
    let action = format!("{list}/{}", rule.kind.code());
    let public = format!("/{}/rules#{}", lang.code(), rule.kind.code());
    let tried = page.tried.map(|(now, then)| {
        view! { <p class="notice" role="status">{lang.rule_tried(now, then)}</p> }
    });
    let main = view! {
        <div class="page work">
            {places(scene, "")}
            <nav class="crumbs" aria-label=f.rules>
                <a href=list>{f.rules}</a> " › " <span aria-current="page">{title.clone()}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            <p class="lead">{lang.rule_about(rule.kind)}</p>
            {outcome(page.is_saved.then_some(a.saved), &page.fields)}
            {tried}
            <section class="block narrow">
                <h2>{k.revise}</h2>
                <p class="quiet">{f.rules_explained} " " <a href=public>{k.versions}</a></p>
                <form class="stacked" method="post" action=action>
                    <input type="hidden" name="seen" value=rule.version.to_string()/>
                    {says(scene, page)}
                    <p class="go">
                        <button name="act" value="try">{lang.rule_try()}</button>
                        <button class="primary" name="act" value="revise">{k.revise}</button>
                    </p>
                </form>
            </section>
        </div>
    };
    (title, main.into_any())
}

/// The fields of everything that a version says; they hold what the last one said.
fn says(scene: &Scene, page: &KeepRulePage) -> AnyView {
    let (lang, f, rule, fields) = (
        scene.lang,
        scene.lang.flag_board(),
        &page.rule,
        &page.fields,
    );
    let severities = Severity::ALL
        .iter()
        .filter(|severity| (**severity == Severity::Good) == rule.kind.is_good())
        .map(|severity| {
            (
                severity.code().to_owned(),
                lang.severity(*severity).to_owned(),
            )
        });
    let states = [("on", lang.rule_is_on()), ("off", f.is_off)];
    let state = if rule.is_off { "off" } else { "on" };
    let numbers = rule
        .kind
        .asks()
        .iter()
        .map(|asked| {
            let called = Called {
                name: asked.parameter.code(),
                label: lang.parameter(asked.parameter),
                hint: "",
            };
            let value = lang.decimal_of(rule.parameters.get(asked.parameter));
            field(fields, called, Kind::Decimal, value)
        })
        .collect_view();
    let places = rule
        .kind
        .sees()
        .iter()
        .map(|name| {
            view! { <li><code>{format!("{{{}}}", name.code())}</code> " " {lang.input_name(*name)}</li> }
        })
        .collect_view();
    let short = |name: &'static str, label: &'static str, stands: &str| {
        field(fields, Called::plain(name, label), Kind::Words(400), stands)
    };
    let words = |name: &'static str, label: &'static str, stands: &str| {
        area(fields, Called::plain(name, label), 400, true, stands)
    };
    let (vi, en) = (&rule.vi, &rule.en);
    let [name, sentence, clears] = lang.rule_fields(rule.kind);
    view! {
        {choice(fields, Called::plain("state", lang.rule_state()), worded(states), state)}
        {choice(fields, Called::plain("severity", f.severity), severities, rule.severity.code())}
        {numbers}
        <fieldset lang="vi">
            <legend>"Tiếng Việt"</legend>
            {short("vi_name", name, &vi.name)}
            {words("vi_sentence", sentence, &vi.sentence)}
            {words("vi_clears", clears, &vi.clears)}
        </fieldset>
        <fieldset lang="en">
            <legend>"English"</legend>
            {short("en_name", name, &en.name)}
            {words("en_sentence", sentence, &en.sentence)}
            {words("en_clears", clears, &en.clears)}
        </fieldset>
        <details>
            <summary>{lang.rule_places()}</summary>
            <ul class="plain-list">{places} <li><code>"{part}"</code> " " {lang.rule_noun()}</li></ul>
        </details>
    }
    .into_any()
}
