//! Every pair of state and act, and what no sequence of acts can do.
use super::*;
use ReportState::*;
use proptest::prelude::*;

#[test]
fn every_pair_of_state_and_act_is_answered_as_the_table_says() {
    let table = [
        // state, act, without an approver, with one
        (Draft, Act::Save, Some(Draft), Some(Draft)),
        (Draft, Act::Submit, Some(Submitted), Some(AwaitingSignature)),
        (AwaitingSignature, Act::Submit, Some(Submitted), None),
        (
            AwaitingSignature,
            Act::Sign,
            Some(Submitted),
            Some(Submitted),
        ),
        (
            AwaitingSignature,
            Act::Return,
            Some(Returned),
            Some(Returned),
        ),
        (
            AwaitingSignature,
            Act::Reopen,
            Some(Returned),
            Some(Returned),
        ),
        (Submitted, Act::Return, Some(Returned), Some(Returned)),
        (Submitted, Act::Reopen, Some(Returned), Some(Returned)),
        (Submitted, Act::Approve, Some(Approved), Some(Approved)),
        (Returned, Act::Save, Some(Returned), Some(Returned)),
        (
            Returned,
            Act::Submit,
            Some(Submitted),
            Some(AwaitingSignature),
        ),
        (Approved, Act::Correct, Some(Draft), Some(Draft)),
        (Approved, Act::Reopen, Some(Returned), Some(Returned)),
    ];
    for state in ReportState::ALL {
        for act in Act::ALL {
            let row = table.iter().find(|row| (row.0, row.1) == (state, act));
            let (without, with) = row.map_or((None, None), |row| (row.2, row.3));
            assert_eq!(next(state, act, false).ok(), without, "{state:?} {act:?}");
            assert_eq!(next(state, act, true).ok(), with, "{state:?} {act:?}");
        }
    }
}

#[test]
fn who_gives_back_or_corrects_says_why() {
    for act in [Act::Return, Act::Reopen, Act::Correct] {
        assert_eq!(act.message(" \n"), Err(Refused::MessageMissing(act)));
        assert_eq!(act.message(" tổng sai "), Ok(Some("tổng sai")));
    }
    assert_eq!(Act::Approve.message(""), Ok(None));
    let most = "ạ".repeat(LONGEST_MESSAGE);
    assert_eq!(Act::Return.message(&most), Ok(Some(&*most)));
    assert_eq!(
        Act::Return.message(&(most + "x")),
        Err(Refused::MessageTooLong(Act::Return))
    );
}

#[test]
fn a_figure_that_was_given_back_alone_leaves_the_others_closed() {
    let alone = [Measure::Withdrawn];
    assert!(Returned.may_change(Measure::Withdrawn, &alone));
    assert!(!Returned.may_change(Measure::ReceivedTotal, &alone));
    assert!(Returned.may_change(Measure::ReceivedTotal, &[]));
    assert!(!Submitted.may_change(Measure::Withdrawn, &alone));
}

#[test]
fn codes_read_back() {
    for state in ReportState::ALL {
        assert_eq!(state.code().parse(), Ok(state));
    }
    for act in Act::ALL {
        assert_eq!(act.code().parse(), Ok(act));
    }
    assert!("locked".parse::<ReportState>().is_err());
}

fn acts() -> impl Strategy<Value = Vec<(Act, bool)>> {
    prop::collection::vec((prop::sample::select(&Act::ALL[..]), any::<bool>()), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn an_approved_figure_never_changes_and_only_a_correction_follows_it(acts in acts()) {
        // Versions of one report: state, and a figure that each save changes.
        let mut versions = vec![(Draft, 0)];
        let mut approved = Vec::new();
        for (saves, (act, has_approver)) in acts.into_iter().enumerate() {
            let at = versions.len() - 1;
            let (before, figure) = versions[at];
            let Ok(after) = next(before, act, has_approver) else {
                continue;
            };
            if act.opens_version(before) {
                prop_assert!(matches!(act, Act::Correct | Act::Reopen) && after.is_open());
                versions.push((after, figure));
            } else {
                let changes = act == Act::Save && before.is_open();
                prop_assert!(changes || act != Act::Save);
                versions[at] = (after, if changes { saves + 1 } else { figure });
            }
            if after == Approved {
                approved.push((at, versions[at]));
            }
            for (at, as_approved) in &approved {
                prop_assert_eq!(&versions[*at], as_approved);
            }
        }
        prop_assert!(versions.len() <= approved.len() + 1);
    }
}
