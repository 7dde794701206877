//! A QR code as SVG, for the page on which somebody sets up a phone.
use qrcode::{Color, EcLevel, QrCode, types::QrError};
use std::fmt::Write as _;

/// Modules of quiet around the code, as the standard asks for.
const QUIET: usize = 4;

/// Draws a text as a QR code: one path, black on white in any theme, since cameras need the
/// contrast. It has no style of its own and no size; `label` is read to those who do not see it.
///
/// # Errors
/// The text is longer than a QR code holds.
pub fn qr_svg(text: &str, label: &str) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (row, colors) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        for run in colors.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let (x, y, length) = (column + QUIET, row + QUIET, run.len());
                write!(path, "M{x} {y}h{length}v1h-{length}z")
                    .expect("a string takes what is written");
            }
            column += run.len();
        }
    }
    let label = escaped(label);
    Ok(format!(
        r##"<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path fill="#000" d="{path}"/></svg>"##
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a drawing has, from its path.
    fn drawn(svg: &str, width: usize) -> Vec<Color> {
        let path = svg.split("d=\"").nth(2).unwrap().split('"').next().unwrap();
        let mut modules = vec![Color::Light; width * width];
        for run in path.split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(|sign: char| !sign.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, length, ..] = numbers[..] else {
                panic!("{run}")
            };
            for column in x..x + length {
                modules[(y - QUIET) * width + column - QUIET] = Color::Dark;
            }
        }
        modules
    }

    #[test]
    fn the_drawing_has_every_module_of_the_code_and_no_other() {
        let text = "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ";
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let svg = qr_svg(text, "QR").unwrap();
        assert_eq!(drawn(&svg, code.width()), code.to_colors());
    }

    #[test]
    fn the_drawing_has_no_style_and_its_label_no_markup() {
        let svg = qr_svg("x", "\"><script>&").unwrap();
        assert!(!svg.contains("style"));
        assert!(
            svg.contains(r#"aria-label="&quot;>&lt;script>&amp;""#),
            "{svg}"
        );
        assert!(qr_svg(&"x".repeat(3000), "QR").is_err());
    }
}
