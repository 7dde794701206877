//! Rules as administrators keep them: the list, one rule with the form that makes its next version,
//! and what that version would flag.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, choice, field, outcome},
    settings::worded,
    table::table,
};
use crate::{
    domain::{Rule, Severity, in_force},
    i18n::Lang,
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
                <a href=list>{f.rules}</a> " › " <span aria-current="page">{rule.kind.code()}</span>
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
                    <button name="act" value="try">{lang.rule_try()}</button>
                    <button class="primary" name="act" value="revise">{k.revise}</button>
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
    let words = |lang_of: Lang, name: &'static str, label: String, stands: &str| {
        let id = format!("{name}-label");
        view! {
            <label for=name id=id>{label}</label>
            <textarea id=name name=name rows="3" maxlength="400" lang=lang_of.code() required>
                {fields.or(name, stands)}
            </textarea>
        }
        .into_any()
    };
    let (vi, en) = (&rule.vi, &rule.en);
    let label = |what: &str, language: &str| format!("{what} ({language})");
    let texts = lang.texts();
    let clears = if rule.kind.is_good() {
        texts.kept_when
    } else {
        texts.cleared_when
    };
    view! {
        {choice(fields, Called::plain("state", lang.rule_state()), worded(states), state)}
        {choice(fields, Called::plain("severity", f.severity), severities, rule.severity.code())}
        {numbers}
        {words(Lang::Vi, "vi_name", label(f.rule, "vi"), &vi.name)}
        {words(Lang::Vi, "vi_sentence", label(f.says, "vi"), &vi.sentence)}
        {words(Lang::Vi, "vi_clears", label(clears, "vi"), &vi.clears)}
        {words(Lang::En, "en_name", label(f.rule, "en"), &en.name)}
        {words(Lang::En, "en_sentence", label(f.says, "en"), &en.sentence)}
        {words(Lang::En, "en_clears", label(clears, "en"), &en.clears)}
        <details>
            <summary>{lang.rule_places()}</summary>
            <ul class="plain-list">{places} <li><code>"{part}"</code> " " {lang.rule_noun()}</li></ul>
        </details>
    }
    .into_any()
}
