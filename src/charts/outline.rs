//! Text as outlines: set in the shipped fonts, so that a file needs none.
//!
//! Each font is read once and each letter taken from it once; a heat table alone has thousands.
use super::{
    fonts::Weight,
    pens::SPACING,
    write::{hundredths, step},
};
use harfrust::{
    Direction, Feature, ShapeOptions, ShapePlan, ShaperData, Tag, UnicodeBuffer, script,
};
use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
    raw::TableProvider,
};
use std::sync::{LazyLock, OnceLock};

/// A piece of a letter in units of its font, upwards.
enum Piece {
    Move([f32; 2]),
    Line([f32; 2]),
    Quad([f32; 4]),
    Cubic([f32; 6]),
    Close,
}

/// One weight of the shipped font.
struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    plan: ShapePlan,
    /// Units of the font in its size.
    em: f64,
    letters: Vec<OnceLock<Vec<Piece>>>,
}

static FACES: LazyLock<[Face; 3]> =
    LazyLock::new(|| [Weight::Regular, Weight::SemiBold, Weight::Bold].map(Face::new));

/// All digits as wide as a 0, as the page has them.
fn features() -> [Feature; 1] {
    [Feature::new(Tag::new(b"tnum"), 1, ..)]
}

impl Face {
    fn new(weight: Weight) -> Self {
        let font = FontRef::new(weight.file()).expect("the embedded files are fonts");
        let shaper = ShaperData::new(&font);
        let plan = ShapePlan::new(
            &shaper.shaper(&font).build(),
            Direction::LeftToRight,
            Some(script::LATIN),
            None,
            &features(),
        );
        let head = font.head().expect("a font has a head");
        let count = font.maxp().map_or(0, |maxp| maxp.num_glyphs());
        Self {
            shaper,
            plan,
            em: f64::from(head.units_per_em()),
            letters: (0..count).map(|_| OnceLock::new()).collect(),
            font,
        }
    }

    fn of(weight: Weight) -> &'static Self {
        &FACES[match weight {
            Weight::Regular => 0,
            Weight::SemiBold => 1,
            Weight::Bold => 2,
        }]
    }

    fn letter(&self, id: u32) -> &[Piece] {
        let place = usize::try_from(id).ok().and_then(|id| self.letters.get(id));
        place.map_or(&[], |letter| letter.get_or_init(|| self.taken(id)))
    }

    fn taken(&self, id: u32) -> Vec<Piece> {
        let mut pieces = Pieces(Vec::new());
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(outline) = self.font.outline_glyphs().get(GlyphId::new(id)) {
            let drawn = outline.draw(settings, &mut pieces);
            debug_assert!(drawn.is_ok(), "a letter of an embedded font");
        }
        pieces.0
    }
}

struct Pieces(Vec<Piece>);

impl OutlinePen for Pieces {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Piece::Move([x, y]));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Piece::Line([x, y]));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.push(Piece::Quad([cx, cy, x, y]));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.push(Piece::Cubic([ax, ay, bx, by, x, y]));
    }

    fn close(&mut self) {
        self.0.push(Piece::Close);
    }
}

/// The same picture with each `<text>` of it as a `<path>` of the same colours.
pub fn outlined(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() * 8);
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once("<text") {
        let parts = after
            .split_once('>')
            .and_then(|(tag, text)| Some((tag, text.split_once("</text>")?)));
        let Some((tag, (text, after))) = parts else {
            break;
        };
        out.push_str(before);
        path(&mut out, tag, &unescaped(text));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Writes `text` as the path that the attributes `tag` place.
fn path(out: &mut String, tag: &str, text: &str) {
    let (mut at, mut size) = ((0.0, 0.0), 0.0);
    let (mut weight, mut spacing, mut share) = (Weight::Regular, 0.0, 0.0);
    let number = |value: &str| value.parse::<f64>().unwrap_or(0.0);
    out.push_str("<path");
    let mut words = tag.split('"');
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        match name.trim_start() {
            "x=" => at.0 = number(value),
            "y=" => at.1 = number(value),
            "font-size=" => size = number(value),
            "font-weight=" => weight = Weight::numbered(value),
            "letter-spacing=" => spacing = SPACING,
            "text-anchor=" => share = if value == "end" { 1.0 } else { 0.5 },
            _ => out.extend([name, "\"", value, "\""]),
        }
    }
    out.push_str(" d=\"");
    set(out, text, Face::of(weight), size, at, (spacing, share));
    out.push_str("\"/>");
}

/// Writes the outlines of `text` with `share` of its width left of the point `at`.
fn set(
    out: &mut String,
    text: &str,
    face: &Face,
    size: f64,
    at: (f64, f64),
    (spacing, share): (f64, f64),
) {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let features = features();
    let options = ShapeOptions::new()
        .plan(Some(&face.plan))
        .features(&features);
    let shaper = face.shaper.shaper(&face.font).build();
    let line = shaper.shape(buffer, options);
    let (places, scale) = (line.glyph_positions(), size / face.em);
    let wide = |advance: i32| f64::from(advance) * scale + spacing;
    let width: f64 = places.iter().map(|place| wide(place.x_advance)).sum();
    let mut ink = Ink::new(out);
    let mut x = at.0 - width * share;
    for (glyph, place) in line.glyph_infos().iter().zip(places) {
        let left = x + f64::from(place.x_offset) * scale;
        let base = at.1 - f64::from(place.y_offset) * scale;
        for piece in face.letter(glyph.glyph_id) {
            let (command, points): (_, &[f32]) = match piece {
                Piece::Move(points) => ('m', points),
                Piece::Line(points) => ('l', points),
                Piece::Quad(points) => ('q', points),
                Piece::Cubic(points) => ('c', points),
                Piece::Close => ('z', &[]),
            };
            let points = points.chunks_exact(2).map(|point| {
                let (across, up) = (f64::from(point[0]), f64::from(point[1]));
                (
                    hundredths(left + across * scale),
                    hundredths(base - up * scale),
                )
            });
            ink.put(command, points);
        }
        x += wide(place.x_advance);
    }
}

/// Writes a path in steps from point to point. They are taken between rounded points, so that
/// nothing drifts.
struct Ink<'a> {
    out: &'a mut String,
    last: char,
    start: (i64, i64),
    here: (i64, i64),
}

impl<'a> Ink<'a> {
    fn new(out: &'a mut String) -> Self {
        Self {
            out,
            last: ' ',
            start: (0, 0),
            here: (0, 0),
        }
    }

    fn put(&mut self, command: char, points: impl Iterator<Item = (i64, i64)>) {
        // A command that repeats goes without saying, except that a move would become a line.
        let mut separate = command == self.last && command != 'm';
        if !separate {
            self.out.push(command);
        }
        self.last = command;
        let mut to = self.here;
        for point in points {
            to = point;
            step(self.out, to.0 - self.here.0, separate);
            step(self.out, to.1 - self.here.1, true);
            separate = true;
        }
        match command {
            'z' => to = self.start,
            'm' => self.start = to,
            _ => {}
        }
        self.here = to;
    }
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::usvg::{Options, Tree};

    fn drawn(attributes: &str, text: &str) -> resvg::usvg::Rect {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"99\">\
             <text fill=\"#000000\" {attributes}>{text}</text></svg>"
        );
        let tree = Tree::from_str(&outlined(&svg), &Options::default()).unwrap();
        tree.root().abs_bounding_box()
    }

    #[test]
    fn an_estimated_width_is_that_of_the_outlines_within_three_percent() {
        let text = "Ấn bản 2026-10 r1: tỷ lệ hồ sơ trực tuyến toàn trình, Nguyễn Ễ";
        for (weight, number) in [
            (Weight::Regular, "400"),
            (Weight::SemiBold, "600"),
            (Weight::Bold, "700"),
        ] {
            let drawn = drawn(
                &format!("x=\"0\" y=\"50\" font-size=\"20\" font-weight=\"{number}\""),
                text,
            );
            let estimated = crate::charts::fonts::width(text, 20.0, weight);
            let drawn = f64::from(drawn.width());
            assert!(
                (estimated / drawn - 1.0).abs() < 0.03,
                "{estimated} {drawn}"
            );
        }
    }

    #[test]
    fn a_text_stands_at_its_anchor_and_keeps_its_colour() {
        let at = "x=\"200\" y=\"50\" font-size=\"20\"";
        let whole = drawn(at, "Huế &amp; H");
        assert!(whole.left() > 199.0 && whole.top() > 29.0 && whole.bottom() < 55.0);
        let middle = drawn(&format!("{at} text-anchor=\"middle\""), "Huế &amp; H");
        assert!((f64::from(middle.left() + middle.right()) / 2.0 - 200.0).abs() < 1.5);
        let end = drawn(&format!("{at} text-anchor=\"end\""), "Huế &amp; H");
        assert!(end.right() < 201.0 && end.right() > 196.0);
        let svg = outlined(
            "<g><text class=\"f-ink halo\" x=\"1\" y=\"2\" font-size=\"9\">–</text></g>",
        );
        assert!(
            svg.starts_with("<g><path class=\"f-ink halo\" d=\"m")
                && svg.ends_with("z\"/></g>")
        );
    }

    #[test]
    fn every_digit_is_as_wide_as_a_zero() {
        let width = |text: &str| {
            let places = drawn("x=\"0\" y=\"50\" font-size=\"20\"", &format!("{text}H"));
            places.right()
        };
        for digit in "123456789".chars() {
            assert!(
                (width(&digit.to_string()) - width("0")).abs() < 0.02,
                "{digit}"
            );
        }
    }

    #[test]
    fn what_is_no_text_stays_as_it_is() {
        for svg in ["", "<text", "<text x=\"1\">", "<path d=\"M1 1\"/>"] {
            assert_eq!(outlined(svg), svg);
        }
    }
}
