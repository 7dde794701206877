//! The clocks of months: the rule, months of their own, units let in later.
use super::story::load;
use toantrinh::{
    domain::{Deadlines, DueDays, LockException, Month, MonthException, PeriodRule, UnitId},
    storage::{StorageError, Store},
};

async fn clocks_come_back_as_they_were_set(store: Store, _: &str) {
    load(&store).await.unwrap();
    let usual = store.deadlines().await.unwrap();
    assert_eq!(
        usual,
        Deadlines::usual(PeriodRule::MidMonth),
        "until somebody sets others"
    );
    let own = |day: &str| MonthException {
        month: "2027-01".parse().unwrap(),
        days: DueDays {
            on_time_until: "2027-02-15".parse().unwrap(),
            locked_after: day.parse().unwrap(),
        },
        reason: "Tết".into(),
    };
    let mut writing = store.writing().await.unwrap();
    writing
        .set_deadlines(PeriodRule::Calendar, 3, 9)
        .await
        .unwrap();
    writing
        .set_month_deadline(&own("2027-02-20"))
        .await
        .unwrap();
    writing
        .set_month_deadline(&own("2027-02-25"))
        .await
        .unwrap();
    writing.commit().await.unwrap();
    let expected = Deadlines::new(PeriodRule::Calendar, 3, 9, vec![own("2027-02-25")]);
    assert_eq!(
        store.deadlines().await.unwrap(),
        expected.unwrap(),
        "the later one holds"
    );

    let mut writing = store.writing().await.unwrap();
    let locked_first = writing.set_month_deadline(&own("2027-02-14")).await;
    assert!(matches!(locked_first, Err(StorageError::Database(_))));
}

async fn a_unit_is_let_in_later_and_out_again(store: Store, _: &str) {
    load(&store).await.unwrap();
    let exception = |until: &str| LockException {
        unit: UnitId("34-44".into()),
        month: "2026-08".parse().unwrap(),
        until: until.parse().unwrap(),
        reason: "Bão số 9".into(),
        author: "quantri".into(),
    };
    let mut writing = store.writing().await.unwrap();
    for until in ["2026-11-24", "2026-11-30"] {
        writing.set_lock_exception(&exception(until)).await.unwrap();
    }
    writing.commit().await.unwrap();
    assert_eq!(
        store.lock_exceptions().await.unwrap(),
        [exception("2026-11-30")]
    );

    let mut writing = store.writing().await.unwrap();
    let (unit, month) = (UnitId("34-44".into()), "2026-08".parse().unwrap());
    writing
        .end_lock_exception(&UnitId("34-01".into()), month)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    assert_eq!(
        store.lock_exceptions().await.unwrap().len(),
        1,
        "another unit's stays"
    );
    let mut writing = store.writing().await.unwrap();
    writing.end_lock_exception(&unit, month).await.unwrap();
    writing.commit().await.unwrap();
    assert_eq!(store.lock_exceptions().await.unwrap(), []);
}

async fn a_month_of_its_own_goes_back_to_the_rule(store: Store, _: &str) {
    let month: Month = "2026-08".parse().unwrap();
    let usual = store.deadlines().await.unwrap().days(month);
    let own = MonthException {
        month,
        days: DueDays {
            on_time_until: "2026-08-25".parse().unwrap(),
            locked_after: "2026-09-05".parse().unwrap(),
        },
        reason: "Nghỉ lễ".into(),
    };
    let mut writing = store.writing().await.unwrap();
    writing.set_month_deadline(&own).await.unwrap();
    writing.commit().await.unwrap();
    assert_eq!(store.deadlines().await.unwrap().days(month), own.days);
    let mut writing = store.writing().await.unwrap();
    writing.end_month_deadline(month).await.unwrap();
    writing.commit().await.unwrap();
    assert_eq!(store.deadlines().await.unwrap().days(month), usual);
}

crate::storage::on_both_engines! {
    a_month_of_its_own_goes_back_to_the_rule
    clocks_come_back_as_they_were_set
    a_unit_is_let_in_later_and_out_again
}
