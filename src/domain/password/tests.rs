use super::*;
use proptest::prelude::*;

fn known(word: &str) -> Option<Guess> {
    const OBVIOUS: [&str; 9] = [
        "matkhau",
        "vietnam",
        "hanoi",
        "hue",
        "danang",
        "nguyen",
        "van",
        "an",
        "toantrinh",
    ];
    const COMMON: [&str; 7] = [
        "!nfkz#", "dragon", "monkey", "password", "battery", "19841984", "horse",
    ];
    let obvious = OBVIOUS.contains(&word).then_some(Guess::Obvious);
    obvious.or_else(|| COMMON.contains(&word).then_some(Guess::Common))
}

fn check(password: &str) -> Result<(), PasswordRefusal> {
    let rule = PasswordRule {
        second_factor: false,
        own: &["lan.pham02@quangtri", "Phạm Thị Lan"],
    };
    rule.check(password, &known)
}

fn check_with_second_factor(password: &str) -> Result<(), PasswordRefusal> {
    let rule = PasswordRule {
        second_factor: true,
        own: &[],
    };
    rule.check(password, &known)
}

#[test]
fn length_is_counted_in_characters_as_they_are_read() {
    let least = |least| Err(PasswordRefusal::TooShort { least });
    assert_eq!(check("xuồng rụng thế"), least(15));
    assert_eq!(check("xuồng rụng thếp"), Ok(()));
    // The same with each mark as a character of its own is not longer.
    let apart: String = "xuồng rụng thế".nfd().collect();
    assert!(apart.chars().count() > 15);
    assert_eq!(check(&apart), least(15));
    assert_eq!(check_with_second_factor("k8#wPz!"), least(8));
    assert_eq!(check_with_second_factor("k8#wPz!q"), Ok(()));
    let long: String = "ốc bươu vàng ăn lúa non "
        .chars()
        .cycle()
        .take(128)
        .collect();
    assert_eq!(check(&long), Ok(()));
    assert_eq!(check(&format!("{long}x")), Err(PasswordRefusal::TooLong));
}

#[test]
fn no_kind_of_character_is_asked_for() {
    for password in [
        "thuyền giấy trôi ngược",
        "thuyengiaytroinguoc",
        "830174625109327",
        "   ốc   bươu   vàng",
        "🦀🌊🪁🥥 bờ kè lở dần",
    ] {
        assert_eq!(check(password), Ok(()), "{password}");
    }
}

#[test]
fn a_word_that_is_tried_first_is_refused_whatever_is_added_to_it() {
    for password in [
        "Mật khẩu 2026!!!",
        "matkhau12345678",
        "M4tKh@u#2026#2026",
        "vi3tn4m2026hanoi",
        "hanoi1hanoi2hanoi3hanoi4",
        "Hà.Nội.Huế.2026",
        "dragon83920174625109",
        "p@$$w0rd20262027",
        "!nfkz#20262027",
        "Nguyễn Văn An 1990",
        "ＴｏａｎＴｒｉｎｈ２０２６２０２７",
    ] {
        let refused = Err(PasswordRefusal::Guessed);
        assert_eq!(check_with_second_factor(password), refused, "{password}");
    }
}

#[test]
fn a_passphrase_may_hold_words_that_are_known() {
    for password in [
        "correct horse battery staple",
        "dragon monkey 2026 horse",
        "Hà Nội mùa ổi chín rụng",
        "hanoixkq2026vietnam",
    ] {
        assert_eq!(check(password), Ok(()), "{password}");
    }
}

#[test]
fn names_of_the_person_and_the_account_are_refused() {
    for password in [
        "phamthilan19900519",
        "Lan.Pham.2026.2026",
        "lan.pham02@quangtri",
        "QuangTri2026!!!!!!",
        "hanoi-lan-quangtri",
    ] {
        assert_eq!(check(password), Err(PasswordRefusal::Own), "{password}");
        // The same is somebody else's to take, unless it is tried first anyway.
        let others = PasswordRule {
            second_factor: false,
            own: &[],
        };
        assert_ne!(others.check(password, &known), check(password));
    }
}

#[test]
fn what_fingers_make_is_refused() {
    for (password, refusal) in [
        ("aaaaaaaaaaaaaaaa", PasswordRefusal::Repeated),
        ("xk7!xk7!xk7!xk7!", PasswordRefusal::Repeated),
        ("123123123123123", PasswordRefusal::Repeated),
        ("123456789012345", PasswordRefusal::Run),
        ("qwertyuiop12345", PasswordRefusal::Run),
        ("1qaz2wsx3edc4rfv", PasswordRefusal::Run),
        ("0987654321abcdef", PasswordRefusal::Run),
        ("aaaabbbbccccdddd", PasswordRefusal::Run),
    ] {
        assert_eq!(check(password), Err(refusal), "{password}");
    }
    for password in [
        "19051990",
        "19-05-1990",
        "0913582746",
        "1990.05.19",
        "045190001234",
    ] {
        let refused = Err(PasswordRefusal::PersonalNumber);
        assert_eq!(check_with_second_factor(password), refused, "{password}");
    }
    assert_eq!(check_with_second_factor("83051790"), Ok(()));
    assert_eq!(
        check_with_second_factor("19841984"),
        Err(PasswordRefusal::Repeated)
    );
}

proptest! {
    // Cases that failed once are kept beside this file.
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(
            proptest::test_runner::FileFailurePersistence::WithSource("seeds"),
        )),
        ..ProptestConfig::default()
    })]
    #[test]
    fn length_decides_first_and_nothing_panics(password in "\\PC{0,140}", second: bool) {
        let rule = PasswordRule { second_factor: second, own: &["lan.pham", "Phạm Lan"] };
        let length = password.nfc().count();
        let least = if second { 8 } else { 15 };
        let answer = rule.check(&password, &known);
        prop_assert_eq!(
            length < least,
            answer == Err(PasswordRefusal::TooShort { least })
        );
        prop_assert_eq!(length > 128, answer == Err(PasswordRefusal::TooLong));
    }

    #[test]
    fn marks_and_capitals_do_not_hide_a_word(
        word in prop::sample::select(vec!["Mật Khẩu", "VIỆT NAM", "đà nẵng", "HàNội"]),
        before in "[0-9._ -]{0,8}", after in "[0-9!#. ]{12,20}",
    ) {
        let answer = check(&format!("{before}{word}{after}"));
        prop_assert_eq!(answer, Err(PasswordRefusal::Guessed));
    }
}
