//! Labels that carry a number, a name or a choice.
use super::Lang;
use crate::domain::{
    Board, Bound, Decimal, Indicator, Month, PublishedFigure, Unit, Verdict, ViewError,
};
use chrono::NaiveDate;

impl Lang {
    /// The scale over a column of bars.
    pub fn scale(self, full: f64) -> String {
        format!("0 – {}%", self.number(full, 0))
    }

    /// Places gained or lost.
    pub fn places(self, places: i64) -> String {
        let count = places.abs();
        match (self, places > 0) {
            (Self::Vi, true) => format!("lên {count} bậc"),
            (Self::Vi, false) => format!("xuống {count} bậc"),
            (Self::En, true) => format!("up {count}"),
            (Self::En, false) => format!("down {count}"),
        }
    }

    /// The heading of published figures.
    pub fn published_heading(self, year: Option<i32>) -> String {
        let title = self.texts().published_title;
        match (self, year) {
            (_, None) => title.to_owned(),
            (Self::Vi, Some(year)) => format!("{title}, năm {year}"),
            (Self::En, Some(year)) => format!("{title}, {year}"),
        }
    }

    /// Nothing was published about a year, so others are shown.
    pub fn no_published_in(self, year: i32) -> String {
        match self {
            Self::Vi => {
                format!("Chưa tìm thấy số công bố của năm {year}; đây là của các năm khác.")
            }
            Self::En => {
                format!("No published figure for {year} was found; these are of other years.")
            }
        }
    }

    /// The name of an indicator that may be one without counts here.
    pub fn indicator_by_code(self, code: &str) -> String {
        if let Ok(indicator) = code.parse::<Indicator>() {
            return self.heading(indicator);
        }
        let (vi, en) = match code {
            "digit_full" => ("Số hóa hồ sơ và kết quả", "Dossiers and results digitised"),
            "proc_partial" => ("Thủ tục có DVC một phần", "Procedures supplied partially"),
            "proc_e2e_eligible" => (
                "TTHC đủ điều kiện có DVC toàn trình",
                "Eligible procedures supplied end to end",
            ),
            "proc_e2e+proc_partial" => (
                "TTHC có DVC toàn trình hoặc một phần",
                "Procedures supplied end to end or partially",
            ),
            "adult_users" => (
                "Người trưởng thành dùng DVC trực tuyến",
                "Adults who use online services",
            ),
            "services_on_npsp" => (
                "DVC trực tuyến trên Cổng DVC quốc gia",
                "Online services on the national portal",
            ),
            "e2e_25_services" => (
                "25 dịch vụ chỉ nhận hồ sơ điện tử",
                "25 services that take electronic dossiers only",
            ),
            "services_1000" => (
                "DVC có trung bình 1.000 hồ sơ mỗi năm, mỗi tỉnh",
                "Services averaging 1,000 dossiers a year in each province",
            ),
            "reuse" => (
                "Khai thác, sử dụng lại dữ liệu đã số hóa",
                "Digitised data reused",
            ),
            "online_use" => (
                "Người dân, doanh nghiệp sử dụng DVC trực tuyến",
                "Citizens and businesses that use online services",
            ),
            other => return other.to_owned(),
        };
        match self {
            Self::Vi => vi.to_owned(),
            Self::En => en.to_owned(),
        }
    }

    /// Whom a published figure is about. A single service centre keeps its own name.
    pub fn subject(self, board: &Board, figure: &PublishedFigure) -> String {
        figure
            .unit
            .as_ref()
            .and_then(|id| board.units().find(&id.0))
            .map_or_else(
                || self.unnamed(&figure.subject).to_owned(),
                |ix| self.unit_name(board.units().get(ix)),
            )
    }

    /// Those whom an article did not name: `Nhiều địa phương thấp nhất`; any other name as it is.
    fn unnamed(self, subject: &str) -> &str {
        match (self, subject) {
            (Self::En, "Địa phương cao nhất") => "The highest locality, not named",
            (Self::En, "Nhiều địa phương thấp nhất") => {
                "Many of the lowest, not named"
            }
            _ => subject,
        }
    }

    /// A published value with its operator and unit: `< 10%`.
    pub fn published_value(self, figure: &PublishedFigure) -> String {
        let number = self.decimal_of(figure.value);
        let sign = match figure.bound {
            Bound::Equal => String::new(),
            bound => format!("{} ", bound.sign()),
        };
        match figure.unit_of_value.as_str() {
            "%" => format!("{sign}{number}%"),
            unit => format!("{sign}{number} {unit}"),
        }
    }

    /// What a published value says about a target.
    pub fn verdict(self, verdict: Verdict, target: Decimal) -> String {
        let limit = self.limit(target);
        match (self, verdict) {
            (Self::Vi, Verdict::Reached) => format!("đạt {limit}"),
            (Self::Vi, Verdict::Missed) => format!("dưới {limit}"),
            (Self::Vi, Verdict::Open) => format!("chưa đủ căn cứ so với {limit}"),
            (Self::En, Verdict::Reached) => format!("reaches {limit}"),
            (Self::En, Verdict::Missed) => format!("below {limit}"),
            (Self::En, Verdict::Open) => format!("cannot be told from {limit}"),
        }
    }

    /// What a unit is on `day`, since when, from which units it was made, its code.
    ///
    /// No date is told of bodies whose beginning no source gives.
    pub fn unit_facts(self, unit: &Unit, day: NaiveDate, made_from: &[String]) -> String {
        let kind = unit.kind_on(day);
        let mut facts = vec![self.kind(kind).to_owned()];
        if unit.has_first_day() || unit.valid_to.is_some() {
            let since = unit.kinds.iter().rev().find(|(from, _)| *from <= day);
            let from = self.day(since.map_or(unit.valid_from, |(from, _)| *from));
            facts.push(match (self, unit.valid_to.map(|day| self.day(day))) {
                (Self::Vi, None) => format!("từ {from}"),
                (Self::Vi, Some(to)) => format!("đến {to}"),
                (Self::En, None) => format!("since {from}"),
                (Self::En, Some(to)) => format!("until {to}"),
            });
        }
        let mut facts = vec![facts.join(", ")];
        if made_from.len() > 1 && unit.has_first_day() {
            facts.push(match self {
                Self::Vi => format!("gồm {} cũ", made_from.join(", ")),
                Self::En => format!("made of the old {}", made_from.join(", ")),
            });
        }
        facts.push(format!("{} {}", self.texts().code, unit.id));
        facts.join(" · ")
    }

    /// Labels of a unit's figures: the rate, against the group, against a year ago, what lacks.
    pub fn unit_labels(self) -> [&'static str; 4] {
        match self {
            Self::Vi => [
                "Tỷ lệ",
                "So với cả khối",
                "So cùng kỳ năm trước",
                "thiếu ở tử số:",
            ],
            Self::En => [
                "Rate",
                "Against all localities",
                "On a year ago",
                "numerator lacks",
            ],
        }
    }

    /// The unit of a difference between rates.
    pub fn points_unit(self) -> &'static str {
        match self {
            Self::Vi => " điểm",
            Self::En => " points",
        }
    }

    /// The heading over how far a number was confirmed.
    pub fn verification(self) -> &'static str {
        match self {
            Self::Vi => "Kiểm chứng",
            Self::En => "Verification",
        }
    }

    /// Why a page shows another month than the one asked for.
    pub fn moved_notice(self, asked: Month, shown: Month) -> String {
        let (asked_text, shown_text) = (self.month_long(asked), self.month_long(shown));
        match (self, asked > shown) {
            (Self::Vi, true) => format!(
                "Đơn vị cũ chỉ có số liệu đến {shown_text}; trang đã chuyển từ {asked_text} về tháng đó."
            ),
            (Self::Vi, false) => format!(
                "Đơn vị mới chỉ có số liệu từ {shown_text}; trang đã chuyển từ {asked_text} tới tháng đó."
            ),
            (Self::En, true) => format!(
                "Old units have figures up to {shown_text} only; the page moved there from {asked_text}."
            ),
            (Self::En, false) => format!(
                "New units have figures from {shown_text} only; the page moved there from {asked_text}."
            ),
        }
    }

    /// A parameter that was not understood, and what it may be.
    pub fn not_understood(self, error: &ViewError) -> String {
        let (name, value) = (error.name, &error.value);
        let remedy = match (self, name) {
            (Self::Vi, "month" | "asked") => "viết tháng như 2026-10",
            (Self::En, "month" | "asked") => "write a month as 2026-10",
            (Self::Vi, "map") => "chọn reported, 34 hoặc 63",
            (Self::En, "map") => "choose reported, 34 or 63",
            (Self::Vi, "basis") => "chọn month hoặc ytd",
            (Self::En, "basis") => "choose month or ytd",
            (Self::Vi, "vs") => "chọn prev, year hoặc một tháng như 2026-10",
            (Self::En, "vs") => "choose prev, year or a month such as 2026-10",
            (Self::Vi, "forecast") => "chọn 0, 3, 6, 12 hoặc 24 tháng",
            (Self::En, "forecast") => "choose 0, 3, 6, 12 or 24 months",
            (Self::Vi, "scale") => "chọn 1, 2, 3 hoặc 4",
            (Self::En, "scale") => "choose 1, 2, 3 or 4",
            (Self::Vi, "bom") => "chọn 0 hoặc 1",
            (Self::En, "bom") => "choose 0 or 1",
            (Self::Vi, "head") => "chọn keys hoặc words",
            (Self::En, "head") => "choose keys or words",
            (Self::Vi, "lang") => "chọn vi hoặc en",
            (Self::En, "lang") => "choose vi or en",
            (Self::Vi, "unit") => "viết một khóa, ví dụ 34-44",
            (Self::En, "unit") => "write one key, such as 34-44",
            (Self::Vi, "units") => {
                "viết các khóa cách nhau bằng dấu phẩy, nhiều nhất 6 khóa cho một hình, 34 cho tài liệu họp"
            }
            (Self::En, "units") => {
                "write keys parted by commas, at most 6 for a picture, 34 for a briefing"
            }
            (Self::Vi, "scope") => "chọn vn, mã vùng hoặc khóa của một địa phương như 34-44",
            (Self::En, "scope") => {
                "choose vn, the code of a region or the key of a locality such as 34-44"
            }
            (Self::Vi, "part") => "chọn các phần như headline,trend,map",
            (Self::En, "part") => "choose parts such as headline,trend,map",
            (Self::Vi, _) => "hãy chọn lại trên trang tổng quan",
            (Self::En, _) => "choose again on the overview",
        };
        match self {
            Self::Vi => format!("Không hiểu {name} = \"{value}\"; {remedy}."),
            Self::En => format!("{name} = \"{value}\" was not understood; {remedy}."),
        }
    }

    /// The month was not published.
    pub fn not_published(self, month: Month) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => format!("Chưa có ấn bản số liệu nào của {month}."),
            Self::En => format!("No edition of {month} has been published."),
        }
    }

    /// No unit has the key.
    pub fn no_such_unit(self, id: &str) -> String {
        match self {
            Self::Vi => format!("Không có đơn vị nào mang khóa \"{id}\"."),
            Self::En => format!("No unit has the key \"{id}\"."),
        }
    }

    /// No page has the address.
    pub fn no_such_page(self) -> &'static str {
        match self {
            Self::Vi => "Không có trang nào ở địa chỉ này.",
            Self::En => "There is no page at this address.",
        }
    }

    /// The headline while nothing was imported: the latest figure published of the block.
    pub fn published_headline(
        self,
        figure: &PublishedFigure,
        indicator: Indicator,
    ) -> [String; 3] {
        let (what, value) = (self.of(indicator.short()), self.decimal_of(figure.value));
        let period = self.period(figure.period);
        match self {
            Self::Vi => [
                format!(
                    "Số công bố gần nhất: kỳ {period}, tỷ lệ {what} của khối địa phương là "
                ),
                format!("{value}%"),
                ".".into(),
            ],
            Self::En => [
                format!(
                    "Latest published figure: for {period}, the rate of {what} in the localities was "
                ),
                format!("{value}%"),
                ".".into(),
            ],
        }
    }
}
