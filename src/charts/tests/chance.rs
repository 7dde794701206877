//! Figures by chance, the same for the same seed.
use super::{
    board,
    labels::{fault, kept},
    month,
};
use crate::{
    charts::{Caption, Dress, Footnote},
    domain::{Map, Month, Rate, TargetStep, Trend, Unit},
    i18n::Lang,
};

/// Data sets that each drawing must stand.
pub const SETS: u64 = 200;

/// The chain of numbers that is known as `SplitMix64`.
pub struct Chance(pub u64);

impl Chance {
    /// Less than `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    pub fn is(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    /// A rate, or none.
    pub fn rate(&mut self, missing_one_in: u64) -> Option<Rate> {
        let part = self.below(1_001);
        (!self.is(missing_one_in)).then(|| Rate::new(part, 1_000))?
    }

    /// The rates of a unit that wanders.
    pub fn rates(&mut self, months: usize) -> Vec<Option<Rate>> {
        let missing = [2, 6, 40, 1_000][self.below(4) as usize];
        let mut level = self.below(1_001);
        let mut rates = Vec::with_capacity(months);
        for _ in 0..months {
            level = (level + self.below(161)).clamp(80, 1_080) - 80;
            let rate = Rate::new(level, 1_000);
            rates.push(rate.filter(|_| !self.is(missing)));
        }
        rates
    }

    /// Up to 36 months with their surroundings and no series.
    pub fn around(&mut self) -> Trend {
        let first = month("2024-01").plus(self.below(20) as i32);
        let last = first.plus(self.below(36) as i32);
        let months: Vec<Month> = first.through(last).collect();
        let mut targets = Vec::new();
        if !self.is(4) {
            let split = first.plus(self.below(months.len() as u64) as i32);
            let step = |from, to, value: u64| TargetStep {
                from,
                to,
                due: to,
                value: value as f64,
            };
            if split > first {
                targets.push(step(first, split.plus(-1), self.below(60)));
            }
            targets.push(step(split, last, self.below(101)));
        }
        Trend {
            focus: last,
            rates: vec![None; months.len()],
            group: self.rates(months.len()),
            middle: Vec::new(),
            path: None,
            targets,
            months,
            ..super::example()
        }
    }
}

/// The units of a map, by the alphabet.
pub fn units(map: Map) -> Vec<Unit> {
    let members = board().members(map, month("2026-10"));
    let unit = |ix| board().units().get(ix).clone();
    members.into_iter().map(unit).collect()
}

fn caption() -> Caption {
    Caption {
        title: "Cà Mau lên 5 bậc, Lạng Sơn xuống 4 bậc so với tháng 9/2026".into(),
        subtitle: "Thứ hạng theo tỷ lệ hồ sơ trực tuyến toàn trình, 1 là cao nhất".into(),
        source: "Nguồn: báo cáo tháng của địa phương, đã duyệt".into(),
        edition: "Toàn Trình · Ấn bản 2026-10 r1".into(),
        sample: true,
        notes: vec![Footnote {
            number: None,
            text: "Sáp nhập".into(),
        }],
    }
}

/// Fails where a word is cut or lies on another one on the page.
pub fn apart_on_the_page(set: &str, lang: Lang, draw: impl Fn(Dress) -> String) {
    for dress in [Dress::Wide, Dress::Narrow] {
        let svg = draw(dress);
        assert_eq!(fault(&svg), None, "{set}, {lang:?}, {dress:?}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{set}");
    }
}

/// The same in a file. Outlines take their time, so that not every set is drawn as one.
pub fn apart_in_a_file(set: &str, lang: Lang, draw: impl Fn(Dress) -> String) {
    draw(Dress::Export(&caption()));
    let svg = kept();
    assert!(svg.contains("<text"), "{set}");
    assert_eq!(fault(&svg), None, "{set}, {lang:?}, in a file");
}

/// One in so many sets is drawn as a file too.
pub const FILES: u64 = 10;
