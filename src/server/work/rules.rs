//! Rules, for administrators: the list, one rule, trying a version, making it.
use super::{
    admin::{Pairs, Unmade, status},
    asked::Asked,
    failed,
    settings::decimal,
    show,
};
use crate::{
    domain::{
        Board, Decimal, Indicator, Parameters, Rule, RuleFault, RuleKind, Wording,
        WordingFault, evaluate, in_force,
    },
    i18n::Lang,
    server::pages,
    service::{AdminDesk, RuleError},
    ui::{
        app::Scene,
        work::{Fields, KeepRulePage, Work},
    },
};
use axum::{
    extract::{Form, Path, Query},
    http::StatusCode,
    response::Response,
};

/// `GET /vi/admin/rules`: every rule as it stands.
pub(super) async fn rules(asked: Asked) -> Response {
    let Some((scene, _)) = asked.as_admin("admin/rules") else {
        return asked.nothing();
    };
    show(&scene, StatusCode::OK, Work::Rules)
}

/// `GET /vi/admin/rules/below-floor`: one rule, and the form of its next version.
pub(super) async fn rule(
    asked: Asked,
    Path(kind): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Response {
    let Some((scene, _, rule)) = found(&asked, &kind) else {
        return asked.nothing();
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    one(&scene, rule, is_saved, None, Fields::default())
}

/// `POST /vi/admin/rules/below-floor`: tries the next version, or makes it.
pub(super) async fn act(
    asked: Asked,
    Path(kind): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let Some((scene, desk, last)) = found(&asked, &kind) else {
        return asked.nothing();
    };
    let (lang, fields) = (scene.lang, Fields::new(pairs));
    let next = said(lang, &fields, &last).and_then(|rule| match rule.check() {
        Ok(()) => Ok(rule),
        Err(fault) => Err(refused(lang, last.kind, &fault)),
    });
    let next = match next {
        Ok(next) => next,
        Err(Unmade::Words(field, words)) => {
            return one(&scene, last, false, None, fields.refused(field, words));
        }
        Err(Unmade::Desk(error)) => return failed(&error),
    };
    match fields.get("act") {
        "try" => {
            let tried = Some((flagged(&scene.board, &last), flagged(&scene.board, &next)));
            one(&scene, last, false, tried, fields)
        }
        "revise" => match desk.revise_rule(next).await {
            Ok(()) => pages::moved(&format!("/{}/admin/rules/{kind}?saved=1", lang.code())),
            Err(RuleError::Desk(error)) => failed(&error),
            Err(RuleError::Changed) => {
                let words = lang.keeping().changed.to_owned();
                one(&scene, last, false, None, fields.refused("", words))
            }
            Err(RuleError::Fault(fault)) => match refused(lang, last.kind, &fault) {
                Unmade::Words(field, words) => {
                    one(&scene, last, false, None, fields.refused(field, words))
                }
                Unmade::Desk(error) => failed(&error),
            },
        },
        _ => asked.nothing(),
    }
}

/// The rule with its page's scene; `None` for everybody who is no administrator, too.
fn found<'a>(asked: &'a Asked, kind: &str) -> Option<(Scene, AdminDesk<'a>, Rule)> {
    let kind: RuleKind = kind.parse().ok()?;
    let path = format!("admin/rules/{}", kind.code());
    let (scene, desk) = asked.as_admin(&path)?;
    let rule = in_force(scene.board.rules()).find(|rule| rule.kind == kind);
    let rule = rule.cloned()?;
    Some((scene, desk, rule))
}

fn one(
    scene: &Scene,
    rule: Rule,
    is_saved: bool,
    tried: Option<(usize, usize)>,
    fields: Fields,
) -> Response {
    let status = status(&fields);
    let page = KeepRulePage {
        rule,
        is_saved,
        tried,
        fields,
    };
    show(scene, status, Work::KeepRule(Box::new(page)))
}

/// How many flags of the flagship a version raises in the latest month.
fn flagged(board: &Board, rule: &Rule) -> usize {
    let month = board.latest_month();
    let flags = month.map(|month| evaluate(board, rule, month));
    let flags = flags.unwrap_or_default();
    let flagship = |indicator| indicator == Indicator::default();
    flags.iter().filter(|flag| flagship(flag.indicator)).count()
}

/// What the form says of the rule; what it computes stays.
fn said(lang: Lang, fields: &Fields, last: &Rule) -> Result<Rule, Unmade> {
    let wrong = |field| Unmade::Words(field, lang.admin().not_one.to_owned());
    let mut parameters = Parameters::default();
    for asked in last.kind.asks() {
        let value: Decimal = decimal(fields, asked.parameter.code(), lang)?;
        parameters.set(asked.parameter, value);
    }
    let text = |name| fields.get(name).replace("\r\n", " ");
    Ok(Rule {
        // The version that was seen, so that another one in between is noticed.
        version: fields.get("seen").parse().unwrap_or_default(),
        is_off: match fields.get("state") {
            "on" => false,
            "off" => true,
            _ => return Err(wrong("state")),
        },
        severity: fields
            .get("severity")
            .parse()
            .map_err(|_| wrong("severity"))?,
        parameters,
        vi: Wording {
            name: text("vi_name"),
            sentence: text("vi_sentence"),
            clears: text("vi_clears"),
        },
        en: Wording {
            name: text("en_name"),
            sentence: text("en_sentence"),
            clears: text("en_clears"),
        },
        ..last.clone()
    })
}

fn refused(lang: Lang, kind: RuleKind, fault: &RuleFault) -> Unmade {
    let (field, words) = match fault {
        RuleFault::Parameter(parameter) => {
            (parameter.code(), lang.parameter_fault(kind, *parameter))
        }
        RuleFault::Severity => ("severity", lang.admin().not_one.to_owned()),
        RuleFault::Vi(fault) => ("vi_sentence", lang.wording_fault(fault)),
        RuleFault::En(fault) => ("en_sentence", lang.wording_fault(fault)),
    };
    let words = match fault {
        RuleFault::Vi(WordingFault::Empty | WordingFault::TooLong)
        | RuleFault::En(WordingFault::Empty | WordingFault::TooLong) => {
            return Unmade::Words("", words);
        }
        _ => words,
    };
    Unmade::Words(field, words)
}
