//! A rate over the months, with what it is to be read against.
use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Role},
    describe::description,
    dress::{Dress, Frame},
    export, forecast, labels, marks, notes,
    scene::Scene,
    subject::Subject,
};
use crate::{
    domain::{Rate, Trend},
    i18n::Lang,
};

/// A trend as a line, with its targets, reference path, group and middle half.
///
/// `name` is that of the main series, `group` that of the grey line behind a unit. A month
/// without a rate breaks the line; it is never drawn as zero. A forecast is dashed, in a colour
/// of its own, and named.
pub fn trend(trend: &Trend, name: &str, group: &str, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend,
        name,
        group,
        lang,
        texts: lang.chart(),
    };
    let described = description(&subject);
    let on_page = |frame: Frame, class| {
        let frame = notes::framed(frame, &subject);
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject);
        })
    };
    match dress {
        Dress::Wide => on_page(Frame::WIDE, "chart chart-wide"),
        Dress::Narrow => on_page(Frame::NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(
                canvas,
                notes::framed(Frame::file(sheet), &subject),
                &subject,
            );
        }),
    }
}

/// Marks from the back to the front, then labels.
fn draw(canvas: &Canvas, frame: Frame, subject: &Subject) {
    let axis = RateAxis::spanning(subject.extent());
    let mut scene = Scene::new(canvas, frame, subject.window(), axis.base..axis.top);
    marks::axes(&mut scene, subject, axis);
    marks::middle(&mut scene, subject);
    forecast::bands(&mut scene, subject);
    marks::breaks(&mut scene, subject);
    marks::path(&mut scene, subject);
    marks::targets(&mut scene, subject);
    marks::behind(&mut scene, subject);
    forecast::expected(&mut scene, subject);
    marks::series(&mut scene, subject);
    notes::draw(&mut scene, subject);
    labels::base(&mut scene, subject, axis);
    labels::write(&mut scene, subject);
    for (at, rate) in subject.trend.rates.iter().enumerate() {
        let expected = || subject.trend.expected(subject.trend.months[at]);
        let value = rate.map(Rate::percent);
        let value = value.or_else(|| Some(expected()?.rate.expected));
        let (x, y) = scene.at(at as f64, value.unwrap_or(axis.base));
        canvas.stop(x, value.map(|_| y));
    }
}
