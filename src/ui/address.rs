//! Every address of the product.
use crate::{
    domain::{Drawing, DtiAsked, Indicator, Pack, Scenario, Showing, Wanted},
    i18n::Lang,
};
use chrono::NaiveDate;

/// What an address asks for, apart from its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/vi/`: the country over its localities.
    Overview,
    /// `/vi/units/63-35`: one unit.
    Unit(String),
    /// `/vi/compare?units=34-44,34-48`: units side by side, by their keys. Whoever types one
    /// adds it by name, `&add=quang tri`; the page finds the key.
    Compare(Vec<String>),
    /// `/vi/search?q=…`: units by name, old name or a slip of either.
    Search(String),
    /// `/vi/charts`: the kinds of drawings.
    Charts,
    /// `/vi/charts/trend?unit=34-44`: one drawing on its own, of units by their keys.
    Chart(Drawing, Vec<String>),
    /// `/vi/indicators`: all indicators.
    Indicators,
    /// `/vi/indicators/e2e_total`: one indicator and its league table.
    Indicator(Indicator),
    /// `/vi/targets`: all targets and their documents.
    Targets,
    /// `/vi/flags?severity=grave`: the flags of a month.
    Flags(Wanted),
    /// `/vi/rules`: the rules that flags are raised by.
    Rules,
    /// `/vi/contribution`: what each locality holds of the gap.
    Contribution,
    /// `/vi/what-if?all=70&units=34-01:60&by=2026-12`: a scenario.
    WhatIf(Scenario),
    /// `/vi/briefing?scope=34-44`: a briefing to be taken away, in a language of its own.
    Briefing(Box<Pack>, Option<Lang>),
    /// `/vi/present?scope=34-44&every=20`: the same briefing on the screen, slide by slide.
    Present(Box<Pack>, Showing),
    /// `/vi/rankings`: every ranking and assessment there is.
    Rankings,
    /// `/vi/rankings/dti?year=2022&group=ministries_with_dvc`: the digital transformation index.
    Dti(DtiAsked),
    /// `/vi/rankings/766?day=2025-11-20`: index 766, as published on or before a day.
    Service766(Option<NaiveDate>),
    /// `/vi/rankings/assessments`: levels and grades.
    Assessments,
    /// `/vi/ministries`: ministries, and the blocks beside each other.
    Ministries,
    /// `/vi/programme`: the counters of the national programme.
    Programme,
    /// `/vi/units/63-45/profile`: everything about a unit on one page.
    Profile(String),
    /// `/vi/backtest`: how well forecasts did.
    Backtest,
    /// `/vi/about`: where the figures come from and how far they can be trusted.
    About,
    /// A page behind the sign-in, by its path; never read from an address of the public pages.
    Work(String),
}

/// Units that can be compared at once.
pub const COMPARED: usize = Drawing::Compare.most_units();
/// Signs of a search that are read.
const SOUGHT: usize = 80;

impl Address {
    /// Reads the part of a path after the language, without its slash, and what of the query
    /// is not the view's.
    pub fn read(rest: &str, pairs: &[(String, String)]) -> Option<Self> {
        let given = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        Some(match rest {
            "" => Self::Overview,
            "compare" => Self::Compare(read_units(given("units"), given("add"), COMPARED)),
            "search" => Self::Search(given("q").trim().chars().take(SOUGHT).collect()),
            "charts" => Self::Charts,
            "indicators" => Self::Indicators,
            "targets" => Self::Targets,
            "flags" => Self::Flags(Wanted::from_pairs(pairs).unwrap_or_default()),
            "rules" => Self::Rules,
            "contribution" => Self::Contribution,
            "what-if" => Self::WhatIf(Scenario::read(pairs)),
            "briefing" => {
                let language = Lang::from_code(given("lang"));
                Self::Briefing(
                    Box::new(Pack::from_pairs(pairs).unwrap_or_default()),
                    language,
                )
            }
            "present" => Self::Present(
                Box::new(Pack::from_pairs(pairs).unwrap_or_default()),
                Showing::from_pairs(pairs).unwrap_or_default(),
            ),
            "rankings" => Self::Rankings,
            "rankings/dti" => Self::Dti(DtiAsked::from_pairs(pairs).unwrap_or_default()),
            "rankings/766" => Self::Service766(read_day(given("day"))),
            "rankings/assessments" => Self::Assessments,
            "ministries" => Self::Ministries,
            "programme" => Self::Programme,
            "backtest" => Self::Backtest,
            "about" => Self::About,
            _ => match rest.split_once('/')? {
                ("indicators", code) => Self::Indicator(code.parse().ok()?),
                ("charts", code) => {
                    let drawing: Drawing = code.parse().ok()?;
                    let units = drawing.parameter().map(|name| {
                        read_units(given(name), given("add"), drawing.most_units())
                    });
                    Self::Chart(drawing, units.unwrap_or_default())
                }
                ("units", id) if is_key(id) => Self::Unit(id.to_owned()),
                ("units", rest) => match rest.strip_suffix("/profile") {
                    Some(id) if is_key(id) => Self::Profile(id.to_owned()),
                    _ => return None,
                },
                _ => return None,
            },
        })
    }

    /// The page of the indicator that the query names, where the path names another one: what
    /// the select in the view bar asks for.
    pub fn of_chosen_indicator(&self, pairs: &[(String, String)]) -> Option<Self> {
        let Self::Indicator(shown) = self else {
            return None;
        };
        let (_, code) = pairs
            .iter()
            .find(|(name, code)| name == "indicator" && !code.is_empty())?;
        let chosen = code.parse().ok().filter(|chosen| chosen != shown)?;
        Some(Self::Indicator(chosen))
    }

    /// The path after the language, without its slash.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Unit(id) => format!("units/{id}"),
            Self::Compare(_) => "compare".into(),
            Self::Search(_) => "search".into(),
            Self::Charts => "charts".into(),
            Self::Chart(drawing, _) => format!("charts/{}", drawing.code()),
            Self::Indicators => "indicators".into(),
            Self::Indicator(indicator) => format!("indicators/{}", indicator.code()),
            Self::Targets => "targets".into(),
            Self::Flags(_) => "flags".into(),
            Self::Rules => "rules".into(),
            Self::Contribution => "contribution".into(),
            Self::WhatIf(_) => "what-if".into(),
            Self::Briefing(..) => "briefing".into(),
            Self::Present(..) => "present".into(),
            Self::Rankings => "rankings".into(),
            Self::Dti(_) => "rankings/dti".into(),
            Self::Service766(_) => "rankings/766".into(),
            Self::Assessments => "rankings/assessments".into(),
            Self::Ministries => "ministries".into(),
            Self::Programme => "programme".into(),
            Self::Profile(id) => format!("units/{id}/profile"),
            Self::Backtest => "backtest".into(),
            Self::About => "about".into(),
            Self::Work(path) => path.clone(),
        }
    }

    /// What the address asks for in its query, besides the view: `units`, `34-44,34-48`.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Compare(ids) if !ids.is_empty() => vec![("units", ids.join(","))],
            Self::Chart(drawing, ids) if !ids.is_empty() => {
                let name = drawing.parameter();
                name.map(|name| (name, ids.join(","))).into_iter().collect()
            }
            Self::Search(text) if !text.is_empty() => vec![("q", text.clone())],
            Self::Flags(wanted) => wanted.pairs(),
            Self::Dti(asked) => asked.pairs(),
            Self::Service766(Some(day)) => vec![("day", day.to_string())],
            Self::WhatIf(scenario) => scenario.pairs(),
            Self::Briefing(pack, language) => {
                let mut pairs = pack.pairs();
                pairs.extend(language.map(|lang| ("lang", lang.code().to_owned())));
                pairs
            }
            Self::Present(pack, showing) => {
                let mut pairs = pack.pairs();
                pairs.extend(showing.pairs());
                pairs
            }
            _ => Vec::new(),
        }
    }
}

/// A day of the calendar; what is none is as if it had not been given.
fn read_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn is_key(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !id.is_empty() && id.bytes().all(plain)
}

/// The first few keys or names of a list and what is added to it, each once.
fn read_units(list: &str, added: &str, most: usize) -> Vec<String> {
    let added = added.replace(',', " ");
    let mut ids: Vec<String> = Vec::new();
    for given in list.split(',').chain([added.as_str()]) {
        let id: String = given.trim().chars().take(SOUGHT).collect();
        let says_something = id.chars().any(char::is_alphanumeric);
        if says_something && !ids.contains(&id) && ids.len() < most {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_exists_or_none() {
        let read = |rest: &str| Address::read(rest, &[]);
        assert_eq!(read(""), Some(Address::Overview));
        assert_eq!(read("units/63-35"), Some(Address::Unit("63-35".into())));
        assert_eq!(
            read("indicators/ontime"),
            Some(Address::Indicator(Indicator::OnTime))
        );
        for rest in [
            "units/",
            "units/../x",
            "units/63-35/",
            "unit/63-35",
            "units/%2e",
            "indicators/none",
            "charts/none",
        ] {
            assert_eq!(read(rest), None, "{rest}");
        }
    }

    #[test]
    fn a_comparison_has_each_unit_once_and_six_at_most() {
        let pairs = [("units".to_owned(), "a,b,,a,c,<,d,e,f,g".to_owned())];
        let Some(Address::Compare(ids)) = Address::read("compare", &pairs) else {
            panic!("not a comparison");
        };
        assert_eq!(ids, ["a", "b", "c", "d", "e", "f"]);
    }
}
