//! Turning approved reports into editions: freeze, judge, number.
use super::{DeskError, library};
use crate::{
    domain::{
        Edition, EditionBody, FilingHead, Month, Report, Slab, SourceSystem, UnitId,
        day_in_vietnam, judge, judge_as_of,
    },
    storage::{Published, Store, Writing},
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Publishes a new revision of each of `months` from `reports`, all approved ones whose period
/// ends in these months. Readers see them once `writing` is committed.
///
/// Months are judged oldest first, so that a flag which looks back sees the new figures. A later
/// month whose flags change by that is published again as well: its page must not contradict
/// itself.
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
    let late = late(store, months).await?;
    let mut editions = Vec::new();
    let affected: BTreeSet<Month> = board
        .months()
        .filter(|month| looks_back_on(*month, months))
        .chain(months.clone())
        .collect();
    for month in affected {
        let slab = match by_month.get(&month) {
            Some(reports) => Slab::new(
                frozen(month, reports, writing.last_revision(month).await? + 1, at),
                EditionBody::from_reports(reports)
                    .with_late(|unit| late.get(&(unit.clone(), month)).copied()),
                board.units(),
            )?,
            // Its figures stay; only what was judged from earlier months may have changed.
            None => match board.slab(month) {
                Some(slab) => slab.clone(),
                None => continue,
            },
        };
        board = board.with_month(slab.clone());
        let flags = match by_month.contains_key(&month) {
            true => judge(&board, month),
            // It is not published for its own sake, so newer rules have no say in it.
            false => judge_as_of(&board, month, slab.edition.published_at),
        };
        if !by_month.contains_key(&month) {
            if flags == slab.flags() {
                continue;
            }
            let revision = writing.last_revision(month).await? + 1;
            board = board.with_month(slab.republished(revision, at, flags));
        } else {
            board = board.with_month(slab.with_flags(flags));
        }
        let Some(slab) = board.slab(month) else {
            continue;
        };
        let published = Published {
            edition: slab.edition.clone(),
            body: slab.body(board.units()),
        };
        writing.publish(&published, revision).await?;
        editions.push(published.edition);
    }
    Ok(editions)
}

/// Whether a flag of `month` may rest on one of the `changed` months: any later month may, for
/// rules look back over years, and how long a flag stands over all of them.
fn looks_back_on(month: Month, changed: &BTreeSet<Month>) -> bool {
    changed.first().is_some_and(|first| *first < month)
}

/// By how many days reports of `months` came after their day when they were first handed in.
async fn late(
    store: &Store,
    months: &BTreeSet<Month>,
) -> Result<HashMap<(UnitId, Month), u32>, DeskError> {
    let Some((first, last)) = months.first().zip(months.last()) else {
        return Ok(HashMap::new());
    };
    let deadlines = store.deadlines().await?;
    let filings = store
        .filings("", first.first_day(), last.last_day())
        .await?;
    let days = |filing: FilingHead| {
        let handed_in = day_in_vietnam(filing.submitted_at?);
        let month = filing.period.month();
        let due = deadlines.days(month).on_time_until;
        let days = u32::try_from((handed_in - due).num_days()).ok()?;
        Some(((filing.unit, month), days)).filter(|(_, days)| *days > 0)
    };
    Ok(filings.into_iter().filter_map(days).collect())
}

/// The edition that freezes `reports` of `month`.
fn frozen(month: Month, reports: &[&Report], revision: u32, at: DateTime<Utc>) -> Edition {
    let last = reports.iter().map(|report| report.period.end()).max();
    Edition {
        month,
        revision,
        published_at: at,
        data_date: last.unwrap_or_else(|| month.last_day()),
        has_sample: reports
            .iter()
            .any(|report| report.source == SourceSystem::Sample),
    }
}
