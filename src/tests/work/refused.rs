//! What is refused whoever asks for it: one's own figures, locked months, missing reasons.
use crate::build::{Office, form, now, sound};
use toantrinh::{
    domain::{
        AccountState, Count, LockException, Measure, PeriodRule, ReportState, Role, UnitId,
    },
    service::{StepError, Typed},
};

#[tokio::test]
async fn nobody_approves_or_signs_what_they_entered_not_even_an_administrator() {
    let office = Office::staffed(&["34-44"]).await;
    office
        .hire(
            "quantri",
            Role::EntryOfficer,
            AccountState::Active,
            &["34-44"],
        )
        .await;
    // Entered as an officer, one value of many; an administrator since.
    let typed = |step: u64| -> Vec<Typed> {
        let counts = sound(step);
        let given = Measure::on_form().filter(|one| counts.get(*one) != Count::NotProvided);
        given
            .map(|measure| Typed {
                measure,
                count: counts.get(measure),
                comment: None,
                reason: Some("Đã xem".into()),
            })
            .collect()
    };
    let desk = &office.product.desk;
    let (lan, quantri) = (office.account("lan").await, office.account("quantri").await);
    let first = desk.entry(&lan, "34-44").unwrap();
    let kept = first.save(Office::period(), 0, &typed(0)).await.unwrap();
    let second = desk.entry(&quantri, "34-44").unwrap();
    let kept = second
        .save(Office::period(), kept.edit, &typed(1))
        .await
        .unwrap();
    let kept = first.submit(Office::period(), kept.edit).await.unwrap();
    let mut writing = office.store.writing().await.unwrap();
    writing.set_units(quantri.id, &[]).await.unwrap();
    writing
        .set_role(quantri.id, Role::Administrator)
        .await
        .unwrap();
    writing
        .set_second_factor(quantri.id, Some("a secret"), &[])
        .await
        .unwrap();
    writing.commit().await.unwrap();

    let approve = format!("act=approve&edit={}", kept.edit);
    let reply = office.judge("quantri", "34-44", &approve).await;
    assert_eq!(reply.status, 403);
    let quantri = office.account("quantri").await;
    let review = desk.review(&quantri).unwrap();
    let done = review.approve(kept.id, kept.edit).await;
    assert!(matches!(done, Err(StepError::FourEyes)), "{done:?}");
    let all = "act=approve-clean&month=2026-11";
    office.post("quantri", "/vi/review", all).await;
    assert_eq!(
        office.filing("34-44").await.unwrap(),
        kept,
        "nothing has moved"
    );
    // The control: somebody else may.
    assert_eq!(office.judge("duyet", "34-44", &approve).await.status, 200);

    // A correction that keeps the value keeps whose it is.
    let reply = office
        .enter("lan", "34-44", "act=correct&message=Dem+sot")
        .await;
    assert_eq!(reply.status, 200);
    let edit = office.filing("34-44").await.unwrap().edit;
    let mut counts = sound(1);
    counts.set(Measure::RatingsTotal, Count::Value(17));
    office
        .enter("lan", "34-44", &form("submit", edit, &counts))
        .await;
    let filing = office.filing("34-44").await.unwrap();
    assert_eq!(
        (filing.state, filing.report.version),
        (ReportState::Submitted, 2)
    );
    let approve = format!("act=approve&edit={}", filing.edit);
    assert_eq!(office.judge("quantri", "34-44", &approve).await.status, 403);
}

#[tokio::test]
async fn an_approver_does_not_sign_what_they_entered_as_an_officer() {
    let office = Office::staffed(&["34-44"]).await;
    office
        .hire(
            "kyten",
            Role::ProvincialApprover,
            AccountState::Active,
            &["34-44"],
        )
        .await;
    office
        .hire(
            "kykhac",
            Role::ProvincialApprover,
            AccountState::Active,
            &["34-44"],
        )
        .await;
    office
        .report("34-44", ReportState::AwaitingSignature, "kyten")
        .await;
    assert_eq!(
        office
            .enter("kyten", "34-44", "act=sign&edit=0")
            .await
            .status,
        403
    );
    let state = office.filing("34-44").await.unwrap().state;
    assert_eq!(state, ReportState::AwaitingSignature);
    assert_eq!(
        office
            .enter("kykhac", "34-44", "act=sign&edit=0")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_locked_month_takes_nothing_until_an_exception_opens_it() {
    let office = Office::staffed(&["34-44", "34-48"]).await;
    let october = "/vi/entry/34-44/2026-10";
    for act in ["save", "submit"] {
        let reply = office.post("lan", october, &form(act, 0, &sound(0))).await;
        assert_eq!(reply.status, 409, "{act}");
    }
    let page = office.get("lan", october).await;
    assert!(page.status == 200 && !page.text().contains("value=\"submit\""));
    let unit = UnitId("34-44".into());
    let period = PeriodRule::MidMonth.period("2026-10".parse().unwrap());
    let kept = async || office.store.filing(&unit, period).await.unwrap();
    assert_eq!(kept().await, None);

    let today = office.product.desk.today();
    let exception = |until| LockException {
        unit: unit.clone(),
        month: "2026-10".parse().unwrap(),
        until,
        reason: "Bão số 9".into(),
        author: "duyet".into(),
    };
    for (until, status) in [(today.pred_opt().unwrap(), 409), (today, 200)] {
        let mut writing = office.store.writing().await.unwrap();
        writing.set_lock_exception(&exception(until)).await.unwrap();
        writing.commit().await.unwrap();
        let reply = office
            .post("lan", october, &form("submit", 0, &sound(0)))
            .await;
        assert_eq!(reply.status, status, "{until}");
    }
    assert_eq!(kept().await.unwrap().state, ReportState::Submitted);
    let other = office
        .post(
            "lan",
            "/vi/entry/34-48/2026-10",
            &form("save", 0, &sound(0)),
        )
        .await;
    assert_eq!(other.status, 409, "another unit is not let in by it");
    // What has not ended is not open either, nor a month that is not on any list.
    for month in ["2026-12", "2031-01"] {
        let address = format!("/vi/entry/34-44/{month}");
        let reply = office
            .post("lan", &address, &form("save", 0, &sound(0)))
            .await;
        assert_eq!(reply.status, 404, "{month}");
    }
}

#[tokio::test]
async fn a_value_that_the_checks_ask_about_is_handed_in_with_a_reason_alone() {
    let office = Office::staffed(&["34-44"]).await;
    let mut counts = sound(0);
    // Everything on time, to the last dossier.
    for (measure, value) in [
        (Measure::ResolvedEarly, 6_011),
        (Measure::ResolvedOnTime, 5_075),
        (Measure::ResolvedLate, 0),
    ] {
        counts.set(measure, Count::Value(value));
    }
    let with = form("submit", 0, &counts);
    let reply = office
        .enter("lan", "34-44", &with.replace("Da+xem", "+"))
        .await;
    assert_eq!(reply.status, 422);
    let draft = office.filing("34-44").await.unwrap();
    assert_eq!(draft.state, ReportState::Draft, "kept, and not handed in");
    let with = form("submit", draft.edit, &counts);
    assert_eq!(office.enter("lan", "34-44", &with).await.status, 200);
    let filing = office.filing("34-44").await.unwrap();
    assert_eq!(filing.state, ReportState::Submitted);
    assert_eq!(filing.traces[&Measure::ResolvedLate].reason, "Da xem");
    assert_eq!(filing.traces[&Measure::ResolvedLate].entered_at, now());
}
