//! The words of the comparison.
use super::{Lang, Piece, Tone};
use crate::domain::{Board, SideBySide, Unit, View};
use chrono::NaiveDate;

/// What the comparison says in one language.
#[derive(Debug)]
pub struct CompareTexts {
    /// The title while nothing is chosen.
    pub title: &'static str,
    /// What a comparison shows.
    pub explained: &'static str,
    /// The list of chosen units.
    pub chosen: &'static str,
    /// Takes a unit out, by its name.
    pub remove: fn(&str) -> String,
    /// The label of the field that adds a unit.
    pub add: &'static str,
    /// The button beside it.
    pub add_button: &'static str,
    /// As many are chosen as can be.
    pub full: fn(usize) -> String,
    /// A text that names no unit, or more than one.
    pub unclear: fn(&str) -> String,
    /// Leads to the units that may have been meant.
    pub meant: &'static str,
    /// Leads to the locality with the highest rate.
    pub highest: &'static str,
    /// Leads to the locality with the lowest rate.
    pub lowest: &'static str,
    /// Leads to localities of the same region.
    pub same_region: &'static str,
    /// Leads to the units before the merger.
    pub predecessors: &'static str,
    /// The heading over ready-made comparisons.
    pub suggestions: &'static str,
    /// The highest few against the lowest few.
    pub ends: fn(usize) -> String,
    /// A region of which some localities are compared: its name, how many, of how many.
    pub region_of: fn(&str, usize, usize) -> String,
    /// The heading over the bars.
    pub bars: &'static str,
    /// The heading over the table.
    pub table: &'static str,
    /// The first part of the table, by the indicator that is looked at.
    pub looked_at: fn(&str) -> String,
    /// The second part of the table.
    pub all_indicators: &'static str,
    /// The heading of the column of row names.
    pub rows: &'static str,
    /// How ranks are to be read.
    pub rank_explained: &'static str,
    /// The highest of a row.
    pub best: &'static str,
    /// No flag.
    pub no_flags: &'static str,
    /// Nothing below the line, so that there is no rate.
    pub nothing_below: &'static str,
    /// The unit does not report the measure.
    pub not_applicable: &'static str,
    /// A unit before its first day.
    pub not_yet: fn(&str) -> String,
    /// Leads to the last month of a unit that ended.
    pub last_figures: fn(&str) -> String,
    /// At the target, which is given.
    pub met: fn(&str) -> String,
    /// Points short of the target.
    pub short_of: fn(&str, &str) -> String,
    /// A unit of the old map, by its last month.
    pub until: fn(&str) -> String,
}

impl Lang {
    /// The words of the comparison.
    pub fn compare(self) -> &'static CompareTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// A name that tells an old unit from the one that has its name today.
    pub fn compared_name(self, unit: &Unit) -> String {
        let name = self.unit_name(unit);
        match unit.last_month() {
            Some(last) => format!("{name} {}", (self.compare().until)(&self.month(last))),
            None => name,
        }
    }

    /// A unit did not exist before `day`.
    pub fn not_before(self, day: NaiveDate) -> String {
        (self.compare().not_yet)(&self.day(day))
    }

    /// What the comparison finds: the highest, the lowest, how far apart.
    pub fn compare_headline(
        self,
        board: &Board,
        comparison: &SideBySide,
        view: &View,
    ) -> Vec<Piece> {
        let name = |unit| self.compared_name(board.units().get(unit));
        let rated = comparison.rated();
        let limit = comparison.overview.target.map(|target| target.value);
        let when = self.span(comparison.month(), view.basis);
        let what = self.of(view.indicator.short());
        let opening = match self {
            Self::Vi => format!("{when}, tỷ lệ {what}: "),
            Self::En => format!("{when}, rate of {what}: "),
        };
        let plain = |text: &str| (text.to_owned(), Tone::Plain);
        let strong = |text: String| (text, Tone::Strong);
        let mut pieces = vec![(opening, Tone::Plain)];
        let (Some((first, highest)), Some((last, lowest))) = (rated.first(), rated.last())
        else {
            pieces.push(plain(match self {
                Self::Vi => "chưa đơn vị nào được chọn có số liệu.",
                Self::En => "none of the chosen units has a figure.",
            }));
            return pieces;
        };
        let [is_highest, is_lowest] = match (self, rated.len()) {
            (Self::Vi, 0..=2) => [" đạt ", " đạt "],
            (Self::Vi, _) => [" cao nhất với ", " thấp nhất với "],
            (Self::En, 0..=2) => [" at ", " at "],
            (Self::En, _) => [" is highest at ", " is lowest at "],
        };
        pieces.push((name(first.unit) + is_highest, Tone::Plain));
        pieces.push(strong(self.near(*highest, limit)));
        if let Some(spread) = comparison.spread() {
            pieces.push((format!(", {}{is_lowest}", name(last.unit)), Tone::Plain));
            pieces.push(strong(self.near(*lowest, limit)));
            let points = self.number(spread, 1);
            match self {
                Self::Vi => pieces.extend([
                    plain(", cách nhau "),
                    strong(format!("{points}\u{a0}điểm phần trăm")),
                ]),
                Self::En => pieces.extend([
                    plain(", "),
                    strong(format!("{points}\u{a0}percentage points")),
                    plain(" apart"),
                ]),
            }
        }
        pieces.push(plain("."));
        pieces
    }
}

static VI: CompareTexts = CompareTexts {
    title: "So sánh các địa phương",
    explained: "Chọn đến sáu đơn vị, thuộc 34 hiện nay hoặc 63 cũ, để xem cạnh nhau: tỷ lệ, hạng, thay đổi, khoảng cách đến mục tiêu và cả mười chỉ tiêu. Khối địa phương luôn đứng phía sau để đối chiếu.",
    chosen: "Đơn vị được chọn",
    remove: |name| format!("Bỏ {name}"),
    add: "Thêm đơn vị: tên, tên cũ hoặc mã",
    add_button: "Thêm",
    full: |most| format!("Đã đủ {most} đơn vị; bỏ bớt một đơn vị để thêm đơn vị khác."),
    unclear: |text| format!("Chưa rõ “{text}” là đơn vị nào nên chưa thêm."),
    meant: "Có thể là:",
    highest: "Cao nhất:",
    lowest: "Thấp nhất:",
    same_region: "Cùng vùng:",
    predecessors: "Trước sáp nhập:",
    suggestions: "Gợi ý",
    ends: |count| format!("{count} nơi cao nhất và {count} nơi thấp nhất"),
    region_of: |name, shown, all| {
        if shown < all {
            format!("{name}: {shown} trong {all} nơi, từ cao xuống")
        } else {
            format!("{name}: {all} nơi")
        }
    },
    bars: "So với mục tiêu",
    table: "Bảng so sánh",
    looked_at: |name| format!("Chỉ tiêu đang xem: {name}"),
    all_indicators: "Tất cả chỉ tiêu",
    rows: "Nội dung",
    rank_explained: "Đơn vị hiện nay xếp hạng trong 34, đơn vị cũ trong 63. Trước 1/7/2025, số của đơn vị hiện nay là tổng của các đơn vị đã nhập vào.",
    best: "cao nhất",
    no_flags: "Không có",
    nothing_below: "Mẫu số bằng 0",
    not_applicable: "Không áp dụng",
    not_yet: |day| format!("chưa có trước {day}"),
    last_figures: |month| format!("Xem kỳ {month}"),
    met: |limit| format!("đạt mục tiêu {limit}"),
    short_of: |points, limit| format!("còn thiếu {points} điểm để đạt {limit}"),
    until: |month| format!("(đến {month})"),
};

static EN: CompareTexts = CompareTexts {
    title: "Compare localities",
    explained: "Choose up to six units, of today's 34 or of the old 63, to see them side by side: rate, rank, change, gap to the target and all ten indicators. All localities together always stand behind them.",
    chosen: "Chosen units",
    remove: |name| format!("Remove {name}"),
    add: "Add a unit: name, old name or code",
    add_button: "Add",
    full: |most| {
        format!("{most} units are chosen, which is as many as fit; remove one to add another.")
    },
    unclear: |text| format!("It is not clear which unit “{text}” is, so it was not added."),
    meant: "Perhaps:",
    highest: "Highest:",
    lowest: "Lowest:",
    same_region: "Same region:",
    predecessors: "Before the merger:",
    suggestions: "Suggestions",
    ends: |count| format!("Highest {count} and lowest {count}"),
    region_of: |name, shown, all| {
        if shown < all {
            format!("{name}: {shown} of {all}, from the highest")
        } else {
            format!("{name}: all {all}")
        }
    },
    bars: "Against the target",
    table: "Side by side",
    looked_at: |name| format!("Indicator looked at: {name}"),
    all_indicators: "All indicators",
    rows: "Item",
    rank_explained: "Units of today are ranked among the 34, old units among the 63. Before 1 July 2025 the figures of a unit of today are the sum of those it took over.",
    best: "highest",
    no_flags: "None",
    nothing_below: "Denominator is 0",
    not_applicable: "Not applicable",
    not_yet: |day| format!("did not exist before {day}"),
    last_figures: |month| format!("See {month}"),
    met: |limit| format!("at the target of {limit}"),
    short_of: |points, limit| format!("{points} points short of {limit}"),
    until: |month| format!("(until {month})"),
};
