//! Who may do what, written down: every route, every role, every state of a report.
use crate::build::{Office, Reply, form, sound};
use std::{collections::BTreeSet, fs};
use toantrinh::domain::{AccountState, ReportState, Role};

/// Who asks, in the order of the columns. `lan` and `kyten` belong to the unit that is asked about,
/// `khac` and `kykhac` to another; `nghi` is disabled and `moi` invited, each with a session left over.
const PEOPLE: [&str; 10] = [
    "", "xem", "lan", "khac", "kyten", "kykhac", "duyet", "quantri", "nghi", "moi",
];

/// Route, method, act, states, and for each of the people the status; `in` leads to the sign-in.
///
/// 404 stands for what is not there and for what is nobody's business alike, 409 for a step that
/// the state does not allow, 200 after an act for one that was taken.
const TABLE: &str = "
    route                  method act           states                       |anon xem  lan  khac   kyten   kykhac duyet quantri nghi moi
    sign-in                get    -             -                            | 200 200  200  200  200  200  200   200     200  200
    sign-in                post   -             -                            | 422 422  422  422  422  422  422   422     422  422
    sign-out               post   -             -                            | in  303  303  303  303  303  303   303     in   in
    account                get    -             -                            | in  200  200  200  200  200  200   200     in   in
    account/sessions       post   -             -                            | in  303  303  303  303  303  303   303     in   in
    account/password       post   -             -                            | in  422  422  422  422  422  422   422     in   in
    account/second-factor  get    -             -                            | in  200  200  200  200  200  200   200     in   in
    account/second-factor  post   -             -                            | in  422  422  422  422  422  422   422     in   in
    link/{token}           get    -             -                            | 410 410  410  410  410  410  410   410     410  410
    link/{token}           post   -             -                            | 422 422  422  422  422  422  422   422     422  422
    entry                  get    -             -                            | in  200  200  200  200  200  200   200     in   in
    entry/{unit}/{month}   get    -             none,draft,awaiting,submitted,returned,approved | in 200 200 404 200 404 200 200 in in
    entry/{unit}/{month}/{kind} get -           none,draft,awaiting,submitted,returned,approved | in 200 200 404 200 404 200 200 in in
    entry/{unit}/{month}/file post -            -                            | in  400  400  400  400  400  400   400     in   in
    entry/{unit}/{month}   post   save          none,draft,returned          | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   save          awaiting,submitted,approved  | in  404  409  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   submit        none,draft,returned          | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   submit        awaiting,submitted,approved  | in  404  409  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   sign          awaiting                     | in  404  404  404  200  404  404   404     in   in
    entry/{unit}/{month}   post   sign          none,draft,submitted,returned,approved | in 404 404 404 404 404 404 404  in   in
    entry/{unit}/{month}   post   return        awaiting                     | in  404  404  404  200  404  404   404     in   in
    entry/{unit}/{month}   post   return        none,draft,submitted,returned,approved | in 404 404 404 404 404 404 404  in   in
    entry/{unit}/{month}   post   correct       approved                     | in  404  200  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   correct       draft,awaiting,submitted,returned | in 404 409 404 404 404  404   404     in   in
    entry/{unit}/{month}   post   correct       none                         | in  404  404  404  404  404  404   404     in   in
    entry/{unit}/{month}   post   approve       none,draft,awaiting,submitted,returned,approved | in 404 404 404 404 404 404 404 in in
    review                 get    -             -                            | in  200  404  404  404  404  200   200     in   in
    review                 post   publish       -                            | in  404  404  404  404  404  200   200     in   in
    review                 post   approve-clean -                            | in  404  404  404  404  404  200   200     in   in
    review                 post   save          -                            | in  404  404  404  404  404  404   404     in   in
    admin                  get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin                  post   -             -                            | in  404  404  404  404  404  404   422     in   in
    admin/accounts/{name}  get    -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/accounts/{name}  post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/settings         get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/settings         post   -             -                            | in  404  404  404  404  404  404   404     in   in
    admin/audit            get    -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/audit            post   -             -                            | in  404  404  404  404  404  404   200     in   in
    admin/audit.csv        get    -             -                            | in  404  404  404  404  404  404   200     in   in
    review/board           get    -             -                            | in  200  404  404  404  404  200   200     in   in
    review/editions/{month} get   -             -                            | in  200  404  404  404  404  200   200     in   in
    review/{unit}/{month}  get    -             none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  get    -             draft,awaiting,submitted,returned,approved | in 200 404 404 404 404 200 200 in in
    review/{unit}/{month}  post   approve       submitted                    | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   approve       draft,awaiting,returned,approved | in 404 404 404 404  404  409   409     in   in
    review/{unit}/{month}  post   approve       none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   return        awaiting,submitted           | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   return        draft,returned,approved      | in  404  404  404  404  404  409   409     in   in
    review/{unit}/{month}  post   return        none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   reopen        awaiting,submitted,approved  | in  404  404  404  404  404  200   200     in   in
    review/{unit}/{month}  post   reopen        draft,returned               | in  404  404  404  404  404  409   409     in   in
    review/{unit}/{month}  post   reopen        none                         | in  404  404  404  404  404  404   404     in   in
    review/{unit}/{month}  post   save          none,draft,awaiting,submitted,returned,approved | in 404 404 404 404 404 404 404 in in
";

/// What everybody may ask for, signed in or not; for the last two a machine shows its token, which
/// `machines.rs` is about.
const PUBLIC: [&str; 14] = [
    "get /",
    "get /healthz",
    "get /readyz",
    "get /robots.txt",
    "get /assets/{build}/{*file}",
    "get ahead::ADDRESS",
    "post /appearance",
    "get /charts/{name}",
    "get /downloads/{file}",
    "get /vi",
    "get /en",
    "get /{*path}",
    "get /api/v1/reports/{unit}/{month}",
    "put /api/v1/reports/{unit}/{month}",
];

struct Row {
    route: &'static str,
    method: &'static str,
    act: &'static str,
    states: Vec<&'static str>,
    expected: Vec<&'static str>,
}

fn table() -> Vec<Row> {
    let rows = TABLE.trim().lines().skip(1).map(|line| {
        let (left, right) = line.split_once('|').unwrap();
        let mut left = left.split_whitespace();
        let mut next = || left.next().unwrap();
        let row = Row {
            route: next(),
            method: next(),
            act: next(),
            states: next().split(',').collect(),
            expected: right.split_whitespace().collect(),
        };
        assert_eq!(row.expected.len(), PEOPLE.len(), "{line}");
        row
    });
    rows.collect()
}

/// Every `method route` that a file mounts.
fn mounted(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in text.split(".route(").skip(1) {
        let (mut depth, mut parts) = (0, vec![String::new()]);
        for sign in call.chars() {
            match sign {
                '(' | '{' | '[' => depth += 1,
                ')' if depth == 0 => break,
                ')' | '}' | ']' => depth -= 1,
                ',' if depth == 0 => parts.push(String::new()),
                _ => {}
            }
            // Only what stands outside of brackets can be a method; the address is whole.
            if parts.len() == 1 || depth == 0 || (depth == 1 && sign == '(') {
                parts.last_mut().unwrap().push(sign);
            }
        }
        let address = parts[0].trim();
        let address = match address.split('"').nth(1) {
            Some(literal) => literal,
            None => address,
        };
        let methods = parts[1].trim().trim_end_matches(',');
        for method in methods
            .split('(')
            .map(|name| name.trim_start_matches([')', '.', ',']).trim())
        {
            // A layer around a method is none itself.
            if !method.is_empty() && method != ")" && method != "layer" {
                found.insert(format!("{method} {address}"));
            }
        }
    }
    found
}

#[test]
fn every_route_is_in_the_table_and_every_line_is_a_route() {
    let read = |path: &str| fs::read_to_string(path).unwrap();
    let behind: BTreeSet<String> = table()
        .iter()
        .map(|row| format!("{} {}", row.method, row.route))
        .collect();
    assert_eq!(mounted(&read("src/server/work/mod.rs")), behind);
    let public: BTreeSet<String> = PUBLIC.iter().map(|route| (*route).to_owned()).collect();
    assert_eq!(mounted(&read("src/server/router.rs")), public);
    // Each act is told for every state, or for none.
    for row in table().iter().filter(|row| row.states != ["-"]) {
        let same = |other: &&Row| {
            (other.route, other.method, other.act) == (row.route, row.method, row.act)
        };
        let table = table();
        let told = table.iter().filter(same).flat_map(|row| row.states.clone());
        let mut told: Vec<_> = told.collect();
        told.sort_unstable();
        let all = [
            "approved",
            "awaiting",
            "draft",
            "none",
            "returned",
            "submitted",
        ];
        assert_eq!(told, all, "{} {} {}", row.method, row.route, row.act);
    }
    // What else mounts routes would be missed.
    let mut mounting = Vec::new();
    for path in ["src/server", "src/server/work", "src/server/pictures"] {
        for file in fs::read_dir(path)
            .unwrap()
            .flatten()
            .filter(|file| file.path().is_file())
        {
            let text = fs::read_to_string(file.path()).unwrap();
            let mounts = [".route(", ".route_service(", ".nest("];
            if mounts.iter().any(|call| text.contains(call)) {
                mounting.push(file.path().display().to_string());
            }
        }
    }
    mounting.sort();
    assert_eq!(mounting, ["src/server/router.rs", "src/server/work/mod.rs"]);
}

#[test]
fn the_reader_of_routes_sees_every_method() {
    let text =
        ".route(&at(\"a/{x}\"), get(f).post(g::h)).route(\"/b\", get(|h: H| async { i(h) }))
        .route(C, put(j).delete(k))";
    let found: Vec<String> = mounted(text).into_iter().collect();
    assert_eq!(
        found,
        ["delete C", "get /b", "get a/{x}", "post a/{x}", "put C"]
    );
}

async fn office() -> Office {
    let office = Office::open().await;
    let units: Vec<String> = localities(&office);
    // Nobody of the unit asked about is anybody of 34-01.
    let own: Vec<&str> = units
        .iter()
        .map(String::as_str)
        .filter(|unit| *unit != "34-01")
        .collect();
    let (active, other) = (AccountState::Active, ["34-01"]);
    office.hire("xem", Role::Viewer, active, &[]).await;
    office.hire("lan", Role::EntryOfficer, active, &own).await;
    office
        .hire("khac", Role::EntryOfficer, active, &other)
        .await;
    office
        .hire("kyten", Role::ProvincialApprover, active, &own)
        .await;
    office
        .hire("kykhac", Role::ProvincialApprover, active, &other)
        .await;
    office
        .hire("duyet", Role::NationalReviewer, active, &[])
        .await;
    office
        .hire("quantri", Role::Administrator, active, &[])
        .await;
    // Even as administrators they are nobody.
    office
        .hire("nghi", Role::Administrator, AccountState::Disabled, &[])
        .await;
    office
        .hire("moi", Role::Administrator, AccountState::Invited, &[])
        .await;
    office
}

fn localities(office: &Office) -> Vec<String> {
    let board = office.product.desk.board();
    let units = board.localities_in(Office::month());
    units
        .into_iter()
        .map(|unit| board.units().get(unit).id.0.clone())
        .collect()
}

/// What a browser sends for an act, with everything that the act asks for.
fn sent(act: &str, edit: u64) -> String {
    match act {
        "save" | "submit" => form(act, edit, &sound(1)),
        "-" => "name=khong.co&password=khong-co-that".into(),
        _ => {
            format!("act={act}&edit={edit}&message=Vi+sao&reopen=received_total&month=2026-11")
        }
    }
}

/// A guarded answer is in no cache and carries what every answer carries.
fn insist_on_headers(reply: &Reply, what: &str) {
    assert_eq!(reply.header("cache-control"), "no-store", "{what}");
    let policy = reply.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'"), "{what}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(reply.header("referrer-policy"), "same-origin", "{what}");
    assert!(
        reply
            .header("strict-transport-security")
            .contains("max-age="),
        "{what}"
    );
}

fn came(reply: &Reply) -> String {
    match reply.header("location") {
        to if to.contains("/sign-in?next=") => "in".into(),
        _ => reply.status.as_u16().to_string(),
    }
}

#[tokio::test]
async fn everybody_gets_what_the_table_says() {
    let office = office().await;
    let mut fresh = localities(&office)
        .into_iter()
        .filter(|unit| unit != "34-01");
    let (mut wrong, mut cells) = (Vec::new(), 0);
    for name in [
        "none",
        "draft",
        "awaiting",
        "submitted",
        "returned",
        "approved",
        "-",
    ] {
        let state = match name {
            "draft" => Some(ReportState::Draft),
            "awaiting" => Some(ReportState::AwaitingSignature),
            "submitted" => Some(ReportState::Submitted),
            "returned" => Some(ReportState::Returned),
            "approved" => Some(ReportState::Approved),
            _ => None,
        };
        let mut unit = None;
        for row in table().iter().filter(|row| row.states.contains(&name)) {
            for (who, expected) in PEOPLE.iter().zip(&row.expected) {
                // What was taken has moved a report on: the next one is asked about another.
                let at = match &unit {
                    Some(unit) => unit,
                    None => {
                        let next = fresh.next().expect("there are units enough");
                        if let Some(state) = state {
                            office.report(&next, state, "nhap.cu").await;
                        }
                        unit.insert(next)
                    }
                };
                let lang = ["vi", "en"][cells % 2];
                cells += 1;
                let path = row
                    .route
                    .replace("{unit}", at)
                    .replace("{kind}", "template.csv")
                    .replace("{month}", "2026-11");
                let address = format!("/{lang}/{path}");
                // A session for each request: signing out ends one.
                let cookie = match *who {
                    "" => String::new(),
                    who => office.new_session(who).await,
                };
                let mut headers = vec![("sec-fetch-site", "same-origin")];
                if !cookie.is_empty() {
                    headers.push(("cookie", &cookie));
                }
                let reply = match row.method {
                    "get" => office.product.get_with(&address, &headers).await,
                    _ => {
                        let edit = office.filing(at).await.map_or(0, |filing| filing.edit);
                        office
                            .product
                            .post(&address, &sent(row.act, edit), &headers)
                            .await
                    }
                };
                let what = format!("{who:?} {} {address} {} ({name})", row.method, row.act);
                insist_on_headers(&reply, &what);
                if came(&reply) != *expected {
                    wrong.push(format!("{what}: {} for {expected}", came(&reply)));
                }
                if row.method == "post" && reply.status == 200 && name != "-" {
                    unit = None;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cells > 800, "{cells} cells");
}

/// What is somebody else's answers as what does not exist: status, headers and every byte.
#[tokio::test]
async fn the_report_of_another_unit_answers_like_one_that_is_not_there() {
    let office = office().await;
    for state in [ReportState::Draft, ReportState::Submitted] {
        let unit = if state == ReportState::Draft {
            "34-44"
        } else {
            "34-48"
        };
        office.report(unit, state, "lan").await;
        for who in ["khac", "kykhac"] {
            for (route, acts) in [
                (
                    "entry",
                    ["save", "submit", "sign", "return", "correct"].as_slice(),
                ),
                ("review", ["approve", "return", "reopen"].as_slice()),
            ] {
                let at = |unit: &str, month: &str| format!("/vi/{route}/{unit}/{month}");
                let theirs = at(unit, "2026-11");
                let not_there = [
                    at("34-99", "2026-11"),
                    at("x", "2026-11"),
                    at(unit, "2031-01"),
                ];
                let page = office.get(who, &theirs).await;
                assert_eq!(page.status, 404, "{who} {theirs}");
                for other in &not_there {
                    let reply = office.get(who, other).await;
                    assert!(reply.status == page.status && reply.headers == page.headers);
                    assert!(
                        reply.bytes == page.bytes,
                        "{who}: {theirs} and {other} differ"
                    );
                }
                for act in acts {
                    let page = office.post(who, &theirs, &sent(act, 0)).await;
                    assert_eq!(page.status, 404, "{who} {theirs} {act}");
                    for other in &not_there {
                        let reply = office.post(who, other, &sent(act, 0)).await;
                        assert!(reply.status == page.status && reply.headers == page.headers);
                        assert!(reply.bytes == page.bytes, "{who}: {act} at {other} differs");
                    }
                }
            }
        }
        // The control: to whom it belongs it is there.
        let page = office
            .get("lan", &format!("/vi/entry/{unit}/2026-11"))
            .await;
        assert!(page.status == 200 && page.text().contains("12.347"));
    }
}

#[tokio::test]
async fn a_request_that_no_page_of_ours_sent_changes_nothing() {
    let office = office().await;
    office.report("34-44", ReportState::Draft, "lan").await;
    let host = ("host", "toantrinh.vn");
    let forged: [&[(&str, &str)]; 8] = [
        &[],
        &[host],
        &[host, ("sec-fetch-site", "cross-site")],
        &[host, ("sec-fetch-site", "same-site")],
        &[
            host,
            ("sec-fetch-site", "none"),
            ("origin", "https://toantrinh.vn"),
        ],
        &[host, ("origin", "null")],
        &[host, ("origin", "https://x.toantrinh.vn")],
        &[host, ("origin", "https://toantrinh.vn:8443")],
    ];
    let ours: [&[(&str, &str)]; 2] = [
        &[host, ("sec-fetch-site", "same-origin")],
        &[host, ("origin", "https://toantrinh.vn")],
    ];
    let written = async || {
        let rows = office.store.audit_before(i64::MAX, "", 1).await.unwrap();
        let sessions = office
            .store
            .sessions_of(office.account("lan").await.id)
            .await
            .unwrap();
        (
            rows.len(),
            sessions.len(),
            office.filing("34-44").await.unwrap(),
        )
    };
    let cookie = office.new_session("lan").await;
    office.new_session("lan").await;
    let before = written().await;
    let mut routes: Vec<(&str, String)> = table()
        .iter()
        .filter(|row| row.method == "post")
        .map(|row| {
            (
                row.act,
                row.route
                    .replace("{unit}", "34-44")
                    .replace("{month}", "2026-11"),
            )
        })
        .map(|(act, path)| (act, format!("/vi/{path}")))
        .collect();
    // What ends the session comes last.
    routes.sort_by_key(|(_, path)| path.ends_with("sign-out"));
    for (act, address) in &routes {
        for headers in forged {
            let headers = [headers, &[("cookie", cookie.as_str())]].concat();
            let reply = office.product.post(address, &sent(act, 0), &headers).await;
            assert_eq!(reply.status, 403, "{address} {act} {headers:?}");
            insist_on_headers(&reply, address);
        }
    }
    assert_eq!(written().await, before, "nothing was written");
    for (act, address) in &routes {
        for headers in ours {
            let headers = [headers, &[("cookie", cookie.as_str())]].concat();
            let reply = office.product.post(address, &sent(act, 0), &headers).await;
            assert_ne!(reply.status, 403, "the control: {address} {act}");
        }
    }
    assert_ne!(
        written().await,
        before,
        "the control: the same requests of ours were taken"
    );
}

/// Nothing that changes anything hangs on GET.
#[tokio::test]
async fn asking_for_a_page_changes_nothing() {
    let office = office().await;
    office
        .report("34-44", ReportState::Submitted, "nhap.cu")
        .await;
    let before = office.filing("34-44").await;
    let board = office.store.board_revision().await.unwrap();
    for row in table() {
        for who in ["lan", "kyten", "duyet", "quantri"] {
            let path = row
                .route
                .replace("{unit}", "34-44")
                .replace("{month}", "2026-11");
            let address = format!("/vi/{path}?{}", sent(row.act, 0));
            let reply = office.get(who, &address).await;
            insist_on_headers(&reply, &address);
        }
    }
    assert_eq!(office.filing("34-44").await, before);
    assert_eq!(office.store.board_revision().await.unwrap(), board);
    let rows = office.store.audit_before(i64::MAX, "", 1).await.unwrap();
    assert!(rows.is_empty(), "{rows:?}");
}
