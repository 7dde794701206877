//! What is said of copies of the database.
use super::Lang;
use crate::domain::{Copied, CopyRefused, Kept};

impl Lang {
    /// A copy was made: where, what is in it, how to recognise it.
    pub fn backed_up(self, file: &str, copied: &Copied) -> String {
        let what = self.copied(copied);
        match self {
            Self::Vi => format!("Đã sao lưu và kiểm tra: {file}\n{what}"),
            Self::En => format!("Copied and verified: {file}\n{what}"),
        }
    }

    /// A copy was put back.
    pub fn restored(self, file: &str, copied: &Copied) -> String {
        let what = self.copied(copied);
        match self {
            Self::Vi => format!("Đã kiểm tra và khôi phục từ {file}\n{what}"),
            Self::En => format!("Verified and restored from {file}\n{what}"),
        }
    }

    fn copied(self, copied: &Copied) -> String {
        let rows: Vec<_> = copied
            .rows
            .iter()
            .map(|(kept, count)| format!("{} {}", self.whole(*count), self.kept(*kept)))
            .collect();
        let (rows, bytes) = (rows.join(", "), self.whole(copied.bytes));
        let size = match self {
            Self::Vi => "byte",
            Self::En => "bytes",
        };
        format!("{rows}\n{bytes} {size}, SHA-256 {}", copied.sha256)
    }

    fn kept(self, kept: Kept) -> &'static str {
        let (vi, en) = match kept {
            Kept::Units => ("đơn vị", "units"),
            Kept::Targets => ("mục tiêu", "targets"),
            Kept::PublishedFigures => ("số liệu đã công bố", "published figures"),
            Kept::Reports => ("báo cáo", "reports"),
            Kept::Counts => ("số đếm", "counts"),
            Kept::Editions => ("ấn bản", "editions"),
            Kept::Accounts => ("tài khoản", "accounts"),
            Kept::AuditRows => ("dòng nhật ký", "rows of the audit log"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// Why a copy was not made or not put back, and what to do.
    pub fn copy_refused(self, why: &CopyRefused) -> String {
        let (vi, en) = match why {
            CopyRefused::Postgres => (
                "PostgreSQL có công cụ riêng: sao lưu bằng pg_dump --format=custom, khôi phục bằng \
                 pg_restore"
                    .into(),
                "PostgreSQL has its own tools: copy with pg_dump --format=custom, put back with \
                 pg_restore"
                    .into(),
            ),
            CopyRefused::NoFile => (
                "địa chỉ cơ sở dữ liệu không chỉ tới tệp nào; viết sqlite:///đường/dẫn/tệp.db".into(),
                "the address of the database names no file; write sqlite:///path/to/file.db".into(),
            ),
            CopyRefused::Missing(path) => (
                format!("không có tệp {path}"),
                format!("there is no file {path}"),
            ),
            CopyRefused::SameFile(path) => (
                format!("{path} chính là cơ sở dữ liệu; chọn tên tệp khác"),
                format!("{path} is the database itself; choose another file"),
            ),
            CopyRefused::AlreadyThere(path) => {
                (Self::Vi.already_there(path), Self::En.already_there(path))
            }
            CopyRefused::HoldsWork {
                path,
                reports,
                accounts,
            } => (
                format!(
                    "{path} đang có {} báo cáo và {} tài khoản, khôi phục sẽ làm mất; sao lưu trước, rồi thêm \
                     --replace nếu vẫn muốn",
                    Self::Vi.whole(*reports),
                    Self::Vi.whole(*accounts)
                ),
                format!(
                    "{path} holds {} reports and {} accounts, which would be lost; copy it first, then add \
                     --replace if you still want to",
                    Self::En.whole(*reports),
                    Self::En.whole(*accounts)
                ),
            ),
            CopyRefused::InUse(path) => (
                format!("{path} đang được một tiến trình khác mở; dừng máy chủ rồi làm lại"),
                format!("another process has {path} open; stop the server, then try again"),
            ),
            CopyRefused::CannotTell(path, why) => (
                format!(
                    "không đọc được {path} nên không biết có máy chủ nào đang dùng không ({why}); \
                     dừng máy chủ, chuyển tệp đi nơi khác rồi làm lại"
                ),
                format!(
                    "{path} cannot be read, so nobody can say whether a server uses it ({why}); \
                     stop the server, move the file away, then try again"
                ),
            ),
            CopyRefused::LogBeside(path) => (
                format!(
                    "có {path} nằm bên cạnh: tệp này do cách khác chép ra và phần mới nhất còn ở \
                     trong nhật ký; hãy dùng tệp do toantrinh backup tạo"
                ),
                format!(
                    "{path} lies beside it: that file was copied by other means and its newest \
                     rows are still in the log; use a file made by toantrinh backup"
                ),
            ),
            CopyRefused::NotOurs(path) => (
                format!("{path} không phải cơ sở dữ liệu của Toàn Trình"),
                format!("{path} is no database of Toàn Trình"),
            ),
            CopyRefused::Damaged(path, what) => (
                format!("{path} bị hỏng ({what}); dùng bản sao khác"),
                format!("{path} is damaged ({what}); use another copy"),
            ),
            CopyRefused::Newer(path, step) => (
                format!("{path} do chương trình mới hơn tạo (bước {step}); dùng chương trình mới hơn"),
                format!("{path} was made by a newer program (step {step}); use the newer program"),
            ),
            CopyRefused::OtherSchema(path, step) => (
                format!("bước {step} của cấu trúc trong {path} không phải của chương trình này"),
                format!("step {step} of the schema in {path} is not this program's"),
            ),
            CopyRefused::File(path, why) => (format!("{path}: {why}"), format!("{path}: {why}")),
            CopyRefused::Database(why) => (
                format!("cơ sở dữ liệu từ chối: {why}"),
                format!("the database refused: {why}"),
            ),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_told_by_what_is_in_it() {
        let copied = Copied {
            rows: vec![(Kept::Reports, 3412), (Kept::Editions, 24)],
            bytes: 7_340_032,
            sha256: "ab".repeat(32),
        };
        let told = Lang::Vi.backed_up("a.db", &copied);
        assert!(told.contains("3.412 báo cáo, 24 ấn bản\n7.340.032 byte, SHA-256 abab"));
        assert!(
            Lang::En
                .restored("a.db", &copied)
                .contains("3,412 reports, 24 editions")
        );
    }
}
