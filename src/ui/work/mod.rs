//! Pages behind the sign-in. They are functions of what the desks gave, as the public ones are of
//! the board, and are rendered for one person and never kept.
mod account;
mod action;
mod action_forms;
mod admin;
mod admin_account;
mod assign;
mod audit;
mod board;
mod cell;
mod entry;
mod factor;
mod field;
mod fields;
mod file;
mod follow_up;
mod judge;
mod keep_observation;
mod keep_target;
mod keeping;
mod link;
mod note_list;
mod notes;
mod observation_form;
mod observations;
mod observations_file;
mod own_flags;
mod practice;
mod queue;
mod rail;
mod reports;
mod rules;
mod save_bar;
mod session;
mod settings;
mod staff;
mod table;
mod tokens;
mod trouble;
mod units_list;

pub use account::{AccountPage, SessionLine, Told};
pub use action::ActionPage;
pub use admin::{AccountLine, AccountsPage, GivenLink};
pub use admin_account::KeepAccountPage;
pub use assign::AssignPage;
pub use audit::{AuditLine, AuditPage, Verified};
pub use board::{BoardPage, ChangedUnit, EditionsPage, Mark};
pub use cell::Cell;
pub use entry::{EntryPage, Said};
pub use factor::FactorPage;
pub use fields::Fields;
pub use file::{Elsewhere, FileSaid, OtherReport};
pub use follow_up::{ChosenFollowUps, FollowUpsPage};
pub use judge::JudgePage;
pub use keep_observation::{KeepObservationPage, NewObservationPage};
pub use keep_target::KeepTargetPage;
pub use keeping::TargetsPage;
pub use link::LinkPage;
pub use note_list::{NoteDone, NotesPage, Writes};
pub use observations::ObservationsPage;
pub use observations_file::ObservationsFilePage;
pub use practice::{Climbed, PracticePage};
pub use queue::{QueuePage, Waiting};
pub use reports::{MonthLine, ReportsPage};
pub use rules::KeepRulePage;
pub use session::{SignInPage, Tried};
pub use settings::SettingsPage;
pub use staff::{StaffLine, StaffPage};
pub use tokens::{TokenLine, TokensPage};
pub use trouble::Trouble;

use super::app::{Scene, Sheet};

/// A page behind the sign-in, or the way there.
#[derive(Clone, Debug)]
pub enum Work {
    /// The sign-in itself.
    SignIn(SignInPage),
    /// Choosing a password by a one-time link.
    Link(LinkPage),
    /// One's own account.
    Account(AccountPage),
    /// One's own second factor.
    Factor(FactorPage),
    /// The months of one's units.
    Reports(ReportsPage),
    /// The form of one month.
    Entry(Box<EntryPage>),
    /// What waits to be judged.
    Queue(QueuePage),
    /// One report to be judged.
    Judge(Box<JudgePage>),
    /// How complete the months are.
    Board(BoardPage),
    /// What editions changed.
    Editions(EditionsPage),
    /// Notes on months.
    Notes(Box<NotesPage>),
    /// Actions on flags.
    FollowUps(FollowUpsPage),
    /// A new one.
    Assign(AssignPage),
    /// One of them.
    Action(Box<ActionPage>),
    /// What the climbers did.
    Practice(PracticePage),
    /// Every account.
    Accounts(AccountsPage),
    /// One account, as an administrator keeps it.
    KeepAccount(Box<KeepAccountPage>),
    /// Units and who works for them.
    Staff(StaffPage),
    /// Every target, for those who keep them.
    Targets(TargetsPage),
    /// One target with its versions.
    KeepTarget(Box<KeepTargetPage>),
    /// Every observation, for those who keep them.
    Observations(ObservationsPage),
    /// A new one.
    NewObservation(NewObservationPage),
    /// One observation with its versions.
    KeepObservation(Box<KeepObservationPage>),
    /// Observations from a file.
    ObservationsFile(ObservationsFilePage),
    /// Every rule, for those who keep them.
    Rules,
    /// One rule.
    KeepRule(Box<KeepRulePage>),
    /// Tokens of machines.
    Tokens(TokensPage),
    /// Deadlines and other settings.
    Settings(Box<SettingsPage>),
    /// The audit log.
    Audit(AuditPage),
}

/// Builds the page.
pub(in crate::ui) fn sheet(scene: &Scene, work: Work) -> Sheet {
    // The form alone: everything else behind the sign-in waits for a decision, not for keys.
    let has_islands = matches!(&work, Work::Entry(page) if !page.is_blank);
    let (title, main) = match work {
        Work::SignIn(page) => session::sign_in(scene, &page),
        Work::Link(page) => link::link(scene, &page),
        Work::Account(page) => account::account(scene, &page),
        Work::Factor(page) => factor::factor(scene, &page),
        Work::Reports(page) => reports::reports(scene, &page),
        Work::Entry(page) => entry::entry(scene, &page),
        Work::Queue(page) => queue::queue(scene, &page),
        Work::Judge(page) => judge::judge(scene, &page),
        Work::Board(page) => board::board(scene, &page),
        Work::Editions(page) => board::editions(scene, &page),
        Work::Notes(page) => note_list::notes(scene, &page),
        Work::FollowUps(page) => follow_up::follow_ups(scene, &page),
        Work::Assign(page) => assign::assign(scene, &page),
        Work::Action(page) => action::action(scene, &page),
        Work::Practice(page) => practice::practice(scene, &page),
        Work::Accounts(page) => admin::accounts(scene, &page),
        Work::KeepAccount(page) => admin_account::keep_account(scene, &page),
        Work::Staff(page) => staff::staff(scene, &page),
        Work::Targets(page) => keeping::targets(scene, &page),
        Work::KeepTarget(page) => keep_target::keep_target(scene, &page),
        Work::Observations(page) => observations::observations(scene, &page),
        Work::NewObservation(page) => keep_observation::new_observation(scene, &page),
        Work::KeepObservation(page) => keep_observation::keep_observation(scene, &page),
        Work::ObservationsFile(page) => observations_file::observations_file(scene, &page),
        Work::Rules => rules::rules(scene),
        Work::KeepRule(page) => rules::keep_rule(scene, &page),
        Work::Tokens(page) => tokens::tokens(scene, &page),
        Work::Settings(page) => settings::settings(scene, &page),
        Work::Audit(page) => audit::audit(scene, &page),
    };
    Sheet {
        title,
        description: scene.lang.texts().about_product.to_owned(),
        main,
        has_islands,
        month: None,
    }
}
