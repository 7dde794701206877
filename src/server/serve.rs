//! Start, run, stop.
use super::{
    accept::{self, Limits},
    cli::{Listen, Serve},
    deploy, failure,
    listen::Tls,
    router::App,
    router::router,
    tls,
};
use crate::{
    i18n::Lang,
    service::{Desk, SampleOutcome},
};
use std::{error::Error, sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    task::JoinHandle,
};

/// How often a server looks whether something was published elsewhere.
const LOOK: Duration = Duration::from_millis(500);

/// Refuses settings under which a server must not start; nothing was opened yet.
///
/// Plain HTTP that nobody asked for, and files that other accounts can read once other
/// machines can connect. `check --deploy` finds more, and nothing less.
pub(super) fn refuse_unsafe(lang: Lang, listen: &Listen, database: &str) -> Result<(), String> {
    if let Some(weakness) = listen.refused() {
        let by_name = lang.plain_http_by_name();
        return Err(format!("{}; {by_name}", lang.weakness(&weakness)));
    }
    if listen.is_local() {
        return Ok(());
    }
    match deploy::files(listen, database).first() {
        Some(weakness) => Err(lang.weakness(weakness)),
        None => Ok(()),
    }
}

/// Serves until told to stop.
pub(super) async fn serve(
    lang: Lang,
    desk: Desk,
    options: &Serve,
    database: &str,
) -> Result<(), Box<dyn Error>> {
    let entrance = options.listen.entrance();
    let (entrance, tls) = entrance.map_err(|fault| lang.certificate_fault(&fault))?;
    if options.sample {
        let done = desk.fill_with_sample().await;
        let reports = match done.map_err(|why| failure::sample(lang, &why))? {
            SampleOutcome::Filled(reports) => Some(reports),
            SampleOutcome::Present => None,
        };
        println!("{}", lang.sample_made(reports));
        for (account, password) in desk.add_demo_accounts().await? {
            // Told here and nowhere else; only hashes are kept.
            println!(
                "Demo account: {} {password} ({})",
                account.name, account.role
            );
        }
    }
    let app = Arc::new(App::new(desk.clone()));
    let address = options.listen.addr;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|why| lang.cannot_listen(&address.to_string(), &why.to_string()))?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    announce(lang, &desk, database);
    println!("Toàn Trình: {scheme}://{}/", listener.local_addr()?);
    let renewing = tls.map(|tls| renew(lang, &desk, tls));
    let looking = tokio::spawn(look(desk.clone()));
    let sweeping = tokio::spawn(sweep(desk.clone()));
    let checking = tokio::spawn(check(desk));
    accept::serve(listener, router(app), entrance, Limits::default(), stop()).await;
    for task in [looking, sweeping, checking].into_iter().chain(renewing) {
        task.abort();
    }
    Ok(())
}

fn announce(lang: Lang, desk: &Desk, database: &str) {
    let board = desk.board();
    let months = board.first_month().zip(board.latest_month());
    let months = months.map(|(first, last)| (first.to_string(), last.to_string()));
    // The address of a PostgreSQL server may carry a password, so it is not told.
    let place = if database.starts_with("postgres") {
        "PostgreSQL"
    } else {
        database
    };
    let counts = [
        board.units().len(),
        board.targets_on(desk.today()).count(),
        board.published().len(),
    ];
    println!("{}", lang.at_hand(counts, months, place));
}

/// Looks at the certificate every minute and on SIGHUP.
fn renew(lang: Lang, desk: &Desk, tls: Tls) -> JoinHandle<()> {
    let report = move |fault: &_| {
        let fault = lang.certificate_fault(fault);
        tracing::error!(%fault, "the certificate");
    };
    if let Err(fault) = tls.pair.read().and_then(|found| found.check(desk.now())) {
        report(&fault);
    }
    let asked = || async {
        tokio::select! {
            () = tokio::time::sleep(tls::LOOK) => {}
            () = signalled(SignalKind::hangup()) => {}
        }
    };
    let clock = desk.clock();
    tokio::spawn(tls::keep_renewed(tls.shown, tls.pair, clock, asked, report))
}

async fn look(desk: Desk) {
    let mut ticks = tokio::time::interval(LOOK);
    loop {
        ticks.tick().await;
        if let Err(error) = desk.refresh().await {
            tracing::error!(%error, "the board could not be read again; the last one stays");
        }
    }
}

/// Ends forgotten sessions, each minute.
async fn sweep(desk: Desk) {
    let mut ticks = tokio::time::interval(Duration::from_secs(60));
    loop {
        ticks.tick().await;
        if let Err(error) = desk.sweep_sessions().await {
            tracing::error!(%error, "sessions could not be swept");
        }
    }
}

async fn check(desk: Desk) {
    match desk.is_sound().await {
        Ok(true) => {}
        Ok(false) => tracing::error!("the database file is damaged; restore a backup"),
        Err(error) => tracing::error!(%error, "the database could not be checked"),
    }
}

/// Ends on Ctrl-C or SIGTERM.
async fn stop() {
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = signalled(SignalKind::terminate()) => {}
    }
}

/// Ends on the signal; never where the system knows none.
async fn signalled(kind: SignalKind) {
    match signal(kind) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}
