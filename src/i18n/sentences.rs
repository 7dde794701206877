//! Sentences made from figures. Each says only what its numbers say.
use super::Lang;
use crate::domain::{
    Basis, Board, Decimal, Edition, Evidence, Flag, Gap, Indicator, Measure, Month, Overview,
    Ranked, Rate, Region, Slab, Target, Trend, Unit, UnitIx, UnitKind, day_in_vietnam,
};

/// How a piece of a sentence is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As the rest.
    Plain,
    /// A number that carries the message.
    Strong,
    /// A number that is worse than it should be.
    Bad,
    /// A number that is as it should be.
    Good,
}

/// A piece of a sentence with its tone.
pub type Piece = (String, Tone);

impl Lang {
    /// What the page of a group opens with.
    pub fn headline(
        self,
        overview: &Overview,
        indicator: Indicator,
        basis: Basis,
    ) -> Vec<Piece> {
        let Some(rate) = overview.pooled.rate() else {
            let text = match self {
                Self::Vi => format!("Chưa có số liệu {}.", self.month_long(overview.month)),
                Self::En => format!("No figures for {}.", self.month_long(overview.month)),
            };
            return vec![(text, Tone::Plain)];
        };
        let month = self.month_long(overview.month);
        let what = self.of(indicator.short());
        let shown = self.near(rate, overview.target.map(|t| t.value));
        let mut pieces = match (self, basis) {
            (Self::Vi, Basis::Month) => vec![plain(format!(
                "{}, tỷ lệ {what} của khối địa phương đạt ",
                capital(&month)
            ))],
            (Self::Vi, Basis::YearToDate) => vec![plain(format!(
                "Tính đến {month}, tỷ lệ {what} của khối địa phương đạt "
            ))],
            (Self::En, Basis::Month) => {
                vec![plain(format!(
                    "In {month}, the rate of {what} in the localities was "
                ))]
            }
            (Self::En, Basis::YearToDate) => vec![plain(format!(
                "From January to {month}, the rate of {what} in the localities was "
            ))],
        };
        pieces.push((shown, Tone::Strong));
        if basis == Basis::YearToDate && self == Self::Vi {
            pieces.push(plain(" (lũy kế từ đầu năm)"));
        }
        if let Some(change) = overview.change() {
            pieces.push(plain(", "));
            pieces.extend(self.moved(change, basis));
        }
        if let (Some(gap), Some(target)) = (overview.gap(), overview.target) {
            pieces.extend(self.to_target(gap, rate, target.value));
        }
        pieces.push(plain("."));
        pieces
    }

    /// Best, worst, how many at target and under the floor.
    pub fn lead(self, board: &Board, overview: &Overview) -> String {
        let (Some(best), Some(worst)) = (overview.best(), overview.worst()) else {
            return String::new();
        };
        let name = |row: &Ranked| self.unit_name(board.units().get(row.unit));
        let rate = |row: &Ranked| {
            row.figure
                .rate()
                .map(|r| self.near(r, None))
                .unwrap_or_default()
        };
        let all = overview.rated().count();
        let floor = self.limit(board.floor());
        let under = overview.below(board.floor());
        let (best_name, best_rate) = (name(best), rate(best));
        let (worst_name, worst_rate) = (name(worst), rate(worst));
        let at_target = overview
            .target
            .zip(overview.at_target())
            .map(|(target, met)| {
                let target = self.limit(target.value);
                match self {
                    Self::Vi => format!(" {met} trong {all} địa phương đạt mục tiêu {target};"),
                    Self::En => {
                        format!(" {met} of {all} localities reach the target of {target};")
                    }
                }
            });
        let at_target = at_target.unwrap_or_default();
        match self {
            Self::Vi => format!(
                "Cao nhất là {best_name} {best_rate}, thấp nhất là {worst_name} {worst_rate}.\
                 {at_target} {under} địa phương dưới {floor}."
            ),
            Self::En => format!(
                "Highest: {best_name} {best_rate}; lowest: {worst_name} {worst_rate}.\
                 {at_target} {under} under {floor}."
            ),
        }
    }

    /// What the page of a unit opens with.
    pub fn unit_headline(
        self,
        name: &str,
        row: &Ranked,
        of: usize,
        target: Option<Decimal>,
        month: Month,
        basis: Basis,
    ) -> Vec<Piece> {
        let when = self.month_long(month);
        let Some(rate) = row.figure.rate() else {
            return vec![plain(match self {
                Self::Vi => format!("{name} chưa có số liệu {when}."),
                Self::En => format!("{name} has no figure for {when}."),
            })];
        };
        let until = match (self, basis) {
            (Self::Vi, Basis::Month) => format!("{} đạt ", capital(&when)),
            (Self::Vi, Basis::YearToDate) => format!("Lũy kế đến {when} đạt "),
            (Self::En, Basis::Month) => format!("{when}: "),
            (Self::En, Basis::YearToDate) => format!("January to {when}: "),
        };
        let mut pieces = vec![plain(until), (self.near(rate, target), Tone::Strong)];
        if let Some(change) = row.change() {
            pieces.push(plain(", "));
            pieces.extend(self.moved(change, basis));
        }
        if let Some(rank) = row.rank {
            pieces.push(plain(match self {
                Self::Vi => "; đứng thứ ",
                Self::En => "; rank ",
            }));
            pieces.push((rank.to_string(), Tone::Strong));
            pieces.push(plain(match self {
                Self::Vi => format!(" trong {of} địa phương"),
                Self::En => format!(" of {of} localities"),
            }));
        }
        if let Some(target) = target {
            pieces.extend(self.to_target(rate.percent() - target.value(), rate, target));
        }
        pieces.push(plain("."));
        pieces
    }

    /// The finding of a trend, for its title.
    pub fn finding(self, trend: &Trend) -> String {
        let year_ago = trend
            .months
            .iter()
            .position(|month| *month == trend.focus.plus(-12))
            .and_then(|at| trend.rates[at]);
        self.trend_title(trend.focus_rate(), year_ago, trend.basis)
    }

    /// The source line of a picture: systems, numerator and denominator.
    pub fn picture_source(self, indicator: Indicator, slab: &Slab) -> String {
        let systems: Vec<_> = slab
            .sources()
            .into_iter()
            .map(|source| self.of(source.name()))
            .collect();
        let side = |measures: &[Measure]| {
            let names: Vec<_> = measures
                .iter()
                .map(|m| self.of(m.name()).to_lowercase())
                .collect();
            names.join(" + ")
        };
        let (part, whole) = (side(indicator.numerator()), side(indicator.denominator()));
        let systems = systems.join(", ");
        match self {
            Self::Vi => format!("Nguồn: {systems}. Tử số: {part}; mẫu số: {whole}."),
            Self::En => format!("Source: {systems}. Numerator: {part}; denominator: {whole}."),
        }
    }

    /// The edition line of a picture.
    pub fn picture_edition(self, edition: &Edition) -> String {
        let until = self.day(edition.data_date);
        match self {
            Self::Vi => format!("Toàn Trình · Ấn bản {edition}, số liệu đến {until}"),
            Self::En => format!("Toàn Trình · Edition {edition}, data to {until}"),
        }
    }

    /// The finding above a trend: the change over a year, if there is one to tell.
    fn trend_title(self, now: Option<Rate>, year_ago: Option<Rate>, basis: Basis) -> String {
        let change = now
            .zip(year_ago)
            .map(|(now, then)| now.percent() - then.percent())
            .filter(|change| change.abs() >= 0.05);
        let Some(change) = change else {
            return match (self, basis) {
                (Self::Vi, Basis::Month) => "Tỷ lệ theo tháng".into(),
                (Self::Vi, Basis::YearToDate) => "Tỷ lệ lũy kế trong từng năm".into(),
                (Self::En, Basis::Month) => "Rate by month".into(),
                (Self::En, Basis::YearToDate) => "Cumulative rate within each year".into(),
            };
        };
        let points = self.number(change.abs(), 1);
        match (self, change > 0.0) {
            (Self::Vi, true) => {
                format!("Tăng {points} điểm phần trăm so với cùng kỳ năm trước")
            }
            (Self::Vi, false) => {
                format!("Giảm {points} điểm phần trăm so với cùng kỳ năm trước")
            }
            (Self::En, true) => {
                format!("Up {points} percentage points on the same month last year")
            }
            (Self::En, false) => {
                format!("Down {points} percentage points on the same month last year")
            }
        }
    }

    /// An edition in a sentence: its name, its last day, when it was published.
    pub fn edition_line(self, edition: &Edition) -> String {
        let until = self.day(edition.data_date);
        let published = self.published_on(edition);
        match self {
            Self::Vi => format!("Ấn bản {edition}, số liệu đến {until}, {published}."),
            Self::En => format!("Edition {edition}, data to {until}, {published}."),
        }
    }

    /// When an edition was published, by the calendar of Việt Nam.
    pub fn published_on(self, edition: &Edition) -> String {
        let day = self.day(day_in_vietnam(edition.published_at));
        match self {
            Self::Vi => format!("công bố {day}"),
            Self::En => format!("published {day}"),
        }
    }

    /// Labels of a why-panel: the rate used, the threshold, the rule.
    pub fn why_labels(self) -> [&'static str; 3] {
        match self {
            Self::Vi => ["Tỷ lệ dùng để xét", "Ngưỡng", "Quy tắc"],
            Self::En => ["Rate used", "Threshold", "Rule"],
        }
    }

    /// The rule of a flag with its version, the indicator and the basis.
    pub fn rule(self, flag: &Flag<UnitIx>) -> String {
        let basis = match flag.basis {
            Basis::Month => self.texts().basis_month,
            Basis::YearToDate => self.texts().basis_ytd,
        };
        format!(
            "{}, {}, {}",
            flag.evidence.rule(),
            flag.indicator.code(),
            basis.to_lowercase()
        )
    }

    /// A change in short: `+2,4 điểm %`.
    pub fn points(self, change: f64) -> String {
        let change = self.signed(change);
        match self {
            Self::Vi => format!("{change}\u{a0}điểm\u{a0}%"),
            Self::En => format!("{change}\u{a0}points"),
        }
    }

    /// The median, named.
    pub fn median(self, percent: f64) -> String {
        match self {
            Self::Vi => format!("trung vị {}", self.percent(percent)),
            Self::En => format!("median {}", self.percent(percent)),
        }
    }

    /// When a target is due, and whether that has passed.
    pub fn due(self, target: &Target, month: Month) -> String {
        let day = self.day(target.due);
        match (self, target.is_past_due(month)) {
            (Self::Vi, true) => format!("hạn {day} đã qua"),
            (Self::Vi, false) => format!("hạn {day}"),
            (Self::En, true) => format!("was due {day}"),
            (Self::En, false) => format!("due {day}"),
        }
    }

    /// Who is missing.
    pub fn missing(self, names: &str) -> String {
        match self {
            Self::Vi => format!("thiếu {names}"),
            Self::En => format!("missing: {names}"),
        }
    }

    /// The first few of a list, and how many more there are.
    pub fn few(self, names: &[String], shown: usize) -> String {
        let head = names
            .iter()
            .take(shown)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        match (names.len().saturating_sub(shown), self) {
            (0, _) => head,
            (more, Self::Vi) => format!("{head} và {more} nơi khác"),
            (more, Self::En) => format!("{head} and {more} more"),
        }
    }

    /// A fold that hides the rest of a list.
    pub fn and_more(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} địa phương còn lại"),
            Self::En => format!("Show the other {more} localities"),
        }
    }

    /// The name of a region.
    pub fn region(self, region: &Region) -> String {
        match self {
            Self::Vi => region.vi.clone(),
            Self::En => region.en.clone(),
        }
    }

    /// What a trend shows, of whom.
    pub fn trend_subtitle(self, indicator: Indicator, name: &str, basis: Basis) -> String {
        let what = self.of(indicator.short());
        match (self, basis) {
            (Self::Vi, Basis::Month) => format!("Tỷ lệ {what} theo tháng, {name}"),
            (Self::Vi, Basis::YearToDate) => {
                format!("Tỷ lệ {what} lũy kế từ tháng 1 mỗi năm, {name}")
            }
            (Self::En, Basis::Month) => format!("Rate of {what} by month, {name}"),
            (Self::En, Basis::YearToDate) => {
                format!("Rate of {what}, cumulative since January of each year, {name}")
            }
        }
    }

    /// The days that a figure of `month` covers, as a period of `basis`.
    pub fn covers(self, month: Month, basis: Basis) -> String {
        match (self, basis) {
            (_, Basis::Month) => capital(&self.month_long(month)),
            (Self::Vi, Basis::YearToDate) => {
                format!(
                    "Lũy kế từ {} đến {}",
                    self.month_long(month.january()),
                    self.month_long(month)
                )
            }
            (Self::En, Basis::YearToDate) => {
                format!(
                    "Cumulative, {} to {}",
                    self.month_long(month.january()),
                    self.month_long(month)
                )
            }
        }
    }

    /// The short name of an indicator with a capital letter, for headings and lists.
    pub fn heading(self, indicator: Indicator) -> String {
        capital(self.of(indicator.short()))
    }

    /// One or two words for a flag.
    pub fn flag_word(self, evidence: &Evidence) -> &'static str {
        match (evidence, self) {
            (Evidence::NoReport { .. }, Self::Vi) => "Chưa báo cáo",
            (Evidence::NoReport { .. }, Self::En) => "No report",
            (Evidence::BelowFloor { .. }, Self::Vi) => "Dưới mức sàn",
            (Evidence::BelowFloor { .. }, Self::En) => "Under the floor",
            (Evidence::Falling { .. }, Self::Vi) => "Giảm 3 tháng",
            (Evidence::Falling { .. }, Self::En) => "Falling 3 months",
            (Evidence::BottomQuartile { .. }, Self::Vi) => "Nhóm cuối",
            (Evidence::BottomQuartile { .. }, Self::En) => "Lowest quarter",
            (Evidence::BelowTarget { .. }, Self::Vi) => "Dưới mục tiêu",
            (Evidence::BelowTarget { .. }, Self::En) => "Below target",
        }
    }

    /// Which rule, which numbers, which threshold.
    pub fn flag_sentence(self, evidence: &Evidence) -> String {
        let percent = |rate: &Rate, limit: &i64| {
            self.percent_near(rate.percent(), &[*limit as f64 / 100.0])
        };
        let level = |hundredths: &i64| {
            self.limit(Decimal {
                hundredths: *hundredths,
                places: 2,
            })
        };
        match (self, evidence) {
            (Self::Vi, Evidence::NoReport { last: Some(last) }) => {
                format!(
                    "Chưa có báo cáo; báo cáo gần nhất là {}.",
                    self.month_long(*last)
                )
            }
            (Self::Vi, Evidence::NoReport { last: None }) => "Chưa từng có báo cáo.".into(),
            (Self::En, Evidence::NoReport { last: Some(last) }) => {
                format!(
                    "No report; the latest one is for {}.",
                    self.month_long(*last)
                )
            }
            (Self::En, Evidence::NoReport { last: None }) => {
                "There has never been a report.".into()
            }
            (Self::Vi, Evidence::BelowFloor { rate, floor }) => {
                format!(
                    "Tỷ lệ {} thấp hơn mức sàn {}.",
                    percent(rate, floor),
                    level(floor)
                )
            }
            (Self::En, Evidence::BelowFloor { rate, floor }) => {
                format!(
                    "The rate of {} is under the floor of {}.",
                    percent(rate, floor),
                    level(floor)
                )
            }
            (_, Evidence::Falling { rates }) => self.falling_sentence(rates),
            (
                Self::Vi,
                Evidence::BottomQuartile {
                    rate,
                    rank,
                    of,
                    limit,
                },
            ) => format!(
                "Hạng {rank} trong {of}: tỷ lệ {} thuộc một phần tư thấp nhất (từ {} trở xuống).",
                self.percent(rate.percent()),
                self.percent(limit.percent()),
            ),
            (
                Self::En,
                Evidence::BottomQuartile {
                    rate,
                    rank,
                    of,
                    limit,
                },
            ) => format!(
                "Rank {rank} of {of}: the rate of {} is in the lowest quarter ({} or less).",
                self.percent(rate.percent()),
                self.percent(limit.percent()),
            ),
            (
                Self::Vi,
                Evidence::BelowTarget {
                    rate,
                    target,
                    past_due,
                    ..
                },
            ) => format!(
                "Tỷ lệ {} thấp hơn mục tiêu {}{}.",
                percent(rate, target),
                level(target),
                if *past_due { " đã quá hạn" } else { "" },
            ),
            (
                Self::En,
                Evidence::BelowTarget {
                    rate,
                    target,
                    past_due,
                    ..
                },
            ) => format!(
                "The rate of {} is below the target of {}{}.",
                percent(rate, target),
                level(target),
                if *past_due { ", now past due" } else { "" },
            ),
        }
    }

    fn falling_sentence(self, rates: &[Rate; 4]) -> String {
        let path: Vec<String> = rates
            .iter()
            .map(|rate| self.percent(rate.percent()))
            .collect();
        let total = self.number(rates[0].percent() - rates[3].percent(), 1);
        let path = path.join(" → ");
        match self {
            Self::Vi => format!("Giảm 3 tháng liền, tổng {total} điểm phần trăm: {path}."),
            Self::En => format!("Fell three months running, {total} points in all: {path}."),
        }
    }

    /// What would clear a flag.
    pub fn clear_sentence(self, evidence: &Evidence) -> String {
        match (self, evidence, evidence.clears_with()) {
            (Self::Vi, _, Some(more)) => format!(
                "có thêm {} ở tử số, với mẫu số như kỳ này.",
                self.whole(more)
            ),
            (Self::En, _, Some(more)) => format!(
                "the numerator has {} more, with this period's denominator.",
                self.whole(more)
            ),
            (Self::Vi, Evidence::NoReport { .. }, _) => "báo cáo của tháng được duyệt.".into(),
            (Self::En, Evidence::NoReport { .. }, _) => {
                "the month's report is approved.".into()
            }
            (Self::Vi, Evidence::Falling { .. }, _) => {
                "một tháng không giảm so với tháng trước.".into()
            }
            (Self::En, Evidence::Falling { .. }, _) => {
                "one month does not fall below the month before.".into()
            }
            (Self::Vi, Evidence::BottomQuartile { limit, .. }, _) => {
                format!("tỷ lệ vượt {}.", self.percent(limit.percent()))
            }
            (Self::En, Evidence::BottomQuartile { limit, .. }, _) => {
                format!("the rate exceeds {}.", self.percent(limit.percent()))
            }
            (_, Evidence::BelowFloor { .. } | Evidence::BelowTarget { .. }, None) => {
                String::new()
            }
        }
    }

    /// Who is missing which months: `Hà Nam (2/2024, 3/2024), …`.
    pub fn gaps(self, board: &Board, gaps: &[Gap]) -> String {
        let mut by_unit: Vec<(UnitIx, Vec<String>)> = Vec::new();
        for gap in gaps {
            let month = self.month(gap.month);
            match by_unit.last_mut().filter(|(unit, _)| *unit == gap.unit) {
                Some((_, months)) => months.push(month),
                None => by_unit.push((gap.unit, vec![month])),
            }
        }
        let texts: Vec<String> = by_unit
            .into_iter()
            .map(|(unit, months)| {
                format!(
                    "{} ({})",
                    self.unit_name(board.units().get(unit)),
                    months.join(", ")
                )
            })
            .collect();
        texts.join("; ")
    }

    /// The name of a unit as tables show it: `TP. Hồ Chí Minh`.
    pub fn unit_name(self, unit: &Unit) -> String {
        match self {
            Self::Vi => unit.name_vi.replace("Thành phố ", "TP.\u{a0}"),
            Self::En => unit.name_en.clone(),
        }
    }

    /// What a unit is, in words.
    pub fn kind(self, kind: UnitKind) -> &'static str {
        match (kind, self) {
            (UnitKind::Nation, Self::Vi) => "cả nước",
            (UnitKind::Nation, Self::En) => "country",
            (UnitKind::Block, Self::Vi) => "khối",
            (UnitKind::Block, Self::En) => "group",
            (UnitKind::City, Self::Vi) => "thành phố trực thuộc trung ương",
            (UnitKind::City, Self::En) => "centrally run city",
            (UnitKind::Province, Self::Vi) => "tỉnh",
            (UnitKind::Province, Self::En) => "province",
            (UnitKind::Commune, Self::Vi) => "xã",
            (UnitKind::Commune, Self::En) => "commune",
            (UnitKind::Ward, Self::Vi) => "phường",
            (UnitKind::Ward, Self::En) => "ward",
            (UnitKind::SpecialZone, Self::Vi) => "đặc khu",
            (UnitKind::SpecialZone, Self::En) => "special zone",
            (UnitKind::Ministry, Self::Vi) => "bộ, ngành",
            (UnitKind::Ministry, Self::En) => "ministry",
        }
    }

    /// A threshold: `70%`, `17,9%`.
    pub fn limit(self, value: Decimal) -> String {
        let places = match value.hundredths % 100 {
            0 => 0,
            tens if tens % 10 == 0 => 1,
            _ => 2,
        };
        self.number(value.value(), places) + "%"
    }

    /// A rate, exact enough to be told from `threshold`.
    pub fn near(self, rate: Rate, threshold: Option<Decimal>) -> String {
        let thresholds: Vec<f64> = threshold.iter().map(|t| t.value()).collect();
        self.percent_near(rate.percent(), &thresholds)
    }

    fn moved(self, change: f64, basis: Basis) -> Vec<Piece> {
        let points = self.number(change.abs(), 1);
        let since = match (self, basis) {
            (Self::Vi, Basis::Month) => " so với tháng trước",
            (Self::Vi, Basis::YearToDate) => " so với lũy kế đến tháng trước",
            (Self::En, Basis::Month) => " on the month before",
            (Self::En, Basis::YearToDate) => " on the year to the month before",
        };
        if change.abs() < 0.05 {
            let same = match self {
                Self::Vi => "không đổi",
                Self::En => "unchanged",
            };
            return vec![plain(format!("{same}{since}"))];
        }
        let verb = match (self, change > 0.0) {
            (Self::Vi, true) => "tăng ",
            (Self::Vi, false) => "giảm ",
            (Self::En, true) => "up ",
            (Self::En, false) => "down ",
        };
        let unit = match self {
            Self::Vi => "\u{a0}điểm phần trăm",
            Self::En => " percentage points",
        };
        let tone = if change > 0.0 {
            Tone::Strong
        } else {
            Tone::Bad
        };
        vec![plain(verb), (format!("{points}{unit}"), tone), plain(since)]
    }

    fn to_target(self, gap: f64, rate: Rate, target: Decimal) -> Vec<Piece> {
        let limit = self.limit(target);
        if rate.reaches(target) {
            let text = match self {
                Self::Vi => format!("đạt mục tiêu\u{a0}{limit}"),
                Self::En => format!("at the target of {limit}"),
            };
            return vec![plain("; "), (text, Tone::Good)];
        }
        let places = if gap.abs() < 0.05 { 2 } else { 1 };
        let points = self.number(gap.abs(), places);
        match self {
            Self::Vi => vec![
                plain("; còn thiếu "),
                (format!("{points}\u{a0}điểm"), Tone::Bad),
                plain(format!(" để đạt mục tiêu\u{a0}{limit}")),
            ],
            Self::En => vec![
                plain("; still "),
                (format!("{points} points"), Tone::Bad),
                plain(format!(" short of the target of {limit}")),
            ],
        }
    }
}

fn plain(text: impl Into<String>) -> Piece {
    (text.into(), Tone::Plain)
}

/// The text with its first letter large.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(part: u64, whole: u64) -> Rate {
        Rate::new(part, whole).unwrap()
    }

    #[test]
    fn a_flag_says_its_rule_its_numbers_and_its_threshold() {
        let floor = Evidence::BelowFloor {
            rate: rate(499, 10_000),
            floor: 500,
        };
        assert_eq!(
            Lang::Vi.flag_sentence(&floor),
            "Tỷ lệ 4,99% thấp hơn mức sàn 5%."
        );
        assert_eq!(
            Lang::Vi.clear_sentence(&floor),
            "có thêm 1 ở tử số, với mẫu số như kỳ này."
        );
        let falling = Evidence::Falling {
            rates: [rate(50, 100), rate(49, 100), rate(47, 100), rate(44, 100)],
        };
        assert_eq!(
            Lang::En.flag_sentence(&falling),
            "Fell three months running, 6.0 points in all: 50.0% → 49.0% → 47.0% → 44.0%."
        );
    }

    #[test]
    fn a_finding_is_only_claimed_when_the_figures_have_it() {
        let title = |now, then| Lang::Vi.trend_title(Some(now), then, Basis::Month);
        assert_eq!(
            title(rate(41, 100), Some(rate(12, 100))),
            "Tăng 29,0 điểm phần trăm so với cùng kỳ năm trước"
        );
        assert_eq!(
            title(rate(41, 100), Some(rate(41, 100))),
            "Tỷ lệ theo tháng"
        );
        assert_eq!(title(rate(41, 100), None), "Tỷ lệ theo tháng");
    }

    #[test]
    fn a_threshold_has_no_more_decimals_than_it_needs() {
        assert_eq!(Lang::Vi.limit("70".parse().unwrap()), "70%");
        assert_eq!(Lang::Vi.limit("7.50".parse().unwrap()), "7,5%");
    }
}
