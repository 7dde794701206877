//! The words of the pages behind the sign-in: typing in, judging, publishing.
use super::Lang;
use crate::domain::{Account, Month};

/// What those pages say in one language.
#[derive(Debug)]
pub struct WorkTexts {
    /// Link in the header, and title of the page.
    pub sign_in: &'static str,
    /// Ends the session.
    pub sign_out: &'static str,
    /// Label of the name of an account.
    pub name: &'static str,
    /// Label of the password.
    pub password: &'static str,
    /// Label of the code of a second factor.
    pub code: &'static str,
    /// Under it.
    pub code_hint: &'static str,
    /// Name, password or code are wrong; never says which.
    pub wrong: &'static str,
    /// Too many people sign in at once.
    pub busy: &'static str,
    /// A hundred failures: only a new link helps.
    pub reset_needed: &'static str,
    /// Under the form: how one gets an account.
    pub no_account: &'static str,
    /// The session is over.
    pub ended: &'static str,
    /// Title and link: the months of one's units.
    pub reports: &'static str,
    /// What that page is for.
    pub reports_explained: &'static str,
    /// Title and link: the reports to be judged.
    pub review: &'static str,
    /// Heads.
    pub month: &'static str,
    /// Heads.
    pub state: &'static str,
    /// Heads.
    pub due: &'static str,
    /// Heads.
    pub said: &'static str,
    /// Opens the form.
    pub enter: &'static str,
    /// Opens the form of a report that cannot be changed.
    pub look: &'static str,
    /// No report was begun.
    pub not_begun: &'static str,
    /// Heads of the form's table.
    pub measure: &'static str,
    /// Heads.
    pub kind: &'static str,
    /// The kinds: a number, not applicable, not provided.
    pub kinds: [&'static str; 3],
    /// Heads.
    pub change: &'static str,
    /// Opens the words about a value.
    pub words: &'static str,
    /// Label of a comment.
    pub comment: &'static str,
    /// Label of a reason that the checks ask for.
    pub reason: &'static str,
    /// Before what the checks ask.
    pub please_check: &'static str,
    /// Heads of the rail: rates while typing.
    pub rates: &'static str,
    /// A rate that cannot be computed.
    pub no_rate: &'static str,
    /// Heads of the rail: the checks.
    pub checks: &'static str,
    /// All identities hold.
    pub checks_fine: &'static str,
    /// Heads of the rail: who does what next.
    pub next: &'static str,
    /// The way of a report.
    pub way: &'static str,
    /// The way where somebody signs in the province.
    pub way_signed: &'static str,
    /// Keeps the draft.
    pub save: &'static str,
    /// Hands it in.
    pub submit: &'static str,
    /// After a save.
    pub saved: &'static str,
    /// After handing in.
    pub submitted: &'static str,
    /// Begins a correction.
    pub correct: &'static str,
    /// Why, in a correction.
    pub correct_reason: &'static str,
    /// Somebody else saved in between.
    pub conflict: &'static str,
    /// What to do then.
    pub conflict_hint: &'static str,
    /// One's own value.
    pub mine: &'static str,
    /// Before the name of the other.
    pub theirs: &'static str,
    /// Contradictions keep a report from being handed in.
    pub contradictions: &'static str,
    /// Values that need a reason first.
    pub unanswered: &'static str,
    /// The month is locked.
    pub locked: &'static str,
    /// Something else came between.
    pub not_now: &'static str,
    /// Nobody judges their own.
    pub four_eyes: &'static str,
    /// Words are missing.
    pub message_missing: &'static str,
    /// A cell could not be read.
    pub unread: &'static str,
    /// Label of the message of a return.
    pub message: &'static str,
    /// Gives back.
    pub give_back: &'static str,
    /// Approves.
    pub approve: &'static str,
    /// Approves every clean one.
    pub approve_clean: &'static str,
    /// Signs.
    pub sign: &'static str,
    /// Reopens the ticked values.
    pub reopen: &'static str,
    /// Publishes an edition.
    pub publish: &'static str,
    /// Before the numbers of a publication.
    pub published: &'static str,
    /// Nothing can be published.
    pub nothing_to_publish: &'static str,
    /// Nobody waits.
    pub queue_empty: &'static str,
    /// Heads: what happened.
    pub history: &'static str,
    /// Heads.
    pub unit: &'static str,
    /// Prints the form.
    pub print_hint: &'static str,
    /// The account page.
    pub account: &'static str,
    /// Heads of one's own sessions.
    pub sessions: &'static str,
    /// Marks the session in use.
    pub this_session: &'static str,
    /// Ends all sessions but this one.
    pub end_others: &'static str,
}

impl Lang {
    /// The words of the pages behind the sign-in.
    pub fn work(self) -> &'static WorkTexts {
        match self {
            Self::Vi => &super::work_words::VI,
            Self::En => &super::work_words::EN,
        }
    }

    /// A person with what they are there for.
    pub fn person(self, who: &Account) -> String {
        format!("{} · {}", who.person, self.role(who.role))
    }

    /// Title of the form.
    pub fn form_title(self, month: Month, unit: &str) -> String {
        match self {
            Self::Vi => format!("Nhập số liệu {}, {unit}", self.month_long(month)),
            Self::En => format!("Figures of {unit}, {}", self.month_long(month)),
        }
    }

    /// Title of the list of reports to be judged.
    pub fn review_title(self, month: Month) -> String {
        match self {
            Self::Vi => format!("Duyệt báo cáo {}", self.month_long(month)),
            Self::En => format!("Review of {}", self.month_long(month)),
        }
    }

    /// How far a month has come: approved, waiting, not handed in.
    pub fn review_counts(self, approved: usize, waiting: usize, missing: usize) -> String {
        match self {
            Self::Vi => {
                format!("{approved} đã duyệt, {waiting} chờ duyệt, {missing} chưa nộp.")
            }
            Self::En => {
                format!("{approved} approved, {waiting} waiting, {missing} not handed in.")
            }
        }
    }

    /// How many of the values were given.
    pub fn given(self, given: usize, all: usize) -> String {
        match self {
            Self::Vi => format!("{given} trong {all} dòng đã có giá trị hoặc lý do."),
            Self::En => format!("{given} of {all} lines have a value or say why not."),
        }
    }

    /// The next attempt to sign in may be made in so many minutes.
    pub fn wait_minutes(self, minutes: i64) -> String {
        match self {
            Self::Vi => format!("Thử sai nhiều lần. Xin thử lại sau {minutes} phút."),
            Self::En => {
                format!("Too many failed attempts. Please try again in {minutes} minutes.")
            }
        }
    }

    /// An edition that was published just now.
    pub fn edition_published(self, editions: &[String]) -> String {
        format!("{} {}", self.work().published, editions.join(", "))
    }
}
