//! The numbers that a rule asks for, with the bounds that make sense.
use super::RuleKind;
use crate::domain::{Decimal, view::coded};
use std::{fmt, str::FromStr};

/// A number of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// A rate, or a share. Unit: percent.
    Percent,
    /// A distance. Unit: percentage points.
    Points,
    /// Months looked at.
    Months,
    /// Places of a ranking.
    Places,
    /// How many units at the top.
    First,
    /// Fewest dossiers of the period for a rate to be ranked.
    Fewest,
    /// The rate from which on nobody is asked to rise. Unit: percent.
    Ceiling,
    /// Neighbouring months on one side of the mean.
    Run,
}

coded!(Parameter {
    Percent "percent",
    Points "points",
    Months "months",
    Places "places",
    First "first",
    Fewest "fewest",
    Ceiling "ceiling",
    Run "run"
});

/// A parameter with its bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub parameter: Parameter,
    /// The least that makes sense.
    pub least: Decimal,
    /// The most.
    pub most: Decimal,
}

const fn asked(parameter: Parameter, least: i64, most: i64) -> Asked {
    Asked {
        parameter,
        least: Decimal::whole(least),
        most: Decimal::whole(most),
    }
}

impl RuleKind {
    /// The numbers that a rule of this kind needs.
    pub fn asks(self) -> &'static [Asked] {
        use Parameter::*;
        match self {
            Self::NoReport
            | Self::Late
            | Self::BelowTarget
            | Self::OutOfReach
            | Self::NewlyReached => &[],
            Self::Incomplete => const { &[asked(Months, 2, 36), asked(Percent, 1, 100)] },
            Self::BelowFloor => const { &[asked(Percent, 0, 100)] },
            Self::BelowPath | Self::SourcesDiffer => const { &[asked(Points, 0, 100)] },
            Self::Falling => const { &[asked(Months, 2, 12)] },
            Self::Stagnating => const { &[asked(Months, 8, 36), asked(Ceiling, 0, 100)] },
            Self::Shifted => const { &[asked(Months, 8, 36), asked(Run, 5, 12)] },
            Self::BottomQuartile => const { &[asked(Fewest, 0, 1_000_000)] },
            Self::RankFell => const { &[asked(Places, 1, 60)] },
            Self::Climber => const { &[asked(Months, 1, 36), asked(First, 1, 20)] },
        }
    }
}

impl Parameter {
    /// Whether only whole numbers make sense.
    pub fn is_whole(self) -> bool {
        !matches!(self, Self::Percent | Self::Points | Self::Ceiling)
    }
}

/// The numbers of one version of a rule. Written `months=12 percent=90`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(Parameter, Decimal)>);

/// A text that gives no parameters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a list of parameters such as months=12")]
pub struct ParametersError(pub String);

impl Parameters {
    /// The number of a parameter; 0 where the rule has none of the name.
    pub fn get(&self, parameter: Parameter) -> Decimal {
        let found = self.0.iter().find(|(known, _)| *known == parameter);
        found.map_or(Decimal::whole(0), |(_, value)| *value)
    }

    /// The number of a parameter that is a whole one.
    pub fn whole(&self, parameter: Parameter) -> usize {
        usize::try_from(self.get(parameter).hundredths / 100).unwrap_or(0)
    }

    /// Sets a number.
    pub fn set(&mut self, parameter: Parameter, value: Decimal) {
        self.0.retain(|(known, _)| *known != parameter);
        self.0.push((parameter, value));
        self.0.sort_by_key(|(parameter, _)| *parameter);
    }

    /// Every number.
    pub fn iter(&self) -> impl Iterator<Item = (Parameter, Decimal)> {
        self.0.iter().copied()
    }

    /// Which number is missing, out of its bounds, or none of a rule of `kind`.
    pub fn fault(&self, kind: RuleKind) -> Option<Parameter> {
        let asks = kind.asks();
        let strange = self
            .0
            .iter()
            .map(|(parameter, _)| *parameter)
            .find(|parameter| asks.iter().all(|asked| asked.parameter != *parameter));
        let bad = |asked: &&Asked| {
            let given = self
                .0
                .iter()
                .find(|(parameter, _)| *parameter == asked.parameter);
            given.is_none_or(|(parameter, value)| {
                value.hundredths < asked.least.hundredths
                    || value.hundredths > asked.most.hundredths
                    || parameter.is_whole() && value.hundredths % 100 != 0
            })
        };
        strange.or_else(|| asks.iter().find(bad).map(|asked| asked.parameter))
    }
}

impl fmt::Display for Parameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (parameter, value)) in self.0.iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            write!(f, "{space}{}={value}", parameter.code())?;
        }
        Ok(())
    }
}

impl FromStr for Parameters {
    type Err = ParametersError;

    fn from_str(text: &str) -> Result<Self, ParametersError> {
        let wrong = || ParametersError(text.to_owned());
        let mut all = Self::default();
        for pair in text.split_whitespace() {
            let (name, value) = pair.split_once('=').ok_or_else(wrong)?;
            let value = value.parse().map_err(|_| wrong())?;
            all.set(name.parse().map_err(|_| wrong())?, value);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_come_back_from_their_text() {
        let all: Parameters = "percent=90 months=12".parse().unwrap();
        assert_eq!(all.to_string(), "percent=90 months=12");
        assert_eq!(all.whole(Parameter::Months), 12);
        for wrong in ["months", "months=", "months=x", "mouths=3", "=3"] {
            assert!(wrong.parse::<Parameters>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_rule_has_all_of_its_numbers_and_no_other_within_their_bounds() {
        let fault =
            |text: &str, kind: RuleKind| text.parse::<Parameters>().unwrap().fault(kind);
        use Parameter::*;
        assert_eq!(fault("months=3", RuleKind::Falling), None);
        assert_eq!(fault("months=2", RuleKind::Falling), None);
        assert_eq!(fault("months=1", RuleKind::Falling), Some(Months));
        assert_eq!(fault("months=12", RuleKind::Falling), None);
        assert_eq!(fault("months=13", RuleKind::Falling), Some(Months));
        assert_eq!(fault("months=2.5", RuleKind::Falling), Some(Months));
        assert_eq!(fault("", RuleKind::Falling), Some(Months));
        assert_eq!(fault("months=3 places=2", RuleKind::Falling), Some(Places));
        assert_eq!(fault("percent=7.5", RuleKind::BelowFloor), None);
        assert_eq!(fault("percent=100.01", RuleKind::BelowFloor), Some(Percent));
    }
}
