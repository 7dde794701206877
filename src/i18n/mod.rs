//! Every word of the interface in Vietnamese and English, and how numbers are written.
mod about;
mod access;
mod access_words;
mod accounts;
mod admin;
mod admin_words;
mod appearance;
mod assessments;
mod backtest;
mod backup;
mod briefing;
mod bullets;
mod causes;
mod chart;
mod chart_page;
mod columns;
mod compare;
mod deeds;
mod definitions;
mod deploy;
mod drawings;
mod dti;
mod entry;
mod export;
mod finder;
mod flag_board;
mod flag_values;
mod follow_up;
mod follow_up_words;
mod format;
mod goals;
mod headline;
mod heat;
mod judgement;
mod judging;
mod keeping;
mod labels;
mod maps;
mod ministries;
mod movement;
mod names;
mod no_file;
mod notes;
mod observations;
mod observed_pages;
mod observing;
mod outlook;
mod pace;
mod picture;
mod present;
mod problems;
mod profile;
mod programme;
mod rank_picture;
mod ranking;
mod record;
mod report;
mod roles;
mod rules;
mod scatter;
mod search;
mod secrets;
mod service766;
mod service_words;
mod serving;
mod shortfall;
mod slides;
mod slots;
mod staff;
mod statement;
mod survey;
mod template;
mod texts;
mod tokens;
mod upload_page;
mod uploads;
mod what_if;
mod work;
mod work_words;

use crate::domain::Bilingual;

pub use about::{AboutTexts, Passage};
pub use appearance::AppearanceTexts;
pub use backtest::BacktestTexts;
pub use briefing::{BriefingPageTexts, BriefingTexts};
pub use bullets::BulletTexts;
pub use chart::ChartTexts;
pub use chart_page::ChartPageTexts;
pub use columns::{Holds, holds};
pub use compare::CompareTexts;
pub use definitions::DefinitionTexts;
pub use drawings::DrawingTexts;
pub use dti::DtiTexts;
pub use finder::{FinderTexts, SOUGHT_AS, SoughtAs, also_called};
pub use flag_board::FlagTexts;
pub use goals::GoalTexts;
pub use headline::{Piece, Tone};
pub use heat::HeatTexts;
pub use judging::JudgingTexts;
pub use maps::MapTexts;
pub use names::capital;
pub use notes::NoteTexts;
pub use outlook::OutlookTexts;
pub use pace::PaceTexts;
pub use present::PresentTexts;
pub use profile::ProfileTexts;
pub use ranking::RankingTexts;
pub use report::ReportTexts;
pub use search::SearchTexts;
pub use slides::SlideTexts;
pub use statement::StatementTexts;
pub use template::TemplateTexts;
pub use texts::Texts;
pub use what_if::{FIRST, WhatIfTexts};

/// A language of the interface; the first part of every address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese; leads.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The code in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The catalogue.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Vi => &texts::VI,
            Self::En => &texts::EN,
        }
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// Whichever of the two is of this language.
    fn either<T>(self, vi: T, en: T) -> T {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// The text in this language.
    pub fn of(self, text: Bilingual) -> &'static str {
        match self {
            Self::Vi => text.vi,
            Self::En => text.en,
        }
    }
}
