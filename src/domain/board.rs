//! The board: everything public, in memory, immutable, swapped whole.
use super::{
    Decimal, Document, Indicator, Island, Ministry, Month, Observation, Parameter, PublicNote,
    PublishedFigure, Rule, RuleKind, Slab, Target, UnitIx, UnitKind, Units, in_force,
    outlook::KnownErrors,
};
use chrono::NaiveDate;
use std::{collections::BTreeMap, sync::Arc};

/// The read side of the product. A page is a pure function of a board and a view.
///
/// Built from editions only, so a draft cannot be on it.
#[derive(Clone, Debug)]
pub struct Board {
    units: Arc<Units>,
    slabs: BTreeMap<Month, Arc<Slab>>,
    targets: Arc<[Target]>,
    published: Arc<[PublishedFigure]>,
    islands: Arc<[Island]>,
    documents: Arc<[Document]>,
    ministries: Arc<[Ministry]>,
    rules: Arc<[Rule]>,
    planning: Option<NaiveDate>,
    notes: Arc<[PublicNote]>,
    observations: Arc<[Observation]>,
    revision: u64,
    errors: KnownErrors,
}

impl Board {
    /// A board without a published month.
    pub fn new(
        units: Units,
        targets: Vec<Target>,
        published: Vec<PublishedFigure>,
        rules: Vec<Rule>,
        revision: u64,
    ) -> Self {
        Self {
            units: Arc::new(units),
            slabs: BTreeMap::new(),
            targets: targets.into(),
            published: published.into(),
            islands: Arc::default(),
            documents: Arc::new([]),
            ministries: Arc::default(),
            rules: rules.into(),
            planning: None,
            notes: Arc::new([]),
            observations: Arc::new([]),
            revision,
            errors: KnownErrors::default(),
        }
    }

    /// The same board with islands on its map.
    pub fn with_islands(mut self, islands: Vec<Island>) -> Self {
        self.islands = islands.into();
        self
    }

    /// The same board with the documents whose targets have no known value.
    pub fn with_documents(mut self, documents: Vec<Document>) -> Self {
        self.documents = documents.into();
        self
    }

    /// The same board with what is known of ministries besides the register.
    pub fn with_ministries(mut self, ministries: Vec<Ministry>) -> Self {
        self.ministries = ministries.into();
        self
    }

    /// The same board with another planning date.
    pub fn with_planning(mut self, planning: Option<NaiveDate>) -> Self {
        self.planning = planning;
        self
    }

    /// The same board with other notes.
    pub fn with_notes(mut self, notes: Vec<PublicNote>) -> Self {
        self.notes = notes.into();
        self
    }

    /// The same board with other observations.
    pub fn with_observations(mut self, observations: Vec<Observation>) -> Self {
        self.observations = observations.into();
        self
    }

    /// The same board with one month published, or published again.
    pub fn with_month(mut self, slab: Slab) -> Self {
        self.slabs.insert(slab.edition.month, Arc::new(slab));
        self.errors = KnownErrors::default();
        self
    }

    /// The same months with other targets, publications and rules.
    pub fn with_reference(
        &self,
        targets: Vec<Target>,
        published: Vec<PublishedFigure>,
        rules: Vec<Rule>,
        revision: u64,
    ) -> Self {
        Self {
            units: Arc::clone(&self.units),
            slabs: self.slabs.clone(),
            targets: targets.into(),
            published: published.into(),
            islands: Arc::clone(&self.islands),
            documents: Arc::clone(&self.documents),
            ministries: Arc::clone(&self.ministries),
            rules: rules.into(),
            planning: self.planning,
            notes: Arc::clone(&self.notes),
            observations: Arc::clone(&self.observations),
            revision,
            errors: self.errors.clone(),
        }
    }

    /// The register of units.
    pub fn units(&self) -> &Units {
        &self.units
    }

    /// The figures of `month`, if it was published.
    pub fn slab(&self, month: Month) -> Option<&Slab> {
        self.slabs.get(&month).map(Arc::as_ref)
    }

    /// The months that were published, oldest first.
    pub fn months(&self) -> impl DoubleEndedIterator<Item = Month> + '_ {
        self.slabs.keys().copied()
    }

    /// First published month.
    pub fn first_month(&self) -> Option<Month> {
        self.months().next()
    }

    /// Latest month with a report of a locality; what a page shows when its address names none.
    pub fn latest_month(&self) -> Option<Month> {
        let reported = |month: &Month| {
            let localities = self.localities_in(*month);
            localities.iter().any(|unit| self.has_report(*unit, *month))
        };
        self.months()
            .rev()
            .find(reported)
            .or_else(|| self.months().next_back())
    }

    /// Whether `unit`, or a predecessor that stood for it then, reported in `month`.
    pub fn has_report(&self, unit: UnitIx, month: Month) -> bool {
        self.slab(month).is_some_and(|slab| {
            self.units
                .resolve(unit, month)
                .iter()
                .any(|part| slab.head(*part).is_some())
        })
    }

    /// The last month before `month` in which somebody reported for `unit`.
    pub fn last_report(&self, unit: UnitIx, month: Month) -> Option<Month> {
        let mut earlier = self.months().rev().filter(|at| *at < month);
        earlier.find(|at| self.has_report(unit, *at))
    }

    /// Every target, once for each version that holds on some day.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Every target as it holds on `day`.
    pub fn targets_on(&self, day: NaiveDate) -> impl Iterator<Item = &Target> {
        self.targets
            .iter()
            .filter(move |target| target.holds_on(day))
    }

    /// Documents that set targets whose values are not known.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// What is known of each ministry.
    pub fn ministries(&self) -> &[Ministry] {
        &self.ministries
    }

    /// Every public note, in the order in which they were written.
    pub fn notes(&self) -> &[PublicNote] {
        &self.notes
    }

    /// Every figure published elsewhere.
    pub fn published(&self) -> &[PublishedFigure] {
        &self.published
    }

    /// Everything that others found out and published: scores, ranks, levels, counters.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The islands of the tile-grid map, of every map.
    pub fn islands(&self) -> &[Island] {
        &self.islands
    }

    /// Every version of every rule.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The version of a rule that a flag was raised by.
    pub fn rule(&self, kind: RuleKind, version: u32) -> Option<&Rule> {
        let same = |rule: &&Rule| rule.kind == kind && rule.version == version;
        self.rules.iter().find(same)
    }

    /// A number of the rule in force of a kind; `None` where the rule is off.
    fn asked_now(&self, kind: RuleKind, parameter: Parameter) -> Option<Decimal> {
        let rule = in_force(&self.rules).find(|rule| rule.kind == kind)?;
        (!rule.is_off).then(|| rule.parameters.get(parameter))
    }

    /// The rate under which a locality is flagged whatever the target. Unit: percent.
    ///
    /// Only the flagship has one: 5 % would say nothing about dossiers resolved in time.
    pub fn floor(&self, indicator: Indicator) -> Option<Decimal> {
        let floor = self.asked_now(RuleKind::BelowFloor, Parameter::Percent);
        floor.filter(|_| indicator == Indicator::default())
    }

    /// Fewest dossiers of a period for a unit to be ranked: a rate of three dossiers is chance.
    pub fn fewest_ranked(&self) -> u64 {
        let fewest = self.asked_now(RuleKind::BottomQuartile, Parameter::Fewest);
        fewest.map_or(0, |fewest| {
            u64::try_from(fewest.hundredths / 100).unwrap_or(0)
        })
    }

    /// The planning date, if an administrator set one: how far ahead is looked once every due
    /// day is past. Never a deadline.
    pub fn planning(&self) -> Option<NaiveDate> {
        self.planning
    }

    /// Grows with every publication.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether sample data stand anywhere on the board.
    pub fn has_sample(&self) -> bool {
        self.slabs.values().any(|slab| slab.edition.has_sample)
    }

    /// How wrong forecasts were on these figures, as far as it was asked for.
    pub(super) fn outlook_errors(&self) -> &KnownErrors {
        &self.errors
    }

    /// The country.
    pub fn nation(&self) -> Option<UnitIx> {
        self.units
            .iter()
            .find(|(_, unit)| unit.kind() == UnitKind::Nation)
            .map(|(ix, _)| ix)
    }

    /// Cities and provinces that exist in `month`, in the order of the alphabet.
    pub fn localities_in(&self, month: Month) -> Vec<UnitIx> {
        self.sorted(|unit| unit.kind().is_locality() && unit.is_valid_in(month))
    }

    /// Cities and provinces, then ministries, that exist on `day`, each in the order of the
    /// alphabet.
    pub fn bodies_on(&self, day: NaiveDate) -> Vec<UnitIx> {
        let mut bodies = self.sorted(|unit| unit.kind().is_locality() && unit.is_valid_on(day));
        bodies.extend(
            self.sorted(|unit| unit.kind() == UnitKind::Ministry && unit.is_valid_on(day)),
        );
        bodies
    }

    /// Units that satisfy `wanted`, in the order of the alphabet.
    pub(super) fn sorted(&self, wanted: impl Fn(&super::Unit) -> bool) -> Vec<UnitIx> {
        let mut found: Vec<_> = self.units.iter().filter(|(_, unit)| wanted(unit)).collect();
        found.sort_by_key(|(_, unit)| unit.sort);
        found.into_iter().map(|(ix, _)| ix).collect()
    }
}
