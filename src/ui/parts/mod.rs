//! Pieces that pages are made of.
pub(super) mod appearance;
pub(super) mod chip;
pub(super) mod extremes;
pub(super) mod family;
pub(super) mod figures;
pub(super) mod filters;
pub(super) mod flags;
<<<<<<< HEAD
pub(super) mod form;
=======
pub(super) mod found;
>>>>>>> wt-c
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
