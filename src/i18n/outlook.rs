//! The words around a forecast.
use super::Lang;
use crate::domain::{Decimal, Horizon, Likelihood};

/// What figures with a forecast say in one language.
#[derive(Debug)]
pub struct OutlookTexts {
    /// Stands before the choice of how far.
    pub choose: &'static str,
    /// The choices: none, 3, 6, 12 and 24 months.
    pub choices: [&'static str; 5],
    /// How the forecast was made, in a sentence or two; ends the source line of pictures too.
    pub method: &'static str,
    /// Leads to the page that holds it against what came.
    pub tested: &'static str,
    /// Where there are too few figures.
    pub none: &'static str,
    /// Marks a month of a table.
    pub mark: &'static str,
    /// What a table says of an expected rate and its band, by low and high end.
    pub band: fn(&str, &str) -> String,
    /// What a table says of an expected number, for it is no count.
    pub about: fn(&str) -> String,
}

impl Lang {
    /// A chance in words.
    pub fn likelihood(self, likelihood: Likelihood) -> &'static str {
        match (self, likelihood) {
            (Self::Vi, Likelihood::Likely) => "có khả năng",
            (Self::Vi, Likelihood::Open) => "chưa chắc",
            (Self::Vi, Likelihood::Unlikely) => "khó",
            (Self::En, Likelihood::Likely) => "likely",
            (Self::En, Likelihood::Open) => "not certain",
            (Self::En, Likelihood::Unlikely) => "unlikely",
        }
    }

    /// What leads to the word for a chance, and the number behind it.
    pub fn chance_sentence(
        self,
        chance: f64,
        horizon: Horizon,
        target: Decimal,
    ) -> [String; 2] {
        let (by, target) = (self.horizon(horizon), self.limit(target));
        let number = match chance {
            ..0.01 => match self {
                Self::Vi => "dưới 1%".to_owned(),
                Self::En => "under 1%".to_owned(),
            },
            0.99.. => match self {
                Self::Vi => "trên 99%".to_owned(),
                Self::En => "over 99%".to_owned(),
            },
            chance => self.number(chance * 100.0, 0) + "%",
        };
        match self {
            Self::Vi => [
                format!("Nếu tiếp tục như đến nay, đạt {target} vào {by}:"),
                format!(
                    "Xác suất theo dự báo: {number}, là xác suất tỷ lệ của tháng ấy từ {target} trở lên, tính từ sai số của chính cách dự báo này."
                ),
            ],
            Self::En => [
                format!("If things go on as they did, {target} by {by} is"),
                format!(
                    "Chance by the forecast: {number}, that the rate of that month is {target} or more, from the errors of this same method."
                ),
            ],
        }
    }

    /// The words around a forecast.
    pub fn outlook(self) -> &'static OutlookTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

static VI: OutlookTexts = OutlookTexts {
    choose: "Dự báo",
    choices: ["không", "3 tháng", "6 tháng", "12 tháng", "24 tháng"],
    method: "Dự báo: xu hướng tắt dần trên thang logit, từ số liệu từng tháng; dải đậm chứa 50%, dải nhạt 80%, theo sai số của chính cách tính này trong 12 tháng qua.",
    tested: "Kiểm chứng dự báo",
    none: "Chưa đủ số liệu để dự báo: cần ít nhất 6 tháng, trong đó có tháng gần đây.",
    mark: "dự báo",
    band: |low, high| format!("80%: {low}–{high}"),
    about: |number| format!("khoảng {number}"),
};

static EN: OutlookTexts = OutlookTexts {
    choose: "Forecast",
    choices: ["none", "3 months", "6 months", "12 months", "24 months"],
    method: "Forecast: a damped trend on the logit scale, from monthly figures; the darker band holds 50%, the paler 80%, by the errors of this same method over the last 12 months.",
    tested: "How well forecasts did",
    none: "Too few figures for a forecast: it needs six months or more, with one of late.",
    mark: "forecast",
    band: |low, high| format!("80%: {low}–{high}"),
    about: |number| format!("about {number}"),
};
