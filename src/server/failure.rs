//! Why an act was not done, in the language of whoever gave the command.
use crate::{
    domain::Weakness,
    i18n::Lang,
    service::{DeskError, ImportError},
    storage::StorageError,
};

/// What went wrong, and what to do.
pub(super) fn storage(lang: Lang, why: &StorageError) -> String {
    match why {
        StorageError::Database(why) => lang.database_refused(&why.to_string()),
        StorageError::Migration(why) => lang.schema_failed(&why.to_string()),
        StorageError::Corrupt(what) => lang.row_senseless(what),
        StorageError::OtherForm(month, revision) => {
            lang.edition_of_other_form(month, *revision)
        }
        StorageError::Address => lang.database_address().into(),
        StorageError::SchemaBehind => lang.weakness(&Weakness::SchemaBehind),
        StorageError::SchemaAhead => lang.weakness(&Weakness::SchemaAhead),
        StorageError::OldSqlite(version) => lang.weakness(&Weakness::OldSqlite {
            version: version.clone(),
        }),
        StorageError::Busy => lang.database_busy().into(),
        StorageError::Replaced => lang.database_replaced().into(),
    }
}

/// The same for what a desk was asked.
pub(super) fn desk(lang: Lang, why: &DeskError) -> String {
    match why {
        DeskError::Storage(why) => storage(lang, why),
        DeskError::SampleBesideReal => lang.sample_beside_real().into(),
        DeskError::Body(why) => lang.row_senseless(&why.to_string()),
    }
}

/// The same for the sample, which is taken like an import.
pub(super) fn sample(lang: Lang, why: &ImportError) -> String {
    match why {
        ImportError::Desk(why) => desk(lang, why),
        ImportError::Problems(problems) => problems
            .iter()
            .map(|problem| lang.problem(problem))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}
