//! Taking figures from files: all of a file or nothing, and twice is the same as once.
use super::{Desk, DeskError, publication, published_file, report_file};
use crate::domain::{
    Imported, Month, PeriodRule, Problem, PublishedFigure, Report, SourceSystem,
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
        let reports = report_file::read(file, board.units(), source, rule, self.today())
            .map_err(ImportError::Problems)?;
        Ok(self.take_reports(reports, dry_run).await?)
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
        let known: HashMap<_, _> = board
            .published()
            .iter()
            .map(|figure| (key(figure), figure))
            .collect();
        let new = figures
            .iter()
            .filter(|figure| !known.contains_key(&key(figure)))
            .count();
        let changed = writing.put_published(&figures).await? as usize;
        if changed > 0 && !dry_run {
            writing.bump_board().await?;
            writing.commit().await?;
            self.refresh().await?;
        }
        Ok(Imported {
            rows: figures.len(),
            new,
            corrected: changed - new,
            unchanged: figures.len() - changed,
            editions: Vec::new(),
        })
    }

    /// Stores reports that were checked, and publishes the months that they change.
    pub(super) async fn take_reports(
        &self,
        reports: Vec<Report>,
        dry_run: bool,
    ) -> Result<Imported, DeskError> {
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
        for mut report in reports {
            match at_place.get(&report_key(&report)) {
                None => {
                    done.new += 1;
                    approved.push(report.clone());
                }
                Some(&at) if approved[at].counts == report.counts => {
                    done.unchanged += 1;
                    continue;
                }
                Some(&at) => {
                    done.corrected += 1;
                    report.version = approved[at].version + 1;
                    approved[at] = report.clone();
                }
            }
            fresh.push(report);
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

fn report_key(report: &Report) -> (String, crate::domain::Period, SourceSystem) {
    (report.unit.0.clone(), report.period, report.source)
}

/// What makes two published figures the same one.
fn key(figure: &PublishedFigure) -> (&str, &str, &str, crate::domain::Period, &str) {
    (
        &figure.unit_set,
        &figure.subject,
        &figure.indicator,
        figure.period,
        &figure.source,
    )
}
