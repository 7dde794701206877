//! The words of index 766: bands, groups, distances, what was published and what was not.
use super::{Lang, Piece, Tone};
use crate::domain::{
    Band, Score, ServiceChange, ServiceGap, ServicePart, ServiceRow, ServiceScheme,
    ServiceSnapshot, UnitIx,
};

impl Lang {
    /// The name of a band.
    pub fn band(self, band: Band) -> &'static str {
        let (vi, en) = match band {
            Band::Excellent => ("Xuất sắc", "Excellent"),
            Band::Good => ("Tốt", "Good"),
            Band::Fair => ("Khá", "Fair"),
            Band::Average => ("Trung bình", "Average"),
            Band::Weak => ("Yếu", "Weak"),
        };
        self.either(vi, en)
    }

    /// From how many points to how many a band reaches.
    pub fn band_reach(self, band: Band) -> String {
        let at = Band::ALL.iter().position(|known| *known == band);
        let better = at.and_then(|at| Band::ALL.get(at.checked_sub(1)?));
        let least = self.score(band.least());
        match better.map(|better| self.score(better.least())) {
            None => format!("{least}–100"),
            Some(most) => self.either(
                format!("từ {least} đến dưới {most}"),
                format!("{least} to under {most}"),
            ),
        }
    }

    /// What a group of index 766 counts.
    pub fn service_part_counts(self, part: ServicePart) -> &'static str {
        let (vi, en) = match part {
            ServicePart::Total => ("Tổng các nhóm", "The sum of its groups"),
            ServicePart::Publicity => (
                "Thủ tục công bố đúng hạn; cập nhật, công khai đúng hạn (4 điểm); công khai đủ nội dung; hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia",
                "Procedures announced in time; updated and disclosed in time (4 points); disclosed in full; dossiers synchronised to the national portal",
            ),
            ServicePart::Progress => (
                "Hồ sơ xử lý trước hạn, đúng hạn (20 điểm); thời gian giải quyết trung bình theo thủ tục",
                "Dossiers handled early or in time (20 points); mean time of handling by procedure",
            ),
            ServicePart::Digitisation => (
                "Số hóa thành phần hồ sơ; cấp kết quả điện tử; khai thác, sử dụng lại dữ liệu",
                "Components digitised; results issued electronically; data reused",
            ),
            ServicePart::Services => (
                "Thủ tục cung cấp trực tuyến; dịch vụ có phát sinh hồ sơ; hồ sơ nộp trực tuyến; gồm cả thanh toán",
                "Procedures supplied online; services in use; dossiers filed online; payment included",
            ),
            ServicePart::ServicesAlone => (
                "Như trên, không kể thanh toán trực tuyến",
                "The same without online payment",
            ),
            ServicePart::Payment => ("Hồ sơ thanh toán trực tuyến", "Dossiers paid online"),
            ServicePart::Satisfaction => (
                "Phản ánh, kiến nghị xử lý đúng hạn; hài lòng trong tiếp nhận, giải quyết thủ tục (6 điểm)",
                "Petitions handled in time; satisfaction with reception and handling (6 points)",
            ),
        };
        self.either(vi, en)
    }

    /// Points with their unit: `86,97 điểm`.
    pub fn points_of(self, score: Score) -> String {
        let score = self.score(score);
        self.either(format!("{score}\u{a0}điểm"), format!("{score}\u{a0}points"))
    }

    /// A distance or a change to 0.01, without a sign: `0,41`.
    pub fn to_cents(self, score: Score) -> String {
        self.number(score.value(), 2)
    }

    /// A change with its sign: `+0,28`.
    pub fn score_change(self, by: Score) -> String {
        let text = self.to_cents(by);
        match by.ten_thousandths >= 50 {
            true => format!("+{text}"),
            false => text,
        }
    }

    /// A distance within a publication.
    pub fn service_gap(self, gap: ServiceGap) -> String {
        match gap {
            ServiceGap::Nobody => "–".to_owned(),
            ServiceGap::Points(score) => self.to_cents(score),
            ServiceGap::Unknown => self.service766().not_published.to_owned(),
        }
    }

    /// Since when a score moved, and whether it was reckoned.
    pub fn service_since(self, change: ServiceChange) -> String {
        let day = self.day(change.since);
        let derived = if change.is_derived {
            self.either(", suy ra", ", derived")
        } else {
            ""
        };
        self.either(
            format!("từ {day}{derived}"),
            format!("since {day}{derived}"),
        )
    }

    /// By which groups a source shows the index, and how many of them it gave.
    pub fn service_scheme(self, row: &ServiceRow<'_>) -> String {
        let (shown, all) = (row.parts.len(), row.scheme.parts().len());
        match (self, row.scheme) {
            (Self::Vi, ServiceScheme::Unknown) => {
                format!("nguồn nêu {shown} nhóm, không cho biết theo cách chia nào")
            }
            (Self::Vi, ServiceScheme::Decision) => {
                format!("năm nhóm của Quyết định, công bố {shown}/{all}")
            }
            (Self::Vi, ServiceScheme::Portal) => {
                format!("sáu nhóm của Cổng, công bố {shown}/{all}")
            }
            (Self::En, ServiceScheme::Unknown) => {
                format!("the source gives {shown} and does not tell its scheme")
            }
            (Self::En, ServiceScheme::Decision) => {
                format!("five groups of the decision, {shown}/{all} published")
            }
            (Self::En, ServiceScheme::Portal) => {
                format!("six groups of the portal, {shown}/{all} published")
            }
        }
    }

    /// The group that is furthest from its maximum.
    pub fn service_weakest(self, name: &str, share: f64) -> String {
        let (name, share) = (name.to_lowercase(), self.percent(share * 100.0));
        self.either(
            format!("Xa mức tối đa nhất: {name}, {share}."),
            format!("Furthest from its maximum: {name}, {share}."),
        )
    }

    /// What a table is of: its day, and how many of all it names.
    pub fn service_table(self, snapshot: &ServiceSnapshot<'_>) -> String {
        let day = self.service_days(snapshot);
        let (scored, ranked) = (snapshot.scored(), snapshot.ranked());
        let of = ranked.map_or(String::new(), |ranked| format!("/{ranked}"));
        match self {
            Self::Vi => format!("{day}: công bố {scored}{of} địa phương"),
            Self::En => format!("{day}: {scored}{of} localities published"),
        }
    }

    /// The day of a publication, or its days.
    pub fn service_days(self, snapshot: &ServiceSnapshot<'_>) -> String {
        let until = self.day(snapshot.day);
        match snapshot.since {
            Some(since) => format!("{} – {until}", self.day(since)),
            None => until,
        }
    }

    /// What the page opens with.
    pub fn service_headline(
        self,
        snapshot: &ServiceSnapshot<'_>,
        name: impl Fn(UnitIx) -> String,
    ) -> Vec<Piece> {
        let plain = |text: String| (text, Tone::Plain);
        let strong = |text: String| (text, Tone::Strong);
        let mut scored = snapshot.rows.iter();
        let first = scored.find_map(|row| Some((row, row.score()?)));
        let Some((first, score)) = first else {
            return vec![plain(self.service_table(snapshot))];
        };
        let day = self.service_days(snapshot);
        let leads = first.to_leader == ServiceGap::Nobody;
        let mut pieces = vec![
            plain(match (self, snapshot.since) {
                (Self::Vi, None) => format!("Ngày {day}, "),
                (Self::Vi, Some(_)) => format!("Kỳ {day}, "),
                (Self::En, None) => format!("On {day} "),
                (Self::En, Some(_)) => format!("Over {day} "),
            }),
            strong(name(first.unit)),
        ];
        pieces.push(plain(match (self, leads, snapshot.is_ranked()) {
            (Self::Vi, true, true) => " dẫn đầu Bộ chỉ số 766 với ".into(),
            (Self::En, true, true) => " led index 766 with ".into(),
            (Self::Vi, true, false) => format!(
                " cao nhất trong {} địa phương có điểm công bố: ",
                snapshot.scored()
            ),
            (Self::En, true, false) => format!(
                " was the highest of the {} localities with a published score: ",
                snapshot.scored()
            ),
            (Self::Vi, false, _) => " đạt ".into(),
            (Self::En, false, _) => " had ".into(),
        }));
        pieces.push(strong(self.points_of(score)));
        if let Some(placing) = first.total.and_then(|told| told.placing).filter(|_| !leads) {
            let place = self.placing_of(placing);
            pieces.push(plain(self.either(", hạng ".into(), ", rank ".into())));
            pieces.push(strong(place));
        }
        let next = snapshot.rows.iter().find(|row| row.unit != first.unit);
        if let (ServiceGap::Points(by), Some(next)) = (first.to_next, next) {
            let next = name(next.unit);
            pieces.push(plain(
                self.either(format!(", hơn {next} "), format!(", ahead of {next} by ")),
            ));
            let by = self.to_cents(by);
            pieces.push(strong(
                self.either(format!("{by}\u{a0}điểm"), format!("{by}\u{a0}points")),
            ));
        } else if let Some(change) = first.change {
            let since = self.service_since(change);
            pieces.push(plain(format!(", {}", {
                let by = self.score_change(change.by);
                self.either(format!("{by} điểm {since}"), format!("{by} points {since}"))
            })));
        }
        pieces.push(plain(".".into()));
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_say_where_they_begin_and_end() {
        assert_eq!(Lang::Vi.band_reach(Band::Excellent), "90–100");
        assert_eq!(Lang::Vi.band_reach(Band::Good), "từ 80 đến dưới 90");
        assert_eq!(Lang::En.band_reach(Band::Weak), "0 to under 50");
    }

    #[test]
    fn a_change_is_written_to_a_hundredth_with_its_sign() {
        let score = |text: &str| text.parse::<Score>().unwrap();
        let by = score("90.62").minus(score("90.34"));
        assert_eq!(Lang::Vi.score_change(by), "+0,28");
        assert_eq!(
            Lang::Vi.score_change(score("90.34").minus(score("90.62"))),
            "−0,28"
        );
        assert_eq!(Lang::Vi.score_change(score("1").minus(score("1"))), "0,00");
        assert_eq!(Lang::Vi.points_of(score("89.5")), "89,5\u{a0}điểm");
    }
}
