//! From a mistake in the form to the public page, each step by the form that takes it.
use crate::build::{Office, form, sound};
use toantrinh::domain::{AccountState, Act, Count, Measure, ReportState, Role};

/// Every public address that could show a figure of the unit or of the month.
const PUBLIC: [&str; 12] = [
    "/vi/",
    "/en/?month=2026-11",
    "/vi/units/34-44",
    "/vi/units/34-44?month=2026-11&basis=ytd",
    "/vi/compare?units=34-44,34-48",
    "/vi/indicators/e2e_total?month=2026-11",
    "/vi/search?q=Quảng+Trị",
    "/charts/trend.svg?unit=34-44",
    "/charts/ranking.svg?month=2026-11",
    "/charts/map.svg?month=2026-11",
    "/downloads/reports.csv?month=2026-11",
    "/downloads/reports.csv?unit=34-44",
];

/// What the public addresses answer, status and all.
async fn public(office: &Office) -> Vec<(u16, String)> {
    let mut found = Vec::new();
    for address in PUBLIC {
        let address = address.replace("ả", "%E1%BA%A3").replace("ị", "%E1%BB%8B");
        let reply = office.product.get(&address).await;
        let text = String::from_utf8_lossy(&reply.bytes).into_owned();
        found.push((reply.status.as_u16(), text));
    }
    found
}

async fn staffed() -> Office {
    let office = Office::staffed(&["34-44"]).await;
    let active = AccountState::Active;
    office
        .hire("kyten", Role::ProvincialApprover, active, &["34-44"])
        .await;
    office
}

async fn state(office: &Office) -> (ReportState, u64) {
    let filing = office.filing("34-44").await.unwrap();
    (filing.state, filing.edit)
}

#[tokio::test]
async fn a_figure_goes_from_a_mistake_to_the_public_page() {
    let office = staffed().await;
    let empty = public(&office).await;

    // A cell that is no number, then lines that do not agree: told, kept, not handed in.
    let unread = form("save", 0, &sound(0)).replace("12347", "12o347");
    let reply = office.enter("lan", "34-44", &unread).await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text().contains("value=\"12o347\""),
        "what was typed is still there"
    );
    assert_eq!(office.filing("34-44").await, None);
    let mut wrong = sound(0);
    wrong.set(Measure::OnlineE2e, Count::Value(9_999));
    let reply = office
        .enter("lan", "34-44", &form("submit", 0, &wrong))
        .await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text().contains("class=\"bad\""),
        "the line says what does not agree"
    );
    assert_eq!(
        state(&office).await,
        (ReportState::Draft, 1),
        "the draft is kept all the same"
    );
    assert_eq!(public(&office).await, empty);

    let reply = office
        .enter("lan", "34-44", &form("submit", 1, &sound(0)))
        .await;
    assert_eq!(reply.status, 200);
    assert_eq!(state(&office).await.0, ReportState::AwaitingSignature);
    assert_eq!(public(&office).await, empty);

    // The province: given back with words, never without.
    let (_, edit) = state(&office).await;
    let give_back = |message: &str| format!("act=return&edit={edit}&message={message}");
    for blank in ["", "+", "%0A%09"] {
        let reply = office.enter("kyten", "34-44", &give_back(blank)).await;
        assert_eq!(reply.status, 422, "{blank:?}");
    }
    assert_eq!(state(&office).await.0, ReportState::AwaitingSignature);
    let reply = office
        .enter("kyten", "34-44", &give_back("Xin+xem+lai+so+tre+han"))
        .await;
    assert_eq!(reply.status, 200);
    let page = office.get("lan", "/vi/entry/34-44/2026-11").await.text();
    assert!(page.contains("Xin xem lai so tre han"));
    let (returned, edit) = state(&office).await;
    assert_eq!(returned, ReportState::Returned);
    let reply = office
        .enter("lan", "34-44", &form("submit", edit, &sound(6)))
        .await;
    assert_eq!(reply.status, 200);
    let (_, edit) = state(&office).await;
    let reply = office
        .enter("kyten", "34-44", &format!("act=sign&edit={edit}"))
        .await;
    assert_eq!(reply.status, 200);
    assert_eq!(state(&office).await.0, ReportState::Submitted);
    assert_eq!(public(&office).await, empty);

    // The centre: back once, with words, and through the province again.
    let (_, edit) = state(&office).await;
    let reply = office
        .judge(
            "duyet",
            "34-44",
            &format!("act=return&edit={edit}&message="),
        )
        .await;
    assert_eq!(reply.status, 422);
    let form_back = format!("act=return&edit={edit}&message=Thieu+ly+do");
    assert_eq!(office.judge("duyet", "34-44", &form_back).await.status, 200);
    let (_, edit) = state(&office).await;
    office
        .enter("lan", "34-44", &form("submit", edit, &sound(7)))
        .await;
    let (_, edit) = state(&office).await;
    office
        .enter("kyten", "34-44", &format!("act=sign&edit={edit}"))
        .await;
    let (submitted, edit) = state(&office).await;
    assert_eq!(submitted, ReportState::Submitted);
    let reply = office
        .judge("duyet", "34-44", &format!("act=approve&edit={edit}"))
        .await;
    assert_eq!(reply.status, 200);
    assert_eq!(state(&office).await.0, ReportState::Approved);
    assert_eq!(public(&office).await, empty, "approved is not published");

    let reply = office
        .post("duyet", "/vi/review", "act=publish&month=2026-11")
        .await;
    assert_eq!(reply.status, 200);
    assert!(reply.text().contains("2026-11 r1"));
    let page = office.product.get("/vi/").await.text();
    assert!(page.contains("33,42%"), "4,129 of 12,354");
    let csv = office
        .product
        .get("/downloads/reports.csv?month=2026-11")
        .await
        .text();
    assert!(csv.contains("12354") && !csv.contains("12347"));
    for (address, (before, now)) in PUBLIC.iter().zip(empty.iter().zip(public(&office).await)) {
        assert!(*before != now, "the control: {address} shows the month now");
        assert!(
            !now.1.contains("lan") || !now.1.contains("Da xem"),
            "{address}"
        );
    }

    let acts: Vec<_> = office
        .filing("34-44")
        .await
        .unwrap()
        .events
        .iter()
        .map(|event| (event.actor.clone(), event.act))
        .collect();
    let expected = [
        ("lan", None),
        ("lan", Some(Act::Submit)),
        ("kyten", Some(Act::Return)),
        ("lan", Some(Act::Submit)),
        ("kyten", Some(Act::Sign)),
        ("duyet", Some(Act::Return)),
        ("lan", Some(Act::Submit)),
        ("kyten", Some(Act::Sign)),
        ("duyet", Some(Act::Approve)),
    ];
    let expected = expected.map(|(actor, act)| (actor.to_owned(), act));
    assert_eq!(acts, expected, "who did what stays");
    let sound = office.store.verify_audit().await.unwrap();
    assert!(
        matches!(
            sound,
            toantrinh::storage::AuditState::Sound { rows: 13, .. }
        ),
        "{sound:?}"
    );
}

#[tokio::test]
async fn a_month_is_approved_at_once_where_nothing_is_asked() {
    let office = Office::staffed(&["34-44", "34-48", "34-01"]).await;
    office.report("34-44", ReportState::Submitted, "lan").await;
    office
        .report("34-48", ReportState::Submitted, "duyet")
        .await;
    office.report("34-01", ReportState::Draft, "lan").await;
    let reply = office
        .post("duyet", "/vi/review", "act=approve-clean&month=2026-11")
        .await;
    assert_eq!(reply.status, 200);
    let mut states = Vec::new();
    for unit in ["34-44", "34-48", "34-01"] {
        states.push(office.filing(unit).await.unwrap().state);
    }
    use ReportState::{Approved, Draft, Submitted};
    assert_eq!(
        states,
        [Approved, Submitted, Draft],
        "not one's own, and no draft"
    );
}
