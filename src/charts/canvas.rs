//! A sheet to draw on in pixels, and the root elements around it.
use super::{
    backend::{Skin, Svg},
    pens::{Lettering, Pen, fill},
    theme::{Token, units},
    write::{escape, put},
};
use plotters::{
    coord::Shift,
    element::{Drawable, PointCollection},
    prelude::{Circle, DrawingArea, IntoDrawingArea, PathElement, Polygon, Rectangle, Text},
    style::text_anchor::HPos,
};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::{cell::RefCell, convert::Infallible};

/// A point. Unit: pixel.
pub type Point = (f64, f64);

/// What plotters draws on.
pub type Area<'a> = DrawingArea<Svg<'a>, Shift>;

/// The invariant behind every `expect` of this room.
pub const NEVER_FAILS: &str = "writing into a string cannot fail";

/// Draws in pixels where plotters counts in canvas units.
pub struct Canvas<'a> {
    area: Area<'a>,
    stops: RefCell<Vec<Stop>>,
}

/// Where a month lies across, and its value down, if it has one. Unit: pixel.
type Stop = (f64, Option<f64>);

impl<'a> Canvas<'a> {
    /// Appends to `out`. Unit of `size`: pixel.
    pub fn new(out: &'a mut String, size: Point, skin: Skin) -> Self {
        let size = (units(size.0).unsigned_abs(), units(size.1).unsigned_abs());
        Self {
            area: Svg::new(out, size, skin).into_drawing_area(),
            stops: RefCell::default(),
        }
    }

    /// The sheet as plotters knows it.
    pub fn area(&self) -> &Area<'a> {
        &self.area
    }

    /// A line of text with its baseline at `at`.
    pub fn text(&self, at: Point, text: &str, letters: Lettering, anchor: HPos) {
        let text = Text::new(text, on_canvas(at), letters.style(anchor));
        self.area.draw(&text).expect(NEVER_FAILS);
    }

    /// An open line.
    pub fn line(&self, points: &[Point], pen: Pen) {
        let points: Vec<_> = points.iter().copied().map(on_canvas).collect();
        let path = PathElement::new(points, pen);
        self.area.draw(&path).expect(NEVER_FAILS);
    }

    /// A filled shape.
    pub fn shape(&self, points: &[Point], token: Token) {
        let points: Vec<_> = points.iter().copied().map(on_canvas).collect();
        let shape = Polygon::new(points, fill(token));
        self.area.draw(&shape).expect(NEVER_FAILS);
    }

    /// A filled rectangle with its sides along the axes.
    pub fn rectangle(&self, (left, top): Point, (width, height): Point, token: Token) {
        let (right, bottom) = (left + width, top + height);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.shape(&corners, token);
    }

    /// The edge of a rectangle with its sides along the axes.
    pub fn outline(&self, (left, top): Point, (width, height): Point, pen: Pen) {
        let corners = [
            on_canvas((left, top)),
            on_canvas((left + width, top + height)),
        ];
        let outline = Rectangle::new(corners, pen);
        self.area.draw(&outline).expect(NEVER_FAILS);
    }

    /// A filled dot.
    pub fn dot(&self, at: Point, radius: f64, token: Token) {
        let dot = Circle::new(on_canvas(at), units(radius), fill(token));
        self.area.draw(&dot).expect(NEVER_FAILS);
    }

    /// A ring.
    pub fn ring(&self, at: Point, radius: f64, pen: Pen) {
        let ring = Circle::new(on_canvas(at), units(radius), pen);
        self.area.draw(&ring).expect(NEVER_FAILS);
    }

    /// Tells scripts of the page where a month and its value lie, so that they can place a mark
    /// without knowing the axes.
    pub fn stop(&self, x: f64, y: Option<f64>) {
        self.stops.borrow_mut().push((x, y));
    }

    /// What `draw` draws, as a link of the page to `to` that is called `name`.
    pub fn link(&self, to: &str, unit: &str, name: &str, draw: impl FnOnce()) {
        let mut tag = String::from("<a href=\"");
        escape(&mut tag, to);
        tag.push_str("\" data-unit=\"");
        escape(&mut tag, unit);
        tag.push_str("\" aria-label=\"");
        escape(&mut tag, name);
        tag.push_str("\">");
        self.markup(tag);
        draw();
        self.markup("</a>".to_owned());
    }

    /// What `draw` draws, as a mark of `unit` that the page can find again.
    pub fn mark(&self, unit: &str, draw: impl FnOnce()) {
        let mut tag = String::from("<g data-unit=\"");
        escape(&mut tag, unit);
        tag.push_str("\">");
        self.markup(tag);
        draw();
        self.markup("</g>".to_owned());
    }

    fn markup(&self, markup: String) {
        self.area.draw(&Markup(markup)).expect(NEVER_FAILS);
    }
}

/// Tags, which plotters passes on without knowing them.
struct Markup(String);

impl<'a> PointCollection<'a, BackendCoord> for &'a Markup {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 0];

    fn point_iter(self) -> [BackendCoord; 0] {
        []
    }
}

impl Drawable<Svg<'_>> for Markup {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut Svg<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        backend.markup(&self.0);
        Ok(())
    }
}

/// What a picture in a page is to those who do not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// One thing with one description.
    Picture,
    /// A group of links with a name.
    Group,
}

fn on_canvas((x, y): Point) -> (i32, i32) {
    (units(x), units(y))
}

/// A picture that stands in a page and says `described` to those who do not see it.
pub fn in_page(
    class: &str,
    size: Point,
    role: Role,
    described: &str,
    draw: impl FnOnce(&Canvas),
) -> String {
    let mut body = String::with_capacity(16 * 1024);
    let canvas = Canvas::new(&mut body, size, Skin::Page);
    draw(&canvas);
    let stops = canvas.stops.take();
    drop(canvas);
    let mut out = String::with_capacity(body.len() + 1024);
    out.push_str("<svg class=\"");
    out.push_str(class);
    out.push('"');
    view_box(&mut out, size);
    out.push_str(match role {
        Role::Picture => " role=\"img\" aria-label=\"",
        Role::Group => " role=\"group\" aria-label=\"",
    });
    escape(&mut out, described);
    out.push('"');
    if !stops.is_empty() {
        let list = |pick: fn(&Stop) -> Option<f64>| {
            let numbers = stops.iter().map(|stop| {
                let pixel = pick(stop).map(|pixel| pixel.round().to_string());
                pixel.unwrap_or_default()
            });
            numbers.collect::<Vec<_>>().join(",")
        };
        let (across, down) = (list(|stop| Some(stop.0)), list(|stop| stop.1));
        out.extend([" data-x=\"", &across, "\" data-y=\"", &down, "\""]);
    }
    out.push_str(" fill=\"none\" stroke-linejoin=\"round\">");
    out.push_str(&body);
    out.push_str("</svg>");
    out
}

/// Begins a picture that is a file; its text still is text.
pub fn open_in_file(out: &mut String, size: Point) {
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    for (name, pixels) in [(" width=\"", size.0), (" height=\"", size.1)] {
        out.push_str(name);
        put(out, units(pixels));
        out.push('"');
    }
    out.push_str(" fill=\"none\" stroke-linejoin=\"round\">");
}

/// The `viewBox` of a picture.
pub fn view_box(out: &mut String, (width, height): Point) {
    out.push_str(" viewBox=\"0 0 ");
    put(out, units(width));
    out.push(' ');
    put(out, units(height));
    out.push('"');
}
