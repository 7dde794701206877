//! What comes of reading a file.
use super::book::Book;
use crate::domain::{CellPlace, FileFault, TextEncoding, UploadProblem, UploadReason};
use serde::{Deserialize, Serialize};

/// What comes of reading a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// Its cells.
    Book(Book),
    /// Its encoding is not certain: somebody must say which of these reads right.
    Ask(Vec<Candidate>),
    /// It does not read.
    Refused {
        /// Where and why.
        found: Vec<Found>,
        /// How many places more there are than are listed.
        more: usize,
    },
}

/// One way to read a file of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The encoding.
    pub encoding: TextEncoding,
    /// The first lines with a marked letter, read in it; `□` stands for what is no letter.
    pub preview: Vec<String>,
}

/// One fault of a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Where.
    pub place: CellPlace,
    /// What stands there.
    pub value: String,
    /// What is wrong.
    pub fault: FileFault,
}

impl Found {
    pub(super) fn whole(fault: FileFault) -> Self {
        Self::at(CellPlace::default(), fault)
    }

    pub(super) fn at(place: CellPlace, fault: FileFault) -> Self {
        Self {
            place,
            value: String::new(),
            fault,
        }
    }
}

impl From<Found> for Reading {
    fn from(found: Found) -> Self {
        Self::Refused {
            found: vec![found],
            more: 0,
        }
    }
}

impl From<FileFault> for Found {
    fn from(fault: FileFault) -> Self {
        Self::whole(fault)
    }
}

/// The problems that people are shown for a refused file.
pub fn problems(found: Vec<Found>, more: usize) -> Vec<UploadProblem> {
    let mut problems: Vec<_> = found
        .into_iter()
        .map(|found| UploadProblem {
            place: found.place,
            value: found.value,
            reason: UploadReason::File(found.fault),
        })
        .collect();
    if more > 0 {
        problems.push(UploadProblem {
            place: CellPlace::default(),
            value: String::new(),
            reason: UploadReason::More { count: more },
        });
    }
    problems
}
