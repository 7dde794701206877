//! The series of a chart: their look by role and tone, their labels, and their cells with what
//! stands in them.
use super::{
    color,
    form::Plot,
    labels::Label,
    line, solid,
    workbook::{categories_at, format, month_format, name_at, serial, values_at},
};
use crate::{
    briefing::{Form, Role, Series, Tone},
    charts::{Token, Weight},
    exports::office::xml::escape,
};
use std::fmt::Write as _;

/// Months up to which each is marked on its line.
const MARKED: usize = 24;

/// All series in their order.
pub fn all(plot: &Plot<'_>) -> String {
    let series = plot.chart.series.iter().enumerate();
    series.map(|(at, series)| one(plot, at, series)).collect()
}

fn one(plot: &Plot<'_>, at: usize, series: &Series) -> String {
    let (look, smooth) = match plot.chart.form {
        Form::Lines(_) => (of_line(plot, series), "<c:smooth val=\"0\"/>"),
        Form::Bars(_) if plot.is_outline(series.role) => (outline(series.role), ""),
        Form::Bars(_) => (of_bar(series), ""),
    };
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:strRef><c:f>{}</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx>{look}{}{}{}{smooth}</c:ser>",
        name_at(at),
        escape(&series.name),
        label(plot, at, series),
        categories(plot),
        values(plot, at, series),
    )
}

/// Colour, width and dash of a line: told apart without colour too.
const fn stroke(role: Role) -> (Token, f64, &'static str) {
    match role {
        Role::Main => (Token::Series, 2.75, "solid"),
        Role::Group => (Token::Peer, 1.75, "solid"),
        Role::Target => (Token::Target, 2.0, "solid"),
        Role::Path => (Token::Path, 1.75, "dash"),
        Role::Forecast => (Token::Forecast, 2.25, "sysDash"),
        Role::Before => (Token::Peer, 1.75, "sysDot"),
    }
}

fn of_line(plot: &Plot<'_>, series: &Series) -> String {
    let (token, width, dash) = stroke(series.role);
    let marker = if series.role == Role::Main && series.values.len() <= MARKED {
        format!(
            "<c:symbol val=\"circle\"/><c:size val=\"{:.0}\"/><c:spPr>{}{}</c:spPr>",
            (plot.look.size * 0.4).clamp(4.0, 7.0),
            solid(token),
            line(Token::Ground, 0.75, "solid")
        )
    } else {
        "<c:symbol val=\"none\"/>".to_owned()
    };
    format!(
        "<c:spPr>{}</c:spPr><c:marker>{marker}</c:marker>",
        line(token, width, dash)
    )
}

fn of_bar(series: &Series) -> String {
    let plain = if series.tones.contains(&Tone::Focus) {
        Token::S4
    } else {
        Token::Series
    };
    let mut out = format!(
        "<c:spPr>{}</c:spPr><c:invertIfNegative val=\"0\"/>",
        solid(plain)
    );
    for (at, tone) in series.tones.iter().enumerate() {
        let fill = match tone {
            Tone::Plain => continue,
            Tone::Focus => solid(Token::Series),
            Tone::Reached => solid(Token::Met),
            // Told by its pattern as well, for those who see or print no colours.
            Tone::UnderFloor => format!(
                "<a:pattFill prst=\"wdUpDiag\"><a:fgClr>{}</a:fgClr><a:bgClr>{}</a:bgClr></a:pattFill>{}",
                color(Token::Below),
                color(Token::Ground),
                line(Token::Below, 1.0, "solid")
            ),
        };
        let _ = write!(
            out,
            "<c:dPt><c:idx val=\"{at}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{fill}</c:spPr></c:dPt>"
        );
    }
    out
}

/// A frame from 0 to the value, which the bar fills or leaves behind: office programs cannot mix
/// lying bars with lines.
fn outline(role: Role) -> String {
    let (token, _, dash) = stroke(role);
    format!(
        "<c:spPr><a:noFill/>{}</c:spPr><c:invertIfNegative val=\"0\"/>",
        line(token, 1.25, dash)
    )
}

fn label(plot: &Plot<'_>, at: usize, series: &Series) -> String {
    let look = plot.look;
    let (token, _, _) = stroke(series.role);
    let is_bars = plot.chart.form.is_bars() && series.role == Role::Main;
    let token = if is_bars { Token::Ink } else { token };
    let text = look.text(token, Weight::SemiBold);
    let number = format!(
        "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
        format(plot.chart.places)
    );
    let shows = |value: bool, name: bool| {
        format!(
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"{}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"{}\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>",
            u8::from(value),
            u8::from(name)
        )
    };
    if is_bars {
        return format!(
            "<c:dLbls>{number}{text}<c:dLblPos val=\"outEnd\"/>{}</c:dLbls>",
            shows(true, false)
        );
    }
    let Some(Label {
        at,
        says_value,
        moved,
        inside,
    }) = plot.labels.get(at).copied().flatten()
    else {
        return String::new();
    };
    let layout = if moved == 0.0 {
        String::new()
    } else {
        format!(
            "<c:layout><c:manualLayout><c:x val=\"0\"/><c:y val=\"{:.4}\"/></c:manualLayout></c:layout>",
            moved / look.height
        )
    };
    let position = match (&plot.chart.form, inside) {
        (Form::Bars(_), _) => "outEnd",
        // A path rises: there is room at its left.
        (Form::Lines(_), true) if series.role == Role::Path => "l",
        (Form::Lines(_), true) => "t",
        (Form::Lines(_), false) => "r",
    };
    format!(
        "<c:dLbls><c:dLbl><c:idx val=\"{at}\"/>{layout}{number}{text}<c:dLblPos val=\"{position}\"/>{}<c:separator>\n</c:separator></c:dLbl>{number}{text}{}</c:dLbls>",
        shows(says_value, true),
        shows(false, false)
    )
}

fn categories(plot: &Plot<'_>) -> String {
    let (kind, format, cells): (_, _, Vec<_>) = match &plot.chart.form {
        Form::Lines(months) => {
            let code = escape(month_format(plot.lang));
            let cells = months.iter().map(|month| serial(*month).to_string());
            let code = format!("<c:formatCode>{code}</c:formatCode>");
            ("num", code, cells.collect())
        }
        Form::Bars(names) => {
            let cells = names.iter().map(|name| escape(name));
            ("str", String::new(), cells.collect())
        }
    };
    let count = cells.len();
    let mut out = format!(
        "<c:cat><c:{kind}Ref><c:f>{}</c:f><c:{kind}Cache>{format}<c:ptCount val=\"{count}\"/>",
        categories_at(count),
    );
    for (at, cell) in cells.iter().enumerate() {
        let _ = write!(out, "<c:pt idx=\"{at}\"><c:v>{cell}</c:v></c:pt>");
    }
    let _ = write!(out, "</c:{kind}Cache></c:{kind}Ref></c:cat>");
    out
}

fn values(plot: &Plot<'_>, at: usize, series: &Series) -> String {
    let count = plot.chart.form.count();
    let mut out = format!(
        "<c:val><c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>{}</c:formatCode><c:ptCount val=\"{count}\"/>",
        values_at(at, count),
        format(plot.chart.places)
    );
    for (at, value) in series.values.iter().enumerate() {
        if let Some(value) = value {
            let _ = write!(out, "<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>");
        }
    }
    out.push_str("</c:numCache></c:numRef></c:val>");
    out
}
