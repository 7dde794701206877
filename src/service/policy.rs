//! The only place that hands out desks with rights: holding one is the proof of the right.
use super::{
    AdminDesk, Desk,
    entry::EntryDesk,
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
