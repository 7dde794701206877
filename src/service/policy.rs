//! The only place that hands out desks with rights: holding one is the proof of the right.
use super::{
    AdminDesk, Desk,
    entry::EntryDesk,
    follow_up::{AnsweringDesk, AssigningDesk, FollowUpDesk},
    notes::NoteDesk,
    reading::{ReadingDesk, SurveyDesk},
    review::{ReviewDesk, SigningDesk},
};
use crate::domain::{Account, Action, UnitId};

impl Desk {
    /// Where the reports of `unit` are read before they are published.
    ///
    /// `None` for a unit that does not report and for one that is not the reader's business alike.
    pub fn reading<'a>(&'a self, who: &'a Account, unit: &str) -> Option<ReadingDesk<'a>> {
        let unit = self.reporting(unit)?;
        who.may(Action::Read(&unit))
            .then(|| ReadingDesk::new(self, unit))
    }

    /// Where figures of `unit` are typed in.
    pub fn entry<'a>(&'a self, who: &'a Account, unit: &str) -> Option<EntryDesk<'a>> {
        let unit = self.reporting(unit)?;
        who.may(Action::Enter(&unit))
            .then(|| EntryDesk::new(self, who, unit))
    }

    /// Where reports of `unit` are signed before they leave the province.
    pub fn signing<'a>(&'a self, who: &'a Account, unit: &str) -> Option<SigningDesk<'a>> {
        let unit = self.reporting(unit)?;
        who.may(Action::Sign(&unit))
            .then(|| SigningDesk::new(self, who, unit))
    }

    /// Where what every unit handed in is seen.
    pub fn survey<'a>(&'a self, who: &'a Account) -> Option<SurveyDesk<'a>> {
        who.may(Action::Survey).then(|| SurveyDesk::new(self))
    }

    /// Where reports of all units are judged and editions are published.
    pub fn review<'a>(&'a self, who: &'a Account) -> Option<ReviewDesk<'a>> {
        who.may(Action::Review).then(|| ReviewDesk::new(self, who))
    }

    /// Where notes on months are read, and written by those who may.
    pub fn notes<'a>(&'a self, who: &'a Account) -> Option<NoteDesk<'a>> {
        who.may(Action::ReadNotes).then(|| NoteDesk::new(self, who))
    }

    /// Where actions on flags are read and gone on with: those of every unit, or of one's own.
    pub fn follow_up<'a>(&'a self, who: &'a Account) -> Option<FollowUpDesk<'a>> {
        if who.may(Action::Assign) {
            return Some(FollowUpDesk::new(self, who, None));
        }
        self.own(who, |unit| who.may(Action::FollowUp(unit)))
    }

    /// Where actions on flags are given out and changed.
    pub fn assigning<'a>(&'a self, who: &'a Account) -> Option<AssigningDesk<'a>> {
        who.may(Action::Assign)
            .then(|| AssigningDesk::new(FollowUpDesk::new(self, who, None)))
    }

    /// Where actions on flags are answered for one's own units.
    pub fn answering<'a>(&'a self, who: &'a Account) -> Option<AnsweringDesk<'a>> {
        let own = self.own(who, |unit| who.may(Action::Answer(unit)));
        own.map(AnsweringDesk::new)
    }

    /// The actions of those of one's own units for which one may do something.
    fn own<'a>(
        &'a self,
        who: &'a Account,
        may: impl Fn(&UnitId) -> bool,
    ) -> Option<FollowUpDesk<'a>> {
        let units: Vec<UnitId> = who.units.iter().filter(|unit| may(unit)).cloned().collect();
        (!units.is_empty()).then(|| FollowUpDesk::new(self, who, Some(units)))
    }

    /// Where accounts, deadlines and settings are kept, and the audit log is read.
    pub fn admin<'a>(&'a self, who: &'a Account) -> Option<AdminDesk<'a>> {
        who.may(Action::Administer)
            .then(|| AdminDesk::new(self, who))
    }

    /// The unit with that key, if it reports.
    pub(super) fn reporting(&self, unit: &str) -> Option<UnitId> {
        let board = self.board();
        let found = board.units().get(board.units().find(unit)?);
        found.kind().reports().then(|| found.id.clone())
    }
}
