//! The command: what each act prints, and the exit code it ends with.
use super::{
    cli::{Act, Cli, Import, Listen, Set},
    deadlines, deploy, export, failure, keep, serve,
};
use crate::{
    domain::{Decimal, Imported},
    i18n::Lang,
    service::{Clock, Desk, ImportError, MAX_FILE_BYTES, RuleError, backup, restore, upload},
    storage::{StorageError, Store},
};
use clap::Parser;
use std::{error::Error, io::Write, path::Path, process::ExitCode, time::Duration};
use tracing_subscriber::EnvFilter;

/// The product's one clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the one clock; everything else takes the time"
)]
const CLOCK: Clock = chrono::Utc::now;

/// Parses the command line and does what it asks.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    // Before there is a runtime: its threads would share the limits that this takes.
    if let Act::ReadUpload { encoding } = cli.act {
        let done = upload::answer_parent(encoding, std::io::stdin(), std::io::stdout());
        return done.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    tracing_subscriber::fmt()
        .with_env_filter(
            EnvFilter::try_from_env("TOANTRINH_LOG").unwrap_or_else(|_| EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    // Pages and files are work for a processor: more threads than this would wait for each other,
    // and each keeps for itself the most memory that it ever used.
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(2 * cores + 2)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("toantrinh: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(act(cli)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("toantrinh: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn act(cli: Cli) -> Result<ExitCode, Box<dyn Error>> {
    let lang = Lang::from(cli.lang);
    let url = &cli.database_url;
    match cli.act {
        Act::Migrate => {
            let store = store(lang, Store::connect(url).await)?;
            store
                .migrate()
                .await
                .map_err(|why| failure::storage(lang, &why))?;
            store.close().await;
            Ok(ExitCode::SUCCESS)
        }
        Act::Backup { file, replace } => {
            let done = backup(url, &file, replace).await;
            let done = done.map_err(|why| lang.copy_refused(&why))?;
            print(&lang.backed_up(&file.display().to_string(), &done));
            Ok(ExitCode::SUCCESS)
        }
        Act::Restore { file, replace } => {
            let done = restore(url, &file, replace).await;
            let done = done.map_err(|why| lang.copy_refused(&why))?;
            print(&lang.restored(&file.display().to_string(), &done));
            Ok(ExitCode::SUCCESS)
        }
        Act::Check(options) => Ok(check(lang, &options.listen, url).await),
        Act::Serve(options) => {
            // Before the database is made or touched.
            serve::refuse_unsafe(lang, &options.listen, url)?;
            let desk = desk(lang, url).await?;
            serve::serve(lang, desk.clone(), &options, url).await?;
            close(desk).await;
            Ok(ExitCode::SUCCESS)
        }
        Act::ReadUpload { .. } => Ok(ExitCode::SUCCESS),
        Act::Set(_)
        | Act::Import(_)
        | Act::Export(_)
        | Act::User(_)
        | Act::Token(_)
        | Act::Deadline(_)
        | Act::Audit(_) => {
            let desk = desk(lang, url).await?;
            let code = at_desk(lang, cli.act, &desk).await?;
            desk.close().await;
            Ok(code)
        }
    }
}

/// Opens the database and reads the board.
async fn desk(lang: Lang, url: &str) -> Result<Desk, String> {
    let store = store(lang, Store::open(url).await)?;
    let desk = Desk::start(store, CLOCK).await;
    desk.map_err(|why| failure::desk(lang, &why))
}

fn store(lang: Lang, opened: Result<Store, StorageError>) -> Result<Store, String> {
    opened.map_err(|why| failure::storage(lang, &why))
}

/// Lets go of the database; a request that was given up may hold on to it for a moment.
async fn close(desk: Desk) {
    let _ = tokio::time::timeout(Duration::from_secs(1), desk.close()).await;
}

/// Prints what would be unsafe, each with its remedy.
async fn check(lang: Lang, listen: &Listen, url: &str) -> ExitCode {
    let found = deploy::weaknesses(listen, url, CLOCK()).await;
    for weakness in &found {
        print(&format!("- {}", lang.weakness(weakness)));
    }
    print(&lang.weaknesses_found(found.len()));
    if found.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What is done with figures from the command line.
async fn at_desk(lang: Lang, act: Act, desk: &Desk) -> Result<ExitCode, Box<dyn Error>> {
    match act {
        Act::Set(Set::Floor { percent }) => {
            if percent.hundredths > Decimal::whole(100).hundredths {
                return Err(lang.floor_too_high(percent).into());
            }
            let done = desk.set_floor(percent).await;
            done.map_err(|why| match why {
                RuleError::Desk(why) => failure::desk(lang, &why),
                other => other.to_string(),
            })?;
            print(&lang.floor_set(percent));
            Ok(ExitCode::SUCCESS)
        }
        Act::Export(act) => {
            print(&export::export(desk, &act, lang).await?);
            Ok(ExitCode::SUCCESS)
        }
        Act::User(act) => keep::user(desk, act, lang).await,
        Act::Token(act) => keep::token(desk, act, lang).await,
        Act::Deadline(act) => Ok(deadlines::deadline(desk, act, lang).await?),
        Act::Audit(act) => Ok(keep::audit(desk, act, lang).await?),
        Act::Import(Import::Reports {
            file,
            dry_run,
            source,
            period_rule,
        }) => {
            let rule = period_rule.map_or_else(|| source.rule(), Into::into);
            let bytes = read(&file, lang)?;
            let done = desk.import_reports(&bytes, source.into(), rule, dry_run);
            Ok(say(lang, dry_run, done.await)?)
        }
        Act::Import(Import::Published { file, dry_run }) => {
            let bytes = read(&file, lang)?;
            Ok(say(
                lang,
                dry_run,
                desk.import_published(&bytes, dry_run).await,
            )?)
        }
        Act::Import(Import::Observations { file, dry_run }) => {
            let bytes = read(&file, lang)?;
            let done = desk.import_observations(&bytes, keep::HOST, dry_run);
            Ok(say(lang, dry_run, done.await)?)
        }
        Act::Serve(_)
        | Act::Migrate
        | Act::ReadUpload { .. }
        | Act::Backup { .. }
        | Act::Restore { .. }
        | Act::Check(_) => Ok(ExitCode::SUCCESS),
    }
}

/// Reads a file that is not larger than any that is taken.
fn read(file: &Path, lang: Lang) -> Result<Vec<u8>, Box<dyn Error>> {
    let size = std::fs::metadata(file)
        .map_err(|why| format!("{}: {why}", file.display()))?
        .len();
    if size > MAX_FILE_BYTES {
        return Err(lang.file_too_large(size, MAX_FILE_BYTES).into());
    }
    Ok(std::fs::read(file)?)
}

/// Prints a line; a reader that went away, such as `head`, is no fault.
fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints what an import did, or every problem of its file.
fn say(
    lang: Lang,
    dry_run: bool,
    outcome: Result<Imported, ImportError>,
) -> Result<ExitCode, String> {
    match outcome {
        Ok(done) => {
            print(&lang.imported(&done, dry_run));
            Ok(ExitCode::SUCCESS)
        }
        Err(ImportError::Problems(problems)) => {
            for problem in &problems {
                print(&lang.problem(problem));
            }
            eprintln!("{}", lang.nothing_taken(problems.len()));
            Ok(ExitCode::from(2))
        }
        Err(ImportError::Desk(why)) => Err(failure::desk(lang, &why)),
    }
}
