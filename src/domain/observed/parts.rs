//! The parts of each index, and the values that are no numbers.
use super::super::view::coded;
use super::Score;
use std::str::FromStr;

/// A part of the digital transformation index: the whole, its three pillars, its main indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DtiPart {
    /// The index itself.
    Total,
    /// Pillar: digital government.
    PillarGovernment,
    /// Pillar: digital economy.
    PillarEconomy,
    /// Pillar: digital society.
    PillarSociety,
    /// Main index: awareness (nhận thức số).
    Awareness,
    /// Main index: institutions (thể chế số).
    Institutions,
    /// Main index: infrastructure (hạ tầng số).
    Infrastructure,
    /// Main index: workforce (nhân lực số).
    Workforce,
    /// Main index: network information security.
    Security,
    /// Main index: activity of digital government.
    Government,
    /// Main index: activity of the digital economy.
    Economy,
    /// Main index: activity of the digital society.
    Society,
}

coded!(DtiPart {
    Total "total", PillarGovernment "pillar_government", PillarEconomy "pillar_economy",
    PillarSociety "pillar_society", Awareness "awareness", Institutions "institutions",
    Infrastructure "infrastructure", Workforce "workforce", Security "security",
    Government "government", Economy "economy", Society "society"
});

impl DtiPart {
    /// The eight main indices of a province.
    pub const MAIN: [Self; 8] = [
        Self::Awareness,
        Self::Institutions,
        Self::Infrastructure,
        Self::Workforce,
        Self::Security,
        Self::Government,
        Self::Economy,
        Self::Society,
    ];

    /// The three pillars.
    pub const PILLARS: [Self; 3] = [
        Self::PillarGovernment,
        Self::PillarEconomy,
        Self::PillarSociety,
    ];
}

/// A part of index 766: the whole, and its groups.
///
/// The decision has five groups; the national portal splits online payment off the online
/// services, and so shows six. A number of the one scheme is never read as one of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServicePart {
    /// The index itself.
    Total,
    /// Publicity and transparency.
    Publicity,
    /// Progress and results of handling.
    Progress,
    /// Digitisation of dossiers.
    Digitisation,
    /// Online services with online payment, as the decision has them.
    Services,
    /// Online services without payment, as the portal shows them.
    ServicesAlone,
    /// Online payment, as the portal shows it.
    Payment,
    /// Satisfaction.
    Satisfaction,
}

coded!(ServicePart {
    Total "total", Publicity "publicity", Progress "progress", Digitisation "digitisation",
    Services "services", ServicesAlone "services_alone", Payment "payment",
    Satisfaction "satisfaction"
});

impl ServicePart {
    /// The groups by Decision 766/QĐ-TTg.
    pub const DECISION: [Self; 5] = [
        Self::Publicity,
        Self::Progress,
        Self::Digitisation,
        Self::Services,
        Self::Satisfaction,
    ];

    /// The groups as the national portal shows them.
    pub const PORTAL: [Self; 6] = [
        Self::Publicity,
        Self::Progress,
        Self::Digitisation,
        Self::ServicesAlone,
        Self::Payment,
        Self::Satisfaction,
    ];

    /// Most points. Of `ServicesAlone` derived: 22 less the 10 of payment (DOMAIN section 2).
    pub fn maximum(self) -> Score {
        Score::whole(match self {
            Self::Total => 100,
            Self::Publicity | Self::Satisfaction => 18,
            Self::Progress => 20,
            Self::Digitisation | Self::Services => 22,
            Self::ServicesAlone => 12,
            Self::Payment => 10,
        })
    }
}

/// The level of a dossier-handling system. The thresholds were not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The best.
    A,
    /// The second.
    B,
    /// The third.
    C,
    /// The last.
    D,
}

coded!(Level { A "A", B "B", C "C", D "D" });

impl Level {
    /// The one item of [`Topic::DossierSystem`](super::Topic::DossierSystem).
    pub const ITEM: &'static str = "level";
}

/// A grade of the Ministry of Public Security.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Tốt.
    Good,
    /// Khá.
    Fair,
    /// Trung bình.
    Average,
}

coded!(Grade { Good "good", Fair "fair", Average "average" });
