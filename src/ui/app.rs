//! The way from an address to a page.
use super::{
    appearance::Appearance,
    pages,
    parts::layout,
    work::{self, Work},
};
use crate::{
    domain::{Account, Board, Indicator, Map, Month, View, ViewError},
    i18n::Lang,
};
use chrono::NaiveDate;
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use std::sync::Arc;

pub use super::address::{Address, COMPARED};

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
            Address::Unit(id) | Address::Profile(id) => Some(id),
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
        Address::Rankings => pages::rankings(scene),
        Address::Dti(asked) => pages::dti(scene, asked),
        Address::Service766(day) => pages::service766(scene, *day),
        Address::Assessments => pages::assessments(scene),
        Address::Ministries => pages::ministries(scene),
        Address::Programme => pages::programme(scene),
        Address::Profile(id) => pages::profile(scene, id),
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
