//! Drawings as pixels, side by side.
use crate::charts::{outline::outlined, theme::Token};
use resvg::{
    render,
    tiny_skia::{Color, Pixmap, PixmapPaint, Transform},
    usvg::{Options, Tree},
};

/// White space between two pictures.
const BETWEEN: i32 = 8;

/// A colour part that differs by less is rounding.
const ROUNDING: u8 = 12;

/// A page's drawing with the colours of the light theme, which the style sheet gives it there.
pub fn standing_alone(svg: &str) -> Option<String> {
    let rules = Token::ALL.iter().map(|token| {
        let (name, color) = (token.name(), token.light());
        format!(".c-{name} {{ stroke: {color} }} .f-{name} {{ fill: {color} }}")
    });
    let rules: String = rules.collect();
    let halo = ".halo { paint-order: stroke; stroke: #ffffff; stroke-width: 4px }";
    let size = svg.split("viewBox=\"0 0 ").nth(1)?.split('"').next()?;
    let (width, height) = size.split_once(' ')?;
    let root = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\""
    );
    let styled = format!("><style>{rules}{halo}</style>");
    Some(svg.replacen("<svg", &root, 1).replacen('>', &styled, 1))
}

/// An SVG whose text is text.
pub fn pixels(svg: &str) -> Option<Pixmap> {
    let tree = Tree::from_str(&outlined(svg), &Options::default()).ok()?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    pixels.fill(Color::WHITE);
    render(&tree, Transform::default(), &mut pixels.as_mut());
    Some(pixels)
}

/// Whether anybody could see a difference.
pub fn differ(old: &Option<Pixmap>, new: &Option<Pixmap>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => {
            let same_size = (old.width(), old.height()) == (new.width(), new.height());
            let mut parts = old.data().iter().zip(new.data());
            !same_size || parts.any(|(old, new)| old.abs_diff(*new) > ROUNDING)
        }
        _ => true,
    }
}

/// Old, new, and in red on white what differs, as a PNG.
pub fn beside(old: &Option<Pixmap>, new: &Option<Pixmap>) -> Vec<u8> {
    let empty = || Pixmap::new(1, 1).expect("a picture of one pixel");
    let old = old.clone().unwrap_or_else(empty);
    let new = new.clone().unwrap_or_else(empty);
    let (width, height) = (old.width().max(new.width()), old.height().max(new.height()));
    let step = width.cast_signed() + BETWEEN;
    let all = step.unsigned_abs() * 3;
    let mut sheet = Pixmap::new(all, height).expect("pictures have pixels");
    sheet.fill(Color::from_rgba8(200, 200, 200, 255));
    let difference = difference(&old, &new, (width, height));
    for (place, picture) in [old, new, difference].iter().enumerate() {
        let x = step * i32::try_from(place).expect("three pictures");
        let paint = PixmapPaint::default();
        sheet.draw_pixmap(x, 0, picture.as_ref(), &paint, Transform::identity(), None);
    }
    sheet.encode_png().expect("a picture can be packed")
}

fn difference(old: &Pixmap, new: &Pixmap, (width, height): (u32, u32)) -> Pixmap {
    let mut sheet = Pixmap::new(width, height).expect("pictures have pixels");
    sheet.fill(Color::WHITE);
    let red = Color::from_rgba8(200, 0, 0, 255)
        .premultiply()
        .to_color_u8();
    for y in 0..height {
        for x in 0..width {
            let parts = |picture: &Pixmap| {
                let pixel = picture.pixel(x, y)?;
                Some([pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
            };
            let same = match (parts(old), parts(new)) {
                (Some(old), Some(new)) => {
                    let mut pairs = old.iter().zip(&new);
                    pairs.all(|(old, new)| old.abs_diff(*new) <= ROUNDING)
                }
                _ => false,
            };
            if !same {
                sheet.pixels_mut()[(y * width + x) as usize] = red;
            }
        }
    }
    sheet
}

#[test]
fn a_picture_differs_from_another_and_not_from_itself() {
    let svg = |x: u8| {
        format!(
            "<svg viewBox=\"0 0 40 20\"><path class=\"f-series\" d=\"M{x} 2H30V9H{x}Z\"/></svg>"
        )
    };
    let picture = |x| pixels(&standing_alone(&svg(x)).unwrap());
    assert!(!differ(&picture(4), &picture(4)));
    assert!(differ(&picture(4), &picture(6)));
    assert!(differ(&picture(4), &None));
    let sheet = Pixmap::decode_png(&beside(&picture(4), &picture(6))).unwrap();
    assert_eq!((sheet.width(), sheet.height()), (3 * 48, 20));
    let red = |x: u32| sheet.pixel(96 + x, 5).unwrap().green() == 0;
    assert!(red(5) && !red(20));
}
