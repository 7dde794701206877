//! The words of the digital transformation index: its page, its tables, its history.
use super::{Lang, Piece, Tone};
use crate::domain::{
    Board, DtiEdition, DtiRanks, DtiRow, League, Placing, RankChange, Reckoned, Score, Span,
};

/// Fixed words.
#[derive(Debug)]
pub struct DtiTexts {
    /// What the figures are: published ones, by whom, on which scale.
    pub nature: &'static str,
    /// Says which league is shown.
    pub leagues: &'static str,
    /// Says which year is shown.
    pub years: &'static str,
    /// The year before the one that is shown.
    pub year_before: &'static str,
    /// The year after it.
    pub year_after: &'static str,
    /// The mean of the league.
    pub mean: &'static str,
    /// The value of the country.
    pub national: &'static str,
    /// How many ranks were published.
    pub published: &'static str,
    /// Who is first.
    pub leader: &'static str,
    /// A value that was not found.
    pub not_found: &'static str,
    /// Heading of the league table.
    pub table: &'static str,
    /// What a dash in it stands for, and how ties and conflicts are shown.
    pub legend: &'static str,
    /// Nobody's rank is there.
    pub nobody: &'static str,
    /// Column: the rank.
    pub rank: &'static str,
    /// Column: the change since the year before.
    pub change: &'static str,
    /// Column: the unit.
    pub unit: &'static str,
    /// Column: the score.
    pub score: &'static str,
    /// Column: the strip of the main indices.
    pub parts: &'static str,
    /// Column: where it was read.
    pub source: &'static str,
    /// Column: the year.
    pub year: &'static str,
    /// Sources contradict each other.
    pub conflict: &'static str,
    /// Heading of the table of parts.
    pub parts_title: &'static str,
    /// How its colours are to be read.
    pub parts_legend: &'static str,
    /// Heading of the known scores.
    pub scores_title: &'static str,
    /// What they are, and what not.
    pub scores_legend: &'static str,
    /// Heading of the ranks over the years.
    pub ranks_title: &'static str,
    /// How they are to be read.
    pub ranks_legend: &'static str,
    /// The field that adds a unit.
    pub add: &'static str,
    /// Its button.
    pub add_button: &'static str,
    /// The ranks as a table.
    pub as_table: &'static str,
    /// Heading of the means of all leagues.
    pub means_title: &'static str,
    /// What they are.
    pub means_explained: &'static str,
    /// Heading of the pillars of the league.
    pub pillars: &'static str,
    /// Heading of statements about the edition.
    pub said: &'static str,
    /// Heading of the two methods.
    pub methods: &'static str,
    /// An index: name, formula above and below the line, words.
    pub of_index: [&'static str; 4],
    /// A rate: the same.
    pub of_rate: [&'static str; 4],
    /// Heading of a unit's history.
    pub history: &'static str,
    /// What a unit had before it was merged.
    pub history_before: &'static str,
    /// A value reckoned by the method of 2024.
    pub reckoned: &'static str,
    /// Why there is none.
    pub not_reckoned: &'static str,
    /// Leads to the league table.
    pub to_table: &'static str,
    /// Name of the file and its sheet.
    pub file: &'static str,
}

static VI: DtiTexts = DtiTexts {
    nature: "Số liệu đã công bố, không phải minh họa. Bộ Thông tin và Truyền thông công bố đến kỳ 2023, Bộ Khoa học và Công nghệ từ kỳ 2024; thang từ 0 đến 1.",
    leagues: "Nhóm xếp hạng",
    years: "Kỳ đánh giá",
    year_before: "Kỳ trước",
    year_after: "Kỳ sau",
    mean: "Trung bình nhóm",
    national: "Cả nước",
    published: "Thứ hạng đã công bố",
    leader: "Dẫn đầu",
    not_found: "Chưa tìm thấy",
    table: "Bảng xếp hạng",
    legend: "Hạng giữ như công bố, kể cả đồng hạng. Dấu “–”: chưa tìm thấy số công bố, không suy đoán. Khi các nguồn nói khác nhau, mọi nguồn cùng đứng.",
    nobody: "Chưa tìm thấy thứ hạng hay điểm nào của nhóm này trong kỳ này.",
    rank: "Hạng",
    change: "So với kỳ trước",
    unit: "Đơn vị",
    score: "DTI",
    parts: "Chỉ số thành phần",
    source: "Nguồn, ghi chú",
    year: "Năm",
    conflict: "Nguồn mâu thuẫn",
    parts_title: "Trụ cột và chỉ số chính",
    parts_legend: "Chỉ những đơn vị đã có số công bố. Ô càng đậm, điểm càng cao: nhạt nhất dưới 0,3, đậm nhất từ 0,9.",
    scores_title: "Điểm đã công bố",
    scores_legend: "Mỗi chấm một đơn vị có điểm công bố; không phải phân bố của cả bảng khi còn thiếu.",
    ranks_title: "Thứ hạng qua các năm",
    ranks_legend: "Đường chỉ nối hai kỳ liền nhau của cùng một đơn vị. Vạch đứng: các nguồn nói khác nhau hoặc không tách hạng.",
    add: "Thêm một đơn vị",
    add_button: "Thêm",
    as_table: "Xem thành bảng",
    means_title: "Trung bình các nhóm qua các năm",
    means_explained: "Trung bình do cơ quan công bố nêu; không tự tính từ các đơn vị đã biết.",
    pillars: "Ba trụ cột của nhóm",
    said: "Nhận định đã công bố về kỳ này",
    methods: "Khi 63 thành 34: hai cách tính không trộn",
    of_index: [
        "Chỉ số: trung bình cộng",
        "DTI tỉnh A + DTI tỉnh B + …",
        "số tỉnh trước sáp nhập",
        "DTI 2024 của 34 tỉnh, thành phố là trung bình cộng các chỉ số chính của các tỉnh trước sáp nhập, theo cách của Bộ Khoa học và Công nghệ. Mỗi tỉnh cũ nặng như nhau.",
    ],
    of_rate: [
        "Tỷ lệ hồ sơ: tổng chia tổng",
        "hồ sơ toàn trình của A + của B + …",
        "tổng hồ sơ của A + của B + …",
        "Tỷ lệ hồ sơ toàn trình của đơn vị mới là tổng tử số chia tổng mẫu số của các tỉnh cũ. Lấy trung bình cộng sẽ sai: tỉnh ít hồ sơ nặng bằng tỉnh nhiều hồ sơ.",
    ],
    history: "DTI qua các năm",
    history_before: "Trước sáp nhập",
    reckoned: "tính theo cách của Bộ Khoa học và Công nghệ năm 2024: trung bình cộng",
    not_reckoned: "Chưa tính được giá trị chung trước sáp nhập: không năm nào mọi tỉnh cũ đều có điểm công bố.",
    to_table: "Bảng xếp hạng DTI",
    file: "Chỉ số chuyển đổi số",
};

static EN: DtiTexts = DtiTexts {
    nature: "Published figures, not sample data. Published by the Ministry of Information and Communications up to 2023, by the Ministry of Science and Technology from 2024; on a scale from 0 to 1.",
    leagues: "Ranked together",
    years: "Edition",
    year_before: "Edition before",
    year_after: "Next edition",
    mean: "Mean of the group",
    national: "Viet Nam",
    published: "Ranks published",
    leader: "In the lead",
    not_found: "Not found yet",
    table: "League table",
    legend: "Ranks as published, ties included. “–” stands for what was not found; nothing is guessed. Where sources differ, all of them stand.",
    nobody: "No rank and no score of this group was found for this edition.",
    rank: "Rank",
    change: "Since the edition before",
    unit: "Unit",
    score: "DTI",
    parts: "Component indices",
    source: "Source, note",
    year: "Year",
    conflict: "Sources differ",
    parts_title: "Pillars and main indices",
    parts_legend: "Only units of which figures were published. The darker a cell, the higher the score: palest under 0.3, darkest from 0.9.",
    scores_title: "Published scores",
    scores_legend: "A dot for each unit of which a score was published; not the distribution of the whole table while some are missing.",
    ranks_title: "Ranks over the years",
    ranks_legend: "A line joins two editions in a row of the same unit. An upright stroke: sources differ, or do not tell places apart.",
    add: "Add a unit",
    add_button: "Add",
    as_table: "Show as a table",
    means_title: "Means of the groups over the years",
    means_explained: "Means as their publishers gave them; not reckoned from the units that are known.",
    pillars: "The three pillars of the group",
    said: "Published statements about this edition",
    methods: "Where 63 became 34: two methods that are not mixed",
    of_index: [
        "An index: the mean",
        "DTI of province A + DTI of province B + …",
        "provinces before the merger",
        "The DTI 2024 of the 34 units is the mean of the main indices of the provinces before the merger, as the Ministry of Science and Technology did it. Each old province weighs the same.",
    ],
    of_rate: [
        "A rate of dossiers: sum over sum",
        "end-to-end dossiers of A + of B + …",
        "all dossiers of A + of B + …",
        "The end-to-end rate of a merged unit is the sum of the numerators over the sum of the denominators. A mean would be wrong: a province with few dossiers would weigh as much as one with many.",
    ],
    history: "DTI over the years",
    history_before: "Before the merger",
    reckoned: "reckoned as the Ministry of Science and Technology did in 2024: the mean",
    not_reckoned: "No common value before the merger: in no year was a score published of every old province.",
    to_table: "DTI league table",
    file: "Digital transformation index",
};

impl Lang {
    /// Fixed words of the index.
    pub fn dti(self) -> &'static DtiTexts {
        self.either(&VI, &EN)
    }

    /// Those ranked together, in a sentence.
    pub fn among(self, league: League) -> &'static str {
        let (vi, en) = match league {
            League::Provinces => ("tỉnh, thành phố", "provinces and cities"),
            League::MinistriesWithServices => (
                "bộ, ngành có dịch vụ công",
                "ministries with public services",
            ),
            League::MinistriesWithout => (
                "bộ, ngành không có dịch vụ công",
                "ministries without public services",
            ),
            League::National => ("cả nước", "the country"),
        };
        self.either(vi, en)
    }

    /// What an edition opens with: who leads, with how much, for how many editions in a row.
    pub fn dti_headline(
        self,
        board: &Board,
        edition: &DtiEdition,
        years_in_a_row: usize,
    ) -> Vec<Piece> {
        let (year, among) = (edition.year, self.among(edition.league));
        let plain = |text: String| (text, Tone::Plain);
        let strong = |text: String| (text, Tone::Strong);
        let leaders: Vec<_> = edition.leaders().collect();
        let [leader] = leaders[..] else {
            return vec![plain(match self {
                Self::Vi => format!("DTI {year} của khối {among}: {}", self.dti_known(edition)),
                Self::En => format!("DTI {year} of {among}: {}", self.dti_known(edition)),
            })];
        };
        let name = self.unit_name(board.units().get(leader.unit));
        let mut pieces = vec![
            strong(name),
            plain(match self {
                Self::Vi => format!(" dẫn đầu DTI {year} khối {among}"),
                Self::En => format!(" leads DTI {year} among {among}"),
            }),
        ];
        if let [score] = leader.scores()[..] {
            pieces.push(plain(self.either(" với ", " with ").to_owned()));
            pieces.push(strong(self.score(score)));
        }
        if years_in_a_row > 1 {
            pieces.push(plain(match self {
                Self::Vi => format!(", kỳ thứ {years_in_a_row} liên tiếp"),
                Self::En => format!(", for {years_in_a_row} editions in a row"),
            }));
        }
        pieces.push(plain(format!("; {}.", self.dti_known(edition))));
        pieces
    }

    /// How many ranks of how many were published: `công bố 13/63 thứ hạng`.
    pub fn dti_known(self, edition: &DtiEdition) -> String {
        let known = self.dti_count(edition);
        if edition.placed().next().is_none() {
            return self
                .either("chưa tìm thấy thứ hạng nào", "no rank was found")
                .to_owned();
        }
        let all = edition.ranked == Some(edition.placed().count() as u32);
        match (self, all) {
            (Self::Vi, true) => format!("đã công bố đủ {known} thứ hạng"),
            (Self::Vi, false) => format!("mới tìm thấy công bố {known} thứ hạng"),
            (Self::En, true) => format!("all {known} ranks are published"),
            (Self::En, false) => format!("{known} ranks were found published"),
        }
    }

    /// `13/63`, or `1` where nobody says among how many.
    pub fn dti_count(self, edition: &DtiEdition) -> String {
        let placed = edition.placed().count();
        match edition.ranked {
            Some(ranked) => format!("{placed}/{ranked}"),
            None => placed.to_string(),
        }
    }

    /// Why the edition that opens is not the latest one; nothing where it is.
    pub fn dti_why_this(self, shown: i32, later: &[DtiEdition]) -> Option<String> {
        let counts: Vec<String> = later
            .iter()
            .map(|edition| match self {
                Self::Vi => format!("kỳ {} mới có {}", edition.year, self.dti_count(edition)),
                Self::En => format!("{} has {}", edition.year, self.dti_count(edition)),
            })
            .collect();
        let counts = counts.join(", ");
        (!later.is_empty()).then(|| match self {
            Self::Vi => format!("Mở kỳ {shown} vì đó là kỳ mới nhất có hơn nửa số hạng; {counts}."),
            Self::En => format!(
                "Opens with {shown}, the latest edition of which at least half of the ranks are known; {counts}."
            ),
        })
    }

    /// The ranks that are claimed: `5`, `32–34`, `5 hoặc 6`.
    pub fn placings(self, placings: &[Placing]) -> String {
        let all: Vec<_> = placings
            .iter()
            .map(|placing| self.placing(*placing))
            .collect();
        all.join(self.either(" hoặc ", " or "))
    }

    /// The scores that are claimed; a dash where a rank alone was published.
    pub fn scores(self, scores: &[Score]) -> String {
        let all: Vec<_> = scores.iter().map(|score| self.score(*score)).collect();
        match all.is_empty() {
            true => "–".to_owned(),
            false => all.join(self.either(" hoặc ", " or ")),
        }
    }

    /// How a rank moved: `tăng 4 bậc`, `giảm 15–16 bậc`, `giữ hạng`; `None` where it is not known.
    pub fn rank_change(self, change: RankChange) -> Option<String> {
        let places = |count: u64| match count {
            1 => "1 place".to_owned(),
            _ => format!("{count} places"),
        };
        Some(match (change, self) {
            (RankChange::Unknown, _) => return None,
            (RankChange::OtherUnits, Self::Vi) => "không so: đơn vị mới".into(),
            (RankChange::OtherUnits, Self::En) => "not compared: new unit".into(),
            (RankChange::Places(0), Self::Vi) => "giữ hạng".into(),
            (RankChange::Places(0), Self::En) => "unchanged".into(),
            (RankChange::Places(up @ 1..), Self::Vi) => format!("tăng {up} bậc"),
            (RankChange::Places(up @ 1..), Self::En) => {
                format!("up {}", places(up.unsigned_abs()))
            }
            (RankChange::Places(down), Self::Vi) => format!("giảm {} bậc", down.unsigned_abs()),
            (RankChange::Places(down), Self::En) => {
                format!("down {}", places(down.unsigned_abs()))
            }
            (RankChange::Between(least @ 1.., most), Self::Vi) => {
                format!("tăng {least}–{most} bậc")
            }
            (RankChange::Between(least @ 1.., most), Self::En) => {
                format!("up {least}–{most} places")
            }
            (RankChange::Between(least, most @ ..=-1), Self::Vi) => {
                format!("giảm {}–{} bậc", -most, -least)
            }
            (RankChange::Between(least, most @ ..=-1), Self::En) => {
                format!("down {}–{} places", -most, -least)
            }
            (RankChange::Between(least, most), Self::Vi) => {
                format!("từ giảm {} đến tăng {most} bậc", -least)
            }
            (RankChange::Between(least, most), Self::En) => {
                format!("from {} down to {most} up", -least)
            }
        })
    }

    /// From which rank to which: `8 → 5`.
    pub fn rank_move(self, before: &[Placing], now: &[Placing]) -> String {
        format!("{} → {}", self.placings(before), self.placings(now))
    }

    /// What a reckoned value is of: `2022, 3 tỉnh cũ, tính theo …`.
    pub fn reckoned(self, reckoned: &Reckoned) -> String {
        let (year, of, how) = (reckoned.year, reckoned.of, self.dti().reckoned);
        match self {
            Self::Vi => format!("DTI {year} chung của {of} tỉnh cũ, {how}"),
            Self::En => format!("DTI {year} of {of} old provinces together, {how}"),
        }
    }

    /// The places that a year may have: `5`, `5–6`.
    pub fn places_of(self, span: Span) -> String {
        match span.first == span.last {
            true => span.first.to_string(),
            false => format!("{}–{}", span.first, span.last),
        }
    }

    /// Among how many units ranks are, under a year.
    pub fn ranked_among(self, ranked: u32) -> String {
        match self {
            Self::Vi => format!("trong {ranked}"),
            Self::En => format!("of {ranked}"),
        }
    }

    /// Ranks over the years for those who do not see them.
    pub fn dti_ranks_told(self, ranks: &DtiRanks) -> String {
        let lines = ranks.lines.iter().map(|line| {
            let places = ranks.years.iter().zip(&line.places);
            let places = places.filter_map(|(year, place)| {
                Some(format!("{year}: {}", self.places_of((*place)?)))
            });
            let places: Vec<_> = places.collect();
            format!("{} {}", self.unit_name(&line.unit), places.join(", "))
        });
        let lines: Vec<_> = lines.collect();
        format!("{}. {}.", self.dti().ranks_title, lines.join("; "))
    }

    /// The finding of ranks over the years: who stayed first, else who moved most.
    pub fn dti_ranks_finding(self, ranks: &DtiRanks) -> String {
        let first = ranks.lines.iter().find(|line| {
            let mut places = line.places.iter().flatten();
            line.known() > 1 && places.all(|span| span.last == 1)
        });
        match (first, self) {
            (Some(line), Self::Vi) => format!(
                "{} đứng thứ nhất trong cả {} kỳ đã công bố hạng",
                self.unit_name(&line.unit),
                line.known()
            ),
            (Some(line), Self::En) => format!(
                "{} was first in all {} editions of which its rank is known",
                self.unit_name(&line.unit),
                line.known()
            ),
            (None, _) => self.dti().ranks_title.to_owned(),
        }
    }

    /// Why ranks of an edition are not compared with those of `before`.
    pub fn other_units(self, edition: &DtiEdition, before: &DtiEdition) -> String {
        let count = |ranked: Option<u32>| ranked.map(|ranked| format!("{ranked} "));
        let [now, old] = [edition, before]
            .map(|edition| (edition.year, count(edition.ranked).unwrap_or_default()));
        match self {
            Self::Vi => format!(
                "Kỳ {} xếp {}đơn vị sau sáp nhập, kỳ {} xếp {}đơn vị cũ: hạng của hai bảng không so với nhau, nên không có số bậc tăng, giảm.",
                now.0, now.1, old.0, old.1
            ),
            Self::En => format!(
                "{} ranks {}units after the merger, {} {}old ones: ranks of the two tables are not compared, so no places are gained or lost.",
                now.0, now.1, old.0, old.1
            ),
        }
    }

    /// A difference of two scores with its sign: `+0,0178`.
    pub fn dti_change(self, now: Score, before: Score) -> String {
        let difference = now.minus(before);
        let text = self.score(difference);
        if difference.ten_thousandths > 0 {
            format!("+{text}")
        } else {
            text
        }
    }

    /// A change since the year before.
    pub fn since_year(self, change: &str, year: i32) -> String {
        match self {
            Self::Vi => format!("{change} so với {year}"),
            Self::En => format!("{change} on {year}"),
        }
    }

    /// How many scores are known: under a figure.
    pub fn scores_known(self, count: usize, of: Option<u32>) -> String {
        let of = of.map(|of| format!("/{of}")).unwrap_or_default();
        match self {
            Self::Vi => format!("điểm DTI của {count}{of} đơn vị"),
            Self::En => format!("scores of {count}{of} units"),
        }
    }

    /// A main index with its score, for those who do not see its colour.
    pub fn part_told(self, row: &DtiRow) -> String {
        let parts = row.parts.iter().filter_map(|told| {
            let part = told.key.item.parse().ok()?;
            Some(format!(
                "{} {}",
                self.dti_part(part),
                self.score(told.score()?)
            ))
        });
        parts.collect::<Vec<_>>().join("; ")
    }

    /// The year and group of a file or a title: `DTI 2022, tỉnh, thành phố`.
    pub fn dti_title(self, league: League, year: i32) -> String {
        format!("DTI {year}, {}", self.among(league))
    }
}
