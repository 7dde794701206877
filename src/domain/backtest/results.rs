//! The results that do not depend on a board: worked out once and kept in a file.
use super::{Method, Score};

const RESULTS: &str = include_str!("results.csv");
const HEAD: &str = "data,method,series,months,held_by_80_band,mase";

/// What was forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// Simulated S-curves.
    Simulated,
    /// Rates that others published.
    Public,
}

impl Data {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Simulated, Self::Public];

    fn code(self) -> &'static str {
        match self {
            Self::Simulated => "s_curves",
            Self::Public => "us_unemployment",
        }
    }
}

/// One line of the file.
pub type Row = (Data, Score);

/// The results as `make bench` wrote them last.
pub fn frozen() -> Vec<Row> {
    RESULTS.lines().filter_map(read).collect()
}

fn read(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split(',').collect();
    let [data, method, series, months, held, mase] = cells[..] else {
        return None;
    };
    let score = Score {
        method: Method::ALL.into_iter().find(|m| m.code() == method)?,
        series: series.parse().ok()?,
        months: months.parse().ok()?,
        mase: mase.parse().ok()?,
        held: held.parse().ok(),
    };
    let data = Data::ALL.into_iter().find(|known| known.code() == data)?;
    Some((data, score))
}

/// The file of these results.
pub fn written(rows: &[Row]) -> String {
    let mut file = format!("{HEAD}\n");
    for (data, score) in rows {
        let held = score
            .held
            .map_or(String::new(), |held| format!("{held:.1}"));
        let (series, months, mase) = (score.series, score.months, score.mase);
        let (data, method) = (data.code(), score.method.code());
        file += &format!("{data},{method},{series},{months},{held},{mase:.3}\n");
    }
    file
}
