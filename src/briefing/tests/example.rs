//! A briefing with one of everything, for the tests of its writers.
use super::*;
use crate::{
    charts::Picture,
    domain::{Board, Drawing, Month, PackPart, View},
    i18n::Lang,
};

/// The month that it is about.
pub const MONTH: &str = "2026-10";

/// A briefing of the sample board with every kind of block, names that need escapes, and a table
/// too long for one slide.
pub fn brief(lang: Lang) -> Brief {
    let month: Month = MONTH.parse().unwrap();
    let months: Vec<_> = month.plus(-11).through(month).collect();
    let source = "Nguồn: số liệu minh họa. Tử số: a & b; mẫu số: c < d.".to_owned();
    let section = |part, title: &str, blocks| Section {
        part,
        title: title.to_owned(),
        blocks,
        prose: vec![
            "Tháng 10/2026, 41,26% hồ sơ được xử lý trực tuyến toàn trình, tăng 1,89 điểm phần \
             trăm so với tháng trước."
                .to_owned(),
            "Còn 28,74 điểm phần trăm so với mục tiêu \"70%\" & <năm 2025>.".to_owned(),
        ],
        source: source.clone(),
    };
    let line = |name: &str, role, values: Vec<Option<f64>>| Series {
        name: name.to_owned(),
        role,
        values,
        tones: Vec::new(),
    };
    let rise = (0..12).map(|at| (at != 4).then(|| 0.2 + f64::from(at) * 0.0193));
    let trend = Chart {
        form: Form::Lines(months),
        title: "Tỷ lệ hồ sơ trực tuyến toàn trình, %, theo tháng".into(),
        alt: "Tỷ lệ tăng từ 20% lên 41,23%; tháng 3/2026 chưa có số liệu.".into(),
        series: vec![
            line("34 địa phương", Role::Main, rise.collect()),
            line("Mục tiêu 70%", Role::Target, vec![Some(0.7); 12]),
            line(
                "Lộ trình",
                Role::Path,
                (0..12).map(|at| Some(0.4 + f64::from(at) * 0.02)).collect(),
            ),
        ],
        places: 2,
    };
    let names = [
        "Thành phố Hồ Chí Minh",
        "Quảng Trị",
        "Đắk Lắk",
        "Thừa Thiên Huế & \"khác\"",
        "=SUM(A1)",
    ];
    let bars = Chart {
        form: Form::Bars(names.map(str::to_owned).to_vec()),
        title: "Tỷ lệ theo địa phương, %".into(),
        alt: "Năm địa phương từ 69% xuống 4,9%.".into(),
        series: vec![Series {
            name: "Tỷ lệ".into(),
            role: Role::Main,
            values: vec![Some(0.69), Some(0.4126), Some(0.179), None, Some(0.049)],
            tones: vec![
                Tone::Reached,
                Tone::Focus,
                Tone::Plain,
                Tone::Plain,
                Tone::UnderFloor,
            ],
        }],
        places: 2,
    };
    let rows = (0..40_u32).map(|at| {
        vec![
            Cell::Count(u64::from(at) + 1),
            Cell::text(names[at as usize % 5]),
            if at == 3 {
                Cell::Missing
            } else {
                Cell::Share(0.69 - f64::from(at) * 0.0163, 2)
            },
            Cell::Points(2.5 - f64::from(at) * 0.2, 2),
            Cell::Count(1_234_567 / (u64::from(at) + 1)),
            Cell::Month(month),
        ]
    });
    let table = Table {
        title: "Xếp hạng đầy đủ".into(),
        columns: vec![
            Column::numbers("rank", "Hạng"),
            Column::words("unit", "Địa phương"),
            Column::numbers("rate", "Tỷ lệ"),
            Column::numbers("change", "Thay đổi (điểm %)"),
            Column::numbers("dossiers", "Hồ sơ"),
            Column::words("month", "Tháng"),
        ],
        rows: rows.collect(),
    };
    let short = Table {
        rows: table.rows[..6].to_vec(),
        ..table.clone()
    };
    let figure = |label: &str, value: &str| KeyFigure {
        label: label.to_owned(),
        value: value.to_owned(),
        remark: "tăng 1,89 điểm phần trăm".to_owned(),
    };
    let map = Block::Picture {
        picture: Picture {
            drawing: Drawing::Map,
            view: View::default().at(month),
            units: Vec::new(),
            lang,
        },
        month,
        alt: "Bản đồ ô 34 địa phương.".into(),
    };
    Brief {
        lang,
        month,
        cover: Cover {
            title: "Hồ sơ trực tuyến toàn trình".into(),
            subtitle: "34 địa phương, tháng 10/2026".into(),
            edition: "Ấn bản 2026-10 r1, số liệu đến 31/10/2026".into(),
            letterhead: Letterhead {
                superior: "ỦY BAN NHÂN DÂN".into(),
                agency: "TỈNH QUẢNG TRỊ".into(),
                number: "Số:        /BC-UBND".into(),
                place_and_day: "Quảng Trị, ngày 05 tháng 11 năm 2026".into(),
                kind: "BÁO CÁO".into(),
                about: "Tình hình xử lý hồ sơ trực tuyến toàn trình tháng 10/2026".into(),
                recipients: vec!["- Như trên;".into(), "- Lưu: VT.".into()],
                signer: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
            },
        },
        sections: vec![
            section(
                PackPart::Headline,
                "Tỷ lệ toàn trình đạt 41,26%, còn xa mục tiêu 70%",
                vec![Block::Figures(vec![
                    figure("Tỷ lệ gộp", "41,26%"),
                    figure("Đạt mục tiêu", "3/34"),
                    figure("Dưới mức sàn", "2"),
                    figure("Hồ sơ tiếp nhận", "1.234.567"),
                ])],
            ),
            section(
                PackPart::Trend,
                "Tỷ lệ tăng tháng thứ ba liên tiếp",
                vec![Block::Chart(trend.clone())],
            ),
            section(
                PackPart::Ranking,
                "TP. Hồ Chí Minh dẫn đầu",
                vec![Block::Chart(bars), Block::Table(short.clone())],
            ),
            section(
                PackPart::Map,
                "Chưa địa phương nào đạt mục tiêu 70%",
                vec![map],
            ),
            section(
                PackPart::Laggards,
                "Hai địa phương dưới mức sàn 5%",
                vec![
                    Block::Table(short),
                    Block::Points(vec![
                        "Đắk Lắk: giảm ba tháng liền.".into(),
                        "Cần 4,6 điểm phần trăm mỗi tháng.".into(),
                    ]),
                ],
            ),
            section(
                PackPart::Units,
                "Quảng Trị: 41,26%, hạng 12/34",
                vec![
                    Block::Figures(vec![
                        figure("Tỷ lệ", "41,26%"),
                        figure("Hạng", "12/34"),
                        figure("Khoảng cách", "−28,74 điểm %"),
                    ]),
                    Block::Chart(trend),
                    Block::Points(vec!["Không có cảnh báo.".into()]),
                ],
            ),
            section(
                PackPart::Appendix,
                "Xếp hạng đầy đủ",
                vec![Block::Table(table)],
            ),
        ],
        statement: Statement {
            edition: "2026-10 r1".into(),
            data_date: "2026-10-31".parse().unwrap(),
            made_on: "2026-11-22".parse().unwrap(),
            has_sample: true,
            lines: vec![
                ("Tính chất".into(), "SỐ LIỆU MINH HỌA".into()),
                ("Ấn bản".into(), "2026-10 r1".into()),
                ("Mẫu số".into(), "Hồ sơ tiếp nhận <trong kỳ>".into()),
                ("Chỉ tiêu".into(), "=1+1 không phải công thức".into()),
            ],
            codes: vec![("edition", "2026-10 r1".into())],
        },
        file_name: "toantrinh-bao-cao-2026-10-vi".into(),
    }
}

/// The sample board that it is of.
pub fn board() -> Board {
    crate::sample::tests::published_board()
}
