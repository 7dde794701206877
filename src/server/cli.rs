//! The words of the command line.
use super::export::Export;
use crate::{
    domain::{
        AccountName, Decimal, Month, PeriodRule, Role, SourceSystem, TextEncoding, read_day,
    },
    i18n::Lang,
};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

/// Tracks how far administrative dossiers are handled end to end online.
#[derive(Debug, Parser)]
#[command(name = "toantrinh", version, about)]
pub(super) struct Cli {
    /// Where figures are kept: `sqlite://path/to/file.db` or `postgres://…`
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://toantrinh.db",
        global = true
    )]
    pub database_url: String,
    /// Language of messages.
    #[arg(
        long,
        env = "TOANTRINH_LANG",
        default_value = "vi",
        value_enum,
        global = true
    )]
    pub lang: LangArg,
    #[command(subcommand)]
    pub act: Act,
}

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Serve the pages.
    Serve(Serve),
    /// Bring the schema of a PostgreSQL database up to date.
    Migrate,
    /// Take figures from a file.
    #[command(subcommand)]
    Import(Import),
    /// Make a file, such as for a meeting, without a browser.
    #[command(subcommand)]
    Export(Export),
    /// Change a setting.
    #[command(subcommand)]
    Set(Set),
    /// Copy the SQLite database to a file while it is in use, and verify the copy.
    Backup {
        /// Where the copy goes.
        file: PathBuf,
        /// Put it in the place of a file that is there.
        #[arg(long)]
        replace: bool,
    },
    /// Put a copy in the place of the SQLite database; the server must be stopped.
    Restore {
        /// The copy.
        file: PathBuf,
        /// Also if the database that is there holds reports: they are lost.
        #[arg(long)]
        replace: bool,
    },
    /// Say what would be unsafe about serving with these settings.
    Check(Check),
    /// Read an uploaded file from standard input; the server starts this by itself.
    #[command(hide = true)]
    ReadUpload {
        /// The encoding that somebody named.
        #[arg(long, value_parser = encoding)]
        encoding: Option<TextEncoding>,
    },
    /// Keep accounts.
    #[command(subcommand)]
    User(User),
    /// Keep the tokens of machines.
    #[command(subcommand)]
    Token(TokenAct),
    /// Keep the deadlines of single months and units.
    #[command(subcommand)]
    Deadline(Deadline),
    /// Check the audit log.
    #[command(subcommand)]
    Audit(Audit),
}

#[derive(Debug, Subcommand)]
pub(super) enum Deadline {
    /// Give a month days of its own, such as one whose due day lies in a holiday.
    Month {
        /// Such as 2026-11.
        month: Month,
        /// Last day on which a report is on time, such as 2026-11-20.
        #[arg(long, value_parser = day)]
        on_time_until: NaiveDate,
        /// Last day on which a report is taken.
        #[arg(long, value_parser = day)]
        locked_after: NaiveDate,
        /// Why, as people will read it.
        #[arg(long)]
        reason: String,
    },
    /// Put a month under the general rule again.
    EndMonth {
        /// Such as 2026-11.
        month: Month,
    },
    /// Let a unit report a locked month until a day, which is included.
    LetIn {
        /// Key of the unit, such as 34-44.
        unit: String,
        /// Such as 2026-11.
        month: Month,
        /// Last day on which its report is taken.
        #[arg(long, value_parser = day)]
        until: NaiveDate,
        /// Why, as people will read it.
        #[arg(long)]
        reason: String,
    },
    /// Take back what let a unit report a locked month.
    EndLetIn {
        /// Key of the unit, such as 34-44.
        unit: String,
        /// Such as 2026-11.
        month: Month,
    },
    /// List the general rule, the months with days of their own, and the units let in.
    List,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    read_day(text).ok_or_else(|| format!("{text:?} is no day, such as 2026-11-20"))
}

#[derive(Debug, Subcommand)]
pub(super) enum TokenAct {
    /// Give out a token with which a machine sends the reports of one unit; told once.
    Add {
        /// Key of the unit, such as 34-44.
        #[arg(long)]
        unit: String,
        /// What it is for.
        #[arg(long)]
        label: String,
    },
    /// Take a token out of use.
    Revoke {
        /// Its number.
        token: i64,
    },
    /// List all tokens.
    List,
}

fn encoding(code: &str) -> Result<TextEncoding, String> {
    TextEncoding::from_code(code).ok_or_else(|| format!("{code:?} is no encoding"))
}

#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add an account that is in use at once. Its password is asked for, or read from standard
    /// input.
    Add {
        /// What is typed to sign in.
        name: AccountName,
        /// The person, as shown beside what was done.
        #[arg(long)]
        person: String,
        /// `entry_officer`, `provincial_approver`, `national_reviewer`, `administrator` or `viewer`.
        #[arg(long)]
        role: Role,
        /// Key of a unit, such as 34-44; once for each.
        #[arg(long = "unit")]
        units: Vec<String>,
    },
    /// Print a one-time link with which its holder chooses a new password.
    Reset {
        /// What is typed to sign in.
        name: AccountName,
    },
    /// Take an account out of use; its sessions end.
    Disable {
        /// What is typed to sign in.
        name: AccountName,
    },
    /// List all accounts.
    List,
}

#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Walk through the whole log; names the first row that was changed, and prints the head.
    Verify,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub listen: Listen,
    /// Fill an empty database with sample data, marked as such wherever they appear.
    #[arg(long)]
    pub sample: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// For a server that others depend on.
    #[arg(long, required = true)]
    pub deploy: bool,
    #[command(flatten)]
    pub listen: Listen,
}

/// Where and how connections are accepted.
#[derive(Debug, Args)]
pub(super) struct Listen {
    /// Address to listen on.
    #[arg(long, env = "TOANTRINH_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Certificate chain in PEM: the server speaks TLS itself, and reads it again when it
    /// changes.
    #[arg(long, env = "TOANTRINH_TLS_CERT", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// Private key of the certificate, in PEM.
    #[arg(long, env = "TOANTRINH_TLS_KEY", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// IP address of a proxy in front that speaks TLS and tells the client's address in
    /// X-Forwarded-For; may be given several times.
    #[arg(long, env = "TOANTRINH_TRUSTED_PROXY", value_delimiter = ',')]
    pub trusted_proxy: Vec<IpAddr>,
    /// Answer other machines without encryption.
    #[arg(long, conflicts_with = "tls_cert")]
    pub plain_http: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// Monthly reports, with columns `unit_id`, `month` (or `period_start` and `period_end`)
    /// and measures.
    Reports {
        /// CSV file, UTF-8.
        file: PathBuf,
        /// Check everything and write nothing.
        #[arg(long)]
        dry_run: bool,
        /// System that the figures come from.
        #[arg(long, default_value = "manual", value_enum)]
        source: SourceArg,
        /// Days of a bare month; the source's own rule when left out: the 15th to the 14th
        /// for reports of the units themselves, the calendar month for the national systems.
        #[arg(long, value_enum)]
        period_rule: Option<RuleArg>,
    },
    /// Figures published elsewhere, with their sources.
    Published {
        /// CSV file, UTF-8.
        file: PathBuf,
        /// Check everything and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Scores, ranks, levels and counters published elsewhere, with their sources; the columns
    /// are those of the download of the same name.
    Observations {
        /// CSV file, UTF-8.
        file: PathBuf,
        /// Check everything and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Set {
    /// The rate under which a locality is flagged, in percent; holds for editions published
    /// from now on.
    Floor {
        /// Such as 5 or 7.5.
        percent: Decimal,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LangArg {
    Vi,
    En,
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Self {
        match arg {
            LangArg::Vi => Self::Vi,
            LangArg::En => Self::En,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum SourceArg {
    Manual,
    Npsp,
    Emc,
}

impl From<SourceArg> for SourceSystem {
    fn from(arg: SourceArg) -> Self {
        match arg {
            SourceArg::Manual => Self::Manual,
            SourceArg::Npsp => Self::Npsp,
            SourceArg::Emc => Self::Emc,
        }
    }
}

impl SourceArg {
    /// The rule by which the source's months have their days.
    pub fn rule(self) -> PeriodRule {
        match self {
            Self::Manual => PeriodRule::MidMonth,
            Self::Npsp | Self::Emc => PeriodRule::Calendar,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RuleArg {
    Calendar,
    MidMonth,
}

impl From<RuleArg> for PeriodRule {
    fn from(arg: RuleArg) -> Self {
        match arg {
            RuleArg::Calendar => Self::Calendar,
            RuleArg::MidMonth => Self::MidMonth,
        }
    }
}
