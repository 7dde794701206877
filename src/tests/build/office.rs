//! A product with people who are signed in, and reports in every state.
use super::{Product, Reply, now};
use std::{collections::BTreeMap, sync::Mutex};
use toantrinh::{
    domain::{
        Account, AccountId, AccountState, Act, Count, Counts, Filing, FilingId, Measure, Month,
        Period, PeriodRule, ReportState, Role, Trace, UnitId,
    },
    service::secrets::Token,
    storage::{Store, StoredSession},
};

/// A product without any figures, and accounts without any password: people are let in by a
/// session that is written straight into the database.
pub struct Office {
    pub product: Product,
    /// The same database by a way of its own.
    pub store: Store,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What a browser says of a form of ours.
pub const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

impl Office {
    pub async fn open() -> Self {
        let product = Product::empty().await;
        Self {
            store: Store::open(&product.url).await.unwrap(),
            product,
            cookies: Mutex::default(),
        }
    }

    /// The open month of the stopped clock: 15/10 to 14/11, late since yesterday's yesterday.
    pub fn month() -> Month {
        "2026-11".parse().unwrap()
    }

    pub fn period() -> Period {
        PeriodRule::MidMonth.period(Self::month())
    }

    pub async fn hire(&self, name: &str, role: Role, state: AccountState, units: &[&str]) {
        let account = Account {
            id: AccountId(0),
            name: name.parse().unwrap(),
            person: format!("Người mẫu {name}"),
            role,
            state,
            units: units.iter().map(|unit| UnitId((*unit).into())).collect(),
            has_second_factor: false,
        };
        let mut writing = self.store.writing().await.unwrap();
        let hash = (state != AccountState::Invited).then_some("no password has this hash");
        let id = writing.add_account(&account, hash, now()).await.unwrap();
        // Who needs one has one: the way there is told elsewhere.
        if role.needs_second_factor_by_default() {
            writing
                .set_second_factor(id, Some("a secret"), &[])
                .await
                .unwrap();
        }
        writing.commit().await.unwrap();
    }

    /// An officer `lan`, a reviewer `duyet`.
    pub async fn staffed(units: &[&str]) -> Self {
        let office = Self::open().await;
        let active = AccountState::Active;
        office.hire("lan", Role::EntryOfficer, active, units).await;
        office
            .hire("duyet", Role::NationalReviewer, active, &[])
            .await;
        office
    }

    pub async fn account(&self, name: &str) -> Account {
        let name = name.parse().unwrap();
        self.store
            .credentials(&name)
            .await
            .unwrap()
            .unwrap()
            .account
    }

    /// The cookie of a session of its own.
    pub async fn new_session(&self, name: &str) -> String {
        let account = self.account(name).await;
        let token = Token::new();
        let session = StoredSession {
            hash: token.hash().bytes(),
            account: account.name,
            created_at: now(),
            seen_at: now(),
            address: "10.0.0.7".into(),
            browser: "a test".into(),
        };
        let mut writing = self.store.writing().await.unwrap();
        writing.add_session(account.id, &session).await.unwrap();
        writing.commit().await.unwrap();
        format!("__Host-session={}", token.reveal())
    }

    async fn cookie(&self, name: &str) -> String {
        let known = self.cookies.lock().unwrap().get(name).cloned();
        match known {
            Some(cookie) => cookie,
            None => {
                let cookie = self.new_session(name).await;
                self.cookies
                    .lock()
                    .unwrap()
                    .insert(name.into(), cookie.clone());
                cookie
            }
        }
    }

    /// Asks for a page as `who`.
    pub async fn get(&self, who: &str, address: &str) -> Reply {
        let cookie = self.cookie(who).await;
        self.product.get_with(address, &[("cookie", &cookie)]).await
    }

    /// Sends a form of ours as `who`.
    pub async fn post(&self, who: &str, address: &str, form: &str) -> Reply {
        let cookie = self.cookie(who).await;
        let headers = [("cookie", cookie.as_str()), OURS];
        self.product.post(address, form, &headers).await
    }

    /// Sends a form of ours to the form of `unit` in the open month.
    pub async fn enter(&self, who: &str, unit: &str, form: &str) -> Reply {
        self.post(who, &format!("/vi/entry/{unit}/{}", Self::month()), form)
            .await
    }

    /// Sends a form of ours to where `unit` is judged in the open month.
    pub async fn judge(&self, who: &str, unit: &str, form: &str) -> Reply {
        self.post(who, &format!("/vi/review/{unit}/{}", Self::month()), form)
            .await
    }

    /// The newest version of the report of `unit` in the open month.
    pub async fn filing(&self, unit: &str) -> Option<Filing> {
        let unit = UnitId(unit.into());
        self.store.filing(&unit, Self::period()).await.unwrap()
    }

    /// Brings a report of `unit` into `state`, entered by `by`, past every rule but the schema's.
    pub async fn report(&self, unit: &str, state: ReportState, by: &str) -> FilingId {
        let mut writing = self.store.writing().await.unwrap();
        let unit = UnitId(unit.into());
        let id = writing
            .start_filing(&unit, Self::period(), now())
            .await
            .unwrap();
        writing.add_event(id, now(), by, None, "").await.unwrap();
        let trace = Trace {
            entered_by: by.into(),
            entered_at: now(),
            comment: String::new(),
            reason: "Đã kiểm tra".into(),
        };
        let counts = sound(0);
        for measure in Measure::on_form() {
            let count = counts.get(measure);
            if count != Count::NotProvided {
                writing
                    .put_figure(id, measure, count, &trace)
                    .await
                    .unwrap();
            }
        }
        if state != ReportState::Draft {
            let act = Some(Act::Submit);
            writing
                .move_filing(id, ReportState::Submitted)
                .await
                .unwrap();
            writing.add_event(id, now(), by, act, "").await.unwrap();
            writing.move_filing(id, state).await.unwrap();
        }
        writing.commit().await.unwrap();
        id
    }
}

/// Counts that agree with each other; another `step`, other counts.
pub fn sound(step: u64) -> Counts {
    let mut counts = Counts::none();
    for (measure, count) in [
        (Measure::ReceivedTotal, 12_347 + step),
        (Measure::ReceivedOnline, 7_613),
        (Measure::OnlineE2e, 4_129),
        (Measure::OnlinePartial, 2_203),
        (Measure::ResolvedTotal, 11_086),
        (Measure::ResolvedEarly, 6_011),
        (Measure::ResolvedOnTime, 4_672),
        (Measure::ResolvedLate, 403),
    ] {
        counts.set(measure, Count::Value(count));
    }
    counts
}

/// A form as a browser sends it: `counts`, each with a reason, seen as `edit`.
pub fn form(act: &str, edit: u64, counts: &Counts) -> String {
    let mut form = format!("act={act}&edit={edit}");
    for measure in Measure::on_form() {
        let code = measure.code();
        if let Count::Value(value) = counts.get(measure) {
            form += &format!("&value.{code}={value}&kind.{code}=value&reason.{code}=Da+xem");
        }
    }
    form
}
