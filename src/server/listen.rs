//! How connections are accepted, as the options say; what they may not say.
use super::{
    accept::Entrance,
    cli::Listen,
    client::Callers,
    tls::{Pair, Shown, acceptor},
};
use crate::domain::{CertificateFault, Weakness};
use std::sync::Arc;

/// What serves TLS, when the options name a certificate.
pub(super) struct Tls {
    /// Where it comes from.
    pub pair: Pair,
    /// What is shown of it at present.
    pub shown: Arc<Shown>,
}

impl Listen {
    /// The certificate and key that were named.
    pub fn pair(&self) -> Option<Pair> {
        let (certificate, key) = self.tls_cert.clone().zip(self.tls_key.clone())?;
        Some(Pair { certificate, key })
    }

    /// Plain HTTP that would leave this machine without anybody having asked for it.
    ///
    /// With a proxy named, other machines than the proxy are not answered.
    pub fn refused(&self) -> Option<Weakness> {
        let allowed = self.is_local()
            || self.tls_cert.is_some()
            || self.plain_http
            || !self.trusted_proxy.is_empty();
        (!allowed).then(|| Weakness::PlainHttp {
            address: self.addr.to_string(),
        })
    }

    /// Whether only this machine can connect.
    pub fn is_local(&self) -> bool {
        self.addr.ip().to_canonical().is_loopback()
    }

    /// Reads the certificate, and says who may connect.
    pub fn entrance(&self) -> Result<(Entrance, Option<Tls>), CertificateFault> {
        let tls = match self.pair() {
            Some(pair) => {
                let shown = Shown::new(pair.read()?);
                Some(Tls { pair, shown })
            }
            None => None,
        };
        let entrance = Entrance {
            tls: tls
                .as_ref()
                .map(|tls| acceptor(Arc::clone(&tls.shown)))
                .transpose()?,
            callers: Callers {
                proxies: self.trusted_proxy.clone(),
                anybody: self.plain_http || tls.is_some(),
            },
        };
        Ok((entrance, tls))
    }
}

#[cfg(test)]
mod tests {
    use super::super::cli::{Act, Cli};
    use clap::Parser;

    /// Whether these options are refused, and whether a stranger would be answered.
    fn outcome(options: &[&str]) -> (bool, bool) {
        let line = ["toantrinh", "serve"].iter().chain(options);
        let Act::Serve(serve) = Cli::parse_from(line).act else {
            panic!("not serve");
        };
        let (entrance, _) = serve.listen.entrance().unwrap();
        (
            serve.listen.refused().is_some(),
            entrance.callers.admit("203.0.113.9".parse().unwrap()),
        )
    }

    #[test]
    fn plain_http_leaves_this_machine_only_when_it_is_asked_for_by_name() {
        assert_eq!(outcome(&[]), (false, false));
        assert_eq!(outcome(&["--addr", "[::1]:3000"]), (false, false));
        for everywhere in [
            "0.0.0.0:80",
            "[::]:80",
            "192.0.2.1:80",
            "[::ffff:192.0.2.1]:80",
        ] {
            assert!(outcome(&["--addr", everywhere]).0, "{everywhere}");
        }
        let asked = ["--addr", "0.0.0.0:80", "--plain-http"];
        assert_eq!(outcome(&asked), (false, true));
        let proxy = ["--addr", "0.0.0.0:80", "--trusted-proxy", "10.0.0.1"];
        assert_eq!(
            outcome(&proxy),
            (false, false),
            "only the proxy is answered"
        );
    }

    #[test]
    fn a_certificate_comes_with_its_key_and_instead_of_plain_http() {
        let taken = |options: &[&str]| {
            Cli::try_parse_from(["toantrinh", "serve"].iter().chain(options)).is_ok()
        };
        assert!(taken(&["--tls-cert", "c", "--tls-key", "k"]));
        assert!(!taken(&["--tls-cert", "c"]));
        assert!(!taken(&["--tls-key", "k"]));
        assert!(!taken(&[
            "--tls-cert",
            "c",
            "--tls-key",
            "k",
            "--plain-http"
        ]));
        assert!(!taken(&["--trusted-proxy", "proxy.example"]));
        assert!(taken(&[
            "--trusted-proxy",
            "10.0.0.1",
            "--trusted-proxy",
            "::1"
        ]));
    }
}
