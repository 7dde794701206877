//! Which target judges a unit and why, what its reference path is like, and how far ahead is
//! looked.
use super::Lang;
use crate::domain::{Bearing, Board, Horizon, HorizonName, PathShape, Scope, Zone};

/// What pages say of several targets for one unit, in one language.
#[derive(Debug)]
pub struct JudgingTexts {
    /// Heading over the order.
    pub order: &'static str,
    /// The order, step by step.
    pub steps: [&'static str; 4],
    /// Heading over the targets of one unit.
    pub of_unit: &'static str,
    /// Under it.
    pub of_unit_explained: &'static str,
    /// Column that says what becomes of a target.
    pub bearing: &'static str,
    /// Name of a reference path; always says whose it is.
    pub path: &'static str,
    /// What such a path is.
    pub path_explained: &'static str,
    /// Label of the planning date, and what it is called wherever it is used.
    pub planning: &'static str,
    /// What it is for.
    pub planning_explained: &'static str,
    /// Under its field: nothing is a choice, too.
    pub planning_hint: &'static str,
    /// Label: milestones of a path.
    pub milestones: &'static str,
    /// How they are written.
    pub milestones_hint: &'static str,
    /// Label: the unit that a target binds.
    pub one_unit: &'static str,
    /// Choice: a target of one unit.
    pub scope_of_unit: &'static str,
    /// The milestones are not understood.
    pub bad_milestones: &'static str,
    /// A day before today is no planning date.
    pub planning_past: &'static str,
    /// Shown in the place of a due day that is over.
    pub overdue: &'static str,
}

static VI: JudgingTexts = JudgingTexts {
    order: "Mục tiêu nào dùng để xét",
    steps: [
        "Mục tiêu của khối (địa phương, hoặc bộ, ngành) đang có hiệu lực: trong các mục tiêu dùng để xét và chưa quá hạn, mục tiêu đến hạn sớm nhất; khi tất cả đã quá hạn, mục tiêu đến hạn sau cùng.",
        "Mục tiêu của vùng hoặc của riêng đơn vị thay thế chỉ khi cao hơn mức ở bước 1; nếu có cả hai, mức cao hơn được dùng.",
        "Mục tiêu riêng thấp hơn không làm nhẹ việc xét: được nêu bên cạnh, kèm văn bản.",
        "Khi khối không có mục tiêu, mục tiêu cao hơn của vùng hoặc của đơn vị được dùng.",
    ],
    of_unit: "Mục tiêu đặt ra cho đơn vị này",
    of_unit_explained: "Mọi mục tiêu của chỉ tiêu đang xem có liên quan tới đơn vị trong tháng, kèm văn bản; mục tiêu dùng để xét đứng đầu.",
    bearing: "Dùng để xét",
    path: "Lộ trình tham chiếu, không chính thức",
    path_explained: "Lộ trình do trang này tính từ tỷ lệ biết gần nhất khi ban hành văn bản đến mức phải đạt, không phải của văn bản.",
    planning: "Ngày kế hoạch",
    planning_explained: "Khi mọi mục tiêu đã quá hạn, nhịp độ, khả năng đạt và điều kiện xóa cảnh báo được tính đến ngày này. Đây không phải hạn do Nhà nước giao. Người đọc có thể chọn ngày khác trên địa chỉ trang.",
    planning_hint: "Để trống thì dùng ngày cuối năm của tháng kế tiếp.",
    milestones: "Các mốc (khi chọn theo mốc)",
    milestones_hint: "Tháng và mức, cách nhau bằng dấu chấm phẩy: 2026-06=50; 2026-09=60,5",
    one_unit: "Đơn vị (khi chọn một đơn vị)",
    scope_of_unit: "Một đơn vị",
    bad_milestones: "Xin ghi các mốc theo thứ tự tháng, mức không giảm, như 2026-06=50; 2026-09=60,5.",
    planning_past: "Ngày kế hoạch phải sau hôm nay.",
    overdue: "quá hạn",
};

static EN: JudgingTexts = JudgingTexts {
    order: "Which target judges",
    steps: [
        "The target in force of the block (localities, or ministries): of those that judge and are not past due, the one due soonest; once all are past due, the last one due.",
        "A target of the region or of the unit itself takes its place only where it is higher than in step 1; of both, the higher one does.",
        "A lower target of a unit's own never softens the judgement: it is shown beside it, with its document.",
        "Where the block has no target, the higher one of region and unit judges.",
    ],
    of_unit: "Targets set for this unit",
    of_unit_explained: "Every target of the chosen indicator that concerns the unit in the month, with its document; the one that judges comes first.",
    bearing: "Judges",
    path: "Reference path, not official",
    path_explained: "A path that this site reckons, from the last rate known when the document was issued to the value to be reached; it is not the document's.",
    planning: "Planning date",
    planning_explained: "Once every target is past due, pace, chances and what would clear a flag are reckoned to this day. It is no national deadline. A reader may choose another day in the address.",
    planning_hint: "Left empty: the last day of the year of the month after.",
    milestones: "Milestones (for a path in steps)",
    milestones_hint: "Month and value, separated by semicolons: 2026-06=50; 2026-09=60.5",
    one_unit: "Unit (for a target of one unit)",
    scope_of_unit: "One unit",
    bad_milestones: "Please give milestones by month, none below the one before, such as 2026-06=50; 2026-09=60.5.",
    planning_past: "The planning date must lie after today.",
    overdue: "past due",
};

impl Lang {
    /// What pages say of several targets for one unit.
    pub fn judging(self) -> &'static JudgingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// Whom a target binds.
    pub fn scope(self, board: &Board, scope: &Scope) -> String {
        match (self, scope) {
            (Self::Vi, Scope::National) => "Cả nước".into(),
            (Self::Vi, Scope::Localities) => "Địa phương".into(),
            (Self::Vi, Scope::Ministries) => "Bộ, ngành".into(),
            (Self::En, Scope::National) => "Country".into(),
            (Self::En, Scope::Localities) => "Localities".into(),
            (Self::En, Scope::Ministries) => "Ministries".into(),
            (Self::Vi, Scope::Region(zone)) => format!("Vùng {}", self.zone(*zone)),
            (Self::En, Scope::Region(zone)) => format!("Region {}", self.zone(*zone)),
            (_, Scope::Unit(id)) => match board.units().find(&id.0) {
                Some(unit) => self.unit_name(board.units().get(unit)),
                None => id.to_string(),
            },
        }
    }

    /// A region of either map.
    pub fn zone(self, zone: Zone) -> &'static str {
        let (vi, en) = match zone {
            Zone::RedRiver => ("Đồng bằng sông Hồng", "Red River Delta"),
            Zone::North => (
                "Trung du và miền núi phía Bắc",
                "Northern Midlands and Mountains",
            ),
            Zone::NorthCentral => ("Bắc Trung Bộ", "North Central"),
            Zone::SouthCentral => (
                "Duyên hải Nam Trung Bộ và Tây Nguyên",
                "South Central Coast and Central Highlands",
            ),
            Zone::Coast => (
                "Bắc Trung Bộ và duyên hải miền Trung",
                "North Central and Central Coast",
            ),
            Zone::Highlands => ("Tây Nguyên", "Central Highlands"),
            Zone::Southeast => ("Đông Nam Bộ", "Southeast"),
            Zone::Mekong => ("Đồng bằng sông Cửu Long", "Mekong River Delta"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// What becomes of a target that speaks to a unit, and why.
    pub fn bearing(self, bearing: Bearing) -> String {
        let words = match (self, bearing) {
            (Self::Vi, Bearing::Block) => {
                "Dùng để xét: mục tiêu của khối, không mục tiêu riêng nào cao hơn"
            }
            (Self::Vi, Bearing::Higher) => "Dùng để xét: cao hơn mục tiêu của khối",
            (Self::Vi, Bearing::Alone) => "Dùng để xét: khối không có mục tiêu",
            (Self::Vi, Bearing::Replaced) => {
                "Mục tiêu của khối; đơn vị được xét theo mức cao hơn"
            }
            (Self::Vi, Bearing::NotHigher) => {
                "Không cao hơn mục tiêu dùng để xét; nêu để đối chiếu"
            }
            (Self::Vi, Bearing::NotInForce) => {
                "Trong tháng này mục tiêu khác cùng phạm vi đang có hiệu lực"
            }
            (Self::Vi, Bearing::Country) => "Giao cho cả nước, không xét riêng từng đơn vị",
            (Self::En, Bearing::Block) => "Judges: the block's target, and no other is higher",
            (Self::En, Bearing::Higher) => "Judges: higher than the block's target",
            (Self::En, Bearing::Alone) => "Judges: the block has no target",
            (Self::En, Bearing::Replaced) => {
                "The block's target; the unit is judged by a higher one"
            }
            (Self::En, Bearing::NotHigher) => {
                "Not higher than the one that judges; shown beside it"
            }
            (Self::En, Bearing::NotInForce) => {
                "Another target of the same scope is in force in this month"
            }
            (Self::En, Bearing::Country) => "Set for the country, not for its units one by one",
            (_, Bearing::Unjudged(why)) => {
                return format!("{}: {}", self.goals().judges_no, self.unjudged(why));
            }
        };
        words.to_owned()
    }

    /// The shape of a reference path, by its code without milestones.
    pub fn path_shape(self, shape: &PathShape) -> String {
        match (self, shape) {
            (Self::Vi, PathShape::Linear) => "đều theo tháng".into(),
            (Self::Vi, PathShape::SCurve) => "đường cong chữ S".into(),
            (Self::Vi, PathShape::Steps(_)) => format!("theo mốc {}", self.milestones(shape)),
            (Self::En, PathShape::Linear) => "a straight line".into(),
            (Self::En, PathShape::SCurve) => "an S-curve".into(),
            (Self::En, PathShape::Steps(_)) => format!("in steps {}", self.milestones(shape)),
        }
    }

    /// The milestones of a path: `6/2026 ≥ 50%, 9/2026 ≥ 60,5%`.
    fn milestones(self, shape: &PathShape) -> String {
        let steps = shape.milestones().iter();
        let texts = steps
            .map(|(month, value)| format!("{}: {}", self.month(*month), self.limit(*value)));
        texts.collect::<Vec<_>>().join(", ")
    }

    /// The shapes that a path may have, by what a form calls them.
    pub fn path_choices(self) -> [(&'static str, &'static str); 3] {
        match self {
            Self::Vi => [
                ("linear", "Đều theo tháng"),
                ("s-curve", "Đường cong chữ S"),
                ("steps", "Theo các mốc đã thống nhất"),
            ],
            Self::En => [
                ("linear", "A straight line"),
                ("s-curve", "An S-curve"),
                ("steps", "In steps, by agreed milestones"),
            ],
        }
    }

    /// How far ahead is looked, by its name: only a due day is called one.
    pub fn horizon(self, horizon: Horizon) -> String {
        let day = self.day(horizon.day);
        let name = match (self, horizon.named) {
            (Self::Vi, HorizonName::Due) => "hạn",
            (Self::Vi, HorizonName::Planning) => "ngày kế hoạch",
            (Self::Vi, HorizonName::Chosen) => "ngày kế hoạch do người đọc chọn",
            (Self::Vi, HorizonName::Default) => "ngày kế hoạch mặc định",
            (Self::En, HorizonName::Due) => "the due day",
            (Self::En, HorizonName::Planning) => "the planning date",
            (Self::En, HorizonName::Chosen) => "the planning date that the reader chose",
            (Self::En, HorizonName::Default) => "the default planning date",
        };
        format!("{name}\u{a0}{day}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_due_day_is_called_a_deadline() {
        let named = |lang: Lang, named| {
            let day = "2026-12-31".parse().unwrap();
            lang.horizon(Horizon { day, named })
        };
        assert_eq!(named(Lang::Vi, HorizonName::Due), "hạn\u{a0}31/12/2026");
        for name in [
            HorizonName::Planning,
            HorizonName::Chosen,
            HorizonName::Default,
        ] {
            assert!(named(Lang::Vi, name).starts_with("ngày kế hoạch"));
            assert!(named(Lang::En, name).contains("planning date"));
            assert!(!named(Lang::En, name).contains("due"));
        }
    }

    #[test]
    fn a_reference_path_never_passes_for_an_official_one() {
        assert!(
            Lang::Vi
                .judging()
                .path
                .contains("tham chiếu, không chính thức")
        );
        assert!(Lang::En.judging().path.contains("not official"));
    }
}
