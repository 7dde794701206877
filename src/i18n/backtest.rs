//! The words of the page that holds forecasts against what came.
use super::Lang;
use crate::domain::{Month, backtest::Method};

/// What the page of tested forecasts says in one language.
#[derive(Debug)]
pub struct BacktestTexts {
    /// Its title.
    pub title: &'static str,
    /// What the page is about, for search engines.
    pub description: &'static str,
    /// Over what follows.
    pub how: &'static str,
    /// How forecasts are made and how they were tested.
    pub paragraphs: &'static [&'static str],
    /// Names the table.
    pub table: &'static str,
    /// Heads of its columns before those of the methods.
    pub heads: [&'static str; 4],
    /// What was forecast: simulated curves, the figures of this system, public rates.
    pub data: [&'static str; 3],
    /// The same at length.
    pub about_data: [&'static str; 3],
    /// Where the figures of this system are too few.
    pub too_few: &'static str,
    /// Where the figures of this system are made up.
    pub sample: &'static str,
    /// A method that was not run.
    pub not_run: &'static str,
    /// An aim that was reached.
    pub reached: &'static str,
    /// An aim that was not.
    pub not_reached: &'static str,
    /// What MASE is, and the aims.
    pub aims: &'static str,
    /// What follows from it.
    pub lesson: &'static str,
}

impl Lang {
    /// The words of the page of tested forecasts.
    pub fn backtest(self) -> &'static BacktestTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// A way to forecast.
    pub fn method(self, method: Method) -> &'static str {
        match (self, method) {
            (Self::Vi, Method::Ours) => "Cách tính này",
            (Self::Vi, Method::Naive) => "Giữ tháng cuối",
            (Self::Vi, Method::Drift) => "Đường thẳng",
            (Self::En, Method::Ours) => "This method",
            (Self::En, Method::Naive) => "Last month",
            (Self::En, Method::Drift) => "Straight line",
            (_, Method::AutoEts) => "AutoETS",
        }
    }

    /// Up to which month the figures of this system were used.
    pub fn tested_to(self, month: Month) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => format!("Tính từ số liệu đã công bố đến {month}."),
            Self::En => format!("Worked out from what was published to {month}."),
        }
    }
}

static VI: BacktestTexts = BacktestTexts {
    title: "Kiểm chứng dự báo",
    description: "Dự báo được thử lại trên những tháng đã biết: dải 80% chứa bao nhiêu, sai số so với ba cách tính khác, đạt hay không đạt.",
    how: "Cách dự báo và cách thử",
    paragraphs: &[
        "Dự báo dùng xu hướng tắt dần trên thang logit, không để một tháng bất thường kéo lệch và bỏ qua được tháng thiếu. Mùa trong năm chỉ được tính khi sai số của năm gần nhất giảm rõ rệt. Dưới 6 tháng có số liệu thì không dự báo.",
        "Độ rộng của dải lấy từ sai số của chính cách tính này: mỗi chuỗi được dự báo lại từ những tháng đã qua, như thể chưa biết những tháng sau. Với mỗi dự báo chỉ xét sai số của những dự báo đi từ mức gần bằng.",
        "Ở đây 12 tháng được giấu đi, dự báo chỉ thấy những tháng trước đó, rồi so với giá trị đã đến.",
    ],
    table: "Kết quả theo bộ số liệu",
    heads: ["Bộ số liệu", "Chuỗi", "Tháng so sánh", "Dải 80% chứa"],
    data: [
        "200 đường cong S mô phỏng",
        "Các địa phương trong hệ thống này",
        "Tỷ lệ thất nghiệp 14 ngành ở Hoa Kỳ, 2000–2010",
    ],
    about_data: [
        "Đường cong có mức sàn, mức trần, tốc độ và độ nhiễu ngẫu nhiên từ một hạt giống cố định; một phần tư có một tháng bất thường, ba phần trăm số tháng bị thiếu. Các hằng số của cách tính không được chọn trên những đường cong này.",
        "Số liệu từng tháng trên bản đồ hiện nay, tính lại mỗi lần công bố, với ba mốc trong hai năm gần nhất. Không chạy AutoETS ở đây.",
        "Từ gói npm vega-datasets 3.2.1 (BSD-3-Clause), tệp unemployment-across-industries.json; nguồn gốc: Cục Thống kê Lao động Hoa Kỳ, khảo sát dân số hiện tại. BLS.gov không bảo đảm cho số liệu và phân tích sau khi tải về. Năm mốc; có mùa trong năm và khủng hoảng 2008, không phải đường cong S.",
    ],
    too_few: "Chưa đủ số liệu để kiểm chứng.",
    sample: "Số liệu trong hệ thống này là mẫu, nên dòng này chỉ nói về số liệu mẫu.",
    not_run: "không chạy",
    reached: "đạt",
    not_reached: "không đạt",
    aims: "Mục tiêu: dải 80% chứa từ 76% đến 84%; MASE thấp hơn từng cách kia. MASE là sai số trung bình chia cho bước trung bình giữa hai tháng trong quá khứ, càng thấp càng tốt. AutoETS là của thư viện augurs 0.10; tháng thiếu được lấp bằng tháng trước vì nó không nhận chỗ trống.",
    lesson: "Dải chỉ biết những sai số đã gặp. Khi có biến động chưa từng thấy, như khủng hoảng 2008 trong số liệu Hoa Kỳ hay một lần sáp nhập, nó quá hẹp và dự báo sai nhiều.",
};

static EN: BacktestTexts = BacktestTexts {
    title: "How well forecasts did",
    description: "Forecasts tried again on months that are known: how much the 80% band holds, errors against three other methods, reached or not.",
    how: "How it is made and tested",
    paragraphs: &[
        "A forecast is a damped trend on the logit scale that one odd month does not turn and a missing one does not stop. Months of the year count only where they made the errors of the last year clearly smaller. Under six months of figures there is no forecast.",
        "How wide a band is comes from the errors of this same method: every series is forecast again from its past months, as if what came later were not known. For a forecast only errors of those made from about the same level count.",
        "Here twelve months were hidden, the forecast saw only the months before them, and was compared with what came.",
    ],
    table: "Results by set of series",
    heads: ["Series of", "Series", "Months compared", "80% band holds"],
    data: [
        "200 simulated S-curves",
        "The localities in this system",
        "Unemployment in 14 industries of the United States, 2000–2010",
    ],
    about_data: [
        "Curves with a floor, a ceiling, a pace and noise drawn from a fixed seed; a quarter have an odd month, three months in a hundred are missing. The constants of the method were not chosen on these curves.",
        "Monthly figures on today's map, worked out again with each publication, at three ends within the last two years. AutoETS is not run here.",
        "From the npm package vega-datasets 3.2.1 (BSD-3-Clause), file unemployment-across-industries.json; origin: U.S. Bureau of Labor Statistics, Current Population Survey. BLS.gov cannot vouch for the data or analyses derived from these data after they were retrieved. Five ends; with seasons and the crisis of 2008, and no S-curves.",
    ],
    too_few: "Too few figures for a test.",
    sample: "The figures in this system are sample data, so this row speaks of sample data only.",
    not_run: "not run",
    reached: "reached",
    not_reached: "not reached",
    aims: "Aims: the 80% band holds 76% to 84%; MASE below each of the other methods. MASE is the mean error over the mean step from month to month of the past; less is better. AutoETS is that of the augurs library, 0.10; missing months were filled with the month before, for it takes no gaps.",
    lesson: "A band knows only errors that were met before. Where something new happens, as the crisis of 2008 did in the figures of the United States, or a merger does here, it is too narrow and the forecast far off.",
};
