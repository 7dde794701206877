//! The words of notes on months: under charts, on pictures, and on the page where they are kept.
use super::Lang;
use crate::domain::{Audience, LONGEST_NOTE, Month, NoteFault, PublicNote, Units};

/// What is said about notes in one language.
#[derive(Debug)]
pub struct NoteTexts {
    /// Title of the page and of the list under a chart; head of a column.
    pub title: &'static str,
    /// What a note is, and who reads it.
    pub explained: &'static str,
    /// In the place of a unit.
    pub every_unit: &'static str,
    /// Heads and labels.
    pub unit: &'static str,
    /// Under the field, for those who may write about every unit.
    pub unit_hint: &'static str,
    /// Heads and labels.
    pub month: &'static str,
    /// Heads and label of the Vietnamese text.
    pub text: &'static str,
    /// Under the field.
    pub text_hint: &'static str,
    /// Label of the English text.
    pub english: &'static str,
    /// Heads and labels: who reads it.
    pub audience: &'static str,
    /// Under the field.
    pub audience_hint: &'static str,
    /// Heads: by whom and when.
    pub made: &'static str,
    /// Heading of the filter, and its button.
    pub filter: &'static str,
    /// Shows every note again.
    pub all: &'static str,
    /// Heading and button.
    pub add: &'static str,
    /// After a note was written.
    pub added: &'static str,
    /// Button.
    pub withdraw: &'static str,
    /// Before the button is pressed.
    pub withdraw_sure: &'static str,
    /// After it was.
    pub withdrawn: &'static str,
    /// There is none.
    pub none: &'static str,
    /// Not a month.
    pub bad_month: &'static str,
    /// Not one of one's own units.
    pub not_own: &'static str,
    /// Leads from the page of a unit to its notes.
    pub about_unit: &'static str,
}

static VI: NoteTexts = NoteTexts {
    title: "Ghi chú",
    explained: "Ghi chú cho một kỳ của một đơn vị hoặc của mọi đơn vị, như sáp nhập, đổi phần mềm. Ghi chú công khai hiện thành dấu đánh số trên biểu đồ và đi theo mọi tệp tải về; ghi chú nội bộ chỉ người đã đăng nhập đọc được. Ghi chú không sửa được: rút rồi viết lại, bản cũ vẫn lưu ở đây.",
    every_unit: "Mọi đơn vị",
    unit: "Đơn vị",
    unit_hint: "Mã hoặc tên, như 34-44 hoặc Hà Nội. Để trống là mọi đơn vị.",
    month: "Kỳ",
    text: "Nội dung",
    text_hint: "Một câu ngắn, tối đa 300 ký tự.",
    english: "Nội dung tiếng Anh (không bắt buộc)",
    audience: "Người đọc",
    audience_hint: "Ghi chú công khai hiện ngay trên trang công khai.",
    made: "Người viết",
    filter: "Lọc",
    all: "Xem mọi ghi chú",
    add: "Viết ghi chú",
    added: "Đã ghi.",
    withdraw: "Rút",
    withdraw_sure: "Ghi chú rời khỏi biểu đồ, tệp tải về và không đặt lại được; cần dùng lại thì viết ghi chú mới. Nội dung vẫn lưu ở trang này.",
    withdrawn: "Đã rút ghi chú.",
    none: "Chưa có ghi chú nào.",
    bad_month: "Viết kỳ như 2026-10.",
    not_own: "Xin chọn một đơn vị của bạn.",
    about_unit: "Ghi chú của đơn vị (cần đăng nhập)",
};

static EN: NoteTexts = NoteTexts {
    title: "Notes",
    explained: "A note is about one month of one unit, or of every unit: a merger, new software. Public notes are numbered marks on charts and go with every file; internal ones are read by people who are signed in. A note is never edited: withdraw it and write another, the old one stays here.",
    every_unit: "Every unit",
    unit: "Unit",
    unit_hint: "Key or name, such as 34-44 or Hà Nội. Empty for every unit.",
    month: "Month",
    text: "Text in Vietnamese",
    text_hint: "One short sentence, at most 300 characters.",
    english: "Text in English (optional)",
    audience: "Readers",
    audience_hint: "A public note stands on public pages at once.",
    made: "Written by",
    filter: "Filter",
    all: "Show every note",
    add: "Write a note",
    added: "The note was written.",
    withdraw: "Withdraw",
    withdraw_sure: "It leaves charts and files, and there is no way back but another note. Its text stays on this page.",
    withdrawn: "The note was withdrawn.",
    none: "There are no notes.",
    bad_month: "Write the month as 2026-10.",
    not_own: "Please choose a unit of yours.",
    about_unit: "Notes on this unit (sign-in needed)",
};

impl Lang {
    /// The words of notes.
    pub fn notes(self) -> &'static NoteTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// Who reads a note.
    pub fn audience(self, audience: Audience) -> &'static str {
        match (self, audience) {
            (Self::Vi, Audience::Public) => "Công khai",
            (Self::En, Audience::Public) => "Public",
            (Self::Vi, Audience::Internal) => "Nội bộ",
            (Self::En, Audience::Internal) => "Internal",
        }
    }

    /// What a public note says, and in which language: in English only where somebody wrote that.
    pub fn noted(self, note: &PublicNote) -> (&str, Self) {
        match (self, note.english.as_deref()) {
            (Self::En, Some(english)) => (english, Self::En),
            _ => (&note.text, Self::Vi),
        }
    }

    /// Which unit a public note is about.
    pub fn noted_unit(self, units: &Units, note: &PublicNote) -> String {
        let Some(id) = &note.unit else {
            return self.notes().every_unit.to_owned();
        };
        let found = units.find(&id.0).map(|ix| self.unit_name(units.get(ix)));
        found.unwrap_or_else(|| id.to_string())
    }

    /// A public note on one line of a picture: its month, its unit and what it says.
    pub fn note_line(self, units: &Units, note: &PublicNote) -> String {
        let (unit, (text, _)) = (self.noted_unit(units, note), self.noted(note));
        format!("{}, {unit}: {text}", self.month(note.month))
    }

    /// So many notes more than there was room for.
    pub fn more_notes(self, more: usize) -> String {
        match self {
            Self::Vi => format!("và {more} ghi chú khác trên trang của biểu đồ này"),
            Self::En => format!("and {more} more on the page of this chart"),
        }
    }

    /// More notes fit the filter than the list shows.
    pub fn notes_shown(self, shown: usize, all: usize) -> String {
        let (shown, all) = (self.whole(shown as u64), self.whole(all as u64));
        match self {
            Self::Vi => {
                format!("Chỉ hiện {shown} trong {all} ghi chú; lọc theo đơn vị hoặc kỳ.")
            }
            Self::En => format!("{shown} of {all} notes are shown; filter by unit or month."),
        }
    }

    /// What a note is about, for those who hear the name of its button.
    pub fn note_named(self, unit: &str, month: Month) -> String {
        format!("{unit}, {}", self.month_long(month))
    }

    /// Who withdrew a note, and when.
    pub fn note_withdrawn(self, by: &str, at: &str) -> String {
        match self {
            Self::Vi => format!("{by} rút {at}"),
            Self::En => format!("Withdrawn by {by}, {at}"),
        }
    }

    /// Why a note cannot stand.
    pub fn note_fault(self, fault: NoteFault) -> String {
        match (self, fault) {
            (Self::Vi, NoteFault::Empty) => "Xin viết nội dung ghi chú.".to_owned(),
            (Self::En, NoteFault::Empty) => "Please write what is to be noted.".to_owned(),
            (Self::Vi, NoteFault::TooLong(found) | NoteFault::EnglishTooLong(found)) => {
                format!("Nội dung dài {found} ký tự; tối đa {LONGEST_NOTE}.")
            }
            (Self::En, NoteFault::TooLong(found) | NoteFault::EnglishTooLong(found)) => {
                format!("The text has {found} characters; {LONGEST_NOTE} at most.")
            }
        }
    }
}
