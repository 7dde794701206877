//! TLS by the program itself, and a certificate that changes under it.
use super::{Entrance, Limits, Server, plain, short};
use crate::{
    domain::CertificateFault,
    server::tls::{Pair, Shown, acceptor, keep_renewed},
};
use chrono::{DateTime, Utc};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use std::{fs, sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::{Semaphore, mpsc, watch},
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName},
    },
};

fn now() -> DateTime<Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

/// A certificate of a name and years, with the key that belongs to it, both in PEM.
pub(super) fn issue(from: i32, until: i32) -> (String, String, CertificateDer<'static>) {
    let mut params = CertificateParams::new(vec!["toantrinh.test".to_owned()]).unwrap();
    params.not_before = date_time_ymd(from, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    (
        certificate.pem(),
        key.serialize_pem(),
        certificate.der().clone(),
    )
}

/// The two files in a folder of their own.
struct Files {
    pair: Pair,
    _folder: TempDir,
}

impl Files {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            pair: Pair {
                certificate: folder.path().join("cert.pem"),
                key: folder.path().join("key.pem"),
            },
            _folder: folder,
        }
    }

    fn write(&self, certificate: &str, key: &str) {
        fs::write(&self.pair.certificate, certificate).unwrap();
        fs::write(&self.pair.key, key).unwrap();
    }
}

/// Connects as a browser that trusts `roots`.
async fn connect(
    server: &Server,
    roots: &[CertificateDer<'static>],
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut trusted = RootCertStore::empty();
    for root in roots {
        trusted.add(root.clone()).unwrap();
    }
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(trusted)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let stream = TcpStream::connect(server.address).await?;
    let name = ServerName::try_from("toantrinh.test").unwrap();
    TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
}

fn presented(stream: &TlsStream<TcpStream>) -> CertificateDer<'static> {
    let (_, session) = stream.get_ref();
    session.peer_certificates().unwrap()[0].clone().into_owned()
}

async fn ask(mut stream: TlsStream<TcpStream>) -> String {
    let request = "GET / HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn a_new_certificate_is_shown_without_a_restart_and_a_broken_one_is_not() {
    let files = Files::new();
    let (first, second) = (issue(2026, 2030), issue(2026, 2031));
    files.write(&first.0, &first.1);
    let shown = Shown::new(files.pair.read().unwrap());
    let entrance = Entrance {
        tls: Some(acceptor(Arc::clone(&shown)).unwrap()),
        ..plain(&[])
    };
    let limits = Limits {
        handshake: Duration::from_secs(10),
        headers: Duration::from_secs(10),
        ..short()
    };
    let server = Server::start(entrance, limits).await;
    let roots = [first.2.clone(), second.2.clone()];

    // Looks whenever the test says so, and reports what it did not take.
    let looks = Arc::new(Semaphore::new(0));
    let (told, mut faults) = mpsc::unbounded_channel();
    let (waiting, mut passes) = watch::channel(0);
    let asked = Arc::clone(&looks);
    tokio::spawn(keep_renewed(
        Arc::clone(&shown),
        files.pair.clone(),
        now,
        move || {
            waiting.send_modify(|passes| *passes += 1);
            let asked = Arc::clone(&asked);
            async move { asked.acquire().await.unwrap().forget() }
        },
        move |fault| told.send(fault.clone()).unwrap(),
    ));
    passes.wait_for(|passes| *passes == 1).await.unwrap();
    let mut look = async || {
        let before = *passes.borrow();
        looks.add_permits(1);
        passes.wait_for(|passes| *passes > before).await.unwrap();
        presented(&connect(&server, &roots).await.unwrap())
    };

    let open = connect(&server, &roots).await.unwrap();
    assert_eq!(open.get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
    assert_eq!(presented(&open), first.2);

    // Half of the new pair is there: the old one stays, and it is said once.
    files.write(&second.0, &first.1);
    assert_eq!(look().await, first.2);
    assert_eq!(look().await, first.2);
    assert_eq!(faults.try_recv(), Ok(CertificateFault::OtherKey));
    assert!(faults.try_recv().is_err());

    let expired = issue(2020, 2025);
    files.write(&expired.0, &expired.1);
    assert_eq!(look().await, first.2);
    assert_eq!(
        faults.try_recv(),
        Ok(CertificateFault::Expired("2025-01-01".parse().unwrap()))
    );

    files.write(&second.0, &second.1);
    assert_eq!(look().await, second.2);
    assert!(ask(open).await.ends_with("hello\n"), "who was there stays");
    assert!(connect(&server, &roots[..1]).await.is_err(), "the control");
}

#[tokio::test]
async fn a_client_that_does_not_speak_tls_is_not_waited_for() {
    let files = Files::new();
    let (certificate, key, root) = issue(2026, 2030);
    files.write(&certificate, &key);
    let entrance = Entrance {
        tls: Some(acceptor(Shown::new(files.pair.read().unwrap())).unwrap()),
        ..plain(&[])
    };
    let server = Server::start(entrance, short()).await;
    let mut silent = TcpStream::connect(server.address).await.unwrap();
    let mut byte = [0];
    let closed = tokio::time::timeout(Duration::from_secs(20), silent.read(&mut byte)).await;
    assert!(matches!(closed, Ok(Ok(0) | Err(_))));
    let answer = server.ask("GET / HTTP/1.1\r\nHost: t\r\n\r\n").await;
    assert!(!answer.contains("hello"), "no plain answer on this port");
    let stream = connect(&server, &[root]).await.unwrap();
    assert!(ask(stream).await.ends_with("hello\n"));
}

#[test]
fn what_is_wrong_with_a_pair_is_told_apart() {
    let files = Files::new();
    let (good, other) = (issue(2020, 2025), issue(2026, 2030));
    let fault = |certificate: &str, key: &str| {
        files.write(certificate, key);
        files.pair.read().unwrap_err()
    };
    assert!(matches!(
        files.pair.read(),
        Err(CertificateFault::Unreadable { .. })
    ));
    assert_eq!(fault(&good.0, &other.1), CertificateFault::OtherKey);
    assert!(matches!(
        fault("nothing", &good.1),
        CertificateFault::NoCertificate(_)
    ));
    assert!(matches!(
        fault(&good.0, "nothing"),
        CertificateFault::NoKey(_)
    ));
    let torn = good.0.replace("MII", "AAA");
    assert!(matches!(
        fault(&torn, &good.1),
        CertificateFault::Unusable(_) | CertificateFault::NoCertificate(_)
    ));

    files.write(&good.0, &good.1);
    let identity = files.pair.read().unwrap();
    let day = |text: &str| text.parse().unwrap();
    let at = |text: &str| identity.check(format!("{text}T12:00:00Z").parse().unwrap());
    assert_eq!(at("2024-12-31"), Ok(()));
    assert_eq!(
        at("2025-01-02"),
        Err(CertificateFault::Expired(day("2025-01-01")))
    );
    assert_eq!(
        at("2019-12-31"),
        Err(CertificateFault::NotYetValid(day("2020-01-01")))
    );
}
