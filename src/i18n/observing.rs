//! The words of the pages on which administrators keep observations.
use super::Lang;
use crate::domain::{Imported, ObservationFault};

/// What those pages say in one language.
#[derive(Debug)]
pub struct ObservingTexts {
    /// Title and heading of the list.
    pub title: &'static str,
    /// What an observation is, and what stays.
    pub explained: &'static str,
    /// Label and heads.
    pub topic: &'static str,
    /// Choice: no topic in particular.
    pub any_topic: &'static str,
    /// Label and heads.
    pub unit: &'static str,
    /// Under the unit of the filter.
    pub find_hint: &'static str,
    /// Label: the year of the day.
    pub year: &'static str,
    /// Button of the filter.
    pub find: &'static str,
    /// Nothing fits the filter.
    pub none: &'static str,
    /// Label and heads: the part of the topic.
    pub item: &'static str,
    /// Label: the code of a counter.
    pub code: &'static str,
    /// Under it.
    pub code_hint: &'static str,
    /// Label and heads: who is ranked together.
    pub league: &'static str,
    /// Under the unit of a form.
    pub unit_hint: &'static str,
    /// Label and heads: its day.
    pub day: &'static str,
    /// Label: the year of an edition.
    pub edition: &'static str,
    /// Label: first day of a period.
    pub since: &'static str,
    /// Under it.
    pub since_hint: &'static str,
    /// Label: how the value is meant.
    pub bound: &'static str,
    /// The four of them.
    pub bounds: [&'static str; 4],
    /// Label and heads.
    pub value: &'static str,
    /// Under the value of a score.
    pub score_hint: &'static str,
    /// Under the value of a counter.
    pub number_hint: &'static str,
    /// Choice: no level was published.
    pub no_level: &'static str,
    /// Label: the whole.
    pub whole: &'static str,
    /// Under it.
    pub whole_hint: &'static str,
    /// Label: what is counted.
    pub counts: &'static str,
    /// Under it.
    pub counts_hint: &'static str,
    /// Label and heads.
    pub rank: &'static str,
    /// Label: the worst rank of several.
    pub rank_last: &'static str,
    /// Under it.
    pub rank_last_hint: &'static str,
    /// Label: how many were ranked.
    pub ranked: &'static str,
    /// Label: name of a counter in Vietnamese.
    pub name_vi: &'static str,
    /// The same in English.
    pub name_en: &'static str,
    /// Label and heads.
    pub source: &'static str,
    /// Under it.
    pub source_hint: &'static str,
    /// Label and heads.
    pub provenance: &'static str,
    /// Label.
    pub note: &'static str,
    /// Under it.
    pub note_hint: &'static str,
    /// Mark: other sources say something else.
    pub contested: &'static str,
    /// Heading and way to the form of a new one.
    pub add: &'static str,
    /// Over the choice of its topic.
    pub add_about: &'static str,
    /// Heading of a new version.
    pub revise: &'static str,
    /// Under it.
    pub revise_explained: &'static str,
    /// Button.
    pub withdraw: &'static str,
    /// Before the button is pressed.
    pub withdraw_sure: &'static str,
    /// In the place of a value.
    pub withdrawn: &'static str,
    /// The same source says something of the same already: leads there.
    pub known: &'static str,
    /// A rank that is no whole number.
    pub bad_rank: &'static str,
    /// A year that is none.
    pub bad_year: &'static str,
    /// The whole file.
    pub download: &'static str,
    /// Heading and way to the import.
    pub import: &'static str,
    /// Under it.
    pub import_explained: &'static str,
    /// Label.
    pub file: &'static str,
    /// Button: reads the file and takes nothing.
    pub check: &'static str,
    /// Over the problems.
    pub problems: &'static str,
    /// Label: the text of the file.
    pub text: &'static str,
    /// Over the text that has problems.
    pub mend: &'static str,
    /// Over the counts of what would be taken.
    pub preview: &'static str,
    /// Button: takes the file.
    pub take: &'static str,
    /// A file of Excel.
    pub not_csv: &'static str,
    /// A file with too many bytes.
    pub too_large: &'static str,
    /// No file was chosen.
    pub no_file: &'static str,
    /// Columns of the counts.
    pub counted: [&'static str; 4],
}

static VI: ObservingTexts = ObservingTexts {
    title: "Số đã công bố",
    explained: "Điểm, hạng, mức độ, chỉ số đếm do cơ quan khác công bố. Không số nào bị sửa tại chỗ: mỗi thay đổi là một phiên bản mới. Hai nguồn nói khác nhau thì cả hai cùng đứng, và được đánh dấu.",
    topic: "Chủ đề",
    any_topic: "Mọi chủ đề",
    unit: "Đơn vị",
    find_hint: "Tên hoặc mã, như Ninh Bình hoặc 34-37.",
    year: "Năm",
    find: "Lọc",
    none: "Không có số nào như vậy.",
    item: "Thành phần",
    code: "Mã chỉ số đếm",
    code_hint: "Chữ thường không dấu, chữ số và gạch dưới, như popdb_localities. Dùng lại mã có sẵn để nối tiếp lịch sử.",
    league: "Nhóm xếp hạng",
    unit_hint: "Tên hoặc mã; để trống nếu là số của cả nhóm hay cả nước. Tên được hiểu theo địa giới của ngày công bố.",
    day: "Ngày",
    edition: "Năm xếp hạng",
    since: "Ngày đầu kỳ",
    since_hint: "Chỉ ghi khi số là của cả một kỳ; ngày ở trên là ngày cuối kỳ.",
    bound: "Cách đọc giá trị",
    bounds: ["đúng (=)", "dưới (<)", "trên (>)", "khoảng (~)"],
    value: "Giá trị",
    score_hint: "Như nguồn viết: 0,3982 hoặc 89,5. Để trống nếu nguồn chỉ nêu hạng.",
    number_hint: "Viết liền, không dấu ngăn hàng nghìn: 16400000 hoặc 43,5. Để trống nếu nguồn chỉ nêu hạng.",
    no_level: "Không nêu",
    whole: "Tổng",
    whole_hint: "43 trên 53 thì tổng là 53; để trống nếu nguồn không nêu.",
    counts: "Đếm gì",
    counts_hint: "Như thủ tục, dịch vụ, tỉnh, %, hạng.",
    rank: "Hạng",
    rank_last: "Hạng cuối",
    rank_last_hint: "Chỉ khi nguồn không tách: hạng 1 đến 3 thì hạng là 1, hạng cuối là 3.",
    ranked: "Số đơn vị xếp hạng",
    name_vi: "Tên bằng tiếng Việt",
    name_en: "Tên bằng tiếng Anh",
    source: "Nguồn",
    source_hint: "Địa chỉ trang, hoặc tên bài, văn bản và ngày.",
    provenance: "Đọc hay suy ra",
    note: "Ghi chú",
    note_hint: "Bắt buộc khi là số suy ra: nói rõ cách tính.",
    contested: "nguồn khác nói khác",
    add: "Thêm số",
    add_about: "Thêm số về:",
    revise: "Lập phiên bản mới",
    revise_explained: "Chủ đề, thành phần, đơn vị, ngày và nguồn giữ nguyên; khác một trong số đó là số khác.",
    withdraw: "Rút số này",
    withdraw_sure: "Từ nay số này không hiện trên trang công khai và không có trong tệp tải về. Các phiên bản vẫn ở lại trang này, và có thể lập phiên bản mới để đưa trở lại.",
    withdrawn: "Đã rút",
    known: "Nguồn này đã có số về đúng nội dung ấy. Xin lập phiên bản mới của số đó.",
    bad_rank: "Xin ghi số nguyên từ 1.",
    bad_year: "Xin ghi năm bốn chữ số, như 2024.",
    download: "Tải về, cùng các cột với tệp nhập",
    import: "Nhập từ tệp CSV",
    import_explained: "Tệp có cùng các cột với tệp tải về. Tệp được đọc thử trước: chỉ ghi sau khi xem và xác nhận, và ghi cả tệp hoặc không ghi gì. Nhập lại một tệp không đổi gì cả.",
    file: "Tệp CSV",
    check: "Đọc thử",
    problems: "Chưa ghi gì cả. Xin sửa các lỗi sau:",
    text: "Nội dung tệp",
    mend: "Có thể sửa ngay tại đây rồi đọc thử lại, hoặc sửa trong tệp và chọn lại.",
    preview: "Đọc được cả tệp; chưa ghi gì cả.",
    take: "Nhập vào",
    not_csv: "Đây là tệp Excel. Trong Excel hoặc LibreOffice chọn Lưu thành (Save As), kiểu CSV UTF-8, rồi gửi tệp ấy.",
    too_large: "Tệp quá lớn: nhận đến 1 MB. Xin chia nhỏ.",
    no_file: "Xin chọn một tệp CSV.",
    counted: ["Dòng", "Số mới", "Phiên bản mới", "Không đổi"],
};

static EN: ObservingTexts = ObservingTexts {
    title: "Published values",
    explained: "Scores, ranks, levels, counters that others published. None is edited in place: each change is a new version. Where two sources differ both stand, and are marked.",
    topic: "Topic",
    any_topic: "Every topic",
    unit: "Unit",
    find_hint: "Name or key, such as Ninh Bình or 34-37.",
    year: "Year",
    find: "Filter",
    none: "There is no such value.",
    item: "Part",
    code: "Code of the counter",
    code_hint: "Small letters, digits and underscores, such as popdb_localities. Use a known code to continue its history.",
    league: "Group",
    unit_hint: "Name or key; empty for a value of the whole group or country. A name is read by the map of the day.",
    day: "Day",
    edition: "Year of the edition",
    since: "First day of the period",
    since_hint: "Only where the value is of a whole period; the day above is its last one.",
    bound: "How the value is meant",
    bounds: ["exactly (=)", "under (<)", "over (>)", "about (~)"],
    value: "Value",
    score_hint: "As the source writes it: 0.3982 or 89.5. Empty where it gives a rank alone.",
    number_hint: "Without separators of thousands: 16400000 or 43.5. Empty where the source gives a rank alone.",
    no_level: "Not given",
    whole: "Whole",
    whole_hint: "53 for 43 of 53; empty where the source does not say.",
    counts: "What is counted",
    counts_hint: "In Vietnamese, such as thủ tục, dịch vụ, tỉnh, %, hạng.",
    rank: "Rank",
    rank_last: "Last rank",
    rank_last_hint: "Only where the source does not tell them apart: of ranks 1 to 3, the rank is 1 and the last 3.",
    ranked: "How many were ranked",
    name_vi: "Name in Vietnamese",
    name_en: "Name in English",
    source: "Source",
    source_hint: "The address of a page, or title and day of an article or document.",
    provenance: "Read or derived",
    note: "Note",
    note_hint: "Needed for what was derived: say how.",
    contested: "another source differs",
    add: "Add a value",
    add_about: "Add a value about:",
    revise: "Make a new version",
    revise_explained: "Topic, part, unit, day and source stay; with others it would be another value.",
    withdraw: "Withdraw this value",
    withdraw_sure: "From now on it leaves the public pages and the files. Its versions stay here, and a new one can bring it back.",
    withdrawn: "Withdrawn",
    known: "This source has a value of the same already. Please make a new version of that one.",
    bad_rank: "Please give a whole number from 1.",
    bad_year: "Please give a year of four digits, such as 2024.",
    download: "Download, with the columns of an import",
    import: "Import a CSV file",
    import_explained: "The file has the columns of the download. It is read first: nothing is written before you looked and confirmed, and then all of it or nothing. Importing a file twice changes nothing.",
    file: "CSV file",
    check: "Check",
    problems: "Nothing was written. Please mend these:",
    text: "What the file says",
    mend: "You can mend it here and check again, or mend the file and choose it again.",
    preview: "The whole file could be read; nothing was written yet.",
    take: "Import",
    not_csv: "This is an Excel file. In Excel or LibreOffice choose Save As, type CSV UTF-8, and send that file.",
    too_large: "The file is too large: up to 1 MB is taken. Please split it.",
    no_file: "Please choose a CSV file.",
    counted: ["Rows", "New", "New versions", "Unchanged"],
};

impl Lang {
    /// The words of the pages on which observations are kept.
    pub fn observing(self) -> &'static ObservingTexts {
        self.either(&VI, &EN)
    }

    /// Why an observation cannot stand, after the name of the field that is at fault.
    pub fn observation_refused(self, fault: ObservationFault) -> String {
        let o = self.observing();
        let field = match fault {
            ObservationFault::Item => o.item,
            ObservationFault::League => o.league,
            ObservationFault::Unit => o.unit,
            ObservationFault::Day => o.day,
            ObservationFault::Value | ObservationFault::Nothing => o.value,
            ObservationFault::Placing => o.rank,
            ObservationFault::Name => o.name_vi,
            ObservationFault::Source => o.source,
            ObservationFault::Note => o.note,
        };
        format!("{field}: {}.", self.observation_fault(fault))
    }

    /// After an import: what was taken.
    pub fn observations_taken(self, done: &Imported) -> String {
        let Imported {
            new,
            corrected,
            unchanged,
            ..
        } = done;
        match self {
            Self::Vi => format!(
                "Đã nhập: {new} số mới, {corrected} phiên bản mới, {unchanged} không đổi."
            ),
            Self::En => {
                format!("Imported: {new} new, {corrected} new versions, {unchanged} unchanged.")
            }
        }
    }
}
