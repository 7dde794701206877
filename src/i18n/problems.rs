//! What is wrong with a file, in words that name the place and the remedy.
use super::Lang;
use crate::domain::{Breach, Count, Decimal, Imported, Measure, Problem, Reason, Relation};

impl Lang {
    /// One problem as a line: where, what stands there, why it cannot be taken.
    pub fn problem(self, problem: &Problem) -> String {
        let mut place = Vec::new();
        if let Some(line) = problem.line {
            place.push(match self {
                Self::Vi => format!("dòng {line}"),
                Self::En => format!("line {line}"),
            });
        }
        if let Some(column) = problem.column.as_ref().filter(|name| !name.is_empty()) {
            place.push(match self {
                Self::Vi => format!("cột {column}"),
                Self::En => format!("column {column}"),
            });
        }
        if !problem.value.is_empty() && problem.column.as_ref() != Some(&problem.value) {
            place.push(Self::quoted(&problem.value));
        }
        let reason = self.reason(&problem.reason);
        if place.is_empty() {
            reason
        } else {
            format!("{}: {reason}", place.join(", "))
        }
    }

    pub(super) fn reason(self, reason: &Reason) -> String {
        let (vi, en) = match reason {
            Reason::NotUtf8 => (
                "tệp không phải UTF-8; hãy lưu lại dạng CSV UTF-8".into(),
                "the file is not UTF-8; save it as CSV UTF-8".into(),
            ),
            Reason::BeingEntered => (
                "báo cáo này đang được nhập trên biểu; duyệt hoặc chờ xong rồi mới lấy từ tệp".into(),
                "this report is being entered on the form; wait until it is approved".into(),
            ),
            Reason::Empty => (
                "tệp không có dòng số liệu nào dưới dòng tiêu đề".into(),
                "the file has no rows below its header".into(),
            ),
            Reason::ColumnMissing => (
                "thiếu cột này; cần unit_id, cùng month hoặc period_start và period_end, và ít nhất một mã số liệu".into(),
                "this column is missing; needed are unit_id, either month or period_start and period_end, and at least one measure".into(),
            ),
            Reason::ColumnAbsent => (
                "thiếu cột này; giữ đủ các cột của tệp tải về, cột không dùng thì để trống".into(),
                "this column is missing; keep every column of the download, empty where unused".into(),
            ),
            Reason::ColumnUnknown => (
                format!("không có cột này; các mã số liệu là {}", measures()),
                format!("there is no such column; the measures are {}", measures()),
            ),
            Reason::ColumnTwice => (
                "cột này thừa hoặc lặp lại; bỏ bớt một".into(),
                "this column is one too many; remove it".into(),
            ),
            Reason::FieldCount { expected, found } => (
                format!("dòng có {found} ô, tiêu đề có {expected}; xem lại dấu phân cách"),
                format!("the row has {found} fields, the header {expected}; check the separators"),
            ),
            Reason::UnitUnknown => (
                "không có đơn vị nào mang khóa này; ví dụ 34-44 (sau 1/7/2025) hoặc 63-45 (trước đó)".into(),
                "no unit has this key; examples are 34-44 (from 1 July 2025) and 63-45 (before)".into(),
            ),
            Reason::UnitDoesNotReport => (
                "đơn vị này không có báo cáo riêng; hãy nhập cho từng địa phương".into(),
                "this unit does not report itself; give the figures of each locality".into(),
            ),
            Reason::UnitNotValid { from, to, on } => {
                let span = |lang: Self| match to {
                    Some(to) => format!("{} – {}", lang.day(*from), lang.day(*to)),
                    None => format!("{} –", lang.day(*from)),
                };
                (
                    format!("đơn vị tồn tại {}, không nhận số liệu của kỳ kết thúc ngày {}", span(Self::Vi), Self::Vi.day(*on)),
                    format!("the unit exists {}, and takes no figures of a period that ends on {}", span(Self::En), Self::En.day(*on)),
                )
            }
            Reason::NoCount => (
                "dòng không có số liệu nào; bỏ dòng này nếu đơn vị chưa báo cáo".into(),
                "the row gives no count; leave it out if the unit has not reported".into(),
            ),
            Reason::NotAMonth => (
                "không phải tháng; viết như 2026-10".into(),
                "not a month; write it as 2026-10".into(),
            ),
            Reason::NotADate => (
                "không phải ngày; viết như 2026-10-14 hoặc 14/10/2026".into(),
                "not a date; write it as 2026-10-14 or 14/10/2026".into(),
            ),
            Reason::NotAReportingMonth => (
                "không phải một tháng báo cáo; cần trọn tháng dương lịch, hoặc từ ngày 15 tháng trước đến ngày 14".into(),
                "not one reporting month; give a calendar month, or the 15th of the month before to the 14th".into(),
            ),
            Reason::InTheFuture { today } => (
                format!("kỳ kết thúc sau hôm nay, {}", Self::Vi.day(*today)),
                format!("the period ends after today, {}", Self::En.day(*today)),
            ),
            Reason::TooEarly => (
                "kỳ báo cáo trước tháng 1/2019, tháng đầu tiên mà hệ thống nhận; xem lại năm".into(),
                "the period is before January 2019, the first month that is taken; check the year".into(),
            ),
            Reason::AmbiguousNumber => (
                "có dấu chấm, phẩy hoặc khoảng trắng nên không rõ là hàng nghìn hay thập phân; viết chỉ chữ số, ví dụ 1234".into(),
                "a point, comma or space could mean thousands or decimals; write digits only, such as 1234".into(),
            ),
            Reason::NotACount => (
                "không phải số nguyên không âm; để trống nếu chưa có, N/A nếu không áp dụng".into(),
                "not a whole number of zero or more; leave it empty if not provided, N/A if not applicable".into(),
            ),
            Reason::TooLarge => (
                format!("lớn hơn {}; xem lại số chữ số", Self::Vi.whole(Count::MAX)),
                format!("larger than {}; check the number of digits", Self::En.whole(Count::MAX)),
            ),
            Reason::Twice { first } => (
                format!("đơn vị và kỳ này đã có ở dòng {first}; giữ lại một dòng"),
                format!("line {first} already has this unit and period; keep one of them"),
            ),
            Reason::Contradiction(breach) => (Self::Vi.breach(breach), Self::En.breach(breach)),
            Reason::NotUnderstood => (
                "không đọc được; ngày viết 2024-12-31, số viết 68.54, dấu so sánh là = < > hoặc ~".into(),
                "could not be read; dates are 2024-12-31, numbers 68.54, operators = < > or ~".into(),
            ),
            Reason::Observation(fault) => (
                Self::Vi.observation_fault(*fault).into(),
                Self::En.observation_fault(*fault).into(),
            ),
            Reason::Unreadable(why) => (
                format!("không đọc được dạng CSV: {why}"),
                format!("could not be read as CSV: {why}"),
            ),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// An identity that does not hold, with both sums.
    pub fn breach(self, breach: &Breach) -> String {
        let side = |measures: &[Measure]| {
            let names: Vec<_> = measures.iter().map(|m| self.of(m.name())).collect();
            names.join(" + ")
        };
        let (left, right) = (side(breach.identity.left), side(breach.identity.right));
        let sign = match (breach.identity.relation, self) {
            (Relation::AtMost, Self::Vi) => "phải không lớn hơn",
            (Relation::Equals, Self::Vi) => "phải bằng",
            (Relation::AtMost, Self::En) => "must be at most",
            (Relation::Equals, Self::En) => "must equal",
        };
        let (a, b) = (self.whole(breach.left), self.whole(breach.right));
        match self {
            Self::Vi => format!("{left} ({a}) {sign} {right} ({b})"),
            Self::En => format!("{left} ({a}) {sign} {right} ({b})"),
        }
    }

    /// A file beyond the bound, with both sizes.
    pub fn file_too_large(self, size: u64, most: u64) -> String {
        let megabytes = |bytes: u64| self.whole(bytes / (1024 * 1024));
        match self {
            Self::Vi => format!(
                "tệp {} MB, tối đa {} MB; hãy chia nhỏ",
                megabytes(size),
                megabytes(most)
            ),
            Self::En => format!(
                "the file has {} MB, at most {} MB are taken; split it",
                megabytes(size),
                megabytes(most)
            ),
        }
    }

    /// A floor was set.
    pub fn floor_set(self, floor: Decimal) -> String {
        let floor = self.limit(floor);
        match self {
            Self::Vi => format!("Mức sàn {floor}, dùng cho các ấn bản công bố từ nay."),
            Self::En => format!("Floor {floor}, for editions published from now on."),
        }
    }

    /// A floor beyond any rate.
    pub fn floor_too_high(self, floor: Decimal) -> String {
        let floor = self.limit(floor);
        match self {
            Self::Vi => format!("mức sàn {floor} cao hơn 100%; chọn từ 0 đến 100"),
            Self::En => format!("a floor of {floor} is above 100%; choose 0 to 100"),
        }
    }

    /// A text as it may be printed: no control characters, not too long.
    pub(super) fn quoted(text: &str) -> String {
        let plain: String = text.chars().take(60).flat_map(char::escape_debug).collect();
        let more = if text.chars().nth(60).is_some() {
            "…"
        } else {
            ""
        };
        format!("\"{plain}{more}\"")
    }

    /// How many problems there are, and that nothing was written.
    pub fn nothing_taken(self, problems: usize) -> String {
        match self {
            Self::Vi => format!("{problems} lỗi; không ghi gì cả. Sửa tệp rồi nhập lại."),
            Self::En => format!(
                "{problems} problems; nothing was written. Mend the file and import it again."
            ),
        }
    }

    /// What an import did, in one line.
    pub fn imported(self, done: &Imported, dry_run: bool) -> String {
        let Imported {
            rows,
            new,
            corrected,
            unchanged,
            editions,
        } = done;
        let few = if editions.len() > 6 {
            format!(
                "{} … {} ({})",
                editions[0],
                editions[editions.len() - 1],
                editions.len()
            )
        } else {
            editions.join(", ")
        };
        match self {
            Self::Vi => {
                let head = if dry_run {
                    "Chạy thử, không ghi gì. "
                } else {
                    ""
                };
                if new + corrected == 0 {
                    return format!("{head}{rows} dòng đã có sẵn, không có gì thay đổi.");
                }
                let tail = if few.is_empty() {
                    String::new()
                } else {
                    format!(" Ấn bản: {few}.")
                };
                format!(
                    "{head}{rows} dòng: {new} mới, {corrected} đính chính, {unchanged} không đổi.{tail}"
                )
            }
            Self::En => {
                let head = if dry_run {
                    "Dry run, nothing was written. "
                } else {
                    ""
                };
                if new + corrected == 0 {
                    return format!("{head}{rows} rows were there already; nothing changed.");
                }
                let tail = if few.is_empty() {
                    String::new()
                } else {
                    format!(" Editions: {few}.")
                };
                format!(
                    "{head}{rows} rows: {new} new, {corrected} corrected, {unchanged} unchanged.{tail}"
                )
            }
        }
    }
}

fn measures() -> String {
    let codes: Vec<_> = Measure::ALL.iter().map(|measure| measure.code()).collect();
    codes.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_its_place_its_value_and_the_remedy() {
        let problem = Problem {
            line: Some(7),
            column: Some("received_total".into()),
            value: "1.234".into(),
            reason: Reason::AmbiguousNumber,
        };
        assert_eq!(
            Lang::Vi.problem(&problem),
            "dòng 7, cột received_total, \"1.234\": có dấu chấm, phẩy hoặc khoảng trắng nên không \
             rõ là hàng nghìn hay thập phân; viết chỉ chữ số, ví dụ 1234"
        );
        assert!(
            Lang::En
                .problem(&problem)
                .starts_with("line 7, column received_total")
        );
    }

    #[test]
    fn nothing_changed_is_said() {
        let done = Imported {
            rows: 3,
            unchanged: 3,
            ..Imported::default()
        };
        assert_eq!(
            Lang::Vi.imported(&done, false),
            "3 dòng đã có sẵn, không có gì thay đổi."
        );
    }
}
