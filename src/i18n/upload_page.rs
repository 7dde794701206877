//! The words around a file of figures on the page of a form.
use super::Lang;

/// What that part of the page says in one language.
#[derive(Debug)]
pub struct UploadTexts {
    /// Its title.
    pub title: &'static str,
    /// How it goes.
    pub explained: &'static str,
    /// Link to the template.
    pub template: &'static str,
    /// Label of the field.
    pub file: &'static str,
    /// Label of the choice of an encoding.
    pub encoding: &'static str,
    /// No encoding chosen.
    pub recognise: &'static str,
    /// Sends the file.
    pub read: &'static str,
    /// Nothing was taken.
    pub refused: &'static str,
    /// The encoding is not certain.
    pub which: &'static str,
    /// The values stand in the form, not saved.
    pub filled: &'static str,
    /// The file has figures, none of them of this unit and month.
    pub other: &'static str,
    /// The file has figures of other units or months of the officer.
    pub others: &'static str,
    /// What to do with one of them.
    pub send_there: &'static str,
    /// Its month is locked.
    pub other_locked: &'static str,
    /// Its days are no month that is reported.
    pub other_days: &'static str,
    /// The file is too large.
    pub too_large: &'static str,
}

static VI: UploadTexts = UploadTexts {
    title: "Nhập từ tệp",
    explained: "Điền biểu mẫu rồi gửi lại. Các giá trị được đưa vào biểu ở trên để xem và so với số đang lưu; chỉ lưu khi bấm Lưu nháp. Tệp có một lỗi thì không lấy gì.",
    template: "Tải biểu mẫu",
    file: "Tệp CSV hoặc XLSX, tối đa 10 MB",
    encoding: "Bảng mã của CSV",
    recognise: "Tự nhận biết",
    read: "Đọc tệp",
    refused: "Không lấy gì từ tệp này. Xin sửa các chỗ sau rồi gửi lại:",
    which: "Chưa chắc tệp dùng bảng mã nào. Xem các cách đọc dưới đây, chọn bảng mã đúng rồi gửi lại tệp.",
    filled: "Đã đưa số liệu từ tệp vào biểu, chưa lưu. Dòng nào khác số đang lưu thì chọn giá trị giữ lại, rồi bấm Lưu nháp.",
    other: "Tệp đọc được, nhưng không có số liệu của đơn vị và kỳ này.",
    others: "Tệp còn có số liệu của đơn vị hoặc kỳ khác. Biểu này không lấy các số liệu đó:",
    send_there: "mở biểu này rồi gửi lại tệp tại đó",
    other_locked: "kỳ đã khóa, không nhập được",
    other_days: "không trùng kỳ báo cáo nào, không nhập được",
    too_large: "Tệp lớn hơn 10 MB.",
};

static EN: UploadTexts = UploadTexts {
    title: "From a file",
    explained: "Fill the template in and send it. Its values are put into the form above, beside what is saved; nothing is saved before you press Save draft. A file with one fault is not taken at all.",
    template: "Template",
    file: "CSV or XLSX file, 10 MB at most",
    encoding: "Encoding of CSV",
    recognise: "Recognise it",
    read: "Read the file",
    refused: "Nothing was taken from this file. Please mend these places and send it again:",
    which: "It is not certain which encoding the file is in. See how it reads in each, choose the right one, and send the file again.",
    filled: "The figures of the file stand in the form and are not saved. Where they differ from what is saved, choose the value to keep, then press Save draft.",
    other: "The file was read, but it has no figures of this unit and month.",
    others: "The file also has figures of other units or months. This form takes nothing of them:",
    send_there: "open this form and send the file there",
    other_locked: "the month is locked and takes nothing",
    other_days: "these days are no reporting month and are not taken",
    too_large: "The file is larger than 10 MB.",
};

impl Lang {
    /// The words around a file of figures.
    pub fn upload(self) -> &'static UploadTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}
