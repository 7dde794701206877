//! The page on which a briefing is ordered, and what a refused order says.
use crate::i18n::Lang;

/// The words of the page in one language.
#[derive(Debug)]
pub struct BriefingPageTexts {
    /// Heading of the page, and its link.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Whom the briefing is about.
    pub scope: &'static str,
    /// The whole country.
    pub nation: &'static str,
    /// Heading of regions in the list.
    pub regions: &'static str,
    /// Heading of localities in the list.
    pub localities: &'static str,
    /// Language of the file.
    pub language: &'static str,
    /// Parts.
    pub parts: &'static str,
    /// Localities with a page of their own.
    pub units: &'static str,
    /// How many were chosen.
    pub chosen: &'static str,
    /// The head of the report.
    pub letterhead: &'static str,
    /// The agency that reports.
    pub agency: &'static str,
    /// The place that it is dated from.
    pub place: &'static str,
    /// Button: shows what will be in it.
    pub show: &'static str,
    /// Heading of what will be in it.
    pub contents: &'static str,
    /// Heading of the files.
    pub files: &'static str,
    /// Slides.
    pub pptx: &'static str,
    /// What they are.
    pub pptx_means: &'static str,
    /// Report to be edited.
    pub docx: &'static str,
    /// What it is.
    pub docx_means: &'static str,
    /// Report to be read.
    pub pdf: &'static str,
    /// What it is.
    pub pdf_means: &'static str,
    /// On the screen.
    pub present: &'static str,
    /// What it is.
    pub present_means: &'static str,
    /// Slides of every locality.
    pub provinces: &'static str,
    /// What they are.
    pub provinces_means: &'static str,
    /// That actions are internal.
    pub internal: &'static str,
    /// That this file has internal things in it.
    pub is_internal: &'static str,
    /// Link that holds everything chosen.
    pub this_order: &'static str,
}

static VI: BriefingPageTexts = BriefingPageTexts {
    title: "Tài liệu họp",
    lead: "Chọn phạm vi và nội dung; tệp được lập ngay từ ấn bản số liệu, biểu đồ sửa được trong PowerPoint và Word.",
    scope: "Phạm vi",
    nation: "Toàn bộ địa phương",
    regions: "Vùng",
    localities: "Địa phương",
    language: "Ngôn ngữ của tệp",
    parts: "Nội dung",
    units: "Địa phương có trang riêng",
    chosen: "đã chọn",
    letterhead: "Phần đầu của báo cáo",
    agency: "Cơ quan báo cáo",
    place: "Địa danh",
    show: "Cập nhật nội dung",
    contents: "Trong tài liệu này",
    files: "Lấy tài liệu",
    pptx: "Trình chiếu PowerPoint (PPTX)",
    pptx_means: "16:9, biểu đồ gốc kèm bảng số liệu, ghi chú cho người nói",
    docx: "Báo cáo Word (DOCX)",
    docx_means: "thể thức theo Nghị định 30/2020/NĐ-CP, sửa và ký được",
    pdf: "Báo cáo PDF",
    pdf_means: "cùng nội dung, PDF/A, đọc được bằng trình đọc màn hình",
    present: "Trình chiếu ngay trên trình duyệt",
    present_means: "toàn màn hình, bấm phím để chuyển trang",
    provinces: "Mỗi địa phương một tệp PowerPoint (ZIP)",
    provinces_means: "cùng tháng, chỉ tiêu và nội dung cho từng địa phương",
    internal: "Việc cần làm quá hạn là thông tin nội bộ: phần này chỉ có khi lập tài liệu từ trang Việc cần làm, sau khi đăng nhập.",
    is_internal: "Tài liệu này có phần nội bộ: việc cần làm quá hạn.",
    this_order: "Đường dẫn của trang này giữ mọi lựa chọn; có thể lưu hoặc gửi đi.",
};

static EN: BriefingPageTexts = BriefingPageTexts {
    title: "Briefing packs",
    lead: "Choose whom it is about and what is in it; the files are made at once from the edition, with charts that can be edited in PowerPoint and Word.",
    scope: "Scope",
    nation: "All localities",
    regions: "Regions",
    localities: "Localities",
    language: "Language of the file",
    parts: "Contents",
    units: "Localities with a page of their own",
    chosen: "chosen",
    letterhead: "Head of the report",
    agency: "Reporting agency",
    place: "Place",
    show: "Update the contents",
    contents: "In this briefing",
    files: "Take it away",
    pptx: "PowerPoint slides (PPTX)",
    pptx_means: "16:9, native charts with their data, speaker notes",
    docx: "Word report (DOCX)",
    docx_means: "layout of Decree 30/2020/NĐ-CP, ready to edit and sign",
    pdf: "PDF report",
    pdf_means: "the same content, PDF/A, readable by screen readers",
    present: "Present in the browser",
    present_means: "full screen, keys turn the page",
    provinces: "One PowerPoint file per locality (ZIP)",
    provinces_means: "the same month, indicator and contents for each of them",
    internal: "Overdue actions are internal: this part is there only when the briefing is made from the page of actions, by somebody signed in.",
    is_internal: "This briefing has an internal part: overdue actions.",
    this_order: "The address of this page holds everything that was chosen; keep it or pass it on.",
};

impl Lang {
    /// The words of the page of briefings.
    pub fn briefing_page(self) -> &'static BriefingPageTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// The name of a language, in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
        }
    }
}
