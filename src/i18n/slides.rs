//! The words that slides need beside those of the briefing.
use super::Lang;

/// What a file of slides says of itself in one language.
#[derive(Debug)]
pub struct SlideTexts {
    /// Name of the layout of the first slide.
    pub cover: &'static str,
    /// Name of the layout with a title over charts and tables.
    pub title_only: &'static str,
    /// Name of the layout with a title over lines of text.
    pub title_and_content: &'static str,
    /// What the colour of some bars says.
    pub reached: &'static str,
    /// What the pattern of some bars says.
    pub under_floor: &'static str,
    /// What the editor shows in an empty title.
    pub title: &'static str,
    /// What the editor shows in an empty text.
    pub text: &'static str,
}

static VI: SlideTexts = SlideTexts {
    cover: "Trang bìa",
    title_only: "Tiêu đề",
    title_and_content: "Tiêu đề và nội dung",
    reached: "màu lục: đạt mục tiêu",
    under_floor: "gạch chéo: dưới mức sàn",
    title: "Nhập tiêu đề",
    text: "Nhập nội dung",
};

static EN: SlideTexts = SlideTexts {
    cover: "Cover",
    title_only: "Title only",
    title_and_content: "Title and content",
    reached: "green: at the target",
    under_floor: "hatched: under the floor",
    title: "Add a title",
    text: "Add text",
};

impl Lang {
    /// The words of slides.
    pub fn slides(self) -> &'static SlideTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// After the title of a slide that goes on with what the one before began: `(tiếp theo 2/3)`.
    pub fn continued(self, at: usize, of: usize) -> String {
        match self {
            Self::Vi => format!("(tiếp theo\u{a0}{at}/{of})"),
            Self::En => format!("(continued, {at} of {of})"),
        }
    }
}
