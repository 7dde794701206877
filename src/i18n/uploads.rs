//! What is wrong with an uploaded file, in words that name sheet, cell and remedy.
use super::Lang;
use crate::domain::{CellPlace, FileFault, Inside, Reason, UploadProblem, UploadReason};

impl Lang {
    /// One problem as a line: where, what stands there, why it cannot be taken.
    pub fn upload_problem(self, problem: &UploadProblem) -> String {
        let mut place: Vec<String> = self.cell_place(&problem.place).into_iter().collect();
        if !problem.value.is_empty() {
            place.push(Self::quoted(&problem.value));
        }
        let reason = self.upload_reason(&problem.reason);
        if place.is_empty() {
            reason
        } else {
            format!("{}: {reason}", place.join(", "))
        }
    }

    /// A place: `trang "34-44 Quảng Trị", ô C12`; in a file of text `dòng 7, cột 3`; `None` for
    /// the whole file.
    pub fn cell_place(self, place: &CellPlace) -> Option<String> {
        let (line, cell, column) = match self {
            Self::Vi => ("dòng", "ô", "cột"),
            Self::En => ("line", "cell", "column"),
        };
        let mut parts = Vec::new();
        if let Some(name) = &place.sheet {
            let name = Self::quoted(name);
            parts.push(match self {
                Self::Vi => format!("trang {name}"),
                Self::En => format!("sheet {name}"),
            });
        }
        match (place.address(), place.row, place.column) {
            (Some(address), ..) if place.sheet.is_some() => {
                parts.push(format!("{cell} {address}"))
            }
            (_, Some(row), at) => {
                parts.push(format!("{line} {row}"));
                parts.extend(at.map(|at| format!("{column} {at}")));
            }
            _ => {}
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn upload_reason(self, reason: &UploadReason) -> String {
        let (vi, en) = match reason {
            UploadReason::File(fault) => return self.file_fault(fault),
            // An uploaded file is not bound to the codes of columns that the command asks for.
            UploadReason::Cell(Reason::ColumnUnknown) => (
                "không rõ cột này là số liệu nào; dùng mã hoặc tên số liệu như trong mẫu, hoặc bỏ cột".into(),
                "this column is no known count; use the code or name that the template has, or leave it out".into(),
            ),
            UploadReason::Cell(reason) => return self.reason(reason),
            UploadReason::DateNotCount => (
                "ô đang ở định dạng ngày; đổi sang định dạng số rồi nhập lại".into(),
                "the cell is formatted as a date; format it as a number and type it again".into(),
            ),
            UploadReason::HeaderMissing => (
                "không tìm thấy bảng số liệu; cần một dòng tiêu đề có đơn vị, tháng và tên hoặc mã số liệu, hoặc dùng mẫu tải về".into(),
                "no table of figures was found; it needs a heading with unit, month and names or codes of counts, or use the template".into(),
            ),
            UploadReason::UnitMissing => (
                "không rõ số liệu của đơn vị nào; ghi mã hoặc tên đơn vị".into(),
                "nothing says whose figures these are; give the unit's code or name".into(),
            ),
            UploadReason::MonthMissing => (
                "không rõ số liệu của tháng nào; ghi tháng như 2026-10 hoặc 10/2026".into(),
                "nothing says of which month these figures are; give it as 2026-10 or 10/2026".into(),
            ),
            UploadReason::NameUnknown => (
                "không rõ là đơn vị nào; dùng mã, ví dụ 34-44, hoặc tên đầy đủ".into(),
                "it is not clear which unit this is; use its code, such as 34-44, or its full name".into(),
            ),
            UploadReason::NameOfAnother { name_vi } => (
                format!("mã là của {name_vi}, khác với tên ghi bên cạnh; sửa mã hoặc tên"),
                format!("the code is that of {name_vi}, and the name beside it is not; mend one of them"),
            ),
            UploadReason::MeasureUnknown => (
                "dòng có giá trị nhưng không rõ là số liệu nào; dùng mã hoặc tên như trong mẫu".into(),
                "the row has a value but names no known count; use the code or name of the template".into(),
            ),
            UploadReason::MeasureTwice => (
                "số liệu này đã có ở dòng trên; giữ lại một dòng".into(),
                "this count stands in a row above already; keep one of them".into(),
            ),
            UploadReason::GivenTwice { first } => {
                let at = |lang: Self| lang.cell_place(first).unwrap_or_default();
                (
                    format!("đơn vị và kỳ này đã có ở {}; giữ lại một nơi", at(Self::Vi)),
                    format!("this unit and period stand at {} already; keep one of them", at(Self::En)),
                )
            }
            UploadReason::More { count } => (
                format!("và {} lỗi khác; sửa các lỗi trên rồi tải lại", Self::Vi.whole(*count as u64)),
                format!("and {} more problems; mend those above and upload it again", Self::En.whole(*count as u64)),
            ),
        };
        self.pick(vi, en)
    }

    fn file_fault(self, fault: &FileFault) -> String {
        let (vi, en) = match fault {
            FileFault::Empty => ("tệp không có nội dung".into(), "there is nothing in the file".into()),
            FileFault::TooLarge { most } => {
                let most = most / (1024 * 1024);
                (
                    format!("tệp lớn hơn {most} MB; hãy chia nhỏ"),
                    format!("the file is larger than {most} MB; split it"),
                )
            }
            FileFault::OldOrLocked => (
                "tệp dạng Excel cũ (.xls) hoặc có mật khẩu; hãy bỏ mật khẩu và lưu lại dạng .xlsx".into(),
                "the file is of the old Excel form (.xls) or has a password; remove it and save as .xlsx".into(),
            ),
            FileFault::NotTaken => (
                "chỉ nhận tệp .xlsx và .csv; hãy lưu lại dạng một trong hai".into(),
                "only .xlsx and .csv files are taken; save it as one of them".into(),
            ),
            FileFault::Damaged => (
                "tệp .xlsx bị hỏng hoặc không do phần mềm bảng tính tạo ra; hãy mở bằng bảng tính và lưu lại".into(),
                "the .xlsx file is damaged or was made by no spreadsheet; open it in one and save it again".into(),
            ),
            FileFault::TooMuchInside { what, most } => {
                let most = |lang: Self| lang.amount(*what, *most);
                (
                    format!("tệp chứa quá nhiều, tối đa {}; hãy bỏ các trang và ô không cần", most(Self::Vi)),
                    format!("there is too much in the file, at most {}; remove what is not needed", most(Self::En)),
                )
            }
            FileFault::Trap => (
                "tệp chứa tệp khác, phần nén bất thường hoặc định nghĩa XML không dùng trong bảng tính; hãy chép số liệu sang tệp mới".into(),
                "the file holds another file, a part packed beyond reason, or XML definitions that no spreadsheet needs; copy the figures to a new one".into(),
            ),
            FileFault::Ended => (
                "đọc tệp mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng; hãy chép số liệu sang mẫu tải về".into(),
                "reading the file took too much time or memory and was stopped; copy the figures to the template".into(),
            ),
            FileFault::Undecodable { encoding } => (
                format!("không phải chữ trong bảng mã {}; hãy lưu lại dạng CSV UTF-8 hoặc chọn bảng mã khác", encoding.name()),
                format!("no letter in {}; save it as CSV UTF-8 or choose another encoding", encoding.name()),
            ),
            FileFault::Unclosed => (
                "dấu ngoặc kép mở mà không đóng".into(),
                "a quotation mark is opened and never closed".into(),
            ),
            FileFault::Formula => (
                "ô là công thức; chép rồi dán giá trị (Paste Special, Values)".into(),
                "the cell is a formula; copy it and paste its value (Paste Special, Values)".into(),
            ),
            FileFault::ErrorValue => (
                "ô báo lỗi của bảng tính; nhập lại số".into(),
                "the cell shows an error of the spreadsheet; type the number".into(),
            ),
        };
        self.pick(vi, en)
    }

    fn amount(self, what: Inside, most: u64) -> String {
        if what == Inside::Bytes {
            return format!("{} MB", most / (1024 * 1024));
        }
        let (vi, en) = match what {
            Inside::Bytes | Inside::Cells => ("ô", "cells"),
            Inside::Rows => ("dòng", "rows"),
            Inside::Columns => ("cột", "columns"),
            Inside::Texts => ("chuỗi chữ", "texts"),
            Inside::Parts => ("phần", "parts"),
        };
        format!("{} {}", self.whole(most), self.pick(vi, en))
    }

    fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(sheet: Option<&str>, reason: UploadReason) -> UploadProblem {
        UploadProblem {
            place: CellPlace {
                sheet: sheet.map(str::to_owned),
                row: Some(12),
                column: Some(3),
            },
            value: "1.234".into(),
            reason,
        }
    }

    #[test]
    fn a_problem_names_sheet_cell_value_and_remedy() {
        let formula = problem(
            Some("34-44 Quảng Trị"),
            UploadReason::File(FileFault::Formula),
        );
        assert_eq!(
            Lang::Vi.upload_problem(&formula),
            "trang \"34-44 Quảng Trị\", ô C12, \"1.234\": ô là công thức; chép rồi dán giá trị \
             (Paste Special, Values)"
        );
        let number = problem(None, UploadReason::Cell(Reason::AmbiguousNumber));
        assert!(
            Lang::En
                .upload_problem(&number)
                .starts_with("line 12, column 3, \"1.234\": a point, comma or space")
        );
    }

    #[test]
    fn what_concerns_the_whole_file_names_no_place() {
        let problem = UploadProblem {
            place: CellPlace::default(),
            value: String::new(),
            reason: UploadReason::File(FileFault::TooMuchInside {
                what: Inside::Cells,
                most: 200_000,
            }),
        };
        let line = Lang::Vi.upload_problem(&problem);
        assert!(
            line.starts_with("tệp chứa quá nhiều, tối đa 200.000 ô;"),
            "{line}"
        );
    }
}
