//! What is said of files that the command made.
use super::Lang;

impl Lang {
    /// A file was written: where, how large.
    pub fn exported(self, file: &str, bytes: u64) -> String {
        let bytes = self.whole(bytes);
        match self {
            Self::Vi => format!("Đã ghi {file} ({bytes} byte)."),
            Self::En => format!("Wrote {file} ({bytes} bytes)."),
        }
    }

    /// A file of that name is there.
    pub fn already_there(self, file: &str) -> String {
        match self {
            Self::Vi => {
                format!("đã có tệp {file}; chọn tên khác, hoặc thêm --replace để ghi đè")
            }
            Self::En => {
                format!("{file} is there already; choose another name, or add --replace")
            }
        }
    }

    /// What was asked for has no form with the ending of that file.
    pub fn no_such_form(self, file: &str, endings: &[&str]) -> String {
        let endings: Vec<_> = endings.iter().map(|ending| format!(".{ending}")).collect();
        let endings = endings.join(", ");
        match self {
            Self::Vi => {
                format!("{file}: phần đuôi của tên tệp chọn dạng tệp; ở đây có {endings}")
            }
            Self::En => {
                format!("{file}: the ending of the name chooses the form; there are {endings}")
            }
        }
    }
}
