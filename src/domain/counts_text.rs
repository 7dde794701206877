//! All counts of a report as one short text, for the way from the server to the browser.
//!
//! Not for storage: the places follow [`Measure::ALL`] of the build that wrote it.
use super::{Count, Counts, Measure};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A text that is not that of all counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not one count for each measure")]
pub struct CountsTextError;

impl fmt::Display for Counts {
    /// `168746;;-;…`: empty where not provided, a dash where not applicable.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (measure, count) in self.iter() {
            if measure.index() > 0 {
                f.write_str(";")?;
            }
            match count {
                Count::Value(value) => write!(f, "{value}")?,
                Count::NotApplicable => f.write_str("-")?,
                Count::NotProvided => {}
            }
        }
        Ok(())
    }
}

impl FromStr for Counts {
    type Err = CountsTextError;

    fn from_str(text: &str) -> Result<Self, CountsTextError> {
        let mut counts = Self::none();
        let mut cells = text.split(';');
        for measure in Measure::ALL {
            let count = match cells.next().ok_or(CountsTextError)? {
                "" => Count::NotProvided,
                "-" => Count::NotApplicable,
                digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits
                    .parse()
                    .ok()
                    .filter(|value| *value <= Count::MAX)
                    .map(Count::Value)
                    .ok_or(CountsTextError)?,
                _ => return Err(CountsTextError),
            };
            counts.set(measure, count);
        }
        match cells.next() {
            None => Ok(counts),
            Some(_) => Err(CountsTextError),
        }
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_back_and_nothing_else_is_read() {
        let mut counts = Counts::none();
        counts.set(Measure::ReceivedTotal, Count::Value(168_746));
        counts.set(Measure::OnlineE2e, Count::NotApplicable);
        counts.set(Measure::ProceduresTotal, Count::Value(0));
        let text = counts.to_string();
        assert!(text.starts_with("168746;;-;;"));
        assert_eq!(text.parse(), Ok(counts));
        assert_eq!(Counts::none().to_string().parse(), Ok(Counts::none()));
        for wrong in ["", "1;2", &format!("{text};"), &text.replace('-', "+1")] {
            assert_eq!(wrong.parse::<Counts>(), Err(CountsTextError), "{wrong}");
        }
        let large = text.replace("168746", "1000000000");
        assert_eq!(large.parse::<Counts>(), Err(CountsTextError));
    }
}
