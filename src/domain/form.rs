//! The form on which a month is entered, as data: groups of measures in the order of the
//! administrative-procedure report (Thông tư 01/2020/TT-VPCP, II.06; DOMAIN section 4).
use super::{
    IDENTITIES, Identity, Indicator,
    Measure::{self, *},
    words::{Bilingual, both},
};

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The code that addresses and element names use.
    pub code: &'static str,
    /// What stands above it.
    pub title: Bilingual,
    /// Its lines, in their order.
    pub measures: &'static [Measure],
    /// The rates shown beside it: its counts decide them.
    pub rates: &'static [Indicator],
}

/// The whole form.
pub const FORM: [Group; 8] = [
    Group {
        code: "received",
        title: both("Tiếp nhận", "Received"),
        measures: &[ReceivedTotal, ReceivedOnline, CarriedOver],
        rates: &[Indicator::OnlineTotal],
    },
    Group {
        code: "online",
        title: both("Trực tuyến theo mức độ", "Online, by level"),
        measures: &[OnlineE2e, OnlinePartial, ReceivedE2eServices],
        rates: &[Indicator::E2eTotal, Indicator::E2eEligible],
    },
    Group {
        code: "resolved",
        title: both("Đã giải quyết", "Resolved"),
        measures: &[ResolvedTotal, ResolvedEarly, ResolvedOnTime, ResolvedLate],
        rates: &[Indicator::OnTime],
    },
    Group {
        code: "pending",
        title: both("Đang giải quyết, rút và trả lại", "Pending and withdrawn"),
        measures: &[PendingInTime, PendingOverdue, Withdrawn],
        rates: &[],
    },
    Group {
        code: "digitisation",
        title: both("Số hóa", "Digitisation"),
        measures: &[DigitiseDue, DigitisedIn, DigitisedResults],
        rates: &[Indicator::DigitDossier, Indicator::DigitResult],
    },
    Group {
        code: "payment",
        title: both("Thanh toán trực tuyến", "Online payment"),
        measures: &[FeeDue, PaidOnline],
        rates: &[Indicator::PayOnline],
    },
    Group {
        code: "satisfaction",
        title: both("Mức độ hài lòng", "Satisfaction"),
        measures: &[RatingsTotal, RatingsSatisfied],
        rates: &[Indicator::Satisfaction],
    },
    Group {
        code: "services",
        title: both("Dịch vụ công và thủ tục", "Services and procedures"),
        measures: &[
            ServicesE2e,
            ServicesE2eActive,
            ServicesPartial,
            ServicesPartialActive,
            ProceduresTotal,
        ],
        rates: &[Indicator::SvcActive, Indicator::ProcE2e],
    },
];

impl Measure {
    /// Every measure, in the order of the form.
    pub fn on_form() -> impl DoubleEndedIterator<Item = Self> {
        FORM.into_iter().flat_map(|group| group.measures).copied()
    }

    /// The identities that are shown under this line of the form.
    ///
    /// An identity stands under the last line that it speaks of: there the officer has just
    /// typed what completes it.
    pub fn identities_below(self) -> impl Iterator<Item = Identity> {
        IDENTITIES
            .into_iter()
            .filter(move |identity| identity.last_on_form() == Some(self))
    }

    /// Whether it is a part of a line that stands above it in the same group: shown further in.
    pub fn is_part_on_form(self) -> bool {
        FORM.into_iter().any(|group| {
            let place = |of: Measure| group.measures.iter().position(|line| *line == of);
            IDENTITIES.into_iter().any(|identity| {
                let whole = match identity.right {
                    [whole] if identity.left.contains(&self) => place(*whole),
                    _ => None,
                };
                whole
                    .zip(place(self))
                    .is_some_and(|(whole, part)| whole < part)
            })
        })
    }
}

impl Identity {
    /// Whether the identity speaks of `measure`.
    pub fn concerns(self, measure: Measure) -> bool {
        self.left.contains(&measure) || self.right.contains(&measure)
    }

    /// Its place in [`IDENTITIES`], by which the form names it.
    pub fn place(self) -> usize {
        let place = IDENTITIES.into_iter().position(|other| other == self);
        place.unwrap_or_default()
    }

    /// The last line of the form that it speaks of.
    pub fn line(self) -> Measure {
        self.last_on_form().unwrap_or(ReceivedTotal)
    }

    fn last_on_form(self) -> Option<Measure> {
        Measure::on_form().rfind(|measure| self.concerns(*measure))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_stands_on_one_line_and_every_rate_beside_one_group() {
        for measure in Measure::ALL {
            let lines = Measure::on_form().filter(|line| *line == measure);
            assert_eq!(lines.count(), 1, "{}", measure.code());
        }
        assert_eq!(Measure::on_form().count(), Measure::ALL.len());
        for indicator in Indicator::ALL {
            let beside = FORM.iter().filter(|group| group.rates.contains(&indicator));
            assert_eq!(beside.count(), 1, "{}", indicator.code());
        }
    }

    #[test]
    fn a_rate_stands_beside_a_group_that_has_a_line_of_its_numerator() {
        for group in FORM {
            for rate in group.rates {
                assert!(
                    rate.numerator()
                        .iter()
                        .any(|measure| group.measures.contains(measure)),
                    "{}",
                    rate.code()
                );
            }
        }
    }

    #[test]
    fn every_identity_is_shown_once_where_its_last_count_is_typed() {
        let mut shown: Vec<Identity> = Measure::on_form()
            .flat_map(Measure::identities_below)
            .collect();
        assert_eq!(shown.len(), IDENTITIES.len());
        for identity in IDENTITIES {
            shown.retain(|at| *at != identity);
        }
        assert!(shown.is_empty());
        let below = |measure: Measure| {
            let sides = measure.identities_below();
            sides.map(|identity| identity.right[0]).collect::<Vec<_>>()
        };
        assert_eq!(below(OnlinePartial), [ReceivedOnline]);
        assert_eq!(below(ReceivedOnline), [ReceivedTotal]);
        assert_eq!(below(ResolvedLate), [ResolvedTotal]);
        assert_eq!(below(Withdrawn), [ResolvedTotal], "the stock of dossiers");
        assert_eq!(
            below(ReceivedE2eServices),
            [ReceivedTotal, ReceivedE2eServices]
        );
        assert_eq!(below(ReceivedTotal), []);
    }

    #[test]
    fn a_part_stands_further_in_below_its_whole() {
        let parts: Vec<Measure> = Measure::on_form()
            .filter(|line| line.is_part_on_form())
            .collect();
        assert_eq!(
            parts,
            [
                ReceivedOnline,
                ResolvedEarly,
                ResolvedOnTime,
                ResolvedLate,
                DigitisedIn,
                PaidOnline,
                RatingsSatisfied,
                ServicesE2eActive,
                ServicesPartialActive,
            ]
        );
    }

    #[test]
    fn codes_of_groups_are_different() {
        for (at, group) in FORM.iter().enumerate() {
            assert!(FORM[at + 1..].iter().all(|other| other.code != group.code));
        }
    }
}
