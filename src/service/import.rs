//! Taking figures from files: all of a file or nothing, and twice is the same as once.
use super::{Desk, DeskError, publication, published_file, report_file};
use crate::domain::{
    Imported, Measure, Month, PeriodRule, Problem, Reason, Report, SourceSystem,
};
use std::collections::{BTreeSet, HashMap};

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Something is wrong with the file; nothing of it was taken.
    #[error("the file has problems")]
    Problems(Vec<Problem>),
    /// The act itself failed; nothing was taken.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<crate::storage::StorageError> for ImportError {
    fn from(error: crate::storage::StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// Takes a CSV file of monthly reports and publishes the months that it changes.
    ///
    /// `rule` says which days a bare `month` stands for. With `dry_run` everything is done but
    /// the commit.
    pub async fn import_reports(
        &self,
        file: &[u8],
        source: SourceSystem,
        rule: PeriodRule,
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        let board = self.board();
        let file = report_file::read(file, board.units(), source, rule, self.today())
            .map_err(ImportError::Problems)?;
        self.take_reports(file.reports, &file.measures, dry_run)
            .await
    }

    /// Takes a CSV file of figures published elsewhere.
    pub async fn import_published(
        &self,
        file: &[u8],
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        let board = self.board();
        let figures =
            published_file::read(file, board.units()).map_err(ImportError::Problems)?;
        let mut writing = self.store.writing().await?;
        let (new, corrected) = writing.put_published(&figures).await?;
        let (new, corrected) = (new as usize, corrected as usize);
        if new + corrected > 0 && !dry_run {
            writing.bump_board().await?;
            writing.commit().await?;
            self.refresh().await?;
        }
        Ok(Imported {
            rows: figures.len(),
            new,
            corrected,
            unchanged: figures.len() - new - corrected,
            editions: Vec::new(),
        })
    }

    /// Stores reports that were checked, and publishes the months that they change.
    ///
    /// They speak of `measures` only: what is stored of others stays as it is, and must agree
    /// with the new counts.
    pub(super) async fn take_reports(
        &self,
        reports: Vec<Report>,
        measures: &[Measure],
        dry_run: bool,
    ) -> Result<Imported, ImportError> {
        let at = self.now();
        let mut done = Imported {
            rows: reports.len(),
            ..Imported::default()
        };
        let months = || reports.iter().map(|report| report.period.month());
        let Some((first, last)) = months().min().zip(months().max()) else {
            return Ok(done);
        };
        let mut writing = self.store.writing().await?;
        let mut approved = writing
            .approved_between(first.first_day(), last.last_day())
            .await?;
        let at_place: HashMap<_, usize> = approved
            .iter()
            .enumerate()
            .map(|(at, report)| (report_key(report), at))
            .collect();

        let mut fresh = Vec::new();
        let mut problems = Vec::new();
        for mut report in reports {
            match at_place.get(&report_key(&report)) {
                None => {
                    done.new += 1;
                    approved.push(report.clone());
                }
                Some(&at) => {
                    let stored = &approved[at];
                    for (measure, count) in stored.counts.iter() {
                        if !measures.contains(&measure) {
                            report.counts.set(measure, count);
                        }
                    }
                    if stored.counts == report.counts {
                        done.unchanged += 1;
                        continue;
                    }
                    problems.extend(contradictions(&report));
                    done.corrected += 1;
                    report.version = stored.version + 1;
                    approved[at] = report.clone();
                }
            }
            fresh.push(report);
        }
        // What people are typing in is not overtaken by a file.
        let open = writing
            .open_between(first.first_day(), last.last_day())
            .await?;
        problems.extend(fresh.iter().filter_map(|report| {
            let (unit, period, source) = report_key(report);
            let is_open = open.iter().any(|(of, days, from)| {
                (of.0.as_str(), *days, *from) == (unit.as_str(), period, source)
            });
            is_open.then(|| Problem {
                line: None,
                column: Some(format!("{unit} {}", period.month())),
                value: String::new(),
                reason: Reason::BeingEntered,
            })
        }));
        if !problems.is_empty() {
            return Err(ImportError::Problems(problems));
        }
        if fresh.is_empty() {
            return Ok(done);
        }
        writing.append_approved(&fresh, at).await?;
        let touched: BTreeSet<Month> =
            fresh.iter().map(|report| report.period.month()).collect();
        let editions =
            publication::publish(&self.store, &mut writing, &touched, &approved, at).await?;
        done.editions = editions.iter().map(ToString::to_string).collect();
        if !dry_run {
            writing.commit().await?;
            self.refresh().await?;
        }
        Ok(done)
    }
}

/// What in a report disagrees with counts of it that were stored before.
fn contradictions(report: &Report) -> Vec<Problem> {
    let breaches = report.counts.breaches().into_iter();
    breaches
        .map(|breach| Problem {
            line: None,
            column: Some(format!("{} {}", report.unit, report.period.month())),
            value: breach.left.to_string(),
            reason: Reason::Contradiction(breach),
        })
        .collect()
}

fn report_key(report: &Report) -> (String, crate::domain::Period, SourceSystem) {
    (report.unit.0.clone(), report.period, report.source)
}
