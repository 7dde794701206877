//! Why a picture was refused, in one line of plain text.
use super::Lang;
use crate::domain::Drawing;

impl Lang {
    /// No drawing has that name, or none in that form.
    pub fn no_such_picture(self) -> String {
        let all: Vec<_> = Drawing::ALL.iter().map(|drawing| drawing.code()).collect();
        let all = all.join(", ");
        match self {
            Self::Vi => format!(
                "Không có hình này. Có: {all}; mỗi hình ở dạng .svg hoặc .png, bảng của hình ở \
                 dạng .csv, .json hoặc .xlsx."
            ),
            Self::En => format!(
                "There is no such picture. There are: {all}; each as .svg or .png, its table as \
                 .csv, .json or .xlsx."
            ),
        }
    }

    /// A drawing of units was asked for without any, in the parameter `name`.
    pub fn picture_needs_units(self, name: &str) -> String {
        match self {
            Self::Vi => format!("Hình này cần tham số {name}, ví dụ {name}=34-44."),
            Self::En => {
                format!("This picture needs the parameter {name}, such as {name}=34-44.")
            }
        }
    }

    /// Too many pictures are being drawn.
    pub fn pictures_busy(self) -> &'static str {
        match self {
            Self::Vi => "Đang có nhiều hình được vẽ, xin thử lại sau ít phút.",
            Self::En => "Many pictures are being drawn; please try again in a few minutes.",
        }
    }

    /// A fault of the product.
    pub fn picture_failed(self) -> &'static str {
        match self {
            Self::Vi => "Chưa vẽ được hình này do lỗi của hệ thống.",
            Self::En => "The picture could not be drawn because of a fault in the system.",
        }
    }
}
