//! Follow-up on flags: who does what until when, what the province answers, what came of it, and
//! how the rate went before and after. Who may act is decided elsewhere.
mod act;
mod action;
mod assignment;
mod cause;
mod climbers;
mod effect;
mod field;
mod flag_ref;
mod link;

pub use act::{FollowUpAct, FollowUpState, next};
pub use action::{
    Answered, FollowUp, FollowUpDeed, FollowUpId, FollowUpLine, FollowUpRefused,
    FollowUpStanding,
};
pub use assignment::{Assignment, LATEST_DUE_YEARS};
pub use cause::Cause;
pub use climbers::{Climber, POOLED_MONTHS, climbers};
pub use effect::{Effect, Pooled, effect};
pub use field::{FollowUpFault, FollowUpField};
pub use flag_ref::FlagRef;
pub use link::{EvidenceLink, LinkFault};
