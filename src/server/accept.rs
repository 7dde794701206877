//! The accept loop. Ours, since the ready-made one sets no timer for reading headers.
use super::{
    client::Callers,
    paced::{PacedBody, PacedStream},
    patience::Pace,
};
use axum::Router;
use hyper::{
    Request, body::Incoming, server::conn::http1, service::Service, service::service_fn,
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
    service::TowerToHyperService,
};
use std::{future::Future, net::IpAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
};
use tokio_rustls::TlsAcceptor;

/// Who gets in, and how they are spoken to.
#[derive(Clone)]
pub(super) struct Entrance {
    /// TLS by this program; plain HTTP without.
    pub tls: Option<TlsAcceptor>,
    /// Who may connect, and which proxies are believed.
    pub callers: Callers,
}

/// How much of the server one client may take, and for how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// A client has this long to agree on keys.
    pub handshake: Duration,
    /// And this long to send its request line and headers, or its next request.
    pub headers: Duration,
    /// How slowly it may send a body.
    pub sending: Pace,
    /// How slowly it may take an answer.
    pub taking: Pace,
    /// Requests under way when the server stops have this long to finish.
    pub farewell: Duration,
    /// Connections open at once; more wait in the kernel's queue.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        let pace = |kilobytes: u32| Pace {
            grace: Duration::from_secs(30),
            bytes_per_second: kilobytes * 1024,
        };
        Self {
            handshake: Duration::from_secs(10),
            headers: Duration::from_secs(15),
            sending: pace(8),
            taking: pace(4),
            // The process is gone within ten seconds, closing the database included.
            farewell: Duration::from_secs(9),
            connections: 2048,
        }
    }
}

/// Answers connections until `stop` ends, then lets those under way finish.
pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    entrance: Entrance,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let open = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    // True when the server is stopping; closed when every connection must be gone.
    let (stopping, phase) = watch::channel(false);
    let mut stop = std::pin::pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&open).acquire_owned() => match place {
                Ok(place) => place,
                Err(_) => break,
            },
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => (stream, peer.ip()),
                Err(error) => {
                    // Out of file descriptors, as a rule: wait for some to close.
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        if !entrance.callers.admit(peer) {
            tracing::info!(%peer, "a plain connection that does not come through the proxy");
            continue;
        }
        let connection = Connection {
            router: router.clone(),
            callers: entrance.callers.clone(),
            peer,
            limits,
        };
        let work = connection.run(
            stream,
            entrance.tls.clone(),
            graceful.watcher(),
            phase.clone(),
        );
        let end = gone(phase.clone());
        tokio::spawn(async move {
            tokio::select! {
                () = work => {}
                () = end => {}
            }
            drop(place);
        });
    }
    drop((listener, phase));
    let _ = stopping.send(true);
    let _ = tokio::time::timeout(limits.farewell, graceful.shutdown()).await;
}

/// Ends when the server has waited long enough for its last answers.
async fn gone(mut phase: watch::Receiver<bool>) {
    while phase.changed().await.is_ok() {}
}

/// One connection, and what its requests are answered with.
struct Connection {
    router: Router,
    callers: Callers,
    peer: IpAddr,
    limits: Limits,
}

impl Connection {
    async fn run(
        self,
        stream: TcpStream,
        tls: Option<TlsAcceptor>,
        watcher: Watcher,
        mut phase: watch::Receiver<bool>,
    ) {
        // Small answers leave at once instead of waiting to be joined by more.
        let _ = stream.set_nodelay(true);
        let stream = PacedStream::new(stream, self.limits.taking);
        let Some(tls) = tls else {
            return self.answer(stream, watcher).await;
        };
        let handshake = tokio::time::timeout(self.limits.handshake, tls.accept(stream));
        let agreed = tokio::select! {
            agreed = handshake => agreed,
            // Nothing was asked yet, so nothing is left unanswered.
            _ = phase.wait_for(|stopping| *stopping) => return,
        };
        match agreed {
            Ok(Ok(stream)) => self.answer(stream, watcher).await,
            Ok(Err(error)) => tracing::debug!(%error, peer = %self.peer, "no TLS"),
            Err(_) => tracing::debug!(peer = %self.peer, "TLS took too long"),
        }
    }

    async fn answer<S>(self, stream: S, watcher: Watcher)
    where
        S: AsyncRead + AsyncWrite + Unpin + 'static,
    {
        let limits = self.limits;
        let service = TowerToHyperService::new(self.router);
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| PacedBody::new(body, limits.sending));
            let client = self.callers.client(self.peer, request.headers());
            request.extensions_mut().insert(client);
            service.call(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.headers)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service);
        // A client that goes away mid-answer is no fault of ours.
        let _ = watcher.watch(connection).await;
    }
}
