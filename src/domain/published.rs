//! Figures that were published elsewhere: a value with its operator, period and source.
use super::{Decimal, Indicator, Period, UnitId};
use serde::{Deserialize, Serialize};

/// How a published value bounds the true one. Stored with editions by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// The value itself, within its rounding.
    Equal,
    /// Only an upper bound was published: "below 10 %".
    Less,
    /// Only a lower bound was published.
    Greater,
    /// "About".
    About,
}

/// What a published value says about a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Certainly reached.
    Reached,
    /// Certainly not reached.
    Missed,
    /// The published value does not decide it.
    Open,
}

/// One published figure. Shown beside reported figures, never mixed or averaged with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFigure {
    /// The unit, when the register knows it.
    pub unit: Option<UnitId>,
    /// The name as published; a single service centre keeps its own.
    pub subject: String,
    /// Which set the subject belongs to: `63`, `34`, `min`, `centre`, `unnamed`, or `-` for a
    /// block.
    pub unit_set: String,
    /// Code of the indicator; some have no counts here and are not an [`Indicator`].
    pub indicator: String,
    /// Days covered.
    pub period: Period,
    /// How the value is meant.
    pub bound: Bound,
    /// The value, in `unit_of_value`.
    pub value: Decimal,
    /// Numerator, if published; may be rounded (RULINGS 11).
    pub numerator: Option<u64>,
    /// Denominator, if published.
    pub denominator: Option<u64>,
    /// `%`, `điểm`, …
    pub unit_of_value: String,
    /// Address or title of the source.
    pub source: String,
    /// What to know about it, in Vietnamese.
    pub note: String,
}

impl Bound {
    /// The sign that files use.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Less => "<",
            Self::Greater => ">",
            Self::About => "~",
        }
    }

    /// Reads a sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        [Self::Equal, Self::Less, Self::Greater, Self::About]
            .into_iter()
            .find(|bound| bound.sign() == sign)
    }
}

impl PublishedFigure {
    /// Whether the figure is one of `indicator`.
    pub fn is_of(&self, indicator: Indicator) -> bool {
        self.indicator == indicator.code()
    }

    /// Judges the value against a threshold to be reached, by its operator.
    ///
    /// `< 10` misses 30 for certain; against 5 it says nothing. A rounded value decides only
    /// where its rounding cannot matter.
    pub fn judge(&self, threshold: Decimal) -> Verdict {
        let (value, limit) = (self.value.hundredths, threshold.hundredths);
        let slack = match self.value.places {
            0 => 50,
            1 => 5,
            _ => 0,
        };
        match self.bound {
            Bound::Equal if value - slack >= limit => Verdict::Reached,
            Bound::Equal if value + slack < limit => Verdict::Missed,
            Bound::Less if value <= limit => Verdict::Missed,
            Bound::Greater if value >= limit => Verdict::Reached,
            Bound::Equal | Bound::Less | Bound::Greater | Bound::About => Verdict::Open,
        }
    }

    /// Whether the published counts were rounded: they do not give the value to its decimals.
    pub fn is_rounded(&self) -> bool {
        let Some((part, whole)) = self.numerator.zip(self.denominator) else {
            return false;
        };
        if whole == 0 || self.unit_of_value != "%" {
            return false;
        }
        let exact = part as f64 * 100.0 / whole as f64;
        let half_a_step = 0.5 / 10f64.powi(i32::from(self.value.places));
        (exact - self.value.value()).abs() > half_a_step + 1e-9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(bound: Bound, value: &str) -> PublishedFigure {
        PublishedFigure {
            unit: None,
            subject: String::new(),
            unit_set: "63".into(),
            indicator: "e2e_total".into(),
            period: Period::new("2024-01-01".parse().unwrap(), "2024-12-31".parse().unwrap())
                .unwrap(),
            bound,
            value: value.parse().unwrap(),
            numerator: None,
            denominator: None,
            unit_of_value: "%".into(),
            source: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn an_upper_bound_below_the_target_misses_it_for_certain() {
        let below_ten = figure(Bound::Less, "10");
        assert_eq!(below_ten.judge(Decimal::whole(30)), Verdict::Missed);
        assert_eq!(below_ten.judge(Decimal::whole(10)), Verdict::Missed);
        assert_eq!(below_ten.judge(Decimal::whole(5)), Verdict::Open);
    }

    #[test]
    fn a_rounded_value_decides_only_where_rounding_cannot_matter() {
        assert_eq!(
            figure(Bound::Equal, "68.54").judge(Decimal::whole(70)),
            Verdict::Missed
        );
        assert_eq!(
            figure(Bound::Equal, "17").judge(Decimal::whole(30)),
            Verdict::Missed
        );
        let limit = "17.3".parse().unwrap();
        assert_eq!(figure(Bound::Equal, "17").judge(limit), Verdict::Open);
        assert_eq!(
            figure(Bound::Greater, "90").judge(Decimal::whole(80)),
            Verdict::Reached
        );
        assert_eq!(
            figure(Bound::About, "90").judge(Decimal::whole(80)),
            Verdict::Open
        );
    }

    #[test]
    fn counts_that_do_not_give_the_value_were_rounded() {
        let mut rounded = figure(Bound::Equal, "75.7");
        (rounded.numerator, rounded.denominator) = (Some(3_200_000), Some(4_300_000));
        assert!(rounded.is_rounded());
        let mut exact = figure(Bound::Equal, "68.54");
        (exact.numerator, exact.denominator) = (Some(115_665), Some(168_746));
        assert!(!exact.is_rounded());
    }
}
