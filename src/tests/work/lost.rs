//! No lost update: neither a value nor the words with it give way to somebody who never saw them,
//! by whichever door two people come.
use crate::build::{Office, form, now, sound};
use leptos::serde_json;
use proptest::prelude::*;
use toantrinh::{
    domain::{
        AccountState, Count, Filing, Held, Measure, ReportState, Role, SaveAnswer, Trace,
        UnitId,
    },
    i18n::Lang,
};

const LINES: [Measure; 2] = [Measure::ReceivedTotal, Measure::Withdrawn];

/// The doors through which a line can be changed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Door {
    Form,
    Script,
    Machine,
}

/// What is changed of a line.
#[derive(Clone, Copy, Debug)]
enum Part {
    Value,
    Comment,
    Reason,
}

/// One of two people (or the machine) changes a part of a line.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// 0 and 1 are people, each with a form of their own open.
    who: usize,
    door: Door,
    /// Whether the form is opened anew before.
    looks: bool,
    line: usize,
    part: Part,
    to: u8,
}

fn step() -> impl Strategy<Value = Step> {
    let door = prop_oneof![
        2 => Just(Door::Form),
        2 => Just(Door::Script),
        1 => Just(Door::Machine)
    ];
    let part = prop_oneof![Just(Part::Value), Just(Part::Comment), Just(Part::Reason)];
    (
        0..2_usize,
        door,
        any::<bool>(),
        0..LINES.len(),
        part,
        0..4_u8,
    )
        .prop_map(|(who, door, looks, line, part, to)| Step {
            who,
            door,
            looks,
            line,
            part,
            to,
        })
}

/// Every part of a line, as text.
fn parts(held: &Held) -> [String; 3] {
    [
        format!("{:?}", held.count),
        held.comment.clone(),
        held.reason.clone(),
    ]
}

/// What was there, had not been seen by whoever saved, and is there no more.
fn lost(seen: &[Held; 2], before: &[Held; 2], after: &[Held; 2]) -> Vec<String> {
    let mut lost = Vec::new();
    for line in 0..LINES.len() {
        let [seen, before, after] = [seen, before, after].map(|held| parts(&held[line]));
        for part in 0..3 {
            if before[part] != seen[part] && after[part] != before[part] {
                lost.push(before[part].clone());
            }
        }
    }
    lost
}

fn lines(filing: Option<&Filing>) -> [Held; 2] {
    LINES.map(|line| filing.map_or(Held::NOTHING, |filing| filing.held(line)))
}

/// What a person has before them.
#[derive(Clone)]
struct Sheet {
    edit: u64,
    lines: [Held; 2],
}

async fn sheet(office: &Office) -> Sheet {
    let filing = office.filing("34-44").await;
    Sheet {
        edit: filing.as_ref().map_or(0, |filing| filing.edit),
        lines: lines(filing.as_ref()),
    }
}

fn value(held: &Held) -> String {
    let value = held.count.value();
    value.map_or(String::new(), |value| value.to_string())
}

fn fields(sheet: &Sheet) -> String {
    let mut form = format!("act=save&edit={}", sheet.edit);
    for (line, held) in LINES.iter().zip(&sheet.lines) {
        let code = line.code();
        let (value, comment, reason) = (value(held), &held.comment, &held.reason);
        form += &format!(
            "&value.{code}={value}&kind.{code}=value&comment.{code}={comment}&reason.{code}={reason}"
        );
    }
    form
}

/// A machine names what it changes, and no words that it does not mean to change.
fn body(sheet: &Sheet, step: Step) -> String {
    let code = LINES[step.line].code();
    let held = &sheet.lines[step.line];
    let words = |words: &str| format!("{{\"{code}\":\"{words}\"}}");
    let (mut comments, mut reasons) = (String::from("{}"), String::from("{}"));
    match step.part {
        Part::Value => {}
        Part::Comment => comments = words(&held.comment),
        Part::Reason => reasons = words(&held.reason),
    }
    format!(
        "{{\"edit\":{},\"figures\":{{\"{code}\":\"{}\"}},\"comments\":{comments},\"reasons\":{reasons}}}",
        sheet.edit,
        value(held)
    )
}

/// Two officers and a machine of one unit.
struct Desk {
    office: Office,
    token: String,
}

impl Desk {
    async fn open() -> Self {
        let office = Office::staffed(&["34-44"]).await;
        let active = AccountState::Active;
        office
            .hire("minh", Role::EntryOfficer, active, &["34-44"])
            .await;
        let unit = UnitId("34-44".into());
        let desk = &office.product.desk;
        let (_, token) = desk.add_api_token(&unit, "one stop", "host").await.unwrap();
        Self {
            office,
            token: token.reveal_for_machine(),
        }
    }

    /// Sends what stands in the sheet; gives whether it was taken. Who is refused is shown what
    /// is kept of every line, words included.
    async fn send(&self, sheet: &Sheet, step: Step) -> bool {
        let who = ["lan", "minh"][step.who];
        let kept = lines(self.office.filing("34-44").await.as_ref());
        match step.door {
            Door::Form => {
                let reply = self.office.enter(who, "34-44", &fields(sheet)).await;
                let page = reply.text();
                for (kept, mine) in kept.iter().zip(&sheet.lines) {
                    let both = [kept, mine].map(|held| Lang::Vi.held(held));
                    let shown = both.iter().all(|held| page.contains(held.as_str()));
                    assert!(reply.status == 200 || kept == mine || shown, "{both:?}");
                }
                taken(reply.status.as_u16())
            }
            Door::Script => {
                let address = format!("/vi/entry/34-44/{}", Office::month());
                let cookie = self.office.new_session(who).await;
                let headers = [
                    ("sec-fetch-site", "same-origin"),
                    ("cookie", &*cookie),
                    ("accept", "application/json"),
                ];
                let product = &self.office.product;
                let reply = product.post(&address, &fields(sheet), &headers).await;
                let answer: SaveAnswer = serde_json::from_slice(&reply.bytes).unwrap();
                if reply.status == 409 {
                    assert_eq!(LINES.map(|line| answer.of(line)), kept);
                }
                taken(reply.status.as_u16())
            }
            Door::Machine => {
                let address = format!("/api/v1/reports/34-44/{}", Office::month());
                let bearer = format!("Bearer {}", self.token);
                let headers = [("authorization", &*bearer)];
                let product = &self.office.product;
                let reply = product.put(&address, &body(sheet, step), &headers).await;
                let text = reply.text();
                for held in &kept {
                    let words = [&held.comment, &held.reason];
                    let shown = words.into_iter().all(|words| text.contains(words.as_str()));
                    assert!(reply.status != 409 || shown, "{text}");
                }
                taken(reply.status.as_u16())
            }
        }
    }
}

fn taken(status: u16) -> bool {
    assert!(matches!(status, 200 | 409), "{status}");
    status == 200
}

async fn play(steps: Vec<Step>) {
    let desk = Desk::open().await;
    let mut sheets = [sheet(&desk.office).await, sheet(&desk.office).await];
    for (at, step) in steps.into_iter().enumerate() {
        if step.looks {
            sheets[step.who] = sheet(&desk.office).await;
        }
        let seen = sheets[step.who].clone();
        let mut sent = seen.clone();
        let line = &mut sent.lines[step.line];
        match step.part {
            Part::Value => line.count = Count::Value(100 + u64::from(step.to)),
            Part::Comment => line.comment = format!("said-{}-{at}", step.who),
            Part::Reason if step.to == 0 => line.reason = String::new(),
            Part::Reason => line.reason = format!("why-{}-{at}", step.who),
        }
        let before = sheet(&desk.office).await;
        let was_taken = desk.send(&sent, step).await;
        let after = sheet(&desk.office).await;
        if was_taken {
            let lost = lost(&seen.lines, &before.lines, &after.lines);
            assert!(lost.is_empty(), "{step:?} lost {lost:?}");
            assert_eq!(after.lines[step.line], {
                let mut meant = before.lines[step.line].clone();
                let line = &sent.lines[step.line];
                if step.door == Door::Machine {
                    meant.count = line.count;
                    match step.part {
                        Part::Value => {}
                        Part::Comment => meant.comment.clone_from(&line.comment),
                        Part::Reason => meant.reason.clone_from(&line.reason),
                    }
                } else {
                    meant = line.clone();
                }
                meant
            });
        } else {
            assert_eq!(
                before.lines, after.lines,
                "nothing of what is refused is kept"
            );
        }
        // Taken or refused, the answer has shown how it stands.
        sheets[step.who] = after;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_was_not_seen_is_overwritten(
        steps in proptest::collection::vec(step(), 1..14),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(play(steps));
    }
}

/// The control: what is written past the desk loses the words of somebody else, and is found.
#[tokio::test]
async fn a_write_past_the_desk_is_found_to_lose_words() {
    let desk = Desk::open().await;
    let id = desk.office.report("34-44", ReportState::Draft, "lan").await;
    let seen = sheet(&desk.office).await;
    let said = "act=save&edit=0&value.received_total=12347&comment.received_total=hers";
    assert_eq!(desk.office.enter("lan", "34-44", said).await.status, 200);
    let before = sheet(&desk.office).await;
    let mut writing = desk.office.store.writing().await.unwrap();
    let trace = Trace {
        entered_by: "minh".into(),
        entered_at: now(),
        comment: "his".into(),
        reason: String::new(),
    };
    writing
        .put_figure(id, LINES[0], Count::Value(12_347), &trace)
        .await
        .unwrap();
    writing.commit().await.unwrap();
    let after = sheet(&desk.office).await;
    assert_eq!(lost(&seen.lines, &before.lines, &after.lines), ["hers"]);
}

#[tokio::test]
async fn whoever_changed_only_words_sees_the_words_of_the_other_and_chooses() {
    let desk = Desk::open().await;
    let line = "value.received_total=100&comment.received_total=";
    let save = |edit: u64, words: &str| format!("act=save&edit={edit}&{line}{words}");
    let office = &desk.office;
    office.enter("lan", "34-44", &save(0, "")).await;
    office.enter("lan", "34-44", &save(1, "hers")).await;
    let reply = office.enter("minh", "34-44", &save(1, "his")).await;
    assert_eq!(reply.status, 409);
    let page = reply.text();
    assert!(page.contains("100 · ghi chú: “hers”") && page.contains("100 · ghi chú: “his”"));
    assert!(page.contains("name=\"edit\" value=\"2\""));
    // Somebody is once more in between while the choice is made: what was chosen is drawn.
    office.enter("lan", "34-44", &save(2, "more")).await;
    let theirs = save(2, "his") + "&keep.received_total=theirs&value.withdrawn=1";
    let reply = office.enter("minh", "34-44", &theirs).await;
    assert_eq!(reply.status, 409);
    let page = reply.text();
    assert!(page.contains("value=\"more\"") && !page.contains("value=\"his\""));
    let mine = save(3, "his") + "&keep.received_total=mine";
    assert_eq!(office.enter("minh", "34-44", &mine).await.status, 200);
    let kept = office.filing("34-44").await.unwrap();
    assert_eq!(kept.held(Measure::ReceivedTotal).comment, "his");
    let rows = office
        .store
        .audit_before(i64::MAX, "save", 9)
        .await
        .unwrap();
    assert!(
        rows[0]
            .detail
            .contains("\"received_total.comment\":[\"more\",\"his\"]"),
        "both stand in the log: {}",
        rows[0].detail
    );
}

#[tokio::test]
async fn words_that_were_taken_back_stay_so_on_a_page_with_errors() {
    let desk = Desk::open().await;
    let said = "act=save&edit=0&value.withdrawn=1&comment.withdrawn=first";
    desk.office.enter("lan", "34-44", said).await;
    let taken_back = "act=save&edit=1&value.withdrawn=1x&comment.withdrawn=";
    let reply = desk.office.enter("lan", "34-44", taken_back).await;
    assert_eq!(reply.status, 422);
    let page = reply.text();
    let field = page.split("name=\"comment.withdrawn\" value=\"").nth(1);
    assert!(field.unwrap().starts_with('"'), "empty, as it was sent");
}

/// A form that was drawn from a version before the last has seen nothing of the last.
#[tokio::test]
async fn a_form_of_an_earlier_version_is_never_taken_for_the_newest() {
    let office = Desk::open().await.office;
    office
        .enter("lan", "34-44", &form("save", 0, &sound(0)))
        .await;
    let stale = form("save", 1, &sound(5));
    office
        .enter("lan", "34-44", &form("submit", 1, &sound(0)))
        .await;
    let approve = format!(
        "act=approve&edit={}",
        office.filing("34-44").await.unwrap().edit
    );
    assert_eq!(office.judge("duyet", "34-44", &approve).await.status, 200);
    office
        .enter("lan", "34-44", "act=correct&message=Sot")
        .await;
    let opened = office.filing("34-44").await.unwrap();
    assert_eq!(opened.report.version, 2);
    office
        .enter("lan", "34-44", &form("save", opened.edit, &sound(2)))
        .await;
    for edit in 0..3 {
        let stale = stale.replace("edit=1", &format!("edit={edit}"));
        assert_eq!(
            office.enter("minh", "34-44", &stale).await.status,
            409,
            "{edit}"
        );
    }
    let kept = office.filing("34-44").await.unwrap();
    assert_eq!(kept.report.counts, sound(2));
    let fresh = form("save", kept.edit, &sound(3));
    assert_eq!(
        office.enter("minh", "34-44", &fresh).await.status,
        200,
        "the control"
    );
}
