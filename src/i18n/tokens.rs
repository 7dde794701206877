//! The words of the page of tokens, with which provinces send reports by machine.
use super::Lang;

/// What that page says in one language.
#[derive(Debug)]
pub struct TokenTexts {
    /// Title and heading.
    pub title: &'static str,
    /// What a token is.
    pub explained: &'static str,
    /// Heads: what it is for.
    pub label: &'static str,
    /// Under the field.
    pub label_hint: &'static str,
    /// Heads: the only unit that it may send for.
    pub unit: &'static str,
    /// Under a field that takes one unit.
    pub unit_hint: &'static str,
    /// Heads: by whom and when.
    pub made: &'static str,
    /// Heads.
    pub used: &'static str,
    /// Heads.
    pub state: &'static str,
    /// It holds.
    pub in_use: &'static str,
    /// Heading and button.
    pub add: &'static str,
    /// Heading over a token that was given just now.
    pub given: &'static str,
    /// Beside it.
    pub given_explained: &'static str,
    /// Button.
    pub revoke: &'static str,
    /// Before the button is pressed.
    pub revoke_sure: &'static str,
    /// After it was.
    pub revoked: &'static str,
    /// There is none.
    pub none: &'static str,
    /// What it is for is missing.
    pub label_missing: &'static str,
}

static VI: TokenTexts = TokenTexts {
    title: "Mã kết nối",
    explained: "Mỗi mã để một hệ thống gửi báo cáo của đúng một đơn vị qua API, theo cùng quy tắc như người nhập. Mã không đăng nhập được vào trang nào.",
    label: "Dùng cho",
    label_hint: "Tên hệ thống giữ mã, như Hệ thống một cửa của tỉnh.",
    unit: "Đơn vị",
    unit_hint: "Mã hoặc tên, như 34-44 hoặc Hà Nội.",
    made: "Người tạo",
    used: "Dùng gần nhất",
    state: "Trạng thái",
    in_use: "Đang dùng",
    add: "Tạo mã",
    given: "Mã vừa tạo",
    given_explained: "Chép ngay và chuyển qua kênh an toàn: mã chỉ hiện lần này, ở đây chỉ lưu dấu băm.",
    revoke: "Thu hồi",
    revoke_sure: "Hệ thống đang dùng mã này sẽ bị từ chối ngay. Không khôi phục được; cần dùng lại thì tạo mã mới.",
    revoked: "Đã thu hồi mã.",
    none: "Chưa có mã nào.",
    label_missing: "Xin ghi mã dùng cho hệ thống nào.",
};

static EN: TokenTexts = TokenTexts {
    title: "API tokens",
    explained: "With a token a system sends the reports of one unit through the API, by the same rules as a person. It opens no page.",
    label: "Used for",
    label_hint: "The system that holds it, such as the one-stop shop of the province.",
    unit: "Unit",
    unit_hint: "Key or name, such as 34-44 or Hà Nội.",
    made: "Made by",
    used: "Last used",
    state: "State",
    in_use: "In use",
    add: "Make a token",
    given: "The new token",
    given_explained: "Copy it now and hand it over by a safe way: it is shown this once, and only its hash is kept.",
    revoke: "Revoke",
    revoke_sure: "The system that uses it is refused at once. There is no way back but a new token.",
    revoked: "The token was revoked.",
    none: "There are no tokens.",
    label_missing: "Please say which system it is for.",
};

impl Lang {
    /// The words of the page of tokens.
    pub fn tokens(self) -> &'static TokenTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// Since when a token does not hold.
    pub fn revoked_since(self, at: &str) -> String {
        match self {
            Self::Vi => format!("Thu hồi {at}"),
            Self::En => format!("Revoked {at}"),
        }
    }
}
