//! Start, run, stop.
use super::{accept, cli::Serve, router::App, router::router};
use crate::service::{Desk, SampleOutcome};
use std::{error::Error, sync::Arc, time::Duration};
use tokio::net::TcpListener;

/// How often a server looks whether something was published elsewhere.
const LOOK: Duration = Duration::from_millis(500);

/// Serves until told to stop.
pub(super) async fn serve(
    desk: Desk,
    options: &Serve,
    database: &str,
) -> Result<(), Box<dyn Error>> {
    if options.sample {
        match desk.fill_with_sample().await? {
            SampleOutcome::Filled(reports) => println!("Sample data: {reports} reports made."),
            SampleOutcome::Present => println!("Sample data: already there."),
        }
        for (account, password) in desk.add_demo_accounts().await? {
            // Told here and nowhere else; only hashes are kept.
            println!(
                "Demo account: {} {password} ({})",
                account.name, account.role
            );
        }
    }
    let app = Arc::new(App::new(desk.clone()));
    let listener = TcpListener::bind(options.addr)
        .await
        .map_err(|why| format!("cannot listen on {}: {why}", options.addr))?;
    announce(&desk, &listener, database)?;
    let looking = tokio::spawn(look(desk.clone()));
    let sweeping = tokio::spawn(sweep(desk.clone()));
    let checking = tokio::spawn(check(desk));
    accept::serve(listener, router(app), stop()).await;
    looking.abort();
    sweeping.abort();
    checking.abort();
    Ok(())
}

fn announce(desk: &Desk, listener: &TcpListener, database: &str) -> Result<(), Box<dyn Error>> {
    let board = desk.board();
    let months = match board.first_month().zip(board.latest_month()) {
        Some((first, last)) => format!("editions of {first} to {last}"),
        None => "no editions yet".to_owned(),
    };
    // The address of a PostgreSQL server may carry a password, so it is not told.
    let place = if database.starts_with("postgres") {
        "PostgreSQL"
    } else {
        database
    };
    println!(
        "{} units, {} targets, {} published figures, {months}; database {place}.",
        board.units().len(),
        board.targets().len(),
        board.published().len(),
    );
    println!("Toàn Trình: http://{}/", listener.local_addr()?);
    Ok(())
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
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
