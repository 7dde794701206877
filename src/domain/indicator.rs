//! Rates derived from counts: numerator, denominator, direction and definition of each.
use super::{
    Measure::{self, *},
    words::{Bilingual, both},
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A rate that is derived from counts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub enum Indicator {
    /// Flagship: end-to-end online dossiers over all dossiers received.
    #[default]
    E2eTotal,
    /// End-to-end online dossiers over dossiers of procedures with an end-to-end service.
    E2eEligible,
    /// Dossiers filed online over all dossiers received.
    OnlineTotal,
    /// Dossiers resolved early or on time over dossiers resolved.
    OnTime,
    /// Dossiers digitised on receipt over those that must be.
    DigitDossier,
    /// Results digitised over dossiers resolved.
    DigitResult,
    /// Dossiers paid online over dossiers with a fee.
    PayOnline,
    /// Satisfied ratings over all ratings.
    Satisfaction,
    /// Online services in use over online services supplied.
    SvcActive,
    /// Procedures with an end-to-end service over all procedures.
    ProcE2e,
}

/// What an indicator is made of. One line here decides the denominator (DOMAIN section 1).
struct Definition {
    code: &'static str,
    name: Bilingual,
    short: Bilingual,
    numerator: &'static [Measure],
    denominator: &'static [Measure],
    about: Bilingual,
    source: &'static str,
    verified: bool,
}

impl Indicator {
    /// Every indicator, the flagship first.
    pub const ALL: [Self; 10] = [
        Self::E2eTotal,
        Self::E2eEligible,
        Self::OnlineTotal,
        Self::OnTime,
        Self::DigitDossier,
        Self::DigitResult,
        Self::PayOnline,
        Self::Satisfaction,
        Self::SvcActive,
        Self::ProcE2e,
    ];

    /// The code that addresses, files and the database use.
    pub fn code(self) -> &'static str {
        self.definition().code
    }

    /// Full name, as official texts have it.
    pub fn name(self) -> Bilingual {
        self.definition().name
    }

    /// Name that fits a heading and the middle of a sentence.
    pub fn short(self) -> Bilingual {
        self.definition().short
    }

    /// Measures added up above the line.
    pub fn numerator(self) -> &'static [Measure] {
        self.definition().numerator
    }

    /// Measures added up below the line.
    pub fn denominator(self) -> &'static [Measure] {
        self.definition().denominator
    }

    /// What is divided by what, and why, in a sentence.
    pub fn about(self) -> Bilingual {
        self.definition().about
    }

    /// Where the definition was read.
    pub fn source(self) -> &'static str {
        self.definition().source
    }

    /// Whether a source states the definition; otherwise it is shown as not verified.
    pub fn is_verified(self) -> bool {
        self.definition().verified
    }

    /// Decimals in tables and files.
    pub fn decimals(self) -> u8 {
        2
    }

    /// Whether more is better. True of all ten: the list has no rate to be kept low.
    pub fn higher_is_better(self) -> bool {
        true
    }

    fn definition(self) -> Definition {
        match self {
            Self::E2eTotal => Definition {
                code: "e2e_total",
                name: both(
                    "Tỷ lệ hồ sơ trực tuyến toàn trình trên tổng số hồ sơ",
                    "End-to-end online dossier rate, of all dossiers",
                ),
                short: both("hồ sơ trực tuyến toàn trình", "end-to-end online dossiers"),
                numerator: &[OnlineE2e],
                denominator: &[ReceivedTotal],
                about: both(
                    "Hồ sơ trực tuyến toàn trình chia cho tổng số hồ sơ tiếp nhận trong kỳ, mọi kênh. Chữ \"giải quyết\" trong cách gọi chính thức có thể hiểu là đã giải quyết; điều này chưa kiểm chứng.",
                    "End-to-end online dossiers over all dossiers received in the period, every channel. The official wording could also mean dossiers resolved; which is meant is not verified.",
                ),
                source: "vietnamhoinhap.vn (Hà Nam 2024); vietnamnet.vn (26/10/2025)",
                verified: true,
            },
            Self::E2eEligible => Definition {
                code: "e2e_eligible",
                name: both(
                    "Tỷ lệ hồ sơ trực tuyến toàn trình trên hồ sơ của TTHC có dịch vụ công toàn trình",
                    "End-to-end online dossier rate, of dossiers of end-to-end procedures",
                ),
                short: both(
                    "hồ sơ toàn trình (TTHC có DVC toàn trình)",
                    "end-to-end dossiers (of end-to-end procedures)",
                ),
                numerator: &[OnlineE2e],
                denominator: &[ReceivedE2eServices],
                about: both(
                    "Hồ sơ trực tuyến toàn trình chia cho hồ sơ mọi kênh của các thủ tục có dịch vụ công toàn trình.",
                    "End-to-end online dossiers over dossiers, every channel, of procedures that have an end-to-end service.",
                ),
                source: "",
                verified: false,
            },
            Self::OnlineTotal => Definition {
                code: "online_total",
                name: both(
                    "Tỷ lệ hồ sơ nộp trực tuyến (toàn trình và một phần)",
                    "Online dossier rate (end to end and partial)",
                ),
                short: both("hồ sơ nộp trực tuyến", "dossiers filed online"),
                numerator: &[ReceivedOnline],
                denominator: &[ReceivedTotal],
                about: both(
                    "Hồ sơ nộp trực tuyến, toàn trình và một phần, chia cho tổng số hồ sơ tiếp nhận trong kỳ.",
                    "Dossiers filed online, end to end and partial, over all dossiers received in the period.",
                ),
                source: "baodanang.vn (11/2022)",
                verified: true,
            },
            Self::OnTime => Definition {
                code: "ontime",
                name: both(
                    "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn",
                    "On-time resolution rate",
                ),
                short: both("hồ sơ giải quyết đúng hạn", "dossiers resolved in time"),
                numerator: &[ResolvedEarly, ResolvedOnTime],
                denominator: &[ResolvedTotal],
                about: both(
                    "Hồ sơ giải quyết trước hạn và đúng hạn chia cho hồ sơ đã giải quyết trong kỳ.",
                    "Dossiers resolved early or on time over dossiers resolved in the period.",
                ),
                source: "dinte.gov.vn (QĐ 766); en.binhthuan.gov.vn (4/2025)",
                verified: true,
            },
            Self::DigitDossier => Definition {
                code: "digit_dossier",
                name: both(
                    "Tỷ lệ số hóa hồ sơ khi tiếp nhận",
                    "Dossier digitisation rate",
                ),
                short: both("hồ sơ được số hóa", "dossiers digitised"),
                numerator: &[DigitisedIn],
                denominator: &[DigitiseDue],
                about: both(
                    "Hồ sơ đã số hóa khi tiếp nhận chia cho hồ sơ phải số hóa.",
                    "Dossiers digitised on receipt over dossiers that must be digitised.",
                ),
                source: "en.binhthuan.gov.vn (4/2025)",
                verified: true,
            },
            Self::DigitResult => Definition {
                code: "digit_result",
                name: both(
                    "Tỷ lệ số hóa kết quả giải quyết",
                    "Result digitisation rate",
                ),
                short: both("kết quả được số hóa", "results digitised"),
                numerator: &[DigitisedResults],
                denominator: &[ResolvedTotal],
                about: both(
                    "Kết quả có bản điện tử chia cho hồ sơ đã giải quyết trong kỳ.",
                    "Electronic results over dossiers resolved in the period.",
                ),
                source: "en.binhthuan.gov.vn (4/2025)",
                verified: true,
            },
            Self::PayOnline => Definition {
                code: "pay_online",
                name: both("Tỷ lệ thanh toán trực tuyến", "Online payment rate"),
                short: both("hồ sơ thanh toán trực tuyến", "dossiers paid online"),
                numerator: &[PaidOnline],
                denominator: &[FeeDue],
                about: both(
                    "Hồ sơ thanh toán trực tuyến chia cho hồ sơ có nghĩa vụ tài chính.",
                    "Dossiers paid online over dossiers with a fee.",
                ),
                source: "baodongnai.com.vn (QĐ 766, 10/2025)",
                verified: false,
            },
            Self::Satisfaction => Definition {
                code: "satisfaction",
                name: both("Mức độ hài lòng", "Satisfaction level"),
                short: both("lượt đánh giá hài lòng", "satisfied ratings"),
                numerator: &[RatingsSatisfied],
                denominator: &[RatingsTotal],
                about: both(
                    "Lượt đánh giá hài lòng chia cho tổng lượt đánh giá.",
                    "Satisfied ratings over all ratings.",
                ),
                source: "sonoivu.namdinh.gov.vn (QĐ 766)",
                verified: false,
            },
            Self::SvcActive => Definition {
                code: "svc_active",
                name: both(
                    "Tỷ lệ DVC trực tuyến có phát sinh hồ sơ",
                    "Share of online services in use",
                ),
                short: both(
                    "dịch vụ công trực tuyến có phát sinh hồ sơ",
                    "online services in use",
                ),
                numerator: &[ServicesE2eActive, ServicesPartialActive],
                denominator: &[ServicesE2e, ServicesPartial],
                about: both(
                    "DVC trực tuyến có ít nhất một hồ sơ chia cho DVC trực tuyến đang cung cấp.",
                    "Online services with at least one dossier over online services supplied.",
                ),
                source: "vienkinhteso.vn (4/2023)",
                verified: false,
            },
            Self::ProcE2e => Definition {
                code: "proc_e2e",
                name: both(
                    "Tỷ lệ TTHC được cung cấp DVC trực tuyến toàn trình",
                    "Share of procedures supplied end to end",
                ),
                short: both(
                    "thủ tục có dịch vụ công toàn trình",
                    "procedures supplied end to end",
                ),
                numerator: &[ServicesE2e],
                denominator: &[ProceduresTotal],
                about: both(
                    "Thủ tục có DVC trực tuyến toàn trình chia cho tổng số thủ tục. Có nơi chỉ tính thủ tục đủ điều kiện.",
                    "Procedures with an end-to-end service over all procedures. Some count only eligible procedures below the line.",
                ),
                source: "vietnam.vn (31/10/2025)",
                verified: true,
            },
        }
    }
}

impl From<Indicator> for String {
    fn from(value: Indicator) -> Self {
        value.code().to_owned()
    }
}

impl TryFrom<String> for Indicator {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        code.parse()
    }
}

impl FromStr for Indicator {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|indicator| indicator.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_indicator_is_found_by_its_code() {
        for indicator in Indicator::ALL {
            assert_eq!(indicator.code().parse(), Ok(indicator));
        }
    }

    #[test]
    fn both_sides_of_a_rate_add_up_the_same_way_over_months() {
        for indicator in Indicator::ALL {
            let natures =
                |side: &[Measure]| side.iter().map(|m| m.nature()).collect::<Vec<_>>();
            let first = natures(indicator.numerator())[0];
            for nature in natures(indicator.numerator())
                .into_iter()
                .chain(natures(indicator.denominator()))
            {
                assert_eq!(nature, first, "{}", indicator.code());
            }
        }
    }
}
