//! What the pages of rankings, assessments and the programme are called.
use super::Lang;
use chrono::NaiveDate;

/// Names of pages, and what each is for.
#[derive(Debug)]
pub struct ObservedPages {
    /// The list of all.
    pub rankings: &'static str,
    /// What stands in it.
    pub rankings_means: &'static str,
    /// The ranking by the product's own rates.
    pub own: &'static str,
    /// What it is for.
    pub own_means: &'static str,
    /// The digital transformation index.
    pub dti: &'static str,
    /// What it is for.
    pub dti_means: &'static str,
    /// Index 766.
    pub service766: &'static str,
    /// What it is for.
    pub service766_means: &'static str,
    /// Levels and grades.
    pub assessments: &'static str,
    /// What they are for.
    pub assessments_means: &'static str,
    /// Ministries.
    pub ministries: &'static str,
    /// What stands there.
    pub ministries_means: &'static str,
    /// The national programme.
    pub programme: &'static str,
    /// What stands there.
    pub programme_means: &'static str,
    /// Everything about a unit.
    pub profile: &'static str,
}

static VI: ObservedPages = ObservedPages {
    rankings: "Xếp hạng, đánh giá",
    rankings_means: "Mỗi bảng xếp hạng đo một điều khác nhau và do một cơ quan khác nhau công bố; không cộng, không trộn với nhau. Mỗi số giữ nguyên nguồn và ngày.",
    own: "Tỷ lệ theo tháng",
    own_means: "Địa phương xếp theo chỉ tiêu đang xem, tính từ số đếm trong báo cáo tháng.",
    dti: "Chỉ số chuyển đổi số (DTI)",
    dti_means: "Xếp hạng hằng năm từ 2020 của tỉnh, thành phố và của bộ, ngành: ba trụ cột, các chỉ số chính.",
    service766: "Bộ chỉ số 766",
    service766_means: "Điểm phục vụ người dân, doanh nghiệp trên thang 100, theo Quyết định 766/QĐ-TTg ngày 23/6/2022.",
    assessments: "Mức độ, xếp loại",
    assessments_means: "Mức A đến D của hệ thống thông tin giải quyết thủ tục hành chính; xếp loại của Bộ Công an.",
    ministries: "Bộ, ngành",
    ministries_means: "Danh sách bộ, ngành, các đợt hợp nhất, và ba khối đặt cạnh nhau: bộ ngành, địa phương, cả nước.",
    programme: "Chương trình quốc gia",
    programme_means: "Các chỉ số đếm của chương trình chuyển đổi số và Đề án 06, mỗi số có ngày, tổng và nguồn.",
    profile: "Hồ sơ đơn vị",
};

static EN: ObservedPages = ObservedPages {
    rankings: "Rankings and assessments",
    rankings_means: "Each ranking measures something else and is published by somebody else; they are neither added nor mixed. Every number keeps its source and its day.",
    own: "Monthly rates",
    own_means: "Localities by the indicator in view, reckoned from the counts of monthly reports.",
    dti: "Digital transformation index (DTI)",
    dti_means: "Yearly since 2020, of provinces and of ministries: three pillars and the main indices.",
    service766: "Index 766",
    service766_means: "How citizens and enterprises are served, out of 100 points, by Decision 766/QĐ-TTg of 23 June 2022.",
    assessments: "Levels and grades",
    assessments_means: "Levels A to D of the dossier-handling systems; grades of the Ministry of Public Security.",
    ministries: "Ministries",
    ministries_means: "Every ministry and its mergers, and three blocks side by side: ministries, localities, the country.",
    programme: "National programme",
    programme_means: "Counters of digital transformation and of Project 06, each with its day, its whole and its source.",
    profile: "Profile of the unit",
};

impl Lang {
    /// Names of the pages.
    pub fn observed_pages(self) -> &'static ObservedPages {
        self.either(&VI, &EN)
    }

    /// How many values there are, and until when.
    pub fn values_until(self, count: usize, day: NaiveDate) -> String {
        let day = self.day(day);
        match self {
            Self::Vi => format!("{count} giá trị, mới nhất {day}"),
            Self::En => format!("{count} values, the latest of {day}"),
        }
    }
}
