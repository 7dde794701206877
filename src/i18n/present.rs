//! What is said around slides that are shown in a browser.
use super::Lang;

/// The words around slides in one language.
#[derive(Debug)]
pub struct PresentTexts {
    /// One slide back.
    pub previous: &'static str,
    /// One slide on.
    pub next: &'static str,
    /// The whole screen.
    pub full_screen: &'static str,
    /// The clock.
    pub timer: &'static str,
    /// A dark screen.
    pub blank: &'static str,
    /// Slides that turn by themselves are held.
    pub pause: &'static str,
    /// Keys and choices.
    pub help: &'static str,
    /// Back to the page of the briefing.
    pub close: &'static str,
    /// Name of the buttons together.
    pub controls: &'static str,
    /// Before the seconds until the next slide.
    pub next_in: &'static str,
    /// Seconds, short.
    pub seconds: &'static str,
    /// Slides are held.
    pub paused: &'static str,
    /// Heading of the keys.
    pub keys: &'static str,
    /// Each key and what it does.
    pub each_key: [(&'static str, &'static str); 8],
    /// Letters do something; can be switched off.
    pub letters: &'static str,
    /// Heading of the choices.
    pub choices: &'static str,
    /// Field: seconds for each slide.
    pub every: &'static str,
    /// What an empty field means, and what happens at the end.
    pub every_means: &'static str,
    /// Field: minutes planned.
    pub minutes: &'static str,
    /// Button: shows them so.
    pub show: &'static str,
}

static VI: PresentTexts = PresentTexts {
    previous: "Trang trước",
    next: "Trang sau",
    full_screen: "Toàn màn hình",
    timer: "Đồng hồ",
    blank: "Màn hình tối",
    pause: "Dừng / tiếp",
    help: "Phím và lựa chọn",
    close: "Kết thúc",
    controls: "Điều khiển trình chiếu",
    next_in: "Chuyển trang sau",
    seconds: "giây",
    paused: "Tạm dừng",
    keys: "Phím",
    each_key: [
        ("→ ↓ PageDown Space", "trang sau"),
        ("← ↑ PageUp", "trang trước"),
        ("Home, End", "trang đầu, trang cuối"),
        ("F", "toàn màn hình"),
        ("T", "đồng hồ"),
        ("B", "màn hình tối; bấm phím bất kỳ để trở lại"),
        ("P", "dừng hoặc tiếp tục tự chuyển trang"),
        ("?", "mở hoặc đóng bảng này"),
    ],
    letters: "Dùng phím chữ",
    choices: "Lựa chọn",
    every: "Tự chuyển trang sau (giây, 5 – 300)",
    every_means: "Để trống là chuyển bằng tay. Hết một vòng, trang lấy ấn bản số liệu mới nhất.",
    minutes: "Thời gian dự kiến (phút)",
    show: "Áp dụng",
};

static EN: PresentTexts = PresentTexts {
    previous: "Previous",
    next: "Next",
    full_screen: "Full screen",
    timer: "Timer",
    blank: "Blank",
    pause: "Pause / go on",
    help: "Keys and options",
    close: "Close",
    controls: "Presentation controls",
    next_in: "Next slide in",
    seconds: "s",
    paused: "Paused",
    keys: "Keys",
    each_key: [
        ("→ ↓ PageDown Space", "next slide"),
        ("← ↑ PageUp", "previous slide"),
        ("Home, End", "first slide, last slide"),
        ("F", "full screen"),
        ("T", "timer"),
        ("B", "dark screen; any key brings the slide back"),
        ("P", "pause or go on turning"),
        ("?", "open or close this panel"),
    ],
    letters: "Letters are keys",
    choices: "Options",
    every: "Turn by itself after (seconds, 5 – 300)",
    every_means: "Left empty, slides are turned by hand. After each round the newest edition is loaded.",
    minutes: "Minutes planned",
    show: "Apply",
};

impl Lang {
    /// The words around slides that are shown.
    pub fn present(self) -> &'static PresentTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// `Trang 3/14`.
    pub fn slide_of(self, at: usize, of: usize) -> String {
        match self {
            Self::Vi => format!("Trang {at}/{of}"),
            Self::En => format!("Slide {at} of {of}"),
        }
    }
}
