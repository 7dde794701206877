//! As a file.
use super::example;
use crate::{
    charts::{Caption, Dress, Footnote, PngError, png, spark, theme::Token, trend},
    i18n::Lang,
};
use resvg::tiny_skia::Pixmap;

fn caption(sample: bool) -> Caption {
    Caption {
        title: "Tỷ lệ đã gấp 3,5 lần từ đáy sau sáp nhập & còn xa mục tiêu".into(),
        subtitle: "Tỷ lệ hồ sơ trực tuyến toàn trình theo tháng, %".into(),
        source: "Nguồn: báo cáo tháng của địa phương, đã duyệt. ".repeat(8),
        edition: "Toàn Trình · Ấn bản 2026-10 r1".into(),
        sample,
        notes: Vec::new(),
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let caption = caption(true);
    for dress in [Dress::Wide, Dress::Narrow, Dress::Export(&caption)] {
        let draw = || trend(&example(), "Khối địa phương", "", Lang::Vi, dress);
        assert!(draw() == draw());
    }
    assert_eq!(spark(&example().rates), spark(&example().rates));
}

#[test]
fn a_file_needs_no_font_and_carries_its_name() {
    let caption = caption(false);
    let dress = Dress::Export(&caption);
    let svg = trend(&example(), "Khối địa phương", "", Lang::Vi, dress);
    assert!(!svg.contains("<text") && !svg.contains("font-family"));
    assert!(svg.contains("còn xa mục tiêu</title>") && svg.contains("sáp nhập &amp; còn"));
    assert_eq!(svg.matches("viewBox=").count(), 1);
    assert!(!svg.contains(Token::Sample.light()));
    assert!(svg.len() < 300 * 1024, "{}", svg.len());
}

#[test]
fn a_file_comes_about_whatever_its_caption_holds() {
    let odd = "\u{0}\u{1b}\u{fffe}\u{ffff} <&>\"' 𝕏 漢 \u{301}".to_owned();
    let caption = Caption {
        title: odd.clone(),
        subtitle: String::new(),
        source: odd.repeat(99),
        edition: String::new(),
        sample: true,
        notes: vec![Footnote {
            number: Some(1),
            text: odd.repeat(99),
        }],
    };
    let svg = trend(&example(), &odd, &odd, Lang::En, Dress::Export(&caption));
    assert!(png(&svg, 0.1).is_ok());
}

#[test]
fn invented_figures_leave_the_page_under_a_band() {
    let caption = caption(true);
    let dress = Dress::Export(&caption);
    let svg = trend(&example(), "Khối địa phương", "", Lang::Vi, dress);
    let picture = Pixmap::decode_png(&png(&svg, 1.0).unwrap()).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 675));
    let color = |x, y| picture.pixel(x, y).unwrap().demultiply();
    let hex = |x, y| {
        let color = color(x, y);
        format!(
            "#{:02x}{:02x}{:02x}",
            color.red(),
            color.green(),
            color.blue()
        )
    };
    for x in [0, 600, 1199] {
        assert_eq!(hex(x, 3), Token::Sample.light());
        assert_eq!(hex(x, 40), Token::Ground.light());
    }
}

#[test]
fn a_picture_without_pixels_or_with_too_many_is_refused() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>";
    assert!(png(svg, 1.0).is_ok());
    for scale in [0.0, -1.0, 1e6, f32::NAN, f32::INFINITY] {
        assert!(
            matches!(png(svg, scale), Err(PngError::Size { .. })),
            "{scale}"
        );
    }
    assert!(matches!(png("<p>", 1.0), Err(PngError::Svg(_))));
}
