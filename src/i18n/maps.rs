//! The words of the choice between the map of the time, today's map and the old one.
use super::Lang;
use crate::domain::Map;

/// What the choice says in one language.
#[derive(Debug)]
pub struct MapTexts {
    /// Names the explanation.
    pub title: &'static str,
    /// Name and meaning: as reported, today's 34, the old 63.
    pub meanings: [(&'static str, &'static str); 3],
}

impl Lang {
    /// The words of the choice of a map.
    pub fn maps(self) -> &'static MapTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// The name of a map.
    pub fn map(self, map: Map) -> &'static str {
        let [reported, today, old] = self.maps().meanings;
        match map {
            Map::Reported => reported.0,
            Map::Today => today.0,
            Map::Old => old.0,
        }
    }
}

static VI: MapTexts = MapTexts {
    title: "Ba cách nhìn địa giới",
    meanings: [
        (
            "Như đã báo cáo",
            "Các đơn vị có trong chính tháng đó: 63 đến tháng 6/2025, 34 từ tháng 7/2025.",
        ),
        (
            "34 hiện nay",
            "Địa giới từ 1/7/2025. Trước ngày đó, số của các đơn vị cũ được cộng cho đơn vị kế thừa.",
        ),
        (
            "63 cũ",
            "Địa giới trước 1/7/2025. Không có số sau tháng 6/2025, vì số của đơn vị mới không \
             tách ngược lại được.",
        ),
    ],
};

static EN: MapTexts = MapTexts {
    title: "Three ways to see the map",
    meanings: [
        (
            "As reported",
            "The units that existed in the month itself: 63 up to June 2025, 34 from July 2025.",
        ),
        (
            "Today's 34",
            "The map since 1 July 2025. Before that day, the old units' counts are summed into \
             the unit that took over.",
        ),
        (
            "Old 63",
            "The map before 1 July 2025. Nothing after June 2025, since a new unit's counts \
             cannot be split backwards.",
        ),
    ],
};
