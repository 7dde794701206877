//! What a machine sends and is answered, as JSON.
use crate::{
    domain::{Count, Filing, Measure, Origin, Trace, read_count},
    i18n::Lang,
    service::Typed,
};
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a machine sends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    /// Which save was seen; 0 or nothing where no report was begun.
    #[serde(default)]
    pub edit: u64,
    /// Measures by their codes: a whole number, `"N/A"`, or null for not provided.
    pub figures: BTreeMap<String, Given>,
    /// What is said about values, by measure; what is not named stays as it was said.
    #[serde(default)]
    pub comments: BTreeMap<String, String>,
    /// Answers to what the checks ask, by measure; what is not named stays as it was answered.
    #[serde(default)]
    pub reasons: BTreeMap<String, String>,
    /// Whether the report is handed in as well.
    #[serde(default)]
    pub submit: bool,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Given {
    Number(u64),
    Text(String),
    Nothing,
}

/// What a machine is answered.
#[derive(Debug, Default, Serialize)]
pub(super) struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit: Option<u64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<&'static str, Option<String>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub comments: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
pub(super) struct Problem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    pub message: String,
}

/// What was sent, measure by measure, or everything that is wrong with it.
pub(super) fn typed(sent: &Sent, lang: Lang) -> Result<Vec<Typed>, Vec<Problem>> {
    let (mut typed, mut problems) = (Vec::new(), Vec::new());
    for (code, given) in &sent.figures {
        let mut problem = |message: String| {
            problems.push(Problem {
                measure: Some(code.clone()),
                message,
            });
        };
        let Ok(measure) = code.parse::<Measure>() else {
            problem(lang.no_such_measure().to_owned());
            continue;
        };
        let count = match given {
            Given::Number(value) => read_count(&value.to_string(), Origin::File),
            Given::Text(text) => read_count(text, Origin::File),
            Given::Nothing => Ok(Count::NotProvided),
        };
        match count {
            Ok(count) => typed.push(Typed {
                measure,
                count,
                comment: sent.comments.get(code).cloned(),
                reason: sent.reasons.get(code).cloned(),
            }),
            Err(error) => problem(lang.typed_error(error)),
        }
    }
    if problems.is_empty() {
        Ok(typed)
    } else {
        Err(problems)
    }
}

/// A report as it stands.
pub(super) fn told(filing: &Filing) -> Told {
    let figures = filing.report.counts.iter().map(|(measure, count)| {
        let text = match count {
            Count::Value(value) => Some(value.to_string()),
            Count::NotApplicable => Some("N/A".to_owned()),
            Count::NotProvided => None,
        };
        (measure.code(), text)
    });
    Told {
        state: Some(filing.state.code()),
        version: Some(filing.report.version),
        edit: Some(filing.edit),
        figures: figures.collect(),
        comments: words(filing, |trace| &trace.comment),
        reasons: words(filing, |trace| &trace.reason),
        problems: Vec::new(),
    }
}

/// What is said with values, by measure.
fn words(filing: &Filing, pick: fn(&Trace) -> &String) -> BTreeMap<&'static str, String> {
    let all = filing.traces.iter();
    all.map(|(measure, trace)| (measure.code(), pick(trace).clone()))
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

pub(super) fn one_problem(message: String) -> Told {
    Told {
        problems: vec![Problem {
            measure: None,
            message,
        }],
        ..Told::default()
    }
}

pub(super) fn answer(status: StatusCode, told: &Told) -> Response {
    json(status, serde_json::to_string(told).unwrap_or_default())
}

pub(super) fn json(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
