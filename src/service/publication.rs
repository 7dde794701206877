//! Turning approved reports into editions: freeze, judge, number.
use super::{DeskError, library};
use crate::{
    domain::{Edition, EditionBody, Month, Report, Slab, SourceSystem, judge},
    storage::{Published, Store, Writing},
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Publishes a new revision of each of `months` from `reports`, all approved ones whose period
/// ends in these months. Readers see them once `writing` is committed.
///
/// Months are judged oldest first, so that a flag which looks back sees the new figures.
pub(super) async fn publish(
    store: &Store,
    writing: &mut Writing,
    months: &BTreeSet<Month>,
    reports: &[Report],
    at: DateTime<Utc>,
) -> Result<Vec<Edition>, DeskError> {
    let mut by_month: BTreeMap<Month, Vec<&Report>> = BTreeMap::new();
    for report in reports {
        let month = report.period.month();
        if months.contains(&month) {
            by_month.entry(month).or_default().push(report);
        }
    }
    let revision = writing.bump_board().await?;
    let reference = store.reference().await?;
    let mut board = library::with_editions(
        library::empty(&reference, revision),
        store.editions_after(0).await?,
    )?;
    let mut editions = Vec::new();
    for (month, reports) in by_month {
        let Some(data_date) = reports.iter().map(|report| report.period.end()).max() else {
            continue;
        };
        let edition = Edition {
            month,
            revision: writing.last_revision(month).await? + 1,
            published_at: at,
            data_date,
            has_sample: reports
                .iter()
                .any(|report| report.source == SourceSystem::Sample),
        };
        let body = EditionBody::from_reports(&reports);
        let slab = Slab::new(edition.clone(), body, board.units())?;
        board = board.with_month(slab.clone());
        let slab = slab.with_flags(judge(&board, month));
        let published = Published {
            edition: edition.clone(),
            body: slab.body(board.units()),
        };
        writing.publish(&published, revision).await?;
        board = board.with_month(slab);
        editions.push(edition);
    }
    Ok(editions)
}
