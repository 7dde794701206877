//! The command: what each act prints, and the exit code it ends with.
use super::{
    cli::{Act, Cli, Import, Set},
    keep, serve,
};
use crate::{
    domain::{Decimal, Imported},
    i18n::Lang,
    service::{Clock, Desk, DeskError, ImportError, MAX_FILE_BYTES},
    storage::Store,
};
use clap::Parser;
use std::{error::Error, io::Write, path::Path, process::ExitCode};
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
    tracing_subscriber::fmt()
        .with_env_filter(
            EnvFilter::try_from_env("TOANTRINH_LOG").unwrap_or_else(|_| EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
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
    if matches!(cli.act, Act::Migrate) {
        let store = Store::connect(&cli.database_url).await?;
        store.migrate().await?;
        store.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    let store = Store::open(&cli.database_url).await?;
    let desk = Desk::start(store, CLOCK).await?;
    let code = match cli.act {
        Act::Serve(options) => {
            serve::serve(desk.clone(), &options, &cli.database_url).await?;
            ExitCode::SUCCESS
        }
        Act::Migrate => ExitCode::SUCCESS,
        Act::Set(Set::Floor { percent }) => {
            if percent.hundredths > Decimal::whole(100).hundredths {
                return Err(lang.floor_too_high(percent).into());
            }
            desk.set_floor(percent).await?;
            print(&lang.floor_set(percent));
            ExitCode::SUCCESS
        }
        Act::User(act) => keep::user(&desk, act, lang).await?,
        Act::Audit(act) => keep::audit(&desk, act, lang).await?,
        Act::Import(Import::Reports {
            file,
            dry_run,
            source,
            period_rule,
        }) => {
            let rule = period_rule.map_or_else(|| source.rule(), Into::into);
            let bytes = read(&file, lang)?;
            say(
                lang,
                dry_run,
                desk.import_reports(&bytes, source.into(), rule, dry_run)
                    .await,
            )?
        }
        Act::Import(Import::Published { file, dry_run }) => {
            let bytes = read(&file, lang)?;
            say(lang, dry_run, desk.import_published(&bytes, dry_run).await)?
        }
    };
    desk.close().await;
    Ok(code)
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
) -> Result<ExitCode, DeskError> {
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
        Err(ImportError::Desk(error)) => Err(error),
    }
}
