//! The words of ministries, their mergers, and the three blocks side by side.
use super::{Lang, Piece, Tone};
use crate::domain::{Blocks, MinistryKind, RankedWith, Weight};

/// Words of the page of ministries, and of the page of one.
#[derive(Debug)]
pub struct MinistryTexts {
    /// That the figures are published ones.
    pub lead: &'static str,
    /// Three blocks.
    pub blocks: &'static str,
    /// How the drawing is to be read.
    pub blocks_explained: &'static str,
    /// The block of ministries.
    pub ministries: &'static str,
    /// The block of localities.
    pub localities: &'static str,
    /// The country.
    pub nation: &'static str,
    /// Heading of the weights.
    pub weight: &'static str,
    /// Heading of a block.
    pub block: &'static str,
    /// Heading of a rate.
    pub rate: &'static str,
    /// Heading: what the rate says of the target.
    pub against: &'static str,
    /// No target of the year was found.
    pub no_target: &'static str,
    /// The formula.
    pub formula: &'static str,
    /// Below the formula: how far the weight can be trusted.
    pub weight_derived: &'static str,
    /// All ministries.
    pub all: &'static str,
    /// How the table is to be read.
    pub all_explained: &'static str,
    /// The ministry.
    pub ministry: &'static str,
    /// With whom it was ranked.
    pub ranked_with: &'static str,
    /// The mergers.
    pub mergers: &'static str,
    /// The mergers are general knowledge.
    pub merger_unverified: &'static str,
    /// Ranks of the digital transformation index.
    pub dti: &'static str,
    /// The published rate.
    pub e2e: &'static str,
    /// Targets of ministries.
    pub targets: &'static str,
    /// How they are to be read.
    pub targets_explained: &'static str,
    /// Nothing was published.
    pub nothing: &'static str,
    /// The ministry no longer exists on its own.
    pub ended: &'static str,
    /// What became of it.
    pub became: &'static str,
    /// What it was made from, or took in.
    pub took_in: &'static str,
    /// What is known of it.
    pub about: &'static str,
    /// Rank of the body.
    pub kind: &'static str,
    /// The way to all.
    pub to_all: &'static str,
}

static VI: MinistryTexts = MinistryTexts {
    lead: "Số liệu đã công bố, không phải minh họa. Bộ, ngành không gửi báo cáo tháng vào hệ thống này: mỗi số dưới đây chép từ một nguồn và giữ ngày của nó.",
    blocks: "Ba khối đặt cạnh nhau",
    blocks_explained: "Chiều rộng của mỗi cột là phần hồ sơ của khối trong cả nước, chiều cao là tỷ lệ toàn trình; vạch đậm là mục tiêu của khối. Đường ngang là tỷ lệ cả nước: diện tích cột bộ, ngành nhô lên trên đường ấy bằng đúng diện tích cột địa phương còn thiếu ở dưới.",
    ministries: "Bộ, ngành",
    localities: "Địa phương",
    nation: "Cả nước",
    weight: "Phần hồ sơ",
    block: "Khối",
    rate: "Tỷ lệ toàn trình",
    against: "So với mục tiêu",
    no_target: "chưa tìm thấy mục tiêu của năm",
    formula: "Cách tính gộp",
    weight_derived: "Phần hồ sơ không có trong nguồn nào; nó suy ra từ ba tỷ lệ đã công bố.",
    all: "Tất cả bộ, ngành",
    all_explained: "Nhóm có hay không có dịch vụ công theo bảng xếp hạng DTI 2022: 10 trong 17 cơ quan có dịch vụ công được nguồn nêu tên, phần còn lại là hiểu biết chung. Hợp nhất từ 1/3/2025 là hiểu biết chung, chưa kiểm chứng. Hạng DTI ghi theo năm và số cơ quan cùng xếp.",
    ministry: "Bộ, ngành",
    ranked_with: "Dịch vụ công (DTI 2022)",
    mergers: "Hợp nhất",
    merger_unverified: "Các đợt hợp nhất ngày 1/3/2025 ghi theo hiểu biết chung, chưa kiểm chứng.",
    dti: "Hạng DTI",
    e2e: "Toàn trình 2024",
    targets: "Mục tiêu của bộ, ngành",
    targets_explained: "Mục tiêu giao cho khối bộ, ngành; đặt cạnh số đã công bố của kỳ kết thúc đúng hạn.",
    nothing: "chưa công bố",
    ended: "đã hợp nhất",
    became: "Nay thuộc",
    took_in: "Tiếp nhận, hợp nhất",
    about: "Về cơ quan này",
    kind: "Loại",
    to_all: "Tất cả bộ, ngành",
};

static EN: MinistryTexts = MinistryTexts {
    lead: "Published figures, not sample data. Ministries file no monthly reports here: every figure below was copied from a source and keeps its day.",
    blocks: "Three blocks side by side",
    blocks_explained: "The width of a column is the block's part of all dossiers, its height the end-to-end rate; the strong line is the block's target. The level line is the country's rate: the area by which the ministries rise above it equals the area that the localities lack below it.",
    ministries: "Ministries",
    localities: "Localities",
    nation: "Viet Nam",
    weight: "Part of dossiers",
    block: "Block",
    rate: "End-to-end rate",
    against: "Against the target",
    no_target: "no target of the year was found",
    formula: "How it is pooled",
    weight_derived: "No source gives the parts of dossiers; they follow from the three published rates.",
    all: "All ministries",
    all_explained: "With or without public services as ranked in DTI 2022: a source names 10 of the 17 with services, the rest is general knowledge. The mergers of 1 March 2025 are general knowledge and not verified. DTI ranks stand with their year and how many were ranked together.",
    ministry: "Ministry",
    ranked_with: "Public services (DTI 2022)",
    mergers: "Mergers",
    merger_unverified: "The mergers of 1 March 2025 are general knowledge and not verified.",
    dti: "DTI rank",
    e2e: "End to end, 2024",
    targets: "Targets of ministries",
    targets_explained: "Targets set for the ministries, beside what was published for the period that ends on the due day.",
    nothing: "not published",
    ended: "merged",
    became: "Now part of",
    took_in: "Took in, merged",
    about: "About this body",
    kind: "Kind",
    to_all: "All ministries",
};

impl Lang {
    /// Words of the page of ministries.
    pub fn ministries(self) -> &'static MinistryTexts {
        self.either(&VI, &EN)
    }

    /// What rank a body has.
    pub fn ministry_kind(self, kind: MinistryKind) -> &'static str {
        let (vi, en) = match kind {
            MinistryKind::Ministry => ("Bộ", "Ministry"),
            MinistryKind::OfThatRank => ("Cơ quan ngang bộ", "Ministerial agency"),
            MinistryKind::OfTheGovernment => ("Cơ quan thuộc Chính phủ", "Government agency"),
        };
        self.either(vi, en)
    }

    /// With whom a body was ranked.
    pub fn ranked_with(self, with: RankedWith) -> &'static str {
        let (vi, en) = match with {
            RankedWith::Services => ("có", "with"),
            RankedWith::NoServices => ("không có", "without"),
            RankedWith::Nobody => ("ngoài bảng xếp hạng", "not ranked"),
            RankedWith::Unknown => ("không rõ", "not known"),
            RankedWith::Later => ("lập sau 2022", "founded after 2022"),
        };
        self.either(vi, en)
    }

    /// What the page opens with: how many times the localities' rate the ministries' is.
    pub fn blocks_headline(self, blocks: &Blocks<'_>) -> Vec<Piece> {
        let percent = |figure: &crate::domain::PublishedFigure| {
            (self.decimal_of(figure.value) + "%", Tone::Strong)
        };
        let plain = |text: String| (text, Tone::Plain);
        let days = self.period(blocks.period);
        match self {
            Self::Vi => vec![
                plain("Khối bộ, ngành đạt ".into()),
                percent(blocks.ministries),
                plain(" hồ sơ trực tuyến toàn trình, khối địa phương ".into()),
                percent(blocks.localities),
                plain(", cả nước ".into()),
                percent(blocks.nation),
                plain(format!(" ({days}).")),
            ],
            Self::En => vec![
                plain("Ministries handled ".into()),
                percent(blocks.ministries),
                plain(" of dossiers end to end online, localities ".into()),
                percent(blocks.localities),
                plain(", the country ".into()),
                percent(blocks.nation),
                plain(format!(" ({days}).")),
            ],
        }
    }

    /// The pooled arithmetic with its numbers: `60,7% × 63,47% + 39,3% × 18,54% = 45,8%`.
    pub fn pooled_formula(self, blocks: &Blocks<'_>, weight: Weight) -> String {
        let share = |part: f64| self.percent(part * 100.0);
        let rate =
            |figure: &crate::domain::PublishedFigure| self.decimal_of(figure.value) + "%";
        let places = usize::from(blocks.nation.value.places);
        format!(
            "{} × {} + {} × {} = {}%",
            share(weight.value),
            rate(blocks.ministries),
            share(1.0 - weight.value),
            rate(blocks.localities),
            self.number(blocks.pooled(weight.value), places),
        )
    }

    /// How the weight follows: `(45,8 − 18,54) / (63,47 − 18,54) = 60,7%`.
    pub fn weight_formula(self, blocks: &Blocks<'_>, weight: Weight) -> String {
        let [m, l, n] = [blocks.ministries, blocks.localities, blocks.nation]
            .map(|figure| self.decimal_of(figure.value));
        let share = self.percent(weight.value * 100.0);
        format!("({n} − {l}) / ({m} − {l}) = {share}")
    }

    /// What rounding allows the weight to be, and that the mean of the rates is another number.
    pub fn weight_bounds(self, blocks: &Blocks<'_>, weight: Weight) -> String {
        let share = |part: f64| self.number(part * 100.0, 2);
        let (least, most) = (share(weight.least), share(weight.most));
        let mean = self.percent(blocks.mean());
        let nation = self.decimal_of(blocks.nation.value) + "%";
        match self {
            Self::Vi => format!(
                "Do các tỷ lệ đã làm tròn, phần hồ sơ của bộ, ngành nằm trong {least}–{most}%. Trung bình cộng hai tỷ lệ là {mean}, khác {nation}: tỷ lệ cả nước là tỷ lệ gộp trên tổng hồ sơ."
            ),
            Self::En => format!(
                "As the rates were rounded, the ministries' part lies within {least}–{most}%. The simple mean of the two rates is {mean}, not {nation}: the country's rate is pooled over all dossiers."
            ),
        }
    }

    /// What the drawing of blocks shows, for whoever does not see it.
    pub fn blocks_told(self, blocks: &Blocks<'_>, weight: Weight) -> String {
        let w = self.ministries();
        let share = |part: f64| self.percent(part * 100.0);
        let rate =
            |figure: &crate::domain::PublishedFigure| self.decimal_of(figure.value) + "%";
        format!(
            "{}: {} {}, {} {}; {}: {} {}, {} {}; {}: {}",
            w.ministries,
            w.weight.to_lowercase(),
            share(weight.value),
            w.rate.to_lowercase(),
            rate(blocks.ministries),
            w.localities,
            w.weight.to_lowercase(),
            share(1.0 - weight.value),
            w.rate.to_lowercase(),
            rate(blocks.localities),
            w.nation,
            rate(blocks.nation),
        )
    }
}
