//! The columns of tables that leave as files: heading, meaning and kind of each, by its key.
use super::Lang;
use crate::domain::Measure;

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words or codes.
    Words,
    /// Whole numbers.
    Count,
    /// Rates as fractions of one.
    Share,
    /// Changes and distances. Unit: percentage points.
    Points,
    /// Any other number.
    Number,
    /// Months.
    Month,
    /// Days.
    Day,
}

impl Holds {
    /// Whether it stands at the right.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Count | Self::Share | Self::Points | Self::Number
        )
    }

    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Words => "text",
            Self::Count => "count",
            Self::Share => "share",
            Self::Points => "points",
            Self::Number => "number",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

/// Key, what it holds, and heading and meaning in Vietnamese and in English.
type Known = (&'static str, Holds, [&'static str; 2], [&'static str; 2]);

impl Lang {
    /// The heading of a column; of a measure its name.
    pub fn column(self, key: &str) -> &str {
        match (measure(key), known(key)) {
            (Some(measure), _) => self.of(measure.name()),
            (None, Some((_, _, heading, _))) => self.one_of(*heading),
            (None, None) => key,
        }
    }

    /// What a column holds, in words; of a measure its definition.
    pub fn column_means(self, key: &str) -> &str {
        match (measure(key), known(key)) {
            (Some(measure), _) => self.of(measure.definition()),
            (None, Some((_, _, _, meaning))) => self.one_of(*meaning),
            (None, None) => "",
        }
    }

    /// The unit of a column, in words.
    pub fn unit_of(self, holds: Holds) -> &'static str {
        self.one_of(match holds {
            Holds::Words => ["chữ", "text"],
            Holds::Count => ["số đếm", "count"],
            Holds::Share => [
                "tỷ lệ, phần của 1 (0,179 là 17,9%)",
                "rate, fraction of one (0.179 is 17.9%)",
            ],
            Holds::Points => ["điểm phần trăm", "percentage points"],
            Holds::Number => ["số", "number"],
            Holds::Month => ["tháng", "month"],
            Holds::Day => ["ngày", "day"],
        })
    }

    fn one_of<T>(self, [vi, en]: [T; 2]) -> T {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

/// What the column `key` holds.
pub fn holds(key: &str) -> Holds {
    match known(key) {
        Some((_, holds, ..)) => *holds,
        None if measure(key).is_some() => Holds::Count,
        None => Holds::Words,
    }
}

fn measure(key: &str) -> Option<Measure> {
    key.parse().ok()
}

fn known(key: &str) -> Option<&'static Known> {
    KNOWN.iter().find(|known| known.0 == key)
}

#[rustfmt::skip]
static KNOWN: &[Known] = &[
    ("mark", Holds::Words, ["Tính chất", "Nature"], ["Có chữ khi số liệu không phải số thật: minh họa, kịch bản.", "Says so where figures are not real: sample, scenario."]),
    ("month", Holds::Month, ["Tháng", "Month"], ["Tháng báo cáo.", "Reporting month."]),
    ("edition", Holds::Words, ["Ấn bản", "Edition"], ["Ấn bản số liệu của tháng.", "Edition of the month's figures."]),
    ("data_date", Holds::Day, ["Số liệu đến", "Data to"], ["Ngày cuối cùng mà số liệu tính đến.", "Last day that the figures cover."]),
    ("basis", Holds::Words, ["Kỳ", "Period"], ["month: theo tháng; ytd: lũy kế từ tháng 1.", "month: the month alone; ytd: since January."]),
    ("map", Holds::Words, ["Địa giới", "Map"], ["reported: như đã báo cáo; 34: hiện nay; 63: cũ.", "reported: units of the month; 34: today's; 63: the old ones."]),
    ("indicator", Holds::Words, ["Mã chỉ tiêu", "Indicator code"], ["Mã của chỉ tiêu.", "Code of the indicator."]),
    ("indicator_name", Holds::Words, ["Chỉ tiêu", "Indicator"], ["Tên chỉ tiêu.", "Name of the indicator."]),
    ("numerator_of", Holds::Words, ["Số liệu ở tử số", "Measures above the line"], ["Mã các số liệu cộng thành tử số.", "Codes of the measures that make up the numerator."]),
    ("denominator_of", Holds::Words, ["Số liệu ở mẫu số", "Measures below the line"], ["Mã các số liệu cộng thành mẫu số.", "Codes of the measures that make up the denominator."]),
    ("unit_id", Holds::Words, ["Khóa", "Key"], ["Khóa của đơn vị; mã hành chính cũ và mới trùng nhau nên không dùng một mình.", "Key of the unit; official codes were given out twice and do not do alone."]),
    ("name", Holds::Words, ["Đơn vị", "Unit"], ["Tên đơn vị.", "Name of the unit."]),
    ("region", Holds::Words, ["Vùng", "Region"], ["Vùng kinh tế - xã hội.", "Socio-economic region."]),
    ("numerator", Holds::Count, ["Tử số", "Numerator"], ["Tổng số đếm ở tử số của chỉ tiêu.", "Sum of the counts above the line."]),
    ("denominator", Holds::Count, ["Mẫu số", "Denominator"], ["Tổng số đếm ở mẫu số của chỉ tiêu.", "Sum of the counts below the line."]),
    ("rate", Holds::Share, ["Tỷ lệ", "Rate"], ["Tử số chia mẫu số.", "Numerator over denominator."]),
    ("target", Holds::Share, ["Mục tiêu", "Target"], ["Mục tiêu dùng để đánh giá trong tháng.", "Target that judges the month."]),
    ("gap", Holds::Points, ["Cách mục tiêu", "Gap to target"], ["Tỷ lệ trừ mục tiêu; âm là còn thiếu.", "Rate less target; negative is short of it."]),
    ("before", Holds::Share, ["Kỳ so sánh", "Compared with"], ["Tỷ lệ của kỳ so sánh.", "Rate of the period compared with."]),
    ("change", Holds::Points, ["Thay đổi", "Change"], ["Tỷ lệ trừ tỷ lệ của kỳ so sánh.", "Rate less that of the period compared with."]),
    ("rank", Holds::Count, ["Hạng", "Rank"], ["1 là tỷ lệ cao nhất; tỷ lệ bằng nhau cùng hạng.", "1 is the highest rate; equal rates share a rank."]),
    ("rank_before", Holds::Count, ["Hạng kỳ so sánh", "Rank compared with"], ["Hạng của kỳ so sánh.", "Rank in the period compared with."]),
    ("ranked", Holds::Count, ["Số đơn vị xếp hạng", "Units ranked"], ["Số đơn vị được xếp hạng trong tháng.", "Units ranked in the month."]),
    ("moved", Holds::Number, ["Số bậc", "Places"], ["Số bậc tăng so với kỳ so sánh; âm là giảm.", "Places gained since the period compared with; negative when lost."]),
    ("flags", Holds::Words, ["Cảnh báo", "Flags"], ["Cảnh báo lưu cùng ấn bản, nặng trước.", "Flags stored with the edition, the gravest first."]),
    ("missing", Holds::Count, ["Số báo cáo thiếu", "Reports missing"], ["Số báo cáo tháng chưa có trong tổng.", "Monthly reports that the sum lacks."]),
    ("note", Holds::Words, ["Ghi chú", "Note"], ["Ghi chú công khai.", "Public notes."]),
    ("group_rate", Holds::Share, ["Khối địa phương", "Localities"], ["Tỷ lệ gộp của mọi địa phương.", "Pooled rate of all localities."]),
    ("region_rate", Holds::Share, ["Cả vùng", "Region, pooled"], ["Tỷ lệ gộp của vùng.", "Pooled rate of the region."]),
    ("lower_quartile", Holds::Share, ["Tứ phân vị dưới", "Lower quartile"], ["Một phần tư số địa phương từ mức này trở xuống.", "A quarter of the localities stand at or below it."]),
    ("upper_quartile", Holds::Share, ["Tứ phân vị trên", "Upper quartile"], ["Một phần tư số địa phương từ mức này trở lên.", "A quarter of the localities stand at or above it."]),
    ("expected", Holds::Share, ["Dự báo", "Forecast"], ["Tỷ lệ dự kiến nếu tiếp tục như đến nay; không phải số liệu.", "Rate expected if things go on as they did; not a figure."]),
    ("expected_low", Holds::Share, ["Dự báo, cận dưới 80%", "Forecast, low end of 80%"], ["Cận dưới của dải chứa 80%.", "Low end of the band that holds 80%."]),
    ("expected_high", Holds::Share, ["Dự báo, cận trên 80%", "Forecast, high end of 80%"], ["Cận trên của dải chứa 80%.", "High end of the band that holds 80%."]),
    ("points", Holds::Points, ["Đóng góp", "Contribution"], ["Số điểm tỷ lệ gộp tăng thêm nếu đơn vị đạt mục tiêu.", "What the pooled rate gains if the unit reaches its target."]),
    ("share", Holds::Share, ["Phần trong khoảng cách", "Share of the gap"], ["Phần của đơn vị trong khoảng cách của các đơn vị dưới mục tiêu.", "The unit's part of the gap of all units below their targets."]),
    ("rule", Holds::Words, ["Quy tắc", "Rule"], ["Mã của quy tắc.", "Code of the rule."]),
    ("version", Holds::Count, ["Phiên bản", "Version"], ["Phiên bản của quy tắc.", "Version of the rule."]),
    ("severity", Holds::Words, ["Mức độ", "Severity"], ["grave: nghiêm trọng; serious: đáng lo; watch: theo dõi; good: khen.", "grave, serious, watch, or good for praise."]),
    ("decided", Holds::Words, ["Đủ căn cứ", "Decided"], ["yes: số liệu đủ để kết luận; no: chưa đủ.", "yes where the numbers decide it, otherwise no."]),
    ("since", Holds::Month, ["Từ tháng", "Since"], ["Tháng đầu tiên có cảnh báo này liên tục.", "First month in which it was raised."]),
    ("sentence_vi", Holds::Words, ["Nội dung (tiếng Việt)", "Sentence in Vietnamese"], ["Câu của quy tắc với số của cảnh báo.", "The rule's sentence with the flag's numbers."]),
    ("sentence_en", Holds::Words, ["Nội dung (tiếng Anh)", "Sentence in English"], ["Câu của quy tắc với số của cảnh báo, tiếng Anh.", "The same in English."]),
    ("topic", Holds::Words, ["Chủ đề", "Topic"], ["dti, index766, dossier_system, police_grades, programme.", "dti, index766, dossier_system, police_grades, programme."]),
    ("item", Holds::Words, ["Thành phần", "Part"], ["Mã thành phần của chỉ số, hoặc mã chỉ số đếm của chương trình.", "Code of a part of the index, or of a counter of the programme."]),
    ("year", Holds::Words, ["Năm", "Year"], ["Kỳ đánh giá.", "Edition."]),
    ("part", Holds::Words, ["Tên chỉ số", "Name of the index"], ["Chỉ số, trụ cột hay chỉ số chính.", "The index, a pillar or a main index."]),
    ("league", Holds::Words, ["Nhóm xếp hạng", "Group ranked"], ["Các đơn vị xếp hạng cùng nhau.", "Who is ranked together."]),
    ("as_of", Holds::Day, ["Tính đến ngày", "As of"], ["Ngày của giá trị; của DTI là ngày cuối năm.", "Day of the value; of DTI the last day of the year."]),
    ("op", Holds::Words, ["Dấu", "Sign"], ["= đúng, < dưới, > hơn, ~ khoảng.", "= exactly, < under, > over, ~ about."]),
    ("out_of", Holds::Number, ["Trên tổng", "Out of"], ["Tổng mà giá trị là một phần.", "The whole that the value is a part of."]),
    ("rank_last", Holds::Count, ["Đến hạng", "Last rank"], ["Hạng cuối, khi nguồn không phân biệt.", "The last rank, where the source does not tell them apart."]),
    ("provenance", Holds::Words, ["Xuất xứ", "Provenance"], ["source: đọc trong nguồn; derived: suy ra; unverified: chưa kiểm chứng.", "source: read there; derived: reckoned from it; unverified: not verified."]),
    ("band", Holds::Words, ["Mức", "Band"], ["Mức của điểm; 80, 70 và 50 là mốc chưa kiểm chứng.", "Band of the score; 80, 70 and 50 are not verified."]),
    ("to_leader", Holds::Number, ["Kém đơn vị dẫn đầu", "Behind the leader"], ["Điểm kém đơn vị dẫn đầu trong cùng lần công bố.", "Points behind the leader of the same publication."]),
    ("to_next", Holds::Number, ["Hơn đơn vị liền sau", "Ahead of the next"], ["Điểm hơn đơn vị liền sau trong cùng lần công bố.", "Points ahead of the next in the same publication."]),
    ("score_change", Holds::Number, ["So với lần trước", "On the score before"], ["Điểm tăng so với lần công bố trước của đơn vị.", "Points gained on the unit's score before."]),
    ("publicity", Holds::Number, ["Công khai, minh bạch", "Disclosure and transparency"], ["Điểm của nhóm.", "Points of the group."]),
    ("progress", Holds::Number, ["Tiến độ, kết quả giải quyết", "Progress and results"], ["Điểm của nhóm.", "Points of the group."]),
    ("digitisation", Holds::Number, ["Số hóa hồ sơ", "Dossier digitisation"], ["Điểm của nhóm.", "Points of the group."]),
    ("services", Holds::Number, ["Dịch vụ trực tuyến, gồm thanh toán", "Online services, payment included"], ["Điểm của nhóm.", "Points of the group."]),
    ("services_alone", Holds::Number, ["Dịch vụ trực tuyến, không kể thanh toán", "Online services without payment"], ["Điểm của nhóm.", "Points of the group."]),
    ("payment", Holds::Number, ["Thanh toán trực tuyến", "Online payment"], ["Điểm của nhóm.", "Points of the group."]),
    ("satisfaction", Holds::Number, ["Mức độ hài lòng", "Satisfaction"], ["Điểm của nhóm.", "Points of the group."]),
    ("code", Holds::Words, ["Mã hành chính", "Official code"], ["Mã đơn vị hành chính.", "Code of the administrative unit."]),
    ("name_vi", Holds::Words, ["Tên (tiếng Việt)", "Name in Vietnamese"], ["Tên tiếng Việt.", "Vietnamese name."]),
    ("name_en", Holds::Words, ["Tên (tiếng Anh)", "Name in English"], ["Tên tiếng Anh.", "English name."]),
    ("kind", Holds::Words, ["Loại", "Kind"], ["Loại đơn vị.", "Kind of unit."]),
    ("region_vi", Holds::Words, ["Vùng (tiếng Việt)", "Region in Vietnamese"], ["Tên vùng, tiếng Việt.", "Vietnamese name of the region."]),
    ("region_en", Holds::Words, ["Vùng (tiếng Anh)", "Region in English"], ["Tên vùng, tiếng Anh.", "English name of the region."]),
    ("parent_id", Holds::Words, ["Đơn vị cấp trên", "Parent"], ["Khóa của đơn vị cấp trên.", "Key of the unit above."]),
    ("valid_from", Holds::Day, ["Từ ngày", "Valid from"], ["Ngày đầu tiên có hiệu lực.", "First day on which it holds."]),
    ("valid_to", Holds::Day, ["Đến ngày", "Valid to"], ["Ngày cuối cùng có hiệu lực.", "Last day on which it holds."]),
    ("succeeded_by", Holds::Words, ["Đơn vị kế thừa", "Succeeded by"], ["Khóa của đơn vị kế thừa.", "Key of the unit that took over."]),
    ("target_id", Holds::Words, ["Mã mục tiêu", "Target key"], ["Khóa của mục tiêu.", "Key of the target."]),
    ("scope", Holds::Words, ["Phạm vi", "Scope"], ["Đối tượng của mục tiêu.", "Whom the target binds."]),
    ("operator", Holds::Words, ["Phép so", "Operator"], ["at_least: từ mức này trở lên; equal: bằng.", "at_least or equal."]),
    ("value", Holds::Number, ["Giá trị", "Value"], ["Giá trị như nguồn viết, theo đơn vị tính.", "Value as its source wrote it, in its unit."]),
    ("unit", Holds::Words, ["Đơn vị tính", "Unit of value"], ["Đơn vị tính của giá trị.", "Unit of the value."]),
    ("issued", Holds::Day, ["Ngày ban hành", "Issued"], ["Ngày của văn bản.", "Date of the document."]),
    ("due", Holds::Day, ["Hạn", "Due"], ["Hạn của mục tiêu.", "Due day of the target."]),
    ("document", Holds::Words, ["Văn bản", "Document"], ["Văn bản đặt mục tiêu.", "Document that sets it."]),
    ("source", Holds::Words, ["Nguồn", "Source"], ["Nơi lấy số liệu.", "Where it comes from."]),
    ("verified", Holds::Words, ["Kiểm chứng", "Verified"], ["Mức độ kiểm chứng.", "How far it was confirmed."]),
    ("judged", Holds::Words, ["Dùng để đánh giá", "Judges"], ["yes: đơn vị được đánh giá theo mục tiêu này.", "yes where units are judged by it."]),
    ("reference_path", Holds::Words, ["Lộ trình tham chiếu", "Reference path"], ["Dạng lộ trình, không chính thức.", "Shape of the path, not official."]),
    ("subject", Holds::Words, ["Phạm vi công bố", "Subject"], ["Tên như nguồn công bố.", "Name as published."]),
    ("period_start", Holds::Day, ["Từ ngày", "Period start"], ["Ngày đầu kỳ.", "First day covered."]),
    ("period_end", Holds::Day, ["Đến ngày", "Period end"], ["Ngày cuối kỳ.", "Last day covered."]),
    ("bound", Holds::Words, ["Kiểu giá trị", "Bound"], ["equal: đúng bằng; less: nhỏ hơn; greater: lớn hơn; about: khoảng.", "equal, less, greater or about."]),
    ("text_vi", Holds::Words, ["Nội dung (tiếng Việt)", "Text in Vietnamese"], ["Nội dung ghi chú.", "Text of the note."]),
    ("text_en", Holds::Words, ["Nội dung (tiếng Anh)", "Text in English"], ["Nội dung ghi chú, tiếng Anh.", "The same in English, where written."]),
    ("unchanged", Holds::Share, ["Nếu không đổi", "Unchanged"], ["Tỷ lệ nếu không nơi nào thay đổi.", "Rate if nobody moves."]),
    ("dossiers_per_month", Holds::Number, ["Hồ sơ mỗi tháng", "Dossiers a month"], ["Trung bình 12 tháng qua.", "Mean of the last 12 months."]),
    ("moves", Holds::Words, ["Thay đổi", "Moves"], ["yes: kịch bản đặt tỷ lệ mới.", "yes where the scenario sets a rate."]),
    ("position", Holds::Count, ["Thứ tự", "Position"], ["Thứ tự trong nhật ký.", "Position in the log."]),
    ("at", Holds::Words, ["Lúc", "At"], ["Thời điểm (UTC).", "Moment (UTC)."]),
    ("actor", Holds::Words, ["Người thực hiện", "Actor"], ["Tài khoản.", "Account."]),
    ("act", Holds::Words, ["Việc", "Act"], ["Việc đã làm.", "What was done."]),
    ("detail", Holds::Words, ["Chi tiết", "Detail"], ["Chi tiết.", "Details."]),
    ("hash", Holds::Words, ["Mã băm", "Hash"], ["Mã băm nối với dòng trước.", "Hash that chains the row to the one before."]),
    ("file", Holds::Words, ["Tệp", "File"], ["Tên tệp.", "Name of the file."]),
    ("column", Holds::Words, ["Cột", "Column"], ["Khóa của cột.", "Key of the column."]),
    ("meaning_vi", Holds::Words, ["Ý nghĩa (tiếng Việt)", "Meaning in Vietnamese"], ["Cột chứa gì.", "What the column holds, in Vietnamese."]),
    ("meaning_en", Holds::Words, ["Ý nghĩa (tiếng Anh)", "Meaning in English"], ["Cột chứa gì, tiếng Anh.", "What the column holds."]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_named_once_and_none_hides_a_measure() {
        for (at, known) in KNOWN.iter().enumerate() {
            assert!(
                KNOWN[..at].iter().all(|other| other.0 != known.0),
                "{}",
                known.0
            );
            assert!(measure(known.0).is_none(), "{}", known.0);
        }
        assert_eq!(holds("received_total"), Holds::Count);
    }
}
