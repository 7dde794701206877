//! Where the lines of the axes stand.
use crate::domain::Month;

/// The axis of a rate: from `base` to `top`, with a line every `step`. Unit: percent.
///
/// It begins at 0, but for rates that all lie near 100: from 0 they would be one flat line. Where
/// it does not, the chart says so in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateAxis {
    /// The bottom.
    pub base: f64,
    /// The topmost line.
    pub top: f64,
    /// Distance of two lines.
    pub step: f64,
}

/// Where an axis may begin instead of 0, with the distance of its lines up to 100.
const RAISED: [(f64, f64); 3] = [(90.0, 2.0), (80.0, 5.0), (60.0, 10.0)];

impl RateAxis {
    /// The axis that shows everything from `lowest` to `highest` best.
    pub fn spanning((lowest, highest): (f64, f64)) -> Self {
        let raised = RAISED
            .into_iter()
            .find(|(base, _)| lowest > *base && highest <= 100.0);
        match raised {
            Some((base, step)) => Self {
                base,
                top: 100.0,
                step,
            },
            None => Self::covering(highest),
        }
    }

    /// Whether it begins above 0.
    pub fn is_raised(self) -> bool {
        self.base > 0.0
    }

    /// The lowest axis with four or five lines above 0 that has `highest` under its top.
    ///
    /// 100 may touch the top, since nothing lies above it.
    pub fn covering(highest: f64) -> Self {
        let mut scale = 1.0;
        loop {
            for (lines, step) in [
                (4.0, 1.0),
                (5.0, 1.0),
                (4.0, 2.0),
                (5.0, 2.0),
                (4.0, 5.0),
                (5.0, 5.0),
            ] {
                let step = step * scale;
                let top = lines * step;
                if highest <= top * 0.98 || (top == 100.0 && highest <= top) {
                    return Self {
                        base: 0.0,
                        top,
                        step,
                    };
                }
            }
            if scale > 1e6 {
                return Self {
                    base: 0.0,
                    top: 100.0,
                    step: 20.0,
                };
            }
            scale *= 10.0;
        }
    }

    /// The lines above the base, lowest first.
    pub fn lines(self) -> impl Iterator<Item = f64> {
        let count = ((self.top - self.base) / self.step).round() as u32;
        (1..=count).map(move |line| self.base + f64::from(line) * self.step)
    }
}

/// A month with a mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Place of the month in the window.
    pub at: usize,
    /// The month.
    pub month: Month,
    /// Whether its year stands under it.
    pub year: bool,
}

/// Up to this many months each get a mark.
const FEW: usize = 7;

/// The marks for `months`: every third month, or every sixth, counted from January; the year
/// under each January, and under the first mark of all.
pub fn ticks(months: &[Month], every: u32) -> Vec<Tick> {
    let every = if months.len() <= FEW { 1 } else { every };
    let mut ticks: Vec<Tick> = months
        .iter()
        .enumerate()
        .filter(|(_, month)| (month.number() - 1).is_multiple_of(every))
        .map(|(at, month)| Tick {
            at,
            month: *month,
            year: month.number() == 1,
        })
        .collect();
    if let Some(first) = ticks.first_mut() {
        first.year = true;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_four_or_five_lines_and_covers_what_it_shows() {
        for tenth in 0..=1_000 {
            let highest = f64::from(tenth) / 10.0;
            let axis = RateAxis::covering(highest);
            let lines: Vec<_> = axis.lines().collect();
            assert!((4..=5).contains(&lines.len()), "{highest}");
            assert!(highest <= axis.top && axis.top <= 100.0, "{highest}");
            assert_eq!(lines.last(), Some(&axis.top));
        }
        assert_eq!(
            RateAxis::covering(70.0),
            RateAxis {
                base: 0.0,
                top: 80.0,
                step: 20.0
            }
        );
        assert_eq!(
            RateAxis::covering(100.0),
            RateAxis {
                base: 0.0,
                top: 100.0,
                step: 20.0
            }
        );
        assert_eq!(RateAxis::covering(130.0).top, 200.0);
        assert!(RateAxis::covering(f64::NAN).top.is_finite());
    }

    #[test]
    fn rates_that_all_lie_near_100_get_an_axis_that_begins_under_them() {
        let base = |lowest, highest| RateAxis::spanning((lowest, highest)).base;
        assert_eq!((base(95.2, 98.0), base(90.0, 98.0)), (90.0, 80.0));
        assert_eq!(
            (base(60.1, 70.0), base(60.0, 99.0), base(96.0, 120.0)),
            (60.0, 0.0, 0.0)
        );
        assert_eq!(RateAxis::spanning((96.0, 98.0)).lines().last(), Some(100.0));
        assert!(!RateAxis::spanning((3.0, 99.0)).is_raised());
    }

    fn marks(from: &str, to: &str, every: u32) -> String {
        let month = |text: &str| text.parse::<Month>().unwrap();
        let months: Vec<_> = month(from).through(month(to)).collect();
        let mark = |tick: &Tick| {
            let year = if tick.year { "!" } else { "" };
            format!("{}{year}", tick.month.number())
        };
        let marks: Vec<_> = ticks(&months, every).iter().map(mark).collect();
        marks.join(" ")
    }

    #[test]
    fn quarters_are_marked_and_januaries_carry_the_year() {
        assert_eq!(marks("2024-01", "2025-04", 3), "1! 4 7 10 1! 4");
        assert_eq!(marks("2024-02", "2025-01", 3), "4! 7 10 1!");
        assert_eq!(marks("2024-01", "2025-07", 6), "1! 7 1! 7");
        assert_eq!(marks("2024-11", "2025-02", 3), "11! 12 1! 2");
        assert_eq!(marks("2024-05", "2024-05", 6), "5!");
    }
}
