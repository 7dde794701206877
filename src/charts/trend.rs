//! A rate over the months, with what it is to be read against.
use super::{
    axis::RateAxis,
    backend::Skin,
    canvas::{self, Canvas, Role},
    describe::description,
    dress::{Dress, Frame},
    export, labels, marks,
    scene::Scene,
    subject::Subject,
};
use crate::{domain::Trend, i18n::Lang};

/// A trend as a line, with its targets, reference path, group and middle half.
///
/// `name` is that of the main series, `group` that of the grey line behind a unit. A month
/// without a rate breaks the line; it is never drawn as zero.
pub fn trend(trend: &Trend, name: &str, group: &str, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend,
        name,
        group,
        lang,
        texts: lang.chart(),
    };
    let described = description(&subject);
    match dress {
        Dress::Wide => on_page(&subject, Frame::WIDE, "chart chart-wide", &described),
        Dress::Narrow => on_page(&subject, Frame::NARROW, "chart chart-narrow", &described),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, Frame::file(sheet), &subject);
        }),
    }
}

fn on_page(subject: &Subject, frame: Frame, class: &str, described: &str) -> String {
    let mut svg = String::with_capacity(8 * 1024);
    canvas::open_in_page(&mut svg, class, frame.size, Role::Picture, described);
    draw(
        &Canvas::new(&mut svg, frame.size, Skin::Page),
        frame,
        subject,
    );
    svg.push_str("</svg>");
    svg
}

/// Marks from the back to the front, then labels.
fn draw(canvas: &Canvas, frame: Frame, subject: &Subject) {
    let axis = RateAxis::covering(subject.highest().unwrap_or(100.0));
    let mut scene = Scene::new(canvas, frame, subject.window(), 0.0..axis.top);
    marks::axes(&mut scene, subject, axis);
    marks::middle(&mut scene, subject);
    marks::breaks(&mut scene, subject);
    marks::path(&mut scene, subject);
    marks::targets(&mut scene, subject);
    marks::behind(&mut scene, subject);
    marks::series(&mut scene, subject);
    labels::write(&mut scene, subject);
}
