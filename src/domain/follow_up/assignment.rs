//! What the Prime Minister asked an assignment to name: goal, people, task, time, responsibility
//! and product. The seventh, the result, is filled in when it is done.
use super::{FollowUpFault, FollowUpField};
use chrono::{Datelike, NaiveDate};

/// How many years ahead an action may be due: further is a slip of the keys.
pub const LATEST_DUE_YEARS: i32 = 5;

/// What is to be done, by whom, until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Mục tiêu: what is to be reached; may be empty, since the flag says it.
    pub goal: String,
    /// Người: who does it.
    pub people: String,
    /// Việc: what is done.
    pub task: String,
    /// Thời gian: the last day on which it is in time.
    pub due: NaiveDate,
    /// Trách nhiệm: who answers for it.
    pub responsibility: String,
    /// Sản phẩm: what is handed over.
    pub product: String,
}

impl Assignment {
    /// The assignment as it is kept. A due day must be ahead, unless it is `stood`, the one that
    /// stood there before.
    pub fn checked(
        self,
        today: NaiveDate,
        stood: Option<NaiveDate>,
    ) -> Result<Self, FollowUpFault> {
        let years = self.due.year() - today.year();
        let is_ahead = self.due >= today && years <= LATEST_DUE_YEARS;
        if !is_ahead && stood != Some(self.due) {
            return Err(FollowUpFault::Due);
        }
        Ok(Self {
            goal: FollowUpField::Goal.read(&self.goal)?,
            people: FollowUpField::People.insist(&self.people)?,
            task: FollowUpField::Task.insist(&self.task)?,
            due: self.due,
            responsibility: FollowUpField::Responsibility.insist(&self.responsibility)?,
            product: FollowUpField::Product.insist(&self.product)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assignment(due: &str) -> Assignment {
        Assignment {
            goal: String::new(),
            people: "Ban A".into(),
            task: " Rà soát ".into(),
            due: due.parse().unwrap(),
            responsibility: "Sở B".into(),
            product: "Báo cáo".into(),
        }
    }

    #[test]
    fn a_due_day_is_today_or_ahead_but_not_for_ever_unless_it_stood_there() {
        let today = "2026-11-22".parse().unwrap();
        let stood = "2026-11-01".parse().ok();
        for (due, stood, is_fine) in [
            ("2026-11-21", None, false),
            ("2026-11-22", None, true),
            ("2031-12-31", None, true),
            ("2032-01-01", None, false),
            ("9999-12-31", None, false),
            ("2026-11-01", stood, true),
            ("2026-11-02", stood, false),
        ] {
            let found = assignment(due).checked(today, stood);
            assert_eq!(found.is_ok(), is_fine, "{due}");
            let fault = (!is_fine).then_some(FollowUpFault::Due);
            assert_eq!(found.err(), fault, "{due}");
        }
    }

    #[test]
    fn all_but_the_goal_must_be_said() {
        let today = "2026-11-22".parse().unwrap();
        let sound = assignment("2026-12-01");
        let kept = sound.clone().checked(today, None).unwrap();
        assert_eq!((kept.goal.as_str(), kept.task.as_str()), ("", "Rà soát"));
        let mut lacking = [sound.clone(), sound.clone(), sound.clone(), sound];
        lacking[0].people.clear();
        lacking[1].task = " ".into();
        lacking[2].responsibility.clear();
        lacking[3].product.clear();
        let fields = [
            FollowUpField::People,
            FollowUpField::Task,
            FollowUpField::Responsibility,
            FollowUpField::Product,
        ];
        for (lacking, field) in lacking.into_iter().zip(fields) {
            let found = lacking.checked(today, None);
            assert_eq!(found, Err(FollowUpFault::Missing(field)));
        }
    }
}
