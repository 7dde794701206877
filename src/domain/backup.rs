//! Copies of the database: what is in one, and why one was not made or not taken back.

/// What a database keeps, counted to tell one copy from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Localities, ministries, communes.
    Units,
    /// Targets.
    Targets,
    /// Figures that were published elsewhere.
    PublishedFigures,
    /// Monthly reports, every version of each.
    Reports,
    /// Counts of these reports.
    Counts,
    /// Editions, every revision of each.
    Editions,
    /// Accounts, in whatever state.
    Accounts,
    /// Rows of the audit log.
    AuditRows,
}

impl Kept {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Units,
        Self::Targets,
        Self::PublishedFigures,
        Self::Reports,
        Self::Counts,
        Self::Editions,
        Self::Accounts,
        Self::AuditRows,
    ];
}

/// A copy that was made or taken back, and found sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// How many rows it has of each; what an older schema lacks is left out.
    pub rows: Vec<(Kept, u64)>,
    /// Size of the file. Unit: bytes.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
}

/// Why a copy was not made, or not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyRefused {
    /// The database is on a PostgreSQL server, which has its own tools.
    Postgres,
    /// The address names no file.
    NoFile,
    /// There is no such file.
    Missing(String),
    /// The copy would be its own original.
    SameFile(String),
    /// A file of that name is there.
    AlreadyThere(String),
    /// The database to be replaced holds the work of people.
    HoldsWork {
        /// The database.
        path: String,
        /// How many versions of reports, drafts among them.
        reports: u64,
        /// How many accounts.
        accounts: u64,
    },
    /// Another process has the database open.
    InUse(String),
    /// The database to be replaced cannot be read, so nobody can say whether it is in use.
    CannotTell(String, String),
    /// Part of the copy is in a write-ahead log beside it.
    LogBeside(String),
    /// The file is no database of this program.
    NotOurs(String),
    /// The file is damaged; what was found.
    Damaged(String, String),
    /// Its schema has a step that this program does not know.
    Newer(String, i64),
    /// A step of its schema is not the one this program took.
    OtherSchema(String, i64),
    /// A file could not be read or written.
    File(String, String),
    /// The database did not do its part.
    Database(String),
}
