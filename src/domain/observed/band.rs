//! The bands of index 766, and where its maxima were read.
use super::{Provenance, Score, ServicePart};

/// What a score of index 766 is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 90 to 100: xuất sắc.
    Excellent,
    /// 80 to under 90: tốt.
    Good,
    /// 70 to under 80: khá.
    Fair,
    /// 50 to under 70: trung bình.
    Average,
    /// Under 50: yếu.
    Weak,
}

impl Band {
    /// Every band, the best first.
    pub const ALL: [Self; 5] = [
        Self::Excellent,
        Self::Good,
        Self::Fair,
        Self::Average,
        Self::Weak,
    ];

    /// The band of a score.
    pub fn of(score: Score) -> Self {
        let within = |band: &Self| score.ten_thousandths >= band.least().ten_thousandths;
        Self::ALL.into_iter().find(within).unwrap_or(Self::Weak)
    }

    /// Fewest points of it.
    pub fn least(self) -> Score {
        Score::whole(match self {
            Self::Excellent => 90,
            Self::Good => 80,
            Self::Fair => 70,
            Self::Average => 50,
            Self::Weak => 0,
        })
    }

    /// Whether a source was found. Only the best and the last are in one: what lies between is
    /// general knowledge (DOMAIN section 2).
    pub fn is_verified(self) -> bool {
        matches!(self, Self::Excellent | Self::Weak)
    }
}

const DECISION: &str = "https://sonoivu.namdinh.gov.vn/cai-cach-hanh-chinh/thu-tuong-chinh-phu-phe-duyet-bo-chi-so-chi-dao-dieu-hanh-va-danh-gia-chat-luong-phuc-vu-nguoi-dan-doanh-nghiep-trong-2373";
const SIX_GROUPS: &str = "https://baodongnai.com.vn/english/202510/dong-nai-ranks-2nd-among-34-provinces-and-cities-in-implementing-the-index-set-no-766-c84622b";

impl ServicePart {
    /// How the maximum came to us: that of the services without payment is what remains.
    pub fn maximum_provenance(self) -> Provenance {
        match self {
            Self::ServicesAlone => Provenance::Derived,
            _ => Provenance::Read,
        }
    }

    /// Whether the points of its component indicators were found. Those of digitisation were not.
    pub fn components_verified(self) -> bool {
        self != Self::Digitisation
    }

    /// Where its maximum was read.
    pub fn source(self) -> &'static str {
        match self {
            Self::Payment => SIX_GROUPS,
            _ => DECISION,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_lies_in_the_band_that_it_reaches_and_in_no_better_one() {
        let band = |text: &str| Band::of(text.parse().unwrap());
        assert_eq!(band("90"), Band::Excellent);
        assert_eq!(band("89.99"), Band::Good);
        assert_eq!(band("50"), Band::Average);
        assert_eq!(band("49.9999"), Band::Weak);
        let read: Vec<_> = Band::ALL.into_iter().filter(|b| b.is_verified()).collect();
        assert_eq!(read, [Band::Excellent, Band::Weak]);
    }

    #[test]
    fn both_schemes_have_a_hundred_points() {
        let sum = |parts: &[ServicePart]| {
            let points = parts.iter().map(|part| part.maximum().ten_thousandths);
            points.sum::<i64>()
        };
        assert_eq!(sum(&ServicePart::DECISION), 1_000_000);
        assert_eq!(sum(&ServicePart::PORTAL), 1_000_000);
    }
}
