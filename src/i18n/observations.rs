//! The words of observations: topics, parts, leagues, values and ranks as people write them.
use super::Lang;
use crate::domain::{
    Bound, DtiPart, Grade, League, Observation, ObservationFault, Observed, Placing,
    Provenance, Score, ServicePart, Topic,
};

/// From here on a round number is written in millions.
const MILLION: f64 = 1_000_000.0;

impl Lang {
    /// What a publication is about.
    pub fn topic(self, topic: Topic) -> &'static str {
        let (vi, en) = match topic {
            Topic::Dti => (
                "Chỉ số chuyển đổi số (DTI)",
                "Digital transformation index (DTI)",
            ),
            Topic::Service766 => ("Bộ chỉ số 766", "Index 766"),
            Topic::DossierSystem => (
                "Mức độ hệ thống thông tin giải quyết TTHC",
                "Level of the dossier-handling system",
            ),
            Topic::PoliceGrades => (
                "Đánh giá chất lượng dịch vụ công của Bộ Công an",
                "Grading of service quality by the Ministry of Public Security",
            ),
            Topic::Programme => ("Chương trình quốc gia", "National programme"),
        };
        self.either(vi, en)
    }

    /// Who is ranked together.
    pub fn league(self, league: League) -> &'static str {
        let (vi, en) = match league {
            League::Provinces => ("Tỉnh, thành phố", "Provinces and cities"),
            League::MinistriesWithServices => (
                "Bộ, ngành có dịch vụ công",
                "Ministries with public services",
            ),
            League::MinistriesWithout => (
                "Bộ, ngành không có dịch vụ công",
                "Ministries without public services",
            ),
            League::National => ("Cả nước", "Viet Nam"),
        };
        self.either(vi, en)
    }

    /// The name of a part of the digital transformation index.
    pub fn dti_part(self, part: DtiPart) -> &'static str {
        let (vi, en) = match part {
            DtiPart::Total => ("DTI", "DTI"),
            DtiPart::PillarGovernment => {
                ("Trụ cột chính quyền số", "Pillar: digital government")
            }
            DtiPart::PillarEconomy => ("Trụ cột kinh tế số", "Pillar: digital economy"),
            DtiPart::PillarSociety => ("Trụ cột xã hội số", "Pillar: digital society"),
            DtiPart::Awareness => ("Nhận thức số", "Digital awareness"),
            DtiPart::Institutions => ("Thể chế số", "Digital institutions"),
            DtiPart::Infrastructure => ("Hạ tầng số", "Digital infrastructure"),
            DtiPart::Workforce => ("Nhân lực số", "Digital workforce"),
            DtiPart::Security => ("An toàn thông tin mạng", "Network information security"),
            DtiPart::Government => {
                ("Hoạt động chính quyền số", "Activity of digital government")
            }
            DtiPart::Economy => ("Hoạt động kinh tế số", "Activity of the digital economy"),
            DtiPart::Society => ("Hoạt động xã hội số", "Activity of the digital society"),
        };
        self.either(vi, en)
    }

    /// The name of a part of index 766.
    pub fn service_part(self, part: ServicePart) -> &'static str {
        let (vi, en) = match part {
            ServicePart::Total => ("Tổng điểm", "Total"),
            ServicePart::Publicity => ("Công khai, minh bạch", "Disclosure and transparency"),
            ServicePart::Progress => ("Tiến độ, kết quả giải quyết", "Progress and results"),
            ServicePart::Digitisation => ("Số hóa hồ sơ", "Dossier digitisation"),
            ServicePart::Services => (
                "Cung cấp dịch vụ trực tuyến, gồm thanh toán",
                "Online services, payment included",
            ),
            ServicePart::ServicesAlone => {
                ("Cung cấp dịch vụ trực tuyến", "Online service provision")
            }
            ServicePart::Payment => ("Thanh toán trực tuyến", "Online payment"),
            ServicePart::Satisfaction => ("Mức độ hài lòng", "Satisfaction"),
        };
        self.either(vi, en)
    }

    /// A grade of the Ministry of Public Security.
    pub fn grade(self, grade: Grade) -> &'static str {
        let (vi, en) = match grade {
            Grade::Good => ("Tốt", "Good"),
            Grade::Fair => ("Khá", "Fair"),
            Grade::Average => ("Trung bình", "Average"),
        };
        self.either(vi, en)
    }

    /// What an observation is called: the part of its index, or the counter's own name.
    pub fn observed_item(self, told: &Observation) -> String {
        let item = told.key.item.as_str();
        let known = match told.key.topic {
            Topic::Dti => item.parse().ok().map(|part| self.dti_part(part)),
            Topic::Service766 => item.parse().ok().map(|part| self.service_part(part)),
            Topic::DossierSystem => Some(self.topic(Topic::DossierSystem)),
            Topic::PoliceGrades => item.parse().ok().map(|grade| self.grade(grade)),
            Topic::Programme => None,
        };
        let own = self.either(told.name_vi.as_str(), told.name_en.as_str());
        known.unwrap_or(own).to_owned()
    }

    /// How a value came to us.
    pub fn provenance(self, provenance: Provenance) -> &'static str {
        let (vi, en) = match provenance {
            Provenance::Read => ("đọc trong nguồn", "read in the source"),
            Provenance::Derived => ("suy ra", "derived"),
            Provenance::Unverified => ("chưa kiểm chứng", "not verified"),
        };
        self.either(vi, en)
    }

    /// A score with the decimals of its source: `0,3982`.
    pub fn score(self, score: Score) -> String {
        self.number(score.value(), usize::from(score.places))
    }

    /// A rank: `5`, or `32–34` where the source does not tell them apart.
    pub fn placing(self, placing: Placing) -> String {
        match placing.exact() {
            Some(place) => place.to_string(),
            None => format!("{}–{}", placing.first, placing.last),
        }
    }

    /// A rank among how many: `3/17`, or the rank alone.
    pub fn placing_of(self, placing: Placing) -> String {
        let place = self.placing(placing);
        match placing.of {
            Some(of) => format!("{place}/{of}"),
            None => place,
        }
    }

    /// The value as people write it, its bound as a word: `43/53`, `16,4 triệu`, `gần 200.000`,
    /// `C`; `None` where a rank alone was published.
    pub fn observed(self, told: &Observation) -> Option<String> {
        let number = match told.value? {
            Observed::Score(score) => self.score(score),
            Observed::Level(level) => level.code().to_owned(),
            Observed::Number(number) => {
                let value = number.value();
                let (shown, bound) = match (told.bound, told.unit_of_value.as_str()) {
                    // Below the 51st rank is among the first fifty.
                    (Bound::Less, "hạng") => (value - 1.0, Bound::Equal),
                    (bound, _) => (value, bound),
                };
                let number = self.rounded(shown, usize::from(number.places));
                let whole = told.out_of.filter(|_| told.unit_of_value != "%");
                let number = match whole {
                    Some(whole) => {
                        let whole = self.rounded(whole.value(), usize::from(whole.places));
                        format!("{number}/{whole}")
                    }
                    None if told.unit_of_value == "%" => number + "%",
                    None => number,
                };
                format!("{}{number}", self.bound_word(bound))
            }
        };
        Some(number)
    }

    /// A count, round ones from a million on in millions.
    fn rounded(self, value: f64, places: usize) -> String {
        let tenths = value / MILLION * 10.0;
        if value < MILLION || tenths.fract() != 0.0 {
            return self.number(value, places);
        }
        let decimals = usize::from((value / MILLION).fract() != 0.0);
        let million = self.either("triệu", "million");
        format!("{} {million}", self.number(value / MILLION, decimals))
    }

    fn bound_word(self, bound: Bound) -> &'static str {
        match bound {
            Bound::Equal => "",
            Bound::Less => self.either("dưới ", "under "),
            Bound::Greater => self.either("hơn ", "over "),
            Bound::About => self.either("khoảng ", "about "),
        }
    }

    /// What is wrong with an observation, and the remedy.
    pub fn observation_fault(self, fault: ObservationFault) -> &'static str {
        let (vi, en) = match fault {
            ObservationFault::Item => (
                "chủ đề này không có thành phần như vậy; xem danh sách thành phần của chủ đề",
                "the topic has no such part; see the list of its parts",
            ),
            ObservationFault::League => (
                "cần nhóm xếp hạng, và đơn vị phải thuộc loại của nhóm (tỉnh hay bộ, ngành)",
                "a group is needed, and the unit must be of its kind (province or ministry)",
            ),
            ObservationFault::Unit => (
                "không có đơn vị nào mang khóa này; xem danh mục đơn vị",
                "no unit has this key; see the register of units",
            ),
            ObservationFault::Day => (
                "ngày ở tương lai, hoặc kỳ kết thúc trước khi bắt đầu",
                "the day lies ahead, or the period ends before it begins",
            ),
            ObservationFault::Value => (
                "giá trị vượt mức tối đa của thành phần, hoặc lớn hơn tổng; DTI từ 0 đến 1, điểm 766 từ 0 đến mức tối đa của nhóm",
                "the value is above the maximum of its part, or above its whole; DTI is from 0 to 1, points of 766 from 0 to the maximum of the group",
            ),
            ObservationFault::Nothing => (
                "cần ít nhất giá trị hoặc hạng",
                "a value or a rank is needed",
            ),
            ObservationFault::Placing => (
                "hạng từ 1, hạng cuối không nhỏ hơn hạng đầu, và không quá số đơn vị xếp hạng",
                "a rank is from 1, the last not before the first, and not above the number ranked",
            ),
            ObservationFault::Name => (
                "chỉ số đếm của chương trình cần tên bằng cả hai ngôn ngữ",
                "a counter of the programme needs its name in both languages",
            ),
            ObservationFault::Source => (
                "cần nguồn: địa chỉ trang hoặc tên văn bản, bài báo, ngày; không quá 600 byte",
                "a source is needed: the address of a page, or a title and day; at most 600 bytes",
            ),
            ObservationFault::Note => (
                "số suy ra cần ghi chú nói rõ cách tính; ghi chú không quá 600 byte",
                "what was derived needs a note that says how; at most 600 bytes",
            ),
        };
        self.either(vi, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Decimal, ObservationKey};

    fn counter(bound: Bound, value: &str, out_of: Option<&str>, unit: &str) -> Observation {
        Observation {
            key: ObservationKey {
                topic: Topic::Programme,
                item: "x".into(),
                league: None,
                unit: None,
                as_of: "2024-07-19".parse().unwrap(),
                source: "a".into(),
            },
            since: None,
            bound,
            value: Some(Observed::Number(value.parse::<Decimal>().unwrap())),
            out_of: out_of.map(|whole| whole.parse().unwrap()),
            unit_of_value: unit.into(),
            placing: None,
            name_vi: "x".into(),
            name_en: "x".into(),
            provenance: Provenance::Read,
            note: String::new(),
        }
    }

    #[test]
    fn counters_are_written_as_the_articles_wrote_them() {
        let vi = |told: Observation| Lang::Vi.observed(&told).unwrap();
        assert_eq!(
            vi(counter(Bound::Equal, "16400000", None, "tài khoản")),
            "16,4 triệu"
        );
        assert_eq!(
            vi(counter(Bound::Greater, "68000000", None, "thẻ")),
            "hơn 68 triệu"
        );
        assert_eq!(
            vi(counter(Bound::Equal, "4543", Some("6325"), "thủ tục")),
            "4.543/6.325"
        );
        assert_eq!(vi(counter(Bound::Equal, "36300", None, "tổ")), "36.300");
        assert_eq!(vi(counter(Bound::Equal, "100", Some("100"), "%")), "100%");
        assert_eq!(vi(counter(Bound::Less, "51", None, "hạng")), "50");
        let score: Score = "0.3982".parse().unwrap();
        assert_eq!(
            (Lang::Vi.score(score), Lang::En.score(score)),
            ("0,3982".into(), "0.3982".into())
        );
    }
}
