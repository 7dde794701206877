//! Everything but units that a search finds, each with what it is and the way straight to it.
use crate::{
    domain::{DtiPart, Finder, Indicator, ServicePart, Topic, View, document_names},
    i18n::{Lang, SOUGHT_AS, also_called},
    ui::app::{Address, Scene},
};
use std::cmp::Reverse;

/// Which section of the results something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What is measured.
    Indicator,
    /// Documents and their targets.
    Document,
    /// Rankings, assessments, counters.
    Ranking,
    /// Pages and parts of them.
    Page,
}

impl Kind {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Indicator, Self::Document, Self::Ranking, Self::Page];
}

/// One thing.
pub struct Entry {
    /// Its section.
    pub kind: Kind,
    /// Its name.
    pub title: String,
    /// What it is, and the most that can be said in a line.
    pub facts: String,
    /// Where it is.
    pub to: String,
    /// What belongs to it: the targets of a document.
    pub more: Vec<(String, String)>,
}

/// All things with their names; a name is of the entry with its index.
#[derive(Default)]
pub struct Things {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Their names.
    pub finder: Finder<usize>,
}

impl Things {
    /// Everything that the board and the site have.
    pub fn new(scene: &Scene) -> Self {
        let mut things = Self::default();
        things.put_indicators(scene);
        things.put_documents(scene);
        things.put_targets(scene);
        things.put_rankings(scene);
        things.put_counters(scene);
        things.put_pages(scene);
        things.put_parts(scene);
        things
    }

    /// Adds an entry with what it is found by besides its title.
    pub(super) fn put(
        &mut self,
        entry: Entry,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) {
        let at = self.entries.len();
        self.finder.put(at, entry.title.clone());
        for name in names {
            self.finder.put(at, name);
        }
        self.entries.push(entry);
    }

    fn put_indicators(&mut self, scene: &Scene) {
        let lang = scene.lang;
        for indicator in Indicator::ALL {
            let view = View {
                indicator,
                ..scene.across()
            };
            let entry = Entry {
                kind: Kind::Indicator,
                title: lang.of(indicator.name()).to_owned(),
                facts: format!("{} · {}", lang.finder().indicator, indicator.code()),
                to: scene.link_to(&Address::Indicator(indicator), &view),
                more: Vec::new(),
            };
            let both = |lang: Lang| [lang.of(indicator.name()), lang.of(indicator.short())];
            let names = Lang::ALL.into_iter().flat_map(both);
            let names = names.chain(also_called(indicator).iter().copied());
            self.put(entry, names.chain([indicator.code()]));
        }
    }

    fn put_documents(&mut self, scene: &Scene) {
        let (lang, f, board) = (scene.lang, scene.lang.finder(), &scene.board);
        let page = scene.link_to(&Address::Targets, &View::default());
        for demands in board.demands_by_document(scene.today) {
            let first = demands[0].target();
            let each = demands.iter().map(|demand| {
                let target = demand.target();
                let name = lang.indicator_by_code(&target.indicator);
                let said = format!("{name} {} ({})", lang.goal(target), lang.day(target.due));
                (said, format!("{page}#{}", target.id))
            });
            let entry = Entry {
                kind: Kind::Document,
                title: first.document.clone(),
                facts: (f.document)(demands.len()),
                to: format!("{page}#{}", first.id),
                more: each.collect(),
            };
            self.put(entry, document_names(&first.document));
        }
        for (at, document) in board.documents().iter().enumerate() {
            let entry = Entry {
                kind: Kind::Document,
                title: document.name.clone(),
                facts: f.without_value.to_owned(),
                to: format!("{page}#without-{at}"),
                more: Vec::new(),
            };
            self.put(entry, document_names(&document.name));
        }
    }

    fn put_targets(&mut self, scene: &Scene) {
        let (lang, f, board) = (scene.lang, scene.lang.finder(), &scene.board);
        let page = scene.link_to(&Address::Targets, &View::default());
        let mut demands = board.demands(scene.today);
        // Those that judge first, and the latest before those that are history.
        demands.sort_by_key(|demand| {
            let target = demand.target();
            (!target.judged, Reverse(target.due))
        });
        for demand in demands {
            let target = demand.target();
            let name = lang.indicator_by_code(&target.indicator);
            let whom = lang.scopes(board, &demand.scopes());
            let due = lang.day(target.due);
            let entry = Entry {
                kind: Kind::Document,
                title: format!("{name} {}", lang.goal(target)),
                facts: format!("{} · {whom} · {due} · {}", f.target, target.document),
                to: format!("{page}#{}", target.id),
                more: Vec::new(),
            };
            let value = lang.limit(target.value);
            let names = [value, name, target.indicator.clone(), due];
            let ids = demand.targets.iter().map(|target| target.id.clone());
            self.put(entry, names.into_iter().chain(ids));
        }
    }

    fn put_rankings(&mut self, scene: &Scene) {
        let (lang, s) = (scene.lang, &SOUGHT_AS);
        let w = lang.observed_pages();
        let dti = Lang::ALL
            .into_iter()
            .flat_map(|lang| DtiPart::ALL.iter().map(move |part| lang.dti_part(*part)));
        let points = Lang::ALL.into_iter().flat_map(|lang| {
            ServicePart::ALL
                .iter()
                .map(move |part| lang.service_part(*part))
        });
        let topics = |topics: [Topic; 2]| {
            let of = move |lang: Lang| topics.map(|topic| lang.topic(topic));
            Lang::ALL.into_iter().flat_map(of)
        };
        let assessed = topics([Topic::DossierSystem, Topic::PoliceGrades]);
        let pages: [(Address, &str, &str, Vec<&str>); 6] = [
            (
                Address::Dti(Default::default()),
                w.dti,
                w.dti_means,
                s.dti.iter().copied().chain(dti).collect(),
            ),
            (
                Address::Service766(None),
                w.service766,
                w.service766_means,
                s.service766.iter().copied().chain(points).collect(),
            ),
            (
                Address::Assessments,
                w.assessments,
                w.assessments_means,
                s.assessments.iter().copied().chain(assessed).collect(),
            ),
            (
                Address::Ministries,
                w.ministries,
                w.ministries_means,
                s.ministries.to_vec(),
            ),
            (
                Address::Programme,
                w.programme,
                w.programme_means,
                s.programme.to_vec(),
            ),
            (
                Address::Rankings,
                w.rankings,
                w.rankings_means,
                s.rankings.to_vec(),
            ),
        ];
        for (address, title, means, names) in pages {
            let to = scene.link_to(&address, &View::default());
            self.put(entry(Kind::Ranking, title, means, to), names);
        }
    }

    /// Each counter of the programme by its latest value; one of a unit leads to its profile.
    fn put_counters(&mut self, scene: &Scene) {
        let (lang, w) = (scene.lang, scene.lang.observed_pages());
        let all = scene.board.observations().iter();
        let mut counters: Vec<_> = all
            .filter(|told| told.key.topic == Topic::Programme)
            .collect();
        counters.sort_by_key(|told| Reverse(told.key.as_of));
        let mut known = Vec::new();
        for told in counters {
            let (item, unit) = (&told.key.item, &told.key.unit);
            if known.contains(&(item, unit)) {
                continue;
            }
            known.push((item, unit));
            let named = unit.as_ref().and_then(|id| scene.board.units().find(&id.0));
            let whom = named.map_or(w.programme.to_owned(), |unit| {
                lang.unit_name(scene.board.units().get(unit))
            });
            let (page, anchor) = match unit {
                Some(id) => (Address::Profile(id.0.clone()), "observed"),
                None => (Address::Programme, &**item),
            };
            let to = format!("{}#{anchor}", scene.link_to(&page, &View::default()));
            let value = lang.observed(told).unwrap_or_default();
            let facts = format!("{whom} · {value} · {}", lang.day(told.key.as_of));
            let title = lang.observed_item(told);
            let names = [told.name_vi.clone(), told.name_en.clone(), item.clone()];
            self.put(entry(Kind::Ranking, &title, &facts, to), names);
        }
    }
}

/// An entry to which nothing belongs.
pub(super) fn entry(kind: Kind, title: &str, facts: &str, to: String) -> Entry {
    Entry {
        kind,
        title: title.to_owned(),
        facts: facts.to_owned(),
        to,
        more: Vec::new(),
    }
}
