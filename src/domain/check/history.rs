//! What a unit reported before, as the soft checks look at it.
use crate::domain::{Counts, Month};

/// How many months before the report's are looked at.
pub const LOOKS_BACK: usize = 12;

/// What is known of the unit from before; borrowed.
#[derive(Clone, Copy, Debug, Default)]
pub struct History<'a> {
    earlier: [Option<&'a Counts>; LOOKS_BACK],
    published: Option<&'a Counts>,
}

impl<'a> History<'a> {
    /// What came before `month`. Of `reports` the twelve months before it are used, one each;
    /// `published` are the counts of the month itself in its latest edition.
    pub fn before(
        month: Month,
        reports: impl IntoIterator<Item = (Month, &'a Counts)>,
        published: Option<&'a Counts>,
    ) -> Self {
        let mut earlier = [None; LOOKS_BACK];
        for (at, counts) in reports {
            let back = usize::try_from(month.since(at)).unwrap_or(0);
            if let Some(place) = back.checked_sub(1).and_then(|at| earlier.get_mut(at)) {
                *place = Some(counts);
            }
        }
        Self { earlier, published }
    }

    /// The months before that were reported, the latest first.
    pub fn earlier(&self) -> impl Iterator<Item = &'a Counts> {
        self.earlier.iter().flatten().copied()
    }

    /// The month before; `None` when nothing was reported for it.
    pub fn last_month(&self) -> Option<&'a Counts> {
        self.earlier[0]
    }

    /// The same month of the year before.
    pub fn last_year(&self) -> Option<&'a Counts> {
        self.earlier[LOOKS_BACK - 1]
    }

    /// The published version of the month itself.
    pub fn published(&self) -> Option<&'a Counts> {
        self.published
    }
}
