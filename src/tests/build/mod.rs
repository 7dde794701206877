//! A whole product in a temporary folder, with a stopped clock.
pub mod files;
mod office;
mod officers;
mod running;

pub use office::{Office, form, sound};
pub use officers::{CLOCK, Told, UNITS, faults, open_month, prepare, whole};
pub use running::{Running, post};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
    path::Path,
    sync::Arc,
};
use tempfile::TempDir;
use toantrinh::{
    domain::{Imported, PeriodRule, Role, SourceSystem, UnitId},
    server::{App, ClientAddress, router},
    service::{Desk, ImportError, NewAccount, upload::UploadReader},
    storage::Store,
};
use tower::ServiceExt;

/// The moment at which every test happens.
pub fn now() -> DateTime<Utc> {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

/// A product on a database of its own.
pub struct Product {
    pub desk: Desk,
    /// Where its database is.
    pub url: String,
    app: Router,
    folder: TempDir,
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Reply {
    /// The cookie that was set, as a browser sends it back.
    pub fn cookie(&self) -> String {
        let cookie = self.header("set-cookie").split(';').next();
        cookie.unwrap_or_default().to_owned()
    }

    /// The same checks for a file that came by another way.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self {
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            bytes,
        }
    }

    /// The files of an archive, by their paths.
    pub fn unpacked(&self) -> BTreeMap<String, Vec<u8>> {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            files.insert(file.name().unwrap().into_owned(), bytes);
        }
        files
    }

    /// Whether any file of an archive has these words.
    pub fn says(&self, words: &str) -> bool {
        let has = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).contains(words);
        self.unpacked().into_values().any(has)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }
}

/// The password of every account that a test adds.
pub const PASSWORD: &str = "thuyền giấy trôi ngược dòng";

impl Product {
    /// With reference data and nothing else.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/t.db", folder.path().display());
        let desk = Desk::start(Store::open(&url).await.unwrap(), now)
            .await
            .unwrap();
        let reader = UploadReader::new(env!("CARGO_BIN_EXE_toantrinh").into());
        Self {
            app: router(Arc::new(App::new(desk.clone()).with_reader(reader))),
            desk,
            folder,
            url,
        }
    }

    /// With the sample.
    pub async fn with_sample() -> Self {
        let product = Self::empty().await;
        product.desk.fill_with_sample().await.unwrap();
        product
    }

    /// With the reports of a CSV text, by calendar months, from EMC.
    pub async fn with_reports(csv: &str) -> Self {
        let product = Self::empty().await;
        product.import(csv).await.unwrap();
        product
    }

    /// Where it keeps its files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The address of its database.
    pub fn url(&self) -> String {
        format!("sqlite://{}/t.db", self.folder.path().display())
    }

    pub async fn import(&self, csv: &str) -> Result<Imported, ImportError> {
        let rule = PeriodRule::Calendar;
        self.desk
            .import_reports(csv.as_bytes(), SourceSystem::Emc, rule, false)
            .await
    }

    pub async fn get(&self, address: &str) -> Reply {
        self.get_with(address, &[]).await
    }

    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = Request::get(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form as a browser does.
    pub async fn post(&self, address: &str, form: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request =
            Request::post(address).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    /// Sends a form of ours from an address.
    pub async fn post_from(&self, address: &str, form: &str, from: ClientAddress) -> Reply {
        let request = Request::post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .extension(from);
        self.answer(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    /// Sends a body of any type in any way.
    pub async fn send_as(
        &self,
        method: &str,
        address: &str,
        kind: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers.iter().chain(&[("content-type", kind)]) {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::from(body.to_owned())).unwrap())
            .await
    }

    /// Sends JSON as a machine does.
    pub async fn put(&self, address: &str, json: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = Request::put(address).header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::from(json.to_owned())).unwrap())
            .await
    }

    /// Sends a file as a browser does from a page of ours.
    pub async fn upload(&self, address: &str, cookie: &str, file: &str) -> Reply {
        let body = format!(
            "--end\r\ncontent-disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n\
             {file}\r\n--end--\r\n"
        );
        let request = Request::post(address)
            .header("content-type", "multipart/form-data; boundary=end")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie);
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    /// Adds an account whose password is [`PASSWORD`].
    pub async fn add_account(&self, name: &str, role: Role, units: &[&str]) {
        let new = NewAccount {
            name: name.parse().unwrap(),
            person: "Người thử".into(),
            role,
            units: units.iter().map(|unit| UnitId((*unit).into())).collect(),
        };
        self.desk.add_account(&new, PASSWORD, "host").await.unwrap();
    }

    /// Sends a form from a page of ours, with the cookie of somebody or of nobody.
    pub async fn send(&self, address: &str, fields: &[(&str, &str)], cookie: &str) -> Reply {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let headers = [("sec-fetch-site", "same-origin"), ("cookie", cookie)];
        self.post(address, &form, &headers).await
    }

    /// Asks for a page as somebody.
    pub async fn get_as(&self, address: &str, cookie: &str) -> Reply {
        self.get_with(address, &[("cookie", cookie)]).await
    }

    /// Signs in; gives the cookie, or nothing where the sign-in is refused.
    pub async fn sign_in(&self, name: &str, password: &str, code: &str) -> Option<String> {
        let fields = [("name", name), ("password", password), ("code", code)];
        let reply = self.send("/vi/sign-in", &fields, "").await;
        (reply.status == 303).then(|| reply.cookie())
    }

    async fn answer(&self, request: Request<Body>) -> Reply {
        let reply = self.app.clone().oneshot(request).await.unwrap();
        Reply {
            status: reply.status(),
            headers: reply.headers().clone(),
            bytes: reply
                .into_body()
                .collect()
                .await
                .unwrap()
                .to_bytes()
                .to_vec(),
        }
    }
}

/// A file of `rate` percent of 1,000 dossiers for each unit, in each month.
pub fn rates(months: &[&str], units: &[(&str, u32)]) -> String {
    let mut csv = String::from("unit_id,month,received_total,received_online,online_e2e\n");
    for month in months {
        for (unit, percent) in units {
            csv.push_str(&format!("{unit},{month},1000,1000,{}\n", percent * 10));
        }
    }
    csv
}
