//! Every address of the product, and the way from an address to a page.
use super::{
    appearance::Appearance,
    pages,
    parts::layout,
    work::{self, Work},
};
use crate::{
    domain::{
        Account, Board, Drawing, Indicator, Map, Month, Pack, Scenario, Showing, View,
        ViewError, Wanted,
    },
    i18n::Lang,
};
use chrono::NaiveDate;
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use std::sync::Arc;

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

/// Where the files of the browser side are, under an address that changes with their content.
#[derive(Clone, Debug)]
pub struct Site {
    /// Such as `/assets/3f9c2a1b`.
    pub base: String,
    /// The constant script that starts islands; its hash stands in the security policy.
    pub start_script: String,
    /// The styles of every page; their hash stands in the security policy as well.
    pub style: String,
}

/// What every page is a function of.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The figures.
    pub board: Arc<Board>,
    /// The language.
    pub lang: Lang,
    /// The address, without language and query.
    pub address: Address,
    /// The query, understood.
    pub view: View,
    /// Text size and colours that the reader chose.
    pub appearance: Appearance,
    /// The day in Việt Nam, by which a due day has passed or not.
    pub today: NaiveDate,
    /// Where styles and scripts are.
    pub site: Arc<Site>,
    /// Who is signed in, on the pages behind the sign-in; public pages are the same for everybody.
    pub who: Option<Arc<Account>>,
}

impl Scene {
    /// The last month that the page can show, where that is not the last one published.
    pub fn last_month(&self) -> Option<Month> {
        let unit = match &self.address {
            Address::Unit(id) => Some(id),
            Address::Chart(drawing, ids) if drawing.most_units() == 1 => ids.first(),
            _ => None,
        };
        match unit {
            Some(id) => {
                let unit = self.board.units().find(id)?;
                self.board.units().get(unit).last_month()
            }
            None if self.view.map == Map::Old => self.board.last_old_month(),
            None => None,
        }
    }

    /// The address of this page with another view.
    pub fn link(&self, view: &View) -> String {
        self.link_to(&self.address, view)
    }

    /// The address of another page.
    pub fn link_to(&self, address: &Address, view: &View) -> String {
        let view = match address {
            // Its path says which indicator.
            Address::Indicator(_) => View {
                indicator: Indicator::default(),
                ..*view
            },
            _ => *view,
        };
        let mut to = format!("/{}/{}{}", self.lang.code(), address.path(), view.query());
        for (name, value) in address.pairs() {
            to.push(if to.contains('?') { '&' } else { '?' });
            to.push_str(name);
            to.push('=');
            // Comma and colon may stand in a query; everything else that is no letter is escaped.
            let coded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
            to.push_str(&coded.replace("%2C", ",").replace("%3A", ":"));
        }
        to
    }

    /// What of the view holds on every page: month, indicator, basis, map and planning date.
    pub fn across(&self) -> View {
        View {
            month: self.view.month,
            indicator: self.view.indicator,
            basis: self.view.basis,
            map: self.view.map,
            plan: self.view.plan,
            ..View::default()
        }
    }

    /// The address of a unit's page in the same month, indicator and basis.
    pub fn unit_link(&self, id: &str, month: Option<Month>) -> String {
        let view = View {
            month: month.or(self.view.month),
            ..self.across()
        };
        self.link_to(&Address::Unit(id.to_owned()), &view)
    }
}

/// What a page comes to.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A document.
    Page {
        /// The whole document.
        html: String,
    },
    /// Another address has what was asked for.
    Moved {
        /// That address.
        to: String,
    },
    /// A document that says what could not be shown, and the way on.
    Refused {
        /// 400 or 404.
        status: u16,
        /// The whole document.
        html: String,
    },
}

/// Why a page cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such address.
    NoSuchPage,
    /// No such unit.
    NoSuchUnit(String),
    /// The month was not published.
    NotPublished(Month),
    /// A parameter was not understood.
    NotUnderstood(ViewError),
}

impl Refusal {
    /// The status that says the same.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotUnderstood(_) => 400,
            Self::NoSuchPage | Self::NoSuchUnit(_) | Self::NotPublished(_) => 404,
        }
    }
}

/// What a page hands back to be set into the document.
pub(super) struct Sheet {
    /// For the title bar and bookmarks.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// What stands inside `<main>`.
    pub main: AnyView,
    /// Whether the page has islands and so needs the script.
    pub has_islands: bool,
    /// The month whose edition the page shows.
    pub month: Option<Month>,
}

/// A page, or where to go, or why not.
pub(super) enum Outcome {
    Sheet(Sheet),
    Moved(String),
    Refused(Refusal),
}

/// Renders the page that `scene` asks for.
pub fn answer(scene: &Scene) -> Answer {
    render(scene, |scene| match &scene.address {
        Address::Overview => pages::overview(scene),
        Address::Unit(id) => pages::unit(scene, id),
        Address::Compare(ids) => pages::compare(scene, ids),
        Address::Search(text) => pages::search(scene, text),
        Address::Charts => pages::charts(scene),
        Address::Chart(drawing, ids) => pages::chart(scene, *drawing, ids),
        Address::Indicators => pages::indicators(scene),
        Address::Indicator(indicator) => pages::indicator(scene, *indicator),
        Address::Targets => pages::targets(scene),
        Address::Flags(wanted) => pages::flags(scene, *wanted),
        Address::Rules => pages::rules(scene),
        Address::Contribution => pages::contribution(scene),
        Address::WhatIf(scenario) => pages::what_if(scene, scenario),
        Address::Briefing(pack, language) => pages::briefing(scene, pack, *language),
        Address::Present(pack, showing) => pages::present(scene, pack, *showing),
        Address::Backtest => pages::backtest(scene),
        Address::About => pages::about(scene),
        Address::Work(_) => Outcome::Refused(Refusal::NoSuchPage),
    })
}

/// Renders a page behind the sign-in.
pub fn work(scene: &Scene, page: Work) -> Answer {
    render(scene, |scene| Outcome::Sheet(work::sheet(scene, page)))
}

/// Renders the page that says why something cannot be shown.
pub fn refuse(scene: &Scene, refusal: Refusal) -> Answer {
    render(scene, |_| Outcome::Refused(refusal))
}

/// Runs a page inside its own reactive owner, which ends with it.
///
/// Pages wait for nothing: everything they show is on the board already. So a page is rendered
/// in one go, and its status is known before its first byte.
fn render(scene: &Scene, page: impl FnOnce(&Scene) -> Outcome) -> Answer {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let answer = owner.with(|| match page(scene) {
        Outcome::Moved(to) => Answer::Moved { to },
        Outcome::Sheet(sheet) => Answer::Page {
            html: layout::document(scene, sheet),
        },
        Outcome::Refused(refusal) => {
            let status = refusal.status();
            let sheet = pages::refusal(scene, refusal);
            Answer::Refused {
                status,
                html: layout::document(scene, sheet),
            }
        }
    });
    owner.unset_with_forced_cleanup();
    answer
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
