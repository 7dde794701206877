//! The head and the foot of a report, in the words of Decree 30/2020/NĐ-CP.
use crate::{
    domain::{Indicator, Month, Unit, UnitKind},
    i18n::Lang,
};
use chrono::{Datelike, NaiveDate};

impl Lang {
    /// The agency above and the agency that reports: by what was typed, else the people's
    /// committee of the unit, else a place to write it.
    pub fn reporting_agency(self, typed: &str, unit: Option<&Unit>) -> (String, String) {
        if !typed.is_empty() {
            return (String::new(), typed.to_uppercase());
        }
        match (self, unit) {
            (Self::Vi, Some(unit)) => (
                "ỦY BAN NHÂN DÂN".into(),
                titled(unit).to_uppercase().replace('\u{a0}', " "),
            ),
            (Self::En, Some(unit)) => (
                "PEOPLE'S COMMITTEE".into(),
                format!("OF {}", unit.name_en.to_uppercase()),
            ),
            (Self::Vi, None) => (String::new(), "[TÊN CƠ QUAN BÁO CÁO]".into()),
            (Self::En, None) => (String::new(), "[NAME OF THE AGENCY]".into()),
        }
    }

    /// Room for the number of the document.
    pub fn document_number(self, of_committee: bool) -> String {
        let sign = if of_committee { "BC-UBND" } else { "BC-…" };
        match self {
            Self::Vi => format!("Số:          /{sign}"),
            Self::En => format!("No.          /{sign}"),
        }
    }

    /// `Quảng Trị, ngày 05 tháng 9 năm 2024`: days under ten and the first two months have a zero.
    pub fn place_and_day(self, place: &str, unit: Option<&Unit>, day: NaiveDate) -> String {
        let place = match (place, unit) {
            ("", Some(unit)) => match self {
                Self::Vi => unit.name_vi.replace("Thành phố ", ""),
                Self::En => unit.name_en.clone(),
            },
            ("", None) => match self {
                Self::Vi => "Hà Nội".to_owned(),
                Self::En => "Ha Noi".to_owned(),
            },
            (typed, _) => typed.to_owned(),
        };
        match self {
            Self::Vi => {
                let month = day.month();
                let month = if month < 3 {
                    format!("{month:02}")
                } else {
                    month.to_string()
                };
                format!(
                    "{place}, ngày {:02} tháng {month} năm {}",
                    day.day(),
                    day.year()
                )
            }
            Self::En => format!("{place}, {}", self.day(day)),
        }
    }

    /// The kind of document.
    pub fn document_kind(self) -> &'static str {
        match self {
            Self::Vi => "BÁO CÁO",
            Self::En => "REPORT",
        }
    }

    /// What the report is about.
    pub fn document_about(self, indicator: Indicator, name: &str, month: Month) -> String {
        let what = self.of(indicator.short());
        match self {
            Self::Vi => format!(
                "Tình hình {what} của {name}, tháng\u{a0}{}\u{a0}năm\u{a0}{}",
                month.number(),
                month.year()
            ),
            Self::En => format!("On {what} in {name}, {}", self.month_long(month)),
        }
    }

    /// Who gets it.
    pub fn recipients(self) -> Vec<String> {
        let lines = match self {
            Self::Vi => ["- …;", "- Lưu: VT, …"],
            Self::En => ["- …;", "- Records: …"],
        };
        lines.map(str::to_owned).to_vec()
    }

    /// Over the signature.
    pub fn signer(self, of_committee: bool) -> Vec<String> {
        let lines: &[&str] = match (self, of_committee) {
            (Self::Vi, true) => &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            (Self::Vi, false) => &["THỦ TRƯỞNG CƠ QUAN"],
            (Self::En, true) => &["FOR THE PEOPLE'S COMMITTEE", "CHAIRPERSON"],
            (Self::En, false) => &["HEAD OF THE AGENCY"],
        };
        lines.iter().map(|line| (*line).to_owned()).collect()
    }
}

/// `Tỉnh Quảng Trị`; a city has its kind in its name where it is written so.
fn titled(unit: &Unit) -> String {
    let kind = match unit.kind() {
        UnitKind::City => "Thành phố",
        UnitKind::Province => "Tỉnh",
        _ => "",
    };
    if unit.name_vi.starts_with(kind) {
        unit.name_vi.clone()
    } else {
        format!("{kind} {}", unit.name_vi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_under_ten_and_the_first_two_months_have_a_zero() {
        let said = |day: &str| Lang::Vi.place_and_day("Huế", None, day.parse().unwrap());
        assert_eq!(said("2024-09-05"), "Huế, ngày 05 tháng 9 năm 2024");
        assert_eq!(said("2025-02-28"), "Huế, ngày 28 tháng 02 năm 2025");
    }

    #[test]
    fn an_agency_that_was_typed_stands_alone() {
        let said = Lang::Vi.reporting_agency("Bộ Nội vụ", None);
        assert_eq!(said, (String::new(), "BỘ NỘI VỤ".to_owned()));
    }
}
