//! What was approved stays: corrections and reopened values are versions of their own.
use crate::build::{Office, form, sound};
use toantrinh::domain::{Count, Measure, ReportState};

fn value(filing: &toantrinh::domain::Filing, measure: Measure) -> Count {
    filing.report.counts.get(measure)
}

#[tokio::test]
async fn a_correction_is_a_new_version_with_a_reason_and_the_old_one_stays() {
    let office = Office::staffed(&["34-44"]).await;
    let first = office.report("34-44", ReportState::Approved, "lan").await;
    office
        .post("duyet", "/vi/review", "act=publish&month=2026-11")
        .await;
    let old = office.store.filing_by_id(first).await.unwrap().unwrap();
    let reply = office.enter("lan", "34-44", "act=correct&message=+").await;
    assert_eq!(reply.status, 422, "without a reason");
    assert_eq!(office.filing("34-44").await.as_ref(), Some(&old));

    let reply = office
        .enter("lan", "34-44", "act=correct&message=Dem+sot+mot+xa")
        .await;
    assert_eq!(reply.status, 200);
    let again = office
        .enter("lan", "34-44", "act=correct&message=Lan+nua")
        .await;
    assert_eq!(again.status, 409, "one version is open at a time");
    let new = office.filing("34-44").await.unwrap();
    assert_eq!((new.report.version, new.state), (2, ReportState::Draft));
    assert_eq!(new.events[0].message, "Dem sot mot xa");
    assert_eq!(
        new.report.counts, old.report.counts,
        "it begins with what was approved"
    );
    office
        .enter("lan", "34-44", &form("submit", new.edit, &sound(9)))
        .await;
    let page = office
        .product
        .get("/downloads/reports.csv?month=2026-11")
        .await
        .text();
    assert!(
        page.contains("12347") && !page.contains("12356"),
        "the public sees the old one"
    );
    let edit = office.filing("34-44").await.unwrap().edit;
    let reply = office
        .judge("duyet", "34-44", &format!("act=approve&edit={edit}"))
        .await;
    assert_eq!(reply.status, 200);
    let reply = office
        .post("duyet", "/vi/review", "act=publish&month=2026-11")
        .await;
    assert!(reply.text().contains("2026-11 r2"));
    let page = office
        .product
        .get("/downloads/reports.csv?month=2026-11")
        .await
        .text();
    assert!(page.contains("12356") && !page.contains("12347"));
    assert_eq!(
        office.store.filing_by_id(first).await.unwrap().unwrap(),
        old,
        "to the last word"
    );
}

#[tokio::test]
async fn a_reopened_value_leaves_the_others_closed() {
    let office = Office::staffed(&["34-44", "34-48"]).await;
    for (unit, state, version) in [
        ("34-44", ReportState::Submitted, 1),
        ("34-48", ReportState::Approved, 2),
    ] {
        office.report(unit, state, "lan").await;
        let bare = office
            .judge("duyet", unit, "act=reopen&edit=0&reopen=received_total")
            .await;
        assert_eq!(bare.status, 422, "{unit}: without words");
        let reopen = "act=reopen&edit=0&reopen=received_total&message=Xin+dem+lai";
        assert_eq!(office.judge("duyet", unit, reopen).await.status, 200);
        let opened = office.filing(unit).await.unwrap();
        assert_eq!(
            (opened.state, opened.report.version),
            (ReportState::Returned, version)
        );
        let expected = [(Measure::ReceivedTotal, "Xin dem lai".to_owned())];
        assert_eq!(opened.reopened, expected);
        let page = office
            .get("lan", &format!("/vi/entry/{unit}/2026-11"))
            .await
            .text();
        let open = page.matches("<input id=\"m-").count() - closed(&page);
        assert_eq!(open, 1, "one field takes a value");

        // Another value with it, or alone: nothing is kept.
        let edit = opened.edit;
        for form in [
            format!("act=save&edit={edit}&value.resolved_late=404"),
            format!("act=submit&edit={edit}&value.received_total=12350&value.withdrawn=1"),
        ] {
            assert_eq!(office.enter("lan", unit, &form).await.status, 409, "{form}");
        }
        assert_eq!(office.filing(unit).await.unwrap(), opened);
        let form = format!(
            "act=submit&edit={edit}&value.received_total=12350&reason.received_total=Da+dem"
        );
        assert_eq!(office.enter("lan", unit, &form).await.status, 200);
        let handed_in = office.filing(unit).await.unwrap();
        assert_eq!(handed_in.state, ReportState::Submitted);
        assert_eq!(handed_in.reopened, []);
        assert_eq!(
            value(&handed_in, Measure::ReceivedTotal),
            Count::Value(12_350)
        );
        assert_eq!(value(&handed_in, Measure::ResolvedLate), Count::Value(403));
    }
}

fn closed(page: &str) -> usize {
    let fields = page.split("<input id=\"m-").skip(1);
    fields
        .filter(|field| field.split('>').next().unwrap().contains("disabled"))
        .count()
}

/// Somebody who saw an older version does not bring its values back.
#[tokio::test]
async fn a_value_of_an_old_version_is_not_reopened() {
    let office = Office::staffed(&["34-44"]).await;
    let first = office.report("34-44", ReportState::Approved, "lan").await;
    office
        .enter("lan", "34-44", "act=correct&message=Dem+sot")
        .await;
    let desk = &office.product.desk;
    let duyet = office.account("duyet").await;
    let review = desk.review(&duyet).unwrap();
    let reopen = async || {
        review
            .reopen(first, 0, &[Measure::ReceivedTotal], "Xin xem lại")
            .await
    };
    let open = office.filing("34-44").await.unwrap();
    let done = reopen().await;
    assert!(
        matches!(done, Err(toantrinh::service::StepError::Conflict(_))),
        "{done:?}"
    );
    assert_eq!(office.filing("34-44").await.unwrap(), open);
    office
        .enter("lan", "34-44", &form("submit", open.edit, &sound(9)))
        .await;
    let edit = office.filing("34-44").await.unwrap().edit;
    office
        .judge("duyet", "34-44", &format!("act=approve&edit={edit}"))
        .await;
    let done = reopen().await;
    assert!(
        matches!(done, Err(toantrinh::service::StepError::Conflict(_))),
        "{done:?}"
    );
    let newest = office.filing("34-44").await.unwrap();
    assert_eq!(
        (newest.report.version, newest.state),
        (2, ReportState::Approved)
    );
}
