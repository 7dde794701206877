//! What administrators keep, and that nobody else finds it.
use crate::build::{PASSWORD, Product, now};
use toantrinh::{
    domain::{Count, Measure, Role, UnitId},
    service::{Change, StepError, Typed},
    storage::AuditState,
};

const PAGES: [&str; 12] = [
    "/vi/admin",
    "/vi/admin/tokens",
    "/vi/admin/targets",
    "/vi/admin/targets/2025-e2e-loc",
    "/vi/admin/observations/new",
    "/vi/admin/observations/1",
    "/vi/admin/accounts/quantri",
    "/vi/admin/settings",
    "/vi/admin/audit",
    "/vi/admin/audit.csv",
    "/vi/admin/units",
    "/vi/admin/observations",
];

/// A product with an account of each role, where nobody needs a phone.
pub async fn staffed() -> Product {
    let product = Product::empty().await;
    product
        .desk
        .set_second_factor_rule(false, "host")
        .await
        .unwrap();
    for (name, role) in [
        ("nhap", Role::EntryOfficer),
        ("kytinh", Role::ProvincialApprover),
        ("duyet", Role::NationalReviewer),
        ("xem", Role::Viewer),
        ("quantri", Role::Administrator),
    ] {
        let units: &[&str] = if role.belongs_to_units() {
            &["34-44"]
        } else {
            &[]
        };
        product.add_account(name, role, units).await;
    }
    product
}

pub async fn cookie(product: &Product, name: &str) -> String {
    product.sign_in(name, PASSWORD, "").await.unwrap()
}

#[tokio::test]
async fn for_everybody_else_the_pages_of_administrators_are_nowhere() {
    let product = staffed().await;
    let nowhere = product.get("/vi/nowhere").await;
    assert_eq!(nowhere.status, 404);
    for name in ["nhap", "kytinh", "duyet", "xem"] {
        let cookie = cookie(&product, name).await;
        for address in PAGES {
            let reply = product.get_as(address, &cookie).await;
            assert_eq!(reply.status, 404, "{name} {address}");
            assert!(reply.bytes == nowhere.bytes, "{name} {address}");
        }
        for address in &PAGES[..9] {
            let fields = [("act", "disable"), ("name", "moi"), ("role", "viewer")];
            let reply = product.send(address, &fields, &cookie).await;
            assert_eq!(reply.status, 404, "{name} {address}");
            assert!(reply.bytes == nowhere.bytes, "{name} {address}");
        }
    }
    let cookie = cookie(&product, "quantri").await;
    for address in PAGES {
        let reply = product.get_as(address, &cookie).await;
        assert_eq!(reply.status, 200, "{address}");
        assert_eq!(reply.header("cache-control"), "no-store", "{address}");
    }
    let unknown = product.get_as("/vi/admin/accounts/nobody", &cookie).await;
    assert!(unknown.bytes == nowhere.bytes);
}

#[tokio::test]
async fn an_invitation_is_shown_once_and_lets_its_holder_in() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let fields = [
        ("name", "lan.nguyen"),
        ("person", "Nguyễn Thị Lan"),
        ("role", "entry_officer"),
        ("units", "Quảng Trị; 34-01"),
    ];
    let given = product.send("/vi/admin", &fields, &cookie).await;
    assert_eq!(given.status, 200);
    let text = given.text();
    let token: String = text
        .split("/vi/link/")
        .nth(1)
        .unwrap()
        .chars()
        .take(64)
        .collect();
    let link = format!("/vi/link/{token}");
    let list = product.get_as("/vi/admin", &cookie).await.text();
    assert!(list.contains("lan.nguyen") && !list.contains(&token));
    product.send(&link, &[("chosen", PASSWORD)], "").await;
    let lan = self::cookie(&product, "lan.nguyen").await;
    let entry = product.get_as("/vi/entry", &lan).await.text();
    assert!(entry.contains("/vi/entry/34-44/") && entry.contains("/vi/entry/34-01/"));

    let again = product.send("/vi/admin", &fields, &cookie).await;
    assert_eq!(again.status, 422, "the name is taken");
    for (name, role, units) in [
        ("lân", "viewer", ""),
        ("moi", "viewer", "34-44"),
        ("moi", "entry_officer", ""),
        ("moi", "entry_officer", "Atlantis"),
        ("moi", "king", ""),
    ] {
        let fields = [
            ("name", name),
            ("person", "Ai"),
            ("role", role),
            ("units", units),
        ];
        let reply = product.send("/vi/admin", &fields, &cookie).await;
        assert_eq!(reply.status, 422, "{name} {role} {units}");
    }
    assert_eq!(product.desk.accounts().await.unwrap().len(), 6);
}

#[tokio::test]
async fn another_role_ends_the_sessions_and_four_eyes_remember_the_person() {
    let product = staffed().await;
    let desk = &product.desk;
    let account = |name: &'static str| async move {
        let all = desk.accounts().await.unwrap();
        all.into_iter()
            .find(|one| one.name.as_str() == name)
            .unwrap()
    };
    let month = "2026-11".parse().unwrap();
    let period = desk.clocks().await.unwrap().deadlines.period(month);
    let officer = account("nhap").await;
    let entry = desk.entry(&officer, "34-44").unwrap();
    let typed: Vec<Typed> = [Measure::ReceivedTotal, Measure::ReceivedOnline]
        .map(|measure| Typed {
            measure,
            count: Count::Value(900),
            comment: None,
            reason: Some("đã kiểm tra".into()),
        })
        .into();
    let admin = account("quantri").await;
    let keep = desk.admin(&admin).unwrap();
    // With nobody to sign in the province, the report goes to the centre at once.
    keep.change(&"kytinh".parse().unwrap(), &Change::Disable)
        .await
        .unwrap();
    let saved = entry.save(period, 0, &typed).await.unwrap();
    let filing = entry.submit(period, saved.edit).await.unwrap();

    let before = cookie(&product, "nhap").await;
    let bystander = cookie(&product, "xem").await;
    let admin_cookie = cookie(&product, "quantri").await;
    let fields = [
        ("act", "role"),
        ("role", "national_reviewer"),
        ("units", ""),
    ];
    let done = product
        .send("/vi/admin/accounts/nhap", &fields, &admin_cookie)
        .await;
    assert_eq!(done.status, 303);
    assert_eq!(product.get_as("/vi/account", &before).await.status, 303);
    assert_eq!(product.get_as("/vi/account", &bystander).await.status, 200);

    let promoted = account("nhap").await;
    assert_eq!(
        (promoted.role, promoted.units.len()),
        (Role::NationalReviewer, 0)
    );
    let own = desk.review(&promoted).unwrap();
    let refused = own.approve(filing.id, filing.edit).await;
    assert!(matches!(refused, Err(StepError::FourEyes)), "{refused:?}");
    let other = account("duyet").await;
    let other = desk.review(&other).unwrap();
    other.approve(filing.id, filing.edit).await.unwrap();
}

#[tokio::test]
async fn one_administrator_stays_and_whoever_is_disabled_is_out_at_once() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let own = "/vi/admin/accounts/quantri";
    for fields in [
        &[("act", "disable")][..],
        &[("act", "role"), ("role", "viewer"), ("units", "")],
    ] {
        let reply = product.send(own, fields, &cookie).await;
        assert_eq!(reply.status, 422);
        assert!(reply.text().contains("quản trị viên duy nhất"));
    }
    let viewer = self::cookie(&product, "xem").await;
    let at = "/vi/admin/accounts/xem";
    assert_eq!(
        product
            .send(at, &[("act", "disable")], &cookie)
            .await
            .status,
        303
    );
    assert_eq!(product.get_as("/vi/account", &viewer).await.status, 303);
    assert!(product.sign_in("xem", PASSWORD, "").await.is_none());
    assert_eq!(
        product.send(at, &[("act", "enable")], &cookie).await.status,
        303
    );
    assert!(product.sign_in("xem", PASSWORD, "").await.is_some());
}

#[tokio::test]
async fn a_setting_is_changed_with_its_row_in_the_log_or_not_at_all() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    let rows = || async {
        match product.desk.verify_audit().await.unwrap() {
            AuditState::Sound { rows, .. } => rows,
            AuditState::Broken { position } => panic!("broken at {position}"),
        }
    };
    let send = |fields: &'static [(&'static str, &'static str)]| {
        product.send("/vi/admin/settings", fields, &cookie)
    };
    let taken: [&[(&str, &str)]; 4] = [
        &[
            ("act", "rule"),
            ("rule", "mid_month"),
            ("on_time_days", "4"),
            ("open_days", "10"),
        ],
        &[
            ("act", "month"),
            ("month", "2026-10"),
            ("on_time_until", "2026-11-24"),
            ("locked_after", "30/11/2026"),
            ("reason", "bão"),
        ],
        &[
            ("act", "let-in"),
            ("unit", "34-44"),
            ("in_month", "2026-08"),
            ("until", "2026-11-30"),
            ("in_reason", "nộp bù"),
        ],
        &[("act", "factor"), ("factor", "optional")],
    ];
    for fields in taken {
        let before = rows().await;
        assert_eq!(send(fields).await.status, 303, "{fields:?}");
        assert_eq!(rows().await, before + 1, "{fields:?}");
    }
    let refused: [&[(&str, &str)]; 6] = [
        &[
            ("act", "rule"),
            ("rule", "mid_month"),
            ("on_time_days", "9"),
            ("open_days", "8"),
        ],
        &[
            ("act", "rule"),
            ("rule", "mid_month"),
            ("on_time_days", "9"),
            ("open_days", "999"),
        ],
        &[
            ("act", "month"),
            ("month", "2026-11"),
            ("on_time_until", "2026-11-01"),
            ("locked_after", "2026-12-30"),
            ("reason", "trước khi hết kỳ"),
        ],
        &[
            ("act", "month"),
            ("month", "2026-11"),
            ("on_time_until", "2026-12-20"),
            ("locked_after", "2026-12-30"),
            ("reason", " "),
        ],
        &[
            ("act", "let-in"),
            ("unit", "34-44"),
            ("in_month", "2026-08"),
            ("until", "2026-11-21"),
            ("in_reason", "hôm qua"),
        ],
        &[
            ("act", "let-in"),
            ("unit", "99-99"),
            ("in_month", "2026-08"),
            ("until", "2026-11-30"),
            ("in_reason", "không có"),
        ],
    ];
    for fields in refused {
        let before = rows().await;
        assert_eq!(send(fields).await.status, 422, "{fields:?}");
        assert_eq!(rows().await, before, "{fields:?}");
    }
    let clocks = product.desk.clocks().await.unwrap();
    assert_eq!(
        (
            clocks.deadlines.on_time_days(),
            clocks.deadlines.open_days()
        ),
        (4, 10)
    );
    assert_eq!(clocks.deadlines.exceptions()[0].reason, "bão");
    let unit = UnitId("34-44".into());
    let today = toantrinh::domain::day_in_vietnam(now());
    let august = "2026-08".parse().unwrap();
    assert!(clocks.standing(&unit, august, today).is_open());
    let other = UnitId("34-01".into());
    assert!(!clocks.standing(&other, august, today).is_open());
    let page = product.get_as("/vi/admin/settings", &cookie).await.text();
    assert!(page.contains("nộp bù"));
}

#[tokio::test]
async fn the_log_is_read_newest_first_by_person_act_or_subject_and_page_by_page() {
    let product = staffed().await;
    let cookie = cookie(&product, "quantri").await;
    for _ in 0..120 {
        let desk = &product.desk;
        desk.set_second_factor_rule(false, "host").await.unwrap();
    }
    let page = |query: &str| {
        let address = format!("/vi/admin/audit{query}");
        let (product, cookie) = (&product, cookie.clone());
        async move { product.get_as(&address, &cookie).await.text() }
    };
    let rows = |html: &str| html.matches("<td class=\"detail\">").count();
    let newest = page("").await;
    assert_eq!(rows(&newest), 100);
    let before: i64 = newest
        .split("name=\"before\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let earlier = page(&format!("?before={before}")).await;
    assert_eq!(rows(&earlier) as i64, before - 1);
    assert!(!earlier.contains("name=\"before\""));
    assert_eq!(rows(&page("?about=sign-in").await), 1);
    assert_eq!(
        rows(&page("?about=quantri").await),
        2,
        "added, and signed in"
    );
    assert_eq!(rows(&page("?about=nothing").await), 0);
    let verified = product.send("/vi/admin/audit", &[], &cookie).await.text();
    assert!(
        verified.contains("Nhật ký nguyên vẹn: 127 dòng"),
        "{before}"
    );
    let file = product.get_as("/vi/admin/audit.csv", &cookie).await;
    assert_eq!(file.text().lines().count(), 128);
}
