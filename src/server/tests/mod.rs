//! The accept loop and TLS, with real connections on this machine; what is unsafe about files.
mod accept;
mod deploy;
mod tls;

use super::{
    accept::{Entrance, Limits, serve},
    client::{Callers, ClientAddress},
    patience::Pace,
};
use axum::{
    Extension, Router,
    body::Bytes,
    routing::{get, post},
};
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

/// More than the kernel keeps for a client that does not read.
const LARGE: usize = 32 * 1024 * 1024;

/// A server on a port of its own.
struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Server {
    async fn start(entrance: Entrance, limits: Limits) -> Self {
        let router = Router::new()
            .route("/", get(|| async { "hello\n" }))
            .route(
                "/slow",
                get(|| async {
                    tokio::time::sleep(Duration::from_millis(600)).await;
                    "finished\n"
                }),
            )
            .route("/large", get(|| async { vec![b'x'; LARGE] }))
            .route(
                "/take",
                post(|body: Bytes| async move { body.len().to_string() }),
            )
            .route(
                "/who",
                get(
                    |Extension(ClientAddress(who)): Extension<ClientAddress>| async move {
                        who.to_string()
                    },
                ),
            );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(serve(listener, router, entrance, limits, async {
            let _ = stopped.await;
        }));
        Self {
            address,
            stop,
            task,
        }
    }

    async fn plain(limits: Limits) -> Self {
        Self::start(plain(&[]), limits).await
    }

    /// Sends `request` as it is and reads until the server closes.
    async fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer).await;
        answer
    }
}

/// Plain HTTP for anybody, believing `proxies`.
fn plain(proxies: &[&str]) -> Entrance {
    Entrance {
        tls: None,
        callers: Callers {
            proxies: proxies.iter().map(|proxy| proxy.parse().unwrap()).collect(),
            anybody: true,
        },
    }
}

/// Limits that end a test soon.
fn short() -> Limits {
    let pace = Pace {
        grace: Duration::from_millis(500),
        bytes_per_second: 64 * 1024,
    };
    Limits {
        handshake: Duration::from_millis(500),
        headers: Duration::from_millis(500),
        sending: pace,
        taking: pace,
        farewell: Duration::from_millis(1500),
        connections: 8,
    }
}
