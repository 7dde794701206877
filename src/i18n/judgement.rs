//! Flags in words: the sentences of their rules, filled with the numbers that they keep.
use super::Lang;
use crate::domain::{
    Basis, Board, Decimal, Finding, Flag, Month, Name, Part, Rule, RuleKind, Severity, Target,
    UnitIx, Wording, in_force, parts,
};

impl Lang {
    /// What a rule says in this language.
    pub fn wording(self, rule: &Rule) -> &Wording {
        match self {
            Self::Vi => &rule.vi,
            Self::En => &rule.en,
        }
    }

    /// One to three words for the flags of a rule, as it stands.
    pub fn rule_name(self, board: &Board, kind: RuleKind) -> String {
        let mut rules = in_force(board.rules());
        let rule = rules.find(|rule| rule.kind == kind);
        rule.map_or(kind.code(), |rule| &self.wording(rule).name)
            .to_owned()
    }

    /// One to three words for a flag.
    pub fn flag_word(self, board: &Board, flag: &Flag<UnitIx>) -> String {
        let rule = board.rule(flag.rule, flag.version);
        let word = rule.map_or(flag.rule.code(), |rule| &self.wording(rule).name);
        match (flag.finding, self) {
            (Finding::Raised, _) => word.to_owned(),
            (Finding::Undecided, Self::Vi) => format!("{word}: không đủ căn cứ"),
            (Finding::Undecided, Self::En) => format!("{word}: not enough grounds"),
        }
    }

    /// Which numbers, against which threshold.
    pub fn flag_sentence(self, board: &Board, flag: &Flag<UnitIx>) -> String {
        if flag.finding == Finding::Undecided {
            return self.undecided(board, flag);
        }
        let rule = board.rule(flag.rule, flag.version);
        let text = rule.map_or("", |rule| &self.wording(rule).sentence);
        self.filled(text, board, flag)
    }

    /// What would clear a flag; nothing where only better grounds would.
    pub fn clear_sentence(self, board: &Board, flag: &Flag<UnitIx>) -> String {
        match (flag.finding, self) {
            (Finding::Undecided, Self::Vi) => "có số đếm hoặc số công bố chính xác.".into(),
            (Finding::Undecided, Self::En) => "counts, or an exact published value.".into(),
            (Finding::Raised, _) => {
                let rule = board.rule(flag.rule, flag.version);
                let text = rule.map_or("", |rule| &self.wording(rule).clears);
                self.filled(text, board, flag)
            }
        }
    }

    fn undecided(self, board: &Board, flag: &Flag<UnitIx>) -> String {
        let value = |name| {
            let value = flag.saw(name);
            value.map(|value| self.value(board, flag, name, value))
        };
        let rate = value(Name::Rate).unwrap_or_default();
        let limit = value(Name::Target)
            .or_else(|| value(Name::Floor))
            .unwrap_or_default();
        match self {
            Self::Vi => format!(
                "Không đủ căn cứ: số công bố {rate} không cho biết đã đạt {limit} hay chưa."
            ),
            Self::En => format!(
                "Not enough grounds: the published value, {rate}, does not tell whether {limit} is reached."
            ),
        }
    }

    /// A sentence with the flag's numbers in their places. A sentence with a fault is shown as it
    /// stands; none is kept.
    fn filled(self, text: &str, board: &Board, flag: &Flag<UnitIx>) -> String {
        match parts(text) {
            Ok(parts) => self.joined(&parts, board, flag).unwrap_or_default(),
            Err(_) => text.to_owned(),
        }
    }

    /// `None` where a number outside of brackets is not there.
    fn joined(self, parts: &[Part], board: &Board, flag: &Flag<UnitIx>) -> Option<String> {
        let mut said = String::new();
        for part in parts {
            match part {
                Part::Words(words) => said.push_str(words),
                Part::Noun => said.push_str(self.of(flag.indicator.short())),
                Part::Place(name) => {
                    let value = flag.saw(*name)?;
                    said.push_str(&self.value(board, flag, *name, value));
                }
                Part::Maybe(inner) => {
                    said.push_str(&self.joined(inner, board, flag).unwrap_or_default());
                }
            }
        }
        Some(said)
    }

    /// The rule of a flag with its version, the indicator and the basis.
    pub fn rule_label(self, flag: &Flag<UnitIx>) -> String {
        let basis = match flag.basis {
            Basis::Month => self.texts().basis_month,
            Basis::YearToDate => self.texts().basis_ytd,
        };
        format!(
            "{}/{}, {}, {}",
            flag.rule.code(),
            flag.version,
            flag.indicator.code(),
            basis.to_lowercase()
        )
    }

    /// How grave a flag is.
    pub fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Self::Vi, Severity::Grave) => "Nghiêm trọng",
            (Self::Vi, Severity::Serious) => "Cần xử lý",
            (Self::Vi, Severity::Watch) => "Theo dõi",
            (Self::Vi, Severity::Good) => "Tích cực",
            (Self::En, Severity::Grave) => "Grave",
            (Self::En, Severity::Serious) => "Serious",
            (Self::En, Severity::Watch) => "To watch",
            (Self::En, Severity::Good) => "Good",
        }
    }

    /// Since when a flag stands.
    pub fn standing_since(self, flag: &Flag<UnitIx>, month: Month) -> String {
        let (months, since) = (flag.months_by(month), self.month(flag.since));
        match (self, months) {
            (Self::Vi, 1) => "Mới trong tháng này".into(),
            (Self::Vi, _) => format!("{months} tháng liền, từ {since}"),
            (Self::En, 1) => "New this month".into(),
            (Self::En, _) => format!("{months} months in a row, since {since}"),
        }
    }

    /// When a target is due, and whether that has passed.
    pub fn due(self, target: &Target, month: Month) -> String {
        let day = self.day(target.due);
        match (self, target.is_past_due(month)) {
            (Self::Vi, true) => format!("hạn {day} đã qua"),
            (Self::Vi, false) => format!("hạn {day}"),
            (Self::En, true) => format!("was due {day}"),
            (Self::En, false) => format!("due {day}"),
        }
    }

    /// A threshold: `70%`, `17,9%`.
    pub fn limit(self, value: Decimal) -> String {
        let places = match value.hundredths % 100 {
            0 => 0,
            tens if tens % 10 == 0 => 1,
            _ => 2,
        };
        self.number(value.value(), places) + "%"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_has_no_more_decimals_than_it_needs() {
        assert_eq!(Lang::Vi.limit("70".parse().unwrap()), "70%");
        assert_eq!(Lang::Vi.limit("7.50".parse().unwrap()), "7,5%");
    }
}
