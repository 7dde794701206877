//! Actions that are overdue: for those who are signed in.
use crate::{
    briefing::{Block, Cell, Column, Section, Table, ground::Ground},
    domain::{FollowUp, FollowUpStanding, PackPart},
};

/// The overdue actions on the units of the briefing, the longest overdue first.
pub fn follow_up(ground: &Ground, actions: &[FollowUp]) -> Section {
    let (lang, texts) = (ground.lang, ground.texts);
    let units = ground.board.units();
    let concerns = |action: &&FollowUp| {
        let unit = units.find(&action.flag.unit.0);
        let among = |unit| match ground.unit {
            Some(only) => only == unit,
            None => ground.row(unit).is_some(),
        };
        action.standing(ground.today) == FollowUpStanding::Overdue && unit.is_some_and(among)
    };
    let mut late: Vec<_> = actions.iter().filter(concerns).collect();
    late.sort_by_key(|action| (action.assignment.due, action.id));
    let title = lang.overdue_finding(late.len());
    let rows = late.iter().map(|action| {
        let unit = units.find(&action.flag.unit.0);
        let days = (ground.today - action.assignment.due).num_days();
        let cause = action.answer.as_ref();
        vec![
            unit.map_or(Cell::Empty, |unit| ground.unit_cell(unit)),
            Cell::text(action.assignment.task.clone()),
            Cell::text(action.assignment.people.clone()),
            Cell::Day(action.assignment.due),
            Cell::Count(u64::try_from(days).unwrap_or(0)),
            cause.map_or(Cell::Empty, |answer| Cell::text(lang.cause(answer.cause))),
        ]
    });
    let table = Table {
        title: lang.pack_part(PackPart::FollowUp).to_owned(),
        columns: vec![
            ground.unit_column(),
            Column::words("task", texts.task),
            Column::words("people", texts.people),
            Column::words("due", texts.due),
            Column::numbers("days_late", texts.days_late),
            Column::words("cause", texts.cause),
        ],
        rows: rows.collect(),
    };
    let blocks = if late.is_empty() {
        vec![Block::Points(vec![title.clone()])]
    } else {
        vec![Block::Table(table)]
    };
    Section {
        part: PackPart::FollowUp,
        prose: vec![format!("{title}.")],
        title,
        blocks,
        source: lang.internal_source(ground.today),
    }
}
