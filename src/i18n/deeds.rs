//! What the acts of the audit log are called; the log itself keeps their codes.
use super::{Lang, names::capital};
use crate::domain::Act;

/// Every act that is no step of a report: its code, then its words in both languages.
const DEEDS: [(&str, &str, &str); 42] = [
    ("sign-in", "Đăng nhập", "Signed in"),
    ("sign-out", "Đăng xuất", "Signed out"),
    (
        "choose-password",
        "Chọn mật khẩu bằng liên kết",
        "Chose a password by a link",
    ),
    ("change-password", "Đổi mật khẩu", "Changed the password"),
    (
        "set-second-factor",
        "Bật xác thực hai bước",
        "Set up the second factor",
    ),
    (
        "drop-second-factor",
        "Tắt xác thực hai bước",
        "Took the second factor away",
    ),
    (
        "renew-recovery-codes",
        "Cấp lại mã khôi phục",
        "Renewed the recovery codes",
    ),
    ("end-session", "Kết thúc một phiên", "Ended a session"),
    (
        "end-other-sessions",
        "Kết thúc các phiên khác",
        "Ended the other sessions",
    ),
    ("end-sessions", "Kết thúc mọi phiên", "Ended all sessions"),
    ("add-account", "Thêm tài khoản", "Added an account"),
    (
        "give-link",
        "Cấp liên kết dùng một lần",
        "Gave a one-time link",
    ),
    (
        "account-state",
        "Đổi trạng thái tài khoản",
        "Changed the state of an account",
    ),
    (
        "account-role",
        "Đổi vai trò, đơn vị",
        "Changed role or units",
    ),
    ("add-token", "Tạo mã kết nối", "Made a token"),
    ("revoke-token", "Thu hồi mã kết nối", "Revoked a token"),
    (
        "add-observation",
        "Thêm kết quả công bố",
        "Added an observation",
    ),
    (
        "revise-observation",
        "Sửa kết quả công bố",
        "Made the next version of an observation",
    ),
    (
        "withdraw-observation",
        "Rút kết quả công bố",
        "Withdrew an observation",
    ),
    (
        "import-observations",
        "Nhập tệp kết quả công bố",
        "Imported observations",
    ),
    ("publish", "Phát hành ấn bản", "Published an edition"),
    (
        "set-deadlines",
        "Đổi hạn chung",
        "Changed the general deadlines",
    ),
    (
        "set-month",
        "Đặt hạn riêng cho một kỳ",
        "Set deadlines for one month",
    ),
    (
        "end-month",
        "Bỏ hạn riêng của một kỳ",
        "Took back deadlines of one month",
    ),
    ("let-in", "Mở khóa cho một đơn vị", "Let in one unit"),
    (
        "end-let-in",
        "Bỏ mở khóa cho một đơn vị",
        "Took back letting in one unit",
    ),
    (
        "revise-rule",
        "Ra phiên bản quy tắc",
        "Made a version of a rule",
    ),
    (
        "set-planning-date",
        "Đặt ngày kế hoạch",
        "Set the planning date",
    ),
    (
        "set-second-factor-rule",
        "Đổi quy định xác thực hai bước",
        "Changed the rule of second factors",
    ),
    ("add-target", "Thêm mục tiêu", "Added a target"),
    ("revise-target", "Sửa mục tiêu", "Revised a target"),
    ("add-note", "Thêm ghi chú", "Added a note"),
    ("withdraw-note", "Rút ghi chú", "Withdrew a note"),
    ("withdraw-target", "Rút mục tiêu", "Withdrew a target"),
    (
        "assign-action",
        "Giao việc theo cảnh báo",
        "Assigned an action on a flag",
    ),
    ("revise-action", "Sửa việc đã giao", "Revised an action"),
    ("begin-action", "Bắt đầu việc", "Began an action"),
    ("finish-action", "Hoàn thành việc", "Finished an action"),
    ("reopen-action", "Mở lại việc", "Reopened an action"),
    (
        "add-action-note",
        "Ghi chú vào việc",
        "Added a note to an action",
    ),
    ("answer-action", "Giải trình cho việc", "Answered an action"),
    (
        "attach-evidence",
        "Gắn minh chứng",
        "Attached evidence to an action",
    ),
];

impl Lang {
    /// What an act of the audit log is called: `Đã gửi báo cáo` for `submit`. `None` for a code
    /// that this program does not write, as a log may hold from a later one.
    pub fn deed(self, code: &str) -> Option<String> {
        if let Ok(act) = code.parse::<Act>() {
            return Some(capital(self.act_done(act)));
        }
        let (_, vi, en) = DEEDS.into_iter().find(|(known, ..)| *known == code)?;
        Some(match self {
            Self::Vi => vi.to_owned(),
            Self::En => en.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    /// Codes as the services write them: beside `act:` they may be one word; elsewhere in a file
    /// that writes deeds, only they have hyphens.
    fn written(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                written(&path, codes);
                continue;
            }
            let code = fs::read_to_string(&path).unwrap();
            if !(code.contains("Deed")
                || code.contains(".note(")
                || code.contains(".note_own("))
            {
                continue;
            }
            let texts: Vec<&str> = code.split('"').collect();
            for pair in texts.windows(2).step_by(2) {
                let (before, text) = (pair[0], pair[1]);
                let is_plain = text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                if is_plain && (before.ends_with("act: ") || text.contains('-')) {
                    codes.insert(text.to_owned());
                }
            }
        }
    }

    #[test]
    fn every_act_that_is_written_down_has_words_and_no_other() {
        let mut codes = BTreeSet::new();
        written(Path::new("src/service"), &mut codes);
        assert!(
            codes.contains("publish") && codes.contains("let-in"),
            "{codes:?}"
        );
        let known: BTreeSet<_> = DEEDS.iter().map(|(code, ..)| (*code).to_owned()).collect();
        assert_eq!(codes, known);
        for lang in Lang::ALL {
            for act in Act::ALL {
                assert!(lang.deed(act.code()).is_some());
            }
            assert_eq!(lang.deed("no-such-act"), None);
        }
    }

    #[test]
    fn a_step_is_called_as_in_the_history_of_its_report() {
        assert_eq!(Lang::Vi.deed("submit").as_deref(), Some("Đã gửi báo cáo"));
        assert_eq!(Lang::En.deed("sign-in").as_deref(), Some("Signed in"));
    }
}
