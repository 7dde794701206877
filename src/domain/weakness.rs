//! What would be unsafe about a server that others depend on.
use chrono::NaiveDate;

/// A setting under which figures could be lost, read or changed by the wrong people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Readers on other machines are answered without encryption.
    PlainHttp {
        /// Where the server would listen.
        address: String,
    },
    /// Other accounts of the machine can open the database.
    DatabaseOpen {
        /// The file.
        path: String,
        /// Its permission bits.
        mode: u32,
    },
    /// Other accounts of the machine can read the key of the certificate.
    KeyOpen {
        /// The file.
        path: String,
        /// Its permission bits.
        mode: u32,
    },
    /// The database cannot grow where it is.
    FolderNotWritable {
        /// The folder.
        path: String,
        /// What the system said.
        why: String,
    },
    /// A network file system does not give the locks that SQLite rests on.
    NetworkFileSystem {
        /// The folder.
        path: String,
        /// Its kind, as the system names it.
        kind: String,
    },
    /// This SQLite can corrupt its file.
    OldSqlite {
        /// Its version.
        version: String,
    },
    /// Made-up figures are among the real ones.
    SampleData,
    /// Accounts that were made for trying the product out are still in use.
    DemoAccounts {
        /// Their names.
        names: Vec<String>,
    },
    /// Nobody can keep accounts and settings.
    NoAdministrator,
    /// Whoever knows the password alone may decide for the nation.
    NoSecondFactor {
        /// Names of these accounts.
        names: Vec<String>,
    },
    /// The database does not open.
    DatabaseUnusable {
        /// What it said.
        why: String,
    },
    /// The schema is older than the program and is not brought up to date by itself.
    SchemaBehind,
    /// The schema is newer than the program.
    SchemaAhead,
    /// The certificate would not be accepted.
    Certificate(CertificateFault),
}

/// What is wrong with a certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificateFault {
    /// A file could not be read.
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        why: String,
    },
    /// The file holds no certificate in PEM.
    NoCertificate(String),
    /// The file holds no private key in PEM.
    NoKey(String),
    /// The certificate was made for another key.
    OtherKey,
    /// The certificate or key is of a kind that is not understood.
    Unusable(String),
    /// Its last day has passed.
    Expired(NaiveDate),
    /// Its first day has not come.
    NotYetValid(NaiveDate),
}
