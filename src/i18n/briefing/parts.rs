//! What the parts of a briefing and its scopes are called.
use crate::{
    domain::{Indicator, Month, PackPart},
    i18n::{Lang, names::capital},
};

impl Lang {
    /// The name of a part, on the form and in the list of contents.
    pub fn pack_part(self, part: PackPart) -> &'static str {
        let [vi, en] = match part {
            PackPart::Profile => ["Hồ sơ đơn vị", "Profile of the unit"],
            PackPart::Headline => ["Tổng quan", "Overview"],
            PackPart::Trend => ["Xu hướng so với mục tiêu", "Trend against the target"],
            PackPart::Ranking => ["Xếp hạng", "Ranking"],
            PackPart::Movement => [
                "Biến động so với kỳ trước",
                "Movement since the period before",
            ],
            PackPart::Map => ["Bản đồ", "Map"],
            PackPart::Laggards => ["Địa phương chậm và lý do", "Laggards and reasons"],
            PackPart::FollowUp => ["Việc cần làm quá hạn", "Overdue actions"],
            PackPart::Practice => ["Cách làm hay", "Good practice"],
            PackPart::Units => ["Trang của từng địa phương", "Pages of single localities"],
            PackPart::Method => ["Phương pháp và định nghĩa", "Method and definitions"],
            PackPart::Appendix => ["Phụ lục: bảng đầy đủ", "Appendix: whole table"],
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// The title of a briefing: `Hồ sơ trực tuyến toàn trình`.
    pub fn briefing_title(self, indicator: Indicator) -> String {
        capital(self.of(indicator.short()))
    }

    /// Under it: `Khối địa phương, tháng 10/2026`.
    pub fn briefing_subtitle(self, name: &str, month: Month) -> String {
        format!("{}, {}", capital(name), self.month_long(month))
    }
}
