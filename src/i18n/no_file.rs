//! Why there is no file, in one line of plain text.
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

    /// No briefing has that form.
    pub fn no_such_pack(self) -> &'static str {
        match self {
            Self::Vi => {
                "Không có tệp này. Có: briefing.pptx, briefing.docx, briefing.pdf, provinces.zip."
            }
            Self::En => {
                "There is no such file. There are: briefing.pptx, briefing.docx, briefing.pdf, \
                 provinces.zip."
            }
        }
    }

    /// No table has that name, or none in that form.
    pub fn no_such_table(self) -> &'static str {
        match self {
            Self::Vi => {
                "Không có bảng này. Có: units, targets, published, notes, reports, figures, \
                 what-if; mỗi bảng ở dạng .csv, .json hoặc .xlsx; và edition-2026-10.zip."
            }
            Self::En => {
                "There is no such table. There are: units, targets, published, notes, reports, \
                 figures, what-if; each as .csv, .json or .xlsx; and edition-2026-10.zip."
            }
        }
    }

    /// Too many files are being made.
    pub fn files_busy(self) -> &'static str {
        match self {
            Self::Vi => "Máy chủ đang lập nhiều tệp; hãy thử lại sau ít giây.",
            Self::En => "Many files are being made right now; try again in a few seconds.",
        }
    }

    /// A fault of the product.
    pub fn file_failed(self) -> &'static str {
        match self {
            Self::Vi => "Không lập được tệp do lỗi của chương trình; lỗi đã được ghi lại.",
            Self::En => {
                "The file could not be made because of a fault of the program, which was logged."
            }
        }
    }
}
