//! What the server says when it starts, or why it does not.
use super::Lang;

impl Lang {
    /// Sample data were made, or were there already.
    pub fn sample_made(self, reports: Option<usize>) -> String {
        match (self, reports) {
            (Self::Vi, Some(reports)) => format!("Số liệu minh họa: đã tạo {reports} báo cáo."),
            (Self::Vi, None) => "Số liệu minh họa: đã có sẵn.".into(),
            (Self::En, Some(reports)) => format!("Sample data: {reports} reports made."),
            (Self::En, None) => "Sample data: already there.".into(),
        }
    }

    /// The disk of the database is full; for whoever wanted to save, and whoever is told of it.
    pub fn disk_full(self) -> &'static str {
        match self {
            Self::Vi => {
                "Chưa lưu được vì ổ đĩa của máy chủ đã đầy. Số liệu đã lưu trước đó vẫn còn nguyên. \
                 Xin giữ lại nội dung đang nhập và báo quản trị viên."
            }
            Self::En => {
                "Not saved: the server's disk is full. What was saved before is untouched. \
                 Please keep what you typed and tell the administrator."
            }
        }
    }

    /// What there is to show: units, targets, published figures, the first and last edition,
    /// where it is kept.
    pub fn at_hand(
        self,
        [units, targets, published]: [usize; 3],
        editions: Option<(String, String)>,
        place: &str,
    ) -> String {
        match self {
            Self::Vi => {
                let editions = match editions {
                    Some((first, last)) => format!("ấn bản từ {first} đến {last}"),
                    None => "chưa có ấn bản".into(),
                };
                format!(
                    "{units} đơn vị, {targets} mục tiêu, {published} số liệu đã công bố, {editions}; \
                     cơ sở dữ liệu {place}."
                )
            }
            Self::En => {
                let editions = match editions {
                    Some((first, last)) => format!("editions of {first} to {last}"),
                    None => "no editions yet".into(),
                };
                format!(
                    "{units} units, {targets} targets, {published} published figures, {editions}; \
                     database {place}."
                )
            }
        }
    }

    /// The address is taken, or not this machine's.
    pub fn cannot_listen(self, address: &str, why: &str) -> String {
        match self {
            Self::Vi => format!("không nhận được kết nối ở {address}: {why}"),
            Self::En => format!("cannot listen on {address}: {why}"),
        }
    }

    /// How plain HTTP is asked for by name.
    pub fn plain_http_by_name(self) -> &'static str {
        match self {
            Self::Vi => "nếu vẫn muốn HTTP không mã hóa, thêm --plain-http",
            Self::En => "if you want plain HTTP all the same, add --plain-http",
        }
    }

    /// The database refused, or was not reachable.
    pub fn database_refused(self, why: &str) -> String {
        match self {
            Self::Vi => format!("cơ sở dữ liệu từ chối hoặc không kết nối được: {why}"),
            Self::En => format!("the database refused or was unreachable: {why}"),
        }
    }

    /// The schema could not be brought up to date.
    pub fn schema_failed(self, why: &str) -> String {
        match self {
            Self::Vi => format!("không cập nhật được cấu trúc cơ sở dữ liệu: {why}"),
            Self::En => format!("the schema could not be brought up to date: {why}"),
        }
    }

    /// A stored row makes no sense.
    pub fn row_senseless(self, what: &str) -> String {
        match self {
            Self::Vi => {
                format!("dữ liệu đã lưu không hợp lệ: {what}; khôi phục từ bản sao lưu")
            }
            Self::En => format!("a stored row makes no sense: {what}; restore a copy"),
        }
    }

    /// An edition was packed by a program of another time.
    pub fn edition_of_other_form(self, month: &str, revision: i64) -> String {
        match self {
            Self::Vi => format!(
                "chương trình này không đọc được dạng đóng gói của ấn bản {month} r{revision}; dùng \
                 chương trình đã công bố ấn bản đó, hoặc bắt đầu cơ sở dữ liệu mới và nhập lại báo cáo"
            ),
            Self::En => format!(
                "edition {month} r{revision} is packed in a form that this program does not read; \
                 start the program that published it, or begin a new database and import the \
                 reports again"
            ),
        }
    }

    /// The address of the database is of neither engine.
    pub fn database_address(self) -> &'static str {
        match self {
            Self::Vi => "địa chỉ cơ sở dữ liệu phải bắt đầu bằng sqlite:// hoặc postgres://",
            Self::En => "the address of the database must begin with sqlite:// or postgres://",
        }
    }

    /// Another start has not ended.
    pub fn database_busy(self) -> &'static str {
        match self {
            Self::Vi => {
                "một chương trình khác đã mở cơ sở dữ liệu trong thư mục này suốt một phút mà chưa \
                 xong; xem lại nó rồi chạy lại"
            }
            Self::En => {
                "another program has been opening a database in this folder for a minute and has \
                 not ended; look after it, then start again"
            }
        }
    }

    /// A copy was put in place while the server started.
    pub fn database_replaced(self) -> &'static str {
        match self {
            Self::Vi => "tệp cơ sở dữ liệu vừa được thay trong khi đang mở; chạy lại",
            Self::En => "the database file was replaced while it was being opened; start again",
        }
    }

    /// Sample data never join real reports.
    pub fn sample_beside_real(self) -> &'static str {
        match self {
            Self::Vi => {
                "cơ sở dữ liệu này đã có báo cáo thật, không thêm số liệu minh họa; bỏ --sample hoặc \
                 chọn --database-url khác"
            }
            Self::En => {
                "this database holds real reports and takes no sample data; leave out --sample or \
                 name another --database-url"
            }
        }
    }
}
