//! Which indicators speak of the same part of the work.
use super::Indicator;

/// A part of the work that indicators measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dossiers handled wholly online.
    EndToEnd,
    /// Dossiers filed online.
    Online,
    /// Dossiers resolved in time.
    OnTime,
    /// Papers and results in electronic form.
    Digitisation,
    /// Fees paid online.
    Payment,
    /// What citizens and businesses think of it.
    Satisfaction,
    /// Services and procedures supplied, and in use.
    Services,
}

impl Theme {
    /// Every theme, the flagship's first.
    pub const ALL: [Self; 7] = [
        Self::EndToEnd,
        Self::Online,
        Self::OnTime,
        Self::Digitisation,
        Self::Payment,
        Self::Satisfaction,
        Self::Services,
    ];

    /// Its indicators, the one most asked for first.
    pub fn indicators(self) -> &'static [Indicator] {
        match self {
            Self::EndToEnd => &[Indicator::E2eTotal, Indicator::E2eEligible],
            Self::Online => &[Indicator::OnlineTotal],
            Self::OnTime => &[Indicator::OnTime],
            Self::Digitisation => &[Indicator::DigitDossier, Indicator::DigitResult],
            Self::Payment => &[Indicator::PayOnline],
            Self::Satisfaction => &[Indicator::Satisfaction],
            Self::Services => &[Indicator::SvcActive, Indicator::ProcE2e],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_indicator_belongs_to_one_theme() {
        for indicator in Indicator::ALL {
            let homes = Theme::ALL
                .iter()
                .filter(|theme| theme.indicators().contains(&indicator));
            assert_eq!(homes.count(), 1, "{}", indicator.code());
        }
    }
}
