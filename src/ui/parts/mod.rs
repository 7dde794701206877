//! Pieces that pages are made of.
pub(super) mod chip;
pub(super) mod extremes;
pub(super) mod family;
pub(super) mod figures;
pub(super) mod flags;
pub(super) mod found;
pub(super) mod icon;
pub(super) mod layout;
pub(super) mod months;
pub(super) mod published;
pub(super) mod ranking;
pub(super) mod sentence;
pub(super) mod targets;
pub(super) mod trend;
pub(super) mod unit_figures;
pub(super) mod unit_index;
pub(super) mod view_bar;
