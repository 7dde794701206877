//! Every address of the product, and the way from an address to a page.
use super::{pages, parts::layout};
use crate::{
    domain::{Board, Map, Month, View, ViewError},
    i18n::Lang,
};
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
}

impl Address {
    /// Reads the part of a path after the language, without its slash.
    pub fn read(rest: &str) -> Option<Self> {
        match rest {
            "" => Some(Self::Overview),
            _ => {
                let id = rest.strip_prefix("units/")?;
                let plain = id
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                (plain && !id.is_empty()).then(|| Self::Unit(id.to_owned()))
            }
        }
    }

    /// The path after the language, without its slash.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Unit(id) => format!("units/{id}"),
        }
    }
}

/// Where the files of the browser side are, under an address that changes with their content.
#[derive(Clone, Debug)]
pub struct Site {
    /// Such as `/assets/3f9c2a1b`.
    pub base: String,
    /// The constant script that starts islands; its hash stands in the security policy.
    pub start_script: String,
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
    /// Where styles and scripts are.
    pub site: Arc<Site>,
}

impl Scene {
    /// The last month that the page can show, where that is not the last one published.
    pub fn last_month(&self) -> Option<Month> {
        match &self.address {
            Address::Unit(id) => {
                let unit = self.board.units().find(id)?;
                self.board.units().get(unit).last_month()
            }
            Address::Overview if self.view.map == Map::Old => self.board.last_old_month(),
            Address::Overview => None,
        }
    }

    /// The address of this page with another view.
    pub fn link(&self, view: &View) -> String {
        self.link_to(&self.address, view)
    }

    /// The address of another page.
    pub fn link_to(&self, address: &Address, view: &View) -> String {
        format!("/{}/{}{}", self.lang.code(), address.path(), view.query())
    }

    /// The address of a unit's page in the same month, indicator and basis.
    pub fn unit_link(&self, id: &str, month: Option<Month>) -> String {
        let view = View {
            month: month.or(self.view.month),
            order: View::default().order,
            asked: None,
            ..self.view
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
    })
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
        assert_eq!(Address::read(""), Some(Address::Overview));
        assert_eq!(
            Address::read("units/63-35"),
            Some(Address::Unit("63-35".into()))
        );
        for rest in [
            "units/",
            "units/../x",
            "units/63-35/",
            "unit/63-35",
            "units/%2e",
        ] {
            assert_eq!(Address::read(rest), None, "{rest}");
        }
    }
}
