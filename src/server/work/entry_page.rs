//! The form of one month as a page: as it is kept, or as it was just sent, with what came of that.
use super::{
    drawn::Drawn,
    entry::{Asked, Outcome},
    failed,
    filled::Filled,
    name, nothing, said, show,
};
use crate::{
    domain::UnitId,
    service::{Clocks, DeskError},
    ui::work::{EntryPage, Said, Work},
};
use axum::{http::StatusCode, response::Response};
use std::collections::BTreeMap;

impl Asked<'_> {
    /// The form as it stands, with what came of the last act.
    pub async fn page(&self, filled: &Filled, outcome: Outcome) -> Response {
        match self.built(filled, outcome).await {
            Ok(Some((status, page))) => show(&self.scene, status, Work::Entry(Box::new(page))),
            Ok(None) => nothing(&self.scene),
            Err(error) => failed(&error),
        }
    }

    async fn built(
        &self,
        filled: &Filled,
        outcome: Outcome,
    ) -> Result<Option<(StatusCode, EntryPage)>, DeskError> {
        let desk = &self.app.desk;
        let Some((reading, month)) = desk.reading(self.who, self.unit).zip(self.month) else {
            return Ok(None);
        };
        let clocks: Clocks = desk.clocks().await?;
        let today = desk.today();
        // Months to come, and those from before anybody reported, are not on any list.
        let last = clocks.deadlines.rule().latest_month(today);
        if month > last || last.since(month) > 10 * 12 {
            return Ok(None);
        }
        let period = clocks.deadlines.period(month);
        let filing = reading.filing(period).await?;
        let mut file = None;
        let (said, status, unread) = match outcome {
            Outcome::File(said) => {
                file = Some(said);
                (None, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::new())
            }
            Outcome::Imported(of) => {
                file = Some(of);
                (Some(Said::Imported), StatusCode::OK, BTreeMap::new())
            }
            Outcome::None => (None, StatusCode::OK, BTreeMap::new()),
            Outcome::Said(said) => (Some(said), StatusCode::OK, BTreeMap::new()),
            Outcome::Unread(unread) => {
                (Some(Said::Unread), StatusCode::UNPROCESSABLE_ENTITY, unread)
            }
            Outcome::Step(error) => match said(&error) {
                Some((said, status)) => (Some(said), status, BTreeMap::new()),
                None => return Ok(None),
            },
        };
        let unit = UnitId(self.unit.to_owned());
        let standing = clocks.standing(&unit, month, today);
        let before = [month.plus(-1), month.plus(-12)];
        let board = &self.scene.board;
        let mut earlier = Vec::new();
        for month in before {
            let period = clocks.deadlines.period(month);
            earlier.push(reading.counts(board, month, period).await?);
        }
        let may_enter = desk.entry(self.who, self.unit).is_some();
        let is_conflict = said == Some(Said::Conflict);
        let kept = filing.as_ref().map_or(0, |filing| filing.edit);
        // What was just sent is drawn again: it has seen no later save than before, unless both
        // values are shown.
        let edit = if filled.act.is_empty() || is_conflict {
            kept
        } else {
            filled.edit
        };
        if self.is_blank {
            earlier = vec![None, None];
        }
        let drawn = Drawn {
            scene: &self.scene,
            filing: filing.as_ref().filter(|_| !self.is_blank),
            filled,
            unread,
            is_conflict,
            // What a file says stands beside what is kept in the same way.
            is_imported: said == Some(Said::Imported),
            is_open: may_enter && standing.is_open() && !self.is_blank,
        };
        let cells = drawn.cells(self.unit, month, &earlier);
        Ok(Some((
            status,
            EntryPage {
                unit: self.unit.to_owned(),
                name: name(&self.scene, self.unit),
                month,
                period,
                days: clocks.deadlines.days(month),
                standing,
                cells,
                filing,
                edit,
                is_blank: self.is_blank,
                account: self.who.name.to_string(),
                asking: board
                    .units()
                    .find(self.unit)
                    .map(|ix| board.asking(ix, month)),
                is_signed: reading.is_signed().await?,
                may_enter,
                may_sign: desk.signing(self.who, self.unit).is_some(),
                said,
                file,
            },
        )))
    }
}
