//! The words of levels and grades.
use super::{Lang, Piece, Tone};
use crate::domain::{Grade, Grades, Level, SystemLevel};

/// Words of the page of levels and grades.
#[derive(Debug)]
pub struct AssessmentTexts {
    /// That the figures are published ones.
    pub lead: &'static str,
    /// Levels of dossier-handling systems.
    pub levels: &'static str,
    /// What is known of them.
    pub levels_explained: &'static str,
    /// What was not found.
    pub thresholds: &'static str,
    /// The rank.
    pub rank: &'static str,
    /// The level.
    pub level: &'static str,
    /// The level was not published.
    pub level_unknown: &'static str,
    /// Grades of the Ministry of Public Security.
    pub grades: &'static str,
    /// What is known of them.
    pub grades_explained: &'static str,
    /// The grade.
    pub grade: &'static str,
    /// How many localities.
    pub localities: &'static str,
    /// Their part of all.
    pub share: &'static str,
    /// The sum.
    pub total: &'static str,
    /// Heading on the page of a unit.
    pub of_unit: &'static str,
    /// The way to the page.
    pub to_page: &'static str,
    /// Nothing is known.
    pub none: &'static str,
}

static VI: AssessmentTexts = AssessmentTexts {
    lead: "Số liệu đã công bố, không phải minh họa. Đây là đánh giá của cơ quan khác theo thang riêng; không đổi ra tỷ lệ, không cộng với chỉ số nào.",
    levels: "Mức độ hệ thống thông tin giải quyết thủ tục hành chính",
    levels_explained: "Hệ thống cấp tỉnh được xếp từ A (tốt nhất) đến D theo tiêu chuẩn của Bộ Thông tin và Truyền thông. Nguồn chỉ nêu mức của Quảng Trị và tên ba địa phương đứng trước, không rõ thứ tự trong ba.",
    thresholds: "Chưa tìm thấy ngưỡng của từng mức và danh sách đầy đủ. Yêu cầu chức năng: Thông tư 21/2023/TT-BTTTT ngày 31/12/2023.",
    rank: "Hạng công bố",
    level: "Mức",
    level_unknown: "chưa công bố",
    grades: "Xếp loại chất lượng dịch vụ công trực tuyến của Bộ Công an",
    grades_explained: "Nguồn chỉ nêu số địa phương của từng loại, không nêu tên; vì vậy không gắn loại cho địa phương nào.",
    grade: "Loại",
    localities: "Số địa phương",
    share: "Phần của tất cả",
    total: "Tổng",
    of_unit: "Mức độ, xếp loại",
    to_page: "Mọi mức độ, xếp loại",
    none: "Chưa có đánh giá nào được công bố.",
};

static EN: AssessmentTexts = AssessmentTexts {
    lead: "Published figures, not sample data. Assessments by others on scales of their own; never turned into rates, never added to an index.",
    levels: "Levels of dossier-handling systems",
    levels_explained: "Provincial systems are levelled from A (the best) to D by the standard of the Ministry of Information and Communications. The source gives the level of Quảng Trị and the names of the three before it, whose order is not known.",
    thresholds: "Neither the thresholds of the levels nor the full list were found. Functional rules: Thông tư 21/2023/TT-BTTTT of 31 December 2023.",
    rank: "Rank as published",
    level: "Level",
    level_unknown: "not published",
    grades: "Grades of online service quality by the Ministry of Public Security",
    grades_explained: "The source gives how many localities have each grade and no names; so no locality carries a grade here.",
    grade: "Grade",
    localities: "Localities",
    share: "Part of all",
    total: "Sum",
    of_unit: "Levels and grades",
    to_page: "All levels and grades",
    none: "No assessment has been published.",
};

impl Lang {
    /// Words of the page of levels and grades.
    pub fn assessments(self) -> &'static AssessmentTexts {
        self.either(&VI, &EN)
    }

    /// The sentence on a unit's level: `Quảng Trị: mức C, xếp thứ 4`.
    pub fn level_headline(self, name: &str, row: &SystemLevel<'_>) -> Vec<Piece> {
        let Some(level) = row.level else {
            return Vec::new();
        };
        let mut pieces = vec![
            (
                self.either(
                    format!("Hệ thống giải quyết thủ tục của {name} ở "),
                    format!("The dossier-handling system of {name} is at "),
                ),
                Tone::Plain,
            ),
            (self.level_of(level), Tone::Strong),
        ];
        if let Some(placing) = row.told.placing {
            let place = self.placing(placing);
            pieces.push((
                self.either(", xếp thứ ", ", ranked ").to_owned(),
                Tone::Plain,
            ));
            pieces.push((place, Tone::Strong));
        }
        pieces
    }

    /// The sentence on grades: `Bộ Công an xếp loại tốt 12/63 địa phương`.
    pub fn grades_headline(self, grades: &Grades<'_>) -> Vec<Piece> {
        let Some(good) = grades.of_grade(Grade::Good) else {
            return Vec::new();
        };
        let good = self.either(
            format!("{good}/{}\u{a0}địa phương", grades.of),
            format!("{good}/{}\u{a0}localities", grades.of),
        );
        let (before, after) = self.either(
            ("Bộ Công an xếp loại tốt ", ""),
            ("the Ministry of Public Security graded ", " good"),
        );
        let pieces = [
            (before, Tone::Plain),
            (&*good, Tone::Strong),
            (after, Tone::Plain),
        ];
        let pieces = pieces.into_iter().filter(|(text, _)| !text.is_empty());
        pieces.map(|(text, tone)| (text.to_owned(), tone)).collect()
    }

    /// A level with its word: `mức C`.
    pub fn level_of(self, level: Level) -> String {
        self.either(
            format!("mức\u{a0}{}", level.code()),
            format!("level\u{a0}{}", level.code()),
        )
    }

    /// What a bar of grades shows, for whoever does not see it.
    pub fn grades_told(self, grades: &Grades<'_>) -> String {
        let told = grades.counts.iter().map(|(grade, count, _)| {
            format!(
                "{} {count}/{}",
                self.grade(*grade).to_lowercase(),
                grades.of
            )
        });
        let told: Vec<_> = told.collect();
        format!("{}: {}", self.assessments().grades, told.join(", "))
    }
}
