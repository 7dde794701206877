//! A rule as it is kept: one version after the other, never edited.
use super::{Parameter, Parameters, RuleKind, Severity, Wording, WordingFault};
use chrono::{DateTime, Utc};

/// One version of a rule. Editions published from then on are judged by it; earlier ones keep
/// their flags, with the number of the version that raised them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it computes.
    pub kind: RuleKind,
    /// 1, 2, 3 … for each kind.
    pub version: u32,
    /// Whether it raises no flags.
    pub is_off: bool,
    /// How grave its flags are.
    pub severity: Severity,
    /// Its numbers.
    pub parameters: Parameters,
    /// What it says in Vietnamese.
    pub vi: Wording,
    /// What it says in English.
    pub en: Wording,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it; nobody, if it came with the program.
    pub made_by: Option<String>,
}

/// Why a rule cannot stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleFault {
    /// A number is missing, out of its bounds, or none of this rule.
    Parameter(Parameter),
    /// A rule that praises is not grave, and one that warns does not praise.
    Severity,
    /// A sentence in Vietnamese.
    Vi(WordingFault),
    /// A sentence in English.
    En(WordingFault),
}

impl Rule {
    /// Insists on what a rule needs.
    pub fn check(&self) -> Result<(), RuleFault> {
        if let Some(parameter) = self.parameters.fault(self.kind) {
            return Err(RuleFault::Parameter(parameter));
        }
        if (self.severity == Severity::Good) != self.kind.is_good() {
            return Err(RuleFault::Severity);
        }
        self.vi.check(self.kind).map_err(RuleFault::Vi)?;
        self.en.check(self.kind).map_err(RuleFault::En)
    }

    /// `below-floor/2`
    pub fn label(&self) -> String {
        format!("{}/{}", self.kind.code(), self.version)
    }

    /// Whether it says the same as `other`, whoever made either and when.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let plain = |rule: &Self| Self {
            version: 0,
            made_at: DateTime::UNIX_EPOCH,
            made_by: None,
            ..rule.clone()
        };
        plain(self) == plain(other)
    }
}

/// The last version of each kind, in the order of kinds.
pub fn in_force(all: &[Rule]) -> impl Iterator<Item = &Rule> {
    RuleKind::ALL.iter().filter_map(|kind| {
        all.iter()
            .filter(|rule| rule.kind == *kind)
            .max_by_key(|rule| rule.version)
    })
}
