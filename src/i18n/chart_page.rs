//! The words around drawings on their own pages, and of the tools under every drawing.
use super::Lang;
use crate::domain::Drawing;

/// What the pages of drawings and their tools say in one language.
#[derive(Debug)]
pub struct ChartPageTexts {
    /// The heading of the gallery, and the way to it.
    pub title: &'static str,
    /// What the gallery is for.
    pub explained: &'static str,
    /// Stands before what a kind is used for.
    pub when: &'static str,
    /// The other kinds, under a drawing.
    pub others: &'static str,
    /// A drawing of which the units were not chosen.
    pub choose_units: &'static str,
    /// The label of the choice of one unit.
    pub unit: &'static str,
    /// The choice that is made before any unit was.
    pub none_yet: &'static str,
    /// The column of how many localities were ranked.
    pub among: &'static str,
    /// The tools under a drawing, as a group.
    pub tools: &'static str,
    /// The buttons that copy.
    pub copy_picture: &'static str,
    /// The table, separated by tabs.
    pub copy_table: &'static str,
    /// The address of exactly this view.
    pub copy_link: &'static str,
    /// What each copied: picture, table, address.
    pub copied: [&'static str; 3],
    /// What to do where the browser did not let it happen, in the same order.
    pub instead: [&'static str; 3],
    /// Stands before the kinds of files.
    pub download: &'static str,
    /// The name of a file's link, by its kind.
    pub download_as: fn(&str) -> String,
    /// Leads to the drawing on a page of its own.
    pub alone: &'static str,
    /// The address of exactly what this page shows.
    pub exact: &'static str,
}

impl Lang {
    /// The words around drawings on their own pages.
    pub fn chart_page(self) -> &'static ChartPageTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What a kind of drawing is called.
    pub fn drawing_name(self, drawing: Drawing) -> &'static str {
        kind(drawing).map_or(drawing.code(), |kind| match self {
            Self::Vi => kind.vi[0],
            Self::En => kind.en[0],
        })
    }

    /// When a kind of drawing is of use.
    pub fn drawing_use(self, drawing: Drawing) -> &'static str {
        kind(drawing).map_or("", |kind| match self {
            Self::Vi => kind.vi[1],
            Self::En => kind.en[1],
        })
    }
}

/// Name and use of a kind, by its code.
struct Kind {
    code: &'static str,
    vi: [&'static str; 2],
    en: [&'static str; 2],
}

fn kind(drawing: Drawing) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.code == drawing.code())
}

static KINDS: [Kind; 14] = [
    Kind {
        code: "trend",
        vi: [
            "Diễn biến theo tháng",
            "Cần biết một nơi hoặc cả khối đang tăng hay giảm, và còn cách mục tiêu bao xa.",
        ],
        en: [
            "Trend over the months",
            "To see whether one locality, or all together, rises or falls, and how far the target is.",
        ],
    },
    Kind {
        code: "ranking",
        vi: [
            "Xếp hạng",
            "Cần đọc tên và tỷ lệ của từng địa phương trong một tháng, từ cao xuống thấp.",
        ],
        en: [
            "Ranking",
            "To read each locality's name and rate in one month, from the highest down.",
        ],
    },
    Kind {
        code: "distribution",
        vi: [
            "Phân bố",
            "Cần thấy các địa phương tập trung ở mức nào và ai tách hẳn khỏi số đông.",
        ],
        en: [
            "Distribution",
            "To see where most localities lie and who stands apart from them.",
        ],
    },
    Kind {
        code: "map",
        vi: [
            "Bản đồ ô",
            "Cần thấy mức cao, mức thấp nằm ở vùng nào, mỗi địa phương một ô bằng nhau.",
        ],
        en: [
            "Tile map",
            "To see in which regions rates are high or low, one equal tile for each locality.",
        ],
    },
    Kind {
        code: "ranks",
        vi: [
            "Thứ hạng qua các tháng",
            "Cần theo dõi thứ hạng của một địa phương lên xuống thế nào.",
        ],
        en: [
            "Rank over the months",
            "To follow how the rank of one locality moved.",
        ],
    },
    Kind {
        code: "compare",
        vi: [
            "So sánh vài địa phương",
            "Cần đặt hai đến sáu địa phương cạnh nhau qua các tháng.",
        ],
        en: [
            "A few localities compared",
            "To set two to six localities side by side over the months.",
        ],
    },
    Kind {
        code: "slope",
        vi: [
            "Thứ hạng ở hai thời điểm",
            "Cần thấy ai lên, ai xuống giữa hai tháng.",
        ],
        en: [
            "Ranks at two moments",
            "To see who went up and who went down between two months.",
        ],
    },
    Kind {
        code: "bump",
        vi: [
            "Đường thứ hạng",
            "Cần thấy vài địa phương vượt nhau ra sao trong tất cả các nơi.",
        ],
        en: [
            "Lines of ranks",
            "To see how a few localities overtook each other among all.",
        ],
    },
    Kind {
        code: "multiples",
        vi: [
            "Mỗi địa phương một hình nhỏ",
            "Cần lướt qua diễn biến của tất cả địa phương trên cùng một thang.",
        ],
        en: [
            "A small trend of each",
            "To run an eye over the trends of all localities on one scale.",
        ],
    },
    Kind {
        code: "heat",
        vi: [
            "Bảng nhiệt",
            "Cần tìm tháng nào, nơi nào khác thường trong cả một năm.",
        ],
        en: [
            "Heat table",
            "To find unusual months and localities in a whole year.",
        ],
    },
    Kind {
        code: "scatter",
        vi: [
            "Tỷ lệ và số hồ sơ",
            "Cần thấy nơi nào vừa nhiều hồ sơ vừa có tỷ lệ thấp.",
        ],
        en: [
            "Rate and dossiers",
            "To see which localities have both many dossiers and a low rate.",
        ],
    },
    Kind {
        code: "bullets",
        vi: [
            "Các chỉ tiêu so với mục tiêu",
            "Cần thấy mọi chỉ tiêu của một địa phương, hay của cả khối, đã đi đến đâu.",
        ],
        en: [
            "Indicators against targets",
            "To see how far every indicator of one locality, or of all, has come.",
        ],
    },
    Kind {
        code: "contribution",
        vi: [
            "Đóng góp vào khoảng cách",
            "Cần biết những nơi nào chiếm phần lớn khoảng cách đến mục tiêu.",
        ],
        en: [
            "Contribution to the gap",
            "To know which localities hold most of the gap to the target.",
        ],
    },
    Kind {
        code: "histogram",
        vi: [
            "Số địa phương theo mức",
            "Cần đếm có bao nhiêu địa phương ở mỗi mức tỷ lệ.",
        ],
        en: [
            "Localities by level",
            "To count how many localities are at each level of the rate.",
        ],
    },
];

static VI: ChartPageTexts = ChartPageTexts {
    title: "Biểu đồ",
    explained: "Mỗi loại biểu đồ trả lời một câu hỏi. Chọn loại cần dùng; tháng, chỉ tiêu và cách tính được giữ nguyên.",
    when: "Khi nào dùng:",
    others: "Loại biểu đồ khác",
    choose_units: "Hãy chọn địa phương để vẽ biểu đồ này.",
    unit: "Địa phương",
    none_yet: "Chọn địa phương",
    among: "Trong số",
    tools: "Công cụ của biểu đồ",
    copy_picture: "Sao chép hình",
    copy_table: "Sao chép bảng",
    copy_link: "Sao chép liên kết",
    copied: [
        "Đã sao chép hình.",
        "Đã sao chép bảng; có thể dán vào bảng tính.",
        "Đã sao chép liên kết.",
    ],
    instead: [
        "Trình duyệt không cho sao chép hình. Hãy tải PNG.",
        "Trình duyệt không cho sao chép bảng. Hãy tải CSV.",
        "Trình duyệt không cho sao chép. Hãy mở liên kết bên cạnh và chép địa chỉ của trang.",
    ],
    download: "Tải:",
    download_as: |kind| format!("Tải {kind}"),
    alone: "Xem riêng biểu đồ này",
    exact: "Liên kết đến đúng nội dung này",
};

static EN: ChartPageTexts = ChartPageTexts {
    title: "Charts",
    explained: "Each kind of chart answers one question. Choose the one you need; month, indicator and basis stay as they are.",
    when: "When to use it:",
    others: "Other kinds",
    choose_units: "Choose localities to draw this chart.",
    unit: "Locality",
    none_yet: "Choose a locality",
    among: "Among",
    tools: "Tools of the chart",
    copy_picture: "Copy picture",
    copy_table: "Copy table",
    copy_link: "Copy link",
    copied: [
        "The picture was copied.",
        "The table was copied; it can be pasted into a spreadsheet.",
        "The link was copied.",
    ],
    instead: [
        "The browser did not allow the picture to be copied. Download the PNG instead.",
        "The browser did not allow the table to be copied. Download the CSV instead.",
        "The browser did not allow copying. Open the link beside it and copy the page's address.",
    ],
    download: "Download:",
    download_as: |kind| format!("Download {kind}"),
    alone: "This chart on its own page",
    exact: "Link to exactly this view",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_drawing_has_a_name_and_a_use_of_its_own() {
        for lang in Lang::ALL {
            let mut names: Vec<_> = Drawing::ALL
                .iter()
                .map(|drawing| lang.drawing_name(*drawing))
                .collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Drawing::ALL.len());
        }
        for drawing in Drawing::ALL {
            assert!(kind(*drawing).is_some(), "{}", drawing.code());
        }
    }
}
