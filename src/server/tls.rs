//! TLS by the program itself: a certificate and its key from files, read again when they change.
use crate::{domain::CertificateFault, service::Clock};
use arc_swap::ArcSwap;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::{
    future::Future,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        CertificateError, Error, InconsistentKeys, RootCertStore, ServerConfig,
        client::verify_server_cert_signed_by_trust_anchor,
        crypto::ring,
        pki_types::{
            CertificateDer, PrivateKeyDer, UnixTime,
            pem::{self, PemObject},
        },
        server::{ClientHello, ParsedCertificate, ResolvesServerCert},
        sign::CertifiedKey,
    },
};

/// How often the files are looked at.
pub(super) const LOOK: Duration = Duration::from_secs(60);

/// Where the certificate and its key are, both in PEM.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    /// The certificate and those that lead from it to a root, in this order.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// A certificate with its key, found to belong together.
#[derive(Debug)]
pub(super) struct Identity {
    certified: CertifiedKey,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl Pair {
    /// Reads both files.
    pub fn read(&self) -> Result<Identity, CertificateFault> {
        let chain = CertificateDer::pem_slice_iter(&bytes(&self.certificate)?)
            .collect::<Result<Vec<_>, _>>()
            .unwrap_or_default();
        if chain.is_empty() {
            return Err(CertificateFault::NoCertificate(shown(&self.certificate)));
        }
        let key = match PrivateKeyDer::from_pem_slice(&bytes(&self.key)?) {
            Ok(key) => key,
            Err(pem::Error::NoItemsFound) => {
                return Err(CertificateFault::NoKey(shown(&self.key)));
            }
            Err(why) => return Err(CertificateFault::Unusable(why.to_string())),
        };
        let certified = CertifiedKey::from_der(chain, key, &ring::default_provider());
        let certified = certified.map_err(|why| match why {
            Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
                CertificateFault::OtherKey
            }
            why => CertificateFault::Unusable(why.to_string()),
        })?;
        let (from, until) = validity(&certified)
            .ok_or_else(|| CertificateFault::Unusable("no days of validity".into()))?;
        Ok(Identity {
            certified,
            from,
            until,
        })
    }
}

impl Identity {
    /// Whether the certificate holds at `now`.
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), CertificateFault> {
        if now > self.until {
            return Err(CertificateFault::Expired(self.until.date_naive()));
        }
        if now < self.from {
            return Err(CertificateFault::NotYetValid(self.from.date_naive()));
        }
        Ok(())
    }
}

/// The certificate that is shown to whoever connects next.
#[derive(Debug)]
pub(super) struct Shown(ArcSwap<CertifiedKey>);

impl Shown {
    pub fn new(identity: Identity) -> Arc<Self> {
        Arc::new(Self(ArcSwap::from_pointee(identity.certified)))
    }

    /// Takes the files as they are now; a pair that would not be accepted leaves the last one.
    pub fn renew(&self, pair: &Pair, now: DateTime<Utc>) -> Result<(), CertificateFault> {
        let identity = pair.read()?;
        identity.check(now)?;
        self.0.store(Arc::new(identity.certified));
        Ok(())
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.load_full())
    }
}

/// TLS 1.2 and 1.3, for HTTP/1.1.
pub(super) fn acceptor(shown: Arc<Shown>) -> Result<TlsAcceptor, CertificateFault> {
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|why| CertificateFault::Unusable(why.to_string()))?
        .with_no_client_auth()
        .with_cert_resolver(shown);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Keeps `shown` at what the files hold: looks each time `asked` answers, for ever.
///
/// A pair that is not taken, as while only one file of a new pair is there, is reported once
/// and tried again at every look.
pub(super) async fn keep_renewed<F: Future<Output = ()>>(
    shown: Arc<Shown>,
    pair: Pair,
    clock: Clock,
    asked: impl Fn() -> F,
    report: impl Fn(&CertificateFault),
) {
    let mut taken = stamp(&pair);
    let mut reported = None;
    loop {
        asked().await;
        let found = stamp(&pair);
        if found == taken {
            continue;
        }
        match shown.renew(&pair, clock()) {
            Ok(()) => {
                tracing::warn!("the certificate was read again");
                taken = found;
            }
            Err(fault) if reported.as_ref() != Some(&found) => {
                report(&fault);
                reported = Some(found);
            }
            Err(_) => {}
        }
    }
}

/// Changes whenever either file does.
fn stamp(pair: &Pair) -> [Option<Vec<u8>>; 2] {
    [&pair.certificate, &pair.key]
        .map(|file| Some(Sha256::digest(std::fs::read(file).ok()?).to_vec()))
}

/// The first and the last moment of a certificate.
///
/// The verifier looks at the time before it looks for an issuer, and says which moment was
/// overstepped; asked for the ends of time, it tells both.
fn validity(certified: &CertifiedKey) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let certificate = ParsedCertificate::try_from(certified.end_entity_cert().ok()?).ok()?;
    let at = |seconds| {
        let verdict = verify_server_cert_signed_by_trust_anchor(
            &certificate,
            &RootCertStore::empty(),
            &[],
            UnixTime::since_unix_epoch(Duration::from_secs(seconds)),
            ring::default_provider()
                .signature_verification_algorithms
                .all,
        );
        match verdict {
            Err(Error::InvalidCertificate(
                CertificateError::NotValidYetContext {
                    not_before: found, ..
                }
                | CertificateError::ExpiredContext {
                    not_after: found, ..
                },
            )) => DateTime::from_timestamp(i64::try_from(found.as_secs()).ok()?, 0),
            _ => None,
        }
    };
    Some((at(0).unwrap_or_default(), at(u64::MAX)?))
}

fn bytes(file: &Path) -> Result<Vec<u8>, CertificateFault> {
    std::fs::read(file).map_err(|why| CertificateFault::Unreadable {
        path: shown(file),
        why: why.to_string(),
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
