//! The words inside maps, distributions and rankings. Numbers come in already written.
use super::Lang;
use crate::domain::{Bounds, Decimal, Island, Overview, Ranked, Unit};

/// What drawings of many units say in one language.
#[derive(Debug)]
pub struct DrawingTexts {
    /// Stands over the classes of a map.
    pub legend: &'static str,
    /// A target that was reached, by its value.
    pub at_target: fn(&str) -> String,
    /// A rate under the floor, by its value.
    pub under_floor: fn(&str) -> String,
    /// A rate at the target, after a number.
    pub met: &'static str,
    /// A rate under the floor, after a number.
    pub below: &'static str,
    /// A unit without a rate.
    pub no_figure: &'static str,
    /// What a dashed outline means.
    pub part_of: &'static str,
    /// The sea in the east, by words that may stand on lines of their own.
    pub sea: &'static str,
    /// A unit that has ended, beside one that took its name.
    pub former: fn(&str) -> String,
    /// How many units there are in a month.
    pub localities: fn(u32) -> String,
    /// What a tick across a bar means, by the month that is compared with.
    pub tick: fn(&str) -> String,
    /// The floor by its value.
    pub floor: fn(&str) -> String,
    /// The pooled rate by its value.
    pub pooled: fn(&str) -> String,
    /// Stands before the lowest rates.
    pub lowest: &'static str,
    /// Stands before the highest rates.
    pub highest: &'static str,
    /// What the bars of a histogram count, by their width in percentage points.
    pub bins: fn(&str) -> String,
    /// Median, lower and upper quartile.
    pub middle: fn(&str, [&str; 2]) -> String,
}

impl Lang {
    /// The words inside drawings of many units.
    pub fn drawings(self) -> &'static DrawingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// A class of rates: `50 – <70`. Unit: percent, said by the legend.
    pub fn class(self, (from, to): Bounds) -> String {
        let number = |edge: Decimal| self.decimal_of(edge);
        match (from.map(number), to.map(number), self) {
            (Some(from), Some(to), _) => format!("{from} – <{to}"),
            (Some(from), None, Self::Vi) => format!("từ {from}"),
            (Some(from), None, Self::En) => format!("{from} or more"),
            (None, Some(to), Self::Vi) => format!("dưới {to}"),
            (None, Some(to), Self::En) => format!("under {to}"),
            (None, None, _) => String::new(),
        }
    }

    /// The name of an island, which is Vietnamese in every language: `QĐ. Hoàng Sa`.
    pub fn island(self, island: &Island) -> String {
        match self {
            Self::Vi => format!("QĐ.\u{a0}{}", island.name),
            Self::En => format!("{} Is.", island.name),
        }
    }

    /// The name of a unit where there is little room: the first of its one-word spellings,
    /// if its name is long.
    pub fn tile_name(self, unit: &Unit) -> String {
        let name = self.unit_name(unit);
        if name.chars().count() <= 13 {
            return name;
        }
        let mut aliases = unit.aliases.split(';');
        let short = aliases.find(|alias| !alias.is_empty() && !alias.contains(' '));
        short.map_or(name, str::to_owned)
    }

    /// A unit and its rate, for those who do not see the map: `Quảng Trị: 17,9%`.
    pub fn tile(self, unit: &Unit, row: &Ranked, overview: &Overview) -> String {
        let name = self.unit_name(unit);
        let words = self.drawings();
        let Some(rate) = row.figure.rate() else {
            return format!("{name}: {}", words.no_figure);
        };
        let shown = self.percent_near(rate.percent(), &overview.thresholds());
        let reaches = |edge: Option<Decimal>| edge.map(|edge| rate.reaches(edge));
        let target = overview.target.map(|target| target.value);
        let status = match (reaches(target), reaches(overview.floor)) {
            (Some(true), _) => format!(", {}", words.met),
            (_, Some(false)) => format!(", {}", words.below),
            _ => String::new(),
        };
        format!("{name}: {shown}{status}")
    }
}

static VI: DrawingTexts = DrawingTexts {
    legend: "Tỷ\u{a0}lệ,\u{a0}% và\u{a0}số\u{a0}địa\u{a0}phương",
    at_target: |value| format!("đạt mục\u{a0}tiêu\u{a0}{value}"),
    under_floor: |value| format!("dưới mức\u{a0}sàn\u{a0}{value}"),
    met: "đạt mục tiêu",
    below: "dưới mức sàn",
    no_figure: "chưa có số",
    part_of: "thuộc đơn vị trong ngoặc",
    sea: "BIỂN ĐÔNG",
    former: |name| format!("{name} (cũ)"),
    localities: |count| format!("{count} địa phương"),
    tick: |month| format!("Vạch nhỏ: {month}"),
    floor: |value| format!("Mức sàn {value}"),
    pooled: |value| format!("Tỷ lệ gộp {value}"),
    lowest: "Thấp nhất",
    highest: "Cao nhất",
    bins: |width| format!("Số địa phương trong mỗi khoảng {width} điểm %"),
    middle: |median, [lower, upper]| {
        format!("Trung vị {median}, một nửa ở giữa {lower} – {upper}")
    },
};

static EN: DrawingTexts = DrawingTexts {
    legend: "Rate,\u{a0}% and\u{a0}localities",
    at_target: |value| format!("at the target of\u{a0}{value}"),
    under_floor: |value| format!("under the floor of\u{a0}{value}"),
    met: "at the target",
    below: "under the floor",
    no_figure: "no figure",
    part_of: "part of the unit in brackets",
    sea: "East Sea (Biển Đông)",
    former: |name| format!("{name} (former)"),
    localities: |count| format!("{count} localities"),
    tick: |month| format!("Small tick: {month}"),
    floor: |value| format!("Floor {value}"),
    pooled: |value| format!("Pooled rate {value}"),
    lowest: "Lowest",
    highest: "Highest",
    bins: |width| format!("Localities in each interval of {width} points"),
    middle: |median, [lower, upper]| format!("Median {median}, middle half {lower} – {upper}"),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UnitId;

    #[test]
    fn a_class_says_where_it_begins_and_ends() {
        let whole = |value| Some(Decimal::whole(value));
        assert_eq!(Lang::Vi.class((None, whole(5))), "dưới 5");
        assert_eq!(Lang::Vi.class((whole(5), whole(20))), "5 – <20");
        assert_eq!(Lang::En.class((whole(70), None)), "70 or more");
    }

    #[test]
    fn islands_and_sea_keep_their_vietnamese_names() {
        let island = Island {
            name: "Hoàng Sa".into(),
            parent: UnitId("34-48".into()),
            row: 9,
            column: 7,
        };
        assert_eq!(Lang::Vi.island(&island), "QĐ.\u{a0}Hoàng Sa");
        assert_eq!(Lang::En.island(&island), "Hoàng Sa Is.");
        assert!(Lang::En.drawings().sea.contains("Biển Đông"));
    }
}
