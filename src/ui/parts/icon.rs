//! Small drawings that stand beside words and never instead of them.
use crate::domain::RuleKind;
use leptos::prelude::*;

/// A drawing of 16 by 16.
#[derive(Clone, Copy, Debug)]
pub enum Icon {
    Down,
    Left,
    Right,
    Diamond,
    Triangle,
    Bars,
    Clock,
    Tick,
    Dashes,
    Search,
    Contrast,
}

impl Icon {
    /// The shape that goes with a rule, so that colour is not needed.
    pub fn of(rule: RuleKind) -> Self {
        match rule {
            RuleKind::NoReport | RuleKind::Late | RuleKind::Incomplete => Self::Clock,
            RuleKind::BelowFloor => Self::Diamond,
            RuleKind::Falling | RuleKind::RankFell | RuleKind::Shifted => Self::Down,
            RuleKind::BottomQuartile => Self::Bars,
            RuleKind::Stagnating | RuleKind::SourcesDiffer => Self::Dashes,
            RuleKind::BelowTarget | RuleKind::BelowPath | RuleKind::OutOfReach => {
                Self::Triangle
            }
            RuleKind::Climber | RuleKind::NewlyReached => Self::Tick,
        }
    }

    /// The drawing, hidden from screen readers.
    pub fn draw(self) -> impl IntoView {
        let path = match self {
            Self::Down => "M8 13l5-6h-3V3H6v4H3z",
            Self::Left => "M10.5 2.5L5 8l5.5 5.5 1.2-1.2L7.400 8l4.300-4.300z",
            Self::Right => "M5.500 2.500L11 8l-5.500 5.500-1.200-1.200L8.600 8 4.300 3.700z",
            Self::Diamond => "M8 1.500L14.500 8 8 14.500 1.500 8z",
            Self::Triangle => {
                "M8 2l7 12H1zM7.200 6.500v3.600h1.600V6.500zm0 4.600v1.500h1.600v-1.500z"
            }
            Self::Bars => "M2 3h3v10H2zm4.500 4h3v6h-3zM11 10h3v3h-3z",
            Self::Contrast => {
                "M8 1.500a6.500 6.500 0 110 13 6.500 6.500 0 010-13zm0 1.500v10a5 5 0 000-10z"
            }
            Self::Tick => {
                "M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zm-1.100 9.700L3.900 8.200l1.200-1.200 1.800 1.800 4-4 1.200 1.200z"
            }
            Self::Dashes => "M1.500 7h3.500v2H1.500zm5 0h3v2h-3zM11 7h3.500v2H11z",
            Self::Search => {
                "M7 1.500a5.500 5.500 0 104.300 8.900l3.200 3.200.9-.9-3.200-3.200A5.500 5.500 0 007 1.500zm0 1.300a4.200 4.200 0 110 8.400 4.200 4.200 0 010-8.400z"
            }
            Self::Clock => {
                "M8 1.500a6.500 6.500 0 100 13 6.500 6.500 0 000-13zm.8 3v3.200l2.600 1.600-.8 1.300-3.400-2V4.500z"
            }
        };
        view! {
            <svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                <path fill-rule="evenodd" d=path></path>
            </svg>
        }
    }
}
