//! Titles and words of the indicators side by side.
use super::Lang;
use crate::domain::{Basis, Bullet, Month, Slab};

/// What the drawing says in one language.
#[derive(Debug)]
pub struct BulletTexts {
    /// The line across a bar.
    pub target: &'static str,
    /// The ring on a bar.
    pub before: &'static str,
    /// An indicator without a figure.
    pub no_figure: &'static str,
    /// Its target, by the value.
    pub aimed: fn(&str) -> String,
    /// An indicator without a target that judges it.
    pub no_target: &'static str,
}

impl Lang {
    /// The words inside the drawing.
    pub fn bullets(self) -> &'static BulletTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// The finding: how many indicators reach their targets, how many rose in a year.
    pub fn bullets_finding(self, bullets: &[Bullet]) -> String {
        let count = |found: fn(&Bullet) -> Option<bool>| {
            let found: Vec<bool> = bullets.iter().filter_map(found).collect();
            let yes = found.iter().filter(|yes| **yes).count();
            (!found.is_empty()).then_some((yes, found.len()))
        };
        let met = count(Bullet::is_met).map(|(yes, of)| match (self, yes, of) {
            (Self::Vi, _, _) => {
                format!("{yes}\u{a0}trong\u{a0}{of} chỉ\u{a0}tiêu có mục tiêu đã đạt")
            }
            (Self::En, _, 1) => {
                format!("{yes}\u{a0}of\u{a0}1 indicator with a target has reached it")
            }
            (Self::En, 1, _) => {
                format!("1\u{a0}of\u{a0}{of} indicators with a target has reached it")
            }
            (Self::En, _, _) => {
                format!("{yes}\u{a0}of\u{a0}{of} indicators with a target have reached it")
            }
        });
        let risen = count(Bullet::has_risen).map(|(yes, of)| match self {
            Self::Vi => {
                format!("{yes}\u{a0}trong\u{a0}{of} chỉ\u{a0}tiêu cao hơn cùng kỳ năm trước")
            }
            Self::En => format!("{yes}\u{a0}of\u{a0}{of} indicators above a year before"),
        });
        match (met, risen, self) {
            (Some(met), Some(risen), _) => format!("{met}; {risen}"),
            (Some(one), None, _) | (None, Some(one), _) => one,
            (None, None, Self::Vi) => "Các chỉ tiêu cạnh nhau".into(),
            (None, None, Self::En) => "The indicators side by side".into(),
        }
    }

    /// When and of whom.
    pub fn bullets_subtitle(self, name: &str, month: Month, basis: Basis) -> String {
        let month = self.month_long(month);
        match (self, basis) {
            (Self::Vi, Basis::Month) => format!("Các chỉ tiêu, %, {month}, {name}"),
            (Self::Vi, Basis::YearToDate) => {
                format!("Các chỉ tiêu, %, lũy kế từ đầu năm đến {month}, {name}")
            }
            (Self::En, Basis::Month) => format!("The indicators, %, {month}, {name}"),
            (Self::En, Basis::YearToDate) => {
                format!("The indicators, %, cumulative, January to {month}, {name}")
            }
        }
    }

    /// The source line of a picture of several indicators.
    pub fn sources_of(self, slab: &Slab) -> String {
        let systems = slab.sources().into_iter();
        let systems: Vec<_> = systems.map(|source| self.of(source.name())).collect();
        let systems = systems.join(", ");
        match self {
            Self::Vi => format!("Nguồn: {systems}. Mỗi chỉ tiêu có tử số và mẫu số riêng."),
            Self::En => {
                format!(
                    "Source: {systems}. Each indicator has its own numerator and denominator."
                )
            }
        }
    }

    /// The drawing for those who do not see it: every indicator with its rate and target.
    pub fn bullets_description(self, bullets: &[Bullet], name: &str) -> String {
        let words = self.bullets();
        let parts = bullets.iter().map(|bullet| {
            let what = self.heading(bullet.indicator);
            let Some(rate) = bullet.figure.rate() else {
                return format!("{what}: {}", words.no_figure);
            };
            let rate = self.near(rate, bullet.target);
            match bullet.target {
                Some(target) => {
                    format!("{what}: {rate}, {}", (words.aimed)(&self.limit(target)))
                }
                None => format!("{what}: {rate}"),
            }
        });
        let parts: Vec<_> = parts.collect();
        format!("{name}. {}.", parts.join("; "))
    }
}

static VI: BulletTexts = BulletTexts {
    target: "mục tiêu",
    before: "cùng kỳ năm trước",
    no_figure: "chưa có số",
    aimed: |value| format!("mục tiêu {value}"),
    no_target: "chưa có mục tiêu",
};

static EN: BulletTexts = BulletTexts {
    target: "target",
    before: "a year before",
    no_figure: "no figure",
    aimed: |value| format!("target {value}"),
    no_target: "no target",
};
