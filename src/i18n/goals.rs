//! The words of the page of targets.
use super::Lang;
use crate::domain::{Board, Operator, Scope, Target, Unjudged, Verified};
use chrono::NaiveDate;

/// What the page of targets says in one language.
#[derive(Debug)]
pub struct GoalTexts {
    /// What the page is about, for search engines.
    pub description: &'static str,
    /// What the opening sentence rests on, and what a progress is.
    pub explained: &'static str,
    /// Targets whose due day is ahead.
    pub ahead: &'static str,
    /// Targets whose due day has passed.
    pub passed: &'static str,
    /// Targets that judge.
    pub judging: &'static str,
    /// How the ones that judge are told from the others.
    pub judging_means: &'static str,
    /// Targets that were not read in a source, or only in part.
    pub unread: &'static str,
    /// How these are treated.
    pub unread_means: &'static str,
    /// Heading over all targets.
    pub by_document: &'static str,
    /// How the table is to be read.
    pub by_document_explained: &'static str,
    /// Column of the reports held here.
    pub reported: &'static str,
    /// Column of figures published elsewhere.
    pub published: &'static str,
    /// Column that says whether a target judges.
    pub judges: &'static str,
    /// It does.
    pub judges_yes: &'static str,
    /// It does not.
    pub judges_no: &'static str,
    /// The due day has passed.
    pub overdue: &'static str,
    /// A target that was reached.
    pub met: &'static str,
    /// A target that was not reached when it was due.
    pub missed: &'static str,
    /// A target that is not reached and not due.
    pub open: &'static str,
    /// A due day passed without a figure.
    pub overdue_unknown: &'static str,
    /// No figure that speaks of the target.
    pub no_figure: &'static str,
    /// A document without a date of issue.
    pub undated: &'static str,
    /// Heading over targets that do not go together.
    pub disagree: &'static str,
    /// When they do not.
    pub disagree_explained: &'static str,
    /// Heading over documents without a known value.
    pub without_value: &'static str,
    /// Why nothing stands beside them.
    pub without_value_explained: &'static str,
    /// Column of documents.
    pub source: &'static str,
    /// A link from elsewhere to this page.
    pub all_targets: &'static str,
}

static VI: GoalTexts = GoalTexts {
    description: "Mọi mục tiêu về dịch vụ công trực tuyến đã tìm thấy, theo văn bản, kèm hạn, mức kiểm chứng và tiến độ.",
    explained: "Tiến độ theo báo cáo là tỷ lệ gộp lũy kế từ đầu năm, ở tháng gần nhất không muộn hơn hạn; khi đã qua hạn chỉ xét số của năm đến hạn. Số đã công bố chép từ nguồn và đứng riêng.",
    ahead: "Còn hạn",
    passed: "Đã đến hạn",
    judging: "Dùng để xét",
    judging_means: "Đã đọc trong nguồn và đếm đúng như chỉ tiêu",
    unread: "Chưa kiểm chứng đủ",
    unread_means: "Chỉ nêu ra, không xét đơn vị nào",
    by_document: "Mục tiêu theo văn bản",
    by_document_explained: "Văn bản cũ đứng trước. Văn bản chưa rõ ngày ban hành xếp vào đầu năm đến hạn.",
    reported: "Theo báo cáo",
    published: "Số đã công bố",
    judges: "Xét đơn vị",
    judges_yes: "Có xét",
    judges_no: "Không xét",
    overdue: "đã qua hạn",
    met: "Đạt",
    missed: "Chưa đạt, quá hạn",
    open: "Chưa đến hạn",
    overdue_unknown: "Quá hạn, chưa có báo cáo",
    no_figure: "Chưa có số",
    undated: "chưa rõ ngày ban hành",
    disagree: "Mục tiêu khác nhau cho cùng một chỉ tiêu",
    disagree_explained: "Cùng chỉ tiêu và phạm vi mà cùng hạn khác mức, cùng mức khác hạn, hoặc hạn sớm hơn lại đòi mức cao hơn. Mục tiêu cho cả bộ, ngành và địa phương được đọc cùng mục tiêu cả nước. Các mức nêu cạnh nhau như trong văn bản, không chọn thay.",
    without_value: "Văn bản chưa ghi giá trị",
    without_value_explained: "Đã biết số và ngày của văn bản, nhưng chưa tìm thấy con số trong nguồn nào. Trang này không ghi giá trị khi chưa kiểm chứng.",
    source: "Nguồn",
    all_targets: "Mọi mục tiêu, theo văn bản và tiến độ",
};

static EN: GoalTexts = GoalTexts {
    description: "Every target for online public services that was found, by document, with its due day, verification and progress.",
    explained: "Progress by reports is the pooled rate since January in the latest month that ends by the due day; once a target is due, only figures of that year count. Published figures are copied from their sources and stand apart.",
    ahead: "Still ahead",
    passed: "Due day passed",
    judging: "Used to judge",
    judging_means: "Read in a source, and counting what the indicator counts",
    unread: "Not fully verified",
    unread_means: "Shown only; they judge nobody",
    by_document: "Targets by document",
    by_document_explained: "Older documents first. A document without a known date of issue stands at the start of the year in which it is due.",
    reported: "By reports",
    published: "Published figure",
    judges: "Judges units",
    judges_yes: "Judges",
    judges_no: "Does not judge",
    overdue: "past due",
    met: "Met",
    missed: "Not met, overdue",
    open: "Not yet due",
    overdue_unknown: "Overdue, no reports",
    no_figure: "No figure",
    undated: "date of issue not known",
    disagree: "Different targets for one indicator",
    disagree_explained: "The same indicator and scope with another value for the same day, the same value by another day, or a higher value by an earlier day. A target for ministries and localities together is read beside one for the country. The values stand side by side as the documents have them; none is chosen.",
    without_value: "Documents without a known value",
    without_value_explained: "Number and date of the document are known, but its value was not found in any source. No value is given here until it is verified.",
    source: "Source",
    all_targets: "All targets, by document, with progress",
};

impl Lang {
    /// The words of the page of targets.
    pub fn goals(self) -> &'static GoalTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What the page of targets opens with: how many there are, how many are due, how many
    /// ahead. Every second piece is a number.
    pub fn goals_headline(self, [all, documents, passed, ahead]: [usize; 4]) -> Vec<String> {
        let between: [&str; 5] = match self {
            Self::Vi => [
                "",
                " mục tiêu từ ",
                " văn bản: ",
                " đã đến hạn, ",
                " còn ở phía trước.",
            ],
            Self::En => [
                "",
                " targets from ",
                " documents: ",
                " are due, ",
                " lie ahead.",
            ],
        };
        let numbers = [all, documents, passed, ahead].map(|number| number.to_string());
        let mut pieces = Vec::new();
        for (text, number) in between.iter().zip(&numbers) {
            pieces.push((*text).to_owned());
            pieces.push(number.clone());
        }
        pieces.push(between[4].to_owned());
        pieces
    }

    /// The value of a target with its operator: `≥ 70%`, `= 982 dịch vụ`.
    pub fn goal(self, target: &Target) -> String {
        let sign = match target.operator {
            Operator::AtLeast => '≥',
            Operator::Equal => '=',
        };
        match (self, target.unit.as_str()) {
            (_, "%") => format!("{sign}\u{a0}{}", self.limit(target.value)),
            (Self::En, "dịch vụ") => {
                format!("{sign}\u{a0}{} services", self.decimal_of(target.value))
            }
            (_, unit) => format!("{sign}\u{a0}{} {unit}", self.decimal_of(target.value)),
        }
    }

    /// Whom a number binds.
    pub fn scopes(self, board: &Board, scopes: &[Scope]) -> String {
        let blocks = [Scope::Localities, Scope::Ministries];
        if scopes.len() == 2 && blocks.iter().all(|block| scopes.contains(block)) {
            return match self {
                Self::Vi => "Bộ, ngành và địa phương".into(),
                Self::En => "Ministries and localities".into(),
            };
        }
        let names = scopes.iter().map(|scope| self.scope(board, scope));
        names.collect::<Vec<_>>().join("; ")
    }

    /// When a document was issued.
    pub fn issued(self, day: Option<NaiveDate>) -> String {
        match (self, day) {
            (_, None) => self.goals().undated.to_owned(),
            (Self::Vi, Some(day)) => format!("ban hành {}", self.day(day)),
            (Self::En, Some(day)) => format!("issued {}", self.day(day)),
        }
    }

    /// How far a number was confirmed.
    pub fn verified(self, verified: Verified) -> &'static str {
        let t = self.texts();
        match verified {
            Verified::Yes => t.verified_yes,
            Verified::Partly => t.verified_partly,
            Verified::No => t.verified_no,
        }
    }

    /// Why a target judges nobody.
    pub fn unjudged(self, why: Unjudged) -> &'static str {
        match (self, why) {
            (Self::Vi, Unjudged::NotCounted) => "chưa có số liệu của chỉ tiêu này",
            (Self::Vi, Unjudged::NotRead) => "con số chưa được kiểm chứng đủ",
            (Self::Vi, Unjudged::CountsOtherwise) => {
                "chưa rõ văn bản có đếm đúng như chỉ tiêu, cho cả phạm vi"
            }
            (Self::En, Unjudged::NotCounted) => "nobody counts this indicator here",
            (Self::En, Unjudged::NotRead) => "its number is not fully verified",
            (Self::En, Unjudged::CountsOtherwise) => {
                "not certain to count what the indicator counts, for the whole scope"
            }
        }
    }

    /// How many months of units are not in a pooled figure.
    pub fn incomplete(self, gaps: usize) -> String {
        match self {
            Self::Vi => format!("; thiếu {gaps} báo cáo"),
            Self::En => format!("; {gaps} reports missing"),
        }
    }

    /// The due day ahead that comes first.
    pub fn next_due(self, day: Option<NaiveDate>) -> String {
        let Some(day) = day.map(|day| self.day(day)) else {
            return String::new();
        };
        match self {
            Self::Vi => format!("Gần nhất: {day}"),
            Self::En => format!("Next: {day}"),
        }
    }

    /// How many targets that judge and are due were met by the reports.
    pub fn met_of(self, met: usize, of: usize) -> String {
        match self {
            Self::Vi => format!("Theo báo cáo: {met} đạt trong {of} được xét"),
            Self::En => format!("By reports: {met} met of {of} judged"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_names_its_numbers_in_order() {
        let vi = Lang::Vi.goals_headline([33, 17, 22, 11]).concat();
        assert_eq!(
            vi,
            "33 mục tiêu từ 17 văn bản: 22 đã đến hạn, 11 còn ở phía trước."
        );
        let en = Lang::En.goals_headline([33, 17, 22, 11]).concat();
        assert_eq!(
            en,
            "33 targets from 17 documents: 22 are due, 11 lie ahead."
        );
    }
}
