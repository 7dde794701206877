//! Raw SQL against the schema: an invalid row must be impossible on either engine.
use super::story::{load, report};
use crate::build::now;
use sqlx::{PgPool, SqlitePool};
use toantrinh::{
    domain::{Count, Counts, IDENTITIES, Measure, Report},
    storage::Store,
};

/// Runs a statement outside the product; whether the engine took it.
pub async fn takes(url: &str, sql: &'static str) -> bool {
    if url.starts_with("postgres") {
        let pool = PgPool::connect(url).await.unwrap();
        let taken = sqlx::raw_sql(sql).execute(&pool).await.is_ok();
        pool.close().await;
        taken
    } else {
        let pool = SqlitePool::connect(url).await.unwrap();
        let taken = sqlx::raw_sql(sql).execute(&pool).await.is_ok();
        pool.close().await;
        taken
    }
}

/// Changes a stored edition behind the back of its triggers.
pub async fn tamper(url: &str) {
    let sql = if url.starts_with("postgres") {
        "alter table edition disable trigger all;
         update edition set body = decode('00', 'hex') where revision = 2"
    } else {
        "drop trigger edition_is_frozen; update edition set body = x'00' where revision = 2"
    };
    assert!(takes(url, sql).await);
}

/// Makes a tampered edition sound again, but of a form that no program reads.
pub async fn outdate(url: &str) {
    // SHA-256 of the single byte that `tamper` left.
    let sql = if url.starts_with("postgres") {
        "update edition set checksum = decode(
            '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'hex')
          where revision = 2"
    } else {
        "update edition set checksum =
            x'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
          where revision = 2"
    };
    assert!(takes(url, sql).await);
}

async fn no_invalid_row_gets_in_through_raw_sql(store: Store, url: &str) {
    load(&store).await.unwrap();
    let good = "insert into report (report_id, unit_id, period_start, period_end, source, version,
        state, created_at) values
        (900, '34-01', '2026-10-01', '2026-10-31', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00');
        insert into figure (report_id, measure, state, value) values
        (900, 'received_total', 'value', 5), (900, 'received_online', 'value', 5)";
    assert!(takes(url, good).await, "the control: a valid row gets in");
    let refused = [
        // a unit that is not there, or not on that day
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-99', '2026-10-01', '2026-10-31', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '63-35', '2025-07-01', '2025-07-31', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2025-05-15', '2025-06-30', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        // the future, the wrong order, no date at all
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-12-01', '2026-12-31', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-10-31', '2026-10-01', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-10-01', '2026-10-99', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        // an unknown source or state, a first state that is not draft, the same key twice
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-10-01', '2026-10-31', 'hearsay', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-09-01', '2026-09-30', 'emc', 1, 'approved', '2026-11-22T03:00:00+00:00')",
        "insert into report (report_id, unit_id, period_start, period_end, source, version, state, created_at)
         values (901, '34-01', '2026-10-01', '2026-10-31', 'emc', 1, 'draft', '2026-11-22T03:00:00+00:00')",
        // counts: unknown measure, below zero, beyond the bound, a value that is not applicable
        "insert into figure (report_id, measure, state, value) values (900, 'rate', 'value', 1)",
        "insert into figure (report_id, measure, state, value) values (900, 'withdrawn', 'value', -1)",
        "insert into figure (report_id, measure, state, value) values (900, 'withdrawn', 'value', 1000000000)",
        "insert into figure (report_id, measure, state, value) values (900, 'withdrawn', 'value', null)",
        "insert into figure (report_id, measure, state, value) values (900, 'withdrawn', 'not_applicable', 1)",
        "insert into figure (report_id, measure, state, value) values (902, 'withdrawn', 'value', 1)",
        "insert into unit_kind (unit_id, valid_from, kind) values ('34-01', '2026-01-01', 'kingdom')",
        "update board set revision = 0",
    ];
    for sql in refused {
        assert!(!takes(url, sql).await, "was taken: {sql}");
    }
    let approved = "update report set state = 'approved' where report_id = 900";
    assert!(takes(url, approved).await);
    let frozen = [
        "update report set state = 'draft' where report_id = 900",
        "update report set version = 2 where report_id = 900",
        "delete from report where report_id = 900",
        "update figure set value = 6 where report_id = 900 and measure = 'received_total'",
        "delete from figure where report_id = 900",
        "insert into figure (report_id, measure, state, value) values (900, 'withdrawn', 'value', 1)",
    ];
    for sql in frozen {
        assert!(!takes(url, sql).await, "was taken: {sql}");
    }
}

/// The rules stand in Rust and in SQL; this holds one against the other.
async fn the_database_refuses_exactly_what_the_domain_calls_a_contradiction(
    store: Store,
    _: &str,
) {
    load(&store).await.unwrap();
    let months = (2022..=2025).flat_map(|year| (1..=12).map(move |m| format!("{year}-{m:02}")));
    let mut cases: Vec<Counts> = IDENTITIES
        .iter()
        .flat_map(|identity| {
            let all = || identity.left.iter().chain(identity.right);
            let with = |odd: Measure, count: Count| {
                let mut counts = Counts::none();
                for measure in all() {
                    // The left side has one measure of 1 more than the right at first.
                    counts.set(*measure, Count::Value(1));
                }
                counts.set(odd, count);
                counts
            };
            all()
                .flat_map(|odd| {
                    [
                        Count::Value(0),
                        Count::Value(1),
                        Count::Value(2),
                        Count::Value(9),
                    ]
                    .into_iter()
                    .chain([Count::NotApplicable, Count::NotProvided])
                    .map(|count| with(*odd, count))
                    .collect::<Vec<_>>()
                })
                .collect::<Vec<_>>()
        })
        .collect();
    cases.push(Counts::none());
    let (mut refused, mut taken) = (0, 0);
    for (counts, month) in cases.into_iter().zip(months.cycle()) {
        let report = Report {
            counts: counts.clone(),
            ..report(
                if month.as_str() > "2025-06" {
                    "34-01"
                } else {
                    "63-01"
                },
                &month,
                1,
                &[],
            )
        };
        let mut writing = store.writing().await.unwrap();
        let done = writing.append_approved(&[report], now()).await;
        drop(writing);
        assert_eq!(done.is_err(), !counts.breaches().is_empty(), "{counts:?}");
        if done.is_err() {
            refused += 1
        } else {
            taken += 1
        }
    }
    assert!(
        refused > 20 && taken > 20,
        "{refused} refused, {taken} taken"
    );
}

async fn every_measure_may_be_stored(store: Store, _: &str) {
    load(&store).await.unwrap();
    let all: Vec<_> = Measure::ALL
        .into_iter()
        .map(|m| (m, Count::NotApplicable))
        .collect();
    let full = report("34-01", "2026-10", 1, &all);
    let mut writing = store.writing().await.unwrap();
    writing
        .append_approved(std::slice::from_ref(&full), now())
        .await
        .unwrap();
    let day = full.period.end();
    assert_eq!(writing.approved_between(day, day).await.unwrap(), [full]);
}

crate::storage::on_both_engines! {
    no_invalid_row_gets_in_through_raw_sql
    the_database_refuses_exactly_what_the_domain_calls_a_contradiction
    every_measure_may_be_stored
}
