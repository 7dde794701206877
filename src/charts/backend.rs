//! plotters draws here: a backend that writes compact SVG in one of two skins.
use super::{
    fonts::Weight,
    pens::{Dash, SPACING},
    theme::{Token, UNITS, units},
    write::{escape, pair, put},
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend,
    DrawingErrorKind, text_anchor::HPos,
};
use std::convert::Infallible;

/// How colours are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skin {
    /// As classes, for the page and its three themes.
    Page,
    /// As the light colours, for files.
    File,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes what plotters draws as SVG elements, without a root.
#[derive(Debug)]
pub struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    skin: Skin,
}

impl<'a> Svg<'a> {
    /// Appends to `out`. Unit of `size`: canvas units.
    pub fn new(out: &'a mut String, size: (u32, u32), skin: Skin) -> Self {
        Self { out, size, skin }
    }

    /// Markup around what is drawn next, on the page; a file has no use for it.
    pub fn markup(&mut self, markup: &str) {
        if self.skin == Skin::Page {
            self.out.push_str(markup);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.extend([" ", name, "=\"", value, "\""]);
    }

    fn number(&mut self, name: &str, units: i32) {
        self.out.extend([" ", name, "=\""]);
        put(self.out, units);
        self.out.push('"');
    }

    fn stroke<S: BackendStyle>(&mut self, style: &S) {
        let color = style.color();
        let token = Token::from_color(color);
        match self.skin {
            Skin::Page => self.out.extend([" class=\"c-", token.name(), "\""]),
            Skin::File => self.attribute("stroke", token.light()),
        }
        let width = i32::try_from(style.stroke_width()).unwrap_or(UNITS);
        if width != UNITS {
            self.number("stroke-width", width);
        }
        if let Some(pattern) = Dash::from_color(color).pattern() {
            self.attribute("stroke-dasharray", pattern);
        }
        if color.alpha < 1.0 {
            self.number("stroke-opacity", units(color.alpha));
        }
    }

    fn fill(&mut self, color: BackendColor) {
        let token = Token::from_color(color);
        match self.skin {
            Skin::Page => self.out.extend([" class=\"f-", token.name(), "\""]),
            Skin::File => self.attribute("fill", token.light()),
        }
    }

    /// A class may carry the halo too, so text colours are written apart.
    fn letters(&mut self, color: BackendColor) {
        let halo = color.rgb.1 > 0;
        match self.skin {
            Skin::Page => {
                let token = Token::from_color(color).name();
                let halo = if halo { " halo" } else { "" };
                self.out.extend([" class=\"f-", token, halo, "\""]);
            }
            Skin::File => {
                self.fill(color);
                if halo {
                    self.attribute("stroke", Token::Ground.light());
                    self.attribute("stroke-width", "4");
                    self.attribute("paint-order", "stroke");
                }
            }
        }
    }

    fn path(&mut self, points: impl IntoIterator<Item = BackendCoord>, closed: bool) {
        self.out.push_str(" d=\"");
        let mut last: Option<BackendCoord> = None;
        let mut joined = true;
        for (x, y) in points {
            match last {
                None => {
                    self.out.push('M');
                    pair(self.out, (x, y));
                }
                Some(before) if before == (x, y) => continue,
                Some((_, before)) if before == y => {
                    self.out.push('H');
                    put(self.out, x);
                    joined = false;
                }
                Some((before, _)) if before == x => {
                    self.out.push('V');
                    put(self.out, y);
                    joined = false;
                }
                Some(_) => {
                    self.out.push(if joined { ' ' } else { 'L' });
                    pair(self.out, (x, y));
                    joined = true;
                }
            }
            last = Some((x, y));
        }
        self.out.push_str(if closed { "z\"/>" } else { "\"/>" });
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            return self.fill_polygon(corners, &style.color());
        }
        self.out.push_str("<path");
        self.stroke(style);
        self.path(corners, true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.out.push_str("<path");
        self.stroke(style);
        self.path(path, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.out.push_str("<circle");
        if fill {
            self.fill(style.color());
        } else {
            self.stroke(style);
        }
        self.number("cx", center.0);
        self.number("cy", center.1);
        self.number("r", i32::try_from(radius).unwrap_or(UNITS));
        self.out.push_str("/>");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.out.push_str("<path");
        self.fill(style.color());
        self.path(vert, true);
        Ok(())
    }

    /// The position is the baseline at the anchor, so that nothing depends on a measured size.
    fn draw_text<TStyle: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &TStyle,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.out.push_str("<text");
        self.letters(style.color());
        self.number("x", x);
        self.number("y", y);
        self.number("font-size", style.size().round() as i32);
        if let Some(weight) = Weight::of(style.family().as_str(), style.style()).number() {
            self.attribute("font-weight", weight);
        }
        if style.color().rgb.2 > 0 {
            self.number("letter-spacing", units(SPACING));
        }
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.attribute("text-anchor", "middle"),
            HPos::Right => self.attribute("text-anchor", "end"),
        }
        self.out.push('>');
        escape(self.out, text);
        self.out.push_str("</text>");
        Ok(())
    }
}
