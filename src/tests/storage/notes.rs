//! Notes: written once, withdrawn once, and only public ones are for the board.
use super::{on_both_engines, story, unbreakable::takes};
use crate::build::now;
use toantrinh::{
    domain::{Audience, LONGEST_NOTE, NoteContent, UnitId},
    storage::Store,
};

fn content(unit: Option<&str>, month: &str, text: &str, audience: Audience) -> NoteContent {
    NoteContent {
        unit: unit.map(|id| UnitId(id.into())),
        month: month.parse().unwrap(),
        text: text.into(),
        english: None,
        audience,
    }
}

async fn a_note_is_written_once_and_withdrawn_once(store: Store, url: &str) {
    story::load(&store).await.unwrap();
    let (public, internal) = (Audience::Public, Audience::Internal);
    let all = [
        content(None, "2025-07", "Sáp nhập", public),
        NoteContent {
            english: Some("New software".into()),
            ..content(Some("34-01"), "2026-10", "Đổi phần mềm", public)
        },
        content(Some("34-01"), "2026-10", "Chờ giải trình", internal),
        content(Some("34-44"), "2026-09", "Viết nhầm", public),
    ];
    let mut writing = store.writing().await.unwrap();
    let mut ids = Vec::new();
    for note in &all {
        ids.push(writing.add_note(note, "lan", now()).await.unwrap());
    }
    assert!(writing.withdraw_note(ids[3], "duyet", now()).await.unwrap());
    let again = writing.withdraw_note(ids[3], "khac", now()).await.unwrap();
    assert!(!again, "the first withdrawal stands");
    writing.commit().await.unwrap();

    let read = store.notes(None, None).await.unwrap();
    let found: Vec<i64> = read.iter().map(|note| note.id).collect();
    assert_eq!(
        found,
        [ids[2], ids[1], ids[3], ids[0]],
        "the latest month first"
    );
    assert_eq!(read[1].content, all[1]);
    assert_eq!((read[0].made_by.as_str(), read[0].made_at), ("lan", now()));
    assert_eq!(read[2].withdrawn, Some(("duyet".into(), now())));
    assert!(read[0].withdrawn.is_none());

    let hanoi = UnitId("34-01".into());
    let count = async |unit: Option<&UnitId>, month: Option<&str>| {
        let month = month.map(|month| month.parse().unwrap());
        store.notes(unit, month).await.unwrap().len()
    };
    assert_eq!(count(Some(&hanoi), None).await, 2);
    assert_eq!(count(None, Some("2025-07")).await, 1);
    assert_eq!(count(Some(&hanoi), Some("2025-07")).await, 0);

    let board = store.reference().await.unwrap().notes;
    let texts: Vec<&str> = board.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Sáp nhập", "Đổi phần mềm"]);

    for change in [
        "update note set text_vi = 'khác'",
        "update note set audience = 'public'",
        "delete from note",
        "update note_withdrawal set withdrawn_by = 'khac'",
        "delete from note_withdrawal",
        "insert into note values (90, '34-99', '2026-10', 'x', null, 'public', 'a', '2026-11-22T03:00:00+00:00')",
        "insert into note values (90, null, '2026/10', 'x', null, 'public', 'a', '2026-11-22T03:00:00+00:00')",
        "insert into note values (90, null, '2026-10', '', null, 'public', 'a', '2026-11-22T03:00:00+00:00')",
        "insert into note values (90, null, '2026-10', 'x', '', 'public', 'a', '2026-11-22T03:00:00+00:00')",
        "insert into note values (90, null, '2026-10', 'x', null, 'all', 'a', '2026-11-22T03:00:00+00:00')",
        "insert into note values (90, null, '2026-10', 'x', null, 'public', '', '2026-11-22T03:00:00+00:00')",
        "insert into note_withdrawal values (90, 'a', '2026-11-22T03:00:00+00:00')",
    ] {
        assert!(!takes(url, change).await, "{change}");
    }
    let control = "insert into note values (90, null, '2026-10', 'x', null, 'public', 'a',
        '2026-11-22T03:00:00+00:00');
        insert into note_withdrawal values (90, 'a', '2026-11-22T03:00:00+00:00')";
    assert!(takes(url, control).await, "the control: a valid row");
}

async fn the_schema_counts_letters_as_the_rules_do(store: Store, _: &str) {
    story::load(&store).await.unwrap();
    for (length, is_taken) in [(LONGEST_NOTE, true), (LONGEST_NOTE + 1, false)] {
        let long = content(None, "2026-10", &"ẫ".repeat(length), Audience::Public);
        assert_eq!(long.clone().checked().is_ok(), is_taken);
        let mut writing = store.writing().await.unwrap();
        let added = writing.add_note(&long, "lan", now()).await;
        assert_eq!(added.is_ok(), is_taken, "{length}");
    }
}

on_both_engines! {
    a_note_is_written_once_and_withdrawn_once
    the_schema_counts_letters_as_the_rules_do
}
