//! What would be unsafe about a server, and what to do about it.
use super::Lang;
use crate::domain::{CertificateFault, Weakness};

impl Lang {
    /// The reason, and the remedy.
    pub fn weakness(self, weakness: &Weakness) -> String {
        let (vi, en) = match weakness {
            Weakness::PlainHttp { address } => (
                format!(
                    "{address} nhận kết nối HTTP không mã hóa từ máy khác: ai ở giữa cũng đọc và \
                     sửa được; thêm --tls-cert và --tls-key, hoặc --trusted-proxy ĐỊA_CHỈ của máy \
                     chủ trung gian có TLS"
                ),
                format!(
                    "{address} takes plain HTTP from other machines: anybody between can read and \
                     change it; give --tls-cert and --tls-key, or --trusted-proxy ADDRESS of a \
                     proxy that speaks TLS"
                ),
            ),
            Weakness::DatabaseOpen { path, mode } => (
                format!(
                    "tài khoản khác trên máy mở được cơ sở dữ liệu {path} (quyền {mode:o}); chạy: \
                     chmod 600 {path}"
                ),
                format!(
                    "other accounts of this machine can open the database {path} (mode {mode:o}); \
                     run: chmod 600 {path}"
                ),
            ),
            Weakness::KeyOpen { path, mode } => (
                format!(
                    "tài khoản khác trên máy mở được khóa riêng {path} (quyền {mode:o}); chạy: chmod \
                     o= {path}, và thay khóa nếu người lạ đã có thể đọc"
                ),
                format!(
                    "other accounts of this machine can open the private key {path} (mode {mode:o}); \
                     run: chmod o= {path}, and replace the key if a stranger may have read it"
                ),
            ),
            Weakness::FolderNotWritable { path, why } => (
                format!(
                    "không ghi được vào thư mục {path} ({why}); giao thư mục cho tài khoản chạy máy \
                     chủ"
                ),
                format!(
                    "the folder {path} cannot be written to ({why}); give it to the account that \
                     runs the server"
                ),
            ),
            Weakness::NetworkFileSystem { path, kind } => (
                format!(
                    "{path} nằm trên hệ tệp mạng ({kind}), nơi khóa tệp không chắc chắn và cơ sở dữ \
                     liệu có thể hỏng; chuyển sang đĩa của máy, hoặc dùng PostgreSQL"
                ),
                format!(
                    "{path} is on a network file system ({kind}), whose locks do not hold and may \
                     cost the database; move it to a disk of this machine, or use PostgreSQL"
                ),
            ),
            Weakness::OldSqlite { version } => (
                format!(
                    "SQLite {version} có lỗi có thể làm hỏng tệp; dựng lại chương trình với bản từ \
                     3.51.3"
                ),
                format!(
                    "SQLite {version} has a fault that may corrupt its file; build the program with \
                     3.51.3 or later"
                ),
            ),
            Weakness::SampleData => (
                "cơ sở dữ liệu có số liệu minh họa; bắt đầu với một tệp mới, không dùng --sample"
                    .into(),
                "the database holds sample data; begin with a new file, without --sample".into(),
            ),
            Weakness::DemoAccounts { names } => (
                format!(
                    "tài khoản dùng thử còn hoạt động ({}); bắt đầu với một tệp mới, hoặc chạy: \
                     toantrinh user disable TÊN",
                    names.join(", ")
                ),
                format!(
                    "accounts for trying it out are still in use ({}); begin with a new file, or \
                     run: toantrinh user disable NAME",
                    names.join(", ")
                ),
            ),
            Weakness::NoAdministrator => (
                "chưa có quản trị viên nào hoạt động; chạy: toantrinh user add TÊN --role \
                 administrator"
                    .into(),
                "there is no administrator in use; run: toantrinh user add NAME --role \
                 administrator"
                    .into(),
            ),
            Weakness::NoSecondFactor { names } => (
                format!(
                    "quản trị viên hoặc người duyệt chưa có xác thực hai lớp: {}; đăng nhập rồi \
                     bật ở trang Tài khoản",
                    names.join(", ")
                ),
                format!(
                    "administrators or reviewers without a second factor: {}; sign in and set \
                     it up on the page of the account",
                    names.join(", ")
                ),
            ),
            Weakness::DatabaseUnusable { why } => (
                format!("không mở được cơ sở dữ liệu: {why}"),
                format!("the database does not open: {why}"),
            ),
            Weakness::SchemaBehind => (
                "cấu trúc cơ sở dữ liệu cũ hơn chương trình; sao lưu, rồi chạy: toantrinh migrate"
                    .into(),
                "the schema of the database is older than this program; copy it, then run: \
                 toantrinh migrate"
                    .into(),
            ),
            Weakness::SchemaAhead => (
                "cấu trúc cơ sở dữ liệu mới hơn chương trình; dùng chương trình mới hơn".into(),
                "the schema of the database is newer than this program; use the newer program"
                    .into(),
            ),
            Weakness::Certificate(fault) => {
                return self.certificate_fault(fault);
            }
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// What is wrong with a certificate, and the remedy.
    pub fn certificate_fault(self, fault: &CertificateFault) -> String {
        let (vi, en) = match fault {
            CertificateFault::Unreadable { path, why } => (
                format!("không đọc được {path}: {why}"),
                format!("{path} could not be read: {why}"),
            ),
            CertificateFault::NoCertificate(path) => (
                format!("{path} không có chứng thư nào dạng PEM"),
                format!("{path} holds no certificate in PEM"),
            ),
            CertificateFault::NoKey(path) => (
                format!("{path} không có khóa riêng nào dạng PEM"),
                format!("{path} holds no private key in PEM"),
            ),
            CertificateFault::OtherKey => (
                "chứng thư được cấp cho khóa khác; kiểm tra --tls-cert và --tls-key cùng một cặp"
                    .into(),
                "the certificate was made for another key; --tls-cert and --tls-key must be one \
                 pair"
                    .into(),
            ),
            CertificateFault::Unusable(why) => (
                format!("không dùng được chứng thư hoặc khóa: {why}"),
                format!("the certificate or its key cannot be used: {why}"),
            ),
            CertificateFault::Expired(day) => (
                format!("chứng thư đã hết hạn ngày {}; gia hạn", Self::Vi.day(*day)),
                format!("the certificate expired on {}; renew it", Self::En.day(*day)),
            ),
            CertificateFault::NotYetValid(day) => (
                format!(
                    "chứng thư chỉ có hiệu lực từ {}; xem lại đồng hồ của máy",
                    Self::Vi.day(*day)
                ),
                format!(
                    "the certificate is valid from {} only; check the clock of this machine",
                    Self::En.day(*day)
                ),
            ),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// How many weaknesses were found.
    pub fn weaknesses_found(self, count: usize) -> String {
        match (self, count) {
            (Self::Vi, 0) => "Không thấy thiết lập nào không an toàn.".into(),
            (Self::En, 0) => "No unsafe setting was found.".into(),
            (Self::Vi, _) => format!("{count} thiết lập không an toàn."),
            (Self::En, 1) => "1 unsafe setting.".into(),
            (Self::En, _) => format!("{count} unsafe settings."),
        }
    }
}
