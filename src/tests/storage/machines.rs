//! Tokens of machines, and the answers that they got.
use super::{on_both_engines, story};
use crate::build::now;
use toantrinh::{
    domain::UnitId,
    storage::{ApiAnswer, Store},
};

async fn a_token_holds_until_it_is_revoked_and_an_answer_stays_what_it_was(
    store: Store,
    _: &str,
) {
    story::load(&store).await.unwrap();
    let mut writing = store.writing().await.unwrap();
    let unit = UnitId("34-44".into());
    let id = writing
        .add_api_token(&[7; 32], &unit, "one-stop shop", "host", now())
        .await
        .unwrap();
    writing.touch_api_token(id, now()).await.unwrap();
    let first = ApiAnswer {
        body_hash: vec![1; 32],
        status: 200,
        answer: "{}".into(),
    };
    writing
        .put_api_answer(id, "a", &first, now())
        .await
        .unwrap();
    let later = ApiAnswer {
        status: 409,
        ..first.clone()
    };
    writing
        .put_api_answer(id, "a", &later, now())
        .await
        .unwrap();
    writing.commit().await.unwrap();
    assert_eq!(store.api_answer(id, "a").await.unwrap(), Some(first));
    assert_eq!(store.api_answer(id, "b").await.unwrap(), None);
    let token = store.api_token(&[7; 32]).await.unwrap().unwrap();
    assert_eq!(
        (token.unit_id.as_str(), token.used_at, token.revoked_at),
        ("34-44", Some(now()), None)
    );
    assert_eq!(store.api_token(&[8; 32]).await.unwrap(), None);

    let mut writing = store.writing().await.unwrap();
    assert!(writing.revoke_api_token(id, now()).await.unwrap());
    assert!(
        !writing.revoke_api_token(id, now()).await.unwrap(),
        "only once"
    );
    writing.commit().await.unwrap();
    assert_eq!(store.api_tokens().await.unwrap()[0].revoked_at, Some(now()));
}

on_both_engines! {
    a_token_holds_until_it_is_revoked_and_an_answer_stays_what_it_was
}
