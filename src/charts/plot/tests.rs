use super::{super::light, *};

fn line(name: &str, role: Role, values: &[Option<f64>]) -> Series {
    Series {
        name: name.into(),
        role,
        values: values.to_vec(),
        tones: Vec::new(),
    }
}

fn months() -> Form {
    let first: crate::domain::Month = "2026-08".parse().unwrap();
    Form::Lines(first.through(first.plus(3)).collect())
}

fn names() -> Form {
    Form::Bars(
        ["Hà Nội", "Huế", "Cần Thơ", "Lai Châu"]
            .map(str::to_owned)
            .into(),
    )
}

fn chart(form: Form, series: Vec<Series>) -> Chart {
    Chart {
        form,
        title: "Tỷ lệ, %".into(),
        alt: "Từ 20% lên 41% & <hơn>.".into(),
        series,
        places: 2,
    }
}

#[test]
fn a_month_without_a_value_is_a_gap_and_values_stand_at_the_end() {
    let values = [Some(0.2), None, Some(0.4), Some(0.4126)];
    let svg = plot(
        &chart(months(), vec![line("34 địa phương", Role::Main, &values)]),
        Lang::Vi,
    );
    assert!(
        svg.contains(">41,26%<") && svg.contains(">34 địa phương<"),
        "{svg}"
    );
    // The month before the gap stands alone and is a dot; the two after it are a line.
    let series = svg.matches("class=\"c-series\"").count();
    assert_eq!(
        (series, svg.matches("<circle class=\"f-series\"").count()),
        (1, 2)
    );
    assert!(
        svg.contains("aria-label=\"Từ 20% lên 41% &amp; &lt;hơn&gt;.\""),
        "{svg}"
    );
}

#[test]
fn lines_are_told_apart_without_their_colours() {
    let flat = |value| [Some(value); 4];
    let series = vec![
        line("Tỷ lệ", Role::Main, &flat(0.3)),
        line("Lộ trình", Role::Path, &flat(0.5)),
        line("Dự báo", Role::Forecast, &flat(0.6)),
        line("Mục tiêu", Role::Target, &flat(0.7)),
    ];
    let svg = plot(&chart(months(), series), Lang::Vi);
    assert!(
        svg.contains("c-path\" stroke-width=\"1.75\" stroke-dasharray=\"7 5\""),
        "{svg}"
    );
    assert!(
        svg.contains("c-forecast\" stroke-width=\"2.25\" stroke-dasharray=\"6 4\""),
        "{svg}"
    );
    assert!(svg.contains("c-target\" stroke-width=\"2\" d"), "{svg}");
}

#[test]
fn a_bar_without_a_value_is_words_and_status_is_a_shape_beside_its_colour() {
    let mut bars = line(
        "Tỷ lệ",
        Role::Main,
        &[Some(0.72), Some(0.4), None, Some(0.03)],
    );
    bars.tones = vec![Tone::Reached, Tone::Focus, Tone::Plain, Tone::UnderFloor];
    let series = vec![bars, line("Mục tiêu 70%", Role::Target, &[Some(0.7); 4])];
    let svg = plot(&chart(names(), series), Lang::Vi);
    assert!(
        svg.contains(">chưa có số<") && svg.contains(">Mục tiêu 70%<"),
        "{svg}"
    );
    for (class, count) in [("f-met", 1), ("c-met", 1), ("f-below", 2), ("f-series", 1)] {
        assert_eq!(
            svg.matches(&format!("class=\"{class}\"")).count(),
            count,
            "{class}"
        );
    }
}

#[test]
fn the_light_dress_has_literal_colours_and_no_text() {
    let page = plot(
        &chart(
            months(),
            vec![line("Quảng Trị", Role::Main, &[Some(0.2); 4])],
        ),
        Lang::Vi,
    );
    assert!(
        page.contains("class=\"c-series\"") && !page.contains('#'),
        "{page}"
    );
    let file = light(&page);
    assert!(file.contains("#17406d") && !file.contains("<text") && !file.contains("class="));
    assert!(
        file.starts_with("<svg") && file.contains("width=\"720\""),
        "{file}"
    );
}

#[test]
fn a_chart_without_values_or_months_still_is_a_drawing() {
    for (form, nothing) in [
        (months(), Form::Lines(Vec::new())),
        (names(), Form::Bars(Vec::new())),
    ] {
        let mut empty = chart(form, vec![line("Tỷ lệ", Role::Main, &[None; 4])]);
        assert!(plot(&empty, Lang::En).contains("</svg>"));
        empty.form = nothing;
        empty.series.clear();
        assert!(plot(&empty, Lang::En).contains("</svg>"));
    }
}

#[test]
fn a_target_that_ended_is_named_beside_its_line_and_not_at_the_edge() {
    let where_named = |values: [Option<f64>; 4]| {
        let series = vec![
            line("Tỷ lệ", Role::Main, &[Some(0.2); 4]),
            line("Mục tiêu 60%", Role::Target, &values),
        ];
        let svg = plot(&chart(months(), series), Lang::Vi);
        let (before, _) = svg.split_once(">Mục tiêu 60%<").unwrap();
        let (_, x) = before.rsplit_once(" x=\"").unwrap();
        x.split_once('"').unwrap().0.parse::<f64>().unwrap()
    };
    let right = FRAME.plot.right;
    assert!(where_named([Some(0.6), Some(0.6), None, None]) < right);
    assert!(where_named([None, None, Some(0.6), Some(0.6)]) > right);
}

#[test]
fn bars_beside_others_are_shorter_and_their_letters_are_not() {
    let bars = vec![line("Tỷ lệ", Role::Main, &[Some(0.4); 4])];
    let bars = chart(names(), bars);
    let (whole, half) = (plot(&bars, Lang::Vi), plot_beside(&bars, Lang::Vi));
    assert!(whole.contains("viewBox=\"0 0 720 ") && half.contains("viewBox=\"0 0 480 "));
    let letters = |svg: &str| svg.matches("font-size=\"15\"").count();
    assert!(
        letters(&half) > 0 && letters(&half) == letters(&whole),
        "{half}"
    );
}
