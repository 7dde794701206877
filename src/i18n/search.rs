//! The words of the search page, and what became of a unit that ended.
use super::Lang;
use chrono::NaiveDate;

/// What the search page says in one language.
#[derive(Debug)]
pub struct SearchTexts {
    /// The title while nothing is asked for.
    pub title: &'static str,
    /// The label of the field.
    pub label: &'static str,
    /// The button.
    pub submit: &'static str,
    /// What can be typed.
    pub explained: &'static str,
    /// Leads to texts that can be typed.
    pub examples: &'static str,
    /// The heading over provinces and cities.
    pub localities: &'static str,
    /// The same below the one that is meant.
    pub other_localities: &'static str,
    /// The heading over everybody else.
    pub others: &'static str,
    /// The link to a comparison that starts with the unit.
    pub compare: &'static str,
    /// The same with the unit's name, for those who hear it.
    pub compare_with: fn(&str) -> String,
    /// How much fits a text.
    pub results: fn(usize, &str) -> String,
    /// Nothing fits a text.
    pub nothing: fn(&str) -> String,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// Leads to the names that come nearest.
    pub nearest: &'static str,
    /// Others that are not listed.
    pub more: fn(usize) -> String,
    /// Found by a key or a code.
    pub by_code: &'static str,
    /// Found by another spelling or the English name.
    pub by_alias: fn(&str) -> String,
    /// Found by the name of a unit that it took over from.
    pub by_former: fn(&str) -> String,
    /// Found after a slip.
    pub by_slip: &'static str,
    /// The heading of the list of all localities of today.
    pub index: &'static str,
    /// A rate and its month.
    pub rate_in: fn(&str) -> String,
}

impl Lang {
    /// The words of the search page.
    pub fn search(self) -> &'static SearchTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What became of a unit on `day`; the name of the other unit follows. `merged` tells a
    /// merger from a unit that went on alone under another key.
    pub fn went_into(self, day: NaiveDate, merged: bool) -> String {
        let day = self.day(day);
        match (self, merged) {
            (Self::Vi, true) => format!("Đã sáp nhập {day} vào"),
            (Self::Vi, false) => format!("Từ {day} tiếp tục là"),
            (Self::En, true) => format!("Merged on {day} into"),
            (Self::En, false) => format!("Since {day} continued as"),
        }
    }
}

static VI: SearchTexts = SearchTexts {
    title: "Tìm kiếm",
    label: "Đơn vị, chỉ tiêu, văn bản, xếp hạng",
    submit: "Tìm",
    explained: "Gõ có dấu hay không dấu đều được. Đơn vị: tên hiện nay, tên trước ngày 1/7/2025, tên viết tắt, mã; có cả xã, phường, đặc khu và bộ, ngành. Ngoài ra: chỉ tiêu, số văn bản, mức của mục tiêu, bảng xếp hạng, chỉ số đếm của chương trình.",
    examples: "Ví dụ:",
    localities: "Địa phương",
    other_localities: "Địa phương khác",
    others: "Xã, phường, đặc khu và bộ, ngành",
    compare: "So sánh",
    compare_with: |name| format!("So sánh {name} với đơn vị khác"),
    results: |count, text| format!("{count} kết quả khớp với “{text}”"),
    nothing: |text| format!("Không có gì khớp với “{text}”"),
    nothing_hint: "Xin kiểm tra lại chữ đã gõ, hoặc chọn trong danh sách dưới đây.",
    nearest: "Tên gần nhất:",
    more: |count| format!("và {count} đơn vị khác; gõ thêm chữ để thu hẹp."),
    by_code: "Khớp theo mã.",
    by_alias: |text| format!("Khớp theo tên gọi khác: {text}."),
    by_former: |text| format!("Khớp theo đơn vị cũ đã nhập vào: {text}."),
    by_slip: "Gần giống chữ đã gõ.",
    index: "Các địa phương hiện nay theo vùng",
    rate_in: |month| format!("kỳ {month}"),
};

static EN: SearchTexts = SearchTexts {
    title: "Search",
    label: "Unit, indicator, document, ranking",
    submit: "Find",
    explained: "Type with or without marks. Units: today's name, the name before 1 July 2025, a short form, a code; communes, wards, special zones and ministries as well. Further: indicators, numbers of documents, values of targets, rankings, counters of the programme.",
    examples: "Examples:",
    localities: "Localities",
    other_localities: "Other localities",
    others: "Communes, wards, special zones and ministries",
    compare: "Compare",
    compare_with: |name| format!("Compare {name} with other units"),
    results: |count, text| match count {
        1 => format!("1 result for “{text}”"),
        count => format!("{count} results for “{text}”"),
    },
    nothing: |text| format!("Nothing fits “{text}”"),
    nothing_hint: "Please check what was typed, or choose from the list below.",
    nearest: "Nearest names:",
    more: |count| format!("and {count} more; type more to narrow them down."),
    by_code: "Found by its code.",
    by_alias: |text| format!("Found by another name: {text}."),
    by_former: |text| format!("Found by a unit it took over: {text}."),
    by_slip: "Close to what was typed.",
    index: "Today's localities by region",
    rate_in: |month| month.to_owned(),
};
