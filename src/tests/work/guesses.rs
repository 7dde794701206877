//! Somebody who guesses passwords by the thousand, and somebody with a stopwatch.
//!
//! `GUESSES` and `STOPWATCH` set how often.
use crate::build::{Office, PASSWORD, now};
use std::{
    env,
    time::{Duration, Instant},
};
use toantrinh::{
    domain::{Account, AccountId, AccountState, Role},
    server::ClientAddress,
};

fn number(name: &str, short: usize) -> usize {
    env::var(name).map_or(short, |number| number.parse().unwrap())
}

/// Accounts `can-bo-0`, `can-bo-1`, … with a password.
async fn office(accounts: usize) -> Office {
    let office = Office::open().await;
    // Hashed once: a thousand would take minutes.
    office.product.add_account("mau", Role::Viewer, &[]).await;
    let known = office.store.credentials(&"mau".parse().unwrap()).await;
    let hash = known.unwrap().unwrap().password_hash.unwrap();
    let mut writing = office.store.writing().await.unwrap();
    for at in 0..accounts {
        let account = Account {
            id: AccountId(0),
            name: format!("can-bo-{at}").parse().unwrap(),
            person: "Cán bộ mẫu".into(),
            role: Role::Viewer,
            state: AccountState::Active,
            units: Vec::new(),
            has_second_factor: false,
        };
        writing
            .add_account(&account, Some(&hash), now())
            .await
            .unwrap();
    }
    writing.commit().await.unwrap();
    office
}

/// An address of its own for each number.
fn address(at: usize) -> ClientAddress {
    let [_, a, b, c] = (at as u32).to_be_bytes();
    ClientAddress([10, a, b, c].into())
}

/// A wrong password; 422 where it was looked at, 429 where it was not.
async fn guess(office: &Office, name: &str, from: ClientAddress) -> u16 {
    let form = format!("name={name}&password=khong+phai+mat+khau");
    let reply = office.product.post_from("/vi/sign-in", &form, from).await;
    reply.status.as_u16()
}

#[tokio::test]
async fn of_thousands_of_guesses_few_are_looked_at() {
    let guesses = number("GUESSES", 300);
    let office = office(guesses.min(1_000)).await;
    let looked_at = async |name: &dyn Fn(usize) -> String,
                           from: &dyn Fn(usize) -> ClientAddress| {
        let mut looked_at = 0;
        for at in 0..guesses {
            match guess(&office, &name(at), from(at)).await {
                422 => looked_at += 1,
                429 => {}
                other => panic!("{other}"),
            }
        }
        looked_at
    };
    let one_account = looked_at(&|_| "can-bo-0".into(), &|at| address(at)).await;
    let nobody = looked_at(&|_| "khong.co".into(), &|at| address(at)).await;
    let one_address = looked_at(&|at| format!("can-bo-{}", at % 1_000), &|_| {
        address(70_000_000)
    })
    .await;
    println!(
        "{guesses} guesses each: of one account {one_account} looked at, of nobody's {nobody}, \
         from one address on many accounts {one_address}"
    );
    assert_eq!((one_account, nobody, one_address), (10, 10, 50));
    // The control: who guesses nothing is let in, from where nobody guessed.
    let form = format!("name=can-bo-9&password={}", PASSWORD.replace(' ', "+"));
    let reply = office
        .product
        .post_from("/vi/sign-in", &form, address(80_000_000))
        .await;
    assert_eq!(reply.status, 303);
}

fn sorted(times: &[Duration]) -> Vec<Duration> {
    let mut times = times.to_vec();
    times.sort_unstable();
    times
}

/// The largest distance between the shares of two samples that are below any value. Only their
/// order counts, so that a few tries that took for ever weigh no more than others.
fn distance(one: &[Duration], other: &[Duration]) -> f64 {
    let (one, other) = (sorted(one), sorted(other));
    let below = |times: &[Duration], most| {
        times.partition_point(|time| *time <= most) as f64 / times.len() as f64
    };
    let all = one.iter().chain(&other);
    all.map(|time| (below(&one, *time) - below(&other, *time)).abs())
        .fold(0.0, f64::max)
}

/// How far two samples of the same thing lie apart at most, but for one in a hundred.
fn tolerated(many: usize) -> f64 {
    1.63 * (2.0 / many as f64).sqrt()
}

/// How often as many tries again are made while chance and a difference look alike.
const ROUNDS: usize = 4;

#[tokio::test]
async fn a_stopwatch_does_not_tell_which_accounts_there_are() {
    let each = number("STOPWATCH", 40) / 2;
    let office = office(each * ROUNDS).await;
    let (mut known, mut unknown, mut page) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..each * ROUNDS {
        // By turns, and each as often first as last, so that what else the machine does falls on
        // all of them.
        for turn in 0..3 {
            let began = Instant::now();
            let (times, expected, status) = match (at + turn) % 3 {
                0 => {
                    let status = guess(&office, &format!("can-bo-{at}"), address(at)).await;
                    (&mut known, 422, status)
                }
                1 => {
                    let status = guess(&office, &format!("khong-co-{at}"), address(at)).await;
                    (&mut unknown, 422, status)
                }
                _ => {
                    let reply = office.product.get("/vi/sign-in").await;
                    (&mut page, 200, reply.status.as_u16())
                }
            };
            times.push(began.elapsed());
            assert_eq!(status, expected);
        }
        // A difference only shows the clearer with more tries, and chance goes away.
        let decided = distance(&known, &unknown) <= tolerated(known.len());
        if (at + 1) % each == 0 && decided {
            break;
        }
    }
    let median = |times: &[Duration]| sorted(times)[times.len() / 2];
    let (apart, most) = (distance(&known, &unknown), tolerated(known.len()));
    println!(
        "{} sign-ins each: median {:?} with an account, {:?} without, {:?} for a page; \
         distributions {apart:.3} apart, {most:.3} tolerated",
        known.len(),
        median(&known),
        median(&unknown),
        median(&page)
    );
    assert!(apart <= most, "the distributions differ: {apart}");
    // The control: without the work done for nobody, the answer would be a page and no more.
    assert!(distance(&known, &page) > most);
}
