//! The words of the command that makes files, and what they come to: the name and the query by which
//! the same file is asked for over HTTP.
use crate::{
    domain::{Drawing, Month},
    i18n::Lang,
    server::cli::LangArg,
};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(in crate::server) enum Export {
    /// A briefing as slides (.pptx), or in another of its forms (.docx, .pdf).
    Pack(PackArgs),
    /// The report of a briefing, to be edited (.docx) or read (.pdf).
    Report(PackArgs),
    /// A drawing (.svg, .png), or the table behind it (.csv, .json, .xlsx).
    Chart {
        /// trend, ranking, distribution, map, ranks, compare, slope, bump, multiples, heat,
        /// scatter, bullets or contribution.
        #[arg(value_parser = drawing)]
        drawing: Drawing,
        #[command(flatten)]
        picture: PictureArgs,
    },
    /// The table behind a drawing, or one of units, targets, published, observations, notes, reports, figures,
    /// what-if (.xlsx, .csv, .json).
    Table {
        /// Its name.
        name: String,
        #[command(flatten)]
        picture: PictureArgs,
    },
    /// An indicator of all localities in all months (.xlsx, .csv, .json).
    #[command(alias = "xlsx")]
    Figures(PictureArgs),
    /// The edition of a month with its data dictionary and checksums (.zip).
    Edition(SharedArgs),
}

/// What every file can be told.
#[derive(Debug, Args)]
pub(in crate::server) struct SharedArgs {
    /// Such as 2026-10; the latest published month when left out.
    #[arg(long)]
    month: Option<Month>,
    /// Such as `e2e_total`.
    #[arg(long)]
    indicator: Option<String>,
    /// Of the month (month) or of the year so far (ytd).
    #[arg(long)]
    basis: Option<String>,
    /// Localities: reported, 34 or 63.
    #[arg(long)]
    map: Option<String>,
    /// Language of the file.
    #[arg(long, value_enum, default_value = "vi")]
    file_lang: LangArg,
    /// Where it goes; its ending chooses the form. Its usual name in this folder when left out.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Put it in the place of a file that is there.
    #[arg(long)]
    pub replace: bool,
}

#[derive(Debug, Args)]
pub(in crate::server) struct PackArgs {
    #[command(flatten)]
    shared: SharedArgs,
    /// Whom it is about: vn, the code of a region, or the key of a locality, such as 34-44.
    #[arg(long)]
    scope: Option<String>,
    /// Parts that are in it, such as headline,trend,map; all of them when left out.
    #[arg(long)]
    part: Vec<String>,
    /// Keys of localities that have a page of their own, such as 34-44,34-48.
    #[arg(long)]
    units: Vec<String>,
    /// The agency that reports.
    #[arg(long)]
    agency: Option<String>,
    /// The place that the report is dated from.
    #[arg(long)]
    place: Option<String>,
    /// Slides of each locality, in one archive (.zip).
    #[arg(long, conflicts_with_all = ["scope", "units"])]
    all_localities: bool,
    /// With the overdue actions, which are not public: only its owner may read the file.
    #[arg(long)]
    internal: bool,
}

#[derive(Debug, Args)]
pub(in crate::server) struct PictureArgs {
    #[command(flatten)]
    shared: SharedArgs,
    /// Key of the unit that it is of, such as 34-44.
    #[arg(long)]
    unit: Option<String>,
    /// Keys of the units that it is of, such as 34-44,34-48.
    #[arg(long)]
    units: Vec<String>,
    /// How the rows are sorted, such as name.
    #[arg(long)]
    sort: Option<String>,
    /// Size of a .png: 1 to 4.
    #[arg(long)]
    scale: Option<String>,
    /// Whether a .csv begins with the mark by which Excel knows UTF-8: 0 or 1.
    #[arg(long)]
    bom: Option<String>,
    /// Headings of a .csv: keys or words.
    #[arg(long)]
    head: Option<String>,
}

fn drawing(code: &str) -> Result<Drawing, String> {
    code.parse()
        .map_err(|code| format!("{code:?} is no drawing"))
}

/// Which readers a file is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    Packs,
    Pictures,
    Downloads,
}

/// A file as it is asked for over HTTP.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub room: Room,
    /// Its name without an ending; `None` for an edition, which is named after its month.
    pub stem: Option<&'a str>,
    /// Endings of the forms that it has, the usual one first.
    pub endings: &'static [&'static str],
    pub pairs: Vec<(String, String)>,
    pub is_internal: bool,
    pub shared: &'a SharedArgs,
}

const PICTURES: &[&str] = &["png", "svg", "csv", "json", "xlsx"];
const TABLES: &[&str] = &["xlsx", "csv", "json"];

impl Export {
    /// What it comes to.
    pub(super) fn asked(&self) -> Asked<'_> {
        match self {
            Self::Pack(pack) if pack.all_localities => pack.asked("provinces", &["zip"]),
            Self::Pack(pack) => pack.asked("briefing", &["pptx", "docx", "pdf"]),
            Self::Report(pack) => pack.asked("briefing", &["docx", "pdf"]),
            Self::Chart { drawing, picture } => {
                picture.asked(Room::Pictures, drawing.code(), PICTURES)
            }
            Self::Table { name, picture } => {
                let room = match name.parse::<Drawing>() {
                    Ok(_) => Room::Pictures,
                    Err(_) => Room::Downloads,
                };
                picture.asked(room, name, TABLES)
            }
            Self::Figures(picture) => picture.asked(Room::Downloads, "figures", TABLES),
            Self::Edition(shared) => Asked {
                room: Room::Downloads,
                stem: None,
                endings: &["zip"],
                pairs: shared.pairs(),
                is_internal: false,
                shared,
            },
        }
    }
}

impl Asked<'_> {
    /// The month that it is of, where one was named.
    pub(super) fn month(&self) -> Option<Month> {
        self.shared.month
    }
}

impl PackArgs {
    fn asked(&self, stem: &'static str, endings: &'static [&'static str]) -> Asked<'_> {
        let mut pairs = self.shared.pairs();
        put(&mut pairs, "scope", self.scope.as_deref());
        put(&mut pairs, "part", listed(&self.part).as_deref());
        put(&mut pairs, "units", listed(&self.units).as_deref());
        put(&mut pairs, "agency", self.agency.as_deref());
        put(&mut pairs, "place", self.place.as_deref());
        Asked {
            room: Room::Packs,
            stem: Some(stem),
            endings,
            pairs,
            is_internal: self.internal,
            shared: &self.shared,
        }
    }
}

impl PictureArgs {
    fn asked<'a>(
        &'a self,
        room: Room,
        stem: &'a str,
        endings: &'static [&'static str],
    ) -> Asked<'a> {
        Asked {
            room,
            stem: Some(stem),
            endings,
            pairs: self.pairs(),
            is_internal: false,
            shared: &self.shared,
        }
    }

    fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = self.shared.pairs();
        put(&mut pairs, "unit", self.unit.as_deref());
        put(&mut pairs, "units", listed(&self.units).as_deref());
        put(&mut pairs, "sort", self.sort.as_deref());
        put(&mut pairs, "scale", self.scale.as_deref());
        put(&mut pairs, "bom", self.bom.as_deref());
        put(&mut pairs, "head", self.head.as_deref());
        pairs
    }
}

impl SharedArgs {
    fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let month = self.month.map(|month| month.to_string());
        put(&mut pairs, "month", month.as_deref());
        put(&mut pairs, "indicator", self.indicator.as_deref());
        put(&mut pairs, "basis", self.basis.as_deref());
        put(&mut pairs, "map", self.map.as_deref());
        put(&mut pairs, "lang", Some(Lang::from(self.file_lang).code()));
        pairs
    }
}

fn put(pairs: &mut Vec<(String, String)>, name: &str, value: Option<&str>) {
    pairs.extend(value.map(|value| (name.to_owned(), value.to_owned())));
}

/// A list as a query has it.
fn listed(given: &[String]) -> Option<String> {
    (!given.is_empty()).then(|| given.join(","))
}
