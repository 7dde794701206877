//! A file as pixels.
use resvg::{
    render,
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Tree},
};

/// Widest picture that is made. Unit: pixel.
const WIDEST: f32 = 8192.0;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The text is not SVG.
    #[error("this is not a picture: {0}")]
    Svg(#[from] usvg::Error),
    /// The picture would have no pixels, or too many.
    #[error("a picture cannot be {width}×{height} pixels large")]
    Size {
        /// Width asked for.
        width: f32,
        /// Height asked for.
        height: f32,
    },
    /// The pixels could not be packed.
    #[error("the picture could not be packed: {0}")]
    Packing(String),
}

/// The PNG of a chart in the dress for files; `scale` 1 gives 1200×675 pixels.
///
/// Text must be outlines, as it is in that dress: no font is looked up here.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let tree = Tree::from_str(svg, &usvg::Options::default())?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    let refused = || PngError::Size { width, height };
    // Not a number is in no range either.
    if !(1.0..=WIDEST).contains(&width) || !(1.0..=WIDEST).contains(&height) {
        return Err(refused());
    }
    let mut pixels =
        Pixmap::new(width.round() as u32, height.round() as u32).ok_or_else(refused)?;
    render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels
        .encode_png()
        .map_err(|error| PngError::Packing(error.to_string()))
}
