//! A chart that an office program draws, with the workbook behind it, so that people can edit it.
mod axes;
mod form;
mod labels;
mod series;
mod workbook;

use super::{
    OfficeError,
    package::Part,
    xml::{clean, escape},
};
use crate::{
    briefing::{Chart, Form, Role, Series, Tone},
    charts::{Lettering, Token, Weight, wrap},
    i18n::Lang,
};
use chrono::NaiveDate;
use form::Plot;

/// How a chart looks where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The font of its text.
    pub font: &'static str,
    /// Size of its text. Unit: point.
    pub size: f64,
    /// Its width. Unit: point.
    pub width: f64,
    /// Its height. Unit: point.
    pub height: f64,
}

impl Look {
    /// Estimated width of a text in it: Inter, which is measured, is no narrower than the fonts
    /// that office programs have.
    fn wide(self, text: &str, weight: Weight) -> f64 {
        Lettering::new(Token::Ink, self.size, weight).width(text)
    }

    /// Height of a line.
    fn line(self) -> f64 {
        self.size * 1.25
    }

    /// The properties of text in a colour.
    fn text(self, token: Token, weight: Weight) -> String {
        format!(
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{}</a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>",
            self.run("defRPr", token, weight)
        )
    }

    fn run(self, tag: &str, token: Token, weight: Weight) -> String {
        let bold = u8::from(weight != Weight::Regular);
        format!(
            "<a:{tag} sz=\"{:.0}\" b=\"{bold}\">{}<a:latin typeface=\"{}\"/><a:cs typeface=\"{2}\"/></a:{tag}>",
            self.size * 100.0,
            solid(token),
            self.font
        )
    }
}

/// The parts of a chart: its drawing first, to which the page refers as `chart`, and its workbook.
/// `folder` is the one of the document (`ppt`, `word`); `number` tells charts apart.
pub fn parts(
    chart: &Chart,
    look: Look,
    lang: Lang,
    folder: &str,
    number: usize,
    made_on: NaiveDate,
) -> Result<[Part; 2], OfficeError> {
    let chart = &cleaned(chart);
    let book = format!("{folder}/embeddings/chart{number}.xlsx");
    let mut part = Part::new(
        format!("{folder}/charts/chart{number}.xml"),
        "officedocument.drawingml.chart+xml",
    );
    let id = part.refer("package", &book);
    let part = part.write(&drawing(chart, look, lang, &id));
    Ok([
        part,
        Part::file(book, workbook::workbook(chart, lang, made_on)?),
    ])
}

/// What a frame on a page holds to show the chart that `id` refers to.
pub fn graphic(id: &str) -> String {
    format!(
        "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"{id}\"/></a:graphicData></a:graphic>"
    )
}

/// The same chart with names that both XML and a workbook can hold.
fn cleaned(chart: &Chart) -> Chart {
    let series = chart.series.iter().map(|series| Series {
        name: clean(&series.name),
        ..series.clone()
    });
    let form = match &chart.form {
        Form::Lines(months) => Form::Lines(months.clone()),
        Form::Bars(names) => Form::Bars(names.iter().map(|name| clean(name)).collect()),
    };
    Chart {
        form,
        title: clean(&chart.title),
        series: series.collect(),
        ..chart.clone()
    }
}

fn drawing(chart: &Chart, look: Look, lang: Lang, book: &str) -> String {
    let (title, under) = title(chart, look, lang);
    let plot = Plot::new(chart, look, lang, under);
    format!(
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:date1904 val=\"0\"/><c:lang val=\"{}\"/><c:roundedCorners val=\"0\"/><c:chart>{title}<c:autoTitleDeleted val=\"{}\"/><c:plotArea>{}{}{}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{}<c:externalData r:id=\"{book}\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        tongue(lang),
        // Or else the name of a single series would be its title.
        u8::from(title.is_empty()),
        plot.layout(),
        plot.group(),
        axes::axes(&plot),
        plot.legend(),
        look.text(Token::Ink2, Weight::Regular),
    )
}

/// The language as documents name it.
pub const fn tongue(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-GB",
    }
}

/// What is shown, over the plot from the left on, and how far it reaches down. Unit: point.
fn title(chart: &Chart, look: Look, lang: Lang) -> (String, f64) {
    let letters = Lettering::new(Token::Ink2, look.size, Weight::SemiBold);
    let shown = titled(chart, lang);
    // Programs break a title at about four fifths of the width.
    let lines = wrap(&shown, letters, look.width * 0.75, 2);
    let paragraphs: String = lines
        .iter()
        .map(|line| {
            format!(
                "<a:p><a:pPr algn=\"l\">{}</a:pPr><a:r>{}<a:t>{}</a:t></a:r></a:p>",
                look.run("defRPr", Token::Ink2, Weight::SemiBold),
                look.run("rPr", Token::Ink2, Weight::SemiBold),
                escape(line)
            )
        })
        .collect();
    if paragraphs.is_empty() {
        return (String::new(), look.line() * 0.5);
    }
    let title = format!(
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>{paragraphs}</c:rich></c:tx><c:layout><c:manualLayout><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"0\"/><c:y val=\"0\"/></c:manualLayout></c:layout><c:overlay val=\"0\"/></c:title>"
    );
    (title, (lines.len() as f64 + 1.0) * look.line())
}

/// The title, what the looks of bars say, and whose bars are missing: an empty place among bars
/// says nothing.
fn titled(chart: &Chart, lang: Lang) -> String {
    let main = chart.series.iter().find(|series| series.role == Role::Main);
    let (Form::Bars(names), Some(main)) = (&chart.form, main) else {
        return chart.title.clone();
    };
    let texts = lang.slides();
    let looks = [
        (Tone::Reached, texts.reached),
        (Tone::UnderFloor, texts.under_floor),
    ];
    let looks = looks.iter().filter(|(tone, _)| main.tones.contains(tone));
    let looks: Vec<_> = looks.map(|(_, said)| *said).collect();
    let missing = names.iter().zip(&main.values);
    let missing: Vec<_> = missing
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| name.as_str())
        .collect();
    let mut said = vec![chart.title.clone()];
    if !looks.is_empty() {
        said.push(format!("({})", looks.join("; ")));
    }
    if !missing.is_empty() {
        said.push(format!(
            "{}: {}",
            lang.texts().no_figure,
            missing.join(", ")
        ));
    }
    said.retain(|part| !part.is_empty());
    said.join(" · ").replace(" · (", " (")
}

/// A fill of one colour.
fn solid(token: Token) -> String {
    format!("<a:solidFill>{}</a:solidFill>", color(token))
}

fn color(token: Token) -> String {
    format!("<a:srgbClr val=\"{}\"/>", hex(token))
}

/// A colour of the product as office programs write it.
pub fn hex(token: Token) -> String {
    token.light().trim_start_matches('#').to_uppercase()
}

/// A line. Unit of `width`: point.
fn line(token: Token, width: f64, dash: &str) -> String {
    format!(
        "<a:ln w=\"{:.0}\" cap=\"flat\">{}<a:prstDash val=\"{dash}\"/><a:round/></a:ln>",
        width * 12_700.0,
        solid(token)
    )
}
